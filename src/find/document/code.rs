//! Codes: `37-NQ/TW`, `30/2020/NĐ-CP`, `46/2019/QH14`, also as newspapers write them.
//!
//! A row of [`SHAPES`] is a family of codes. Symbols and the ends that name the issuer are rows of
//! `document_types.tsv` and `issuers.tsv`; dashes and slashes change places in print, so the issuer decides how the
//! canonical code is punctuated.

use std::{
    borrow::Cow,
    num::{NonZeroI16, NonZeroU16},
    ops::Range,
};

use rustc_hash::FxHashMap;

use crate::{
    find::{document::Rule, form::begins},
    gazetteer::Gazetteers,
    text::{Text, clean, fold, is_letter},
};

/// A code, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    /// Number and suffix in one: there are many codes, and each is one string and few bytes.
    plain: Box<str>,
    /// The length of the number.
    number: u16,
    /// The length of the symbol, behind the first mark of the suffix.
    symbol: Option<NonZeroU16>,
    /// The year that stands in it.
    year: Option<NonZeroI16>,
    /// The row of `issuers.tsv`.
    pub(crate) issuer: Option<u32>,
    pub(crate) family: Family,
}

/// The world that a code belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Party,
    State,
    Assembly,
    Other,
}

impl Family {
    fn of(name: &str) -> Self {
        match name {
            "party" => Family::Party,
            "state" => Family::State,
            "national_assembly" => Family::Assembly,
            _ => Family::Other,
        }
    }
}

impl Code {
    /// Without leading zeros: `37`, `66.13`, `30a`.
    pub(crate) fn number(&self) -> &str {
        &self.plain[..usize::from(self.number)]
    }

    /// What follows number and year, canonical: `-NQ/TW`, `/NĐ-CP`, `/QH14`.
    pub(crate) fn suffix(&self) -> &str {
        &self.plain[usize::from(self.number)..]
    }

    /// The symbol, canonical.
    pub(crate) fn symbol(&self) -> Option<&str> {
        self.symbol.map(|len| &self.suffix()[1..=usize::from(len.get())])
    }

    /// The year that stands in it.
    pub(crate) fn year(&self) -> Option<i16> {
        self.year.map(NonZeroI16::get)
    }

    /// Number and suffix, without a year and without leading zeros: `5-CT/TW`, `30/NĐ-CP`.
    pub(crate) fn plain(&self) -> &str {
        &self.plain
    }

    /// `37-NQ/TW`, `05-CT/TW`, `30/2020/NĐ-CP`.
    pub(crate) fn canonical(&self) -> String {
        let zero = if self.number().bytes().take_while(u8::is_ascii_digit).count() == 1 { "0" } else { "" };
        match self.year().filter(|_| self.family != Family::Party) {
            Some(year) => format!("{zero}{}/{year}{}", self.number(), self.suffix()),
            None => [zero, &self.plain].concat(),
        }
    }

    /// The same code with another number, as in a list.
    pub(crate) fn with_number(&self, number: &str) -> Code {
        Code { plain: [number, self.suffix()].concat().into(), number: short_len(number), ..*self }
    }

    /// The same code with another end in place of `end`, which names the issuer; `None` where it ends otherwise.
    pub(crate) fn with_end(&self, end: &str, other: &str, issuer: Option<u32>) -> Option<Code> {
        let stem = self.plain.strip_suffix(end)?;
        Some(Code { plain: [stem, other].concat().into(), issuer, ..*self })
    }
}

/// What codes are compared by: no leading zeros, no difference of `QĐi` and `QĐ`.
pub(crate) fn key(code: &str) -> String {
    let mut key = fold(code);
    let zeros = key.len() - key.trim_start_matches('0').len();
    key.drain(..zeros);
    // A search for a word costs more than the rest, and few codes have this letter.
    if key.contains('i') && key.contains("-qđi/") { key.replace("-qđi/", "-qđ/") } else { key }
}

/// A part of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A dash or slash.
    Mark,
    Year,
    Symbol,
    Issuer,
    /// `QH15`, `UBTVQH14`.
    Chamber,
    /// What may follow: further issuers or units.
    Units,
}

use Part::{Chamber, Issuer, Mark, Symbol, Units, Year};

