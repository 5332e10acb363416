//! Offices: which person holds which role, by what stands between them.

use std::ops::Range;

use crate::{
    find::{
        body::{Bodies, BodySaid},
        person::FoundPerson,
        role::{FoundRole, RoleBody},
    },
    model::Status,
    text::Text,
};

/// Gaps between two roles of one person.
const CHAIN: [&str; 22] = [
    ", ",
    ",",
    "; ",
    " - ",
    "- ",
    " kiêm ",
    ", kiêm ",
    " kiêm nhiệm ",
    " và ",
    ", và ",
    ", đồng thời là ",
    " đồng thời là ",
    ", đồng thời ",
    " giữ chức ",
    " giữ chức vụ ",
    ", giữ chức ",
    ", giữ chức vụ ",
    " làm ",
    " để giữ chức ",
    ", hiện là ",
    " sang làm ",
    " sang giữ chức ",
];

/// Gaps between a person and a role behind the name, as they stand or at the end of a longer gap.
const BEHIND: [&str; 8] = [", ", " - ", " (", ", là ", " là ", "- ", "; ", ": "];

/// Words right before a role that tie it to the last person of the sentence.
const VERBS: [&str; 24] = [
    " giữ chức ",
    " giữ chức vụ ",
    " giữ các chức vụ ",
    " giữ chức danh ",
    " giữ cương vị ",
    " chức vụ ",
    " chức danh ",
    " làm ",
    " hiện là ",
    " nay là ",
    " là ",
    " bổ nhiệm ",
    " bầu làm ",
    " đảm nhiệm chức vụ ",
    " đảm nhận chức vụ ",
    " đảm nhiệm ",
    " thôi chức ",
    " thôi làm ",
    " cương vị ",
    " vào chức vụ ",
    " với vai trò ",
    " với cương vị ",
    " vai trò ",
    " tư cách ",
];

/// Gaps between a role and the name behind it.
const BEFORE: [&str; 7] = [" ", ": ", " - ", " là ", "\n", ", ", " ("];

/// Words before a role that give it to somebody else than the name behind.
const NOT_OWN: [&str; 10] =
    ["thay mặt", "trợ lý", "thư ký", "phu nhân", "vợ", "chồng", "ủy quyền của", "ủy quyền", "con trai", "văn phòng"];

/// The longest gap, in bytes, that a verb bridges.
const MAX_GAP: usize = 160;

/// A person or role of the text, with its words before.
struct Item {
    span: Range<usize>,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Role(usize),
    Person(usize),
}

/// For each role the persons that hold it by the text: an index into the persons; several for a plural.
pub(crate) fn holders(
    text: &Text<'_>,
    roles: &[FoundRole],
    persons: &[FoundPerson],
    bodies: &Bodies,
) -> Vec<Vec<usize>> {
    let mut items: Vec<Item> = roles
        .iter()
        .enumerate()
        .map(|(i, role)| Item { span: role.span.start..role.end, what: What::Role(i) })
        .chain(persons.iter().enumerate().map(|(i, p)| Item { span: p.start..p.span.end, what: What::Person(i) }))
        .collect();
    items.sort_by_key(|item| item.span.start);
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); roles.len()];
    let mut chain = Chain::default();
    let mut end = 0;
    for (i, item) in items.iter().enumerate() {
        let gap = Gap::new(text, bodies, end, item.span.start);
        let first = i == 0;
        match item.what {
            What::Role(role) => {
                if !first && chain.takes_role(&gap, text, role, roles) {
                    if let Some(person) = chain.person {
                        holders[role].push(person);
                    }
                } else {
                    let kept = chain.last_person().filter(|_| !gap.is_sentence());
                    chain = Chain { kept, ..Chain::default() };
                    if let Some(person) = chain.kept.filter(|_| gap.is_verb()) {
                        chain.person = Some(person);
                        holders[role].push(person);
                    }
                }
                chain.roles.push((role, gap.is_semicolon()));
            }
            What::Person(person) => {
                let list = !first && gap.is_list() && chain.person.is_some() && chain.since_person == 0;
                let named = !first && !chain.roles.is_empty() && chain.since_person > 0 && {
                    let first = chain.roles[0].0;
                    let before = &text.as_str()[..roles[first].span.start];
                    gap.is_before(text, item.span.start, before.ends_with(" chức vụ ") || before.ends_with(" chức "))
                };
                if named {
                    chain.give(person, &gap, roles, text, &mut holders);
                    let shared = chain.shared.clone();
                    chain = Chain { person: Some(person), kept: Some(person), shared, ..Chain::default() };
                } else if list {
                    for &role in &chain.shared {
                        holders[role].push(person);
                    }
                    let shared = std::mem::take(&mut chain.shared);
                    chain = Chain { person: Some(person), kept: Some(person), shared, ..Chain::default() };
                } else {
                    chain = Chain { person: Some(person), kept: Some(person), ..Chain::default() };
                }
            }
        }
        chain.since_person = match item.what {
            What::Role(_) => chain.since_person + 1,
            What::Person(_) => 0,
        };
        end = end.max(item.span.end);
    }
    holders
}

