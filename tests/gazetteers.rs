//! The gazetteers as they come with the crate, and the ones that users write.

#![cfg(feature = "embedded")]
#![allow(
    clippy::print_stdout,
    clippy::too_many_lines,
    reason = "the tests print what they measure, one table after the other"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
};

use thucthe::{Context, Date, Entity, Extractor, Gazetteers, Kind};
use unicode_normalization::UnicodeNormalization;

fn folder(name: &str) -> String {
    // Relative, so that problems are named the same on every machine; tests run in the package's root.
    format!("tests/gazetteers/{name}")
}

#[test]
fn the_embedded_tables_hold_together() {
    let tables = Gazetteers::embedded().unwrap_or_else(|problems| panic!("{problems}"));
    tables.check().unwrap_or_else(|problems| panic!("{} problems\n{problems}", problems.problems().len()));
}

#[test]
fn every_fact_of_the_crate_has_a_source() {
    for table in Table::all() {
        if !table.columns.iter().any(|column| column == "source") {
            continue;
        }
        for row in 0..table.rows.len() {
            assert_ne!(table.cell(row, "source"), "", "{}:{}", table.file, row + 2);
        }
    }
}

/// `FIX=1 cargo test --test gazetteers` puts the lines in order.
#[test]
fn rows_stand_in_the_order_of_their_bytes() {
    let mut wrong = Vec::new();
    for table in Table::all() {
        let mut lines = table.lines();
        lines.sort_unstable();
        lines.dedup();
        let canonical = format!("{}\n{}\n", table.columns.join("\t"), lines.join("\n"));
        if fs::read_to_string(&table.file).unwrap() != canonical {
            if env::var_os("FIX").is_some() {
                fs::write(&table.file, canonical).unwrap();
            }
            wrong.push(table.file);
        }
    }
    assert!(
        wrong.is_empty(),
        "not in order, or with more than a line feed at the end of a line: {wrong:?} (FIX=1 mends it)"
    );
}

#[test]
fn names_every_mistake_with_its_file_and_line_in_one_run() {
    let problems = Gazetteers::embedded().unwrap().overlay_dir(folder("broken")).unwrap_err();
    // The lines of the crate's own tables move.
    let line = 2 + Table::read("gazetteers/tenures.tsv")
        .lines()
        .iter()
        .position(|line| line.starts_with("to-lam\t2016-04-09\t2024-05-22\tbo-truong\tbo-cong-an\t"))
        .expect("the minister's tenure");
    insta::assert_snapshot!(problems.to_string().replace(&format!("/tenures.tsv:{line}:"), "/tenures.tsv:[line]:"));
    // What is left of each problem without the words of the table.
    let kinds: BTreeSet<String> = problems
        .to_string()
        .lines()
        .map(|line| {
            let (_, problem) = line.split_once(": ").expect("file and line");
            let plain = problem.split('`').step_by(2).collect::<Vec<_>>().join("…");
            plain.chars().filter(|c| !c.is_ascii_digit()).collect()
        })
        .collect();
    println!("{} kinds of mistakes", kinds.len());
    assert!(kinds.len() >= 25, "{kinds:#?}");
}

/// A block of a README behind some words, without its fences.
fn block<'t>(readme: &'t str, behind: &str) -> &'t str {
    let at = readme.find(behind).unwrap_or_else(|| panic!("no {behind}"));
    readme[at..].split("```").nth(1).and_then(|block| block.split_once('\n')).expect("a block").1
}

#[test]
fn the_readme_names_the_mistakes_of_a_folder_as_they_are_named() {
    let mine = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mine");
    fs::create_dir_all(&mine).unwrap();
    let rows = [
        "id\tname\tkind\tparent\taliases\tnot_alone\tvalid_from\tvalid_to\tsuccessor\ttrust\tsource",
        "nha-doc-bao\tNhà Đọc báo\tminstry\t\t\t\t\t\t\tsingle\t",
        "nha-doc-sach\tNhà Đọc sách\tministry\tchin-phu\t\t\t\t\t\tsingle\t",
    ];
    fs::write(mine.join("bodies.tsv"), rows.join("\n") + "\n").unwrap();
    let problems = Gazetteers::embedded().unwrap().overlay_dir(&mine).unwrap_err().to_string();
    let problems = problems.replace(&mine.display().to_string(), "mine");
    let readme = fs::read_to_string("README.md").unwrap();
    assert_eq!(problems.trim_end(), block(&readme, "nothing is extracted on half a table").trim_end());
}

