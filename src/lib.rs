//! Reads Vietnamese political news and returns typed entities: persons, bodies, roles, documents and dates, resolved.
//!
//! ```
//! # #[cfg(feature = "embedded")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use thucthe::{Context, Date, Entity, Extractor};
//!
//! let extractor = Extractor::embedded()?;
//! let context = Context::published(Date::constant(2023, 7, 28));
//! let extraction = extractor.extract("Chiều 28-7, Trưởng Ban Kinh tế Trung ương chủ trì hội nghị.", &context);
//!
//! let [date, role, body] = &extraction.mentions[..] else { panic!() };
//! assert_eq!(date.text, "Chiều 28-7");
//! assert!(matches!(&extraction.entities[date.entity], Entity::Date(date) if date.value == "2023-07-28"));
//! assert!(matches!(&extraction.entities[role.entity], Entity::Role(role) if role.body == Some(body.entity)));
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "embedded"))]
//! # fn main() {}
//! ```
//!
//! # Overview
//!
//! An [`Extractor`] is built once, from the tables that the crate brings ([`Extractor::embedded`]) or from others
//! ([`Extractor::new`] over [`Gazetteers::from_dir`]), and then shared by reference among threads.
//! [`extract`](Extractor::extract) takes a text and the [`Context`] that it brings, its day of publication, and returns an
//! [`Extraction`]: [`Mention`]s, which are places in the text, and [`Entity`]s, which are what they stand for. Two mentions
//! of one thing share an entity; entities refer to each other by index.
//!
//! Extraction never fails, and depends on nothing but its arguments. Where the text leaves several answers open, there is
//! no id, and `candidates` holds them. Only tables can be wrong: [`GazetteerErrors`] names file and line of each problem.
//!
//! Spans are bytes of the text as it was given, on character boundaries: `&text[mention.span()] == mention.text`.
//!
//! # Contents
//!
//! - Building: [`Extractor`], [`Gazetteers`], [`GazetteerErrors`]
//! - What goes in: [`Context`]
//! - What comes out: [`Extraction`], [`Published`], [`Mention`] with its [`Kind`]
//! - Entities: [`Person`], [`Body`], [`Role`], [`Document`], [`DateValue`]
//! - Look-ups, without an article: [`Extractor::document`], [`Extractor::office`], [`Extractor::person`],
//!   [`Extractor::body`], [`Extractor::holders`], and [`Extractor::nearest`] for who mistypes
//! - Ten tasks as programs: the [`cookbook`]
//! - How a code becomes a document: the [`guide`]
//!
//! # Features
//!
//! - **embedded** (default): the gazetteers, compiled in.
//! - **serde** (default): `Serialize` and `Deserialize` for everything that an extraction holds.
//! - **cli**: the command `thucthe`; of no use to a library.

#[cfg(all(feature = "embedded", feature = "serde"))]
pub mod cookbook;
#[cfg(feature = "embedded")]
pub mod guide;

mod bits;
mod check;
mod error;
mod extractor;
mod find;
mod gazetteer;
mod lookup;
mod model;
mod resolve;
mod scan;
mod text;
mod undiacritized;
#[doc(hidden)]
pub mod verbs;

pub use error::{GazetteerError, GazetteerErrors, Problem};
pub use extractor::Extractor;
pub use gazetteer::Gazetteers;
pub use jiff::civil::Date;
pub use lookup::{KnownBody, KnownDocument, KnownPerson, Office, Tenure};
pub use model::{
    Body, Context, DateBasis, DateValue, Document, Entity, Extraction, HolderBasis, Kind, Mention, Modifier, PartOfDay,
    Person, Precision, Published, PublishedBy, Record, Role, Status,
};

/// The examples of the README are tests.
#[cfg(all(doctest, feature = "embedded"))]
#[doc = include_str!("../README.md")]
struct Readme;

/// So are those of its Vietnamese version.
#[cfg(all(doctest, feature = "embedded"))]
#[doc = include_str!("../README.vi.md")]
struct ReadmeVi;
