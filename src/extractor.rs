//! The extractor: the tables, compiled, and the four verbs over a text.

use std::{ops::Range, panic::resume_unwind, sync::OnceLock, thread};

use crate::{
    error::{GazetteerError, GazetteerErrors, Problem},
    find::{
        Name, View,
        body::BodyFinder,
        class,
        date::{DateFinder, FoundDate, dateline},
        document::{DocumentFinder, FoundDocument, Identifier},
        person::{Beside, PersonFinder},
        role::RoleFinder,
    },
    gazetteer::{Gazetteers, check},
    lookup::Lookup,
    model::{Context, Extraction, Published, PublishedBy},
    resolve::{Found, Resolver},
    scan::Scanner,
    text::Text,
    undiacritized::Undiacritized,
};

/// Finds and resolves the entities of articles.
///
/// Built once, it is `Send + Sync`; share it by reference.
///
/// ```
/// # #[cfg(feature = "embedded")]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use thucthe::{Context, Date, Extractor, Kind};
///
/// let extractor = Extractor::embedded()?;
/// let context = Context::published(Date::constant(2023, 7, 7));
/// let extraction = extractor.extract("Ngày 7/7, Ban Kinh tế Trung ương họp.", &context);
/// let bodies = extraction.mentions.iter().filter(|m| m.kind == Kind::Body);
/// assert_eq!(bodies.map(|m| m.text.as_str()).collect::<Vec<_>>(), ["Ban Kinh tế Trung ương"]);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "embedded"))]
/// # fn main() {}
/// ```
#[derive(Debug)]
pub struct Extractor {
    pub(crate) tables: Gazetteers,
    pub(crate) scanner: Scanner<Name>,
    finders: Finders,
    pub(crate) resolver: Resolver,
    pub(crate) lookup: OnceLock<Lookup>,
    undiacritized: OnceLock<Undiacritized>,
}

/// One finder a type.
#[derive(Debug)]
struct Finders {
    bodies: BodyFinder,
    roles: RoleFinder,
    persons: PersonFinder,
    dates: DateFinder,
    documents: DocumentFinder,
}

impl Finders {
    fn new(tables: &Gazetteers) -> Self {
        Finders {
            bodies: BodyFinder::new(tables),
            roles: RoleFinder::new(tables),
            persons: PersonFinder::new(tables),
            dates: DateFinder::new(),
            documents: DocumentFinder::new(tables),
        }
    }
}

