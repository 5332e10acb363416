//! Lists of words that are asked for at many places.

use rustc_hash::FxHashSet;

/// Words with the marks of all of them: what is in no list is mostly ruled out by its mark.
#[derive(Debug)]
pub(super) struct WordList {
    words: &'static [&'static str],
    marks: [u64; 4],
}

impl WordList {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let mut marks = [0; 4];
        let mut i = 0;
        while i < words.len() {
            let mark = mark(words[i].as_bytes());
            marks[mark / 64] |= 1 << (mark % 64);
            i += 1;
        }
        WordList { words, marks }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        let mark = mark(word.as_bytes());
        self.marks[mark / 64] >> (mark % 64) & 1 == 1 && self.words.contains(&word)
    }
}

/// A number below 256 from the first and last byte and the length, which few words share.
const fn mark(word: &[u8]) -> usize {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    (*first as usize * 7 + *last as usize * 3 + word.len() * 61) % 256
}

/// The same for the words of a table.
#[derive(Debug)]
pub(super) struct WordSet {
    words: FxHashSet<String>,
    marks: Vec<bool>,
}

impl WordSet {
    pub(super) fn contains(&self, word: &str) -> bool {
        self.marks[wide_mark(word.as_bytes())] && self.words.contains(word)
    }
}

impl FromIterator<String> for WordSet {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Self {
        let mut set = WordSet { words: words.into_iter().collect(), marks: vec![false; WIDE] };
        for word in &set.words {
            set.marks[wide_mark(word.as_bytes())] = true;
        }
        set
    }
}

const WIDE: usize = 1 << 13;

/// A number below [`WIDE`] from the last bytes, the first one and the length.
fn wide_mark(word: &[u8]) -> usize {
    let [.., a, b, c] = *word else { return 0 };
    let ends = (usize::from(a) << 9) ^ (usize::from(b) << 6) ^ (usize::from(c) << 3) ^ usize::from(word[0]);
    (ends ^ (word.len() << 11)) % WIDE
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
        for other in ["", "c", "vá", "cua", "ở ", "củaa", "vủa", "-"] {
            assert!(!list.contains(other) && !set.contains(other), "{other}");
        }
    }
}
