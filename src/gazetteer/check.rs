//! What must hold in and across the tables.
//!
//! What a column takes is data here ([`WORDS`], [`REFERENCES`] …); the passes below run over all tables alike. Adding a
//! table or a column means adding its line to the lists that it concerns.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::is_nfc;

use super::{
    Gazetteers, TablePass, slug,
    table::{PartialDate, Place, Row, Table, Value},
};
use crate::{
    error::{GazetteerError, Problem},
    text::fold,
};

const ANY: &str = "";

const KINDS: &[&str] = &[
    "academy",
    "agency",
    "committee",
    "congress",
    "court",
    "department",
    "front",
    "government",
    "mass_org",
    "military",
    "ministry",
    "national_assembly",
    "other",
    "party_central",
    "party_local",
    "police",
    "press",
    "procuracy",
    "state",
];

const FAMILIES: &[&str] = &["mass_org", "national_assembly", "other", "party", "state"];

type Words = (&'static str, &'static str, &'static [&'static str], &'static str);

/// Columns that take one of a few words: file (any, where it is empty), column, words, what they are.
const WORDS: &[Words] = &[
    (ANY, "trust", &["checked", "derived", "memory", "single"], "degree of trust"),
    ("bodies.tsv", "kind", KINDS, "kind of body"),
    ("body_heads.tsv", "kind", KINDS, "kind of body"),
    ("body_heads.tsv", "takes", &["field", "name", "number", "owner", "place"], "kind of name"),
    ("congresses.tsv", "kind", &["national_assembly", "party_congress"], "kind of term"),
    ("document_types.tsv", "family", FAMILIES, "family of documents"),
    ("given_names.tsv", "position", &["both", "given", "middle"], "position in a name"),
    (
        "honorifics.tsv",
        "kind",
        &["academic", "courtesy", "foreign", "plural", "profession", "rank", "religious", "status", "title"],
        "kind of honorific",
    ),
    (
        "honorifics.tsv",
        "value",
        &["acting", "former", "honorary", "in_charge", "incumbent", "late", "new", "provisional"],
        "status",
    ),
    ("issuers.tsv", "family", FAMILIES, "family of documents"),
    ("local_bodies.tsv", "kind", KINDS, "kind of body"),
    (
        "name_guards.tsv",
        "kind",
        &["award", "company", "event", "honour", "place", "school", "ship", "street", "thought"],
        "kind of guard",
    ),
    ("place_levels.tsv", "tier", &["1", "2", "3"], "tier"),
];

type Number = (&'static str, &'static str, u32, u32);

/// Columns that take a number: file, column, the least and the most.
const NUMBERS: &[Number] = &[
    ("congresses.tsv", "number", 1, 99),
    ("given_names.tsv", "count", 1, u32::MAX),
    ("officials.tsv", "birth_year", 1850, 2010),
    ("surnames.tsv", "rank", 1, u32::MAX),
];

/// Columns that hold ids: file, column.
const SLUGS: &[(&str, &str)] = &[
    ("bodies.tsv", "id"),
    ("congresses.tsv", "id"),
    ("local_bodies.tsv", "id"),
    ("officials.tsv", "id"),
    ("provinces.tsv", "id"),
    ("roles.tsv", "id"),
    ("sources.tsv", "id"),
];

/// What a column can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Bodies,
    /// A row of `bodies.tsv`, or a body that a pattern makes.
    AnyBody,
    /// A row of `local_bodies.tsv` or of `bodies.tsv`.
    Patterns,
    Documents,
    DocumentTypes,
    Levels,
    Officials,
    Provinces,
    Roles,
    Sources,
    Terms,
}

/// Columns that name rows of other tables: file (any, where it is empty), column, what they name.
const REFERENCES: &[(&str, &str, Target)] = &[
    (ANY, "source", Target::Sources),
    ("bodies.tsv", "parent", Target::Bodies),
    ("bodies.tsv", "successor", Target::Bodies),
    ("complete_offices.tsv", "body", Target::Bodies),
    ("complete_offices.tsv", "role", Target::Roles),
    ("documents.tsv", "issuer", Target::Bodies),
    ("documents.tsv", "kind", Target::DocumentTypes),
    ("documents.tsv", "replaced_by", Target::Documents),
    ("documents.tsv", "term", Target::Terms),
    ("issuers.tsv", "body", Target::Bodies),
    ("local_bodies.tsv", "levels", Target::Levels),
    ("local_bodies.tsv", "parent", Target::Patterns),
    ("place_levels.tsv", "canonical", Target::Levels),
    ("provinces.tsv", "level", Target::Levels),
    ("provinces.tsv", "successor", Target::Provinces),
    ("role_phrases.tsv", "body", Target::Bodies),
    ("role_phrases.tsv", "title", Target::Roles),
    ("roles.tsv", "body", Target::Bodies),
    ("roles.tsv", "several_in", Target::Bodies),
    ("tenures.tsv", "body", Target::AnyBody),
    ("tenures.tsv", "official", Target::Officials),
    ("tenures.tsv", "role", Target::Roles),
];

