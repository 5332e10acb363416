//! What the text says: mentions by list and by form, not yet resolved.

pub(crate) mod body;
pub(crate) mod date;
pub(crate) mod document;
pub(crate) mod form;
pub(crate) mod person;
pub(crate) mod role;
mod shouted;
pub(crate) mod term;

use crate::{
    scan::{Hit, Scanner},
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

/// A text with the names that stand in it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) hits: &'a [Hit],
    pub(crate) scanner: &'a Scanner<Name>,
}

impl<'a> View<'a> {
    /// The names that begin at `start`, longer first.
    pub(crate) fn at(&self, start: usize) -> impl Iterator<Item = (Hit, Name)> + use<'a> {
        let View { hits, scanner, .. } = *self;
        let first = hits.partition_point(|hit| hit.start < start);
        hits[first..]
            .iter()
            .take_while(move |hit| hit.start == start)
            .flat_map(move |&hit| scanner.meanings(hit).iter().map(move |&name| (hit, name)))
    }

    /// Whether the name of a country stands at `at`; not one that begins a longer name (`Nga` in `Nga Sơn`).
    pub(crate) fn is_country(&self, at: usize) -> bool {
        let text = self.text;
        let whole = |end: usize| {
            text.as_str()[at..end].contains(' ') || text.next_word(end).is_none_or(|word| !text.is_capital(word.start))
        };
        text.is_capital(at) && self.at(at).any(|(hit, name)| matches!(name, Name::Country(_)) && whole(hit.end))
    }
}
