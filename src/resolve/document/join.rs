//! Which mentions are one document.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::{
    find::document::{
        FoundDocument, Identifier,
        code::{Code, Family},
    },
    resolve::{
        Article,
        document::{
            identity::same_kind,
            key::Keys,
            said::{Said, Told},
        },
    },
};

/// How many documents of one code an article can have; bounds the search.
const MOST: usize = 32;

/// One document of the article: its mentions and all that they say.
#[derive(Debug)]
pub(crate) struct Group<'s> {
    pub(crate) mentions: Vec<usize>,
    pub(crate) kind: Option<&'s str>,
    pub(crate) kind_by_word: bool,
    pub(crate) said: Told<'s>,
    /// What its mentions share, as [`Keys`] has it.
    pub(crate) key: &'s str,
    /// What it is called: all identifiers are of one document, the fullest one counts.
    pub(crate) name: &'s Identifier,
    /// What its mentions say against one another.
    pub(crate) at_odds: Option<String>,
    /// The rows that its mentions by themselves leave; `None` where none speaks for any.
    points: Option<Vec<u32>>,
    /// The mention that the subject is from.
    subject_at: Option<usize>,
}

impl<'s> Group<'s> {
    fn new(name: &'s Identifier, key: &'s str) -> Self {
        Group {
            mentions: Vec::new(),
            kind: None,
            kind_by_word: false,
            said: Told::default(),
            key,
            name,
            at_odds: None,
            points: None,
            subject_at: None,
        }
    }

    /// The code, where one is said.
    pub(crate) fn code(&self) -> Option<&Code> {
        match self.name {
            Identifier::Code(code) => Some(code),
            _ => None,
        }
    }

    fn take(&mut self, index: usize, said: &'s Said<'_>) {
        self.mentions.push(index);
        if said.is_silent() {
            return;
        }
        let own = &mut self.said;
        let finer = |new: &str, old: &str| new.len() > old.len() || old.starts_with("XXXX");
        match (&own.date, &said.date) {
            (None, Some(_)) => own.date = said.date,
            (Some(old), Some(new)) if finer(new.as_str(), old.as_str()) => own.date = said.date,
            _ => {}
        }
        own.issuer = own.issuer.or(said.issuer);
        own.several_issuers |= said.several_issuers;
        if own.term.is_none() {
            own.term = said.term.as_deref().map(Cow::from);
        }
        own.years = own.years.or(said.years);
        // The first of the text counts, and one of its own before one that is lent.
        let first = self.subject_at.is_none_or(|at| (own.lent, at) > (said.lent, index));
        if said.subject.is_some() && first {
            own.subject = said.subject.as_deref().map(Cow::from);
            own.lent = said.lent;
            self.subject_at = Some(index);
        }
    }
}

