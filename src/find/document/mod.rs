//! Documents: by code, by number, by the meeting that passed them, laws by name and year.
//!
//! A document is read behind a type word (`Nghị quyết`) or where a number begins a code. What it is, and which one,
//! `resolve::document` says.

pub(crate) mod code;
mod list;
mod named;

use std::{collections::HashSet, ops::Range};

use self::code::{Code, Codes};
use crate::{
    find::{Name, View, class},
    gazetteer::{DocumentRow, Gazetteers, spellings},
    scan::Hit,
    text::{Text, fold},
};

/// A document of the text, as it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDocument {
    /// Folded bytes.
    pub(crate) span: Range<usize>,
    /// The length of the code or number, which goes to the end; 0 where there is none.
    code_len: u32,
    /// The row of `document_types.tsv` of the type word, if one stands there or before the list.
    pub(crate) kind: Option<u32>,
    pub(crate) said: Identifier,
    /// The first document of the list that this one belongs to, as an index.
    list: Option<u32>,
    /// The rule that read it.
    pub(crate) rule: Rule,
}

impl FoundDocument {
    /// A document whose code or number, if it has one, begins at `code_start` and goes to the end.
    fn new(span: Range<usize>, code_start: usize, kind: Option<u32>, said: Identifier, rule: Rule) -> Self {
        let code_len = u32::try_from(span.end - code_start).unwrap_or_default();
        FoundDocument { span, code_len, kind, said, list: None, rule }
    }

    /// The part in which no other mention lies: code or number; empty, at the end, where there is none.
    pub(crate) const fn code(&self) -> Range<usize> {
        self.span.end - self.code_len as usize..self.span.end
    }

    /// The same mention, read as another code.
    pub(crate) fn with_code(&self, code: Code) -> Self {
        FoundDocument { said: Identifier::Code(code), ..self.clone() }
    }

    /// Whether both stand in one list.
    pub(crate) fn is_listed_with(&self, other: &FoundDocument) -> bool {
        self.list.is_some() && self.list == other.list
    }

    /// The first document of the list that this one belongs to, as an index.
    pub(crate) fn first_of_list(&self) -> Option<usize> {
        self.list.map(|first| first as usize)
    }
}

/// The rules that read documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// The families of codes.
    Assembly,
    WithYear,
    NumberAndIssuer,
    LetterOfUnit,
    LetterWithYear,
    Letter,
    OldDirective,
    /// All others.
    NumberAlone,
    List,
    RowOfNumbers,
    OfMeeting,
    LawAndYear,
    LawAndDay,
}

impl Rule {
    /// As a mention has it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Rule::Assembly => "assembly",
            Rule::WithYear => "with year",
            Rule::NumberAndIssuer => "number and issuer",
            Rule::LetterOfUnit => "letter of a unit",
            Rule::LetterWithYear => "letter with year",
            Rule::Letter => "letter",
            Rule::OldDirective => "old directive",
            Rule::NumberAlone => "number alone",
            Rule::List => "list",
            Rule::RowOfNumbers => "row of numbers",
            Rule::OfMeeting => "of a meeting",
            Rule::LawAndYear => "law and year",
            Rule::LawAndDay => "law and day",
        }
    }
}

/// What identifies a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Identifier {
    /// `37-NQ/TW`.
    Code(Code),
    /// `Nghị quyết 68`, `Quy định 214/2020`.
    Number { number: u32, year: Option<i16> },
    /// `Nghị quyết Đại hội XIII`: the term.
    Congress { term: Box<str> },
    /// `Nghị quyết Trung ương 4 khóa XII`.
    Plenum { number: u32, term: Option<Box<str>> },
    /// `Luật Đất đai năm 2024`: the folded name, without the year.
    Law { name: Box<str>, year: i16 },
}

/// A type word of the text.
#[derive(Clone, Copy, Debug)]
struct Head {
    start: usize,
    end: usize,
    row: u32,
}

/// Finds documents; built from the tables once.
#[derive(Debug)]
pub(crate) struct DocumentFinder {
    codes: Codes,
    /// Names and other names of laws, folded.
    laws: HashSet<String>,
    /// Types by row.
    types: Vec<Type>,
    /// The numbers of the Party's congresses.
    congresses: Vec<u32>,
    /// The names of the committee that they elect, folded, longer ones first.
    committee: Vec<String>,
}

/// What a type word lets stand behind it.
#[derive(Debug)]
struct Type {
    number: NumberAlone,
    by_year: Option<ByYear>,
    of_meeting: bool,
    /// Whether codes may leave the symbol out.
    no_symbol: bool,
    /// The symbols that go with the word.
    symbols: Vec<String>,
}

