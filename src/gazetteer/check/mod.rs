//! What must hold in and across the tables.
//!
//! What a column takes is data ([`columns`]); the passes run over all tables alike.

mod cells;
mod columns;
mod names;
mod references;
mod tables;

use self::{
    cells::Rows,
    names::Aliases,
    references::{Chains, Ids, References},
};
use super::{
    Gazetteers, TablePass,
    table::{PartialDate, Row, Table},
};
use crate::error::GazetteerError;

/// What must hold within each file.
pub(crate) fn rows(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    tables.each_table(&mut Rows { problems });
}

/// What must hold across the tables; `is_code` knows the grammar of codes.
pub(crate) fn whole(tables: &Gazetteers, is_code: &dyn Fn(&str) -> bool, problems: &mut Vec<GazetteerError>) {
    tables.each_table(&mut References { ids: &Ids::new(tables), only_needed: false, problems });
    tables.each_table(&mut Aliases { tables, problems });
    tables.each_table(&mut Chains { tables, problems });
    names::bodies(tables, problems);
    tables::patterns(tables, problems);
    tables::terms(tables, problems);
    tables::offices(tables, problems);
    tables::documents(tables, is_code, problems);
}

/// The references without which an extractor would silently read less than the tables say: those of titles, and all of
/// the rows that do not come with the crate, whose own a test checks.
pub(crate) fn needed(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let mut custom = IsCustom(false);
    tables.each_table(&mut custom);
    if custom.0 {
        tables.each_table(&mut References { ids: &Ids::new(tables), only_needed: true, problems });
    }
}

struct IsCustom(bool);

impl TablePass for IsCustom {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        self.0 |= table.has_custom();
    }
}

/// Whether two periods have a day in common for sure.
fn overlap(a: (Option<PartialDate>, Option<PartialDate>), b: (Option<PartialDate>, Option<PartialDate>)) -> bool {
    let before = |from: Option<PartialDate>, to: Option<PartialDate>| match (from, to) {
        (Some(from), Some(to)) => from.last() < to.first(),
        _ => true,
    };
    before(a.0, b.1) && before(b.0, a.1)
}
