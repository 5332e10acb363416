//! The verbs one by one over one text, for the benches; no part of the public interface.

use crate::{extractor::Extractor, find::View, model::Published, resolve::Found, scan::Hits, text::Text};

/// A text after each of the verbs.
#[derive(Debug)]
pub struct Verbs<'e, 't> {
    extractor: &'e Extractor,
    original: &'t str,
    text: Text<'t>,
    hits: Hits,
    found: Found,
}

impl<'e, 't> Verbs<'e, 't> {
    /// Runs all verbs once.
    #[must_use]
    pub fn new(extractor: &'e Extractor, original: &'t str) -> Self {
        let text = Text::fold(original);
        let hits = extractor.scanner.scan(&text);
        let found = extractor.find(&View { text: &text, hits: &hits, scanner: &extractor.scanner });
        Verbs { extractor, original, text, hits, found }
    }

    /// Folds; the length of the folded text.
    #[must_use]
    pub fn fold(&self) -> usize {
        Text::fold(self.original).as_str().len()
    }

    /// The automaton alone over the folded text; how often it matches.
    #[must_use]
    pub fn bare_scan(&self) -> usize {
        self.extractor.scanner.count(self.text.as_str())
    }

    /// Scans the folded text; how many bounded names it has.
    #[must_use]
    pub fn scan(&self) -> usize {
        self.extractor.scanner.scan(&self.text).all().len()
    }

    /// Finds in what was scanned; how many dates, bodies, roles and persons there are.
    #[must_use]
    pub fn find(&self) -> usize {
        let found = self.extractor.find(&self.view());
        found.bodies.all().len() + found.roles.len() + found.persons.len() + found.dates.len()
    }

    /// Finds the dates alone; how many there are.
    #[must_use]
    pub fn find_dates(&self) -> usize {
        self.extractor.find_dates(&self.view()).len()
    }

    /// Resolves what was found; how many mentions come out.
    #[must_use]
    pub fn resolve(&self) -> usize {
        let published = Published::default();
        self.extractor.resolver.resolve(&self.view(), &self.extractor.tables, &self.found, published).mentions.len()
    }

    fn view(&self) -> View<'_> {
        View { text: &self.text, hits: &self.hits, scanner: &self.extractor.scanner }
    }
}
