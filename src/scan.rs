//! One automaton over every name and trigger word.
//!
//! It knows of each name only the stem, the bytes up to the first that no other name shares; the tail is compared with
//! the text where the stem stands. The automaton has a third of the states so: it is built sooner and stays in the cache.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::{
    bits::{Bits, RankedBits},
    text::Text,
};

/// What a name can mean.
pub(crate) trait Meaning: Copy + Ord {
    /// The bit of its class.
    fn class(self) -> u16;
}

/// A name that stands in the text, bounded on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// First byte, folded.
    pub(crate) start: usize,
    /// The byte behind the last, folded.
    pub(crate) end: usize,
    /// The classes of all that it can mean.
    pub(crate) classes: u16,
    /// The number of the name among all.
    pub(crate) pattern: u32,
}

impl Hit {
    /// The folded bytes.
    pub(crate) const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The names of a text, by start, then longer first.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    all: Vec<Hit>,
    groups: Vec<Group>,
    /// Where a group begins.
    starts: RankedBits,
}

/// The names that begin at one place.
#[derive(Clone, Copy, Debug)]
struct Group {
    first: u32,
    end: u32,
    /// The classes of all of them.
    classes: u16,
}

impl Hits {
    /// Of hits in the order of their ends.
    fn new(mut all: Vec<Hit>, len: usize) -> Self {
        // Few reach into others, so that each has its place near where it is.
        for index in 1..all.len() {
            let hit = all[index];
            let follows = |other: &Hit| other.start > hit.start || other.start == hit.start && other.end < hit.end;
            let mut place = index;
            while place > 0 && follows(&all[place - 1]) {
                all[place] = all[place - 1];
                place -= 1;
            }
            all[place] = hit;
        }
        let mut starts = Bits::with_len(len);
        let mut groups: Vec<Group> = Vec::with_capacity(all.len());
        let mut last = None;
        for (hit, first) in all.iter().zip(0..) {
            if let Some(group) = groups.last_mut().filter(|_| last == Some(hit.start)) {
                group.end += 1;
                group.classes |= hit.classes;
            } else {
                groups.push(Group { first, end: first + 1, classes: hit.classes });
                starts.insert(hit.start);
                last = Some(hit.start);
            }
        }
        Hits { all, groups, starts: RankedBits::new(starts) }
    }

    fn of(&self, group: Group) -> &[Hit] {
        &self.all[group.first as usize..group.end as usize]
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Hit] {
        &self.all
    }

    /// Those that begin at `start`.
    pub(crate) fn at(&self, start: usize) -> &[Hit] {
        self.starts.rank(start).map_or(&[], |rank| self.of(self.groups[rank]))
    }

    /// Those that begin at `start` where one is of the classes, else none.
    pub(crate) fn at_with(&self, start: usize, classes: u16) -> &[Hit] {
        let group = self.starts.rank(start).map(|rank| self.groups[rank]);
        group.filter(|group| group.classes & classes != 0).map_or(&[], |group| self.of(group))
    }

    /// Those of each place where one of the classes begins.
    pub(crate) fn groups(&self, classes: u16) -> impl DoubleEndedIterator<Item = &[Hit]> {
        let groups = self.groups.iter().filter(move |group| group.classes & classes != 0);
        groups.map(|&group| self.of(group))
    }
}

/// The compiled names, each with all that it can mean.
#[derive(Debug)]
pub(crate) struct Scanner<M> {
    /// Over the stems.
    automaton: AhoCorasick,
    tails: Tails,
    /// Where the meanings of a pattern begin; one more than there are patterns.
    starts: Vec<u32>,
    /// The classes of all that a pattern can mean.
    classes: Vec<u16>,
    meanings: Vec<M>,
}

