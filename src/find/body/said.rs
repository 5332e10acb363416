//! What a text says of its bodies, and where.

use std::{ops::Range, rc::Rc};

use crate::scan::Hit;

/// A body as the text names it.
#[derive(Clone, Debug)]
pub(crate) struct FoundBody {
    pub(crate) span: Range<usize>,
    pub(crate) said: BodySaid,
    /// Whether it is a mention: not inside another body, nor a word of a title.
    pub(crate) chosen: bool,
}

/// The bodies of a text, by start.
#[derive(Debug, Default)]
pub(crate) struct Bodies {
    pub(super) all: Vec<FoundBody>,
    /// Places with their level, where it is said.
    pub(crate) places: Vec<FoundPlace>,
}

impl Bodies {
    /// All of them, also those that are no mention.
    pub(crate) fn all(&self) -> &[FoundBody] {
        &self.all
    }

    /// The index of the body that begins at `start`.
    pub(crate) fn at(&self, start: usize) -> Option<usize> {
        self.all.binary_search_by_key(&start, |body| body.span.start).ok()
    }

    /// The chosen body that covers `at`.
    pub(crate) fn over(&self, at: usize) -> Option<usize> {
        self.last_over(self.all.partition_point(|body| body.span.start <= at), at)
    }

    /// The same of the bodies before `next`.
    fn last_over(&self, next: usize, at: usize) -> Option<usize> {
        let near = self.all[..next].iter().enumerate().rev().take_while(|(_, body)| at - body.span.start < MAX_BYTES);
        let (index, body) = near.into_iter().find(|(_, body)| body.chosen)?;
        (at < body.span.end).then_some(index)
    }

    /// Makes a body a mention, or takes it out; what overlaps a body that goes in goes out.
    pub(crate) fn choose(&mut self, index: usize) {
        let span = self.all[index].span.clone();
        self.clear(&span);
        self.all[index].chosen = true;
    }

    /// Takes out all mentions that overlap `span`.
    pub(crate) fn clear(&mut self, span: &Range<usize>) {
        let first = self.all.partition_point(|body| body.span.start < span.start);
        if let Some(over) = self.last_over(first, span.start) {
            self.all[over].chosen = false;
        }
        for body in self.all[first..].iter_mut().take_while(|body| body.span.start < span.end) {
            body.chosen = false;
        }
    }
}

/// A place that the text names.
#[derive(Clone, Debug)]
pub(crate) struct FoundPlace {
    pub(crate) start: usize,
    pub(crate) level: Option<u32>,
    pub(crate) place: Place,
}

/// What the text says of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BodySaid {
    /// The name of one or more rows of `bodies.tsv`.
    Rows(Hit),
    /// The name of one row, misspelt.
    Misspelt(u32),
    /// A pattern of `local_bodies.tsv`; what is `None` comes from the context.
    Local { pattern: u32, level: Option<u32>, place: Option<Place> },
    /// A noun of `body_heads.tsv` with what follows it.
    Form { head: u32, name: Range<usize>, level: Option<u32>, place: Option<Place>, owner: Option<Rc<Owner>> },
    /// A bare noun.
    Short { head: u32 },
}

impl BodySaid {
    /// How many bodies it names, one behind the other.
    pub(super) fn depth(&self) -> usize {
        match self {
            BodySaid::Form { owner: Some(owner), .. } => 1 + owner.said.depth(),
            _ => 1,
        }
    }
}

/// The body that a part of it names behind its own noun (`Văn phòng` `UBND tỉnh`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) span: Range<usize>,
    pub(crate) said: BodySaid,
}

/// A place behind the name of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The name of one or more rows of `provinces.tsv`.
    Province(Hit),
    /// Any other name, as it stands in the text.
    Named(Range<usize>),
}

/// The longest name of a body, in bytes; bounds the search for the one that covers a place.
const MAX_BYTES: usize = 400;
