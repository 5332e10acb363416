//! Text without diacritics: names that only one spelling can stand behind get theirs back, and all else stays.

use std::{collections::BTreeMap, ops::Range};

use unicode_normalization::UnicodeNormalization;

use crate::{
    find::Name,
    model::{Extraction, Mention},
    scan::{Hit, Hits, Meaning, Scanner},
    text::Text,
};

/// What [`Mention::by`] says of mentions that were read so.
const MARK: &str = " · without diacritics";

/// Words that go with numbers, besides those that begin dates.
const BEFORE_NUMBERS: [&str; 2] = ["số", "khóa"];

/// What must hold of a name where it stands without its diacritics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fits {
    /// Every word has a capital.
    Capitals,
    /// The first word has one.
    Capital,
    /// A number follows.
    Number,
    /// A place follows that has its diacritics back.
    Place,
}

/// A spelling that a name without diacritics can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Spelling {
    /// Its place among all.
    name: u32,
    fits: Fits,
}

impl Meaning for Spelling {
    fn class(self) -> u16 {
        1 << self.fits as u16
    }
}

/// The names of the tables without their diacritics; built where a text first needs them.
#[derive(Debug)]
pub(crate) struct Undiacritized {
    /// The spellings, in order.
    names: Vec<String>,
    /// For each name without diacritics all spellings that it can stand for.
    scanner: Option<Scanner<Spelling>>,
}

/// A text with the diacritics of its names, and the way back.
#[derive(Debug)]
pub(crate) struct Restored {
    pub(crate) text: String,
    /// Words that got their diacritics: the bytes in `text`, and in the text as it was given.
    words: Vec<(Range<usize>, Range<usize>)>,
}

impl Undiacritized {
    pub(crate) fn new(all: Vec<(String, Name)>) -> Self {
        let mut names: Vec<(String, Fits)> =
            all.into_iter().filter_map(|(name, what)| Some((fits(&name, what)?, name))).map(|(f, n)| (n, f)).collect();
        names.extend(BEFORE_NUMBERS.map(|word| (word.to_owned(), Fits::Number)));
        names.sort_unstable();
        // Of several meanings the one that asks most counts, so that a spelling stands once.
        names.dedup_by(|later, first| later.0 == first.0);
        let patterns = names
            .iter()
            .zip(0..)
            .map(|((name, fits), index)| (plain(name), Spelling { name: index, fits: *fits }))
            .collect();
        Undiacritized { scanner: Scanner::new(patterns).ok(), names: names.into_iter().map(|(name, _)| name).collect() }
    }

    /// Gives the names of a text their diacritics back.
    pub(crate) fn restore(&self, original: &str) -> Restored {
        let folded = Text::fold(original);
        let hits = self.scanner.as_ref().map_or_else(Hits::default, |scanner| scanner.scan(&folded));
        let mut words: BTreeMap<usize, &str> = BTreeMap::new();
        let meant = |hit: &Hit| self.scanner.as_ref().map_or(&[][..], |scanner| scanner.meanings(*hit));
        let name = |index: u32| self.names[index as usize].as_str();
        let mut open = Vec::new();
        let mut places = Vec::new();
        for hit in hits.all() {
            match *meant(hit) {
                [Spelling { name: index, fits: Fits::Place }] => places.push((hit.span(), name(index))),
                [Spelling { name: index, fits }] if fit(&folded, &hit.span(), fits) => {
                    note(&mut words, &hit.span(), name(index));
                }
                [_] => {}
                _ => open.push(*hit),
            }
        }
        // `Trưởng bản` or `Trưởng Ban`: a name that overlaps this one knows.
        for hit in open {
            let agree = |spelling: &&Spelling| {
                fit(&folded, &hit.span(), spelling.fits) && agrees(&words, &hit.span(), name(spelling.name))
            };
            let mut left = meant(&hit).iter().filter(agree);
            if let (Some(only), None) = (left.next(), left.next()) {
                note(&mut words, &hit.span(), name(only.name));
            }
        }
        for (span, name) in places {
            if words.contains_key(&(span.end + 1)) && folded.next_word(span.end).is_some() {
                note(&mut words, &span, name);
            }
        }
        rewrite(&folded, &words)
    }
}