impl<M: Meaning> Scanner<M> {
    /// Compiles folded names; several meanings may share a name.
    ///
    /// # Errors
    ///
    /// Where the names are more than an automaton can number.
    pub(crate) fn new(mut names: Vec<(String, M)>) -> Result<Self, String> {
        names.retain(|(name, _)| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        let mut patterns: Vec<&[u8]> = Vec::new();
        let mut starts = Vec::new();
        let mut classes = Vec::new();
        let mut meanings = Vec::new();
        for (name, meaning) in &names {
            if patterns.last() != Some(&name.as_bytes()) {
                patterns.push(name.as_bytes());
                starts.push(index(meanings.len())?);
                classes.push(0);
            }
            if let Some(last) = classes.last_mut() {
                *last |= meaning.class();
            }
            meanings.push(*meaning);
        }
        starts.push(index(meanings.len())?);
        let tails = Tails::cut(&mut patterns)?;
        // Overlapping matches: with leftmost ones "An Trung" would swallow "trung ương" in "cơ quan trung ương".
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(patterns)
            .map_err(|error| error.to_string())?;
        Ok(Scanner { automaton, tails, starts, classes, meanings })
    }

    /// Every bounded name of the text.
    pub(crate) fn scan(&self, text: &Text<'_>) -> Hits {
        let bytes = text.as_str().as_bytes();
        let mut hits = Vec::with_capacity(bytes.len() / 16);
        for stem in self.automaton.find_overlapping_iter(bytes) {
            let pattern = stem.pattern();
            let tail = self.tails.of(pattern.as_usize());
            let span = stem.start()..stem.end() + tail.len();
            if bytes[stem.end()..].starts_with(tail) && text.is_bounded(&span) {
                let classes = self.classes[pattern.as_usize()];
                hits.push(Hit { start: span.start, end: span.end, classes, pattern: pattern.as_u32() });
            }
        }
        Hits::new(hits, bytes.len())
    }

    /// All that the name of a hit can mean.
    pub(crate) fn meanings(&self, hit: Hit) -> &[M] {
        let at = hit.pattern as usize;
        &self.meanings[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// What of each pattern the automaton does not know.
#[derive(Debug)]
struct Tails {
    /// One behind the other.
    bytes: Vec<u8>,
    /// Where each begins; one more than there are patterns.
    starts: Vec<u32>,
}

impl Tails {
    /// Cuts sorted names down to their stems.
    fn cut(names: &mut [&[u8]]) -> Result<Self, String> {
        let shared = |a: &[u8], b: &[u8]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let mut tails = Tails { bytes: Vec::new(), starts: vec![0] };
        let mut before = 0;
        for at in 0..names.len() {
            let behind = names.get(at + 1).map_or(0, |next| shared(names[at], next));
            let stem = (before.max(behind) + 1).min(names[at].len());
            let (stem, tail) = names[at].split_at(stem);
            tails.bytes.extend_from_slice(tail);
            tails.starts.push(index(tails.bytes.len())?);
            names[at] = stem;
            before = behind;
        }
        Ok(tails)
    }

    fn of(&self, pattern: usize) -> &[u8] {
        &self.bytes[self.starts[pattern] as usize..self.starts[pattern + 1] as usize]
    }
}

fn index(n: usize) -> Result<u32, String> {
    u32::try_from(n).map_err(|_| "more names than can be numbered".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Meaning for &str {
        fn class(self) -> u16 {
            if self.contains(' ') { 1 } else { 2 }
        }
    }

    #[test]
    fn agrees_with_a_naive_search() {
        let names =
            ["ban", "ban bí thư", "bí thư", "an", "trung ương", "cơ quan trung ương", "an trung", "bị thương", "bỉ ổi"];
        let scanner = Scanner::new(names.iter().map(|n| ((*n).to_owned(), *n)).collect()).expect("nine names");
        let text = Text::fold(
            "Các cơ quan Trung ương, Ban Bí thư; băn khoăn, bantrung ương An\nTrung; bị thua, bị thương, cơ quan Tr",
        );
        let hits = scanner.scan(&text);
        let found: Vec<_> = hits.all().iter().map(|h| (h.start, h.end, scanner.meanings(*h).to_vec())).collect();
        let mut naive = Vec::new();
        for name in names {
            for (start, _) in text.as_str().match_indices(name) {
                if text.is_bounded(&(start..start + name.len())) {
                    naive.push((start, start + name.len(), vec![name]));
                }
            }
        }
        naive.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        assert_eq!(found, naive);
        for at in 0..text.as_str().len() {
            assert_eq!(hits.at(at).len(), naive.iter().filter(|(start, _, _)| *start == at).count(), "{at}");
        }
        let long = hits.groups(1).map(|group| group[0].start).collect::<Vec<_>>();
        let mut starts: Vec<_> = naive.iter().filter(|(_, _, names)| names[0].contains(' ')).map(|n| n.0).collect();
        starts.dedup();
        assert_eq!(long, starts);
    }
}
