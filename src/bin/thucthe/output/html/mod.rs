//! `html`: an article as one self-contained page, with nothing to be fetched; a folder of them with an index.

mod site;

use std::fmt::{self, Write};

use thucthe::{Entity, Extraction, Kind, Mention, Record};

pub(crate) use self::site::{Site, Summary};
use super::{Format, escape, label_of, mentions_by_entity, word};
use crate::{
    article::Article,
    markup::{Step, steps},
};

const CSS: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

const HEADINGS: [(Kind, &str); 5] = [
    (Kind::Person, "Persons"),
    (Kind::Body, "Bodies"),
    (Kind::Role, "Roles"),
    (Kind::Document, "Documents"),
    (Kind::Date, "Dates"),
];

pub(crate) struct Html {
    /// Whether an index lies beside the page.
    pub(crate) indexed: bool,
}

impl Format for Html {
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let mut page = String::with_capacity(4 * article.text.len() + CSS.len() + SCRIPT.len());
        let crossing = self.page(article, extraction, &mut page).expect("OK because memory takes every byte");
        out.extend_from_slice(page.as_bytes());
        let note = |index: usize| {
            let Mention { start, end, text, .. } = &extraction.mentions[index];
            format!("{start}..{end} `{text}` is not marked: it begins inside another and ends behind it")
        };
        crossing.into_iter().map(note).collect()
    }
}

/// What stands in a card: plain text, or another entity.
enum Fact {
    Text(String),
    Entity(usize),
}

impl Html {
    fn page(&self, article: &Article, extraction: &Extraction, out: &mut String) -> Result<Vec<usize>, fmt::Error> {
        let title = title(article);
        head(&title, out);
        out.push_str("<header>");
        if self.indexed {
            out.push_str("<a href=\"index.html\">all articles</a>");
        }
        out.push_str("<h1 lang=\"vi\">");
        escape(&title, out);
        out.push_str("</h1><div class=\"dim\">");
        escape(&article.id.to_string(), out);
        if let Some(date) = extraction.published.date {
            write!(out, " · published {date}")?;
            out.push_str(&extraction.published.by.map(|by| format!(" ({})", word(&by))).unwrap_or_default());
        }
        out.push_str("</div><ul class=\"legend\">");
        for (kind, heading) in HEADINGS {
            let count = extraction.mentions.iter().filter(|mention| mention.kind == kind).count();
            write!(out, "<li class=\"{}\">{heading} {count}</li>", kind.as_str())?;
        }
        out.push_str("</ul></header>\n<div class=\"columns\"><main lang=\"vi\">");
        let (steps, crossing) = steps(&article.text, &extraction.mentions);
        for step in steps {
            match step {
                Step::Text(text) => escape(text, out),
                Step::Open(index) => open(index, &extraction.mentions[index], out)?,
                Step::Close(_) => out.push_str("</span>"),
            }
        }
        out.push_str("</main>\n<aside>");
        let mentions = mentions_by_entity(extraction);
        for (kind, heading) in HEADINGS {
            let mut listed: Vec<usize> =
                (0..extraction.entities.len()).filter(|&index| extraction.entities[index].kind() == kind).collect();
            if listed.is_empty() {
                continue;
            }
            write!(out, "<h2>{heading}</h2>")?;
            if kind == Kind::Date {
                listed.sort_by_key(|&index| match &extraction.entities[index] {
                    Entity::Date(date) => (date.start.or(date.end).is_none(), date.start.or(date.end), date.end),
                    _ => (true, None, None),
                });
                out.push_str("<div class=\"timeline\">");
            }
            for index in listed {
                card(index, &mentions[index], extraction, out)?;
            }
            if kind == Kind::Date {
                out.push_str("</div>");
            }
        }
        write!(
            out,
            "</aside></div>\n<div id=\"pop\" role=\"status\" hidden></div>\n<script>{SCRIPT}</script></body></html>\n"
        )?;
        Ok(crossing)
    }
}

/// A page up to its content. The policy lets nothing be fetched, whatever the page holds.
fn head(title: &str, out: &mut String) {
    out.push_str(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'\"><title>",
    );
    escape(title, out);
    out.push_str("</title>\n<style>");
    out.push_str(CSS);
    out.push_str("</style></head><body>\n");
}

/// The article's own title, or its first line.
fn title(article: &Article) -> String {
    let first = || article.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let title = article.title.as_deref().unwrap_or_else(first);
    match title.char_indices().nth(140) {
        Some((at, _)) => format!("{}…", &title[..at]),
        None => title.to_owned(),
    }
}

