//! Reads Vietnamese political news and returns typed entities.

#[cfg_attr(not(test), expect(dead_code, reason = "wired by the extractor"))]
mod find;
mod model;
#[cfg_attr(not(test), expect(dead_code, reason = "wired by the extractor"))]
mod resolve;
#[allow(dead_code, reason = "wired by the extractor")]
mod text;

pub use jiff::civil::Date;
pub use model::{
    Body, Context, DateBasis, DateValue, Document, Entity, Extraction, HolderBasis, Kind, Mention, Modifier, PartOfDay,
    Person, Precision, Published, PublishedBy, Record, Role, Status,
};
