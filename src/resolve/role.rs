//! The roles of an article: of which body each is, who holds it, and which are one.

use std::borrow::Cow;

use jiff::civil;

use super::{
    Article, Found, Held,
    body::{BodyResolver, By, Meant, Resolved},
    office::{self, Holders},
};
use crate::{
    find::{
        body::BodySaid,
        date::said::{Month, Point, Said, Year},
        document::Identifier,
        role::{FoundRole, RoleBody},
    },
    model::{Entity, HolderBasis, Kind, Role, Status},
    text::fold,
};

impl<'a> Article<'a> {
    pub(super) fn role(
        &mut self,
        all: &'a Found,
        index: usize,
        chained: &office::Chained<'a>,
        holders: &Holders,
        bodies: &[Option<usize>],
        persons: &[Option<usize>],
    ) {
        let found = &all.roles[index];
        let foreign = holders.iter().any(|person| all.persons[person].foreign);
        let title = &self.tables.roles.rows[found.title as usize];
        let untold = holders.untold;
        let mut holders = holders.iter().filter_map(|person| persons[person]);
        let text_holder = holders.next();
        let (body, open) = match &found.body {
            RoleBody::Found(index) => (bodies[*index], false),
            RoleBody::Row(row) => {
                let meant = self.resolver.bodies.row(self.tables, *row);
                (Some(self.body_entity(&meant)), false)
            }
            RoleBody::Said(said) => {
                let date = self.published;
                let resolved = self.resolver.bodies.resolve(
                    self.view,
                    self.tables,
                    &self.in_view,
                    found.span.start,
                    said,
                    None,
                    date,
                );
                let resolved = self.of_level(found.title, said).map(Resolved::Meant).or(resolved);
                (resolved.map(|resolved| self.body(resolved).0), false)
            }
            RoleBody::None => (None, false),
            RoleBody::Open => (None, true),
        };
        let (mut body, mut holder, mut basis) = (body, text_holder, None);
        if holder.is_some() {
            basis = Some(HolderBasis::Text);
        }
        let now = chained.status.is_none() && !untold;
        let issued = if text_holder.is_none() { self.days_told(all, found, now) } else { None };
        let past = matches!(chained.status, Some(Status::Former | Status::Late))
            || issued.is_some()
            || untold
            || office::is_told(self.view.text, found.span.start);
        let mut in_view = false;
        let shared = if open { self.shared_body(all, index) } else { None };
        let shared = shared.or_else(|| if open { self.led_body(all, found, bodies) } else { None });
        let strange = open && shared.is_none() && self.has_strange_body(all, found);
        if let Some(shared) = shared {
            body = Some(shared);
        } else if strange {
            if holder.is_none() {
                return;
            }
        } else if open {
            let known = self.in_view_role(found.title, holder, past);
            match known {
                Some((known_body, known_holder)) => {
                    body = known_body;
                    if holder.is_none() && !found.many && !untold {
                        holder = known_holder;
                        basis = holder.map(|_| HolderBasis::Coreference);
                        in_view = true;
                    }
                }
                None => {
                    body = self.body_of_open(found, holder);
                }
            }
            if body.is_none() && holder.is_none() {
                return;
            }
        } else if holder.is_none() && !found.many && !untold && title.bare {
            let known = self.held.iter().rev().take(200).find(|held| {
                held.title == found.title && held.body == body && held.past == past && held.holder.is_some()
            });
            if let Some(known) = known {
                holder = known.holder;
                basis = Some(HolderBasis::Coreference);
            }
        }
        if let Some(days) = issued {
            holder = self.holder_through(found.title, body, days);
            basis = holder.map(|_| HolderBasis::Tenure);
        }
        // `Chủ tịch Tập Cận Bình`: an office of another state.
        if foreign && !matches!(found.body, RoleBody::Found(_) | RoleBody::Said(_)) {
            return;
        }
        if found.many && text_holder.is_none() && open {
            return;
        }
        let entity = if past && holder.is_none() {
            self.past_role(found.title, body)
        } else {
            self.role_entity(found.title, body, holder, basis)
        };
        self.held.push(Held { title: found.title, body, holder, past, strange });
        for other in holders {
            self.role_entity(found.title, body, Some(other), Some(HolderBasis::Text));
        }
        let mut mention = self.mention(&found.span, Kind::Role, entity, role_rule(&title.id, in_view));
        mention.term = chained.term.map(str::to_owned);
        mention.status = chained.status;
        mention.short = open;
        self.extraction.mentions.push(mention);
    }

