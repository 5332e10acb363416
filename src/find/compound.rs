//! Words that begin with the noun of a body or with a title and are neither: `Hội nghị`, `Đại sứ quán`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::{
    gazetteer::Gazetteers,
    text::{Text, fold},
};

/// The longest rest of such a word behind its noun, in syllables.
const MOST: usize = 3;

/// The rows of `compounds.tsv`, folded.
#[derive(Debug)]
pub(crate) struct Compounds(FxHashSet<String>);

impl Compounds {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        Compounds(tables.compounds.rows.iter().map(|row| fold(&row.word)).collect())
    }

    /// Whether what stands behind the noun makes another word of it.
    pub(crate) fn goes_on(&self, text: &Text<'_>, noun: &Range<usize>) -> bool {
        let mut end = noun.end;
        for _ in 0..MOST {
            let Some(next) = text.next_word(end) else { return false };
            end = next.end;
            if self.0.contains(text.slice(&(noun.start..end))) {
                return true;
            }
        }
        false
    }
}
