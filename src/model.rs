//! What comes out: an [`Extraction`] holds the [`Mention`]s of an article and the [`Entity`]s they stand for.
//!
//! What may stand in a table is a [`Cow`]: names and ids of the crate's own tables are borrowed, and no text is copied
//! for them.

use std::{borrow::Cow, ops::Range};

use jiff::civil;
#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

/// What an article brings with it besides its text.
///
/// ```
/// use thucthe::{Context, Date};
///
/// let context = Context::published(Date::constant(2023, 7, 7));
/// assert_eq!(context.published, Some(Date::constant(2023, 7, 7)));
/// assert_eq!(Context::default().published, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Context {
    /// The day of publication. Where it is `None`, the text's own dateline is taken; where there is none, dates without
    /// a year stay open.
    pub published: Option<civil::Date>,
    /// Whether the text has lost its diacritics (`Ban Kinh te Trung uong`): see [`Context::undiacritized`].
    pub undiacritized: bool,
}

impl Context {
    /// The context of an article published on `date`.
    #[must_use]
    pub const fn published(date: civil::Date) -> Self {
        Context { published: Some(date), undiacritized: false }
    }

    /// The context of an article that has lost its diacritics, or may have.
    ///
    /// A name of the tables is then also read without them, where it has two syllables or more, its capitals, and just
    /// one spelling that it can stand for; [`Mention::by`] says so. What no table has is not guessed.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use thucthe::{Context, Extractor};
    ///
    /// let context = Context::default().undiacritized();
    /// let extraction = Extractor::embedded()?.extract("Ban Kinh te Trung uong hop.", &context);
    /// assert_eq!(extraction.mentions[0].text, "Ban Kinh te Trung uong");
    /// assert!(extraction.mentions[0].by.ends_with("without diacritics"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub const fn undiacritized(mut self) -> Self {
        self.undiacritized = true;
        self
    }
}

/// All that was found in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Extraction {
    /// The publication date that dates were read against.
    pub published: Published,
    /// Every mention, sorted by start, then longer first. Mentions of one kind never overlap.
    pub mentions: Vec<Mention>,
    /// Every entity once. [`Mention::entity`] and all references between entities are indices into this list.
    pub entities: Vec<Entity>,
}

/// The publication date and where it comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Published {
    /// The day; `None` where neither the context nor the text says it.
    pub date: Option<civil::Date>,
    /// Who says it; `None` where there is no date.
    pub by: Option<PublishedBy>,
}

impl Published {
    pub(crate) const fn new(date: civil::Date, by: PublishedBy) -> Self {
        Published { date: Some(date), by: Some(by) }
    }
}

/// The source of a publication date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum PublishedBy {
    /// [`Context::published`].
    Given,
    /// A line of the text such as `Thứ tư, 05/07/2023 14:54`.
    Dateline,
}

/// The kinds of mention and entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Kind {
    /// A named human being.
    Person,
    /// An organisation.
    Body,
    /// An office or membership: a title and the body it belongs to.
    Role,
    /// A resolution, decision, law …
    Document,
    /// An expression with a place on the calendar.
    Date,
}

impl Kind {
    /// The kind in lower case, as in the JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Body => "body",
            Kind::Role => "role",
            Kind::Document => "document",
            Kind::Date => "date",
        }
    }
}

/// A place in the text that names something, with what is said just there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Mention {
    /// First byte in the text as it was given.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
    /// Exactly the slice `start..end`.
    pub text: String,
    /// What is named here.
    #[cfg_attr(feature = "serde", serde(rename = "type"))]
    pub kind: Kind,
    /// Index into [`Extraction::entities`].
    pub entity: usize,
    /// The term of office of a body or role, roman as the text lists it: `XIII`, `XI, XII`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub term: Option<String>,
    /// Whether a role is held no longer, or not yet in full; `None`: in office.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub status: Option<Status>,
    /// The part of a date's span that is meant (`đầu năm 2019`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub modifier: Option<Modifier>,
    /// The part of the day (`chiều 28-7`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub part_of_day: Option<PartOfDay>,
    /// The clock time of a date, `HH:MM`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub time: Option<String>,
    /// Whether this is a short form (`Ban`) that takes its meaning from the context.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "std::ops::Not::not"))]
    pub short: bool,
    /// The rule, and the gazetteer row where there is one, behind the mention.
    pub by: Cow<'static, str>,
}

impl Mention {
    /// The bytes of the text as it was given.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// How a role is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Status {
    /// `nguyên`, `cựu`.
    Former,
    /// `quyền`.
    Acting,
    /// `cố`.
    Late,
}

/// The part of a time span that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Modifier {
    /// `đầu`.
    Start,
    /// `giữa`.
    Mid,
    /// `cuối`.
    End,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum PartOfDay {
    /// `sáng`.
    Morning,
    /// `trưa`.
    Noon,
    /// `chiều`.
    Afternoon,
    /// `tối`.
    Evening,
    /// `đêm`.
    Night,
}

/// One thing that the article speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(tag = "type", rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Entity {
    /// A named human being.
    Person(Person),
    /// An organisation.
    Body(Body),
    /// A title, its body and its holder.
    Role(Role),
    /// A document.
    Document(Document),
    /// A place on the calendar.
    Date(DateValue),
}

