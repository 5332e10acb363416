//! The same article in other clothes: the entities stay, and every span is the one of the changed text.
//!
//! `cargo test --test clothing -- --nocapture` prints how much stays in each clothing.

#![cfg(feature = "embedded")]
#![allow(missing_docs, clippy::print_stdout, clippy::cast_precision_loss, reason = "a test")]

use std::{collections::BTreeMap, fs, path::PathBuf};

use thucthe::{Context, Date, Entity, Extraction, Extractor};
use unicode_normalization::UnicodeNormalization;

/// A text with another spelling of each character, and where each byte of the original went.
struct Clothed {
    text: String,
    /// For each byte of the original the first byte of what it became; one more at the end.
    at: Vec<usize>,
}

/// Replaces characters one by one.
fn clothe(text: &str, mut change: impl FnMut(char) -> String) -> Clothed {
    let mut clothed = Clothed { text: String::new(), at: Vec::with_capacity(text.len() + 1) };
    for c in text.chars() {
        let to = clothed.text.len();
        clothed.at.extend(std::iter::repeat_n(to, c.len_utf8()));
        clothed.text.push_str(&change(c));
    }
    clothed.at.push(clothed.text.len());
    clothed
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

fn nbsp(text: &str) -> Clothed {
    clothe(text, |c| if c == ' ' { "\u{a0}".to_owned() } else { c.to_string() })
}

fn double_spaces(text: &str) -> Clothed {
    clothe(text, |c| if c == ' ' { "  ".to_owned() } else { c.to_string() })
}

fn thin_spaces(text: &str) -> Clothed {
    clothe(text, |c| if c == ' ' { "\u{2009}".to_owned() } else { c.to_string() })
}

fn en_dash(text: &str) -> Clothed {
    clothe(text, |c| if c == '-' { "–".to_owned() } else { c.to_string() })
}

fn crlf(text: &str) -> Clothed {
    clothe(text, |c| if c == '\n' { "\r\n".to_owned() } else { c.to_string() })
}

/// A soft hyphen after every vowel and a zero-width space after every `n`.
fn invisible(text: &str) -> Clothed {
    clothe(text, |c| match c {
        'a' | 'e' | 'i' => format!("{c}\u{ad}"),
        'n' => format!("{c}\u{200b}"),
        _ => c.to_string(),
    })
}

fn icelandic_d(text: &str) -> Clothed {
    clothe(text, |c| if c == 'Đ' { "Ð".to_owned() } else { c.to_string() })
}

fn full_width_digits(text: &str) -> Clothed {
    clothe(text, |c| match c.to_digit(10) {
        Some(digit) => char::from_u32(0xff10 + digit).expect("a full-width digit").to_string(),
        None => c.to_string(),
    })
}

fn byte_order_mark(text: &str) -> Clothed {
    let mut clothed = clothe(text, |c| c.to_string());
    clothed.text.insert(0, '\u{feff}');
    clothed.at.iter_mut().for_each(|at| *at += '\u{feff}'.len_utf8());
    clothed
}

fn capitals(text: &str) -> Clothed {
    clothe(text, |c| c.to_uppercase().collect())
}

/// The tone mark on the second vowel of an open syllable: `hoà`, `thuý`, `uỷ`.
fn old_tones(text: &str) -> Clothed {
    const PAIRS: [(&str, &str); 15] = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];
    let mut clothed = clothe(text, |c| c.to_string());
    for (new, old) in PAIRS {
        // Only where the syllable ends; both spellings have as many bytes, so that nothing moves.
        let capital =
            |s: &str| s.chars().next().map_or_else(String::new, |c| c.to_uppercase().to_string() + &s[c.len_utf8()..]);
        for (new, old) in [(new.to_owned(), old.to_owned()), (capital(new), capital(old))] {
            let at: Vec<usize> = clothed.text.match_indices(&new).map(|(at, _)| at).collect();
            for at in at.into_iter().rev() {
                let ends = !clothed.text[at + new.len()..].starts_with(char::is_alphanumeric);
                if ends && new.len() == old.len() {
                    clothed.text.replace_range(at..at + new.len(), &old);
                }
            }
        }
    }
    clothed
}

