//! What can go wrong while the tables are built; extraction itself cannot fail.

use std::fmt;

/// One problem in a gazetteer, with the file and line where it stands.
///
/// It prints as `file:line: problem`. Line 0 stands for the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
#[non_exhaustive]
pub struct GazetteerError {
    /// The file's name, with the folder where it was read from one.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// All problems of a set of gazetteers; never empty.
///
/// It prints one problem a line, in the order of files and lines.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct GazetteerErrors(Vec<GazetteerError>);

impl GazetteerErrors {
    /// `Err` with all of `problems`, sorted; `Ok` where there are none.
    pub(crate) fn check(mut problems: Vec<GazetteerError>) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort();
        Err(GazetteerErrors(problems))
    }

    /// A single problem.
    pub(crate) fn one(problem: GazetteerError) -> Self {
        GazetteerErrors(vec![problem])
    }

    /// The problems, in the order of files and lines.
    #[must_use]
    pub fn problems(&self) -> &[GazetteerError] {
        &self.0
    }
}

impl fmt::Display for GazetteerErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// A `.tsv` file that has the name of no table.
    #[error("is no table{}", suggestion(nearest.as_deref()))]
    Table {
        /// The table whose name is most like it, where one is near.
        nearest: Option<String>,
    },
    /// The first line is not the header that the table has.
    #[error("the header must be `{expected}`")]
    Header {
        /// The columns, separated by spaces.
        expected: String,
    },
    /// A row has too few or too many cells.
    #[error("{found} cells instead of {expected}")]
    Cells {
        /// As many as the header has.
        expected: usize,
        /// As many as the row has.
        found: usize,
    },
    /// A cell that must not be empty is.
    #[error("`{column}` is empty")]
    Empty {
        /// The column.
        column: &'static str,
    },
    /// A cell holds something that its column does not take.
    #[error("`{column}`: `{value}` is no {expected}")]
    Value {
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
        /// What should.
        expected: &'static str,
    },
    /// Spaces at the end, doubled spaces, or a text that is not NFC.
    #[error("`{column}`: `{value}` has {fault}")]
    Spelling {
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// Two rows have one id.
    #[error("`{id}` stands in line {first} already")]
    Duplicate {
        /// The id.
        id: String,
        /// The line of the first row that has it.
        first: usize,
    },
    /// The rows are not in the order of their ids.
    #[error("`{id}` belongs before line {before}")]
    Order {
        /// The id that stands too late.
        id: String,
        /// The line that it belongs in front of.
        before: usize,
    },
    /// A reference names no row.
    #[error("`{column}`: no `{id}` in {table}{}", suggestion(nearest.as_deref()))]
    Unknown {
        /// The column.
        column: &'static str,
        /// What it names.
        id: String,
        /// The table that should have it.
        table: &'static str,
        /// The id most like it, where one is near.
        nearest: Option<String>,
    },
    /// An interval ends before it begins.
    #[error("ends ({to}) before it begins ({from})")]
    Interval {
        /// The beginning.
        from: String,
        /// The end.
        to: String,
    },
    /// Two people hold an office at once that has one holder.
    #[error("overlaps {other}: `{office}` has one holder at a time")]
    Overlap {
        /// The office.
        office: String,
        /// Where the other tenure stands: `line 7`, or `file:7` where it is another file.
        other: String,
    },
    /// An alias says the same as the name or as another alias of its row.
    #[error("`{column}`: `{alias}` is the same as `{other}`")]
    Alias {
        /// The column.
        column: &'static str,
        /// The alias.
        alias: String,
        /// What says the same.
        other: String,
    },
    /// A code that the grammar of codes cannot read.
    #[error("`{code}` is no code")]
    Code {
        /// The code.
        code: String,
    },
    /// A document's date lies outside its term.
    #[error("{date} is not in term {term}")]
    Term {
        /// The date.
        date: String,
        /// The term.
        term: String,
    },
    /// An id that is not the one its row makes.
    #[error("the id `{id}` must be `{expected}`")]
    Id {
        /// The id.
        id: String,
        /// What the rule of ids makes of the row.
        expected: String,
    },
    /// Two rows that no reader could tell apart.
    #[error("`{name}` stands for {other} too, and {same} is the same")]
    Shared {
        /// The name that both have.
        name: String,
        /// Where the other row stands: `line 7`, or `file:7` where it is another file.
        other: String,
        /// What should tell them apart.
        same: &'static str,
    },
    /// References that lead back to where they began.
    #[error("`{column}`: `{id}` leads back here")]
    Cycle {
        /// The column.
        column: &'static str,
        /// What it names.
        id: String,
    },
    /// A tenure that says nothing about time.
    #[error("neither `from`, `to` nor `as_of` is known")]
    Undated,
    /// The tables together cannot be compiled.
    #[error("cannot be compiled: {0}")]
    Compile(String),
}

fn suggestion(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(" (did you mean `{nearest}`?)"))
}
