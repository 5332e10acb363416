//! Which document a code is: texts made to mislead.
//!
//! `documents.rs` asks for the right answer where the text gives it. Here the text tempts to a wrong one: a date of
//! something else, words of another subject, two documents of one code. Staying open is never a fault, a wrong id always.
#![cfg(feature = "embedded")]

use thucthe::{Context, Document, Entity, Extractor, Kind};

/// What a case may ask of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want<'w> {
    /// This row.
    Row(&'w str),
    /// No row.
    Open,
    /// This row, or none.
    AtMost(&'w str),
    /// No row, and the text or the gazetteer disagrees.
    Conflict,
}

impl<'w> Want<'w> {
    fn read(text: &'w str) -> Self {
        match text {
            "open" => Want::Open,
            "conflict" => Want::Conflict,
            _ => text.strip_suffix('?').map_or(Want::Row(text), Want::AtMost),
        }
    }

    fn holds(self, document: &Document) -> bool {
        match (self, document.id.as_deref()) {
            (Want::Row(row) | Want::AtMost(row), Some(id)) => row == id,
            (Want::Open | Want::AtMost(_), None) => true,
            (Want::Conflict, None) => document.conflict.is_some(),
            (Want::Row(_), None) | (Want::Open | Want::Conflict, Some(_)) => false,
        }
    }
}

/// The documents of a text with their entities, one a mention.
fn documents(text: &str, published: &str) -> Vec<(String, usize, Document)> {
    let context = published.parse().map(Context::published).unwrap_or_default();
    let extraction = Extractor::embedded().expect("good tables").extract(text, &context);
    let mentions = extraction.mentions.iter().filter(|mention| mention.kind == Kind::Document);
    mentions
        .map(|mention| match &extraction.entities[mention.entity] {
            Entity::Document(document) => (mention.text.clone(), mention.entity, document.clone()),
            other => panic!("{other:?} is no document"),
        })
        .collect()
}

/// Checks cases: `published | text`, then a line for each mention in order, `= what it is`; `-`: publication unknown.
///
/// What it is: a row, `open`, `conflict`, a row with `?` (this one or none); `~ 1` behind it says that it is the same
/// document as the first mention, `≠ 1` that it is another.
fn check(cases: &str) {
    let mut faults = Vec::new();
    let lines: Vec<&str> = cases.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.starts_with('=')) {
        let (published, text) = line.split_once(" | ").expect("a date and a text");
        let found = documents(&text.replace("\\n", "\n"), published);
        let wanted: Vec<&str> = lines[at + 1..].iter().take_while(|line| line.starts_with('=')).copied().collect();
        if found.len() != wanted.len() {
            let found: Vec<&str> = found.iter().map(|(text, ..)| text.as_str()).collect();
            faults.push(format!("{line}\n    {} mentions wanted, found {found:?}", wanted.len()));
            continue;
        }
        for ((mention, entity, document), want) in found.iter().zip(wanted) {
            let mut words = want.trim_start_matches("= ").split(' ');
            let holds = words.next().is_some_and(|word| Want::read(word).holds(document));
            let related = match (words.next(), words.next().and_then(|n| n.parse::<usize>().ok())) {
                (Some(sign), Some(n)) => (*entity == found[n - 1].1) == (sign == "~"),
                _ => true,
            };
            if !holds || !related {
                faults.push(format!("{line}\n    {mention}: wanted `{want}`, is #{entity} {document:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_date_near_the_code_is_not_its_date() {
    check(
        "
        2023-07-07 | Ngày 7/7, Ban Kinh tế Trung ương tổ chức hội nghị tổng kết Nghị quyết 37-NQ/TW.
            = open
        2019-05-06 | Sáng 24/12/2018, tại Hà Nội, Bộ Chính trị họp về Nghị quyết 37-NQ/TW.
            = open
        2023-12-06 | Ngày 24/11/2023, Trung ương thông qua báo cáo; Nghị quyết số 45-NQ/TW được nhắc lại.
            = open
        2019-05-06 | Nghị quyết số 37-NQ/TW được triển khai từ ngày 24/12/2018 tại các tỉnh.
            = open
        2019-05-06 | Hội nghị ngày 1/7/2004 đã bàn nhiều việc. Nghị quyết số 37-NQ/TW cũng được nêu ra.
            = open
        2023-12-06 | Nghị quyết số 45-NQ/TW có hiệu lực; ngày 24/1/2019, tỉnh ký kết hợp tác.
            = open
        ",
    );
}

#[test]
fn a_term_near_the_code_is_not_its_term() {
    check(
        "
        2021-05-06 | Đại biểu Quốc hội khóa XIV thảo luận việc thực hiện Nghị quyết 37-NQ/TW.
            = open
        2023-12-06 | Bộ Chính trị khóa XIII đã thảo luận việc tổng kết Nghị quyết số 45-NQ/TW.
            = open
        2023-12-06 | Bộ Chính trị khóa XIII đã ra kết luận sau khi xem xét Nghị quyết số 45-NQ/TW.
            = open
        2023-12-06 | Hội nghị Trung ương 8 khóa XIII đánh giá kết quả thực hiện Nghị quyết số 18-NQ/TW.
            = open
        2023-12-06 | Ủy viên Trung ương Đảng khóa XIII, đồng chí Bí thư Tỉnh ủy nói: Nghị quyết 26-NQ/TW là động lực.
            = open
        ",
    );
}

#[test]
fn words_of_another_subject_choose_nothing() {
    check(
        "
        2026-08-30 | Kết luận số 01-KL/TW về tiếp tục thực hiện Nghị quyết.
            = open
        2026-08-30 | Nghị quyết số 02-NQ/TW về tiếp tục đổi mới, phát triển.
            = open
        2026-08-30 | Chỉ thị số 04-CT/TW về tăng cường sự lãnh đạo của Đảng đối với công tác đối ngoại.
            = open
        2026-08-30 | Chỉ thị số 08-CT/TW về tăng cường sự lãnh đạo của Đảng trong tình hình mới.
            = open
        2026-08-30 | Nghị quyết số 08-NQ/TW về một số cơ chế, chính sách phát triển y tế.
            = open
        2026-08-30 | Nghị quyết số 22-NQ/TW về mức lương cơ sở đối với cán bộ, công chức, viên chức.
            = open
        2026-08-30 | Quy định số 41-QĐ/TW về chức năng, nhiệm vụ, quyền hạn của Bộ Giao thông vận tải.
            = open
        2026-08-30 | Quy định số 20-QĐ/TW về chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội.
            = open
        2026-08-30 | Nghị quyết số 13-NQ/TW về yêu cầu, nhiệm vụ trong tình hình mới.
            = open
        2019-05-06 | Nghị quyết số 37-NQ/TW về phát triển du lịch thành ngành kinh tế mũi nhọn quốc gia.
            = open
        ",
    );
}

/// The first words of a subject, which many documents share, tell nothing; the whole subject of another document neither.
/// What is left of faults are documents on one and the same thing.
#[test]
fn subjects_of_other_documents_are_no_evidence() {
    let table = include_str!("../gazetteers/documents.tsv");
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let subjects: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row[0], row[8]))
        .filter(|(_, subject)| subject.split(' ').count() >= 4 && !subject.contains(['(', '"', '“']))
        .collect();
    let (mut cases, mut wrong) = (0, Vec::new());
    // Other documents by a stride that meets all of them: no chance, and no order of the table.
    let mut other = 0;
    for row in rows.iter().filter(|row| row[1].ends_with("/TW")) {
        for _ in 0..8 {
            other = (other + 1009) % subjects.len();
            let (id, subject) = subjects[other];
            let same = rows.iter().any(|same| same[0] == id && same[1] == row[1]);
            if same || subject.contains(row[1]) {
                continue;
            }
            let short: Vec<&str> = subject.split(' ').take(6).collect();
            for words in [subject, &short.join(" ")] {
                let text = format!("{} số {} về {words}.", row[2], row[1]);
                let (_, _, document) = documents(&text, "2026-08-30").swap_remove(0);
                cases += 1;
                if let Some(id) = document.id {
                    wrong.push(format!("{text} -> {id} ({:?})", document.basis));
                }
            }
        }
    }
    assert!(cases > 5_000, "{cases}");
    assert!(wrong.len() * 400 < cases, "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn two_documents_of_one_code_stay_two() {
    check(
        "
        2019-05-06 | Nghị quyết số 37-NQ/TW ngày 1/7/2004 khác với Nghị quyết số 37-NQ/TW ngày 24/12/2018. Nghị quyết 37-NQ/TW cần được thực hiện.
            = 37-NQ/TW@IX
            = 37-NQ/TW@XII ≠ 1
            = open
        2023-12-06 | Nghị quyết số 45-NQ/TW về đội ngũ trí thức trong giai đoạn mới. Thành phố thực hiện Nghị quyết số 45-NQ/TW về xây dựng và phát triển thành phố Hải Phòng đến năm 2030.
            = 45-NQ/TW@XIII?
            = 45-NQ/TW@XII ≠ 1
        2023-12-06 | Nghị quyết số 45-NQ/TW, ngày 24/1/2019, của Bộ Chính trị, về xây dựng và phát triển thành phố Hải Phòng; Nghị quyết số 45-NQ/TW về tiếp tục xây dựng và phát huy vai trò của đội ngũ trí thức.
            = 45-NQ/TW@XII
            = 45-NQ/TW@XIII ≠ 1
        2023-12-06 | Nghị quyết 45-NQ/TW của Bộ Chính trị khác Nghị quyết 45-NQ/TW của Ban Chấp hành Trung ương.
            = open
            = 45-NQ/TW@XIII? ≠ 1
        2025-12-06 | Nghị quyết 59 của Bộ Chính trị về hội nhập quốc tế trong tình hình mới. Nghị quyết 59-NQ/TW về xây dựng và phát triển thành phố Cần Thơ.
            = 59-NQ/TW@XIII?
            = 59-NQ/TW@XII ≠ 1
        2023-12-06 | Nghị quyết 45-NQ/TW. Nghị quyết 45-NQ/TW về trí thức. Nghị quyết 45-NQ/TW về Hải Phòng.
            = open
            = 45-NQ/TW@XIII? ≠ 1
            = 45-NQ/TW@XII? ≠ 2
        2023-12-06 | Nghị quyết 45-NQ/TW (2019) và Nghị quyết 45-NQ/TW (2023).
            = 45-NQ/TW@XII?
            = 45-NQ/TW@XIII? ≠ 1
        2024-09-01 | Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo; Nghị quyết số 29-NQ/TW về tiếp tục đẩy mạnh công nghiệp hóa, hiện đại hóa; Nghị quyết 29-NQ/TW.
            = 29-NQ/TW@XI
            = 29-NQ/TW@XIII ≠ 1
            = open
        2021-07-01 | Chỉ thị 16/CT-TTg ngày 31/3/2020; Chỉ thị 16/CT-TTg về tăng cường năng lực tiếp cận cuộc Cách mạng công nghiệp lần thứ tư.
            = 16/CT-TTg@2020
            = 16/CT-TTg@2017 ≠ 1
        2024-10-20 | Tổng kết 10 năm thực hiện Nghị quyết số 37-NQ/TW và 20 năm thực hiện Nghị quyết số 37-NQ/TW.
            = 37-NQ/TW@XI?
            = 37-NQ/TW@IX? ≠ 1
        2022-05-10 | Kết luận số 12-KL/TW về công tác người Việt Nam ở nước ngoài trong tình hình mới; Kết luận số 12-KL/TW ngày 6/4/2022.
            = 12-KL/TW@XIII/2021-08-12?
            = 12-KL/TW@XIII/2022-04-06? ≠ 1
        2019-05-06 | Nghị quyết số 01-NQ/TU của Tỉnh ủy Khánh Hòa và Nghị quyết số 01-NQ/TU của Thành ủy Hà Nội. Nghị quyết 01-NQ/TU nêu rõ.
            = open
            = open ≠ 1
            = open
        2026-05-01 | Nghị quyết số 01/NQ-CP ngày 8/1/2025 đã qua; năm 2024, Chính phủ ban hành Nghị quyết 01/NQ-CP.
            = 01/NQ-CP@2025
            = 01/NQ-CP@2024? ≠ 1
        2023-12-06 | Nghị quyết số 18-NQ/TW, ngày 25/10/2017; Nghị quyết số 18-NQ/TW, ngày 16/6/2022. Nghị quyết 18 khóa XIII và Nghị quyết 18 khóa XII.
            = 18-NQ/TW@XII
            = 18-NQ/TW@XIII ≠ 1
            = 18-NQ/TW@XIII ~ 2
            = 18-NQ/TW@XII ~ 1
        ",
    );
}

#[test]
fn a_law_and_a_resolution_of_one_number_are_two() {
    check(
        "
        2019-07-06 | Nghị quyết số 100/2015/QH13 ngày 27/11/2015 của Quốc hội.
            = open
        2019-07-06 | Nghị quyết số 100/2015/QH13 của Quốc hội.
            = 100/2015/QH13@2015-11-12?
        2019-07-06 | Bộ luật Hình sự số 100/2015/QH13 có hiệu lực.
            = 100/2015/QH13@2015-11-27?
        2023-07-06 | Nghị quyết 59/2020/QH14 nêu rõ.
            = conflict
        2019-07-06 | Luật số 66/2006/QH11 và Nghị quyết số 66/2006/QH11.
            = 66/2006/QH11@luat?
            = 66/2006/QH11@nghi-quyet? ≠ 1
        ",
    );
}

#[test]
fn one_document_by_two_names_is_one() {
    check(
        "
        2019-05-06 | Nghị quyết số 37-NQ/TW ngày 1/7/2004 của Bộ Chính trị. Nghị quyết 37 đi vào cuộc sống. 37-NQ/TƯ; 37/NQ-TW.
            = 37-NQ/TW@IX
            = 37-NQ/TW@IX ~ 1
            = 37-NQ/TW@IX ~ 1
            = 37-NQ/TW@IX ~ 1
        2024-07-06 | Luật Đất đai năm 2024 có nhiều điểm mới. Luật Đất đai số 31/2024/QH15 có hiệu lực.
            = 31/2024/QH15
            = 31/2024/QH15 ~ 1
        ",
    );
}

#[test]
fn a_sum_of_years_that_is_none() {
    check(
        "
        2019-05-06 | Hội nghị tổng kết 15 năm thực hiện Nghị quyết số 37-NQ/TW.
            = 37-NQ/TW@IX
        2019-05-06 | Kế hoạch 5 năm thực hiện Nghị quyết số 37-NQ/TW giai đoạn 2016-2020.
            = open
        2023-05-06 | Năm 2019, sau 15 năm thực hiện Nghị quyết số 37-NQ/TW, Bộ Chính trị đã tổng kết.
            = 37-NQ/TW@IX?
        - | Hội nghị tổng kết 15 năm thực hiện Nghị quyết số 37-NQ/TW.
            = open
        ",
    );
}

#[test]
fn a_bare_number_of_another_issuer_is_another_document() {
    check(
        "
        2019-05-06 | Nghị quyết số 37-NQ/TW ngày 1/7/2004 của Bộ Chính trị. Theo Nghị quyết 37 của Quốc hội, Chính phủ phải báo cáo.
            = 37-NQ/TW@IX
            = open ≠ 1
        2025-12-06 | Nghị quyết 54-NQ/TW ngày 10/12/2019. Nghị quyết 54/2017/QH14. Nghị quyết 54 nêu rõ.
            = 54-NQ/TW@XII
            = 54/2017/QH14
            = open
        2025-12-06 | Nghị quyết số 68-NQ/TW ngày 4/5/2025 và Nghị quyết số 198/2025/QH15: các Nghị quyết 198 và Nghị quyết 68.
            = 68-NQ/TW@XIII
            = 198/2025/QH15
            = 198/2025/QH15 ~ 2
            = 68-NQ/TW@XIII ~ 1
        ",
    );
}

#[test]
fn what_the_text_says_against_itself_is_said() {
    check(
        "
        2018-12-01 | Quy định số 102-QĐ/TW ngày 15/12/2017 của Bộ Chính trị về xử lý kỷ luật đảng viên vi phạm.
            = conflict
        2023-12-06 | Nghị quyết số 36-NQ/TW ngày 1.7.2014 của Bộ Chính trị (khóa IX) về công nghệ thông tin.
            = conflict
        2019-12-06 | Nghị quyết 19-NQ/TW của BCHTW khóa XIII năm 2017.
            = conflict
        2019-05-06 | Nghị quyết số 37-NQ/TW của Bộ Chính trị khóa XII về phương hướng phát triển kinh tế - xã hội vùng trung du và miền núi Bắc Bộ.
            = conflict
        ",
    );
}

#[test]
fn what_stands_in_unusual_places_counts() {
    check(
        "
        2023-12-06 | Bộ Chính trị khóa XIII xem xét việc tổng kết Nghị quyết số 26-NQ/TW của khóa XI về Nghệ An.
            = 26-NQ/TW@XI
        2019-12-06 | Nghị quyết số 45-NQ/TW ngày 24-1 của Bộ Chính trị.
            = 45-NQ/TW@XII
        2019-05-06 | Kết luận của Bộ Chính trị số 51-KL/TW, khóa XI.
            = conflict
        2026-05-14 | Hội nghị tổng kết 15 năm thực hiện Chỉ thị số 03-CT/TW.
            = 03-CT/TW@XI
        ",
    );
}