#[test]
fn a_line_in_one_file_adds_a_body() {
    let text = "Sáng 5/7, Nhà Đọc báo Trung ương khai trương.";
    let id = |extractor: &Extractor| {
        let extraction = extractor.extract(text, &Context::published(Date::constant(2023, 7, 5)));
        let body = extraction.mentions.iter().find(|mention| mention.text == "Nhà Đọc báo Trung ương")?;
        let Entity::Body(body) = &extraction.entities[body.entity] else { return None };
        body.id.clone()
    };
    assert_eq!(id(Extractor::embedded().unwrap()), None);
    let ours = Gazetteers::from_dir("examples/our-bodies").unwrap();
    let extractor = Extractor::new(Gazetteers::embedded().unwrap().overlay(ours)).unwrap();
    assert_eq!(id(&extractor).as_deref(), Some("nha-doc-bao-trung-uong"));
}

#[test]
fn rows_of_a_folder_replace_those_of_the_same_key_and_join_the_rest() {
    let tables =
        Gazetteers::embedded().unwrap().overlay_dir(folder("ours")).unwrap_or_else(|problems| panic!("{problems}"));
    let extractor = Extractor::new(tables).unwrap();
    // The alias is the new row's; the old row's own are gone.
    assert_eq!(extractor.body("Bộ Sức khỏe")[0].id, "bo-y-te");
    assert!(!extractor.body("bo-y-te")[0].aliases.contains(&"BYT".to_owned()));
    assert_eq!(extractor.body("bo-cong-an").len(), 1);
    // A new official in a new office of a new body, all three tables at once.
    let on = Date::constant(2023, 7, 5);
    let office = extractor.office("Trưởng Ban Đọc báo Trung ương", on).expect("an office");
    assert_eq!(office.holders[0].person, "Lê Thị Đọc");
    let extraction = extractor.extract("Trưởng Ban Đọc báo Trung ương phát biểu.", &Context::published(on));
    assert!(
        extraction
            .entities
            .iter()
            .any(|entity| matches!(entity, Entity::Person(person) if person.name == "Lê Thị Đọc"))
    );
}

#[test]
fn a_folder_of_its_own_needs_no_other() {
    let tables = Gazetteers::from_dir("gazetteers").unwrap();
    tables.check().unwrap();
    let extractor = Extractor::new(tables).unwrap();
    let extraction = extractor.extract("Bộ Công an họp.", &Context::default());
    assert_eq!(extraction.mentions[0].kind, Kind::Body);
    assert!(Gazetteers::from_dir(folder("no-such-folder")).is_err());
}

#[test]
fn an_extractor_refuses_rows_that_it_would_pass_over() {
    let broken = Gazetteers::from_dir(folder("dangling")).unwrap();
    let problems = Extractor::new(Gazetteers::embedded().unwrap().overlay(broken)).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "tests/gazetteers/dangling/tenures.tsv:2: `official`: no `to-lamm` in officials.tsv (did you mean `to-lam`?)"
    );
}

/// A table as text.
struct Table {
    file: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn all() -> Vec<Table> {
        let mut files: Vec<_> = fs::read_dir("gazetteers").unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
        files.sort();
        files.iter().map(Table::read).collect()
    }

    fn read(file: impl AsRef<Path>) -> Table {
        let file = file.as_ref();
        let text = fs::read_to_string(file).unwrap();
        let mut lines = text.lines().map(|line| line.split('\t').map(ToOwned::to_owned).collect::<Vec<_>>());
        let columns = lines.next().unwrap();
        Table { file: file.display().to_string(), columns, rows: lines.collect() }
    }

    fn cell(&self, row: usize, column: &str) -> &str {
        let column = self.columns.iter().position(|name| name == column).unwrap();
        &self.rows[row][column]
    }

    fn lines(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.join("\t")).collect()
    }
}

// Self-recognition: every name of every table, alone in a sentence that says nothing else, is found and means its row.

/// What a text says of one kind: for each mention its text and the rows that it can mean.
fn found(extractor: &Extractor, text: &str, kind: Kind) -> Vec<(String, Vec<String>)> {
    let extraction = extractor.extract(text, &Context::default());
    let mentions = extraction.mentions.iter().filter(|mention| mention.kind == kind);
    mentions
        .map(|mention| {
            let (id, candidates) = match &extraction.entities[mention.entity] {
                Entity::Body(body) => (body.id.clone(), body.candidates.clone()),
                Entity::Person(person) => (person.id.clone(), person.candidates.clone()),
                Entity::Role(role) => (role.role_id.clone(), Vec::new()),
                Entity::Document(document) => {
                    (document.id.clone(), document.candidates.iter().map(|record| record.id.clone()).collect())
                }
                _ => (None, Vec::new()),
            };
            (mention.text.clone(), id.into_iter().chain(candidates).map(Into::into).collect())
        })
        .collect()
}

