//! The bodies of an article: what each name means there, as an entity.

use super::{
    Article, Found,
    body::{self, By, Key, Meant, Resolved},
};
use crate::{
    find::{
        body::{BodySaid, FoundBody},
        term::term_behind,
    },
    model::Entity,
    text::fold,
};

impl<'a> Article<'a> {
    /// What a body of the text means: its entity, the rule, and whether it is a short form.
    pub(super) fn named(&mut self, found: &Found, index: usize, body: &FoundBody) -> Option<(usize, By<'a>, bool)> {
        let listed = if let BodySaid::Rows(hit) = body.said { Some(hit.pattern) } else { None };
        if let BodySaid::Rows(hit) = body.said
            && !self.view.text.slice(&body.span).ends_with(" việt nam")
            && let Some(meant) = self.resolver.bodies.of_namesake(self.view, self.tables, &self.in_view, hit)
        {
            return Some(self.body(Resolved::Meant(meant)));
        }
        if let Some((entity, head, by)) = listed.and_then(|pattern| self.listed.get(&pattern)) {
            self.in_view.note_again(*entity, *head);
            if self.is_committee(*entity, body) {
                self.in_view.committee = Some(*entity);
            }
            return Some((*entity, *by, false));
        }
        if let Some(entity) = self.longer_name(body) {
            self.in_view.note_again(entity, None);
            return Some((entity, By::rule("short form · the body in view"), true));
        }
        if let Some(row) = self.of_country(body) {
            let (entity, by, _) = self.body(Resolved::Meant(self.resolver.bodies.row(self.tables, row)));
            return Some((entity, by, true));
        }
        // Only a noun is completed by what comes next.
        let noun = matches!(body.said, BodySaid::Local { .. } | BodySaid::Short { .. });
        let next = if noun { self.next_body(found, index) } else { None };
        if let Some(meant) = next.and_then(|next| self.seat(found, index, next)) {
            let (entity, by, _) = self.body(Resolved::Meant(meant));
            return Some((entity, by, true));
        }
        let resolved = self.resolver.bodies.resolve(
            self.view,
            self.tables,
            &self.in_view,
            body.span.start,
            &body.said,
            next,
            self.published,
        )?;
        let resolved = self.of_association(found, body, &resolved).map_or(resolved, Resolved::Meant);
        let head = if let Resolved::Meant(meant) = &resolved { meant.head } else { None };
        let (entity, by, short) = self.body(resolved);
        if let Some(pattern) = listed {
            self.listed.insert(pattern, (entity, head, by));
            if self.is_committee(entity, body) {
                self.in_view.committee = Some(entity);
            }
        }
        Some((entity, by, short))
    }

