//! Which row of `documents.tsv` a document is: evidence rules out, and one row is taken only where it is left alone.
//!
//! Numbers begin anew in each term, and no list is complete. So a row is never taken because nothing speaks against
//! it: something must speak for it, or it must be the only one of its code and of the term of publication.

use std::{borrow::Cow, cell::RefCell, rc::Rc, sync::OnceLock};

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    join::{Group, same_date},
    said::{Said, Told},
    telling::{
        Known, Subjects,
        Verdict::{self, Against, For, Silent},
        Words,
    },
};
use crate::{
    find::document::{
        FoundDocument, Identifier,
        code::{self, Code, Family},
    },
    gazetteer::{
        BodyRow, DocumentRow, Gazetteers,
        table::{Cell, PartialDate},
    },
    model::{Document, Record},
    resolve::{Article, body_id, iso::Iso},
    text::{fold, is_word},
};

/// The rows by what names them; built from the tables once.
#[derive(Debug, Default)]
pub(crate) struct Library {
    by_code: FxHashMap<String, Vec<u32>>,
    /// By kind and number.
    by_number: FxHashMap<String, FxHashMap<u32, Vec<u32>>>,
    /// Laws by name.
    by_name: FxHashMap<String, Vec<u32>>,
    /// Resolutions of the Central Committee.
    plenums: Vec<u32>,
    /// How rare the words of the subjects are: of no use to many articles, so counted at the first need.
    subjects: OnceLock<Subjects>,
    /// The subject of each row, read when it is first compared.
    known: Vec<OnceLock<Box<Known>>>,
    /// The same, folded: read when a document of the row's code is first named with a subject.
    folded: Vec<OnceLock<Box<str>>>,
    /// The bodies of the National Assembly, whose documents are of its terms.
    of_assembly: FxHashSet<Cell>,
    /// The folded names of the governments, with their ids.
    pub(crate) governments: Vec<(String, Cell)>,
    /// The bodies that articles name for one another.
    named_for_others: FxHashSet<Cell>,
    /// Terms of the Party: roman, from, to.
    terms: Vec<(String, Date, Date)>,
    /// The kind of a symbol, by family.
    kinds: FxHashMap<&'static str, FxHashMap<String, String>>,
}

/// The subject of a row; a law's is its name.
fn subject_of(row: &DocumentRow) -> &str {
    row.subject.as_deref().or(row.name.as_deref()).unwrap_or_default()
}

/// A subject with the short names of provinces in full: `TP.HCM`.
fn in_full<'s>(tables: &Gazetteers, subject: &'s str) -> Cow<'s, str> {
    let rows = tables.provinces.rows.iter().filter(|row| row.valid_to.is_none());
    let aliases = rows.flat_map(|row| row.aliases.iter().map(move |alias| (alias, &row.name)));
    let mut short = aliases.filter(|(alias, _)| !alias.contains(char::is_lowercase));
    let is_bounded = |at: usize, end: usize| !subject[..at].ends_with(is_word) && !subject[end..].starts_with(is_word);
    let found = short.find_map(|(alias, name)| {
        let at = subject.find(alias.as_ref()).filter(|at| is_bounded(*at, at + alias.len()))?;
        Some([&subject[..at], name, &subject[at + alias.len()..]].concat())
    });
    found.map_or(Cow::Borrowed(subject), Cow::Owned)
}

/// The Party, for its organs, and the Government and its head, for each other and for ministries.
fn named_for_others(tables: &Gazetteers) -> FxHashSet<Cell> {
    let rows = tables.bodies.rows.iter();
    let governments: Vec<&Cell> = tables.bodies_of_kind("government").collect();
    let is_central = |row: &BodyRow| row.parent.as_ref().is_some_and(|parent| governments.contains(&parent));
    let parties = rows.clone().filter(|row| row.kind == "congress").filter_map(|row| row.parent.as_ref());
    let heads = tables.roles.rows.iter().filter_map(|role| role.issues_as.as_ref());
    let heads = heads.filter(|id| rows.clone().any(|row| row.id == **id && is_central(row)));
    governments.iter().copied().chain(parties).chain(heads).cloned().collect()
}

