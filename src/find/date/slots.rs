//! The slots of date forms: what can stand in `{d}`, `{m}`, `{Y}` …, each read to a value and a length.

use super::said::Year;
use crate::find::form::Slot;

/// What a slot reads: a value, and how many bytes it is long.
type Read = Option<(i16, usize)>;

const fn slot(name: &'static str, firsts: &'static str, read: fn(&str) -> Read) -> Slot {
    Slot { name, firsts, read }
}

const DIGITS: &str = "0123456789";

/// Digits, and the letters that numbers in words begin with.
const NUMBERS: &str = "0123456789mhbnstc";

/// A sign, or the space before one.
const SIGNS: &str = " /.-";

/// All of them. Two of one kind in a pattern differ by a number.
pub(super) static SLOTS: [Slot; 24] = [
    slot("head", "nhm", head),
    slot("d", DIGITS, short_number),
    slot("d2", DIGITS, short_number),
    slot("D", NUMBERS, spoken_number),
    slot("m", DIGITS, short_number),
    slot("m2", DIGITS, short_number),
    slot("M", NUMBERS, month),
    slot("y", DIGITS, long_year),
    slot("y2", DIGITS, long_year),
    slot("yy", DIGITS, two_digits),
    slot("Y", "ncs", year),
    slot("s", SIGNS, separator),
    slot("t", SIGNS, separator),
    slot("r", SIGNS, dash),
    slot("N", NUMBERS, count),
    slot("u", "nht", unit),
    slot("q", "0123456789i", quarter),
    slot("q2", "0123456789i", quarter),
    slot("w", "tc", weekday),
    slot("W", "t", week),
    slot("T", "t", relative_month),
    slot("c", "0123456789xiv", century),
    slot("z", "gấbđmkctnq", cycle_year),
    slot("S", "xhtđ", season),
];

/// Added to a separator that stands between spaces.
pub(super) const SPACED: i16 = 0x100;

/// A digit run of at most `most` digits, as a number.
fn digits(s: &str, most: usize) -> Read {
    let bytes = s.as_bytes();
    let mut value = 0;
    let mut len = 0;
    while let Some(digit) = bytes.get(len).filter(|b| b.is_ascii_digit()) {
        if len == most {
            return None;
        }
        value = value * 10 + i16::from(digit - b'0');
        len += 1;
    }
    (len > 0).then_some((value, len))
}

pub(super) fn short_number(s: &str) -> Read {
    digits(s, 2)
}

pub(super) fn long_year(s: &str) -> Read {
    digits(s, 4).filter(|&(value, len)| len == 4 && value >= 1000)
}

fn two_digits(s: &str) -> Read {
    digits(s, 2).filter(|&(_, len)| len == 2)
}

/// `ngày`, `hôm`, `mùng`, with the space behind.
fn head(s: &str) -> Read {
    const HEADS: [&str; 6] = ["ngày mùng ", "ngày mồng ", "ngày ", "hôm ", "mùng ", "mồng "];
    // The common case first: most places have none of these letters.
    if !matches!(s.as_bytes().first(), Some(b'n' | b'h' | b'm')) {
        return None;
    }
    HEADS.iter().find(|head| s.starts_with(**head)).map(|head| (1, head.len()))
}

/// The letters at the beginning of `s`.
pub(super) fn word(s: &str) -> &str {
    let mut end = 0;
    while let Some(&byte) = s.as_bytes().get(end) {
        if byte.is_ascii_alphanumeric() {
            end += 1;
        } else if let Some(c) = s[end..].chars().next().filter(|&c| !byte.is_ascii() && is_letter(c)) {
            end += c.len_utf8();
        } else {
            break;
        }
    }
    &s[..end]
}

/// Whether a word goes on at the beginning of `s`.
pub(super) fn begins_word(s: &str) -> bool {
    s.chars().next().is_some_and(is_letter)
}

/// What follows the word or words of `name`, where `s` begins with them; most words fail at the last byte.
fn behind<'s>(s: &'s str, name: &str) -> Option<&'s str> {
    let last = name.len() - 1;
    if s.as_bytes().get(last) != Some(&name.as_bytes()[last]) {
        return None;
    }
    s.strip_prefix(name).filter(|rest| !begins_word(rest))
}

/// Whether a word goes on with it; the blocks that Vietnamese is written in, without the tables of Unicode.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => true,
        _ => is_other_letter(c),
    }
}

