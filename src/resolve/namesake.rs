//! Namesakes: whether a person of the text is the official of that name, and which one of several.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Article, Resolver, body_id};
use crate::{
    gazetteer::{Gazetteers, table::Cell},
    model::{Entity, Person},
};

/// Names that many people bear whom no table knows: `Nguyễn Văn Nam`.
#[derive(Debug)]
pub(crate) struct Widespread {
    surnames: Vec<Cell>,
    given: FxHashSet<Cell>,
}

impl Widespread {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        /// By these ranks three of five people are named.
        const SURNAMES: u32 = 4;
        /// How often a syllable stands in the names that `given_names.tsv` counts.
        const GIVEN: u32 = 30;
        let number = |cell: &Cell| cell.parse::<u32>().ok();
        let surnames = tables.surnames.rows.iter().filter(|row| number(&row.rank).is_some_and(|rank| rank <= SURNAMES));
        let given = tables.given_names.rows.iter().filter(|row| number(&row.count).is_some_and(|count| count >= GIVEN));
        Widespread {
            surnames: surnames.map(|row| row.name.clone()).collect(),
            given: given.map(|row| row.name.clone()).collect(),
        }
    }

    /// Whether a name has the form that most have, of syllables that most have: three, `Văn` or `Thị` in the middle.
    fn has(&self, name: &str) -> bool {
        let mut syllables = name.split(' ');
        let parts = (syllables.next(), syllables.next(), syllables.next(), syllables.next());
        let (Some(surname), Some("Văn" | "Thị"), Some(given), None) = parts else { return false };
        self.surnames.iter().any(|known| **known == *surname) && self.given.contains(given)
    }
}

impl Article<'_> {
    /// Namesakes: the official who held at the date what the text gives the person.
    pub(super) fn tell_apart(&mut self) {
        self.doubt_namesakes();
        let Some(date) = self.published else { return };
        let (tenures, tables) = (&self.resolver.tenures, self.tables);
        for held in &self.held {
            let Some(holder) = held.holder else { continue };
            let Entity::Person(person) = &self.extraction.entities[holder] else { continue };
            if person.candidates.is_empty() {
                continue;
            }
            let body = held.body.and_then(|body| body_id(&self.extraction.entities[body]));
            let fits = |official: &&String| tenures.held(tables, held.title, body, official, date, held.past);
            let mut fitting = person.candidates.iter().filter(fits);
            if let (Some(official), None) = (fitting.next(), fitting.next()) {
                let official = official.clone();
                if let Some(row) = tenures.official(&official) {
                    self.officials.entry(row).or_insert(holder);
                }
                if let Entity::Person(person) = &mut self.extraction.entities[holder] {
                    person.id = Some(official);
                    person.candidates.clear();
                }
            }
        }
    }

    /// A name by itself is not the official where the text gives its bearer offices, and none that he is known for; a
    /// widespread one is not even where the text gives none.
    fn doubt_namesakes(&mut self) {
        let Resolver { tenures, widespread, .. } = self.resolver;
        let mut known: FxHashMap<usize, bool> = FxHashMap::default();
        for (index, entity) in self.extraction.entities.iter().enumerate() {
            if matches!(entity, Entity::Person(Person { name, id: Some(_), .. }) if widespread.has(name)) {
                known.insert(index, false);
            }
        }
        for held in &self.held {
            let Some(holder) = held.holder else { continue };
            let Entity::Person(Person { id: Some(official), .. }) = &self.extraction.entities[holder] else { continue };
            let body = held.body.and_then(|body| body_id(&self.extraction.entities[body]));
            let fits = tenures.is_known_for(self.tables, official, held.title, body);
            // A title whose body is open is as well another office.
            if fits || body.is_some() {
                *known.entry(holder).or_default() |= fits;
            }
        }
        for (index, entity) in self.extraction.entities.iter_mut().enumerate() {
            if let Entity::Person(person) = entity
                && known.get(&index) == Some(&false)
            {
                person.candidates.extend(person.id.take());
            }
        }
        self.officials.retain(|_, entity| known.get(entity) != Some(&false));
    }
}