/// Intervals: the columns of beginning and end.
const INTERVALS: [(&str, &str); 5] = [
    ("from", "to"),
    ("from", "as_of"),
    ("held_from", "held_to"),
    ("valid_from", "valid_to"),
    ("effective_from", "effective_to"),
];

/// Spellings of one thing, of which none repeats another: file, the column of the name, the column of the others.
const ALIASES: &[(&str, &str, &str)] = &[
    ("abbreviations.tsv", "full", "short"),
    ("bodies.tsv", "name", "aliases"),
    ("body_heads.tsv", "head", "aliases"),
    ("countries.tsv", "name", "aliases"),
    ("document_types.tsv", "name", "name_variants"),
    ("document_types.tsv", "symbol", "symbol_variants"),
    ("documents.tsv", "code", "aliases"),
    ("documents.tsv", "name", "aliases"),
    ("issuers.tsv", "suffix", "variants"),
    ("local_bodies.tsv", "name", "aliases"),
    ("officials.tsv", "name", "aliases"),
    ("place_levels.tsv", "level", "aliases"),
    ("provinces.tsv", "name", "aliases"),
    ("roles.tsv", "title", "aliases"),
];

/// Columns whose references lead from row to row and must come to an end: file, column.
const CHAINS: &[(&str, &str)] = &[
    ("bodies.tsv", "parent"),
    ("bodies.tsv", "successor"),
    ("documents.tsv", "replaced_by"),
    ("local_bodies.tsv", "parent"),
    ("provinces.tsv", "successor"),
];

/// What must hold within each file.
pub(crate) fn rows(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    tables.each_table(&mut Rows { problems });
}

/// What must hold across the tables; `is_code` knows the grammar of codes.
pub(crate) fn whole(tables: &Gazetteers, is_code: &dyn Fn(&str) -> bool, problems: &mut Vec<GazetteerError>) {
    tables.each_table(&mut References { ids: &Ids::new(tables), only_needed: false, problems });
    tables.each_table(&mut Aliases { tables, problems });
    tables.each_table(&mut Chains { tables, problems });
    bodies(tables, problems);
    patterns(tables, problems);
    terms(tables, problems);
    offices(tables, problems);
    documents(tables, is_code, problems);
}

/// The references without which an extractor would silently read less than the tables say: those of titles, and all of
/// the rows that do not come with the crate, whose own a test checks.
pub(crate) fn needed(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let mut custom = IsCustom(false);
    tables.each_table(&mut custom);
    if custom.0 {
        tables.each_table(&mut References { ids: &Ids::new(tables), only_needed: true, problems });
    }
}

struct IsCustom(bool);

impl TablePass for IsCustom {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        self.0 |= table.has_custom();
    }
}

/// What a list has for each column of a table, in their order.
fn entries<R: Row, T>(list: &'static [T], of: impl Fn(&T) -> (&'static str, &'static str)) -> Vec<Option<&'static T>> {
    let is = |entry: &T, column: &str| {
        let (file, name) = of(entry);
        name == column && (file == ANY || file == R::FILE)
    };
    R::COLUMNS.iter().map(|column| list.iter().find(|entry| is(entry, column))).collect()
}

struct Rows<'p> {
    problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for Rows<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let takes = Takes::each::<R>();
        let mut dates: Vec<(&str, PartialDate)> = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let mut report = |problem| self.problems.push(table.problem(index, problem));
            dates.clear();
            let mut next = takes.iter();
            row.visit(&mut |column, value| {
                if let Value::Date(Some(date)) = value {
                    dates.push((column, date));
                }
                check_cell(column, value, next.next().unwrap_or(&Takes::Any), &mut report);
            });
            let date = |column: &str| dates.iter().find(|(name, _)| *name == column).map(|(_, date)| *date);
            for (from, to) in INTERVALS {
                let Some((first, last)) = date(from).zip(date(to)) else { continue };
                // A partial end is some day in it; a day that somebody was seen on lies within.
                let whole = first.first() < last.last() || (to == "as_of" && first.first() <= last.last());
                if !whole {
                    report(Problem::Interval { from: first.to_string(), to: last.to_string() });
                }
            }
        }
        self.order(table);
    }
}

