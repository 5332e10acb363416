//! Text in, entities out: `cargo run --example extract < examples/article.txt`.

use std::io::{self, Read, Write};

use thucthe::{Context, Entity, Extractor};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;

    let extraction = Extractor::embedded()?.extract(&text, &Context::default());

    let mut out = io::stdout().lock();
    for mention in &extraction.mentions {
        let what: &str = match &extraction.entities[mention.entity] {
            Entity::Person(person) => &person.name,
            Entity::Body(body) => &body.name,
            Entity::Role(role) => &role.title,
            Entity::Document(document) => document.code.as_deref().unwrap_or_default(),
            Entity::Date(date) => &date.value,
            _ => continue,
        };
        writeln!(out, "{:?}\t{}\t{}\t{what}", mention.span(), mention.kind.as_str(), mention.text)?;
    }
    Ok(())
}
