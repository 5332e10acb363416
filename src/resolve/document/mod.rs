//! Documents: what the text says of each, joined over its mentions, and which row of the gazetteer that is.
//!
//! `said` reads what stands around a mention, `subject` how far a subject goes, `join` puts the mentions of one document
//! together, and `identity` weighs the rows: evidence rules out, and what it leaves is taken only where it is one.

mod identity;
mod join;
mod said;
mod subject;

pub(crate) use identity::Library;
pub(crate) use said::Around;
use said::Said;

use super::Article;
use crate::{
    find::document::{FoundDocument, Identifier},
    model::{Entity, Kind},
};

impl Article<'_> {
    /// The documents, each one entity.
    pub(super) fn documents(&mut self, found: &[FoundDocument], around: &Around<'_>) {
        let said = self.said(found, around);
        let found: Vec<FoundDocument> =
            found.iter().zip(&said).map(|(document, said)| self.put_right(document, said)).collect();
        let joined = self.join(&found, &said);
        let mut entities = vec![0; found.len()];
        for group in joined {
            let document = self.identify(&group);
            let entity = self.push(Entity::Document(document));
            for &mention in &group.mentions {
                entities[mention] = entity;
            }
        }
        for (found, entity) in found.iter().zip(entities) {
            let mention = self.mention(&found.span, Kind::Document, entity, found.rule.into());
            self.extraction.mentions.push(mention);
        }
    }

    /// `NQ/TU` of a central body is a misprint of `NQ/TƯ`.
    fn put_right(&self, document: &FoundDocument, said: &Said) -> FoundDocument {
        let mut document = document.clone();
        if let Identifier::Code(code) = &mut document.said
            && let Some(stem) = code.suffix.strip_suffix("/TU")
            && let Some(Entity::Body(body)) = said.issuer.map(|issuer| &self.extraction.entities[issuer])
            && matches!(body.id.as_deref(), Some("bo-chinh-tri" | "ban-bi-thu" | "ban-chap-hanh-trung-uong"))
        {
            code.suffix = format!("{stem}/TW");
            code.issuer = self.tables.issuers.rows.iter().zip(0..).find(|(row, _)| row.suffix == "TW").map(|(_, i)| i);
        }
        document
    }
}
