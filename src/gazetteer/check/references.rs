//! Whether what a row refers to is there, and no row leads back to itself.

use std::collections::{BTreeMap, HashSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::columns::{CHAINS, REFERENCES, Target, entries};
use crate::{
    error::{GazetteerError, Problem},
    gazetteer::{
        Gazetteers, LocalBodyRow, TablePass,
        nearest::nearest,
        slug,
        table::{Row, Table},
    },
};

pub(super) struct References<'p> {
    pub(super) ids: &'p Ids<'p>,
    /// Whether the rows of the crate and the sources of facts are left out.
    pub(super) only_needed: bool,
    pub(super) problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for References<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let targets = entries::<R, _>(REFERENCES, |&(file, column, _)| (file, column));
        for (index, row) in table.rows.iter().enumerate() {
            if self.only_needed && !table.is_custom(index) {
                continue;
            }
            let mut next = targets.iter();
            row.visit(&mut |column, value| {
                let Some(&&(_, _, target)) = next.next().and_then(Option::as_ref) else { return };
                if self.only_needed && target == Target::Sources {
                    return;
                }
                value.texts(|id| {
                    if !self.ids.has(target, id) {
                        let nearest = self.ids.nearest(target, id);
                        let problem = Problem::Unknown { column, id: id.to_owned(), table: table_of(target), nearest };
                        self.problems.push(table.problem(index, problem));
                    }
                });
            });
        }
    }
}

/// The ids that references can name.
pub(super) struct Ids<'t> {
    bodies: FxHashSet<&'t str>,
    patterns: FxHashSet<&'t str>,
    documents: FxHashSet<&'t str>,
    document_types: FxHashSet<&'t str>,
    levels: FxHashSet<&'t str>,
    officials: FxHashSet<&'t str>,
    provinces: FxHashSet<&'t str>,
    roles: FxHashSet<&'t str>,
    sources: FxHashSet<&'t str>,
    terms: FxHashSet<&'t str>,
    local: LocalIds<'t>,
}

impl<'t> Ids<'t> {
    pub(super) fn new(tables: &'t Gazetteers) -> Self {
        Ids {
            bodies: tables.bodies.rows.iter().map(|row| row.id.as_ref()).collect(),
            patterns: tables.local_bodies.rows.iter().map(|row| row.id.as_ref()).collect(),
            documents: tables.documents.rows.iter().map(|row| row.id.as_ref()).collect(),
            document_types: tables.document_types.rows.iter().map(|row| row.name.as_ref()).collect(),
            levels: tables.place_levels.rows.iter().map(|row| row.level.as_ref()).collect(),
            officials: tables.officials.rows.iter().map(|row| row.id.as_ref()).collect(),
            provinces: tables.provinces.rows.iter().map(|row| row.id.as_ref()).collect(),
            roles: tables.roles.rows.iter().map(|row| row.id.as_ref()).collect(),
            sources: tables.sources.rows.iter().map(|row| row.id.as_ref()).collect(),
            terms: tables.congresses.rows.iter().map(|row| row.roman.as_ref()).collect(),
            local: LocalIds::new(tables),
        }
    }

    fn set(&self, target: Target) -> &FxHashSet<&'t str> {
        match target {
            Target::Bodies | Target::AnyBody => &self.bodies,
            Target::Patterns => &self.patterns,
            Target::Documents => &self.documents,
            Target::DocumentTypes => &self.document_types,
            Target::Levels => &self.levels,
            Target::Officials => &self.officials,
            Target::Provinces => &self.provinces,
            Target::Roles => &self.roles,
            Target::Sources => &self.sources,
            Target::Terms => &self.terms,
        }
    }

    fn has(&self, target: Target, id: &str) -> bool {
        self.set(target).contains(id)
            || match target {
                Target::Patterns => self.bodies.contains(id),
                Target::AnyBody => self.local.has(id),
                _ => false,
            }
    }

    /// The id most like a misspelt one.
    fn nearest(&self, target: Target, id: &str) -> Option<String> {
        let own = nearest(id, self.set(target).iter().copied()).map(ToOwned::to_owned);
        match target {
            Target::AnyBody => own.or_else(|| self.local.nearest(id)),
            Target::Patterns => own.or_else(|| nearest(id, self.bodies.iter().copied()).map(ToOwned::to_owned)),
            _ => own,
        }
    }
}

