//! Terms of office: `khóa XIII`, `(khóa XII)`, `các khóa XI, XII, XIII`.

use std::ops::Range;

use crate::text::Text;

/// Gaps between a body or role and its term.
const GAPS: [&str; 8] =
    [" khóa (", " khóa: ", " khóa ", " (khóa ", ", khóa ", " các khóa ", ", các khóa ", " (các khóa "];

/// Gaps between the numbers of several terms.
const LIST_GAPS: [&str; 5] = [", khóa ", ", ", " và ", " và khóa ", ","];

/// The terms named right behind `end`, roman, with the end of what names them.
pub(crate) fn term_behind(text: &Text<'_>, end: usize) -> Option<(String, usize)> {
    let rest = &text.as_str()[end..];
    if !rest.starts_with([' ', ',']) {
        return None;
    }
    // `Đại biểu Quốc hội 2 khóa (XIV, XV)`
    let count = rest.bytes().skip(1).take(2).take_while(u8::is_ascii_digit).count();
    let counted = if count > 0 && rest[1 + count..].starts_with(" khóa") { 1 + count } else { 0 };
    let (end, rest) = (end + counted, &rest[counted..]);
    let gap = GAPS.into_iter().find(|gap| rest.starts_with(gap))?;
    let (first, mut at) = number_at(text, end + gap.len())?;
    let mut terms = first.to_owned();
    let is_digit = |at: usize| text.as_str().as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let digits = is_digit(end + gap.len());
    while let Some((term, end)) = LIST_GAPS
        .into_iter()
        .filter(|gap| text.as_str()[at..].starts_with(gap) && is_digit(at + gap.len()) == digits)
        .find_map(|gap| number_at(text, at + gap.len()))
    {
        terms.push_str(", ");
        terms.push_str(term);
        at = end;
    }
    if gap.contains('(') && text.as_str().as_bytes().get(at) == Some(&b')') {
        at += 1;
    }
    Some((terms, at))
}

/// A number of a term, roman or arabic, as a roman one.
fn number_at(text: &Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    let word = text.word_at(at);
    let folded = text.slice(&word);
    if folded.is_empty() || !text.is_bounded(&word) {
        return None;
    }
    let number = if folded.bytes().all(|b| b.is_ascii_digit()) {
        folded.parse().ok()?
    } else if is_roman_capitals(text, &word) {
        arabic(folded)?
    } else {
        return None;
    };
    let term = roman(number)?;
    // `31/12`, `1.500`: a number that goes on is no term.
    let rest = &text.as_str().as_bytes()[word.end..];
    let cut = matches!(rest, [b'/' | b'.' | b'-', d, ..] if d.is_ascii_digit());
    (!cut).then_some((term, word.end))
}

fn is_roman_capitals(text: &Text<'_>, word: &Range<usize>) -> bool {
    text.slice(word).bytes().all(|b| matches!(b, b'i' | b'v' | b'x'))
        && text.original_slice(word).chars().all(char::is_uppercase)
}

/// The value of a roman number in small letters, up to 39.
pub(crate) fn arabic(roman: &str) -> Option<u32> {
    let value = |b: u8| match b {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        _ => None,
    };
    let mut total = 0_i64;
    let mut behind = 0;
    for digit in roman.bytes().rev().map(value) {
        let digit = digit?;
        total += if digit < behind { -digit } else { digit };
        behind = digit;
    }
    let number = u32::try_from(total).ok()?;
    // Only the one way of writing it counts: no `iiii`, no `vx`.
    self::roman(number)?.eq_ignore_ascii_case(roman).then_some(number)
}

/// A number from 1 to 39 in roman capitals.
pub(crate) fn roman(number: u32) -> Option<&'static str> {
    #[rustfmt::skip]
    const ROMAN: [&str; 39] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
        "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
        "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
        "XXXI", "XXXII", "XXXIII", "XXXIV", "XXXV", "XXXVI", "XXXVII", "XXXVIII", "XXXIX",
    ];
    ROMAN.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_terms() {
        for (text, term) in [
            ("Bộ Chính trị khóa XIII đã", Some("XIII")),
            ("Bộ Chính trị khoá 13", Some("XIII")),
            ("Bộ Chính trị (khóa XII)", Some("XII")),
            ("Bộ Chính trị, khóa XIV;", Some("XIV")),
            ("Bộ Chính trị các khóa XI, XII, XIII, Bí thư", Some("XI, XII, XIII")),
            ("Bộ Chính trị khóa X và XI", Some("X, XI")),
            ("Bộ Chính trị khóa 11,12,13; đại biểu", Some("XI, XII, XIII")),
            ("Bộ Chính trị khóa 13,5", Some("XIII, V")),
            ("Bộ Chính trị 2 khóa (XII, XIII); đại biểu", Some("XII, XIII")),
            ("Bộ Chính trị 3 khóa: XI, XII, XIII.", Some("XI, XII, XIII")),
            ("Bộ Chính trị 3 khóa liền", None),
            ("Bộ Chính trị khóa mới", None),
            ("Bộ Chính trị khóa 13/5", None),
            ("Bộ Chính trị khóa IIII", None),
            ("Bộ Chính trị khóa vi", None),
        ] {
            let text = Text::fold(text);
            let end = "bộ chính trị".len();
            assert_eq!(term_behind(&text, end).map(|(term, _)| term).as_deref(), term, "{}", text.original());
        }
    }

    #[test]
    fn writes_every_roman_number_that_it_reads() {
        for number in 1..40 {
            let term = roman(number).expect("in range");
            assert_eq!(arabic(&term.to_ascii_lowercase()), Some(number));
        }
        assert_eq!(roman(0), None);
        assert_eq!(roman(40), None);
    }
}
