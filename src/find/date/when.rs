//! What stands before and behind the date itself: a clock time, a part of the day, a weekday, `vừa qua`.

use jiff::civil::Weekday;

use super::{
    forms::weekday_of,
    said::Toward,
    slots::{begins_word, weekday, word},
};
use crate::model::{Modifier, PartOfDay};

/// A time on the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    hour: i8,
    minute: i8,
}

impl Clock {
    /// `HH:MM`, on the day's 24 hours where the part of the day says which half is meant.
    pub(super) fn on_the_day(self, part: Option<PartOfDay>) -> String {
        let second_half = match part {
            Some(PartOfDay::Afternoon | PartOfDay::Evening) => self.hour < 12,
            Some(PartOfDay::Night) => (6..12).contains(&self.hour),
            _ => false,
        };
        let hour = if second_half { self.hour + 12 } else { self.hour };
        format!("{hour:02}:{:02}", self.minute)
    }

    /// A clock time at the beginning of `s`, and its length: `14:54`, `8h30`, `15g`, `14 giờ 30 phút`.
    pub(super) fn read(s: &str) -> Option<(Clock, usize)> {
        let (hour, mut at) = number(s)?;
        let rest = &s.as_bytes()[at..];
        let spoken = match rest {
            [b':', ..] => {
                let (minute, len) = number(&s[at + 1..]).filter(|&(_, len)| len == 2)?;
                at += 1 + len;
                // Seconds are read over.
                if let Some((_, len)) = s[at..].strip_prefix(':').and_then(number) {
                    at += 1 + len;
                }
                return Clock { hour, minute }.checked(s, at);
            }
            [b'h' | b'g', ..] => {
                at += if s[at..].starts_with("giờ") { "giờ".len() } else { 1 };
                false
            }
            [b' ', b'g' | b'h', ..] => {
                let name = word(&s[at + 1..]);
                if !matches!(name, "giờ" | "h" | "g") {
                    return None;
                }
                at += 1 + name.len();
                true
            }
            _ => return None,
        };
        let gap = usize::from(s[at..].starts_with(' '));
        let Some((minute, len)) = number(&s[at + gap..]) else { return Clock { hour, minute: 0 }.checked(s, at) };
        let behind = at + gap + len;
        let named = s[behind..].strip_prefix(' ').is_some_and(|rest| word(rest) == "phút");
        if named {
            return Clock { hour, minute }.checked(s, behind + 1 + "phút".len());
        }
        let glued = &s[behind..];
        if let Some(rest) = glued.strip_prefix("phút").or(glued.strip_prefix('\'')) {
            return Clock { hour, minute }.checked(s, s.len() - rest.len());
        }
        // `8h 30`, `14 giờ 30`: not `8h 5 người`.
        if (gap == 0 || spoken)
            && len == 2
            && let Some(full) = (Clock { hour, minute }).checked(s, behind)
        {
            return Some(full);
        }
        Clock { hour, minute: 0 }.checked(s, at)
    }

    fn checked(self, s: &str, end: usize) -> Option<(Clock, usize)> {
        let ends = !s[end..].starts_with(|c: char| c.is_alphanumeric() || c == '%');
        (self.hour <= 24 && self.minute < 60 && ends).then_some((self, end))
    }
}

fn number(s: &str) -> Option<(i8, usize)> {
    let len = s.bytes().take(3).take_while(u8::is_ascii_digit).count();
    if len == 0 || len > 2 {
        return None;
    }
    s[..len].parse().ok().map(|n| (n, len))
}

/// A part of the day at the beginning of `s`, and its length.
pub(super) fn part_of_day(s: &str) -> Option<(PartOfDay, usize)> {
    const PARTS: [(&str, PartOfDay); 14] = [
        ("rạng sáng", Morning),
        ("sáng sớm", Morning),
        ("sáng", Morning),
        ("trưa", Noon),
        ("chiều tối", Evening),
        ("chiều muộn", Afternoon),
        ("xế chiều", Afternoon),
        ("chiều", Afternoon),
        ("tối muộn", Evening),
        ("tối", Evening),
        ("đêm khuya", Night),
        ("nửa đêm", Night),
        ("đêm", Night),
        ("khuya", Night),
    ];
    use PartOfDay::{Afternoon, Evening, Morning, Night, Noon};
    // Not the words that dates begin with: `ngày`, `năm`, `tháng`, `tuần`.
    if !matches!(
        s.as_bytes(),
        [b's' | b'r' | b'b' | b'k' | b'x' | 0xc4, ..] | [b'c', b'h', ..] | [b't', b'r' | 0xe1, ..] | [b'n', 0xe1, ..]
    ) {
        return None;
    }
    let bare = s.strip_prefix("buổi ").unwrap_or(s);
    let before = s.len() - bare.len();
    let first = bare.as_bytes().first();
    let fits =
        |name: &str| name.as_bytes().first() == first && bare.strip_prefix(name).is_some_and(|rest| !begins_word(rest));
    PARTS.iter().find(|(name, _)| fits(name)).map(|&(name, part)| (part, before + name.len()))
}

