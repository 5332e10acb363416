//! Short lists of words that are asked for at many places.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_words_and_no_others() {
        const WORDS: [&str; 4] = ["của", "và", "ở", "m"];
        let list = WordList::new(&WORDS);
        assert!(WORDS.iter().all(|word| list.contains(word)));
        assert!(["", "c", "vá", "cua", "ở ", "củaa", "vủa", "-"].iter().all(|word| !list.contains(word)));
    }
}
