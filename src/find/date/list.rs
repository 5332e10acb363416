//! Ranges and lists: dates joined by `đến`, a dash, `và`, a comma, that share what only one of them says.

use super::{
    DateFinder,
    context::Around,
    forms::Shape,
    read::{Draft, Reading},
    said::{Month, Point, Said, Unit, Year},
    slots::{decode_year, long_year, quarter, separator, short_number, year},
};
use crate::{find::form::ends, model::Modifier, text::Text};

/// What joins the ends of a range; a dash can also be a pause.
const TO: [&str; 8] = [" cho đến ", " đến hết ", " đến ", " tới ", " - ", "- ", " -", "-"];

/// What joins the members of a list.
const AND: [&str; 7] = [", và ", ", ", " và ", " hoặc ", "; ", " hay ", " và của "];

impl DateFinder {
    /// Reads on from the one date in `drafts`: first to the end of a range, then through a list.
    pub(super) fn join(&self, text: &Text<'_>, drafts: &mut Vec<Draft>) {
        if let Some(draft) = drafts.last_mut() {
            self.to(text, draft);
        }
        while let Some(next) = drafts.last().and_then(|last| self.next(text, last)) {
            drafts.push(next);
        }
        share(drafts);
    }

    /// Makes the date a range, where one goes on.
    fn to(&self, text: &Text<'_>, draft: &mut Draft) {
        let Said::One(first) = draft.said else { return };
        let rest = &text.as_str()[draft.end..];
        if !matches!(rest.as_bytes().first(), Some(b' ' | b'-')) {
            return;
        }
        let Some(sign) = TO.into_iter().find(|sign| rest.starts_with(*sign)) else { return };
        let dash = sign.contains('-');
        let Some(level) = first.level() else { return };
        let Reading::Date(second) = self.read(text, draft.end + sign.len(), Some(level)) else { return };
        let Said::One(last) = second.said else { return };
        // `1/3 đến 10/3 âm lịch`
        if let (Point::Day { .. }, Point::Lunar { day: Some(_), .. }) = (first, last)
            && let Some(first) = first.in_lunar_calendar()
        {
            draft.end = second.end;
            draft.said = Said::Span(first, last);
            return;
        }
        if matches!(last, Point::Weekday { .. } | Point::SameDay | Point::Ago { .. })
            || matches!(first, Point::Weekday { .. })
        {
            return;
        }
        let led = text.previous_word(draft.start).is_some_and(|word| text.slice(&word) == "từ");
        let same_level = last.level() == Some(level);
        if !same_level && (dash || !led) || second.near.is_some() || draft.near.is_some() {
            return;
        }
        // `từ đầu năm 2017 đến 8.5` is of one year.
        let last = match (first, last.year()) {
            (Point::Year(year @ Year::Stated(_)), Some(Year::Missing)) if draft.modifier == Some(Modifier::Start) => {
                last.with_year(year)
            }
            _ => last,
        };
        let Some((first, last)) = range(first, last, led) else { return };
        draft.end = second.end;
        draft.said = Said::Span(first, last);
        draft.bare = second.bare;
        draft.modifier = draft.modifier.filter(|_| second.modifier == draft.modifier);
        draft.part = draft.part.filter(|_| second.part.is_none());
        draft.clock = None;
    }

    /// The next member of a list.
    fn next(&self, text: &Text<'_>, last: &Draft) -> Option<Draft> {
        let s = text.as_str();
        if !matches!(s.as_bytes().get(last.end), Some(b' ' | b',' | b';')) {
            return None;
        }
        // `tối 6 rạng sáng 7/7`
        let at_dawn = s[last.end..].starts_with(" rạng sáng").then_some(" ");
        let sign = AND.into_iter().find(|sign| s[last.end..].starts_with(*sign)).or(at_dawn)?;
        let at = last.end + sign.len();
        let level = last.last().level()?;
        if !matches!(last.last(), Point::Day { .. } | Point::Month { .. } | Point::Quarter { .. } | Point::Year(_)) {
            return None;
        }
        if let Reading::Date(mut next) = self.read(text, at, Some(level)) {
            if next.last().level() == Some(level) && next.near.is_none() {
                self.to(text, &mut next);
                return Some(next);
            }
            return None;
        }
        bare(text, at, last, sign)
    }
}

/// A number without a head, of the kind that the list is of: `4` in `3, 4 và 5/7`, `II/2021` in `quý I, II/2021`.
fn bare(text: &Text<'_>, at: usize, last: &Draft, sign: &str) -> Option<Draft> {
    let s = text.as_str();
    let of_quarters = matches!(last.last(), Point::Quarter { .. });
    let (value, len) = if of_quarters { quarter(&s[at..]) } else { short_number(&s[at..]) }?;
    let value = i8::try_from(value).ok()?;
    let number = at + len;
    let (year, end) = match last.last() {
        Point::Day { .. } => (Year::Missing, number),
        _ => year_behind(text, number).unwrap_or((Year::Missing, number)),
    };
    if !ends(text, end) || s[end..].starts_with(['/', '%']) {
        return None;
    }
    let whole = year != Year::Missing;
    let point = match last.last() {
        Point::Day { month: Month::Missing, .. } if (1..=31).contains(&value) => {
            Point::Day { day: value, month: Month::Missing, year, weekday: None }
        }
        // A number alone goes on only with what has no year yet.
        Point::Month { month: Month::Of(_), year: before }
            if (1..=12).contains(&value) && (whole || before == Year::Missing) =>
        {
            Point::Month { month: Month::Of(value), year }
        }
        Point::Quarter { year: before, .. } if (1..=4).contains(&value) && (whole || before == Year::Missing) => {
            Point::Quarter { quarter: value, year }
        }
        _ => return None,
    };
    let and = sign.contains("và") || sign.contains("hoặc");
    (whole || Around::new(text, at, end).allows_bare(and)).then(|| {
        let draft = last.clone();
        // A comma alone does not end a list.
        let shape = if and || whole { Shape::Sure } else { Shape::DayAlone };
        Draft {
            start: at,
            end,
            said: Said::One(point),
            shape,
            bare: true,
            modifier: None,
            part: None,
            clock: None,
            ..draft
        }
    })
}

