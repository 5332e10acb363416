//! Bodies: which row or pattern a name means, the place that a local body leaves out, and what a short form stands for.

mod in_view;
mod place;

use std::borrow::Cow;

use jiff::civil;
use rustc_hash::{FxHashMap, FxHashSet};

pub(crate) use self::in_view::InView;
use self::{
    in_view::Seen,
    place::{PlaceMeant, Template},
};
use crate::{
    find::{
        Name, View,
        body::{BodySaid, FoundBody, Place, local_surfaces},
    },
    gazetteer::{
        BodyRow, Gazetteers, HeadRow, LocalBodyRow, push_slug, slug,
        table::{Cell, PartialDate},
    },
    model::Body,
    scan::Hit,
    text::{clean, fold},
};

/// A body that is meant.
#[derive(Debug)]
pub(crate) struct Meant<'a> {
    what: What<'a>,
    kind: &'a Cell,
    /// The noun that begins its name.
    pub(crate) head: Option<u32>,
    /// The row of `local_bodies.tsv` that makes it.
    pub(crate) pattern: Option<u32>,
    /// The place that it is of.
    pub(crate) place: Option<PlaceMeant<'a>>,
    pub(crate) by: By<'a>,
    /// Whether the text leaves out a part that the context gives.
    pub(crate) short: bool,
}

/// What gives a body its name and id; most come back, so neither is made before it is asked for.
#[derive(Debug)]
enum What<'a> {
    /// A row of `bodies.tsv`.
    Row(u32),
    /// Rows that share a name.
    Rows { name: Cow<'a, str>, rows: Vec<u32> },
    /// A row of `local_bodies.tsv`, for the place.
    Local(u32),
    /// The same where the place is not known: the level and the name of the place as far as the text has them.
    Bare { pattern: u32, level: &'a str, place: Cow<'a, str> },
    /// A name that the text makes, and its id where all of it is known.
    Made { name: Cow<'a, str>, id: Option<Cow<'a, str>> },
}

/// What bodies are told apart by.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key<'a> {
    /// A row of `bodies.tsv`.
    Row(u32),
    /// A row of `local_bodies.tsv` and the place.
    Local(u32, PlaceMeant<'a>),
    /// The same with what the text has of the place.
    Bare(u32, &'a str, Cow<'a, str>),
    /// The id, or the name where there is none.
    Id(Cow<'a, str>),
}

/// The rule behind a mention, and the row where there is one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct By<'a> {
    rule: &'static str,
    row: &'a str,
}

impl<'a> By<'a> {
    /// `rule` ends in a space.
    pub(crate) const fn row(rule: &'static str, row: &'a str) -> Self {
        By { rule, row }
    }

    pub(crate) const fn rule(rule: &'static str) -> Self {
        By { rule, row: "" }
    }

    pub(crate) fn text(self) -> Cow<'static, str> {
        if self.row.is_empty() { self.rule.into() } else { [self.rule, self.row].concat().into() }
    }
}

/// Resolves bodies; built from the tables once.
#[derive(Debug)]
pub(crate) struct BodyResolver {
    /// The noun that begins the name of each row.
    row_heads: Vec<Option<u32>>,
    pattern_heads: Vec<Option<u32>>,
    /// The name of each pattern.
    templates: Vec<Template>,
    /// Whether the name of a pattern has a number.
    is_numbered: Vec<bool>,
    /// Whether a pattern has no words but its noun: `Đảng ủy`, and not `Ban Thường vụ Đảng ủy`.
    is_bare_noun: Vec<bool>,
    /// Nouns that begin a pattern.
    local_heads: Vec<bool>,
    /// The nouns with their aliases, folded.
    heads: Vec<Vec<String>>,
    /// The ids that the nouns make.
    head_slugs: Vec<String>,
    /// Nouns that stand for any body whose own noun begins with them (`Đoàn` for a `Đoàn kiểm tra`).
    loose_heads: Vec<bool>,
    rows: FxHashMap<String, u32>,
    predecessors: FxHashMap<u32, Vec<u32>>,
    /// The one row that lists each noun among the names that are none by themselves.
    short_rows: Vec<Option<u32>>,
    /// Nouns that begin with another one.
    longer_heads: Vec<bool>,
    /// Places whose name holds the level (`Thành phố Hồ Chí Minh`), by name.
    named_with_level: FxHashMap<String, String>,
    /// Where the name behind the level begins in the name of each province.
    bare_names: Vec<usize>,
    /// The parent of each row, and of the pattern of each surface.
    row_parents: Vec<Option<u32>>,
    surface_parents: Vec<Option<u32>>,
    /// The pattern of each surface.
    surface_patterns: Vec<u32>,
}

