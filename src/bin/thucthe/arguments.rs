//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use thucthe::{Date, Kind};

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
    Annotate(Annotate),
    #[command(flatten)]
    LookUp(LookUp),
    /// Reads a folder of gazetteers and names every row that does not fit.
    Check {
        /// The folder.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Prints the completions of a shell.
    Completions {
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Prints the manual page.
    Man,
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

    /// The folder for the pages and the index of `--format html`; without it, one page goes to standard output.
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

/// Prints the original text with every mention in a template.
///
/// A mention that gets no tag, since it has no id or crosses another, is named on standard error.
#[derive(Args, Debug)]
pub(crate) struct Annotate {
    #[command(flatten)]
    pub(crate) reading: Reading,

    /// What a mention becomes. `{text}` is its text, with the mentions inside it; `{id}`, `{type}`, `{name}`, `{entity}`
    /// and `{by}` may stand around it.
    #[arg(long, value_name = "TEMPLATE", default_value = "[{text}]({id})")]
    pub(crate) template: String,

    /// Whether text and values are escaped for HTML; `auto`: where the template has a `<`.
    #[arg(long, value_enum, default_value_t, value_name = "HOW")]
    pub(crate) escape: Escape,

    /// Only mentions of these types, separated by commas.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "TYPES")]
    pub(crate) types: Vec<Type>,
}

/// Asks the tables. Where they know nothing, the nearest name is suggested and the exit status is 1.
#[derive(Debug, Subcommand)]
pub(crate) enum LookUp {
    /// The documents of a code (`37-NQ/TW`), of an id or of a law's name, the newest first.
    ///
    /// Numbers begin anew each term, so that one code is often several documents.
    Document {
        #[arg(value_name = "CODE")]
        code: String,

        /// Leaves out what came later.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,

        #[command(flatten)]
        answer: Answer,
    },
    /// Who held an office on a day: a title with its body (`Trưởng Ban Kinh tế Trung ương`).
    Office {
        #[arg(value_name = "OFFICE")]
        name: String,

        /// The day.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        on: Date,

        #[command(flatten)]
        answer: Answer,
    },
    /// The persons of a full name or an id, with the offices that they held.
    Person {
        #[arg(value_name = "NAME")]
        name: String,

        #[command(flatten)]
        answer: Answer,
    },
    /// The bodies of a name, also a short one, or of an id: what they are part of, what they were and became.
    Body {
        #[arg(value_name = "NAME")]
        name: String,

        #[command(flatten)]
        answer: Answer,
    },
}

/// How a look-up answers, and from what.
#[derive(Args, Debug)]
pub(crate) struct Answer {
    /// What to print.
    #[arg(long, short, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: AnswerFormat,

    /// Lays the tables of this folder over the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub(crate) gazetteers: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For the eye.
    #[default]
    Text,
    /// What the library answers, as it serialises.
    Json,
}

/// Where articles come from, and what reads them.
#[derive(Args, Debug)]
pub(crate) struct Reading {
    /// The articles: files, folders (their `.txt` or `.jsonl` files, at any depth), quoted patterns
    /// (`news/**/*.txt`), or `-` for standard input.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The day of publication of articles that bring none; else the article's own dateline is taken, where it has one.
    #[arg(long, short, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(crate) published: Option<Date>,

    /// Also reads names that have lost their diacritics, where only one name can be meant.
    #[arg(long)]
    pub(crate) undiacritized: bool,

    /// What a file holds: one article, or one a line as `{"id", "text", "published"}`.
    #[arg(long, short, value_enum, default_value_t, value_name = "INPUT")]
    pub(crate) input: Input,

    /// Lays the tables of this folder over the built-in ones: rows of a known key replace, others are added.
    #[arg(long, value_name = "DIR")]
    pub(crate) gazetteers: Option<PathBuf>,

    /// How many articles are read at once; as many as there are processors where this is not given.
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,

    /// The longest article that is read: what is longer was not meant to be one, and takes memory without end.
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096))]
    pub(crate) max_size: u64,

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
    /// One row a mention.
    Csv,
    /// A page for the browser, with nothing to be fetched.
    Html,
    /// An annotation page of the W3C Web Annotation data model (JSON-LD); positions count Unicode code points.
    Webanno,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Escape {
    #[default]
    Auto,
    Html,
    None,
}

/// The types of entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Type {
    Person,
    Body,
    Role,
    Document,
    Date,
}

impl Type {
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Type::Person => Kind::Person,
            Type::Body => Kind::Body,
            Type::Role => Kind::Role,
            Type::Document => Kind::Document,
            Type::Date => Kind::Date,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

pub(crate) fn day(value: &str) -> Result<Date, String> {
    value.parse().map_err(|_| "not a day written as 2023-07-28".to_owned())
}
