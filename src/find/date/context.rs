//! Silence: where words that look like a date are none, by the words around them.

use super::{
    forms::Shape,
    slots::{is_count, word},
};
use crate::{model::Modifier, text::Text};

/// What stands around a span.
pub(super) struct Around<'a> {
    text: &'a Text<'a>,
    start: usize,
    end: usize,
}

impl<'a> Around<'a> {
    pub(super) const fn new(text: &'a Text<'a>, start: usize, end: usize) -> Self {
        Around { text, start, end }
    }

    /// The word before one space, or before one colon or full stop and a space (`số: 12/5`).
    fn before(&self) -> &'a str {
        let text = self.text;
        if let Some(word) = text.previous_word(self.start) {
            return text.slice(&word);
        }
        let before = &text.as_str()[..self.start];
        let Some(label) = before.strip_suffix(": ").or_else(|| before.strip_suffix(". ")) else { return "" };
        if label.ends_with("số") { "số" } else { "" }
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
        is_measure(after)
            && !self.capital_after()
            && !(after == "đồng" && self.text.as_str()[self.end..].starts_with(" đồng chí"))
    }

    /// Whether a noun follows that is measured or counted (`2/3 số phiếu`).
    fn counts(&self) -> bool {
        self.measured() || is_counted(self.after()) && !self.capital_after()
    }

    /// Whether the word behind has a capital.
    fn capital_after(&self) -> bool {
        !self.after().is_empty() && self.text.is_capital(self.end + 1)
    }

    /// Whether the text, the line or the clause ends behind the span.
    fn closes(&self) -> bool {
        let rest = &self.text.as_str()[self.end..];
        match rest.as_bytes() {
            [] => true,
            [b' ', next, ..] => matches!(next, b'-' | b'(' | b'|' | b'\n' | b')'),
            [b' '] => true,
            [next, ..] => !next.is_ascii_alphanumeric() && *next != b'%',
        }
    }

    /// Whether nothing but a bracket, a line or the text begins before the span.
    fn opens(&self) -> bool {
        self.before().is_empty()
    }

    fn in_brackets(&self) -> bool {
        let s = self.text.as_str();
        s[..self.start].ends_with('(') && s[self.end..].starts_with(')')
    }

    fn first(&self) -> u8 {
        self.text.as_str().as_bytes()[self.start]
    }

    /// Whether a number or a count stands before.
    fn counted(&self) -> bool {
        let before = self.before();
        is_count(before)
            || before.bytes().last().is_some_and(|b| b.is_ascii_digit())
            || matches!(
                before,
                "những"
                    | "các"
                    | "nhiều"
                    | "mấy"
                    | "vài"
                    | "hằng"
                    | "hàng"
                    | "mỗi"
                    | "từng"
                    | "bao"
                    | "lâu"
                    | "nửa"
                    | "trăm"
                    | "chục"
                    | "suốt"
            )
    }

    /// Whether words of this shape are a date here; `headed`: a part of the day, a clock time or a weekday precedes.
    pub(super) fn allows(&self, shape: Shape, headed: bool) -> bool {
        match shape {
            Shape::Sure => !self.is_name(),
            Shape::Within => false,
            _ if self.is_name() => false,
            Shape::DayMonth { .. } | Shape::Days | Shape::SpokenDayMonth if headed => !self.measured(),
            Shape::DayMonth { sign, day, month } => self.allows_day_month(sign, day, month),
            Shape::Days => !self.measured() && (is_lead(self.before()) || self.opens() || self.closes()),
            Shape::SpokenDayMonth => !self.measured() && !is_duration_lead(self.before()),
            Shape::DayAlone => self.allows_day_alone(headed),
            Shape::MonthAlone => self.allows_month(),
            Shape::MonthYear => self.allows_month_year(),
            Shape::QuarterAlone => !self.measured() && !is_every(self.before()) && self.before() != "theo",
            Shape::YearAlone => self.allows_year(),
            Shape::ShortYear => !self.counted() && (self.closes() || is_verb_after_year(self.after())),
            Shape::Years => !self.first().is_ascii_digit() || !self.counts() && !is_label(self.before()),
            Shape::Relative => !self.counted() && !is_relative_to(self.after()),
            Shape::Ago => self.allows_ago(),
            Shape::Later => self.closes() && !is_duration_lead(self.before()) && !self.in_number_range(),
            Shape::Weekday => self.allows_weekday(headed),
            Shape::OnlyModified => !matches!(self.after(), "học" | "mới" | "đó" | "ấy" | "nào" | "thứ" | "tuổi" | "âm"),
            Shape::Months => !(self.ends_with("năm") && matches!(self.after(), "học" | "mới" | "thứ" | "tiên" | "đó")),
            Shape::Name => self.allows_name(),
            Shape::EveOfTet => headed || matches!(self.before(), "đến" | "từ" | "hôm" | "vào" | "tới"),
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
                || is_verb(self.after())
                || is_verb_after_year(self.after())
                || self.after() == "năm")
    }

    /// Whether a date with `đầu`, `cuối` before it is one; `core`: what stands around the date without them.
    pub(super) fn allows_modified(&self, shape: Shape, core: Around<'_>) -> bool {
        match shape {
            Shape::OnlyModified if self.ends_with("tháng") => {
                matches!(self.before(), "từ" | "đến" | "vào" | "hồi" | "trong" | "ngay") && core.allows(shape, false)
            }
            Shape::YearAlone => self.closes() || is_verb_after_year(self.after()),
            Shape::MonthAlone if core.ends_with("năm") => !self.measured(),
            shape => core.allows(shape, false),
        }
    }

    /// `đầu`, `giữa`, `cuối` before a bare year, and where it begins.
    pub(super) fn modifier_before(&self) -> Option<(usize, Modifier)> {
        let modifier = match self.before() {
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
        let before = self.before();
        match before {
            "đường" | "phố" | "ngõ" | "ngách" | "hẻm" | "phường" | "lộ" | "trào" | "cầu" | "trường" | "viện" | "ty"
            | "tàu" | "quận" | "kiệt" => self.first().is_ascii_digit() || self.starts_with("ba tháng"),
            // `Cách mạng tháng Tám`, `Cách mạng tháng Mười`.
            "mạng" => self.starts_with("tháng "),
            _ => false,
        }
    }

    fn allows_day_month(&self, sign: u8, day: i8, month: i8) -> bool {
        let (before, after) = (self.before(), self.after());
        if self.counts() || is_label(before) {
            return false;
        }
        let lead = is_lead(before);
        // `24/7`: day and night.
        if (day, month) == (24, 7) && !lead {
            return false;
        }
        let score = sign != b'/' && day < 10 && month < 10;
        // `Quốc khánh 2-9`, but not `thắng 3-2`.
        let named = is_named_day(day, month)
            && is_named_day_lead(before)
            && !(score && matches!(before, "thắng" | "nam" | "nước" | "gia"));
        if sign == b'/' {
            let fraction = day <= month;
            return lead
                || named
                || !is_share_lead(before)
                    && if fraction {
                        self.opens() && self.closes()
                    } else {
                        self.opens() || self.closes() || is_verb(after)
                    };
        }
        // Scores and decimals are written so.
        named
            || lead && self.closes() && (sign == b'-' || !score || self.text.as_str()[self.end..].starts_with(','))
            || self.in_brackets() && !score
    }

    fn allows_day_alone(&self, headed: bool) -> bool {
        let (before, after) = (self.before(), self.after());
        !self.measured()
            && !matches!(after, "đêm" | "hàng" | "hằng" | "mỗi" | "tết" | "âm" | "tuổi")
            && (headed || !is_every(before) && !before.bytes().last().is_some_and(|b| b.is_ascii_digit()))
    }

    fn allows_month(&self) -> bool {
        let before = self.before();
        if self.measured()
            || is_every(before)
            || before == "lương"
            || before.bytes().last().is_some_and(|b| b.is_ascii_digit())
        {
            return false;
        }
        if self.text.as_str().as_bytes()[self.end - 1].is_ascii_digit() {
            return true;
        }
        if matches!(before, "những" | "các" | "vài" | "mấy" | "nhiều") || is_count(before) {
            return false;
        }
        // `tháng năm`: months and years as much as May.
        !self.ends_with("năm") || is_lead(before) || matches!(before, "hồi" | "đầu" | "giữa" | "cuối" | "trong")
    }

    fn allows_month_year(&self) -> bool {
        let before = self.before();
        let dotted = self.text.as_str()[self.start..self.end].contains('.');
        !is_label(before)
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
            && (!dotted || is_lead(before) || self.in_brackets())
    }

    fn allows_year(&self) -> bool {
        match self.before() {
            "sn" => true,
            "sinh" => self.closes(),
            "từ" | "đến" | "tới" | "trước" | "sau" | "hè" | "xuân" | "nhìn" | "giữa" | "đầu" | "cuối" | "hết"
            | "sang" => self.closes() || is_verb_after_year(self.after()),
            _ => false,
        }
    }

    /// `5 - 7 năm trước`: the number is the end of a range.
    fn in_number_range(&self) -> bool {
        let before = self.text.as_str()[..self.start].trim_end_matches(' ');
        before.strip_suffix('-').is_some_and(|rest| rest.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit()))
    }

    fn allows_ago(&self) -> bool {
        if self.capital_after() || is_relative_to(self.after()) || self.in_number_range() {
            return false;
        }
        // A name (`ông Ba tháng trước`).
        if self.text.is_capital(self.start) && !self.text.begins_sentence(self.start) && !self.first().is_ascii_digit()
        {
            return false;
        }
        !is_duration_lead(self.before()) || self.starts_with("cách")
    }

    fn allows_weekday(&self, headed: bool) -> bool {
        let before = self.before();
        if self.ends_with("nhật") {
            return self.after() != "bản" && !is_every(before);
        }
        if headed || self.starts_with("ngày ") {
            return true;
        }
        if matches!(before, "vào" | "hôm" | "từ" | "đến" | "tối" | "sáng" | "chiều" | "đêm" | "trưa") {
            return !is_ordinal_noun(self.after());
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

    fn allows_name(&self) -> bool {
        let (before, after) = (self.before(), self.after());
        if matches!(self.before_that(), "mỗi" | "hằng" | "hàng" | "từng") || is_every(before) {
            return false;
        }
        if self.starts_with("quốc khánh") {
            let rest = &self.text.as_str()[self.end..];
            let dated = rest.trim_start_matches([' ', '(', ',']).starts_with(|c: char| c.is_ascii_digit());
            return matches!(before, "dịp" | "lễ" | "ngày" | "mừng" | "nghỉ" | "niệm")
                && !dated
                && !self.capital_after()
                && after != "nước";
        }
        after != "nghề" && !(self.starts_with("tết") && is_measure(after))
    }
}

/// Words that lead to a date.
fn is_lead(word: &str) -> bool {
    matches!(
        word,
        "từ" | "đến"
            | "trước"
            | "sau"
            | "vào"
            | "tới"
            | "kể"
            | "hết"
            | "nay"
            | "qua"
            | "mai"
            | "ngày"
            | "dịp"
            | "lúc"
            | "hôm"
    )
}

/// Words before the number of an anniversary: the last ones of `Quốc khánh`, `Quốc tế Lao động`, `Nhà giáo Việt Nam` ….
fn is_named_day_lead(word: &str) -> bool {
    matches!(
        word,
        "khánh"
            | "động"
            | "nhi"
            | "nữ"
            | "sĩ"
            | "nam"
            | "giáo"
            | "lễ"
            | "đảng"
            | "đoàn"
            | "dân"
            | "ta"
            | "niệm"
            | "thắng"
            | "ngày"
            | "mừng"
            | "mạng"
            | "bào"
            | "gia"
            | "nước"
            | "nhân"
    )
}

fn is_named_day(day: i8, month: i8) -> bool {
    const DAYS: [(i8, i8); 24] = [
        (1, 1),
        (3, 2),
        (27, 2),
        (8, 3),
        (26, 3),
        (30, 4),
        (1, 5),
        (7, 5),
        (19, 5),
        (1, 6),
        (5, 6),
        (21, 6),
        (28, 6),
        (27, 7),
        (19, 8),
        (2, 9),
        (10, 10),
        (13, 10),
        (20, 10),
        (18, 11),
        (20, 11),
        (19, 12),
        (22, 12),
        (25, 12),
    ];
    DAYS.contains(&(day, month))
}

/// Words before a number that is an address, an article of a law, a size.
fn is_label(word: &str) -> bool {
    matches!(
        word,
        "số" | "nhà"
            | "km"
            | "khoản"
            | "điều"
            | "điểm"
            | "mục"
            | "bản"
            | "thửa"
            | "lô"
            | "phòng"
            | "lớp"
            | "khóa"
            | "trạm"
            | "tập"
            | "bài"
            | "lệ"
            | "mô"
            | "ql"
            | "tl"
            | "đt"
            | "tổ"
            | "tờ"
            | "sđt"
            | "hotline"
            | "khu"
            | "tỷ"
            | "tỉ"
            | "cỡ"
            | "hệ"
            | "nghệ"
    )
}

/// Words before a part of a whole.
fn is_share_lead(word: &str) -> bool {
    matches!(
        word,
        "khoảng"
            | "hơn"
            | "gần"
            | "trên"
            | "dưới"
            | "chiếm"
            | "đạt"
            | "nhất"
            | "quá"
            | "được"
            | "có"
            | "còn"
            | "với"
            | "bằng"
            | "cả"
            | "thứ"
            | "giảm"
            | "tăng"
            | "gấp"
            | "chừng"
            | "là"
            | "mất"
            | "thành"
            | "bộ"
            | "đa"
            | "thiểu"
            | "tới"
            | "lên"
            | "một"
    )
}

fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "tại"
            | "ở"
            | "vừa"
            | "tới"
            | "này"
            | "đã"
            | "sẽ"
            | "đến"
            | "và"
            | "có"
            | "là"
            | "cho"
            | "theo"
            | "của"
            | "trên"
            | "trong"
            | "do"
            | "về"
    )
}

