//! What must hold in single tables: the slots of patterns, the numbers of terms, who may hold an office, the codes of
//! documents.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use regex::Regex;

use super::overlap;
use crate::{
    error::{GazetteerError, Problem},
    gazetteer::{CongressRow, Gazetteers, slug, table::PartialDate},
    text::fold,
};

/// What stands in a pattern for the words of a place.
const SLOTS: [&str; 3] = ["{level}", "{place}", "{number}"];

/// A pattern has the slots that are there to fill, and its id is made of the words before them.
pub(super) fn patterns(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
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
pub(super) fn terms(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
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
pub(super) fn offices(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
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
pub(super) fn documents(tables: &Gazetteers, is_code: &dyn Fn(&str) -> bool, problems: &mut Vec<GazetteerError>) {
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
            let inside = |term: &CongressRow| {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_shapes_of_codes() {
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
    fn writes_roman_numerals() {
        for (number, expected) in [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (16, "XVI"), (48, "XLVIII")] {
            assert_eq!(roman(number), expected);
        }
    }
}