impl Rows<'_> {
    /// Rows are in the order of their bytes, and no two have the same key.
    fn order<R: Row>(&mut self, table: &Table<R>) {
        let mut order: Vec<(Place, usize)> = (0..table.rows.len()).map(|index| (table.place(index), index)).collect();
        order.sort_unstable();
        let mut seen: FxHashMap<(u32, Cow<'_, str>), u32> = FxHashMap::default();
        let name = |row: &R| row.key().replace('\t', " ").trim().to_owned();
        // The last lines in order, for one that comes too late.
        let mut last: Vec<(Place, usize)> = Vec::new();
        let (mut line, mut line_before) = (String::new(), String::new());
        for (place, index) in order {
            let row = &table.rows[index];
            if let Some(first) = seen.insert((place.file, row.key()), place.line) {
                let problem = Problem::Duplicate { id: name(row), first: first as usize };
                self.problems.push(table.problem(index, problem));
                continue;
            }
            line.clear();
            row.write_line(&mut line);
            if last.last().is_some_and(|(before, _)| before.file != place.file) {
                last.clear();
            }
            if last.is_empty() || line_before < line {
                last.push((place, index));
                std::mem::swap(&mut line, &mut line_before);
            } else {
                let behind = last.partition_point(|(_, before)| table.rows[*before].line() < line);
                let before = last.get(behind).map_or(place.line, |(before, _)| before.line) as usize;
                self.problems.push(table.problem(index, Problem::Order { id: name(row), before }));
            }
        }
    }
}

/// What the cells of a column take.
enum Takes {
    Any,
    Words(&'static [&'static str], &'static str),
    Number(u32, u32),
    Id,
}

impl Takes {
    /// For each column of a table, in their order.
    fn each<R: Row>() -> Vec<Takes> {
        let words = entries::<R, _>(WORDS, |&(file, column, ..)| (file, column));
        let numbers = entries::<R, _>(NUMBERS, |&(file, column, ..)| (file, column));
        let takes =
            |((column, words), number): ((&&'static str, Option<&'static Words>), Option<&'static Number>)| match (
                words, number,
            ) {
                (Some(&(_, _, words, expected)), _) => Takes::Words(words, expected),
                (_, Some(&(_, _, least, most))) => Takes::Number(least, most),
                _ if SLUGS.contains(&(R::FILE, *column)) => Takes::Id,
                _ => Takes::Any,
            };
        R::COLUMNS.iter().zip(words).zip(numbers).map(takes).collect()
    }

    /// What is expected where a text is none of it.
    fn misses(&self, text: &str) -> Option<&'static str> {
        match *self {
            Takes::Any => None,
            Takes::Words(words, expected) => (!words.contains(&text)).then_some(expected),
            Takes::Number(least, most) => {
                let fits = text.parse().is_ok_and(|number| (least..=most).contains(&number));
                (!fits).then_some("number that fits here")
            }
            Takes::Id => (!is_id(text)).then_some("id (small letters without marks, digits, single hyphens)"),
        }
    }
}

/// How a cell is spelled, and whether its column takes it.
fn check_cell(column: &'static str, value: Value<'_>, takes: &Takes, report: &mut dyn FnMut(Problem)) {
    if let Value::List(list) = value
        && list.iter().any(|text| text.is_empty())
    {
        report(Problem::Spelling { column, value: list.join("|"), fault: "an empty value between `|`" });
    }
    value.texts(|text| {
        if let Some(fault) = spelling(text) {
            report(Problem::Spelling { column, value: text.to_owned(), fault });
        }
        if let Some(expected) = takes.misses(text) {
            report(Problem::Value { column, value: text.to_owned(), expected });
        }
    });
}

fn is_id(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(part)
}

/// What is wrong with the spelling of a text.
fn spelling(text: &str) -> Option<&'static str> {
    let strange = |c: char| {
        (c.is_whitespace() && c != ' ')
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}')
    };
    // Of the letters that almost all texts are made of, none is strange and none decomposed.
    let plain = |c: char| matches!(c, ' '..='~' | '\u{c0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}');
    let mut space = true;
    let usual = text.chars().all(|c| {
        let before = std::mem::replace(&mut space, c == ' ');
        plain(c) && !(before && space)
    });
    if text.is_empty() || usual && !space {
        None
    } else if text.starts_with(' ') || text.ends_with(' ') || text.contains("  ") {
        Some("stray spaces")
    } else if text.contains(strange) {
        Some("a character that cannot be seen")
    } else if !is_nfc(text) {
        Some("decomposed letters (write NFC)")
    } else {
        None
    }
}

