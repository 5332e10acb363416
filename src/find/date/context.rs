//! Silence: where words that look like a date are none, by the words around them.

use super::{
    forms::Shape,
    slots::{is_count, short_number, word},
    words::{
        ANNIVERSARIES, ANNIVERSARY_LEADS, COUNTED, COUNTS, DURATION_LEADS, EVERY, LABELS, LEADS, MEASURES,
        ORDINAL_NOUNS, RELATIVE_TO, SHARE_LEADS, VERBS, VERBS_AFTER_YEARS,
    },
};
use crate::{find::form::ends, model::Modifier, text::Text};

/// What stands around a span.
pub(super) struct Around<'a> {
    text: &'a Text<'a>,
    start: usize,
    end: usize,
    /// The word before one space, or before one colon or full stop and a space (`số: 12/5`).
    before: &'a str,
}

fn word_before<'a>(text: &'a Text<'a>, start: usize) -> &'a str {
    if let Some(word) = text.previous_word(start) {
        return text.slice(&word);
    }
    let before = &text.as_str()[..start];
    let Some(label) = before.strip_suffix(": ").or_else(|| before.strip_suffix(". ")) else { return "" };
    if label.ends_with("số") { "số" } else { "" }
}

impl<'a> Around<'a> {
    pub(super) fn new(text: &'a Text<'a>, start: usize, end: usize) -> Self {
        Around { text, start, end, before: word_before(text, start) }
    }

