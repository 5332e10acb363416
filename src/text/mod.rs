//! Folding: one spelling for text and gazetteer, and the way back to the bytes of the original.
//!
//! What is the same to a reader becomes the same string: NFC, lower case, one tone mark placement (`hoà` = `hòa`),
//! one kind of space, dash and apostrophe; characters without width go. Tones, `đ` and line ends stay. An article and
//! every name of the gazetteers pass through [`Text::fold`], so the two cannot disagree.

mod fold;
mod letters;
mod wrap;

use std::ops::Range;

pub(crate) use self::{
    fold::{clean, fold},
    letters::{is_letter, is_word},
};
use crate::bits::Bits;

/// From the folded offset `folded` on, the text comes from `original`: byte by byte where `same`, else as one piece.
#[derive(Clone, Copy, Debug)]
struct Run {
    folded: usize,
    original: usize,
    same: bool,
}

/// A folded text with its original.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    original: &'t str,
    folded: String,
    runs: Vec<Run>,
    capitals: Vec<usize>,
    numbers: Vec<usize>,
    marks: Marks,
    shouted: Vec<Range<usize>>,
}

/// What is asked for at every word, as bits over the folded text.
#[derive(Debug, Default)]
struct Marks {
    /// The bytes of words: letters, digits, an apostrophe inside.
    inside: Bits,
    /// The first bytes of words.
    starts: Bits,
    /// The first bytes of letters that are capitals in the original.
    capitals: Bits,
}

impl<'t> Text<'t> {
    /// The folded text.
    pub(crate) fn as_str(&self) -> &str {
        &self.folded
    }