/// The ids that references can name.
struct Ids<'t> {
    bodies: FxHashSet<&'t str>,
    patterns: FxHashSet<&'t str>,
    documents: FxHashSet<&'t str>,
    document_types: FxHashSet<&'t str>,
    levels: FxHashSet<&'t str>,
    officials: FxHashSet<&'t str>,
    provinces: FxHashSet<&'t str>,
    roles: FxHashSet<&'t str>,
    sources: FxHashSet<&'t str>,
    terms: FxHashSet<&'t str>,
    local: LocalIds<'t>,
}

impl<'t> Ids<'t> {
    fn new(tables: &'t Gazetteers) -> Self {
        Ids {
            bodies: tables.bodies.rows.iter().map(|row| row.id.as_ref()).collect(),
            patterns: tables.local_bodies.rows.iter().map(|row| row.id.as_ref()).collect(),
            documents: tables.documents.rows.iter().map(|row| row.id.as_ref()).collect(),
            document_types: tables.document_types.rows.iter().map(|row| row.name.as_ref()).collect(),
            levels: tables.place_levels.rows.iter().map(|row| row.level.as_ref()).collect(),
            officials: tables.officials.rows.iter().map(|row| row.id.as_ref()).collect(),
            provinces: tables.provinces.rows.iter().map(|row| row.id.as_ref()).collect(),
            roles: tables.roles.rows.iter().map(|row| row.id.as_ref()).collect(),
            sources: tables.sources.rows.iter().map(|row| row.id.as_ref()).collect(),
            terms: tables.congresses.rows.iter().map(|row| row.roman.as_ref()).collect(),
            local: LocalIds::new(tables),
        }
    }

    fn set(&self, target: Target) -> &FxHashSet<&'t str> {
        match target {
            Target::Bodies | Target::AnyBody => &self.bodies,
            Target::Patterns => &self.patterns,
            Target::Documents => &self.documents,
            Target::DocumentTypes => &self.document_types,
            Target::Levels => &self.levels,
            Target::Officials => &self.officials,
            Target::Provinces => &self.provinces,
            Target::Roles => &self.roles,
            Target::Sources => &self.sources,
            Target::Terms => &self.terms,
        }
    }

    fn has(&self, target: Target, id: &str) -> bool {
        self.set(target).contains(id)
            || match target {
                Target::Patterns => self.bodies.contains(id),
                Target::AnyBody => self.local.has(id),
                _ => false,
            }
    }

    /// The id most like a misspelt one.
    fn nearest(&self, target: Target, id: &str) -> Option<String> {
        let own = nearest(id, self.set(target).iter().copied()).map(ToOwned::to_owned);
        match target {
            Target::AnyBody => own.or_else(|| self.local.nearest(id)),
            Target::Patterns => own.or_else(|| nearest(id, self.bodies.iter().copied()).map(ToOwned::to_owned)),
            _ => own,
        }
    }
}

const fn table_of(target: Target) -> &'static str {
    match target {
        Target::Bodies => "bodies.tsv",
        Target::AnyBody => "bodies.tsv, nor does local_bodies.tsv make it",
        Target::Patterns => "local_bodies.tsv or bodies.tsv",
        Target::Documents => "documents.tsv",
        Target::DocumentTypes => "document_types.tsv",
        Target::Levels => "place_levels.tsv",
        Target::Officials => "officials.tsv",
        Target::Provinces => "provinces.tsv",
        Target::Roles => "roles.tsv",
        Target::Sources => "sources.tsv",
        Target::Terms => "congresses.tsv",
    }
}

/// The ids that the patterns of `local_bodies.tsv` make.
struct LocalIds<'t> {
    patterns: FxHashMap<&'t str, Pattern>,
    /// The slugs of the provinces' names.
    provinces: FxHashSet<String>,
    /// The slugs of the levels, each with its hyphen.
    levels: Vec<String>,
}

#[derive(Clone, Copy)]
struct Pattern {
    /// Whether the level stands in the id.
    with_level: bool,
    /// Whether only what is called a `tỉnh` has the body.
    provincial: bool,
}

