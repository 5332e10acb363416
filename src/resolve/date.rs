//! Dates: from what the words say to a place on the calendar.
//!
//! In running news hardly a date carries its year. It comes, in this order, from the words of the date itself, from the
//! date it is joined to, from the publication date, and where that is unknown from the sentence; else it stays `XXXX`.
//! What is counted from publication (`hôm nay`) has no value without it, and what has no value is no mention.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{iso::Iso, lunar};
use crate::{
    find::date::{
        FoundDate, first_year_of,
        said::{LunarYear, Month, MonthPart, Point, Said, Toward, Unit, Year},
    },
    model::{DateBasis, DateValue, Precision},
    text::Text,
};

/// One place a found date, in order; `None` where it has none on the calendar.
pub(crate) fn resolve(text: &Text<'_>, found: &[FoundDate], published: Option<Date>) -> Vec<Option<Place>> {
    let months = [-1, 0, 1].map(|by: i32| published?.checked_add(by.months()).ok());
    let places = Vec::with_capacity(found.len());
    let mut resolver = Resolver { text, found, published, months, last_day: None, last_year: None, places };
    (0..found.len()).map(|index| resolver.value(index)).collect()
}

/// What is known while going through the dates of a text.
struct Resolver<'a, 't> {
    text: &'a Text<'t>,
    found: &'a [FoundDate],
    published: Option<Date>,
    /// A day of the month before publication, of that month and of the next.
    months: [Option<Date>; 3],
    /// The day that the text spoke of last.
    last_day: Option<Place>,
    /// The year that it spoke of last.
    last_year: Option<i16>,
    /// First day and precision of what is resolved, a place for each found date.
    places: Vec<Option<(Date, Precision)>>,
}

/// A place on the calendar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) value: Iso,
    /// First and last day; `None` where the year is unknown.
    days: Option<(Date, Date)>,
    precision: Precision,
    basis: DateBasis,
}

impl From<Place> for DateValue {
    fn from(place: Place) -> Self {
        DateValue {
            value: place.value.as_str().to_owned(),
            start: place.days.map(|days| days.0),
            end: place.days.map(|days| days.1),
            precision: place.precision,
            basis: place.basis,
        }
    }
}

impl Place {
    fn new(value: Iso, first: Date, last: Date, precision: Precision, basis: DateBasis) -> Self {
        Place { value, days: Some((first, last)), precision, basis }
    }

    fn day(day: Date, basis: DateBasis) -> Self {
        Place::new(Iso::day(day), day, day, Precision::Day, basis)
    }

    fn month(day: Date, basis: DateBasis) -> Self {
        let value = Iso::month(day);
        Place::new(value, day.first_of_month(), day.last_of_month(), Precision::Month, basis)
    }

    /// From one month to another.
    fn months(first: Date, last: Date, precision: Precision, basis: DateBasis) -> Self {
        let value = Iso::interval(Iso::month(first).as_str(), Iso::month(last).as_str());
        Place::new(value, first.first_of_month(), last.last_of_month(), precision, basis)
    }

    fn days(first: Date, last: Date, basis: DateBasis) -> Self {
        let value = Iso::interval(Iso::day(first).as_str(), Iso::day(last).as_str());
        Place::new(value, first, last, Precision::Interval, basis)
    }

    fn year(year: i16, basis: DateBasis) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Place::new(Iso::year(year), first, first.last_of_year(), Precision::Year, basis))
    }

    const fn unknown(value: Iso, precision: Precision) -> Self {
        Place { value, days: None, precision, basis: DateBasis::Stated }
    }
}

impl Resolver<'_, '_> {
    fn value(&mut self, index: usize) -> Option<Place> {
        let place = match self.found[index].said {
            Said::One(point) => self.place(index, point),
            Said::Span(first, last) => self.span(index, first, last),
        };
        self.places.push(place.and_then(|place| Some((place.days?.0, place.precision))));
        let place = place?;
        self.last_year = place.days.map(|days| days.0.year()).or(self.last_year);
        // A day in brackets is an aside, not the one that the text goes on from.
        let aside = self.text.as_str()[..self.found[index].span.start].ends_with('(');
        if place.precision == Precision::Day && !aside {
            self.last_day = Some(place);
        }
        Some(place)
    }

    fn span(&self, index: usize, first: Point, last: Point) -> Option<Place> {
        let to = self.place(index, last)?;
        // The beginning is the nearest one before the end.
        let first = match (first.year(), to.days) {
            (Some(Year::Missing), Some((_, end))) => before(first, end)?,
            _ => first,
        };
        let from = self.place(index, first)?;
        let days = match (from.days, to.days) {
            (Some((start, _)), Some((_, end))) if start <= end => Some((start, end)),
            (Some(_), Some(_)) => return None,
            _ => None,
        };
        // Two quarters are one stretch of months.
        let begin = from.value.as_str().split('/').next()?;
        let end = to.value.as_str().split('/').next_back()?;
        Some(Place {
            value: Iso::interval(begin, end),
            days,
            precision: Precision::Interval,
            basis: if from.basis == DateBasis::Stated { to.basis } else { from.basis },
        })
    }