fn is_verb_after_year(word: &str) -> bool {
    matches!(
        word,
        "đến"
            | "tới"
            | "trở"
            | "và"
            | "đã"
            | "là"
            | "có"
            | "với"
            | "của"
            | "cho"
            | "để"
            | "nhằm"
            | "thì"
            | "sẽ"
            | "trước"
            | "sau"
    )
}

fn is_every(word: &str) -> bool {
    matches!(word, "mỗi" | "hằng" | "hàng" | "một" | "từng" | "mọi")
}

/// Words before a stretch of time.
fn is_duration_lead(word: &str) -> bool {
    matches!(
        word,
        "hơn"
            | "gần"
            | "khoảng"
            | "chừng"
            | "những"
            | "các"
            | "nhiều"
            | "ngót"
            | "trong"
            | "đủ"
            | "sau"
            | "suốt"
            | "tròn"
            | "thêm"
    )
}

/// Words that make `trước`, `sau` a preposition.
fn is_relative_to(word: &str) -> bool {
    matches!(
        word,
        "khi"
            | "ngày"
            | "đó"
            | "đấy"
            | "ấy"
            | "lúc"
            | "hết"
            | "mắt"
            | "thời"
            | "đại"
            | "kỳ"
            | "cuộc"
            | "hội"
            | "mùa"
            | "sự"
            | "hạn"
            | "giờ"
            | "bầu"
            | "tiên"
            | "nhất"
            | "bạ"
            | "thế"
            | "cao"
            | "luôn"
            | "tuổi"
            | "sinh"
    )
}