/// A family of codes: what follows the number, an example and what is none.
struct Shape {
    rule: Rule,
    /// What stands behind the number and a mark.
    parts: &'static [Part],
    /// Whether it is read only behind a type word.
    headed: bool,
    /// Whether only a slash stands behind the number: where no symbol says what it is.
    slash: bool,
    #[cfg_attr(not(test), expect(dead_code, reason = "what the tests read"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "what the tests read"))]
    not: &'static str,
}

const fn shape(rule: Rule, parts: &'static [Part], headed: bool, example: &'static str, not: &'static str) -> Shape {
    let slash = matches!(parts, [Issuer, ..] | [Year, Mark, Issuer]);
    Shape { rule, parts, headed, slash, example, not }
}

/// The families, the more special ones first.
static SHAPES: [Shape; 7] = [
    shape(Rule::Assembly, &[Year, Mark, Chamber], false, "46/2019/QH14", "46/2019/QHX"),
    shape(Rule::WithYear, &[Year, Mark, Symbol, Mark, Issuer, Units], false, "30/2020/NĐ-CP", "30/2020/ND"),
    shape(Rule::NumberAndIssuer, &[Symbol, Mark, Issuer, Units], false, "37-NQ/TW", "37-km/h"),
    shape(Rule::LetterOfUnit, &[Issuer, Mark, Units], false, "5215/BGDĐT-GDPT", "60/TC-80"),
    shape(Rule::LetterWithYear, &[Year, Mark, Issuer], true, "12/1999/BTC", "12/1999"),
    shape(Rule::Letter, &[Issuer], true, "11701/VPCP", "24/7"),
    shape(Rule::OldDirective, &[Symbol], true, "364-CT", "364-km"),
];

/// The parts of a code by the tables.
struct Known<'a> {
    symbol: Look<&'a KnownSymbol>,
    /// With the number that may hang on it.
    issuer: Look<(&'a KnownIssuer, &'a str)>,
}

/// What the tables say of a part.
enum Look<T> {
    /// The code has no such part.
    Missing,
    Unknown,
    Known(T),
}

impl<T> Look<T> {
    fn up(part: Option<&Range<usize>>, row: impl FnOnce(&Range<usize>) -> Option<T>) -> Self {
        part.map_or(Look::Missing, |part| row(part).map_or(Look::Unknown, Look::Known))
    }

    /// Whether the part is known; `None` where there is none.
    fn is_known(&self) -> Option<bool> {
        match self {
            Look::Missing => None,
            Look::Unknown => Some(false),
            Look::Known(_) => Some(true),
        }
    }
}

/// A code with where it ends.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) code: Code,
    pub(crate) end: usize,
    pub(crate) rule: Rule,
}

/// A symbol of `document_types.tsv`.
#[derive(Debug)]
struct KnownSymbol {
    canonical: String,
    /// Whether codes without a year keep the marks that they were given.
    keeps_marks: bool,
}

/// An issuer of `issuers.tsv`.
#[derive(Debug)]
struct KnownIssuer {
    canonical: String,
    row: u32,
    family: Family,
    /// Whether the number of its term stands behind: `QH14`.
    numbered: bool,
    /// Whether codes keep the marks that they were given.
    keeps_marks: bool,
}

/// Reads codes; built from the tables once.
#[derive(Debug)]
pub(crate) struct Codes {
    symbols: FxHashMap<String, KnownSymbol>,
    /// Several rows where a suffix has several issuers.
    issuers: FxHashMap<String, Vec<KnownIssuer>>,
}

/// A code while it is read.
#[derive(Clone, Debug, Default)]
struct Draft {
    number: Range<usize>,
    year: Option<i16>,
    symbol: Option<Range<usize>>,
    issuer: Option<Range<usize>>,
    units: Option<Range<usize>>,
    marks: Marks,
    spaced: bool,
}

/// The marks of a code, in order.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    all: [u8; MOST_MARKS],
    count: usize,
}

/// The most marks that a row of [`SHAPES`] has.
const MOST_MARKS: usize = 3;

