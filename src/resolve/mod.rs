//! What the mentions mean: in text order, with what is already resolved at hand.

pub(crate) mod body;
pub(crate) mod date;
mod document;
mod iso;
mod lunar;
mod namesake;
pub(crate) mod office;
pub(crate) mod tenure;

use std::{borrow::Cow, cell::RefCell, cmp::Reverse, ops::Range, rc::Rc, sync::OnceLock};

use jiff::{ToSpan, civil};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::{
    find::{
        Name, View,
        body::{Bodies, BodySaid, FoundBody},
        date::{
            FoundDate,
            said::{Month, Point, Said, Year},
        },
        document::{FoundDocument, Identifier},
        person::FoundPerson,
        role::{FoundRole, RoleBody},
        term::term_behind,
    },
    gazetteer::Gazetteers,
    model::{Entity, Extraction, HolderBasis, Kind, Mention, Person, Published, Role, Status},
};
use body::{BodyResolver, By, InView, Key, Meant, Resolved};
use date::Place;
use document::{Around, Library, Subject};
use namesake::Widespread;
use office::Holders;
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

/// Sorts by start, then longer first. A mention is large, and each moves once.
fn sort(mentions: &mut Vec<Mention>) {
    let place = |mention: &Mention| (mention.start, Reverse(mention.end), mention.kind);
    if mentions.is_sorted_by_key(place) {
        return;
    }
    let mut order: Vec<(_, usize)> = mentions.iter().map(place).zip(0..).collect();
    order.sort_unstable();
    let mut unsorted: Vec<Option<Mention>> = std::mem::take(mentions).into_iter().map(Some).collect();
    mentions.extend(order.into_iter().filter_map(|(_, i)| unsorted[i].take()));
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

    /// The roles of those who hold an office of which all holders are known, and are none of them: `Tổng Bí thư Tập Cận
    /// Bình` holds it in another state, and so do all who are named so.
    fn roles_of_strangers(&self, found: &Found, holders: &[Holders], persons: &[Option<usize>]) -> Vec<Range<usize>> {
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
        let id = crate::gazetteer::slug(name);
        let rows = &self.tables.officials.rows;
        let by_id = self.resolver.officials_by_id.get_or_init(|| {
            let mut order: Vec<u32> = (0..).take(rows.len()).collect();
            order.sort_unstable_by_key(|&row| &rows[row as usize].id);
            order
        });
        let next = by_id.partition_point(|&row| *rows[row as usize].id < *id);
        by_id.get(next).is_some_and(|&row| rows[row as usize].id.starts_with(&*id))
    }

    /// Takes the office of a head from its deputy: `Thủ tướng, Phó Thủ tướng Thường trực Nguyễn Hòa Bình` are two people.
    fn part_deputies(&self, found: &Found, holders: &mut [Holders]) {
        let text = self.view.text;
        for (i, pair) in found.roles.windows(2).enumerate() {
            let [head, deputy] = pair else { continue };
            let body = |role: &FoundRole| match role.body {
                RoleBody::Found(body) => Some(text.slice(&found.bodies.all()[body].span)),
                _ => None,
            };
            // `Chủ tịch UBND huyện X và Chủ tịch UBND huyện Y A`: the heads of two bodies.
            let behind = || holders[i].iter().next().is_some_and(|person| found.persons[person].start >= deputy.end);
            if head.title == deputy.title
                && holders[i] == holders[i + 1]
                && text.as_str().get(head.end..deputy.span.start) == Some(" và ")
                && self.tables.roles.rows[head.title as usize].one_holder
                && body(head).is_some()
                && body(head) != body(deputy)
                && behind()
            {
                holders[i] = Holders::default();
                continue;
            }
            let one_body = body(head).zip(body(deputy)).is_none_or(|(head, deputy)| head == deputy);
            if one_body
                && holders[i] == holders[i + 1]
                && self.is_deputy(deputy.title, head.title)
                && matches!(text.as_str().get(head.end..deputy.span.start), Some(", " | " và " | ", và "))
            {
                holders[i] = Holders::default();
            }
        }
    }

    /// What a body of the text means: its entity, the rule, and whether it is a short form.
    fn named(&mut self, found: &Found, index: usize, body: &FoundBody) -> Option<(usize, By<'a>, bool)> {
        let listed = if let BodySaid::Rows(hit) = body.said { Some(hit.pattern) } else { None };
        if let Some((entity, head, by)) = listed.and_then(|pattern| self.listed.get(&pattern)) {
            self.in_view.note_again(*entity, *head);
            if self.is_committee(*entity, body) {
                self.in_view.committee = Some(*entity);
            }
            return Some((*entity, *by, false));
        }
        if let Some(entity) = self.longer_name(body) {
            self.in_view.note_again(entity, None);
            return Some((entity, By::rule("short form · the body in view"), true));
        }
        if let Some(row) = self.of_country(body) {
            let (entity, by, _) = self.body(Resolved::Meant(self.resolver.bodies.row(self.tables, row)));
            return Some((entity, by, true));
        }
        // Only a noun is completed by what comes next.
        let noun = matches!(body.said, BodySaid::Local { .. } | BodySaid::Short { .. });
        let next = if noun { self.next_body(found, index) } else { None };
        if let Some(meant) = next.and_then(|next| self.seat(found, index, next)) {
            let (entity, by, _) = self.body(Resolved::Meant(meant));
            return Some((entity, by, true));
        }
        let resolved = self.resolver.bodies.resolve(
            self.view,
            self.tables,
            &self.in_view,
            body.span.start,
            &body.said,
            next,
            self.published,
        )?;
        let head = if let Resolved::Meant(meant) = &resolved { meant.head } else { None };
        let (entity, by, short) = self.body(resolved);
        if let Some(pattern) = listed {
            self.listed.insert(pattern, (entity, head, by));
            if self.is_committee(entity, body) {
                self.in_view.committee = Some(entity);
            }
        }
        Some((entity, by, short))
    }

    /// Whether a listed name is that of the committee of an association: `Ban Chấp hành Trung ương Đoàn`.
    fn is_committee(&self, entity: usize, body: &FoundBody) -> bool {
        let mass = |body: &Entity| matches!(body, Entity::Body(b) if b.kind.as_deref() == Some("mass_org"));
        self.view.text.slice(&body.span).starts_with("ban chấp hành ") && mass(&self.extraction.entities[entity])
    }

    /// The body of the country whose name a pattern without a place has too, where the text names none of the pattern's:
    /// `Chủ tịch Ủy ban MTTQ Việt Nam`.
    fn of_country(&self, body: &FoundBody) -> Option<u32> {
        let BodySaid::Local { pattern, level: None, place: None } = body.said else { return None };
        let named = self.view.text.slice(&body.span).ends_with(" việt nam");
        let parent = self.tables.local_bodies.rows[pattern as usize].parent.as_deref().filter(|_| named)?;
        let local = self.placed.contains(&pattern) || self.in_view.place_of(body.span.start, pattern).is_some();
        self.resolver.bodies.row_of(parent).filter(|_| !local)
    }

    /// The body in view whose name goes on where this one ends: `Sở Tài nguyên` for `Sở Tài nguyên và Môi trường tỉnh Cà Mau`.
    fn longer_name(&self, body: &FoundBody) -> Option<usize> {
        const NEAR: usize = 16;
        let BodySaid::Form { head, level: None, place: None, owner: None, .. } = &body.said else { return None };
        let name = self.view.text.slice(&body.span);
        let goes_on = |entity: usize| match &self.extraction.entities[entity] {
            Entity::Body(known) => {
                let known = crate::text::fold(&known.name);
                known.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
            }
            _ => false,
        };
        self.in_view.of_places(*head).take(NEAR).find(|&entity| goes_on(entity))
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

    /// The entity of a resolved body.
    fn body(&mut self, resolved: Resolved<'a>) -> (usize, By<'a>, bool) {
        match resolved {
            Resolved::InView(entity) => (entity, By::rule("short form · the body in view"), true),
            Resolved::Meant(meant) => {
                let entity = self.body_entity(&meant);
                let (by, short) = (meant.by, meant.short);
                self.placed.extend(meant.pattern.filter(|_| meant.place.is_some()));
                self.in_view.note(entity, meant);
                (entity, by, short)
            }
        }
    }

    fn body_entity(&mut self, meant: &Meant<'a>) -> usize {
        let key = meant.key();
        if let Some(&entity) = key.as_ref().and_then(|key| self.bodies.get(key)) {
            return entity;
        }
        let resolver = &self.resolver.bodies;
        let (name, id) = resolver.named(self.tables, meant);
        let own = id.as_ref().unwrap_or(&name);
        let entity = if let Some(&entity) = self.bodies.get(&Key::Id(own.as_ref().into())) {
            entity
        } else {
            let own = Key::Id(own.to_string().into());
            let entity = self.push(Entity::Body(resolver.entity(self.tables, meant, name, id)));
            self.bodies.insert(own, entity);
            entity
        };
        self.bodies.extend(key.map(|key| (key, entity)));
        entity
    }

    /// The next body of the line, near enough to complete a bare noun.
    fn next_body<'f>(&self, found: &'f Found, index: usize) -> Option<&'f FoundBody> {
        const NEAR: usize = 120;
        let end = found.bodies.all()[index].span.end;
        let next = found.bodies.all()[index + 1..].iter().find(|body| body.chosen && body.span.start >= end)?;
        let gap = self.view.text.as_str().get(end..next.span.start)?;
        (gap.len() < NEAR && gap.starts_with([',', ' ']) && !gap.contains(['\n', '.'])).then_some(next)
    }

    /// A body whose whole the words around it say: `Ban Chấp hành` `Hội`; `tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy và
    /// giữ chức Bí thư Tỉnh ủy Sơn La`, where the office says of which place the seats are.
    fn seat(&self, found: &Found, index: usize, next: &FoundBody) -> Option<Meant<'a>> {
        const FAR: usize = 240;
        let (text, tables) = (self.view.text.as_str(), self.tables);
        let body = &found.bodies.all()[index];
        let resolver = &self.resolver.bodies;
        let resolve = |body: &FoundBody| {
            let at = body.span.start;
            resolver.resolve(self.view, tables, &self.in_view, at, &body.said, None, self.published)
        };
        if let (BodySaid::Short { head }, BodySaid::Short { .. }, " ") =
            (&body.said, &next.said, &text[body.span.end..next.span.start])
        {
            let Resolved::InView(whole) = resolve(next)? else { return None };
            let Entity::Body(whole) = &self.extraction.entities[whole] else { return None };
            return resolver.part(tables, *head, &whole.name, whole.id.as_deref(), By::rule(body::BESIDE));
        }
        if !is_placeless(&body.said) {
            return None;
        }
        let from = text.floor_char_boundary(body.span.start.saturating_sub(FAR));
        let before = &text[from..body.span.start];
        let between = &before[before.rfind("tham gia ")? + "tham gia ".len()..];
        let listed = between.is_empty() || between.ends_with(", ") || between.ends_with(" và ");
        if !listed || between.contains(['.', ';', '\n']) {
            return None;
        }
        let mut end = body.span.end;
        let mut appointed = false;
        let behind = found.bodies.all()[index + 1..].iter().filter(|next| next.chosen);
        for next in behind.skip_while(|next| next.span.start < body.span.end) {
            let gap = text.get(end..next.span.start)?;
            if gap.len() > FAR || gap.contains(['.', ';', '\n']) {
                return None;
            }
            appointed |= gap.contains("giữ chức") || gap.contains(" làm ");
            if !is_placeless(&next.said) {
                let Resolved::Meant(office) = resolve(next).filter(|_| appointed)? else { return None };
                return resolver.seat(tables, &body.said, &office);
            }
            end = next.span.end;
        }
        None
    }

    /// The term of a body: behind it, or behind the last of those that it is coordinated with.
    fn term_of(&self, found: &Found, index: usize) -> Option<String> {
        let text = self.view.text;
        let mut end = found.bodies.all()[index].span.end;
        for _ in 0..4 {
            if let Some((term, _)) = term_behind(text, end) {
                return Some(term);
            }
            let rest = &text.as_str()[end..];
            let gap = [", ", " và "].into_iter().find(|gap| rest.starts_with(gap))?;
            let next = found.bodies.at(end + gap.len()).filter(|&b| found.bodies.all()[b].chosen)?;
            end = found.bodies.all()[next].span.end;
        }
        None
    }

    /// `Vụ X, Ban Y`: the second is the parent of the first.
    fn set_parent(&mut self, last: Option<(usize, usize)>, parent: usize, start: usize) {
        let Some((unit, end)) = last.filter(|(unit, _)| *unit != parent) else { return };
        let gap = self.view.text.as_str().get(end..start);
        if !matches!(gap, Some(", " | " của " | " thuộc ")) {
            return;
        }
        let is_unit = |entity: &Entity| matches!(entity, Entity::Body(b) if matches!(b.kind.as_deref(), Some("department" | "agency" | "academy")));
        let is_parent = |entity: &Entity| matches!(entity, Entity::Body(b) if matches!(b.kind.as_deref(), Some("ministry" | "party_central" | "state" | "government" | "national_assembly" | "police" | "party_local" | "court" | "procuracy")));
        if gap == Some(", ")
            && !(is_unit(&self.extraction.entities[unit]) && is_parent(&self.extraction.entities[parent]))
        {
            return;
        }
        if let Entity::Body(body) = &mut self.extraction.entities[unit] {
            body.parent = body.parent.or(Some(parent));
        }
    }

    /// The entity of a person named in full.
    fn person(&mut self, found: &FoundPerson) -> usize {
        let text = self.view.text;
        let key = text.slice(&found.span);
        let entity = if let Some(&entity) = self.persons.get(key) {
            entity
        } else {
            let officials: Vec<u32> = self
                .view
                .at(found.span.start)
                .filter(|(hit, _)| hit.end == found.span.end)
                .filter_map(|(_, name)| if let Name::Official(row) = name { Some(row) } else { None })
                .collect();
            let entity = if let [row] = officials[..] {
                self.official(row)
            } else {
                let id = |row: &u32| self.tables.officials.rows[*row as usize].id.clone();
                let candidates = officials.iter().map(id).collect();
                let name = proper_name(&crate::text::clean(text.original_slice(&found.span))).into();
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
    fn given_name(&self, found: &FoundPerson) -> Option<usize> {
        self.given.get(self.view.text.slice(&found.span)).copied()
    }

    fn role(
        &mut self,
        all: &'a Found,
        index: usize,
        chained: &office::Chained<'a>,
        holders: &Holders,
        bodies: &[Option<usize>],
        persons: &[Option<usize>],
    ) {
        let found = &all.roles[index];
        let foreign = holders.iter().any(|person| all.persons[person].foreign);
        let title = &self.tables.roles.rows[found.title as usize];
        let untold = holders.untold;
        let mut holders = holders.iter().filter_map(|person| persons[person]);
        let text_holder = holders.next();
        let (body, open) = match &found.body {
            RoleBody::Found(index) => (bodies[*index], false),
            RoleBody::Row(row) => {
                let meant = self.resolver.bodies.row(self.tables, *row);
                (Some(self.body_entity(&meant)), false)
            }
            RoleBody::Said(said) => {
                let date = self.published;
                let resolved = self.resolver.bodies.resolve(
                    self.view,
                    self.tables,
                    &self.in_view,
                    found.span.start,
                    said,
                    None,
                    date,
                );
                let resolved = self.of_level(found.title, said).map(Resolved::Meant).or(resolved);
                (resolved.map(|resolved| self.body(resolved).0), false)
            }
            RoleBody::None => (None, false),
            RoleBody::Open => (None, true),
        };
        let (mut body, mut holder, mut basis) = (body, text_holder, None);
        if holder.is_some() {
            basis = Some(HolderBasis::Text);
        }
        let now = chained.status.is_none() && !untold;
        let issued = if text_holder.is_none() { self.days_told(all, found, now) } else { None };
        let past = matches!(chained.status, Some(Status::Former | Status::Late))
            || issued.is_some()
            || untold
            || office::is_told(self.view.text, found.span.start);
        let mut in_view = false;
        let shared = if open { self.shared_body(all, index) } else { None };
        let shared = shared.or_else(|| if open { self.led_body(all, found, bodies) } else { None });
        let strange = open && shared.is_none() && self.has_strange_body(all, found);
        if let Some(shared) = shared {
            body = Some(shared);
        } else if strange {
            if holder.is_none() {
                return;
            }
        } else if open {
            let known = self.in_view_role(found.title, holder, past);
            match known {
                Some((known_body, known_holder)) => {
                    body = known_body;
                    if holder.is_none() && !found.many && !untold {
                        holder = known_holder;
                        basis = holder.map(|_| HolderBasis::Coreference);
                        in_view = true;
                    }
                }
                None => {
                    body = self.body_of_open(found, holder);
                }
            }
            if body.is_none() && holder.is_none() {
                return;
            }
        } else if holder.is_none() && !found.many && !untold {
            let known = self.held.iter().rev().take(200).find(|held| {
                held.title == found.title && held.body == body && held.past == past && held.holder.is_some()
            });
            if let Some(known) = known {
                holder = known.holder;
                basis = Some(HolderBasis::Coreference);
            }
        }
        if let Some(days) = issued {
            holder = self.holder_through(found.title, body, days);
            basis = holder.map(|_| HolderBasis::Tenure);
        }
        // `Chủ tịch Tập Cận Bình`: an office of another state.
        if foreign && !matches!(found.body, RoleBody::Found(_) | RoleBody::Said(_)) {
            return;
        }
        if found.many && text_holder.is_none() && open {
            return;
        }
        let entity = if past && holder.is_none() {
            self.past_role(found.title, body)
        } else {
            self.role_entity(found.title, body, holder, basis)
        };
        self.held.push(Held { title: found.title, body, holder, past, strange });
        for other in holders {
            self.role_entity(found.title, body, Some(other), Some(HolderBasis::Text));
        }
        let mut mention = self.mention(&found.span, Kind::Role, entity, role_rule(&title.id, in_view));
        mention.term = chained.term.map(str::to_owned);
        mention.status = chained.status;
        mention.short = open;
        self.extraction.mentions.push(mention);
    }

    /// The days that the text tells of a role without a holder, other than that of the article; `now`: where it is neither a
    /// former one nor somebody's.
    fn days_told(&self, all: &Found, found: &FoundRole, now: bool) -> Option<(civil::Date, civil::Date)> {
        let start = found.span.start;
        let issued = self.issued(all, start);
        if now { issued.or_else(|| self.dated_sentence(all, start, found.end)) } else { issued }
    }

    /// The days in one of which a document before a role was issued: `Quyết định 33/2020/QĐ-TTg ngày 12/11/2020 của Thủ tướng`.
    /// Who held the office then is not who holds it now.
    fn issued(&self, all: &Found, start: usize) -> Option<(civil::Date, civil::Date)> {
        let start = self.first_of_issuers(all, start);
        let end = self.view.text.as_str()[..start].strip_suffix(" của ")?.len();
        let date = all.dates.get(all.dates.partition_point(|date| date.span.end < end));
        if let Some(Said::One(Point::Day { day, month: Month::Of(month), year: Year::Stated(year), .. })) =
            date.filter(|date| date.span.end == end).map(|date| date.said)
        {
            let day = civil::Date::new(year, month, day).ok()?;
            return Some((day, day));
        }
        let document = all.documents.get(all.documents.partition_point(|document| document.span.end < end))?;
        let year = match &document.said {
            Identifier::Code(code) => code.year,
            Identifier::Number { year, .. } => *year,
            _ => None,
        };
        let first = civil::Date::new(year.filter(|_| document.span.end == end)?, 1, 1).ok()?;
        Some((first, first.last_of_year()))
    }

    /// Where the first of those begins who issued a document together: `của Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Nội vụ`.
    fn first_of_issuers(&self, all: &Found, mut start: usize) -> usize {
        const MOST: usize = 4;
        let mut next = all.roles.partition_point(|role| role.span.start < start);
        for _ in 0..MOST {
            let Some(before) = next.checked_sub(1).map(|before| &all.roles[before]) else { break };
            // `của Thủ tướng, Bộ trưởng Bộ Tài chính yêu cầu`: the second one says it today.
            let joined = match self.view.text.as_str().get(before.span.end..start) {
                Some(" và ") => true,
                Some(", ") => all.roles.get(next).is_some_and(|role| role.title == before.title),
                _ => false,
            };
            if !joined {
                break;
            }
            start = before.span.start;
            next -= 1;
        }
        start
    }

    /// The days that a sentence before a role tells of, where they lie in an earlier year than the article: `Năm 2019, Thủ tướng
    /// ban hành …`.
    fn dated_sentence(&self, all: &Found, start: usize, end: usize) -> Option<(civil::Date, civil::Date)> {
        const FAR: usize = 240;
        let published = self.published?;
        let next = all.dates.partition_point(|date| date.span.end <= start);
        // `Quyết định của Thủ tướng năm 2018`
        let behind = all.dates.get(next).filter(|date| date.span.start == end + 1);
        let date = behind.or_else(|| next.checked_sub(1).map(|before| &all.dates[before]))?;
        let (first, last) = match date.said {
            Said::One(Point::Day { day, month: Month::Of(month), year: Year::Stated(year), .. }) => {
                let day = civil::Date::new(year, month, day).ok()?;
                (day, day)
            }
            Said::One(Point::Month { month: Month::Of(month), year: Year::Stated(year) }) => {
                let first = civil::Date::new(year, month, 1).ok()?;
                (first, first.last_of_month())
            }
            Said::One(Point::Year(Year::Stated(year))) => {
                let first = civil::Date::new(year, 1, 1).ok()?;
                (first, first.last_of_year())
            }
            _ => return None,
        };
        if last.year() >= published.year() {
            return None;
        }
        if behind.is_some() {
            return Some((first, last));
        }
        let between = self.view.text.as_str().get(date.span.end..start).filter(|between| between.len() < FAR)?;
        if between.contains(['\n', ';']) || between.contains(". ") || between.contains(" nay") {
            return None;
        }
        let before = self.view.text.as_str()[..date.span.start].trim_end_matches(['-', '*', '•', '+', ' ', '(']);
        let word = ["từ", "vào", "đến", "trong", "hồi"].into_iter().find_map(|word| before.strip_suffix(word));
        let sentence = word.unwrap_or(before).trim_end_matches(' ');
        (sentence.is_empty() || sentence.ends_with(['\n', '.', '!', '?'])).then_some((first, last))
    }

    /// The one official who held an office on both days.
    fn holder_through(
        &mut self,
        title: u32,
        body: Option<usize>,
        (first, last): (civil::Date, civil::Date),
    ) -> Option<usize> {
        let mut holders = self.holders_of(title, body, first).chain(self.holders_of(title, body, last));
        let official = holders.next()?;
        if holders.any(|other| other != official) || !self.holders_of(title, body, last).any(|other| other == official)
        {
            return None;
        }
        Some(self.official(official))
    }

    /// Whether the name of what is no body here stands behind a title: `Giám đốc Nhà máy đạm Ninh Bình`, `Chủ tịch tập
    /// đoàn Y dược Thiên Tân`.
    fn has_strange_body(&self, all: &Found, found: &FoundRole) -> bool {
        let (text, start) = (self.view.text, found.end + 1);
        // `Vụ trưởng thuộc Bộ Ngoại giao`: of which unit is not said.
        let rest = &text.as_str()[found.end..];
        let owned = |gap: &str| rest.starts_with(gap) && all.bodies.at(found.end + gap.len()).is_some();
        if [" thuộc ", " của "].into_iter().any(owned) {
            return true;
        }
        let noun = || {
            let first = text.word_at(start);
            let two = text.next_word(first.end).map_or(first.end, |second| second.end);
            let nouns = &self.resolver.strange_nouns;
            nouns.contains(text.slice(&first)) || nouns.contains(&text.as_str()[start..two])
        };
        text.as_str().as_bytes().get(found.end) == Some(&b' ')
            && (text.is_capital(start) || noun())
            && !text.is_shouted(found.span.start)
            && all.persons.binary_search_by_key(&start, |person| person.start).is_err()
            && all.roles.binary_search_by_key(&start, |role| role.span.start).is_err()
    }

    /// The body of the title behind, where the two share it: `Phó Chủ tịch rồi Chủ tịch Cần Thơ`.
    fn shared_body(&mut self, all: &Found, index: usize) -> Option<usize> {
        const JOINTS: [&str; 7] = [", ", " rồi ", ", rồi ", " kiêm ", " kiêm nhiệm ", "/", " và "];
        let (found, next) = (&all.roles[index], all.roles.get(index + 1)?);
        let gap = self.view.text.as_str().get(found.end..next.span.start)?;
        if !JOINTS.contains(&gap) {
            return None;
        }
        let said = match &next.body {
            RoleBody::Said(said) => said,
            RoleBody::Found(body) => &all.bodies.all()[*body].said,
            _ => return None,
        };
        let (at, date) = (next.span.start, self.published);
        match self.resolver.bodies.resolve(self.view, self.tables, &self.in_view, at, said, None, date)? {
            Resolved::Meant(meant) => {
                // `Bí thư, Chủ tịch Hà Nội`: another body of the same place.
                let (_, patterns) = &self.resolver.takes[found.title as usize];
                if let Some(place) =
                    meant.place.as_ref().filter(|_| meant.pattern.is_some_and(|p| !patterns.contains(&p)))
                    && let Some(meant) = self.resolver.bodies.of_place(self.tables, patterns, place)
                {
                    return Some(self.body_entity(&meant));
                }
                if gap == ", " && !self.is_deputy(next.title, found.title) {
                    return None;
                }
                let own = self.tables.roles.rows[found.title as usize].shares.as_ref();
                let unit = own.and_then(|noun| self.resolver.bodies.unit(self.tables, noun, &meant));
                Some(self.body_entity(&unit.unwrap_or(meant)))
            }
            Resolved::InView(entity) => Some(entity).filter(|_| gap != ", " || self.is_deputy(next.title, found.title)),
        }
    }

    /// The body that a title goes with in a province which was of another level than the last one of its name.
    fn of_level(&self, title: u32, said: &BodySaid) -> Option<Meant<'a>> {
        let BodySaid::Local { pattern, level: None, place: Some(place) } = said else { return None };
        let (resolver, tables) = (&self.resolver.bodies, self.tables);
        let place = resolver.province_of(self.view, tables, &self.in_view, place, self.published)?;
        let (_, patterns) = &self.resolver.takes[title as usize];
        if BodyResolver::is_made_for(tables, *pattern, &place) {
            None
        } else {
            resolver.of_place(tables, patterns, &place)
        }
    }

    /// Whether a title is that of the deputy of another one: `Chủ tịch, Phó Chủ tịch UBND`.
    fn is_deputy(&self, deputy: u32, title: u32) -> bool {
        let id = |title: u32| self.tables.roles.rows[title as usize].id.as_ref();
        let rest = id(deputy).strip_prefix("pho-").and_then(|rest| rest.strip_prefix(id(title)));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// The body that the sentence says somebody leads: `Ban Tổ chức Lễ tang do Phó Thủ tướng A làm Trưởng ban`.
    fn led_body(&self, all: &Found, found: &FoundRole, bodies: &[Option<usize>]) -> Option<usize> {
        const FAR: usize = 240;
        let shares = self.tables.roles.rows[found.title as usize].shares.as_ref()?;
        let text = self.view.text;
        let from = text.as_str().floor_char_boundary(found.span.start.saturating_sub(FAR));
        let before = &text.as_str()[from..found.span.start];
        if !(before.ends_with(" làm ") || before.ends_with(" là ")) {
            return None;
        }
        let sentence = from + before.rfind(['.', ';', '\n']).map_or(0, |at| at + 1);
        let by = from + before.rfind(" do ")?;
        let noun = crate::text::fold(shares);
        let first = all.bodies.all().partition_point(|body| body.span.start < sentence);
        let named = all.bodies.all()[first..].iter().zip(&bodies[first..]).take_while(|(body, _)| body.span.end <= by);
        let led = named.filter(|(body, _)| {
            let behind = text.slice(&body.span).strip_prefix(&*noun);
            body.chosen && behind.is_some_and(|behind| behind.starts_with(' '))
        });
        led.last().and_then(|(_, entity)| *entity)
    }

    /// The body of a title that stands alone: by the tenure of its holder, else the last body in view that it goes with,
    /// else the one of the place in view.
    fn body_of_open(&mut self, found: &FoundRole, holder: Option<usize>) -> Option<usize> {
        let official = holder.and_then(|holder| match &self.extraction.entities[holder] {
            Entity::Person(person) => person.id.as_deref(),
            _ => None,
        });
        if let Some(official) = official {
            let bodies = self.resolver.tenures.bodies(self.tables, found.title, official, self.published);
            if let [body] = bodies[..]
                && let Some(row) = self.resolver.bodies.row_of(body)
            {
                let meant = self.resolver.bodies.row(self.tables, row);
                return Some(self.body_entity(&meant));
            }
        }
        let (heads, patterns) = &self.resolver.takes[found.title as usize];
        if let Some(body) = self.in_view.last(heads, patterns) {
            return Some(body);
        }
        // Only where nothing else could be meant: a director may be one of a school.
        let ([pattern], []) = (&patterns[..], &heads[..]) else { return None };
        let pattern = *pattern;
        let said = BodySaid::Local { pattern, level: None, place: None };
        let (at, date) = (found.span.start, self.published);
        match self.resolver.bodies.resolve(self.view, self.tables, &self.in_view, at, &said, None, date)? {
            Resolved::Meant(meant) if meant.place.is_some() => Some(self.body_entity(&meant)),
            _ => None,
        }
    }

    /// Body and holder of the last role of this title in view; of this holder, where one is known. Who holds it is not
    /// the one who held it.
    fn in_view_role(&self, title: u32, holder: Option<usize>, past: bool) -> Option<(Option<usize>, Option<usize>)> {
        let mut of_title = self.held.iter().rev().take(200).filter(|held| held.title == title);
        let known = match holder {
            Some(_) => of_title
                .clone()
                .find(|held| held.holder == holder)
                .or_else(|| of_title.find(|held| held.body.is_some())),
            None => of_title.clone().find(|held| held.holder.is_some()).or_else(|| of_title.next()),
        }?;
        Some((known.body, known.holder.filter(|_| known.past == past)))
    }

    fn role_entity(
        &mut self,
        title: u32,
        body: Option<usize>,
        holder: Option<usize>,
        basis: Option<HolderBasis>,
    ) -> usize {
        if let Some(&entity) = self.roles.get(&(title, body, holder)) {
            if let (Entity::Role(role), Some(HolderBasis::Text)) = (&mut self.extraction.entities[entity], basis) {
                role.holder_basis = basis;
            }
            return entity;
        }
        let entity = self.new_role(title, body, holder, basis);
        self.roles.insert((title, body, holder), entity);
        entity
    }

    /// An office that somebody held once whom the text does not name.
    fn past_role(&mut self, title: u32, body: Option<usize>) -> usize {
        if let Some(&entity) = self.past.get(&(title, body)) {
            return entity;
        }
        let entity = self.new_role(title, body, None, None);
        self.past.insert((title, body), entity);
        entity
    }

    fn new_role(
        &mut self,
        title: u32,
        body: Option<usize>,
        holder: Option<usize>,
        holder_basis: Option<HolderBasis>,
    ) -> usize {
        let row = &self.tables.roles.rows[title as usize];
        let (title, role_id) = (row.title.clone(), Some(row.id.clone()));
        self.push(Entity::Role(Role { title, role_id, body, holder, holder_basis, ..Role::default() }))
    }

    /// Roles without a holder: the one person of the article who holds it, else the tenures. Gives back the entities that
    /// this took out.
    fn hold_over(&mut self) -> Vec<usize> {
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
            let one = body.and_then(|body| holders.get(&(title, body)).copied().flatten());
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
    fn holders_of(&self, title: u32, body: Option<usize>, date: civil::Date) -> impl Iterator<Item = u32> + use<'a> {
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

    /// The person of a row of `officials.tsv`, named in the text or not.
    fn official(&mut self, index: u32) -> usize {
        if let Some(&entity) = self.officials.get(&index) {
            return entity;
        }
        let row = &self.tables.officials.rows[index as usize];
        let person = Person { name: row.name.clone(), id: Some(row.id.clone()), ..Person::default() };
        let entity = self.push(Entity::Person(person));
        self.persons.insert(crate::text::fold(&row.name).into(), entity);
        self.officials.insert(index, entity);
        entity
    }

    /// Lists the roles of each person.
    fn collect_roles(&mut self) {
        for index in 0..self.extraction.entities.len() {
            let Entity::Role(role) = &self.extraction.entities[index] else { continue };
            let Some(holder) = role.holder else { continue };
            if let Entity::Person(person) = &mut self.extraction.entities[holder] {
                person.roles.push(index);
            }
        }
    }
}

/// Whether the context gives a body its place.
fn is_placeless(said: &BodySaid) -> bool {
    matches!(said, BodySaid::Short { .. } | BodySaid::Local { place: None, .. })
}

fn body_id(entity: &Entity) -> Option<&str> {
    match entity {
        Entity::Body(body) => body.id.as_deref(),
        _ => None,
    }
}

/// The rule behind a role; `in_view`: body and holder are those of one named before.
fn role_rule(title: &str, in_view: bool) -> Cow<'static, str> {
    if in_view { format!("roles {title} · the role in view").into() } else { By::row("roles ", title).text() }
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
