//! `json` and `jsonl`: the extraction as it serialises, behind the id of its article.

use std::borrow::Cow;

use serde::Serialize;
use thucthe::Extraction;

use super::Format;
use crate::article::{Article, Id};

#[derive(Serialize)]
struct Line<'a> {
    id: &'a Id,
    #[serde(flatten)]
    extraction: &'a Extraction,
}

impl<'a> Line<'a> {
    const WRITES: &'static str = "OK because the keys are strings and memory takes every byte";

    fn new(article: &'a Article, extraction: &'a Extraction) -> Self {
        Line { id: &article.id, extraction }
    }
}

/// One object a line.
pub(crate) struct JsonLines;

impl Format for JsonLines {
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        serde_json::to_writer(&mut *out, &Line::new(article, extraction)).expect(Line::WRITES);
        out.push(b'\n');
        Vec::new()
    }
}

/// Objects for the eye: one alone, or a list.
pub(crate) struct Json {
    pub(crate) list: bool,
}

impl Format for Json {
    fn begin(&self) -> Cow<'static, str> {
        if self.list { "[\n" } else { "" }.into()
    }

    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        serde_json::to_writer_pretty(&mut *out, &Line::new(article, extraction)).expect(Line::WRITES);
        if !self.list {
            out.push(b'\n');
        }
        Vec::new()
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn end(&self) -> &'static str {
        if self.list { "\n]\n" } else { "" }
    }
}
