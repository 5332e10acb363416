//! Who held an office at a date.

use jiff::civil;
use rustc_hash::FxHashMap;

use crate::gazetteer::{Gazetteers, TenureRow};

/// The rows of `tenures.tsv` by office.
#[derive(Debug)]
pub(crate) struct Tenures {
    /// Rows by title and body.
    by_office: FxHashMap<(u32, String), Vec<u32>>,
    /// Rows by official.
    by_official: FxHashMap<String, Vec<u32>>,
    officials: FxHashMap<String, u32>,
}

impl Tenures {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let roles: FxHashMap<&str, u32> = tables.roles.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let officials = tables.officials.rows.iter().map(|row| row.id.to_string()).zip(0..).collect();
        let mut by_office: FxHashMap<(u32, String), Vec<u32>> = FxHashMap::default();
        let mut by_official: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (row, index) in tables.tenures.rows.iter().zip(0..) {
            by_official.entry(row.official.to_string()).or_default().push(index);
            if let Some(&role) = roles.get(row.role.as_ref()) {
                let body = row.body.as_deref().unwrap_or_default();
                by_office.entry((role, body.to_owned())).or_default().push(index);
                // A chair of ministerial rank stands in the table by the second word.
                if let Some(&both) = roles.get("bo-truong-chu-nhiem").filter(|_| row.role == "chu-nhiem") {
                    by_office.entry((both, body.to_owned())).or_default().push(index);
                }
            }
        }
        Tenures { by_office, by_official, officials }
    }

    /// The officials who held the office on `date` by rows that say both ends, or a beginning and no successor.
    pub(crate) fn holders(&self, tables: &Gazetteers, title: u32, body: Option<&str>, date: civil::Date) -> Vec<u32> {
        let rows = self.by_office.get(&(title, body.unwrap_or_default().to_owned()));
        let mut holders: Vec<u32> = Vec::new();
        for &row in rows.into_iter().flatten() {
            let row = &tables.tenures.rows[row as usize];
            if !is_on(row, date) {
                continue;
            }
            if let Some(&official) = self.officials.get(row.official.as_ref())
                && !holders.contains(&official)
            {
                holders.push(official);
            }
        }
        holders
    }

    /// Whether an official held an office on `date`; with `past`: before it.
    pub(crate) fn held(
        &self,
        tables: &Gazetteers,
        title: u32,
        body: Option<&str>,
        official: &str,
        date: civil::Date,
        past: bool,
    ) -> bool {
        let rows = self.by_office.get(&(title, body.unwrap_or_default().to_owned()));
        let mut rows = rows.into_iter().flatten().map(|&row| &tables.tenures.rows[row as usize]);
        rows.any(|row| {
            let begun = || row.from.is_none_or(|from| from.first() <= date);
            row.official == official && (is_on(row, date) || was_seen(row, date) || (past && begun()))
        })
    }

    /// The bodies where an official held a title on `date`.
    pub(crate) fn bodies<'t>(
        &self,
        tables: &'t Gazetteers,
        title: u32,
        official: &str,
        date: civil::Date,
    ) -> Vec<&'t str> {
        let title = tables.roles.rows[title as usize].id.as_ref();
        let rows = self.by_official.get(official).into_iter().flatten().map(|&row| &tables.tenures.rows[row as usize]);
        let mut bodies: Vec<&str> =
            rows.filter(|row| row.role == title && is_on(row, date)).filter_map(|row| row.body.as_deref()).collect();
        bodies.dedup();
        bodies
    }
}

/// Whether a source saw the official in the office about `date`: a row that knows no beginning.
fn was_seen(row: &TenureRow, date: civil::Date) -> bool {
    let seen = row.as_of.filter(|_| row.from.is_none()).map(|seen| (seen.first(), seen.last()));
    let near = |a: civil::Date, b: civil::Date| (a.year() - b.year()).abs() <= 1;
    row.to.is_none_or(|to| date < to.first()) && seen.is_some_and(|(first, last)| near(first, date) || near(last, date))
}

/// Whether a tenure holds on `date`: begun, and neither ended nor last seen before.
fn is_on(row: &TenureRow, date: civil::Date) -> bool {
    let last = match (row.to, row.as_of) {
        (Some(to), _) => return row.from.is_some_and(|from| from.first() <= date) && date < to.first(),
        (None, Some(as_of)) => as_of.last(),
        (None, None) => civil::Date::MAX,
    };
    row.from.is_some_and(|from| from.first() <= date) && date <= last
}