impl<'a> Article<'a> {
    /// Groups the mentions; in the order of their first ones.
    pub(super) fn join<'s>(&self, found: &'s [FoundDocument], keys: &'s Keys, said: &'s [Said<'_>]) -> Vec<Group<'s>>
    where
        'a: 's,
    {
        let mut groups: Vec<Group<'s>> = Vec::new();
        let mut by_key: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let mut open: FxHashMap<&str, usize> = FxHashMap::default();
        // Of the few mentions that speak for a row.
        let points: FxHashMap<usize, Vec<u32>> = (0..found.len())
            .filter_map(|index| Some((index, self.points(&found[index], keys.of(index), &said[index])?)))
            .collect();
        let telling = |index: usize| match &*said[index] {
            Told { date: None, term: None, .. } => 2 - usize::from(points.contains_key(&index)),
            _ => 0,
        };
        let is_full = |index: &usize| !matches!(found[*index].said, Identifier::Number { .. });
        let full: Vec<usize> = (0..found.len()).filter(is_full).collect();
        // First the mentions that say when, then those that say what, then those that are left.
        for pass in 0..3 {
            for &index in full.iter().filter(|&&index| telling(index) == pass) {
                let document = &found[index];
                let points = points.get(&index).map(Vec::as_slice);
                let key = keys.of(index);
                let known = by_key.get(key).map_or(&[][..], Vec::as_slice);
                let near = known.iter().rev().take(MOST).copied();
                let mut fitting = near.filter(|&g| self.fits(&groups[g], document, &said[index], points));
                let fitting = (fitting.next(), fitting.next());
                let mut begin = || {
                    groups.push(Group::new(&document.said, key));
                    groups.len() - 1
                };
                let group = match fitting {
                    (None, _) => {
                        let group = begin();
                        by_key.entry(key).or_default().push(group);
                        group
                    }
                    (Some(group), None) => group,
                    // Several, and nothing says which: a document by itself, left open.
                    _ => *open.entry(key).or_insert_with(begin),
                };
                self.put(&mut groups[group], document, index, &said[index], points);
            }
        }
        self.join_numbers(found, said, &points, &mut groups);
        for group in &mut groups {
            group.mentions.sort_unstable();
        }
        groups.sort_by_key(|group| group.mentions[0]);
        groups
    }

    /// Numbers without a code: with the one document in view of that kind and number, else by themselves.
    fn join_numbers<'s>(
        &self,
        found: &'s [FoundDocument],
        said: &'s [Said<'_>],
        points: &FxHashMap<usize, Vec<u32>>,
        groups: &mut Vec<Group<'s>>,
    ) where
        'a: 's,
    {
        let coded = groups.len();
        let mut by_number: FxHashMap<(&str, u32), Vec<usize>> = FxHashMap::default();
        for (index, group) in groups.iter().enumerate() {
            if let Some(number) = group.code().and_then(|code| code.number().parse().ok()) {
                by_number.entry((group.kind.unwrap_or_default(), number)).or_default().push(index);
            }
        }
        let mut fitting: Vec<usize> = Vec::new();
        for (index, document) in found.iter().enumerate() {
            let Identifier::Number { number, .. } = &document.said else { continue };
            let known = by_number.entry((self.kind_name(document).unwrap_or_default(), *number)).or_default();
            let near = known.iter().rev().take(MOST).copied();
            let points = points.get(&index).map(Vec::as_slice);
            fitting.clear();
            fitting.extend(near.filter(|&g| self.fits(&groups[g], document, &said[index], points)));
            let mut in_view = fitting.iter().filter(|&&group| group < coded);
            let group = match (in_view.next(), in_view.next()) {
                (Some(&group), None) => Some(group),
                _ => fitting.iter().copied().find(|&group| group >= coded),
            };
            let group = group.unwrap_or_else(|| {
                groups.push(Group::new(&document.said, ""));
                known.push(groups.len() - 1);
                groups.len() - 1
            });
            self.put(&mut groups[group], document, index, &said[index], points);
        }
    }

    fn put<'s>(
        &self,
        group: &mut Group<'s>,
        document: &'s FoundDocument,
        index: usize,
        said: &'s Said<'_>,
        points: Option<&[u32]>,
    ) where
        'a: 's,
    {
        match (&mut group.points, points) {
            (Some(own), Some(points)) => own.retain(|row| points.contains(row)),
            (own @ None, Some(points)) => *own = Some(points.to_vec()),
            _ => {}
        }
        if let (Some(old), Some(new)) = (&group.said.date, &said.date)
            && !same_date(old.as_str(), new.as_str())
        {
            group.at_odds = Some(format!("the text dates it {old} and {new}"));
        }
        if let (Identifier::Number { year: None, .. }, Identifier::Number { year: Some(_), .. })
        | (Identifier::Plenum { term: None, .. }, Identifier::Plenum { term: Some(_), .. }) =
            (group.name, &document.said)
        {
            group.name = &document.said;
        }
        if group.kind.is_none() || document.kind.is_some() && !group.kind_by_word {
            let kind = self.kind_name(document);
            if kind.is_some() {
                group.kind = kind;
                group.kind_by_word = document.kind.is_some();
            }
        }
        group.take(index, said);
    }

    /// Whether a mention can be of the document.
    fn fits(&self, group: &Group<'_>, document: &FoundDocument, said: &Told<'_>, points: Option<&[u32]>) -> bool {
        // What they say, each by itself, is true of different documents.
        if let (Some(own), Some(points)) = (&group.points, points)
            && !own.iter().any(|row| points.contains(row))
        {
            return false;
        }
        if let (Identifier::Plenum { term: Some(a), .. }, Identifier::Plenum { term: Some(b), .. }) =
            (group.name, &document.said)
        {
            return a == b;
        }
        let code = group.code();
        if code.is_some_and(|code| code.symbol().is_none())
            && document.kind.is_some()
            && group.kind_by_word
            && !group.kind.zip(self.kind_name(document)).is_none_or(|(a, b)| same_kind(a, b))
        {
            return false;
        }
        let central = code.is_some_and(|code| code.family == Family::Party && code.suffix().ends_with("/TW"));
        let library = self.library();
        if let (Some(a), Some(b)) = (&group.said.date, &said.date)
            && let (a, b) = (a.as_str(), b.as_str())
            && !same_date(a, b)
        {
            // In one term a code stands for one document, unless the gazetteer knows two.
            let one_term = central && library.term_of(a).is_some() && library.term_of(a) == library.term_of(b);
            let one_year =
                code.is_some_and(|code| code.year().is_some()) || a.get(..4) == b.get(..4) && !local(code, self);
            let both = code.is_some_and(|code| {
                library.knows_day(self.tables, &code.canonical(), a)
                    && library.knows_day(self.tables, &code.canonical(), b)
            });
            if both || !(if central { one_term } else { one_year }) {
                return false;
            }
        }
        if (central || code.is_none())
            && let (Some(a), Some(b)) = (library.term_said(&group.said), library.term_said(said))
            && a != b
            && !a.contains(',')
            && !b.contains(',')
        {
            return false;
        }
        if let (Some(a), Some(b)) = (group.said.issuer, said.issuer)
            && a != b
            && local(code, self)
        {
            return false;
        }
        // `Nghị quyết 54 của Quốc hội` is not `54-NQ/TW`.
        if let (Some(code), Identifier::Number { year, .. }) = (code, &document.said) {
            if year.is_some() && code.year().is_some() && *year != code.year() {
                return false;
            }
            if let Some(issuer) = said.issuer {
                return self.issues(code, issuer);
            }
        }
        true
    }

    /// Whether a body can issue documents of such a code.
    fn issues(&self, code: &Code, issuer: usize) -> bool {
        let crate::model::Entity::Body(body) = &self.extraction.entities[issuer] else { return true };
        let party = matches!(body.kind.as_deref(), Some("party_central" | "party_local" | "congress"));
        let of_assembly = body.kind.as_deref() == Some("national_assembly");
        match code.family {
            Family::Party => party,
            Family::Assembly => of_assembly,
            Family::State => !party && !of_assembly,
            Family::Other => true,
        }
    }
}

/// Whether each place has its own documents of such a code (`01-NQ/TU`, `122/QĐ-UBND`).
fn local(code: Option<&Code>, article: &Article<'_>) -> bool {
    let Some(code) = code else { return false };
    match code.issuer {
        Some(row) => {
            let row = &article.tables.issuers.rows[row as usize];
            row.body.is_none() && row.suffix != "TW"
        }
        None => true,
    }
}

/// Whether two dates can be one, each as exact as it is.
pub(super) fn same_date(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if a.starts_with("XXXX") || b.starts_with("XXXX") {
        return a.get(4..) == b.get(4..);
    }
    long.starts_with(short)
}
