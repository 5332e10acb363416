//! The persons of an article: who is named, and who bears a title of another state.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Article, Found, office::Holders};
use crate::{
    find::{
        Name,
        body::BodySaid,
        person::FoundPerson,
        role::{FoundRole, RoleBody},
    },
    gazetteer::slug,
    model::{Entity, Person},
    text::{clean, fold},
};

impl Article<'_> {
    /// The entity of a person named in full.
    pub(super) fn person(&mut self, found: &FoundPerson) -> usize {
        let text = self.view.text;
        let key = text.slice(&found.span);
        let entity = if let Some(&entity) = self.persons.get(key) {
            entity
        } else {
            let officials: Vec<u32> = self
                .view
                .at(found.span.start)
                .filter(|(hit, _)| hit.end() == found.span.end)
                .filter_map(|(_, name)| if let Name::Official(row) = name { Some(row) } else { None })
                .collect();
            let entity = if let [row] = officials[..] {
                self.official(row)
            } else {
                let id = |row: &u32| self.tables.officials.rows[*row as usize].id.clone();
                let candidates = officials.iter().map(id).collect();
                let name = proper_name(&clean(text.original_slice(&found.span))).into();
                self.push(Entity::Person(Person { name, candidates, ..Person::default() }))
            };
            self.persons.insert(key.into(), entity);
            entity
        };
        let canonical = |row: u32| {
            let row = &self.tables.honorifics.rows[row as usize];
            row.canonical.as_ref().unwrap_or(&row.form).clone()
        };
        if let Entity::Person(person) = &mut self.extraction.entities[entity] {
            person.rank = person.rank.take().or_else(|| found.rank.map(canonical));
            person.academic = person.academic.take().or_else(|| found.academic.map(canonical));
        }
        entity
    }

    /// The person in view whose given name stands alone.
    pub(super) fn given_name(&self, found: &FoundPerson) -> Option<usize> {
        self.given.get(self.view.text.slice(&found.span)).copied()
    }

    /// The person of a row of `officials.tsv`, named in the text or not.
    pub(super) fn official(&mut self, index: u32) -> usize {
        if let Some(&entity) = self.officials.get(&index) {
            return entity;
        }
        let row = &self.tables.officials.rows[index as usize];
        let person = Person { name: row.name.clone(), id: Some(row.id.clone()), ..Person::default() };
        let entity = self.push(Entity::Person(person));
        self.persons.insert(fold(&row.name).into(), entity);
        self.officials.insert(index, entity);
        entity
    }

    /// The roles of those who hold an office of which all holders are known, and are none of them: `Tổng Bí thư Tập Cận
    /// Bình` holds it in another state, and so do all who are named so.
    pub(super) fn roles_of_strangers(
        &self,
        found: &Found,
        holders: &[Holders],
        persons: &[Option<usize>],
    ) -> Vec<Range<usize>> {
        let stranger = |entity: usize| match &self.extraction.entities[entity] {
            Entity::Person(person) => {
                person.id.is_none() && person.candidates.is_empty() && !self.is_near_official(&person.name)
            }
            _ => false,
        };
        let holder = |i: usize| holders[i].iter().next().and_then(|person| persons[person]);
        let offices = &self.resolver.complete_offices;
        let is_complete = |role: &FoundRole| offices.iter().any(|office| self.is_office(found, role, *office));
        let mut strange: FxHashSet<usize> = FxHashSet::default();
        for (i, role) in found.roles.iter().enumerate() {
            if let Some(entity) = holder(i)
                && !strange.contains(&entity)
                && is_complete(role)
                && stranger(entity)
            {
                strange.insert(entity);
            }
        }
        if strange.is_empty() {
            return Vec::new();
        }
        let of_strange = |i: &usize| holder(*i).is_some_and(|entity| strange.contains(&entity));
        (0..found.roles.len()).filter(of_strange).map(|i| found.roles[i].span.clone()).collect()
    }

    /// Whether a role of the text is this title and row of `bodies.tsv`.
    fn is_office(&self, found: &Found, role: &FoundRole, (title, row): (u32, Option<u32>)) -> bool {
        role.title == title
            && match &role.body {
                RoleBody::Row(body) => row == Some(*body),
                RoleBody::Found(index) => match &found.bodies.all()[*index].said {
                    BodySaid::Rows(hit) => {
                        let meanings = self.view.scanner.meanings(*hit);
                        row.is_some_and(|row| meanings.iter().any(|name| matches!(name, Name::Body(r) if *r == row)))
                    }
                    _ => false,
                },
                RoleBody::None => row.is_none(),
                RoleBody::Said(_) | RoleBody::Open => false,
            }
    }

    /// Whether a name is that of an official but for its marks.
    fn is_near_official(&self, name: &str) -> bool {
        let id = slug(name);
        let rows = &self.tables.officials.rows;
        let by_id = self.resolver.officials_by_id.get_or_init(|| {
            let mut order: Vec<u32> = (0..).take(rows.len()).collect();
            order.sort_unstable_by_key(|&row| &rows[row as usize].id);
            order
        });
        let next = by_id.partition_point(|&row| *rows[row as usize].id < *id);
        by_id.get(next).is_some_and(|&row| rows[row as usize].id.starts_with(&*id))
    }
}

/// A name in CAPITALS in its usual spelling.
fn proper_name(name: &str) -> String {
    let usual = name.chars().any(char::is_lowercase);
    let mut proper = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !proper.is_empty() {
            proper.push(' ');
        }
        let first = word.chars().next().map_or(0, char::len_utf8);
        proper.push_str(&word[..first]);
        if usual {
            proper.push_str(&word[first..]);
        } else {
            proper.push_str(&word[first..].to_lowercase());
        }
    }
    proper
}
