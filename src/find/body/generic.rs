//! Names that mean no body: those of many (`các tỉnh ủy`), and words of the name of a law.

use std::ops::Range;

use super::said::{BodySaid, FoundBody};
use crate::{
    find::{View, class},
    text::Text,
};

/// Whether it is a word of the name of a law: `Luật Thuế giá trị gia tăng`; what is listed has its name there too.
pub(super) fn is_of_law(text: &Text<'_>, body: &FoundBody) -> bool {
    const OTHER: [&str; 3] = ["pháp", "kỷ", "quy"];
    if matches!(body.said, BodySaid::Rows(_) | BodySaid::Local { place: Some(_), .. }) {
        return false;
    }
    let Some(word) = text.previous_word(body.span.start).filter(|word| text.slice(word) == "luật") else {
        return false;
    };
    text.previous_word(word.start).is_none_or(|before| !OTHER.contains(&text.slice(&before)))
}

/// Whether the words before a body make it one of many: `các tỉnh ủy`, `63 tỉnh ủy`; or the ones behind it: `UBND cấp huyện`.
pub(super) fn is_generic(view: &View<'_>, span: &Range<usize>, said: &BodySaid, capital: bool) -> bool {
    let text = view.text;
    let of_level = || text.next_word(span.end).is_some_and(|word| matches!(text.slice(&word), "cấp" | "các"));
    // `Công an địa phương`, `các cơ sở và Đảng ủy trực thuộc Tỉnh ủy`, `Công an xã bán chuyên trách`
    let of_many = || {
        const MANY: [&str; 6] =
            [" địa phương", " đơn vị", " cơ sở", " trực thuộc", " bán chuyên trách", " chuyên ngành"];
        MANY.into_iter().any(|words| text.as_str()[span.end..].starts_with(words))
    };
    let next = || text.as_str()[span.end..].starts_with(", ").then_some(span.end + 2);
    match said {
        // `Trung tâm Phục vụ hành chính công cấp xã`
        BodySaid::Form { owner: None, place: None, level: None, .. } if of_level() => return true,
        // `Công an xã, thị trấn`
        BodySaid::Local { level: Some(_), place: None, .. }
            if next().is_some_and(|at| view.has(at, class::LEVEL) && !text.is_capital(at)) =>
        {
            return true;
        }
        _ => {}
    }
    let previous = text.previous_word(span.start);
    let bare = match said {
        BodySaid::Short { .. } | BodySaid::Local { place: None, .. } => true,
        // `hai Đảng`, `mỗi Quốc hội`: of two countries, where only one is named.
        BodySaid::Rows(_) => {
            return match previous.as_ref().map(|word| text.slice(word)) {
                Some("hai") => !text.as_str()[span.end..].starts_with(" và "),
                // `Ủy ban liên Chính phủ Việt Nam - Lào`
                Some("mỗi" | "liên") => true,
                _ => false,
            };
        }
        // `các Ban Trung ương Đảng`
        BodySaid::Form { name, owner, .. } => !capital || (owner.is_some() && text.slice(name) == "ban"),
        _ => false,
    };
    if !bare {
        return false;
    }
    let many = previous.is_some_and(|word| {
        // `tháng 7/2016 Bộ đã có văn bản`
        const YEAR: usize = 4;
        let word = text.slice(&word);
        matches!(word, "các" | "những" | "mỗi" | "mọi" | "nhiều" | "số" | "hai" | "ba" | "từng")
            || (word.len() < YEAR && word.bytes().all(|b| b.is_ascii_digit()))
    });
    let behind = &text.as_str()[span.end..];
    // `các đồng chí Thành ủy viên`
    if behind.starts_with(" viên") && behind.split([' ', ',', '.']).nth(1) == Some("viên") {
        return true;
    }
    let listed = [", ngành", ", ban, ngành", ", ban ngành"].into_iter().any(|words| behind.starts_with(words))
        || text.as_str()[..span.start].ends_with("các ban, ");
    many || listed
        || of_level()
        || (!matches!(said, BodySaid::Form { .. }) && of_many())
        || (capital && is_named_as_ministry(text, span.start))
}

/// Whether a name stands in a list that leaves out its noun: `các Bộ: Quốc phòng, Công an`.
fn is_named_as_ministry(text: &Text<'_>, start: usize) -> bool {
    const FAR: usize = 160;
    let folded = text.as_str();
    if !(folded[..start].ends_with(", ") || folded[..start].ends_with(": ") || folded[..start].ends_with(" và ")) {
        return false;
    }
    let from = folded.floor_char_boundary(start.saturating_sub(FAR));
    let Some(at) = folded[from..start].rfind("các bộ").map(|at| from + at + "các bộ".len()) else { return false };
    let list = &folded[at..start];
    let capital = |gap: &str| list.match_indices(gap).all(|(i, _)| text.is_capital(at + i + gap.len()));
    list.starts_with([':', ' '])
        && !list.contains(['.', ';', '\n', '('])
        && capital(", ")
        && capital(": ")
        && capital(" và ")
}
