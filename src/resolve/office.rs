//! Offices: which person holds which role, by what stands between them.

use std::{borrow::Cow, ops::Range};

use rustc_hash::FxHashMap;

use crate::{
    find::{
        body::{Bodies, BodySaid},
        date::{
            FoundDate,
            said::{Point, Said},
        },
        person::FoundPerson,
        role::{FoundRole, RoleBody},
        word_list::{Endings, WordList},
    },
    model::Status,
    resolve::Found,
    text::Text,
};

/// Gaps between two roles of one person.
static CHAIN: WordList = WordList::new(&[
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
    " và là ",
    ", là ",
    " rồi ",
    ", rồi ",
    " rồi là ",
    ", rồi là ",
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
    ", sau đó là ",
    ", sau đó làm ",
    ", tiếp đó là ",
    ", tiếp đó làm ",
    "/",
]);

/// Gaps between a person and a role behind the name, as they stand or at the end of a longer gap.
static BEHIND: WordList = WordList::new(&[", ", " - ", " (", ", là ", " là ", "- ", "-", ": "]);

/// Words right before a role that tie it to the last person of the sentence.
static VERBS: Endings = Endings::new(&[
    " các chức vụ: ",
    " giữ các chức vụ: ",
    " giữ chức ",
    " giữ chức vụ ",
    " giữ các chức vụ ",
    " giữ chức danh ",
    " giữ cương vị ",
    " các chức vụ ",
    " các vị trí ",
    " nắm giữ ",
    " trúng cử ",
    " đắc cử ",
    " đắc cử chức ",
    " làm ",
    " hiện là ",
    " hiện giữ ",
    " nay là ",
    " trở thành ",
    " là ",
    " bổ nhiệm ",
    " bầu làm ",
    " bầu vào ",
    " bầu bổ sung vào ",
    " đảm nhiệm chức vụ ",
    " đảm nhận chức vụ ",
    " đảm nhiệm ",
    " đảm nhận ",
    " nhận nhiệm vụ ",
    " thôi chức ",
    " thôi chức vụ ",
    " thôi làm ",
    " thôi ",
    " cương vị ",
    " vào chức vụ ",
    " với vai trò ",
    " vai trò ",
    " tư cách ",
    " phân công ",
]);

/// Those of the verbs that name the one who gives the role where no `được` stands before them.
static PASSIVE: Endings = Endings::new(&[" bổ nhiệm ", " bầu làm ", " bầu vào ", " bầu bổ sung vào ", " phân công "]);

/// The same, right behind a name.
static GIVEN: Endings = Endings::new(&[
    " bổ nhiệm làm ",
    " bổ nhiệm giữ chức ",
    " bổ nhiệm giữ chức vụ ",
    " điều động làm ",
    " điều động giữ chức ",
    " điều động giữ chức vụ ",
    " phân công làm ",
    " phân công giữ chức ",
    " chỉ định làm ",
    " chỉ định giữ chức ",
    " giới thiệu làm ",
    " cử làm ",
    " cử giữ chức ",
]);

/// Words that stand for the person named last, where a small letter follows.
const PRONOUNS: [&str; 3] = ["ông ", "bà ", "đồng chí "];

/// Words before a role that somebody gives up, or is given by others.
static REMOVED: Endings = Endings::new(&[
    " chức vụ ",
    " chức danh ",
    " chức ",
    " nhiệm vụ ",
    " làm nhiệm vụ ",
    " bổ nhiệm ",
    " miễn nhiệm ",
    " kết quả bầu ",
]);

/// Gaps between a role and the name behind it.
static BEFORE: WordList = WordList::new(&[
    " ",
    ": ",
    " - ",
    " là ",
    "\n",
    ", ",
    " (",
    " khi đó là ",
    " lúc đó là ",
    " khi ấy là ",
    " lúc bấy giờ là ",
    " khi đó (",
    " khi ấy (",
]);

/// Words before a role that give it to somebody else than the name behind.
static NOT_OWN: Endings = Endings::new(&["thay mặt", "ủy quyền của", "ủy quyền", "văn phòng"]);

