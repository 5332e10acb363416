//! One automaton over every name and trigger word.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::text::Text;

/// A name that stands in the text, bounded on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// First byte, folded.
    pub(crate) start: usize,
    /// The byte behind the last, folded.
    pub(crate) end: usize,
    pattern: u32,
}

impl Hit {
    /// The folded bytes.
    pub(crate) const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The compiled names, each with all that it can mean.
#[derive(Debug)]
pub(crate) struct Scanner<M> {
    automaton: AhoCorasick,
    /// Where the meanings of a pattern begin; one more than there are patterns.
    starts: Vec<u32>,
    meanings: Vec<M>,
}

impl<M: Copy + Ord> Scanner<M> {
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
        let mut meanings = Vec::new();
        for (name, meaning) in &names {
            if patterns.last() != Some(&name.as_str()) {
                patterns.push(name);
                starts.push(index(meanings.len())?);
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
        Ok(Scanner { automaton, starts, meanings })
    }

    /// Every bounded name of the text, sorted by start, then longer first.
    pub(crate) fn scan(&self, text: &Text<'_>, hits: &mut Vec<Hit>) {
        hits.clear();
        for found in self.automaton.find_overlapping_iter(text.as_str()) {
            if text.is_bounded(&found.range()) {
                hits.push(Hit { start: found.start(), end: found.end(), pattern: found.pattern().as_u32() });
            }
        }
        hits.sort_unstable_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)));
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

    #[test]
    fn agrees_with_a_naive_search() {
        let names = ["ban", "ban bí thư", "bí thư", "an", "trung ương", "cơ quan trung ương", "an trung"];
        let scanner = Scanner::new(names.iter().map(|n| ((*n).to_owned(), *n)).collect()).expect("seven names");
        let text = Text::fold("Các cơ quan Trung ương, Ban Bí thư; băn khoăn, bantrung ương An\nTrung");
        let mut hits = Vec::new();
        scanner.scan(&text, &mut hits);
        let found: Vec<_> = hits.iter().map(|h| (h.start, h.end, scanner.meanings(*h).to_vec())).collect();
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
    }
}
