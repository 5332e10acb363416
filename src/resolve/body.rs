//! Bodies: which row or pattern a name means, the place that a local body leaves out, and what a short form stands for.

use std::{borrow::Cow, cell::OnceCell};

use jiff::civil;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    find::{
        Name, View,
        body::{Bodies, BodySaid, FoundBody, Place, local_surfaces},
    },
    gazetteer::{Gazetteers, LocalBodyRow, slug, table::PartialDate},
    model::Body,
    scan::Hit,
    text::{clean, fold},
};

/// A body that is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meant {
    pub(crate) name: String,
    pub(crate) id: Option<String>,
    pub(crate) candidates: Vec<u32>,
    pub(crate) row: Option<u32>,
    pub(crate) kind: Option<String>,
    /// The noun that begins its name.
    pub(crate) head: Option<u32>,
    /// The row of `local_bodies.tsv` that makes it.
    pub(crate) pattern: Option<u32>,
    /// The place that it is of.
    pub(crate) place: Option<PlaceMeant>,
    /// The rule or row behind it.
    pub(crate) by: String,
    /// Whether the text leaves out a part that the context gives.
    pub(crate) short: bool,
}

/// A place with its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceMeant {
    name: String,
    /// A row of `place_levels.tsv` in its canonical spelling.
    level: String,
    /// Whether it is a province or a city of that rank.
    province: bool,
}

impl PlaceMeant {
    /// The name with its level: `tỉnh Vĩnh Phúc`.
    fn with_level(&self) -> String {
        format!("{} {}", self.level, self.name)
    }
}

/// Resolves bodies; built from the tables once.
#[derive(Debug)]
pub(crate) struct BodyResolver {
    /// The noun that begins the name of each row.
    row_heads: Vec<Option<u32>>,
    pattern_heads: Vec<Option<u32>>,
    /// The nouns with their aliases, folded.
    heads: Vec<Vec<String>>,
    /// Nouns that stand for any body whose own noun begins with them (`Đoàn` for a `Đoàn kiểm tra`).
    loose_heads: Vec<bool>,
    rows: FxHashMap<String, u32>,
    predecessors: FxHashMap<u32, Vec<u32>>,
    /// Names that are none by themselves, of the one row that has them.
    short_names: FxHashMap<String, u32>,
    /// Places whose name holds the level (`Thành phố Hồ Chí Minh`), by name.
    named_with_level: FxHashMap<String, String>,
    /// The parent of each row, and of the pattern of each surface.
    row_parents: Vec<Option<u32>>,
    surface_parents: Vec<Option<u32>>,
}

/// What the article has named so far.
#[derive(Debug, Default)]
pub(crate) struct InView {
    bodies: Vec<Seen>,
    /// Provinces that the text names, by offset.
    places: Vec<(usize, PlaceMeant)>,
    /// Local bodies that the text names with their place, by offset.
    local: Vec<(usize, u32, PlaceMeant)>,
    /// The rows that the whole text names, or a part of whose it names; gathered at the first need.
    named: OnceCell<FxHashSet<u32>>,
}

/// A body that was named.
#[derive(Debug)]
struct Seen {
    entity: usize,
    head: Option<u32>,
    place: Option<PlaceMeant>,
    pattern: Option<u32>,
}

impl InView {
    /// Notes a body that was named; `entity` is its index among the entities.
    pub(crate) fn note(&mut self, entity: usize, meant: &Meant) {
        self.push(Seen { entity, head: meant.head, place: meant.place.clone(), pattern: meant.pattern });
    }

    /// Notes that a listed body came back.
    pub(crate) fn note_again(&mut self, entity: usize, head: Option<u32>) {
        self.push(Seen { entity, head, place: None, pattern: None });
    }

    fn push(&mut self, seen: Seen) {
        self.bodies.push(seen);
        // The noun that comes back is looked for from the end; what lies far behind has left the view.
        if self.bodies.len() > 400 {
            self.bodies.drain(..200);
        }
    }

    /// The last body with one of the nouns or of one of the patterns, as an entity.
    pub(crate) fn last(&self, heads: &[u32], patterns: &[u32]) -> Option<usize> {
        let of = |index: Option<u32>, all: &[u32]| index.is_some_and(|index| all.contains(&index));
        let fits = |seen: &&Seen| {
            if seen.pattern.is_some() && !patterns.is_empty() {
                of(seen.pattern, patterns)
            } else {
                of(seen.head, heads)
            }
        };
        self.bodies.iter().rev().find(fits).map(|seen| seen.entity)
    }

