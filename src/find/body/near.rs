//! Names of bodies that are misspelt: a word too few or twice.

use rustc_hash::FxHashMap;

use crate::{
    find::word_list::WordSet,
    gazetteer::Gazetteers,
    text::{Text, fold},
};

/// The names of bodies, for those that are misspelt.
#[derive(Debug)]
pub(super) struct NearNames {
    /// All names: a doubled word may hide one.
    whole: FxHashMap<String, u32>,
    /// Names of central bodies with one inner word missing, where just one row is that near.
    one_word_short: FxHashMap<String, u32>,
    /// The first two words of both: most texts go no further.
    openings: WordSet,
}

impl NearNames {
    pub(super) fn new(tables: &Gazetteers) -> Self {
        let mut whole = FxHashMap::default();
        let mut short: FxHashMap<String, Option<u32>> = FxHashMap::default();
        for (row, index) in tables.bodies.rows.iter().zip(0..) {
            for name in std::iter::once(&row.name).chain(&row.aliases).map(|name| fold(name)) {
                let words: Vec<&str> = if row.kind == "party_central" { name.split(' ').collect() } else { Vec::new() };
                if words.len() >= 5 {
                    for missing in 1..words.len() - 1 {
                        let name = [&words[..missing], &words[missing + 1..]].concat().join(" ");
                        let row = short.entry(name).or_insert(Some(index));
                        if *row != Some(index) {
                            *row = None;
                        }
                    }
                }
                whole.entry(name).or_insert(index);
            }
        }
        let one_word_short = short.into_iter().filter_map(|(name, row)| Some((name, row?)));
        let one_word_short: FxHashMap<_, _> = one_word_short.filter(|(name, _)| !whole.contains_key(name)).collect();
        let opening = |name: &String| name.match_indices(' ').nth(1).map_or(name.len(), |(second, _)| second);
        let openings = whole.keys().chain(one_word_short.keys()).map(|name| name[..opening(name)].to_owned()).collect();
        NearNames { whole, one_word_short, openings }
    }

    /// A name with one word missing or doubled, where just one row is that near: its end and row.
    pub(super) fn read(&self, text: &Text<'_>, start: usize) -> Option<(usize, u32)> {
        const MOST: usize = 8;
        let folded = text.as_str();
        let opens = |from: usize, end: usize| self.openings.contains(&folded[from..end]);
        let first = text.word_at(start);
        let second = text.next_word(first.end)?;
        let opens_short = opens(start, second.end);
        // Most places go no further: only without the first of two words that are the same may a name open here.
        let opens_doubled = || {
            text.slice(&first) == text.slice(&second)
                && text.next_word(second.end).is_some_and(|third| opens(second.start, third.end))
        };
        if !opens_short && !opens_doubled() {
            return None;
        }
        let mut ends = [0; MOST];
        let mut words = 0;
        let mut next = Some(first);
        while let Some(word) = next.filter(|_| words < MOST) {
            ends[words] = word.end;
            words += 1;
            next = text.next_word(word.end);
        }
        if words < 3 {
            return None;
        }
        let word = |i: usize| &folded[if i == 0 { start } else { ends[i - 1] + 1 }..ends[i]];
        // Of a word three times in a row it is the same which one goes.
        let doubled = |&i: &usize| word(i) == word(i - 1) && (i == 1 || word(i) != word(i - 2));
        let opens_without = |&i: &usize| if i == 1 { opens(ends[0] + 1, ends[2]) } else { opens_short };
        let doubled: Vec<usize> = (1..words).filter(doubled).filter(opens_without).collect();
        if !opens_short && doubled.is_empty() {
            return None;
        }
        let mut name = String::new();
        for count in (3..=words).rev() {
            let end = ends[count - 1];
            if opens_short && let Some(&row) = self.one_word_short.get(&folded[start..end]) {
                return Some((end, row));
            }
            for &i in doubled.iter().take_while(|&&i| i < count) {
                name.clear();
                name.push_str(&folded[start..ends[i - 1]]);
                name.push_str(&folded[ends[i]..end]);
                if let Some(&row) = self.whole.get(&name) {
                    return Some((end, row));
                }
            }
        }
        None
    }
}
