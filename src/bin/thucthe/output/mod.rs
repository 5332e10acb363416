//! The formats, one file each.

mod csv;
mod escape;
mod facts;
mod html;
mod inline;
mod json;
mod text;
mod webanno;

use std::borrow::Cow;

use thucthe::Extraction;

pub(crate) use self::{
    csv::Csv,
    html::{Html, Site, Summary},
    inline::Inline,
    json::{Json, JsonLines},
    text::Text,
    webanno::WebAnnotation,
};
use crate::article::Article;

/// How extractions are written. Each article is written on its own, on any thread; what stands around and between them
/// is added in order.
pub(crate) trait Format: Sync {
    /// What stands before the first article.
    fn begin(&self) -> Cow<'static, str> {
        Cow::Borrowed("")
    }

    /// Writes one article, and returns what it has to say of it on standard error. Writing to memory cannot fail.
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String>;

    /// What stands between two articles that are not empty.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind the last article.
    fn end(&self) -> &'static str {
        ""
    }
}
