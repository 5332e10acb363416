//! Fields of work, as names of bodies have them behind their nouns: `Kinh tế vùng và Địa phương`.

use rustc_hash::FxHashMap;

use crate::{
    find::{
        View, class,
        word_list::{WordList, WordMap},
    },
    gazetteer::Gazetteers,
    text::{Text, fold, is_letter},
};

/// Fields of work, folded, as a tree of words.
#[derive(Debug)]
pub(super) struct Fields {
    /// The node behind the first word of a field.
    firsts: WordMap<usize>,
    nodes: Vec<FieldNode>,
}

impl Fields {
    pub(super) fn new(tables: &Gazetteers) -> Self {
        let all = fields(tables);
        let mut firsts: FxHashMap<String, usize> = FxHashMap::default();
        let mut nodes = vec![FieldNode::default()];
        // No field goes on behind this mark.
        let text = all.join(";");
        let text = Text::fold(&text);
        let mut start = 0;
        for field in &all {
            let mut node = 0;
            let end = fields_words(&text, start, |gap, word, _| {
                let next = nodes.len();
                let known = if gap == 0 { firsts.get(word).copied() } else { nodes[node].step(gap, word) };
                if known.is_none() {
                    nodes.push(FieldNode::default());
                    if gap == 0 {
                        firsts.insert(word.to_owned(), next);
                    } else {
                        nodes[node].next |= step_mark(gap, word);
                        nodes[node].steps.push(FieldStep { gap, word: word.into(), to: next });
                    }
                }
                node = known.unwrap_or(next);
                Some(())
            });
            start += field.len();
            if end == start {
                nodes[node].whole = true;
            }
            start += 1;
        }
        Fields { firsts: firsts.into(), nodes }
    }

    /// The end of the longest that begins at `start`.
    pub(super) fn longest(&self, text: &Text<'_>, start: usize) -> Option<usize> {
        let mut longest = None;
        let mut at = 0;
        fields_words(text, start, |gap, word, end| {
            at = if gap == 0 { *self.firsts.get(word)? } else { self.nodes[at].step(gap, word)? };
            if self.nodes[at].whole {
                longest = Some(end);
            }
            Some(())
        });
        longest
    }
}

#[derive(Debug, Default)]
struct FieldNode {
    /// Whether a field ends there.
    whole: bool,
    /// The marks of the words behind it.
    next: u64,
    steps: Vec<FieldStep>,
}

impl FieldNode {
    fn step(&self, gap: u32, word: &str) -> Option<usize> {
        let may_be = self.next & step_mark(gap, word) != 0;
        let mut steps = self.steps.iter().filter(|_| may_be);
        steps.find(|step| step.gap == gap && *step.word == *word).map(|step| step.to)
    }
}

/// A gap and a word that go on with a field.
#[derive(Debug)]
struct FieldStep {
    gap: u32,
    word: Box<str>,
    to: usize,
}

/// What stands between two words of a field at the beginning of `rest`: its bytes, and a number for its kind from 1 on.
fn field_gap(rest: &str) -> Option<(usize, u32)> {
    match rest.as_bytes() {
        [b' ', b'-', b' ', ..] => Some((3, 1)),
        [b',', b' ', ..] => Some((2, 2)),
        [b' ', b'&', b' ', ..] => Some((3, 3)),
        [b' ', ..] => Some((1, 4)),
        [b'-', ..] => Some((1, 5)),
        [b'&', ..] => Some((1, 6)),
        _ => None,
    }
}

/// A bit for a gap and the first bytes of the word behind it: few words follow another in a field.
fn step_mark(gap: u32, word: &str) -> u64 {
    let letters = word.bytes().take(3).fold(gap, |mark, byte| mark * 5 + u32::from(byte));
    1 << (letters % u64::BITS)
}