impl Marks {
    fn push(&mut self, mark: u8) {
        if let Some(free) = self.all.get_mut(self.count) {
            *free = mark;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[u8] {
        &self.all[..self.count]
    }
}

impl Draft {
    /// Whether the number is followed as in codes of the Party: `37-NQ/TW`, not `30/NĐ-CP`.
    fn has_party_marks(&self) -> bool {
        matches!(self.marks.as_slice().first(), Some(b'-' | b' '))
    }
}

impl Codes {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let mut symbols = FxHashMap::default();
        for row in &tables.document_types.rows {
            let Some(symbol) = &row.symbol else { continue };
            for name in std::iter::once(symbol).chain(&row.symbol_variants) {
                let key = fold(name.trim_end_matches('.'));
                // A variant keeps its own spelling only where it is a symbol by itself (`QĐi`).
                let own = name.len() > symbol.len() && name.ends_with('i');
                let canonical = if own { name } else { symbol };
                let keeps_marks = row.keeps_marks;
                symbols.entry(key).or_insert_with(|| KnownSymbol { canonical: canonical.to_string(), keeps_marks });
            }
        }
        let mut issuers: FxHashMap<String, Vec<KnownIssuer>> = FxHashMap::default();
        for (row, index) in tables.issuers.rows.iter().zip(0..) {
            for name in std::iter::once(&row.suffix).chain(&row.variants) {
                // A code keeps the end that it was given (`TT-BNN`); only what is misspelt is put right.
                let plain = |name: &str| fold(name).replace('đ', "d").replace(['.', '&'], "").replace("tư", "tw");
                let misspelt = name.contains(['Ư', '.', '/']) || plain(name) == plain(&row.suffix);
                let canonical = match () {
                    () if !misspelt => name.to_string(),
                    () if plain(name) == plain(&row.suffix) || name.contains('/') => row.suffix.to_string(),
                    () => name.replace("TƯ", "TW"),
                };
                issuers.entry(fold(name)).or_default().push(KnownIssuer {
                    canonical,
                    row: index,
                    family: Family::of(&row.family),
                    numbered: row.numbered,
                    keeps_marks: row.keeps_marks,
                });
            }
        }
        Codes { symbols, issuers }
    }

    /// The longest code that begins with the number at `at`; `headed` where a type word stands before it.
    pub(crate) fn read(&self, text: &Text<'_>, at: usize, headed: bool) -> Option<Read> {
        if !begins(text, at) {
            return None;
        }
        let mut begun = Draft { number: number_at(text, at)?, ..Draft::default() };
        let behind = Self::mark(text, begun.number.end, &mut begun)?;
        let digit = text.as_str().as_bytes().get(behind).is_some_and(u8::is_ascii_digit);
        let slash = begun.marks.as_slice() == b"/";
        let mut best: Option<(usize, &Shape, Draft, Known<'_>)> = None;
        for shape in &SHAPES {
            if shape.headed && !headed || shape.slash && !slash || shape.parts[0] == Year && !digit {
                continue;
            }
            let mut draft = begun.clone();
            let Some(end) = self.walk(text, behind, shape.parts, &mut draft) else { continue };
            if best.as_ref().is_some_and(|(best, ..)| *best >= end) || text.is_word_after(end) {
                continue;
            }
            if let Some(known) = self.known(text, &draft, headed, shape) {
                best = Some((end, shape, draft, known));
            }
        }
        let (end, shape, draft, known) = best?;
        Some(Read { code: code(text, &draft, &known), end, rule: shape.rule })
    }

    fn walk(&self, text: &Text<'_>, mut at: usize, parts: &[Part], draft: &mut Draft) -> Option<usize> {
        for part in parts {
            at = match part {
                Mark => Self::mark(text, at, draft)?,
                Year => {
                    let word = text.word_at(at);
                    let year: i16 = text.slice(&word).parse().ok().filter(|y| (1945..2100).contains(y))?;
                    (word.len() == 4).then_some(())?;
                    draft.year = Some(year);
                    word.end
                }
                Symbol => {
                    let span = self.symbol_at(text, at)?;
                    draft.symbol = Some(span.clone());
                    span.end
                }
                Issuer => {
                    let span = self.issuer_at(text, at)?;
                    draft.issuer = Some(span.clone());
                    span.end
                }
                Chamber => {
                    let word = text.word_at(at);
                    let base = text.slice(&word).trim_end_matches(|c: char| c.is_ascii_digit());
                    self.issuers.get(base)?.iter().any(|issuer| issuer.numbered).then_some(())?;
                    draft.issuer = Some(word.clone());
                    word.end
                }
                Units => self.units(text, at, draft),
            };
        }
        Some(at)
    }

    /// A dash or slash with at most one space or line end on each side; between number and symbol a space alone.
    fn mark(text: &Text<'_>, at: usize, draft: &mut Draft) -> Option<usize> {
        let bytes = text.as_str().as_bytes();
        let is_space = |i: usize| matches!(bytes.get(i), Some(b' ' | b'\n'));
        let mut i = at + usize::from(is_space(at));
        match bytes.get(i) {
            Some(&mark @ (b'-' | b'/')) => {
                draft.marks.push(mark);
                i += 1;
            }
            _ if i > at && draft.symbol.is_none() && draft.marks.count < 2 && bytes[at] == b' ' => {
                draft.marks.push(b' ');
            }
            _ => return None,
        }
        let end = i + usize::from(bytes[i - 1] != b' ' && is_space(i));
        draft.spaced |= end - at != 1 || bytes[at] == b' ';
        Some(end)
    }

    fn symbol_at(&self, text: &Text<'_>, at: usize) -> Option<Range<usize>> {
        let word = text.word_at(at);
        if word.is_empty() || word.len() > 16 {
            return None;
        }
        if text.as_str().as_bytes().get(word.end) == Some(&b'-') {
            let next = text.word_at(word.end + 1);
            if !next.is_empty() && self.symbols.contains_key(text.slice(&(word.start..next.end))) {
                return Some(word.start..next.end);
            }
        }
        Some(word)
    }

    fn issuer_at(&self, text: &Text<'_>, at: usize) -> Option<Range<usize>> {
        let mut word = text.word_at(at);
        if word.is_empty() {
            return None;
        }
        // `T.Ư`, `BGD&ĐT`, `TC/TW`.
        while let Some(b'.' | b'&' | b'/') = text.as_str().as_bytes().get(word.end) {
            let next = text.word_at(word.end + 1);
            let joined = word.start..next.end;
            if next.is_empty() || joined.len() > 24 || !self.issuers.contains_key(text.slice(&joined)) {
                break;
            }
            word = joined;
        }
        (word.len() <= 40).then_some(word)
    }

    /// `-BNV`, `/nb`: issuers and units behind the first.
    fn units(&self, text: &Text<'_>, at: usize, draft: &mut Draft) -> usize {
        let mut end = at;
        if !text.is_word_before(at) {
            // Behind a mark: the first unit must be there, in capitals.
            let word = unit_at(text, at);
            if !is_shortened(text, &word) {
                return at;
            }
            draft.units = Some(word.clone());
            end = word.end;
        }
        for _ in 0..4 {
            let Some(b'-' | b'/' | b'.') = text.as_str().as_bytes().get(end) else { break };
            let word = unit_at(text, end + 1);
            let folded = text.slice(&word);
            let internal = folded == "nb";
            let fits = !folded.is_empty()
                && word.len() <= 24
                && text.as_str().as_bytes()[end] != b'.'
                && (internal || is_shortened(text, &word) || self.issuers.contains_key(folded));
            if !fits {
                break;
            }
            draft.units = Some(draft.units.as_ref().map_or(end + 1, |units| units.start)..word.end);
            end = word.end;
        }
        end
    }

    fn known_issuer(&self, folded: &str, party: bool) -> Option<&KnownIssuer> {
        let rows = self.issuers.get(folded)?;
        rows.iter().find(|row| (row.family == Family::Party) == party).or(rows.first())
    }

    /// The parts of a draft, where they are known well enough to make a code.
    fn known<'a>(&'a self, text: &'a Text<'_>, draft: &Draft, headed: bool, shape: &Shape) -> Option<Known<'a>> {
        if shape.parts.ends_with(&[Mark, Units]) && draft.units.is_none() {
            return None;
        }
        let symbol = Look::up(draft.symbol.as_ref(), |span| self.symbols.get(text.slice(span)));
        let issuer = Look::up(draft.issuer.as_ref(), |span| {
            let folded = text.slice(span);
            let party = draft.has_party_marks();
            if let Some(issuer) = self.known_issuer(folded, party) {
                return Some((issuer, ""));
            }
            let base = folded.trim_end_matches(|c: char| c.is_ascii_digit());
            self.known_issuer(base, party).map(|issuer| (issuer, &folded[base.len()..]))
        });
        fits(text, draft, headed, shape, (symbol.is_known(), issuer.is_known()))?.then_some(Known { symbol, issuer })
    }
}