impl<'t> LocalIds<'t> {
    fn new(tables: &'t Gazetteers) -> Self {
        let pattern = |row: &super::LocalBodyRow| Pattern {
            with_level: row.name.contains("{level}"),
            provincial: row.levels.iter().all(|level| level == "tỉnh"),
        };
        let mut levels: Vec<String> = tables.place_levels.rows.iter().map(|row| slug(&row.canonical) + "-").collect();
        levels.dedup();
        LocalIds {
            patterns: tables.local_bodies.rows.iter().map(|row| (row.id.as_ref(), pattern(row))).collect(),
            provinces: tables.provinces.rows.iter().map(|row| slug(&row.name)).collect(),
            levels,
        }
    }

    /// The patterns that begin the id, the longest first, each with the place behind it.
    fn split<'i>(&self, id: &'i str) -> impl Iterator<Item = (&'i str, &'i str, Pattern)> {
        let cuts = id.match_indices('-').map(|(at, _)| at).rev();
        cuts.filter_map(|at| self.patterns.get(&id[..at]).map(|pattern| (&id[..at], &id[at + 1..], *pattern)))
    }

    /// The level of a place, with its hyphen, and its name.
    fn level<'i>(&self, place: &'i str) -> (&'i str, &'i str) {
        let level = self.levels.iter().find(|level| place.starts_with(level.as_str()) && place.len() > level.len());
        place.split_at(level.map_or(0, String::len))
    }

    fn has(&self, id: &str) -> bool {
        self.split(id).any(|(_, place, pattern)| {
            let (level, name) = self.level(place);
            let provincial = pattern.provincial || (pattern.with_level && level == "tinh-");
            !provincial || self.provinces.contains(place) || self.provinces.contains(name)
        })
    }

    fn nearest(&self, id: &str) -> Option<String> {
        let (pattern, place, _) = self.split(id).next()?;
        let (level, name) = self.level(place);
        let province = nearest(name, self.provinces.iter().map(String::as_str))?;
        Some(format!("{pattern}-{level}{province}"))
    }
}

struct References<'p> {
    ids: &'p Ids<'p>,
    /// Whether the rows of the crate and the sources of facts are left out.
    only_needed: bool,
    problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for References<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let targets = entries::<R, _>(REFERENCES, |&(file, column, _)| (file, column));
        for (index, row) in table.rows.iter().enumerate() {
            if self.only_needed && !table.is_custom(index) {
                continue;
            }
            let mut next = targets.iter();
            row.visit(&mut |column, value| {
                let Some(&&(_, _, target)) = next.next().and_then(Option::as_ref) else { return };
                if self.only_needed && target == Target::Sources {
                    return;
                }
                value.texts(|id| {
                    if !self.ids.has(target, id) {
                        let nearest = self.ids.nearest(target, id);
                        let problem = Problem::Unknown { column, id: id.to_owned(), table: table_of(target), nearest };
                        self.problems.push(table.problem(index, problem));
                    }
                });
            });
        }
    }
}

struct Aliases<'p> {
    tables: &'p Gazetteers,
    problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for Aliases<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let lists = ALIASES.iter().filter(|(file, ..)| *file == R::FILE);
        for &(file, name_column, column) in lists {
            // The words that `abbreviations.tsv` shortens in names of bodies make further spellings.
            let shortened = matches!(file, "bodies.tsv" | "local_bodies.tsv");
            for (index, row) in table.rows.iter().enumerate() {
                let (mut names, mut not_alone): (Vec<&str>, Vec<&str>) = Default::default();
                row.visit(&mut |visited, value| {
                    if visited == name_column || visited == column {
                        value.texts(|text| names.push(text));
                    } else if visited == "not_alone" {
                        value.texts(|text| not_alone.push(text));
                    }
                });
                for name in not_alone.iter().filter(|_| name_column == "name").filter(|name| !names.contains(name)) {
                    let nearest = nearest(name, names.iter().copied()).map(ToOwned::to_owned);
                    let (id, table_name) = ((*name).to_owned(), "the names of the row");
                    let problem = Problem::Unknown { column: "not_alone", id, table: table_name, nearest };
                    self.problems.push(table.problem(index, problem));
                }
                if names.len() < 2 {
                    continue;
                }
                let spellings = |name: &str| {
                    if shortened && !not_alone.contains(&name) {
                        super::spellings(self.tables, name)
                    } else {
                        vec![fold(name)]
                    }
                };
                let all: Vec<Vec<String>> = names.iter().map(|name| spellings(name)).collect();
                for (i, alias) in names.iter().enumerate().skip(1) {
                    let folded = fold(alias);
                    let other = (0..names.len()).filter(|&j| j != i).find(|&j| {
                        // Of two that say the same, the later one is the one too many.
                        all[j].contains(&folded) && (j < i || all[j][0] != folded)
                    });
                    if let Some(other) = other.filter(|&j| !(j > i && all[i].contains(&all[j][0]))) {
                        let (alias, other) = ((*alias).to_owned(), names[other].to_owned());
                        self.problems.push(table.problem(index, Problem::Alias { column, alias, other }));
                    }
                }
            }
        }
    }
}

