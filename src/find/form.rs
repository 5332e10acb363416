//! Rows of patterns with slots, and the table that tries all of them at one place of a text.
//!
//! A pattern is folded text with three signs: `{d}` is a slot, `(a|b)` a choice, `[a|b]` a choice that may be missing.
//! The rows become one tree in which common beginnings are shared, so that a place where nothing fits costs a few
//! comparisons however many rows there are.

use crate::text::Text;

/// A kind of slot: its name in patterns and the reader of what stands there, which answers with a value and a length.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) name: &'static str,
    /// The characters that it can begin with.
    pub(crate) firsts: &'static str,
    pub(crate) read: fn(&str) -> Option<(i16, usize)>,
}

/// One row: how something is written, and what it means.
#[derive(Debug)]
pub(crate) struct Form<T: 'static> {
    pub(crate) pattern: &'static str,
    /// May refuse what only looks right (30 February).
    pub(crate) read: fn(&Slots) -> Option<T>,
    /// Read as a whole by this row.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test over all rows"))]
    pub(crate) example: &'static str,
    /// Nothing is found in it.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test over all rows"))]
    pub(crate) not: &'static str,
}

/// A row of a table of forms.
pub(crate) const fn form<T>(
    pattern: &'static str,
    read: fn(&Slots) -> Option<T>,
    example: &'static str,
    not: &'static str,
) -> Form<T> {
    Form { pattern, read, example, not }
}

/// As many kinds of slot as a table can have.
const MOST: usize = 24;

/// The values read in the slots of a pattern.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    names: &'static [Slot],
    values: [i16; MOST],
    filled: u32,
}

impl Slots {
    /// The value of a slot; `None` where the pattern has none of that name, or it stood in a part that is missing.
    pub(crate) fn get(&self, name: &str) -> Option<i16> {
        // Few are filled.
        let mut left = self.filled;
        while left != 0 {
            let index = left.trailing_zeros() as usize;
            if self.names[index].name == name {
                return Some(self.values[index]);
            }
            left &= left - 1;
        }
        None
    }

    /// The value of the first of these slots that is filled.
    pub(crate) fn any(&self, names: &[&str]) -> Option<i16> {
        names.iter().find_map(|name| self.get(name))
    }
}

/// The longest form that fits at a place.
#[derive(Debug)]
pub(crate) struct Fit<T> {
    /// The byte behind it.
    pub(crate) end: usize,
    /// The row.
    pub(crate) pattern: &'static str,
    /// What it means; `None` where the row refuses it.
    pub(crate) meaning: Option<T>,
}

/// The longest row so far, not yet read: mostly a longer one follows.
struct Best {
    end: usize,
    row: usize,
    slots: Slots,
}

/// Rows, compiled.
#[derive(Debug)]
pub(crate) struct Table<T: 'static> {
    rows: &'static [Form<T>],
    slots: &'static [Slot],
    nodes: Vec<Node>,
    /// For each first byte the node from which the rows are tried, if any can begin so: the root with what fits.
    roots: Vec<Option<usize>>,
}

#[derive(Debug, Default)]
struct Node {
    words: Vec<Edge>,
    slots: Vec<SlotEdge>,
    /// The bytes that words can begin with.
    word_firsts: Bytes,
    /// The bytes that words and slots can begin with.
    firsts: Bytes,
    /// The row that ends here.
    row: Option<usize>,
}

/// A word behind a node.
#[derive(Clone, Debug)]
struct Edge {
    first: u8,
    last: u8,
    word: Box<str>,
    to: usize,
}

/// A slot behind a node.
#[derive(Clone, Copy, Debug)]
struct SlotEdge {
    slot: usize,
    firsts: Bytes,
    read: fn(&str) -> Option<(i16, usize)>,
    to: usize,
}

/// A set of bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Bytes([u64; 4]);

impl Bytes {
    fn insert(&mut self, byte: u8) {
        self.0[usize::from(byte / 64)] |= 1 << (byte % 64);
    }

    fn contains(&self, byte: u8) -> bool {
        self.0[usize::from(byte / 64)] >> (byte % 64) & 1 == 1
    }

