//! The verbs one by one over one text, for the benches; no part of the public interface.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::{
    extractor::{Extractor, names},
    find::View,
    model::Published,
    resolve::Found,
    scan::Hits,
    text::Text,
};

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

    /// An automaton alone over the folded text; how often it matches.
    #[must_use]
    pub fn bare_scan(&self, bare: &Bare) -> usize {
        bare.0.find_overlapping_iter(self.text.as_str()).count()
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
        self.extractor.find_dates(&self.view(), &self.found.documents).len()
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

/// An automaton over the whole names of an extractor, bounded or not, of a kind that one chooses.
#[derive(Debug)]
pub struct Bare(AhoCorasick);

impl Bare {
    /// The small kind, whose states lie in one array; nothing where it cannot be built.
    #[must_use]
    pub fn contiguous_nfa(extractor: &Extractor) -> Option<Self> {
        Bare::new(extractor, AhoCorasickKind::ContiguousNFA)
    }

    /// The large kind, one step a byte; nothing where it cannot be built.
    #[must_use]
    pub fn dfa(extractor: &Extractor) -> Option<Self> {
        Bare::new(extractor, AhoCorasickKind::DFA)
    }

    /// How many names there are.
    #[must_use]
    pub fn names(&self) -> usize {
        self.0.patterns_len()
    }

    /// The bytes it takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.0.memory_usage()
    }

    fn new(extractor: &Extractor, kind: AhoCorasickKind) -> Option<Self> {
        let mut names: Vec<String> = names(&extractor.tables).into_iter().map(|(name, _)| name).collect();
        names.retain(|name| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        let builder = &mut AhoCorasick::builder();
        builder.match_kind(MatchKind::Standard).kind(Some(kind)).prefilter(false).build(names).ok().map(Bare)
    }
}
