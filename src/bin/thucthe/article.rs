//! One article as it comes in, and its id as it goes out.

use std::fmt;

use serde::{Deserialize, Serialize};
use thucthe::Date;

/// An article with what it brings besides its text.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) id: Id,
    pub(crate) title: Option<String>,
    pub(crate) text: String,
    pub(crate) published: Option<Date>,
}

/// The id of an article, written as it was read.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged, expecting = "`id` is neither a string nor a whole number")]
pub(crate) enum Id {
    Text(String),
    Number(i64),
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Text(text) => f.write_str(text),
            Id::Number(number) => number.fmt(f),
        }
    }
}