    fn insert_all(&mut self, other: Self) {
        for (bits, more) in self.0.iter_mut().zip(other.0) {
            *bits |= more;
        }
    }
}

/// The bytes that a slot can begin with.
fn firsts(slot: &Slot) -> Bytes {
    let mut firsts = Bytes::default();
    for c in slot.firsts.chars() {
        firsts.insert(c.encode_utf8(&mut [0; 4]).as_bytes()[0]);
    }
    firsts
}

impl<T> Table<T> {
    /// Compiles rows, or says what is wrong with one.
    pub(crate) fn new(rows: &'static [Form<T>], slots: &'static [Slot]) -> Result<Self, String> {
        if slots.len() > MOST {
            return Err(format!("more than {MOST} slots"));
        }
        let mut table = Table { rows, slots, nodes: vec![Node::default()], roots: Vec::new() };
        for (row, form) in rows.iter().enumerate() {
            let mut pattern = Pattern { rest: form.pattern };
            let spellings = pattern.choice()?;
            if !pattern.rest.is_empty() {
                return Err(format!("{}: brackets do not match", form.pattern));
            }
            for spelling in spellings {
                table.insert(&spelling, row)?;
            }
        }
        table.roots = (0..=u8::MAX).map(|first| table.root(first)).collect();
        for node in &mut table.nodes {
            node.words.iter().for_each(|word| node.word_firsts.insert(word.first));
            node.firsts = node.word_firsts;
            node.slots.iter().for_each(|edge| node.firsts.insert_all(edge.firsts));
        }
        Ok(table)
    }

    /// A node like the root with those words and slots only that can begin with `first`.
    fn root(&mut self, first: u8) -> Option<usize> {
        let words: Vec<Edge> = self.nodes[0].words.iter().filter(|word| word.first == first).cloned().collect();
        let mut slots = self.nodes[0].slots.clone();
        slots.retain(|edge| edge.firsts.contains(first));
        if words.is_empty() && slots.is_empty() {
            return None;
        }
        self.nodes.push(Node { words, slots, ..Node::default() });
        Some(self.nodes.len() - 1)
    }

    fn insert(&mut self, spelling: &str, row: usize) -> Result<(), String> {
        let mut at = 0;
        let mut rest = spelling;
        while !rest.is_empty() {
            at = if let Some(behind) = rest.strip_prefix('{') {
                let (name, after) = behind.split_once('}').ok_or_else(|| format!("{spelling}: open slot"))?;
                let slot = self.slots.iter().position(|slot| slot.name == name);
                let slot = slot.ok_or_else(|| format!("{spelling}: no slot is called {name}"))?;
                let (firsts, read) = (firsts(&self.slots[slot]), self.slots[slot].read);
                rest = after;
                self.step(
                    at,
                    |node| node.slots.iter().find(|edge| edge.slot == slot).map(|edge| edge.to),
                    |node, to| node.slots.push(SlotEdge { slot, firsts, read, to }),
                )
            } else {
                // One word with the space behind it, so that rows share what they have in common.
                let brace = rest.find('{').unwrap_or(rest.len());
                let cut = rest[..brace].find(' ').map_or(brace, |space| space + 1);
                let word: &str = &rest[..cut];
                rest = &rest[cut..];
                self.step(
                    at,
                    |node| node.words.iter().find(|w| &*w.word == word).map(|w| w.to),
                    |node, to| {
                        let (first, last) = (word.as_bytes()[0], word.as_bytes()[word.len() - 1]);
                        node.words.push(Edge { first, last, word: word.into(), to });
                    },
                )
            };
        }
        let end = &mut self.nodes[at].row;
        *end = Some(end.map_or(row, |earlier| earlier.min(row)));
        Ok(())
    }

    /// The node behind an edge, made where it is missing.
    fn step(&mut self, from: usize, find: impl Fn(&Node) -> Option<usize>, add: impl Fn(&mut Node, usize)) -> usize {
        if let Some(to) = find(&self.nodes[from]) {
            return to;
        }
        let to = self.nodes.len();
        self.nodes.push(Node::default());
        add(&mut self.nodes[from], to);
        to
    }

