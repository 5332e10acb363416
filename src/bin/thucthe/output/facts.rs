//! Entities in words for people: what an entity is called and what is known of it, for every format that says it.

use std::borrow::Cow;

use serde::Serialize;
use thucthe::{
    DateBasis, DateValue, Document, Entity, Extraction, HolderBasis, Kind, Mention, Precision, Record, Role,
};

/// The kinds with their headings, in the order in which they are listed.
pub(super) const KINDS: [(Kind, &str); 5] = [
    (Kind::Person, "Persons"),
    (Kind::Body, "Bodies"),
    (Kind::Role, "Roles"),
    (Kind::Document, "Documents"),
    (Kind::Date, "Dates"),
];

/// The name of the entity of this index; nothing where there is none.
pub(super) fn name_of(index: Option<usize>, extraction: &Extraction) -> Cow<'_, str> {
    index.map(|index| label_of(index, extraction)).unwrap_or_default()
}

/// An entity in a few words: of a person or body the name, of a role its title and body, of a document its kind and code
/// or, where it has none, the words that name it first.
pub(super) fn label_of(index: usize, extraction: &Extraction) -> Cow<'_, str> {
    match &extraction.entities[index] {
        Entity::Person(person) => person.name.as_ref().into(),
        Entity::Body(body) => body.name.as_ref().into(),
        Entity::Role(role) => match name_of(role.body, extraction) {
            body if body.is_empty() => role.title.as_ref().into(),
            body => format!("{} · {body}", role.title).into(),
        },
        Entity::Document(document) => {
            let first = || extraction.mentions.iter().find(|mention| mention.entity == index);
            match (document.code.as_ref().or(document.number.as_ref()), first()) {
                (None, Some(first)) => first.text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
                (number, _) => {
                    let parts = document.kind.as_deref().into_iter().chain(number.map(String::as_str));
                    parts.collect::<Vec<_>>().join(" ").into()
                }
            }
        }
        Entity::Date(date) => date.value.as_str().into(),
        _ => Cow::default(),
    }
}

/// The row that an entity is; of a date its value.
pub(super) fn row_of(entity: &Entity) -> Option<&str> {
    match entity {
        Entity::Person(person) => person.id.as_deref(),
        Entity::Body(body) => body.id.as_deref(),
        Entity::Role(role) => role.role_id.as_deref(),
        Entity::Document(document) => document.id.as_deref(),
        Entity::Date(date) => Some(&date.value),
        _ => None,
    }
}

/// The mentions of each entity, in the order of the text.
pub(super) fn mentions_by_entity(extraction: &Extraction) -> Vec<Vec<usize>> {
    let mut mentions = vec![Vec::new(); extraction.entities.len()];
    for (index, mention) in extraction.mentions.iter().enumerate() {
        mentions[mention.entity].push(index);
    }
    mentions
}

/// One thing that is known: a word for it, and what it is.
pub(super) struct Fact {
    pub(super) what: &'static str,
    pub(super) value: Value,
}

/// What is known: something in words, or another entity of the article.
pub(super) enum Value {
    Text(String),
    Entity(usize),
}

impl Value {
    pub(super) fn text(&self, extraction: &Extraction) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Entity(index) => name_of(Some(*index), extraction).into_owned(),
        }
    }
}

/// What is known of an entity besides its label and its row. Rows that it refers to go by what `named` calls them.
pub(super) fn facts(entity: &Entity, named: &dyn Fn(&str) -> String) -> Vec<Fact> {
    let mut facts = Facts(Vec::new());
    match entity {
        Entity::Person(person) => {
            facts.rows("one of", &person.candidates, &str::to_owned);
            facts.say("rank", person.rank.clone());
            facts.say("academic title", person.academic.clone());
            for &role in &person.roles {
                facts.refer("role", Some(role));
            }
        }
        Entity::Body(body) => {
            facts.rows("one of", &body.candidates, named);
            facts.refer("part of", body.parent);
            facts.rows("now", body.successor_id.as_slice(), named);
            facts.rows("before", &body.predecessor_ids, named);
        }
        Entity::Role(role) => facts.of_role(role),
        Entity::Document(document) => facts.of_document(document, named),
        Entity::Date(date) => facts.of_date(date),
        _ => {}
    }
    facts.0
}

/// What is said of an entity just at one mention.
pub(super) fn said_here(mention: &Mention) -> Vec<Fact> {
    let mut facts = Facts(Vec::new());
    facts.say("status", mention.status.map(|status| word(&status)));
    facts.say("term", mention.term.clone());
    facts.say("part", mention.modifier.map(|modifier| word(&modifier)));
    facts.say("part of day", mention.part_of_day.map(|part| word(&part)));
    facts.say("time", mention.time.clone());
    facts.say("form", mention.short.then(|| "short".to_owned()));
    facts.0
}

struct Facts(Vec<Fact>);

impl Facts {
    fn say(&mut self, what: &'static str, value: Option<impl Into<String>>) {
        self.0.extend(value.map(|value| Fact { what, value: Value::Text(value.into()) }));
    }

    fn refer(&mut self, what: &'static str, entity: Option<usize>) {
        self.0.extend(entity.map(|entity| Fact { what, value: Value::Entity(entity) }));
    }

    fn rows(&mut self, what: &'static str, ids: &[Cow<'static, str>], named: &dyn Fn(&str) -> String) {
        let rows: Vec<String> = ids.iter().map(|id| named(id)).collect();
        self.say(what, (!rows.is_empty()).then(|| rows.join(", ")));
    }

    fn of_role(&mut self, role: &Role) {
        self.refer("held by", role.holder);
        self.say(
            "known from",
            match role.holder_basis {
                Some(HolderBasis::Coreference) => Some("another mention".to_owned()),
                Some(HolderBasis::Tenure) => Some("the tenures".to_owned()),
                _ => None,
            },
        );
        self.rows("one of", &role.candidates, &str::to_owned);
        self.say("the tenures say", role.differs.clone());
    }

    fn of_document(&mut self, document: &Document, named: &dyn Fn(&str) -> String) {
        self.refer("issued by", document.issuer);
        self.say("of", document.date.clone());
        self.say("term", document.term.clone());
        self.say("about", document.subject.clone());
        self.say("known by", document.basis.clone());
        self.say("on record", document.record.as_ref().map(|row| record(row, named)));
        for candidate in &document.candidates {
            self.say("perhaps", Some(format!("{}: {}", candidate.id, record(candidate, named))));
        }
        self.say("at odds", document.conflict.clone());
    }

    fn of_date(&mut self, date: &DateValue) {
        if date.precision != Precision::Day {
            self.say("first day", date.start.map(|day| day.to_string()));
            self.say("last day", date.end.map(|day| day.to_string()));
            self.say("precision", Some(word(&date.precision)));
        }
        self.say(
            "read from",
            match date.basis {
                DateBasis::Published => Some("the day of publication".to_owned()),
                DateBasis::Context => Some("the words around it".to_owned()),
                _ => None,
            },
        );
    }
}

/// A row of the table of documents, without its id.
fn record(record: &Record, named: &dyn Fn(&str) -> String) -> String {
    let term = record.term.as_ref().map(|term| format!("term {term}").into());
    let issuer = record.issuer.as_deref().map(|issuer| named(issuer).into());
    let date = record.date.as_deref().map(Cow::from);
    [date, term, issuer, record.subject.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A value of an enumeration, as in the JSON.
pub(super) fn word(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().trim_matches('"').to_owned()
}
