//! Texts made of the names of the tables, numbers and marks: two bytes pick a piece.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use thucthe::Extractor;

const SMALL: &str = "\
    ngày|tháng|năm|quý|thế kỷ|thập niên|sáng|chiều|tối|hôm qua|đầu|cuối|giữa|từ|đến|và|hoặc|đồng chí|các|ông|bà|của|thuộc|\
    số|khóa|khoá|nhiệm kỳ|giai đoạn|lần thứ|Nghị quyết|Chỉ thị|Quyết định|Luật|Kết luận|về|về việc|ban hành|Ban|Bộ|Vụ|Tỉnh ủy|\
    nguyên|cựu|cố|quyền|kiêm|Phó|Thứ trưởng|Trưởng|Chủ tịch|Bí thư|Ủy viên|tỉnh|thành phố|TP|xã|phường|này|nay|trước|tới|\
    1|2|7|28|30|31|29/2|2/9|7/7/2023|28-7|2019|2021-2025|37-NQ/TW|30/2020/NĐ-CP|05|XIII|XII, XI|IV|NQ/TW|TTg|thứ hai|CN|\
    ,|, |.|. |;|: |(|)|\"|“|”|-|–|/|…|...|\n|\n\n| |  |\u{a0}|\u{ad}|\u{200b}|\u{feff}|\r\n|'|’|Ð|ð|２|\u{301}|\u{323}|İ|ß|ﬁ|𝐀";

static PIECES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let tables = [
        include_str!("../../gazetteers/bodies.tsv"),
        include_str!("../../gazetteers/roles.tsv"),
        include_str!("../../gazetteers/officials.tsv"),
        include_str!("../../gazetteers/documents.tsv"),
        include_str!("../../gazetteers/provinces.tsv"),
        include_str!("../../gazetteers/surnames.tsv"),
        include_str!("../../gazetteers/honorifics.tsv"),
        include_str!("../../gazetteers/body_heads.tsv"),
        include_str!("../../gazetteers/body_fields.tsv"),
    ];
    let cells = tables.iter().flat_map(|table| table.lines().skip(1)).flat_map(|line| line.split(['\t', '|']));
    let mut pieces: Vec<&str> = cells.filter(|cell| !cell.is_empty() && cell.len() < 80).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
});

fuzz_target!(|bytes: &[u8]| {
    let small: Vec<&str> = SMALL.split('|').collect();
    let mut text = String::new();
    for pair in bytes.chunks(2) {
        let (high, low) = (usize::from(pair[0]), usize::from(*pair.get(1).unwrap_or(&0)));
        // Half of the pieces are small words, a quarter bears no space behind it, and a quarter of those is shouted.
        let piece = if high < 128 { small[low % small.len()] } else { PIECES[((high - 128) * 256 + low) * 2 % PIECES.len()] };
        if high & 15 == 15 { text.push_str(&piece.to_uppercase()) } else { text.push_str(piece) }
        if high & 3 != 3 {
            text.push(' ');
        }
    }
    thucthe_fuzz::extract(Extractor::embedded().expect("the embedded tables read"), &text);
});
