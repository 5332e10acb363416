//! The gazetteers as they come with the crate, and the ones that users write.
#![cfg(feature = "embedded")]

use thucthe::Gazetteers;

#[test]
fn the_embedded_tables_hold_together() {
    let tables = Gazetteers::embedded().unwrap_or_else(|problems| panic!("{problems}"));
    tables.check().unwrap_or_else(|problems| panic!("{} problems\n{problems}", problems.problems().len()));
}
