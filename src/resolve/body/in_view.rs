//! What an article has named so far, for names that leave out what they are of.

use std::cell::OnceCell;

use jiff::civil;
use rustc_hash::FxHashSet;

use super::{BodyResolver, Meant, place::PlaceMeant};
use crate::{
    find::{
        View,
        body::{Bodies, BodySaid, FoundPlace, Place},
    },
    gazetteer::Gazetteers,
};

/// What the article has named so far.
#[derive(Debug, Default)]
pub(crate) struct InView<'a> {
    bodies: Vec<Seen>,
    /// The places of those that have one, by their index.
    placed: Vec<(usize, PlaceMeant<'a>)>,
    /// The last committee of an association, as an entity.
    pub(crate) committee: Option<usize>,
    /// Provinces that the text names, by offset.
    places: Vec<(usize, PlaceMeant<'a>)>,
    /// Sentences that say first where they are, `Tại Đà Nẵng, …`: where the place ends, the end of the sentence, and the place.
    scenes: Vec<(usize, usize, PlaceMeant<'a>)>,
    /// Where the text names several in a row, none of which is the one that it speaks of.
    lists: Vec<usize>,
    /// Local bodies that the text names with their place, by offset.
    local: Vec<(usize, u32, PlaceMeant<'a>)>,
    /// Whether the text names a committee of the Party in a place; looked for at the first need.
    pub(crate) party: OnceCell<bool>,
    /// The rows that the whole text names, or a part of whose it names; gathered at the first need.
    pub(super) named: OnceCell<FxHashSet<u32>>,
}

impl<'a> InView<'a> {
    /// Notes a body that was named; `entity` is its index among the entities.
    pub(crate) fn note(&mut self, entity: usize, meant: Meant<'a>) {
        let Meant { head, pattern, place, .. } = meant;
        let has_place = place.is_some();
        self.placed.extend(place.map(|place| (self.bodies.len(), place)));
        self.push(Seen { entity, head, has_place, pattern });
    }

    /// Notes that a listed body came back.
    pub(crate) fn note_again(&mut self, entity: usize, head: Option<u32>) {
        self.push(Seen { entity, head, has_place: false, pattern: None });
    }

    fn push(&mut self, seen: Seen) {
        const FAR: usize = 200;
        self.bodies.push(seen);
        // The noun that comes back is looked for from the end; what lies far behind has left the view.
        if self.bodies.len() > 2 * FAR {
            self.bodies.drain(..FAR);
            self.placed.retain(|(body, _)| *body >= FAR);
            self.placed.iter_mut().for_each(|(body, _)| *body -= FAR);
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

    /// The bodies of places that this noun begins, as entities, the last one first.
    pub(crate) fn of_places(&self, head: u32) -> impl Iterator<Item = usize> {
        let fits = move |seen: &&Seen| seen.head == Some(head) && seen.has_place;
        self.bodies.iter().rev().filter(fits).map(|seen| seen.entity)
    }

    /// The bodies that were named last, as entities, the last one first.
    pub(crate) fn recent(&self) -> impl Iterator<Item = usize> {
        self.bodies.iter().rev().map(|seen| seen.entity)
    }

    /// The body that `fits` and is spoken of most, of several the last one.
    pub(super) fn foremost(&self, fits: impl Fn(&Seen) -> bool) -> Option<usize> {
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
        view: &View<'a>,
        resolver: &'a BodyResolver,
        tables: &'a Gazetteers,
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
    pub(crate) fn place_of(&self, at: usize, pattern: u32) -> Option<&PlaceMeant<'a>> {
        self.place_before(at, pattern).or_else(|| {
            let split = self.local.partition_point(|(start, ..)| *start < at);
            let next = self.local[split..].iter().take(200).find(|(_, p, _)| *p == pattern);
            next.filter(|_| !self.is_behind_list(at)).map(|(_, _, place)| place)
        })
    }

    /// The place that the text has named last for the pattern.
    pub(crate) fn place_before(&self, at: usize, pattern: u32) -> Option<&PlaceMeant<'a>> {
        let split = self.local.partition_point(|(start, ..)| *start < at);
        let last = self.local[..split].iter().rev().take(200).find(|(_, p, _)| *p == pattern);
        last.map(|(_, _, place)| place)
    }

    /// The level of a place that the text names elsewhere with its level.
    pub(super) fn level_of(&self, name: &str) -> Option<&'a str> {
        self.local.iter().take(400).find(|(_, _, place)| place.name == name).map(|(_, _, place)| place.level)
    }

    /// Gathers the places that the text names, for what leaves them out.
    pub(crate) fn gather_places(
        &mut self,
        view: &View<'a>,
        resolver: &'a BodyResolver,
        tables: &'a Gazetteers,
        bodies: &Bodies,
        date: Option<civil::Date>,
    ) {
        const MANY: usize = 3;
        let all = &bodies.places;
        let joined = |i: usize| {
            let (Place::Province(hit), Place::Province(_)) = (&all[i].place, &all[i + 1].place) else { return false };
            matches!(view.text.as_str().get(hit.end()..all[i + 1].start), Some(", " | " và "))
        };
        let mut next = 0;
        while next < all.len() {
            let first = next;
            next += 1;
            while next < all.len() && joined(next - 1) {
                next += 1;
            }
            if next - first >= MANY {
                self.lists.push(all[first].start);
                continue;
            }
            for found in &all[first..next] {
                let level = found.level.map(|level| tables.place_levels.rows[level as usize].canonical.as_ref());
                if let Some(place) = resolver.place(view, tables, &found.place, level, date) {
                    if let Some((start, end)) = scene(view, found) {
                        self.scenes.push((start, end, place.clone()));
                    }
                    self.places.push((found.start, place));
                }
            }
        }
    }

    /// The place that the sentence of `at` says first, if it is of one of `levels`.
    pub(super) fn scene(&self, at: usize, levels: &[impl AsRef<str>]) -> Option<&PlaceMeant<'a>> {
        let (_, end, place) = self.scenes[..self.scenes.partition_point(|(start, ..)| *start <= at)].last()?;
        let fits = place.province && levels.iter().any(|level| level.as_ref() == place.level);
        (at < *end && fits).then_some(place)
    }

    /// Whether the text has spoken of many provinces before `at` and of no single one since.
    pub(super) fn is_behind_list(&self, at: usize) -> bool {
        let list = self.lists[..self.lists.partition_point(|&list| list < at)].last();
        let place = self.places[..self.places.partition_point(|(start, _)| *start < at)].last();
        list.is_some_and(|list| place.is_none_or(|(place, _)| place < list))
    }

    /// The place in view at `at` that is of one of `levels`: the last one before, else the only one behind.
    pub(super) fn place(&self, at: usize, levels: &[impl AsRef<str>]) -> Option<&PlaceMeant<'a>> {
        // A body that only provinces have is not of a town that happens to be a `thành phố`.
        let of_provinces =
            !levels.is_empty() && levels.iter().all(|level| ["tỉnh", "thành phố"].contains(&level.as_ref()));
        let fits = |place: &PlaceMeant<'_>| {
            (levels.is_empty() || levels.iter().any(|level| level.as_ref() == place.level))
                && (place.province || !of_provinces)
        };
        let body = self.placed.iter().rev().map(|(_, place)| place).find(|place| fits(place));
        if body.is_some() {
            return body;
        }
        if self.is_behind_list(at) {
            return None;
        }
        let split = self.places.partition_point(|(start, _)| *start < at);
        let local = |(_, _, place): &&(usize, u32, PlaceMeant<'_>)| fits(place);
        let next = self.local[self.local.partition_point(|(start, ..)| *start < at)..].iter().take(64).find(local);
        let near = |(_, place): &&(usize, PlaceMeant<'_>)| fits(place);
        if let Some((_, place)) = self.places[..split].iter().rev().take(64).find(near) {
            return Some(place);
        }
        if let Some((_, _, place)) = next {
            return Some(place);
        }
        // A commune or district that comes later, such as where somebody was born, is not the one that is spoken of.
        let behind = self.places[split..].iter().take(64).filter(near);
        let mut behind = behind.map(|(_, place)| place).filter(|place| place.province);
        let first = behind.next()?;
        behind.all(|place| place == first).then_some(first)
    }
}

/// Where a province that a sentence says first ends, and the end of the sentence.
fn scene(view: &View<'_>, found: &FoundPlace) -> Option<(usize, usize)> {
    const FAR: usize = 200;
    let Place::Province(hit) = &found.place else { return None };
    let text = view.text.as_str();
    let before = text[..found.start].strip_suffix("tại ").or_else(|| text[..found.start].strip_suffix("ở "))?;
    let opens = before.is_empty() || before.ends_with('\n') || before.ends_with(". ");
    let behind = text[hit.end()..].strip_prefix(", ").filter(|_| opens)?;
    let start = text.len() - behind.len();
    let rest = &behind[..behind.floor_char_boundary(FAR)];
    let end = rest.find('\n').into_iter().chain(rest.find(". ")).min().unwrap_or(rest.len());
    Some((start, start + end))
}

/// A body that was named.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) entity: usize,
    pub(super) head: Option<u32>,
    pub(super) has_place: bool,
    pub(super) pattern: Option<u32>,
}