struct Chains<'p> {
    tables: &'p Gazetteers,
    problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for Chains<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let bodies: HashSet<&str> = self.tables.bodies.rows.iter().map(|row| row.id.as_ref()).collect();
        let has_body = |id: &str| bodies.contains(id);
        for &(_, column) in CHAINS.iter().filter(|(file, _)| *file == R::FILE) {
            let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            let mut rows: Vec<(usize, &str)> = Vec::new();
            for (index, row) in table.rows.iter().enumerate() {
                let mut id = "";
                row.visit(&mut |visited, value| {
                    if visited == "id" {
                        value.texts(|text| id = text);
                    } else if visited == column {
                        // A pattern of the name that the whole country's body has names that one.
                        let is_body = |text| R::FILE == "local_bodies.tsv" && has_body(text);
                        value.texts(|text| {
                            if !is_body(text) {
                                next.entry(id).or_default().push(text);
                            }
                        });
                    }
                });
                rows.push((index, id));
            }
            for (index, id) in rows {
                let mut open: Vec<&str> = next.get(id).cloned().unwrap_or_default();
                let mut seen: HashSet<&str> = HashSet::new();
                while let Some(at) = open.pop() {
                    if at == id {
                        let to = next[id][0].to_owned();
                        self.problems.push(table.problem(index, Problem::Cycle { column, id: to }));
                        break;
                    }
                    if seen.insert(at) {
                        open.extend(next.get(at).into_iter().flatten());
                    }
                }
            }
        }
    }
}

/// Whether two periods have a day in common for sure.
fn overlap(a: (Option<PartialDate>, Option<PartialDate>), b: (Option<PartialDate>, Option<PartialDate>)) -> bool {
    let before = |from: Option<PartialDate>, to: Option<PartialDate>| match (from, to) {
        (Some(from), Some(to)) => from.last() < to.first(),
        _ => true,
    };
    before(a.0, b.1) && before(b.0, a.1)
}

/// Rows of one name have another parent or another time.
fn bodies(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let table = &tables.bodies;
    let mut named: BTreeMap<(String, &str), Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        named.entry((fold(&row.name), row.parent.as_deref().unwrap_or_default())).or_default().push(index);
    }
    shared(table, named.into_values(), "the parent", |row| &row.name, |row| (row.valid_from, row.valid_to), problems);
    let table = &tables.provinces;
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        named.entry(fold(&row.name)).or_default().push(index);
    }
    shared(table, named.into_values(), "the time", |row| &row.name, |row| (row.valid_from, row.valid_to), problems);
}

/// Rows of one name that hold at one time.
fn shared<R: Row>(
    table: &Table<R>,
    groups: impl Iterator<Item = Vec<usize>>,
    same: &'static str,
    name: impl Fn(&R) -> &str,
    time: impl Fn(&R) -> (Option<PartialDate>, Option<PartialDate>),
    problems: &mut Vec<GazetteerError>,
) {
    for mut group in groups.filter(|group| group.len() > 1) {
        group.sort_by_key(|&index| table.place(index));
        for (i, &later) in group.iter().enumerate() {
            let first = group[..i].iter().find(|&&first| overlap(time(&table.rows[first]), time(&table.rows[later])));
            if let Some(&first) = first {
                let name = name(&table.rows[later]).to_owned();
                let problem = Problem::Shared { name, other: table.seen_from(later, first), same };
                problems.push(table.problem(later, problem));
            }
        }
    }
}

/// What stands in a pattern for the words of a place.
const SLOTS: [&str; 3] = ["{level}", "{place}", "{number}"];