/// The same of an assistant or a relative: the name may be theirs, even right behind the role.
static OF_SOMEBODY: Endings = Endings::new(&[
    "trợ lý",
    "thư ký",
    "phu nhân",
    "vợ",
    "chồng",
    "con trai",
    "con gái",
    "con rể",
    "em trai",
    "em gái",
    "anh trai",
    "chị gái",
]);

/// Words before a role that tell of another time than that of the article.
static TOLD: Endings = Endings::new(&[
    "khi đó là",
    "khi ấy là",
    "lúc đó là",
    "lúc bấy giờ là",
    "bấy giờ là",
    "thời điểm đó là",
    "từng là",
]);

/// The longest gap, in bytes, that a verb bridges.
const MAX_GAP: usize = 160;

/// The longest line of a biography, in bytes; a longer one is a whole article.
const LONGEST_LINE: usize = 600;

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

/// The persons who hold a role by the text, as indices into the persons: mostly one, several for a plural.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Holders {
    first: Option<usize>,
    others: Vec<usize>,
    /// Whether the text tells it of somebody whom it has not named: a line of a biography, `ông là …`.
    pub(crate) untold: bool,
}

impl Holders {
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.first.into_iter().chain(self.others.iter().copied())
    }

    fn push(&mut self, person: usize) {
        if self.first.is_none() {
            self.first = Some(person);
        } else {
            self.others.push(person);
        }
    }

    fn retain(&mut self, keep: impl Fn(usize) -> bool) {
        self.others.retain(|&person| keep(person));
        if self.first.is_some_and(|person| !keep(person)) {
            self.first = (!self.others.is_empty()).then(|| self.others.remove(0));
        }
    }

    fn set(&mut self, person: usize) {
        self.untold = false;
        self.first = Some(person);
        self.others.clear();
    }
}

/// The persons and roles of the text, in order.
fn items(found: &Found) -> Vec<Item> {
    let Found { roles, persons, .. } = found;
    let mut items: Vec<Item> = Vec::with_capacity(roles.len() + persons.len());
    items.extend((0..).zip(roles).map(|(i, role)| Item { span: role.span.start..role.end, what: What::Role(i) }));
    items.extend((0..).zip(persons).map(|(i, p)| Item { span: p.start..p.span.end, what: What::Person(i) }));
    items.sort_by_key(|item| item.span.start);
    items
}