/// Where a number alone may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NumberAlone {
    /// The word is nothing but a document: `nghị quyết 68`.
    Bare,
    /// The word is also a verb: only with a capital, or with `số`.
    Capital,
    /// Only with `số`.
    Numbered,
    /// Nowhere.
    None,
}

/// How a document is named by its year.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ByYear {
    /// `Luật Đất đai năm 2024`
    Named,
    /// `Hiến pháp 2013`: what it is called, folded.
    Alone(String),
}

impl DocumentFinder {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let laws = tables.documents.rows.iter().flat_map(law_names).map(fold);
        let rows = &tables.document_types.rows;
        let types = rows.iter().map(|row| {
            let same = || rows.iter().filter(|other| other.name == row.name);
            let symbols = same().flat_map(|row| row.symbol.iter().chain(&row.symbol_variants));
            let symbols: Vec<String> = symbols.map(ToString::to_string).collect();
            Type {
                number: match row.number.as_deref() {
                    Some("bare") => NumberAlone::Bare,
                    Some("capital") => NumberAlone::Capital,
                    Some("none") => NumberAlone::None,
                    _ => NumberAlone::Numbered,
                },
                by_year: match row.by_year.as_deref() {
                    Some("named") => Some(ByYear::Named),
                    Some("alone") => Some(ByYear::Alone(fold(&row.name))),
                    _ => None,
                },
                of_meeting: row.of_meeting,
                no_symbol: symbols.is_empty() || same().any(|row| row.no_symbol),
                symbols,
            }
        });
        let types = types.collect();
        let congresses = tables
            .congresses
            .rows
            .iter()
            .filter(|row| row.kind == "party_congress")
            .filter_map(|row| row.number.parse().ok())
            .collect();
        DocumentFinder {
            codes: Codes::new(tables),
            laws: laws.collect(),
            types,
            congresses,
            committee: committee_names(tables),
        }
    }

    /// The type words for the scan.
    pub(crate) fn names(tables: &Gazetteers) -> Vec<(String, Name)> {
        let mut names: Vec<(String, Name)> = Vec::new();
        for (row, index) in tables.document_types.rows.iter().zip(0..) {
            for name in std::iter::once(&row.name).chain(&row.name_variants) {
                let name = fold(name);
                // One row a word: what a symbol adds, the code says.
                if !names.iter().any(|(known, _)| *known == name) {
                    names.push((name, Name::DocumentType(index)));
                }
            }
        }
        // `BLHS`: type and name in one.
        for law in &tables.documents.rows {
            let kind = || tables.document_types.rows.iter().zip(0..).find(|(row, _)| row.name == law.kind);
            let short = law_names(law).filter(|name| !name.contains(' ') && name.chars().all(char::is_uppercase));
            names.extend(short.filter_map(|name| Some((fold(name), Name::DocumentType(kind()?.1)))));
        }
        names
    }

    /// Every document of the text, in order.
    pub(crate) fn find(&self, view: &View<'_>) -> Vec<FoundDocument> {
        let text = view.text;
        let heads = self.heads(view);
        let mut found: Vec<FoundDocument> = Vec::new();
        let mut next_head = 0;
        let mut resume = 0;
        let mut numbers = text.numbers().iter().copied().peekable();
        loop {
            while next_head < heads.len() && heads[next_head].start < resume {
                next_head += 1;
            }
            while numbers.next_if(|&at| at < resume).is_some() {}
            let head = heads.get(next_head).copied();
            let number = numbers.peek().copied();
            let first = match (head, number) {
                (Some(head), Some(number)) if number < head.start => self.alone(text, number),
                (Some(head), _) => {
                    next_head += 1;
                    let until = heads.get(next_head).map_or(text.as_str().len(), |next| next.start);
                    self.headed(text, head, until)
                }
                (None, Some(number)) => self.alone(text, number),
                (None, None) => break,
            };
            let Some(first) = first else {
                if head.is_none_or(|head| number.is_some_and(|number| number < head.start)) {
                    numbers.next();
                }
                continue;
            };
            resume = first.span.end;
            let index = found.len();
            found.push(first);
            self.list(text, index, &mut found);
            resume = found.last().map_or(resume, |last| last.span.end);
        }
        found
    }

    /// The type words, longer first, none inside another.
    fn heads(&self, view: &View<'_>) -> Vec<Head> {
        let text = view.text;
        let mut heads = Vec::new();
        let mut end = 0;
        for &hit in view.hits.groups(class::DOCUMENT_TYPE).flatten() {
            if hit.start < end || hit.classes & class::DOCUMENT_TYPE == 0 {
                continue;
            }
            let row = view.scanner.meanings(hit).iter().find_map(|name| match name {
                Name::DocumentType(row) => Some(*row),
                _ => None,
            });
            let Some(row) = row else { continue };
            // `NQ`, `CT`: in capitals, and before a number.
            if hit.end() - hit.start <= 4 && !is_abbreviation(text, hit) {
                continue;
            }
            let head = Head { start: hit.start, end: hit.end(), row };
            // One word in small letters only before its name: `luật Đất đai`, not `kết luật`.
            if self.type_of(head).by_year == Some(ByYear::Named)
                && !text.slice(&hit.span()).contains(' ')
                && !text.is_capital(hit.start)
                && !text.next_word(hit.end()).is_some_and(|word| text.is_capital(word.start))
            {
                continue;
            }
            end = hit.end();
            heads.push(head);
        }
        heads
    }

    fn type_of(&self, head: Head) -> &Type {
        &self.types[head.row as usize]
    }

    /// A code without a type word.
    fn alone(&self, text: &Text<'_>, at: usize) -> Option<FoundDocument> {
        let read = self.codes.read(text, at, false)?;
        Some(FoundDocument::new(at..read.end, at, None, Identifier::Code(read.code), read.rule))
    }

    /// A document behind a type word; nothing that begins at `until` or later.
    fn headed(&self, text: &Text<'_>, head: Head, until: usize) -> Option<FoundDocument> {
        let Some((at, numbered)) = number_behind(text, head.end) else { return self.row_behind(text, head, until) };
        let kind = Some(head.row);
        let digit = text.as_str().as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        if digit && at < until {
            if let Some(read) = self.codes.read(text, at, true) {
                let said = Identifier::Code(read.code);
                return Some(FoundDocument::new(head.start..read.end, at, kind, said, read.rule));
            }
            if let Some((number, year, end)) = self.bare_number(text, head, at, numbered) {
                let said = Identifier::Number { number, year };
                return Some(FoundDocument::new(head.start..end, at, kind, said, Rule::NumberAlone));
            }
        }
        self.named(text, head, until)
    }

    /// `68` in `Nghị quyết 68`.
    fn bare_number(&self, text: &Text<'_>, head: Head, at: usize, numbered: bool) -> Option<(u32, Option<i16>, usize)> {
        let alone = self.type_of(head).number;
        let sure = match alone {
            NumberAlone::Bare => true,
            NumberAlone::Capital => numbered || text.is_capital(head.start),
            NumberAlone::Numbered => numbered,
            NumberAlone::None => return None,
        };
        let verb = alone == NumberAlone::Capital;
        let (number, year, end) = plain_number(text, at).or_else(|| list::row_of_dashes(text, at))?;
        // `kết luận 91/2024`, `các quyết định 106, 107` are no verbs; a small number could be a month, or count.
        let noun = verb && number > 12 && (year.is_some() || is_plural(text, head.start));
        if !sure && !noun || year.is_none() && !numbered && (YEARS.contains(&number) || counts(text, end)) {
            return None;
        }
        Some((number, year, end))
    }
}

