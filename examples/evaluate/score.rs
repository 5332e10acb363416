//! Precision, recall and values of extractions against gold, and who holds what.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt, fs,
    path::Path,
};

use serde::Deserialize;
use thucthe::{Context, Entity, Extraction, Extractor, HolderBasis, Kind, Mention, Modifier, PartOfDay, Status};
use unicode_normalization::UnicodeNormalization;

/// What a person says of an article. A text lies beside each `.gold.json`, below a line `published: …` and a blank one.
#[derive(Deserialize)]
struct Gold {
    mentions: Vec<Wanted>,
}

/// A mention as it should be. An optional one is neither asked for nor wrong.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    start: usize,
    end: usize,
    text: String,
    #[serde(rename = "type")]
    kind: Option<Kind>,
    optional: bool,
    id: Option<String>,
    name: Option<String>,
    accept: Vec<String>,
    title: Option<String>,
    body: Option<Names>,
    holder: Option<String>,
    code: Option<String>,
    #[serde(rename = "kind")]
    document_kind: Option<String>,
    number: Option<String>,
    date: Option<String>,
    term: Option<String>,
    issuer: Option<Names>,
    subject: Option<String>,
    value: Option<String>,
    status: Option<Status>,
    modifier: Option<Modifier>,
    part_of_day: Option<PartOfDay>,
}

/// A body by one name or id, or by any of several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Any(Vec<String>),
}

impl Names {
    fn all(&self) -> &[String] {
        match self {
            Names::One(name) => std::slice::from_ref(name),
            Names::Any(names) => names,
        }
    }
}

/// How often something was right, wrong, missed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Count {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

#[expect(clippy::cast_precision_loss, reason = "counts of mentions are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

impl Count {
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub(crate) fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

/// The figures of a folder of articles.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) articles: usize,
    /// Mentions whose span and type are exact.
    pub(crate) spans: BTreeMap<Kind, Count>,
    /// Of the exact mentions, those whose value is right (`missed`: wrong).
    pub(crate) values: BTreeMap<Kind, Count>,
    /// Who holds which office, as the text says it.
    pub(crate) holds: Count,
    /// What is said beside the value: term, status, a document's issuer … (`missed`: wrong).
    pub(crate) attributes: BTreeMap<&'static str, Count>,
    /// Everything that differs, one line each.
    pub(crate) misses: Vec<String>,
}

