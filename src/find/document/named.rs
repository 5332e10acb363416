//! Documents without a code: resolutions of a congress or plenum, laws by name and year.

use super::{
    ByYear, DocumentFinder, FoundDocument, Head, Identifier, NumberAlone, Rule, boundary, code::Family, is_year,
};
use crate::{
    find::term::{arabic, roman},
    text::Text,
};

/// The longest name of a law, in words: those that amend ten others are long.
const MAX_WORDS: usize = 100;

/// What joins the words of a name.
const GAPS: [&str; 11] = [" (sửa đổi) ", " (sửa đổi, bổ sung) ", ", ", " - ", " (", ") ", "; ", ",", " ", "&", "/"];

/// What joins them only in names that the gazetteer has.
const KNOWN_GAPS: [&str; 4] = [" (", ") ", "; ", ","];

/// What a name outside the gazetteer does not hold.
const NOT_IN_NAMES: [&str; 40] = [
    "được", "có", "đã", "sẽ", "đang", "từ", "ngày", "tháng", "số", "cho", "khi", "nếu", "phải", "là", "nhưng", "này",
    "mới", "nêu", "đó", "như", "trước", "sau", "theo", "của", "trong", "tại", "rồi", "thì", "mà", "cần", "vừa", "kể",
    "do", "để", "với", "ban", "thông", "hiện", "thi", "vào",
];

impl DocumentFinder {
    pub(super) fn named(&self, text: &Text<'_>, head: Head, until: usize) -> Option<FoundDocument> {
        if self.type_of(head).by_year.is_some() {
            return self.law(text, head, until);
        }
        self.of_meeting(text, head)
            .or_else(|| self.with_words(text, head, until))
            .or_else(|| self.row_behind(text, head, until))
    }

    /// `Nghị quyết Đại hội XIII`, `Nghị quyết Trung ương 4 (khóa XII)`.
    fn of_meeting(&self, text: &Text<'_>, head: Head) -> Option<FoundDocument> {
        if !self.type_of(head).of_meeting {
            return None;
        }
        let start = head.end + usize::from(text.as_str()[head.end..].starts_with(' '));
        let (said, end) = self.congress(text, start).or_else(|| plenum(text, start, &self.committee))?;
        if !text.is_capital(head.start) && !has_capital(text, start, end) {
            return None;
        }
        Some(FoundDocument::new(head.start..end, end, Some(head.row), said, Rule::OfMeeting))
    }

