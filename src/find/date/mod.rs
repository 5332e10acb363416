//! Dates: the expressions of a text that have a place on the calendar, with what they say.
//!
//! A date is read where a digit or a trigger word stands: what may precede it (`when.rs`), one of the forms
//! (`forms.rs`), what may follow. The words around it can forbid it (`context.rs`), and what is joined to it by `đến`,
//! `và` or a comma is read with it (`list.rs`). Which day that is, `resolve::date` says.

mod context;
mod forms;
mod list;
mod read;
pub(crate) mod said;
pub(crate) mod slots;
mod when;
mod words;

use std::{iter, ops::Range};

use jiff::civil;

use self::{
    forms::{Core, FORMS, Shape},
    read::{Draft, Reading},
    said::{Month, Point, Said, Toward, Year},
    slots::{SLOTS, is_count},
};
use super::form::{Fit, Table, begins};
use crate::{
    model::{Modifier, PartOfDay},
    text::Text,
};

/// A date of the text, as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// Folded bytes.
    pub(crate) span: Range<usize>,
    /// `đầu`, `giữa`, `cuối`.
    pub(crate) modifier: Option<Modifier>,
    /// `sáng`, `chiều` …
    pub(crate) part_of_day: Option<PartOfDay>,
    /// `HH:MM`.
    pub(crate) time: Option<String>,
    /// The pattern of the row that read it.
    pub(crate) rule: &'static str,
    /// What it says.
    pub(crate) said: Said,
    /// The side of publication that `vừa qua` or `tới đây` tells.
    pub(crate) toward: Option<Toward>,
    /// Days from publication that stand beside the date: 0 for `hôm nay (20/11)`.
    pub(crate) near: Option<i16>,
    /// Whether a part comes from the date that it is joined to (`ngày 24` in `ngày 24 và 25-12`).
    pub(crate) shared: bool,
}

/// Words at which a date can begin, folded. A digit is the other place.
#[rustfmt::skip]
const TRIGGERS: &[&str] = &[
    "ngày", "tháng", "năm", "quý", "quí", "tuần", "hôm", "bữa", "mai đây", "mùng", "mồng", "thứ hai", "thứ ba",
    "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ bẩy", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7",
    "chủ nhật", "chúa nhật", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "rạng sáng", "xế chiều", "buổi", "đầu",
    "giữa", "cuối", "những ngày", "những tháng", "những năm", "các tháng", "các năm", "các ngày", "nhiệm kỳ",
    "giai đoạn", "thời kỳ", "niên", "thập", "thế kỷ", "cùng", "cách", "mùa", "rằm", "tết", "giỗ tổ", "quốc khánh",
    "nhiệm kì", "thời kì", "sang năm", "giao thừa", "lễ vu lan", "lễ phật đản", "thượng tuần", "trung tuần",
    "hạ tuần", "nửa",
];

/// Finds dates; compiled once, shared by all.
#[derive(Debug)]
pub(crate) struct DateFinder {
    table: Table<Core>,
}

impl DateFinder {
    /// Compiles the forms.
    pub(crate) fn new() -> Self {
        let table = Table::new(FORMS, &SLOTS).expect("OK because a test compiles every row");
        DateFinder { table }
    }

