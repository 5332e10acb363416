//! Cases in a small language: an article with its day, then what its words must be.
//!
//! ```text
//! 2023-07-07 | Đại tướng Tô Lâm, Bộ trưởng Bộ Công an, dự họp.
//!            | Bộ trưởng đề nghị các bộ, ngành phối hợp.
//!     person Tô Lâm = Tô Lâm #to-lam + Đại tướng
//!     role   Bộ trưởng Bộ Công an = Bộ trưởng @ Bộ Công an < Tô Lâm
//!     role   Bộ trưởng = Bộ trưởng @ Bộ Công an < Tô Lâm (coreference)
//!     no     body các bộ, ngành
//! ```
//!
//! `----------` stands for an unknown day. The lines follow the text: each is looked for from where the one before begins.
//!
//! - `person WORDS = NAME`, with `#id`, `#?` (several officials, none chosen), `+ RANK` where the case is about them
//! - `body WORDS = NAME`, with `#id`, `#?`, `/ PARENT`, `> SUCCESSOR`, `^ TERM`
//! - `role WORDS = [former|acting|late] TITLE [@ BODY] [^ TERM] [< HOLDER [(coreference|tenure)]]`; what is not there
//!   must not be there; `! ` at the end: text and tenures differ
//! - `holds NAME = TITLE [@ BODY]`: one of the roles of a person; `holds NAME = nothing`
//! - `open KIND WORDS`: no mention, or one that does not say who or what it is
//! - `no KIND [WORDS]`: no mention of the kind on the words, or in the whole article

use std::{borrow::Cow, fmt::Write as _};

use thucthe::{Context, Date, Entity, Extraction, Extractor, HolderBasis, Kind, Mention, Role, Status};

/// Checks every case; shows all that fail.
#[track_caller]
pub(crate) fn check(cases: &str) {
    let extractor = Extractor::embedded().expect("the gazetteers of the crate read");
    let mut problems = String::new();
    for case in parse(cases) {
        let context = case.published.map_or_else(Context::default, Context::published);
        let found = Article { text: &case.text, extraction: extractor.extract(&case.text, &context) };
        let wrong = found.problems(&case.lines);
        if !wrong.is_empty() {
            let _ = writeln!(problems, "\n{}\n{}\n  but it reads\n{}", case.text, wrong.join("\n"), found.show());
        }
    }
    assert!(problems.is_empty(), "{problems}");
}

struct Case<'c> {
    published: Option<Date>,
    text: String,
    lines: Vec<&'c str>,
}

fn parse(cases: &str) -> Vec<Case<'_>> {
    let mut all: Vec<Case<'_>> = Vec::new();
    for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(more) = line.strip_prefix('|') {
            let case = all.last_mut().expect("a line that goes on follows one with a day");
            case.text.push('\n');
            case.text.push_str(more.trim_start());
        } else if let Some((day, text)) = line.split_once(" | ").filter(|(day, _)| day.len() == "2023-07-07".len()) {
            let published = (!day.starts_with('-')).then(|| day.parse().expect("a day"));
            all.push(Case { published, text: text.to_owned(), lines: Vec::new() });
        } else {
            all.last_mut().expect("a line belongs to a case").lines.push(line);
        }
    }
    assert!(all.iter().all(|case| !case.lines.is_empty()), "a case expects something");
    all
}

struct Article<'t> {
    text: &'t str,
    extraction: Extraction,
}