impl BodyResolver {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let heads: FxHashMap<String, u32> = tables
            .body_heads
            .rows
            .iter()
            .zip(0..)
            .flat_map(|(row, index)| std::iter::once(&row.head).chain(&row.aliases).map(move |h| (fold(h), index)))
            .collect();
        let longest = heads.keys().map(String::len).max().unwrap_or_default();
        // The longest words that are a head.
        let head_of = |name: &str| {
            let folded = fold(name);
            let ends = std::iter::once(folded.len()).chain(folded.rmatch_indices(' ').map(|(space, _)| space));
            ends.into_iter().filter(|end| *end <= longest).find_map(|end| heads.get(&folded[..end]).copied())
        };
        // `Bộ` is never the Politburo.
        let fits = |row: &BodyRow| {
            let party = row.kind == "party_central";
            move |&head: &u32| !party || tables.body_heads.rows[head as usize].kind != "ministry"
        };
        let ids: FxHashMap<&str, u32> = tables.bodies.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let mut predecessors: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (row, index) in tables.bodies.rows.iter().zip(0..) {
            if let Some(&successor) = row.successor.as_ref().and_then(|id| ids.get(id.as_ref())) {
                predecessors.entry(successor).or_default().push(index);
            }
        }
        let levels: Vec<String> = tables.place_levels.rows.iter().map(|row| fold(&row.level)).collect();
        let named_with_level: FxHashMap<String, String> = tables
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
        let bare_names = tables
            .provinces
            .rows
            .iter()
            .map(|row| {
                let bare = named_with_level.iter().find(|(_, full)| *full == row.name.as_ref());
                bare.map_or(0, |(bare, _)| row.name.len() - bare.len())
            })
            .collect();
        let pattern_heads: Vec<Option<u32>> = tables.local_bodies.rows.iter().map(|row| head_of(&row.name)).collect();
        let names: Vec<Vec<String>> = tables
            .body_heads
            .rows
            .iter()
            .map(|row| std::iter::once(&row.head).chain(&row.aliases).map(|name| fold(name)).collect())
            .collect();
        let is_local = |head: u32| pattern_heads.contains(&Some(head));
        BodyResolver {
            local_heads: (0..).zip(&tables.body_heads.rows).map(|(head, _)| is_local(head)).collect(),
            bare_names,
            short_rows: names.iter().map(|names| short_names.get(&names[0]).copied().flatten()).collect(),
            longer_heads: names.iter().map(|head| is_longer_head(&head[0], &names)).collect(),
            heads: names,
            head_slugs: tables.body_heads.rows.iter().map(|row| slug(&row.head)).collect(),
            row_heads: tables.bodies.rows.iter().map(|row| head_of(&row.name).filter(fits(row))).collect(),
            is_bare_noun: (0..tables.local_bodies.rows.len())
                .map(|pattern| {
                    let words = tables.local_bodies.rows[pattern].name.split('{').next().unwrap_or_default().trim();
                    pattern_heads[pattern].is_some_and(|head| *tables.body_heads.rows[head as usize].head == *words)
                })
                .collect(),
            pattern_heads,
            is_numbered: tables.local_bodies.rows.iter().map(|row| row.name.contains(NUMBER)).collect(),
            templates: tables.local_bodies.rows.iter().map(|row| Template::new(&row.name)).collect(),
            loose_heads: tables.body_heads.rows.iter().map(|row| row.takes.is_empty()).collect(),
            row_parents: tables.bodies.rows.iter().map(|row| ids.get(row.parent.as_deref()?).copied()).collect(),
            surface_patterns: local_surfaces(tables).map(|(pattern, _)| pattern).collect(),
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
    pub(crate) fn unit<'a>(&'a self, tables: &'a Gazetteers, noun: &str, whole: &Meant<'a>) -> Option<Meant<'a>> {
        let id = format!("{}-{}", slug(noun), self.named(tables, whole).1?);
        Some(self.row(tables, self.row_of(&id)?))
    }

    /// `next`: the body that comes behind, near enough to complete a bare noun.
    #[expect(clippy::too_many_arguments, reason = "what is said, and what it is read against")]
    /// What a name means; `None` where a short form stands for nothing in view.
    pub(crate) fn resolve<'a>(
        &'a self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        at: usize,
        said: &BodySaid,
        next: Option<&FoundBody>,
        date: Option<civil::Date>,
    ) -> Option<Resolved<'a>> {
        match said {
            BodySaid::Rows(hit) => Some(Resolved::Meant(self.rows(view, tables, *hit, date))),
            BodySaid::Misspelt(row) => {
                let by = By::row("misspelt · bodies ", &tables.bodies.rows[*row as usize].id);
                Some(Resolved::Meant(Meant { by, ..self.row(tables, *row) }))
            }
            BodySaid::Local { pattern, level, place } => {
                let meant = self.local(view, tables, in_view, at, *pattern, *level, place.as_ref(), date);
                // A pattern's bare noun may also be one of another kind of body: `Đảng ủy` of a ministry.
                let bare = place.is_none() && level.is_none() && self.is_bare_noun[*pattern as usize];
                let head = meant.head.filter(|_| meant.place.is_none() && bare);
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

    /// The body that a noun or a pattern without a place names at the place of somebody's office.
    pub(crate) fn seat<'a>(&self, tables: &'a Gazetteers, said: &BodySaid, office: &Meant<'a>) -> Option<Meant<'a>> {
        match (said, &office.place) {
            (BodySaid::Local { pattern, .. }, Some(place)) => self.of_place(tables, &[*pattern], place),
            (BodySaid::Short { head }, Some(place)) => self.local_of(tables, *head, place),
            (BodySaid::Short { head }, None) if *office.kind == "party_central" => {
                let (name, id) = self.named(tables, office);
                self.part(tables, *head, &name, id.as_deref(), By::rule(BESIDE))
            }
            _ => None,
        }
    }

    /// The part of a body that a noun names: `Ban Chấp hành` of `Hội Nông dân Việt Nam`.
    pub(crate) fn part<'a>(
        &self,
        tables: &'a Gazetteers,
        head: u32,
        whole: &str,
        id: Option<&str>,
        by: By<'a>,
    ) -> Option<Meant<'a>> {
        let row = &tables.body_heads.rows[head as usize];
        if !is_part(row) {
            return None;
        }
        let id = [&self.head_slugs[head as usize], "-", &Self::id_for_part(whole, id.map(Cow::from))].concat();
        if let Some(&row) = self.rows.get(&id) {
            return Some(Meant { by, short: true, ..self.row(tables, row) });
        }
        Some(Meant {
            what: What::Made { name: [&row.head, " ", whole].concat().into(), id: Some(id.into()) },
            kind: &row.kind,
            head: Some(head),
            pattern: None,
            place: None,
            by,
            short: true,
        })
    }

    /// The province of a name behind a title, with the level that the text gives it elsewhere or that it had at the date.
    pub(crate) fn province_of<'a>(
        &self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        place: &Place,
        date: Option<civil::Date>,
    ) -> Option<PlaceMeant<'a>> {
        let Place::Province(hit) = place else { return None };
        let mut meant = self.province(view, tables, *hit, date)?;
        meant.level = in_view.level_of(&meant.name).unwrap_or(meant.level);
        Some(meant)
    }

    /// Whether a pattern is one of places of this level.
    pub(crate) fn is_made_for(tables: &Gazetteers, pattern: u32, place: &PlaceMeant<'_>) -> bool {
        tables.local_bodies.rows[pattern as usize].levels.iter().any(|level| *level == place.level)
    }

    /// What the next body means, for a noun that it completes.
    fn next_meant<'a>(
        &'a self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        next: &FoundBody,
        date: Option<civil::Date>,
    ) -> Option<Meant<'a>> {
        if matches!(next.said, BodySaid::Short { .. }) {
            return None;
        }
        match self.resolve(view, tables, in_view, next.span.start, &next.said, None, date)? {
            Resolved::Meant(meant) => Some(meant),
            Resolved::InView(_) => None,
        }
    }

    /// The body of a row of `bodies.tsv`.
    pub(crate) fn row<'a>(&self, tables: &'a Gazetteers, index: u32) -> Meant<'a> {
        let row = &tables.bodies.rows[index as usize];
        Meant {
            what: What::Row(index),
            kind: &row.kind,
            head: self.row_heads[index as usize],
            pattern: None,
            place: None,
            by: By::row("bodies ", &row.id),
            short: false,
        }
    }

    fn rows<'a>(&self, view: &View<'a>, tables: &'a Gazetteers, hit: Hit, date: Option<civil::Date>) -> Meant<'a> {
        let all = || {
            let meanings = view.scanner.meanings(hit).iter();
            meanings.filter_map(|name| if let Name::Body(row) = name { Some(*row) } else { None })
        };
        let there = |row: &u32| {
            let row = &tables.bodies.rows[*row as usize];
            date.is_none_or(|date| {
                row.valid_from.is_none_or(|from| from.first() <= date) && row.valid_to.is_none_or(|to| date < to.last())
            })
        };
        let mut first_two = all().filter(there);
        if let (Some(row), None) = (first_two.next(), first_two.next()) {
            return self.row(tables, row);
        }
        let mut rows: Vec<u32> = all().filter(there).collect();
        if rows.is_empty() {
            // Of those that are gone the last one: `nguyên Trưởng Ban Kinh tế Trung ương`.
            let end = |row: u32| tables.bodies.rows[row as usize].valid_to.map(PartialDate::last);
            let last = all().filter_map(end).filter(|end| date.is_some_and(|date| *end <= date)).max();
            rows = all().filter(|row| last.is_none() || end(*row) == last).collect();
        }
        let first = self.row(tables, rows[0]);
        if rows.len() == 1 {
            return first;
        }
        if let Some(row) = self.of_the_next(view, hit.end(), &rows) {
            return Meant { by: By::rule("bodies, of the one behind it"), ..self.row(tables, row) };
        }
        let name = &tables.bodies.rows[rows[0] as usize].name;
        // The name as it stands: the rows share it.
        let name = if rows.iter().any(|&row| tables.bodies.rows[row as usize].name != *name) {
            clean(view.text.original_slice(&hit.span()))
        } else {
            name.as_ref().into()
        };
        Meant { what: What::Rows { name, rows }, by: By::rule("bodies, several of one name"), ..first }
    }

    /// The row that belongs to the body behind: `Vụ Pháp chế (Bộ Y tế)`.
    fn of_the_next(&self, view: &View<'_>, end: usize, rows: &[u32]) -> Option<u32> {
        let rest = &view.text.as_str()[end..];
        let gap = [" (", ", ", " của ", " thuộc ", " "].into_iter().find(|gap| rest.starts_with(gap))?;
        let is_next =
            |owner: u32| view.at(end + gap.len()).any(|(_, name)| matches!(name, Name::Body(row) if row == owner));
        let mut own = rows.iter().filter(|&&row| self.row_parents[row as usize].is_some_and(is_next));
        own.next().filter(|_| own.next().is_none()).copied()
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one pattern")]
    fn local<'a>(
        &'a self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        at: usize,
        pattern: u32,
        level: Option<u32>,
        place: Option<&Place>,
        date: Option<civil::Date>,
    ) -> Meant<'a> {
        let row = &tables.local_bodies.rows[pattern as usize];
        let level = level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
        let only = level.or_else(|| self.only_level(tables, pattern));
        let named = |place: &Place| match place {
            Place::Named(span) if only.is_none() => in_view.level_of(&clean(view.text.original_slice(span))),
            _ => only,
        };
        let said = place.and_then(|place| self.place(view, tables, place, named(place), date));
        let short = said.is_none() && place.is_none();
        let known = || in_view.place_of(at, pattern).filter(|place| level.is_none_or(|level| level == place.level));
        // `UBND Thanh Chương`: a place whose level is not known is no other one.
        let meant = if place.is_some() {
            said
        } else {
            let scene = match &level {
                Some(level) => in_view.scene(at, &[level]),
                None => in_view.scene(at, &row.levels),
            };
            scene.or_else(known).cloned().or_else(|| match &level {
                Some(level) => in_view.place(at, &[level]).cloned(),
                None => in_view.place(at, &row.levels).cloned(),
            })
        };
        let level = level.unwrap_or_default();
        let bare = match place {
            Some(Place::Named(span)) => clean(view.text.original_slice(span)),
            _ => "".into(),
        };
        let number = self.is_numbered[pattern as usize].then(|| numbered(row, view, at));
        let what = match (number, &meant) {
            (None, Some(_)) => What::Local(pattern),
            (None, None) => What::Bare { pattern, level, place: bare },
            (Some((name, Some(id))), Some(place)) => {
                let (name, id) = self.fill(&Template::new(&name), &id, place);
                What::Made { name: name.into(), id: Some(id.into()) }
            }
            (Some((name, _)), _) => What::Made { name: Template::new(&name).fill_bare(level, &bare).into(), id: None },
        };
        Meant {
            what,
            kind: &row.kind,
            head: self.pattern_heads[pattern as usize],
            pattern: Some(pattern),
            place: meant,
            by: By::row("local bodies ", &row.id),
            short,
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
    fn fill(&self, name: &Template, id: &str, place: &PlaceMeant<'_>) -> (String, String) {
        let bare = place.name.as_ref();
        let (level, place) = if name.has_level() {
            (place.level, bare)
        } else {
            ("", self.named_with_level.get(bare).map_or(bare, String::as_str))
        };
        let mut made = String::with_capacity(id.len() + level.len() + place.len() + 2);
        made.push_str(id);
        made.push('-');
        push_slug(&mut made, level.chars().chain([' ']).chain(place.chars()));
        (name.fill(level, place), made)
    }

    fn place<'a>(
        &self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        place: &Place,
        level: Option<&'a str>,
        date: Option<civil::Date>,
    ) -> Option<PlaceMeant<'a>> {
        match place {
            Place::Province(hit) => {
                let mut meant = self.province(view, tables, *hit, date)?;
                // What the text writes stands, also where it is out of date.
                meant.level = level.unwrap_or(meant.level);
                Some(meant)
            }
            Place::Named(span) => {
                Some(PlaceMeant { name: clean(view.text.original_slice(span)), level: level?, province: false })
            }
        }
    }

    /// The province of a name at a date.
    fn province<'a>(
        &self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        hit: Hit,
        date: Option<civil::Date>,
    ) -> Option<PlaceMeant<'a>> {
        let rows = || {
            let meanings = view.scanner.meanings(hit).iter();
            let rows =
                meanings.filter_map(|name| if let Name::Province(row) = name { Some(*row as usize) } else { None });
            rows.map(|row| (&tables.provinces.rows[row], self.bare_names[row]))
        };
        let there = |row: &crate::gazetteer::ProvinceRow| {
            date.is_none_or(|date| {
                row.valid_from.is_none_or(|from| from.first() <= date)
                    && row.valid_to.is_none_or(|to| date < to.first())
            })
        };
        // Where the date is open, or no row is of it, the unit as it was first.
        let earliest = || rows().min_by_key(|(row, _)| row.valid_from);
        let (row, bare) = date.and_then(|_| rows().find(|(row, _)| there(row))).or_else(earliest)?;
        Some(PlaceMeant { name: row.name[bare..].into(), level: &row.level, province: true })
    }

    fn form<'a>(
        &'a self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        at: usize,
        said: &BodySaid,
        date: Option<civil::Date>,
    ) -> Option<Meant<'a>> {
        let BodySaid::Form { head, name, level, place, owner } = said else { return None };
        let row = &tables.body_heads.rows[*head as usize];
        // The noun in its usual spelling, then the words as they stand.
        let text = clean(view.text.original_slice(name));
        let rest = text.split_whitespace().skip(head_words(view.text.slice(name), &self.heads[*head as usize]));
        let mut full = String::with_capacity(2 * text.len() + row.head.len());
        let mut id = String::with_capacity(full.capacity());
        full.push_str(&row.head);
        id.push_str(&self.head_slugs[*head as usize]);
        for word in rest {
            full.push(' ');
            full.push_str(word);
            push_slug_behind(&mut id, word);
        }
        let mut place_meant = None;
        let mut short = false;
        if let Some(owner) = owner {
            if let Resolved::Meant(owner) = self.resolve(view, tables, in_view, at, &owner.said, None, date)? {
                let (name, owner_id) = self.named(tables, &owner);
                full.push(' ');
                full.push_str(&name);
                id.push('-');
                match owner_id {
                    Some(owner_id) => id.push_str(&owner_id),
                    None => push_slug(&mut id, name.chars()),
                }
                short = owner.short;
                place_meant = owner.place;
            }
        } else if place.is_some() || level.is_some() {
            let level = level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
            let said = place.as_ref().and_then(|place| self.place(view, tables, place, level, date));
            short = said.is_none();
            let here = |level| in_view.scene(at, &[level]).or_else(|| in_view.place(at, &[level])).cloned();
            let meant = said.or_else(|| level.and_then(here));
            if let Some(meant) = meant {
                let place = meant.with_level();
                full.push(' ');
                full.push_str(&place);
                id.push('-');
                push_slug(&mut id, place.chars());
                place_meant = Some(meant);
            }
        }
        Some(Meant {
            what: What::Made { name: full.into(), id: Some(id.into()) },
            kind: &row.kind,
            head: Some(*head),
            pattern: None,
            place: place_meant,
            by: By::row("form · body heads ", &row.head),
            short,
        })
    }

    /// What a bare noun stands for.
    fn short<'a>(
        &'a self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        at: usize,
        head: u32,
        next: Option<&Meant<'a>>,
    ) -> Option<Resolved<'a>> {
        let row = &tables.body_heads.rows[head as usize];
        // `Ban Chấp hành, Ban Thường vụ Tỉnh ủy Sơn La`: what is coordinated has one place.
        let place = next.and_then(|next| next.place.as_ref());
        let local = |place: &PlaceMeant<'a>| self.local_of(tables, head, place);
        if let Some(meant) = place.and_then(local) {
            return Some(Resolved::Meant(meant));
        }
        let folded = &self.heads[head as usize][0];
        let loose = self.loose_heads[head as usize];
        let fits = |seen: &Seen| {
            let same = seen.head == Some(head)
                || (loose && seen.head.is_some_and(|other| self.heads[other as usize][0].starts_with(folded)));
            // `Ban Chấp hành` alone is that of the place, not the Central Committee.
            same && (row.kind != "party_local" || seen.has_place || !self.local_heads[head as usize])
        };
        if let Some(entity) = in_view.foremost(fits) {
            return Some(Resolved::InView(entity));
        }
        if let Some(committee) = in_view.committee.filter(|_| folded == "ban chấp hành") {
            return Some(Resolved::InView(committee));
        }
        // `Bí thư Đảng đoàn, Chủ tịch Ủy ban …`: the body that comes next has it.
        if let Some(owner) = next.filter(|next| is_part(row) && *next.kind != "party_central") {
            let (name, id) = self.named(tables, owner);
            let by = By::rule("short form · the body that comes next");
            let Some(part) = owner.head.filter(|&other| COMMITTEES.contains(&&*self.heads[other as usize][0])) else {
                return self.part(tables, head, &name, id.as_deref(), by).map(Resolved::Meant);
            };
            // `Ban Thường vụ và Ban Chấp hành Hội …`: two parts of one body.
            let whole = name.strip_prefix(&*tables.body_heads.rows[part as usize].head).map(str::trim_start);
            let slug = &self.head_slugs[part as usize];
            let id = id.as_deref().and_then(|id| id.strip_prefix(slug.as_str())?.strip_prefix('-'));
            if let Some(whole) = whole.filter(|whole| !whole.is_empty() && COMMITTEES.contains(&&**folded)) {
                return self.part(tables, head, whole, id, by).map(Resolved::Meant);
            }
        }
        if row.kind == "party_local"
            && let Some(meant) = in_view.place(at, &[] as &[&str]).and_then(local)
        {
            return Some(Resolved::Meant(meant));
        }
        // A row that lists the noun as a name of its own: `Đoàn`. It may as well be any delegation.
        if let Some(row) = self.short_rows[head as usize].filter(|row| self.is_named(view, in_view, *row)) {
            let by = By::row("short form · bodies ", &tables.bodies.rows[row as usize].id);
            return Some(Resolved::Meant(Meant { by, short: true, ..self.row(tables, row) }));
        }
        None
    }

    /// Whether the text names a body, or a part of it, anywhere.
    fn is_named(&self, view: &View<'_>, in_view: &InView<'_>, row: u32) -> bool {
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
    fn by_itself<'a>(&self, tables: &'a Gazetteers, head: u32) -> Option<Meant<'a>> {
        let row = &tables.body_heads.rows[head as usize];
        let several = row.kind == "party_local" || self.longer_heads[head as usize];
        several.then(|| Meant {
            what: What::Made {
                name: row.head.as_ref().into(),
                id: Some(self.head_slugs[head as usize].clone().into()),
            },
            kind: &row.kind,
            head: Some(head),
            pattern: None,
            place: None,
            by: By::row("form · body heads ", &row.head),
            short: true,
        })
    }

    /// The body of a place whose pattern has the name of a listed body, where the text has named the one of a place before:
    /// `Hội Nông dân tỉnh Sơn La`, and then `Hội Nông dân`.
    pub(crate) fn of_namesake<'a>(
        &self,
        view: &View<'a>,
        tables: &'a Gazetteers,
        in_view: &InView<'a>,
        hit: Hit,
    ) -> Option<Meant<'a>> {
        let mut patterns = view.scanner.meanings(hit).iter().filter_map(|name| match name {
            Name::Local(surface) => Some(self.surface_patterns[*surface as usize]),
            _ => None,
        });
        let pattern = patterns.next()?;
        let place = in_view.place_before(hit.start, pattern)?;
        self.of_place(tables, &[pattern], place)
    }

    /// The body of a place by one of the patterns: the first that is made for places of its level.
    pub(crate) fn of_place<'a>(
        &self,
        tables: &'a Gazetteers,
        patterns: &[u32],
        place: &PlaceMeant<'a>,
    ) -> Option<Meant<'a>> {
        let &pattern = patterns.iter().find(|pattern| Self::is_made_for(tables, **pattern, place))?;
        let row = &tables.local_bodies.rows[pattern as usize];
        Some(Meant {
            what: What::Local(pattern),
            kind: &row.kind,
            head: self.pattern_heads[pattern as usize],
            pattern: Some(pattern),
            place: Some(place.clone()),
            by: By::row("local bodies ", &row.id),
            short: true,
        })
    }

    /// The body of a place that a noun stands for, where just one pattern fits.
    fn local_of<'a>(&self, tables: &'a Gazetteers, head: u32, place: &PlaceMeant<'a>) -> Option<Meant<'a>> {
        if !self.local_heads[head as usize] {
            return None;
        }
        let patterns = tables.local_bodies.rows.iter().zip(&self.pattern_heads).zip(0..);
        let mut fitting =
            patterns.filter(|((row, h), _)| **h == Some(head) && row.levels.iter().any(|level| *level == place.level));
        let ((row, _), pattern) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        Some(Meant {
            what: What::Local(pattern),
            kind: &row.kind,
            head: Some(head),
            pattern: None,
            place: Some(place.clone()),
            by: By::row("short form · local bodies ", &row.id),
            short: true,
        })
    }

    /// Name and id of a body that is meant.
    pub(crate) fn named<'s>(
        &self,
        tables: &'s Gazetteers,
        meant: &'s Meant<'_>,
    ) -> (Cow<'s, str>, Option<Cow<'s, str>>) {
        match (&meant.what, &meant.place) {
            (What::Row(row), _) => {
                let row = &tables.bodies.rows[*row as usize];
                (row.name.as_ref().into(), Some(row.id.as_ref().into()))
            }
            (What::Rows { name, .. }, _) => (name.as_ref().into(), None),
            (What::Made { name, id }, _) => (name.as_ref().into(), id.as_deref().map(Cow::from)),
            (What::Local(pattern), Some(place)) => {
                let row = &tables.local_bodies.rows[*pattern as usize];
                let (name, id) = self.fill(&self.templates[*pattern as usize], &row.id, place);
                (name.into(), Some(id.into()))
            }
            (What::Local(_), None) => ("".into(), None),
            (What::Bare { pattern, level, place }, _) => {
                (self.templates[*pattern as usize].fill_bare(level, place).into(), None)
            }
        }
    }

    /// Its id, or where it has none what its name makes.
    fn id_for_part(name: &str, id: Option<Cow<'_, str>>) -> String {
        id.map_or_else(|| slug(name), Cow::into_owned)
    }

    /// The entity of a body that is meant, with its name and id; a row lends its own.
    pub(crate) fn entity(
        &self,
        tables: &Gazetteers,
        meant: &Meant<'_>,
        name: Cow<'_, str>,
        body_id: Option<Cow<'_, str>>,
    ) -> Body {
        let id = |row: &u32| tables.bodies.rows[*row as usize].id.clone();
        let (candidates, row) = match &meant.what {
            What::Row(row) => (&[][..], Some(*row)),
            What::Rows { rows, .. } => (&rows[..], None),
            What::Local(_) | What::Bare { .. } | What::Made { .. } => (&[][..], None),
        };
        let candidates = candidates.iter().map(id).collect();
        let body = Body { candidates, kind: Some(meant.kind.clone()), ..Body::default() };
        let Some(index) = row else {
            let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
            return Body { name: owned(name), id: body_id.map(owned), ..body };
        };
        let row = &tables.bodies.rows[index as usize];
        Body {
            name: row.name.clone(),
            id: Some(row.id.clone()),
            successor_id: row.successor.clone(),
            predecessor_ids: self.predecessors.get(&index).into_iter().flatten().map(id).collect(),
            ..body
        }
    }
}

