//! Resolving: what the text means.

pub(crate) mod date;
mod lunar;
