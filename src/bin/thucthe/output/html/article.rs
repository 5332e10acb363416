//! The article with its mentions marked, and beside it a card for each entity.

use std::fmt::{self, Write};

use thucthe::{Entity, Extraction, Extractor, Kind, Tenure};

use crate::{
    article::Article,
    markup::{Step, steps},
    output::{
        escape::Escaped,
        facts::{Fact, KINDS, Value, facts, label_of, mentions_by_entity, row_of, said_here},
    },
};

/// What shows at a mention has no more facts than this; the card has all.
const SHORT: usize = 6;

/// Of so many entities the mentions light up together; each costs a rule of style.
const LIT: usize = 400;

/// Writes both columns; returns the mentions that are not marked, since they cross another.
pub(super) fn write(
    article: &Article,
    extraction: &Extraction,
    extractor: &Extractor,
    out: &mut String,
) -> Result<Vec<usize>, fmt::Error> {
    let mut page = Writer { extraction, extractor, mentions: mentions_by_entity(extraction), out };
    page.light_up()?;
    page.out.push_str("<main class=\"page columns\">\n<article class=\"text\" lang=\"vi\">");
    let crossing = page.text(&article.text)?;
    page.out.push_str("</article>\n<aside aria-label=\"Entities\">\n");
    page.cards()?;
    page.out.push_str("</aside>\n</main>\n");
    Ok(crossing)
}

struct Writer<'a> {
    extraction: &'a Extraction,
    extractor: &'a Extractor,
    /// The mentions of each entity.
    mentions: Vec<Vec<usize>>,
    out: &'a mut String,
}