impl Library {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let mut library = Library::default();
        library.known.resize_with(tables.documents.rows.len(), OnceLock::new);
        library.folded.resize_with(tables.documents.rows.len(), OnceLock::new);
        let elected = tables.elected("party_congress");
        let types = tables.document_types.rows.iter();
        let of_meeting: FxHashSet<&Cell> = types.filter(|row| row.of_meeting).map(|row| &row.name).collect();
        library.of_assembly = tables.bodies_of_kind("national_assembly").cloned().collect();
        library.named_for_others = named_for_others(tables);
        for (row, index) in tables.documents.rows.iter().zip(0..) {
            let codes = row.code.iter().chain(row.aliases.iter().filter(|alias| row.is_code(alias)));
            for code in codes {
                let rows = library.by_code.entry(code::key(code)).or_default();
                if !rows.contains(&index) {
                    rows.push(index);
                }
            }
            if let Some(code) = &row.code {
                let number = code.trim_start_matches('0');
                let number = &number[..number.bytes().take_while(u8::is_ascii_digit).count()];
                if let Ok(number) = number.parse() {
                    let by_number = library.by_number.entry(row.kind.to_string()).or_default();
                    by_number.entry(number).or_default().push(index);
                }
            }
            if of_meeting.contains(&row.kind) && row.issuer.as_deref() == elected {
                library.plenums.push(index);
            }
            for name in row.name.iter().chain(row.aliases.iter().filter(|alias| !row.is_code(alias))) {
                let rows = library.by_name.entry(fold(name)).or_default();
                if !rows.contains(&index) {
                    rows.push(index);
                }
            }
        }
        for id in tables.bodies_of_kind("government") {
            let names = tables.bodies.rows.iter().filter(|row| row.id == *id).map(|row| fold(&row.name));
            library.governments.extend(names.map(|name| (name, id.clone())));
        }
        for row in tables.congresses.rows.iter().filter(|row| row.kind == "party_congress") {
            let Some(from) = row.from else { continue };
            let to = row.to.map_or(Date::MAX, crate::gazetteer::table::PartialDate::first);
            library.terms.push((row.roman.to_string(), from.first(), to));
        }
        for family in ["party", "state", "national_assembly", ""] {
            let rows = || tables.document_types.rows.iter().filter(|row| family.is_empty() || row.family == family);
            let kinds = library.kinds.entry(family).or_default();
            for row in rows() {
                for symbol in row.symbol.iter().chain(&row.symbol_variants) {
                    kinds.entry(symbol.to_string()).or_insert_with(|| {
                        // The kind that most rows of the symbol have.
                        let all = tables.document_types.rows.iter();
                        let names: Vec<&str> = rows()
                            .filter(|r| r.symbol.as_ref() == Some(symbol) || r.symbol_variants.contains(symbol))
                            .map(|r| r.name.as_ref())
                            .collect();
                        let count = |name: &str| {
                            all.clone().filter(|r| r.name == name && (r.symbol.as_ref() == Some(symbol))).count()
                        };
                        names.iter().rev().max_by_key(|name| count(name)).map_or(String::new(), ToString::to_string)
                    });
                }
            }
        }
        library
    }

    /// What a subject says of each of some rows; `None` where it says nothing of any. `read` holds the subjects that
    /// were read, each once for all its mentions.
    fn verdicts(
        &self,
        tables: &Gazetteers,
        said: &str,
        read: &RefCell<FxHashMap<String, Rc<Known>>>,
        rows: &[u32],
    ) -> Option<Vec<Verdict>> {
        let all = || tables.documents.rows.iter().map(subject_of);
        let subjects = self.subjects.get_or_init(|| Subjects::new(all()));
        let known = |row: &u32| {
            let row = *row as usize;
            let read = || Box::new(subjects.known(Words::new(subject_of(&tables.documents.rows[row]))));
            &**self.known[row].get_or_init(read)
        };
        let rows: Vec<&Known> = rows.iter().map(known).collect();
        let before = read.borrow().get(said).map(Rc::clone);
        let said = before.unwrap_or_else(|| {
            let subject = Rc::new(subjects.known(Words::new(&in_full(tables, said))));
            read.borrow_mut().insert(said.to_owned(), Rc::clone(&subject));
            subject
        });
        subjects.verdicts(&said, &rows)
    }

    /// The subject of a row as the table has it, and folded.
    pub(super) fn subject<'t>(&'t self, tables: &'t Gazetteers, row: u32) -> Option<(&'t str, &'t str)> {
        let subject = tables.documents.rows[row as usize].subject.as_deref()?;
        let folded = self.folded[row as usize].get_or_init(|| fold(subject).into());
        Some((subject, folded))
    }

    /// The kind that a code's symbol names.
    pub(crate) fn kind_of(&self, code: &Code) -> Option<&str> {
        let family = match code.family {
            Family::Party => "party",
            Family::State => "state",
            Family::Assembly => "national_assembly",
            Family::Other => "",
        };
        let symbol = code.symbol()?;
        [family, ""].iter().find_map(|family| self.kinds.get(family)?.get(symbol)).map(String::as_str)
    }

    /// The Party's term at a day.
    pub(crate) fn term_of(&self, date: &str) -> Option<&str> {
        self.term_on(first_day(date)?)
    }

    fn term_on(&self, date: Date) -> Option<&str> {
        self.terms.iter().find(|(_, from, to)| *from <= date && date < *to).map(|(term, _, _)| term.as_str())
    }

    /// The Party's term of a document, said or by its date.
    pub(super) fn term_said<'s>(&'s self, said: &'s Told<'_>) -> Option<&'s str> {
        said.term.as_deref().or_else(|| self.term_of(said.date.as_ref()?.as_str()))
    }

    fn is_of_assembly(&self, row: &DocumentRow) -> bool {
        row.issuer.as_ref().is_some_and(|issuer| self.of_assembly.contains(issuer))
    }

    fn term_of_row(&self, row: &DocumentRow) -> Option<&(String, Date, Date)> {
        let party = !self.is_of_assembly(row);
        self.terms.iter().find(|(term, ..)| party && Some(term.as_str()) == row.term.as_deref())
    }

    /// Whether the term of a row is over before a year.
    fn ends_before(&self, row: &DocumentRow, year: i16) -> bool {
        self.term_of_row(row).is_some_and(|(_, _, to)| to.year() < year)
    }

    /// Whether the term of a row begins after a year.
    fn begins_after(&self, row: &DocumentRow, year: i16) -> bool {
        self.term_of_row(row).is_some_and(|(_, from, _)| from.year() > year)
    }

    /// Whether a row of the code has this day.
    pub(crate) fn knows_day(&self, tables: &Gazetteers, code: &str, day: &str) -> bool {
        let rows = self.by_code.get(&code::key(code)).map_or(&[][..], Vec::as_slice);
        rows.iter()
            .any(|&row| tables.documents.rows[row as usize].date.is_some_and(|date| Iso::partial(date).as_str() == day))
    }

    /// The resolutions that the Central Committee passed in a term.
    pub(crate) fn of_plenums(&self, tables: &Gazetteers, term: &str) -> Vec<u32> {
        let rows = &tables.documents.rows;
        let fits = |row: &u32| rows[*row as usize].term.as_deref() == Some(term);
        self.plenums.iter().copied().filter(fits).collect()
    }

    /// The rows that a mention can name; `key` is that of its code.
    pub(crate) fn rows_of(&self, document: &FoundDocument, kind: Option<&str>, key: &str) -> &[u32] {
        let rows = match &document.said {
            Identifier::Code(_) => self.by_code.get(key),
            Identifier::Number { number, .. } => kind.and_then(|kind| self.by_number.get(kind)?.get(number)),
            _ => None,
        };
        rows.map_or(&[], Vec::as_slice)
    }
}