impl Extractor {
    /// The extractor over the gazetteers that the crate brings, built at the first call.
    ///
    /// # Errors
    ///
    /// None in a released version; see [`Gazetteers::embedded`].
    #[cfg(feature = "embedded")]
    pub fn embedded() -> Result<&'static Self, GazetteerErrors> {
        // `OnceCell` of once_cell and not of std, whose `get_or_try_init` is not stable: a row that does not read comes
        // back as a value, and the cell stays empty.
        static EMBEDDED: once_cell::sync::OnceCell<Extractor> = once_cell::sync::OnceCell::new();
        EMBEDDED.get_or_try_init(|| Extractor::new(Gazetteers::embedded()?))
    }

    /// Compiles the tables.
    ///
    /// # Errors
    ///
    /// Where a row that does not come with the crate names another one that is not there, and would be passed over for
    /// that; [`Gazetteers::check`] looks for all else that can be wrong. And where the tables hold more names than an
    /// automaton can number.
    pub fn new(tables: Gazetteers) -> Result<Self, GazetteerErrors> {
        let mut problems = Vec::new();
        check::needed(&tables, &mut problems);
        GazetteerErrors::check(problems)?;
        // The automaton takes longer than all the rest, which is put together beside it.
        let rest = || (Finders::new(&tables), Resolver::new(&tables));
        let (scanner, (finders, resolver)) = thread::scope(|scope| {
            let beside = thread::Builder::new().spawn_scoped(scope, rest);
            let scanner = Scanner::new(names(&tables));
            // Where there are no threads, one behind the other.
            (scanner, beside.map_or_else(|_| rest(), |beside| beside.join().unwrap_or_else(|e| resume_unwind(e))))
        });
        let scanner = scanner.map_err(|problem| {
            let problem = Problem::Compile(problem);
            GazetteerErrors::one(GazetteerError { file: "gazetteers".to_owned(), line: 0, problem })
        })?;
        Ok(Extractor { scanner, finders, resolver, lookup: OnceLock::new(), undiacritized: OnceLock::new(), tables })
    }

    /// Finds all mentions of a text and resolves them; never fails, whatever the text.
    ///
    /// The time is linear in the length of the text.
    #[must_use]
    pub fn extract(&self, text: &str, context: &Context) -> Extraction {
        if !context.undiacritized {
            return self.extract_spelt(text, *context);
        }
        let restored = self.undiacritized.get_or_init(|| Undiacritized::new(names(&self.tables))).restore(text);
        let mut extraction = self.extract_spelt(&restored.text, *context);
        restored.put_back(text, &mut extraction);
        extraction
    }

    fn extract_spelt(&self, text: &str, context: Context) -> Extraction {
        let text = Text::fold(text);
        let hits = self.scanner.scan(&text);
        let view = View { text: &text, hits: &hits, scanner: &self.scanner };
        let found = self.find(&view);
        let published = match (context.published, dateline(&text, &found.dates)) {
            (Some(date), _) => Published::new(date, PublishedBy::Given),
            (None, Some(date)) => Published::new(date, PublishedBy::Dateline),
            (None, None) => Published::default(),
        };
        self.resolver.resolve(&view, &self.tables, &found, published)
    }

    pub(crate) fn find(&self, view: &View<'_>) -> Found {
        let documents = self.finders.documents.find(view);
        let mut bodies = self.finders.bodies.find(view);
        for code in documents.iter().map(FoundDocument::code).filter(|code| !code.is_empty()) {
            bodies.clear(&code);
        }
        let mut roles = Vec::new();
        self.finders.roles.find(view, &mut bodies, &mut roles);
        let mut persons = Vec::new();
        let beside = Beside { documents: &documents, bodies: &bodies, roles: &roles };
        self.finders.persons.find(view, &beside, &mut persons);
        let mut dates = self.find_dates(view, &documents);
        let free = |span: &Range<usize>| is_outside(&documents, span);
        roles.retain(|role| free(&role.span));
        dates.retain(|date| free(&date.span));
        Found { bodies, roles, persons, dates, documents }
    }

    pub(crate) fn find_dates(&self, view: &View<'_>, documents: &[FoundDocument]) -> Vec<FoundDate> {
        let triggers = view.hits.groups(class::DATE).map(|group| group[0].start);
        let mut dates = Vec::new();
        self.finders.dates.find(view.text, triggers, numbers_outside_codes(view.text, documents), &mut dates);
        dates
    }
}

/// All that the common scan looks for.
pub(crate) fn names(tables: &Gazetteers) -> Vec<(String, Name)> {
    let mut names = BodyFinder::names(tables);
    names.extend(RoleFinder::names(tables));
    names.extend(PersonFinder::names(tables));
    names.extend(DocumentFinder::names(tables));
    names.extend(DateFinder::triggers().map(|word| (word.to_owned(), Name::Date)));
    names
}

/// Where numbers begin, but for those that begin a code: behind them is no date.
fn numbers_outside_codes(text: &Text<'_>, documents: &[FoundDocument]) -> impl Iterator<Item = usize> {
    let is_code = |document: &&FoundDocument| {
        let letters = || !text.slice(&document.code()).bytes().all(|b| b.is_ascii_digit());
        matches!(document.said, Identifier::Code(_)) && letters()
    };
    let mut codes = documents.iter().filter(is_code).map(FoundDocument::code).peekable();
    text.numbers().iter().copied().filter(move |&at| {
        while codes.next_if(|code| code.end <= at).is_some() {}
        codes.peek().is_none_or(|code| at < code.start)
    })
}

/// Whether a span lies in no code.
fn is_outside(documents: &[FoundDocument], span: &Range<usize>) -> bool {
    let next = documents.partition_point(|document| document.span.end <= span.start);
    let code = documents.get(next).map(FoundDocument::code);
    code.is_none_or(|code| code.is_empty() || span.end <= code.start)
}