/// Who holds each role.
pub(crate) fn holders(text: &Text<'_>, found: &Found) -> Vec<Holders> {
    let Found { bodies, roles, persons, dates, .. } = found;
    let items = items(found);
    let mut holders: Vec<Holders> = vec![Holders::default(); roles.len()];
    let mut chain = Chain::default();
    // Roles of the sentence that somebody gives up, until it says who.
    let mut given_up: Vec<usize> = Vec::new();
    let mut named = LastNamed::default();
    let mut end = 0;
    let mut dated_line = None;
    let (mut line, mut read) = (0, 0);
    for (i, item) in items.iter().enumerate() {
        let gap = Gap::new(text, bodies, end, item.span.start);
        // A name in brackets behind another, such as an alias, is an aside.
        if matches!(item.what, What::Person(_)) && chain.person.is_some() && gap.opens_bracket() {
            end = end.max(item.span.end);
            continue;
        }
        let first = i == 0;
        if gap.is_sentence {
            given_up.clear();
        }
        match item.what {
            What::Role(role) => {
                let given = chain.person.is_some() && chain.since_person == 0 && gap.is_given();
                if !first && !given && chain.takes_role(&gap, text, role, roles) {
                    match chain.person {
                        Some(person) => holders[role].push(person),
                        None => holders[role].untold = chain.untold,
                    }
                } else {
                    let kept = chain.last_person().filter(|_| !gap.is_sentence);
                    chain.begin(None, kept);
                    chain.shared.clear();
                    // Looked for from where the last search ended: a line may be the whole article.
                    line = text.as_str()[read..item.span.start].rfind('\n').map_or(line, |at| read + at + 1);
                    read = item.span.start;
                    if begins_dated_line(text, dates, line, item.span.start, roles[role].end) {
                        dated_line = Some(line);
                    }
                    let in_dated_line = dated_line == Some(line) && item.span.start - line < LONGEST_LINE;
                    let told = has_pronoun(text, item.span.start)
                        || in_dated_line
                        || opens_period(text, dates, item.span.start);
                    let spoken_of = if given { named.before } else { named.last };
                    let holder = chain.kept.filter(|_| gap.is_verb() && !given).or_else(|| spoken_of.filter(|_| told));
                    if let Some(person) = holder.filter(|_| !is_not_own(text, item.span.start)) {
                        chain.person = Some(person);
                        holders[role].push(person);
                    } else if told && named.last.is_none() {
                        chain.untold = true;
                        holders[role].untold = true;
                    }
                }
                let before = &text.as_str()[..item.span.start];
                let strung = gap.is_chain() && given_up.last().is_some_and(|&last| last + 1 == role);
                if strung || REMOVED.end(before) {
                    given_up.push(role);
                }
                chain.roles.push((role, gap.is_semicolon()));
            }
            What::Person(person) => {
                let list = !first && gap.is_list() && chain.person.is_some() && chain.since_person == 0;
                // `Giám đốc Công an tỉnh, Đại tá A`: the rank goes on with the chain.
                let of = |&(role, _): &(usize, bool)| text.as_str()[..roles[role].span.start].ends_with(" của ");
                let ranked = persons[person].rank.is_some() && gap.text == ", " && !chain.roles.first().is_some_and(of);
                let apposed = chain.is_apposed(&gap, text, roles, persons[person].span.end);
                let before = gap.is_before() || apposed || (ranked && chain.person.is_none());
                let named = !first && !chain.roles.is_empty() && chain.since_person > 0 && before;
                let small = !text.is_capital(item.span.start) || text.is_shouted(item.span.start);
                let removed = gap.text.ends_with(" với ") && !gap.is_sentence && small;
                if removed {
                    for role in given_up.drain(..) {
                        holders[role].set(person);
                    }
                }
                if named {
                    // `Năm 2013, Bí thư Tỉnh ủy A phát biểu. …`: news, and no line of a biography.
                    if gap.is_direct() {
                        dated_line = None;
                    }
                    chain.give(person, &gap, roles, text, &mut holders);
                    chain.begin(Some(person), Some(person));
                } else if list {
                    for &role in &chain.shared {
                        holders[role].push(person);
                    }
                    chain.begin(Some(person), Some(person));
                } else {
                    chain.begin(Some(person), Some(person));
                    chain.shared.clear();
                }
            }
        }
        match item.what {
            What::Role(_) => chain.since_person += 1,
            What::Person(person) => {
                named.note(text, persons, person);
                chain.since_person = 0;
            }
        }
        end = end.max(item.span.end);
    }
    holders
}

/// Takes an office of one holder, such as `Thủ tướng`, from whom a comma gives it where elsewhere it stands right before
/// another name: `Về vụ Trịnh Xuân Thanh, Tổng Bí thư nhấn mạnh`.
pub(crate) fn settle(text: &Text<'_>, found: &Found, holders: &mut [Holders], one_holder: impl Fn(u32) -> bool) {
    let Found { roles, persons, .. } = found;
    let office = |role: &FoundRole| match role.body {
        RoleBody::Row(body) if role.status.is_none() && one_holder(role.title) => Some((role.title, body)),
        _ => None,
    };
    let direct = |role: &FoundRole, person: usize| role.end + 1 == persons[person].start;
    let name = |person: usize| text.slice(&persons[person].span);
    let mut by_office: FxHashMap<(u32, u32), Vec<&str>> = FxHashMap::default();
    for (role, holders) in roles.iter().zip(&*holders) {
        if let Some(office) = office(role)
            && let Some(person) = holders.iter().find(|&person| direct(role, person))
        {
            by_office.entry(office).or_default().push(name(person));
        }
    }
    for (role, holders) in roles.iter().zip(holders) {
        if let Some(names) = office(role).and_then(|office| by_office.get(&office)) {
            holders.retain(|person| direct(role, person) || persons[person].foreign || names.contains(&name(person)));
        }
    }
}

