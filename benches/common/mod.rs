//! Texts to measure with, the same on every machine: the sample articles, each name, body, code and date in them
//! replaced by another one of the gazetteers, so that no two articles are alike.

mod prose;

use std::{collections::HashMap, fs, ops::Range, path::Path};

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// Paragraphs of prose to one of news in [`Generator::prose`].
const PROSE_TO_NEWS: usize = 10;

/// Makes texts without end, always the same ones.
pub(crate) struct Generator {
    random: Random,
    samples: Vec<Vec<Paragraph>>,
    names: Vec<String>,
    /// Names of bodies by their first word: a ministry stands for a ministry.
    bodies: HashMap<String, Vec<String>>,
    /// Codes by what follows their last number: a decree stands for a decree.
    codes: HashMap<String, Vec<String>>,
}

impl Generator {
    /// A generator that begins at the beginning.
    pub(crate) fn new() -> Self {
        let folder = root().join("tests/articles");
        let mut golds: Vec<_> = fs::read_dir(folder)
            .expect("the sample articles")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.to_str().is_some_and(|path| path.ends_with(".gold.json")))
            .collect();
        golds.sort();
        let bodies = column("bodies.tsv", "name").into_iter().filter(|name| name.contains(' '));
        let codes = column("documents.tsv", "code").into_iter().filter(|code| !code.is_empty());
        Generator {
            random: Random(0x5eed),
            samples: golds.iter().map(|gold| sample(gold)).collect(),
            names: column("officials.tsv", "name"),
            bodies: grouped(bodies, |name| first_word(name).to_owned()),
            codes: grouped(codes, |code| tail(code).to_owned()),
        }
    }

    /// Articles of 2 to 8 KB, `bytes` of them or a little more.
    pub(crate) fn articles(&mut self, bytes: usize) -> Vec<String> {
        self.fill(bytes, Generator::news)
    }

    /// Articles of 2 to 8 KB in which one paragraph in eleven is news and the others name nobody in office.
    pub(crate) fn prose(&mut self, bytes: usize) -> Vec<String> {
        self.fill(bytes, |generator, text| {
            for _ in 0..PROSE_TO_NEWS {
                let sentences = 3 + generator.random.below(3);
                let paragraph: Vec<&str> = (0..sentences).map(|_| *generator.random.pick(prose::SENTENCES)).collect();
                text.push_str(&paragraph.join(" "));
                text.push_str("\n\n");
            }
            let news = generator.random.below(generator.samples.len());
            let paragraph = generator.random.below(generator.samples[news].len());
            generator.paragraph(news, paragraph, &mut HashMap::new(), text);
        })
    }

    /// Distinct names as officials bear them: surname, middle name, given name.
    pub(crate) fn persons(&mut self, count: usize) -> Vec<String> {
        let (surnames, given) = (column("surnames.tsv", "name"), column("given_names.tsv", "name"));
        let mut persons = std::collections::BTreeSet::new();
        while persons.len() < count {
            let names = [&surnames, &given, &given].map(|names| names[self.random.below(names.len())].as_str());
            persons.insert(names.join(" "));
        }
        persons.into_iter().collect()
    }

    /// Fills articles until there are `bytes`; each grows piece by piece to a length of its own.
    fn fill(&mut self, bytes: usize, grow: impl Fn(&mut Self, &mut String)) -> Vec<String> {
        let mut articles = Vec::new();
        let mut done = 0;
        while done < bytes {
            let (least, mut text) = (2000 + self.random.below(5500), String::new());
            while text.len() < least {
                grow(self, &mut text);
            }
            if let Some(end) = (2000..8000).rev().find(|&end| text.len() > 8000 && text.is_char_boundary(end)) {
                text.truncate(end);
            }
            done += text.len();
            articles.push(text);
        }
        articles
    }

    /// One sample from its first paragraph to its last.
    fn news(&mut self, text: &mut String) {
        let sample = self.random.below(self.samples.len());
        let mut known = HashMap::new();
        for paragraph in 0..self.samples[sample].len() {
            self.paragraph(sample, paragraph, &mut known, text);
        }
    }

    /// A paragraph with other names; `known` holds what stands for what in this article.
    fn paragraph(&mut self, sample: usize, at: usize, known: &mut HashMap<String, String>, text: &mut String) {
        let Paragraph { original, slots } = &self.samples[sample][at];
        let mut end = 0;
        for (span, kind) in slots {
            text.push_str(&original[end..span.start]);
            let old = &original[span.clone()];
            let (random, bodies, codes) = (&mut self.random, &self.bodies, &self.codes);
            let new = known.entry(old.to_owned()).or_insert_with(|| match kind {
                Slot::Person => random.pick(&self.names).clone(),
                Slot::Body => {
                    bodies.get(first_word(old)).map_or_else(|| old.to_owned(), |all| random.pick(all).clone())
                }
                Slot::Document => match codes.get(tail(old)) {
                    Some(codes) if random.below(2) == 0 => random.pick(codes).clone(),
                    _ => random.renumber(old),
                },
                Slot::Date => random.renumber(old),
            });
            text.push_str(new);
            end = span.end;
        }
        text.push_str(&original[end..]);
        text.push_str("\n\n");
    }
}

