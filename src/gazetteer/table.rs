//! Reads a table: TSV with a header line, no quoting, `|` between the values of a list.

use std::borrow::Cow;

use jiff::civil;
use unicode_normalization::is_nfc;

use crate::error::{GazetteerError, Problem};

/// A cell; borrowed where the tables are compiled in, so that reading them copies nothing.
pub(crate) type Cell = Cow<'static, str>;

/// A row that can be read from the cells of its table.
pub(crate) trait Row: Sized {
    /// The file's name.
    const FILE: &'static str;
    /// The header.
    const COLUMNS: &'static [&'static str];
    /// Reads the cells in the order of the columns.
    fn read(cells: &mut Cells<'_>) -> Self;
}

/// Rows with the lines they stand in.
#[derive(Debug)]
pub(crate) struct Table<R> {
    /// The file as it is named in problems.
    pub(crate) file: String,
    /// The rows.
    pub(crate) rows: Vec<R>,
    /// The line of each row, from 1.
    pub(crate) lines: Vec<usize>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Table { file: String::new(), rows: Vec::new(), lines: Vec::new() }
    }
}

impl<R: Row> Table<R> {
    /// Reads `content`; what cannot be read goes to `problems`.
    pub(crate) fn read(file: String, content: &Cell, problems: &mut Vec<GazetteerError>) -> Self {
        match content {
            Cow::Borrowed(text) => Self::read_lines(file, text.lines(), Cow::Borrowed, problems),
            Cow::Owned(text) => {
                Self::read_lines(file, text.lines(), |cell: &str| Cow::Owned(cell.to_owned()), problems)
            }
        }
    }

    fn read_lines<'a>(
        file: String,
        mut lines: impl Iterator<Item = &'a str>,
        cell: impl Fn(&'a str) -> Cell,
        problems: &mut Vec<GazetteerError>,
    ) -> Self {
        let mut table = Table { file, rows: Vec::new(), lines: Vec::new() };
        let header = lines.next().unwrap_or_default().trim_start_matches('\u{feff}');
        if !header.split('\t').eq(R::COLUMNS.iter().copied()) {
            let problem = Problem::Header { expected: R::COLUMNS.join(" ") };
            problems.push(GazetteerError { file: table.file.clone(), line: 1, problem });
            return table;
        }
        let mut cells = Vec::with_capacity(R::COLUMNS.len());
        for (index, text) in lines.enumerate() {
            if text.is_empty() {
                continue;
            }
            let line = index + 2;
            cells.clear();
            cells.extend(text.split('\t').map(&cell));
            let mut report = |problem| problems.push(GazetteerError { file: table.file.clone(), line, problem });
            if cells.len() != R::COLUMNS.len() {
                report(Problem::Cells { expected: R::COLUMNS.len(), found: cells.len() });
                continue;
            }
            let mut reader = Cells { columns: R::COLUMNS, row: &mut cells, at: 0, report: &mut report };
            table.rows.push(R::read(&mut reader));
            table.lines.push(line);
        }
        table
    }
}

/// The cells of one row, read from left to right.
pub(crate) struct Cells<'r> {
    columns: &'static [&'static str],
    row: &'r mut Vec<Cell>,
    at: usize,
    report: &'r mut dyn FnMut(Problem),
}

impl Cells<'_> {
    /// The next cell, perhaps empty.
    pub(crate) fn text(&mut self) -> Cell {
        let cell = std::mem::take(&mut self.row[self.at]);
        let column = self.columns[self.at];
        self.at += 1;
        let fault = if cell.starts_with(' ') || cell.ends_with(' ') || cell.contains("  ") {
            "stray spaces"
        } else if !cell.is_ascii() && !is_nfc(&cell) {
            "decomposed letters (write NFC)"
        } else {
            return cell;
        };
        (self.report)(Problem::Spelling { column, value: cell.to_string(), fault });
        cell
    }

    /// The next cell, which must not be empty.
    pub(crate) fn required(&mut self) -> Cell {
        let column = self.columns[self.at];
        let cell = self.text();
        if cell.is_empty() {
            (self.report)(Problem::Empty { column });
        }
        cell
    }

    /// The next cell; `None` where it is empty.
    pub(crate) fn optional(&mut self) -> Option<Cell> {
        Some(self.text()).filter(|cell| !cell.is_empty())
    }

    /// The values of the next cell, `|` between them.
    pub(crate) fn list(&mut self) -> Vec<Cell> {
        match self.text() {
            cell if cell.is_empty() => Vec::new(),
            Cow::Borrowed(text) => text.split('|').map(Cow::Borrowed).collect(),
            Cow::Owned(text) => text.split('|').map(|value| Cow::Owned(value.to_owned())).collect(),
        }
    }

    /// The next cell read by `read`; `None` where it is empty or no `expected`.
    pub(crate) fn parse<T>(&mut self, expected: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let column = self.columns[self.at];
        let cell = self.optional()?;
        let value = read(&cell);
        if value.is_none() {
            (self.report)(Problem::Value { column, value: cell.into_owned(), expected });
        }
        value
    }

    /// The next cell as a day, a month or a year.
    pub(crate) fn date(&mut self) -> Option<PartialDate> {
        self.parse("date", PartialDate::parse)
    }

    /// The next cell as `yes` or `no`.
    pub(crate) fn flag(&mut self) -> bool {
        self.parse("`yes` or `no`", |cell| match cell {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
        .unwrap_or_default()
    }
}

/// A day, or a month or year of which no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PartialDate {
    pub(crate) year: i16,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range)?;
            digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i16>().ok())?
        };
        let year = number(0..4)?;
        let part = |at: usize| match bytes.get(at) {
            Some(b'-') => number(at + 1..at + 3).and_then(|n| i8::try_from(n).ok()),
            _ => None,
        };
        let (month, day) = match bytes.len() {
            4 => (None, None),
            7 => (Some(part(4)?), None),
            10 => (Some(part(4)?), Some(part(7)?)),
            _ => return None,
        };
        civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(PartialDate { year, month, day })
    }

    /// The first day that it can mean.
    pub(crate) fn first(self) -> civil::Date {
        civil::Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it can mean.
    pub(crate) fn last(self) -> civil::Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first(),
            (Some(_), None) => self.first().last_of_month(),
            (None, None) => self.first().last_of_year(),
        }
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn reads_partial_dates() {
        for (text, first, last) in [
            ("2004-07-01", "2004-07-01", "2004-07-01"),
            ("2004-02", "2004-02-01", "2004-02-29"),
            ("2004", "2004-01-01", "2004-12-31"),
        ] {
            let date = PartialDate::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (date.to_string(), date.first().to_string(), date.last().to_string()),
                (text.into(), first.into(), last.into())
            );
        }
        for text in ["", "04", "2004-13", "2004-02-30", "2004-2", "2004/02", "20o4", "2004-02-1x"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