/// The person named last, and the one named before under another name.
#[derive(Default)]
struct LastNamed {
    last: Option<usize>,
    before: Option<usize>,
}

impl LastNamed {
    fn note(&mut self, text: &Text<'_>, persons: &[FoundPerson], person: usize) {
        let name = |person: usize| text.slice(&persons[person].span);
        self.before = self.last.filter(|&last| name(last) != name(person)).or(self.before);
        self.last = Some(person);
    }
}

/// The roles and the person that the text has strung together so far.
#[derive(Default)]
struct Chain {
    /// Roles since the last break, each with whether a semicolon stands before it.
    roles: Vec<(usize, bool)>,
    person: Option<usize>,
    /// The last person of the sentence, for a verb to reach.
    kept: Option<usize>,
    /// Whether the roles are those of somebody whom the text has not named.
    untold: bool,
    /// How many roles since the person.
    since_person: usize,
    /// Roles of the plural before a list of names.
    shared: Vec<usize>,
}

impl Chain {
    /// Begins anew, but for the roles of the plural.
    fn begin(&mut self, person: Option<usize>, kept: Option<usize>) {
        self.roles.clear();
        (self.person, self.kept, self.since_person, self.untold) = (person, kept, 0, false);
    }

    fn last_person(&self) -> Option<usize> {
        self.person.or(self.kept)
    }

    /// Whether a comma gives the roles to the name that ends at `end`.
    fn is_apposed(&self, gap: &Gap<'_>, text: &Text<'_>, roles: &[FoundRole], end: usize) -> bool {
        let opens = |&(role, _): &(usize, bool)| opens_clause(text, roles[role].span.start);
        gap.text == ", "
            && self.person.is_none()
            && self.roles.first().is_some_and(opens)
            && goes_on_with_verb(text, end)
    }

    /// Whether a role goes on with the chain over this gap.
    fn takes_role(&self, gap: &Gap<'_>, text: &Text<'_>, role: usize, roles: &[FoundRole]) -> bool {
        let own = !is_not_own(text, roles[role].span.start);
        let joined = if self.since_person == 0 && self.person.is_some() {
            gap.is_behind() || gap.is_verb()
        } else {
            gap.is_chain() || ((self.person.is_some() || self.untold) && gap.is_verb())
        };
        own && joined && (self.person.is_some() || !self.roles.is_empty())
    }

    /// Gives the roles that stand before a name to it.
    fn give(&mut self, person: usize, gap: &Gap<'_>, roles: &[FoundRole], text: &Text<'_>, holders: &mut [Holders]) {
        self.shared.clear();
        let from = if self.person.is_some() {
            // `A, Bộ trưởng X; Bí thư Y, Chánh Văn phòng Z B`: what stands behind the last semicolon is B's, else the last role alone.
            let semicolon = self.roles.iter().rposition(|(_, semicolon)| *semicolon);
            semicolon.unwrap_or(self.roles.len() - 1)
        } else {
            0
        };
        for &(role, _) in &self.roles[from..] {
            let start = roles[role].span.start;
            if is_not_own(text, start) && (!gap.is_direct() || is_of_somebody(text, start)) {
                continue;
            }
            if self.roles.len() > from + 1 && is_not_own(text, roles[role].span.start) {
                continue;
            }
            holders[role].set(person);
            if roles[role].many || gap.is_colon() {
                self.shared.push(role);
            }
        }
    }
}

/// Whether the sentence up to `start` speaks of somebody by a pronoun, and ties the role to them: `Ông từng giữ chức …`.
fn has_pronoun(text: &Text<'_>, start: usize) -> bool {
    let from = text.as_str().floor_char_boundary(start.saturating_sub(MAX_GAP));
    let before = &text.as_str()[from..start];
    if !VERBS.end(before) {
        return false;
    }
    let sentence = before.rfind(['\n', '.', '!', '?', ';']).map_or(0, |at| at + 1);
    let before = &before[sentence..];
    let tied = VERBS.end(before);
    tied && PRONOUNS.iter().any(|pronoun| {
        before.match_indices(pronoun).any(|(at, _)| {
            // `do các đồng chí lãnh đạo tỉnh làm Tổ trưởng`
            let many = before[..at].ends_with("các ");
            let at = from + sentence + at;
            !many && text.is_bounded(&(at..at + pronoun.len() - 1)) && !text.is_capital(at + pronoun.len())
        })
    })
}