/// The same text with every accent as a character of its own.
pub(crate) fn decomposed(text: &str) -> String {
    text.nfd().collect()
}

/// A paragraph of a sample and what is replaced in it, in order.
struct Paragraph {
    original: String,
    slots: Vec<(Range<usize>, Slot)>,
}

/// What stands at a place that is varied.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Slot {
    Person,
    Body,
    Document,
    Date,
}

#[derive(Deserialize)]
struct Gold {
    mentions: Vec<Mention>,
}

/// A mention of the gold; roles are left as they are.
#[derive(Deserialize)]
struct Mention {
    start: usize,
    text: String,
    #[serde(rename = "type")]
    kind: String,
    name: Option<String>,
    code: Option<String>,
    #[serde(default)]
    short: bool,
}

impl Mention {
    /// What of the mention is replaced, and as what.
    fn slot(&self) -> Option<(Range<usize>, Slot)> {
        let (part, slot) = match self.kind.as_str() {
            "person" => (self.name.as_deref()?, Slot::Person),
            "body" if !self.short => (self.text.as_str(), Slot::Body),
            "document" => (self.code.as_deref()?, Slot::Document),
            "date" => (self.text.as_str(), Slot::Date),
            _ => return None,
        };
        let start = self.start + self.text.find(part)?;
        Some((start..start + part.len(), slot))
    }
}

/// A sample article by its gold.
fn sample(gold: &Path) -> Vec<Paragraph> {
    let read = |path: &Path| fs::read_to_string(path).expect("a sample article and its gold");
    let file = read(&gold.with_extension("").with_extension("txt"));
    let text = file.split_once("\n\n").expect("a header").1;
    let gold: Gold = serde_json::from_str(&read(gold)).expect("gold as the accuracy test reads it");
    let mut slots: Vec<(Range<usize>, Slot)> = gold.mentions.iter().filter_map(Mention::slot).collect();
    // Of nested ones the inner.
    slots.sort_by_key(|(span, _)| (span.len(), span.start));
    let mut chosen: Vec<(Range<usize>, Slot)> = Vec::new();
    for (span, slot) in slots {
        if chosen.iter().all(|(other, _)| other.end <= span.start || span.end <= other.start) {
            chosen.push((span, slot));
        }
    }
    chosen.sort_by_key(|(span, _)| span.start);
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for original in text.split_inclusive("\n\n") {
        let end = start + original.len();
        let inside = chosen.iter().filter(|(span, _)| start <= span.start && span.end <= end);
        let slots = inside.map(|(span, slot)| (span.start - start..span.end - start, *slot)).collect();
        paragraphs.push(Paragraph { original: original.trim_end().to_owned(), slots });
        start = end;
    }
    paragraphs
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A column of a gazetteer.
fn column(file: &str, name: &str) -> Vec<String> {
    let table = fs::read_to_string(root().join("gazetteers").join(file)).expect("a gazetteer");
    let mut lines = table.lines();
    let index = lines.next().and_then(|header| header.split('\t').position(|column| column == name));
    let index = index.expect("a column of the gazetteer");
    lines.filter_map(|line| line.split('\t').nth(index)).map(str::to_owned).collect()
}

fn grouped(all: impl Iterator<Item = String>, key: impl Fn(&str) -> String) -> HashMap<String, Vec<String>> {
    let mut groups: HashMap<String, Vec<String>> = HashMap::new();
    for one in all {
        groups.entry(key(&one)).or_default().push(one);
    }
    groups
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// What follows the last number of a code: `/NĐ-CP`.
fn tail(code: &str) -> &str {
    code.rfind(|c: char| c.is_ascii_digit()).map_or(code, |last| &code[last + 1..])
}

/// A linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits");
        high % end
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Other numbers for those of a date or a code: years for years, and never more than there are months.
    fn renumber(&mut self, text: &str) -> String {
        text.split_inclusive(|c: char| !c.is_ascii_digit())
            .map(|piece| {
                let digits = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
                let behind = &piece[digits..];
                match digits {
                    0 => behind.to_owned(),
                    4 => format!("{}{behind}", 2011 + self.below(15)),
                    _ => format!("{}{behind}", 1 + self.below(12)),
                }
            })
            .collect()
    }
}
