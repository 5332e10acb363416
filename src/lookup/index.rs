//! The rows in the orders in which the look-ups ask for them.

use std::cmp::Ordering;

use crate::{
    find::document::code::key,
    gazetteer::{Gazetteers, TenureRow, table::Cell},
    text::fold,
};

/// Rows by what they are asked for; built at the first look-up.
#[derive(Debug)]
pub(crate) struct Lookup {
    pub(super) bodies_by_id: Vec<u32>,
    pub(super) bodies_by_name: Vec<(String, u32)>,
    pub(super) officials_by_id: Vec<u32>,
    pub(super) officials_by_name: Vec<(String, u32)>,
    pub(super) roles_by_id: Vec<u32>,
    pub(super) roles_by_title: Vec<(String, u32)>,
    pub(super) documents_by_key: Vec<(String, u32)>,
    pub(super) sources_by_id: Vec<u32>,
    pub(super) tenures_by_office: Vec<u32>,
    pub(super) tenures_by_official: Vec<u32>,
}

impl Lookup {
    pub(super) fn new(tables: &Gazetteers) -> Self {
        let names = |rows: &mut dyn Iterator<Item = (u32, &Cell)>| {
            let mut names: Vec<(String, u32)> = rows.map(|(row, name)| (fold(name), row)).collect();
            names.sort_unstable();
            names.dedup();
            names
        };
        let (bodies, officials) = (&tables.bodies.rows, &tables.officials.rows);
        let (roles, documents) = (&tables.roles.rows, &tables.documents.rows);
        let mut documents_by_key: Vec<(String, u32)> = Vec::new();
        for (row, document) in (0..).zip(documents) {
            let code = document.code.iter().map(|code| key(code));
            let names = document.name.iter().chain(&document.aliases).map(|name| fold(name));
            documents_by_key.extend(code.chain(names).chain([fold(&document.id)]).map(|key| (key, row)));
        }
        documents_by_key.sort_unstable();
        documents_by_key.dedup();
        let tenures = &tables.tenures.rows;
        let mut tenures_by_office: Vec<u32> = (0..).zip(tenures).map(|(row, _)| row).collect();
        let mut tenures_by_official = tenures_by_office.clone();
        let of = |row: &u32| &tenures[*row as usize];
        tenures_by_office.sort_by(|a, b| office_of(of(a)).cmp(&office_of(of(b))).then(of(a).from.cmp(&of(b).from)));
        tenures_by_official.sort_by(|a, b| of(a).official.cmp(&of(b).official).then(of(a).from.cmp(&of(b).from)));
        Lookup {
            bodies_by_id: by_id(bodies, |row| &row.id),
            bodies_by_name: names(
                &mut (0..)
                    .zip(bodies)
                    .flat_map(|(i, row)| std::iter::once(&row.name).chain(&row.aliases).map(move |name| (i, name))),
            ),
            officials_by_id: by_id(officials, |row| &row.id),
            officials_by_name: names(
                &mut (0..)
                    .zip(officials)
                    .flat_map(|(i, row)| std::iter::once(&row.name).chain(&row.aliases).map(move |name| (i, name))),
            ),
            roles_by_id: by_id(roles, |row| &row.id),
            roles_by_title: names(
                &mut (0..)
                    .zip(roles)
                    .flat_map(|(i, row)| std::iter::once(&row.title).chain(&row.aliases).map(move |name| (i, name))),
            ),
            documents_by_key,
            sources_by_id: by_id(&tables.sources.rows, |row| &row.id),
            tenures_by_office,
            tenures_by_official,
        }
    }
}

/// The rows in the order of their ids, whatever the order in the table.
fn by_id<R>(rows: &[R], id: impl Fn(&R) -> &Cell) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).zip(rows).map(|(row, _)| row).collect();
    order.sort_by(|a, b| id(&rows[*a as usize]).cmp(id(&rows[*b as usize])));
    order
}

/// The row of an id.
pub(super) fn find<'t, R>(
    order: &[u32],
    rows: &'t [R],
    id: impl Fn(&R) -> &Cell,
    wanted: &str,
) -> Option<(u32, &'t R)> {
    let at = order.binary_search_by(|&row| id(&rows[row as usize]).as_ref().cmp(wanted)).ok()?;
    Some((order[at], &rows[order[at] as usize]))
}

/// The rows of a folded name.
pub(super) fn named<'n>(names: &'n [(String, u32)], name: &str) -> impl Iterator<Item = u32> + use<'n> {
    let first = names.partition_point(|(known, _)| known.as_str() < name);
    let last = names.partition_point(|(known, _)| known.as_str() <= name);
    names[first..last].iter().map(|(_, row)| *row)
}

/// The stretch of `order` where `compare` says equal.
pub(super) fn stretch(order: &[u32], compare: impl Fn(u32) -> Ordering) -> &[u32] {
    let first = order.partition_point(|&row| compare(row) == Ordering::Less);
    let last = order.partition_point(|&row| compare(row) != Ordering::Greater);
    &order[first..last]
}

pub(super) fn office_of(row: &TenureRow) -> (&str, &str) {
    (&row.role, row.body.as_deref().unwrap_or_default())
}