/// Whether the role is the first thing in a line of a biography: one that begins with its dates, or with `Là`.
fn begins_dated_line(text: &Text<'_>, dates: &[FoundDate], line: usize, start: usize, end: usize) -> bool {
    let folded = text.as_str();
    let mut begin = start - folded[line..start].trim_start_matches(['-', '*', '•', '+', ' ']).len();
    if &folded[begin..start] == "là " {
        return true;
    }
    if folded[begin..start].starts_with("từ ") {
        begin += "từ ".len();
    }
    let Ok(first) = dates.binary_search_by_key(&begin, |date| date.span.start) else { return false };
    let behind = dates.partition_point(|date| date.span.end <= start);
    let Some(last) = dates[..behind].get(first..).and_then(<[FoundDate]>::last) else { return false };
    let gap = &folded[last.span.end..start];
    // `Chiều 12-6, Thủ tướng đã họp`: the first line of the news.
    if matches!(last.said, Said::One(Point::Day { .. })) && !gap.ends_with(": ") {
        return false;
    }
    // `Tháng 6-2018, Bộ trưởng bổ nhiệm ông …`: somebody who does something.
    let behind = &folded[end..];
    let acts = behind.starts_with(' ')
        && ![" - ", " (", " kiêm ", " rồi ", " và "].into_iter().any(|gap| behind.starts_with(gap))
        && !text.is_capital(end + 1);
    if acts && !gap.ends_with(": ") {
        return false;
    }
    // `Tháng 2/2016: được Bộ Chính trị phân công giữ chức …`
    let given = gap.starts_with(": được ") && VERBS.end(gap);
    let opens = given || gap.ends_with(": ") || matches!(gap, ", " | " " | " - " | ", là " | " là ");
    gap.len() <= MAX_GAP && opens && !gap.contains(". ")
}

/// Whether a sentence begins with a month, a year or a period and a colon, and then the role: `Từ 2015 đến 2020: Bí thư …`.
fn opens_period(text: &Text<'_>, dates: &[FoundDate], start: usize) -> bool {
    let before = &text.as_str()[..start];
    if !before.ends_with(": ") {
        return false;
    }
    let Some(last) = dates.partition_point(|date| date.span.end <= start).checked_sub(1).map(|i| &dates[i]) else {
        return false;
    };
    let period = !matches!(last.said, Said::One(Point::Day { .. }));
    let opens = text.as_str()[..last.span.start].trim_end_matches(' ');
    let opens = opens.strip_suffix("từ").unwrap_or(opens).trim_end_matches([' ', '-', '+', '•']);
    period
        && matches!(&before[last.span.end..], ": " | " đến nay: ")
        && (opens.is_empty() || opens.ends_with(['.', '\n', ';']))
}

/// Whether a clause begins with what stands at `start`: a name behind a comma is that of who holds the office, where a verb
/// follows: `Tại đây, Chủ tịch UBND tỉnh Nghệ An, Lê Hồng Vinh chủ trì hội nghị`.
fn opens_clause(text: &Text<'_>, start: usize) -> bool {
    let before = &text.as_str()[..start];
    before.is_empty()
        || before.ends_with([',', '\n'])
        || before.ends_with(". ")
        || before.ends_with(", ")
        || before.ends_with(", tân ")
}

/// Whether a word in small letters that joins nobody else follows a name.
fn goes_on_with_verb(text: &Text<'_>, end: usize) -> bool {
    text.next_word(end)
        .is_some_and(|word| !text.is_capital(word.start) && !matches!(text.slice(&word), "và" | "cùng" | "với"))
}

fn is_not_own(text: &Text<'_>, start: usize) -> bool {
    let before = text.as_str()[..start].trim_end();
    NOT_OWN.end(before) || OF_SOMEBODY.end(before)
}

