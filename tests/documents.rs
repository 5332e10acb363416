//! Which document a code is: every outcome, over the gazetteer's own codes that stand for several documents.
#![cfg(feature = "embedded")]

use std::collections::BTreeMap;

use thucthe::{Context, Date, Document, Entity, Extraction, Extractor, Kind};

/// A row of `documents.tsv`.
#[derive(Clone, Debug)]
struct Row {
    id: String,
    code: String,
    kind: String,
    term: String,
    date: String,
    subject: String,
}

const LATE: Date = Date::constant(2026, 8, 30);

fn rows() -> Vec<Row> {
    let table = include_str!("../gazetteers/documents.tsv");
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    table
        .lines()
        .skip(1)
        .map(cells)
        .map(|c| Row {
            id: c[0].clone(),
            code: c[1].clone(),
            kind: c[2].clone(),
            term: c[4].clone(),
            date: c[5].clone(),
            subject: c[8].clone(),
        })
        .collect()
}

/// The codes of the Party that stand for more than one document.
fn ambiguous() -> BTreeMap<String, Vec<Row>> {
    let mut codes: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows().into_iter().filter(|row| row.code.ends_with("/TW")) {
        codes.entry(row.code.clone()).or_default().push(row);
    }
    codes.retain(|_, rows| rows.len() > 1);
    codes
}

fn extract(text: &str, published: Option<Date>) -> Extraction {
    let context = published.map_or_else(Context::default, Context::published);
    Extractor::embedded().expect("good tables").extract(text, &context)
}

/// The documents of a text, one a mention.
fn documents(text: &str, published: Option<Date>) -> Vec<(String, Document)> {
    let extraction = extract(text, published);
    let mentions = extraction.mentions.iter().filter(|mention| mention.kind == Kind::Document);
    mentions
        .map(|mention| match &extraction.entities[mention.entity] {
            Entity::Document(document) => (mention.text.clone(), document.clone()),
            other => panic!("{other:?} is no document"),
        })
        .collect()
}

fn one(text: &str, published: Option<Date>) -> Document {
    let mut all = documents(text, published);
    assert!(!all.is_empty(), "no document in {text}");
    all.remove(0).1
}

/// `2004-07-01` as newspapers write it.
fn day(date: &str) -> Option<String> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| part.trim_start_matches('0').to_owned();
    Some(format!("{}/{}/{year}", short(day), short(month)))
}

#[test]
fn the_date_tells_which() {
    let mut cases = 0;
    for row in ambiguous().values().flatten() {
        let Some(day) = day(&row.date) else { continue };
        let document = one(&format!("Thực hiện {} số {}, ngày {day}, tỉnh đã họp.", row.kind, row.code), Some(LATE));
        assert_eq!(document.id.as_deref(), Some(row.id.as_str()), "{} of {day}: {document:?}", row.code);
        assert!(document.basis.is_some_and(|basis| basis.contains("date")));
        cases += 1;
    }
    assert!(cases >= 150, "{cases}");
}

#[test]
fn the_term_tells_which() {
    let mut cases = 0;
    for rows in ambiguous().values() {
        for row in rows.iter().filter(|row| !row.term.is_empty()) {
            let text = format!("Thực hiện {} số {} (khóa {}), tỉnh đã họp.", row.kind, row.code, row.term);
            let document = one(&text, Some(LATE));
            assert_eq!(document.term.as_deref(), Some(row.term.as_str()), "{text}");
            if rows.iter().filter(|other| other.term == row.term).count() == 1 {
                assert_eq!(document.id.as_deref(), Some(row.id.as_str()), "{text}");
            } else {
                assert_eq!((document.id, document.candidates.len()), (None, 2), "{text}");
            }
            cases += 1;
        }
    }
    assert!(cases >= 150, "{cases}");
}

#[test]
fn the_subject_tells_which_or_leaves_it_open() {
    let (mut right, mut open) = (0, Vec::new());
    for row in ambiguous().values().flatten().filter(|row| !row.subject.is_empty()) {
        let text = format!("Thực hiện {} số {} về “{}”.", row.kind, row.code, row.subject.replace('"', ""));
        let document = one(&text, Some(LATE));
        match &document.id {
            Some(id) => {
                assert_eq!(*id, row.id, "{text}");
                right += 1;
            }
            None => open.push(text),
        }
    }
    assert!(right >= 20 * open.len(), "{open:#?}");
}