/// The code of a draft, with the marks that its family has.
fn code(text: &Text<'_>, draft: &Draft, known: &Known<'_>) -> Code {
    let number = text.slice(&draft.number).trim_start_matches('0');
    let number = if number.is_empty() { "0" } else { number };
    let spelled = |span: &Option<Range<usize>>| span.as_ref().map_or(Cow::Borrowed(""), |span| as_written(text, span));
    let symbol = match known.symbol {
        Look::Missing => None,
        Look::Unknown => Some(spelled(&draft.symbol)),
        Look::Known(symbol) => Some(Cow::Borrowed(symbol.canonical.as_str())),
    };
    let units = spelled(&draft.units);
    let party_marks = draft.has_party_marks();
    let (issuer, digits, row, family) = match &known.issuer {
        Look::Known((known, digits)) => {
            (Cow::Borrowed(known.canonical.as_str()), *digits, Some(known.row), known.family)
        }
        _ => (spelled(&draft.issuer), "", None, if party_marks { Family::Party } else { Family::Other }),
    };
    let joint = match &*units {
        "" => "",
        "nb" if symbol.is_some() => "/",
        _ => "-",
    };
    let plain = match symbol.as_deref() {
        None => [number, "/", &issuer, digits, joint, &units].concat(),
        Some(symbol) if issuer.is_empty() => [number, if party_marks { "-" } else { "/" }, symbol].concat(),
        Some(symbol) => {
            let by_symbol = matches!(known.symbol, Look::Known(symbol) if symbol.keeps_marks) && draft.year.is_none();
            let by_issuer = matches!(known.issuer, Look::Known((issuer, _)) if issuer.keeps_marks);
            let party = match family {
                Family::Party if !by_issuer => true,
                Family::State | Family::Assembly if !by_symbol => false,
                _ => party_marks,
            };
            let (first, second) = if party { ("-", "/") } else { ("/", "-") };
            [number, first, symbol, second, &issuer, digits, joint, &units].concat()
        }
    };
    Code {
        plain: plain.into(),
        number: short_len(number),
        symbol: symbol.and_then(|symbol| NonZeroU16::new(short_len(&symbol))),
        year: draft.year.and_then(NonZeroI16::new),
        issuer: row,
        family,
    }
}