/// Whether a role was held at the time that the text tells of: `khi đó là Bí thư Tỉnh ủy`, `từng làm thư ký của Bí thư
/// Tỉnh ủy`.
pub(crate) fn is_told(text: &Text<'_>, start: usize) -> bool {
    let before = text.as_str()[..start].trim_end();
    if TOLD.end(before) {
        return true;
    }
    let assistant = before.strip_suffix(" của").unwrap_or(before);
    if !OF_SOMEBODY.end(assistant) {
        return false;
    }
    let near = &assistant[assistant.floor_char_boundary(assistant.len().saturating_sub(LONGEST_LINE))..];
    let sentence = near.rfind(['.', '\n']).map_or(near, |at| &near[at..]);
    sentence.contains(" từng ")
}

/// Whether the words before a role make the name behind it that of an assistant or a relative, as far as one can tell.
fn is_of_somebody(text: &Text<'_>, start: usize) -> bool {
    let before = text.as_str()[..start].trim_end();
    OF_SOMEBODY.end(before)
}

/// What stands between two items.
struct Gap<'t> {
    text: &'t str,
    /// Without the bodies and statuses that a chain may hold between its roles.
    plain: Cow<'t, str>,
    is_sentence: bool,
}

impl<'t> Gap<'t> {
    fn new(text: &'t Text<'_>, bodies: &Bodies, start: usize, end: usize) -> Self {
        if start >= end {
            return Gap { text: "", plain: "".into(), is_sentence: false };
        }
        let gap = &text.as_str()[start..end];
        let is_sentence = gap.len() > MAX_GAP || has_end(gap);
        if gap.len() > MAX_GAP * 2 {
            return Gap { text: gap, plain: gap.into(), is_sentence };
        }
        // What stands in brackets is an aside: `Chủ tịch UBND tỉnh (1985-1989), Bí thư Tỉnh ủy`.
        let mut plain = without_brackets(gap);
        // A line that ends in a comma goes on.
        if plain.ends_with(",\n") {
            plain = ", ".into();
        }
        // A parent behind a role, between commas, is no break: `Vụ trưởng Vụ X, Ban Kinh tế Trung ương, …`.
        if let Some(body) = parent_behind(text, bodies, start)
            && body <= end
        {
            plain = text.as_str()[body..end].into();
        }
        // A title that no table has: `ông A, nguyên UVTV, Phó Chủ tịch UBND tỉnh`.
        if let Some(at) = unknown_title_behind(text, start).filter(|&at| at <= end && plain == gap) {
            plain = text.as_str()[at..end].into();
        }
        for status in ["nguyên ", "cựu ", "cố ", "quyền ", "tân "] {
            if let Some(len) = plain.strip_suffix(status).map(str::len) {
                plain = match plain {
                    Cow::Borrowed(plain) => plain[..len].into(),
                    Cow::Owned(plain) => plain[..len].to_owned().into(),
                };
            }
        }
        Gap { text: gap, plain, is_sentence }
    }

    fn is_chain(&self) -> bool {
        CHAIN.contains(&self.plain)
    }

    /// Whether a bracket is open at the end.
    fn opens_bracket(&self) -> bool {
        self.text.rfind('(').is_some_and(|open| !self.text[open..].contains(')'))
    }

    fn is_semicolon(&self) -> bool {
        self.text.starts_with(';')
    }

    fn is_behind(&self) -> bool {
        BEHIND.contains(&self.plain)
    }

    fn is_verb(&self) -> bool {
        VERBS.end(&self.plain)
            && !self.is_sentence
            && !self.is_of_many()
            && (!PASSIVE.end(&self.plain) || self.text.contains("được "))
    }

    /// Whether the one whose name stands before it gives the role to another: `ông được Bộ trưởng A bổ nhiệm làm …`.
    fn is_given(&self) -> bool {
        GIVEN.end(&self.plain) && !self.is_sentence && !self.text.contains("được ")
    }

    /// Whether it speaks of many: `không bố trí những người đã giữ chức …`.
    fn is_of_many(&self) -> bool {
        let many = |words| self.plain.rfind(words).is_some_and(|at| !self.plain[..at].ends_with("trong"));
        [" những người ", " những cán bộ ", " các cán bộ "].into_iter().any(many)
    }

