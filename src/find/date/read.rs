//! Reading one date at a place: what may precede it, a form, what may follow.

use super::{
    DateFinder, FoundDate,
    context::Around,
    forms::{Core, Shape},
    said::{Month, Point, Said, Toward, Unit, Year},
    slots::{begins_word, short_number},
    when::{self, Clock},
};
use crate::{
    find::form::ends,
    model::{Modifier, PartOfDay},
    text::Text,
};

/// What is read at a place.
pub(super) enum Reading {
    /// Nothing that looks like a date.
    Nothing,
    /// What looks like a date up to there and is none (`30 tháng 2`).
    Refused(usize),
    Date(Draft),
}

/// A date being read.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) said: Said,
    pub(super) shape: Shape,
    pub(super) rule: &'static str,
    pub(super) modifier: Option<Modifier>,
    pub(super) part: Option<PartOfDay>,
    pub(super) clock: Option<Clock>,
    pub(super) toward: Option<Toward>,
    pub(super) near: Option<i16>,
    pub(super) shared: bool,
    /// A number alone that only its neighbours make a date (`3` in `3, 4 và 5/7`).
    pub(super) bare: bool,
}

impl Draft {
    pub(super) fn new(start: usize, end: usize, core: Core, rule: &'static str) -> Self {
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
    pub(super) const fn last(&self) -> Point {
        match self.said {
            Said::One(point) | Said::Span(_, point) => point,
        }
    }

    pub(super) fn finish(self) -> FoundDate {
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
    /// Reads one date at `at`. `joined` is the level of a date that this one is joined to, which makes sure what would
    /// not be so alone.
    pub(super) fn read(&self, text: &Text<'_>, at: usize, joined: Option<Unit>) -> Reading {
        match self.read_body(text, at, joined) {
            Reading::Date(draft) => Reading::Date(self.with_tail(text, draft)),
            other => other,
        }
    }

    /// Whether a date begins at `at`.
    fn is_date_at(&self, text: &Text<'_>, at: usize) -> bool {
        matches!(self.read_body(text, at, None), Reading::Date(_))
    }

    /// The date without what may follow.
    fn read_body(&self, text: &Text<'_>, at: usize, joined: Option<Unit>) -> Reading {
        let s = text.as_str();
        let Some(mut draft) = before_the_date(text, at) else { return Reading::Nothing };
        let mut from = draft.end;
        if let Said::One(Point::Shift { by, .. }) = draft.said {
            return Reading::Date(self.with_day_beside(text, draft, Some(by)));
        }
        let headed = from > at;
        if let Some(dated) = self.weekday_and_day(text, from, &draft) {
            return Reading::Date(dated);
        }
        let mut fit = self.fit(text, from);
        if fit.is_none()
            && !headed
            && let Some((modifier, len)) = when::modifier(&s[from..])
        {
            draft.modifier = Some(modifier);
            from += len;
            fit = self.fit(text, from);
        }
        let Some(fit) = fit else {
            return part_of_a_day(text, &draft, from).map_or(Reading::Nothing, Reading::Date);
        };
        let Some(core) = fit.meaning else { return Reading::Refused(fit.end) };
        let read = Draft::new(at, fit.end, core, fit.pattern);
        draft = Draft { modifier: draft.modifier.or(read.modifier), part: draft.part, clock: draft.clock, ..read };
        if headed && !is_day(&draft.said) || !takes_modifier(&draft, from > at && !headed) {
            return Reading::Nothing;
        }
        let joined = joined.is_some() && draft.last().level() == joined;
        if !is_allowed(text, &mut draft, from, headed, joined) {
            return Reading::Nothing;
        }
        Reading::Date(match draft.said {
            Said::One(Point::Shift { unit: Unit::Day, by }) => self.with_day_beside(text, draft, Some(by)),
            Said::One(Point::SameDay) => self.with_day_beside(text, draft, None),
            _ => draft,
        })
    }

    /// `hôm nay` with the date that may stand beside it: `hôm nay (20/11)`, `sáng nay, 22-6`.
    fn with_day_beside(&self, text: &Text<'_>, mut draft: Draft, by: Option<i16>) -> Draft {
        let s = text.as_str();
        let end = draft.end;
        for gap in [" (", ", ", " ", " - "] {
            if !s[end..].starts_with(gap) {
                continue;
            }
            let from = end + gap.len();
            let beside = self.weekday_and_day(text, from, &draft).or_else(|| {
                let fit = self.fit(text, from)?;
                let core = fit.meaning?;
                let dated = matches!(core.said, Said::One(Point::Day { month: Month::Of(_), .. }));
                let allowed = dated && Around::new(text, from, fit.end).allows(core.shape, true);
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
        draft
    }

    /// `Thứ tư, 05/07/2023`, `thứ hai (20/2)`.
    fn weekday_and_day(&self, text: &Text<'_>, from: usize, draft: &Draft) -> Option<Draft> {
        let s = text.as_str();
        let (weekday, len, bracket) = when::weekday_before(&s[from..])?;
        let fit = self.fit(text, from + len)?;
        let core = fit.meaning?;
        let Said::One(Point::Day { day, month: month @ Month::Of(_), year, .. }) = core.said else { return None };
        let allowed = Around::new(text, from + len, fit.end).allows(core.shape, true);
        if !allowed || bracket && !s[fit.end..].starts_with(')') {
            return None;
        }
        let said = Said::One(Point::Day { day, month, year, weekday: Some(weekday) });
        let end = fit.end + usize::from(bracket);
        Some(Draft { said, end, shape: Shape::Sure, rule: fit.pattern, ..draft.clone() })
    }

    /// Takes in what may follow: `lúc 15:08`, `buổi sáng`, `vừa qua`.
    fn with_tail(&self, text: &Text<'_>, mut draft: Draft) -> Draft {
        let s = text.as_str();
        if let Some((said, len)) = lunar_behind(&draft.said, &s[draft.end..]) {
            draft.said = said;
            draft.end += len;
            return draft;
        }
        if is_day(&draft.said) {
            if draft.clock.is_none()
                && let Some((clock, end)) = self.clock_behind(text, &draft)
            {
                draft.clock = Some(clock);
                draft.end = end;
            }
            // A part of the day can begin the next date (`17/07/2024 19:42 Chiều 17/7`).
            if draft.part.is_none()
                && (draft.clock.is_some() || s[draft.end..].starts_with(" buổi "))
                && let Some((part, len)) = s[draft.end..].strip_prefix(' ').and_then(when::part_of_day)
                && !self.is_date_at(text, draft.end + 1)
            {
                draft.part = Some(part);
                draft.end += 1 + len;
            }
        }
        let Said::One(point) = draft.said else { return draft };
        let takes_side = matches!(
            point,
            Point::Day { .. } | Point::Month { .. } | Point::Quarter { .. } | Point::Year(Year::Stated(_))
        );
        if !takes_side {
            return draft;
        }
        if let Some((toward, len)) = when::toward(&s[draft.end..]) {
            draft.toward = Some(toward);
            draft.end += len;
        } else if matches!(point, Point::Month { .. } | Point::Quarter { .. }) && says_this(&s[draft.end..]) {
            draft.end += " này".len();
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
        (stamp || !self.is_date_at(text, from)).then_some((clock, from + len))
    }
}

/// Reads a clock time and a part of the day, up to where the date itself should begin; with `nay` or `qua` behind the
/// part it is a date already. `None` where they are followed by nothing that a date could begin with.
fn before_the_date(text: &Text<'_>, at: usize) -> Option<Draft> {
    let s = text.as_str();
    let none = Core { said: Said::One(Point::SameDay), modifier: None, shape: Shape::Sure };
    let mut draft = Draft::new(at, at, none, "");
    if s.as_bytes().get(at)?.is_ascii_digit()
        && let Some((clock, len)) = clock_before(&s[at..])
    {
        draft.clock = Some(clock);
        draft.end += len;
    }
    let Some((part, len)) = when::part_of_day(&s[draft.end..]) else { return Some(draft) };
    let before = text.previous_word(at).filter(|_| draft.end == at && text.is_capital(at));
    if before.is_some_and(|word| is_address(text.slice(&word))) {
        return None;
    }
    draft.part = Some(part);
    draft.end += len;
    if let Some((by, len)) = when::day_behind_part(&s[draft.end..]) {
        let all = draft.start..draft.end + len;
        // `Mai` is a name too.
        if by != 1 || !text.is_capital(draft.end + 1) || text.is_all_capitals(&all) {
            draft.said = Said::One(Point::Shift { unit: Unit::Day, by });
            draft.rule = "{part} (nay|qua|mai)";
            draft.end += len;
            return Some(draft);
        }
    }
    let gap = [" ", ", "].into_iter().find(|gap| s[draft.end..].starts_with(*gap))?;
    draft.end += gap.len();
    Some(draft)
}

/// The day in the lunar calendar, where ` (âm lịch)` behind it says so, with the length of that.
fn lunar_behind(said: &Said, rest: &str) -> Option<(Said, usize)> {
    let bare = rest.strip_prefix(' ')?;
    let bracket = bare.starts_with('(');
    let name = ["âm lịch", "âl"].into_iter().find(|name| bare[usize::from(bracket)..].starts_with(*name))?;
    let len = 1 + usize::from(bracket) + name.len();
    if bracket && !rest[len..].starts_with(')') || begins_word(&rest[len..]) {
        return None;
    }
    let said = match *said {
        Said::One(point) => Said::One(point.in_lunar_calendar()?),
        Said::Span(from, to) => Said::Span(from.in_lunar_calendar()?, to.in_lunar_calendar()?),
    };
    Some((said, len + usize::from(bracket)))
}

/// `đêm 5` in `đêm 5, rạng sáng 6/7`: a number that its neighbour makes a date.
fn part_of_a_day(text: &Text<'_>, draft: &Draft, from: usize) -> Option<Draft> {
    let (day, len) = draft.part.and_then(|_| short_number(&text.as_str()[from..]))?;
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let end = from + len;
    if !ends(text, end) || !Around::new(text, from, end).allows_bare(false) {
        return None;
    }
    let said = Said::One(Point::Day { day, month: Month::Missing, year: Year::Missing, weekday: None });
    Some(Draft { end, said, shape: Shape::DayAlone, rule: "{part} {d}", bare: true, ..draft.clone() })
}

/// Whether the words around allow the date; `from` is where it begins behind what precedes it.
fn is_allowed(text: &Text<'_>, draft: &mut Draft, from: usize, headed: bool, joined: bool) -> bool {
    let around = Around::new(text, from, draft.end);
    if joined {
        return around.allows_joined(draft.shape);
    }
    if draft.modifier.is_some() && from > draft.start {
        let whole = Around::new(text, draft.start, draft.end);
        return whole.allows_modified(draft.shape, &around);
    }
    if !around.allows(draft.shape, headed) {
        return false;
    }
    // `đầu 2020`: the modifier is no trigger, for it is a word of many uses.
    if draft.shape == Shape::YearAlone
        && let Some((word, modifier)) = around.modifier_before()
    {
        draft.start = word;
        draft.modifier = Some(modifier);
    }
    true
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

fn says_this(rest: &str) -> bool {
    rest.strip_prefix(" này").is_some_and(|rest| !begins_word(rest))
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