    fn place(&self, index: usize, point: Point) -> Option<Place> {
        match point {
            Point::Day { .. } => self.day(index, point),
            Point::Month { month: Month::Shift(by), .. } => {
                Some(Place::month(self.published?.checked_add(i32::from(by).months()).ok()?, DateBasis::Published))
            }
            Point::Month { .. } | Point::Quarter { .. } => self.part_of_year(index, point),
            Point::Months { first, last, year } => self.months(index, first, last, year),
            Point::Year(year) => {
                let (year, basis) = self.year(index, year)?;
                Place::year(year, basis)
            }
            Point::Decade(year) => {
                let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?);
                let value = Iso::formatted(format_args!("{:03}X", year / 10));
                Some(Place::new(value, first, last, Precision::Decade, DateBasis::Stated))
            }
            Point::Century(number) => {
                let year = (number - 1) * 100;
                let (first, last) = (Date::new(year, 1, 1).ok()?, Date::new(year + 99, 12, 31).ok()?);
                let value = Iso::formatted(format_args!("{:02}XX", number - 1));
                Some(Place::new(value, first, last, Precision::Century, DateBasis::Stated))
            }
            Point::PartOfMonth { part, month, .. } => {
                let whole = self.part_of_year(index, Point::Month { month: Month::Of(month), year: point.year()? })?;
                let (first, last) = whole.days?;
                Some(match part {
                    MonthPart::FirstDay => Place::day(first, whole.basis),
                    MonthPart::LastDay => Place::day(last, whole.basis),
                    MonthPart::FirstWeek => {
                        let monday = first.yesterday().ok()?.nth_weekday(1, Weekday::Monday).ok()?;
                        Place::days(monday, monday.checked_add(6.days()).ok()?, whole.basis)
                    }
                })
            }
            Point::Shift { unit, by } => self.shift(unit, by),
            Point::Ago { unit, by } => counted(self.published?, unit, by, DateBasis::Published),
            Point::Later { unit, by } => match self.places[..index].last() {
                Some(_) => counted(self.last_in_reach(index, unit)?, unit, by, DateBasis::Context),
                None => counted(self.published?, unit, by, DateBasis::Published),
            },
            Point::Weekday { weekday, week } => self.weekday(index, weekday, week),
            Point::SameDay => self.last_day.map(|place| Place { basis: DateBasis::Context, ..place }),
            Point::Season { season, year } => {
                let (year, basis) = self.year(index, year)?;
                season_of(season, year, basis)
            }
            Point::Lunar { day, month, year } => self.lunar(day, month, year),
        }
    }

    /// A year that is said, or counted from publication; `None` where it is missing.
    fn year(&self, index: usize, year: Year) -> Option<(i16, DateBasis)> {
        match year {
            Year::Stated(year) => {
                let shared = self.found[index].shared;
                Some((year, if shared { DateBasis::Context } else { DateBasis::Stated }))
            }
            Year::Shift(by) => Some((self.published?.year() + by, DateBasis::Published)),
            Year::Same => {
                Some((self.places[..index].iter().rev().find_map(|place| *place)?.0.year(), DateBasis::Context))
            }
            Year::Missing => None,
        }
    }

    /// The value of `6 tháng đầu năm`; without a year it takes that of a stretch of months in its sentence.
    fn months(&self, index: usize, first: i8, last: i8, year: Year) -> Option<Place> {
        let (year, basis) = self
            .year(index, year)
            .or_else(|| self.year_of_other_months(index))
            .or_else(|| self.published.map(|day| (day.year(), DateBasis::Published)))?;
        let (first, last) = (Date::new(year, first, 1).ok()?, Date::new(year, last, 1).ok()?);
        let precision = match (first.month(), last.month()) {
            (1, 6) | (7, 12) => Precision::Half,
            _ => Precision::Interval,
        };
        Some(Place::months(first, last, precision, basis))
    }

    fn year_of_other_months(&self, index: usize) -> Option<(i16, DateBasis)> {
        let found = self.found;
        let span = &found[index].span;
        let joined = |from: usize, to: usize| to - from < CLAUSE && self.is_one_sentence(from, to);
        let behind = found[index + 1..].iter().take_while(|date| joined(span.end, date.span.start));
        let ahead = found[..index].iter().rev().take_while(|date| joined(date.span.end, span.start));
        behind.chain(ahead).find_map(|date| match date.said {
            Said::One(Point::Months { year: Year::Stated(year), .. }) => Some((year, DateBasis::Context)),
            _ => None,
        })
    }

    /// A day; its weekday, where one is said, helps to find the year.
    fn day(&self, index: usize, point: Point) -> Option<Place> {
        let Point::Day { day, month, year, .. } = point else { return None };
        match month {
            Month::Of(_) => self.part_of_year(index, point),
            Month::Shift(by) => {
                let month = self.published?.checked_add(i32::from(by).months()).ok()?;
                Some(Place::day(Date::new(month.year(), month.month(), day).ok()?, DateBasis::Published))
            }
            Month::Missing => {
                let months = self.months.iter().flatten();
                let days = months.filter_map(|month| Date::new(month.year(), month.month(), day).ok());
                let _ = year;
                let day = self.nearest(index, days.map(|day| (day, day)), |_| true)?.0;
                Some(Place::day(day, DateBasis::Published))
            }
        }
    }

    /// A day, month or quarter of a year that may have to be found.
    fn part_of_year(&self, index: usize, point: Point) -> Option<Place> {
        let known = self.year(index, point.year()?);
        if known.is_none() && self.recurs(index) {
            return open(point);
        }
        let (year, basis) = match known.or_else(|| Some((self.year_told(index, point)?, DateBasis::Context))) {
            Some(known) => known,
            None => match self.published {
                Some(published) => {
                    let years = (-1..=1).filter_map(|by| days_in(point, published.year() + by));
                    let fits = |first: Date| match point {
                        Point::Day { weekday: Some(weekday), .. } => first.weekday() == weekday,
                        _ => true,
                    };
                    (self.nearest(index, years, fits)?.0.year(), DateBasis::Published)
                }
                None => match self.year_in_sentence(index) {
                    Some(year) => (year, DateBasis::Context),
                    None => return open(point),
                },
            },
        };
        let (first, last) = days_in(point, year)?;
        Some(match point {
            Point::Day { .. } => Place::day(first, basis),
            Point::Quarter { .. } => Place::months(first, last, Precision::Quarter, basis),
            _ => Place::month(first, basis),
        })
    }

    /// The year that the sentence tells in other words: by how many years are celebrated, or by the document that lets
    /// something begin then.
    fn year_told(&self, index: usize, point: Point) -> Option<i16> {
        let Point::Day { day, month: Month::Of(month), year: Year::Missing, .. } = point else { return None };
        let published = self.published?;
        self.year_celebrated(index, day, month, published).or_else(|| self.year_of_document(index, day, month))
    }

    /// `kỷ niệm 80 năm … Quốc khánh 2/9`
    fn year_celebrated(&self, index: usize, day: i8, month: i8, published: Date) -> Option<i16> {
        let first = first_year_of(day, month)?;
        let span = &self.found[index].span;
        let (start, end) = self.sentence(span.start, span.end);
        let sentence = &self.text.as_str()[start..end];
        let counts = sentence.match_indices(" năm").filter_map(|(at, _)| {
            let digits = sentence[..at].bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
            sentence[at - digits..at].parse::<i16>().ok().filter(|_| digits <= 3)
        });
        let near = |year: &i16| (published.year() - 1..=published.year() + 1).contains(year);
        only(counts.map(|count| first + count).filter(near))
    }

    /// `Theo Kết luận số 83-KL/TW ngày 21/6/2024, … từ 1/7`: the first such day behind that of the document.
    fn year_of_document(&self, index: usize, day: i8, month: i8) -> Option<i16> {
        let span = &self.found[index].span;
        let s = self.text.as_str();
        if !s[..span.start].ends_with("từ ") {
            return None;
        }
        let (start, _) = self.sentence(span.start, span.end);
        let begin = s[start..span.start].trim_start_matches(['.', '!', '?', '\n', ' ']);
        let begin = begin.strip_prefix("tại ").or_else(|| begin.strip_prefix("theo "))?;
        let from = span.start - begin.len();
        let first = self.found.partition_point(|date| date.span.start < from);
        let of_document = self.found[first..index].first()?;
        let Said::One(Point::Day { day: d, month: Month::Of(m), year: Year::Stated(year), .. }) = of_document.said
        else {
            return None;
        };
        let name = s[from..of_document.span.start].trim_end_matches([' ', ',']);
        let coded = name.rsplit(' ').next().is_some_and(|word| word.contains(['/', '-']));
        let begins = if (month, day) < (m, d) { year + 1 } else { year };
        (coded
            && only(self.found[first..index].iter().filter_map(|date| match date.said {
                Said::One(point) => stated_year(point),
                Said::Span(..) => None,
            })) == Some(year))
        .then_some(begins)
    }

    /// Whether the date is that of every year (`ngày 30 tháng 5 hằng năm`).
    fn recurs(&self, index: usize) -> bool {
        let behind = &self.text.as_str()[self.found[index].span.end..];
        [" hằng năm", " hàng năm", " mỗi năm"].iter().any(|every| behind.starts_with(every))
    }

    /// Of places in several years the one meant: the nearest to publication, the past before the future, a stated
    /// weekday before all; words such as `đã` and `sẽ` pull.
    fn nearest(
        &self,
        index: usize,
        places: impl Iterator<Item = (Date, Date)> + Clone,
        fits: impl Fn(Date) -> bool,
    ) -> Option<(Date, Date)> {
        let published = self.published?;
        let date = &self.found[index];
        let anchor = match date.near {
            Some(by) => published.checked_add(i32::from(by).days()).ok()?,
            None => published,
        };
        // What is near needs no words, and they would not move it.
        let near = places.clone().any(|place| distance(anchor, place).abs() <= NEAR);
        let sentence = (!near).then(|| self.sentence(date.span.start, date.span.end));
        let side = sentence.and_then(|sentence| self.side(index, sentence));
        let year = sentence.and_then(|(start, end)| only(self.points_within(start, end).filter_map(stated_year)));
        let issued = date.near.is_none() && self.is_of_document(index);
        let cost = |place: &(Date, Date)| {
            let distance = distance(anchor, *place);
            let future = distance > 0;
            let mut cost = i64::from(distance.abs()) * if future { 5 } else { 4 };
            if issued && future
                || date.toward.is_some_and(|toward| (toward == Toward::Future) != future && distance != 0)
            {
                cost += FAR;
            }
            if side.is_some_and(|side| (side == Toward::Future) != future && distance != 0) {
                cost = cost * 5 / 2;
            }
            if year == Some(place.0.year()) {
                cost /= 2;
            }
            if !fits(place.0) {
                cost += 2 * FAR;
            }
            cost
        };
        places.min_by_key(cost)
    }

    /// Whether the date is that of the document right before it, which is out already: `Quyết định 12 (ngày 3/1)`.
    fn is_of_document(&self, index: usize) -> bool {
        const TYPES: [&str; 10] = ["số", "định", "quyết", "thị", "luận", "tư", "văn", "điện", "báo", "trình"];
        let before = &self.text.as_str()[..self.found[index].span.start];
        let mut words = before.trim_end_matches([' ', ',', '(']).rsplit(' ');
        let number = words.next().unwrap_or_default();
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        if number.bytes().all(|b| b.is_ascii_digit()) {
            words.next().is_some_and(|word| TYPES.contains(&word))
        } else {
            number.contains('/') && number.contains(char::is_alphabetic)
        }
    }

    /// The side of publication that the words of the clause speak for.
    fn side(&self, index: usize, (start, end): (usize, usize)) -> Option<Toward> {
        let span = &self.found[index].span;
        let s = self.text.as_str();
        let (mut past, mut future) = (0, 0);
        let is_gap = |b: &u8| matches!(b, b' ' | b',');
        let before = s.as_bytes()[start..span.start].split(is_gap);
        for word in before.chain(s.as_bytes()[span.end..end].split(is_gap)) {
            // None of the words is longer.
            if word.len() > "được".len() {
                continue;
            }
            past += usize::from(PAST.iter().any(|past| past.as_bytes() == word));
            future += usize::from(FUTURE.iter().any(|future| future.as_bytes() == word));
        }
        match past.cmp(&future) {
            std::cmp::Ordering::Greater => Some(Toward::Past),
            std::cmp::Ordering::Less => Some(Toward::Future),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The sentence around a span, no more than what a clause is long.
    fn sentence(&self, start: usize, end: usize) -> (usize, usize) {
        let s = self.text.as_str();
        let from = boundary(s, start.saturating_sub(CLAUSE));
        let to = boundary(s, (end + CLAUSE).min(s.len()));
        let start = sentence_ends(&s[from..start]).next_back().map_or(from, |at| from + at);
        let end = sentence_ends(&s[end..to]).next().map_or(to, |at| end + at);
        (start, end)
    }

    fn is_one_sentence(&self, from: usize, to: usize) -> bool {
        sentence_ends(&self.text.as_str()[from..to]).next().is_none()
    }

    /// The one year of the sentence: of another day or month in it, or of the code of a document.
    fn year_in_sentence(&self, index: usize) -> Option<i16> {
        let span = &self.found[index].span;
        let (start, end) = self.sentence(span.start, span.end);
        let days = self.points_within(start, end).filter(|point| !matches!(point, Point::Year(_)));
        let codes = self.text.as_str()[start..end].split('/').skip(1).filter_map(|part| {
            let year: i16 = part.parse().ok()?;
            (part.len() == 4 && (1900..2100).contains(&year)).then_some(year)
        });
        only(days.filter_map(stated_year).chain(codes))
    }

    /// The days, months and years between two places of the text.
    fn points_within(&self, start: usize, end: usize) -> impl Iterator<Item = Point> {
        let first = self.found.partition_point(|date| date.span.start < start);
        let dates = self.found[first..].iter().take_while(move |date| date.span.end <= end);
        dates.filter_map(|date| match date.said {
            Said::One(point @ (Point::Day { .. } | Point::Month { .. } | Point::Year(_))) => Some(point),
            _ => None,
        })
    }

    /// The first day of the last date of the paragraph that is exact enough to count from in that unit.
    fn last_in_reach(&self, index: usize, unit: Unit) -> Option<Date> {
        let start = self.found[index].span.start;
        let exact = |precision| match unit {
            Unit::Day | Unit::Week => precision == Precision::Day,
            Unit::Month | Unit::Quarter => matches!(precision, Precision::Day | Precision::Month),
            Unit::Year => precision != Precision::Interval,
        };
        let earlier = self.found[..index].iter().zip(&self.places).rev();
        let in_reach = earlier.take_while(|(date, _)| start - date.span.end < REACH);
        in_reach
            .map(|(_, place)| *place)
            .find(|place| place.is_none_or(|(_, precision)| exact(precision)))?
            .map(|p| p.0)
    }

    fn shift(&self, unit: Unit, by: i16) -> Option<Place> {
        let published = self.published?;
        let basis = DateBasis::Published;
        let by = i32::from(by);
        match unit {
            Unit::Day => Some(Place::day(published.checked_add(by.days()).ok()?, basis)),
            Unit::Week => {
                let monday = monday(published)?.checked_add(by.weeks()).ok()?;
                Some(Place::days(monday, monday.checked_add(6.days()).ok()?, basis))
            }
            Unit::Month => Some(Place::month(published.checked_add(by.months()).ok()?, basis)),
            Unit::Quarter => {
                let day = published.first_of_month().checked_add((by * 3).months()).ok()?;
                let first = Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok()?;
                Some(Place::months(first, first.checked_add(2.months()).ok()?, Precision::Quarter, basis))
            }
            Unit::Year => Place::year(published.year() + i16::try_from(by).ok()?, basis),
        }
    }

    fn weekday(&self, index: usize, weekday: Weekday, week: Option<i16>) -> Option<Place> {
        let published = self.published?;
        let in_week = |by: i32| {
            let monday = monday(published)?.checked_add(by.weeks()).ok()?;
            monday.checked_add(i32::from(weekday.to_monday_zero_offset()).days()).ok()
        };
        let day = match week {
            Some(8) => published.nth_weekday(1, weekday).ok()?,
            Some(-8) => published.nth_weekday(-1, weekday).ok()?,
            Some(by) => in_week(i32::from(by))?,
            None => {
                let days = (-1..=1).filter_map(in_week).map(|day| (day, day));
                self.nearest(index, days, |_| true)?.0
            }
        };
        Some(Place::day(day, DateBasis::Published))
    }

    fn lunar(&self, day: Option<i8>, month: i8, year: LunarYear) -> Option<Place> {
        let days = |year: i16| {
            let Some(day) = day else {
                let (first, days) = lunar::month(year, month)?;
                return Some((first, first.checked_add((days - 1).days()).ok()?));
            };
            // The last day of the year is called the thirtieth, also where it is the twenty-ninth.
            let eve = || lunar::day(year, month, day - 1).filter(|_| (day, month) == (30, 12));
            lunar::day(year, month, day).or_else(eve).map(|day| (day, day))
        };
        let ((first, last), basis) = match year {
            LunarYear::Of(Year::Stated(year)) => (days(year)?, DateBasis::Stated),
            LunarYear::Of(Year::Shift(by)) => (days(self.published?.year() + by)?, DateBasis::Published),
            LunarYear::Of(Year::Same) => return None,
            LunarYear::Cycle(number) => {
                (days(lunar::year_of_cycle(number, self.published?.year()))?, DateBasis::Published)
            }
            LunarYear::Of(Year::Missing) => {
                let published = self.published?;
                let places = (-1..=1).filter_map(|by| days(published.year() + by));
                (places.min_by_key(|place| distance(published, *place).abs())?, DateBasis::Published)
            }
        };
        Some(if first == last { Place::day(first, basis) } else { Place::days(first, last, basis) })
    }
}

fn stated_year(point: Point) -> Option<i16> {
    match point.year() {
        Some(Year::Stated(year)) => Some(year),
        _ => None,
    }
}

/// The value that all have.
fn only(mut values: impl Iterator<Item = i16>) -> Option<i16> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Words that tell of what was.
const PAST: [&str; 6] = ["đã", "vừa", "hồi", "từng", "được", "nguyên"];

/// Words that tell of what will be.
const FUTURE: [&str; 6] = ["sẽ", "tới", "dự", "sắp", "kiến", "chuẩn"];

/// Days from publication within which a date is meant to be without a word of it.
const NEAR: i32 = 60;

/// More than any cost of a distance in days.
const FAR: i64 = 1_000_000;

/// How far a cue can stand from its date, in folded bytes.
const CLAUSE: usize = 200;

/// How far back `ba tháng sau` can refer, in folded bytes.
const REACH: usize = 300;

/// The last character boundary up to `at`.
fn boundary(s: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| s.is_char_boundary(at)).unwrap_or_default()
}