#[test]
fn a_code_alone_stays_open_with_its_candidates() {
    for (code, rows) in ambiguous() {
        let document = one(&format!("Tỉnh quán triệt {} {code} tới đảng viên.", rows[0].kind), Some(LATE));
        assert_eq!(document.id, None, "{code}");
        assert_eq!(document.candidates.len(), rows.len(), "{code}");
        assert_eq!(document.conflict, None, "{code}");
    }
}

#[test]
fn what_came_later_is_no_candidate() {
    for (code, rows) in ambiguous() {
        for row in rows.iter().filter(|row| day(&row.date).is_some()) {
            let published: Date = row.date.parse().expect("a day");
            let document = one(&format!("Tỉnh quán triệt {} {code} tới đảng viên.", row.kind), Some(published));
            assert!(document.candidates.iter().all(|c| c.date.as_ref().is_none_or(|d| *d <= row.date)), "{code}");
            assert_eq!(document.id, None, "{code}: {document:?}");
        }
    }
}

#[test]
fn a_date_that_no_document_bears_is_a_conflict() {
    for (code, rows) in ambiguous() {
        let document = one(&format!("Thực hiện {} {code} ngày 30/2/2015", rows[0].kind), Some(LATE));
        assert_eq!(document.id, None, "{code}: a day that does not exist is no evidence");
        let document = one(&format!("Thực hiện {} {code} ngày 29/12/2019 của Trung ương.", rows[0].kind), Some(LATE));
        if rows.iter().all(|row| day(&row.date).is_some()) {
            assert_eq!(document.id, None, "{code}");
            assert!(document.conflict.is_some(), "{code}");
            assert_eq!(document.candidates.len(), rows.len(), "{code}");
        }
    }
}

#[test]
fn term_and_date_at_odds_are_a_conflict() {
    for row in ambiguous().values().flatten() {
        let Some(day) = day(&row.date) else { continue };
        let other = if row.term == "XI" { "XII" } else { "XI" };
        let text = format!("Thực hiện {} {} ngày {day} của Bộ Chính trị khóa {other}.", row.kind, row.code);
        let document = one(&text, Some(LATE));
        assert_eq!(document.id, None, "{text}");
        assert!(document.conflict.is_some(), "{text}");
        assert!(!document.candidates.is_empty(), "{text}");
    }
}