impl Score {
    /// Extracts and scores every article of the folder.
    pub(crate) fn of_folder(folder: &Path, extractor: &Extractor) -> Result<Self, Box<dyn Error>> {
        let mut score = Score::default();
        let mut files =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let Some(stem) = name.strip_suffix(".gold.json") else { continue };
            let gold: Gold = serde_json::from_str(&fs::read_to_string(&file)?)?;
            let whole = fs::read_to_string(folder.join(format!("{stem}.txt")))?;
            let (header, text) = whole.split_once("\n\n").ok_or_else(|| format!("{stem}: no header"))?;
            let date = header.strip_prefix("published: ").and_then(|date| date.parse().ok());
            let context = date.map(Context::published).unwrap_or_default();
            score.add(stem, &gold, &extractor.extract(text, &context));
        }
        Ok(score)
    }

    fn add(&mut self, article: &str, gold: &Gold, extraction: &Extraction) {
        self.articles += 1;
        let mut at: BTreeMap<(Kind, usize, usize), &Mention> =
            extraction.mentions.iter().map(|mention| ((mention.kind, mention.start, mention.end), mention)).collect();
        for wanted in &gold.mentions {
            let (Some(kind), false) = (wanted.kind, wanted.optional) else { continue };
            let count = self.spans.entry(kind).or_default();
            if let Some(mention) = at.remove(&(kind, wanted.start, wanted.end)) {
                count.right += 1;
                self.value(article, kind, wanted, mention, extraction);
            } else {
                count.missed += 1;
                self.misses.push(format!("{article} {} missed: {}", kind.as_str(), wanted.text));
            }
        }
        for mention in at.into_values() {
            if !excused(mention, mention.kind, gold) {
                self.spans.entry(mention.kind).or_default().wrong += 1;
                self.misses.push(format!("{article} {} too much: {}", mention.kind.as_str(), mention.text));
            }
        }
        self.holders(article, gold, extraction);
    }

    fn value(&mut self, article: &str, kind: Kind, wanted: &Wanted, mention: &Mention, extraction: &Extraction) {
        let entity = &extraction.entities[mention.entity];
        let right = is_value(wanted, entity, extraction);
        let count = self.values.entry(kind).or_default();
        if right {
            count.right += 1;
        } else {
            count.missed += 1;
            self.misses.push(format!("{article} {} value: {}, read as {entity:?}", kind.as_str(), wanted.text));
        }
        let mut check = |name: &'static str, asked: bool, right: bool| {
            if asked {
                let count = self.attributes.entry(name).or_default();
                if right {
                    count.right += 1;
                } else {
                    count.missed += 1;
                    self.misses.push(format!("{article} {name}: {}", wanted.text));
                }
            }
        };
        if let Entity::Document(document) = entity {
            let same = |a: &Option<String>, b: Option<&str>| fold_or(a.as_deref()) == fold_or(b);
            check("document date", wanted.date.is_some(), same(&wanted.date, document.date.as_deref()));
            check("document term", wanted.term.is_some(), same(&wanted.term, document.term.as_deref()));
            check(
                "document kind",
                wanted.document_kind.is_some(),
                same(&wanted.document_kind, document.kind.as_deref()),
            );
            let issuer = wanted.issuer.as_ref().is_some_and(|names| is_body(names.all(), document.issuer, extraction));
            check("document issuer", wanted.issuer.is_some(), issuer);
            let near = token_f1(&fold_or(wanted.subject.as_deref()), &fold_or(document.subject.as_deref()));
            check("document subject", wanted.subject.is_some(), near > 0.9);
        } else {
            let term = fold_or(wanted.term.as_deref()) == fold_or(mention.term.as_deref());
            check("term", wanted.term.is_some(), term);
            check("status", wanted.status.is_some(), wanted.status == mention.status);
            check("modifier", wanted.modifier.is_some(), wanted.modifier == mention.modifier);
            check("part of day", wanted.part_of_day.is_some(), wanted.part_of_day == mention.part_of_day);
        }
    }

    /// The set of (holder, title, body) that the text says, each once.
    fn holders(&mut self, article: &str, gold: &Gold, extraction: &Extraction) {
        let name = |holder: usize| match &extraction.entities[holder] {
            Entity::Person(person) => fold(&person.name),
            _ => String::new(),
        };
        let mut said: BTreeMap<(String, String, Option<usize>), bool> = BTreeMap::new();
        for mention in &extraction.mentions {
            let Entity::Role(role) = &extraction.entities[mention.entity] else { continue };
            let Some(holder) = role.holder.filter(|_| role.holder_basis != Some(HolderBasis::Tenure)) else { continue };
            let excused = excused(mention, Kind::Role, gold);
            *said.entry((name(holder), fold(&role.title), role.body)).or_insert(true) &= excused;
        }
        let mut asked = BTreeSet::new();
        for wanted in gold.mentions.iter().filter(|wanted| wanted.kind == Some(Kind::Role) && !wanted.optional) {
            let (Some(holder), Some(title)) = (&wanted.holder, &wanted.title) else { continue };
            let (holder, title) = (fold(holder), fold(title));
            let bodies = wanted.body.as_ref().map(Names::all);
            if !asked.insert((holder.clone(), title.clone(), bodies)) {
                continue;
            }
            let before = said.len();
            said.retain(|key, _| {
                let body = bodies.is_none_or(|names| is_body(names, key.2, extraction));
                !(key.0 == holder && key.1 == title && body)
            });
            if said.len() < before {
                self.holds.right += 1;
            } else {
                self.holds.missed += 1;
                self.misses.push(format!("{article} holds missed: {holder}, {title}"));
            }
        }
        for ((holder, title, _), excused) in said {
            if !excused {
                self.holds.wrong += 1;
                self.misses.push(format!("{article} holds too much: {holder}, {title}"));
            }
        }
    }

    /// All types together.
    pub(crate) fn all(&self) -> Count {
        self.spans.values().fold(Count::default(), |sum, count| Count {
            right: sum.right + count.right,
            wrong: sum.wrong + count.wrong,
            missed: sum.missed + count.missed,
        })
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| {} articles | precision | recall | F1 | value | mentions |", self.articles)?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        let mut row = |name: &str, count: Count, value: String| {
            let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
            writeln!(
                f,
                "| {name} | {precision:.3} | {recall:.3} | {f1:.3} | {value} | {} |",
                count.right + count.missed
            )
        };
        for (kind, count) in &self.spans {
            let value = self.values.get(kind).copied().unwrap_or_default().recall();
            row(kind.as_str(), *count, format!("{value:.3}"))?;
        }
        row("all", self.all(), String::new())?;
        row("who holds what", self.holds, String::new())?;
        for (name, count) in &self.attributes {
            write!(f, "\n{name} {:.3} of {}", count.recall(), count.right + count.missed)?;
        }
        Ok(())
    }
}