/// A pattern has the slots that are there to fill, and its id is made of the words before them.
fn patterns(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let table = &tables.local_bodies;
    for (index, row) in table.rows.iter().enumerate() {
        let mut report = |problem| problems.push(table.problem(index, problem));
        for (column, pattern) in std::iter::once(("name", &row.name)).chain(row.aliases.iter().map(|a| ("aliases", a)))
        {
            let rest = SLOTS.iter().fold(pattern.to_string(), |rest, slot| rest.replace(slot, ""));
            if rest.contains(['{', '}']) || pattern.starts_with('{') {
                let value = pattern.to_string();
                report(Problem::Value {
                    column,
                    value,
                    expected: "pattern of words with `{level}`, `{place}`, `{number}`",
                });
            }
        }
        let words = row.name.split('{').next().unwrap_or_default();
        // Of a body that only provinces have, a name stands with the level and without it: what is before it counts.
        let tier =
            |level: &str| tables.place_levels.rows.iter().find(|row| row.level == level).map(|row| row.tier.as_ref());
        if row.levels.iter().all(|level| tier(level) == Some("1")) {
            let before = |pattern: &str| fold(pattern.split('{').next().unwrap_or_default());
            for (i, alias) in row.aliases.iter().enumerate() {
                let earlier = std::iter::once(&row.name).chain(&row.aliases[..i]);
                if let Some(other) =
                    earlier.into_iter().find(|other| before(other) == before(alias) && fold(other) != fold(alias))
                {
                    let (alias, other) = (alias.to_string(), other.to_string());
                    report(Problem::Alias { column: "aliases", alias, other });
                }
            }
        }
        let expected = slug(words).replace("uy-ban-nhan-dan", "ubnd").replace("hoi-dong-nhan-dan", "hdnd");
        if row.id != expected {
            report(Problem::Id { id: row.id.to_string(), expected });
        }
    }
}

/// The roman numeral says the number.
fn terms(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let table = &tables.congresses;
    for (index, row) in table.rows.iter().enumerate() {
        if row.number.parse().is_ok_and(|number| roman(number) != row.roman) {
            let value = row.roman.to_string();
            problems
                .push(table.problem(index, Problem::Value { column: "roman", value, expected: "numeral of `number`" }));
        }
    }
}

fn roman(mut number: u32) -> String {
    const DIGITS: [(u32, &str); 9] =
        [(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"), (0, "")];
    let mut roman = String::new();
    for (value, digit) in DIGITS.into_iter().filter(|(value, _)| *value > 0) {
        while number >= value {
            roman.push_str(digit);
            number -= value;
        }
    }
    roman
}

/// An office with one holder has one at a time, and a tenure says something about time.
fn offices(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let table = &tables.tenures;
    let one_holder: HashMap<&str, &Vec<_>> =
        tables.roles.rows.iter().filter(|row| row.one_holder).map(|row| (row.id.as_ref(), &row.several_in)).collect();
    let mut offices: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        if row.from.is_none() && row.to.is_none() && row.as_of.is_none() {
            problems.push(table.problem(index, Problem::Undated));
        }
        let body = row.body.as_deref().unwrap_or_default();
        let one = one_holder.get(row.role.as_ref()).is_some_and(|several| !several.iter().any(|id| id == body));
        if one && row.from.is_some() {
            offices.entry((row.role.as_ref(), body)).or_default().push(index);
        }
    }
    for ((role, body), mut rows) in offices {
        rows.sort_by_key(|&index| table.rows[index].from.map(PartialDate::first));
        for (i, &first) in rows.iter().enumerate() {
            for &later in &rows[i + 1..] {
                let (a, b) = (&table.rows[first], &table.rows[later]);
                if a.official != b.official && overlap((a.from, a.to), (b.from, b.to)) {
                    // Of a row of the crate and one laid over it, the latter is to mend.
                    let (at, other) =
                        if table.place(first).file > table.place(later).file { (first, later) } else { (later, first) };
                    let office = if body.is_empty() { role.to_owned() } else { format!("{role} {body}") };
                    let problem = Problem::Overlap { office, other: table.seen_from(at, other) };
                    problems.push(table.problem(at, problem));
                }
            }
        }
    }
}

/// Codes and ids of documents are as the rules make them, and their dates lie in their terms.
fn documents(tables: &Gazetteers, is_code: &dyn Fn(&str) -> bool, problems: &mut Vec<GazetteerError>) {
    let table = &tables.documents;
    for (index, row) in table.rows.iter().enumerate() {
        let mut report = |problem| problems.push(table.problem(index, problem));
        let code = row.code.as_deref();
        if let Some(code) = code.filter(|code| !is_code(code)) {
            report(Problem::Code { code: code.to_owned() });
        }
        let kind = if code.is_some_and(is_party_code) { "party_congress" } else { "national_assembly" };
        let year = row.date.map(|date| date.year.to_string());
        let day = row.date.map(|date| date.to_string()).unwrap_or_default();
        let expected = match (code, &row.term) {
            (Some(code), Some(term)) if kind == "party_congress" => Some(format!("{code}@{term}")),
            (Some(code), _) if has_year(code) || kind == "party_congress" => Some(code.to_owned()),
            (Some(code), _) => year.map(|year| format!("{code}@{year}")),
            (None, _) => row.name.as_ref().zip(year).map(|(name, year)| format!("{}-{year}", slug(name))),
        };
        if let Some(expected) = expected {
            let rest = row.id.strip_prefix(expected.as_str());
            // Two of one code and term also bear their day, or their kind.
            let fits = match rest {
                Some("") => true,
                Some(rest) => {
                    let rest = &rest[1..];
                    code.is_some() && ((!day.is_empty() && rest == day) || rest == row.kind || rest == slug(&row.kind))
                }
                None => false,
            };
            if !fits {
                report(Problem::Id { id: row.id.to_string(), expected });
            }
        }
        if let Some((date, roman)) = row.date.zip(row.term.as_deref()) {
            let term = tables.congresses.rows.iter().find(|term| term.kind == kind && term.roman == roman);
            let inside = |term: &super::CongressRow| {
                // A congress's own documents bear days of the congress itself.
                let from = [term.held_from, term.from].into_iter().flatten().map(PartialDate::first).min();
                from.is_none_or(|from| from <= date.last()) && term.to.is_none_or(|to| date.first() <= to.last())
            };
            if term.is_some_and(|term| !inside(term)) {
                report(Problem::Term { date: day, term: roman.to_owned() });
            }
        }
    }
}

/// Whether a code is of the Party's shape, the hyphen behind the number.
fn is_party_code(code: &str) -> bool {
    SHAPES.party_code.is_match(code) && !SHAPES.state_mark.is_match(code)
}

/// Whether a code bears the year of its document: `30/2020/NĐ-CP`.
fn has_year(code: &str) -> bool {
    SHAPES.year_in_code.is_match(code)
}

/// How the cells of the tables look that have a shape of their own; compiled at the first check.
struct Shapes {
    /// A hyphen behind the number, an issuer behind a slash: `37-NQ/TW`.
    party_code: Regex,
    /// What makes a code the State's in spite of that shape.
    state_mark: Regex,
    /// Once also with a hyphen: `19-2016/NQ-CP`.
    year_in_code: Regex,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let shape = |pattern: &str| Regex::new(pattern).expect("a shape of this table compiles");
    Shapes {
        party_code: shape("^[0-9]*-.*/"),
        state_mark: shape("/HĐNN|/CTN|/NQ-"),
        year_in_code: shape("^[^-/]*[-/][0-9]{4}(?:[-/]|$)"),
    }
});

