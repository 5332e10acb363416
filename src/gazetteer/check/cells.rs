//! Row by row: how a cell is spelled, whether its column takes it, whether periods begin before they end, and whether the
//! rows are in order.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use unicode_normalization::is_nfc;

use super::columns::{INTERVALS, NUMBERS, Number, SLUGS, WORDS, Words, entries};
use crate::{
    error::{GazetteerError, Problem},
    gazetteer::{
        TablePass,
        table::{PartialDate, Place, Row, Table, Value},
    },
};

pub(super) struct Rows<'p> {
    pub(super) problems: &'p mut Vec<GazetteerError>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_shape_of_ids() {
        for (text, good) in
            [("bo-cong-an", true), ("k2", true), ("-bo", false), ("bo--y-te", false), ("Bo", false), ("", false)]
        {
            assert_eq!(is_id(text), good, "{text}");
        }
    }
}
