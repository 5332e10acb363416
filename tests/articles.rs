//! Whole articles, for the eye: the text with its mentions marked, then one line a mention.

#[path = "../src/bin/thucthe/markup.rs"]
mod markup;

use std::{borrow::Cow, fmt::Write, fs, path::Path};

use markup::{Step, steps};
use thucthe::{Context, Entity, Extraction, Extractor, HolderBasis, Mention};

/// An article's context and text: its first line says `published: YYYY-MM-DD` or `unknown`, and a blank line follows.
fn read(path: &Path) -> (Context, String) {
    let whole = fs::read_to_string(path).unwrap();
    let (header, text) = whole.split_once("\n\n").unwrap();
    let published = header.strip_prefix("published: ").unwrap();
    let context = match published {
        "unknown" => Context::default(),
        date => Context::published(date.parse().unwrap()),
    };
    (context, text.to_owned())
}

#[test]
fn reads_the_articles() {
    let extractor = Extractor::embedded().unwrap();
    insta::glob!("articles/*.txt", |path| {
        let (context, text) = read(path);
        let extraction = extractor.extract(&text, &context);
        insta::assert_snapshot!(show(&text, &extraction));
    });
}

fn show(text: &str, extraction: &Extraction) -> String {
    let mut out = String::new();
    let (steps, crossing) = steps(text.trim_end(), &extraction.mentions);
    for step in steps {
        match step {
            Step::Text(text) => out.push_str(text),
            Step::Open(index) => write!(out, "[{} ", index + 1).unwrap(),
            Step::Close(_) => out.push(']'),
        }
    }
    out.push_str("\n\n");
    for (index, mention) in extraction.mentions.iter().enumerate() {
        let entity = &extraction.entities[mention.entity];
        write!(out, "{:>3} {} {}", index + 1, mention.kind.as_str(), value(entity, extraction)).unwrap();
        for said in said(mention) {
            write!(out, ", {said}").unwrap();
        }
        let cross = if crossing.contains(&index) { format!(" · CROSSES: {}", mention.text) } else { String::new() };
        writeln!(out, " · {}{cross}", mention.by).unwrap();
    }
    out
}

/// What is said just here, apart from the entity.
fn said(mention: &Mention) -> Vec<String> {
    let lower = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
    let mut said = Vec::new();
    said.extend(mention.term.as_ref().map(|term| format!("term {term}")));
    said.extend(mention.status.as_ref().map(|status| lower(status)));
    said.extend(mention.modifier.as_ref().map(|modifier| lower(modifier)));
    said.extend(mention.part_of_day.as_ref().map(|part| lower(part)));
    said.extend(mention.time.clone());
    said.extend(mention.short.then(|| "short".to_owned()));
    said
}

fn value(entity: &Entity, extraction: &Extraction) -> String {
    match entity {
        Entity::Person(person) => id_or(&person.name, person.id.as_deref(), &person.candidates),
        Entity::Body(body) => id_or(&body.name, body.id.as_deref(), &body.candidates),
        Entity::Role(role) => {
            let mut value = role.title.to_string();
            if let Some(body) = role.body {
                write!(value, " of {}", self::value(&extraction.entities[body], extraction)).unwrap();
            }
            if let Some(holder) = role.holder {
                let by = match role.holder_basis {
                    Some(HolderBasis::Text) | None => "",
                    Some(HolderBasis::Coreference) => " (coreference)",
                    Some(_) => " (tenure)",
                };
                write!(value, " = {}{by}", self::value(&extraction.entities[holder], extraction)).unwrap();
            }
            value
        }
        Entity::Document(document) => {
            let mut value = document.kind.as_deref().unwrap_or("?").to_owned();
            let parts = [&document.code, &document.date, &document.term, &document.subject];
            for part in parts.into_iter().flatten() {
                write!(value, " | {part}").unwrap();
            }
            if let Some(issuer) = document.issuer {
                write!(value, " | by {}", self::value(&extraction.entities[issuer], extraction)).unwrap();
            }
            let candidates: Vec<_> = document.candidates.iter().map(|record| record.id.clone()).collect();
            match &document.id {
                None if candidates.is_empty() => value,
                id => format!("{value} -> {}", id_or("?", id.as_deref(), &candidates)),
            }
        }
        Entity::Date(date) => date.value.clone(),
        _ => String::new(),
    }
}

/// The row, else the name and the rows that are left.
fn id_or(name: &str, id: Option<&str>, candidates: &[Cow<'_, str>]) -> String {
    match id {
        Some(id) => id.to_owned(),
        None if candidates.is_empty() => format!("“{name}”"),
        None => format!("“{name}” ({})", candidates.join(" or ")),
    }
}