#[cold]
fn is_other_letter(c: char) -> bool {
    c.is_alphanumeric()
}

/// What follows behind one space.
fn next(s: &str, at: usize) -> &str {
    s.get(at..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default()
}

/// The word behind one space.
fn next_word(s: &str, at: usize) -> &str {
    word(next(s, at))
}

/// The value of a word in a list of spellings.
fn one_of(s: &str, words: &[(&str, i16)]) -> Read {
    let first = s.as_bytes().first()?;
    let fits = |name: &str| name.as_bytes().first() == Some(first) && behind(s, name).is_some();
    words.iter().find(|(name, _)| fits(name)).map(|&(name, value)| (value, name.len()))
}

/// The value of the longest phrase of a list that `s` begins with; the caller sees to the end of the word.
fn phrase(s: &str, phrases: &[(&str, i16)]) -> Read {
    let first = s.as_bytes().first()?;
    let fits = phrases.iter().filter(|(name, _)| name.as_bytes().first() == Some(first) && behind(s, name).is_some());
    fits.max_by_key(|(name, _)| name.len()).map(|&(name, value)| (value, name.len()))
}

const ONES: [(&str, i16); 11] = [
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
];

/// Five is `lăm` behind a ten: `mười năm` is ten years, and `tháng mười năm` October of a year.
const BEHIND_TEN: [(&str, i16); 10] = [
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("lăm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

/// A number up to 99 in words: `mười hai`, `hai mươi lăm`, `hai mươi mốt`, `ba mươi tư`.
fn cardinal(s: &str) -> Read {
    let (first, len) = one_of(s, &ONES)?;
    if first == 10 {
        return Some(match one_of(next(s, len), &BEHIND_TEN) {
            Some((unit, more)) => (10 + unit, len + 1 + more),
            None => (10, len),
        });
    }
    if behind(next(s, len), "mươi").is_none() {
        return Some((first, len));
    }
    let len = len + 1 + "mươi".len();
    Some(match one_of(next(s, len), &BEHIND_TEN).or(one_of(next(s, len), &[("mốt", 1), ("tư", 4)])) {
        Some((unit, more)) => (first * 10 + unit, len + 1 + more),
        None => (first * 10, len),
    })
}

/// A year in words: `một nghìn chín trăm bốn mươi lăm`, `hai nghìn không trăm linh ba`, `hai nghìn hai mươi`.
fn year_in_words(s: &str) -> Read {
    let (thousands, mut len) = one_of(s, &ONES[..2])?;
    if !matches!(next_word(s, len), "nghìn" | "ngàn") {
        return None;
    }
    len += 1 + next_word(s, len).len();
    let mut value = thousands * 1000;
    let hundreds = next_word(s, len);
    if let Some((count, _)) = one_of(hundreds, &ONES[..10]).or(one_of(hundreds, &[("không", 0)])) {
        let behind = len + 1 + hundreds.len();
        if next_word(s, behind) == "trăm" {
            value += count * 100;
            len = behind + 1 + "trăm".len();
        }
    }
    if matches!(next_word(s, len), "linh" | "lẻ") {
        len += 1 + next_word(s, len).len();
    }
    if let Some((rest, more)) = s.get(len + 1..).filter(|_| s[len..].starts_with(' ')).and_then(cardinal) {
        value += rest;
        len += 1 + more;
    }
    (value > thousands * 1000).then_some((value, len))
}

fn spoken_number(s: &str) -> Read {
    short_number(s).or_else(|| cardinal(s))
}

fn month(s: &str) -> Read {
    short_number(s).or_else(|| cardinal(s)).or_else(|| one_of(s, &[("tư", 4)]))
}

fn count(s: &str) -> Read {
    digits(s, 3).or_else(|| cardinal(s)).filter(|&(n, _)| n > 0)
}

pub(super) fn separator(s: &str) -> Read {
    let bytes = s.as_bytes();
    let before = usize::from(bytes.first() == Some(&b' '));
    let sign = *bytes.get(before).filter(|b| matches!(b, b'/' | b'.' | b'-'))?;
    let after = usize::from(bytes.get(before + 1) == Some(&b' '));
    let spaced = if before + after > 0 { SPACED } else { 0 };
    Some((i16::from(sign) + spaced, before + 1 + after))
}

fn dash(s: &str) -> Read {
    separator(s).filter(|(sign, _)| sign & 0xff == i16::from(b'-'))
}

/// A year with its word: a number as it is, `năm nay` and the like as the [`decode_year`] says.
pub(super) fn year(s: &str) -> Read {
    const SHIFTS: [(&str, i16); 11] = [
        ("nay", THIS_YEAR),
        ("này", THIS_YEAR),
        ("ngoái", THIS_YEAR - 1),
        ("trước", THIS_YEAR - 1),
        ("vừa qua", THIS_YEAR - 1),
        ("vừa rồi", THIS_YEAR - 1),
        ("kia", THIS_YEAR - 2),
        ("sau", THIS_YEAR + 1),
        ("tới", THIS_YEAR + 1),
        ("tiếp theo", THIS_YEAR + 1),
        ("kế tiếp", THIS_YEAR + 1),
    ];
    if s.starts_with("cùng năm") {
        return phrase(s, &[("cùng năm", SAME_YEAR)]);
    }
    if let Some(behind) = s.strip_prefix("sang năm") {
        let numbered =
            behind.starts_with(|c: char| c == ' ' || c.is_alphanumeric()) && year(&s["sang ".len()..]).is_some();
        return (!numbered && !begins_word(behind)).then_some((THIS_YEAR + 1, "sang năm".len()));
    }
    let rest = s.strip_prefix("năm ")?;
    let behind = s.len() - rest.len();
    let said = digits(rest, 4).filter(|&(value, len)| len >= 3 && value >= 100);
    let said = said.or_else(|| phrase(rest, &SHIFTS)).or_else(|| year_in_words(rest));
    said.map(|(value, len)| (value, behind + len))
}

const THIS_YEAR: i16 = 10;
const SAME_YEAR: i16 = 20;

/// The year that a value of `{Y}` stands for.
pub(super) const fn decode_year(value: i16) -> Year {
    match value {
        SAME_YEAR => Year::Same,
        n if n < SAME_YEAR => Year::Shift(n - THIS_YEAR),
        n => Year::Stated(n),
    }
}

fn unit(s: &str) -> Read {
    one_of(s, &[("ngày", 0), ("hôm", 0), ("tuần", 1), ("tháng", 2), ("năm", 3)])
}

pub(super) fn quarter(s: &str) -> Read {
    const ROMAN: [(&str, i16); 4] = [("i", 1), ("ii", 2), ("iii", 3), ("iv", 4)];
    digits(s, 1).or_else(|| one_of(s, &ROMAN))
}

/// A day of the week from Monday, 1, to Sunday, 7.
pub(super) fn weekday(s: &str) -> Read {
    const NAMES: [(&str, i16); 7] = [("hai", 1), ("ba", 2), ("tư", 3), ("năm", 4), ("sáu", 5), ("bảy", 6), ("bẩy", 6)];
    if let Some(rest) = s.strip_prefix("thứ ") {
        let number = digits(rest, 1).filter(|(n, _)| (2..=7).contains(n)).map(|(n, len)| (n - 1, len));
        let (day, len) = number.or_else(|| one_of(rest, &NAMES))?;
        return Some((day, "thứ ".len() + len));
    }
    if !s.starts_with("ch") {
        return None;
    }
    phrase(s, &[("chủ nhật", 7), ("chúa nhật", 7), ("ngày chủ nhật", 7)])
}

/// A week, as its distance from this one.
fn week(s: &str) -> Read {
    const SHIFTS: [(&str, i16); 12] = [
        ("này", 0),
        ("nay", 0),
        ("trước", -1),
        ("qua", -1),
        ("vừa qua", -1),
        ("vừa rồi", -1),
        ("rồi", -1),
        ("sau", 1),
        ("tới", 1),
        ("sắp tới", 1),
        ("tiếp theo", 1),
        ("kế tiếp", 1),
    ];
    let rest = s.strip_prefix("tuần ")?;
    phrase(rest, &SHIFTS).map(|(shift, len)| (shift, "tuần ".len() + len))
}

/// A month, as its distance from this one.
fn relative_month(s: &str) -> Read {
    const SHIFTS: [(&str, i16); 10] = [
        ("này", 0),
        ("nay", 0),
        ("trước", -1),
        ("qua", -1),
        ("vừa qua", -1),
        ("vừa rồi", -1),
        ("rồi", -1),
        ("sau", 1),
        ("tới", 1),
        ("tiếp theo", 1),
    ];
    let rest = s.strip_prefix("tháng ")?;
    phrase(rest, &SHIFTS).map(|(shift, len)| (shift, "tháng ".len() + len))
}

/// `21`, `xxi`.
fn century(s: &str) -> Read {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    digits(s, 2).or_else(|| {
        let word = word(s);
        let (tens, ones) = word.split_at(word.bytes().take_while(|&b| b == b'x').count());
        let one = ONES.iter().position(|name| *name == ones)?;
        let number = i16::try_from(tens.len() * 10 + one).ok()?;
        (1..=29).contains(&number).then_some((number, word.len()))
    })
}

/// A year by its stem and branch (`giáp thìn`), 0 to 59 from `giáp tý`.
fn cycle_year(s: &str) -> Read {
    const BRANCHES: [(&str, i16); 14] = [
        ("tý", 0),
        ("tí", 0),
        ("sửu", 1),
        ("dần", 2),
        ("mão", 3),
        ("mẹo", 3),
        ("thìn", 4),
        ("tỵ", 5),
        ("tị", 5),
        ("ngọ", 6),
        ("mùi", 7),
        ("thân", 8),
        ("dậu", 9),
        ("tuất", 10),
    ];
    const STEMS: [&str; 10] = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"];
    let first = s.as_bytes().first()?;
    let is_stem = |name: &str| name.as_bytes().first() == Some(first) && behind(s, name).is_some();
    let (place, stem) = (0..).zip(STEMS).find(|(_, name)| is_stem(name))?;
    let branch = next_word(s, stem.len());
    let (branch, len) = one_of(branch, &BRANCHES).or_else(|| one_of(branch, &[("hợi", 11)]))?;
    // The one number below sixty that leaves `place` by ten and `branch` by twelve.
    let number = (6 * place - 5 * branch).rem_euclid(60);
    (number % 10 == place && number % 12 == branch).then_some((number, stem.len() + 1 + len))
}

/// Whether words are the name of a year: `mậu thân`.
pub(crate) fn is_cycle_year(words: &str) -> bool {
    cycle_year(words).is_some_and(|(_, len)| len == words.len())
}

/// From spring, 0, to winter, 3.
fn season(s: &str) -> Read {
    one_of(s, &[("xuân", 0), ("hè", 1), ("hạ", 1), ("thu", 2), ("đông", 3)])
}

/// Whether a word counts something: `ba` in `ba tháng trước`.
pub(super) fn is_count(word: &str) -> bool {
    cardinal(word).is_some_and(|(_, len)| len == word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_in_words() {
        for (s, want) in [
            ("hai mươi lăm tháng", Some((25, "hai mươi lăm".len()))),
            ("mười", Some((10, "mười".len()))),
            ("mười hai năm", Some((12, "mười hai".len()))),
            ("ba mươi mốt", Some((31, "ba mươi mốt".len()))),
            ("hai", Some((2, 3))),
            ("haii", None),
        ] {
            assert_eq!(cardinal(s), want, "{s}");
        }
        for (s, want) in [
            ("một nghìn chín trăm bốn mươi lăm", Some(1945)),
            ("hai nghìn không trăm linh ba", Some(2003)),
            ("hai nghìn hai mươi", Some(2020)),
            ("hai nghìn", None),
            ("hai trăm", None),
        ] {
            assert_eq!(year_in_words(s).map(|(year, _)| year), want, "{s}");
        }
    }

    #[test]
    fn slots_begin_as_they_say() {
        let starts = |s: &'static str| s.char_indices().map(move |(at, _)| &s[at..]);
        let examples = super::super::forms::FORMS.iter().flat_map(|form| [form.example, form.not]);
        let more = ["tư", "tám", "mười", "bẩy", "chín", "sáu", "chúa nhật", "ất tỵ", "canh tý", "đông", "i", "vi"];
        for s in examples.chain(more).flat_map(starts) {
            let s = s.to_lowercase();
            for slot in SLOTS.iter().filter(|slot| (slot.read)(&s).is_some()) {
                assert!(slot.firsts.contains(|c| s.starts_with(c)), "{}: {s}", slot.name);
            }
        }
    }

    #[test]
    fn reads_the_cycle_of_sixty() {
        for (s, year) in
            [("giáp tý", 1984), ("giáp thìn", 2024), ("ất tỵ", 2025), ("mậu thân", 1968), ("đinh dậu", 2017)]
        {
            assert_eq!(cycle_year(s).map(|(number, _)| number), Some((year - 4_i16).rem_euclid(60)), "{s}");
        }
        assert_eq!(cycle_year("giáp sửu"), None);
    }
}
