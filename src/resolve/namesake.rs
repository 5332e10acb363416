//! Namesakes: whether a person of the text is the official of that name, and which one of several.

use jiff::civil;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Article, Resolver, body::Key, body_id};
use crate::{
    find::person::FoundPerson,
    gazetteer::{Gazetteers, table::Cell},
    model::{Body, Entity, Person},
    text::Text,
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
    ///
    /// `named`: the persons of the text, each with its entity.
    pub(super) fn tell_apart(&mut self, named: &[(&FoundPerson, usize)]) {
        self.settle_bodies();
        let strangers = self.strangers(named);
        self.doubt_namesakes(&strangers);
        let (tenures, tables) = (&self.resolver.tenures, self.tables);
        for held in &self.held {
            let Some(holder) = held.holder else { continue };
            let Entity::Person(person) = &self.extraction.entities[holder] else { continue };
            if person.candidates.is_empty() {
                continue;
            }
            let body = held.body.and_then(|body| body_id(&self.extraction.entities[body]));
            let ever =
                |official: &&Cell| body.is_some_and(|body| tenures.ever_held(tables, held.title, body, official));
            let then = |official: &&Cell| match self.published {
                Some(date) => tenures.held(tables, held.title, body, official, date, held.past),
                None => ever(official),
            };
            // Whenever that was, where nobody did at the day: `Khu lưu niệm Tổng Bí thư Nguyễn Văn Linh`.
            let now = person.candidates.iter().any(|official| then(&official));
            let mut fitting =
                person.candidates.iter().filter(|official| if now { then(official) } else { ever(official) });
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
        // Again, with those who are known now.
        self.settle_bodies();
    }

    /// Bodies that share a name: the one where an official of the text held the office, whenever that was.
    fn settle_bodies(&mut self) {
        let Resolver { tenures, bodies: resolver, .. } = self.resolver;
        for held in &self.held {
            let (Some(index), Some(holder)) = (held.body, held.holder) else { continue };
            let Entity::Person(Person { id: Some(official), .. }) = &self.extraction.entities[holder] else { continue };
            let Entity::Body(body) = &self.extraction.entities[index] else { continue };
            let held_there = |id: &&Cell| tenures.ever_held(self.tables, held.title, id, official);
            let mut fitting = body.candidates.iter().filter(held_there);
            let (Some(id), None) = (fitting.next(), fitting.next()) else { continue };
            let Some(row) = resolver.row_of(id).filter(|&row| !self.bodies.contains_key(&Key::Row(row))) else {
                continue;
            };
            let meant = resolver.row(self.tables, row);
            let (name, id) = resolver.named(self.tables, &meant);
            let parent = body.parent;
            let settled = Body { parent, ..resolver.entity(self.tables, &meant, name, id) };
            self.extraction.entities[index] = Entity::Body(settled);
            self.bodies.insert(Key::Row(row), index);
        }
    }

    /// Whom the text makes somebody else than the official of the name, as long as no office speaks for that: by the age,
    /// or by a trade.
    fn strangers(&mut self, named: &[(&FoundPerson, usize)]) -> FxHashMap<usize, Stranger> {
        let mut strangers = FxHashMap::default();
        for &(found, entity) in named {
            let born = Born::read(self.view.text, found.span.end, self.published);
            let Entity::Person(person) = &mut self.extraction.entities[entity] else { continue };
            let birth = |official: &str| {
                let row = self.resolver.tenures.official(official)?;
                self.tables.officials.rows[row as usize].birth_year.as_ref()?.parse().ok()
            };
            if let (Some(official), Some(born)) = (&person.id, &born) {
                match birth(official) {
                    Some(year) if born.is_near(year) => {}
                    Some(_) => drop(strangers.insert(entity, Stranger::Surely)),
                    None => drop(strangers.entry(entity).or_insert(Stranger::Maybe)),
                }
            } else if person.id.is_some() && found.trade {
                strangers.entry(entity).or_insert(Stranger::Maybe);
            } else if let Some(born) = born {
                let mut fitting = person.candidates.iter().filter(|id| birth(id).is_some_and(|year| born.fits(year)));
                if let (Some(official), None) = (fitting.next(), fitting.next()) {
                    person.id = Some(official.clone());
                    person.candidates.clear();
                }
            }
        }
        strangers
    }

    /// A name by itself is not the official where the text gives its bearer offices, and none that he is known for; a
    /// widespread one is not even where the text gives none.
    fn doubt_namesakes(&mut self, strangers: &FxHashMap<usize, Stranger>) {
        let Resolver { tenures, widespread, .. } = self.resolver;
        let mut known: FxHashMap<usize, bool> = strangers.keys().map(|&entity| (entity, false)).collect();
        for (index, entity) in self.extraction.entities.iter().enumerate() {
            if matches!(entity, Entity::Person(Person { name, id: Some(_), .. }) if widespread.has(name)) {
                known.insert(index, false);
            }
        }
        for held in &self.held {
            let Some(holder) = held.holder else { continue };
            let Entity::Person(Person { id: Some(official), .. }) = &self.extraction.entities[holder] else { continue };
            let body = held.body.and_then(|body| body_id(&self.extraction.entities[body]));
            let fits = !held.strange && tenures.is_known_for(self.tables, official, held.title, body);
            // A title whose body is open is as well another office.
            if fits || body.is_some() {
                *known.entry(holder).or_default() |= fits;
            }
        }
        for (index, entity) in self.extraction.entities.iter_mut().enumerate() {
            if let Entity::Person(person) = entity
                && known.get(&index) == Some(&false)
            {
                let id = person.id.take();
                person.candidates.extend(id.filter(|_| strangers.get(&index) != Some(&Stranger::Surely)));
            }
        }
        self.officials.retain(|_, entity| known.get(entity) != Some(&false));
    }
}

/// Somebody who bears the name of an official.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stranger {
    /// Born in another year.
    Surely,
    /// Nothing but the name is the same.
    Maybe,
}