    /// Takes the office of a head from its deputy: `Thủ tướng, Phó Thủ tướng Thường trực Nguyễn Hòa Bình` are two people.
    pub(super) fn part_deputies(&self, found: &Found, holders: &mut [Holders]) {
        let text = self.view.text;
        for (i, pair) in found.roles.windows(2).enumerate() {
            let [head, deputy] = pair else { continue };
            let body = |role: &FoundRole| match role.body {
                RoleBody::Found(body) => Some(text.slice(&found.bodies.all()[body].span)),
                _ => None,
            };
            // `Chủ tịch UBND huyện X và Chủ tịch UBND huyện Y A`: the heads of two bodies.
            let behind = || holders[i].iter().next().is_some_and(|person| found.persons[person].start >= deputy.end);
            if head.title == deputy.title
                && holders[i] == holders[i + 1]
                && text.as_str().get(head.end..deputy.span.start) == Some(" và ")
                && self.tables.roles.rows[head.title as usize].one_holder
                && body(head).is_some()
                && body(head) != body(deputy)
                && behind()
            {
                holders[i] = Holders::default();
                continue;
            }
            let one_body = body(head).zip(body(deputy)).is_none_or(|(head, deputy)| head == deputy);
            if one_body
                && holders[i] == holders[i + 1]
                && self.is_deputy(deputy.title, head.title)
                && matches!(text.as_str().get(head.end..deputy.span.start), Some(", " | " và " | ", và "))
            {
                holders[i] = Holders::default();
            }
        }
    }

    /// The days that the text tells of a role without a holder, other than that of the article; `now`: where it is neither a
    /// former one nor somebody's.
    fn days_told(&self, all: &Found, found: &FoundRole, now: bool) -> Option<(civil::Date, civil::Date)> {
        let start = found.span.start;
        let issued = self.issued(all, start);
        if now { issued.or_else(|| self.dated_sentence(all, start, found.end)) } else { issued }
    }

    /// The days in one of which a document before a role was issued: `Quyết định 33/2020/QĐ-TTg ngày 12/11/2020 của Thủ tướng`.
    /// Who held the office then is not who holds it now.
    fn issued(&self, all: &Found, start: usize) -> Option<(civil::Date, civil::Date)> {
        let start = self.first_of_issuers(all, start);
        let end = self.view.text.as_str()[..start].strip_suffix(" của ")?.len();
        let date = all.dates.get(all.dates.partition_point(|date| date.span.end < end));
        if let Some(Said::One(Point::Day { day, month: Month::Of(month), year: Year::Stated(year), .. })) =
            date.filter(|date| date.span.end == end).map(|date| date.said)
        {
            let day = civil::Date::new(year, month, day).ok()?;
            return Some((day, day));
        }
        let document = all.documents.get(all.documents.partition_point(|document| document.span.end < end))?;
        let year = match &document.said {
            Identifier::Code(code) => code.year(),
            Identifier::Number { year, .. } => *year,
            _ => None,
        };
        let first = civil::Date::new(year.filter(|_| document.span.end == end)?, 1, 1).ok()?;
        Some((first, first.last_of_year()))
    }

    /// Where the first of those begins who issued a document together: `của Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Nội vụ`.
    fn first_of_issuers(&self, all: &Found, mut start: usize) -> usize {
        const MOST: usize = 4;
        let mut next = all.roles.partition_point(|role| role.span.start < start);
        for _ in 0..MOST {
            let Some(before) = next.checked_sub(1).map(|before| &all.roles[before]) else { break };
            // `của Thủ tướng, Bộ trưởng Bộ Tài chính yêu cầu`: the second one says it today.
            let joined = match self.view.text.as_str().get(before.span.end..start) {
                Some(" và ") => true,
                Some(", ") => all.roles.get(next).is_some_and(|role| role.title == before.title),
                _ => false,
            };
            if !joined {
                break;
            }
            start = before.span.start;
            next -= 1;
        }
        start
    }