/// The one of `known` that is most like `misspelt`, where one is near: a few letters more, less, other or swapped.
pub(crate) fn nearest<'k>(misspelt: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let letters: Vec<char> = misspelt.chars().collect();
    let most = (letters.len() / 4).clamp(1, 3);
    let near = known.filter_map(|id| Some((distance(&letters, id, most)?, id)));
    near.min().map(|(_, id)| id)
}

/// How many letters must be added, left out, changed or swapped with the next to make `b` of `a`; `None`: more than `most`.
fn distance(a: &[char], b: &str, most: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(before[j - 2] + 1);
            }
            row.push(fewest);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_shapes_of_cells() {
        for (text, good) in
            [("bo-cong-an", true), ("k2", true), ("-bo", false), ("bo--y-te", false), ("Bo", false), ("", false)]
        {
            assert_eq!(is_id(text), good, "{text}");
        }
        for (code, party, year) in [
            ("37-NQ/TW", true, false),
            ("30/2020/NĐ-CP", false, true),
            ("19-2016/NQ-CP", false, true),
            ("184/QĐ-TTg", false, false),
            ("51-LCT/HĐNN8", false, false),
        ] {
            assert_eq!((is_party_code(code), has_year(code)), (party, year), "{code}");
        }
    }

    #[test]
    fn suggests_the_nearest_id() {
        let known = ["bo-cong-an", "bo-cong-thuong", "bo-y-te"];
        for (misspelt, expected) in [
            ("bo-cong-am", Some("bo-cong-an")),
            ("bo-cong-na", Some("bo-cong-an")),
            ("bo-yte", Some("bo-y-te")),
            ("bo-cogn-thuongg", Some("bo-cong-thuong")),
            ("bo-noi-vu", None),
            ("", None),
        ] {
            assert_eq!(nearest(misspelt, known.into_iter()), expected, "{misspelt}");
        }
    }

    #[test]
    fn writes_roman_numerals() {
        for (number, expected) in [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (16, "XVI"), (48, "XLVIII")] {
            assert_eq!(roman(number), expected);
        }
    }
}
