//! Lists of words that are asked for at many places.

use rustc_hash::FxHashMap;

/// Words with the first of each mark: what is in no list is mostly ruled out by its mark.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    firsts: [u8; 256],
}

/// Where no word has a mark.
const NONE: u8 = u8::MAX;

impl WordList {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() < NONE as usize);
        let mut firsts = [NONE; 256];
        let mut i = words.len();
        while i > 0 {
            i -= 1;
            #[expect(clippy::cast_possible_truncation, reason = "there are fewer words")]
            let first = i as u8;
            firsts[mark(words[i].as_bytes())] = first;
        }
        WordList { words, firsts }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        let first = self.firsts[mark(word.as_bytes())];
        first != NONE && self.words[usize::from(first)..].contains(&word)
    }
}

/// A number below 256 from the first and last byte and the length, which few words share.
const fn mark(word: &[u8]) -> usize {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    (*first as usize * 7 + *last as usize * 3 + word.len() * 61) % 256
}

/// Words that a text can end with: what ends with none is mostly ruled out by its last four bytes.
#[derive(Debug)]
pub(crate) struct Endings {
    words: &'static [&'static str],
    /// The last four bytes of each word, as bits.
    last: [u64; 16],
}

impl Endings {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut last = [0; 16];
        let mut i = 0;
        while i < words.len() {
            let Some(end) = words[i].as_bytes().last_chunk() else { panic!("a word of less than four bytes") };
            let bit = last_bit(*end);
            last[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Endings { words, last }
    }

    /// Whether the text ends with one of the words.
    pub(crate) fn end(&self, text: &str) -> bool {
        let Some(end) = text.as_bytes().last_chunk() else { return false };
        let bit = last_bit(*end);
        self.last[bit / 64] >> (bit % 64) & 1 == 1 && self.words.iter().any(|word| text.ends_with(word))
    }
}

const fn last_bit(end: [u8; 4]) -> usize {
    (u32::from_le_bytes(end).wrapping_mul(0x9e37_79b1) >> 22) as usize
}

/// The words of a table, each with a value: what is none of them is mostly ruled out by its mark.
#[derive(Debug)]
pub(crate) struct WordMap<V> {
    words: FxHashMap<String, V>,
    /// Of so many that few are those of words.
    marks: Vec<bool>,
}

/// The words of a table.
pub(crate) type WordSet = WordMap<()>;

impl<V> WordMap<V> {
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        if self.marks[wide_mark(word.as_bytes(), self.marks.len())] { self.words.get(word) } else { None }
    }

    pub(crate) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

impl<V> From<FxHashMap<String, V>> for WordMap<V> {
    fn from(words: FxHashMap<String, V>) -> Self {
        let mut marks = vec![false; (words.len() * 16).next_power_of_two()];
        let most = marks.len();
        let of_words: Vec<usize> = words.keys().map(|word| wide_mark(word.as_bytes(), most)).collect();
        for mark in of_words {
            marks[mark] = true;
        }
        WordMap { words, marks }
    }
}

impl<V> FromIterator<(String, V)> for WordMap<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(words: I) -> Self {
        FxHashMap::from_iter(words).into()
    }
}

impl FromIterator<String> for WordSet {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Self {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

/// A number below `most`, a power of two, from the first byte, the last ones and the length.
fn wide_mark(word: &[u8], most: usize) -> usize {
    let [.., a, b, c] = *word else { return 0 };
    let ends = u64::from(u32::from_le_bytes([word[0], a, b, c])).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    (ends as usize ^ word.len()) & (most - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_words_and_no_others() {
        const WORDS: [&str; 4] = ["của", "và", "ở", "m"];
        let list = WordList::new(&WORDS);
        assert!(WORDS.iter().all(|word| list.contains(word)));
        let set: WordSet = WORDS.into_iter().map(str::to_owned).collect();
        assert!(WORDS.iter().all(|word| set.contains(word)));
        let endings = Endings::new(&[" của ", "vợ"]);
        for (text, ends) in
            [("của ", false), ("nhà của ", true), ("vợ", true), ("vớ", false), ("", false), ("ợ", false)]
        {
            assert_eq!(endings.end(text), ends, "{text}");
        }
        for other in ["", "c", "vá", "cua", "ở ", "củaa", "vủa", "-"] {
            assert!(!list.contains(other) && !set.contains(other), "{other}");
        }
    }
}