impl Article<'_> {
    /// The lines that do not hold.
    fn problems(&self, lines: &[&str]) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut from = (0, "");
        wrong.extend(self.twins().map(|name| format!("  {name} is two entities")));
        for &line in lines {
            let words = line.split_once(" = ").map_or(line, |(words, _)| words);
            // The same words again are the next ones in the text.
            let start = if from.1 == words { from.0 + 1 } else { from.0 };
            match self.holds(line, start) {
                Ok(Some(at)) => from = (at, words),
                Ok(None) => {}
                Err(got) => wrong.push(format!("  {line}\n      got: {got}")),
            }
        }
        wrong
    }

    /// Persons, bodies and roles that are one and stand twice among the entities.
    fn twins(&self) -> impl Iterator<Item = Cow<'static, str>> {
        let id = |entity: &Entity| match entity {
            Entity::Person(person) => person.id.clone(),
            Entity::Body(body) => body.id.clone(),
            Entity::Role(role) => Some(format!("{} {:?} {:?}", self.title(role), role.body, role.holder).into()),
            _ => None,
        };
        let mut ids: Vec<_> = self.extraction.entities.iter().filter_map(id).collect();
        ids.sort_unstable();
        let twins: Vec<_> = ids.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone()).collect();
        twins.into_iter()
    }

    /// Whether a line holds, and where its words begin.
    fn holds(&self, line: &str, from: usize) -> Result<Option<usize>, String> {
        let (word, rest) = line.split_once(' ').expect("a line has more than one word");
        let rest = rest.trim();
        match word {
            "no" | "open" => {
                let (kind, words) = rest.split_once(' ').unwrap_or((rest, ""));
                let (kind, words) = (kind_of(kind), words.trim());
                let at = self.find(words, from)?;
                let on =
                    |m: &&Mention| m.kind == kind && (words.is_empty() || (m.start < at + words.len() && at < m.end));
                let found = self.extraction.mentions.iter().filter(on);
                let said = found.filter(|m| word == "no" || self.is_known(m)).map(|m| self.line(m));
                match said.collect::<Vec<_>>() {
                    said if said.is_empty() => Ok((!words.is_empty()).then_some(at)),
                    said => Err(said.join("; ")),
                }
            }
            "holds" => {
                let (name, role) = rest.split_once(" = ").expect("`holds NAME = ROLE`");
                let roles = self.roles_of(name);
                let as_said = if role == "nothing" { roles.is_empty() } else { roles.iter().any(|r| r == role) };
                if as_said { Ok(None) } else { Err(format!("{name} holds {roles:?}")) }
            }
            kind => {
                let kind = kind_of(kind);
                let (words, value) = rest.split_once(" = ").expect("`KIND WORDS = VALUE`");
                let here = |m: &&Mention| m.kind == kind && m.start >= from && m.text == words;
                let Some(mention) = self.extraction.mentions.iter().find(here) else {
                    return Err("no such mention".to_owned());
                };
                let got = self.value(mention, value);
                if got == value { Ok(Some(mention.start)) } else { Err(got) }
            }
        }
    }

    /// Where whole words stand, from an offset on.
    fn find(&self, words: &str, from: usize) -> Result<usize, String> {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let mut all = self.text.match_indices(words).map(|(at, _)| at);
        let whole = |at: &usize| {
            let (before, behind) = (&self.text[..*at], &self.text[at + words.len()..]);
            words.is_empty() || (*at >= from && !letter(before.chars().next_back()) && !letter(behind.chars().next()))
        };
        all.find(whole).ok_or_else(|| "the words do not stand in the text".to_owned())
    }

    /// Whether a mention says who or what it is.
    fn is_known(&self, mention: &Mention) -> bool {
        match &self.extraction.entities[mention.entity] {
            Entity::Person(person) => person.id.is_some(),
            Entity::Body(body) => body.id.is_some(),
            Entity::Role(role) => role.holder.is_some(),
            _ => true,
        }
    }

    fn line(&self, mention: &Mention) -> String {
        let Mention { kind, text, .. } = mention;
        format!("{} {text} = {}", kind.as_str(), self.value(mention, "# + / > ^"))
    }

    fn show(&self) -> String {
        let shown = self.extraction.mentions.iter().filter(|m| !matches!(m.kind, Kind::Date | Kind::Document));
        shown.map(|m| format!("    {} · {}", self.line(m), m.by)).collect::<Vec<_>>().join("\n")
    }

    /// What a mention is, with as much of it as `asked` speaks of.
    fn value(&self, mention: &Mention, asked: &str) -> String {
        let id = |id: Option<&str>, open: bool| match id {
            Some(id) => format!(" #{id}"),
            None if open => " #?".to_owned(),
            None => String::new(),
        };
        let mut value = String::new();
        match &self.extraction.entities[mention.entity] {
            Entity::Person(person) => {
                value.push_str(&person.name);
                if asked.contains('#') {
                    value += &id(person.id.as_deref(), !person.candidates.is_empty());
                }
                for title in [&person.rank, &person.academic].into_iter().flatten().filter(|_| asked.contains('+')) {
                    value = value + " + " + title;
                }
            }
            Entity::Body(body) => {
                value.push_str(&body.name);
                if asked.contains('#') {
                    value += &id(body.id.as_deref(), !body.candidates.is_empty());
                }
                if let Some(parent) = body.parent.filter(|_| asked.contains(" / ")) {
                    value = value + " / " + self.name(parent);
                }
                if let Some(successor) = body.successor_id.as_deref().filter(|_| asked.contains('>')) {
                    value = value + " > " + successor;
                }
                if let Some(term) = mention.term.as_deref().filter(|_| asked.contains('^')) {
                    value = value + " ^ " + term;
                }
            }
            Entity::Role(role) => {
                value.push_str(match mention.status {
                    Some(Status::Former) => "former ",
                    Some(Status::Acting) => "acting ",
                    Some(Status::Late) => "late ",
                    _ => "",
                });
                value += &self.title(role);
                if let Some(term) = &mention.term {
                    value = value + " ^ " + term;
                }
                if let Some(holder) = role.holder {
                    value = value + " < " + self.name(holder);
                }
                value.push_str(match role.holder_basis {
                    Some(HolderBasis::Coreference) => " (coreference)",
                    Some(HolderBasis::Tenure) => " (tenure)",
                    _ => "",
                });
                if role.differs.is_some() {
                    value.push_str(" !");
                }
            }
            _ => {}
        }
        value
    }

    fn title(&self, role: &Role) -> String {
        let body = role.body.map_or_else(String::new, |body| format!(" @ {}", self.name(body)));
        format!("{}{body}", role.title)
    }

    fn name(&self, entity: usize) -> &str {
        match &self.extraction.entities[entity] {
            Entity::Person(person) => &person.name,
            Entity::Body(body) => &body.name,
            _ => "",
        }
    }

    fn roles_of(&self, name: &str) -> Vec<String> {
        let roles = self.extraction.entities.iter().filter_map(|entity| match entity {
            Entity::Role(role) if role.holder.is_some_and(|holder| self.name(holder) == name) => Some(role),
            _ => None,
        });
        roles.map(|role| self.title(role)).collect()
    }
}

fn kind_of(word: &str) -> Kind {
    match word {
        "person" => Kind::Person,
        "body" => Kind::Body,
        "role" => Kind::Role,
        other => panic!("no kind of mention: {other}"),
    }
}