/// Where sentences end: a full stop before a space, a line end.
fn sentence_ends(s: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let bytes = s.as_bytes();
    (0..bytes.len()).filter(move |&i| match bytes[i] {
        b'\n' => true,
        b'.' | b'!' | b'?' => bytes.get(i + 1).is_none_or(|next| matches!(next, b' ' | b'\n')),
        _ => false,
    })
}

/// Days from `from` to the place, negative for the past, 0 inside.
fn distance(from: Date, (first, last): (Date, Date)) -> i32 {
    let days = |to: Date| i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX / 100);
    if from < first {
        days(first)
    } else if from > last {
        days(last)
    } else {
        0
    }
}

/// First and last day of a day, month or quarter of a year.
fn days_in(point: Point, year: i16) -> Option<(Date, Date)> {
    match point {
        Point::Day { day, month: Month::Of(month), .. } => {
            let day = Date::new(year, month, day).ok()?;
            Some((day, day))
        }
        Point::Month { month: Month::Of(month), .. } => {
            let day = Date::new(year, month, 1).ok()?;
            Some((day, day.last_of_month()))
        }
        Point::Quarter { quarter, .. } => {
            let first = Date::new(year, quarter * 3 - 2, 1).ok()?;
            Some((first, Date::new(year, quarter * 3, 1).ok()?.last_of_month()))
        }
        _ => None,
    }
}

