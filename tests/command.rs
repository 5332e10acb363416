//! The command, run as its users run it.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const ARTICLE: &str = "Chiều 28-7, Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh chủ trì hội nghị.";

/// A folder of its own for each test, empty at its start.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thucthe"));
    command.current_dir(folder).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(folder, arguments).spawn().unwrap();
    // The command may end without reading all of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// Status, standard output and standard error, for a snapshot.
fn show(output: &Output) -> String {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("status {}\n--- out\n{out}--- err\n{err}", output.status.code().unwrap_or(-1))
}

/// The same, with the lines of output cut down to their ids.
fn show_ids(output: &Output) -> String {
    let ids: Vec<String> = lines(output).iter().map(|line| format!("{}\n", line["id"])).collect();
    show(&Output { stdout: ids.concat().into_bytes(), ..output.clone() })
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    let out = std::str::from_utf8(&output.stdout).unwrap();
    assert!(out.is_empty() || out.ends_with('\n'), "half a line");
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn line(id: &str) -> String {
    format!("{}\n", serde_json::json!({"id": id, "text": ARTICLE, "published": "2023-07-28"}))
}

const JSONL: [&str; 5] = ["extract", "--input", "jsonl", "--format", "jsonl"];

#[test]
fn prints_marked_text_and_a_table() {
    let output = run(&folder("text"), &["extract", "--published", "2023-07-28"], ARTICLE.as_bytes());
    insta::assert_snapshot!(show(&output));
}

#[test]
fn says_why() {
    let output = run(&folder("why"), &["extract", "--published", "2023-07-28", "--why"], ARTICLE.as_bytes());
    insta::assert_snapshot!(show(&output));
}

#[test]
fn colours_where_asked() {
    let always = run(&folder("color"), &["extract", "--color", "always"], ARTICLE.as_bytes());
    assert!(always.stdout.contains(&0x1b));
    let piped = run(&folder("color"), &["extract"], ARTICLE.as_bytes());
    assert!(!piped.stdout.contains(&0x1b));
}

#[test]
fn json_is_one_object_for_one_file_and_a_list_for_several() {
    let folder = folder("json");
    fs::write(folder.join("a.txt"), ARTICLE).unwrap();
    fs::write(folder.join("b.txt"), ARTICLE).unwrap();
    let one: serde_json::Value =
        serde_json::from_slice(&run(&folder, &["extract", "--format", "json", "a.txt"], b"").stdout).unwrap();
    assert_eq!(one["id"], "a.txt");
    let several: serde_json::Value =
        serde_json::from_slice(&run(&folder, &["extract", "--format", "json", "b.txt", "a.txt"], b"").stdout).unwrap();
    assert_eq!([&several[0]["id"], &several[1]["id"]], ["b.txt", "a.txt"]);
    assert_eq!(several[1], one);
}

#[test]
fn jsonl_is_what_the_library_serialises_to() {
    let output = run(&folder("jsonl"), &JSONL, line("a").as_bytes());
    let context = thucthe::Context::published(thucthe::Date::constant(2023, 7, 28));
    let mut expected =
        serde_json::to_value(thucthe::Extractor::embedded().unwrap().extract(ARTICLE, &context)).unwrap();
    expected["id"] = "a".into();
    assert_eq!(lines(&output), [expected]);
    assert!(output.stdout.starts_with(br#"{"id":"a","published":"#));
}

#[test]
fn keeps_the_order_of_the_input_on_any_number_of_threads() {
    let folder = folder("order");
    let input: String = (0..500).map(|number| line(&format!("{}", number * 7 % 500))).collect();
    let alone = run(&folder, &[&JSONL[..], &["--threads", "1"]].concat(), input.as_bytes());
    assert_eq!(lines(&alone).len(), 500);
    let many = run(&folder, &[&JSONL[..], &["--threads", "7"]].concat(), input.as_bytes());
    assert!(alone.stdout == many.stdout);
}

#[test]
fn takes_ids_as_they_are_and_makes_those_that_are_missing() {
    let input = r#"{"id": 7, "text": "a"}
{"id": "bảy", "text": "a", "published": null, "title": "b", "else": [1]}

{"text": "a"}
"#;
    insta::assert_snapshot!(show_ids(&run(&folder("ids"), &JSONL, input.as_bytes())));
}

#[test]
fn reads_folders() {
    let folder = folder("folders");
    for path in ["in/b.txt", "in/a/c.txt", "in/z.md", "in/d.TXT"] {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), ARTICLE).unwrap();
    }
    insta::assert_snapshot!(show_ids(&run(&folder, &["extract", "--format", "jsonl", "in"], b"")));
}

#[test]
fn names_a_broken_line_and_reads_on() {
    let input = [
        &line("a")[..],
        "{\"id\": \"b\", \"text\": \"không đóng}\n",
        "{\"id\": \"c\" \"text\": \"\"}\n",
        "{\"id\": \"d\"}\n",
        "{\"id\": [], \"text\": \"\"}\n",
        "{\"id\": \"e\", \"text\": 5}\n",
        "{\"id\": \"f\", \"text\": \"\", \"published\": \"2023-02-30\"}\n",
        "[]\n",
        "[\"h\", \"Bộ Chính trị\", null, null]\n",
        "không phải\n",
        &line("g")[..],
        "{\"id\": \"h\", \"te",
    ];
    insta::assert_snapshot!(show_ids(&run(&folder("broken"), &JSONL, input.concat().as_bytes())));
}

#[test]
fn names_the_byte_that_is_not_utf8() {
    let folder = folder("utf8");
    fs::write(folder.join("a.txt"), b"Ban\nB\xe1\xbb\x99 Ch\xednh tr\xe1\xbb\x8b").unwrap();
    fs::write(folder.join("b.txt"), b"\xff\xfeB\0a\0n\0").unwrap();
    fs::write(folder.join("c.txt"), ARTICLE).unwrap();
    let files = ["extract", "--format", "jsonl", "a.txt", "b.txt", "c.txt"];
    insta::assert_snapshot!("utf8", show_ids(&run(&folder, &files, b"")));
    let output = run(&folder, &[&files[..], &["--lossy"]].concat(), b"");
    assert!(output.status.success());
    assert_eq!(lines(&output).len(), 3);
    let input = [line("a").as_bytes(), b"{\"id\": \"b\", \"text\": \"\xff\"}\n", line("c").as_bytes()].concat();
    insta::assert_snapshot!("utf8_in_a_line", show_ids(&run(&folder, &JSONL, &input)));
}

#[test]
fn asks_whether_lines_are_one_article() {
    let folder = folder("lines");
    fs::write(folder.join("list.jsonl"), "{\"text\": \"Bộ Chính trị họp.\"}\n").unwrap();
    insta::assert_snapshot!("lines_as_text", show(&run(&folder, &["extract", "list.jsonl"], b"")));
    let right = run(&folder, &["extract", "--input", "jsonl", "list.jsonl"], b"");
    assert_eq!((right.status.code(), right.stderr), (Some(0), Vec::new()));
}

#[test]
fn reads_over_a_byte_order_mark() {
    let output = run(&folder("bom"), &JSONL, format!("\u{feff}{}", line("a")).as_bytes());
    assert_eq!((output.status.code(), lines(&output).len()), (Some(0), 1));
}

#[test]
fn names_what_is_missing_or_empty_and_reads_on() {
    let folder = folder("missing");
    fs::create_dir(folder.join("empty")).unwrap();
    fs::write(folder.join("a.txt"), ARTICLE).unwrap();
    insta::assert_snapshot!(show_ids(&run(
        &folder,
        &["extract", "--format", "jsonl", "none.txt", "empty", "a.txt"],
        b""
    )));
}

#[test]
fn refuses_an_id_that_stood_before() {
    let input = [line("a"), line("b"), line("a"), line("c")].concat();
    insta::assert_snapshot!(show_ids(&run(&folder("duplicate"), &JSONL, input.as_bytes())));
}

#[test]
fn names_every_problem_of_other_gazetteers() {
    let folder = folder("gazetteers");
    fs::create_dir(folder.join("mine")).unwrap();
    fs::write(folder.join("mine/surnames.tsv"), "name\tranks\nNguyễn\t1\n").unwrap();
    insta::assert_snapshot!("gazetteers_no_folder", show(&run(&folder, &["extract", "--gazetteers", "none"], b"")));
    fs::create_dir(folder.join("empty")).unwrap();
    insta::assert_snapshot!("gazetteers_empty", show(&run(&folder, &["extract", "--gazetteers", "empty"], b"")));
    insta::assert_snapshot!("gazetteers_wrong", show(&run(&folder, &["extract", "--gazetteers", "mine"], b"")));
}

#[test]
fn refuses_arguments_it_does_not_know() {
    let folder = folder("arguments");
    let of = |arguments: &[&str]| show(&run(&folder, &[&["extract"], arguments].concat(), b""));
    insta::assert_snapshot!("argument_format", of(&["--format", "xml"]));
    insta::assert_snapshot!("argument_published", of(&["--published", "28/7/2023"]));
    insta::assert_snapshot!("argument_threads", of(&["--threads", "0"]));
}

#[test]
fn ends_quietly_where_nobody_reads_on() {
    let folder = folder("closed");
    let mut child = command(&folder, &JSONL).spawn().unwrap();
    drop(child.stdout.take());
    let input: String = (0..200).map(|number| line(&number.to_string())).collect();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn says_that_the_disk_is_full() {
    let folder = folder("full");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = command(&folder, &JSONL).stdout(full).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(line("a").as_bytes());
    insta::assert_snapshot!(show(&child.wait_with_output().unwrap()));
}

/// Limits of the process, such as that of a file, are set by a shell.
#[cfg(target_os = "linux")]
#[test]
fn leaves_no_half_line_in_a_file_that_cannot_grow() {
    let folder = folder("limit");
    let input: String = (0..300).map(|number| line(&number.to_string())).collect();
    fs::write(folder.join("list.jsonl"), input).unwrap();
    // As on a full disk, writing fails within a line: the signal that would end the process is ignored.
    let script = "trap '' XFSZ; ulimit -f 100; exec \"$0\" extract --input jsonl --format jsonl list.jsonl > out.jsonl";
    let output =
        Command::new("bash").current_dir(&folder).args(["-c", script, env!("CARGO_BIN_EXE_thucthe")]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let written = fs::read_to_string(folder.join("out.jsonl")).unwrap();
    assert!(!written.is_empty() && written.ends_with('\n'), "half a line");
}

#[cfg(unix)]
#[test]
fn ends_at_ctrl_c_behind_a_whole_line() {
    let folder = folder("interrupt");
    let mut child = command(&folder, &JSONL).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(line("a").as_bytes()).unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut written = String::new();
    stdout.read_line(&mut written).unwrap();
    // Standard input stays open: the run must not wait for it.
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    stdout.read_to_string(&mut written).unwrap();
    assert_eq!((written.lines().count(), written.ends_with('\n')), (1, true));
}

#[test]
fn ends_where_nobody_reads_on_though_more_could_come() {
    let mut child = command(&folder("closed_open"), &JSONL).spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let input: String = (0..200).map(|number| line(&number.to_string())).collect();
    let _ = stdin.write_all(input.as_bytes());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn lets_no_control_character_through_to_a_terminal() {
    let text = "Bộ\x1b[31m Chính trị\x07\u{9b}\x7f\r\nhọp\r\tsáng";
    let output = String::from_utf8(run(&folder("control"), &["extract"], text.as_bytes()).stdout).unwrap();
    assert!(output.starts_with("Bộ␛[31m Chính trị␇\u{fffd}␡\nhọp␍\tsáng\n"), "{output}");
}

#[test]
fn refuses_what_is_too_long_for_an_article() {
    let folder = folder("long");
    let long = "a".repeat((1 << 20) + 1);
    fs::write(folder.join("long.txt"), &long).unwrap();
    let said = run(&folder, &["extract", "--max-size", "1", "--format", "jsonl", "long.txt"], b"");
    insta::assert_snapshot!("long_text", show(&said));
    let input = [&line("a"), "{\"text\": \"", &long, "\"}\n", &line("b"), "{\"text\": \"", &long].concat();
    let said = run(&folder, &[&JSONL[..], &["--max-size", "1"]].concat(), input.as_bytes());
    insta::assert_snapshot!("long_lines", show_ids(&said));
}

#[test]
fn refuses_a_file_of_a_gigabyte_without_reading_all_of_it() {
    let folder = folder("gigabyte");
    // It has a length and no content, so that no disk is needed.
    fs::File::create(folder.join("huge.txt")).unwrap().set_len(1 << 30).unwrap();
    fs::write(folder.join("a.txt"), ARTICLE).unwrap();
    insta::assert_snapshot!(show_ids(&run(&folder, &["extract", "--format", "jsonl", "huge.txt", "a.txt"], b"")));
}

#[test]
fn reads_names_without_diacritics_where_asked_to() {
    let text = "Truong Ban Kinh te Trung uong Tran Tuan Anh du hoi nghi.";
    let folder = folder("undiacritized");
    insta::assert_snapshot!("undiacritized", show(&run(&folder, &["extract", "--undiacritized"], text.as_bytes())));
    insta::assert_snapshot!("undiacritized_off", show(&run(&folder, &["extract"], text.as_bytes())));
}

#[test]
fn spreads_out_quoted_patterns() {
    let folder = folder("pattern");
    for path in ["a.txt", "in/b.txt", "in/c.md"] {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), ARTICLE).unwrap();
    }
    let of = |pattern: &str| show_ids(&run(&folder, &["extract", "--format", "jsonl", pattern], b""));
    insta::assert_snapshot!("pattern", of("**/*.txt"));
    insta::assert_snapshot!("pattern_of_nothing", of("no*.txt"));
}

/// An article that would break out of a page, a cell or a string.
const HOSTILE: &str =
    "<script>document.title = 'broken'</script> \"Bộ Chính trị\", ngày\n2/9/1945 & \u{1f600} Bộ Tài chính";

#[test]
fn csv_has_a_row_a_mention() {
    let input = [line("a"), serde_json::json!({"id": "b,\"c\"", "text": HOSTILE}).to_string()].concat();
    let output = run(&folder("csv"), &["extract", "--input", "jsonl", "--format", "csv"], input.as_bytes());
    insta::assert_snapshot!(show(&output).replace('\r', ""));
    assert_eq!(String::from_utf8(output.stdout).unwrap().matches('\r').count(), 8);
}

#[test]
fn web_annotations_count_code_points() {
    let input =
        [line("a"), "{\"text\": \"\"}\n".to_owned(), serde_json::json!({"id": "b c", "text": HOSTILE}).to_string()];
    let arguments = ["extract", "--input", "jsonl", "--format", "webanno"];
    let output = run(&folder("webanno"), &arguments, input.concat().as_bytes());
    let page: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(page["type"], "AnnotationPage");
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 7);
    for item in items {
        let target = &item["target"];
        let text: Vec<char> = if target["source"] == "a" { ARTICLE } else { HOSTILE }.chars().collect();
        let [position, quote] = [&target["selector"][0], &target["selector"][1]];
        let number = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
        let (start, end) = (number("start"), number("end"));
        assert_eq!(text[start..end].iter().collect::<String>(), quote["exact"].as_str().unwrap());
        assert!(text[..start].iter().collect::<String>().ends_with(quote["prefix"].as_str().unwrap()));
        assert!(text[end..].iter().collect::<String>().starts_with(quote["suffix"].as_str().unwrap()));
    }
    assert_eq!(items[6]["target"]["source"], "b%20c");
}

#[test]
fn annotates_the_text_and_says_what_it_leaves_out() {
    let folder = folder("annotate");
    let of = |arguments: &[&str], text: &str| {
        show(&run(&folder, &[&["annotate", "--published", "2023-07-28"], arguments].concat(), text.as_bytes()))
    };
    let link = "<a href=\"{id}\" title='{type} {name}'>{text}</a>";
    insta::assert_snapshot!("annotate_html", of(&["--template", link], HOSTILE));
    insta::assert_snapshot!("annotate_plain", of(&["--template", "{{text}|{type}}"], ARTICLE));
    insta::assert_snapshot!("annotate_types", of(&["--types", "person,date"], ARTICLE));
    insta::assert_snapshot!("annotate_without_id", of(&[], "Đồng chí Nguyễn Văn Tèo phát biểu."));
    insta::assert_snapshot!("annotate_template", of(&["--template", "{id}"], ARTICLE));
}

#[test]
fn html_escapes_the_article() {
    let output = run(&folder("html"), &["extract", "--format", "html"], HOSTILE.as_bytes());
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;document.title = &#39;broken&#39;&lt;/script&gt;"));
    assert!(!page.contains("http://") && !page.contains("https://"), "the page fetches nothing");
}

#[test]
fn html_of_several_articles_is_a_folder_with_an_index() {
    let folder = folder("site");
    let input = [line("a"), line("b/../c"), "{\n".to_owned()].concat();
    let arguments = ["extract", "--input", "jsonl", "--format", "html"];
    insta::assert_snapshot!("html_without_folder", show(&run(&folder, &arguments, b"")));
    let output = run(&folder, &[&arguments[..], &["--output", "pages"]].concat(), input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let mut files: Vec<String> = fs::read_dir(folder.join("pages"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(files, ["a.html", "b-c.html", "index.html"]);
    let index = fs::read_to_string(folder.join("pages/index.html")).unwrap();
    assert!(index.contains("2 articles") && index.contains("href=\"b-c.html\"") && index.contains("Trần Tuấn Anh"));
}

#[test]
fn looks_up_documents() {
    let folder = folder("document");
    let of = |arguments: &[&str]| show(&run(&folder, &[&["document"], arguments].concat(), b""));
    insta::assert_snapshot!("document_of_several_terms", of(&["37-NQ/TW"]));
    insta::assert_snapshot!("document_on_a_day", of(&["nghị quyết 37-nq/tw", "--on", "2010-01-01"]));
    insta::assert_snapshot!("document_of_a_name", of(&["Luật Đất đai năm 2024", "--format", "json"]));
    insta::assert_snapshot!("document_too_late", of(&["57-NQ/TW", "--on", "1950-01-01"]));
    insta::assert_snapshot!("document_unknown", of(&["37-NQ/TQ"]));
    insta::assert_snapshot!("document_unknown_as_json", of(&["không có", "--format", "json"]));
}

#[test]
fn looks_up_offices() {
    let folder = folder("office");
    let of = |arguments: &[&str]| show(&run(&folder, &[&["office"], arguments].concat(), b""));
    insta::assert_snapshot!("office_held", of(&["Trưởng Ban Kinh tế Trung ương", "--on", "2023-07-07"]));
    insta::assert_snapshot!("office_as_json", of(&["Bộ trưởng Bộ Công an", "--on", "2023-07-07", "--format", "json"]));
    insta::assert_snapshot!("office_of_nobody", of(&["Bộ trưởng Bộ Công Thương", "--on", "1950-01-01"]));
    insta::assert_snapshot!("office_of_no_body", of(&["Bộ trưởng", "--on", "2023-07-07"]));
    insta::assert_snapshot!("office_without_a_day", of(&["Bộ trưởng Bộ Công an"]));
}

#[test]
fn looks_up_persons() {
    let folder = folder("person");
    let of = |arguments: &[&str]| show(&run(&folder, &[&["person"], arguments].concat(), b""));
    insta::assert_snapshot!("person_of_a_shared_name", of(&["Nguyễn Hồng Sơn"]));
    insta::assert_snapshot!("person_without_marks", of(&["nguyen hong son"]));
}

#[test]
fn looks_up_bodies() {
    let folder = folder("body");
    let of = |arguments: &[&str]| show(&run(&folder, &[&["body"], arguments].concat(), b""));
    insta::assert_snapshot!("body_then_and_now", of(&["Ban Kinh tế Trung ương"]));
    insta::assert_snapshot!("body_of_a_pattern", of(&["Tỉnh ủy Sơn La"]));
    insta::assert_snapshot!("body_as_json", of(&["Ban Bí thư", "--format", "json"]));
    insta::assert_snapshot!("body_unknown", of(&["bo chinh tri"]));
    let ours = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/our-bodies");
    insta::assert_snapshot!("body_of_ours", of(&["NĐBTW", "--gazetteers", ours]));
}

#[test]
fn checks_gazetteers() {
    let folder = folder("check");
    let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers");
    let right = run(&folder, &["check", tables], b"");
    assert_eq!((right.status.code(), String::from_utf8_lossy(&right.stderr).as_ref()), (Some(0), ""));
    fs::create_dir(folder.join("mine")).unwrap();
    fs::write(folder.join("mine/provinces.tsv"), "id\tname\n").unwrap();
    fs::write(folder.join("mine/given_names.tsv"), "name\tposition\tcount\nAn\tgiven\nBa\tgiven\t1\n").unwrap();
    insta::assert_snapshot!("check_wrong", show(&run(&folder, &["check", "mine"], b"")));
}

#[test]
fn prints_completions_and_a_manual_page() {
    let folder = folder("manual");
    let bash = run(&folder, &["completions", "bash"], b"");
    assert!(String::from_utf8(bash.stdout).unwrap().contains("--published"));
    let manual = String::from_utf8(run(&folder, &["man"], b"").stdout).unwrap();
    assert!(manual.starts_with(".ie") || manual.starts_with(".TH"), "{manual}");
    assert!(manual.contains("gazetteers"));
}