/// The roles and the person that the text has strung together so far.
#[derive(Default)]
struct Chain {
    /// Roles since the last break, each with whether a semicolon stands before it.
    roles: Vec<(usize, bool)>,
    person: Option<usize>,
    /// The last person of the sentence, for a verb to reach.
    kept: Option<usize>,
    /// How many roles since the person.
    since_person: usize,
    /// Roles of the plural before a list of names.
    shared: Vec<usize>,
}

impl Chain {
    fn last_person(&self) -> Option<usize> {
        self.person.or(self.kept)
    }

    /// Whether a role goes on with the chain over this gap.
    fn takes_role(&self, gap: &Gap<'_>, text: &Text<'_>, role: usize, roles: &[FoundRole]) -> bool {
        let own = !is_not_own(text, roles[role].span.start);
        let joined = if self.since_person == 0 && self.person.is_some() {
            gap.is_behind() || gap.is_verb()
        } else {
            gap.is_chain()
        };
        own && joined && (self.person.is_some() || !self.roles.is_empty())
    }

    /// Gives the roles that stand before a name to it.
    fn give(&mut self, person: usize, gap: &Gap<'_>, roles: &[FoundRole], text: &Text<'_>, holders: &mut [Vec<usize>]) {
        self.shared.clear();
        let from = if self.person.is_some() {
            // `A, Bộ trưởng X; Bí thư Y, Chánh Văn phòng Z B`: what stands behind the last semicolon is B's, else the last role alone.
            let semicolon = self.roles.iter().rposition(|(_, semicolon)| *semicolon);
            semicolon.unwrap_or(self.roles.len() - 1)
        } else {
            0
        };
        for &(role, _) in &self.roles[from..] {
            if is_not_own(text, roles[role].span.start) && !gap.is_direct() {
                continue;
            }
            if self.roles.len() > from + 1 && is_not_own(text, roles[role].span.start) {
                continue;
            }
            holders[role].clear();
            holders[role].push(person);
            if roles[role].many || gap.is_colon() {
                self.shared.push(role);
            }
        }
    }
}

fn is_not_own(text: &Text<'_>, start: usize) -> bool {
    let before = text.as_str()[..start].trim_end();
    NOT_OWN.iter().any(|words| before.ends_with(words))
}

/// What stands between two items.
struct Gap<'t> {
    text: &'t str,
    /// Without the bodies and statuses that a chain may hold between its roles.
    plain: std::borrow::Cow<'t, str>,
}

impl<'t> Gap<'t> {
    fn new(text: &'t Text<'_>, bodies: &Bodies, start: usize, end: usize) -> Self {
        if start >= end {
            return Gap { text: "", plain: "".into() };
        }
        let gap = &text.as_str()[start..end];
        if gap.len() > MAX_GAP * 2 {
            return Gap { text: gap, plain: gap.into() };
        }
        // A parent behind a role, between commas, is no break: `Vụ trưởng Vụ X, Ban Kinh tế Trung ương, …`.
        let mut plain = std::borrow::Cow::Borrowed(gap);
        if let Some(body) = parent_behind(text, bodies, start) {
            if body <= end {
                plain = text.as_str()[body..end].into();
            }
        }
        for status in ["nguyên ", "cựu ", "cố ", "quyền ", "tân "] {
            if let Some(rest) = plain.strip_suffix(status) {
                plain = rest.to_owned().into();
            }
        }
        Gap { text: gap, plain }
    }