impl<'a> Meant<'a> {
    /// What is at hand to know the body by when it comes back; what is made for it alone has nothing but its id or name.
    pub(crate) fn key(&self) -> Option<Key<'a>> {
        match (&self.what, &self.place) {
            (What::Row(row), _) => Some(Key::Row(*row)),
            (What::Local(pattern), Some(place)) => Some(Key::Local(*pattern, place.clone())),
            (What::Bare { pattern, level, place }, _) => Some(Key::Bare(*pattern, level, place.clone())),
            _ => None,
        }
    }
}

/// How a noun is the part of the body whose words stand beside it.
pub(crate) const BESIDE: &str = "short form · a part of the body beside it";

/// The parts that associations have as well as the Party, folded.
pub(crate) const COMMITTEES: [&str; 2] = ["ban chấp hành", "ban thường vụ"];

/// Whether a noun names a part that many bodies have: `Đảng đoàn`, `Ban Chấp hành`.
fn is_part(row: &HeadRow) -> bool {
    row.kind == "party_local" && row.takes.iter().any(|takes| takes == "owner")
}

/// Where a number stands in the name of a pattern.
const NUMBER: &str = "{number}";

/// The name and id of a pattern with the number behind its words at `at`; no id where the text writes none.
fn numbered(row: &LocalBodyRow, view: &View<'_>, at: usize) -> (String, Option<String>) {
    let (words, rest) = row.name.split_once(NUMBER).unwrap_or((&row.name, ""));
    let numbers = view.text.numbers();
    let next = numbers.get(numbers.partition_point(|&number| number < at)).copied();
    let behind = |number: &usize| {
        let between = view.text.as_str()[at..*number].trim_end();
        view.at(at).any(|(hit, name)| hit.end() == at + between.len() && matches!(name, Name::Local(_)))
    };
    match next.filter(behind).map(|number| view.text.slice(&view.text.word_at(number))) {
        Some(number) => (format!("{words}{number}{rest}"), Some(format!("{}-{number}", row.id))),
        None => (format!("{}{}", words.trim_end(), rest.replace(" - ", " ")), None),
    }
}

/// A resolved name: a body, or one that is an entity already.
#[derive(Debug)]
pub(crate) enum Resolved<'a> {
    /// A body.
    Meant(Meant<'a>),
    /// The body of an entity named before.
    InView(usize),
}

/// Puts the id that a word makes behind another, where it makes one.
fn push_slug_behind(id: &mut String, word: &str) {
    let end = id.len();
    id.push('-');
    push_slug(id, word.chars());
    if id.len() == end + 1 {
        id.truncate(end);
    }
}

/// Whether a folded noun begins with another one.
fn is_longer_head(folded: &str, heads: &[Vec<String>]) -> bool {
    // `Hội đồng` is no kind of `Hội`.
    let first = folded.split_once(' ').filter(|(_, rest)| rest.contains(' ')).map(|(first, _)| first);
    first.is_some_and(|first| heads.iter().any(|names| names[0] == first))
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
