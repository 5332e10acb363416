//! The clothings: each is a change of spelling with the way from the old bytes to the new ones.

use unicode_normalization::UnicodeNormalization;

/// Name, change, least share in a thousand of the mentions that stays.
pub(crate) type Clothing = (&'static str, fn(&str) -> Clothed, usize);

pub(crate) const ALL: &[Clothing] = &[
    ("NFD", nfd, 1000),
    ("mixed NFC and NFD", mixed, 1000),
    ("no-break spaces", |text| each(text, ' ', "\u{a0}"), 1000),
    ("thin spaces", |text| each(text, ' ', "\u{2009}"), 1000),
    ("double spaces", |text| each(text, ' ', "  "), 1000),
    ("tabs", |text| each(text, ' ', "\t"), 1000),
    ("dashes of all kinds", dashes, 1000),
    ("quotes of all kinds", quotes, 990),
    ("straight quotes", straight_quotes, 990),
    ("… for dots", ellipsis, 990),
    ("old tone placement", old_tones, 1000),
    ("i for y", i_for_y, 990),
    ("y for i", y_for_i, 990),
    ("CRLF", |text| each(text, '\n', "\r\n"), 1000),
    ("lines of 72 letters", wrapped, 990),
    ("codes across two lines", broken_codes, 990),
    ("no space after full stops", no_space_after_stop, 990),
    ("soft hyphens", soft_hyphens, 1000),
    ("zero-width spaces", zero_width, 1000),
    ("Ð for Đ, ð for đ", icelandic_d, 1000),
    ("full-width digits", full_width_digits, 1000),
    ("byte order mark", byte_order_mark, 1000),
    ("Title Case headline", title_case, 990),
    ("CAPITALS", capitals, 950),
];

/// A text with another spelling, and where each byte of the original went.
pub(crate) struct Clothed {
    pub(crate) text: String,
    /// For each byte of the original the first byte of what it became; one more at the end.
    pub(crate) at: Vec<usize>,
}

/// Replaces pieces of the text: `change` is given the rest of it, and says how many bytes go and what comes.
fn rewrite(text: &str, mut change: impl FnMut(usize) -> Option<(usize, String)>) -> Clothed {
    let mut clothed = Clothed { text: String::new(), at: Vec::with_capacity(text.len() + 1) };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (len, new) = change(at).unwrap_or_else(|| (c.len_utf8(), c.to_string()));
        clothed.at.extend(std::iter::repeat_n(clothed.text.len(), len));
        clothed.text.push_str(&new);
        at += len;
    }
    clothed.at.push(clothed.text.len());
    clothed
}

/// Replaces characters one by one.
fn clothe(text: &str, mut change: impl FnMut(char) -> String) -> Clothed {
    rewrite(text, |at| text[at..].chars().next().map(|c| (c.len_utf8(), change(c))))
}

fn each(text: &str, old: char, new: &str) -> Clothed {
    clothe(text, |c| if c == old { new.to_owned() } else { c.to_string() })
}

fn nfd(text: &str) -> Clothed {
    clothe(text, |c| std::iter::once(c).nfd().collect())
}

/// Every second letter decomposed.
fn mixed(text: &str) -> Clothed {
    let mut odd = false;
    clothe(text, |c| {
        odd = !odd;
        if odd { std::iter::once(c).nfd().collect() } else { c.to_string() }
    })
}

/// Hyphen, no-break hyphen, figure dash, en dash, em dash, bar, minus, small and full-width hyphen in turn.
fn dashes(text: &str) -> Clothed {
    let mut kinds = "‐‑‒–—―−﹣－".chars().cycle();
    clothe(text, |c| match c {
        '-' | '–' => kinds.next().into_iter().collect(),
        _ => c.to_string(),
    })
}

/// Guillemets, low quotes and CJK brackets in turn.
fn quotes(text: &str) -> Clothed {
    const KINDS: [[&str; 2]; 4] = [["«", "»"], ["„", "“"], ["「", "」"], ["＂", "＂"]];
    let mut kind = 0;
    clothe(text, |c| match c {
        '“' => KINDS[kind % KINDS.len()][0].to_owned(),
        '”' => {
            kind += 1;
            KINDS[(kind - 1) % KINDS.len()][1].to_owned()
        }
        _ => c.to_string(),
    })
}

fn straight_quotes(text: &str) -> Clothed {
    clothe(text, |c| if matches!(c, '“' | '”') { "\"".to_owned() } else { c.to_string() })
}

/// And for the full stop that ends a paragraph.
fn ellipsis(text: &str) -> Clothed {
    rewrite(text, |at| {
        let rest = &text[at..];
        let dots = if rest.starts_with("...") { 3 } else { usize::from(rest.starts_with(".\n")) };
        (dots > 0).then(|| (dots, "…".to_owned()))
    })
}

/// `kỉ`, `sĩ`: an open syllable of one of the consonants that `y` and `i` share, with a tone.
fn i_for_y(text: &str) -> Clothed {
    vowels(text, "ýỳỷỹỵÝỲỶỸỴ", "íìỉĩịÍÌỈĨỊ")
}

fn y_for_i(text: &str) -> Clothed {
    vowels(text, "íìỉĩịÍÌỈĨỊ", "ýỳỷỹỵÝỲỶỸỴ")
}