    /// The days that a sentence before a role tells of, where they lie in an earlier year than the article: `Năm 2019, Thủ tướng
    /// ban hành …`.
    fn dated_sentence(&self, all: &Found, start: usize, end: usize) -> Option<(civil::Date, civil::Date)> {
        const FAR: usize = 240;
        let published = self.published?;
        let next = all.dates.partition_point(|date| date.span.end <= start);
        // `Quyết định của Thủ tướng năm 2018`
        let behind = all.dates.get(next).filter(|date| date.span.start == end + 1);
        let date = behind.or_else(|| next.checked_sub(1).map(|before| &all.dates[before]))?;
        let (first, last) = match date.said {
            Said::One(Point::Day { day, month: Month::Of(month), year: Year::Stated(year), .. }) => {
                let day = civil::Date::new(year, month, day).ok()?;
                (day, day)
            }
            Said::One(Point::Month { month: Month::Of(month), year: Year::Stated(year) }) => {
                let first = civil::Date::new(year, month, 1).ok()?;
                (first, first.last_of_month())
            }
            Said::One(Point::Year(Year::Stated(year))) => {
                let first = civil::Date::new(year, 1, 1).ok()?;
                (first, first.last_of_year())
            }
            _ => return None,
        };
        if last.year() >= published.year() {
            return None;
        }
        if behind.is_some() {
            return Some((first, last));
        }
        let between = self.view.text.as_str().get(date.span.end..start).filter(|between| between.len() < FAR)?;
        if between.contains(['\n', ';']) || between.contains(". ") || between.contains(" nay") {
            return None;
        }
        let before = self.view.text.as_str()[..date.span.start].trim_end_matches(['-', '*', '•', '+', ' ', '(']);
        let word = ["từ", "vào", "đến", "trong", "hồi"].into_iter().find_map(|word| before.strip_suffix(word));
        let sentence = word.unwrap_or(before).trim_end_matches(' ');
        (sentence.is_empty() || sentence.ends_with(['\n', '.', '!', '?'])).then_some((first, last))
    }

    /// The one official who held an office on both days.
    fn holder_through(
        &mut self,
        title: u32,
        body: Option<usize>,
        (first, last): (civil::Date, civil::Date),
    ) -> Option<usize> {
        let mut holders = self.holders_of(title, body, first).chain(self.holders_of(title, body, last));
        let official = holders.next()?;
        if holders.any(|other| other != official) || !self.holders_of(title, body, last).any(|other| other == official)
        {
            return None;
        }
        Some(self.official(official))
    }

    /// Whether the name of what is no body here stands behind a title: `Giám đốc Nhà máy đạm Ninh Bình`, `Chủ tịch tập
    /// đoàn Y dược Thiên Tân`.
    fn has_strange_body(&self, all: &Found, found: &FoundRole) -> bool {
        let (text, start) = (self.view.text, found.end + 1);
        // `Vụ trưởng thuộc Bộ Ngoại giao`: of which unit is not said.
        let rest = &text.as_str()[found.end..];
        let owned = |gap: &str| rest.starts_with(gap) && all.bodies.at(found.end + gap.len()).is_some();
        if [" thuộc ", " của "].into_iter().any(owned) {
            return true;
        }
        let noun = || {
            let first = text.word_at(start);
            let two = text.next_word(first.end).map_or(first.end, |second| second.end);
            let nouns = &self.resolver.strange_nouns;
            nouns.contains(text.slice(&first)) || nouns.contains(&text.as_str()[start..two])
        };
        text.as_str().as_bytes().get(found.end) == Some(&b' ')
            && (text.is_capital(start) || noun())
            && !text.is_shouted(found.span.start)
            && all.persons.binary_search_by_key(&start, |person| person.start).is_err()
            && all.roles.binary_search_by_key(&start, |role| role.span.start).is_err()
    }

