//! [`Gazetteers::check`] and what stands on it. They are no part of the gazetteers' own layer, for the finder is asked
//! whether it reads the codes of documents.

use std::{collections::HashSet, path::Path};

use crate::{
    error::{GazetteerError, GazetteerErrors},
    find::document::code::Codes,
    gazetteer::{Gazetteers, check},
    text::Text,
};

impl Gazetteers {
    /// Lays the tables of a folder over these and checks the whole: [`from_dir`](Gazetteers::from_dir),
    /// [`overlay`](Gazetteers::overlay) and [`check`](Gazetteers::check) in one, with all problems of the three in one
    /// list.
    ///
    /// To check a folder that is meant to stand alone, lay it over [`Gazetteers::default`].
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::{Extractor, Gazetteers};
    ///
    /// match Gazetteers::embedded()?.overlay_dir("examples/our-bodies") {
    ///     Ok(gazetteers) => drop(Extractor::new(gazetteers)?),
    ///     Err(problems) => eprintln!("{problems}"), // file:line: problem, a line each
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// All that [`Gazetteers::from_dir`] and [`Gazetteers::check`] find.
    pub fn overlay_dir(self, folder: impl AsRef<Path>) -> Result<Self, GazetteerErrors> {
        let mut problems = Vec::new();
        let tables = Gazetteers::read_dir(folder.as_ref(), &mut problems);
        check::rows(&tables, &mut problems);
        let whole = self.overlay(tables);
        whole.check_whole(&mut problems);
        GazetteerErrors::check(problems).map(|()| whole)
    }

    /// Checks all that must hold in and across the tables.
    ///
    /// Ids are unique and in order, texts are NFC without stray spaces, references name a row that is there, intervals
    /// begin before they end, an office with one holder has one at a time, no alias repeats its name, codes and ids of
    /// documents are canonical and their dates lie in their terms, and words such as kinds and levels are known.
    ///
    /// It takes about as long as building an extractor, which does less: see [`Extractor::new`](crate::Extractor::new).
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// thucthe::Gazetteers::embedded()?.check()
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// All problems at once, each with its file and line.
    pub fn check(&self) -> Result<(), GazetteerErrors> {
        let mut problems = Vec::new();
        check::rows(self, &mut problems);
        self.check_whole(&mut problems);
        GazetteerErrors::check(problems)
    }

    fn check_whole(&self, problems: &mut Vec<GazetteerError>) {
        let codes = Codes::new(self);
        let types = self.document_types.rows.iter();
        let symbols: HashSet<&str> =
            types.flat_map(|row| row.symbol.iter().chain(&row.symbol_variants)).map(AsRef::as_ref).collect();
        let is_code = |code: &str| {
            let text = Text::fold(code);
            // The whole of it, written the same; a finder reads symbols also where no table has them.
            codes.read(&text, 0, true).is_some_and(|read| {
                let known = read.code.symbol().is_none_or(|symbol| symbols.contains(symbol));
                read.end == text.as_str().len() && read.code.canonical() == code && known
            })
        };
        check::whole(self, &is_code, problems);
    }
}