    /// The text as given.
    pub(crate) fn original(&self) -> &'t str {
        self.original
    }

    /// The folded text of a span.
    pub(crate) fn slice(&self, span: &Range<usize>) -> &str {
        &self.folded[span.start..span.end]
    }

    /// The original text of a folded span.
    pub(crate) fn original_slice(&self, span: &Range<usize>) -> &'t str {
        &self.original[self.to_original(span)]
    }

    /// The character of the original at a folded offset.
    pub(crate) fn original_char(&self, at: usize) -> Option<char> {
        self.original[self.original_start(at)..].chars().next()
    }

    /// Where words with a capital begin, as folded offsets in order.
    pub(crate) fn capitals(&self) -> &[usize] {
        &self.capitals
    }

    /// Where runs of digits begin, as folded offsets in order.
    pub(crate) fn numbers(&self) -> &[usize] {
        &self.numbers
    }

    /// The bytes of the original behind a folded span: the start snaps left, the end right, both to whole characters.
    pub(crate) fn to_original(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.original_start(span.start);
        let end = if span.end <= span.start { start } else { self.original_end(span.end) };
        start..end.max(start)
    }

    fn run_at(&self, folded: usize) -> usize {
        self.runs.partition_point(|r| r.folded <= folded).saturating_sub(1)
    }

    fn original_start(&self, folded: usize) -> usize {
        let Some(run) = self.runs.get(self.run_at(folded)) else { return 0 };
        let at = if run.same { run.original + (folded - run.folded) } else { run.original };
        self.original.floor_char_boundary(at)
    }

    /// The end of the original piece that holds the last folded byte before `folded`.
    fn original_end(&self, folded: usize) -> usize {
        let index = self.run_at(folded - 1);
        let Some(run) = self.runs.get(index) else { return self.original.len() };
        let at = if run.same {
            run.original + (folded - run.folded)
        } else {
            self.runs.get(index + 1).map_or(self.original.len(), |next| next.original)
        };
        self.original.ceil_char_boundary(at)
    }

    /// Whether the character at this folded offset is a capital in the original.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.marks.capitals.contains(at)
    }

    /// Whether the line at `at` is written in CAPITALS, so that a capital says nothing.
    pub(crate) fn is_shouted(&self, at: usize) -> bool {
        let next = self.shouted.partition_point(|line| line.start <= at);
        next.checked_sub(1).is_some_and(|i| at < self.shouted[i].end)
    }

    /// Whether every letter of the span is a capital in the original, and there are at least two.
    pub(crate) fn is_all_capitals(&self, span: &Range<usize>) -> bool {
        // Most words end in a small letter.
        let Some(last) = span.end.checked_sub(1).filter(|last| *last >= span.start) else { return false };
        if self.folded.as_bytes()[last].is_ascii_lowercase() && !self.is_capital(last) {
            return false;
        }
        let mut letters = 0;
        for (at, c) in self.slice(span).char_indices() {
            if self.is_capital(span.start + at) {
                letters += 1;
            } else if c.is_lowercase() {
                return false;
            }
        }
        letters >= 2
    }

    /// Whether no letter or digit touches the span from outside.
    pub(crate) fn is_bounded(&self, span: &Range<usize>) -> bool {
        !self.is_word_before(span.start) && !self.is_word_after(span.end)
    }

    /// Whether a letter or digit ends at `at`; not at a seam, where a capital follows a small letter
    /// (`Việt NamThủ tướng`).
    pub(crate) fn is_word_before(&self, at: usize) -> bool {
        at > 0
            && self.marks.inside.contains(at - 1)
            && !self.marks.starts.contains(at)
            && self.folded.as_bytes()[at - 1] != b'\''
    }

    /// Whether a letter or digit begins at `at`; not at a seam.
    pub(crate) fn is_word_after(&self, at: usize) -> bool {
        self.marks.inside.contains(at)
            && !(at > 0 && self.marks.starts.contains(at) && self.marks.inside.contains(at - 1))
            && self.folded.as_bytes()[at] != b'\''
    }

    /// The word (letters, digits, apostrophes inside) that begins at `at`; empty where none does, also out of bounds.
    pub(crate) fn word_at(&self, at: usize) -> Range<usize> {
        at..self.marks.inside.run_end(at, &self.marks.starts)
    }

    /// The word after one space behind `end`.
    pub(crate) fn next_word(&self, end: usize) -> Option<Range<usize>> {
        if self.folded.as_bytes().get(end) != Some(&b' ') {
            return None;
        }
        let word = self.word_at(end + 1);
        (!word.is_empty()).then_some(word)
    }

    /// The word before one space in front of `start`.
    pub(crate) fn previous_word(&self, start: usize) -> Option<Range<usize>> {
        let end = start.checked_sub(1)?;
        if self.folded.as_bytes()[end] != b' ' {
            return None;
        }
        self.word_ending(end)
    }

    /// The word that ends at `end`.
    pub(crate) fn word_ending(&self, end: usize) -> Option<Range<usize>> {
        let is_end = end > 0 && self.marks.inside.contains(end - 1);
        is_end.then(|| self.marks.starts.last_before(end)).flatten().map(|start| start..end)
    }

    /// Whether a sentence or line begins at `at`: nothing but spaces, quotes and bullets since the last full stop.
    pub(crate) fn begins_sentence(&self, at: usize) -> bool {
        for c in self.folded[..at].chars().rev() {
            match c {
                ' ' | '"' | '“' | '”' | '\'' | '(' | '-' | '*' | '•' => {}
                '\n' | '.' | '!' | '?' | '…' | ':' | ';' => return true,
                _ => return false,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_way_back_to_the_original_bytes() {
        for original in [
            "– Uỷ ban  Hoà",
            "Anh\u{301} Họ",
            "ANH\u{301} Họ",
            "Nghi\u{323} quyê\u{301}t số 37–NQ/TW",
            "\u{feff}Ban Bí\u{a0}thư",
        ] {
            let text = Text::fold(original);
            let folded = text.as_str();
            let mut offset = 0;
            for word in folded.split(' ') {
                let span = offset..offset + word.len();
                offset = span.end + 1;
                assert_eq!(fold(text.original_slice(&span)), word);
            }
        }
    }

    #[test]
    fn notes_where_capitals_and_numbers_begin() {
        let text = Text::fold("Ngày 7/7, Ban Bí thư 37-NQ/TW");
        let at = |offsets: &[usize]| {
            offsets.iter().map(|&o| text.word_at(o)).map(|w| text.slice(&w)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(at(text.capitals()), "ngày ban bí nq tw");
        assert_eq!(at(text.numbers()), "7 7 37");
        assert!(text.is_capital(0) && !text.is_capital(1));
    }
}
