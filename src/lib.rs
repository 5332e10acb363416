//! Reads Vietnamese political news and returns typed entities.

mod error;
mod extractor;
mod find;
mod gazetteer;
pub mod guide;
mod model;
mod resolve;
mod scan;
mod text;

pub use error::{GazetteerError, GazetteerErrors, Problem};
pub use extractor::Extractor;
pub use gazetteer::Gazetteers;
pub use jiff::civil::Date;
pub use model::{
    Body, Context, DateBasis, DateValue, Document, Entity, Extraction, HolderBasis, Kind, Mention, Modifier, PartOfDay,
    Person, Precision, Published, PublishedBy, Record, Role, Status,
};
