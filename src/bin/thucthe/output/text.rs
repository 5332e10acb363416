//! `text`: the article with its mentions marked, and a table of the entities.

use std::{
    borrow::Cow,
    fmt::{self, Write},
};

use thucthe::{Body, Document, Entity, Extraction, Kind, Mention, Person, PublishedBy, Role};

use super::{Format, label_of, mentions_by_entity, name_of};
use crate::{
    article::Article,
    markup::{Step, steps},
};

/// The table's headings, in its order.
const HEADINGS: [(Kind, &str); 5] = [
    (Kind::Person, "persons"),
    (Kind::Body, "bodies"),
    (Kind::Role, "roles"),
    (Kind::Document, "documents"),
    (Kind::Date, "dates"),
];

pub(crate) struct Text {
    pub(crate) color: bool,
    pub(crate) why: bool,
    /// Names each article in a line of its own.
    pub(crate) named: bool,
}

impl Format for Text {
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let mut page = String::new();
        self.write(article, extraction, &mut page).expect("OK because memory takes every byte");
        out.extend_from_slice(page.as_bytes());
        Vec::new()
    }

    fn between(&self) -> &'static str {
        "\n"
    }
}

impl Text {
    fn write(&self, article: &Article, extraction: &Extraction, out: &mut String) -> fmt::Result {
        if self.named {
            writeln!(out, "{}== {} =={}", self.bold(), shown(&article.id.to_string()), self.reset())?;
        }
        if let Some(title) = &article.title {
            writeln!(out, "{}", shown(title))?;
        }
        if let Some(date) = extraction.published.date {
            let by = match extraction.published.by {
                Some(PublishedBy::Dateline) => "by its own dateline",
                _ => "as given",
            };
            writeln!(out, "{}published {date}, {by}{}\n", self.dim(), self.reset())?;
        }
        self.marked(&article.text, extraction, out)?;
        let mentions = mentions_by_entity(extraction);
        for (kind, heading) in HEADINGS {
            self.table(kind, heading, extraction, &mentions, out)?;
        }
        Ok(())
    }

    /// The text with `[3 …]` around a mention of the third entity.
    fn marked(&self, text: &str, extraction: &Extraction, out: &mut String) -> fmt::Result {
        let mentions = &extraction.mentions;
        let mut open: Vec<usize> = Vec::new();
        for step in steps(text.trim_end(), mentions).0 {
            match step {
                Step::Text(text) => out.push_str(&shown(text)),
                Step::Open(index) => {
                    open.push(index);
                    let Mention { kind, entity, .. } = &mentions[index];
                    write!(out, "{}[{} ", self.paint(Some(*kind)), entity + 1)?;
                }
                Step::Close(_) => {
                    out.push(']');
                    open.pop();
                    out.push_str(self.paint(open.last().map(|&index| mentions[index].kind)));
                }
            }
        }
        out.push('\n');
        Ok(())
    }

    fn table(
        &self,
        kind: Kind,
        heading: &str,
        extraction: &Extraction,
        mentions: &[Vec<usize>],
        out: &mut String,
    ) -> fmt::Result {
        let rows: Vec<(usize, String, String)> = (extraction.entities.iter().enumerate())
            .filter(|(_, entity)| entity.kind() == kind)
            .map(|(index, entity)| {
                let (name, rest) = describe(entity, extraction);
                (index, name, rest)
            })
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}{heading}{}", self.paint(Some(kind)), self.reset())?;
        let widest = rows.iter().map(|(_, name, _)| name.chars().count()).filter(|&width| width <= 44).max();
        let width = widest.unwrap_or_default();
        for (index, name, rest) in rows {
            let line = format!("{:>4}  {name:width$}  {rest}", index + 1);
            writeln!(out, "{}", shown(line.trim_end()))?;
            if self.why {
                for mention in mentions[index].iter().map(|&mention| &extraction.mentions[mention]) {
                    let Mention { start, end, text, by, .. } = mention;
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    let text = shown(&text);
                    writeln!(out, "      {}{start}..{end} {text}: {by}{}", self.dim(), self.reset())?;
                }
            }
        }
        Ok(())
    }

    /// The colour of a kind; of plain text where there is none.
    const fn paint(&self, kind: Option<Kind>) -> &'static str {
        match kind {
            _ if !self.color => "",
            Some(Kind::Person) => "\x1b[1;32m",
            Some(Kind::Body) => "\x1b[1;34m",
            Some(Kind::Role) => "\x1b[1;35m",
            Some(Kind::Document) => "\x1b[1;33m",
            Some(_) => "\x1b[1;36m",
            None => "\x1b[0m",
        }
    }

    const fn bold(&self) -> &'static str {
        if self.color { "\x1b[1m" } else { "" }
    }

    const fn dim(&self) -> &'static str {
        if self.color { "\x1b[2m" } else { "" }
    }

    const fn reset(&self) -> &'static str {
        self.paint(None)
    }
}