/// The length of a number or symbol.
fn short_len(part: &str) -> u16 {
    u16::try_from(part.len()).unwrap_or_default()
}

/// The letters of a part as they stand, in the usual ones.
fn as_written<'t>(text: &Text<'t>, span: &Range<usize>) -> Cow<'t, str> {
    let spelled = clean(text.original_slice(span));
    if !spelled.contains([' ', 'Ư']) {
        return spelled;
    }
    spelled.replace(' ', "").replace("T.Ư", "TW").replace("TƯ", "TW").into()
}

/// A word of a code, small letters before a capital included: `GDTrH`.
fn unit_at(text: &Text<'_>, at: usize) -> Range<usize> {
    let mut end = text.word_at(at).end;
    while let Some(more) = Some(text.word_at(end).end).filter(|&more| more > end) {
        end = more;
    }
    at..end
}

/// Whether a part is made of capitals, but for single letters inside of words: `TTg`, `GDTrH`.
fn is_shortened(text: &Text<'_>, span: &Range<usize>) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for c in text.original_slice(span).chars() {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    is_capital(text, span) && capitals >= 2 && capitals > small
}

/// Whether a part begins with a capital.
fn is_capital(text: &Text<'_>, span: &Range<usize>) -> bool {
    text.original_char(span.start).is_some_and(char::is_uppercase)
}

