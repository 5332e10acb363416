//! What the look-ups answer with.

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

/// A document of the gazetteer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct KnownDocument {
    /// The row in `documents.tsv` (`37-NQ/TW@IX`).
    pub id: String,
    /// The canonical code; `None` for laws that are known by name alone.
    pub code: Option<String>,
    /// The plain kind (`Nghị quyết`).
    pub kind: String,
    /// The name of a law, without the year.
    pub name: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// The name of the body that issued it.
    pub issuer: Option<String>,
    /// The row of that body in `bodies.tsv`.
    pub issuer_id: Option<String>,
    /// The term of the Party or of the Assembly, roman.
    pub term: Option<String>,
    /// Its date, ISO, as far as it is known.
    pub date: Option<String>,
    /// The first day of its effect, as far as it is known.
    pub effective_from: Option<String>,
    /// The first day after its effect.
    pub effective_to: Option<String>,
    /// The row of the document that took its place.
    pub replaced_by: Option<String>,
    /// How far the row is trusted: `checked`, `single`, `memory`, `derived`.
    pub trust: String,
    /// Addresses of the sources.
    pub sources: Vec<String>,
}

/// A body of the gazetteer, or one that a pattern of it makes for a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct KnownBody {
    /// The row in `bodies.tsv`, or the id that a pattern makes (`tinh-uy-son-la`).
    pub id: String,
    /// The full canonical name.
    pub name: String,
    /// The kind (`ministry`).
    pub kind: String,
    /// Other names, the short spellings that rules make not counted.
    pub aliases: Vec<String>,
    /// The id of the body that it is part of.
    pub parent_id: Option<String>,
    /// The first day that it was there, as far as it is known.
    pub valid_from: Option<String>,
    /// The first day that it was there no longer.
    pub valid_to: Option<String>,
    /// The row of the body that took its place.
    pub successor_id: Option<String>,
    /// The rows of the bodies whose place it took.
    pub predecessor_ids: Vec<String>,
    /// How far the row is trusted; `None` for a body that a pattern makes.
    pub trust: Option<String>,
    /// Addresses of the sources.
    pub sources: Vec<String>,
}

/// A person of the gazetteer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct KnownPerson {
    /// The row in `officials.tsv`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// The year of birth.
    pub birth_year: Option<i16>,
    /// The offices held, by their beginning; those of which it is not known come first.
    pub tenures: Vec<Tenure>,
    /// How far the row is trusted.
    pub trust: String,
    /// Addresses of the sources.
    pub sources: Vec<String>,
}

/// Who held which office from when to when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Tenure {
    /// The full name of the holder.
    pub person: String,
    /// The row in `officials.tsv`.
    pub person_id: String,
    /// The title without the body (`Bộ trưởng`).
    pub title: String,
    /// The row in `roles.tsv`.
    pub role_id: String,
    /// The name of the body; `None` where the title has none, or where it is of a place that no table names.
    pub body: Option<String>,
    /// The id of the body.
    pub body_id: Option<String>,
    /// The first day, as far as it is known: `2019`, `2019-12`, `2019-12-23`.
    pub from: Option<String>,
    /// The first day that is out; where it is partial, some day in it.
    pub to: Option<String>,
    /// The last day on which a source saw the person in office.
    pub as_of: Option<String>,
    /// Whether the dates leave no doubt for the day that was asked for: it lies behind a known beginning, and before a known
    /// end or the last day seen. Without a day, whether both ends are known.
    pub sure: bool,
    /// How far the row is trusted.
    pub trust: String,
    /// Addresses of the sources.
    pub sources: Vec<String>,
}

/// An office and who held it on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Office {
    /// The title without the body.
    pub title: String,
    /// The row in `roles.tsv`.
    pub role_id: String,
    /// The full name of the body.
    pub body: Option<String>,
    /// The id of the body.
    pub body_id: Option<String>,
    /// Who can have held it on that day. Of an office with one holder there are several where a change is dated no closer.
    pub holders: Vec<Tenure>,
}
