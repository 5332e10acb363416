//! The formats, one file each.

mod csv;
mod html;
mod inline;
mod json;
mod text;
mod webanno;

use std::borrow::Cow;

use serde::Serialize;
use thucthe::{Entity, Extraction};

pub(crate) use self::{
    csv::Csv,
    html::{Html, Site, Summary},
    inline::Inline,
    json::{Json, JsonLines},
    text::Text,
    webanno::WebAnnotation,
};
use crate::article::Article;

/// How extractions are written. Each article is written on its own, on any thread; what stands around and between them
/// is added in order.
pub(crate) trait Format: Sync {
    /// What stands before the first article.
    fn begin(&self) -> Cow<'static, str> {
        Cow::Borrowed("")
    }

    /// Writes one article, and returns what it has to say of it on standard error. Writing to memory cannot fail.
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String>;

    /// What stands between two articles that are not empty.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind the last article.
    fn end(&self) -> &'static str {
        ""
    }
}

/// The name of the entity of this index: of a person or body its own, of a role its title and body.
fn name_of(index: Option<usize>, extraction: &Extraction) -> String {
    index
        .and_then(|index| extraction.entities.get(index))
        .map_or_else(String::new, |entity| label_of(entity, extraction))
}

/// An entity in a few words.
fn label_of(entity: &Entity, extraction: &Extraction) -> String {
    match entity {
        Entity::Person(person) => person.name.clone(),
        Entity::Body(body) => body.name.clone(),
        Entity::Role(role) => match name_of(role.body, extraction) {
            body if body.is_empty() => role.title.clone(),
            body => format!("{} · {body}", role.title),
        },
        Entity::Document(document) => {
            let number = document.code.as_deref().or(document.number.as_deref());
            document.kind.as_deref().into_iter().chain(number).collect::<Vec<_>>().join(" ")
        }
        Entity::Date(date) => date.value.clone(),
        _ => String::new(),
    }
}

/// The row that an entity is; of a date its value.
fn row_of(entity: &Entity) -> Option<String> {
    match entity {
        Entity::Person(person) => person.id.clone(),
        Entity::Body(body) => body.id.clone(),
        Entity::Role(role) => role.role_id.clone(),
        Entity::Document(document) => document.id.clone(),
        Entity::Date(date) => Some(date.value.clone()),
        _ => None,
    }
}

/// The mentions of each entity, in the order of the text.
fn mentions_by_entity(extraction: &Extraction) -> Vec<Vec<usize>> {
    let mut mentions = vec![Vec::new(); extraction.entities.len()];
    for (index, mention) in extraction.mentions.iter().enumerate() {
        mentions[mention.entity].push(index);
    }
    mentions
}

/// A value of an enumeration, as in the JSON.
fn word(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().trim_matches('"').to_owned()
}

/// Text for HTML, inside an element or a quoted attribute.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}
