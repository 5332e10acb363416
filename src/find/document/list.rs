//! Lists: `các Nghị quyết số 18-NQ/TW, 19-NQ/TW`, `nghị quyết số 11, 13, 26-NQ/TW`, `nghị quyết 57, 59, 66, 68`.

use super::{DocumentFinder, FoundDocument, Identifier, plain_number};
use crate::text::Text;

/// What stands between the members.
const GAPS: [&str; 10] = [", và ", " và ", ", ", "; ", " cùng ", " hay ", " hoặc ", ",", " & ", " - "];

impl DocumentFinder {
    /// Adds what follows the document `first` in its list, and completes what the members share.
    pub(super) fn list(&self, text: &Text<'_>, first: usize, found: &mut Vec<FoundDocument>) {
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
                    found[index].rule = "list";
                }
                _ => {}
            }
        }
    }

    fn member(&self, text: &Text<'_>, first: usize, found: &[FoundDocument]) -> Option<FoundDocument> {
        let s = text.as_str();
        let last = found.last()?;
        let end = last.span.end;
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
            return Some(FoundDocument {
                span: at..read.end,
                code_start: at,
                kind: kind.filter(|_| same),
                said: Identifier::Code(read.code),
                list: None,
                rule: "list",
            });
        }
        // A bare number belongs to the list only where nothing makes it a count or a date.
        kind?;
        if gap == " - " || gap == "," || matches!(last.said, Identifier::Number { year: Some(_), .. }) {
            return None;
        }
        let (number, year, end) = plain_number(text, at)?;
        let rest = &s[end..];
        if year.is_some() || number > 9999 || !(numbered || ends_member(rest)) {
            return None;
        }
        Some(FoundDocument {
            span: at..end,
            code_start: at,
            kind,
            said: Identifier::Number { number, year: None },
            list: None,
            rule: "list",
        })
    }
}

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