/// Whether symbol and issuer, each known, unknown or missing, make a code.
fn fits(
    text: &Text<'_>,
    draft: &Draft,
    headed: bool,
    shape: &Shape,
    known: (Option<bool>, Option<bool>),
) -> Option<bool> {
    let fits = match known {
        (Some(true), Some(true)) => {
            let issuer = draft.issuer.as_ref()?;
            // In small letters only what cannot be a word.
            headed
                || is_capital(text, draft.symbol.as_ref()?)
                || is_capital(text, issuer)
                || text.slice(issuer).len() >= 2 && !draft.spaced
        }
        (Some(true), Some(false)) => {
            let (symbol, issuer) = (draft.symbol.as_ref()?, draft.issuer.as_ref()?);
            !draft.spaced
                && is_capital(text, symbol)
                && text.is_all_capitals(issuer)
                && different(draft.marks.as_slice())
        }
        (Some(false), Some(true)) => {
            let (symbol, issuer) = (draft.symbol.as_ref()?, draft.issuer.as_ref()?);
            !draft.spaced
                && text.slice(symbol).chars().all(is_letter)
                && is_capital(text, symbol)
                && symbol.len() <= 12
                && different(draft.marks.as_slice())
                && (headed || text.slice(issuer).len() >= 3 && text.is_all_capitals(symbol))
        }
        (None, Some(true)) if shape.parts.contains(&Chamber) => true,
        (None, Some(true)) if shape.parts.contains(&Units) => {
            let issuer = draft.issuer.as_ref()?;
            let long = headed || text.slice(issuer).len() >= 3;
            !draft.spaced && draft.units.is_some() && is_shortened(text, issuer) && long
        }
        (None, Some(true)) => {
            let issuer = draft.issuer.as_ref()?;
            (!draft.spaced || text.is_all_capitals(issuer)) && is_capital(text, issuer)
        }
        (Some(true), None) => !draft.spaced && text.is_all_capitals(draft.symbol.as_ref()?),
        _ => false,
    };
    Some(fits)
}

/// Whether the marks around the symbol are not the same one twice.
fn different(marks: &[u8]) -> bool {
    let [.., first, last] = marks else { return true };
    first != last
}