/// Ranks follow an `thứ hai` that is no day: `vào thứ hai nhiệm kỳ`.
fn is_ordinal_noun(word: &str) -> bool {
    matches!(word, "của" | "trong" | "trên" | "liên" | "thế" | "toàn" | "cả" | "nhiệm")
}

/// Units of measure: a number before them is theirs.
fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "giờ"
            | "phút"
            | "giây"
            | "ngày"
            | "tuần"
            | "tháng"
            | "lần"
            | "người"
            | "phiếu"
            | "triệu"
            | "nghìn"
            | "ngàn"
            | "tỷ"
            | "tỉ"
            | "đồng"
            | "kỳ"
            | "buổi"
            | "tuổi"
            | "km"
            | "m"
            | "ha"
            | "kg"
            | "tấn"
            | "usd"
            | "mét"
            | "độ"
            | "điểm"
            | "căn"
            | "suất"
    )
}

/// Nouns that are counted, and whole of which there are parts.
fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "đại"
            | "số"
            | "tổng"
            | "dân"
            | "diện"
            | "quân"
            | "thời"
            | "chặng"
            | "đoạn"
            | "học"
            | "vụ"
            | "hộ"
            | "xã"
            | "huyện"
            | "tỉnh"
            | "trường"
            | "cán"
            | "đảng"
            | "chỉ"
            | "tiêu"
            | "con"
            | "chiếc"
            | "cái"
            | "ca"
            | "đơn"
            | "bộ"
            | "đoàn"
            | "huy"
            | "vận"
            | "tên"
            | "thành"
            | "ý"
            | "dự"
            | "công"
            | "trận"
            | "bàn"
            | "quyển"
            | "cuốn"
            | "trang"
            | "phần"
            | "thí"
            | "sinh"
            | "giáo"
            | "cử"
            | "hs"
            | "sv"
            | "tác"
            | "phòng"
            | "đội"
            | "nước"
            | "địa"
            | "thủ"
            | "nhiệm"
            | "mục"
            | "nội"
            | "kiến"
            | "ủy"
            | "thôn"
            | "phường"
            | "doanh"
    )
}
