//! The extractor over the built-in tables, with those of `--gazetteers` laid over them.

use std::{fs, path::Path, process::ExitCode};

use thucthe::{Extractor, Gazetteers};

use crate::report::say;

/// What is wrong is said; the exit status of it comes back.
pub(crate) fn extractor(gazetteers: Option<&Path>) -> Result<Extractor, ExitCode> {
    let tables = match gazetteers {
        Some(folder) if !folder.is_dir() => Err(format!("{}: is no folder", folder.display())),
        // A table without a file adds nothing, so a wrong folder would go unnoticed.
        Some(folder) if !holds_tables(folder) => Err(format!("{}: holds no `.tsv` file", folder.display())),
        Some(folder) => Gazetteers::embedded()
            .and_then(|tables| tables.overlay_dir(folder))
            .and_then(Extractor::new)
            .map_err(|problems| problems.to_string()),
        None => Gazetteers::embedded().and_then(Extractor::new).map_err(|problems| problems.to_string()),
    };
    tables.map_err(|message| {
        say(message);
        ExitCode::FAILURE
    })
}

/// `thucthe check`.
pub(crate) fn check(folder: &Path) -> ExitCode {
    extractor(Some(folder)).map_or_else(|code| code, |_| ExitCode::SUCCESS)
}

fn holds_tables(folder: &Path) -> bool {
    let is_table = |entry: fs::DirEntry| entry.path().extension().is_some_and(|extension| extension == "tsv");
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(is_table))
}
