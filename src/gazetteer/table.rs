//! Reads a table: TSV with a header line, no quoting, `|` between the values of a list.

use std::borrow::Cow;

use jiff::civil;
use rustc_hash::FxHashMap;

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
    fn read(cells: &mut Cells<'_, '_>) -> Self;
    /// Shows the cells in the order of the columns.
    fn visit<'r>(&'r self, visit: &mut dyn FnMut(&'static str, Value<'r>));

    /// The cells that tell a row from all others.
    fn key_cells(&self) -> impl Iterator<Item = Value<'_>>;

    /// The same, with tabs between.
    fn key(&self) -> Cow<'_, str> {
        let mut cells = self.key_cells();
        match (cells.next(), cells.next()) {
            (Some(Value::Text(one)), None) => one.into(),
            (first, second) => {
                let mut key = String::new();
                for (i, cell) in first.into_iter().chain(second).chain(cells).enumerate() {
                    key.push_str(if i > 0 { "\t" } else { "" });
                    cell.write(&mut key);
                }
                key.into()
            }
        }
    }

    /// The line, as it stands in the file.
    fn line(&self) -> String {
        let mut line = String::new();
        self.write_line(&mut line);
        line
    }

    /// Writes the line behind what `line` holds.
    fn write_line(&self, line: &mut String) {
        self.visit(&mut |column, value| {
            if column != Self::COLUMNS[0] {
                line.push('\t');
            }
            value.write(line);
        });
    }
}

/// A cell that was read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'r> {
    /// A word or name; empty where there is none.
    Text(&'r str),
    /// Words or names.
    List(&'r [Cell]),
    /// Words, not yet split.
    Words(&'r Words),
    /// A date, where there is one.
    Date(Option<PartialDate>),
    /// `yes` or `no`.
    Flag(bool),
}

impl<'r> Value<'r> {
    /// Each text of the cell that is not empty.
    pub(crate) fn texts(self, mut each: impl FnMut(&'r str)) {
        match self {
            Value::Text(text) if !text.is_empty() => each(text),
            Value::List(list) => list.iter().for_each(|text| each(text)),
            Value::Words(words) => words.iter().for_each(each),
            Value::Text(_) | Value::Date(_) | Value::Flag(_) => {}
        }
    }

    fn write(self, out: &mut String) {
        match self {
            Value::Text(text) => out.push_str(text),
            Value::List(list) => {
                for (i, text) in list.iter().enumerate() {
                    out.push_str(if i > 0 { "|" } else { "" });
                    out.push_str(text);
                }
            }
            Value::Words(words) => out.push_str(&words.0),
            Value::Date(date) => out.extend(date.map(|date| date.to_string())),
            Value::Flag(flag) => out.push_str(if flag { "yes" } else { "no" }),
        }
    }
}

impl<'r> From<&'r Cell> for Value<'r> {
    fn from(cell: &'r Cell) -> Self {
        Value::Text(cell)
    }
}

impl<'r> From<&'r Option<Cell>> for Value<'r> {
    fn from(cell: &'r Option<Cell>) -> Self {
        Value::Text(cell.as_deref().unwrap_or_default())
    }
}

impl<'r> From<&'r Vec<Cell>> for Value<'r> {
    fn from(list: &'r Vec<Cell>) -> Self {
        Value::List(list)
    }
}

impl<'r> From<&'r Words> for Value<'r> {
    fn from(words: &'r Words) -> Self {
        Value::Words(words)
    }
}

impl From<&Option<PartialDate>> for Value<'_> {
    fn from(date: &Option<PartialDate>) -> Self {
        Value::Date(*date)
    }
}

impl From<&bool> for Value<'_> {
    fn from(flag: &bool) -> Self {
        Value::Flag(*flag)
    }
}

/// A list that is split when it is asked for: the sources, which extraction never asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words(Cell);

impl Words {
    /// The values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('|').filter(|word| !word.is_empty())
    }
}

