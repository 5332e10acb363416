//! The pages of `--format html` in a real browser: Chromium and its driver, where they are installed.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// How often a browser is started before a test fails for want of one.
const TRIES: usize = 5;

/// Chromium, driven over the WebDriver protocol.
struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// `None`, loudly, where there is none.
    fn start(width: u32, dark: bool) -> Option<Self> {
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-quic",
            "--disable-sync",
            "--no-first-run",
            &format!("--window-size={width},900"),
            &format!("--blink-settings=preferredColorScheme={}", u8::from(!dark)),
        ];
        let options = json!({"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": arguments}}}});
        // A busy machine does not always bring a driver or a browser up.
        let mut failures = Vec::new();
        for _ in 0..TRIES {
            let Some(mut browser) = Browser::driver() else {
                // Not through `eprintln!`, which the test runner keeps to itself.
                let message = "\n*** SKIPPED: there is no `chromedriver`; the pages were not tried in a browser ***\n";
                let _ = writeln!(std::io::stderr(), "{message}");
                return None;
            };
            match browser.request("POST", "/session", &options) {
                Ok(session) if session["sessionId"].is_string() => {
                    browser.session = format!("/session/{}", session["sessionId"].as_str().unwrap());
                    return Some(browser);
                }
                Ok(answer) => failures.push(answer.to_string()),
                Err(error) => failures.push(error.to_string()),
            }
        }
        panic!("no session: {failures:#?}");
    }

    /// A driver that listens; `None` where there is no such program.
    fn driver() -> Option<Self> {
        // A port that the driver picks itself is not taken by another one meanwhile.
        let driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = driver.ok()?;
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let says = lines.by_ref().map(Result::unwrap).find(|line| line.contains("started successfully on port"));
        let port = says.expect("a driver that starts").trim_end_matches('.').rsplit(' ').next().unwrap().parse();
        // Whatever else it says: a pipe that nobody reads would stop it.
        thread::spawn(move || lines.for_each(drop));
        Some(Browser { driver, port: port.unwrap(), session: String::new() })
    }

    /// What the driver answers to a command that it takes.
    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let value = self.request(method, path, body).unwrap();
        assert!(value.get("error").is_none(), "{path}: {value}");
        value
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> io::Result<Value> {
        let body = body.to_string();
        let request = format!(
            "{method} {}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.session,
            body.len()
        );
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(90)))?;
        stream.write_all(request.as_bytes())?;
        // The driver keeps the connection open: its answer ends where the header says.
        let mut answer = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if answer.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match line.trim_end().to_ascii_lowercase().split_once(':') {
                Some(("content-length", value)) => length = value.trim().parse().unwrap(),
                Some(_) => {}
                None if line.trim_end().is_empty() => break,
                None => assert!(line.starts_with("HTTP/"), "{line}"),
            }
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        Ok(serde_json::from_slice::<Value>(&body).unwrap()["value"].take())
    }

    fn open(&self, page: &Path) {
        self.call("POST", "/url", &json!({"url": format!("file://{}", page.display())}));
    }

    /// What a script returns on the page. The driver's scripts are not bound by the page's policy.
    fn ask(&self, script: &str) -> Value {
        self.call("POST", "/execute/sync", &json!({"script": script, "args": []}))
    }

    fn element(&self, selector: &str) -> Value {
        self.call("POST", "/element", &json!({"using": "css selector", "value": selector}))
    }

    fn act(&self, action: &Value) {
        self.call("POST", "/actions", &json!({"actions": [action]}));
    }

    fn hover(&self, selector: &str) {
        let to = json!({"type": "pointerMove", "duration": 0, "origin": self.element(selector), "x": 0, "y": 0});
        self.act(&json!({"type": "pointer", "id": "mouse", "actions": [to]}));
    }

    fn tap(&self, selector: &str) {
        let to = json!({"type": "pointerMove", "duration": 0, "origin": self.element(selector), "x": 0, "y": 0});
        let (down, up) = (json!({"type": "pointerDown", "button": 0}), json!({"type": "pointerUp", "button": 0}));
        let touch = json!({"pointerType": "touch"});
        self.act(&json!({"type": "pointer", "id": "finger", "parameters": touch, "actions": [to, down, up]}));
    }

    fn press(&self, key: char) {
        let keys = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        self.act(&json!({"type": "key", "id": "keys", "actions": keys}));
    }

    /// The headings of all that can be seen of what shows at mentions.
    fn tips(&self) -> Value {
        self.ask(
            "return [...document.querySelectorAll('.tip')].filter(tip => tip.checkVisibility())\
             .map(tip => tip.querySelector('b').textContent)",
        )
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = self.request("DELETE", "", &json!({}));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The pages of some articles, in a folder of its own for each test.
fn pages(test: &str, articles: &[Value]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let lines: Vec<String> = articles.iter().map(|article| format!("{article}\n")).collect();
    fs::write(folder.join("list.jsonl"), lines.concat()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_thucthe"));
    command.current_dir(&folder).args(["extract", "--input", "jsonl", "--format", "html", "--output", "site"]);
    assert!(command.arg("list.jsonl").status().unwrap().success());
    folder.join("site")
}

/// Every sample article, as a line of input.
fn samples() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let line = |file: &PathBuf| {
        let whole = fs::read_to_string(file).unwrap();
        let (head, text) = whole.split_once("\n\n").unwrap();
        let day = head.strip_prefix("published: ").filter(|day| *day != "unknown");
        json!({"id": file.file_name().unwrap().to_str(), "text": text, "published": day})
    };
    files.iter().map(line).collect()
}

const TAB: char = '\u{e004}';
const ARTICLE: &str = "Ngày 7/7, ông Trần Tuấn Anh, Trưởng Ban Kinh tế Trung ương, thăm Bộ Chính trị.";

#[test]
fn hover_tap_keys_and_links_show_what_a_mention_is() {
    let Some(browser) = Browser::start(1300, false) else { return };
    let site = pages("shows", &[json!({"id": "a", "text": ARTICLE, "published": "2023-07-10"})]);
    browser.open(&site.join("a.html"));
    assert_eq!(browser.tips(), json!([]));
    browser.hover(".m.person");
    assert_eq!(browser.tips(), json!(["Trần Tuấn Anh"]));
    // The innermost one speaks where several lie under the pointer.
    browser.hover(".m.role > .m.body");
    assert_eq!(browser.tips(), json!(["Ban Kinh tế Trung ương"]));
    browser.tap(".m.person");
    assert!(browser.tips().as_array().unwrap().contains(&json!("Trần Tuấn Anh")));
    browser.open(&site.join("a.html"));
    browser.hover("h1");
    browser.ask("document.querySelector('.legend .date input').focus()");
    browser.press(TAB);
    assert_eq!(browser.tips(), json!(["2023-07-07"]));
    browser.ask("location.hash = document.querySelector('.card.person .ways a').hash");
    assert_eq!(browser.tips(), json!(["Trần Tuấn Anh"]));
    let dangling = "return [...document.querySelectorAll('a[href^=\"#\"]')]\
                    .filter(a => !document.getElementById(a.hash.slice(1))).length";
    assert_eq!(browser.ask(dangling), 0);
    let tint = "return getComputedStyle(document.querySelector('.m.person')).backgroundColor";
    assert_ne!(browser.ask(tint), "rgba(0, 0, 0, 0)");
    browser.ask("document.querySelector('.legend .person input').click()");
    assert_eq!(browser.ask(tint), "rgba(0, 0, 0, 0)");
}

#[test]
fn mentions_of_one_entity_light_up_together() {
    let Some(browser) = Browser::start(1300, false) else { return };
    let text = "Bộ Chính trị họp. Ban Bí thư họp. Bộ Chính trị kết luận.";
    let site = pages("lights", &[json!({"id": "a", "text": text})]);
    browser.open(&site.join("a.html"));
    let lit = "return [...document.querySelectorAll('.m')].map(m => getComputedStyle(m).outlineWidth != '0px')";
    assert_eq!(browser.ask(lit), json!([false, false, false]));
    browser.hover(".m");
    assert_eq!(browser.ask(lit), json!([true, false, true]));
}

#[test]
fn nothing_in_an_article_runs_and_nothing_is_fetched() {
    let Some(browser) = Browser::start(1300, false) else { return };
    let attack = "</title></style></script><script>document.title='ran'</script>\
                  <img src=x onerror=\"document.title='ran'\">' onmouseover='document.title=\"ran\"' x='";
    let text = format!("{attack} ông Trần Tuấn Anh {attack} Nghị quyết về “{attack}”");
    let site = pages("attack", &[json!({"id": attack, "title": attack, "text": text})]);
    let mut pages: Vec<PathBuf> = fs::read_dir(site).unwrap().map(|page| page.unwrap().path()).collect();
    pages.sort();
    assert_eq!(pages.len(), 2);
    for page in pages {
        browser.open(&page);
        assert_ne!(browser.ask("return document.title"), "ran");
        assert_eq!(browser.ask("return document.querySelectorAll('script, img, [onmouseover], [onerror]').length"), 0);
        assert_eq!(browser.ask("return performance.getEntriesByType('resource').length"), 0);
        // Even what gets in by another way is refused.
        browser.ask(
            "const s = document.createElement('script'); s.textContent = 'document.title = \"ran\"'; \
             document.body.append(s)",
        );
        assert_ne!(browser.ask("return document.title"), "ran");
    }
}

/// The lowest contrast of a text with what lies behind it, of all elements with text of their own.
const CONTRAST: &str = r"
    const parse = color => {
        const numbers = color.match(/[\d.]+/g).map(Number);
        return [...numbers.slice(0, 3).map(n => n / 255), numbers[3] ?? 1];
    };
    const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    const behind = element => {
        const own = parse(getComputedStyle(element).backgroundColor);
        return own[3] == 1 || !element.parentElement ? own : over(own, behind(element.parentElement));
    };
    const light = c => [0, 1, 2].map(i => c[i] <= .04045 ? c[i] / 12.92 : ((c[i] + .055) / 1.055) ** 2.4)
        .reduce((sum, n, i) => sum + n * [.2126, .7152, .0722][i], 0);
    const contrast = element => {
        const [a, b] = [light(over(parse(getComputedStyle(element).color), behind(element))), light(behind(element))];
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    };
    const speaks = element => [...element.childNodes].some(node => node.nodeType == 3 && node.data.trim());
    return Math.min(...[...document.body.querySelectorAll(':not(style)')].filter(speaks).map(contrast));
";

#[test]
fn the_pages_can_be_read_by_day_by_night_on_a_phone_and_on_paper() {
    let site = pages("read", &samples());
    for (width, dark) in [(1300, false), (500, true)] {
        let Some(browser) = Browser::start(width, dark) else { return };
        browser.open(&site.join("01-ban-kinh-te-de-an.html"));
        let begun = Instant::now();
        browser.open(&site.join("index.html"));
        assert!(begun.elapsed() < Duration::from_secs(1), "the index took {:?}", begun.elapsed());
        for page in ["index.html", "01-ban-kinh-te-de-an.html", "16-bon-nghi-quyet.html"] {
            browser.open(&site.join(page));
            let background = browser.ask("return getComputedStyle(document.body).backgroundColor");
            assert_eq!(background == "rgb(23, 23, 26)", dark, "{background}");
            let contrast = browser.ask(CONTRAST).as_f64().unwrap();
            assert!(contrast >= 4.5, "{page}, dark {dark}: {contrast}");
            let overflow = browser.ask("return document.documentElement.scrollWidth - innerWidth").as_i64().unwrap();
            assert!(overflow <= 0, "{page} at {width}: {overflow} pixels too wide");
        }
        let print = json!({"cmd": "Emulation.setEmulatedMedia", "params": {"media": "print"}});
        browser.call("POST", "/goog/cdp/execute", &print);
        browser.ask("document.querySelector('.m').focus()");
        assert_eq!(browser.tips(), json!([]));
        assert_eq!(browser.ask("return getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)");
        assert!(browser.ask(CONTRAST).as_f64().unwrap() >= 4.5);
    }
}
