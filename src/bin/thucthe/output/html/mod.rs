//! `html`: an article as one page, a folder of them with an index. A page fetches nothing and runs nothing: what a
//! mention is shows on hover, focus and tap by its style alone, so that the page can forbid every script.

mod article;
mod site;

use std::fmt::{self, Write};

use thucthe::{Extraction, Extractor, Mention};

pub(crate) use self::site::{Site, Summary};
use super::{Format, escape::Escaped, facts::KINDS};
use crate::article::Article;

const STYLE: &str = include_str!("page.css");
const FOOT: &str = "</body>\n</html>\n";

/// A heading that is longer is cut.
const HEADING: usize = 140;

pub(crate) struct Html<'e> {
    /// Tells what the tables know beyond the extraction.
    pub(crate) extractor: &'e Extractor,
    /// Whether an index lies beside the page.
    pub(crate) indexed: bool,
}

impl Format for Html<'_> {
    fn article(&self, article: &Article, extraction: &Extraction, out: &mut Vec<u8>) -> Vec<String> {
        let mut page = String::with_capacity(8 * article.text.len() + STYLE.len());
        let crossing = self.page(article, extraction, &mut page).expect("OK because memory takes every byte");
        out.extend_from_slice(page.as_bytes());
        let note = |index: usize| {
            let Mention { start, end, text, .. } = &extraction.mentions[index];
            format!("{start}..{end} `{text}` is not marked: it begins inside another and ends behind it")
        };
        crossing.into_iter().map(note).collect()
    }
}

impl Html<'_> {
    fn page(&self, article: &Article, extraction: &Extraction, out: &mut String) -> Result<Vec<usize>, fmt::Error> {
        head(&heading(article), out)?;
        out.push_str("<header class=\"page\">");
        if self.indexed {
            out.push_str("<nav><a href=\"index.html\">all articles</a></nav>");
        }
        // Without a title of its own, an article begins with one, which need not stand there twice.
        let id = article.id.to_string();
        let title = article.title.as_ref().unwrap_or(&id);
        write!(out, "<h1 lang=\"vi\">{}</h1>\n<p class=\"dim\">", Escaped(title))?;
        if article.title.is_some() {
            write!(out, "{} · ", Escaped(&id))?;
        }
        write!(out, "{} mentions of {} entities", extraction.mentions.len(), extraction.entities.len())?;
        if let Some(date) = extraction.published.date {
            let by = extraction.published.by.map(|by| format!(" ({})", super::facts::word(&by))).unwrap_or_default();
            write!(out, " · published {date}{by}")?;
        }
        out.push_str("</p>\n<fieldset class=\"legend\" aria-label=\"Types shown\">");
        for (kind, heading) in KINDS {
            let count = extraction.mentions.iter().filter(|mention| mention.kind == kind).count();
            let kind = kind.as_str();
            write!(
                out,
                "<label class=\"{kind}\"><input type=\"checkbox\" checked><span>{heading} {count}</span></label>"
            )?;
        }
        out.push_str("</fieldset></header>\n");
        let crossing = article::write(article, extraction, self.extractor, out)?;
        out.push_str(FOOT);
        Ok(crossing)
    }
}

/// A page up to its content. The policy lets nothing be fetched, run or sent, whatever the page holds.
fn head(title: &str, out: &mut String) -> fmt::Result {
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        Escaped(title)
    )
}

/// The article's own title, or its first line.
fn heading(article: &Article) -> String {
    let first = || article.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let heading = article.title.as_deref().unwrap_or_else(first);
    match heading.char_indices().nth(HEADING) {
        Some((at, _)) => format!("{}…", &heading[..at]),
        None => heading.to_owned(),
    }
}