/// What the committee that a congress of the Party elects is called, folded, longer names first.
fn committee_names(tables: &Gazetteers) -> Vec<String> {
    let elected = tables.elected("party_congress");
    let rows = tables.bodies.rows.iter().filter(|row| Some(row.id.as_ref()) == elected);
    let names = rows.flat_map(|row| row.aliases.iter().filter(|name| !row.not_alone.contains(name)).chain([&row.name]));
    let mut names: Vec<String> = names.flat_map(|name| spellings(tables, name)).collect();
    names.sort_unstable_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Whether a word before makes a noun of what could be a verb: `các quyết định 106, 107`.
fn is_plural(text: &Text<'_>, at: usize) -> bool {
    text.previous_word(at).is_some_and(|word| matches!(text.slice(&word), "các" | "những"))
}

/// The names of a law, but for those that are no mention by themselves.
fn law_names(row: &DocumentRow) -> impl Iterator<Item = &str> {
    let aliases = row.aliases.iter().filter(|alias| !row.is_code(alias) && !row.not_alone.contains(alias));
    row.name.iter().chain(row.name.as_ref().map(|_| aliases).into_iter().flatten()).map(AsRef::as_ref)
}

fn is_abbreviation(text: &Text<'_>, hit: Hit) -> bool {
    if text.slice(&hit.span()).contains(' ') {
        return true;
    }
    text.is_all_capitals(&hit.span())
        && number_behind(text, hit.end()).is_some_and(|(at, _)| {
            let rest = &text.as_str()[at..];
            rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("năm ")
        })
        && !matches!(text.as_str().as_bytes().get(hit.start.wrapping_sub(1)), Some(b'-' | b'/'))
}

/// Where an identifier may begin behind a type word, and whether `số` stands before it.
fn number_behind(text: &Text<'_>, end: usize) -> Option<(usize, bool)> {
    let s = text.as_str();
    let rest = s.get(end..)?;
    let space = usize::from(rest.starts_with([' ', '\n']));
    if space == 0 {
        return None;
    }
    let bracket = usize::from(rest[1..].starts_with('('));
    let rest = &rest[1..];
    if bracket == 0
        && let Some(behind) = rest.strip_prefix("số")
    {
        let colon = usize::from(behind.starts_with(':'));
        let gap = usize::from(behind[colon..].starts_with([' ', '\n']));
        if colon + gap > 0 {
            return Some((end + 1 + "số".len() + colon + gap, true));
        }
    }
    Some((end + 1, false))
}

/// The last place up to `at` where a character begins; the search windows of this module are cut there.
pub(crate) fn boundary(s: &str, at: usize) -> usize {
    (0..=at.min(s.len())).rev().find(|&i| s.is_char_boundary(i)).unwrap_or_default()
}

/// A number that is no date, fraction or amount, perhaps with its year (`214/2020`).
fn plain_number(text: &Text<'_>, at: usize) -> Option<(u32, Option<i16>, usize)> {
    let s = text.as_str();
    let len = s.as_bytes()[at..].iter().take(6).take_while(|b| b.is_ascii_digit()).count();
    if !(1..=5).contains(&len) {
        return None;
    }
    let number = s[at..at + len].parse().ok().filter(|&number| number > 0)?;
    let mut end = at + len;
    let mut year = None;
    if let Some(behind) = s[end..].strip_prefix(['/', '-']) {
        let word = behind.bytes().take(5).take_while(u8::is_ascii_digit).count();
        let slash = s.as_bytes()[end] == b'/';
        if word == 4 && is_year(&behind[..4]) && slash {
            year = behind[..4].parse().ok();
            end += 5;
        } else if word > 0 || slash {
            return None;
        }
    }
    if text.is_word_after(end) {
        return None;
    }
    match s.as_bytes().get(end) {
        Some(b'/' | b'%') => return None,
        Some(b'.' | b',' | b'-' | b':') if s.as_bytes().get(end + 1).is_some_and(u8::is_ascii_digit) => return None,
        _ => {}
    }
    Some((number, year, end))
}

/// The years that a document can be of.
const YEARS: Range<u32> = 1945..2100;

fn is_year(digits: &str) -> bool {
    digits.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// Whether the number up to `end` counts what follows: `5 năm`, `10 nhiệm vụ`.
fn counts(text: &Text<'_>, end: usize) -> bool {
    const UNITS: [&str; 66] = [
        "ngày",
        "tháng",
        "tuần",
        "giờ",
        "phút",
        "điểm",
        "nội dung",
        "điều",
        "khoản",
        "chương",
        "người",
        "dự án",
        "trường hợp",
        "nhiệm vụ",
        "mục tiêu",
        "đồng",
        "tỷ",
        "tỉ",
        "triệu",
        "nghìn",
        "ngàn",
        "trăm",
        "km",
        "ha",
        "m",
        "m2",
        "xã",
        "huyện",
        "tỉnh",
        "thành phố",
        "cán bộ",
        "đảng viên",
        "cá nhân",
        "tổ chức",
        "bị can",
        "bị cáo",
        "đơn vị",
        "cơ quan",
        "nhóm",
        "giải pháp",
        "lĩnh vực",
        "bộ",
        "ngành",
        "sở",
        "văn bản",
        "nghị",
        "chỉ",
        "thông",
        "quyết",
        "luật",
        "lần",
        "bước",
        "loại",
        "mức",
        "phần",
        "đại biểu",
        "ủy viên",
        "vị trí",
        "chức danh",
        "công trình",
        "doanh nghiệp",
        "địa phương",
        "quận",
        "phường",
        "vấn đề",
        "cấp",
    ];
    let Some(rest) = text.as_str()[end..].strip_prefix(' ') else { return false };
    // `Nghị quyết 57 Bộ Chính trị`: a name.
    if text.is_capital(end + 1) && !text.is_all_capitals(&text.word_at(end + 1)) {
        return false;
    }
    let digit = |s: &str| s.bytes().next().is_some_and(|b| b.is_ascii_digit());
    // `ngày 30/1`, `năm 2024` say when; `5 năm` counts.
    if let Some(behind) = rest.strip_prefix("năm").or_else(|| rest.strip_prefix("ngày"))
        && !behind.starts_with(char::is_alphanumeric)
    {
        return !behind.strip_prefix(' ').is_some_and(digit);
    }
    UNITS.iter().any(|unit| {
        rest.strip_prefix(unit).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
            || rest.starts_with("tỷ")
    })
}