/// Rows with the lines they stand in.
#[derive(Debug)]
pub(crate) struct Table<R> {
    /// The rows.
    pub(crate) rows: Vec<R>,
    /// Where each row stands.
    places: Vec<Place>,
    files: Vec<File>,
}

#[derive(Debug)]
struct File {
    /// As it is named in problems.
    name: String,
    /// Whether it came from outside of the crate.
    custom: bool,
}

/// A file, as an index, and a line of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: u32,
    pub(crate) line: u32,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Table { rows: Vec::new(), places: Vec::new(), files: Vec::new() }
    }
}

impl<R: Row> Table<R> {
    /// Reads `content`; what cannot be read goes to `problems`.
    pub(crate) fn read(file: String, content: &Cell, problems: &mut Vec<GazetteerError>) -> Self {
        match content {
            Cow::Borrowed(text) => Self::read_lines(File { name: file, custom: false }, text, Cow::Borrowed, problems),
            Cow::Owned(text) => {
                let owned = |cell: &str| Cow::Owned(cell.to_owned());
                Self::read_lines(File { name: file, custom: true }, text, owned, problems)
            }
        }
    }

    fn read_lines<'a>(
        file: File,
        text: &'a str,
        cell: impl Fn(&'a str) -> Cell,
        problems: &mut Vec<GazetteerError>,
    ) -> Self {
        let mut table = Table { rows: Vec::new(), places: Vec::new(), files: vec![file] };
        let mut lines = text.lines();
        let header = lines.next().unwrap_or_default().trim_start_matches('\u{feff}');
        if !header.split('\t').eq(R::COLUMNS.iter().copied()) {
            let problem = Problem::Header { expected: R::COLUMNS.join(" ") };
            problems.push(GazetteerError { file: table.files.remove(0).name, line: 1, problem });
            return table;
        }
        // A guess from the length of the first lines, so that the rows are seldom moved.
        let sample = &text[..text.floor_char_boundary(8192)];
        let rows = text.len() / (sample.len() / sample.lines().count().max(1)).max(1);
        table.rows.reserve(rows + rows / 8);
        table.places.reserve(rows + rows / 8);
        for (text, line) in lines.zip(2..) {
            if text.is_empty() {
                continue;
            }
            let before = problems.len();
            let mut report = |problem| {
                problems.push(GazetteerError { file: table.files[0].name.clone(), line: line as usize, problem });
            };
            let columns = R::COLUMNS;
            let mut cells = Cells { columns, at: 0, rest: Some(text), short: false, cell: &cell, report: &mut report };
            let row = R::read(&mut cells);
            if cells.short || cells.rest.is_some() {
                problems.truncate(before);
                let found = 1 + text.matches('\t').count();
                let problem = Problem::Cells { expected: columns.len(), found };
                problems.push(GazetteerError { file: table.files[0].name.clone(), line: line as usize, problem });
                continue;
            }
            table.rows.push(row);
            table.places.push(Place { file: 0, line });
        }
        table
    }

    /// Lays `other` over this table: its rows replace those with the same key and follow the rest.
    pub(crate) fn overlay(&mut self, other: Self) {
        if other.rows.is_empty() {
            return;
        }
        let files = u32::try_from(self.files.len()).expect("OK because every file is one argument of a program");
        self.files.extend(other.files);
        let own: FxHashMap<Cow<'_, str>, usize> = self.rows.iter().map(R::key).zip(0..).collect();
        let replaced: Vec<Option<usize>> = other.rows.iter().map(|row| own.get(&row.key()).copied()).collect();
        for ((row, place), replaced) in other.rows.into_iter().zip(other.places).zip(replaced) {
            let place = Place { file: place.file + files, ..place };
            if let Some(index) = replaced {
                self.rows[index] = row;
                self.places[index] = place;
            } else {
                self.rows.push(row);
                self.places.push(place);
            }
        }
    }

