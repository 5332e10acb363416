//! What the mentions mean: in text order, with what is already resolved at hand.

pub(crate) mod body;
pub(crate) mod date;
mod document;
mod holder;
mod iso;
mod lunar;
mod namesake;
mod naming;
pub(crate) mod office;
mod person;
mod role;
pub(crate) mod tenure;

use std::{borrow::Cow, cell::RefCell, cmp::Reverse, ops::Range, rc::Rc, sync::OnceLock};

use jiff::civil;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::{
    find::{
        View,
        body::Bodies,
        date::FoundDate,
        document::FoundDocument,
        person::FoundPerson,
        role::{FoundRole, RoleBody},
    },
    gazetteer::Gazetteers,
    model::{Entity, Extraction, Kind, Mention, Published},
};
use body::{BodyResolver, By, InView, Key};
use date::Place;
use document::{Around, Library, Subject};
use namesake::Widespread;
use tenure::Tenures;

/// What was found in a text.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) bodies: Bodies,
    pub(crate) roles: Vec<FoundRole>,
    pub(crate) persons: Vec<FoundPerson>,
    pub(crate) dates: Vec<FoundDate>,
    pub(crate) documents: Vec<FoundDocument>,
}

/// Resolves what was found; built from the tables once.
#[derive(Debug)]
pub(crate) struct Resolver {
    bodies: BodyResolver,
    tenures: Tenures,
    /// Of no use to a text that cites no document, so made at the first need.
    library: OnceLock<Library>,
    widespread: Widespread,
    /// The rows of `officials.tsv` in the order of their ids; put in order at the first need.
    officials_by_id: OnceLock<Vec<u32>>,
    /// Nouns of companies, schools and the like, folded.
    strange_nouns: FxHashSet<String>,
    /// Nouns and patterns of the bodies that each title goes with.
    takes: Vec<(Vec<u32>, Vec<u32>)>,
    /// The rows of `complete_offices.tsv`: title and body.
    complete_offices: Vec<(u32, Option<u32>)>,
}

impl Resolver {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let heads: FxHashMap<&str, u32> = tables.body_heads.rows.iter().map(|row| row.head.as_ref()).zip(0..).collect();
        let patterns: FxHashMap<&str, u32> = tables
            .local_bodies
            .rows
            .iter()
            .map(|row| row.name.split('{').next().unwrap_or_default().trim())
            .zip(0..)
            .collect();
        let takes = tables
            .roles
            .rows
            .iter()
            .map(|row| {
                let names = || row.shares.iter().chain(&row.takes).map(AsRef::as_ref);
                let rows =
                    |index: &FxHashMap<&str, u32>| names().filter_map(|name: &str| index.get(name).copied()).collect();
                (rows(&heads), rows(&patterns))
            })
            .collect();
        let bodies = BodyResolver::new(tables);
        let complete_offices = tables.complete_offices.rows.iter().filter_map(|office| {
            let (_, title) = tables.roles.rows.iter().zip(0..).find(|(role, _)| role.id == office.role)?;
            let Some(body) = &office.body else { return Some((title, None)) };
            Some((title, Some(bodies.row_of(body)?)))
        });
        Resolver {
            complete_offices: complete_offices.collect(),
            bodies,
            tenures: Tenures::new(tables),
            library: OnceLock::new(),
            widespread: Widespread::new(tables),
            officials_by_id: OnceLock::new(),
            strange_nouns: tables
                .name_guards
                .rows
                .iter()
                .filter(|row| matches!(row.kind.as_ref(), "company" | "school"))
                .map(|row| crate::text::fold(&row.word))
                .collect(),
            takes,
        }
    }

    /// Turns what was found into mentions and entities.
    pub(crate) fn resolve<'a>(
        &'a self,
        view: &'a View<'a>,
        tables: &'a Gazetteers,
        found: &'a Found,
        published: Published,
    ) -> Extraction {
        let most = found.bodies.all().len()
            + found.roles.len()
            + found.persons.len()
            + found.dates.len()
            + found.documents.len();
        let extraction = Extraction {
            published,
            mentions: Vec::with_capacity(most),
            entities: Vec::with_capacity(most.min(MOST_EXPECTED)),
        };
        let mut article = Article {
            resolver: self,
            view,
            tables,
            published: published.date,
            extraction,
            in_view: InView::default(),
            bodies: map(found.bodies.all().len()),
            listed: map(found.bodies.all().len() / 2),
            placed: FxHashSet::default(),
            persons: map(found.persons.len()),
            given: map(found.persons.len() * 2),
            officials: FxHashMap::default(),
            roles: map(found.roles.len()),
            held: Vec::with_capacity(found.roles.len()),
            past: FxHashMap::default(),
            subjects: RefCell::default(),
        };
        article.in_view.gather_places(view, &self.bodies, tables, &found.bodies, published.date);
        article.in_view.gather_local(view, &self.bodies, tables, &found.bodies, published.date);
        let bodies = article.read(found);
        let dates = article.dates(&found.dates);
        article.documents(&found.documents, &Around { found, bodies: &bodies, dates: &dates });
        sort(&mut article.extraction.mentions);
        article.extraction
    }
}