#[test]
fn every_code_of_the_gazetteer_reads_back() {
    let (mut read, mut wrong) = (0, Vec::new());
    for row in rows().iter().filter(|row| row.code.contains('/')) {
        let found = documents(&format!("Theo {} số {}, việc này", row.kind, row.code), Some(LATE));
        let codes: Vec<_> = found.iter().filter_map(|(_, document)| document.code.as_deref()).collect();
        let fold = |code: &str| code.to_lowercase().replace("qđi", "qđ").trim_start_matches('0').to_owned();
        // `19-2016/NQ-CP` is canonical with a slash.
        let fold = |code: &str| fold(code).replacen("-20", "/20", 1);
        if codes.first().is_none_or(|code| fold(code) != fold(&row.code)) {
            wrong.push(format!("{} read as {codes:?}", row.code));
        }
        read += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(read > 2000, "{read}");
}

/// Text, year of publication, and for each mention its id (`-`: open or unknown).
#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn outcomes_by_hand() {
    let cases: &[(&str, i16, &[&str])] = &[
        // By date, written in every way.
        ("Nghị quyết số 37-NQ/TW, ngày 01/7/2004 của Bộ Chính trị", 2019, &["37-NQ/TW@IX"]),
        ("Nghị quyết 37-NQ/TW ngày 24-12-2018 của Bộ Chính trị", 2023, &["37-NQ/TW@XII"]),
        ("Nghị quyết 37-NQ/TW ngày 9.10.2014", 2016, &["37-NQ/TW@XI"]),
        // Retold in other words: number and day tell.
        (
            "Nghị định số 300/2025/NĐ-CP ngày 17/11/2025 của Chính phủ về cơ cấu lãnh đạo chính quyền các địa phương",
            2026,
            &["300/2025/NĐ-CP"],
        ),
        ("Nghị quyết 26-NQ/TW ngày 19 tháng 5 năm 2018", 2021, &["26-NQ/TW@XII"]),
        ("Ngày 22/12/2024, Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW.", 2025, &["57-NQ/TW@XIII"]),
        ("Nghị quyết số 37-NQ/TW,\nngày 01/7/2004\ncủa Bộ Chính trị", 2019, &["37-NQ/TW@IX"]),
        // By term.
        ("Nghị quyết 37-NQ/TW của Bộ Chính trị khóa IX", 2019, &["37-NQ/TW@IX"]),
        ("Nghị quyết số 45-NQ/TW của Bộ Chính trị (khóa XII)", 2023, &["45-NQ/TW@XII"]),
        ("Nghị quyết số 18-NQ/TW của Hội nghị Trung ương 6 khóa XII", 2025, &["18-NQ/TW@XII"]),
        ("Bộ Chính trị (khóa IX) đã ra Nghị quyết 37-NQ/TW.", 2010, &["37-NQ/TW@IX"]),
        // By subject.
        ("Nghị quyết 45-NQ/TW về xây dựng và phát triển thành phố Hải Phòng đến năm 2030", 2023, &["45-NQ/TW@XII"]),
        ("Nghị quyết 43-NQ/TW về xây dựng và phát triển thành phố Đà Nẵng", 2024, &["43-NQ/TW@XII"]),
        (
            "Nghị quyết 26-NQ/TW “về phương hướng, nhiệm vụ phát triển tỉnh Nghệ An đến năm 2020”",
            2016,
            &["26-NQ/TW@XI"],
        ),
        (
            "Nghị quyết 98/2023/QH15 về thí điểm một số cơ chế, chính sách đặc thù phát triển TP.HCM",
            2025,
            &["98/2023/QH15"],
        ),
        // Of a body of the Party, in its term, a number is as good as the code.
        ("Nghị quyết 57 của Bộ Chính trị", 2025, &["57-NQ/TW@XIII"]),
        ("Nghị quyết 57 của Bộ Chính trị", 2026, &["-"]),
        ("Nghị quyết 57", 2025, &["-"]),
        // What a plenum says is its own.
        ("Nghị quyết số 35-NQ/TW (ngày 22/10/2018), Nghị quyết Trung ương 8 khóa XI", 2025, &["35-NQ/TW@XII", "-"]),
        // By arithmetic on the day of publication.
        ("Tổng kết 15 năm thực hiện Nghị quyết 37-NQ/TW của Bộ Chính trị", 2019, &["37-NQ/TW@IX"]),
        ("Sơ kết 5 năm thực hiện Nghị quyết 37-NQ/TW", 2019, &["37-NQ/TW@XI"]),
        ("Hội nghị tổng kết 10 năm thực hiện Nghị quyết số 26-NQ/TW", 2023, &["26-NQ/TW@XI"]),
        // Only one, in its term; and out of it.
        ("Quán triệt Nghị quyết 57-NQ/TW.", 2025, &["57-NQ/TW@XIII"]),
        ("Quán triệt Nghị quyết 57-NQ/TW.", 2026, &["-"]),
        ("Quán triệt Chỉ thị 46-CT/TW.", 2012, &["-"]),
        // Left open.
        ("Thực hiện Nghị quyết 37-NQ/TW", 2023, &["-"]),
        ("Thực hiện Nghị quyết 26-NQ/TW của Bộ Chính trị", 2024, &["-"]),
        // In conflict.
        ("Nghị quyết 37-NQ/TW ngày 1/7/2004 của Bộ Chính trị khóa XII", 2019, &["-"]),
        ("Nghị quyết 37-NQ/TW ngày 1/8/2004 của Bộ Chính trị", 2019, &["-"]),
        ("36 - NQ/TW ngày 1.7.2014 của Bộ Chính trị (khóa IX)", 2017, &["-"]),
        ("Quy định số 102-QĐ/TW ngày 15/12/2017 của Bộ Chính trị", 2018, &["-"]),
        (
            "Nghị quyết 37-NQ/TW ngày 24/12/2018 về phương hướng phát triển kinh tế - xã hội vùng Trung du và miền núi Bắc Bộ",
            2020,
            &["-"],
        ),
        // Unknown.
        ("Nghị quyết 999-NQ/TW ngày 1/7/2004 của Bộ Chính trị", 2019, &["-"]),
        ("Kế hoạch 130/KH-BCĐTKNQ18", 2025, &["-"]),
        // Misspelt.
        ("Nghị quyết 37/NQ-TW ngày 1/7/2004", 2019, &["37-NQ/TW@IX"]),
        ("nghị quyết 37 – NQ/TƯ ngày 1/7/2004", 2019, &["37-NQ/TW@IX"]),
        ("Quy định số 102-QÐ/T.Ư ngày 15/11/2017", 2019, &["102-QĐ/TW@XII"]),
        ("Nghị quyết số 37-NQ/TU ngày 1/7/2004 của Bộ Chính trị", 2019, &["37-NQ/TW@IX"]),
        ("NQ 37-NQ/TW ngày 1/7/2004", 2019, &["37-NQ/TW@IX"]),
        ("Nghị quyết số 37-nq/tw ngày 1/7/2004", 2019, &["37-NQ/TW@IX"]),
        ("Nghị quyết 09/2007/NQ-TW ngày 9/2/2007", 2019, &["09-NQ/TW@X"]),
        // In lists.
        (
            "các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII",
            2020,
            &["18-NQ/TW@XII", "19-NQ/TW@XII"],
        ),
        (
            "các nghị quyết số 10, 11, 12-NQ/TW ngày 3/6/2017 của Ban Chấp hành Trung ương",
            2020,
            &["10-NQ/TW@XII", "11-NQ/TW@XII", "12-NQ/TW@XII"],
        ),
        (
            "Nghị quyết 37-NQ/TW ngày 24-12-2018 và Kết luận 48-KL/TW ngày 30-1-2023 của Bộ Chính trị",
            2024,
            &["37-NQ/TW@XII", "48-KL/TW@XIII"],
        ),
        // Short later; two of one code stay two.
        (
            "Nghị quyết số 37-NQ/TW ngày 1/7/2004 của Bộ Chính trị được tổng kết.\nThực hiện Nghị quyết 37, tỉnh đã đổi mới.",
            2019,
            &["37-NQ/TW@IX", "37-NQ/TW@IX"],
        ),
        (
            "Nghị quyết số 37-NQ/TW ngày 1/7/2004. Nghị quyết số 37-NQ/TW ngày 24/12/2018. Nghị quyết 37-NQ/TW rất quan trọng.",
            2020,
            &["37-NQ/TW@IX", "37-NQ/TW@XII", "-"],
        ),
        (
            "Kết luận 12-KL/TW ngày 12/8/2021. Kết luận 12-KL/TW ngày 6/4/2022.",
            2023,
            &["12-KL/TW@XIII/2021-08-12", "12-KL/TW@XIII/2022-04-06"],
        ),
        (
            "Nghị quyết số 54-NQ/TW ngày 10/12/2019 của Bộ Chính trị. Nghị quyết 54 của Quốc hội",
            2021,
            &["54-NQ/TW@XII", "-"],
        ),
        // Numbers without a code.
        (
            "Chỉ thị số 05 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            2018,
            &["05-CT/TW@XII"],
        ),
        ("Chỉ thị số 05 của Bộ Chính trị", 2018, &["05-CT/TW@XII"]),
        ("Chỉ thị số 05 của Bộ Chính trị", 2022, &["-"]),
        ("Nghị quyết 68", 2025, &["-"]),
        // Of the state.
        ("Nghị định số 30/2020/NĐ-CP", 2021, &["30/2020/NĐ-CP"]),
        ("Nghị định số 30/2020/NĐ-CP ngày 6/3/2020 của Chính phủ", 2021, &["-"]),
        ("Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ", 2020, &["16/CT-TTg@2020"]),
        ("Chỉ thị 16/CT-TTg", 2022, &["-"]),
        ("Nghị quyết 01/NQ-CP ngày 1/1/2021 của Chính phủ", 2021, &["01/NQ-CP@2021"]),
        ("Nghị quyết số 01/NQ-CP", 2022, &["-"]),
        ("Luật Đất đai năm 2024", 2024, &["31/2024/QH15"]),
        ("Luật Đất đai 2013", 2024, &["45/2013/QH13"]),
        ("Pháp lệnh Dân số năm 2003", 2024, &["06/2003/PL-UBTVQH11"]),
        ("Hiến pháp năm 2013", 2024, &["hien-phap-2013"]),
        ("Luật Đất đai năm 1999", 2024, &["-"]),
        ("Nghị quyết Đại hội XIII", 2023, &["-"]),
    ];
    let mut wrong = Vec::new();
    for (text, year, ids) in cases {
        let published = Date::constant(*year, 6, 30);
        let found = documents(text, Some(published));
        let got: Vec<&str> = found.iter().map(|(_, document)| document.id.as_deref().unwrap_or("-")).collect();
        if got != *ids {
            let why: Vec<_> =
                found.iter().map(|(_, d)| (&d.date, &d.term, &d.subject, &d.basis, &d.conflict)).collect();
            wrong.push(format!("{text} ({year}): {got:?}, not {ids:?}; {why:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Of documents that one issuer stands behind: text, and for each mention its issuer (`-`: unknown).
#[test]
fn an_issuer_behind_several_is_of_those_that_can_be_its_own() {
    let cases: &[(&str, &[&str])] = &[
        ("Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW của Ban Chấp hành Trung ương", &["ban-chap-hanh-trung-uong"; 2]),
        ("các nghị quyết số 10, 11, 12-NQ/TW của Ban Chấp hành Trung ương", &["ban-chap-hanh-trung-uong"; 3]),
        ("Nghị quyết 68 và Chỉ thị 45 của Bộ Chính trị", &["bo-chinh-tri"; 2]),
        ("Chỉ thị 45 và Kết luận số 127-KL/TW của Bộ Chính trị", &["bo-chinh-tri"; 2]),
        ("Nghị định 10/2024/NĐ-CP, Nghị định 12/2024/NĐ-CP của Chính phủ", &["chinh-phu"; 2]),
        // The code names who issued it.
        ("Thông báo số 12-TB/VPTW và Kết luận số 127-KL/TW của Bộ Chính trị", &["-", "bo-chinh-tri"]),
        ("Hướng dẫn 05-HD/BTCTW và Chỉ thị 45 của Bộ Chính trị", &["-", "bo-chinh-tri"]),
        ("Quyết định số 123/QĐ-UBND và Nghị quyết số 45/NQ-HĐND của HĐND tỉnh Nghệ An", &["-", "hdnd-tinh-nghe-an"]),
        ("Kế hoạch số 10-KH/TU và Chỉ thị số 35-CT/TW của Bộ Chính trị", &["-", "bo-chinh-tri"]),
        ("Kế hoạch số 10-KH/TU, Chỉ thị 45 của Bộ Chính trị", &["-", "bo-chinh-tri"]),
        ("Tại Thông tư 02/2025/TT-BYT, Bộ Y tế nêu rõ điều kiện.", &["bo-y-te"]),
        ("Tại Quyết định số 123/QĐ-UBND, UBND tỉnh Nghệ An yêu cầu rà soát.", &["ubnd-tinh-nghe-an"]),
        ("theo chỉ đạo của Thủ tướng Chính phủ tại Công điện số 84/CĐ-TTg", &["thu-tuong-chinh-phu"]),
        ("đề nghị của Bộ Nội vụ tại Tờ trình số 12/TTr-BYT", &["-"]),
        ("Tại công văn số 1745/TTg-QHQT về hợp tác, Bộ Tài chính được giao chuẩn bị.", &["-"]),
        ("Thông báo số 01-TB/TW ngày 22/1/2025 và số 03-TB/TW ngày 6/3/2025 của Bộ Chính trị", &["bo-chinh-tri"; 2]),
        // A name inside that of a law.
        ("Luật Tổ chức Chính phủ số 63/2025/QH15", &["-"]),
        // Right behind, without `của`.
        ("Nghị quyết 57 Bộ Chính trị về đột phá phát triển khoa học", &["bo-chinh-tri"]),
        ("Nghị quyết 54 Quốc hội về cơ chế đặc thù", &["quoc-hoi"]),
        ("Nghị quyết 54 Bộ Nội vụ trình", &["-"]),
        ("Chủ tịch UBND tỉnh Nghệ An vừa ký ban hành Chỉ thị số 15/CT-UBND", &["ubnd-tinh-nghe-an"]),
        ("Chủ tịch UBND tỉnh Nghệ An vừa ký ban hành Nghị quyết số 15/NQ-HĐND", &["-"]),
        // The office, or the body for which its holder signs.
        ("Chủ tịch nước ban hành Quyết định số 1234/QĐ-CTN về đặc xá", &["chu-tich-nuoc"]),
        ("Thủ tướng Chính phủ vừa ký Quyết định số 500/QĐ-TTg", &["thu-tuong-chinh-phu"]),
        ("Thủ tướng Chính phủ ký ban hành Nghị định số 30/2020/NĐ-CP", &["chinh-phu"]),
        ("Thủ tướng ký ban hành Nghị định số 30/2020/NĐ-CP", &["chinh-phu"]),
        ("Chủ tịch nước ký Lệnh công bố Luật Đất đai năm 2024", &["-"]),
        ("Nghị quyết số 04-NQ/TW Hội nghị Trung ương 4 khóa XII", &["ban-chap-hanh-trung-uong"]),
        ("4 nghị quyết (57, 59, 66, 68) của Bộ Chính trị", &["bo-chinh-tri"; 4]),
        // Named before the bracket that holds the number.
        ("ban hành Nghị quyết của Bộ Chính trị về hội nhập quốc tế (Nghị quyết số 59-NQ/TW)", &["bo-chinh-tri"]),
        ("Nghị quyết của Bộ Chính trị về hội nhập quốc tế được triển khai (Nghị quyết số 59-NQ/TW)", &["-"]),
        // Another kind of document, of which the code says nothing.
        ("Nghị định 67 và Thông tư 12/2020/TT-BTC của Bộ Tài chính", &["-", "bo-tai-chinh"]),
        ("Luật Đất đai năm 2024 và Nghị định 102/2024/NĐ-CP của Chính phủ", &["-", "chinh-phu"]),
    ];
    for (text, expected) in cases {
        let extraction = extract(text, Some(Date::constant(2025, 9, 10)));
        let issuer = |mention: &thucthe::Mention| match &extraction.entities[mention.entity] {
            Entity::Document(document) => document.issuer.map_or("-", |issuer| match &extraction.entities[issuer] {
                Entity::Body(body) => body.id.as_deref().unwrap_or(&body.name),
                other => panic!("{other:?} issues nothing"),
            }),
            other => panic!("{other:?} is no document"),
        };
        let documents = extraction.mentions.iter().filter(|mention| mention.kind == Kind::Document);
        assert_eq!(documents.map(issuer).collect::<Vec<_>>(), *expected, "{text}");
    }
}

/// Text, and for each mention its date (`-`: unknown).
#[test]
fn a_date_is_of_one_document() {
    let cases: &[(&str, &[&str])] = &[
        (
            "Ngày 27/9, UBND tỉnh Nghệ An ban hành Quyết định số 61/2024/QĐ-UBND, HĐND tỉnh thông qua Nghị quyết số 18/2024/NQ-HĐND.",
            &["2024-09-27", "-"],
        ),
        (
            "UBND tỉnh Nghệ An ban hành Quyết định số 61/2024/QĐ-UBND ngày 27/9/2024, HĐND tỉnh thông qua Nghị quyết số 18/2024/NQ-HĐND.",
            &["2024-09-27", "-"],
        ),
        (
            "Ban hành kèm Quyết định số 61/2024/QĐ-UBND ngày 27/9/2024; ngày 1/10/2024, HĐND tỉnh Nghệ An thông qua Nghị quyết số 18/2024/NQ-HĐND.",
            &["2024-09-27", "2024-10-01"],
        ),
        // The day tells more than the year behind.
        ("Ngày 28/02/2024, UBND tỉnh Lào Cai ban hành Quyết định 569/QĐ-UBND năm 2024", &["2024-02-28"]),
        ("Ngày 28/02/2024, UBND tỉnh Lào Cai ban hành Quyết định 569/QĐ-UBND năm 2023", &["2023"]),
        ("Ngày 24/1/2024, Bộ Chính trị ban hành Nghị quyết về hội nhập quốc tế (số 59-NQ/TW).", &["2024-01-24"]),
        ("Căn cứ Luật Đất đai ngày 18/01/2024", &["2024-01-18"]),
    ];
    for (text, expected) in cases {
        let documents = documents(text, Some(Date::constant(2024, 12, 1)));
        let dates: Vec<&str> = documents.iter().map(|(_, document)| document.date.as_deref().unwrap_or("-")).collect();
        assert_eq!(dates, *expected, "{text}");
    }
}

#[test]
fn a_subject_stands_before_the_bracket_with_the_number() {
    for (text, subject) in [
        (
            "Nghị quyết của Bộ Chính trị về hội nhập quốc tế trong tình hình mới (Nghị quyết số 59-NQ/TW)",
            Some("hội nhập quốc tế trong tình hình mới"),
        ),
        ("Nghị quyết về phát triển kinh tế tư nhân (số 68-NQ/TW, ngày 4/5/2025)", Some("phát triển kinh tế tư nhân")),
        ("Nghị quyết về phát triển kinh tế tư nhân; các địa phương (68-NQ/TW)", None),
        ("Kết luận về phát triển kinh tế tư nhân (Nghị quyết số 68-NQ/TW)", None),
    ] {
        assert_eq!(one(text, None).subject.as_deref(), subject, "{text}");
    }
}

#[test]
fn what_is_no_document_stays_unfound() {
    for text in [
        "nghị quyết này",
        "Đề án",
        "Luật Đất đai",
        "quyết định 31 nội dung",
        "kết luận 48 giàn pháo hoa",
        "quy định 80km/h",
        "ngày 24/7",
        "Quyết định bổ nhiệm",
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV",
        "Kế hoạch 5 năm 2021-2025",
        "Nghị quyết của Đại hội đồng Liên hợp quốc",
        "Chương trình 135",
        "Chỉ thị 5 ngày",
        "245 CV/tàu",
        "Luật sư năm 2020",
    ] {
        assert_eq!(documents(text, Some(LATE)), [], "{text}");
    }
}

#[test]
fn spans_end_where_the_identifier_ends() {
    let texts: &[(&str, &[&str])] = &[
        ("các nghị quyết số 11, 13, 26-NQ/TW của Bộ Chính trị", &["nghị quyết số 11", "13", "26-NQ/TW"]),
        ("“bộ tứ” nghị quyết 57, 59, 66, 68, tạo thành", &["nghị quyết 57", "59", "66", "68"]),
        ("Thông báo kết luận số 19-TB/TW của Ban Bí thư", &["Thông báo kết luận số 19-TB/TW"]),
        ("Nghị quyết Trung ương 4 (khóa XII) về", &["Nghị quyết Trung ương 4 (khóa XII)"]),
        (
            "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII của Đảng",
            &["Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII"],
        ),
        (
            "Nghị quyết Hội nghị Trung ương 8 (khóa XIII): Chương trình",
            &["Nghị quyết Hội nghị Trung ương 8 (khóa XIII)"],
        ),
        ("theo 37-NQ/TW, 43-NQ/TW.", &["37-NQ/TW", "43-NQ/TW"]),
        ("Luật Đấu thầu số 43/2013/QH13 và", &["Luật Đấu thầu số 43/2013/QH13"]),
        ("Quy định 214/2020 của", &["Quy định 214/2020"]),
        ("Nghị quyết 57, ngày 3/4", &["Nghị quyết 57"]),
        ("Nghị quyết 68 và 15 nhiệm vụ", &["Nghị quyết 68"]),
        ("bốn nghị quyết trụ cột 57, 59, 66, 68 của", &["nghị quyết trụ cột 57", "59", "66", "68"]),
        ("bộ tứ nghị quyết (57, 59, 66 và 68)", &["57", "59", "66", "68"]),
        ("“bộ tứ nghị quyết” 57, 59, 66, 68", &["57", "59", "66", "68"]),
        ("nghị quyết của Bộ Chính trị: 57, 59, 66, 68, 70.", &["57", "59", "66", "68", "70"]),
        ("triển khai Nghị quyết 57-59-66-68 của", &["Nghị quyết 57", "59", "66", "68"]),
        ("nghị quyết chiến lược (57-59-66-68)", &["57", "59", "66", "68"]),
        ("các nghị quyết chiến lược: Nghị quyết 57, 59, 66 và", &["Nghị quyết 57", "59", "66"]),
        ("nghị quyết và nghị định 57, 59, 66", &["nghị định 57", "59", "66"]),
        ("nghị quyết đề ra 10, 20, 30 chỉ tiêu", &[]),
        ("nghị quyết 5-7-9", &[]),
        ("thông tư hướng dẫn lớp 10, 11, 12.", &[]),
        ("chỉ thị tăng cường tuần tra quốc lộ 14, 19, 25", &[]),
        ("những quyết định 3 bên ký", &[]),
        ("quyết định 12/2024 khởi công", &[]),
        ("các quyết định 106, 107/QĐ-TTg", &["quyết định 106", "107/QĐ-TTg"]),
        ("nhất là kết luận 91/2024 của", &["kết luận 91/2024"]),
        ("Nghị định 178/2024 và 67/2025 của", &["Nghị định 178/2024", "67/2025"]),
        ("Nghị định 34/2011, 7/2012 đã", &["Nghị định 34/2011"]),
        ("Nghị quyết ĐH XII Đảng Cộng sản VN", &["Nghị quyết ĐH XII"]),
        ("Nghị quyết ĐH XII CĐ Việt Nam", &[]),
        ("Luật Bảo hiểm xã hội (sửa đổi) số 41/2024/QH15", &["Luật Bảo hiểm xã hội (sửa đổi) số 41/2024/QH15"]),
        ("Nghị quyết Trung ương 6, 7 khóa XII của", &["Nghị quyết Trung ương 6", "7 khóa XII"]),
        ("Nghị quyết Trung ương 6 và Trung ương 7 (khóa XII)", &["Nghị quyết Trung ương 6", "Trung ương 7 (khóa XII)"]),
        ("Nghị quyết Trung ương 6, 7 điểm mới", &["Nghị quyết Trung ương 6"]),
        ("Điều 4 Hiến pháp (năm 2013) nêu", &["Hiến pháp (năm 2013)"]),
        ("Bộ luật Hình sự (năm 2015, sửa đổi năm 2017)", &["Bộ luật Hình sự (năm 2015, sửa đổi năm 2017)"]),
        (
            "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15",
            &["Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"],
        ),
        ("Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;", &["Luật Tổ chức Chính phủ"]),
        ("Căn cứ Luật Đất đai ngày 18/01/2024", &["Luật Đất đai"]),
        ("Luật Đất đai ngày càng", &[]),
        ("sửa đổi Luật Tổ chức Chính phủ và Luật Đất đai ngày 22/11/2019", &[]),
        ("Công văn của Bộ Nội vụ số 4177/BNV-CCVC", &["Công văn của Bộ Nội vụ số 4177/BNV-CCVC"]),
    ];
    for (text, spans) in texts {
        let found = documents(text, None);
        assert_eq!(found.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), *spans, "{text}");
    }
}

#[test]
fn nothing_else_lies_inside_a_code() {
    let extraction = extract("Quyết định số 1485-QĐ/UBKTTW ngày 14.5.2024; Hướng dẫn 11127/HD-UBND", None);
    let inside = extraction.mentions.iter().filter(|m| m.kind == Kind::Body || m.kind == Kind::Role);
    assert_eq!(inside.map(|m| m.text.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn long_texts_of_nothing_but_codes_are_read_in_time() {
    let text = "Nghị quyết số 37-NQ/TW, ".repeat(4000) + &"1/".repeat(20_000) + &"Luật ".repeat(20_000);
    assert_eq!(documents(&text, None).len(), 4000);
}
