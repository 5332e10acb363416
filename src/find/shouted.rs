//! A line in CAPITALS: no capital says where a name begins and ends, so that the words around it must.

use std::ops::Range;

use crate::{find::word_list::WordList, text::Text};

/// Words that end a name, or that no name begins with: particles, and the verbs of headlines.
static NEVER_IN_NAMES: WordList = WordList::new(&[
    "ai", "bị", "bởi", "chưa", "cho", "chúc", "chỉ", "có", "cùng", "cũng", "của", "các", "cần", "dự", "do", "đang",
    "đã", "để", "đến", "đề", "được", "gặp", "gồm", "giao", "giữ", "hay", "hoặc", "họp", "khai", "khi", "khẩn", "không",
    "kiêm", "là", "làm", "lần", "mà", "mới", "nay", "nên", "nêu", "ngay", "người", "nhưng", "nhận", "này", "ở", "phát",
    "phải", "quán", "ra", "rằng", "sau", "sẽ", "sớm", "tại", "theo", "thì", "thăm", "tham", "tiếp", "trao", "trong",
    "trình", "trước", "trên", "trọng", "từ", "và", "vào", "vẫn", "về", "vì", "với", "yêu",
]);

/// Words that are whole only with a noun for a body as their second syllable.
static BEFORE_NOUNS: WordList = WordList::new(&[
    "trụ sở",
    "cơ sở",
    "nhiệm vụ",
    "nghiệp vụ",
    "dịch vụ",
    "phục vụ",
    "chức vụ",
    "sự vụ",
    "cán bộ",
    "toàn bộ",
    "nội bộ",
    "đồng bộ",
    "tiến bộ",
    "bố cục",
    "cơ hội",
    "xã hội",
    "đề phòng",
    "dự phòng",
    "ủy ban",
]);

/// Words that begin a sentence, and end the name of no person or place: a full stop is missing before them.
static BEGIN_SENTENCES: WordList = WordList::new(&["tại", "theo", "về", "khi", "ngày", "nhưng", "nếu"]);

/// Whether a sentence begins with the capital at `at`, though no full stop stands before it: `Pany Yathotou Tại buổi tiếp`.
pub(crate) fn begins_sentence(text: &Text<'_>, at: usize) -> bool {
    text.is_capital(at) && !text.is_shouted(at) && BEGIN_SENTENCES.contains(text.slice(&text.word_at(at)))
}

/// Whether no name begins with a word: a particle, or a verb of headlines.
pub(crate) fn begins_no_name(word: &str) -> bool {
    NEVER_IN_NAMES.contains(word)
}

/// Whether the word at `at` is of such a line and no part of a name.
pub(crate) fn ends_name(text: &Text<'_>, at: usize) -> bool {
    text.is_shouted(at) && NEVER_IN_NAMES.contains(text.slice(&text.word_at(at)))
}

/// Whether nothing behind a word of such a line can belong to it: a mark, the end, a word of no name.
pub(crate) fn stands_alone(text: &Text<'_>, word: &Range<usize>) -> bool {
    text.next_word(word.end).is_none_or(|next| ends_name(text, next.start))
}

/// Whether the noun that begins at `start` is the second syllable of another word of such a line: `TRỤ SỞ CÔNG AN`.
pub(crate) fn is_second_syllable(text: &Text<'_>, start: usize) -> bool {
    text.is_shouted(start) && completes_word(text, start)
}

/// Whether the noun at `start` is with the syllable before it a word of its own: `chức vụ`.
pub(crate) fn completes_word(text: &Text<'_>, start: usize) -> bool {
    text.previous_word(start)
        .is_some_and(|before| BEFORE_NOUNS.contains(text.slice(&(before.start..text.word_at(start).end))))
}
