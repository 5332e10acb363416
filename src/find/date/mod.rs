//! Dates: the expressions of a text that have a place on the calendar, with what they say.
//!
//! A date is read where a digit or a trigger word stands: what may precede it (`when.rs`), one of the forms
//! (`forms.rs`), what may follow. The words around it can forbid it (`context.rs`), and what is joined to it by `đến`,
//! `và` or a comma is read with it (`list.rs`). Which day that is, `resolve::date` says.

mod context;
mod forms;
mod list;
pub(crate) mod said;
mod slots;
mod when;
mod words;

use std::{iter, ops::Range};

use jiff::civil;

use self::{
    context::Around,
    forms::{Core, FORMS, Shape},
    said::{Month, Point, Said, Toward, Unit, Year},
    slots::{SLOTS, is_count},
    when::Clock,
};
use super::form::{Table, begins};
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
const TRIGGERS: [&str; 62] = [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "quí",
    "tuần",
    "hôm",
    "bữa",
    "mai đây",
    "mùng",
    "mồng",
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
    "thứ bẩy",
    "thứ 2",
    "thứ 3",
    "thứ 4",
    "thứ 5",
    "thứ 6",
    "thứ 7",
    "chủ nhật",
    "chúa nhật",
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "đêm",
    "khuya",
    "rạng sáng",
    "xế chiều",
    "nửa đêm",
    "buổi",
    "đầu năm",
    "đầu tháng",
    "đầu",
    "giữa",
    "cuối",
    "nửa đầu",
    "nửa cuối",
    "nửa sau",
    "nửa năm",
    "những ngày",
    "những tháng",
    "những năm",
    "các tháng",
    "các năm",
    "các ngày",
    "nhiệm kỳ",
    "giai đoạn",
    "thời kỳ",
    "niên",
    "thập",
    "thế kỷ",
    "cùng",
    "cách",
    "mùa",
    "rằm",
    "tết",
];

const MORE_TRIGGERS: [&str; 7] =
    ["giỗ tổ", "quốc khánh", "nhiệm kì", "thời kì", "giao thừa", "lễ vu lan", "lễ phật đản"];

/// Finds dates; compiled once, shared by all.
#[derive(Debug)]
pub(crate) struct DateFinder {
    table: Table<Core>,
}

/// What is read at a place.
enum Reading {
    /// Nothing that looks like a date.
    Nothing,
    /// What looks like a date up to there and is none (`30 tháng 2`).
    Refused(usize),
    Date(Draft),
}

/// A date being read.
#[derive(Clone, Debug)]
struct Draft {
    start: usize,
    end: usize,
    said: Said,
    shape: Shape,
    rule: &'static str,
    modifier: Option<Modifier>,
    part: Option<PartOfDay>,
    clock: Option<Clock>,
    toward: Option<Toward>,
    near: Option<i16>,
    shared: bool,
    /// A number alone that only its neighbours make a date (`3` in `3, 4 và 5/7`).
    bare: bool,
}

impl Draft {
    fn new(start: usize, end: usize, core: Core, rule: &'static str) -> Self {
        let Core { said, modifier, shape } = core;
        Draft {
            start,
            end,
            said,
            shape,
            rule,
            modifier,
            part: None,
            clock: None,
            toward: None,
            near: None,
            shared: false,
            bare: false,
        }
    }

    /// The last point said.
    const fn last(&self) -> Point {
        match self.said {
            Said::One(point) | Said::Span(_, point) => point,
        }
    }

    fn finish(self) -> FoundDate {
        FoundDate {
            span: self.start..self.end,
            modifier: self.modifier,
            part_of_day: self.part,
            time: self.clock.map(|clock| clock.on_the_day(self.part)),
            rule: self.rule,
            said: self.said,
            toward: self.toward,
            near: self.near,
            shared: self.shared,
        }
    }
}

impl DateFinder {
    /// Compiles the forms.
    pub(crate) fn new() -> Self {
        let table = Table::new(FORMS, &SLOTS).expect("OK because a test compiles every row");
        DateFinder { table }
    }