    fn is_colon(&self) -> bool {
        self.text.starts_with(':')
    }

    fn is_direct(&self) -> bool {
        self.text == " "
    }

    fn is_before(&self) -> bool {
        // A comma before a name would need more to tell it from a list.
        !matches!(self.plain.as_ref(), ", " | "\n") && BEFORE.contains(&self.plain)
    }

    fn is_list(&self) -> bool {
        matches!(self.text, ", " | " và " | "; " | ", và " | " cùng " | " - ")
    }
}

/// Whether a sentence ends in a gap.
fn has_end(gap: &str) -> bool {
    let mut line = gap;
    // A line that ends in a comma goes on.
    while let Some(shorter) = line.strip_suffix(",\n") {
        line = shorter;
    }
    line.bytes().any(|b| matches!(b, b'\n' | b'!' | b'?')) || gap.as_bytes().windows(2).any(|two| two == b". ")
}

/// The text without what stands in brackets, and without the end of a bracket that opened before it.
fn without_brackets(gap: &str) -> Cow<'_, str> {
    if !gap.bytes().any(|b| matches!(b, b'(' | b')')) {
        return gap.into();
    }
    let gap = match (gap.find('('), gap.find(')')) {
        (None, Some(close)) => &gap[close + 1..],
        (Some(open), Some(close)) if close < open => &gap[close + 1..],
        _ => gap,
    };
    let Some((before, rest)) = gap.split_once('(') else { return gap.into() };
    match rest.split_once(')') {
        Some((_, after)) => format!("{}{}", before.trim_end(), without_brackets(after)).into(),
        None => gap.into(),
    }
}

/// The end of a parent body behind `, `, ` của ` or ` thuộc `, where one stands right behind `end`.
fn parent_behind(text: &Text<'_>, bodies: &Bodies, end: usize) -> Option<usize> {
    let rest = &text.as_str()[end..];
    let gap = [", ", " của ", " thuộc ", " "].into_iter().find(|gap| rest.starts_with(gap))?;
    let body = &bodies.all()[bodies.at(end + gap.len())?];
    body.chosen.then_some(body.span.end)
}

/// The end of a title in its initials behind `, ` or `, nguyên `, where a comma follows it.
fn unknown_title_behind(text: &Text<'_>, end: usize) -> Option<usize> {
    const INITIALS: std::ops::RangeInclusive<usize> = 3..=6;
    let rest = text.as_str()[end..].strip_prefix(", ")?;
    let rest = rest.strip_prefix("nguyên ").unwrap_or(rest);
    let word = text.word_at(text.as_str().len() - rest.len());
    let initials = INITIALS.contains(&text.slice(&word).chars().count()) && text.is_all_capitals(&word);
    (initials && text.as_str()[word.end..].starts_with(", ")).then_some(word.end)
}

/// What a role takes over from those that it is strung together with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chained<'f> {
    pub(crate) status: Option<Status>,
    pub(crate) term: Option<&'f str>,
}

/// Status and term of each role, those of its neighbours included.
pub(crate) fn chained<'f>(
    text: &Text<'_>,
    roles: &'f [FoundRole],
    holders: &[Holders],
    bodies: &Bodies,
) -> Vec<Chained<'f>> {
    let is_local = |role: &FoundRole| match &role.body {
        RoleBody::Found(index) => !matches!(bodies.all()[*index].said, BodySaid::Rows(_)),
        RoleBody::Said(_) => true,
        RoleBody::Row(_) | RoleBody::Open | RoleBody::None => false,
    };
    let mut chained: Vec<Chained<'f>> =
        roles.iter().map(|role| Chained { status: role.status, term: role.term.as_deref() }).collect();
    let joined = |i: usize| {
        let gap = text.as_str().get(roles[i].end..roles[i + 1].span.start);
        matches!(gap, Some(", " | " và " | ", và ")) && holders[i] == holders[i + 1]
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
            chained[i].term = chained[i + 1].term;
        }
    }
    chained
}