    /// The body that `fits` and is spoken of most, of several the last one.
    fn foremost(&self, fits: impl Fn(&Seen) -> bool) -> Option<usize> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for seen in self.bodies.iter().filter(|seen| fits(seen)) {
            let count = counts.iter().position(|(entity, _)| *entity == seen.entity).map_or(0, |i| counts.remove(i).1);
            counts.push((seen.entity, count + 1));
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map(|(entity, _)| entity)
    }

    /// Gathers the local bodies that the text names with their place, for what leaves it out.
    pub(crate) fn gather_local(
        &mut self,
        view: &View<'_>,
        resolver: &BodyResolver,
        tables: &Gazetteers,
        bodies: &Bodies,
        date: Option<civil::Date>,
    ) {
        for body in bodies.all().iter().filter(|body| body.chosen) {
            if let BodySaid::Local { pattern, level, place: Some(place) } = &body.said {
                let level = level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
                let level = level.or_else(|| resolver.only_level(tables, *pattern));
                if let Some(place) = resolver.place(view, tables, place, level, date) {
                    self.local.push((body.span.start, *pattern, place));
                }
            }
        }
    }

    /// The place that the text names for the pattern: the last one before `at`, else the next one.
    fn place_of(&self, at: usize, pattern: u32) -> Option<&PlaceMeant> {
        let split = self.local.partition_point(|(start, ..)| *start < at);
        let of = |(_, p, _): &&(usize, u32, PlaceMeant)| *p == pattern;
        let before = self.local[..split].iter().rev().take(200).find(of);
        before.or_else(|| self.local[split..].iter().take(200).find(of)).map(|(_, _, place)| place)
    }

    /// The level of a place that the text names elsewhere with its level.
    fn level_of(&self, name: &str) -> Option<&str> {
        self.local.iter().take(400).find(|(_, _, place)| place.name == name).map(|(_, _, place)| place.level.as_str())
    }

    /// Gathers the places that the text names, for what leaves them out.
    pub(crate) fn gather_places(
        &mut self,
        view: &View<'_>,
        resolver: &BodyResolver,
        tables: &Gazetteers,
        bodies: &Bodies,
        date: Option<civil::Date>,
    ) {
        for found in &bodies.places {
            let level = found.level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
            if let Some(place) = resolver.place(view, tables, &found.place, level, date) {
                self.places.push((found.start, place));
            }
        }
    }

    /// The place in view at `at` that is of one of `levels`: the last one before, else the only one behind.
    fn place(&self, at: usize, levels: &[impl AsRef<str>]) -> Option<&PlaceMeant> {
        // A body that only provinces have is not of a town that happens to be a `thành phố`.
        let of_provinces =
            !levels.is_empty() && levels.iter().all(|level| ["tỉnh", "thành phố"].contains(&level.as_ref()));
        let fits = |place: &PlaceMeant| {
            (levels.is_empty() || levels.iter().any(|level| level.as_ref() == place.level))
                && (place.province || !of_provinces)
        };
        let body = self.bodies.iter().rev().filter_map(|seen| seen.place.as_ref()).find(|place| fits(place));
        if body.is_some() {
            return body;
        }
        let split = self.places.partition_point(|(start, _)| *start < at);
        let local = |(_, _, place): &&(usize, u32, PlaceMeant)| fits(place);
        let next = self.local[self.local.partition_point(|(start, ..)| *start < at)..].iter().take(64).find(local);
        let near = |(_, place): &&(usize, PlaceMeant)| fits(place);
        if let Some((_, place)) = self.places[..split].iter().rev().take(64).find(near) {
            return Some(place);
        }
        if let Some((_, _, place)) = next {
            return Some(place);
        }
        let mut behind = self.places[split..].iter().take(64).filter(near).map(|(_, place)| place);
        let first = behind.next()?;
        behind.all(|place| place == first).then_some(first)
    }
}

