//! A folder of pages with their index.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

use thucthe::{Entity, Extraction};

use super::{HEADINGS, head, title};
use crate::{
    article::Article,
    output::{escape, label_of, row_of},
};

/// So many of the most cited are listed.
const TOP: usize = 25;

/// What the index says of one article.
pub(crate) struct Summary {
    title: String,
    published: String,
    counts: [usize; HEADINGS.len()],
    /// Persons and documents, each once: whether it is a document, its row or name, its name.
    named: Vec<(bool, String, String)>,
}

impl Summary {
    pub(crate) fn new(article: &Article, extraction: &Extraction) -> Self {
        let mut counts = [0; HEADINGS.len()];
        for mention in &extraction.mentions {
            if let Some(place) = HEADINGS.iter().position(|(kind, _)| *kind == mention.kind) {
                counts[place] += 1;
            }
        }
        let named = extraction.entities.iter().filter(|e| matches!(e, Entity::Person(_) | Entity::Document(_)));
        let named = named.map(|entity| {
            let label = label_of(entity, extraction);
            (matches!(entity, Entity::Document(_)), row_of(entity).unwrap_or_else(|| label.clone()), label)
        });
        Summary {
            title: title(article),
            published: extraction.published.date.map(|date| date.to_string()).unwrap_or_default(),
            counts,
            named: named.collect(),
        }
    }
}

/// The pages written so far.
pub(crate) struct Site {
    folder: PathBuf,
    rows: Vec<(String, Summary)>,
    /// In how many articles a person or document is named.
    named: BTreeMap<(bool, String), (String, usize)>,
}

impl Site {
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Site { folder: folder.to_owned(), rows: Vec::new(), named: BTreeMap::new() })
    }

    pub(crate) fn add(&mut self, id: &str, page: &[u8], mut summary: Summary) -> io::Result<()> {
        let words = id.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let slug: String = words.collect::<Vec<_>>().join("-").chars().take(60).collect();
        let file = format!("{:05}-{slug}.html", self.rows.len() + 1);
        fs::write(self.folder.join(&file), page)?;
        for (document, key, label) in std::mem::take(&mut summary.named) {
            self.named.entry((document, key)).or_insert((label, 0)).1 += 1;
        }
        self.rows.push((file, summary));
        Ok(())
    }

    pub(crate) fn finish(&self) -> io::Result<()> {
        let mut out = String::new();
        head("Articles", &mut out);
        let _ = write!(out, "<div class=\"index\"><h1>{} articles</h1>", self.rows.len());
        for (document, heading) in [(true, "Most cited documents"), (false, "Most named persons")] {
            let mut top: Vec<&(String, usize)> =
                self.named.iter().filter(|((is, _), _)| *is == document).map(|(_, named)| named).collect();
            top.sort_by_key(|(_, count)| Reverse(*count));
            if top.is_empty() {
                continue;
            }
            let _ = write!(out, "<h2>{heading}</h2><ol lang=\"vi\">");
            for (label, count) in top.into_iter().take(TOP) {
                out.push_str("<li>");
                escape(label, &mut out);
                let _ = writeln!(out, " <span class=\"dim\">{count}</span></li>");
            }
            out.push_str("</ol>");
        }
        out.push_str("<h2>All</h2><div class=\"wide\"><table><thead><tr><th>article</th><th>published</th>");
        for (_, heading) in HEADINGS {
            let _ = write!(out, "<th class=\"n\">{}</th>", heading.to_lowercase());
        }
        out.push_str("</tr></thead><tbody>\n");
        for (file, summary) in &self.rows {
            let _ = write!(out, "<tr><td lang=\"vi\"><a href=\"{file}\">");
            escape(if summary.title.is_empty() { file } else { &summary.title }, &mut out);
            let _ = write!(out, "</a></td><td>{}</td>", summary.published);
            for count in summary.counts {
                let _ = write!(out, "<td class=\"n\">{count}</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table></div></div></body></html>\n");
        fs::write(self.folder.join("index.html"), out)
    }
}
