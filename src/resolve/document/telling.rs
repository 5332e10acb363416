//! What the words of a subject tell: pairs of syllables, the rarer the more.
//!
//! Subjects share most of their words (`tiếp tục đổi mới, nâng cao chất lượng …`), so how many two have in common says
//! little. A Vietnamese word has two syllables as a rule; a pair that few subjects have (`trí thức`, `Hải Phòng`) says
//! much, and one that many have says nothing.

use std::cmp::Ordering;

use crate::text::{fold, is_word};

/// What a piece of evidence says of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    For,
    Silent,
    Against,
}

use Verdict::{Against, For, Silent};

/// The logarithm of how many times rarer than all a pair must be to say anything: one in 33.
const COMMON: f64 = 3.5;

/// The least weight that speaks for a row: one pair that is rare, or two that are rather.
const LEAST: f64 = 2.5;

/// The weight from which a subject with nothing in common speaks against a row.
const MUCH: f64 = 5.0;

/// The words of a subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    /// Pairs of syllables, hashed, in order.
    pairs: Vec<u64>,
    /// Syllables with a capital inside the phrase, hashed: names.
    names: Vec<u64>,
    /// Pairs of two such.
    named: Vec<u64>,
    /// All syllables, hashed.
    syllables: Vec<u64>,
    years: Vec<u16>,
}

impl Words {
    pub(super) fn new(subject: &str) -> Self {
        let some = subject.len() / 4;
        let mut words =
            Words { pairs: Vec::with_capacity(some), syllables: Vec::with_capacity(some), ..Words::default() };
        let mut before: Option<(u64, bool)> = None;
        syllables(subject, |syllable, folded, capital| {
            let hash = hash(folded.as_bytes());
            if let Some((first, named)) = before {
                let pair = join(first, hash);
                words.pairs.push(pair);
                if capital {
                    words.names.push(hash);
                }
                if capital && named {
                    words.named.push(pair);
                }
            }
            words.syllables.push(hash);
            words.years.extend(year(syllable));
            before = Some((hash, capital));
        });
        // In a line of CAPITALS they mark no names.
        if !subject.contains(char::is_lowercase) {
            words.names.clear();
            words.named.clear();
        }
        for list in [&mut words.pairs, &mut words.names, &mut words.named, &mut words.syllables] {
            list.sort_unstable();
            list.dedup();
        }
        words
    }

    /// Whether there is a name that the other does not have.
    fn names_more_than(&self, other: &Words) -> bool {
        self.names.iter().any(|name| other.syllables.binary_search(name).is_err())
    }
}

/// The syllables of a subject as written, folded, and whether each has a capital.
fn syllables<'t>(subject: &'t str, mut each: impl FnMut(&'t str, &str, bool)) {
    fn split(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| !is_word(c)).filter(|syllable| !syllable.is_empty())
    }
    let capital = |syllable: &str| syllable.starts_with(char::is_uppercase);
    // Folded as a whole, unless that parts what is written together.
    let folded = fold(subject);
    if split(subject).count() == split(&folded).count() {
        split(subject).zip(split(&folded)).for_each(|(written, folded)| each(written, folded, capital(written)));
    } else {
        split(subject).for_each(|written| each(written, &fold(written), capital(written)));
    }
}

/// The subject of a row with its weight.
#[derive(Debug)]
pub(crate) struct Known {
    words: Words,
    weight: f64,
}

/// How rare each pair is in the subjects of a table.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    /// How many subjects have a pair; in the order of pairs.
    counts: Vec<(u64, u32)>,
    all: f64,
}

