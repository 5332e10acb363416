//! A folder of pages with their index: what all the articles name most, and where.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
    fmt::{self, Write},
    fs, io,
    path::{Path, PathBuf},
};

use thucthe::{Date, Entity, Extraction, Kind};
use unicode_normalization::UnicodeNormalization;

use super::{FOOT, head, heading};
use crate::{
    article::Article,
    output::{
        escape::Escaped,
        facts::{KINDS, label_of, mentions_by_entity, row_of},
    },
};

/// So many of the most named are listed, and so many articles with each.
const TOP: usize = 25;

/// So long may the name of a page be.
const NAME: usize = 80;

/// What the index counts.
const COUNTED: [(Kind, &str); 3] =
    [(Kind::Document, "Documents cited most"), (Kind::Person, "People named most"), (Kind::Body, "Bodies named most")];

/// What the index says of one article.
pub(crate) struct Summary {
    heading: String,
    published: Option<Date>,
    /// The mentions of each of [`KINDS`].
    counts: [usize; KINDS.len()],
    named: Vec<Named>,
}

/// An entity that the index counts.
struct Named {
    kind: Kind,
    row: Option<String>,
    label: String,
    mentions: usize,
}

impl Summary {
    pub(crate) fn new(article: &Article, extraction: &Extraction) -> Self {
        let count = |(kind, _)| extraction.mentions.iter().filter(|mention| mention.kind == kind).count();
        let mut named = Vec::new();
        for (index, mentions) in mentions_by_entity(extraction).iter().enumerate() {
            let entity = &extraction.entities[index];
            let counted = COUNTED.iter().any(|(kind, _)| *kind == entity.kind());
            if counted && !mentions.is_empty() && is_one(entity) {
                let label = label_of(index, extraction);
                let row = row_of(entity).map(ToOwned::to_owned);
                named.push(Named { kind: entity.kind(), row, label: label.into_owned(), mentions: mentions.len() });
            }
        }
        Summary { heading: heading(article), published: extraction.published.date, counts: KINDS.map(count), named }
    }
}

/// Whether two articles that name it mean one thing; `Nghị quyết Đại hội` may be any.
fn is_one(entity: &Entity) -> bool {
    match entity {
        Entity::Document(document) => document.id.is_some() || document.code.is_some(),
        _ => true,
    }
}

/// A page as the index lists it.
struct Page {
    file: String,
    id: String,
    heading: String,
    published: Option<Date>,
    counts: [usize; KINDS.len()],
}

/// An entity as the index counts it.
#[derive(Default)]
struct Top {
    label: String,
    row: Option<String>,
    mentions: usize,
    /// The pages that name it.
    pages: Vec<usize>,
}

/// The pages written so far.
pub(crate) struct Site {
    folder: PathBuf,
    files: HashSet<String>,
    pages: Vec<Page>,
    tops: BTreeMap<(Kind, String), Top>,
}

