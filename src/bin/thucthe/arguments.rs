//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use thucthe::Date;

/// Reads Vietnamese political news and prints who, which body, which office, which document and which day.
#[derive(Debug, Parser)]
#[command(name = "thucthe", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Extract(Extract),
}

/// Finds the entities of articles and prints them.
///
/// A file or line that does not read is named on standard error as `file:line: problem`; all the rest is extracted, in
/// the order given, and the exit status is 1.
#[derive(Args, Debug)]
pub(crate) struct Extract {
    #[command(flatten)]
    pub(crate) reading: Reading,

    /// What to print.
    #[arg(long, short, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,

    /// Adds the rule, and the row where there is one, behind each mention (of the text format).
    #[arg(long)]
    pub(crate) why: bool,

    /// Colours in the text format; `auto` means on a terminal, unless `NO_COLOR` is set.
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

/// Where articles come from, and what reads them.
#[derive(Args, Debug)]
pub(crate) struct Reading {
    /// The articles: files, folders (their `.txt` or `.jsonl` files, at any depth), or `-` for standard input.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The day of publication of articles that bring none; else the article's own dateline is taken, where it has one.
    #[arg(long, short, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) published: Option<Date>,

    /// What a file holds: one article, or one a line as `{"id", "text", "published"}`.
    #[arg(long, short, value_enum, default_value_t, value_name = "INPUT")]
    pub(crate) input: Input,

    /// Reads the tables of this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub(crate) gazetteers: Option<PathBuf>,

    /// How many articles are read at once; as many as there are processors where this is not given.
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,

    /// Reads what is not UTF-8 with `U+FFFD` in its place; positions then count in the text so mended.
    #[arg(long)]
    pub(crate) lossy: bool,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Input {
    /// One article; its id is the path as it was given.
    #[default]
    Text,
    /// One article a line, as JSON.
    Jsonl,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The article with its mentions marked, and a table of the entities.
    #[default]
    Text,
    /// One object; a list of them for several files, a folder or JSON lines.
    Json,
    /// One object a line.
    Jsonl,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

fn day(value: &str) -> Result<Date, String> {
    value.parse().map_err(|error| format!("no day such as 2023-07-28: {error}"))
}