    /// The longest form that begins at `at`; of several as long, the first of the list that does not refuse.
    ///
    /// A form ends where no letter or digit goes on and, behind a number, no separator with a digit.
    ///
    /// Only fits that end before `limit` count.
    pub(crate) fn longest(&self, text: &Text<'_>, at: usize, limit: usize) -> Option<Fit<T>> {
        let root = self.roots[usize::from(*text.as_str().as_bytes().get(at)?)]?;
        let mut best = None;
        let mut slots = Slots { names: self.slots, values: [0; MOST], filled: 0 };
        self.walk(root, text, at, limit, &mut slots, &mut best);
        let Best { end, row, slots } = best?;
        let Form { pattern, read, .. } = self.rows[row];
        Some(Fit { end, pattern, meaning: read(&slots) })
    }

    fn walk(&self, node: usize, text: &Text<'_>, at: usize, limit: usize, slots: &mut Slots, best: &mut Option<Best>) {
        let node = &self.nodes[node];
        if let Some(row) = node.row
            && at < limit
        {
            self.end(row, text, at, slots, best);
        }
        let rest = &text.as_str()[at..];
        let Some(&first) = rest.as_bytes().first() else { return };
        if node.word_firsts.contains(first) {
            // Words that begin alike are mostly told apart by their last byte.
            let may_be =
                |edge: &&Edge| edge.first == first && rest.as_bytes().get(edge.word.len() - 1) == Some(&edge.last);
            for Edge { word, to, .. } in node.words.iter().filter(may_be) {
                if rest.starts_with(&**word) && self.goes_on(*to, &rest[word.len()..]) {
                    self.walk(*to, text, at + word.len(), limit, slots, best);
                }
            }
        }
        for &SlotEdge { slot, ref firsts, read, to } in &node.slots {
            if firsts.contains(first)
                && let Some((value, len)) = read(rest)
                && self.goes_on(to, &rest[len..])
            {
                let before = (slots.filled, slots.values[slot]);
                slots.filled |= 1 << slot;
                slots.values[slot] = value;
                self.walk(to, text, at + len, limit, slots, best);
                (slots.filled, slots.values[slot]) = before;
            }
        }
    }

    /// Whether a row ends at a node, or can go on with what follows; most fail at the first byte.
    fn goes_on(&self, node: usize, rest: &str) -> bool {
        let node = &self.nodes[node];
        node.row.is_some() || rest.as_bytes().first().is_some_and(|&first| node.firsts.contains(first))
    }

    fn end(&self, row: usize, text: &Text<'_>, end: usize, slots: &Slots, best: &mut Option<Best>) {
        if best.as_ref().is_some_and(|best| end < best.end) || !ends(text, end) {
            return;
        }
        if let Some(best) = best.as_ref().filter(|best| end == best.end) {
            let refuses = |row: usize, slots: &Slots| (self.rows[row].read)(slots).is_none();
            if refuses(row, slots) || row >= best.row && !refuses(best.row, &best.slots) {
                return;
            }
        }
        *best = Some(Best { end, row, slots: slots.clone() });
    }
}

/// Whether something may end at `end`: no letter or digit goes on; behind a digit, no separator with a digit.
pub(crate) fn ends(text: &Text<'_>, end: usize) -> bool {
    let bytes = text.as_str().as_bytes();
    if text.is_word_after(end) {
        return begins_lost_line(text, end);
    }
    let Some(last) = end.checked_sub(1).map(|i| bytes[i]) else { return true };
    if !last.is_ascii_digit() {
        return true;
    }
    match bytes.get(end) {
        // `20/11/2022/TT-BTC`
        Some(b'/') => !text.is_word_after(end + 1),
        Some(b'.' | b',' | b'-' | b':') => !bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
        Some(b'%') => false,
        _ => true,
    }
}

/// Whether the space behind a year got lost (`năm 2025Thủ tướng`).
fn begins_lost_line(text: &Text<'_>, end: usize) -> bool {
    let (before, behind) = text.as_str().split_at(end);
    before.len() >= 4
        && before.as_bytes()[end - 4..].iter().all(u8::is_ascii_digit)
        && text.is_capital(end)
        && behind.chars().nth(1).is_some_and(|c| {
            c.is_alphabetic()
                && !text.is_all_capitals(&(end..end + behind.chars().take(2).map(char::len_utf8).sum::<usize>()))
        })
}

