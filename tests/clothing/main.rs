//! The same article in other clothes: the entities stay, and every span is the one of the changed text.
//!
//! `cargo test --release --test clothing -- --nocapture` prints how much stays in each clothing; with
//! `ARTICLES=FOLDER`, of the `.txt` files of another folder, their days in `.gold.json` files beside them.

#![cfg(feature = "embedded")]
#![allow(missing_docs, clippy::print_stdout, clippy::cast_precision_loss, reason = "a test")]

mod clothes;
#[path = "../common/sound.rs"]
mod sound;

use std::{collections::BTreeMap, env, fs, path::PathBuf};

use clothes::{ALL, Clothed};
use sound::assert_sound;
use thucthe::{Context, Date, Entity, Extraction, Extractor};

struct Article {
    name: String,
    published: Option<Date>,
    text: String,
}

/// The sample articles, or those of the folder `ARTICLES`.
fn articles() -> Vec<Article> {
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let folder = env::var_os("ARTICLES").map_or(sample, PathBuf::from);
    let mut articles = Vec::new();
    for file in fs::read_dir(folder).expect("a folder of articles").filter_map(Result::ok) {
        let path = file.path();
        if path.extension().is_none_or(|ext| ext != "txt") {
            continue;
        }
        let content = fs::read_to_string(&path).expect("text");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let headed = content.strip_prefix("published: ").and_then(|rest| rest.split_once("\n\n"));
        let (published, text) = match headed {
            Some((day, text)) => (day.parse().ok(), text.to_owned()),
            None => (day_of_gold(&path.with_extension("gold.json")), content),
        };
        articles.push(Article { name, published, text });
    }
    articles.sort_by(|a, b| a.name.cmp(&b.name));
    articles
}

fn day_of_gold(path: &std::path::Path) -> Option<Date> {
    let gold = fs::read_to_string(path).ok()?;
    let (_, day) = gold.split_once("\"published\": \"")?;
    day.get(.."2023-07-28".len())?.parse().ok()
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
        Entity::Body(body) => body.id.as_deref().map_or_else(|| body.name.to_lowercase(), str::to_owned),
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

/// How many mentions keep span and meaning in a clothing, of how many, and which do not.
#[derive(Default)]
struct Kept {
    stayed: usize,
    all: usize,
    lost: Vec<String>,
}

fn kept(articles: &[Article], dress: fn(&str) -> Clothed) -> Kept {
    let mut count = Kept::default();
    for Article { name, published, text } in articles {
        let plain = extract(text, *published);
        let clothed = dress(text);
        let dressed = extract(&clothed.text, *published);
        assert_sound(&clothed.text, &dressed);
        let dressed = meant(&dressed);
        for ((start, end, kind), meaning) in meant(&plain) {
            count.all += 1;
            let found = |(s, e, k): &(usize, usize, &str)| {
                // Characters without width at the edges belong to either side.
                *k == kind && *s == clothed.at[start] && (clothed.at[end - 1]..=clothed.at[end]).contains(e)
            };
            let there: Vec<&str> =
                dressed.iter().filter(|(span, _)| found(span)).map(|(_, meaning)| meaning.as_str()).collect();
            if there.contains(&meaning.as_str()) {
                count.stayed += 1;
            } else {
                count.lost.push(format!("{name}: {kind} {:?} {meaning}, now {there:?}", &text[start..end]));
            }
        }
    }
    count
}

#[test]
fn every_clothing_changes_something() {
    let articles = articles();
    for (name, dress, _) in ALL {
        assert!(articles.iter().any(|Article { text, .. }| dress(text).text != *text), "{name} changes nothing");
    }
}

#[test]
fn entities_stay_in_other_clothes() {
    let articles = articles();
    let mut failed = Vec::new();
    for (name, dress, least) in ALL {
        let Kept { stayed: kept, all, lost } = kept(&articles, *dress);
        println!("{name:<24} {kept:>5} of {all:>5}  {:.4}", kept as f64 / all as f64);
        if kept * 1000 < all * least {
            failed.push(format!("{name}: {kept} of {all}\n  {}", lost.join("\n  ")));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Changes that no clothing is: bytes of the marks of the clothings, put in, taken out and doubled at random.
fn mutated(text: &str, random: &mut Random) -> String {
    const PIECES: &str = " \u{a0}\u{ad}\u{200b}\u{feff}\r\n-–/.,;:()\"“”'’…ÐĐ２7\u{301}\u{309}\u{323}ẪỊaẬİß\u{1f600}\0";
    let pieces: Vec<char> = PIECES.chars().collect();
    let mut chars: Vec<char> = text.chars().collect();
    let from = random.below(chars.len());
    chars.drain(..from);
    chars.truncate(40 + random.below(600));
    for _ in 0..=random.below(chars.len() / 8 + 1) {
        let at = random.below(chars.len());
        match random.below(5) {
            0 => chars[at] = pieces[random.below(pieces.len())],
            1 if chars.len() > 1 => drop(chars.remove(at)),
            2 => chars[at] = chars[at].to_uppercase().next().unwrap_or_default(),
            3 => chars.insert(at, chars[at]),
            _ => chars.insert(at, pieces[random.below(pieces.len())]),
        }
    }
    chars.into_iter().collect()
}

/// A linear congruential generator: the same documents on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }
}

fn no_span_is_misplaced_in(documents: usize) {
    let articles = articles();
    let mut random = Random(0x5eed);
    let mut mentions = 0;
    for number in 0..documents {
        let Article { published, text, .. } = &articles[number % articles.len()];
        let (_, dress, _) = ALL[random.below(ALL.len())];
        let text = mutated(&dress(text).text, &mut random);
        let extraction = extract(&text, *published);
        assert_sound(&text, &extraction);
        mentions += extraction.mentions.len();
    }
    println!("{documents} mutated documents, {mentions} mentions, none misplaced");
    assert!(mentions > documents, "the documents are not mutated beyond all reading");
}

#[test]
fn no_span_is_misplaced_in_mutated_documents() {
    no_span_is_misplaced_in(1_500);
}

/// `cargo test --release --test clothing -- --ignored --nocapture`
#[test]
#[ignore = "takes minutes"]
fn no_span_is_misplaced_in_many_mutated_documents() {
    no_span_is_misplaced_in(100_000);
}
