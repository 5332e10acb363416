//! `text`: the article with its mentions marked, and a table of the entities.

use std::{
    borrow::Cow,
    fmt::{self, Write},
};

use thucthe::{Entity, Extraction, Kind, Mention, PublishedBy};

use super::{
    Format,
    facts::{Fact, KINDS, facts, label_of, mentions_by_entity, row_of},
};
use crate::{
    article::Article,
    markup::{Step, steps},
};

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
        for (kind, heading) in KINDS {
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
        let rows: Vec<(usize, Cow<'_, str>, String)> = (extraction.entities.iter().enumerate())
            .filter(|(_, entity)| entity.kind() == kind)
            .map(|(index, entity)| (index, label_of(index, extraction), describe(entity, extraction)))
            .collect();
        if rows.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}{}{}", self.paint(Some(kind)), heading.to_lowercase(), self.reset())?;
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

/// What is known of an entity, on one line. Of a date, its value says it all.
fn describe(entity: &Entity, extraction: &Extraction) -> String {
    if entity.kind() == Kind::Date {
        return String::new();
    }
    // A title's row says nothing of the office.
    let row = row_of(entity).filter(|_| entity.kind() != Kind::Role).map(ToOwned::to_owned);
    let fact = |Fact { what, value }: Fact| format!("{what} {}", value.text(extraction));
    row.into_iter().chain(facts(entity, &str::to_owned).into_iter().map(fact)).collect::<Vec<_>>().join("; ")
}
