//! What stands around a document: date, issuer, term, subject, before it or behind.

use std::{borrow::Cow, ops::Deref};

use jiff::civil::Date;

use crate::{
    find::{
        Name,
        document::{
            FoundDocument, Identifier, boundary,
            code::{Code, Family},
        },
        role::{FoundRole, RoleBody},
        term::term_behind,
    },
    gazetteer::IssuerRow,
    model::Entity,
    resolve::{Article, Found, body_id, date::Place, document::key::Keys, iso::Iso},
    text::fold,
};

/// What is already resolved, by its place in the text.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    pub(crate) found: &'a Found,
    /// One a body of the text.
    pub(crate) bodies: &'a [Option<usize>],
    /// One a date of the text.
    pub(crate) dates: &'a [Option<Place>],
}

/// What the text says of a document at one mention: there are many mentions, and of few anything is told.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    told: Option<Box<Told<'a>>>,
    /// The byte behind all that is said.
    pub(crate) end: usize,
    /// Whether nothing stands behind the document itself, but for a subject.
    bare: bool,
}

impl<'a> Said<'a> {
    /// What is told, to add to it.
    fn tell(&mut self) -> &mut Told<'a> {
        self.told.get_or_insert_default()
    }

    /// Whether nothing is said but the name.
    pub(super) fn is_silent(&self) -> bool {
        self.told.as_deref().is_none_or(Told::is_nothing)
    }
}

impl<'a> Deref for Said<'a> {
    type Target = Told<'a>;

    fn deref(&self) -> &Told<'a> {
        const NOTHING: &Told<'static> = &Told {
            date: None,
            issuer: None,
            several_issuers: false,
            term: None,
            subject: None,
            lent: false,
            years: None,
        };
        self.told.as_deref().unwrap_or(NOTHING)
    }
}

/// What is told of a document, at a mention or at all of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told<'a> {
    pub(crate) date: Option<Iso>,
    pub(crate) issuer: Option<usize>,
    /// Whether more than one body is named as issuer.
    pub(crate) several_issuers: bool,
    pub(crate) term: Option<Cow<'a, str>>,
    pub(crate) subject: Option<Cow<'a, str>>,
    /// Whether the subject comes from the next document of a coordination.
    pub(crate) lent: bool,
    /// So many years before publication: `tổng kết 15 năm thực hiện`.
    pub(crate) years: Option<i16>,
}

impl<'a> Told<'a> {
    fn is_nothing(&self) -> bool {
        self.date.is_none()
            && self.issuer.is_none()
            && self.term.is_none()
            && self.subject.is_none()
            && self.years.is_none()
    }

    fn take_issuer(&mut self, issuer: Option<usize>) {
        self.issuer = self.issuer.or(issuer);
    }

    fn take_term(&mut self, term: Option<impl Into<Cow<'a, str>>>) {
        if self.term.is_none() {
            self.term = term.map(Into::into);
        }
    }

    /// Takes a date, where there is none or only the year of it.
    fn take_date(&mut self, other: Iso) {
        let finer = |own: &Iso| own.as_str().len() == 4 && other.as_str().starts_with(own.as_str());
        if self.date.as_ref().is_none_or(finer) {
            self.date = Some(other);
        }
    }
}

/// Gaps before a date behind a document.
const DATE_GAPS: [&str; 25] = [
    ",\n",
    ", cùng ngày ",
    " cùng ngày ",
    ", cùng ",
    " cùng ",
    ", đều ban hành ",
    " đều ban hành ",
    ", ban hành ",
    " ban hành ",
    " được ban hành ",
    " vừa được ban hành ",
    " ký ban hành ",
    ", ký ",
    " ký ",
    " được ký ",
    " thông qua ",
    ", thông qua ",
    " được thông qua ",
    " đề ",
    " ra ",
    " (ban hành ",
    " (ký ",
    ", ",
    " (",
    " ",
];

/// Gaps before an issuer.
const ISSUER_GAPS: [&str; 10] =
    ["\ncủa ", " của ", ", của ", " (của ", " do ", ", do ", " vừa được ", " được ", " đã được ", " (do "];

/// Verbs by which a body gives out a document.
const VERBS: [&str; 13] = [
    "ký ban hành",
    "ban hành",
    "thông qua",
    "công bố",
    "đưa ra",
    "ra",
    "có",
    "ký",
    "làm",
    "phê duyệt",
    "trình",
    "gửi",
    "nêu",
];

