//! Documents: what the text says of each, joined over its mentions, and which row of the gazetteer that is.
//!
//! `said` reads what stands around a mention, `subject` how far a subject goes, `key` what the mentions of one document
//! share, `join` puts them together, and `identity` weighs the rows: evidence rules out, and what it leaves is taken only
//! where it is one. `telling` compares subjects.

mod identity;
mod join;
mod key;
mod said;
mod subject;
mod telling;

pub(crate) use identity::Library;
use rustc_hash::FxHashMap;
pub(crate) use said::Around;
use said::Said;
pub(crate) use telling::Known as Subject;

use super::Article;
use std::borrow::Cow;

use crate::{
    find::document::{FoundDocument, Identifier},
    model::{Document, Entity, Kind},
};

impl<'a> Article<'a> {
    fn library(&self) -> &'a Library {
        self.resolver.library.get_or_init(|| Library::new(self.tables))
    }

    /// The documents, each one entity.
    pub(super) fn documents(&mut self, found: &'a [FoundDocument], around: &Around<'_>) {
        let mut keys = self.keys(found);
        let said = self.said(found, &keys, around);
        let put_right: Vec<(usize, FoundDocument)> = found
            .iter()
            .zip(&said)
            .enumerate()
            .filter_map(|(index, (document, said))| Some((index, self.put_right(document, said)?)))
            .collect();
        let mut found = Cow::from(found);
        for (index, document) in put_right {
            keys.put(index, self.key(&document));
            found.to_mut()[index] = document;
        }
        let joined = self.join(&found, &keys, &said);
        let mentions = self.extraction.mentions.len();
        self.extraction.mentions.reserve(found.len());
        for found in found.iter() {
            let mention = self.mention(&found.span, Kind::Document, 0, found.rule.name().into());
            self.extraction.mentions.push(mention);
        }
        let mut rows: FxHashMap<u32, usize> = FxHashMap::default();
        for group in joined {
            let (document, row) = self.identify(&group);
            // By name and by code: `Luật Đất đai năm 2024`, `Luật số 31/2024/QH15`.
            let known = row.and_then(|row| rows.get(&row)).copied();
            let entity = if let Some(entity) = known {
                self.add(entity, document);
                entity
            } else {
                let entity = self.push(Entity::Document(document));
                rows.extend(row.map(|row| (row, entity)));
                entity
            };
            for &mention in &group.mentions {
                self.extraction.mentions[mentions + mention].entity = entity;
            }
        }
    }

    /// Adds what the text says of a document elsewhere.
    fn add(&mut self, entity: usize, more: Document) {
        let Entity::Document(document) = &mut self.extraction.entities[entity] else { return };
        let fill = |old: &mut Option<String>, new: Option<String>| {
            if old.is_none() {
                *old = new;
            }
        };
        fill(&mut document.code, more.code);
        fill(&mut document.number, more.number);
        fill(&mut document.date, more.date);
        fill(&mut document.term, more.term);
        fill(&mut document.subject, more.subject);
        document.kind = document.kind.take().or(more.kind);
        document.issuer = document.issuer.or(more.issuer);
    }

    /// `NQ/TU` of a central body is a misprint of `NQ/TƯ`.
    fn put_right(&self, document: &FoundDocument, said: &Said<'_>) -> Option<FoundDocument> {
        if let Identifier::Code(code) = &document.said
            && code.suffix().ends_with("/TU")
            && let Some(Entity::Body(body)) = said.issuer.map(|issuer| &self.extraction.entities[issuer])
            && body.kind.as_deref() == Some("party_central")
        {
            let issuer = self.tables.issuers.rows.iter().zip(0..).find(|(row, _)| row.suffix == "TW").map(|(_, i)| i);
            let code = code.with_end("/TU", "/TW", issuer)?;
            return Some(document.with_code(code));
        }
        None
    }
}