/// What each piece of evidence says of each of some rows.
struct Evidence {
    rows: usize,
    names: Vec<&'static str>,
    /// Those of the first piece, then those of the next one.
    verdicts: Vec<Verdict>,
}

impl Evidence {
    const fn new(rows: usize) -> Self {
        Evidence { rows, names: Vec::new(), verdicts: Vec::new() }
    }

    fn push(&mut self, name: &'static str, verdicts: impl Iterator<Item = Verdict>) {
        self.names.push(name);
        self.verdicts.extend(verdicts);
    }

    fn iter(&self) -> impl Iterator<Item = (&'static str, &[Verdict])> {
        self.names.iter().copied().zip(self.verdicts.chunks_exact(self.rows.max(1)))
    }
}

impl<'a> Article<'a> {
    /// The entity of a document: what the text says, and the row where one is left.
    pub(super) fn identify(&self, group: &Group<'_>) -> (Document, Option<u32>) {
        let said = &group.said;
        let mut document = Document {
            kind: group.kind.map(|kind| kind.to_owned().into()),
            code: group.code().map(Code::canonical),
            number: match group.name {
                Identifier::Code(code) => Some(code.number().to_owned()),
                Identifier::Number { number, .. } => Some(number.to_string()),
                _ => None,
            },
            issuer: said.issuer,
            date: said.date.as_ref().map(|date| date.as_str().to_owned()),
            term: said.term.as_deref().map(str::to_owned),
            subject: said.subject.as_deref().map(str::to_owned),
            ..Document::default()
        };
        let all = self.candidates(group);
        let rows: Vec<u32> = all.iter().copied().filter(|&row| self.is_out(row)).collect();
        if rows.is_empty() {
            document.conflict = self.contradiction(group);
            return (document, None);
        }
        let mut known = None;
        let kind = group.kind.filter(|_| group.kind_by_word);
        let evidence = self.evidence(said, kind, group.code(), &rows);
        if let Some(conflict) = self.contradiction(group).or_else(|| group.at_odds.clone()) {
            document.conflict = Some(conflict);
            document.candidates = self.nearest(&rows, &evidence, group);
            return (document, None);
        }
        let stands = |index: usize| evidence.iter().all(|(_, verdicts)| verdicts[index] != Against);
        let left: Vec<usize> = (0..rows.len()).filter(|&index| stands(index)).collect();
        match left[..] {
            // A bare number can be of a document that the gazetteer does not have.
            [] if matches!(group.name, Identifier::Number { .. }) => {}
            [] => {
                document.conflict = Some(odds(&evidence));
                document.candidates = self.nearest(&rows, &evidence, group);
            }
            [index] => {
                let basis = self.basis(group, &all, rows[index], &evidence, index);
                if let Some(basis) = basis {
                    let row = &self.tables.documents.rows[rows[index] as usize];
                    document.id = Some(row.id.clone());
                    known = Some(rows[index]);
                    document.basis = Some(basis);
                    document.record = Some(record(row).into());
                    if document.code.is_none() && matches!(group.name, Identifier::Number { .. }) {
                        document.code = row.code.as_ref().map(ToString::to_string);
                    }
                } else {
                    document.candidates = vec![record(&self.tables.documents.rows[rows[index] as usize])];
                }
            }
            _ => {
                let left: Vec<u32> = left.iter().map(|&index| rows[index]).collect();
                document.candidates = self.nearest(&left, &Evidence::new(left.len()), group);
            }
        }
        (document, known)
    }

