//! One automaton over every name and trigger word.

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
    automaton: AhoCorasick,
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
        let mut patterns: Vec<&str> = Vec::new();
        let mut starts = Vec::new();
        let mut classes = Vec::new();
        let mut meanings = Vec::new();
        for (name, meaning) in &names {
            if patterns.last() != Some(&name.as_str()) {
                patterns.push(name);
                starts.push(index(meanings.len())?);
                classes.push(0);
            }
            if let Some(last) = classes.last_mut() {
                *last |= meaning.class();
            }
            meanings.push(*meaning);
        }
        starts.push(index(meanings.len())?);
        // Overlapping matches: with leftmost ones "An Trung" would swallow "trung ương" in "cơ quan trung ương".
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(patterns)
            .map_err(|error| error.to_string())?;
        Ok(Scanner { automaton, starts, classes, meanings })
    }

    /// Every bounded name of the text.
    pub(crate) fn scan(&self, text: &Text<'_>) -> Hits {
        let mut hits = Vec::with_capacity(text.as_str().len() / 16);
        for found in self.automaton.find_overlapping_iter(text.as_str()) {
            if text.is_bounded(&found.range()) {
                let classes = self.classes[found.pattern().as_usize()];
                hits.push(Hit { start: found.start(), end: found.end(), classes, pattern: found.pattern().as_u32() });
            }
        }
        Hits::new(hits, text.as_str().len())
    }

    /// All that the name of a hit can mean.
    pub(crate) fn meanings(&self, hit: Hit) -> &[M] {
        let at = hit.pattern as usize;
        &self.meanings[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The bare scan, for comparison: how often any name occurs, bounded or not.
    #[doc(hidden)]
    pub(crate) fn count(&self, folded: &str) -> usize {
        self.automaton.find_overlapping_iter(folded).count()
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
        let names = ["ban", "ban bí thư", "bí thư", "an", "trung ương", "cơ quan trung ương", "an trung"];
        let scanner = Scanner::new(names.iter().map(|n| ((*n).to_owned(), *n)).collect()).expect("seven names");
        let text = Text::fold("Các cơ quan Trung ương, Ban Bí thư; băn khoăn, bantrung ương An\nTrung");
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
