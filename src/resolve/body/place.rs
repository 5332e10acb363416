//! Places of bodies, and the names and ids that patterns make with them.

use std::borrow::Cow;

/// A place with its level.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PlaceMeant<'a> {
    pub(super) name: Cow<'a, str>,
    /// A row of `place_levels.tsv` in its canonical spelling.
    pub(super) level: &'a str,
    /// Whether it is a province or a city of that rank.
    pub(super) province: bool,
}

impl PlaceMeant<'_> {
    /// The name with its level: `tỉnh Vĩnh Phúc`.
    pub(super) fn with_level(&self) -> String {
        [self.level, " ", &self.name].concat()
    }
}

/// The name of a pattern, cut at its slots.
#[derive(Debug)]
pub(super) struct Template(Vec<Part>);

impl Template {
    pub(super) fn new(name: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = name;
        while let Some((slot, at)) = rest.find('{').and_then(|at| Some((rest[at..].split_once('}')?.0, at))) {
            let part = match slot {
                "{level" => Part::Level,
                "{place" => Part::Place,
                _ => break,
            };
            parts.extend([Part::Words(rest[..at].into()), part]);
            rest = &rest[at + slot.len() + 1..];
        }
        parts.push(Part::Words(rest.into()));
        Template(parts)
    }

    pub(super) fn has_level(&self) -> bool {
        self.0.contains(&Part::Level)
    }

    pub(super) fn fill(&self, level: &str, place: &str) -> String {
        let words = |part: &'_ Part| match part {
            Part::Words(words) => words.len(),
            Part::Level => level.len(),
            Part::Place => place.len(),
        };
        let mut name = String::with_capacity(self.0.iter().map(words).sum());
        for part in &self.0 {
            name.push_str(match part {
                Part::Words(words) => words,
                Part::Level => level,
                Part::Place => place,
            });
        }
        name
    }

    /// With what is known of the place, and no space for the rest.
    pub(super) fn fill_bare(&self, level: &str, place: &str) -> String {
        let mut filled = self.fill(level, place);
        if !self.has_level() {
            filled.push_str(level);
        }
        let mut bare = String::with_capacity(filled.len());
        for word in filled.split_whitespace() {
            bare.push_str(if bare.is_empty() { "" } else { " " });
            bare.push_str(word);
        }
        bare
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Words(Box<str>),
    Level,
    Place,
}
