//! One automaton over every name and trigger word.
//!
//! It knows only stems, the first words that few names share; where one stands, what is left of each of its names, the
//! tail, is compared with the text. So it has a quarter of the states, is built sooner and stays in the cache.

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
    /// The number of the name among all.
    pub(crate) pattern: u32,
    len: u16,
    /// The classes of all that it can mean.
    pub(crate) classes: u16,
}

impl Hit {
    /// The folded bytes.
    pub(crate) const fn span(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// The byte behind the last, folded.
    pub(crate) const fn end(&self) -> usize {
        self.start + self.len as usize
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

/// The names that begin at one place; they end where the next group begins.
#[derive(Clone, Copy, Debug)]
struct Group {
    first: u32,
    /// The classes of all of them.
    classes: u16,
}

impl Hits {
    /// Of hits in the order of their ends.
    fn new(mut all: Vec<Hit>, len: usize) -> Self {
        // Few reach into others, so that each has its place near where it is.
        for index in 1..all.len() {
            let hit = all[index];
            let follows = |other: &Hit| other.start > hit.start || other.start == hit.start && other.end() < hit.end();
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
                group.classes |= hit.classes;
            } else {
                groups.push(Group { first, classes: hit.classes });
                starts.insert(hit.start);
                last = Some(hit.start);
            }
        }
        Hits { all, groups, starts: RankedBits::new(starts) }
    }

    /// The names of a group, by its index.
    fn of(&self, group: usize) -> &[Hit] {
        let end = self.groups.get(group + 1).map_or(self.all.len(), |next| next.first as usize);
        &self.all[self.groups[group].first as usize..end]
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Hit] {
        &self.all
    }

    /// Those that begin at `start`.
    pub(crate) fn at(&self, start: usize) -> &[Hit] {
        self.starts.rank(start).map_or(&[], |group| self.of(group))
    }

    /// Those that begin at `start` where one is of the classes, else none.
    pub(crate) fn at_with(&self, start: usize, classes: u16) -> &[Hit] {
        let group = self.starts.rank(start).filter(|&group| self.groups[group].classes & classes != 0);
        group.map_or(&[], |group| self.of(group))
    }

    /// Those of each place where one of the classes begins.
    pub(crate) fn groups(&self, classes: u16) -> impl DoubleEndedIterator<Item = &[Hit]> {
        let groups = self.groups.iter().enumerate().filter(move |(_, group)| group.classes & classes != 0);
        groups.map(|(group, _)| self.of(group))
    }
}

/// The compiled names, each with all that it can mean.
#[derive(Debug)]
pub(crate) struct Scanner<M> {
    /// Over the stems.
    automaton: AhoCorasick,
    stems: Stems,
    /// Where the meanings of a name begin; one more than there are names.
    starts: Vec<u32>,
    /// The classes of all that a name can mean.
    classes: Vec<u16>,
    meanings: Vec<M>,
}

impl<M: Meaning> Scanner<M> {
    /// Compiles folded names; several meanings may share a name.
    ///
    /// # Errors
    ///
    /// Where the names are more than an automaton can number, or one is longer than 65,535 bytes.
    pub(crate) fn new(mut all: Vec<(String, M)>) -> Result<Self, String> {
        all.retain(|(name, _)| !name.is_empty());
        if let Some((name, _)) = all.iter().find(|(name, _)| u16::try_from(name.len()).is_err()) {
            return Err(format!("the name that begins with `{}` is too long", &name[..name.floor_char_boundary(40)]));
        }
        all.sort_unstable();
        all.dedup();
        let mut names: Vec<&[u8]> = Vec::new();
        let mut starts = Vec::new();
        let mut classes = Vec::new();
        let mut meanings = Vec::new();
        for (name, meaning) in &all {
            if names.last() != Some(&name.as_bytes()) {
                names.push(name.as_bytes());
                starts.push(index(meanings.len())?);
                classes.push(0);
            }
            if let Some(last) = classes.last_mut() {
                *last |= meaning.class();
            }
            meanings.push(*meaning);
        }
        starts.push(index(meanings.len())?);
        let stems = Stems::cut(&mut names)?;
        names.dedup();
        // Overlapping matches: with leftmost ones "An Trung" would swallow "trung ương" in "cơ quan trung ương".
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(names)
            .map_err(|error| error.to_string())?;
        Ok(Scanner { automaton, stems, starts, classes, meanings })
    }

    /// Every bounded name of the text.
    pub(crate) fn scan(&self, text: &Text<'_>) -> Hits {
        let bytes = text.as_str().as_bytes();
        let mut hits = Vec::with_capacity(bytes.len() / 16);
        for stem in self.automaton.find_overlapping_iter(bytes) {
            let start = stem.start();
            if text.is_word_before(start) {
                continue;
            }
            let rest = &bytes[stem.end()..];
            for name in self.stems.names(stem.pattern().as_usize()) {
                let tail = self.stems.tail(name);
                let end = stem.end() + tail.len();
                if rest.starts_with(tail) && !text.is_word_after(end) {
                    let len = u16::try_from(end - start).expect("OK because no longer name is compiled");
                    hits.push(Hit { start, pattern: name, len, classes: self.classes[name as usize] });
                }
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

/// Which names share a stem, and what is left of each.
#[derive(Debug)]
struct Stems {
    /// The first name of each; one more than there are stems.
    first: Vec<u32>,
    /// The tails, one behind the other.
    tails: Vec<u8>,
    /// Where the tail of a name begins; one more than there are names.
    starts: Vec<u32>,
}

impl Stems {
    /// The most names of a stem: more would make the automaton little smaller.
    const MOST: usize = 16;

    /// Cuts sorted names, each of which stands once, down to their stems.
    fn cut(names: &mut [&[u8]]) -> Result<Self, String> {
        // What each shares with the first name that the same stem could not hold.
        let shared: Vec<usize> = names
            .iter()
            .zip(names.iter().skip(Self::MOST))
            .map(|(a, b)| a.iter().zip(*b).take_while(|(a, b)| a == b).count())
            .collect();
        let mut stems = Stems { first: Vec::new(), tails: Vec::new(), starts: vec![0] };
        let mut last: &[u8] = &[];
        for (at, name) in names.iter_mut().enumerate() {
            let pairs = at.saturating_sub(Self::MOST)..shared.len().min(at + 1);
            let most = shared.get(pairs).into_iter().flatten().max();
            let few = name.len().min(most.map_or(1, |most| most + 1));
            // To where the next word begins: a stem that ends in a word stands before many others.
            let word = name[few..].iter().position(|b| *b == b' ');
            let (stem, tail) = name.split_at(word.map_or(name.len(), |end| name.len().min(few + end + 2)));
            if stem != last {
                stems.first.push(index(at)?);
                last = stem;
            }
            stems.tails.extend_from_slice(tail);
            stems.starts.push(index(stems.tails.len())?);
            *name = stem;
        }
        stems.first.push(index(names.len())?);
        Ok(stems)
    }

    fn names(&self, stem: usize) -> Range<u32> {
        self.first[stem]..self.first[stem + 1]
    }

    fn tail(&self, name: u32) -> &[u8] {
        let at = name as usize;
        &self.tails[self.starts[at] as usize..self.starts[at + 1] as usize]
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
        agrees(
            &[
                "ban",
                "ban bí thư",
                "bí thư",
                "an",
                "trung ương",
                "cơ quan trung ương",
                "an trung",
                "bị thương",
                "bỉ ổi",
            ],
            "Các cơ quan Trung ương, Ban Bí thư; băn khoăn, bantrung ương An\nTrung; bị thua, bị thương, cơ quan Tr",
        );
    }

    #[test]
    fn names_that_share_their_beginnings_agree_too() {
        let words = ["a", "an", "ấn", "ần", "ban", "bản"];
        let pairs = words.iter().flat_map(|first| words.map(|second| format!("{first} {second}")));
        let threes = pairs.clone().flat_map(|pair| words[1..].iter().map(move |third| format!("{pair} {third}")));
        let names: Vec<String> = pairs.step_by(3).chain(threes.step_by(2)).collect();
        let text: Vec<&str> = (0..400).map(|n| words[n * n % 7 % 6]).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        agrees(&names, &[&text.join(" "), "ban ấ", "an bả"].join(" "));
    }

    #[test]
    fn a_name_beyond_bounds_is_an_error() {
        let of_length = |len: usize| Scanner::new(vec![("ệ".repeat(len / 3), "ệ")]).map(|_| ());
        assert_eq!(of_length(65_535), Ok(()));
        let begins = "ệ".repeat(13);
        assert_eq!(of_length(65_538), Err(format!("the name that begins with `{begins}` is too long")));
    }

    fn agrees(names: &[&str], text: &str) {
        let scanner = Scanner::new(names.iter().map(|n| ((*n).to_owned(), *n)).collect()).expect("few names");
        let text = Text::fold(text);
        let hits = scanner.scan(&text);
        let found: Vec<_> = hits.all().iter().map(|h| (h.start, h.end(), scanner.meanings(*h).to_vec())).collect();
        let mut naive = Vec::new();
        for name in names {
            for start in 0..text.as_str().len() {
                if text.as_str().as_bytes()[start..].starts_with(name.as_bytes())
                    && text.is_bounded(&(start..start + name.len()))
                {
                    naive.push((start, start + name.len(), vec![*name]));
                }
            }
        }
        naive.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        assert!(naive.len() > 4, "a text that has names");
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
