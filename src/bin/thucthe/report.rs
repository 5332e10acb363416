//! What goes to standard error.

use std::{
    fmt,
    io::{self, Write},
    sync::Arc,
};

/// Something that does not read; it prints as `file:line: problem`, or `file: problem` where no line is at fault.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) file: Arc<str>,
    pub(crate) line: Option<usize>,
    pub(crate) what: String,
}

impl Problem {
    pub(crate) fn file(file: impl Into<Arc<str>>, what: impl Into<String>) -> Self {
        Problem { file: file.into(), line: None, what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, line, what } = self;
        match line {
            Some(line) => write!(f, "{file}:{line}: {what}"),
            None => write!(f, "{file}: {what}"),
        }
    }
}

/// Says it on standard error. Where even that is closed, there is nobody left to tell.
pub(crate) fn say(message: impl fmt::Display) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}