/// The year behind a number, and where it ends: `/2021`, ` năm 2021`.
fn year_behind(text: &Text<'_>, at: usize) -> Option<(Year, usize)> {
    let s = text.as_str();
    if let Some((_, len)) = separator(&s[at..]) {
        let (value, more) = long_year(&s[at + len..])?;
        return Some((Year::Stated(value), at + len + more));
    }
    let (value, len) = year(s[at..].strip_prefix(' ')?)?;
    Some((decode_year(value), at + 1 + len))
}

/// Gives the members of a list what a later one says for all, and drops numbers that none makes a date.
fn share(drafts: &mut Vec<Draft>) {
    while drafts.last().is_some_and(|last| last.bare && !is_whole(last)) {
        drafts.pop();
    }
    for i in (1..drafts.len()).rev() {
        let (before, after) = drafts.split_at_mut(i);
        let (Some(earlier), Some(later)) = (before.last_mut(), after.first()) else { return };
        let (Said::One(point), Said::One(next) | Said::Span(next, _)) = (earlier.said, later.said) else { continue };
        if let Some(filled) = fill_from_later(point, next) {
            earlier.said = Said::One(filled);
            earlier.shared = true;
        }
    }
}

/// Whether a number alone can close a list: months and quarters behind `và`; days never.
const fn is_whole(draft: &Draft) -> bool {
    !matches!(draft.last(), Point::Day { .. }) && !matches!(draft.shape, Shape::DayAlone)
}

/// The ends of a range, each with what the other says for both; `None` where they are in no order.
fn range(first: Point, last: Point, led: bool) -> Option<(Point, Point)> {
    let last = match (first, last) {
        (Point::Day { month, year, .. }, Point::Day { day, month: Month::Missing, weekday, .. }) => {
            Point::Day { day, month, year, weekday }
        }
        _ => last,
    };
    let first = fill_from_later(first, last).unwrap_or(first);
    let last = match (first.year(), last.year(), first.place_in_year(), last.place_in_year()) {
        (Some(Year::Stated(year)), Some(Year::Missing), Some(a), Some(b)) => {
            last.with_year(Year::Stated(if b < a { year + 1 } else { year }))
        }
        _ => last,
    };
    let ordered = match (first.year(), last.year()) {
        (None, _) => led,
        (Some(Year::Stated(a)), Some(Year::Stated(b))) => {
            a < b
                || a == b
                    && match (first.place_in_year(), last.place_in_year()) {
                        (Some(x), Some(y)) => x < y,
                        _ => !matches!((first, last), (Point::Year(_), Point::Year(_))),
                    }
        }
        (Some(Year::Missing), Some(Year::Missing)) => led || first.place_in_year() < last.place_in_year(),
        (Some(Year::Shift(a)), Some(Year::Shift(b))) if matches!((first, last), (Point::Year(_), Point::Year(_))) => {
            a < b || led
        }
        _ => true,
    };
    ordered.then_some((first, last))
}

/// `earlier` with the month and the year that `later` says for both; `None` where nothing is missing or said.
fn fill_from_later(earlier: Point, later: Point) -> Option<Point> {
    let mut point = earlier;
    if let (
        Point::Day { day, month: Month::Missing, weekday, .. },
        Point::Day { day: next, month: Month::Of(month), year, .. },
    ) = (earlier, later)
    {
        let (month, year) = match (day > next, month, year) {
            (true, 1, Year::Stated(year)) => (12, Year::Stated(year - 1)),
            (true, 1, year) => (12, year),
            (true, month, year) => (month - 1, year),
            (false, month, year) => (month, year),
        };
        jiff::civil::Date::new(2000, month, day).ok()?;
        return Some(Point::Day { day, month: Month::Of(month), year, weekday });
    }
    if let (Some(Year::Missing), Some(year @ (Year::Stated(_) | Year::Shift(_)))) = (earlier.year(), later.year()) {
        let same_kind = earlier.level() == later.level() && earlier.level() != Some(Unit::Year);
        let (from, to) = (earlier.place_in_year()?, later.place_in_year()?);
        if !same_kind {
            return None;
        }
        point = point.with_year(match year {
            Year::Stated(n) if from > to => Year::Stated(n - 1),
            Year::Shift(n) if from > to => Year::Shift(n - 1),
            year => year,
        });
        return Some(point);
    }
    None
}