    /// The words that the common scan looks for.
    pub(crate) fn triggers() -> impl Iterator<Item = &'static str> {
        TRIGGERS.iter().copied()
    }

    /// Every date of the text, in order; `triggers` are the sorted places of bounded trigger words, `numbers` those of
    /// numbers.
    pub(crate) fn find(
        &self,
        text: &Text<'_>,
        triggers: impl Iterator<Item = usize>,
        numbers: impl Iterator<Item = usize>,
        found: &mut Vec<FoundDate>,
    ) {
        let mut resume = 0;
        // The last place where nothing was read: as the number before a word it is not read again.
        let mut idle = None;
        let mut drafts = Vec::new();
        for at in merged(triggers, numbers) {
            if at < resume || !begins(text, at) {
                continue;
            }
            if !may_date(&text.as_str().as_bytes()[at..]) {
                idle = Some(at);
                continue;
            }
            match self.read_with_count(text, at, resume, idle) {
                Reading::Nothing => idle = Some(at),
                Reading::Refused(end) => resume = end,
                Reading::Date(draft) => {
                    drafts.push(draft);
                    self.join(text, &mut drafts);
                    resume = drafts.last().map_or(resume, |draft| draft.end);
                    found.extend(drafts.drain(..).map(Draft::finish));
                }
            }
        }
    }

    /// The form that fits at `at`; where only a part of the longest is a date, the longest part.
    fn fit(&self, text: &Text<'_>, at: usize) -> Option<Fit<Core>> {
        let mut fit = self.table.longest(text, at, usize::MAX)?;
        while fit.meaning.is_some_and(|core| core.shape == Shape::Within) {
            fit = self.table.longest(text, at, fit.end)?;
        }
        Some(fit)
    }

    /// Reads at `at`, or from the number in words before it (`hai tuần trước`).
    fn read_with_count(&self, text: &Text<'_>, at: usize, resume: usize, idle: Option<usize>) -> Reading {
        if matches!(text.as_str().as_bytes()[at], b't' | b'n' | b'q') {
            let count = text.previous_word(at).filter(|word| word.start >= resume && Some(word.start) != idle);
            if let Some(count) = count.filter(|word| is_count(text.slice(word))) {
                let reading = self.read(text, count.start, None);
                if matches!(&reading, Reading::Date(draft) if draft.end > at) {
                    return reading;
                }
            }
        }
        self.read(text, at, None)
    }
}

/// Whether what follows the number at the beginning of `s`, if it is no year, can go on a date or clock time: a sign, a
/// word, or `, tháng`.
fn may_date(s: &[u8]) -> bool {
    let digits = s.iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    match s[digits..] {
        _ if digits == 0 || digits == 4 => true,
        [b',', b' ', next, ..] => next == b't',
        [next, ..] => matches!(next, b' ' | b'/' | b'.' | b'-' | b':' | b'h' | b'g'),
        [] => false,
    }
}

/// Two sorted rows as one.
fn merged(a: impl Iterator<Item = usize>, b: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    let (mut a, mut b) = (a.peekable(), b.peekable());
    iter::from_fn(move || match (a.peek(), b.peek()) {
        (Some(x), Some(y)) if x > y => b.next(),
        (Some(_), _) => a.next(),
        (None, _) => b.next(),
    })
}

/// The year that an anniversary is counted from, by its day and month.
pub(crate) fn first_year_of(day: i8, month: i8) -> Option<i16> {
    let (.., year) = words::ANNIVERSARIES.iter().find(|(named, ..)| *named == (day, month))?;
    *year
}

/// How far from the beginning a dateline can stand, in folded bytes.
const TOP: usize = 1500;

/// How much can stand on the line of a dateline besides it, in folded bytes.
const LINE: usize = 160;

/// The day of a dateline (`Thứ tư, 05/07/2023 14:54`), if a line near the top of the text is one.
pub(crate) fn dateline(text: &Text<'_>, found: &[FoundDate]) -> Option<civil::Date> {
    let s = text.as_str();
    let mut top = found.iter().take_while(|date| date.span.start < TOP);
    top.find_map(|date| {
        let Said::One(Point::Day { day, month: Month::Of(month), year: Year::Stated(year), weekday }) = date.said
        else {
            return None;
        };
        let line = s[..date.span.start].rfind('\n').map_or(0, |i| i + 1);
        let end = s[date.span.end..].find('\n').map_or(s.len(), |i| date.span.end + i);
        if end - line > date.span.len() + LINE {
            return None;
        }
        let besides = s[line..date.span.start].chars().chain(s[date.span.end..end].chars());
        let letters = besides.filter(|c| c.is_alphabetic()).count();
        let stamped = weekday.is_some() || date.time.is_some();
        let most = if stamped { 40 } else { 15 };
        if letters > most || !stamped && s[line..date.span.start].ends_with("ngày ") {
            return None;
        }
        civil::Date::new(year, month, day).ok()
    })
}

#[cfg(test)]
pub(crate) mod tests;