/// The last one of a point in or before the year of `end` that begins before it.
fn before(point: Point, end: Date) -> Option<Point> {
    let year = end.year();
    let begins = days_in(point, year).map_or(end, |days| days.0);
    Some(point.with_year(Year::Stated(if begins < end { year } else { year.checked_sub(1)? })))
}

/// The value of a point whose year is unknown.
fn open(point: Point) -> Option<Place> {
    match point {
        Point::Day { day, month: Month::Of(month), .. } => {
            Some(Place::unknown(Iso::formatted(format_args!("XXXX-{month:02}-{day:02}")), Precision::Day))
        }
        Point::Month { month: Month::Of(month), .. } => {
            Some(Place::unknown(Iso::formatted(format_args!("XXXX-{month:02}")), Precision::Month))
        }
        Point::Quarter { quarter, .. } => {
            let value = Iso::formatted(format_args!("XXXX-{:02}/XXXX-{:02}", quarter * 3 - 2, quarter * 3));
            Some(Place::unknown(value, Precision::Quarter))
        }
        _ => None,
    }
}

fn monday(day: Date) -> Option<Date> {
    day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// So much time from a day, as exact as the unit.
fn counted(from: Date, unit: Unit, by: i16, basis: DateBasis) -> Option<Place> {
    let by = i32::from(by);
    match unit {
        Unit::Day => Some(Place::day(from.checked_add(by.days()).ok()?, basis)),
        Unit::Week => Some(Place::day(from.checked_add(by.weeks()).ok()?, basis)),
        Unit::Month | Unit::Quarter => Some(Place::month(from.checked_add(by.months()).ok()?, basis)),
        Unit::Year => Place::year(from.year().checked_add(i16::try_from(by).ok()?)?, basis),
    }
}

/// A season between equinox and solstice; winter begins in the year before.
fn season_of(season: i8, year: i16, basis: DateBasis) -> Option<Place> {
    let (first, last) = match season {
        0 => ((year, 3, 20), (year, 6, 21)),
        1 => ((year, 6, 21), (year, 9, 23)),
        2 => ((year, 9, 23), (year, 12, 21)),
        _ => ((year - 1, 12, 21), (year, 3, 20)),
    };
    let date = |(year, month, day)| Date::new(year, month, day).ok();
    Some(Place::days(date(first)?, date(last)?, basis))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::find::date::tests::Reader;

    fn check(rows: &[(&str, Option<Date>, &str)]) {
        let reader = Reader::new();
        let mut wrong = Vec::new();
        for &(text, published, want) in rows {
            let got = reader.read(text, published);
            if got != want {
                wrong.push(format!("{text} on {published:?}\n    want {want}\n    got  {got}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn takes_the_nearest_year() {
        check(&[
            ("ngày 28/12, Thủ tướng", Some(date(2023, 1, 3)), "[ngày 28/12] 2022-12-28"),
            ("ngày 5/1, Thủ tướng", Some(date(2022, 12, 28)), "[ngày 5/1] 2023-01-05"),
            ("ngày 7/7, Ban", Some(date(2023, 7, 7)), "[ngày 7/7] 2023-07-07"),
            ("tháng 12, tỉnh", Some(date(2023, 1, 10)), "[tháng 12] 2022-12"),
            ("tháng 6", Some(date(2017, 2, 2)), "[tháng 6] 2017-06"),
            ("quý IV, doanh thu", Some(date(2024, 1, 15)), "[quý IV] 2023-10/2023-12"),
            ("ngày 29/2", Some(date(2023, 3, 1)), "[ngày 29/2] 2024-02-29"),
            ("ngày 30, các đơn vị", Some(date(2023, 3, 2)), "[ngày 30] 2023-03-30"),
            ("ngày 24, các đơn vị", Some(date(2023, 7, 3)), "[ngày 24] 2023-06-24"),
        ]);
    }

    #[test]
    fn lets_words_pull() {
        let spring = Some(date(2023, 3, 1));
        check(&[
            ("Hồi tháng 9, ông đã được bầu", spring, "[tháng 9] 2022-09"),
            ("Tháng 9, ông sẽ nghỉ hưu", spring, "[Tháng 9] 2023-09"),
            ("tháng 2 vừa qua", spring, "[tháng 2 vừa qua] 2023-02"),
            ("tháng 2 tới đây", spring, "[tháng 2 tới đây] 2024-02"),
            ("ngày 20/3 vừa qua", spring, "[ngày 20/3 vừa qua] 2022-03-20"),
            ("Năm 2023 kỷ niệm Quốc khánh 2/9", Some(date(2023, 2, 1)), "[Năm 2023] 2023 [2/9] 2023-09-02"),
            // So many years are celebrated.
            ("kỷ niệm 79 năm Quốc khánh 2/9", Some(date(2024, 1, 29)), "[2/9] 2024-09-02"),
            ("Quốc khánh 2/9", Some(date(2024, 1, 29)), "[2/9] 2023-09-02"),
            (
                "79 năm Cách mạng Tháng Tám và Quốc khánh 2/9, 70 năm giải phóng Thủ đô 10/10",
                Some(date(2024, 2, 1)),
                "[2/9] 2024-09-02 [10/10] 2024-10-10",
            ),
            // What a document lets begin.
            (
                "Tại Kết luận số 83-KL/TW ngày 21/6/2024, Bộ Chính trị tăng lương từ 1/7.",
                Some(date(2025, 5, 20)),
                "[ngày 21/6/2024] 2024-06-21 [1/7] 2024-07-01",
            ),
            (
                "Thực hiện Kết luận số 83-KL/TW ngày 21/6/2024, tỉnh tăng lương từ 1/7.",
                Some(date(2025, 5, 20)),
                "[ngày 21/6/2024] 2024-06-21 [1/7] 2025-07-01",
            ),
            // What is dated is out.
            ("Quyết định 12 (ngày 3/1) của UBND tỉnh", Some(date(2025, 9, 10)), "[ngày 3/1] 2025-01-03"),
            ("Kế hoạch số 47-KH/TU ngày 20/12", Some(date(2025, 11, 10)), "[ngày 20/12] 2024-12-20"),
            ("Đại hội lần thứ 12, ngày 3/1", Some(date(2025, 9, 10)), "[ngày 3/1] 2026-01-03"),
            // `sẽ` does not carry what is near over a year.
            ("ngày 20/2, sẽ họp", spring, "[ngày 20/2] 2023-02-20"),
            ("thứ hai, ngày 6/3", spring, "[thứ hai, ngày 6/3] 2023-03-06"),
            // A Sunday of 2022.
            ("chủ nhật, ngày 5/6", spring, "[chủ nhật, ngày 5/6] 2022-06-05"),
            ("thứ bảy", Some(date(2023, 3, 6)), "[thứ bảy] 2023-03-04"),
        ]);
    }

    #[test]
    fn carries_ranges_over_the_year() {
        check(&[
            ("từ ngày 20/12 đến 10/1", Some(date(2023, 12, 15)), "[ngày 20/12 đến 10/1] 2023-12-20/2024-01-10"),
            ("từ ngày 20/12 đến 10/1", Some(date(2024, 1, 12)), "[ngày 20/12 đến 10/1] 2023-12-20/2024-01-10"),
            ("từ tháng 11 đến tháng 2/2024", None, "[tháng 11 đến tháng 2/2024] 2023-11/2024-02"),
            ("từ ngày 17 đến 24/3", None, "[ngày 17 đến 24/3] XXXX-03-17/XXXX-03-24"),
        ]);
    }

    #[test]
    fn does_without_a_publication_date() {
        check(&[
            ("Chiều 8-3, tại Hà Nội", None, "[Chiều 8-3] XXXX-03-08"),
            ("cuối tháng 2 vừa qua", None, "[cuối tháng 2 vừa qua] XXXX-02"),
            ("quý III", None, "[quý III] XXXX-07/XXXX-09"),
            ("hôm qua 29/10, ông", None, "[hôm qua 29/10] XXXX-10-29"),
            ("hôm nay", None, ""),
            ("năm ngoái, tuần này, thứ hai tới, 3 ngày trước", None, ""),
            ("6 tháng đầu năm", None, ""),
            ("từ đầu năm 2017 đến 8.5, công ty", None, "[đầu năm 2017 đến 8.5] 2017/2017-05-08"),
            (
                "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023",
                None,
                "[6 tháng đầu năm] 2023-01/2023-06 [6 tháng cuối năm 2023] 2023-07/2023-12",
            ),
            ("cuối năm", None, ""),
            ("ngày 24", None, ""),
            ("mùng 3 Tết", None, ""),
            (
                "Chỉ thị số 08/2004/CT-TTg vừa ban hành hôm 8/3 (hiệu lực từ 1/7)",
                None,
                "[hôm 8/3] 2004-03-08 [1/7] 2004-07-01",
            ),
            ("Sáng 5/7/2023 khai mạc, chiều 6/7 bế mạc", None, "[Sáng 5/7/2023] 2023-07-05 [chiều 6/7] 2023-07-06"),
            ("Sáng 5/7/2023 khai mạc.\nChiều 6/7 bế mạc", None, "[Sáng 5/7/2023] 2023-07-05 [Chiều 6/7] XXXX-07-06"),
            // What is planned for a year says nothing of the day.
            ("Ngày 5/3, phê duyệt chương trình đến năm 2030", None, "[Ngày 5/3] XXXX-03-05 [năm 2030] 2030"),
            ("Ngày 8/3, họp. Cùng ngày, ký kết", None, "[Ngày 8/3] XXXX-03-08 [Cùng ngày] XXXX-03-08"),
        ]);
    }

    #[test]
    fn counts_from_what_was_said() {
        let published = Some(date(2023, 7, 7));
        check(&[
            ("Năm 2019, ông làm Bí thư. Hai năm sau, ông nghỉ.", published, "[Năm 2019] 2019 [Hai năm sau] 2021"),
            ("nhiệm kỳ 2021-2026. Một ngày sau, Quốc hội", published, "[nhiệm kỳ 2021-2026] 2021/2026"),
            (
                "Ngày 30/12/2022 họp. Ba ngày sau, ký.",
                published,
                "[Ngày 30/12/2022] 2022-12-30 [Ba ngày sau] 2023-01-02",
            ),
            ("ba ngày sau", published, "[ba ngày sau] 2023-07-10"),
            ("tháng 8/2019 và tháng 9 cùng năm", published, "[tháng 8/2019] 2019-08 [tháng 9 cùng năm] 2019-09"),
        ]);
    }

    #[test]
    fn gives_ends_precision_and_basis() {
        let reader = Reader::new();
        let day = |y, m, d| Some(date(y, m, d));
        for (text, start, end, precision, basis) in [
            ("ngày 7/7/2023", day(2023, 7, 7), day(2023, 7, 7), Precision::Day, DateBasis::Stated),
            ("ngày 7/7", day(2023, 7, 7), day(2023, 7, 7), Precision::Day, DateBasis::Published),
            ("tháng 2/2024", day(2024, 2, 1), day(2024, 2, 29), Precision::Month, DateBasis::Stated),
            ("quý 4/2021", day(2021, 10, 1), day(2021, 12, 31), Precision::Quarter, DateBasis::Stated),
            ("6 tháng đầu năm 2023", day(2023, 1, 1), day(2023, 6, 30), Precision::Half, DateBasis::Stated),
            ("9 tháng đầu năm", day(2023, 1, 1), day(2023, 9, 30), Precision::Interval, DateBasis::Published),
            ("năm 2019", day(2019, 1, 1), day(2019, 12, 31), Precision::Year, DateBasis::Stated),
            ("năm ngoái", day(2022, 1, 1), day(2022, 12, 31), Precision::Year, DateBasis::Published),
            ("những năm 1990", day(1990, 1, 1), day(1999, 12, 31), Precision::Decade, DateBasis::Stated),
            ("thế kỷ XX", day(1900, 1, 1), day(1999, 12, 31), Precision::Century, DateBasis::Stated),
            ("nhiệm kỳ 2020-2025", day(2020, 1, 1), day(2025, 12, 31), Precision::Interval, DateBasis::Stated),
            ("tuần trước", day(2023, 6, 26), day(2023, 7, 2), Precision::Interval, DateBasis::Published),
            ("ngày 24 và 25-12-2022", day(2022, 12, 24), day(2022, 12, 24), Precision::Day, DateBasis::Context),
        ] {
            let folded = Text::fold(text);
            let found = reader.find(&folded);
            let value = resolve(&folded, &found, Some(date(2023, 7, 7)))[0].map(DateValue::from).expect("a date");
            assert_eq!(
                (value.start, value.end, value.precision, value.basis),
                (start, end, precision, basis),
                "{text}"
            );
        }
    }
}