    fn is_sentence(&self) -> bool {
        self.text.len() > MAX_GAP || self.text.contains(['\n', '!', '?']) || self.text.contains(". ")
    }

    fn is_chain(&self) -> bool {
        CHAIN.contains(&self.plain.as_ref())
    }

    fn is_semicolon(&self) -> bool {
        self.text.starts_with(';')
    }

    fn is_behind(&self) -> bool {
        BEHIND.contains(&self.plain.as_ref())
    }

    fn is_verb(&self) -> bool {
        !self.is_sentence() && VERBS.iter().any(|verb| self.plain.ends_with(verb))
    }

    fn is_colon(&self) -> bool {
        self.text.starts_with(':')
    }

    fn is_direct(&self) -> bool {
        self.text == " "
    }

    /// `removed`: whether the roles before are ones that somebody gives up (`thôi chức vụ …, đối với ông A`).
    fn is_before(&self, text: &Text<'_>, person: usize, removed: bool) -> bool {
        let honorific = || !text.is_capital(person);
        match self.plain.as_ref() {
            // A comma before a name needs the honorific to tell it from a list.
            ", " | "\n" => false,
            gap if BEFORE.contains(&gap) => true,
            gap => !self.is_sentence() && gap.ends_with(" đối với ") && honorific() && removed,
        }
    }

    fn is_list(&self) -> bool {
        matches!(self.text, ", " | " và " | "; " | ", và " | " cùng " | " - ")
    }
}

/// The end of a parent body behind `, `, ` của ` or ` thuộc `, where one stands right behind `end`.
fn parent_behind(text: &Text<'_>, bodies: &Bodies, end: usize) -> Option<usize> {
    let rest = &text.as_str()[end..];
    let gap = [", ", " của ", " thuộc ", " "].into_iter().find(|gap| rest.starts_with(gap))?;
    let body = &bodies.all()[bodies.at(end + gap.len())?];
    body.chosen.then_some(body.span.end)
}

/// What a role takes over from those that it is strung together with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chained {
    pub(crate) status: Option<Status>,
    pub(crate) term: Option<String>,
}

/// Status and term of each role, those of its neighbours included.
pub(crate) fn chained(text: &Text<'_>, roles: &[FoundRole], holders: &[Vec<usize>], bodies: &Bodies) -> Vec<Chained> {
    let is_local = |role: &FoundRole| match &role.body {
        RoleBody::Found(index) => !matches!(bodies.all()[*index].said, BodySaid::Rows(_)),
        RoleBody::Said(_) => true,
        RoleBody::Row(_) | RoleBody::Open | RoleBody::None => false,
    };
    let mut chained: Vec<Chained> =
        roles.iter().map(|role| Chained { status: role.status, term: role.term.clone() }).collect();
    let joined = |i: usize| {
        let gap = text.as_str().get(roles[i].end..roles[i + 1].span.start);
        holders[i] == holders[i + 1] && matches!(gap, Some(", " | " và " | ", và "))
    };
    let pairs = 0..roles.len().saturating_sub(1);
    for i in pairs.clone() {
        // `nguyên Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X`: one `nguyên` for the offices of one place. Where the second
        // is of another body, it may be the one held now.
        if roles[i + 1].status.is_none() && joined(i) && is_local(&roles[i]) && is_local(&roles[i + 1]) {
            chained[i + 1].status = chained[i].status;
        }
    }
    for i in pairs.rev() {
        // `ủy viên Bộ Chính trị, ủy viên Trung ương Đảng khóa XIII`
        if roles[i].term.is_none() && roles[i].title == roles[i + 1].title && joined(i) {
            chained[i].term = chained[i + 1].term.clone();
        }
    }
    chained
}