const fn table_of(target: Target) -> &'static str {
    match target {
        Target::Bodies => "bodies.tsv",
        Target::AnyBody => "bodies.tsv, nor does local_bodies.tsv make it",
        Target::Patterns => "local_bodies.tsv or bodies.tsv",
        Target::Documents => "documents.tsv",
        Target::DocumentTypes => "document_types.tsv",
        Target::Levels => "place_levels.tsv",
        Target::Officials => "officials.tsv",
        Target::Provinces => "provinces.tsv",
        Target::Roles => "roles.tsv",
        Target::Sources => "sources.tsv",
        Target::Terms => "congresses.tsv",
    }
}

/// The ids that the patterns of `local_bodies.tsv` make.
struct LocalIds<'t> {
    patterns: FxHashMap<&'t str, Pattern>,
    /// The slugs of the provinces' names.
    provinces: FxHashSet<String>,
    /// The slugs of the levels, each with its hyphen.
    levels: Vec<String>,
}

#[derive(Clone, Copy)]
struct Pattern {
    /// Whether the level stands in the id.
    with_level: bool,
    /// Whether only what is called a `tỉnh` has the body.
    provincial: bool,
}

impl<'t> LocalIds<'t> {
    fn new(tables: &'t Gazetteers) -> Self {
        let pattern = |row: &LocalBodyRow| Pattern {
            with_level: row.name.contains("{level}"),
            provincial: row.levels.iter().all(|level| level == "tỉnh"),
        };
        let mut levels: Vec<String> = tables.place_levels.rows.iter().map(|row| slug(&row.canonical) + "-").collect();
        levels.dedup();
        LocalIds {
            patterns: tables.local_bodies.rows.iter().map(|row| (row.id.as_ref(), pattern(row))).collect(),
            provinces: tables.provinces.rows.iter().map(|row| slug(&row.name)).collect(),
            levels,
        }
    }

    /// The patterns that begin the id, the longest first, each with the place behind it.
    fn split<'i>(&self, id: &'i str) -> impl Iterator<Item = (&'i str, &'i str, Pattern)> {
        let cuts = id.match_indices('-').map(|(at, _)| at).rev();
        cuts.filter_map(|at| self.patterns.get(&id[..at]).map(|pattern| (&id[..at], &id[at + 1..], *pattern)))
    }

    /// The level of a place, with its hyphen, and its name.
    fn level<'i>(&self, place: &'i str) -> (&'i str, &'i str) {
        let level = self.levels.iter().find(|level| place.starts_with(level.as_str()) && place.len() > level.len());
        place.split_at(level.map_or(0, String::len))
    }

    fn has(&self, id: &str) -> bool {
        self.split(id).any(|(_, place, pattern)| {
            let (level, name) = self.level(place);
            let provincial = pattern.provincial || (pattern.with_level && level == "tinh-");
            !provincial || self.provinces.contains(place) || self.provinces.contains(name)
        })
    }

    fn nearest(&self, id: &str) -> Option<String> {
        let (pattern, place, _) = self.split(id).next()?;
        let (level, name) = self.level(place);
        let province = nearest(name, self.provinces.iter().map(String::as_str))?;
        Some(format!("{pattern}-{level}{province}"))
    }
}

pub(super) struct Chains<'p> {
    pub(super) tables: &'p Gazetteers,
    pub(super) problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for Chains<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let bodies: HashSet<&str> = self.tables.bodies.rows.iter().map(|row| row.id.as_ref()).collect();
        let has_body = |id: &str| bodies.contains(id);
        for &(_, column) in CHAINS.iter().filter(|(file, _)| *file == R::FILE) {
            let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            let mut rows: Vec<(usize, &str)> = Vec::new();
            for (index, row) in table.rows.iter().enumerate() {
                let mut id = "";
                row.visit(&mut |visited, value| {
                    if visited == "id" {
                        value.texts(|text| id = text);
                    } else if visited == column {
                        // A pattern of the name that the whole country's body has names that one.
                        let is_body = |text| R::FILE == "local_bodies.tsv" && has_body(text);
                        value.texts(|text| {
                            if !is_body(text) {
                                next.entry(id).or_default().push(text);
                            }
                        });
                    }
                });
                rows.push((index, id));
            }
            for (index, id) in rows {
                let mut open: Vec<&str> = next.get(id).cloned().unwrap_or_default();
                let mut seen: HashSet<&str> = HashSet::new();
                while let Some(at) = open.pop() {
                    if at == id {
                        let to = next[id][0].to_owned();
                        self.problems.push(table.problem(index, Problem::Cycle { column, id: to }));
                        break;
                    }
                    if seen.insert(at) {
                        open.extend(next.get(at).into_iter().flatten());
                    }
                }
            }
        }
    }
}