fn articles() -> Vec<(String, Option<Date>, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut articles = Vec::new();
    for file in fs::read_dir(folder).expect("the sample articles").filter_map(Result::ok) {
        let path = file.path();
        if path.extension().is_none_or(|ext| ext != "txt") {
            continue;
        }
        let content = fs::read_to_string(&path).expect("text");
        let (header, text) = content.split_once("\n\n").expect("a header");
        let published = header.strip_prefix("published: ").expect("a date").parse().ok();
        articles.push((path.file_stem().expect("a name").to_string_lossy().into_owned(), published, text.to_owned()));
    }
    articles.sort();
    articles
}

fn extract(text: &str, published: Option<Date>) -> Extraction {
    let context = published.map(Context::published).unwrap_or_default();
    Extractor::embedded().expect("the embedded tables read").extract(text, &context)
}

/// What a mention means, without the index of its entity.
fn meaning(extraction: &Extraction, entity: usize) -> String {
    let name = |entity: Option<usize>| entity.map(|entity| meaning(extraction, entity)).unwrap_or_default();
    match &extraction.entities[entity] {
        Entity::Person(person) => person.name.to_lowercase(),
        Entity::Body(body) => body.id.clone().unwrap_or_else(|| body.name.to_lowercase()),
        Entity::Role(role) => format!("{} @ {} < {}", role.title, name(role.body), name(role.holder)),
        Entity::Document(document) => format!("{:?} {:?} {:?}", document.kind, document.code, document.id),
        Entity::Date(date) => date.value.clone(),
        _ => String::new(),
    }
}

type Meant = BTreeMap<(usize, usize, &'static str), String>;

fn meant(extraction: &Extraction) -> Meant {
    let mention = |m: &thucthe::Mention| ((m.start, m.end, m.kind.as_str()), meaning(extraction, m.entity));
    extraction.mentions.iter().map(mention).collect()
}

/// How many mentions of all articles keep span and meaning in a clothing, and how many there are.
fn kept(dress: fn(&str) -> Clothed) -> (usize, usize, Vec<String>) {
    let (mut kept, mut all, mut lost) = (0, 0, Vec::new());
    for (name, published, text) in articles() {
        let plain = extract(&text, published);
        let clothed = dress(&text);
        let dressed = extract(&clothed.text, published);
        for mention in &dressed.mentions {
            assert_eq!(mention.text, clothed.text[mention.span()], "{name}: a mention shows its span");
        }
        let dressed = meant(&dressed);
        for ((start, end, kind), meaning) in meant(&plain) {
            all += 1;
            let found = |(s, e, k): &(usize, usize, &str)| {
                // Characters without width at the edges belong to either side.
                *k == kind && *s == clothed.at[start] && (clothed.at[end - 1]..=clothed.at[end]).contains(e)
            };
            if dressed.iter().any(|(span, other)| found(span) && *other == meaning) {
                kept += 1;
            } else {
                lost.push(format!("{name}: {kind} {:?} {meaning}", &text[start..end]));
            }
        }
    }
    (kept, all, lost)
}

#[test]
fn entities_stay_in_other_clothes() {
    /// Name, change, least share in a thousand that stays.
    type Clothing = (&'static str, fn(&str) -> Clothed, usize);
    let clothings: [Clothing; 13] = [
        ("NFD", nfd, 1000),
        ("mixed NFC and NFD", mixed, 1000),
        ("no-break spaces", nbsp, 1000),
        ("thin spaces", thin_spaces, 1000),
        ("double spaces", double_spaces, 1000),
        ("en dashes", en_dash, 1000),
        ("old tone placement", old_tones, 1000),
        ("CRLF", crlf, 1000),
        ("soft hyphens", invisible, 1000),
        ("Ð for Đ", icelandic_d, 1000),
        ("full-width digits", full_width_digits, 1000),
        ("byte order mark", byte_order_mark, 1000),
        ("CAPITALS", capitals, 900),
    ];
    let mut failed = Vec::new();
    for (name, dress, least) in clothings {
        let (kept, all, lost) = kept(dress);
        println!("{name:<20} {kept:>5} of {all:>5}  {:.4}", kept as f64 / all as f64);
        if kept * 1000 < all * least {
            failed.push(format!("{name}: {kept} of {all}\n  {}", lost[..lost.len().min(25)].join("\n  ")));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