    /// The committee of the association that the text speaks of, where it names none of the Party's: `Tại Hà Nội, Hội … họp. Ban
    /// Thường vụ …`
    fn of_association(&self, found: &Found, short: &FoundBody, resolved: &Resolved<'a>) -> Option<Meant<'a>> {
        const NEAR: usize = 16;
        let (BodySaid::Short { head }, Resolved::Meant(Meant { place: Some(_), .. })) = (&short.said, resolved) else {
            return None;
        };
        if !body::COMMITTEES.contains(&self.view.text.slice(&short.span)) {
            return None;
        }
        let of_party = |body: &FoundBody| match body.said {
            BodySaid::Local { pattern, .. } => {
                body.chosen && *self.tables.local_bodies.rows[pattern as usize].kind == *"party_local"
            }
            _ => false,
        };
        if *self.in_view.party.get_or_init(|| found.bodies.all().iter().any(of_party)) {
            return None;
        }
        let whole = self.in_view.recent().take(NEAR).find_map(|entity| match &self.extraction.entities[entity] {
            Entity::Body(body) if body.kind.as_deref() == Some("mass_org") => Some(body),
            _ => None,
        })?;
        self.resolver.bodies.part(self.tables, *head, &whole.name, whole.id.as_deref(), By::rule(body::BESIDE))
    }

    /// Whether a listed name is that of the committee of an association: `Ban Chấp hành Trung ương Đoàn`.
    fn is_committee(&self, entity: usize, body: &FoundBody) -> bool {
        let mass = |body: &Entity| matches!(body, Entity::Body(b) if b.kind.as_deref() == Some("mass_org"));
        self.view.text.slice(&body.span).starts_with("ban chấp hành ") && mass(&self.extraction.entities[entity])
    }

    /// The body of the country whose name a pattern without a place has too, where the text names none of the pattern's:
    /// `Chủ tịch Ủy ban MTTQ Việt Nam`.
    fn of_country(&self, body: &FoundBody) -> Option<u32> {
        let BodySaid::Local { pattern, level: None, place: None } = body.said else { return None };
        let named = self.view.text.slice(&body.span).ends_with(" việt nam");
        let parent = self.tables.local_bodies.rows[pattern as usize].parent.as_deref().filter(|_| named)?;
        let local = self.placed.contains(&pattern) || self.in_view.place_of(body.span.start, pattern).is_some();
        self.resolver.bodies.row_of(parent).filter(|_| !local)
    }

    /// The body in view whose name goes on where this one ends: `Sở Tài nguyên` for `Sở Tài nguyên và Môi trường tỉnh Cà Mau`.
    fn longer_name(&self, body: &FoundBody) -> Option<usize> {
        const NEAR: usize = 16;
        let BodySaid::Form { head, level: None, place: None, owner: None, .. } = &body.said else { return None };
        let name = self.view.text.slice(&body.span);
        let goes_on = |entity: usize| match &self.extraction.entities[entity] {
            Entity::Body(known) => {
                let known = fold(&known.name);
                known.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
            }
            _ => false,
        };
        self.in_view.of_places(*head).take(NEAR).find(|&entity| goes_on(entity))
    }

    /// The entity of a resolved body.
    pub(super) fn body(&mut self, resolved: Resolved<'a>) -> (usize, By<'a>, bool) {
        match resolved {
            Resolved::InView(entity) => (entity, By::rule("short form · the body in view"), true),
            Resolved::Meant(meant) => {
                let entity = self.body_entity(&meant);
                let (by, short) = (meant.by, meant.short);
                self.placed.extend(meant.pattern.filter(|_| meant.place.is_some()));
                self.in_view.note(entity, meant);
                (entity, by, short)
            }
        }
    }

    pub(super) fn body_entity(&mut self, meant: &Meant<'a>) -> usize {
        let key = meant.key();
        if let Some(&entity) = key.as_ref().and_then(|key| self.bodies.get(key)) {
            return entity;
        }
        let resolver = &self.resolver.bodies;
        let (name, id) = resolver.named(self.tables, meant);
        let own = id.as_ref().unwrap_or(&name);
        let entity = if let Some(&entity) = self.bodies.get(&Key::Id(own.as_ref().into())) {
            entity
        } else {
            let own = Key::Id(own.to_string().into());
            let entity = self.push(Entity::Body(resolver.entity(self.tables, meant, name, id)));
            self.bodies.insert(own, entity);
            entity
        };
        self.bodies.extend(key.map(|key| (key, entity)));
        entity
    }

    /// The next body of the line, near enough to complete a bare noun.
    pub(super) fn next_body<'f>(&self, found: &'f Found, index: usize) -> Option<&'f FoundBody> {
        const NEAR: usize = 120;
        let end = found.bodies.all()[index].span.end;
        let next = found.bodies.all()[index + 1..].iter().find(|body| body.chosen && body.span.start >= end)?;
        let gap = self.view.text.as_str().get(end..next.span.start)?;
        (gap.len() < NEAR && gap.starts_with([',', ' ']) && !gap.contains(['\n', '.'])).then_some(next)
    }

    /// A body whose whole the words around it say: `Ban Chấp hành` `Hội`; `tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy và
    /// giữ chức Bí thư Tỉnh ủy Sơn La`, where the office says of which place the seats are.
    fn seat(&self, found: &Found, index: usize, next: &FoundBody) -> Option<Meant<'a>> {
        const FAR: usize = 240;
        let (text, tables) = (self.view.text.as_str(), self.tables);
        let body = &found.bodies.all()[index];
        let resolver = &self.resolver.bodies;
        let resolve = |body: &FoundBody| {
            let at = body.span.start;
            resolver.resolve(self.view, tables, &self.in_view, at, &body.said, None, self.published)
        };
        if let (BodySaid::Short { head }, BodySaid::Short { .. }, " ") =
            (&body.said, &next.said, &text[body.span.end..next.span.start])
        {
            let Resolved::InView(whole) = resolve(next)? else { return None };
            let Entity::Body(whole) = &self.extraction.entities[whole] else { return None };
            return resolver.part(tables, *head, &whole.name, whole.id.as_deref(), By::rule(body::BESIDE));
        }
        if !is_placeless(&body.said) {
            return None;
        }
        let from = text.floor_char_boundary(body.span.start.saturating_sub(FAR));
        let before = &text[from..body.span.start];
        let between = &before[before.rfind("tham gia ")? + "tham gia ".len()..];
        let listed = between.is_empty() || between.ends_with(", ") || between.ends_with(" và ");
        if !listed || between.contains(['.', ';', '\n']) {
            return None;
        }
        let mut end = body.span.end;
        let mut appointed = false;
        let behind = found.bodies.all()[index + 1..].iter().filter(|next| next.chosen);
        for next in behind.skip_while(|next| next.span.start < body.span.end) {
            let gap = text.get(end..next.span.start)?;
            if gap.len() > FAR || gap.contains(['.', ';', '\n']) {
                return None;
            }
            appointed |= gap.contains("giữ chức") || gap.contains(" làm ");
            if !is_placeless(&next.said) {
                let Resolved::Meant(office) = resolve(next).filter(|_| appointed)? else { return None };
                return resolver.seat(tables, &body.said, &office);
            }
            end = next.span.end;
        }
        None
    }

    /// The term of a body: behind it, or behind the last of those that it is coordinated with.
    pub(super) fn term_of(&self, found: &Found, index: usize) -> Option<String> {
        let text = self.view.text;
        let mut end = found.bodies.all()[index].span.end;
        for _ in 0..4 {
            if let Some((term, _)) = term_behind(text, end) {
                return Some(term);
            }
            let rest = &text.as_str()[end..];
            let gap = [", ", " và "].into_iter().find(|gap| rest.starts_with(gap))?;
            let next = found.bodies.at(end + gap.len()).filter(|&b| found.bodies.all()[b].chosen)?;
            end = found.bodies.all()[next].span.end;
        }
        None
    }

    /// `Vụ X, Ban Y`: the second is the parent of the first.
    pub(super) fn set_parent(&mut self, last: Option<(usize, usize)>, parent: usize, start: usize) {
        let Some((unit, end)) = last.filter(|(unit, _)| *unit != parent) else { return };
        let gap = self.view.text.as_str().get(end..start);
        if !matches!(gap, Some(", " | " của " | " thuộc ")) {
            return;
        }
        let is_unit = |entity: &Entity| matches!(entity, Entity::Body(b) if matches!(b.kind.as_deref(), Some("department" | "agency" | "academy")));
        let is_parent = |entity: &Entity| matches!(entity, Entity::Body(b) if matches!(b.kind.as_deref(), Some("ministry" | "party_central" | "state" | "government" | "national_assembly" | "police" | "party_local" | "court" | "procuracy")));
        if gap == Some(", ")
            && !(is_unit(&self.extraction.entities[unit]) && is_parent(&self.extraction.entities[parent]))
        {
            return;
        }
        if let Entity::Body(body) = &mut self.extraction.entities[unit] {
            body.parent = body.parent.or(Some(parent));
        }
    }
}

/// Whether the context gives a body its place.
fn is_placeless(said: &BodySaid) -> bool {
    matches!(said, BodySaid::Short { .. } | BodySaid::Local { place: None, .. })
}