/// Each name of a column of names and one of lists, with all rows that have it, whatever the case.
fn names<'t>(table: &'t Table, columns: &[&str], not: &str) -> Vec<(&'t str, Vec<&'t str>)> {
    let mut names: BTreeMap<String, (&str, Vec<&str>)> = BTreeMap::new();
    for row in 0..table.rows.len() {
        let left_out: Vec<&str> = if not.is_empty() { Vec::new() } else { table.cell(row, not).split('|').collect() };
        for name in columns.iter().flat_map(|column| table.cell(row, column).split('|')) {
            if !name.is_empty() && !left_out.contains(&name) {
                names.entry(name.to_lowercase()).or_insert_with(|| (name, Vec::new())).1.push(table.cell(row, "id"));
            }
        }
    }
    names.into_values().collect()
}

/// Fails where a name's sentence does not mean its rows.
fn recognise(kind: Kind, sentence: &str, names: &[(&str, Vec<&str>)]) {
    let extractor = Extractor::embedded().unwrap();
    let mut wrong = Vec::new();
    for (name, rows) in names {
        let found = found(extractor, &sentence.replace("{}", name), kind);
        if !found.iter().any(|(text, ids)| means_its_rows(name, text, ids, rows)) {
            wrong.push(format!("{name} = {rows:?}, found {found:?}"));
        }
    }
    println!("{}: {} of {} names", kind.as_str(), names.len() - wrong.len(), names.len());
    assert!(wrong.is_empty(), "{} of {} {kind:?}\n{}", wrong.len(), names.len(), wrong.join("\n"));
}

/// Whether the whole name was found, and means all rows that have it: one as the id, several as the candidates.
fn means_its_rows(name: &str, text: &str, ids: &[String], rows: &[&str]) -> bool {
    // `Ủy ban Pháp luật của Quốc hội` is two bodies.
    let own = name.split_once(" của ").map_or(name, |(own, _)| own);
    (text == name || text == own)
        && rows.iter().all(|row| ids.iter().any(|id| id == row))
        && (rows.len() > 1 || ids.len() == 1)
}

#[test]
fn bodies_recognise_themselves() {
    let table = Table::read("gazetteers/bodies.tsv");
    recognise(Kind::Body, "Thông tin về {} vừa được công bố.", &names(&table, &["name", "aliases"], "not_alone"));
}

#[test]
fn officials_recognise_themselves() {
    let table = Table::read("gazetteers/officials.tsv");
    recognise(Kind::Person, "Chủ trì buổi làm việc là ông {}.", &names(&table, &["name", "aliases"], ""));
}

#[test]
fn titles_recognise_themselves() {
    let table = Table::read("gazetteers/roles.tsv");
    let bare: Vec<&str> = (0..table.rows.len())
        .filter(|&row| table.cell(row, "bare") == "yes")
        .map(|row| table.cell(row, "id"))
        .collect();
    let mut names = names(&table, &["title", "aliases"], "");
    names.retain(|(_, rows)| rows.iter().all(|row| bare.contains(row)));
    recognise(Kind::Role, "Đồng chí Lê Văn Tám, {}, phát biểu.", &names);
}

#[test]
fn phrases_recognise_themselves() {
    let table = Table::read("gazetteers/role_phrases.tsv");
    let names: Vec<_> =
        (0..table.rows.len()).map(|row| (table.cell(row, "phrase"), vec![table.cell(row, "title")])).collect();
    recognise(Kind::Role, "Đồng chí Lê Văn Tám, {}, phát biểu.", &names);
}