impl Writer<'_> {
    /// Pointing at one mention shows where the others of its entity are.
    fn light_up(&mut self) -> fmt::Result {
        let several = self.mentions.iter().enumerate().filter(|(_, mentions)| mentions.len() > 1);
        let entities: Vec<usize> = several.map(|(entity, _)| entity).take(LIT).collect();
        if entities.is_empty() {
            return Ok(());
        }
        self.out.push_str("<style>\n");
        for entity in entities {
            writeln!(self.out, "main:has(.s{entity}:is(:hover,:focus)) .s{entity}{{--lit:2px}}")?;
        }
        self.out.push_str("</style>\n");
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<Vec<usize>, fmt::Error> {
        let (steps, crossing) = steps(text, &self.extraction.mentions);
        for step in steps {
            match step {
                Step::Text(text) => write!(self.out, "{}", Escaped(text))?,
                Step::Open(index) => {
                    let mention = &self.extraction.mentions[index];
                    let (kind, entity) = (mention.kind.as_str(), mention.entity);
                    write!(
                        self.out,
                        "<mark class=\"m {kind} s{entity}\" id=\"m{index}\" tabindex=\"0\" aria-describedby=\"t{index}\">"
                    )?;
                }
                Step::Close(index) => {
                    self.tip(index)?;
                    self.out.push_str("</mark>");
                }
            }
        }
        Ok(crossing)
    }

    /// What shows at a mention: value, row, what is said here, the rule behind it, the way to the others.
    fn tip(&mut self, index: usize) -> fmt::Result {
        let mention = &self.extraction.mentions[index];
        let entity = &self.extraction.entities[mention.entity];
        write!(
            self.out,
            "<span class=\"tip\" id=\"t{index}\"><b>{}</b>",
            Escaped(label_of(mention.entity, self.extraction))
        )?;
        self.row(entity)?;
        let mut known = said_here(mention);
        known.extend(facts(entity, &|id| self.named(id)).into_iter().take(SHORT));
        self.facts(&known, "span")?;
        write!(self.out, "<span class=\"dim\">{}: {}</span>", mention.kind.as_str(), Escaped(&mention.by))?;
        let all = &self.mentions[mention.entity];
        let place = all.partition_point(|&other| other < index);
        write!(self.out, "<span class=\"dim ways\">mention {} of {}", place + 1, all.len())?;
        if let Some(before) = place.checked_sub(1) {
            write!(self.out, " <a href=\"#m{}\">previous</a>", all[before])?;
        }
        if let Some(next) = all.get(place + 1) {
            write!(self.out, " <a href=\"#m{next}\">next</a>")?;
        }
        write!(self.out, " <a href=\"#e{}\">card</a></span></span>", mention.entity)
    }

    fn cards(&mut self) -> fmt::Result {
        let entities = &self.extraction.entities;
        for (kind, heading) in KINDS {
            let mut listed: Vec<usize> = (0..entities.len()).filter(|&index| entities[index].kind() == kind).collect();
            if listed.is_empty() {
                continue;
            }
            writeln!(self.out, "<h2>{heading}</h2>")?;
            if kind == Kind::Date {
                listed.sort_by_key(|&index| time(&entities[index]));
            }
            let list = if kind == Kind::Date { "cards timeline" } else { "cards" };
            writeln!(self.out, "<ol class=\"{list}\">")?;
            for index in listed {
                self.card(index)?;
            }
            self.out.push_str("</ol>\n");
        }
        Ok(())
    }

    fn card(&mut self, index: usize) -> fmt::Result {
        let entity = &self.extraction.entities[index];
        let (kind, label) = (entity.kind().as_str(), label_of(index, self.extraction));
        write!(self.out, "<li class=\"card {kind}\" id=\"e{index}\"><h3 lang=\"vi\">{}</h3>", Escaped(label))?;
        self.row(entity)?;
        let mut known = facts(entity, &|id| self.named(id));
        known.extend(self.on_record(entity));
        self.facts(&known, "div")?;
        self.offices(entity)?;
        let mentions = &self.mentions[index];
        self.out.push_str(if mentions.is_empty() {
            "<p class=\"dim\">not named by itself"
        } else {
            "<p class=\"dim ways\">named"
        });
        for (place, mention) in mentions.iter().enumerate() {
            let text = Escaped(&self.extraction.mentions[*mention].text);
            write!(self.out, " <a href=\"#m{mention}\" title=\"{text}\">{}</a>", place + 1)?;
        }
        self.out.push_str("</p></li>\n");
        Ok(())
    }

    /// The row, where it is one of this very entity: that of a title says nothing of the office, a date is its own.
    fn row(&mut self, entity: &Entity) -> fmt::Result {
        match row_of(entity).filter(|_| !matches!(entity.kind(), Kind::Date | Kind::Role)) {
            Some(row) => write!(self.out, "<code>{}</code>", Escaped(row)),
            None => Ok(()),
        }
    }

    /// A word and a value side by side, made of `tag`.
    fn facts(&mut self, facts: &[Fact], tag: &str) -> fmt::Result {
        if facts.is_empty() {
            return Ok(());
        }
        write!(self.out, "<{tag} class=\"facts\">")?;
        for Fact { what, value } in facts {
            let text = value.text(self.extraction);
            match value {
                Value::Text(_) => write!(self.out, "<span>{what}</span><span>{}</span>", Escaped(text))?,
                Value::Entity(entity) => {
                    write!(self.out, "<span>{what}</span><span><a href=\"#e{entity}\">{}</a></span>", Escaped(text))?;
                }
            }
        }
        write!(self.out, "</{tag}>")
    }

    /// The name of a body by its row.
    fn named(&self, id: &str) -> String {
        self.extractor.body(id).into_iter().next().map_or_else(|| id.to_owned(), |body| body.name)
    }

    /// What the tables know of a body beyond what the text says.
    fn on_record(&self, entity: &Entity) -> Vec<Fact> {
        let Entity::Body(body) = entity else { return Vec::new() };
        let Some(known) = body.id.as_deref().and_then(|id| self.extractor.body(id).into_iter().next()) else {
            return Vec::new();
        };
        let parent = known.parent_id.filter(|_| body.parent.is_none());
        let parent = parent.map(|id| ("part of", self.named(&id)));
        let time = span(known.valid_from.as_deref(), known.valid_to.as_deref()).map(|span| ("existed", span));
        parent.into_iter().chain(time).map(|(what, value)| Fact { what, value: Value::Text(value) }).collect()
    }

    /// The offices of a person that the tables know, folded away: the article need not speak of them.
    fn offices(&mut self, entity: &Entity) -> fmt::Result {
        let Entity::Person(person) = entity else { return Ok(()) };
        let known = person.id.as_deref().map(|id| self.extractor.person(id)).unwrap_or_default();
        let tenures: Vec<&Tenure> = known.iter().flat_map(|person| &person.tenures).collect();
        if tenures.is_empty() {
            return Ok(());
        }
        write!(self.out, "<details><summary>offices on record: {}</summary><ul lang=\"vi\">", tenures.len())?;
        for Tenure { title, body, from, to, .. } in tenures {
            let office = body.as_ref().map_or_else(|| title.clone(), |body| format!("{title} · {body}"));
            write!(self.out, "<li>{}", Escaped(office))?;
            if let Some(span) = span(from.as_deref(), to.as_deref()) {
                write!(self.out, " <span class=\"dim\">{}</span>", Escaped(span))?;
            }
            self.out.push_str("</li>");
        }
        self.out.push_str("</ul></details>");
        Ok(())
    }
}

/// From when to when, as far as it is known.
fn span(from: Option<&str>, to: Option<&str>) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (from, to) => Some(format!("{} – {}", from.unwrap_or("?"), to.unwrap_or_default()).trim_end().to_owned()),
    }
}

/// Dates by their first day; those of no known day last.
fn time(entity: &Entity) -> (bool, Option<thucthe::Date>, Option<thucthe::Date>) {
    match entity {
        Entity::Date(date) => (date.start.or(date.end).is_none(), date.start.or(date.end), date.end),
        _ => (true, None, None),
    }
}