impl BodyResolver {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let mut heads: Vec<(String, u32)> = tables
            .body_heads
            .rows
            .iter()
            .zip(0..)
            .flat_map(|(row, index)| std::iter::once(&row.head).chain(&row.aliases).map(move |h| (fold(h), index)))
            .collect();
        heads.sort_unstable_by_key(|(head, _)| std::cmp::Reverse(head.len()));
        let head_of = |name: &str| {
            let folded = fold(name);
            let begins =
                |head: &str| folded.strip_prefix(head).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            heads.iter().find(|(head, _)| begins(head)).map(|(_, index)| *index)
        };
        let ids: FxHashMap<&str, u32> = tables.bodies.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let mut predecessors: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (row, index) in tables.bodies.rows.iter().zip(0..) {
            if let Some(&successor) = row.successor.as_ref().and_then(|id| ids.get(id.as_ref())) {
                predecessors.entry(successor).or_default().push(index);
            }
        }
        let levels: Vec<String> = tables.place_levels.rows.iter().map(|row| fold(&row.level)).collect();
        let named_with_level = tables
            .provinces
            .rows
            .iter()
            .filter_map(|row| {
                let name = fold(&row.name);
                let bare = levels.iter().find_map(|level| name.strip_prefix(level.as_str())?.strip_prefix(' '))?;
                let length = row.name.len() - bare.len();
                Some((row.name.get(length..)?.to_owned(), row.name.to_string()))
            })
            .collect();
        let mut short_names: FxHashMap<String, Option<u32>> = FxHashMap::default();
        for (row, index) in tables.bodies.rows.iter().zip(0..) {
            for name in &row.not_alone {
                short_names.entry(fold(name)).and_modify(|row| *row = None).or_insert(Some(index));
            }
        }
        BodyResolver {
            heads: tables
                .body_heads
                .rows
                .iter()
                .map(|row| std::iter::once(&row.head).chain(&row.aliases).map(|name| fold(name)).collect())
                .collect(),
            short_names: short_names.into_iter().filter_map(|(name, row)| Some((name, row?))).collect(),
            // `Bộ` is never the Politburo.
            row_heads: tables
                .bodies
                .rows
                .iter()
                .map(|row| head_of(&row.name).filter(|_| *row.id != *"bo-chinh-tri"))
                .collect(),
            pattern_heads: tables.local_bodies.rows.iter().map(|row| head_of(&row.name)).collect(),
            loose_heads: tables.body_heads.rows.iter().map(|row| row.takes.is_empty()).collect(),
            row_parents: tables.bodies.rows.iter().map(|row| ids.get(row.parent.as_deref()?).copied()).collect(),
            surface_parents: local_surfaces(tables)
                .map(|(pattern, _)| ids.get(tables.local_bodies.rows[pattern as usize].parent.as_deref()?).copied())
                .collect(),
            rows: ids.into_iter().map(|(id, index)| (id.to_owned(), index)).collect(),
            predecessors,
            named_with_level,
        }
    }

    /// The row of an id.
    pub(crate) fn row_of(&self, id: &str) -> Option<u32> {
        self.rows.get(id).copied()
    }

    /// The listed part of a body that a noun names: `Văn phòng` of `Bộ Công an`.
    pub(crate) fn unit(&self, tables: &Gazetteers, noun: &str, whole: &Meant) -> Option<Meant> {
        let id = format!("{}-{}", slug(noun), whole.id.as_deref()?);
        Some(self.row(tables, self.row_of(&id)?))
    }

    /// `next`: the body that comes behind, near enough to complete a bare noun.
    #[expect(clippy::too_many_arguments, reason = "what is said, and what it is read against")]
    /// What a name means; `None` where a short form stands for nothing in view.
    pub(crate) fn resolve(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        in_view: &InView,
        at: usize,
        said: &BodySaid,
        next: Option<&FoundBody>,
        date: Option<civil::Date>,
    ) -> Option<Resolved> {
        match said {
            BodySaid::Rows(hit) => Some(Resolved::Meant(self.rows(view, tables, *hit, date))),
            BodySaid::Misspelt(row) => {
                let mut meant = self.row(tables, *row);
                meant.by = format!("misspelt · bodies {}", tables.bodies.rows[*row as usize].id);
                Some(Resolved::Meant(meant))
            }
            BodySaid::Local { pattern, level, place } => {
                let meant = self.local(view, tables, in_view, at, *pattern, *level, place.as_ref(), date);
                // A pattern's bare noun may also be one of another kind of body: `Đảng ủy` of a ministry.
                let head = meant.head.filter(|_| meant.place.is_none() && place.is_none() && level.is_none());
                let other = head.and_then(|head| {
                    let next = next.and_then(|next| self.next_meant(view, tables, in_view, next, date));
                    self.short(view, tables, in_view, at, head, next.as_ref())
                });
                Some(other.unwrap_or(Resolved::Meant(meant)))
            }
            BodySaid::Form { .. } => Some(Resolved::Meant(self.form(view, tables, in_view, at, said, date)?)),
            BodySaid::Short { head } => {
                let next = next.and_then(|next| self.next_meant(view, tables, in_view, next, date));
                let short = self.short(view, tables, in_view, at, *head, next.as_ref());
                short.or_else(|| self.by_itself(tables, *head).map(Resolved::Meant))
            }
        }
    }

    /// What the next body means, for a noun that it completes.
    fn next_meant(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        in_view: &InView,
        next: &FoundBody,
        date: Option<civil::Date>,
    ) -> Option<Meant> {
        if matches!(next.said, BodySaid::Short { .. }) {
            return None;
        }
        match self.resolve(view, tables, in_view, next.span.start, &next.said, None, date)? {
            Resolved::Meant(meant) => Some(meant),
            Resolved::InView(_) => None,
        }
    }

    /// The entity of a row of `bodies.tsv`.
    pub(crate) fn row(&self, tables: &Gazetteers, index: u32) -> Meant {
        let row = &tables.bodies.rows[index as usize];
        Meant {
            name: row.name.to_string(),
            id: Some(row.id.to_string()),
            row: Some(index),
            kind: Some(row.kind.to_string()),
            head: self.row_heads[index as usize],
            by: format!("bodies {}", row.id),
            ..Meant::default()
        }
    }

    fn rows(&self, view: &View<'_>, tables: &Gazetteers, hit: Hit, date: Option<civil::Date>) -> Meant {
        let all: Vec<u32> = view
            .scanner
            .meanings(hit)
            .iter()
            .filter_map(|name| if let Name::Body(row) = name { Some(*row) } else { None })
            .collect();
        let there = |row: &&u32| {
            let row = &tables.bodies.rows[**row as usize];
            date.is_none_or(|date| {
                row.valid_from.is_none_or(|from| from.first() <= date) && row.valid_to.is_none_or(|to| date < to.last())
            })
        };
        let mut rows: Vec<u32> = all.iter().filter(there).copied().collect();
        if rows.is_empty() {
            // Of those that are gone the last one: `nguyên Trưởng Ban Kinh tế Trung ương`.
            let end = |row: &u32| tables.bodies.rows[*row as usize].valid_to.map(PartialDate::last);
            let last = all.iter().filter_map(end).filter(|end| date.is_some_and(|date| *end <= date)).max();
            rows = all.iter().filter(|row| last.is_none() || end(row) == last).copied().collect();
        }
        match rows[..] {
            [row] => self.row(tables, row),
            [first, ..] => {
                let mut meant = self.row(tables, first);
                meant.id = None;
                meant.row = None;
                meant.by = "bodies, several of one name".into();
                // The name as it stands: the rows share it.
                if rows.iter().any(|&row| tables.bodies.rows[row as usize].name != meant.name) {
                    meant.name = clean(view.text.original_slice(&hit.span()));
                }
                meant.candidates = rows;
                meant
            }
            [] => Meant::default(),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one pattern")]
    fn local(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        in_view: &InView,
        at: usize,
        pattern: u32,
        level: Option<u32>,
        place: Option<&Place>,
        date: Option<civil::Date>,
    ) -> Meant {
        let row = &tables.local_bodies.rows[pattern as usize];
        let level = level.map(|level| tables.place_levels.rows[level as usize].canonical.to_string());
        let only = level.as_deref().or_else(|| self.only_level(tables, pattern));
        let named = |place: &Place| match place {
            Place::Named(span) if only.is_none() => in_view.level_of(&clean(view.text.original_slice(span))),
            _ => only,
        };
        let said = place.and_then(|place| self.place(view, tables, place, named(place), date));
        let short = said.is_none() && place.is_none();
        let known = || in_view.place_of(at, pattern).filter(|place| level.as_ref().is_none_or(|l| *l == place.level));
        let meant = said.or_else(|| known().cloned()).or_else(|| match &level {
            Some(level) => in_view.place(at, &[level]).cloned(),
            None => in_view.place(at, &row.levels).cloned(),
        });
        let (pattern_name, pattern_id) = numbered(row, view, at);
        let (name, id) = if let Some((place, pattern_id)) = meant.as_ref().zip(pattern_id) {
            self.fill(&pattern_name, &pattern_id, place)
        } else {
            let place = match place {
                Some(Place::Named(span)) => view.text.original_slice(span),
                _ => "",
            };
            let bare = pattern_name.replace("{level}", level.as_deref().unwrap_or_default()).replace("{place}", place);
            (bare.split_whitespace().collect::<Vec<_>>().join(" "), String::new())
        };
        Meant {
            name,
            id: Some(id).filter(|id| !id.is_empty()),
            kind: Some(row.kind.to_string()),
            head: self.pattern_heads[pattern as usize],
            pattern: Some(pattern),
            place: meant,
            by: format!("local bodies {}", row.id),
            short,
            ..Meant::default()
        }
    }

    /// The level of the pattern, where it has just one.
    fn only_level<'a>(&self, tables: &'a Gazetteers, pattern: u32) -> Option<&'a str> {
        let _ = self;
        match &tables.local_bodies.rows[pattern as usize].levels[..] {
            [level] => Some(level),
            _ => None,
        }
    }

    /// Name and id that a pattern makes for a place.
    fn fill(&self, name: &str, id: &str, place: &PlaceMeant) -> (String, String) {
        let full = self.named_with_level.get(&place.name);
        if name.contains("{level}") {
            let id = format!("{id}-{}", slug(&place.with_level()));
            return (name.replace("{level}", &place.level).replace("{place}", &place.name), id);
        }
        let place = full.unwrap_or(&place.name);
        (name.replace("{place}", place), format!("{id}-{}", slug(place)))
    }

    fn place(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        place: &Place,
        level: Option<&str>,
        date: Option<civil::Date>,
    ) -> Option<PlaceMeant> {
        match place {
            Place::Province(hit) => {
                let mut meant = self.province(view, tables, *hit, date)?;
                if let Some(level) = level {
                    // What the text writes stands, also where it is out of date.
                    level.clone_into(&mut meant.level);
                }
                Some(meant)
            }
            Place::Named(span) => Some(PlaceMeant {
                name: clean(view.text.original_slice(span)),
                level: level?.to_owned(),
                province: false,
            }),
        }
    }

    /// The province of a name at a date.
    fn province(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        hit: Hit,
        date: Option<civil::Date>,
    ) -> Option<PlaceMeant> {
        let rows = view.scanner.meanings(hit).iter().filter_map(|name| {
            if let Name::Province(row) = name { Some(&tables.provinces.rows[*row as usize]) } else { None }
        });
        let there = |row: &&&crate::gazetteer::ProvinceRow| {
            date.is_none_or(|date| {
                row.valid_from.is_none_or(|from| from.first() <= date)
                    && row.valid_to.is_none_or(|to| date < to.first())
            })
        };
        let rows: Vec<_> = rows.collect();
        // Where the date is open, or no row is of it, the unit as it was first.
        let earliest = || rows.iter().min_by_key(|row| row.valid_from);
        let row = date.and_then(|_| rows.iter().find(there)).or_else(earliest)?;
        let bare = self.named_with_level.iter().find(|(_, full)| *full == row.name.as_ref()).map(|(bare, _)| bare);
        Some(PlaceMeant {
            name: bare.map_or(row.name.to_string(), Clone::clone),
            level: row.level.to_string(),
            province: true,
        })
    }

    fn form(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        in_view: &InView,
        at: usize,
        said: &BodySaid,
        date: Option<civil::Date>,
    ) -> Option<Meant> {
        let BodySaid::Form { head, name, level, place, owner } = said else { return None };
        let row = &tables.body_heads.rows[*head as usize];
        // The noun in its usual spelling, then the words as they stand.
        let text = clean(view.text.original_slice(name));
        let rest: Vec<&str> =
            text.split_whitespace().skip(head_words(view.text.slice(name), &self.heads[*head as usize])).collect();
        let mut full = row.head.to_string();
        for word in rest {
            full.push(' ');
            full.push_str(word);
        }
        let mut id = slug(&full);
        let mut place_meant = None;
        let mut short = false;
        if let Some(owner) = owner {
            if let Resolved::Meant(owner) = self.resolve(view, tables, in_view, at, &owner.said, None, date)? {
                full = format!("{full} {}", owner.name);
                id = format!("{id}-{}", owner.id.unwrap_or_else(|| slug(&owner.name)));
                place_meant = owner.place;
                short = owner.short;
            }
        } else if place.is_some() || level.is_some() {
            let level = level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
            let said = place.as_ref().and_then(|place| self.place(view, tables, place, level, date));
            short = said.is_none();
            let meant = said.or_else(|| level.and_then(|level| in_view.place(at, &[level]).cloned()));
            if let Some(meant) = meant {
                full = format!("{full} {}", meant.with_level());
                id = format!("{id}-{}", slug(&meant.with_level()));
                place_meant = Some(meant);
            }
        }
        Some(Meant {
            name: full,
            id: Some(id),
            kind: Some(row.kind.to_string()),
            head: Some(*head),
            place: place_meant,
            by: format!("form · body heads {}", row.head),
            short,
            ..Meant::default()
        })
    }

    /// What a bare noun stands for.
    fn short(
        &self,
        view: &View<'_>,
        tables: &Gazetteers,
        in_view: &InView,
        at: usize,
        head: u32,
        next: Option<&Meant>,
    ) -> Option<Resolved> {
        let row = &tables.body_heads.rows[head as usize];
        // `Ban Chấp hành, Ban Thường vụ Tỉnh ủy Sơn La`: what is coordinated has one place.
        let place = next.and_then(|next| next.place.as_ref());
        let local = |place: &PlaceMeant| self.local_of(tables, head, place);
        if let Some(meant) = place.and_then(local) {
            return Some(Resolved::Meant(meant));
        }
        let folded = &self.heads[head as usize][0];
        let loose = self.loose_heads[head as usize];
        let fits = |seen: &Seen| {
            let same = seen.head == Some(head)
                || (loose && seen.head.is_some_and(|other| self.heads[other as usize][0].starts_with(folded)));
            // `Ban Chấp hành` alone is that of the place, not the Central Committee.
            same && (row.kind != "party_local" || seen.place.is_some() || !self.has_local(head))
        };
        if let Some(entity) = in_view.foremost(fits) {
            return Some(Resolved::InView(entity));
        }
        // `Bí thư Đảng đoàn, Chủ tịch Ủy ban …`: the body that comes next has it.
        if row.takes.iter().any(|t| t == "owner")
            && row.kind == "party_local"
            && let Some(owner) = next.filter(|next| next.kind.as_deref() != Some("party_central"))
        {
            let id = format!("{}-{}", slug(&row.head), owner.id.clone().unwrap_or_else(|| slug(&owner.name)));
            let mut meant = self.rows.get(&id).map_or_else(
                || Meant {
                    name: format!("{} {}", row.head, owner.name),
                    id: Some(id),
                    kind: Some(row.kind.to_string()),
                    head: Some(head),
                    ..Meant::default()
                },
                |&row| self.row(tables, row),
            );
            meant.by = "short form · the body that comes next".into();
            meant.short = true;
            return Some(Resolved::Meant(meant));
        }
        if let Some(meant) = in_view.place(at, &[] as &[&str]).and_then(local).filter(|_| row.kind == "party_local") {
            return Some(Resolved::Meant(meant));
        }
        // A row that lists the noun as a name of its own: `Đoàn`. It may as well be any delegation.
        if let Some(&row) = self.short_names.get(folded).filter(|row| self.is_named(view, in_view, **row)) {
            let mut meant = self.row(tables, row);
            meant.by = format!("short form · {}", meant.by);
            meant.short = true;
            return Some(Resolved::Meant(meant));
        }
        None
    }

    /// Whether the text names a body, or a part of it, anywhere.
    fn is_named(&self, view: &View<'_>, in_view: &InView, row: u32) -> bool {
        let named = in_view.named.get_or_init(|| {
            let mut named = FxHashSet::default();
            for &name in view.hits.all().iter().flat_map(|&hit| view.scanner.meanings(hit)) {
                match name {
                    Name::Body(row) => named.extend([Some(row), self.row_parents[row as usize]].into_iter().flatten()),
                    Name::Local(surface) => named.extend(self.surface_parents[surface as usize]),
                    _ => {}
                }
            }
            named
        });
        named.contains(&row)
    }

    /// A noun that says more than another one names a body of the article by itself: `Ban Chỉ đạo`, `Đoàn kiểm tra`.
    fn by_itself(&self, tables: &Gazetteers, head: u32) -> Option<Meant> {
        let row = &tables.body_heads.rows[head as usize];
        let several = row.kind == "party_local" || self.is_longer_head(&self.heads[head as usize][0]);
        several.then(|| Meant {
            name: row.head.to_string(),
            id: Some(slug(&row.head)),
            kind: Some(row.kind.to_string()),
            head: Some(head),
            by: format!("form · body heads {}", row.head),
            short: true,
            ..Meant::default()
        })
    }

    /// Whether a folded noun begins with another one.
    fn is_longer_head(&self, folded: &str) -> bool {
        let first = folded.split_once(' ').map(|(first, _)| first);
        first.is_some_and(|first| self.heads.iter().any(|names| names[0] == first))
    }

    fn has_local(&self, head: u32) -> bool {
        self.pattern_heads.contains(&Some(head))
    }

    /// The body of a place that a noun stands for, where just one pattern fits.
    fn local_of(&self, tables: &Gazetteers, head: u32, place: &PlaceMeant) -> Option<Meant> {
        let patterns = tables.local_bodies.rows.iter().zip(&self.pattern_heads);
        let mut fitting =
            patterns.filter(|(row, h)| **h == Some(head) && row.levels.iter().any(|level| *level == place.level));
        let (row, _) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        let (name, id) = self.fill(&row.name, &row.id, place);
        Some(Meant {
            name,
            id: Some(id),
            kind: Some(row.kind.to_string()),
            head: Some(head),
            place: Some(place.clone()),
            by: format!("short form · local bodies {}", row.id),
            short: true,
            ..Meant::default()
        })
    }

    /// The entity of a body that is meant.
    pub(crate) fn entity(&self, tables: &Gazetteers, meant: &Meant) -> Body {
        let id = |row: &u32| tables.bodies.rows[*row as usize].id.to_string();
        Body {
            name: meant.name.clone(),
            id: meant.id.clone(),
            candidates: meant.candidates.iter().map(id).collect(),
            kind: meant.kind.clone(),
            parent: None,
            successor_id: meant
                .row
                .and_then(|row| tables.bodies.rows[row as usize].successor.as_ref())
                .map(ToString::to_string),
            predecessor_ids: meant
                .row
                .and_then(|row| self.predecessors.get(&row))
                .map(|rows| rows.iter().map(id).collect())
                .unwrap_or_default(),
        }
    }
}