/// When the bearer of a name was born, by what stands right behind it.
#[derive(Debug)]
enum Born {
    /// In a year, said or counted from the age.
    In(i16),
    /// Too late for any office, whatever the year of the text.
    Lately,
}

impl Born {
    /// `(sinh năm 1983, …)`, `, sinh ngày 5/11/1977`, `(SN 1984)`, `(26 tuổi)`.
    fn read(text: &Text<'_>, end: usize, published: Option<civil::Date>) -> Option<Self> {
        const YOUNGEST: i16 = 30;
        let rest = &text.as_str()[end..];
        let rest = [" (", ", ", " - "].into_iter().find_map(|gap| rest.strip_prefix(gap))?;
        let number = |rest: &str| {
            let len = rest.bytes().take_while(u8::is_ascii_digit).count();
            rest[..len].parse::<i16>().ok().map(|number| (number, len))
        };
        let year = if let Some(year) = ["sinh năm ", "sn ", "sn"].into_iter().find_map(|words| rest.strip_prefix(words))
        {
            number(year)?.0
        } else if let Some(day) = rest.strip_prefix("sinh ngày ") {
            let day = day.split([' ', ',', ')', ';']).next()?;
            number(day.rsplit(['/', '-', '.']).next()?)?.0
        } else {
            let (age, len) = number(rest)?;
            if !rest[len..].starts_with(" tuổi") {
                return None;
            }
            match published {
                Some(date) => date.year() - age,
                None => return (age < YOUNGEST).then_some(Born::Lately),
            }
        };
        (1850..=2030).contains(&year).then_some(Born::In(year))
    }

    fn fits(&self, year: i16) -> bool {
        matches!(self, Born::In(born) if *born == year)
    }

    /// The same as far as years are told: ages are round, and sources differ.
    fn is_near(&self, year: i16) -> bool {
        matches!(self, Born::In(born) if (born - year).abs() <= 1)
    }
}
