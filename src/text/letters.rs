//! The letters of Vietnamese, told apart without tables of Unicode: almost every character of an article is one.

/// Whether a character is a letter or digit; the letters of Vietnamese without a table.
pub(crate) fn is_word(c: char) -> bool {
    match u32::from(c) {
        n @ 0..=0x7f => u8::try_from(n).is_ok_and(|b| b.is_ascii_alphanumeric()),
        n @ 0xc0..=0x24f => n != 0xd7 && n != 0xf7,
        0x1e00..=0x1eff => true,
        0x300..=0x36f | 0x2000..=0x206f => false,
        _ => c.is_alphanumeric(),
    }
}

/// Whether a character is a letter; those of Vietnamese without a table.
pub(crate) fn is_letter(c: char) -> bool {
    match u32::from(c) {
        n @ 0..=0x7f => u8::try_from(n).is_ok_and(|b| b.is_ascii_alphabetic()),
        n @ 0xc0..=0x24f => n != 0xd7 && n != 0xf7,
        0x1e00..=0x1eff => true,
        _ => c.is_alphabetic(),
    }
}

/// The small letter of a capital; all else stays.
pub(super) fn lower(c: char) -> char {
    match u32::from(c) {
        // Latin Extended Additional, where Vietnamese has its letters with two marks: pairs, capital first.
        n @ 0x1ea0..=0x1eff => char::from_u32(n | 1).unwrap_or(c),
        0xc0..=0xde if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        n @ (0x102 | 0x110 | 0x128 | 0x168 | 0x1a0 | 0x1af) => char::from_u32(n + 1).unwrap_or(c),
        0xdf..=0xff | 0x1b0 | 0x1a1 | 0x103 | 0x111 | 0x129 | 0x169 => c,
        _ => {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
    }
}

/// The first byte of a combining mark (U+0300 to U+036F), and of few other characters.
pub(super) const fn is_mark_lead(b: u8) -> bool {
    b == 0xcc || b == 0xcd
}

pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The small letters of Vietnamese as an automaton over bytes: for each state, a multiple of 256, and each byte the next
/// state. Between letters it is in state 0; then come those behind 0xc3 to 0xc6, 0xe1, 0xe1 0xba and 0xe1 0xbb.
static SMALL_LETTERS: [u16; 8 * 256] = small_letter_states();

/// Where the bytes are no small letter of Vietnamese.
const NO_LETTER: u16 = 8 * 256;

/// The same where they begin a combining mark.
const MARK: u16 = 9 * 256;

const fn small_letter_states() -> [u16; 8 * 256] {
    const fn state(number: usize) -> usize {
        number * 256
    }
    let mut next = [NO_LETTER; 8 * 256];
    let mut b = 0;
    while b < 256 {
        if b >= b'a' as usize && b <= b'z' as usize {
            next[b] = 0;
        }
        // Latin-1 but for ÷ and Icelandic ð, which becomes đ.
        if b >= 0xa0 && b <= 0xbf && b != 0xb7 && b != 0xb0 {
            next[state(1) + b] = 0;
        }
        // Letters with two marks come in pairs, the capital first.
        if b & 1 == 1 && b >= 0xa0 && b <= 0xbf {
            next[state(6) + b] = 0;
        }
        if b & 1 == 1 && b >= 0x80 && b <= 0xbf {
            next[state(7) + b] = 0;
        }
        b += 1;
    }
    (next[0xcc], next[0xcd]) = (MARK, MARK);
    (next[0xc3], next[0xc4], next[0xc5], next[0xc6], next[0xe1]) = (256, 2 * 256, 3 * 256, 4 * 256, 5 * 256);
    // ă, đ, ĩ; ũ; ơ, ư.
    (next[state(2) + 0x83], next[state(2) + 0x91], next[state(2) + 0xa9]) = (0, 0, 0);
    next[state(3) + 0xa9] = 0;
    (next[state(4) + 0xa1], next[state(4) + 0xb0]) = (0, 0);
    (next[state(5) + 0xba], next[state(5) + 0xbb]) = (6 * 256, 7 * 256);
    next
}

/// The end of the small letters of Vietnamese from `start` on; the last is left out where a combining mark follows.
#[inline]
pub(super) fn small_letters(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut state) = (start, 0);
    while let Some(&b) = bytes.get(at) {
        let next = SMALL_LETTERS[(usize::from(state) | usize::from(b)) % SMALL_LETTERS.len()];
        if next >= NO_LETTER {
            if state != 0 || next == MARK {
                let letter_begins = |&at: &usize| bytes[at].is_ascii() || bytes[at] >= 0xc0;
                return (start..at).rev().find(letter_begins).unwrap_or(start);
            }
            break;
        }
        state = next;
        at += 1;
    }
    at
}