/// `nay`, `qua`, `mai` behind a part of the day, as days from publication.
pub(super) fn day_behind_part(s: &str) -> Option<(i16, usize)> {
    const DAYS: [(&str, i16); 4] = [(" nay", 0), (" qua", -1), (" mai", 1), (" kia", -2)];
    let fits = |name: &str| s.strip_prefix(name).is_some_and(|rest| !begins_word(rest));
    DAYS.iter().find(|(name, _)| fits(name)).map(|&(name, days)| (days, name.len()))
}

/// A weekday before a date, with what stands between the two; also whether that is an opening bracket.
pub(super) fn weekday_before(s: &str) -> Option<(Weekday, usize, bool)> {
    if !matches!(s.as_bytes(), [b't' | b'c', b'h', ..] | [b'n', b'g', ..]) {
        return None;
    }
    let bare = s.strip_prefix("ngày ").unwrap_or(s);
    let before = s.len() - bare.len();
    let (value, len) = weekday(bare)?;
    let at = before + len;
    let gap = [", ", " (", " - ", ",", " "].into_iter().find(|gap| s[at..].starts_with(*gap))?;
    Some((weekday_of(value)?, at + gap.len(), gap == " ("))
}

/// `đầu`, `giữa`, `cuối` and the like at the beginning of `s`, with the space behind.
pub(super) fn modifier(s: &str) -> Option<(Modifier, usize)> {
    const MODIFIERS: [(&str, Modifier); 17] = [
        ("thượng tuần ", Start),
        ("trung tuần ", Mid),
        ("hạ tuần ", End),
        ("đầu ", Start),
        ("giữa ", Mid),
        ("cuối ", End),
        ("nửa đầu ", Start),
        ("nửa cuối ", End),
        ("nửa sau ", End),
        ("những ngày đầu ", Start),
        ("những ngày cuối ", End),
        ("những tháng đầu ", Start),
        ("những tháng cuối ", End),
        ("các tháng đầu ", Start),
        ("các tháng cuối ", End),
        ("những năm đầu ", Start),
        ("những năm cuối ", End),
    ];
    use Modifier::{End, Mid, Start};
    if !matches!(s.as_bytes().first(), Some(b'g' | b'c' | b'n' | b't' | b'h' | 0xc4)) {
        return None;
    }
    let (name, modifier) = MODIFIERS.iter().find(|(name, _)| s.starts_with(*name))?;
    // `đầu của năm 2020`
    let of = if s[name.len()..].starts_with("của ") { "của ".len() } else { 0 };
    Some((*modifier, name.len() + of))
}

/// `vừa qua`, `tới đây` behind a date: their side and length.
pub(super) fn toward(s: &str) -> Option<(Toward, usize)> {
    const SIDES: [(&str, Toward); 8] = [
        (" vừa qua", Past),
        (" vừa rồi", Past),
        (" mới đây", Past),
        (" tới đây", Future),
        (" sắp tới", Future),
        (" sắp đến", Future),
        (" tới", Future),
        (" qua", Past),
    ];
    use Toward::{Future, Past};
    let (name, side) = SIDES.iter().find(|(name, _)| s.strip_prefix(*name).is_some_and(|rest| !begins_word(rest)))?;
    // `ngày 5/7 tới Hà Nội`: only the end of a clause makes it an adverb.
    let alone = name.len() > " tới".len() || closes(&s[name.len()..]);
    alone.then_some((*side, name.len()))
}

fn closes(rest: &str) -> bool {
    !rest.starts_with(' ') || rest[1..].starts_with(['-', '(', '\n']) || rest.len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_clock_times() {
        for (s, want) in [
            ("14:54", Some(("14:54", 5))),
            ("8h30 ngày", Some(("08:30", 4))),
            ("15h ngày", Some(("15:00", 3))),
            ("17g30 chiều", Some(("17:30", 5))),
            ("14 giờ 30 ngày", Some(("14:30", "14 giờ 30".len()))),
            ("14 giờ 30 phút, ngày", Some(("14:30", "14 giờ 30 phút".len()))),
            ("13 giờ ngày 24", Some(("13:00", "13 giờ".len()))),
            ("7 giờ 61 phút", None),
            ("25:10", None),
            ("10:5", None),
            ("3 ha", None),
            ("12 hộ", None),
        ] {
            let got = Clock::read(s).map(|(clock, len)| (clock.on_the_day(None), len));
            assert_eq!(got.as_ref().map(|(time, len)| (time.as_str(), *len)), want, "{s}");
        }
        let (clock, _) = Clock::read("4:00 chiều").expect("a clock time");
        assert_eq!(clock.on_the_day(Some(PartOfDay::Afternoon)), "16:00");
    }
}