/// A map with room for so many entries, within reason.
fn map<K, V>(entries: usize) -> FxHashMap<K, V> {
    FxHashMap::with_capacity_and_hasher(entries.min(MOST_EXPECTED), FxBuildHasher)
}

/// The number of entities that room is made for at once: as many as an article of a newspaper has.
const MOST_EXPECTED: usize = 128;

/// Sorts by start, then longer first; in place, for a mention is large.
fn sort(mentions: &mut [Mention]) {
    let place = |mention: &Mention| (mention.start, Reverse(mention.end), mention.kind);
    if !mentions.is_sorted_by_key(place) {
        mentions.sort_by_cached_key(place);
    }
}

/// One article while it is resolved.
struct Article<'a> {
    resolver: &'a Resolver,
    view: &'a View<'a>,
    tables: &'a Gazetteers,
    published: Option<civil::Date>,
    extraction: Extraction,
    in_view: InView<'a>,
    bodies: FxHashMap<Key<'a>, usize>,
    /// The entity, noun and rule of the listed names that stood before, by pattern.
    listed: FxHashMap<u32, (usize, Option<u32>, By<'a>)>,
    /// The patterns of which the body of a place was named.
    placed: FxHashSet<u32>,
    persons: FxHashMap<Cow<'a, str>, usize>,
    /// The entity of each official, by row.
    officials: FxHashMap<u32, usize>,
    /// The last person in view of a name, and of its last syllable or two.
    given: FxHashMap<&'a str, usize>,
    roles: FxHashMap<(u32, Option<usize>, Option<usize>), usize>,
    /// Roles with their holders in text order, for those that come back without one.
    held: Vec<Held>,
    /// Offices that somebody unnamed held once (`nguyên Bộ trưởng Bộ Công an`).
    past: FxHashMap<(u32, Option<usize>), usize>,
    /// The subjects that were compared, as the text has them.
    subjects: RefCell<FxHashMap<String, Rc<Subject>>>,
}

/// A role that was named.
struct Held {
    title: u32,
    body: Option<usize>,
    holder: Option<usize>,
    /// Not at the day of the article.
    past: bool,
    /// Whether it is of a body that is none here, such as a company.
    strange: bool,
}

/// What comes next in the text.
#[derive(Clone, Copy)]
enum Next {
    Body(usize),
    Role(usize),
    Person(usize),
}

/// The bodies, persons and roles of a text by their starts; a role comes where it ends, after the body inside it.
fn in_order(found: &Found) -> impl Iterator<Item = Next> {
    let bodies = found.bodies.all().iter().enumerate().filter(|(_, body)| body.chosen);
    let mut bodies = bodies.map(|(i, body)| (body.span.start, i)).peekable();
    let mut persons = found.persons.iter().map(|person| person.span.start).zip(0..).peekable();
    let mut roles = found.roles.iter().map(|role| role.span.end).zip(0..).peekable();
    std::iter::from_fn(move || {
        let place = |next: Option<&(usize, usize)>| next.map_or(usize::MAX, |(at, _)| *at);
        let (body, person, role) = (place(bodies.peek()), place(persons.peek()), place(roles.peek()));
        if role < body.min(person) {
            return roles.next().map(|(_, i)| Next::Role(i));
        }
        if body <= person && body < usize::MAX {
            return bodies.next().map(|(_, i)| Next::Body(i));
        }
        persons.next().map(|(_, i)| Next::Person(i)).or_else(|| roles.next().map(|(_, i)| Next::Role(i)))
    })
}

