//! Lists: `các Nghị quyết số 18-NQ/TW, 19-NQ/TW`, `nghị quyết số 11, 13, 26-NQ/TW`, `nghị quyết 57, 59, 66, 68`.

use super::{DocumentFinder, FoundDocument, Head, Identifier, NumberAlone, Rule, plain_number};
use crate::{find::term::term_behind, text::Text};

/// What stands between the members.
const GAPS: [&str; 10] = [", và ", " và ", ", ", "; ", " cùng ", " hay ", " hoặc ", ",", " & ", " - "];

impl DocumentFinder {
    /// Adds what follows the document `first` in its list, and completes what the members share.
    pub(super) fn list(&self, text: &Text<'_>, first: usize, found: &mut Vec<FoundDocument>) {
        if matches!(found[first].said, Identifier::Plenum { term: None, .. }) {
            return plenums(text, first, found);
        }
        if !matches!(found[first].said, Identifier::Code(_) | Identifier::Number { .. }) {
            return;
        }
        while let Some(next) = self.member(text, first, found) {
            found.push(next);
        }
        if found.len() - first < 2 {
            return;
        }
        for member in &mut found[first..] {
            member.list = u32::try_from(first).ok();
        }
        // The suffix that comes last counts for the bare numbers before it, and the last one before for those behind.
        let mut shared: Option<usize> = None;
        for index in (first..found.len()).chain((first..found.len()).rev()) {
            match (&found[index].said, shared.map(|shared| &found[shared].said)) {
                (Identifier::Code(_), _) => shared = Some(index),
                (Identifier::Number { number, year: None }, Some(Identifier::Code(code))) => {
                    let code = code.with_number(&number.to_string());
                    found[index].said = Identifier::Code(code);
                    found[index].rule = Rule::List;
                }
                _ => {}
            }
        }
    }

    fn member(&self, text: &Text<'_>, first: usize, found: &[FoundDocument]) -> Option<FoundDocument> {
        let s = text.as_str();
        let last = found.last()?;
        let end = last.span.end;
        if let Some(dashed) = Self::dashed_member(text, &found[first], last) {
            return Some(dashed);
        }
        let gap = GAPS.into_iter().find(|gap| s[end..].starts_with(gap))?;
        let mut at = end + gap.len();
        let numbered = s[at..].starts_with("số ");
        if numbered {
            at += "số ".len();
        }
        if !s.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let kind = found[first].kind;
        if let Some(read) = self.codes.read(text, at, kind.is_some()) {
            // Another symbol is another kind of document.
            let same = match &found[first].said {
                Identifier::Code(code) if code.symbol().is_some() => read.code.symbol() == code.symbol(),
                _ => true,
            };
            let said = Identifier::Code(read.code);
            return Some(FoundDocument::new(at..read.end, at, kind.filter(|_| same), said, Rule::List));
        }
        // A bare number belongs to the list only where nothing makes it a count or a date.
        kind?;
        if gap == " - " || gap == "," {
            return None;
        }
        let (number, year, end) = plain_number(text, at)?;
        let rest = &s[end..];
        let dated = matches!(last.said, Identifier::Number { year: Some(_), .. });
        // With a year each has its own, and a small one could be a month.
        if year.is_some() != dated || dated && number <= 12 || number > 9999 || !(numbered || ends_member(rest)) {
            return None;
        }
        Some(FoundDocument::new(at..end, at, kind, Identifier::Number { number, year }, Rule::List))
    }

    /// `59` in `Nghị quyết 57-59-66-68`.
    fn dashed_member(text: &Text<'_>, first: &FoundDocument, last: &FoundDocument) -> Option<FoundDocument> {
        let at = last.span.end;
        if text.as_str().as_bytes().get(at) != Some(&b'-') || !matches!(last.said, Identifier::Number { .. }) {
            return None;
        }
        let end = dashes_end(text, first.code().start).filter(|&end| end > at)?;
        let (number, len) = small_number(&text.as_str()[at + 1..end])?;
        let said = Identifier::Number { number, year: None };
        Some(FoundDocument::new(at + 1..at + 1 + len, at + 1, first.kind, said, Rule::List))
    }

    /// The first of several numbers behind a type word and words that say what they have in common: `nghị quyết trụ cột
    /// 57, 59, 66, 68`, `bộ tứ nghị quyết chiến lược (57-59-66-68)`.
    ///
    /// The next type word begins at `until`.
    pub(super) fn row_behind(&self, text: &Text<'_>, head: Head, until: usize) -> Option<FoundDocument> {
        const MOST_WORDS: usize = 6;
        /// What such documents are called; behind other words the numbers are of something else.
        const WORDS: [&str; 24] = [
            "trụ", "cột", "chiến", "lược", "quan", "trọng", "đột", "phá", "then", "chốt", "cốt", "lõi", "nền", "tảng",
            "lịch", "sử", "lớn", "mới", "này", "trên", "của", "như", "gồm", "là",
        ];
        if self.type_of(head).number != NumberAlone::Bare {
            return None;
        }
        let s = text.as_str();
        let mut at = head.end;
        let mut listed = false;
        let mut issued = false;
        for words in 0..=MOST_WORDS {
            let gap = [" (", ": ", "” ", "\" ", " “", " "].into_iter().find(|gap| s[at..].starts_with(*gap))?;
            // Words between the type and the numbers, and a sign that opens the list.
            listed |= gap != " ";
            at += gap.len();
            if s.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
                if words == 0 && !listed {
                    return None;
                }
                break;
            }
            let word = text.word_at(at);
            let folded = text.slice(&word);
            // `nghị quyết chiến lược` goes on, `nghị quyết chiến lược: Nghị quyết 57` does not.
            let ends = listed || word.start == until && text.is_capital(until);
            let fits = WORDS.contains(&folded) || issued;
            if ends || folded.is_empty() || !fits {
                return None;
            }
            // `của Bộ Chính trị`
            issued |= folded == "của" && text.next_word(word.end).is_some_and(|next| text.is_capital(next.start));
            listed |= matches!(folded, "như" | "gồm" | "là");
            at = word.end;
        }
        let (number, len) = small_number(&s[at..])?;
        dashes_end(text, at).or_else(|| commas_end(text, at))?;
        let span = if listed { at } else { head.start }..at + len;
        let said = Identifier::Number { number, year: None };
        Some(FoundDocument::new(span, at, Some(head.row), said, Rule::RowOfNumbers))
    }
}

