//! Words that begin with the noun of a body or with a title and are neither: `Hội nghị`, `Đại sứ quán`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::{
    find::word_list::WordMap,
    gazetteer::Gazetteers,
    text::{Text, fold},
};

/// The longest rest of such a word behind its noun, in syllables.
const MOST: usize = 3;

/// The rows of `compounds.tsv`, folded, and their beginnings; each with whether it is whole.
#[derive(Debug)]
pub(crate) struct Compounds(WordMap<bool>);

impl Compounds {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let mut words: FxHashMap<String, bool> = FxHashMap::default();
        for word in tables.compounds.rows.iter().map(|row| fold(&row.word)) {
            for (space, _) in word.match_indices(' ') {
                words.entry(word[..space].to_owned()).or_default();
            }
            words.insert(word, true);
        }
        Compounds(words.into())
    }

    /// Whether what stands behind the noun makes another word of it.
    pub(crate) fn goes_on(&self, text: &Text<'_>, noun: &Range<usize>) -> bool {
        let mut end = noun.end;
        for _ in 0..MOST {
            let Some(next) = text.next_word(end) else { return false };
            end = next.end;
            match self.0.get(text.slice(&(noun.start..end))) {
                Some(true) => return true,
                Some(false) => {}
                None => return false,
            }
        }
        false
    }
}