#[test]
fn documents_recognise_themselves() {
    let table = Table::read("gazetteers/documents.tsv");
    // One code is several documents, and `QĐ` stands for two kinds: what shares the code, a sentence cannot tell apart.
    // `QH15` stands for none: there the word tells a law from a resolution.
    let key = |code: &str| code.trim_start_matches('0').replace("-QĐi/", "-QĐ/");
    let mut of_code: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut of_name: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for row in 0..table.rows.len() {
        let (id, code) = (table.cell(row, "id"), table.cell(row, "code"));
        if !code.is_empty() {
            of_code.entry(key(code)).or_default().push(id);
        }
        let year = table.cell(row, "date").get(..4).unwrap_or_default();
        let not_alone: Vec<&str> = table.cell(row, "not_alone").split('|').collect();
        let names = std::iter::once(table.cell(row, "name")).chain(table.cell(row, "aliases").split('|'));
        for name in names.filter(|name| !not_alone.contains(name)) {
            if name.contains('/') && !name.contains(' ') {
                of_code.entry(key(name)).or_default().push(id);
            } else if !name.is_empty() && !year.is_empty() {
                of_name.entry(format!("{name} năm {year}")).or_default().push(id);
            }
        }
    }
    let kinds: BTreeMap<&str, &str> =
        (0..table.rows.len()).map(|row| (table.cell(row, "id"), table.cell(row, "kind"))).collect();
    let mut codes = BTreeMap::new();
    for row in 0..table.rows.len() {
        for code in std::iter::once(table.cell(row, "code")).chain(table.cell(row, "aliases").split('|')) {
            if let Some(rows) = of_code.get(&key(code)) {
                let (kind, mut rows) = (table.cell(row, "kind"), rows.clone());
                if code.contains("/QH") {
                    rows.retain(|id| kinds[id] == kind);
                }
                codes.insert(format!("{kind} số {code}"), rows);
            }
        }
    }
    for all in [codes, of_name] {
        let names: Vec<_> = all.iter().map(|(name, rows)| (name.as_str(), rows.clone())).collect();
        recognise(Kind::Document, "Việc này căn cứ {} và tình hình thực tế.", &names);
    }
}

#[test]
fn bodies_of_places_recognise_themselves() {
    let table = Table::read("gazetteers/local_bodies.tsv");
    let place = |level: &str| match level {
        "tỉnh" => "An Giang",
        "thành phố" => "Đà Nẵng",
        "huyện" => "Ba Vì",
        "quận" => "Hoàn Kiếm",
        "thị xã" => "Sơn Tây",
        "xã" => "Mường Phăng",
        "phường" => "Văn Miếu",
        "thị trấn" => "Phùng",
        "đặc khu" => "Phú Quốc",
        level => panic!("no place for {level}"),
    };
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in 0..table.rows.len() {
        let (id, name) = (table.cell(row, "id"), table.cell(row, "name"));
        for level in table.cell(row, "levels").split('|') {
            let fill = |pattern: &str| {
                pattern.replace("{level}", level).replace("{place}", place(level)).replace("{number}", "5")
            };
            let number = if name.contains("{number}") { "5-" } else { "" };
            let level_of = if name.contains("{level}") { level } else { "" };
            let id = format!("{id}-{number}{}", slug(&format!("{level_of} {}", place(level))));
            // Without its level only a province is known.
            let provincial = matches!(level, "tỉnh" | "thành phố");
            let known = |pattern: &&str| {
                pattern.contains("{place}") && (pattern.contains("{level}") || !name.contains("{level}") || provincial)
            };
            let aliases = table.cell(row, "aliases").split('|').filter(|alias| !alias.is_empty());
            // A body that only provinces have stands without the level too.
            let central = table.cell(row, "levels").split('|').all(|level| matches!(level, "tỉnh" | "thành phố"));
            for pattern in std::iter::once(name).chain(aliases).filter(known) {
                names.entry(fill(pattern)).or_default().push(id.clone());
                if central && pattern.contains("{level} ") {
                    names.entry(fill(&pattern.replace("{level} ", ""))).or_default().push(id.clone());
                }
            }
        }
    }
    let names: Vec<(&str, Vec<&str>)> =
        names.iter().map(|(name, ids)| (name.as_str(), ids.iter().map(String::as_str).collect())).collect();
    recognise(Kind::Body, "Thông tin về {} vừa được công bố.", &names);
}

