//! Who holds the roles that the text leaves without a holder: another mention, or the tenures.

use jiff::{ToSpan, civil};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Article, body_id};
use crate::model::{Entity, HolderBasis, Kind};

impl<'a> Article<'a> {
    /// Roles without a holder: the one person of the article who holds it, else the tenures. Gives back the entities that
    /// this took out.
    pub(super) fn hold_over(&mut self) -> Vec<usize> {
        // The one holder; nothing where there are several.
        let mut holders: FxHashMap<(u32, usize), Option<usize>> = FxHashMap::default();
        for held in self.held.iter().filter(|held| !held.past) {
            if let (Some(body), Some(holder)) = (held.body, held.holder) {
                let one = holders.entry((held.title, body)).or_insert(Some(holder));
                *one = one.filter(|one| *one == holder);
            }
        }
        let mut roles: Vec<_> = self.roles.iter().map(|(key, &entity)| (entity, *key)).collect();
        roles.sort_unstable();
        let mentions = self.extraction.mentions.iter();
        let named_now = mentions.filter(|m| m.kind == Kind::Role && m.status.is_none() && m.term.is_none());
        let mut now: FxHashSet<usize> = named_now.map(|mention| mention.entity).collect();
        let held_now: FxHashSet<_> =
            self.held.iter().filter(|held| !held.past).map(|held| (held.title, held.body, held.holder)).collect();
        let mut joined: FxHashMap<usize, usize> = FxHashMap::default();
        for (entity, (title, body, holder)) in roles {
            if holder.is_some() {
                if now.contains(&entity) && held_now.contains(&(title, body, holder)) {
                    self.compare(title, body, holder, entity);
                }
                continue;
            }
            // Of many members the one whom the text names is not the one meant.
            let alone = self.tables.roles.rows[title as usize].bare;
            let one = body.filter(|_| alone).and_then(|body| holders.get(&(title, body)).copied().flatten());
            let found = match one {
                Some(holder) => Some((holder, HolderBasis::Coreference)),
                None => self.by_tenure(title, body, entity).map(|holder| (holder, HolderBasis::Tenure)),
            };
            let Some((holder, basis)) = found else { continue };
            if let Some(&held) = self.roles.get(&(title, body, Some(holder))) {
                if now.contains(&entity) {
                    now.insert(held);
                }
                joined.insert(entity, held);
            } else if let Entity::Role(role) = &mut self.extraction.entities[entity] {
                role.holder = Some(holder);
                role.holder_basis = Some(basis);
            }
        }
        for mention in &mut self.extraction.mentions {
            mention.entity = joined.get(&mention.entity).copied().unwrap_or(mention.entity);
        }
        let mut gone: Vec<usize> = joined.into_keys().collect();
        gone.sort_unstable();
        self.forget(&gone);
        gone
    }

    /// Takes out entities that nothing refers to; `gone` is sorted.
    fn forget(&mut self, gone: &[usize]) {
        if gone.is_empty() {
            return;
        }
        let moved = |at: &mut usize| *at -= gone.partition_point(|gone| gone < at);
        let mut index = 0;
        self.extraction.entities.retain(|_| {
            index += 1;
            gone.binary_search(&(index - 1)).is_err()
        });
        self.extraction.mentions.iter_mut().for_each(|mention| moved(&mut mention.entity));
        for entity in &mut self.extraction.entities {
            match entity {
                Entity::Body(body) => body.parent.iter_mut().for_each(moved),
                Entity::Role(role) => role.body.iter_mut().chain(&mut role.holder).for_each(moved),
                Entity::Document(document) => document.issuer.iter_mut().for_each(moved),
                Entity::Person(_) | Entity::Date(_) => {}
            }
        }
        self.bodies.values_mut().chain(self.persons.values_mut()).chain(self.officials.values_mut()).for_each(moved);
    }

    /// The officials who held an office of one holder at the date; one may come several times.
    pub(super) fn holders_of(
        &self,
        title: u32,
        body: Option<usize>,
        date: civil::Date,
    ) -> impl Iterator<Item = u32> + use<'a> {
        let row = &self.tables.roles.rows[title as usize];
        let id = body.and_then(|body| body_id(&self.extraction.entities[body]));
        let one_holder = row.one_holder && !id.is_some_and(|id| row.several_in.iter().any(|body| *body == *id));
        let holders = one_holder.then(|| self.resolver.tenures.holders(self.tables, title, id, date));
        holders.into_iter().flatten()
    }

    fn by_tenure(&mut self, title: u32, body: Option<usize>, entity: usize) -> Option<usize> {
        let mut officials: Vec<u32> = Vec::new();
        for official in self.published.into_iter().flat_map(|date| self.holders_of(title, body, date)) {
            if !officials.contains(&official) {
                officials.push(official);
            }
        }
        if let [official] = officials[..] {
            return Some(self.official(official));
        }
        let ids = officials.iter().map(|&o| self.tables.officials.rows[o as usize].id.clone()).collect();
        if let Entity::Role(role) = &mut self.extraction.entities[entity] {
            role.candidates = ids;
        }
        None
    }

    /// Notes where the tenures have another holder than the text.
    fn compare(&mut self, title: u32, body: Option<usize>, holder: Option<usize>, entity: usize) {
        let Some(date) = self.published else { return };
        let mut holders = self.holders_of(title, body, date);
        let Some(official) = holders.next() else { return };
        if holders.any(|other| other != official) {
            return;
        }
        // An article about the change of an office may name the one who leaves or the one who comes.
        let month = 31.days();
        let around = [date.saturating_sub(month), date, date.saturating_add(month)];
        let mut known = around.into_iter().flat_map(|date| self.holders_of(title, body, date));
        let id = |official: u32| &self.tables.officials.rows[official as usize].id;
        let official = id(official);
        let same = holder.is_some_and(|holder| match &self.extraction.entities[holder] {
            Entity::Person(p) => known.any(|o| p.id.iter().chain(&p.candidates).any(|p| p == id(o))),
            _ => false,
        });
        if let Entity::Role(role) = &mut self.extraction.entities[entity] {
            role.differs = (!same).then(|| official.clone());
        }
    }

    /// Lists the roles of each person.
    pub(super) fn collect_roles(&mut self) {
        for index in 0..self.extraction.entities.len() {
            let Entity::Role(role) = &self.extraction.entities[index] else { continue };
            let Some(holder) = role.holder else { continue };
            if let Entity::Person(person) = &mut self.extraction.entities[holder] {
                person.roles.push(index);
            }
        }
    }
}