impl Entity {
    /// Which of the kinds it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Entity::Person(_) => Kind::Person,
            Entity::Body(_) => Kind::Body,
            Entity::Role(_) => Kind::Role,
            Entity::Document(_) => Kind::Document,
            Entity::Date(_) => Kind::Date,
        }
    }
}

/// A named human being.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Person {
    /// The full name, canonical where the gazetteer knows the person, else as the text has it.
    pub name: Cow<'static, str>,
    /// The row in `officials.tsv`; `None` where there is none, or several and nothing decides.
    pub id: Option<Cow<'static, str>>,
    /// The rows that share the name, where the text does not decide.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub candidates: Vec<Cow<'static, str>>,
    /// A military or police rank (`Đại tướng`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub rank: Option<Cow<'static, str>>,
    /// An academic title (`GS.TS`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub academic: Option<Cow<'static, str>>,
    /// The roles that the person holds in this article.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub roles: Vec<usize>,
}

/// An organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Body {
    /// The full canonical name.
    pub name: Cow<'static, str>,
    /// The row in `bodies.tsv`, or the id that a pattern makes (`tinh-uy-son-la`); `None` where several rows are left.
    pub id: Option<Cow<'static, str>>,
    /// The rows that share the surface, where the text does not decide.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub candidates: Vec<Cow<'static, str>>,
    /// The kind as the gazetteer has it (`ministry`).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub kind: Option<Cow<'static, str>>,
    /// The body that this one is part of, as the text says it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub parent: Option<usize>,
    /// The row of the body that took its place.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub successor_id: Option<Cow<'static, str>>,
    /// The rows of the bodies whose place it took.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub predecessor_ids: Vec<Cow<'static, str>>,
}

/// One title of one body with its holder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Role {
    /// The title without the body (`Trưởng Ban`); whole where no body follows (`Tổng Bí thư`).
    pub title: Cow<'static, str>,
    /// The row in `roles.tsv`.
    pub role_id: Option<Cow<'static, str>>,
    /// The body that the title belongs to; `None` where it belongs to none (`Chủ tịch nước`) or the text leaves it open.
    pub body: Option<usize>,
    /// The person who holds it.
    pub holder: Option<usize>,
    /// How the holder is known; `None` where there is no holder.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub holder_basis: Option<HolderBasis>,
    /// The officials that tenures leave, where there are several.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub candidates: Vec<Cow<'static, str>>,
    /// What the tenures say where they disagree with the text.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub differs: Option<Cow<'static, str>>,
}

/// How the holder of a role is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum HolderBasis {
    /// The text sets name and role side by side.
    Text,
    /// The text named the holder earlier.
    Coreference,
    /// `tenures.tsv`, at the date that the text is about.
    Tenure,
}

/// A document: first what the text says, joined over its mentions, then what the gazetteer knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Document {
    /// The plain kind (`Nghị quyết`), from the type word, else from the symbol.
    pub kind: Option<Cow<'static, str>>,
    /// The canonical code (`37-NQ/TW`, `30/2020/NĐ-CP`).
    pub code: Option<String>,
    /// The number alone, without leading zeros.
    pub number: Option<String>,
    /// Who issued it, as the text says.
    pub issuer: Option<usize>,
    /// Its own date as the text has it, ISO, as far as it is said.
    pub date: Option<String>,
    /// The term of the issuer as the text has it, roman.
    pub term: Option<String>,
    /// What it is about, in the text's words.
    pub subject: Option<String>,
    /// The row in `documents.tsv` (`37-NQ/TW@IX`), where exactly one is left.
    pub id: Option<Cow<'static, str>>,
    /// The evidence that left one row.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub basis: Option<String>,
    /// What the row says.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub record: Option<Box<Record>>,
    /// The rows that are left, where there are several; nearest first where evidence is at odds.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub candidates: Vec<Record>,
    /// What disagrees.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub conflict: Option<String>,
}

/// What a row of `documents.tsv` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Record {
    /// The row.
    pub id: Cow<'static, str>,
    /// Its date, ISO, as far as it is known.
    pub date: Option<String>,
    /// The term, roman.
    pub term: Option<Cow<'static, str>>,
    /// The row of the issuer in `bodies.tsv`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub issuer: Option<Cow<'static, str>>,
    /// What it is about.
    pub subject: Option<Cow<'static, str>>,
}

/// A place on the calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct DateValue {
    /// Extended date/time format, ISO 8601-2: `2023-07-07`, `2023-01/2023-06`, `XXXX-07-07`.
    pub value: String,
    /// The first day; `None` where it is open or unknown.
    pub start: Option<civil::Date>,
    /// The last day, inclusive; `None` where it is open or unknown.
    pub end: Option<civil::Date>,
    /// How exact it is.
    pub precision: Precision,
    /// Where the year, or the whole, comes from.
    pub basis: DateBasis,
}

/// How exact a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Precision {
    /// One day.
    #[default]
    Day,
    /// One month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// One year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// From one date to another.
    Interval,
}

/// Where a date comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum DateBasis {
    /// The text says it in full.
    #[default]
    Stated,
    /// Read against the publication date.
    Published,
    /// A part comes from the words around it.
    Context,
}