    /// The rows that the name of a document can mean.
    fn candidates(&self, group: &Group<'_>) -> Cow<'a, [u32]> {
        let library = self.library();
        let rows = |rows: Option<&'a Vec<u32>>| rows.map_or(&[][..], Vec::as_slice);
        match group.name {
            Identifier::Code(_) => rows(library.by_code.get(group.key)).into(),
            Identifier::Number { number, year } => {
                let kind = group.kind.unwrap_or_default();
                let all = rows(library.by_number.get(kind).and_then(|numbers| numbers.get(number)));
                let of_year = |row: &u32| {
                    let row = &self.tables.documents.rows[*row as usize];
                    year.is_none_or(|year| row.date.is_none_or(|date| date.year == year))
                };
                all.iter().copied().filter(of_year).collect()
            }
            Identifier::Law { name, year } => {
                let all = rows(library.by_name.get(&**name));
                let of_year = |row: &u32| {
                    let row = &self.tables.documents.rows[*row as usize];
                    row.date.is_some_and(|date| date.year == *year)
                };
                all.iter().copied().filter(of_year).collect()
            }
            // One plenum passes several resolutions: only the subject tells which.
            Identifier::Plenum { term: Some(term), .. } => {
                let said = group.said.subject.as_deref().unwrap_or_default();
                let rows = library.of_plenums(self.tables, term);
                let verdicts = self.verdicts(said, &rows).unwrap_or_default();
                rows.into_iter().zip(verdicts).filter(|(_, verdict)| *verdict == For).map(|(row, _)| row).collect()
            }
            _ => Cow::default(),
        }
    }

    /// Whether a row was issued when the article came out.
    fn is_out(&self, row: u32) -> bool {
        let Some(published) = self.published else { return true };
        let row = &self.tables.documents.rows[row as usize];
        match row.date {
            Some(date) => date.first() <= published,
            None => row.term.as_ref().is_none_or(|term| {
                let library = self.library();
                library.is_of_assembly(row)
                    || library
                        .terms
                        .iter()
                        .find(|(roman, _, _)| roman == term.as_ref())
                        .is_none_or(|(_, from, _)| *from <= published)
            }),
        }
    }

    /// The rows that a mention by itself leaves of its code or number; `None` where it speaks for none of them.
    pub(super) fn points(&self, document: &FoundDocument, key: &str, said: &Said<'_>) -> Option<Vec<u32>> {
        let code = if let Identifier::Code(code) = &document.said { Some(code) } else { None };
        // What says nothing more than its name speaks for no row.
        if said.is_silent() && code.is_none_or(|code| code.symbol().is_some()) {
            return None;
        }
        let kind = self.kind_name(document);
        let rows = self.library().rows_of(document, kind, key);
        let rows: Vec<u32> = rows.iter().copied().filter(|&row| self.is_out(row)).collect();
        if rows.is_empty() {
            return None;
        }
        let evidence = self.evidence(said, kind.filter(|_| document.kind.is_some()), code, &rows);
        let speaks = evidence.iter().any(|(_, verdicts)| verdicts.contains(&For));
        let stands = |index: usize| evidence.iter().all(|(_, verdicts)| verdicts[index] != Against);
        let left: Vec<u32> = (0..rows.len()).filter(|&index| stands(index)).map(|index| rows[index]).collect();
        (speaks && !left.is_empty()).then_some(left)
    }

    fn verdicts(&self, said: &str, rows: &[u32]) -> Option<Vec<Verdict>> {
        self.library().verdicts(self.tables, said, &self.subjects, rows)
    }

    /// What each piece of evidence says of each row; `kind` is the type word's.
    fn evidence(&self, said: &Told<'_>, kind: Option<&str>, code: Option<&Code>, rows: &[u32]) -> Evidence {
        let tables = &self.tables.documents.rows;
        let library = self.library();
        let rows_of_table = || rows.iter().map(|&row| &tables[row as usize]);
        let mut evidence = Evidence::new(rows.len());
        if let Some(date) = said.date.as_ref().map(Iso::as_str) {
            let verdict = |row: &DocumentRow| match row.date.map(Iso::partial) {
                Some(known) if same_date(known.as_str(), date) => For,
                Some(_) => Against,
                None => match (&row.term, library.term_of(date)) {
                    (Some(term), Some(of_date)) if term != of_date => Against,
                    _ => Silent,
                },
            };
            evidence.push("date", rows_of_table().map(verdict));
        }
        if let Some(term) = &said.term {
            let verdict = |row: &DocumentRow| match &row.term {
                Some(known) if term.split(", ").any(|term| term == known) => For,
                Some(_) => Against,
                None => Silent,
            };
            evidence.push("term", rows_of_table().map(verdict));
        }
        if let Some(issuer) = said.issuer.and_then(|issuer| body_id(&self.extraction.entities[issuer])) {
            let soft = said.several_issuers || self.library().named_for_others.contains(issuer);
            let verdict = |row: &DocumentRow| match row.issuer.as_deref() {
                Some(known) if known == issuer => For,
                Some(_) if !soft => Against,
                _ => Silent,
            };
            evidence.push("issuer", rows_of_table().map(verdict));
        }
        if let Some(subject) = said.subject.as_ref().filter(|_| !said.lent) {
            let mut verdicts = self.verdicts(subject, rows);
            // Number and day tell more than the words in which an article retells a subject, if they are no other's.
            let day = said.date.as_ref().is_some_and(|date| date.as_str().len() == "2030-12-31".len());
            let of_none = verdicts.as_ref().is_some_and(|verdicts| !verdicts.contains(&For));
            if let (Some(verdicts), Some((_, dated)), true) =
                (&mut verdicts, evidence.iter().next(), day && code.is_some() && of_none)
            {
                for (verdict, _) in verdicts.iter_mut().zip(dated).filter(|(v, dated)| **v == Against && **dated == For)
                {
                    *verdict = Silent;
                }
            }
            if let Some(verdicts) = verdicts {
                evidence.push("subject", verdicts.into_iter());
            }
        }
        // A law and a resolution can have one number, and `QH15` does not tell which is meant.
        if let Some(kind) = kind.filter(|_| code.is_some_and(|code| code.symbol().is_none())) {
            let same = |row: &DocumentRow| same_kind(kind, &row.kind);
            if !rows_of_table().all(same) {
                evidence.push("kind", rows_of_table().map(|row| if same(row) { For } else { Against }));
            }
        }
        if let (Some(years), Some(published)) = (said.years, self.published) {
            let year = published.year() - years;
            let verdict = |row: &DocumentRow| match row.date {
                Some(date) if (year - 1..=year + 1).contains(&date.year) => For,
                Some(_) => Against,
                None if library.ends_before(row, year - 1) || library.begins_after(row, year + 1) => Against,
                None => Silent,
            };
            // The sum may be of another year than that of publication: alone it rules nothing out.
            let fits_one = rows_of_table().any(|row| verdict(row) == For);
            evidence.push("years since", rows_of_table().map(|row| if fits_one { verdict(row) } else { Silent }));
        }
        evidence
    }

    /// What speaks for the one row that is left.
    fn basis(&self, group: &Group<'_>, all: &[u32], row: u32, evidence: &Evidence, index: usize) -> Option<String> {
        let for_it: Vec<&str> =
            evidence.iter().filter(|(_, verdicts)| verdicts[index] == For).map(|(name, _)| name).collect();
        let day = group
            .said
            .date
            .as_ref()
            .is_some_and(|date| date.as_str().len() == 10 && !date.as_str().starts_with("XXXX"));
        let has = |name: &str| for_it.contains(&name);
        let data = &self.tables.documents.rows[row as usize];
        let in_term = self.published.is_some_and(|published| self.in_term(data, published));
        let enough = match group.name {
            Identifier::Law { .. } => {
                let mut basis = vec!["name and year"];
                basis.extend(&for_it);
                return Some(basis.join(", "));
            }
            Identifier::Code(code) if code.year().is_some() && code.family != Family::Party => {
                let mut basis = vec!["year in the code"];
                basis.extend(&for_it);
                let enough = all.len() == 1 || ["date", "subject", "issuer", "kind"].into_iter().any(has);
                return enough.then(|| basis.join(", "));
            }
            // A bare number can be of many codes.
            Identifier::Number { .. } => {
                has("date") && (day || has("issuer"))
                    || has("subject") && (has("issuer") || has("term") || self.one_code(all))
                    || has("term") && has("issuer") && self.one_code(all)
                    // Of a body of the Party kind and number make the code.
                    || has("issuer") && in_term && data.term.is_some()
            }
            _ => has("date") || has("term") || has("subject") || has("years since") || has("issuer") && in_term,
        };
        if enough {
            return Some(for_it.join(", "));
        }
        let coded = matches!(group.name, Identifier::Code(_));
        // A subject that does not speak for the row is no silence.
        let silent = evidence.iter().all(|(_, verdicts)| verdicts[index] == Silent)
            && (group.said.subject.is_none() || group.said.lent);
        (coded && silent && all.len() == 1 && in_term).then(|| "only one".to_owned())
    }

    /// Whether rows share one code.
    fn one_code(&self, rows: &[u32]) -> bool {
        let code = |row: &u32| self.tables.documents.rows[*row as usize].code.as_deref().map(code::key);
        rows.iter().all(|row| code(row) == code(&rows[0]))
    }

    /// Whether a day lies in the term, or the year, in which the row's number counts.
    fn in_term(&self, row: &DocumentRow, published: Date) -> bool {
        let party = row
            .code
            .as_ref()
            .is_some_and(|code| code.contains('-') && code.rsplit('/').next().is_some_and(|end| end.ends_with("TW")));
        if party {
            let term = self.library().term_on(published);
            return row.term.as_deref() == term;
        }
        row.date.is_some_and(|date| date.year == published.year())
    }

    /// What the text says against itself.
    fn contradiction(&self, group: &Group<'_>) -> Option<String> {
        let (date, term) = (group.said.date.as_ref()?, group.said.term.as_ref()?);
        let party = group.code().is_none_or(|code| code.family == Family::Party);
        let date = date.as_str();
        let of_date = self.library().term_of(date)?;
        let differs = party && date.len() >= 7 && !term.split(", ").any(|term| term == of_date);
        differs.then(|| format!("term {term} beside the date {date} of term {of_date}"))
    }

    /// The rows as records: those that more evidence speaks for first, then the latest.
    fn nearest(&self, rows: &[u32], evidence: &Evidence, group: &Group<'_>) -> Vec<Record> {
        let score = |index: usize| {
            let verdicts = evidence.iter().map(|(_, verdicts)| verdicts[index]);
            verdicts.fold(0_i32, |sum, verdict| {
                sum + match verdict {
                    For => 1,
                    Silent => 0,
                    Against => -1,
                }
            })
        };
        let said = group.said.date.as_ref().and_then(|date| first_day(date.as_str()));
        let distance = |row: &DocumentRow| {
            let date = row.date.map(crate::gazetteer::table::PartialDate::first);
            match (said.or(self.published), date) {
                (Some(a), Some(b)) => (a.duration_since(b).as_hours() / 24).abs(),
                _ => i64::MAX,
            }
        };
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let row = |index: usize| &self.tables.documents.rows[rows[index] as usize];
        order.sort_by_cached_key(|&index| (-score(index), distance(row(index)), rows[index]));
        order.into_iter().map(|index| record(row(index))).collect()
    }
}

/// Whether two names of kinds mean one: a code (`Bộ luật`) is a law.
pub(super) fn same_kind(a: &str, b: &str) -> bool {
    let law = |kind: &str| matches!(kind, "Luật" | "Bộ luật");
    a == b || law(a) && law(b)
}

/// Which evidence leaves no row.
fn odds(evidence: &Evidence) -> String {
    let alone: Vec<&str> = evidence
        .iter()
        .filter(|(_, verdicts)| verdicts.iter().all(|verdict| *verdict == Against))
        .map(|(name, _)| name)
        .collect();
    if alone.is_empty() {
        let names: Vec<&str> =
            evidence.iter().filter(|(_, verdicts)| verdicts.contains(&Against)).map(|(name, _)| name).collect();
        return format!("{} point to different documents", names.join(" and "));
    }
    format!("no known document of the code has this {}", alone.join(" or this "))
}

fn record(row: &DocumentRow) -> Record {
    Record {
        id: row.id.clone(),
        date: row.date.map(|date| Iso::partial(date).as_str().to_owned()),
        term: row.term.clone(),
        issuer: row.issuer.clone(),
        subject: row.subject.as_ref().or(row.name.as_ref()).cloned(),
    }
}

/// The first day of an ISO date of any exactness.
fn first_day(date: &str) -> Option<Date> {
    PartialDate::parse(date).map(PartialDate::first)
}