fn vowels(text: &str, old: &str, new: &str) -> Clothed {
    rewrite(text, |at| {
        let c = text[at..].chars().next()?;
        let place = old.chars().position(|o| o == c)?;
        let before = text[..at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let ends = !text[at + c.len_utf8()..].starts_with(char::is_alphabetic);
        let shared = ["h", "k", "l", "m", "s", "t", "qu"].contains(&before.as_str());
        (ends && shared).then(|| (c.len_utf8(), new.chars().nth(place).into_iter().collect()))
    })
}

/// As a mail program or an old terminal wraps paragraphs: at the last space before the 72nd letter.
fn wrapped(text: &str) -> Clothed {
    const WIDTH: usize = 72;
    let mut column = 0;
    rewrite(text, |at| {
        let rest = &text[at..];
        let c = rest.chars().next()?;
        column = if c == '\n' { 0 } else { column + 1 };
        let word = rest[c.len_utf8()..].split([' ', '\n']).next().unwrap_or_default().chars().count();
        if c != ' ' || column + word <= WIDTH {
            // A paragraph ends at an empty line, else it would be a part of the next.
            return (c == '\n' && !rest.starts_with("\n\n")).then(|| (1, "\n\n".to_owned()));
        }
        column = 0;
        Some((1, "\n".to_owned()))
    })
}

/// A line ends behind the first mark of each code: `37-` and `NQ/TW`.
fn broken_codes(text: &str) -> Clothed {
    let mut broken = 0;
    rewrite(text, |at| {
        let (before, rest) = (&text[..at], &text[at..]);
        let number = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let symbol: String = rest.chars().skip(1).take_while(|c| c.is_uppercase()).collect();
        let breaks = (1..5).contains(&number) && rest.starts_with(['-', '/']) && symbol.chars().count() > 1;
        broken += usize::from(breaks);
        breaks.then(|| (1, format!("{}\n", &rest[..1])))
    })
}

fn no_space_after_stop(text: &str) -> Clothed {
    rewrite(text, |at| {
        let (before, rest) = (&text[..at], &text[at..]);
        let behind = rest.strip_prefix(". ")?;
        let stops = before.ends_with(char::is_lowercase) && behind.starts_with(char::is_uppercase);
        stops.then(|| (2, ".".to_owned()))
    })
}

/// A soft hyphen after every vowel.
fn soft_hyphens(text: &str) -> Clothed {
    clothe(text, |c| if matches!(c, 'a' | 'e' | 'i') { format!("{c}\u{ad}") } else { c.to_string() })
}

/// In turn a zero-width space, joiner, non-joiner, word joiner and byte order mark after every `n`.
fn zero_width(text: &str) -> Clothed {
    let mut kinds = "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}".chars().cycle();
    clothe(text, |c| if c == 'n' { [c].into_iter().chain(kinds.next()).collect() } else { c.to_string() })
}

fn icelandic_d(text: &str) -> Clothed {
    clothe(text, |c| match c {
        'Đ' => "Ð".to_owned(),
        'đ' => "ð".to_owned(),
        _ => c.to_string(),
    })
}

fn full_width_digits(text: &str) -> Clothed {
    clothe(text, |c| match c.to_digit(10) {
        Some(digit) => char::from_u32(0xff10 + digit).into_iter().collect(),
        None => c.to_string(),
    })
}

fn byte_order_mark(text: &str) -> Clothed {
    let mut clothed = clothe(text, |c| c.to_string());
    clothed.text.insert(0, '\u{feff}');
    clothed.at.iter_mut().for_each(|at| *at += '\u{feff}'.len_utf8());
    clothed
}

/// Every word of the first line with a capital.
fn title_case(text: &str) -> Clothed {
    let end = text.find('\n').unwrap_or(text.len());
    let mut at = 0;
    let mut inside = false;
    clothe(text, |c| {
        let first = !inside && at < end;
        at += c.len_utf8();
        inside = c.is_alphanumeric();
        if first { c.to_uppercase().collect() } else { c.to_string() }
    })
}

/// Where the space between two sentences was missing, nothing but the capital told: there it comes back.
fn capitals(text: &str) -> Clothed {
    rewrite(text, |at| {
        let mut chars = text[at..].chars();
        let c = chars.next()?;
        let seam = c.is_lowercase() && chars.next().is_some_and(char::is_uppercase);
        Some((c.len_utf8(), c.to_uppercase().chain(seam.then_some(' ')).collect()))
    })
}

/// The tone mark on the second vowel of an open syllable: `hoà`, `thuý`, `uỷ`.
fn old_tones(text: &str) -> Clothed {
    const NEW: [&str; 15] = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
    const OLD: [&str; 15] = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];
    rewrite(text, |at| {
        let pair: String = text[at..].chars().take(2).collect();
        let place = NEW.iter().position(|new| *new == pair.to_lowercase())?;
        if text[at + pair.len()..].starts_with(char::is_alphabetic) {
            return None;
        }
        let capital = |old: char, like: char| if like.is_uppercase() { old.to_uppercase().next() } else { Some(old) };
        let old: String = OLD[place].chars().zip(pair.chars()).filter_map(|(old, like)| capital(old, like)).collect();
        Some((pair.len(), old))
    })
}