impl Site {
    /// A site in a folder, which is made where it is missing.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let files = HashSet::from(["index".to_owned()]);
        Ok(Site { folder: folder.to_owned(), files, pages: Vec::new(), tops: BTreeMap::new() })
    }

    pub(crate) fn add(&mut self, id: &str, page: &[u8], summary: Summary) -> io::Result<()> {
        let file = self.file(id);
        fs::write(self.folder.join(&file), page)?;
        let Summary { heading, published, counts, named } = summary;
        for named in named {
            let key = named.row.as_ref().unwrap_or(&named.label).clone();
            let top = self.tops.entry((named.kind, key)).or_default();
            top.label = named.label;
            top.row = named.row;
            top.mentions += named.mentions;
            // Two entities of one article may be one to the index, where neither has a row.
            if top.pages.last() != Some(&self.pages.len()) {
                top.pages.push(self.pages.len());
            }
        }
        self.pages.push(Page { file, id: id.to_owned(), heading, published, counts });
        Ok(())
    }

    pub(crate) fn finish(&self) -> io::Result<()> {
        let mut out = String::new();
        self.index(&mut out).expect("OK because memory takes every byte");
        fs::write(self.folder.join("index.html"), out)
    }

    /// A name that no other page has, whatever the file system thinks of capitals.
    fn file(&mut self, id: &str) -> String {
        let mut name = String::new();
        for c in id.strip_suffix(".txt").unwrap_or(id).nfd().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => name.push(c),
                'đ' => name.push('d'),
                _ if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) => {}
                _ if name.is_empty() || name.ends_with('-') => {}
                _ => name.push('-'),
            }
            if name.len() == NAME {
                break;
            }
        }
        let name = match name.trim_end_matches('-') {
            "" => "article",
            name => name,
        };
        let mut unique = name.to_owned();
        for number in 2.. {
            if self.files.insert(unique.clone()) {
                break;
            }
            unique = format!("{name}-{number}");
        }
        unique + ".html"
    }

    fn index(&self, out: &mut String) -> fmt::Result {
        head("Articles", out)?;
        write!(out, "<main class=\"page\"><h1>{} articles</h1>\n<div class=\"tops\">\n", self.pages.len())?;
        for (kind, heading) in COUNTED {
            self.top(kind, heading, out)?;
        }
        out.push_str(
            "</div>\n<h2>All articles</h2>\n<div class=\"wide\"><table><thead><tr><th>article</th><th>published</th>",
        );
        for (_, name) in KINDS {
            write!(out, "<th class=\"n\">{}</th>", name.to_lowercase())?;
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for Page { file, id, heading, published, counts } in &self.pages {
            let heading = if heading.is_empty() { id } else { heading };
            let published = published.map(|date| date.to_string()).unwrap_or_default();
            write!(
                out,
                "<tr><td><a href=\"{file}\" lang=\"vi\">{}</a><br><code>{}</code></td><td class=\"day\">{published}</td>",
                Escaped(heading),
                Escaped(id)
            )?;
            for count in counts {
                write!(out, "<td class=\"n\">{count}</td>")?;
            }
            out.push_str("</tr>\n");
        }
        write!(out, "</tbody></table></div></main>\n{FOOT}")
    }

    fn top(&self, kind: Kind, heading: &str, out: &mut String) -> fmt::Result {
        let mut tops: Vec<&Top> = self.tops.iter().filter(|((of, _), _)| *of == kind).map(|(_, top)| top).collect();
        if tops.is_empty() {
            return Ok(());
        }
        // Equal counts stay in the order of the map.
        tops.sort_by_key(|top| Reverse((top.pages.len(), top.mentions)));
        let class = kind.as_str();
        write!(out, "<section><h2 class=\"{class}\">{heading}</h2><table>")?;
        out.push_str("<thead><tr><th>name</th><th class=\"n\">articles</th><th class=\"n\">mentions</th></tr></thead>\n<tbody>\n");
        for Top { label, row, mentions, pages } in tops.into_iter().take(TOP) {
            write!(out, "<tr><td><details><summary lang=\"vi\">{}", Escaped(label))?;
            // One code is several documents, one name several persons.
            if let Some(row) = row.as_ref().filter(|row| !label.ends_with(row.as_str())) {
                write!(out, " <code>{}</code>", Escaped(row))?;
            }
            out.push_str("</summary><ul lang=\"vi\">");
            for &page in pages.iter().take(TOP) {
                let Page { file, heading, id, .. } = &self.pages[page];
                let heading = if heading.is_empty() { id } else { heading };
                write!(out, "<li><a href=\"{file}\">{}</a></li>", Escaped(heading))?;
            }
            out.push_str("</ul>");
            if let more @ 1.. = pages.len().saturating_sub(TOP) {
                write!(out, "and {more} more")?;
            }
            writeln!(out, "</details></td><td class=\"n\">{}</td><td class=\"n\">{mentions}</td></tr>", pages.len())?;
        }
        out.push_str("</tbody></table></section>\n");
        Ok(())
    }
}
