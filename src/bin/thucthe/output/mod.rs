//! The formats of `extract`, one file each.

mod json;
mod text;

use thucthe::Extraction;

pub(crate) use self::{
    json::{Json, JsonLines},
    text::Text,
};
use crate::article::Article;

/// How extractions are written. Each article is written on its own, on any thread; what stands around and between them
/// is added in order.
pub(crate) trait Format: Sync {
    /// What stands before the first article.
    fn begin(&self) -> &'static str {
        ""
    }

    /// Writes one article. Writing to memory cannot fail.
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>);

    /// What stands between two articles.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind the last article.
    fn end(&self) -> &'static str {
        ""
    }
}