    fn congress(&self, text: &Text<'_>, start: usize) -> Option<(Identifier, usize)> {
        let s = text.as_str();
        let mut at = start + skip(&s[start..], &["của "]);
        at += Some(skip(&s[at..], &["đại hội ", "đh "])).filter(|&len| len > 0)?;
        at += skip(&s[at..], &["đại biểu "]);
        at += skip(&s[at..], &["toàn quốc "]);
        let party = skip(&s[at..], &["đảng cộng sản việt nam ", "đảng "]);
        if s[at..].starts_with("đảng bộ") {
            return None;
        }
        at += party;
        at += skip(&s[at..], &["toàn quốc "]);
        at += skip(&s[at..], &["lần thứ ", "khóa ", "thứ "]);
        let (number, end) = number(text, at)?;
        let known = self.congresses.contains(&number);
        let rest = &s[end..];
        let local = [
            "đảng bộ",
            "của đảng bộ",
            "công đoàn",
            "cđ",
            "đoàn",
            "hội",
            "đảng ủy",
            "chi bộ",
            "công an",
            "của đảng nhân dân",
            "của đảng cộng sản trung",
            "đảng nhân dân",
        ]
        .iter()
        .any(|word| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(word)));
        (known && !local).then(|| Some((Identifier::Congress { term: roman(number)?.into() }, end)))?
    }

    /// `Thông báo kết luật số 19-TB/TW`, `Luật Đấu thầu số 43/2013/QH13`: words between the type word and the code.
    fn with_words(&self, text: &Text<'_>, head: Head, until: usize) -> Option<FoundDocument> {
        const MAX: usize = 60;
        let s = text.as_str();
        // Its name stands between.
        let law = self.type_of(head).number == NumberAlone::None;
        let limit = boundary(s, (head.end + if law { 3 * MAX } else { MAX }).min(until).min(s.len()));
        let within = s.get(head.end..limit)?;
        let found = within.find(" số ")?;
        let between = &within[..found];
        let between = if law { between.strip_suffix(" (sửa đổi)").unwrap_or(between) } else { between };
        let stops: &[char] =
            if law { &['.', ';', ':', '\n', '(', '"', '“'] } else { &['.', ';', ':', '\n', '(', '"', '“', ','] };
        if between.is_empty() || between.contains(stops) || between.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let at = head.end + found + " số ".len();
        let read = self.codes.read(text, at, true)?;
        let letter = read.code.symbol().is_none() && read.code.family == Family::State && self.is_letter(head);
        if !law && !letter && !self.goes_with(head, &read.code) {
            return None;
        }
        let said = Identifier::Code(read.code);
        Some(FoundDocument::new(head.start..read.end, at, Some(head.row), said, read.rule))
    }

    /// `Luật Đất đai năm 2024`, `Hiến pháp 2013`.
    fn law(&self, text: &Text<'_>, head: Head, until: usize) -> Option<FoundDocument> {
        let s = text.as_str();
        let alone = match &self.type_of(head).by_year {
            Some(ByYear::Alone(name)) => Some(name),
            _ => None,
        };
        let mut at = head.end;
        let mut words = 0;
        let mut odd = false;
        let mut capital = text.is_capital(head.start);
        let short =
            text.is_all_capitals(&(head.start..head.end)) && self.laws.contains(text.slice(&(head.start..head.end)));
        while words < MAX_WORDS {
            let rest = &s[at..];
            let Some(gap) = GAPS.into_iter().find(|gap| rest.starts_with(gap)) else { break };
            odd |= KNOWN_GAPS.contains(&gap);
            let start = at + gap.len();
            let word = text.word_at(start);
            if word.is_empty() {
                break;
            }
            let folded = text.slice(&word);
            let year = if folded == "năm" { text.next_word(word.end) } else { Some(word.clone()) };
            // Inside the code of another law: `số 100/2015/QH13`.
            let in_code = gap == "/" && odd;
            if let Some(year) = year.filter(|year| year.len() == 4 && !in_code && is_year(text.slice(year))) {
                let joined = matches!(s.as_bytes().get(year.end), Some(b'/' | b'-' | b'.'))
                    && s.as_bytes().get(year.end + 1).is_some_and(u8::is_ascii_digit);
                let name_end = at + usize::from(gap == ") ");
                let name = text.slice(&(head.start..name_end)).replace('\n', " ");
                let known = self.laws.contains(&name);
                // `Công ước Liên hợp quốc về Luật Biển năm 1982` is no law of the country.
                let treaty = !known && text.previous_word(head.start).is_some_and(|word| text.slice(&word) == "về");
                if joined
                    || treaty
                    || gap == ", "
                    || !known && (odd || words > 12)
                    || words == 0 && alone.is_none() && !short
                    || !capital
                {
                    return None;
                }
                let number: i16 = text.slice(&year).parse().ok()?;
                let end = if gap == " (" { bracket_end(s, year.end)? } else { year.end };
                let name = alone.map_or(name, String::clone);
                let said = Identifier::Law { name: name.into(), year: number };
                return Some(FoundDocument::new(head.start..end, end, Some(head.row), said, Rule::LawAndYear));
            }
            if folded == "số"
                && text
                    .next_word(word.end)
                    .is_some_and(|next| text.slice(&next).starts_with(|c: char| c.is_ascii_digit()))
            {
                // A listed name may hold another type word (`Luật Ban hành văn bản quy phạm pháp luật`).
                let known = self.laws.contains(text.slice(&(head.start..at)));
                let read = self.with_words(text, head, if known { s.len() } else { until });
                if read.is_some() || word.start < until {
                    return read;
                }
            }
            if folded == "ngày" && gap == " " && words > 0 && capital {
                return self.law_of_day(text, head, at);
            }
            // Only a listed name holds another type word (`Luật sửa đổi … Luật Đất đai`).
            odd |= word.start >= until;
            // `luật sư`, `luật gia` are people.
            odd |= words == 0 && matches!(folded, "sư" | "gia" | "lệ" | "pháp" | "khoa");
            odd |= NOT_IN_NAMES.contains(&folded) || folded.bytes().any(|b| b.is_ascii_digit());
            capital |= words == 0 && text.is_capital(word.start);
            words += 1;
            at = word.end;
        }
        None
    }

    /// `Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025`, the name up to `end`.
    fn law_of_day(&self, text: &Text<'_>, head: Head, end: usize) -> Option<FoundDocument> {
        let name = text.slice(&(head.start..end));
        // What stands behind two names may be the day of a third that amends them.
        let joined = text.previous_word(head.start).is_some_and(|word| matches!(text.slice(&word), "và" | "của"));
        if joined || !self.laws.contains(name) {
            return None;
        }
        let year = year_of_day(text.as_str()[end..].strip_prefix(" ngày ")?)?;
        let said = Identifier::Law { name: name.into(), year };
        Some(FoundDocument::new(head.start..end, end, Some(head.row), said, Rule::LawAndDay))
    }

    /// Whether the codes of a type name no symbol: `Công văn của Bộ Nội vụ số 4177/BNV-CCVC`.
    fn is_letter(&self, head: Head) -> bool {
        self.type_of(head).no_symbol
    }

    /// Whether a code's symbol belongs to a type word.
    fn goes_with(&self, head: Head, code: &super::Code) -> bool {
        code.symbol().is_some_and(|symbol| self.type_of(head).symbols.iter().any(|known| known == symbol))
    }
}