impl Subjects {
    pub(super) fn new<'t>(subjects: impl Iterator<Item = &'t str>) -> Self {
        let (mut pairs, mut own): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
        let mut rows: u32 = 0;
        for subject in subjects {
            // Thousands of them at a cold start: each in one pass.
            let (mut before, mut this) = (None, None);
            for c in fold(subject).chars().chain([' ']) {
                if is_word(c) {
                    let mut bytes = [0; 4];
                    this = Some(hash_on(this.unwrap_or(BASIS), c.encode_utf8(&mut bytes).as_bytes()));
                } else if let Some(hash) = this.take() {
                    own.extend(before.replace(hash).map(|first| join(first, hash)));
                }
            }
            own.sort_unstable();
            own.dedup();
            pairs.append(&mut own);
            rows = rows.saturating_add(1);
        }
        pairs.sort_unstable();
        let mut counts: Vec<(u64, u32)> = Vec::new();
        for pair in pairs {
            match counts.last_mut() {
                Some((last, count)) if *last == pair => *count += 1,
                _ => counts.push((pair, 1)),
            }
        }
        Subjects { counts, all: f64::from(rows) + 1.0 }
    }

    /// A subject of the table, to compare others with.
    pub(super) fn known(&self, words: Words) -> Known {
        let weight = self.weight(&words);
        Known { words, weight }
    }

    /// What a subject says of the subject of each row; `None` where it says nothing of any.
    pub(super) fn verdicts(&self, said: &Known, rows: &[&Known]) -> Option<Vec<Verdict>> {
        /// How much worse than the best a row may fit.
        const MARGIN: f64 = 0.3;
        let Known { words: said, weight } = said;
        let weight = *weight;
        if weight < LEAST && !rows.iter().any(|known| said.pairs == known.words.pairs) {
            return None;
        }
        let fits: Vec<(Verdict, f64)> = rows.iter().map(|known| self.compare(said, weight, known)).collect();
        let best = fits.iter().filter(|(verdict, _)| *verdict == For).map(|(_, score)| *score).max_by(f64::total_cmp);
        let Some(best) = best else { return Some(fits.into_iter().map(|(verdict, _)| verdict).collect()) };
        // A row that the words fit rules out those that they fit less.
        let worse = |(verdict, score): (Verdict, f64)| verdict != For || score + MARGIN < best;
        Some(fits.into_iter().map(|fit| if worse(fit) { Against } else { For }).collect())
    }

    /// Whether a subject is that of a row, and how well it fits: 2 is word for word.
    fn compare(&self, said: &Words, weight: f64, known: &Known) -> (Verdict, f64) {
        let Known { words: known, weight: of_all } = known;
        if !said.years.is_empty()
            && !known.years.is_empty()
            && !said.years.iter().any(|year| known.years.contains(year))
        {
            return (Against, 0.0);
        }
        if said.pairs == known.pairs && !said.pairs.is_empty() {
            return (For, 2.0);
        }
        if known.pairs.is_empty() {
            return (Silent, 0.0);
        }
        let common = self.common(said, known);
        let of_said = common / weight.max(f64::MIN_POSITIVE);
        let of_known = common / of_all.max(f64::MIN_POSITIVE);
        // Each names what the other does not: Hải Phòng here, Cần Thơ there.
        let apart = said.names_more_than(known) && known.names_more_than(said);
        let verdict = match () {
            () if apart && of_said < 0.9 => Against,
            () if common >= LEAST && (of_said >= 0.6 || of_known >= 0.8 && of_said >= 0.4) => For,
            () if weight >= MUCH && of_said < 0.1 && of_known < 0.1 => Against,
            () => Silent,
        };
        (verdict, of_said.min(1.0) + of_known.min(1.0))
    }

    fn weight(&self, words: &Words) -> f64 {
        words.pairs.iter().map(|pair| self.weight_of(*pair, words)).sum()
    }

    /// The weight of a pair of `words`: a name that says anything says enough.
    fn weight_of(&self, pair: u64, words: &Words) -> f64 {
        let count = self.counts.binary_search_by_key(&pair, |(pair, _)| *pair).map_or(0, |at| self.counts[at].1);
        let weight = ((self.all / (f64::from(count) + 0.5)).ln() - COMMON).max(0.0);
        let named = weight > 0.0 && words.named.binary_search(&pair).is_ok();
        if named { weight.max(LEAST) } else { weight }
    }

    /// The weight of what two subjects share.
    fn common(&self, said: &Words, known: &Words) -> f64 {
        let (mut a, mut b) = (said.pairs.iter().peekable(), known.pairs.iter().peekable());
        let mut weight = 0.0;
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                Ordering::Less => drop(a.next()),
                Ordering::Greater => drop(b.next()),
                Ordering::Equal => {
                    weight += self.weight_of(**x, said);
                    a.next();
                    b.next();
                }
            }
        }
        weight
    }
}

/// `2030`.
fn year(syllable: &str) -> Option<u16> {
    syllable.parse().ok().filter(|year| syllable.len() == 4 && (1900..2200).contains(year))
}

/// Fowler, Noll and Vo: short, and the same on every machine.
fn hash(bytes: &[u8]) -> u64 {
    hash_on(BASIS, bytes)
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of what was hashed before and `bytes` behind it.
fn hash_on(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn join(first: u64, second: u64) -> u64 {
    (first.rotate_left(1) ^ second).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table in which every subject begins alike.
    fn table() -> Vec<String> {
        let places = ["Đà Nẵng", "Hải Phòng", "Cần Thơ", "Nghệ An", "Khánh Hòa"];
        let of = |place| format!("xây dựng và phát triển thành phố {place} đến năm 2030");
        let mut rows: Vec<String> = places.into_iter().map(of).collect();
        rows.push("xây dựng đội ngũ trí thức Việt Nam".to_owned());
        rows.extend((0..400).map(|n| format!("tiếp tục xây dựng và phát triển thành phố thứ {n}")));
        rows
    }

    fn verdicts(said: &str, rows: &[usize]) -> Option<Vec<Verdict>> {
        let table = table();
        let subjects = Subjects::new(table.iter().map(String::as_str));
        let rows: Vec<Known> = rows.iter().map(|&row| subjects.known(Words::new(&table[row]))).collect();
        subjects.verdicts(&subjects.known(Words::new(said)), &rows.iter().collect::<Vec<_>>())
    }

    #[test]
    fn rare_pairs_tell_and_common_ones_do_not() {
        let of = |said: &str| verdicts(said, &[0, 1, 5]);
        assert_eq!(of("phát triển thành phố Hải Phòng"), Some(vec![Against, For, Against]));
        assert_eq!(of("đội ngũ trí thức"), Some(vec![Against, Against, For]));
        assert_eq!(of("xây dựng và phát triển thành phố"), None);
        assert_eq!(of("phát triển thành phố Hải Phòng đến năm 2045").map(|v| v[1]), Some(Against));
        assert_eq!(of("thành phố Hải Phòng"), Some(vec![Against, For, Against]));
        assert_eq!(of(""), None);
    }

    #[test]
    fn capitals_mark_no_names_where_all_are_capitals() {
        assert_eq!(verdicts("PHÁT TRIỂN THÀNH PHỐ HẢI PHÒNG", &[1]), Some(vec![For]));
    }
}
