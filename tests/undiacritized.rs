//! Text that has lost its diacritics: names with one spelling are read where that is asked for, and nothing else.

#![cfg(feature = "embedded")]
#![allow(missing_docs, reason = "a test")]

#[path = "common/sound.rs"]
mod sound;

use std::fs;

use sound::assert_sound;
use thucthe::{Context, Date, Entity, Extraction, Extractor, Kind, Mention};
use unicode_normalization::UnicodeNormalization;

fn extract(text: &str, context: Context) -> Extraction {
    let extraction = Extractor::embedded().expect("the embedded tables read").extract(text, &context);
    assert_sound(text, &extraction);
    extraction
}

fn context() -> Context {
    Context::published(Date::constant(2023, 7, 28))
}

/// Kind and words of each mention that was read without diacritics.
fn restored(text: &str) -> Vec<(&'static str, String)> {
    let by_mark = |mention: &&Mention| mention.by.ends_with("without diacritics");
    let extraction = extract(text, context().undiacritized());
    extraction.mentions.iter().filter(by_mark).map(|m| (m.kind.as_str(), m.text.clone())).collect()
}

fn bare(text: &str) -> String {
    let letters = text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            c => c,
        })
        .collect()
}

fn articles() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let files = fs::read_dir(folder).expect("the sample articles").filter_map(Result::ok).map(|file| file.path());
    let texts = files.filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    texts
        .map(|path| fs::read_to_string(path).expect("text").split_once("\n\n").expect("a header").1.to_owned())
        .collect()
}

#[test]
fn names_are_read_and_resolved() {
    let text = "Ngay 7/7/2023, Truong Ban Kinh te Trung uong Tran Tuan Anh neu Nghi quyet so 37-NQ/TW khoa IX.";
    assert_eq!(
        restored(text).iter().map(|(kind, words)| format!("{kind} {words}")).collect::<Vec<_>>(),
        [
            "date Ngay 7/7/2023",
            "role Truong Ban Kinh te Trung uong",
            "body Ban Kinh te Trung uong",
            "person Tran Tuan Anh",
            "document Nghi quyet so 37-NQ/TW",
        ]
    );
    let extraction = extract(text, context().undiacritized());
    let ids = extraction.entities.iter().filter_map(|entity| match entity {
        Entity::Person(person) => person.id.as_deref(),
        Entity::Body(body) => body.id.as_deref(),
        Entity::Document(document) => document.id.as_deref(),
        _ => None,
    });
    let ids: Vec<&str> = ids.collect();
    for wanted in ["tran-tuan-anh", "ban-kinh-te-trung-uong", "37-NQ/TW@IX"] {
        assert!(ids.contains(&wanted), "{wanted} is not among {ids:?}");
    }
}

#[test]
fn what_has_no_capitals_or_is_one_syllable_stays_unread() {
    for text in ["ban kinh te trung uong", "tran tuan anh", "Ban hop", "so vu viec", "nam nay", "ngay mai", "Bo nay"] {
        assert_eq!(restored(text), [], "{text}");
    }
}

#[test]
fn text_with_diacritics_reads_as_ever() {
    for text in articles() {
        assert_eq!(extract(&text, context().undiacritized()), extract(&text, context()));
    }
}

#[test]
fn without_the_option_hardly_anything_wrong_is_read() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for text in articles() {
        let right = extract(&text, context());
        let right: Vec<(Kind, String)> = right.mentions.iter().map(|m| (m.kind, bare(&m.text))).collect();
        for mention in extract(&bare(&text), context()).mentions {
            all += 1;
            // A part of what is meant is all that can be seen: `7/7` of `ngày 7/7`, `37-NQ/TW` of its resolution.
            let meant = |(kind, words): &(Kind, String)| *kind == mention.kind && words.contains(&mention.text);
            if !right.iter().any(meant) {
                wrong.push(mention);
            }
        }
    }
    // What has no diacritics to lose (`Thanh tra`, `UBND`) is read, with a name behind it for its place at times.
    assert!(wrong.len() * 50 <= all, "{} of {all}: {wrong:#?}", wrong.len());
}

#[test]
fn most_listed_names_of_an_article_come_back() {
    let (mut kept, mut all) = (0, 0);
    for text in articles() {
        let right = extract(&text, context());
        let bare_text = bare(&text);
        let again: Vec<(Kind, String)> = extract(&bare_text, context().undiacritized())
            .mentions
            .into_iter()
            .map(|mention| (mention.kind, mention.text))
            .collect();
        all += right.mentions.len();
        kept += right.mentions.iter().filter(|m| again.contains(&(m.kind, bare(&m.text)))).count();
    }
    assert!(kept * 100 >= all * 60, "{kept} of {all}");
}