/// A plenum of the committee that has these names.
fn plenum(text: &Text<'_>, start: usize, committee: &[String]) -> Option<(Identifier, usize)> {
    let s = text.as_str();
    let mut at = start + skip(&s[start..], &["của "]);
    let meeting = skip(&s[at..], &["hội nghị "]);
    at += meeting;
    let central =
        skip(&s[at..], &["trung ương đảng ", "trung ương ", "t.ư ", "tư ", "tw ", "bch trung ương ", "bchtw "]);
    let (number, mut end) = if central > 0 {
        at += central;
        at += skip(&s[at..], &["lần thứ ", "thứ "]);
        number(text, at)?
    } else if meeting > 0 {
        at += Some(skip(&s[at..], &["lần thứ "])).filter(|&len| len > 0)?;
        let (number, end) = number(text, at)?;
        let behind = end + skip(&s[end..], &[" của"]);
        let rest = s[behind..].strip_prefix(' ')?;
        let name = committee.iter().find(|name| rest.starts_with(name.as_str()))?;
        (number, behind + 1 + name.len())
    } else {
        return None;
    };
    if number == 0 || number > 20 || text.is_word_after(end) {
        return None;
    }
    let mut term = None;
    if let Some((terms, behind)) = crate::find::term::term_behind(text, end) {
        // `khóa XI, XII` is more than one resolution.
        term = Some(terms.into());
        end = behind;
    }
    Some((Identifier::Plenum { number, term }, end))
}

/// The year of a day in figures: `18/2/2025`, `18 tháng 02 năm 2025`.
fn year_of_day(s: &str) -> Option<i16> {
    let number = |s: &str| s.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let day = number(s);
    let rest = s[day..].strip_prefix(['/', '-', '.']).or_else(|| s[day..].strip_prefix(" tháng "))?;
    let month = number(rest);
    let rest = rest[month..].strip_prefix(['/', '-', '.']).or_else(|| rest[month..].strip_prefix(" năm "))?;
    let fits = (1..=2).contains(&day) && (1..=2).contains(&month) && number(rest) == 4;
    rest.get(..4).filter(|year| fits && is_year(year))?.parse().ok()
}

/// The end of a bracket that holds the year of a law and what may stand behind it.
fn bracket_end(s: &str, year_end: usize) -> Option<usize> {
    const MOST: usize = 80;
    let close = s.as_bytes()[year_end..].iter().take(MOST).position(|b| matches!(b, b')' | b'(' | b'\n'))?;
    (s.as_bytes()[year_end + close] == b')').then_some(year_end + close + 1)
}

/// The length of the first of some words that stand at the beginning.
fn skip(s: &str, words: &[&str]) -> usize {
    words.iter().find(|word| s.starts_with(**word)).map_or(0, |word| word.len())
}

/// A number in digits, roman capitals or words.
fn number(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    const WORDS: [&str; 12] =
        ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
    let word = text.word_at(at);
    let folded = text.slice(&word);
    if folded.is_empty() {
        return None;
    }
    let bytes = text.as_str().as_bytes();
    if folded.bytes().all(|b| b.is_ascii_digit()) {
        let goes_on = matches!(bytes.get(word.end), Some(b'/' | b'-' | b'.' | b','))
            && bytes.get(word.end + 1).is_some_and(u8::is_ascii_digit);
        return folded.parse().ok().filter(|n| (1..40).contains(n) && !goes_on).map(|n| (n, word.end));
    }
    if let Some(n) = arabic(folded).filter(|_| text.original_slice(&word).chars().all(char::is_uppercase)) {
        return Some((n, word.end));
    }
    let rest = &text.as_str()[at..];
    let (index, name) =
        WORDS.iter().enumerate().rev().find(|(_, name)| {
            rest.strip_prefix(**name).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
        })?;
    Some((u32::try_from(index).ok()? + 1, at + name.len()))
}

fn has_capital(text: &Text<'_>, start: usize, end: usize) -> bool {
    let capitals = text.capitals();
    let first = capitals.partition_point(|&at| at < start);
    capitals.get(first).is_some_and(|&at| at < end)
}