/// Whether words of a name are known, and none of them otherwise.
fn agrees(words: &BTreeMap<usize, &str>, span: &Range<usize>, name: &str) -> bool {
    let mut at = span.start;
    let mut known = false;
    for word in name.split(' ') {
        match words.get(&at) {
            Some(other) if *other != word => return false,
            other => known |= other.is_some(),
        }
        at += plain(word).len() + 1;
    }
    known
}

/// Notes the spelling of each word of a name, unless a name before it has one for it.
fn note<'n>(words: &mut BTreeMap<usize, &'n str>, span: &Range<usize>, name: &'n str) {
    let mut at = span.start;
    for word in name.split(' ') {
        words.entry(at).or_insert(word);
        at += plain(word).len() + 1;
    }
}

fn rewrite(folded: &Text<'_>, words: &BTreeMap<usize, &str>) -> Restored {
    let original = folded.original();
    let mut restored = Restored { text: String::with_capacity(original.len() * 5 / 4), words: Vec::new() };
    let mut end = 0;
    for (&at, &word) in words {
        let bare = plain(word);
        let span = folded.to_original(&(at..at + bare.len()));
        let old = &original[span.clone()];
        // What hides characters without width keeps its spelling.
        if bare == word || span.start < end || old.len() != bare.len() {
            continue;
        }
        restored.text.push_str(&original[end..span.start]);
        let start = restored.text.len();
        for (new, old) in word.chars().zip(old.chars()) {
            if old.is_uppercase() { restored.text.extend(new.to_uppercase()) } else { restored.text.push(new) }
        }
        end = span.end;
        restored.words.push((start..restored.text.len(), span));
    }
    restored.text.push_str(&original[end..]);
    restored
}

impl Restored {
    /// Puts the spans of what was found in the text with diacritics on the text as it was given.
    pub(crate) fn put_back(&self, original: &str, extraction: &mut Extraction) {
        for mention in &mut extraction.mentions {
            let first = self.words.partition_point(|(new, _)| new.end <= mention.start);
            let touched = self.words.get(first).is_some_and(|(new, _)| new.start < mention.end);
            self.put_back_one(original, mention);
            if touched {
                mention.by.to_mut().push_str(MARK);
            }
        }
    }

    fn put_back_one(&self, original: &str, mention: &mut Mention) {
        (mention.start, mention.end) = (self.back(mention.start, false), self.back(mention.end, true));
        if let Some(text) = original.get(mention.start..mention.end) {
            text.clone_into(&mut mention.text);
        }
    }

    /// The place in the text as it was given; one inside a word is its start or its end.
    fn back(&self, at: usize, end: bool) -> usize {
        let next = self.words.partition_point(|(new, _)| new.start < at);
        match next.checked_sub(1).map(|before| &self.words[before]) {
            None => at,
            Some((new, old)) if at >= new.end => old.end + (at - new.end),
            Some((_, old)) => {
                if end {
                    old.end
                } else {
                    old.start
                }
            }
        }
    }
}

/// What is asked of a name; `None` where it is too short to be told from other words.
fn fits(name: &str, what: Name) -> Option<Fits> {
    match what {
        Name::Date => Some(Fits::Number),
        Name::Level(_) if !name.contains(' ') => Some(Fits::Place),
        _ if !name.contains(' ') => None,
        Name::Official(_) | Name::Province(_) | Name::Country(_) => Some(Fits::Capitals),
        _ => Some(Fits::Capital),
    }
}

fn fit(text: &Text<'_>, span: &Range<usize>, fits: Fits) -> bool {
    match fits {
        Fits::Capitals => {
            let starts = text.slice(span).match_indices(' ').map(|(at, _)| span.start + at + 1);
            std::iter::once(span.start).chain(starts).all(|at| text.is_capital(at))
        }
        Fits::Capital => text.is_capital(span.start),
        Fits::Number => text.next_word(span.end).is_some_and(|word| {
            let roman = || text.is_capital(word.start) && text.slice(&word).bytes().all(|b| b"ivx".contains(&b));
            text.as_str().as_bytes()[word.start].is_ascii_digit() || roman()
        }),
        Fits::Place => false,
    }
}

/// A folded name without its diacritics.
fn plain(name: &str) -> String {
    let letters = name.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters.map(|c| if c == 'đ' { 'd' } else { c }).collect()
}