impl<'a> Article<'a> {
    /// The entity of each body, where it is a mention.
    fn read(&mut self, found: &'a Found) -> Vec<Option<usize>> {
        let mut holders = office::holders(self.view.text, found);
        office::settle(self.view.text, found, &mut holders, |title| self.tables.roles.rows[title as usize].one_holder);
        self.part_deputies(found, &mut holders);
        let chained = office::chained(self.view.text, &found.roles, &holders, &found.bodies);
        let mut terms: FxHashMap<usize, &str> = FxHashMap::default();
        for (role, chained) in found.roles.iter().zip(&chained) {
            if let (RoleBody::Found(body), Some(term)) = (&role.body, chained.term) {
                terms.entry(*body).or_insert(term);
            }
        }

        let mut body_entities: Vec<Option<usize>> = vec![None; found.bodies.all().len()];
        let mut person_entities: Vec<Option<usize>> = vec![None; found.persons.len()];
        for (i, person) in found.persons.iter().enumerate().filter(|(_, person)| !person.given) {
            person_entities[i] = Some(self.person(person));
        }
        let strangers = self.roles_of_strangers(found, &holders, &person_entities);
        let of_stranger = |at: usize| {
            let next = strangers.partition_point(|span| span.end <= at);
            strangers.get(next).is_some_and(|span| span.start <= at)
        };
        let mut last_body: Option<(usize, usize)> = None;
        for next in in_order(found) {
            match next {
                Next::Body(i) if of_stranger(found.bodies.all()[i].span.start) => {}
                Next::Role(i) if of_stranger(found.roles[i].span.start) => {}
                Next::Body(i) => {
                    let body = &found.bodies.all()[i];
                    let Some((entity, by, short)) = self.named(found, i, body) else { continue };
                    body_entities[i] = Some(entity);
                    let term = self.term_of(found, i);
                    let mut mention = self.mention(&body.span, Kind::Body, entity, by.text());
                    mention.term = term.or_else(|| terms.get(&i).map(|&term| term.to_owned()));
                    mention.short = short;
                    self.extraction.mentions.push(mention);
                    self.set_parent(last_body, entity, body.span.start);
                    last_body = Some((entity, body.span.end));
                }
                Next::Person(i) => {
                    let person = &found.persons[i];
                    let entity = if person.given { self.given_name(person) } else { person_entities[i] };
                    person_entities[i] = entity;
                    let Some(entity) = entity else { continue };
                    let name = self.view.text.slice(&person.span);
                    let spaces = name.bytes().enumerate().rev().filter(|(_, b)| *b == b' ').take(2);
                    let parts = spaces.map(|(at, _)| &name[at + 1..]).chain([name]);
                    self.given.extend(parts.map(|part| (part, entity)));
                    let mention = self.mention(&person.span, Kind::Person, entity, person.by.into());
                    self.extraction.mentions.push(mention);
                }
                Next::Role(i) => self.role(found, i, &chained[i], &holders[i], &body_entities, &person_entities),
            }
        }
        let named: Vec<(&FoundPerson, usize)> = found
            .persons
            .iter()
            .zip(&person_entities)
            .filter_map(|(person, entity)| Some((person, (*entity)?)))
            .collect();
        self.tell_apart(&named);
        let gone = self.hold_over();
        for entity in body_entities.iter_mut().flatten() {
            *entity -= gone.partition_point(|gone| gone < entity);
        }
        self.collect_roles();
        body_entities
    }

    /// The dates, each value one entity.
    fn dates(&mut self, found: &[FoundDate]) -> Vec<Option<Place>> {
        let places = date::resolve(self.view.text, found, self.published);
        let mut entities: FxHashMap<iso::Iso, usize> = FxHashMap::default();
        for (found, place) in found.iter().zip(&places) {
            let Some(place) = *place else { continue };
            let entity = *entities.entry(place.value).or_insert_with(|| self.push(Entity::Date(place.into())));
            let mut mention = self.mention(&found.span, Kind::Date, entity, found.rule.into());
            mention.modifier = found.modifier;
            mention.part_of_day = found.part_of_day;
            mention.time.clone_from(&found.time);
            self.extraction.mentions.push(mention);
        }
        places
    }

    fn mention(&self, span: &Range<usize>, kind: Kind, entity: usize, by: Cow<'static, str>) -> Mention {
        let original = self.view.text.to_original(span);
        Mention {
            start: original.start,
            end: original.end,
            text: self.view.text.original()[original].to_owned(),
            kind,
            entity,
            term: None,
            status: None,
            modifier: None,
            part_of_day: None,
            time: None,
            short: false,
            by,
        }
    }

    fn push(&mut self, entity: Entity) -> usize {
        self.extraction.entities.push(entity);
        self.extraction.entities.len() - 1
    }
}

fn body_id(entity: &Entity) -> Option<&str> {
    match entity {
        Entity::Body(body) => body.id.as_deref(),
        _ => None,
    }
}