    /// The word before the word before.
    fn before_that(&self) -> &'a str {
        let text = self.text;
        let word = text.previous_word(self.start).and_then(|word| text.previous_word(word.start));
        word.map_or("", |word| text.slice(&word))
    }

    /// The word behind one space.
    fn after(&self) -> &'a str {
        self.text.as_str()[self.end..].strip_prefix(' ').map_or("", word)
    }

    /// Whether the number before is that of a measure (`3 giờ`, `2 tỷ`).
    fn measured(&self) -> bool {
        let after = self.after();
        MEASURES.contains(after)
            && !self.capital_after()
            && ![" đồng chí", " lần lượt"].iter().any(|word| self.text.as_str()[self.end..].starts_with(word))
    }

    /// Whether a noun follows that is measured or counted (`2/3 số phiếu`).
    fn counts(&self) -> bool {
        self.measured() || COUNTED.contains(self.after()) && !self.capital_after()
    }

    /// Whether the word behind has a capital, and not because all has.
    fn capital_after(&self) -> bool {
        let start = self.end + 1;
        self.text.is_capital(start) && {
            let word = start..start + self.after().len();
            !word.is_empty() && !self.text.is_all_capitals(&word)
        }
    }

    /// Whether the text, the line or the clause ends behind the span.
    fn closes(&self) -> bool {
        let rest = &self.text.as_str()[self.end..];
        match rest.as_bytes() {
            [] | [b' '] => true,
            [b' ', next, ..] => matches!(next, b'-' | b'(' | b'|' | b'\n' | b')'),
            [next, ..] => !next.is_ascii_alphanumeric() && *next != b'%',
        }
    }

    /// Whether the span is no part of a longer phrase (`trong cùng năm đánh giá`).
    fn is_free(&self) -> bool {
        self.opens() && !is_number(self.after())
            || self.closes()
            || VERBS.contains(self.after())
            || matches!(self.after(), "đó" | "ấy")
    }

    /// Whether nothing but a bracket, a line or the text begins before the span.
    fn opens(&self) -> bool {
        self.before.is_empty()
    }

    fn in_brackets(&self) -> bool {
        let s = self.text.as_str();
        s[..self.start].ends_with('(') && s[self.end..].starts_with(')')
    }

    /// `tán thành (7/7)`: all of so many.
    fn is_vote(&self) -> bool {
        let s = self.text.as_str();
        let Some(before) = s[..self.start].strip_suffix(" (").filter(|_| self.in_brackets()) else { return false };
        before.ends_with('%')
            || self.text.previous_word(before.len() + 1).is_some_and(|word| {
                matches!(self.text.slice(&word), "nhau" | "thành" | "ý" | "thuận" | "phiếu" | "lệ" | "mặt")
            })
    }

    /// Whether the word before makes it a number of something; `Giỗ Tổ` is a day.
    fn is_labelled(&self) -> bool {
        LABELS.contains(self.before) && !(self.before == "tổ" && self.before_that() == "giỗ")
    }

    fn first(&self) -> u8 {
        self.text.as_str().as_bytes()[self.start]
    }

    /// Whether a number or a count stands before.
    fn counted(&self) -> bool {
        let before = self.before;
        is_count(before) || is_number(before) || COUNTS.contains(before)
    }

    /// Whether words of this shape are a date here; `headed`: a part of the day, a clock time or a weekday precedes.
    pub(super) fn allows(&self, shape: Shape, headed: bool) -> bool {
        match shape {
            Shape::Sure => !self.is_name(),
            Shape::Within => false,
            _ if self.is_name() => false,
            Shape::DayMonth { .. } | Shape::Days | Shape::SpokenDayMonth if headed => !self.measured(),
            Shape::DayMonth { sign, day, month } => self.allows_day_month(sign, day, month),
            Shape::Days => !self.measured() && (LEADS.contains(self.before) || self.opens() || self.closes()),
            Shape::SpokenDayMonth => {
                !self.measured() && !DURATION_LEADS.contains(self.before) && !LABELS.contains(self.before)
            }
            Shape::Year => {
                !EVERY.contains(self.before) && !matches!(self.after(), "tỷ" | "tỉ" | "triệu" | "tấn" | "đồng")
            }
            Shape::DayAlone => self.allows_day_alone(headed),
            Shape::MonthAlone => self.allows_month(),
            Shape::MonthYear => self.allows_month_year(),
            Shape::QuarterAlone => !self.measured() && !EVERY.contains(self.before) && self.before != "theo",
            Shape::YearAlone => self.allows_year(),
            Shape::ShortYear => !self.counted() && (self.closes() || VERBS_AFTER_YEARS.contains(self.after())),
            Shape::Years => !self.first().is_ascii_digit() || !self.counts() && !LABELS.contains(self.before),
            Shape::Relative => {
                !self.counted()
                    && !RELATIVE_TO.contains(self.after())
                    && (!self.starts_with("cùng năm") || self.is_free())
            }
            Shape::Ago => self.allows_ago(),
            Shape::Later => self.closes() && !DURATION_LEADS.contains(self.before) && !self.in_number_range(),
            Shape::Weekday => self.allows_weekday(headed),
            Shape::OnlyModified => !matches!(self.after(), "học" | "mới" | "đó" | "ấy" | "nào" | "thứ" | "tuổi" | "âm"),
            Shape::Months => !(self.ends_with("năm") && matches!(self.after(), "học" | "mới" | "thứ" | "tiên" | "đó")),
            Shape::Name => self.allows_name(headed),
            Shape::EveOfTet => headed || !DURATION_LEADS.contains(self.before) && !SHARE_LEADS.contains(self.before),
        }
    }

    /// Whether words of this shape are a date where they are joined to one of the same kind.
    pub(super) fn allows_joined(&self, shape: Shape) -> bool {
        match shape {
            Shape::YearAlone | Shape::DayMonth { .. } | Shape::Days | Shape::Years | Shape::MonthYear => !self.counts(),
            Shape::Weekday | Shape::Ago | Shape::Later => false,
            shape => self.allows(shape, false),
        }
    }

    /// Whether a number alone can be a member of a list; `and`: it is the last.
    pub(super) fn allows_bare(&self, and: bool) -> bool {
        !self.counts()
            && (!and
                || self.closes()
                || VERBS.contains(self.after())
                || VERBS_AFTER_YEARS.contains(self.after())
                || self.after() == "năm")
    }

    /// Whether a date with `đầu`, `cuối` before it is one; `core`: what stands around the date without them.
    pub(super) fn allows_modified(&self, shape: Shape, core: &Around<'_>) -> bool {
        match shape {
            Shape::OnlyModified if self.ends_with("tháng") => {
                matches!(self.before, "từ" | "đến" | "vào" | "hồi" | "trong" | "ngay") && core.allows(shape, false)
            }
            Shape::YearAlone => self.closes() || VERBS_AFTER_YEARS.contains(self.after()),
            Shape::MonthAlone if core.ends_with("năm") => !self.measured(),
            shape => core.allows(shape, false),
        }
    }

    /// `đầu`, `giữa`, `cuối` before a bare year, and where it begins.
    pub(super) fn modifier_before(&self) -> Option<(usize, Modifier)> {
        let modifier = match self.before {
            "đầu" => Modifier::Start,
            "giữa" => Modifier::Mid,
            "cuối" => Modifier::End,
            _ => return None,
        };
        self.text.previous_word(self.start).map(|word| (word.start, modifier))
    }

    fn ends_with(&self, word: &str) -> bool {
        self.text.as_str()[self.start..self.end].ends_with(word)
    }

    fn starts_with(&self, word: &str) -> bool {
        self.text.as_str()[self.start..].starts_with(word)
    }

    /// Whether the date is the name of a street, a movement, a school …
    fn is_name(&self) -> bool {
        let before = self.before;
        match before {
            "đường" | "phố" | "ngõ" | "ngách" | "hẻm" | "phường" | "lộ" | "trào" | "cầu" | "trường" | "viện" | "ty"
            | "tàu" | "quận" | "kiệt" | "xe" => self.first().is_ascii_digit() || self.starts_with("ba tháng"),
            "máy" => self.first().is_ascii_digit() && self.before_that() == "nhà",
            // `thế hệ trẻ hôm nay`: of these times, not of one day.
            "hệ" | "trẻ" => self.starts_with("hôm nay"),
            "viên" | "động" => self.first().is_ascii_digit() && matches!(self.before_that(), "công" | "vận"),
            // `Cách mạng tháng Tám`, `Cách mạng tháng Mười`.
            "mạng" => self.starts_with("tháng "),
            _ => false,
        }
    }

    fn allows_day_month(&self, sign: u8, day: i8, month: i8) -> bool {
        let (before, after) = (self.before, self.after());
        if self.counts() || self.is_labelled() || day == month && self.is_vote() {
            return false;
        }
        let lead = LEADS.contains(before);
        // `24/7`: day and night.
        if (day, month) == (24, 7) && !lead || matches!(after, "lên" | "xuống") {
            return false;
        }
        let score = day < 10 && month < 10;
        let named = names_day(before, day, month);
        if sign == b'/' {
            let free = self.opens() || self.closes() || VERBS.contains(after);
            return lead
                || named
                // No whole has that many parts.
                || day > 12 && free
                || !SHARE_LEADS.contains(before)
                    && if day <= month { self.opens() && self.closes() } else { free };
        }
        // Scores and decimals are written so.
        named
            || lead
                && (self.closes() && (sign == b'-' || !score || self.text.as_str()[self.end..].starts_with(','))
                    || !score && self.goes_to_day(sign))
            || self.in_brackets() && !score
    }

    /// Whether the range goes on to a day written alike: `từ 30-6 đến 2-7`.
    fn goes_to_day(&self, sign: u8) -> bool {
        let rest = &self.text.as_str()[self.end..];
        let Some(to) = rest.strip_prefix(" đến ").or_else(|| rest.strip_prefix(" tới ")) else { return false };
        let number = |s: &str, most: i16| {
            let (value, len) = short_number(s)?;
            (1..=most).contains(&value).then_some(len)
        };
        let Some(day) = number(to, 31).filter(|&len| to.as_bytes().get(len) == Some(&sign)) else { return false };
        let Some(month) = number(&to[day + 1..], 12) else { return false };
        let behind = self.end + (rest.len() - to.len()) + day + 1 + month;
        ends(self.text, behind) && !Around::new(self.text, self.end, behind).counts()
    }

    fn allows_day_alone(&self, headed: bool) -> bool {
        let (before, after) = (self.before, self.after());
        !self.measured()
            && !matches!(after, "đêm" | "hàng" | "hằng" | "mỗi" | "tết" | "âm" | "tuổi")
            && (headed || !EVERY.contains(before) && (!is_number(before) || self.days_follow()))
    }

    /// Whether days follow of which the last has its month: `2 ngày 11 và 12/7`.
    fn days_follow(&self) -> bool {
        const MOST: usize = 8;
        let mut rest = &self.text.as_str()[self.end..];
        for _ in 0..MOST {
            let Some(behind) = [", và ", " và ", ", "].iter().find_map(|sign| rest.strip_prefix(sign)) else { break };
            let behind = behind.strip_prefix("ngày ").unwrap_or(behind);
            rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
            let has_month = match rest.as_bytes() {
                [b'/' | b'-' | b'.', next, ..] => next.is_ascii_digit(),
                _ => rest.starts_with(" tháng "),
            };
            let is_day = (1..=2).contains(&(behind.len() - rest.len()));
            if !is_day || has_month {
                return is_day && has_month;
            }
        }
        false
    }

    fn allows_month(&self) -> bool {
        let before = self.before;
        if self.measured() || EVERY.contains(before) || before == "lương" || is_number(before) {
            return false;
        }
        if self.text.as_str().as_bytes()[self.end - 1].is_ascii_digit() {
            return true;
        }
        if matches!(before, "những" | "các" | "vài" | "mấy" | "nhiều") || is_count(before) {
            return false;
        }
        // `tháng năm`: months and years as much as May.
        !self.ends_with("năm") || LEADS.contains(before) || matches!(before, "hồi" | "đầu" | "giữa" | "cuối" | "trong")
    }

    fn allows_month_year(&self) -> bool {
        let before = self.before;
        let dotted = self.text.as_str()[self.start..self.end].contains('.');
        !LABELS.contains(before)
            && !self.counts()
            && !matches!(
                before,
                "định"
                    | "quyết"
                    | "tư"
                    | "thị"
                    | "luật"
                    | "hoạch"
                    | "văn"
                    | "lệnh"
                    | "điện"
                    | "dẫn"
                    | "luận"
                    | "án"
                    | "trình"
            )
            && (!dotted || LEADS.contains(before) || self.in_brackets())
    }

    fn allows_year(&self) -> bool {
        let rest = &self.text.as_str()[self.end..];
        if rest.starts_with(" - nay") || rest.starts_with("-nay") || rest.starts_with(" đến nay") {
            return true;
        }
        match self.before {
            "sn" => true,
            "sinh" => self.closes(),
            "từ" | "đến" | "tới" | "trước" | "sau" | "hè" | "xuân" | "nhìn" | "hướng" | "giữa" | "đầu" | "cuối"
            | "hết" | "sang" => self.closes() || VERBS_AFTER_YEARS.contains(self.after()),
            _ => false,
        }
    }

    /// `5 - 7 năm trước`: the number is the end of a range.
    fn in_number_range(&self) -> bool {
        let before = self.text.as_str()[..self.start].trim_end_matches(' ');
        before.strip_suffix('-').is_some_and(|rest| rest.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit()))
    }

    fn allows_ago(&self) -> bool {
        if self.capital_after() || RELATIVE_TO.contains(self.after()) || self.in_number_range() {
            return false;
        }
        // A name (`ông Ba tháng trước`).
        if self.text.is_capital(self.start) && !self.text.begins_sentence(self.start) && !self.first().is_ascii_digit()
        {
            return false;
        }
        !DURATION_LEADS.contains(self.before) || self.starts_with("cách")
    }

    fn allows_weekday(&self, headed: bool) -> bool {
        let before = self.before;
        if self.ends_with("nhật") {
            return self.after() != "bản" && !EVERY.contains(before);
        }
        if headed || self.starts_with("ngày ") {
            return true;
        }
        if matches!(before, "vào" | "hôm" | "từ" | "đến" | "tối" | "sáng" | "chiều" | "đêm" | "trưa") {
            return !ORDINAL_NOUNS.contains(self.after());
        }
        let s = self.text.as_str();
        if s[..self.start].trim_end_matches(' ').is_empty() && s[self.end..].trim().is_empty() {
            return true;
        }
        // `Thứ Ba` with two capitals is a day more often than a rank.
        let name = self.start + "thứ ".len();
        self.text.is_capital(self.start)
            && self.text.is_capital(name)
            && !self.text.is_all_capitals(&(self.start..self.end))
            && (self.opens() || matches!(before, "ngày"))
    }

    fn allows_name(&self, headed: bool) -> bool {
        let (before, after) = (self.before, self.after());
        if matches!(self.before_that(), "mỗi" | "hằng" | "hàng" | "từng") || EVERY.contains(before) {
            return false;
        }
        // `thời khắc giao thừa` is a moment more than a day.
        if self.starts_with("giao thừa") {
            return headed || matches!(before, "từ" | "đến" | "vào" | "dịp");
        }
        if self.starts_with("quốc khánh") {
            let rest = &self.text.as_str()[self.end..];
            let dated = rest.trim_start_matches([' ', '(', ',']).starts_with(|c: char| c.is_ascii_digit());
            return matches!(before, "dịp" | "lễ" | "ngày" | "mừng" | "nghỉ" | "niệm")
                && !dated
                && !self.capital_after()
                && after != "nước";
        }
        after != "nghề" && !(self.starts_with("tết") && MEASURES.contains(after))
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().last().is_some_and(|b| b.is_ascii_digit())
}

/// Whether the word before names this anniversary (`Quốc khánh 2/9`), or any.
fn names_day(word: &str, day: i8, month: i8) -> bool {
    ANNIVERSARIES.iter().any(|(names, names_of, _)| {
        *names == (day, month) && (names_of.contains(&word) || ANNIVERSARY_LEADS.contains(word))
    })
}
