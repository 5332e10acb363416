//! Names: whether an alias says what another already says, and whether two rows of one name can be told apart.

use std::collections::BTreeMap;

use super::{columns::ALIASES, overlap};
use crate::{
    error::{GazetteerError, Problem},
    gazetteer::{
        Gazetteers, TablePass,
        nearest::nearest,
        table::{PartialDate, Row, Table},
    },
    text::fold,
};

pub(super) struct Aliases<'p> {
    pub(super) tables: &'p Gazetteers,
    pub(super) problems: &'p mut Vec<GazetteerError>,
}

impl TablePass for Aliases<'_> {
    fn table<R: Row>(&mut self, table: &Table<R>) {
        let lists = ALIASES.iter().filter(|(file, ..)| *file == R::FILE);
        for &(file, name_column, column) in lists {
            // The words that `abbreviations.tsv` shortens in names of bodies make further spellings.
            let shortened = matches!(file, "bodies.tsv" | "local_bodies.tsv");
            for (index, row) in table.rows.iter().enumerate() {
                let (mut names, mut not_alone): (Vec<&str>, Vec<&str>) = Default::default();
                row.visit(&mut |visited, value| {
                    if visited == name_column || visited == column {
                        value.texts(|text| names.push(text));
                    } else if visited == "not_alone" {
                        value.texts(|text| not_alone.push(text));
                    }
                });
                for name in not_alone.iter().filter(|_| name_column == "name").filter(|name| !names.contains(name)) {
                    let nearest = nearest(name, names.iter().copied()).map(ToOwned::to_owned);
                    let (id, table_name) = ((*name).to_owned(), "the names of the row");
                    let problem = Problem::Unknown { column: "not_alone", id, table: table_name, nearest };
                    self.problems.push(table.problem(index, problem));
                }
                if names.len() < 2 {
                    continue;
                }
                let spellings = |name: &str| {
                    if shortened && !not_alone.contains(&name) {
                        crate::gazetteer::spellings(self.tables, name)
                    } else {
                        vec![fold(name)]
                    }
                };
                let all: Vec<Vec<String>> = names.iter().map(|name| spellings(name)).collect();
                for (i, alias) in names.iter().enumerate().skip(1) {
                    let folded = fold(alias);
                    let other = (0..names.len()).filter(|&j| j != i).find(|&j| {
                        // Of two that say the same, the later one is the one too many.
                        all[j].contains(&folded) && (j < i || all[j][0] != folded)
                    });
                    if let Some(other) = other.filter(|&j| !(j > i && all[i].contains(&all[j][0]))) {
                        let (alias, other) = ((*alias).to_owned(), names[other].to_owned());
                        self.problems.push(table.problem(index, Problem::Alias { column, alias, other }));
                    }
                }
            }
        }
    }
}

/// Rows of one name have another parent or another time.
pub(super) fn bodies(tables: &Gazetteers, problems: &mut Vec<GazetteerError>) {
    let table = &tables.bodies;
    let mut named: BTreeMap<(String, &str), Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        named.entry((fold(&row.name), row.parent.as_deref().unwrap_or_default())).or_default().push(index);
    }
    shared(table, named.into_values(), "the parent", |row| &row.name, |row| (row.valid_from, row.valid_to), problems);
    let table = &tables.provinces;
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        named.entry(fold(&row.name)).or_default().push(index);
    }
    shared(table, named.into_values(), "the time", |row| &row.name, |row| (row.valid_from, row.valid_to), problems);
}

/// Rows of one name that hold at one time.
fn shared<R: Row>(
    table: &Table<R>,
    groups: impl Iterator<Item = Vec<usize>>,
    same: &'static str,
    name: impl Fn(&R) -> &str,
    time: impl Fn(&R) -> (Option<PartialDate>, Option<PartialDate>),
    problems: &mut Vec<GazetteerError>,
) {
    for mut group in groups.filter(|group| group.len() > 1) {
        group.sort_by_key(|&index| table.place(index));
        for (i, &later) in group.iter().enumerate() {
            let first = group[..i].iter().find(|&&first| overlap(time(&table.rows[first]), time(&table.rows[later])));
            if let Some(&first) = first {
                let name = name(&table.rows[later]).to_owned();
                let problem = Problem::Shared { name, other: table.seen_from(later, first), same };
                problems.push(table.problem(later, problem));
            }
        }
    }
}