/// Text from outside as a terminal may get it: a control character, which could command it, becomes a picture of itself.
fn shown(text: &str) -> Cow<'_, str> {
    let commands = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(commands) {
        return Cow::Borrowed(text);
    }
    let picture = |c: char| match c {
        '\0'..='\x1f' if commands(c) => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        c if commands(c) => '\u{fffd}',
        c => c,
    };
    Cow::Owned(text.replace("\r\n", "\n").chars().map(picture).collect())
}

/// An entity in one column, and what is known of it in another.
fn describe(entity: &Entity, extraction: &Extraction) -> (String, String) {
    let mut facts = Vec::new();
    match entity {
        Entity::Person(person) => describe_person(person, extraction, &mut facts),
        Entity::Body(body) => describe_body(body, extraction, &mut facts),
        Entity::Role(role) => describe_role(role, extraction, &mut facts),
        Entity::Document(document) => describe_document(document, extraction, &mut facts),
        _ => {}
    }
    (label_of(entity, extraction), facts.join("; "))
}

fn describe_person(person: &Person, extraction: &Extraction, facts: &mut Vec<String>) {
    facts.extend(person.id.clone());
    facts.extend(one_of(&person.candidates));
    facts.extend(person.rank.clone());
    facts.extend(person.academic.clone());
    facts.extend(person.roles.iter().map(|&role| name_of(Some(role), extraction)).filter(|name| !name.is_empty()));
}

fn describe_body(body: &Body, extraction: &Extraction, facts: &mut Vec<String>) {
    facts.extend(body.id.clone());
    facts.extend(one_of(&body.candidates));
    if body.parent.is_some() {
        facts.push(format!("part of {}", name_of(body.parent, extraction)));
    }
    facts.extend(body.successor_id.as_ref().map(|id| format!("now {id}")));
}

fn describe_role(role: &Role, extraction: &Extraction, facts: &mut Vec<String>) {
    if role.holder.is_some() {
        let basis = match role.holder_basis {
            Some(thucthe::HolderBasis::Coreference) => ", named elsewhere",
            Some(thucthe::HolderBasis::Tenure) => ", by tenure",
            _ => "",
        };
        facts.push(format!("{}{basis}", name_of(role.holder, extraction)));
    }
    facts.extend(one_of(&role.candidates));
    facts.extend(role.differs.as_ref().map(|id| format!("tenures say {id}")));
}

fn describe_document(document: &Document, extraction: &Extraction, facts: &mut Vec<String>) {
    facts.extend(document.id.clone());
    facts.extend(one_of(document.candidates.iter().map(|record| &record.id)));
    facts.extend(document.conflict.as_ref().map(|conflict| format!("at odds: {conflict}")));
    if document.issuer.is_some() {
        facts.push(name_of(document.issuer, extraction));
    }
    facts.extend(document.date.clone());
    facts.extend(document.term.as_ref().map(|term| format!("term {term}")));
    facts.extend(document.subject.clone());
}

fn one_of<'a>(candidates: impl IntoIterator<Item = &'a String>) -> Option<String> {
    let ids: Vec<&str> = candidates.into_iter().map(String::as_str).collect();
    (!ids.is_empty()).then(|| format!("one of {}", ids.join(", ")))
}
