//! How far a subject goes: from `về` or a quotation mark to where the phrase ends.

use std::borrow::Cow;

use crate::{
    find::document::{FoundDocument, Identifier, boundary},
    resolve::{
        Article,
        document::said::{Said, next_byte},
    },
    text::clean,
};

/// The longest subject, in bytes.
const MOST: usize = 700;

/// What leads to a subject.
const LEADS: [&str; 12] = [
    " quy định về việc ",
    " quy định về ",
    " về việc ",
    ", về việc ",
    " về ",
    ", về ",
    " v/v ",
    " với nội dung ",
    ": về việc ",
    ": về ",
    "; về việc ",
    " “",
];

/// Words at which the phrase ends.
static STOPS: [&str; 80] = [
    " và được ",
    " và đã ",
    " như sau",
    ", cuộc họp",
    " quy định nội dung",
    " đã ",
    " được ban hành",
    " được thông qua",
    " vừa được ",
    " vừa ban hành",
    " có hiệu lực",
    " có nội dung",
    " với nội dung",
    " nêu rõ",
    " đã nêu",
    " yêu cầu:",
    " yêu cầu các ",
    " yêu cầu “",
    " thuộc thẩm quyền",
    " gồm ",
    " là một ",
    " xác định",
    " chỉ rõ",
    " khẳng định",
    " đặt ra",
    " đề ra",
    " ra đời",
    " quy định rõ",
    " do đồng chí",
    " do ông",
    " đối với ban ",
    " đối với tỉnh ủy",
    " đối với thành ủy",
    " được ban",
    " được bộ chính trị",
    " được xem là",
    " được coi là",
    " được triển khai",
    " được thực hiện",
    " được quán triệt",
    " sẽ được",
    " sẽ ",
    ", giao ",
    ", và ",
    ", trong đó",
    ", gắn với",
    ", qua đó",
    ", cũng như",
    ", từ đó",
    ", theo đó",
    ", góp phần",
    ", nhằm ",
    ", nhất là",
    ", đồng thời",
    ", cùng với",
    ", tạo ",
    ", cụ thể",
    ", bao gồm",
    " không nhiều",
    " vẫn ",
    " cũng ",
    " đang được",
    " đang đi vào",
    " đang từng bước",
    " thì ",
    " mở ra ",
    " không chỉ ",
    " chính thức ",
    " thể hiện ",
    " đánh dấu ",
    " nhấn mạnh",
    " là động lực",
    " là đòn bẩy",
    " là bước ",
    " là cơ sở",
    " là căn cứ",
    " là tiền đề",
    " là quyết sách",
    " là chủ trương",
    ", chỉ đạo của ",
];

/// The two bytes behind the first one of each stop, as bits: they rule out most places.
static STOP_BITS: [u64; 16] = {
    let mut bits = [0; 16];
    let mut i = 0;
    while i < STOPS.len() {
        let stop = STOPS[i].as_bytes();
        let bit = stop_bit(stop[1], stop[2]);
        bits[bit / 64] |= 1 << (bit % 64);
        i += 1;
    }
    bits
};

const fn stop_bit(second: u8, third: u8) -> usize {
    (second as usize ^ ((third as usize) << 3)) % 1024
}

/// Whether a stop begins the text.
fn is_stop(rest: &str) -> bool {
    let &[_, second, third, ..] = rest.as_bytes() else { return false };
    let bit = stop_bit(second, third);
    STOP_BITS[bit / 64] >> (bit % 64) & 1 == 1 && STOPS.iter().any(|stop| rest.starts_with(stop))
}

/// What still belongs to a subject that the gazetteer knows without it.
const MORE: [&str; 9] = [
    " đến năm ",
    ", tầm nhìn đến năm ",
    " trong tình hình mới",
    " trong giai đoạn mới",
    " trong thời kỳ mới",
    " trong nội bộ",
    " giai đoạn ",
    " trong giai đoạn ",
    " và những năm tiếp theo",
];

/// A subject that the gazetteer has too.
struct Known {
    end: usize,
    /// Whether the table may have shortened it.
    cut: bool,
}

