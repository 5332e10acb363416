//! Who held an office at a date.

use jiff::civil;
use rustc_hash::FxHashMap;

use crate::gazetteer::{BodyRow, Gazetteers, TenureRow, table::Cell};

/// The rows of `tenures.tsv` by office and by official.
///
/// Bodies and officials are numbered, so that ten thousand rows cost no string of their own.
#[derive(Debug)]
pub(crate) struct Tenures {
    bodies: FxHashMap<Cell, u32>,
    officials: FxHashMap<Cell, u32>,
    /// Title, body and row, in order.
    by_office: Vec<(u32, u32, u32)>,
    /// Official and row, in order.
    by_official: Vec<(u32, u32)>,
}

impl Tenures {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let roles: FxHashMap<&str, u32> = tables.roles.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let officials: FxHashMap<Cell, u32> = tables.officials.rows.iter().map(|row| row.id.clone()).zip(0..).collect();
        let held_as: Vec<(u32, u32)> = tables
            .roles
            .rows
            .iter()
            .zip(0..)
            .filter_map(|(row, title)| Some((*roles.get(row.held_as.as_deref()?)?, title)))
            .collect();
        let mut bodies = FxHashMap::default();
        let rows = &tables.tenures.rows;
        let mut by_office = Vec::with_capacity(rows.len() + rows.len() / 8);
        let mut by_official = Vec::with_capacity(rows.len());
        for (row, index) in rows.iter().zip(0..) {
            by_official.extend(officials.get(&row.official).map(|&official| (official, index)));
            if let Some(role) = roles.get(row.role.as_ref()) {
                let next = u32::try_from(bodies.len()).expect("OK because there are fewer bodies than rows");
                let body = *bodies.entry(row.body.clone().unwrap_or_default()).or_insert(next);
                by_office.push((*role, body, index));
                let others = held_as.iter().filter(|(known, _)| known == role);
                by_office.extend(others.map(|&(_, title)| (title, body, index)));
            }
        }
        by_office.sort_unstable();
        by_official.sort_unstable();
        Tenures { bodies, officials, by_office, by_official }
    }

    /// The row of an official in `officials.tsv`.
    pub(crate) fn official(&self, id: &str) -> Option<u32> {
        self.officials.get(id).copied()
    }

    /// The rows of an office.
    fn rows<'t>(
        &self,
        tables: &'t Gazetteers,
        title: u32,
        body: Option<&str>,
    ) -> impl Iterator<Item = &'t TenureRow> + use<'_, 't> {
        let body = self.bodies.get(body.unwrap_or_default());
        let rows = body.map_or(&[][..], |&body| {
            let from = self.by_office.partition_point(|&(t, b, _)| (t, b) < (title, body));
            let len = self.by_office[from..].partition_point(|&(t, b, _)| (t, b) == (title, body));
            &self.by_office[from..from + len]
        });
        rows.iter().map(|&(_, _, row)| &tables.tenures.rows[row as usize])
    }

    /// The officials who held the office on `date` by rows that say both ends, or a beginning and no successor.
    /// One may come several times.
    pub(crate) fn holders<'t>(
        &'t self,
        tables: &'t Gazetteers,
        title: u32,
        body: Option<&str>,
        date: civil::Date,
    ) -> impl Iterator<Item = u32> + use<'t> {
        let rows = self.rows(tables, title, body).filter(move |row| is_on(row, date));
        rows.filter_map(|row| self.officials.get(row.official.as_ref()).copied())
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
        self.rows(tables, title, body).any(|row| {
            let begun = || row.from.is_none_or(|from| from.first() <= date);
            row.official == official && (is_on(row, date) || was_seen(row, date) || (past && begun()))
        })
    }

    /// Whether an official held an office at any time.
    pub(crate) fn ever_held(&self, tables: &Gazetteers, title: u32, body: &str, official: &str) -> bool {
        self.rows(tables, title, Some(body)).any(|row| row.official == official)
    }

    /// The bodies where an official held a title on `date`; where that is not known, ever.
    pub(crate) fn bodies<'t>(
        &self,
        tables: &'t Gazetteers,
        title: u32,
        official: &str,
        date: Option<civil::Date>,
    ) -> Vec<&'t str> {
        let role = &tables.roles.rows[title as usize];
        let on = |row: &&TenureRow| date.is_none_or(|date| is_on(row, date));
        let rows = || self.rows_of(tables, official).filter(on);
        let mut bodies: Vec<&str> =
            rows().filter(|row| row.role == role.id).filter_map(|row| row.body.as_deref()).collect();
        // `Bộ trưởng Mai Tiến Dũng`: a chair of ministerial rank.
        if let (true, Some(held_as)) = (bodies.is_empty(), &role.held_as) {
            let governments: Vec<&Cell> = tables.bodies_of_kind("government").collect();
            let is_central = |row: &BodyRow| row.parent.as_ref().is_some_and(|parent| governments.contains(&parent));
            let of_government = |id: &&str| tables.bodies.rows.iter().any(|row| row.id == *id && is_central(row));
            let chairs = rows().filter(|row| row.role == *held_as).filter_map(|row| row.body.as_deref());
            bodies.extend(chairs.filter(of_government));
        }
        bodies.sort_unstable();
        bodies.dedup();
        bodies
    }

    /// Whether an official held an office of a body, or of another one of its place, at any time; the title where no body
    /// is said. Also of an official of whom no office is known.
    pub(crate) fn is_known_for(&self, tables: &Gazetteers, official: &str, title: u32, body: Option<&str>) -> bool {
        let title = tables.roles.rows[title as usize].id.as_ref();
        let body = body.map(|body| (body, place(body)));
        let mut rows = self.rows_of(tables, official).peekable();
        rows.peek().is_none()
            || rows.any(|row| match (body, row.body.as_deref()) {
                (Some((body, there)), known) => known.is_some_and(|known| known == body || place(known) == there),
                (None, _) => row.role == title,
            })
    }

    /// The rows of an official.
    fn rows_of<'t>(&self, tables: &'t Gazetteers, official: &str) -> impl Iterator<Item = &'t TenureRow> + use<'_, 't> {
        let rows = self.officials.get(official).map_or(&[][..], |&official| {
            let from = self.by_official.partition_point(|&(o, _)| o < official);
            let len = self.by_official[from..].partition_point(|&(o, _)| o == official);
            &self.by_official[from..from + len]
        });
        rows.iter().map(|&(_, row)| &tables.tenures.rows[row as usize])
    }
}

/// The end of an id, two words of it: where the body is, or for many of the central ones `trung-uong`.
fn place(body: &str) -> &str {
    let mut hyphens = body.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'-');
    hyphens.nth(1).map_or(body, |(at, _)| &body[at + 1..])
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
