//! `webanno`: an annotation page of the W3C Web Annotation data model, as JSON-LD.
//!
//! A `TextPositionSelector` counts Unicode code points, not bytes; a `TextQuoteSelector` stands beside it.

use std::borrow::Cow;

use serde::Serialize;
use thucthe::{Extraction, Mention};

use super::{
    Format,
    facts::{label_of, row_of},
};
use crate::article::Article;

/// So many characters of the text before and behind are quoted.
const CONTEXT: usize = 32;

pub(crate) struct WebAnnotation;

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Textual<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
struct Textual<'a> {
    r#type: &'static str,
    purpose: &'static str,
    value: Cow<'a, str>,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: (Position, Quote<'a>),
}

#[derive(Serialize)]
struct Position {
    r#type: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Quote<'a> {
    r#type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

impl Format for WebAnnotation {
    fn begin(&self) -> Cow<'static, str> {
        concat!(
            r#"{"@context":"http://www.w3.org/ns/anno.jsonld","id":"#,
            "\"#annotations\"",
            r#","type":"AnnotationPage","items":["#,
            "\n"
        )
        .into()
    }

    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let source = reference(&article.id.to_string());
        let points = Points::new(&article.text, &extraction.mentions);
        for (index, mention) in extraction.mentions.iter().enumerate() {
            if index > 0 {
                out.extend_from_slice(b",\n");
            }
            let entity = &extraction.entities[mention.entity];
            let textual = |purpose, value| Textual { r#type: "TextualBody", purpose, value };
            let mut body = vec![
                textual("tagging", mention.kind.as_str().into()),
                textual("describing", label_of(mention.entity, extraction)),
            ];
            body.extend(row_of(entity).map(|row| textual("identifying", row.into())));
            body.push(textual("commenting", Cow::Borrowed(&*mention.by)));
            let annotation = Annotation {
                id: format!("{source}#mention-{}", index + 1),
                r#type: "Annotation",
                motivation: "identifying",
                body,
                target: Target {
                    source: &source,
                    selector: (
                        Position {
                            r#type: "TextPositionSelector",
                            start: points.at(mention.start),
                            end: points.at(mention.end),
                        },
                        Quote {
                            r#type: "TextQuoteSelector",
                            exact: &mention.text,
                            prefix: tail(&article.text[..mention.start]),
                            suffix: head(&article.text[mention.end..]),
                        },
                    ),
                },
            };
            serde_json::to_writer(&mut *out, &annotation).expect("OK because memory takes every byte");
        }
        Vec::new()
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn end(&self) -> &'static str {
        "\n]}\n"
    }
}

/// The code points before each byte where a mention begins or ends.
struct Points(Vec<(usize, usize)>);

impl Points {
    fn new(text: &str, mentions: &[Mention]) -> Self {
        let mut bytes: Vec<usize> = mentions.iter().flat_map(|mention| [mention.start, mention.end]).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let (mut last, mut points) = (0, 0);
        Points(
            bytes
                .into_iter()
                .map(|byte| {
                    points += text[last..byte].chars().count();
                    last = byte;
                    (byte, points)
                })
                .collect(),
        )
    }

    fn at(&self, byte: usize) -> usize {
        let index = self.0.binary_search_by_key(&byte, |&(byte, _)| byte);
        self.0[index.expect("OK because every start and end is listed")].1
    }
}

fn tail(text: &str) -> &str {
    text.char_indices().rev().nth(CONTEXT - 1).map_or(text, |(at, _)| &text[at..])
}

fn head(text: &str) -> &str {
    text.char_indices().nth(CONTEXT).map_or(text, |(at, _)| &text[..at])
}

/// An id as a relative reference (RFC 3986): what may not stand in a path is percent-encoded.
fn reference(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte.into()),
            _ => out.extend([format!("%{byte:02X}")]),
        }
    }
    out
}