    /// Where a row stands.
    pub(crate) fn place(&self, index: usize) -> Place {
        self.places[index]
    }

    /// Where `other` stands, as a reader of `index` is told.
    pub(crate) fn seen_from(&self, index: usize, other: usize) -> String {
        let Place { file, line } = self.places[other];
        if file == self.places[index].file {
            format!("line {line}")
        } else {
            format!("{}:{line}", self.files[file as usize].name)
        }
    }

    /// Whether any row came from outside of the crate.
    pub(crate) fn has_custom(&self) -> bool {
        !self.rows.is_empty() && self.files.iter().any(|file| file.custom)
    }

    /// Whether a row came from outside of the crate.
    pub(crate) fn is_custom(&self, index: usize) -> bool {
        self.files[self.places[index].file as usize].custom
    }

    /// The problem, with the file and line of the row.
    pub(crate) fn problem(&self, index: usize, problem: Problem) -> GazetteerError {
        let Place { file, line } = self.places[index];
        GazetteerError { file: self.files[file as usize].name.clone(), line: line as usize, problem }
    }
}

/// The cells of one row, read from left to right.
pub(crate) struct Cells<'t, 'r> {
    columns: &'static [&'static str],
    at: usize,
    /// What is not yet read; nothing behind the last cell.
    rest: Option<&'t str>,
    /// Whether a cell was read that is not there.
    short: bool,
    cell: &'r dyn Fn(&'t str) -> Cell,
    report: &'r mut dyn FnMut(Problem),
}

impl<'t> Cells<'t, '_> {
    /// The next cell, perhaps empty. How it is spelled is the checker's affair.
    fn text(&mut self) -> &'t str {
        self.at += 1;
        let Some(rest) = self.rest else {
            self.short = true;
            return "";
        };
        // Cells are short: faster than a searcher.
        let end = rest.bytes().position(|b| b == b'\t');
        self.rest = end.map(|end| &rest[end + 1..]);
        end.map_or(rest, |end| &rest[..end])
    }

    /// The next cell, which must not be empty.
    pub(crate) fn required(&mut self) -> Cell {
        let column = self.columns[self.at];
        let text = self.text();
        if text.is_empty() {
            (self.report)(Problem::Empty { column });
        }
        (self.cell)(text)
    }

    /// The next cell; `None` where it is empty.
    pub(crate) fn optional(&mut self) -> Option<Cell> {
        Some(self.text()).filter(|text| !text.is_empty()).map(self.cell)
    }

    /// The values of the next cell, `|` between them.
    pub(crate) fn list(&mut self) -> Vec<Cell> {
        match self.text() {
            "" => Vec::new(),
            text => text.split('|').map(self.cell).collect(),
        }
    }

    /// The values of the next cell, split when they are asked for.
    pub(crate) fn words(&mut self) -> Words {
        Words((self.cell)(self.text()))
    }

    /// The next cell read by `read`; `None` where it is empty or no `expected`.
    pub(crate) fn parse<T>(&mut self, expected: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let column = self.columns[self.at];
        let text = Some(self.text()).filter(|text| !text.is_empty())?;
        let value = read(text);
        if value.is_none() {
            (self.report)(Problem::Value { column, value: text.to_owned(), expected });
        }
        value
    }

    /// The next cell as a day, a month or a year.
    pub(crate) fn date(&mut self) -> Option<PartialDate> {
        self.parse("date", PartialDate::parse)
    }

    /// The next cell as `yes` or `no`.
    pub(crate) fn flag(&mut self) -> bool {
        let column = self.columns[self.at];
        match self.text() {
            "yes" => true,
            "no" => false,
            "" => {
                (self.report)(Problem::Empty { column });
                false
            }
            value => {
                (self.report)(Problem::Value { column, value: value.to_owned(), expected: "`yes` or `no`" });
                false
            }
        }
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
