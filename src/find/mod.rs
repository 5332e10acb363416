//! What the text says: mentions by list and by form, not yet resolved.

pub(crate) mod body;
mod compound;
pub(crate) mod date;
pub(crate) mod document;
pub(crate) mod form;
pub(crate) mod person;
pub(crate) mod role;
mod shouted;
pub(crate) mod term;
pub(crate) mod word_list;

use std::ops::Range;

use crate::{
    scan::{Hit, Hits, Meaning, Scanner},
    text::Text,
};

/// What a name of the common automaton can mean: a row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    /// `bodies.tsv`
    Body(u32),
    /// `body_heads.tsv`
    Head(u32),
    /// A surface of `local_bodies.tsv`
    Local(u32),
    /// `place_levels.tsv`
    Level(u32),
    /// `provinces.tsv`
    Province(u32),
    /// `countries.tsv`
    Country(u32),
    /// `roles.tsv`
    Title(u32),
    /// `role_phrases.tsv`
    Phrase(u32),
    /// `officials.tsv`
    Official(u32),
    /// `name_guards.tsv`
    Guard(u32),
    /// `document_types.tsv`
    DocumentType(u32),
    /// A word that begins dates.
    Date,
}

/// The classes of names, as bits.
pub(crate) mod class {
    pub(crate) const BODY: u16 = 1;
    pub(crate) const HEAD: u16 = 1 << 1;
    pub(crate) const LOCAL: u16 = 1 << 2;
    pub(crate) const LEVEL: u16 = 1 << 3;
    pub(crate) const PROVINCE: u16 = 1 << 4;
    pub(crate) const COUNTRY: u16 = 1 << 5;
    pub(crate) const TITLE: u16 = 1 << 6;
    pub(crate) const PHRASE: u16 = 1 << 7;
    pub(crate) const OFFICIAL: u16 = 1 << 8;
    pub(crate) const GUARD: u16 = 1 << 9;
    pub(crate) const DOCUMENT_TYPE: u16 = 1 << 10;
    pub(crate) const DATE: u16 = 1 << 11;
}

impl Meaning for Name {
    fn class(self) -> u16 {
        match self {
            Name::Body(_) => class::BODY,
            Name::Head(_) => class::HEAD,
            Name::Local(_) => class::LOCAL,
            Name::Level(_) => class::LEVEL,
            Name::Province(_) => class::PROVINCE,
            Name::Country(_) => class::COUNTRY,
            Name::Title(_) => class::TITLE,
            Name::Phrase(_) => class::PHRASE,
            Name::Official(_) => class::OFFICIAL,
            Name::Guard(_) => class::GUARD,
            Name::DocumentType(_) => class::DOCUMENT_TYPE,
            Name::Date => class::DATE,
        }
    }
}

/// A text with the names that stand in it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) hits: &'a Hits,
    pub(crate) scanner: &'a Scanner<Name>,
}

impl<'a> View<'a> {
    /// The names that begin at `start`, longer first.
    pub(crate) fn at(&self, start: usize) -> impl Iterator<Item = (Hit, Name)> + use<'a> {
        let scanner = self.scanner;
        let hits = self.hits.at(start).iter();
        hits.flat_map(move |&hit| scanner.meanings(hit).iter().map(move |&name| (hit, name)))
    }

    /// The longest name that begins at `start` and is of one of the classes.
    pub(crate) fn longest(&self, start: usize, classes: u16) -> Option<Hit> {
        self.hits.at_with(start, classes).iter().find(|hit| hit.classes & classes != 0).copied()
    }

    /// Whether a name of one of the classes begins at `start`.
    pub(crate) fn has(&self, start: usize, classes: u16) -> bool {
        !self.hits.at_with(start, classes).is_empty()
    }

    /// Whether the name of a country stands at `at`; not one that begins a longer name (`Nga` in `Nga Sơn`).
    pub(crate) fn is_country(&self, at: usize) -> bool {
        let text = self.text;
        // `Cuba Miguel Díaz-Canel`: a name, of a foreigner.
        let foreign =
            |word: &Range<usize>| person::is_foreign(text.slice(word)) || person::has_syllables(text.slice(word));
        let begins_longer = |word: Range<usize>| text.is_capital(word.start) && !foreign(&word);
        let whole =
            |end: usize| text.as_str()[at..end].contains(' ') || !text.next_word(end).is_some_and(begins_longer);
        let mut countries =
            self.hits.at_with(at, class::COUNTRY).iter().filter(|hit| hit.classes & class::COUNTRY != 0);
        text.is_capital(at) && countries.any(|hit| whole(hit.end()))
    }
}
