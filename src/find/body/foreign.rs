//! Bodies of other countries, by the country behind the name.

use std::ops::Range;

use crate::{
    find::{View, class, word_list::WordList},
    text::Text,
};

/// Whether a country behind a name makes it foreign: `Bộ Ngoại giao Trung Quốc`, `Đảng Cộng sản Nhật Bản`,
/// `Hội đồng Bộ trưởng nước Cộng hòa Cuba`.
pub(crate) fn is_of_country(view: &View<'_>, end: usize) -> bool {
    const BETWEEN: [&str; 11] = [
        "cộng sản ",
        "nhân dân cách mạng ",
        "nhân dân ",
        "lao động ",
        "nước ",
        "nước cộng hòa ",
        "đảng cộng sản ",
        "đảng nhân dân cách mạng ",
        "đảng lao động ",
        "quốc gia ",
        "chính quyền nhân dân nước cộng hòa ",
    ];
    // The first byte of `đ`.
    const D: u8 = "đ".as_bytes()[0];
    let [b' ', first, ..] = view.text.as_str().as_bytes()[end..] else { return false };
    // Most words are ruled out by their first letter.
    let joined = matches!(first, b'c' | b'n' | b'l' | b'q' | D) && {
        let rest = &view.text.as_str()[end + 1..];
        BETWEEN.into_iter().any(|words| rest.starts_with(words) && view.is_country(end + 1 + words.len()))
    };
    joined || view.is_country(end + 1)
}

/// Whether a country behind what it is coordinated with makes it foreign: `Đảng, Nhà nước và nhân dân Lào`.
pub(super) fn is_of_country_with_others(view: &View<'_>, span: &Range<usize>) -> bool {
    static LEADING: WordList =
        WordList::new(&["đảng", "nhà nước", "chính phủ", "quốc hội", "quân đội", "hội đồng nhà nước"]);
    const OTHERS: [&str; 8] = [
        "đảng",
        "nhà nước",
        "chính phủ",
        "quốc hội",
        "quân đội",
        "hội đồng bộ trưởng",
        "nhân dân các dân tộc",
        "nhân dân",
    ];
    const MOST: usize = 4;
    if !LEADING.contains(view.text.slice(span)) {
        return false;
    }
    let folded = view.text.as_str();
    let mut end = span.end;
    for _ in 0..MOST {
        let Some(gap) = [", ", " và ", ", và "].into_iter().rfind(|gap| folded[end..].starts_with(gap)) else {
            break;
        };
        let start = end + gap.len();
        let Some(other) = OTHERS.into_iter().find(|other| folded[start..].starts_with(other)) else { break };
        end = start + other.len();
    }
    end > span.end && is_of_country(view, end)
}

/// The end of a name with the country behind it: `Bộ Công an Việt Nam`.
pub(super) fn of_vietnam(text: &Text<'_>, end: usize) -> usize {
    const COUNTRY: [&str; 3] = [" việt nam", " nước cộng hòa xã hội chủ nghĩa việt nam", " nước chxhcn việt nam"];
    let rest = &text.as_str()[end..];
    let Some(country) = COUNTRY.into_iter().find(|country| rest.starts_with(country)) else { return end };
    let last = end + country.len();
    if text.is_capital(last - "nam".len()) && !text.is_word_after(last) { last } else { end }
}

/// The end of a country joined to a name: `Hội Hữu nghị Việt Nam - Cuba`.
pub(super) fn country_behind(view: &View<'_>, end: usize) -> usize {
    let rest = &view.text.as_str()[end..];
    let Some(gap) = [" - ", "-"].into_iter().find(|gap| rest.starts_with(gap)) else { return end };
    view.longest(end + gap.len(), class::COUNTRY).map_or(end, |hit| hit.end())
}
