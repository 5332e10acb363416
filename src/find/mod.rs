//! Finding: what the text says, and where.

pub(crate) mod date;
pub(crate) mod form;