impl<'a> Article<'a> {
    /// The subject that begins at `at`, right behind what else is said, with the byte behind it; `right`
    /// holds what is said at the documents behind, the next one last.
    pub(super) fn subject(
        &self,
        found: &[FoundDocument],
        key: &str,
        index: usize,
        at: usize,
        right: &[Said<'_>],
    ) -> Option<(Cow<'a, str>, usize)> {
        let s = self.view.text.as_str();
        let rest = &s[at..];
        // Most words begin otherwise than what leads to a subject; `“` has this first byte.
        if !matches!(next_byte(rest)?, b'q' | b'v' | b'"' | 0xe2) {
            return None;
        }
        let lead = LEADS
            .iter()
            .find(|lead| rest.starts_with(**lead))
            .copied()
            .or_else(|| [" \"", ": \"", ": “", ", “"].into_iter().find(|lead| rest.starts_with(*lead)))?;
        let mut start = at + lead.len();
        let mut quoted = lead.ends_with(['“', '"']);
        if !quoted && s[start..].starts_with(['“', '"', '\u{ab}']) {
            start += s[start..].chars().next().map_or(0, char::len_utf8);
            quoted = true;
        }
        let limit = boundary(s, (start + MOST).min(s.len()));
        let end = if quoted {
            // `“Về …”` says `về` inside.
            for lead in ["về việc ", "về "] {
                if s[start..].starts_with(lead) {
                    start += lead.len();
                    break;
                }
            }
            quote_end(&s[start..limit]).map(|len| start + len)
        } else {
            None
        };
        let (end, behind) = if let Some(end) = end {
            (end, end + s[end..].chars().next().map_or(0, char::len_utf8))
        } else {
            let end = match self.known_end(&found[index], key, start, limit) {
                // A long one may be cut in the table: the phrase goes on from there.
                Some(known) if known.cut => self.phrase_end(found, index, start, known.end, limit, right),
                Some(known) => {
                    // A document in the subject brings its own.
                    let inner = found[index + 1..].iter().zip(right.iter().rev());
                    let inner = inner.take_while(|(document, _)| document.span.start < known.end);
                    let end = inner.map(|(_, said)| said.end).max().unwrap_or(0).max(known.end);
                    self.with_more(end.min(limit), limit)
                }
                None => self.phrase_end(found, index, start, start, limit, right),
            };
            (end, end)
        };
        let trimmed = s[start..end].trim_end_matches([' ', ',', '.', ';', ':', '-', '\n']);
        let end = start + trimmed.len();
        // Less than three letters are none.
        trimmed.chars().filter(|c| c.is_alphabetic()).nth(2)?;
        Some((clean(self.view.text.original_slice(&(start..end))), behind.max(end)))
    }

    /// What belongs to a subject that the gazetteer knows without it.
    fn with_more(&self, known: usize, limit: usize) -> usize {
        let s = &self.view.text.as_str()[..limit];
        let mut end = known;
        while let Some(more) = MORE.iter().find(|more| s[end..].starts_with(**more)) {
            end += more.len();
            if more.ends_with(' ') {
                end += s[end..].bytes().take_while(|b| b.is_ascii_digit() || *b == b'-').count();
            }
        }
        end
    }

    /// The end of a subject that a row of the gazetteer has word for word.
    fn known_end(&self, document: &FoundDocument, key: &str, start: usize, limit: usize) -> Option<Known> {
        const CUT: usize = 140;
        let s = &self.view.text.as_str()[start..limit];
        let kind = self.kind_name(document);
        let rows = match &document.said {
            Identifier::Plenum { term: Some(term), .. } => self.library().of_plenums(self.tables, term).into(),
            _ => Cow::from(self.library().rows_of(document, kind, key)),
        };
        rows.iter()
            .filter_map(|&row| self.library().subject(self.tables, row))
            .filter_map(|(subject, folded)| {
                let len = common(s, folded)?;
                Some(Known { end: start + len, cut: subject.chars().count() >= CUT })
            })
            .max_by_key(|known| known.end)
    }

    /// Where the phrase that begins at `start` ends; `from` is a place that it reaches for certain.
    fn phrase_end(
        &self,
        found: &[FoundDocument],
        index: usize,
        start: usize,
        from: usize,
        limit: usize,
        right: &[Said<'_>],
    ) -> usize {
        let s = self.view.text.as_str();
        let mut at = from;
        let mut round = 0_usize;
        let opened = s[start..from].chars().filter(|c| matches!(c, '“' | '\u{ab}')).count();
        let mut quotes = opened.saturating_sub(s[start..from].chars().filter(|c| matches!(c, '”' | '\u{bb}')).count());
        let mut next = found[index + 1..].iter().zip(right.iter().rev()).peekable();
        let mut nested = false;
        while at < limit {
            while next.next_if(|(document, _)| document.span.start < at).is_some() {}
            if let Some((document, said)) = next.next_if(|(document, _)| document.span.start == at) {
                let before = s[start..at].trim_end();
                let joined =
                    before.ends_with(" và") || before.ends_with([',', ';', '/']) || before.ends_with(" cũng như");
                if joined && !nested {
                    let cut =
                        before.trim_end_matches(" cũng như").trim_end_matches(" và").trim_end_matches([',', ';', ' ']);
                    return start + cut.len();
                }
                nested = true;
                at = said.end.max(document.span.end).min(limit);
                continue;
            }
            // Letters and digits, one byte each: nothing ends there.
            if s.as_bytes()[at].is_ascii_alphanumeric() {
                at += 1;
                continue;
            }
            let rest = &s[at..limit];
            let Some(c) = rest.chars().next() else { break };
            match c {
                c if matches!(c, '\n' | ';' | '!' | '?' | '…' | ':') || c == '.' && ends_sentence(s, at) => {
                    return at;
                }
                '(' => {
                    if [
                        "(được",
                        "(sau đây",
                        "(gọi",
                        "(nghị",
                        "(số ",
                        "(viết tắt",
                        "(thay thế",
                        "(ban hành",
                        "(có hiệu lực",
                        "(quy định",
                        "(kết luận",
                        "(chỉ thị",
                    ]
                    .iter()
                    .any(|word| rest.starts_with(word))
                    {
                        return at;
                    }
                    round += 1;
                }
                ')' if round == 0 => return at,
                ')' => round -= 1,
                '“' | '\u{ab}' => quotes += 1,
                '”' | '\u{bb}' if quotes == 0 => return at,
                '”' | '\u{bb}' => quotes -= 1,
                '"' if quotes > 0 => quotes -= 1,
                '"' if s[..at].ends_with([' ', '(']) => quotes += 1,
                '"' => return at,
                ' ' | ',' if quotes == 0 && is_stop(rest) => return at,
                ',' if quotes == 0 && self.acts(at + 2) => return at,
                _ => {}
            }
            at += c.len_utf8();
        }
        at.min(limit)
    }

    /// Whether somebody who does something is named at `at`: `…, Bộ Nội vụ đã`.
    fn acts(&self, at: usize) -> bool {
        let s = self.view.text.as_str();
        let longest = self.view.at(at).map(|(hit, _)| hit.end()).max();
        longest.is_some_and(|end| {
            [
                " đã ",
                " đang ",
                " sẽ ",
                " vừa ",
                " cho biết",
                " tổ chức ",
                " ban hành",
                " quyết định ",
                " cho rằng",
                " khẳng định",
                " quyết nghị",
            ]
            .iter()
            .any(|verb| s[end..].starts_with(verb))
        })
    }

    /// The plain kind of a document.
    pub(super) fn kind_name(&self, document: &FoundDocument) -> Option<&'a str> {
        match (document.kind, &document.said) {
            (Some(row), _) => Some(&self.tables.document_types.rows[row as usize].name),
            (None, Identifier::Code(code)) => self.library().kind_of(code),
            _ => None,
        }
    }
}

/// The end of a quotation, inner ones balanced.
fn quote_end(s: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, c) in s.char_indices() {
        match c {
            '“' | '\u{ab}' => depth += 1,
            '”' | '\u{bb}' | '"' if depth == 0 => return Some(i),
            '”' | '\u{bb}' => depth -= 1,
            '\n' if s[i..].starts_with("\n\n") => return None,
            _ => {}
        }
    }
    None
}

/// Whether a full stop ends the sentence: not in `TP.HCM`, `TP. Hồ Chí Minh`.
fn ends_sentence(s: &str, at: usize) -> bool {
    let behind = &s[at + 1..];
    if !(behind.is_empty() || behind.starts_with([' ', '\n', '”', '"', ')', '/', '*'])) {
        return false;
    }
    let word = s[..at].rsplit([' ', '\n', '(']).next().unwrap_or_default();
    !matches!(word, "tp" | "t" | "gs" | "ts" | "pgs" | "th")
}

/// How far the text goes along with a known subject, quotes apart; `None` where it leaves it too early.
fn common(text: &str, known: &str) -> Option<usize> {
    let is_word = |c: &char| c.is_alphanumeric();
    let mut have = text.char_indices().filter(|(_, c)| is_word(c));
    let want = known.chars().filter(is_word);
    let mut end = 0;
    for w in want {
        match have.next() {
            Some((i, c)) if c == w => end = i + c.len_utf8(),
            _ => return None,
        }
    }
    // A subject that was cut in the middle of a word does not end there.
    (!text[end..].starts_with(char::is_alphanumeric) && end > 12).then_some(end)
}
