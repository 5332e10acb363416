//! The value of a date in ISO 8601-2, held in place: each date of a text has one, and few become a string.

use std::fmt::{self, Write};

use jiff::civil::Date;

use crate::gazetteer::table::PartialDate;

/// The longest value: an interval between two days of years before our era.
const MOST: usize = 39;

/// `2023-07-07`, `2023-01/2023-06`, `XXXX-07`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Iso {
    bytes: [u8; MOST],
    len: u8,
}

impl Iso {
    const fn new() -> Self {
        Iso { bytes: [0; MOST], len: 0 }
    }

    /// `2023-07-07`.
    pub(crate) fn day(day: Date) -> Self {
        let mut iso = Iso::month(day);
        iso.push(b'-');
        iso.push_number(day.day().unsigned_abs().into(), 2);
        iso
    }

    /// `2023-07`.
    pub(crate) fn month(day: Date) -> Self {
        let mut iso = Iso::new();
        if let Ok(year) = u16::try_from(day.year()) {
            iso.push_number(year, 4);
            iso.push(b'-');
            iso.push_number(day.month().unsigned_abs().into(), 2);
        } else {
            iso.push_format(format_args!("{day}"));
        }
        iso
    }

    /// `2023`.
    pub(crate) fn year(year: i16) -> Self {
        let mut iso = Iso::new();
        match u16::try_from(year) {
            Ok(year) => iso.push_number(year, 4),
            Err(_) => iso.push_format(format_args!("{year:04}")),
        }
        iso
    }

    /// A date as far as it is known.
    pub(crate) fn partial(date: PartialDate) -> Self {
        let mut iso = Iso::year(date.year);
        for part in date.month.into_iter().chain(date.month.and(date.day)) {
            iso.push(b'-');
            iso.push_number(part.unsigned_abs().into(), 2);
        }
        iso
    }

    /// `2023-01/2023-06`.
    pub(crate) fn interval(first: &str, last: &str) -> Self {
        let mut iso = Iso::new();
        for part in [first, "/", last] {
            iso.write_str(part).expect("OK because no value is longer than the longest");
        }
        iso
    }

    /// A value of a rarer form.
    pub(crate) fn formatted(value: fmt::Arguments<'_>) -> Self {
        let mut iso = Iso::new();
        iso.push_format(value);
        iso
    }

    pub(crate) fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[..usize::from(self.len)]).expect("OK because whole strings were pushed")
    }

    fn push(&mut self, byte: u8) {
        self.bytes[usize::from(self.len)] = byte;
        self.len += 1;
    }

    fn push_number(&mut self, number: u16, digits: u32) {
        for place in (0..digits).rev() {
            self.push(b'0' + u8::try_from(number / 10_u16.pow(place) % 10).unwrap_or_default());
        }
    }

    fn push_format(&mut self, value: fmt::Arguments<'_>) {
        self.write_fmt(value).expect("OK because no value is longer than the longest");
    }
}

impl Write for Iso {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        let begin = usize::from(self.len);
        let end = begin + s.len();
        self.bytes.get_mut(begin..end).ok_or(fmt::Error)?.copy_from_slice(s.as_bytes());
        self.len = u8::try_from(end).map_err(|_| fmt::Error)?;
        Ok(())
    }
}

impl fmt::Display for Iso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Iso {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn holds_every_value_of_the_calendar() {
        for day in [Date::MIN, Date::ZERO, date(476, 9, 4), date(2023, 7, 7), Date::MAX] {
            let iso = Iso::day(day);
            let both = Iso::interval(iso.as_str(), iso.as_str());
            assert_eq!(both.to_string(), format!("{iso}/{iso}"));
        }
        assert_eq!(Iso::day(date(2023, 7, 7)).as_str(), "2023-07-07");
        assert_eq!(Iso::month(date(476, 9, 4)).as_str(), "0476-09");
        assert_eq!(Iso::year(2023).as_str(), "2023");
    }
}