/// Name and id of a pattern with the number that the text writes behind its words at `at`; no id where it writes none.
fn numbered<'t>(row: &'t LocalBodyRow, view: &View<'_>, at: usize) -> (Cow<'t, str>, Option<Cow<'t, str>>) {
    let Some((words, rest)) = row.name.split_once("{number}") else {
        return (row.name.as_ref().into(), Some(row.id.as_ref().into()));
    };
    let numbers = view.text.numbers();
    let next = numbers.get(numbers.partition_point(|&number| number < at)).copied();
    let behind = |number: &usize| {
        let between = view.text.as_str()[at..*number].trim_end();
        view.at(at).any(|(hit, name)| hit.end == at + between.len() && matches!(name, Name::Local(_)))
    };
    match next.filter(behind).map(|number| view.text.slice(&view.text.word_at(number))) {
        Some(number) => (format!("{words}{number}{rest}").into(), Some(format!("{}-{number}", row.id).into())),
        None => (format!("{}{}", words.trim_end(), rest.replace(" - ", " ")).into(), None),
    }
}

/// A resolved name: a body, or one that is an entity already.
#[derive(Debug)]
pub(crate) enum Resolved {
    /// A body.
    Meant(Meant),
    /// The body of an entity named before.
    InView(usize),
}

/// How many words of a folded name the noun takes up.
fn head_words(folded: &str, heads: &[String]) -> usize {
    heads
        .iter()
        .filter(|head| {
            folded
                .strip_prefix(head.as_str())
                .is_some_and(|rest| rest.is_empty() || !rest.starts_with(char::is_alphanumeric))
        })
        .map(|head| head.split(' ').count())
        .max()
        .unwrap_or(1)
}