/// One to five digits, perhaps with a decimal part (`66.13`) or a letter (`30a`).
fn number_at(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_str().as_bytes();
    let digits = |from: usize| bytes[from..].iter().take(6).take_while(|b| b.is_ascii_digit()).count();
    let len = digits(at);
    if !(1..=5).contains(&len) {
        return None;
    }
    let mut end = at + len;
    if bytes.get(end) == Some(&b'.') && (1..=2).contains(&digits((end + 1).min(bytes.len()))) {
        end += 1 + digits(end + 1);
    }
    if matches!(bytes.get(end), Some(b'a'..=b'd')) && matches!(bytes.get(end + 1), Some(b'/' | b'-')) {
        end += 1;
    }
    Some(at..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> Gazetteers {
        Gazetteers::from_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers")).expect("good tables")
    }

    fn read(codes: &Codes, text: &str, headed: bool) -> Option<String> {
        // Shifted by one word, so that nothing takes the offset zero for granted.
        let text = format!("Ở {text}");
        let text = Text::fold(&text);
        let at = *text.numbers().first()?;
        codes.read(&text, at, headed).map(|read| read.code.canonical())
    }

    #[test]
    fn every_shape_reads_its_example_and_leaves_the_rest() {
        let codes = Codes::new(&tables());
        for shape in &SHAPES {
            let text = Text::fold(shape.example);
            let read = codes.read(&text, 0, true).unwrap_or_else(|| panic!("{}", shape.example));
            assert_eq!((read.end, read.rule), (text.as_str().len(), shape.rule), "{}", shape.example);
            let text = Text::fold(shape.not);
            let whole = codes.read(&text, 0, true).is_some_and(|read| read.rule == shape.rule);
            assert!(!whole, "{}", shape.not);
        }
    }

    #[test]
    fn reads_codes_as_newspapers_write_them() {
        let codes = Codes::new(&tables());
        for (written, canonical) in [
            ("37-NQ/TW", "37-NQ/TW"),
            ("24-CT/TƯ", "24-CT/TW"),
            ("79-KL/T.Ư ngày", "79-KL/TW"),
            ("57/NQ-TW", "57-NQ/TW"),
            ("40 – CT/TW", "40-CT/TW"),
            ("36 - NQ/TW", "36-NQ/TW"),
            ("66- NQ/TW", "66-NQ/TW"),
            ("366-QĐ-TW", "366-QĐ/TW"),
            ("221/KL/TW", "221-KL/TW"),
            ("221 CT/TW", "221-CT/TW"),
            ("27/NQ- TW", "27-NQ/TW"),
            ("5-CT/TW", "05-CT/TW"),
            ("05-CT/TW", "05-CT/TW"),
            ("39-NQ/TW.", "39-NQ/TW"),
            ("58-QÐ/TW", "58-QĐ/TW"),
            ("208-qđ/tw", "208-QĐ/TW"),
            ("37-NQ/\nTW", "37-NQ/TW"),
            ("08-QĐi/TW", "08-QĐi/TW"),
            ("09/2007/NQ-TW", "09-NQ/TW"),
            ("04-CTr/TU", "04-CTr/TU"),
            ("52-Ctr/TU", "52-CTr/TU"),
            ("43-HD/BTCTW", "43-HD/BTCTW"),
            ("06-HD/BTCTW-BTGTW", "06-HD/BTCTW-BTGTW"),
            ("12-NQ/BCSĐ", "12-NQ/BCSĐ"),
            ("476-QĐNS/TW", "476-QĐNS/TW"),
            ("1485-QĐ/UBKTTW", "1485-QĐ/UBKTTW"),
            ("919-CV/VPTW/nb", "919-CV/VPTW/nb"),
            ("03-NQ/HNTW", "03-NQ/HNTW"),
            ("130/KH-BCĐTKNQ18", "130/KH-BCĐTKNQ18"),
            ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
            ("98/2025/ NQ-HĐND", "98/2025/NQ-HĐND"),
            ("204/2004/NĐ–CP", "204/2004/NĐ-CP"),
            ("14/2022/NĐ/CP", "14/2022/NĐ-CP"),
            ("76/2018 NĐ-CP", "76/2018/NĐ-CP"),
            ("1588/QĐ-TTg", "1588/QĐ-TTg"),
            ("1588/QĐ-TTG", "1588/QĐ-TTg"),
            ("472/QĐ/TTg", "472/QĐ-TTg"),
            ("46/2019/QH14", "46/2019/QH14"),
            ("02/2020/UBTVQH14", "02/2020/UBTVQH14"),
            ("1211/2016/TVQH13", "1211/2016/TVQH13"),
            ("1402/NQ-UBTVQH15", "1402/NQ-UBTVQH15"),
            ("01/2021/TTLT-BTC-BNV", "01/2021/TTLT-BTC-BNV"),
            ("3078/QĐ-BTC", "3078/QĐ-BTC"),
            ("376/QĐ-BCT", "376/QĐ-BCT"),
            ("12/2021/TT-BLĐTBXH", "12/2021/TT-BLĐTBXH"),
            ("66.13/2026/NQ-CP", "66.13/2026/NQ-CP"),
            ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
            ("03/TTr-MTĐT", "03/TTr-MTĐT"),
            ("11127/HD-UBND", "11127/HD-UBND"),
            ("5215/BGDĐT-GDPT", "5215/BGDĐT-GDPT"),
            ("2345/BGDĐT-GDTrH", "2345/BGDĐT-GDTrH"),
            ("1745/TTg-QHQT", "1745/TTg-QHQT"),
            ("156/TTg-ĐMDN.", "156/TTg-ĐMDN"),
        ] {
            let read = read(&codes, written, false).unwrap_or_default();
            assert_eq!(read, canonical, "{written}");
        }
    }

    #[test]
    fn leaves_what_is_no_code() {
        let codes = Codes::new(&tables());
        for text in [
            "80km/h",
            "60-80km/h",
            "24/7",
            "2-9",
            "30.4",
            "111 BC – AD 938",
            "245 CV/tàu",
            "1325 L/min",
            "3/4",
            "01/7/2004",
            "07-07-2023",
            "01 - TT",
            "02/TB/TEM",
            "10 tỷ/năm",
            "2020-2025",
            "15 năm",
            "4G/LTE",
            "16 - CT Group",
        ] {
            assert_eq!(read(&codes, text, false), None, "{text}");
        }
    }
}