    /// The body of the title behind, where the two share it: `Phó Chủ tịch rồi Chủ tịch Cần Thơ`.
    fn shared_body(&mut self, all: &Found, index: usize) -> Option<usize> {
        const MAX_NAME: usize = 60;
        const JOINTS: [&str; 7] = [", ", " rồi ", ", rồi ", " kiêm ", " kiêm nhiệm ", "/", " và "];
        let (found, next) = (&all.roles[index], all.roles.get(index + 1)?);
        let gap = self.view.text.as_str().get(found.end..next.span.start)?;
        // `A, Chủ tịch và ông B, Phó Chủ tịch UBND xã X`
        let of_two = || {
            let behind = gap.starts_with(" và ") && gap.ends_with(", ") && self.is_deputy(next.title, found.title);
            behind && gap.len() < MAX_NAME && !gap[..gap.len() - 2].contains([',', '.', '\n'])
        };
        if !JOINTS.contains(&gap) && !of_two() {
            return None;
        }
        let said = match &next.body {
            RoleBody::Said(said) => said,
            RoleBody::Found(body) => &all.bodies.all()[*body].said,
            _ => return None,
        };
        let (at, date) = (next.span.start, self.published);
        match self.resolver.bodies.resolve(self.view, self.tables, &self.in_view, at, said, None, date)? {
            Resolved::Meant(meant) => {
                // `Bí thư, Chủ tịch Hà Nội`: another body of the same place.
                let (_, patterns) = &self.resolver.takes[found.title as usize];
                if let Some(place) =
                    meant.place.as_ref().filter(|_| meant.pattern.is_some_and(|p| !patterns.contains(&p)))
                    && let Some(meant) = self.resolver.bodies.of_place(self.tables, patterns, place)
                {
                    return Some(self.body_entity(&meant));
                }
                if gap == ", " && !self.is_deputy(next.title, found.title) {
                    return None;
                }
                let own = self.tables.roles.rows[found.title as usize].shares.as_ref();
                let unit = own.and_then(|noun| self.resolver.bodies.unit(self.tables, noun, &meant));
                Some(self.body_entity(&unit.unwrap_or(meant)))
            }
            Resolved::InView(entity) => Some(entity).filter(|_| gap != ", " || self.is_deputy(next.title, found.title)),
        }
    }