/// Words between body and verb.
const ADVERBS: [&str; 14] = [
    "đã",
    "vừa",
    "mới",
    "cũng",
    "còn",
    "tiếp tục",
    "vừa mới",
    "chính thức",
    "sẽ",
    "đang",
    "đều",
    "lại",
    "thống nhất",
    "đã lần lượt",
];

impl<'a> Article<'a> {
    /// What is said at each mention; the list and the coordination it stands in count too.
    pub(super) fn said(&mut self, found: &'a [FoundDocument], keys: &Keys, around: &Around<'_>) -> Vec<Said<'a>> {
        let mut all: Vec<Said<'a>> = Vec::with_capacity(found.len());
        // From the right: the subject of a document may hold another one with its own.
        for index in (0..found.len()).rev() {
            all.push(self.behind(found, keys, index, around, &all));
        }
        all.reverse();
        self.lend(found, &mut all);
        let mut led = false;
        for index in 0..found.len() {
            let without = all[index].issuer.is_none();
            self.before(found, keys, index, around, &mut all);
            // `Chính phủ ban hành Nghị quyết số 281/NQ-CP và Nghị quyết số 282/NQ-CP`
            let joined = index > 0
                && led
                && matches!(
                    self.view.text.as_str().get(all[index - 1].end..found[index].span.start),
                    Some(" và " | ", " | ", và " | " và số " | ", số ")
                )
                && self.may_share_issuer(&found[index], &found[index - 1], all[index - 1].issuer);
            if all[index].issuer.is_none() && joined {
                let issuer = all[index - 1].issuer;
                all[index].tell().issuer = issuer;
                continue;
            }
            led = without && all[index].issuer.is_some();
        }
        for (index, document) in found.iter().enumerate() {
            // What stands before a list counts for all of it.
            if let Some(first) = document.first_of_list().filter(|&first| first < index) {
                let (before, from) = all.split_at_mut(index);
                let head = &before[first];
                if head.is_silent() {
                    continue;
                }
                let told = from[0].tell();
                told.take_issuer(head.issuer);
                told.take_term(head.term.clone());
                told.years = told.years.or(head.years);
            }
        }
        all
    }

    /// What stands behind the document; `right` holds what is said at those behind, the next one last.
    fn behind(
        &mut self,
        found: &'a [FoundDocument],
        keys: &Keys,
        index: usize,
        around: &Around<'_>,
        right: &[Said<'a>],
    ) -> Said<'a> {
        let document = &found[index];
        let mut said = Said { told: None, end: document.span.end, bare: true };
        self.of_itself(document, &mut said, around);
        let text = self.view.text;
        let mut closed = false;
        let first = document.first_of_list().map_or(document, |first| &found[first]);
        let opened = text.as_str()[..first.span.start].ends_with('(');
        for _ in 0..8 {
            let rest = &text.as_str()[said.end..];
            let Some(next) = next_byte(rest) else { break };
            if said.date.is_none()
                && let Some((value, end)) = date_behind(text.as_str(), said.end, around)
            {
                said.tell().date = Some(self.not_to_come(value, &text.as_str()[said.end..end]));
                said.end = end;
                continue;
            }
            // The next of a list.
            if next.is_ascii_digit() {
                break;
            }
            if said.term.is_none()
                && let Some((term, end)) =
                    term_behind(text, said.end + if rest.starts_with(" của khóa ") { " của".len() } else { 0 })
            {
                said.tell().term = Some(term.into());
                said.end = end;
                continue;
            }
            if said.issuer.is_none()
                && !matches!(document.said, Identifier::Congress { .. } | Identifier::Plenum { .. })
                && let Some((entity, end)) = self
                    .issuer_behind(said.end, said.date.is_some(), around)
                    .or_else(|| self.issuer_beside(document, keys.of(index), said.end, around))
            {
                let several = text.slice(&(said.end..end)).contains([',', '(']);
                let told = said.tell();
                told.issuer = Some(entity);
                told.several_issuers = several;
                said.end = end;
                continue;
            }
            if rest.starts_with(')') && !closed && (opened || said.end > document.span.end) {
                closed = true;
                said.end += 1;
                continue;
            }
            break;
        }
        said.bare = said.end == document.span.end;
        if let Some((subject, end)) = self.subject(found, keys.of(index), index, said.end, right) {
            said.tell().subject = Some(subject);
            said.end = end;
        }
        said
    }

    /// What the identifier itself says.
    fn of_itself(&mut self, document: &'a FoundDocument, said: &mut Said<'a>, around: &Around<'_>) {
        match &document.said {
            Identifier::Congress { term } => {
                let mut congresses = self.tables.congresses.rows.iter();
                let row = congresses.find(|row| row.kind == "party_congress" && *row.roman == **term);
                said.tell().issuer = row.and_then(|row| self.row_entity(&row.id));
            }
            Identifier::Plenum { term, .. } => {
                let told = said.tell();
                told.issuer = self.committee();
                told.term = term.as_deref().map(Cow::from);
            }
            // `Quyết định của Ban Bí thư số 100-QĐ/TW`.
            Identifier::Code(_) if document.kind.is_some() => {
                let bodies = around.found.bodies.all();
                let within = bodies.partition_point(|body| body.span.start < document.span.start);
                let inside = |body: &crate::find::body::FoundBody| body.span.end <= document.code().start;
                // Not `Luật Tổ chức Chính phủ số 63/2025/QH15`.
                if bodies.get(within).is_some_and(inside)
                    && let Some(issuer) = around.bodies[within].filter(|&issuer| self.may_issue(document, issuer))
                {
                    said.tell().issuer = Some(issuer);
                }
            }
            _ => {}
        }
    }

    /// A date whose year the text leaves out, and that a document cannot have yet, is of the year before.
    fn not_to_come(&self, value: Iso, said: &str) -> Iso {
        let Some(published) = self.published else { return value };
        let stated = || said.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
        match value.as_str().parse::<Date>() {
            Ok(date) if date > published && !stated() => {
                date.with().year(date.year() - 1).build().map_or(value, Iso::day)
            }
            _ => value,
        }
    }

    /// The committee that a congress of the Party elects and that meets in plenums.
    fn committee(&mut self) -> Option<usize> {
        self.row_entity(self.tables.elected("party_congress")?)
    }

    /// The entity of a row of `bodies.tsv`.
    fn row_entity(&mut self, id: &str) -> Option<usize> {
        let row = self.resolver.bodies.row_of(id)?;
        let meant = self.resolver.bodies.row(self.tables, row);
        Some(self.body_entity(&meant))
    }

    /// `của Bộ Chính trị`, `Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng`.
    fn issuer_behind(&mut self, at: usize, dated: bool, around: &Around<'_>) -> Option<(usize, usize)> {
        let s = self.view.text.as_str();
        let rest = &s[at..];
        // Most words begin otherwise than what leads to an issuer; `đ` has this first byte.
        if !matches!(next_byte(rest)?, b'c' | b'd' | b'v' | b'h' | b'(' | 0xc4) {
            return None;
        }
        for gap in ISSUER_GAPS {
            if !rest.starts_with(gap) {
                continue;
            }
            let (entity, end) = self.issuer_at(at + gap.len(), around)?;
            if gap.ends_with("của ") {
                return Some((entity, end));
            }
            // `do … ban hành`: only where it says so.
            let behind = &s[end..];
            let issued = [" ban hành", " ký ban hành", " thông qua", " ký", " công bố"];
            // The date may stand behind the verb: leave the verb to its gap.
            return issued.iter().any(|verb| behind.starts_with(verb)).then_some((entity, end));
        }
        let meeting =
            rest.strip_prefix(", ").or_else(|| rest.strip_prefix(' ')).is_some_and(|r| r.starts_with("hội nghị "));
        // Behind a comma it may be another meeting that does something.
        if meeting && (dated || rest.starts_with(' ')) {
            return self.issuer_at(at + usize::from(rest.starts_with(',')) + 1, around);
        }
        // `(Bộ Chính trị)`
        if rest.starts_with(" (") {
            let (entity, end) = self.issuer_at(at + 2, around)?;
            return s[end..].starts_with(')').then_some((entity, end));
        }
        None
    }

    /// `Nghị quyết 54 Quốc hội`: a body right behind that issued a document of the number.
    fn issuer_beside(
        &self,
        document: &FoundDocument,
        key: &str,
        at: usize,
        around: &Around<'_>,
    ) -> Option<(usize, usize)> {
        let index = self.view.text.as_str()[at..].strip_prefix(' ').and_then(|_| around.found.bodies.at(at + 1))?;
        let entity = around.bodies[index]?;
        let id = body_id(&self.extraction.entities[entity])?;
        let rows = self.library().rows_of(document, self.kind_name(document), key);
        let issued = rows.iter().any(|&row| self.tables.documents.rows[row as usize].issuer.as_deref() == Some(id));
        issued.then(|| (entity, around.found.bodies.all()[index].span.end))
    }

    /// The issuer named at `at`, with the byte behind it.
    fn issuer_at(&mut self, at: usize, around: &Around<'_>) -> Option<(usize, usize)> {
        let text = self.view.text;
        let s = text.as_str();
        if s[at..].starts_with("hội nghị ") {
            return self.meeting_at(at, around);
        }
        if let Some((issuer, end)) = self.office_at(at) {
            return Some((self.row_entity(issuer)?, end));
        }
        let roles = &around.found.roles;
        let next = roles.partition_point(|role| role.span.start < at);
        if let Some(role) = roles.get(next).filter(|role| role.span.start == at) {
            let body = match &role.body {
                RoleBody::Found(body) => around.bodies[*body],
                RoleBody::Row(row) => {
                    let meant = self.resolver.bodies.row(self.tables, *row);
                    Some(self.body_entity(&meant))
                }
                _ => None,
            };
            return body.map(|body| (body, role.span.end));
        }
        if let Some(index) = around.found.bodies.at(at)
            && let Some(entity) = around.bodies[index]
        {
            let mut end = around.found.bodies.all()[index].span.end;
            // `Bộ Chính trị, Ban Bí thư`: the first counts.
            for gap in [", ", " và "] {
                let next = s[end..].starts_with(gap).then(|| around.found.bodies.at(end + gap.len())).flatten();
                if let Some(next) = next.filter(|&next| around.bodies[next].is_some()) {
                    let span = &around.found.bodies.all()[next].span;
                    let rest = &s[span.end..];
                    if [" về ", " khóa ", " (khóa "].iter().any(|word| rest.starts_with(word)) {
                        end = span.end;
                    }
                    break;
                }
            }
            return Some((entity, end));
        }
        // In small letters: `của chính phủ`.
        let rows: Vec<(usize, u32)> = self
            .view
            .at(at)
            .filter_map(|(hit, name)| if let Name::Body(row) = name { Some((hit.end(), row)) } else { None })
            .collect();
        let longest = rows.iter().map(|(end, _)| *end).max()?;
        let mut named = rows.iter().filter(|(end, _)| *end == longest);
        let (Some(&(end, row)), None) = (named.next(), named.next()) else { return None };
        let meant = self.resolver.bodies.row(self.tables, row);
        Some((self.body_entity(&meant), end))
    }

    /// The body as which the holder of the title at `at` issues documents, with the byte behind title and body.
    fn office_at(&self, at: usize) -> Option<(&'a str, usize)> {
        let mut titles = self.view.at(at).filter_map(|(hit, name)| match name {
            Name::Title(row) => Some((hit.end(), &self.tables.roles.rows[row as usize])),
            _ => None,
        });
        let (end, role) = titles.find(|(_, role)| role.issues_as.is_some())?;
        // `Thủ tướng Chính phủ`
        let is_own = |name| matches!(name, Name::Body(row) if Some(&self.tables.bodies.rows[row as usize].id) == role.body.as_ref());
        let body = self.view.at(end + 1).find(|&(_, name)| is_own(name));
        let body = body.filter(|_| self.view.text.as_str()[end..].starts_with(' '));
        Some((role.issues_as.as_deref()?, body.map_or(end, |(hit, _)| hit.end())))
    }

    /// `Hội nghị Trung ương 8`, `Hội nghị lần thứ 6 Ban Chấp hành Trung ương Đảng`: the committee.
    fn meeting_at(&mut self, at: usize, around: &Around<'_>) -> Option<(usize, usize)> {
        let text = self.view.text;
        let s = text.as_str();
        let mut end = at + "hội nghị ".len();
        for word in ["trung ương ", "t.ư ", "tw "] {
            if s[end..].starts_with(word) {
                end += word.len();
                if s[end..].starts_with("lần thứ ") {
                    end += "lần thứ ".len();
                }
                let number = text.word_at(end);
                if number.is_empty() {
                    return None;
                }
                return Some((self.committee()?, number.end));
            }
        }
        end += s[end..].strip_prefix("lần thứ ").map(|_| "lần thứ ".len())?;
        end = text.word_at(end).end;
        for _ in 0..2 {
            for gap in [" của ", ", ", " "] {
                if s[end..].starts_with(gap) {
                    let from = end + gap.len();
                    if !s[from..].starts_with("hội nghị ")
                        && let Some(found) = self.issuer_at(from, around)
                    {
                        return Some(found);
                    }
                    break;
                }
            }
            end = text.next_word(end)?.end;
        }
        None
    }

    /// What a document lends to the one before it: `A và B của Bộ Chính trị`.
    fn lend(&mut self, found: &[FoundDocument], all: &mut [Said<'a>]) {
        let s = self.view.text.as_str();
        for index in (0..found.len().saturating_sub(1)).rev() {
            let next = index + 1;
            if all[next].is_silent() {
                continue;
            }
            let same_list = found[next].is_listed_with(&found[index]);
            let gap = s.get(all[index].end..found[next].span.start).unwrap_or("-");
            let joined = same_list || matches!(gap, " và " | ", " | ", và " | "; " | " cùng " | " và số " | ", số ");
            let is_of_itself =
                |at: usize| matches!(found[at].said, Identifier::Congress { .. } | Identifier::Plenum { .. });
            if !joined || is_of_itself(index) || is_of_itself(next) {
                continue;
            }
            let fits = self.may_share_issuer(&found[index], &found[next], all[next].issuer);
            let plural = same_list || s[found[next].span.end..].starts_with(", đều");
            let (until, behind) = all.split_at_mut(next);
            let (bare, told, lender) = (until[index].bare, until[index].tell(), &behind[0]);
            if fits && told.issuer.is_none() && gap != "; " {
                told.issuer = lender.issuer;
                told.take_term(lender.term.clone());
            }
            if plural && bare {
                told.date = told.date.or(lender.date);
                told.take_term(lender.term.clone());
            }
            if told.subject.is_none()
                && lender.subject.is_some()
                && (same_list || gap == " và ")
                && told.issuer.is_some()
            {
                told.subject.clone_from(&lender.subject);
                told.lent = true;
            }
        }
    }

    /// Whether nothing speaks against the issuer of `other` for `document` too.
    fn may_share_issuer(&self, document: &FoundDocument, other: &FoundDocument, issuer: Option<usize>) -> bool {
        let row = |code: &Code| code.issuer.map(|row| &self.tables.issuers.rows[row as usize]);
        // `TW` leaves open which of the central bodies it is.
        let is_open = |row: &IssuerRow| row.body.is_none() && row.local.is_empty();
        match (&document.said, &other.said) {
            (Identifier::Code(own), Identifier::Code(other)) => {
                own.family == other.family && own.issuer == other.issuer
            }
            (Identifier::Code(own), _) => row(own).is_none_or(|row| {
                is_open(row)
                    || issuer.is_some_and(|issuer| row.body.as_deref() == body_id(&self.extraction.entities[issuer]))
            }),
            (Identifier::Number { .. }, Identifier::Code(code)) => {
                row(code).is_none_or(is_open) || document.kind == other.kind
            }
            (Identifier::Law { .. }, Identifier::Code(other)) => other.family == Family::Assembly,
            (Identifier::Law { .. }, other) => matches!(other, Identifier::Law { .. }),
            _ => true,
        }
    }

    /// Whether the code does not name another issuer.
    fn may_issue(&self, document: &FoundDocument, issuer: usize) -> bool {
        body_id(&self.extraction.entities[issuer])
            .map_or_else(|| self.code_issuer(document).is_none(), |id| self.may_be_of(document, id))
    }

    /// The same of the body of a row.
    fn may_be_of(&self, document: &FoundDocument, id: &str) -> bool {
        self.code_issuer(document).is_none_or(|own| own == id)
    }

    /// The row of the one body whose documents have such a code.
    fn code_issuer(&self, document: &FoundDocument) -> Option<&'a str> {
        let Identifier::Code(Code { issuer: Some(row), .. }) = document.said else { return None };
        self.tables.issuers.rows[row as usize].body.as_deref()
    }

    /// What stands before the document: `Ngày 22/12/2024, Bộ Chính trị đã ban hành`.
    fn before(
        &mut self,
        found: &'a [FoundDocument],
        keys: &Keys,
        index: usize,
        around: &Around<'_>,
        all: &mut [Said<'a>],
    ) {
        let document = &found[index];
        if document.first_of_list().is_some_and(|first| first != index) {
            return;
        }
        if let Some(years) = years_before(self.view.text.as_str(), document.span.start) {
            all[index].tell().years = Some(years);
        }
        let s = self.view.text.as_str();
        let start = self.before_bracket(found, keys.of(index), index, around, all).unwrap_or(document.span.start);
        let clause = clause_start(s, start);
        let mut head = s[clause..start].trim_end();
        for word in ["các", "những", "“bộ tứ”", "bộ tứ"] {
            head = strip_word(head, word).unwrap_or(head);
        }
        // `bằng thông báo số 4195, Bộ Chính trị cũng cử …`
        if ["bằng", "tại"].iter().any(|word| strip_word(head, word).is_some()) && all[index].issuer.is_none() {
            if s[all[index].end..].starts_with(", ")
                && let Some((entity, _)) = self.issuer_at(all[index].end + 2, around)
                && self.may_issue(document, entity)
            {
                all[index].tell().issuer = Some(entity);
            } else if let Some((entity, _)) = strip_word(head, "tại")
                .and_then(|head| Some((clause + head.rfind(" của ")? + " của ".len(), clause + head.len())))
                .and_then(|(at, end)| self.issuer_at(at, around).filter(|&(_, behind)| behind == end))
                && self.may_issue(document, entity)
            {
                // `theo chỉ đạo của Thủ tướng Chính phủ tại Công điện số 84/CĐ-TTg`
                all[index].tell().issuer = Some(entity);
            }
            return;
        }
        let Some((verb, mut head)) = VERBS.iter().find_map(|verb| strip_word(head, verb).map(|head| (*verb, head)))
        else {
            return;
        };
        while let Some(shorter) = ADVERBS.iter().find_map(|word| strip_word(head, word)) {
            head = shorter;
        }
        if matches!(verb, "công bố" | "trình" | "gửi" | "nêu" | "phê duyệt") {
            return;
        }
        let end = clause + head.len();
        let subject = self.subject_before(clause, end, verb, document, around);
        // A date behind the document before is of that one.
        let since = index.checked_sub(1).map_or(clause, |before| clause.max(all[before].end));
        let Some((entity, from, term)) = subject else {
            if let Some(date) = date_before(s, since, end, around).filter(|_| end - clause < 160) {
                all[index].tell().take_date(date);
            }
            return;
        };
        let told = all[index].tell();
        if !matches!(document.said, Identifier::Congress { .. } | Identifier::Plenum { .. }) {
            if told.issuer.is_none() {
                told.take_term(term);
            }
            told.take_issuer(entity);
        }
        if let Some(date) = date_before(s, since, from, around) {
            told.take_date(date);
        }
    }

    /// Where a document begins that is named without its number before the bracket which gives the number; what stands
    /// behind that name is said of the document: `Nghị quyết của Bộ Chính trị về … (Nghị quyết số 71-NQ/TW)`.
    fn before_bracket(
        &mut self,
        found: &'a [FoundDocument],
        key: &str,
        index: usize,
        around: &Around<'_>,
        all: &mut [Said<'a>],
    ) -> Option<usize> {
        let text = self.view.text;
        let s = text.as_str();
        let document = &found[index];
        let before = &s[..document.span.start];
        let bracket = before.strip_suffix(" (số ").or_else(|| before.strip_suffix(" ("))?.len();
        let kind = fold(self.kind_name(document)?);
        let clause = clause_start(s, bracket);
        let start = clause + s[clause..bracket].rfind(kind.as_str())?;
        let name = start..start + kind.len();
        if !text.is_bounded(&name) || index.checked_sub(1).is_some_and(|before| found[before].span.end > start) {
            return None;
        }
        let mut end = name.end;
        let issuer = self.issuer_behind(end, false, around).filter(|&(issuer, _)| self.may_issue(document, issuer));
        end = issuer.map_or(end, |(_, end)| end);
        let (term, behind) = term_behind(text, end).map_or((None, end), |(term, end)| (Some(term), end));
        let subject = self.subject(found, key, index, behind, &[]);
        // The subject may take the space behind it.
        let reached = subject.as_ref().map_or(behind, |(_, end)| *end);
        if !(bracket..=bracket + 1).contains(&reached) {
            return None;
        }
        let told = all[index].tell();
        if told.issuer.is_none() {
            told.take_term(term);
        }
        told.take_issuer(issuer.map(|(issuer, _)| issuer));
        told.subject = told.subject.take().or(subject.map(|(subject, _)| subject));
        Some(start)
    }

    /// The body for which an office signs, where the code is of it: `Bộ trưởng Bộ Y tế`, `43/2025/TT-BYT`.
    fn signed_for(&mut self, role: &FoundRole, document: &FoundDocument, around: &Around<'_>) -> Option<usize> {
        if let RoleBody::Row(row) = role.body {
            let id = self.tables.bodies.rows[row as usize].id.as_ref();
            return self.row_entity(id).filter(|_| self.code_issuer(document) == Some(id));
        }
        let (RoleBody::Found(body), Identifier::Code(code)) = (&role.body, &document.said) else { return None };
        let entity = around.bodies[*body]?;
        let issuer = &self.tables.issuers.rows[code.issuer? as usize];
        let Entity::Body(body) = &self.extraction.entities[entity] else { return None };
        let same = body.id.is_some() && body.id.as_deref() == issuer.body.as_deref();
        // `Chủ tịch UBND TP Hà Nội`, `15/CT-UBND`: each place has its own.
        let local = issuer.local.iter().any(|head| body.name.starts_with(head.as_ref()));
        (same || local).then_some(entity)
    }

    /// Who gives the document out, where that begins, and the term named with it.
    fn subject_before(
        &mut self,
        clause: usize,
        end: usize,
        verb: &str,
        document: &FoundDocument,
        around: &Around<'_>,
    ) -> Option<(Option<usize>, usize, Option<String>)> {
        let text = self.view.text;
        let s = text.as_str();
        // `thay mặt Bộ Chính trị, … ký`
        if let Some(found) = s[clause..end].find("thay mặt ") {
            let at = clause + found;
            if let Some((entity, _)) = self.issuer_at(at + "thay mặt ".len(), around) {
                return Some((Some(entity), at, None));
            }
        }
        // The body right before, perhaps with its term or in front of one of it.
        let bodies = around.found.bodies.all();
        let next = bodies.partition_point(|body| body.span.start < end);
        let last = bodies[..next].iter().enumerate().rev().take(8).find(|&(index, body)| {
            body.span.start >= clause
                && around.bodies[index].is_some()
                && (body.span.end == end || term_behind(text, body.span.end).is_some_and(|(_, behind)| behind == end))
        });
        let roles = &around.found.roles;
        let within = &roles[roles.partition_point(|role| role.span.start < clause)..];
        let within = &within[..within.partition_point(|role| role.span.start < end)];
        let in_role = |span: &std::ops::Range<usize>| {
            within.iter().any(|role| role.span.start <= span.start && span.end <= role.span.end)
        };
        if let Some((index, body)) = last.filter(|(_, body)| !in_role(&body.span)) {
            let entity = around.bodies[index]?;
            let term = term_behind(text, body.span.end).map(|(term, _)| term);
            return Some((Some(entity), body.span.start, term));
        }
        // In small letters: `chính phủ đã ban hành`.
        let mut governments = self.library().governments.iter();
        if let Some((name, id)) = governments.find(|(name, _)| s[clause..end].ends_with(name.as_str())) {
            let at = end - name.len();
            if !in_role(&(at..end)) {
                let entity = self.row_entity(id);
                return Some((entity, at, None));
            }
        }
        // A person or role: the office whose code it is.
        let role = within
            .iter()
            .rev()
            .find(|role| role.span.end <= end && s[role.span.end..end].chars().filter(|c| *c == ' ').count() <= 6)?;
        let office = self.tables.roles.rows[role.title as usize].issues_as.as_deref();
        let of_state = !matches!(&document.said, Identifier::Code(code) if code.family != Family::State);
        // `Thủ tướng Chính phủ ký Nghị định số 30/2020/NĐ-CP`: for the Government.
        let own = office.filter(|office| of_state && self.may_be_of(document, office));
        let entity = match own {
            Some(office) => self.row_entity(office),
            None => self.signed_for(role, document, around),
        };
        if verb == "ký" && entity.is_none() && office.is_none() {
            // The signer is not the issuer, and the day of signing is the document's.
            return Some((None, role.span.start, None));
        }
        Some((entity, role.span.start, None))
    }
}

/// The first byte of what follows behind a mark and a space, or a closing bracket: it tells most words apart.
pub(super) fn next_byte(rest: &str) -> Option<u8> {
    match rest.as_bytes() {
        [b',' | b':' | b';', b' ' | b'\n', next, ..] | [b' ' | b'\n', next, ..] | [next @ b')', ..] => Some(*next),
        _ => None,
    }
}

/// The value of a date behind `at`.
fn date_behind(s: &str, at: usize, around: &Around<'_>) -> Option<(Iso, usize)> {
    let rest = &s[at..];
    let dates = &around.found.dates;
    let index = dates.partition_point(|date| date.span.start <= at);
    if let Some(date) = dates.get(index)
        && let Some(gap) = s.get(at..date.span.start)
        && DATE_GAPS.contains(&gap)
    {
        // Without a verb a date behind a comma is that of the document only where it is a day.
        let value = around.dates[index]?.value;
        let plain = matches!(gap, ", " | " " | " (" | ",\n");
        let day = value.as_str().len() == 10 && !value.as_str().contains('/');
        let year = gap == " " && value.as_str().len() == 4;
        if plain && !day && !year {
            return None;
        }
        let begin = &s[date.span.start..];
        let begin = begin.strip_prefix("cùng ngày ").unwrap_or(begin);
        if plain && day && !begin.starts_with(|c: char| c == 'n' || c.is_ascii_digit()) {
            return None;
        }
        return Some((value, date.span.end));
    }
    // `Nghị quyết 45-NQ/TW (2019)`.
    let year = rest.strip_prefix(" (").filter(|rest| rest.as_bytes().get(4) == Some(&b')'))?.get(..4)?;
    let year = year.parse().ok().filter(|year| (1945..2100).contains(year))?;
    Some((Iso::year(year), at + " (2019)".len()))
}

/// The day, or month or year, behind `since`, where nothing but the one who acts stands between.
fn date_before(s: &str, since: usize, until: usize, around: &Around<'_>) -> Option<Iso> {
    const OTHERS: [&str; 9] =
        [" cho biết", " tổ chức ", " họp ", " tại ", " thông tin", " dự ", " làm việc", " chủ trì", " phát biểu"];
    let dates = &around.found.dates;
    let next = dates.partition_point(|date| date.span.start < until);
    let (index, date) = dates[..next].iter().enumerate().rev().find(|(_, date)| date.span.start >= since)?;
    let between = s.get(date.span.end..until)?;
    let fits = between == ", "
        || between == " "
        || between.starts_with(", ") && between.len() < 300 && !OTHERS.iter().any(|word| between.contains(word));
    let value = around.dates[index]?.value;
    (fits && !value.as_str().contains('/')).then_some(value)
}

/// Where the sentence or clause begins that `at` stands in.
fn clause_start(s: &str, at: usize) -> usize {
    const MOST: usize = 600;
    let from = boundary(s, at.saturating_sub(MOST));
    let bytes = s.as_bytes();
    let ends = |i: &usize| match bytes[*i] {
        b'\n' | b';' | b'!' | b'?' => true,
        b'.' => matches!(bytes.get(i + 1), Some(b' ' | b'\n')),
        _ => false,
    };
    let start = (from..at).rev().find(ends).map_or(from, |end| end + 1);
    start + (s[start..at].len() - s[start..at].trim_start().len())
}

/// `head` without `word` at its end.
fn strip_word<'s>(head: &'s str, word: &str) -> Option<&'s str> {
    let before = head.strip_suffix(word)?;
    (before.is_empty() || before.ends_with([' ', '\n'])).then(|| before.trim_end())
}

