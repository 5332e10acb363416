//! `annotate`: the original text with every mention in a template of the user's.

use std::{borrow::Cow, fmt::Write};

use thucthe::{Extraction, Kind, Mention};

use super::{
    Format,
    escape::Escaped,
    facts::{label_of, row_of},
};
use crate::{
    article::Article,
    markup::{Step, steps},
};

/// The template, cut at `{text}`.
pub(crate) struct Inline {
    before: String,
    after: String,
    html: bool,
    kinds: Vec<Kind>,
}

/// What a template may hold besides `{text}`.
const SLOTS: [&str; 5] = ["{id}", "{type}", "{name}", "{entity}", "{by}"];

impl Inline {
    /// The formats of a template; without kinds, all of them.
    pub(crate) fn new(template: &str, html: bool, kinds: Vec<Kind>) -> Result<Self, String> {
        let Some((before, after)) = template.split_once("{text}") else {
            return Err("the template has no `{text}`".to_owned());
        };
        if after.contains("{text}") {
            return Err("the template has more than one `{text}`".to_owned());
        }
        Ok(Inline { before: before.to_owned(), after: after.to_owned(), html, kinds })
    }

    fn fill(&self, part: &str, mention: &Mention, extraction: &Extraction, out: &mut String) {
        let entity = &extraction.entities[mention.entity];
        let mut rest = part;
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let Some(slot) = SLOTS.into_iter().find(|slot| rest.starts_with(slot)) else {
                out.push('{');
                rest = &rest[1..];
                continue;
            };
            let value: Cow<'_, str> = match slot {
                "{id}" => row_of(entity).unwrap_or_default().into(),
                "{type}" => mention.kind.as_str().into(),
                "{name}" => label_of(mention.entity, extraction),
                "{entity}" => mention.entity.to_string().into(),
                _ => mention.by.as_ref().into(),
            };
            self.text(&value, out);
            rest = &rest[slot.len()..];
        }
        out.push_str(rest);
    }

    fn text(&self, text: &str, out: &mut String) {
        if self.html {
            let _ = write!(out, "{}", Escaped(text));
        } else {
            out.push_str(text);
        }
    }
}

impl Format for Inline {
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let mut notes = Vec::new();
        let mut skipped = |mention: &Mention, why: &str| {
            notes.push(format!("{}..{} `{}` has no tag: {why}", mention.start, mention.end, mention.text));
        };
        let asks_id = self.before.contains("{id}") || self.after.contains("{id}");
        let (wanted, without): (Vec<Mention>, Vec<Mention>) = (extraction.mentions.iter())
            .filter(|mention| self.kinds.is_empty() || self.kinds.contains(&mention.kind))
            .cloned()
            .partition(|mention| !asks_id || row_of(&extraction.entities[mention.entity]).is_some());
        let (steps, crossing) = steps(&article.text, &wanted);
        for mention in &without {
            skipped(mention, "it has no id");
        }
        for index in crossing {
            skipped(&wanted[index], "it begins inside another and ends behind it");
        }
        let mut page = String::new();
        for step in steps {
            match step {
                Step::Text(text) => self.text(text, &mut page),
                Step::Open(index) => self.fill(&self.before, &wanted[index], extraction, &mut page),
                Step::Close(index) => self.fill(&self.after, &wanted[index], extraction, &mut page),
            }
        }
        if !page.ends_with('\n') {
            let _ = writeln!(page);
        }
        out.extend_from_slice(page.as_bytes());
        notes
    }
}
