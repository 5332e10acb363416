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

use super::Article;
use crate::{
    find::document::FoundDocument,
    model::{Entity, Kind},
};

impl Article<'_> {
    /// The documents, each one entity.
    pub(super) fn documents(&mut self, found: &[FoundDocument], around: &Around<'_>) {
        let said = self.said(found, around);
        let joined = self.join(found, &said);
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
}