/// `tổng kết 15 năm thực hiện`: the number of years.
fn years_before(s: &str, start: usize) -> Option<i16> {
    const MOST: usize = 90;
    let from = boundary(s, start.saturating_sub(MOST));
    let head = s[from..start].trim_end();
    let head = head.strip_suffix("các").map_or(head, str::trim_end);
    let acts = [
        "triển khai thực hiện",
        "tổ chức thực hiện",
        "thực hiện",
        "triển khai",
        "thi hành",
        "ban hành",
        "có",
        "quán triệt, thực hiện",
    ];
    let head = acts.iter().find_map(|act| strip_word(head, act))?;
    let head = strip_word(head, "năm")?;
    let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    let years: i16 = head[head.len() - digits..].parse().ok().filter(|years| (1..=60).contains(years))?;
    let before = head[..head.len() - digits].trim_end();
    // A plan of five years says nothing of when.
    let plan = ["kế hoạch", "chương trình", "nhiệm kỳ", "giai đoạn", "lộ trình", "đề án"];
    if plan.iter().any(|word| strip_word(before, word).is_some()) {
        return None;
    }
    // `giai đoạn 2015-2020`, `5-10 năm` say something else.
    (!before.ends_with(['-', '/', ',', '.']) || before.ends_with(", ")).then_some(years)
}