    /// The words that the common scan looks for.
    pub(crate) fn triggers() -> impl Iterator<Item = &'static str> {
        TRIGGERS.into_iter().chain(MORE_TRIGGERS)
    }

    /// Every date of the text, in order; `triggers` are the sorted places of bounded trigger words.
    pub(crate) fn find(&self, text: &Text<'_>, triggers: &[usize], found: &mut Vec<FoundDate>) {
        let mut resume = 0;
        let mut drafts = Vec::new();
        for at in merged(triggers, text.numbers()) {
            if at < resume || !begins(text, at) {
                continue;
            }
            match self.read_with_count(text, at, resume) {
                Reading::Nothing => {}
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

    /// Reads at `at`, or from the number in words before it (`hai tuần trước`).
    fn read_with_count(&self, text: &Text<'_>, at: usize, resume: usize) -> Reading {
        if matches!(text.as_str().as_bytes()[at], b't' | b'n' | b'q') {
            let count = text.previous_word(at).filter(|word| word.start >= resume && is_count(text.slice(word)));
            if let Some(count) = count {
                let reading = self.read(text, count.start, None);
                if matches!(&reading, Reading::Date(draft) if draft.end > at) {
                    return reading;
                }
            }
        }
        self.read(text, at, None)
    }

    /// Reads one date at `at`. `joined` is the level of a date that this one is joined to, which makes sure what would
    /// not be so alone.
    fn read(&self, text: &Text<'_>, at: usize, joined: Option<Unit>) -> Reading {
        let s = text.as_str();
        if at == s.len() {
            return Reading::Nothing;
        }
        let mut draft =
            Draft::new(at, at, Core { said: Said::One(Point::SameDay), modifier: None, shape: Shape::Sure }, "");
        let mut from = at;
        if s.as_bytes()[at].is_ascii_digit() {
            if let Some((clock, len)) = clock_before(&s[at..]) {
                draft.clock = Some(clock);
                from += len;
            }
        }
        if let Some((part, len)) = when::part_of_day(&s[from..]) {
            let before = text.previous_word(at).filter(|_| from == at && text.is_capital(at));
            if before.is_some_and(|word| is_address(text.slice(&word))) {
                return Reading::Nothing;
            }
            draft.part = Some(part);
            from += len;
            if let Some((by, len)) = when::day_behind_part(&s[from..]) {
                // `Mai` is a name too.
                if by != 1
                    || !text.is_capital(from + 1)
                    || text.is_capital(at) && text.is_all_capitals(&(at..from + len))
                {
                    draft.said = Said::One(Point::Shift { unit: Unit::Day, by });
                    return self.relative_day(text, draft, from + len, Some(by));
                }
            }
            let Some(gap) = [" ", ", "].into_iter().find(|gap| s[from..].starts_with(*gap)) else {
                return Reading::Nothing;
            };
            from += gap.len();
        }
        let headed = from > at;
        if let Some(dated) = self.weekday_and_day(text, from, &draft) {
            return Reading::Date(self.with_tail(text, dated));
        }
        let mut fit = self.table.longest(text, from);
        if fit.is_none() && !headed {
            if let Some((modifier, len)) = when::modifier(&s[from..]) {
                draft.modifier = Some(modifier);
                from += len;
                fit = self.table.longest(text, from);
            }
        }
        let Some(fit) = fit else { return Reading::Nothing };
        let Some(core) = fit.meaning else { return Reading::Refused(fit.end) };
        let read = Draft::new(at, fit.end, core, fit.pattern);
        draft = Draft { modifier: draft.modifier.or(read.modifier), part: draft.part, clock: draft.clock, ..read };
        if headed && !is_day(&draft.said) || !takes_modifier(&draft, from > at && !headed) {
            return Reading::Nothing;
        }
        let joined = joined.is_some() && draft.last().level() == joined;
        if !self.allowed(text, &mut draft, from, headed, joined) {
            return Reading::Nothing;
        }
        let end = draft.end;
        match draft.said {
            Said::One(Point::Shift { unit: Unit::Day, by }) => self.relative_day(text, draft, end, Some(by)),
            Said::One(Point::SameDay) => self.relative_day(text, draft, end, None),
            _ => Reading::Date(self.with_tail(text, draft)),
        }
    }
    /// Whether the words around allow the date; `from` is where it begins behind what precedes it.
    fn allowed(&self, text: &Text<'_>, draft: &mut Draft, from: usize, headed: bool, joined: bool) -> bool {
        let around = Around::new(text, from, draft.end);
        if joined {
            return around.allows_joined(draft.shape);
        }
        if draft.modifier.is_some() && from > draft.start {
            let whole = Around::new(text, draft.start, draft.end);
            return whole.allows_modified(draft.shape, around);
        }
        if !around.allows(draft.shape, headed) {
            return false;
        }
        if draft.shape == Shape::YearAlone {
            // `đầu 2020`: the modifier is no trigger, for it is a word of many uses.
            if let Some((word, modifier)) = around.modifier_before() {
                draft.start = word;
                draft.modifier = Some(modifier);
            }
        }
        true
    }

    /// `hôm nay`, and the date that may stand beside it: `hôm nay (20/11)`, `sáng nay, 22-6`.
    fn relative_day(&self, text: &Text<'_>, draft: Draft, end: usize, by: Option<i16>) -> Reading {
        let s = text.as_str();
        let mut draft = Draft { end, ..draft };
        if draft.rule.is_empty() {
            draft.rule = "{part} (nay|qua|mai)";
        }
        for gap in [" (", ", ", " ", " - "] {
            if !s[end..].starts_with(gap) {
                continue;
            }
            let from = end + gap.len();
            let beside = self.weekday_and_day(text, from, &draft).or_else(|| {
                let fit = self.table.longest(text, from)?;
                let core = fit
                    .meaning
                    .filter(|core| matches!(core.said, Said::One(Point::Day { month: Month::Of(_), .. })))?;
                let allowed = Around::new(text, from, fit.end).allows(core.shape, true);
                allowed.then(|| Draft::new(from, fit.end, core, fit.pattern))
            });
            let Some(beside) = beside else { continue };
            let bracket = gap == " (";
            if bracket && !s[beside.end..].starts_with(')') {
                continue;
            }
            draft.end = beside.end + usize::from(bracket);
            draft.said = beside.said;
            draft.near = by;
            draft.rule = beside.rule;
            break;
        }
        Reading::Date(self.with_tail(text, draft))
    }

    /// `Thứ tư, 05/07/2023`, `thứ hai (20/2)`.
    fn weekday_and_day(&self, text: &Text<'_>, from: usize, draft: &Draft) -> Option<Draft> {
        let s = text.as_str();
        let (weekday, len, bracket) = when::weekday_before(&s[from..])?;
        let fit = self.table.longest(text, from + len)?;
        let core = fit.meaning?;
        let Said::One(Point::Day { day, month: month @ Month::Of(_), year, .. }) = core.said else { return None };
        if !Around::new(text, from + len, fit.end).allows(core.shape, true) || bracket && !s[fit.end..].starts_with(')')
        {
            return None;
        }
        let said = Said::One(Point::Day { day, month, year, weekday: Some(weekday) });
        let end = fit.end + usize::from(bracket);
        Some(Draft { said, end, shape: Shape::Sure, rule: fit.pattern, ..draft.clone() })
    }

    /// Takes in what may follow: `lúc 15:08`, `buổi sáng`, `vừa qua`.
    fn with_tail(&self, text: &Text<'_>, mut draft: Draft) -> Draft {
        let s = text.as_str();
        if is_day(&draft.said) {
            if draft.clock.is_none() {
                if let Some((clock, end)) = self.clock_behind(text, &draft) {
                    draft.clock = Some(clock);
                    draft.end = end;
                }
            }
            if draft.part.is_none() && (draft.clock.is_some() || s[draft.end..].starts_with(" buổi ")) {
                let part = s[draft.end..].strip_prefix(' ').and_then(when::part_of_day);
                // A part of the day can begin the next date (`17/07/2024 19:42 Chiều 17/7`).
                let part = part.filter(|_| !matches!(self.read(text, draft.end + 1, None), Reading::Date(_)));
                if let Some((part, len)) = part {
                    draft.part = Some(part);
                    draft.end += 1 + len;
                }
            }
        }
        if matches!(
            draft.said,
            Said::One(Point::Day { .. } | Point::Month { .. } | Point::Quarter { .. } | Point::Year(Year::Stated(_)))
        ) {
            if let Some((toward, len)) = when::toward(&s[draft.end..]) {
                draft.toward = Some(toward);
                draft.end += len;
            } else if matches!(draft.last(), Point::Month { .. } | Point::Quarter { .. }) && said_this(&s[draft.end..])
            {
                draft.end += " này".len();
            }
        }
        draft
    }

    /// A clock time behind the date, unless it begins the next one.
    fn clock_behind(&self, text: &Text<'_>, draft: &Draft) -> Option<(Clock, usize)> {
        const GAPS: [&str; 9] = [" lúc ", ", lúc ", " vào lúc ", " vào hồi ", " hồi ", " | ", " - ", ", ", " "];
        let rest = &text.as_str()[draft.end..];
        let gap = GAPS.into_iter().find(|gap| rest.starts_with(*gap))?;
        let from = draft.end + gap.len();
        let (clock, len) = Clock::read(&text.as_str()[from..])?;
        let stamp = matches!(draft.last(), Point::Day { year: Year::Stated(_), .. })
            && text.as_str()[from..from + len].contains(':')
            && !gap.contains(',');
        let begins_next = !stamp && matches!(self.read(text, from, None), Reading::Date(_));
        (!begins_next).then_some((clock, from + len))
    }
}

/// A clock time before a date, with what stands between the two; `7h đến 22h` counts as one.
fn clock_before(s: &str) -> Option<(Clock, usize)> {
    let (clock, mut at) = Clock::read(s)?;
    for gap in [" - ", "-", " đến ", " tới "] {
        if let Some((_, len)) = s[at..].strip_prefix(gap).and_then(Clock::read) {
            at += gap.len() + len;
            break;
        }
    }
    let gap = [" của ", " | ", " - ", ", ", " ", "; "].into_iter().find(|gap| s[at..].starts_with(*gap))?;
    Some((clock, at + gap.len()))
}

/// Words before a name: `ông Sáng` is no morning.
fn is_address(word: &str) -> bool {
    matches!(word, "ông" | "bà" | "anh" | "chị" | "cô" | "chú" | "bác" | "em" | "cậu")
}

fn said_this(rest: &str) -> bool {
    rest.strip_prefix(" này").is_some_and(|rest| slots::word(rest).is_empty())
}

/// Whether clock times and parts of the day go with it.
const fn is_day(said: &Said) -> bool {
    match said {
        Said::One(point) | Said::Span(point, _) => matches!(
            point,
            Point::Day { .. }
                | Point::SameDay
                | Point::Weekday { .. }
                | Point::Shift { unit: Unit::Day, .. }
                | Point::Lunar { day: Some(_), .. }
                | Point::PartOfMonth { .. }
        ),
    }
}

/// Whether the date stands with a modifier, or without one, as it should.
fn takes_modifier(draft: &Draft, modified: bool) -> bool {
    if draft.shape == Shape::OnlyModified {
        return modified;
    }
    if !modified {
        return true;
    }
    match draft.said {
        Said::One(point) => matches!(
            point,
            Point::Month { .. }
                | Point::Quarter { .. }
                | Point::Year(_)
                | Point::Decade(_)
                | Point::Century(_)
                | Point::Season { .. }
                | Point::Shift { unit: Unit::Week | Unit::Quarter, .. }
                | Point::Lunar { day: None, .. }
        ),
        Said::Span(point, _) => matches!(point, Point::Year(_)),
    }
}

/// Two sorted lists as one.
fn merged<'a>(a: &'a [usize], b: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
    let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
    iter::from_fn(move || match (a.peek(), b.peek()) {
        (Some(x), Some(y)) if x > y => b.next(),
        (Some(_), _) => a.next(),
        (None, _) => b.next(),
    })
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
