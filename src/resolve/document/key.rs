//! What the mentions of one document have in common: its code, or what it is called instead.

use rustc_hash::FxHashMap;

use crate::{
    find::document::{
        FoundDocument, Identifier,
        code::{self, Family},
    },
    resolve::Article,
};

/// What the mentions of one document share.
#[derive(Debug)]
pub(super) struct Keys {
    all: Vec<String>,
    /// For each mention its key, as an index.
    one_each: Vec<u32>,
}

impl Keys {
    pub(super) fn of(&self, mention: usize) -> &str {
        &self.all[self.one_each[mention] as usize]
    }

    /// Gives a mention another key.
    pub(super) fn put(&mut self, mention: usize, key: String) {
        self.one_each[mention] = self.add(key);
    }

    fn add(&mut self, key: String) -> u32 {
        self.all.push(key);
        u32::try_from(self.all.len() - 1).unwrap_or_default()
    }
}

impl Article<'_> {
    /// What the mentions of one document share; a code that comes back is put together once.
    pub(super) fn keys(&self, found: &[FoundDocument]) -> Keys {
        let mut codes: FxHashMap<(&str, Option<i16>, bool), u32> = FxHashMap::default();
        let mut keys = Keys { all: vec![String::new()], one_each: Vec::with_capacity(found.len()) };
        for document in found {
            let key = match &document.said {
                Identifier::Code(code) => {
                    let parts = (code.plain(), code.year(), code.family == Family::Party);
                    *codes.entry(parts).or_insert_with(|| keys.add(self.key(document)))
                }
                Identifier::Number { .. } => 0,
                _ => keys.add(self.key(document)),
            };
            keys.one_each.push(key);
        }
        keys
    }

    /// What a mention shares with the others of its document.
    pub(super) fn key(&self, document: &FoundDocument) -> String {
        match &document.said {
            Identifier::Code(code) => code::key(&code.canonical()),
            // These are joined by kind and number.
            Identifier::Number { .. } => String::new(),
            Identifier::Congress { term } => ["congress ", term].concat(),
            Identifier::Plenum { number, .. } => {
                format!("{} plenum {number}", self.kind_name(document).unwrap_or_default())
            }
            Identifier::Law { name, year } => format!("{name} {year}"),
        }
    }
}