fn open(index: usize, mention: &Mention, out: &mut String) -> fmt::Result {
    let kind = mention.kind.as_str();
    write!(
        out,
        "<span class=\"m {kind}\" id=\"m{}\" tabindex=\"0\" data-e=\"{}\" data-by=\"",
        index + 1,
        mention.entity + 1
    )?;
    escape(&mention.by, out);
    out.push_str("\" data-here=\"");
    let mut here = Vec::new();
    here.extend(mention.term.as_ref().map(|term| format!("term {term}")));
    here.extend(mention.status.map(|status| word(&status)));
    here.extend(mention.modifier.map(|modifier| word(&modifier)));
    here.extend(mention.part_of_day.map(|part| word(&part)));
    here.extend(mention.time.clone());
    here.extend(mention.short.then(|| "short form".to_owned()));
    escape(&here.join(", "), out);
    out.push_str("\">");
    Ok(())
}

fn card(index: usize, mentions: &[usize], extraction: &Extraction, out: &mut String) -> fmt::Result {
    let entity = &extraction.entities[index];
    write!(out, "<article class=\"card {}\" id=\"e{}\"><h3 lang=\"vi\">", entity.kind().as_str(), index + 1)?;
    escape(&label_of(entity, extraction), out);
    out.push_str("</h3><dl>");
    for (name, fact) in facts(entity) {
        write!(out, "<dt>{name}</dt><dd>")?;
        match fact {
            Fact::Text(text) => escape(&text, out),
            Fact::Entity(other) => {
                write!(out, "<a href=\"#e{}\">", other + 1)?;
                if let Some(entity) = extraction.entities.get(other) {
                    escape(&label_of(entity, extraction), out);
                }
                out.push_str("</a>");
            }
        }
        out.push_str("</dd>");
    }
    out.push_str("<dt>named</dt><dd>");
    for (number, mention) in mentions.iter().enumerate() {
        let separator = if number == 0 { "" } else { " " };
        write!(out, "{separator}<a href=\"#m{0}\" aria-label=\"mention {0}\">{0}</a>", mention + 1)?;
    }
    out.push_str("</dd></dl></article>\n");
    Ok(())
}

fn facts(entity: &Entity) -> Vec<(&'static str, Fact)> {
    let mut facts = Vec::new();
    let mut text = |name, value: Option<String>| facts.extend(value.map(|value| (name, Fact::Text(value))));
    let joined = |ids: &[String]| (!ids.is_empty()).then(|| ids.join(", "));
    match entity {
        Entity::Person(person) => {
            text("id", person.id.clone());
            text("one of", joined(&person.candidates));
            text("rank", person.rank.clone());
            text("academic", person.academic.clone());
            facts.extend(person.roles.iter().map(|&role| ("role", Fact::Entity(role))));
        }
        Entity::Body(body) => {
            text("id", body.id.clone());
            text("one of", joined(&body.candidates));
            text("kind", body.kind.clone());
            text("now", body.successor_id.clone());
            text("before", joined(&body.predecessor_ids));
            facts.extend(body.parent.map(|parent| ("part of", Fact::Entity(parent))));
        }
        Entity::Role(role) => {
            text("id", role.role_id.clone());
            text("known by", role.holder_basis.map(|basis| word(&basis)));
            text("one of", joined(&role.candidates));
            text("tenures say", role.differs.clone());
            facts.extend(role.body.map(|body| ("body", Fact::Entity(body))));
            facts.extend(role.holder.map(|holder| ("held by", Fact::Entity(holder))));
        }
        Entity::Document(document) => {
            text("date", document.date.clone());
            text("term", document.term.clone());
            text("subject", document.subject.clone());
            text("id", document.id.clone());
            text("known by", document.basis.clone());
            text("on record", document.record.as_ref().map(record));
            for candidate in &document.candidates {
                text("or", Some(record(candidate)));
            }
            text("at odds", document.conflict.clone());
            facts.extend(document.issuer.map(|issuer| ("issuer", Fact::Entity(issuer))));
        }
        Entity::Date(date) => {
            text("first day", date.start.map(|day| day.to_string()));
            text("last day", date.end.map(|day| day.to_string()));
            text("precision", Some(word(&date.precision)));
            text("year from", Some(word(&date.basis)));
        }
        _ => {}
    }
    facts
}

fn record(record: &Record) -> String {
    let parts =
        [Some(&record.id), record.date.as_ref(), record.term.as_ref(), record.issuer.as_ref(), record.subject.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}
