//! Short lists of words that are asked for at many places.

/// Words with the bytes that they begin and end with: what is in no list is mostly ruled out by these.
#[derive(Debug)]
pub(super) struct WordList {
    words: &'static [&'static str],
    firsts: u64,
    lasts: u64,
}

impl WordList {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let (mut firsts, mut lasts, mut i) = (0, 0, 0);
        while i < words.len() {
            let word = words[i].as_bytes();
            firsts |= bit(word[0]);
            lasts |= bit(word[word.len() - 1]);
            i += 1;
        }
        WordList { words, firsts, lasts }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        let (Some(&first), Some(&last)) = (word.as_bytes().first(), word.as_bytes().last()) else { return false };
        self.firsts & bit(first) != 0
            && self.lasts & bit(last) != 0
            && self.words.iter().any(|other| other.as_bytes()[0] == first && *other == word)
    }
}

/// Bytes that share a bit, such as `a` and `!`, only cost a look at the words.
const fn bit(byte: u8) -> u64 {
    1 << (byte % 64)
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