    /// The body that a title goes with in a province which was of another level than the last one of its name.
    fn of_level(&self, title: u32, said: &BodySaid) -> Option<Meant<'a>> {
        let BodySaid::Local { pattern, level: None, place: Some(place) } = said else { return None };
        let (resolver, tables) = (&self.resolver.bodies, self.tables);
        let place = resolver.province_of(self.view, tables, &self.in_view, place, self.published)?;
        let (_, patterns) = &self.resolver.takes[title as usize];
        if BodyResolver::is_made_for(tables, *pattern, &place) {
            None
        } else {
            resolver.of_place(tables, patterns, &place)
        }
    }

    /// Whether a title is that of the deputy of another one: `Chủ tịch, Phó Chủ tịch UBND`.
    pub(super) fn is_deputy(&self, deputy: u32, title: u32) -> bool {
        let id = |title: u32| self.tables.roles.rows[title as usize].id.as_ref();
        let rest = id(deputy).strip_prefix("pho-").and_then(|rest| rest.strip_prefix(id(title)));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// The body that the sentence says somebody leads: `Ban Tổ chức Lễ tang do Phó Thủ tướng A làm Trưởng ban`.
    fn led_body(&self, all: &Found, found: &FoundRole, bodies: &[Option<usize>]) -> Option<usize> {
        const FAR: usize = 240;
        let shares = self.tables.roles.rows[found.title as usize].shares.as_ref()?;
        let text = self.view.text;
        let from = text.as_str().floor_char_boundary(found.span.start.saturating_sub(FAR));
        let before = &text.as_str()[from..found.span.start];
        if !(before.ends_with(" làm ") || before.ends_with(" là ")) {
            return None;
        }
        let sentence = from + before.rfind(['.', ';', '\n']).map_or(0, |at| at + 1);
        let by = from + before.rfind(" do ")?;
        let noun = fold(shares);
        let first = all.bodies.all().partition_point(|body| body.span.start < sentence);
        let named = all.bodies.all()[first..].iter().zip(&bodies[first..]).take_while(|(body, _)| body.span.end <= by);
        let led = named.filter(|(body, _)| {
            let behind = text.slice(&body.span).strip_prefix(&*noun);
            body.chosen && behind.is_some_and(|behind| behind.starts_with(' '))
        });
        led.last().and_then(|(_, entity)| *entity)
    }

    /// The body of a title that stands alone: by the tenure of its holder, else the last body in view that it goes with,
    /// else the one of the place in view.
    fn body_of_open(&mut self, found: &FoundRole, holder: Option<usize>) -> Option<usize> {
        let official = holder.and_then(|holder| match &self.extraction.entities[holder] {
            Entity::Person(person) => person.id.as_deref(),
            _ => None,
        });
        if let Some(official) = official {
            let bodies = self.resolver.tenures.bodies(self.tables, found.title, official, self.published);
            if let [body] = bodies[..]
                && let Some(row) = self.resolver.bodies.row_of(body)
            {
                let meant = self.resolver.bodies.row(self.tables, row);
                return Some(self.body_entity(&meant));
            }
        }
        let (heads, patterns) = &self.resolver.takes[found.title as usize];
        if let Some(body) = self.in_view.last(heads, patterns) {
            return Some(body);
        }
        // Only where nothing else could be meant: a director may be one of a school.
        let ([pattern], []) = (&patterns[..], &heads[..]) else { return None };
        let pattern = *pattern;
        let said = BodySaid::Local { pattern, level: None, place: None };
        let (at, date) = (found.span.start, self.published);
        match self.resolver.bodies.resolve(self.view, self.tables, &self.in_view, at, &said, None, date)? {
            Resolved::Meant(meant) if meant.place.is_some() => Some(self.body_entity(&meant)),
            _ => None,
        }
    }

    /// Body and holder of the last role of this title in view; of this holder, where one is known. Who holds it is not
    /// the one who held it.
    fn in_view_role(&self, title: u32, holder: Option<usize>, past: bool) -> Option<(Option<usize>, Option<usize>)> {
        let mut of_title = self.held.iter().rev().take(200).filter(|held| held.title == title);
        let known = match holder {
            Some(_) => of_title
                .clone()
                .find(|held| held.holder == holder)
                .or_else(|| of_title.find(|held| held.body.is_some())),
            None => of_title.clone().find(|held| held.holder.is_some()).or_else(|| of_title.next()),
        }?;
        Some((known.body, known.holder.filter(|_| known.past == past)))
    }

    fn role_entity(
        &mut self,
        title: u32,
        body: Option<usize>,
        holder: Option<usize>,
        basis: Option<HolderBasis>,
    ) -> usize {
        if let Some(&entity) = self.roles.get(&(title, body, holder)) {
            if let (Entity::Role(role), Some(HolderBasis::Text)) = (&mut self.extraction.entities[entity], basis) {
                role.holder_basis = basis;
            }
            return entity;
        }
        let entity = self.new_role(title, body, holder, basis);
        self.roles.insert((title, body, holder), entity);
        entity
    }

    /// An office that somebody held once whom the text does not name.
    fn past_role(&mut self, title: u32, body: Option<usize>) -> usize {
        if let Some(&entity) = self.past.get(&(title, body)) {
            return entity;
        }
        let entity = self.new_role(title, body, None, None);
        self.past.insert((title, body), entity);
        entity
    }

    fn new_role(
        &mut self,
        title: u32,
        body: Option<usize>,
        holder: Option<usize>,
        holder_basis: Option<HolderBasis>,
    ) -> usize {
        let row = &self.tables.roles.rows[title as usize];
        let (title, role_id) = (row.title.clone(), Some(row.id.clone()));
        self.push(Entity::Role(Role { title, role_id, body, holder, holder_basis, ..Role::default() }))
    }
}

/// The rule behind a role; `in_view`: body and holder are those of one named before.
fn role_rule(title: &str, in_view: bool) -> Cow<'static, str> {
    if in_view { format!("roles {title} · the role in view").into() } else { By::row("roles ", title).text() }
}