/// Whether an optional mention covers at least half of this one.
fn excused(mention: &Mention, kind: Kind, gold: &Gold) -> bool {
    gold.mentions.iter().filter(|wanted| wanted.kind == Some(kind) && wanted.optional).any(|wanted| {
        let common = mention.end.min(wanted.end).saturating_sub(mention.start.max(wanted.start));
        common > 0 && 2 * common >= mention.end - mention.start
    })
}

fn is_value(wanted: &Wanted, entity: &Entity, extraction: &Extraction) -> bool {
    match entity {
        Entity::Person(person) => fold_or(wanted.name.as_deref()) == fold(&person.name),
        Entity::Body(body) => {
            wanted.id.iter().chain(&wanted.name).chain(&wanted.accept).any(|name| is_named(name, body))
        }
        Entity::Role(role) => {
            fold_or(wanted.title.as_deref()) == fold(&role.title)
                && wanted.body.as_ref().is_none_or(|names| is_body(names.all(), role.body, extraction))
        }
        Entity::Document(document) => {
            if let Some(code) = &wanted.code {
                return fold_code(code) == fold_code(document.code.as_deref().unwrap_or_default());
            }
            let number = |number: &Option<String>| number.as_deref().map(|n| n.trim_start_matches('0').to_owned());
            (wanted.number.is_none() || number(&wanted.number) == number(&document.number))
                && fold_or(wanted.document_kind.as_deref()) == fold_or(document.kind.as_deref())
        }
        Entity::Date(date) => wanted.value.as_deref().is_some_and(|value| is_date(value, &date.value)),
        _ => false,
    }
}

fn is_body(names: &[String], index: Option<usize>, extraction: &Extraction) -> bool {
    match index.map(|index| &extraction.entities[index]) {
        Some(Entity::Body(body)) => names.iter().any(|name| is_named(name, body)),
        _ => false,
    }
}

fn is_named(name: &str, body: &thucthe::Body) -> bool {
    body.id.as_deref() == Some(name) || fold(name) == fold(&body.name)
}

/// `2023` and `2023-01/2023-12` are the same days.
fn is_date(a: &str, b: &str) -> bool {
    a == b || days(a).is_some_and(|days_of_a| days(b) == Some(days_of_a))
}

/// The first and last day of an EDTF value that has a place on the calendar.
fn days(value: &str) -> Option<(String, String)> {
    if let Some((from, to)) = value.split_once('/') {
        return Some((days(from)?.0, days(to)?.1));
    }
    let (year, rest) = value.split_at_checked(4)?;
    if year.starts_with('X') || !year.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X') {
        return None;
    }
    match rest.len() {
        0 => Some((format!("{}-01-01", year.replace('X', "0")), format!("{}-12-31", year.replace('X', "9")))),
        3 => {
            let first: thucthe::Date = format!("{value}-01").parse().ok()?;
            Some((first.to_string(), first.last_of_month().to_string()))
        }
        _ => Some((value.to_owned(), value.to_owned())),
    }
}

fn token_f1(a: &str, b: &str) -> f64 {
    let mut pool: Vec<&str> = b.split(' ').collect();
    let (asked, given) = (a.split(' ').count(), pool.len());
    let common = a.split(' ').filter(|word| pool.iter().position(|w| w == word).map(|i| pool.swap_remove(i)).is_some());
    share(2 * common.count(), asked + given)
}

fn fold_or(text: Option<&str>) -> String {
    fold(text.unwrap_or_default())
}

/// One spelling: NFC, lower case, the tone mark on the first vowel of `oa`, `oe`, `uy` at the end, one dash, one space.
fn fold(text: &str) -> String {
    let text: String = text.nfc().flat_map(char::to_lowercase).collect();
    let mut folded = String::new();
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for part in word.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let syllable = part.trim_end_matches(|c: char| !c.is_alphanumeric());
            let old = TONES.iter().find(|(old, _)| syllable.ends_with(old) && !syllable.ends_with(&format!("q{old}")));
            match old {
                Some((old, new)) => folded.extend([&syllable[..syllable.len() - old.len()], new]),
                None => folded.push_str(syllable),
            }
            folded.extend(part[syllable.len()..].chars().map(|c| match c {
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                c => c,
            }));
        }
    }
    folded
}

const TONES: [(&str, &str); 15] = [
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

/// Codes are the same with and without leading zeros, and with `TƯ` for `TW`.
fn fold_code(code: &str) -> String {
    let code = fold(code).replace("tư", "tw").replace(' ', "");
    let bare = code.trim_start_matches('0');
    if bare.starts_with(|c: char| c.is_ascii_digit()) { bare.to_owned() } else { code }
}