/// `Nghị quyết Trung ương 6, 7 khóa XII`: the term of the last counts for those before.
fn plenums(text: &Text<'_>, first: usize, found: &mut Vec<FoundDocument>) {
    let s = text.as_str();
    let mut end = found[first].span.end;
    let mut term = None;
    let mut more = Vec::new();
    while term.is_none()
        && more.len() < MOST
        && let Some(gap) = [", và ", " và ", ", "].into_iter().find(|gap| s[end..].starts_with(*gap))
    {
        let start = end + gap.len();
        let named = ["trung ương ", "t.ư ", "tư ", "tw "].into_iter().find(|name| s[start..].starts_with(*name));
        let at = start + named.map_or(0, str::len);
        let len = s[at..].bytes().take(3).take_while(u8::is_ascii_digit).count();
        let Some(number) = s[at..at + len].parse().ok().filter(|number| (1..=20).contains(number)) else { break };
        end = at + len;
        if let Some((terms, behind)) = term_behind(text, end) {
            term = Some(Box::<str>::from(terms));
            end = behind;
        } else if text.is_word_after(end) || named.is_none() && !ends_member(&s[end..]) {
            break;
        }
        more.push((start..end, number));
    }
    // Without a term a number alone is anything.
    if term.is_none() {
        return;
    }
    let said = |number| Identifier::Plenum { number, term: term.clone() };
    if let Identifier::Plenum { number, .. } = found[first].said {
        found[first].said = said(number);
    }
    let kind = found[first].kind;
    let list = u32::try_from(first).ok();
    found[first].list = list;
    found.extend(more.into_iter().map(|(span, number)| {
        let end = span.end;
        FoundDocument { list, ..FoundDocument::new(span, end, kind, said(number), Rule::List) }
    }));
}

/// The first number of a row that dashes join, as [`plain_number`] has it.
pub(super) fn row_of_dashes(text: &Text<'_>, at: usize) -> Option<(u32, Option<i16>, usize)> {
    dashes_end(text, at)?;
    small_number(&text.as_str()[at..]).map(|(number, len)| (number, None, at + len))
}

/// A number of two or three digits, and its length.
fn small_number(s: &str) -> Option<(u32, usize)> {
    let len = s.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (2..=3).contains(&len).then(|| Some((s[..len].parse().ok().filter(|&number| number > 0)?, len)))?
}

/// How many numbers make a row sure.
const ROW: usize = 3;

/// The end of a row of numbers joined by dashes, if there are enough to be no date.
fn dashes_end(text: &Text<'_>, at: usize) -> Option<usize> {
    let s = text.as_str();
    let mut end = at + small_number(&s[at..])?.1;
    let mut count = 1;
    while let Some((_, len)) = s[end..].strip_prefix('-').and_then(small_number) {
        end += 1 + len;
        count += 1;
        if count > MOST {
            return None;
        }
    }
    let goes_on = matches!(s.as_bytes().get(end), Some(b'-' | b'/' | b'%')) || text.is_word_after(end);
    (count >= ROW && !goes_on).then_some(end)
}

/// The end of a row of numbers joined by commas and `và`, if there are enough to be no count.
fn commas_end(text: &Text<'_>, at: usize) -> Option<usize> {
    let s = text.as_str();
    let mut end = at;
    for count in 1..=MOST {
        let (number, year, behind) = plain_number(text, end)?;
        if year.is_some() || number > 999 || behind - end < 2 || !ends_member(&s[behind..]) {
            return None;
        }
        let gap = [", và ", " và ", ", "].into_iter().find(|gap| s[behind..].starts_with(*gap));
        let next = gap.map(|gap| behind + gap.len()).filter(|&at| s.as_bytes().get(at).is_some_and(u8::is_ascii_digit));
        match next {
            Some(next) => end = next,
            None => return (count >= ROW).then_some(behind),
        }
    }
    None
}

/// The longest row that is read.
const MOST: usize = 32;

/// Whether what follows a bare number lets it stand in a list.
fn ends_member(rest: &str) -> bool {
    const WORDS: [&str; 30] = [
        "và", "của", "về", "là", "đã", "được", "có", "trong", "với", "cùng", "hay", "hoặc", "tại", "cho", "để", "mà",
        "do", "từ", "sẽ", "đang", "vào", "ra", "khóa", "không", "cũng", "nhằm", "vừa", "đều", "theo", "như",
    ];
    let Some(first) = rest.chars().next() else { return true };
    if matches!(first, ',' | '.' | ';' | ':' | ')' | '"' | '”' | '\n' | '!' | '?' | '…') {
        return true;
    }
    let Some(rest) = rest.strip_prefix(' ') else { return false };
    if rest.starts_with(['(', '-', '"', '“']) {
        return true;
    }
    if let Some(behind) = rest.strip_prefix("ngày ").or_else(|| rest.strip_prefix("năm ")) {
        return behind.starts_with(|c: char| c.is_ascii_digit());
    }
    WORDS.iter().any(|word| rest.strip_prefix(word).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric)))
}