/// Whether something may begin at `start`: no letter or digit before it; before a digit, no separator that hangs on a
/// letter or digit.
pub(crate) fn begins(text: &Text<'_>, start: usize) -> bool {
    let bytes = text.as_str().as_bytes();
    if text.is_word_before(start) {
        return false;
    }
    if !bytes.get(start).is_some_and(u8::is_ascii_digit) {
        return true;
    }
    match start.checked_sub(1).map(|i| bytes[i]) {
        Some(b'/' | b'-' | b'_' | b'+' | b'$') => !text.is_word_before(start - 1) && bytes[start - 1] == b'-',
        Some(b'.' | b',' | b':') => !(start >= 2 && bytes[start - 2].is_ascii_digit()),
        _ => true,
    }
}

/// Writes a pattern out into all its spellings.
struct Pattern {
    rest: &'static str,
}

impl Pattern {
    /// `a|b`, up to the end or a closing bracket.
    fn choice(&mut self) -> Result<Vec<String>, String> {
        let mut all = self.sequence()?;
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            all.extend(self.sequence()?);
        }
        Ok(all)
    }

    fn sequence(&mut self) -> Result<Vec<String>, String> {
        let mut all = vec![String::new()];
        loop {
            let plain = self.rest.find(['(', ')', '[', ']', '|']).unwrap_or(self.rest.len());
            for spelling in &mut all {
                spelling.push_str(&self.rest[..plain]);
            }
            self.rest = &self.rest[plain..];
            let (close, may_miss) = match self.rest.bytes().next() {
                Some(b'(') => (')', false),
                Some(b'[') => (']', true),
                _ => return Ok(all),
            };
            self.rest = &self.rest[1..];
            let mut inner = self.choice()?;
            self.rest = self.rest.strip_prefix(close).ok_or_else(|| format!("no {close} in {}", self.rest))?;
            if may_miss {
                inner.push(String::new());
            }
            all = all.iter().flat_map(|a| inner.iter().map(move |b| format!("{a}{b}"))).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SLOTS: [Slot; 2] = [
        Slot { name: "n", firsts: "0123456789", read: digits },
        Slot { name: "k", firsts: "0123456789", read: digits },
    ];
    static ROWS: [Form<i16>; 3] = [
        form("số {n}", |s| s.get("n"), "", ""),
        form("số {n}[, (mã|lô) {k}]", |s| s.get("k").or(s.get("n")).filter(|&n| n < 90), "", ""),
        form("{n} con", |s| s.get("n"), "", ""),
    ];

    fn digits(s: &str) -> Option<(i16, usize)> {
        let len = s.bytes().take_while(u8::is_ascii_digit).count();
        s[..len].parse().ok().map(|n| (n, len))
    }

    #[test]
    fn takes_the_longest_row_and_keeps_a_refusal() {
        let table = Table::new(&ROWS, &SLOTS).expect("three good rows");
        for (text, want) in [
            ("Số 7", Some(("số 7", Some(7)))),
            ("số 7, mã 8", Some(("số 7, mã 8", Some(8)))),
            ("số 7, lô 98", Some(("số 7, lô 98", None))),
            ("7 con", Some(("7 con", Some(7)))),
            ("7 congcong", None),
            ("số 7/8", None),
            ("số 7.", Some(("số 7", Some(7)))),
        ] {
            let text = Text::fold(text);
            let fit = table.longest(&text, 0, usize::MAX).map(|fit| (&text.as_str()[..fit.end], fit.meaning));
            assert_eq!(fit, want, "{}", text.as_str());
        }
    }

    #[test]
    fn says_what_is_wrong_with_a_row() {
        static OPEN: [Form<i16>; 1] = [form("số [{n}", |_| None, "", "")];
        static UNKNOWN: [Form<i16>; 1] = [form("số {x}", |_| None, "", "")];
        assert!(Table::new(&OPEN, &SLOTS).is_err());
        assert!(Table::new(&UNKNOWN, &SLOTS).is_err());
    }
}
