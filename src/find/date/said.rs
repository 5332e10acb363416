//! What the words of a date say, before anyone asks which day of the calendar that is.

use jiff::civil::Weekday;

/// The meaning of a date's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// One place: `ngày 7/7`, `tháng 10`, `hôm qua`.
    One(Point),
    /// From one place to another: `ngày 2 đến 5/10`, `nhiệm kỳ 2020-2025`.
    Span(Point, Point),
}

/// One place on the calendar, as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// `thứ sáu, ngày 7/7/2023`, `ngày 30 tháng này`, `ngày 24`.
    Day { day: i8, month: Month, year: Year, weekday: Option<Weekday> },
    /// `tháng 12/2019`, `tháng trước`.
    Month { month: Month, year: Year },
    /// `quý IV/2021`.
    Quarter { quarter: i8, year: Year },
    /// `6 tháng đầu năm`: from one month of a year to another.
    Months { first: i8, last: i8, year: Year },
    /// `năm 2019`, `năm ngoái`.
    Year(Year),
    /// `những năm 1990`: the first year.
    Decade(i16),
    /// `thế kỷ XX`: the number.
    Century(i16),
    /// The first or last day, or the first week, of a month.
    PartOfMonth { part: MonthPart, month: i8, year: Year },
    /// So many days, weeks, quarters from publication, the unit as a whole: `hôm qua`, `tuần này`, `quý sau`.
    Shift { unit: Unit, by: i16 },
    /// So much time from publication, as exact as the unit: `2 tuần nữa`, `3 năm trước`.
    Ago { unit: Unit, by: i16 },
    /// So much time from the date that the text spoke of last: `ba tháng sau`.
    Later { unit: Unit, by: i16 },
    /// `thứ sáu`, `thứ năm tuần tới`, `thứ hai tới`.
    Weekday { weekday: Weekday, week: Option<i16> },
    /// `cùng ngày`: the day that the text spoke of last.
    SameDay,
    /// `mùa hè này`, counted from spring.
    Season { season: i8, year: Year },
    /// `mùng 3 Tết`, `rằm tháng Giêng`, `tháng Chạp`; the day 0 is the last one of the month.
    Lunar { day: Option<i8>, month: i8, year: LunarYear },
}

/// The year of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Year {
    /// A number: `năm 2019`.
    Stated(i16),
    /// Counted from the year of publication: `năm nay` is 0.
    Shift(i16),
    /// `cùng năm`: the year that the text spoke of last.
    Same,
    /// Not said.
    Missing,
}

/// The year of the lunar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LunarYear {
    /// As in the common calendar.
    Of(Year),
    /// Its place in the cycle of sixty, 0 for `giáp tý`.
    Cycle(i16),
}

/// The month of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Month {
    /// A number.
    Of(i8),
    /// Counted from the month of publication: `tháng này` is 0.
    Shift(i16),
    /// Not said.
    Missing,
}

/// Units that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// A part of a month that is said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthPart {
    FirstDay,
    LastDay,
    FirstWeek,
}

/// On which side of publication a date lies, where a word beside it says so (`vừa qua`, `tới đây`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    Past,
    Future,
}

impl Point {
    /// The year, where the point has one of its own.
    pub(crate) const fn year(&self) -> Option<Year> {
        match *self {
            Point::Day { year, .. }
            | Point::Month { year, .. }
            | Point::Quarter { year, .. }
            | Point::Months { year, .. }
            | Point::PartOfMonth { year, .. }
            | Point::Season { year, .. }
            | Point::Year(year) => Some(year),
            _ => None,
        }
    }

    /// The same point in `year`.
    pub(crate) const fn with_year(self, year: Year) -> Self {
        match self {
            Point::Day { day, month, weekday, .. } => Point::Day { day, month, year, weekday },
            Point::Month { month, .. } => Point::Month { month, year },
            Point::Quarter { quarter, .. } => Point::Quarter { quarter, year },
            Point::Months { first, last, .. } => Point::Months { first, last, year },
            Point::PartOfMonth { part, month, .. } => Point::PartOfMonth { part, month, year },
            Point::Season { season, .. } => Point::Season { season, year },
            Point::Year(_) => Point::Year(year),
            other => other,
        }
    }

    /// The day or month of the same numbers in the lunar calendar.
    pub(crate) const fn in_lunar_calendar(self) -> Option<Self> {
        match self {
            Point::Day { day, month: Month::Of(month), year, .. } if day <= 30 => {
                Some(Point::Lunar { day: Some(day), month, year: LunarYear::Of(year) })
            }
            Point::Month { month: Month::Of(month), year } => {
                Some(Point::Lunar { day: None, month, year: LunarYear::Of(year) })
            }
            Point::Lunar { .. } => Some(self),
            _ => None,
        }
    }

    /// How exact the point is, from day to year; `None` for what has no level of its own.
    pub(crate) const fn level(&self) -> Option<Unit> {
        match self {
            Point::Day { .. } | Point::SameDay | Point::Weekday { .. } => Some(Unit::Day),
            Point::Month { .. } => Some(Unit::Month),
            Point::Quarter { .. } => Some(Unit::Quarter),
            Point::Year(_) => Some(Unit::Year),
            Point::Shift { unit, .. } => Some(*unit),
            _ => None,
        }
    }

    /// Where in a year the point begins, for comparing two points of one year.
    pub(crate) const fn place_in_year(&self) -> Option<(i8, i8)> {
        match *self {
            Point::Day { day, month: Month::Of(month), .. } => Some((month, day)),
            Point::Month { month: Month::Of(month), .. } => Some((month, 1)),
            Point::Quarter { quarter, .. } => Some((quarter * 3 - 2, 1)),
            Point::Months { first, .. } => Some((first, 1)),
            _ => None,
        }
    }
}