/// The id that a name makes.
fn slug(name: &str) -> String {
    let plain = name.to_lowercase().replace('đ', "d");
    let plain: String = plain.nfd().filter(char::is_ascii).collect();
    plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// `Chủ tịch nước` is a post and the institution: alone it is the post, and the body's row says so.
#[test]
fn a_name_of_both_a_post_and_a_body_is_the_post() {
    let (bodies, roles) = (Table::read("gazetteers/bodies.tsv"), Table::read("gazetteers/roles.tsv"));
    let phrases = Table::read("gazetteers/role_phrases.tsv");
    let mut titles: Vec<String> =
        (0..phrases.rows.len()).map(|row| phrases.cell(row, "phrase").to_lowercase()).collect();
    for row in 0..roles.rows.len() {
        let title = roles.cell(row, "title").to_lowercase();
        let aliases = roles.cell(row, "aliases").split('|').map(str::to_lowercase);
        let with_head = roles.cell(row, "takes").split('|').map(|head| format!("{title} {}", head.to_lowercase()));
        titles.extend(with_head.chain(aliases).chain([title.clone()]));
    }
    let mut both = Vec::new();
    for row in 0..bodies.rows.len() {
        let not_alone: Vec<&str> = bodies.cell(row, "not_alone").split('|').collect();
        for name in std::iter::once(bodies.cell(row, "name"))
            .chain(bodies.cell(row, "aliases").split('|'))
            .filter(|name| !name.is_empty())
        {
            if titles.contains(&name.to_lowercase()) {
                assert!(not_alone.contains(&name), "{}: `{name}` is a title too", bodies.cell(row, "id"));
                both.push(name.to_owned());
            }
        }
    }
    assert!(both.contains(&"Chủ tịch nước".to_owned()), "{both:?}");
    let extractor = Extractor::embedded().unwrap();
    for name in both {
        let text = format!("Sáng nay, {name} phát biểu.");
        assert_eq!(found(extractor, &text, Kind::Role).len(), 1, "{text}");
        assert!(found(extractor, &text, Kind::Body).iter().all(|(body, _)| *body != name), "{text}");
    }
}

/// The table of coverage in `gazetteers/README.md`; `FIX=1` writes it anew.
#[test]
fn the_readme_tells_what_is_covered() {
    const FILE: &str = "gazetteers/README.md";
    let text = fs::read_to_string(FILE).unwrap();
    let mut mended = text.clone();
    for table in Table::all() {
        let name = Path::new(&table.file).file_name().unwrap().to_str().unwrap();
        let begin = format!("| `{name}` | ");
        let at = mended.find(&begin).unwrap_or_else(|| panic!("{FILE} does not tell of {name}")) + begin.len();
        let end = at + mended[at..].find(' ').unwrap();
        mended.replace_range(at..end, &table.rows.len().to_string());
    }
    let (begin, end) = ("<!-- coverage -->\n", "<!-- end -->");
    let at = mended.find(begin).expect("the mark of the table") + begin.len();
    let until = at + mended[at..].find(end).expect("the mark of its end");
    mended.replace_range(at..until, &coverage());
    if mended != text && env::var_os("FIX").is_some() {
        fs::write(FILE, &mended).unwrap();
    }
    assert!(mended == text, "{FILE} is out of date (FIX=1 mends it)\n{}", coverage());
}

fn coverage() -> String {
    // Members and alternates that each congress elected, and the day.
    const COMMITTEES: [(&str, &str, usize); 9] = [
        ("VI", "1986-12-18", 173),
        ("VII", "1991-06-27", 146),
        ("VIII", "1996-07-01", 170),
        ("IX", "2001-04-22", 150),
        ("X", "2006-04-25", 181),
        ("XI", "2011-01-18", 200),
        ("XII", "2016-01-26", 200),
        ("XIII", "2021-01-30", 200),
        ("XIV", "2026-01-22", 200),
    ];
    const OFFICES: [(&str, &str, Option<&str>); 10] = [
        ("Tổng Bí thư", "tong-bi-thu", Some("ban-chap-hanh-trung-uong")),
        ("Chủ tịch nước", "chu-tich-nuoc", None),
        ("Thủ tướng", "thu-tuong", Some("chinh-phu")),
        ("Chủ tịch Quốc hội", "chu-tich", Some("quoc-hoi")),
        ("Thường trực Ban Bí thư", "thuong-truc", Some("ban-bi-thu")),
        ("Trưởng Ban Tổ chức Trung ương", "truong-ban", Some("ban-to-chuc-trung-uong")),
        ("Chủ nhiệm Ủy ban Kiểm tra Trung ương", "chu-nhiem", Some("uy-ban-kiem-tra-trung-uong")),
        ("Bộ trưởng Bộ Quốc phòng", "bo-truong", Some("bo-quoc-phong")),
        ("Bộ trưởng Bộ Công an", "bo-truong", Some("bo-cong-an")),
        ("Bộ trưởng Bộ Tài chính", "bo-truong", Some("bo-tai-chinh")),
    ];
    let extractor = Extractor::embedded().unwrap();
    let day = |text: &str| text.parse::<Date>().unwrap();
    let mut rows: Vec<(String, String)> = Vec::new();
    for (term, elected, seats) in COMMITTEES {
        let after = day(elected).checked_add(jiff::Span::new().days(10)).unwrap();
        let mut members: Vec<String> = ["uy-vien", "uy-vien-du-khuyet"]
            .iter()
            .flat_map(|role| extractor.holders(role, Some("ban-chap-hanh-trung-uong"), after))
            .map(|member| member.person_id)
            .collect();
        members.sort();
        members.dedup();
        rows.push((
            format!("Central Committee {term}, members and alternates, ten days after the election"),
            format!("{} of {seats}", members.len()),
        ));
    }
    // The last day to which the tables hold.
    let last = day("2026-08-31");
    let provinces = Table::read("gazetteers/provinces.tsv");
    let now: Vec<(String, String)> = (0..provinces.rows.len())
        .filter(|&row| {
            let (from, to) = (provinces.cell(row, "valid_from"), provinces.cell(row, "valid_to"));
            from <= "2026-08-31" && (to.is_empty() || to > "2026-08-31")
        })
        .map(|row| {
            let (name, level) = (provinces.cell(row, "name"), provinces.cell(row, "level"));
            (level.to_owned(), name.trim_start_matches("Thành phố ").to_owned())
        })
        .collect();
    let of_provinces = |office: &dyn Fn(&str, &str) -> String| {
        let held = now.iter().filter(|(level, name)| {
            extractor.office(&office(level, name), last).is_some_and(|office| !office.holders.is_empty())
        });
        format!("{} of {}", held.count(), now.len())
    };
    let committee = |level: &str, name: &str| match level {
        "tỉnh" => format!("Bí thư Tỉnh ủy {name}"),
        _ => format!("Bí thư Thành ủy {name}"),
    };
    rows.push((format!("secretaries of the province committees on {last}"), of_provinces(&committee)));
    let chair = |level: &str, name: &str| format!("Chủ tịch UBND {level} {name}");
    rows.push((format!("chairs of the province people's committees on {last}"), of_provinces(&chair)));
    for (name, role, body) in OFFICES {
        let first = day("2001-05-01");
        let days = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last);
        let (mut all, mut held) = (0, 0);
        for day in days {
            all += 1;
            held += u32::from(!extractor.holders(role, body, day).is_empty());
        }
        let share = 100.0 * f64::from(held) / f64::from(all);
        rows.push((format!("{name}: days with a holder, May 2001 to August 2026"), format!("{share:.1} %")));
    }
    let documents = Table::read("gazetteers/documents.tsv");
    let terms = (0..documents.rows.len()).filter_map(|row| {
        let (_, term) = documents.cell(row, "id").split_once('@')?;
        let term = term.split('/').next()?;
        term.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')).then(|| term.to_owned())
    });
    let mut by_term: BTreeMap<String, usize> = BTreeMap::new();
    for term in terms {
        *by_term.entry(term).or_default() += 1;
    }
    let of_the_party = COMMITTEES.iter().filter_map(|(term, ..)| Some(format!("{term} {}", by_term.get(*term)?)));
    rows.push(("documents of the Party by term".to_owned(), of_the_party.collect::<Vec<_>>().join(", ")));
    rows.push((
        "documents of the state".to_owned(),
        (documents.rows.len() - by_term.values().sum::<usize>()).to_string(),
    ));
    let officials = Table::read("gazetteers/officials.tsv");
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for row in 0..officials.rows.len() {
        *names.entry(officials.cell(row, "name")).or_default() += 1;
    }
    rows.push((
        "names that two or more officials share".to_owned(),
        names.values().filter(|&&count| count > 1).count().to_string(),
    ));
    for table in ["bodies", "officials", "tenures", "documents"] {
        let rows_of = Table::read(format!("gazetteers/{table}.tsv"));
        let mut trust: BTreeMap<&str, usize> = BTreeMap::new();
        for row in 0..rows_of.rows.len() {
            *trust.entry(rows_of.cell(row, "trust")).or_default() += 1;
        }
        let trust: Vec<String> = trust.iter().map(|(trust, count)| format!("{trust} {count}")).collect();
        rows.push((format!("trust in {table}"), trust.join(", ")));
    }
    let lines: Vec<String> = rows.iter().map(|(what, how_much)| format!("| {what} | {how_much} |\n")).collect();
    format!("| what | how much |\n|---|---|\n{}", lines.concat())
}