/// Gives out the words from `start` on with the gap before each and the end of each, as long as `take` takes them; the
/// end of the last one given out.
fn fields_words<'t>(
    text: &'t Text<'_>,
    start: usize,
    mut take: impl FnMut(u32, &'t str, usize) -> Option<()>,
) -> usize {
    let mut end = start;
    let mut before = Some((0, 0));
    while let Some((gap, kind)) = before {
        let word = text.word_at(end + gap);
        if word.is_empty() {
            break;
        }
        end = word.end;
        if take(kind, text.slice(&word), end).is_none() {
            break;
        }
        before = field_gap(&text.as_str()[end..]);
    }
    end
}

/// What the names of the listed bodies say behind their nouns, and the rows of `body_fields.tsv`.
fn fields(tables: &Gazetteers) -> Vec<String> {
    let mut heads: Vec<String> = tables
        .body_heads
        .rows
        .iter()
        .flat_map(|row| std::iter::once(&row.head).chain(&row.aliases))
        .map(|h| fold(h))
        .collect();
    heads.sort_unstable_by_key(|head| std::cmp::Reverse(head.len()));
    let mut fields: Vec<String> = tables.body_fields.rows.iter().map(|row| fold(&row.field)).collect();
    for row in &tables.bodies.rows {
        let name = fold(&row.name);
        let Some(rest) = heads.iter().find_map(|head| name.strip_prefix(head.as_str())?.strip_prefix(' ')) else {
            continue;
        };
        let rest = ["trung ương", "việt nam", "của quốc hội"]
            .into_iter()
            .find_map(|tail| rest.strip_suffix(tail)?.strip_suffix(' '))
            .unwrap_or(rest);
        if rest.contains(' ') && !matches!(rest, "bí thư" | "trung ương đảng") {
            fields.push(rest.to_owned());
        }
    }
    fields
}

/// The end of a field of work that is in no table: a word with a capital and its second syllable in small letters
/// (`Vụ Tiền lương`).
pub(super) fn unknown_field(text: &Text<'_>, start: usize, allowed: bool) -> Option<usize> {
    static NOT_SECOND: WordList = WordList::new(&[
        "của", "và", "do", "tại", "với", "là", "từ", "cho", "đã", "có", "được", "sẽ", "đang", "trong", "trên", "về",
        "đến", "để", "ở", "khi", "mà", "này", "cùng", "phải", "cần", "không", "theo", "như", "nêu", "yêu", "đề",
        "phát", "báo", "tổ", "triển", "các", "tiếp", "chủ", "ban", "ngày",
    ]);
    let first = text.word_at(start);
    // `Vụ TCCB họp`
    let initials = || first.len() > 1 && text.is_all_capitals(&first);
    if !allowed || first.is_empty() || !text.is_capital(first.start) || initials() {
        return None;
    }
    let second = text.next_word(first.end)?;
    let letters = || text.slice(&(first.start..second.end)).chars().all(|c| is_letter(c) || c == ' ');
    (!text.is_capital(second.start) && !NOT_SECOND.contains(text.slice(&second)) && letters()).then_some(second.end)
}

/// The end of a field of work in its initials: `Vụ GDTX`, `Sở GD & ĐT`.
pub(super) fn abbreviated_field(view: &View<'_>, start: usize) -> Option<usize> {
    const OTHER: u16 = class::BODY | class::HEAD | class::LOCAL | class::LEVEL | class::PROVINCE | class::COUNTRY;
    let text = view.text;
    let initials = |at: usize| {
        let word = text.word_at(at);
        (text.is_all_capitals(&word) && text.slice(&word).chars().all(is_letter)).then_some(word.end)
    };
    let mut end = initials(start).filter(|_| !view.has(start, OTHER))?;
    loop {
        let rest = &text.as_str()[end..];
        let gap = [" - ", "-", " & ", "&"].into_iter().find(|gap| rest.starts_with(gap));
        let Some(next) = gap.and_then(|gap| initials(end + gap.len())) else { return Some(end) };
        end = next;
    }
}
