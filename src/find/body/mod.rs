//! Bodies: by list, by the patterns that every place has, by a noun such as `Vụ` with the field of work behind it,
//! and by the bare noun that refers back.

mod field;
mod foreign;
mod generic;
mod near;
mod said;

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashSet;

use self::{
    field::{Fields, abbreviated_field, unknown_field},
    foreign::{country_behind, is_of_country_with_others, of_vietnam},
    generic::{is_generic, is_of_law},
    near::NearNames,
};
pub(crate) use self::{
    foreign::is_of_country,
    said::{Bodies, BodySaid, FoundBody, FoundPlace, Owner, Place},
};
use crate::{
    find::{
        Name, View, class,
        compound::Compounds,
        shouted,
        word_list::{WordList, WordSet},
    },
    gazetteer::{Gazetteers, SurnameRow, spellings},
    scan::Hit,
    text::{Text, fold},
};

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says whether one kind of name follows the noun")]
struct Head {
    takes_field: bool,
    takes_owner: bool,
    takes_place: bool,
    takes_number: bool,
    takes_name: bool,
    short: bool,
}

/// A surface of a pattern: the words before its slots.
#[derive(Debug)]
struct LocalSurface {
    pattern: u32,
    /// Whether the surface has a place at all, or stands alone.
    takes_place: bool,
    /// Whether a number stands before the place: `TAND khu vực 5 - An Giang`.
    takes_number: bool,
    /// Whether a place of a district or commune may follow without its level (`Quận ủy Ba Đình`).
    takes_name: bool,
}

/// A noun of what is no body here, but may have a committee of the Party: `Tập đoàn`, `Trường Đại học`.
#[derive(Debug)]
struct Stranger {
    noun: String,
    company: bool,
}

/// Finds bodies; built from the tables once.
#[derive(Debug)]
pub(crate) struct BodyFinder {
    heads: Vec<Head>,
    locals: Vec<LocalSurface>,
    listed_levels: Vec<bool>,
    fields: Fields,
    compounds: Compounds,
    /// The rows of congresses, and those of the parties that hold them.
    congresses: FxHashSet<u32>,
    parties: FxHashSet<u32>,
    /// Names of one word in capitals, folded: `CA`, `UBND`.
    abbreviations: FxHashSet<String>,
    /// The bytes of the longest of them.
    longest_abbreviation: usize,
    near: NearNames,
    /// The longest nouns first.
    strangers: Vec<Stranger>,
    surnames: WordSet,
    /// Surnames that begin the name of no district.
    of_no_district: WordSet,
    /// Fields that no `Ban` but one of the Party has.
    party_fields: WordSet,
}

/// The most bodies in one name; bounds the work on a text that repeats a noun without end.
const MAX_DEPTH: usize = 3;

/// The levels of the country's own units.
const CENTRAL: [&str; 2] = ["tỉnh", "thành phố"];

impl BodyFinder {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let takes = |row: &crate::gazetteer::HeadRow, what: &str| row.takes.iter().any(|t| t == what);
        let heads = tables
            .body_heads
            .rows
            .iter()
            .map(|row| Head {
                takes_field: takes(row, "field"),
                takes_owner: takes(row, "owner"),
                takes_place: takes(row, "place"),
                takes_number: takes(row, "number"),
                takes_name: takes(row, "name"),
                short: row.short,
            })
            .collect();
        let locals = local_surfaces(tables)
            .map(|(pattern, surface)| LocalSurface {
                pattern,
                takes_place: surface.contains('{'),
                takes_number: surface.contains("{number}"),
                takes_name: surface.contains("{place}")
                    && !surface.contains("{level}")
                    && tables.local_bodies.rows[pattern as usize].levels.iter().any(|l| !CENTRAL.contains(&l.as_ref())),
            })
            .collect();
        let listed_levels = tables.place_levels.rows.iter().map(|row| row.listed).collect();
        let surnames_of = |are: &dyn Fn(&SurnameRow) -> bool| -> WordSet {
            tables.surnames.rows.iter().filter(|row| are(row)).map(|row| fold(&row.name)).collect()
        };
        let surnames = surnames_of(&|row| row.common);
        let surfaces = local_surfaces(tables).map(|(_, surface)| surface.split('{').next().unwrap_or_default().trim());
        let names = tables.bodies.rows.iter().flat_map(|row| std::iter::once(&row.name).chain(&row.aliases));
        let abbreviations: FxHashSet<String> = names
            .map(AsRef::as_ref)
            .chain(surfaces)
            .filter(|name: &&str| !name.contains(' ') && name.chars().filter(|c| c.is_uppercase()).count() > 1)
            .map(fold)
            .collect();
        let congresses = || tables.bodies.rows.iter().zip(0..).filter(|(row, _)| row.kind == "congress");
        let row_of =
            |id: &str| tables.bodies.rows.iter().zip(0..).find(|(row, _)| row.id == id).map(|(_, index)| index);
        BodyFinder {
            longest_abbreviation: abbreviations.iter().map(String::len).max().unwrap_or_default(),
            abbreviations,
            heads,
            locals,
            listed_levels,
            fields: Fields::new(tables),
            compounds: Compounds::new(tables),
            congresses: congresses().map(|(_, index)| index).collect(),
            parties: congresses().filter_map(|(row, _)| row_of(row.parent.as_deref()?)).collect(),
            near: NearNames::new(tables),
            strangers: strangers(tables),
            surnames,
            of_no_district: surnames_of(&|row| row.no_district),
            party_fields: tables.body_fields.rows.iter().filter(|row| row.party).map(|row| fold(&row.field)).collect(),
        }
    }

    /// The names of bodies, heads, patterns and levels for the scan.
    pub(crate) fn names(tables: &Gazetteers) -> Vec<(String, Name)> {
        let mut names = Vec::new();
        for (row, index) in tables.bodies.rows.iter().zip(0..) {
            for name in std::iter::once(&row.name).chain(&row.aliases) {
                if !row.not_alone.contains(name) {
                    // `Ủy ban Đối ngoại của Quốc hội` and `Đại hội XIII của Đảng` are two bodies.
                    let two = matches!(row.kind.as_ref(), "national_assembly" | "congress");
                    let own = if two { name.split(" của ").next().unwrap_or(name) } else { name };
                    let all = spellings(tables, own).into_iter();
                    names.extend(all.filter(|n| n.contains(' ') || *n == fold(own)).map(|n| (n, Name::Body(index))));
                }
            }
        }
        for (row, index) in tables.body_heads.rows.iter().zip(0..) {
            names.extend(std::iter::once(&row.head).chain(&row.aliases).map(|name| (fold(name), Name::Head(index))));
        }
        for ((_, surface), index) in local_surfaces(tables).zip(0..) {
            let words = surface.split('{').next().unwrap_or_default();
            names.extend(spellings(tables, words.trim()).into_iter().map(|name| (name, Name::Local(index))));
        }
        for (row, index) in tables.place_levels.rows.iter().zip(0..) {
            names.extend(std::iter::once(&row.level).chain(&row.aliases).map(|name| (fold(name), Name::Level(index))));
        }
        for (row, index) in tables.provinces.rows.iter().zip(0..) {
            names
                .extend(std::iter::once(&row.name).chain(&row.aliases).map(|name| (fold(name), Name::Province(index))));
        }
        names
    }

    /// Every name of a body in the text, also those inside others.
    pub(crate) fn find(&self, view: &View<'_>) -> Bodies {
        // From the right, so that the body behind a noun is known when the noun is read: one step each, no recursion.
        let mut all: Vec<FoundBody> = Vec::with_capacity(view.hits.all().len() / 4);
        let mut places = Vec::with_capacity(view.hits.all().len() / 8);
        for hits in view.hits.groups(class::BODY | class::LOCAL | class::HEAD | class::LEVEL | class::PROVINCE).rev() {
            let classes = hits.iter().fold(0, |classes, hit| classes | hit.classes);
            if classes & (class::BODY | class::LOCAL | class::HEAD) != 0
                && let Some(body) = self.read(view, hits, &all)
            {
                all.push(body);
            }
            let start = hits[0].start;
            if classes & (class::LEVEL | class::PROVINCE) != 0
                && let Some((_, level, Some(place))) = self.read_place(view, start)
            {
                places.push(FoundPlace { start, level, place });
            }
        }
        all.reverse();
        places.reverse();
        let mut end = 0;
        for body in &mut all {
            body.chosen = body.span.start >= end;
            if body.chosen {
                end = body.span.end;
            }
        }
        self.take_out_congresses(view, &mut all);
        // `Thông tấn xã Việt Nam`: no commune.
        let mut listed = all.iter().filter(|b| b.chosen && matches!(b.said, BodySaid::Rows(_))).peekable();
        places.retain(|place| {
            while listed.next_if(|body| body.span.end <= place.start).is_some() {}
            matches!(place.place, Place::Province(_)) || listed.peek().is_none_or(|body| place.start < body.span.start)
        });
        Bodies { all, places }
    }

    /// `Đại hội XI Đảng bộ TP.HCM`, `Đại hội XII của Công đoàn Việt Nam`: no congress of the Party.
    fn take_out_congresses(&self, view: &View<'_>, all: &mut [FoundBody]) {
        let is = |body: &FoundBody, rows: &FxHashSet<u32>| match body.said {
            BodySaid::Rows(hit) => {
                view.scanner.meanings(hit).iter().any(|name| matches!(name, Name::Body(row) if rows.contains(row)))
            }
            _ => false,
        };
        for i in 0..all.len() {
            if !all[i].chosen || !is(&all[i], &self.congresses) {
                continue;
            }
            let end = all[i].span.end;
            let rest = &view.text.as_str()[end..];
            let Some(gap) = [" của ", " "].into_iter().find(|gap| rest.starts_with(gap)) else { continue };
            let owner = all.binary_search_by_key(&(end + gap.len()), |body| body.span.start).ok().map(|at| &all[at]);
            if owner.is_some_and(|owner| owner.chosen && !is(owner, &self.parties)) {
                all[i].chosen = false;
            }
        }
    }

    /// The longest body that begins where `hits` do; `right` holds those that begin later, the last one first.
    fn read(&self, view: &View<'_>, hits: &[Hit], right: &[FoundBody]) -> Option<FoundBody> {
        let text = view.text;
        let start = hits.first()?.start;
        let mut best: Option<FoundBody> = None;
        let mut listed_end = 0;
        let is_better = |end: usize, said: &BodySaid, best: &Option<FoundBody>| {
            // Of the same words a pattern says more than a noun: `Trường Chính trị An Giang`.
            let says_more = |b: &FoundBody| match b.said {
                BodySaid::Short { .. } => true,
                BodySaid::Form { owner: None, .. } => matches!(said, BodySaid::Local { place: Some(_), .. }),
                _ => false,
            };
            let better = |b: &FoundBody| end > b.span.end || (end == b.span.end && says_more(b));
            best.as_ref().is_none_or(better)
        };
        let consider = |end: usize, said: BodySaid, best: &mut Option<FoundBody>| {
            if is_better(end, &said, best) {
                *best = Some(FoundBody { span: start..end, said, chosen: false });
            }
        };
        let capital = text.is_capital(start);
        // `Đại hội Cựu chiến binh`
        if !capital
            && hits.iter().any(|hit| hit.classes & class::HEAD != 0 && is_syllable(text, *hit))
            && goes_on_with_name(text, start)
        {
            return None;
        }
        let mut named = false;
        let mut head = false;
        let mut head_end = 0;
        for &hit in hits {
            let mut listed = false;
            for &name in view.scanner.meanings(hit) {
                match name {
                    Name::Body(_) if !listed => {
                        listed = true;
                        let fits = if self.is_abbreviation(text, hit) {
                            text.is_all_capitals(&hit.span())
                        } else {
                            capital || has_capital_within(text, hit.span())
                        };
                        if fits {
                            named = true;
                            let end = of_vietnam(text, hit.end());
                            listed_end = listed_end.max(end);
                            consider(end, BodySaid::Rows(hit), &mut best);
                        }
                    }
                    Name::Local(surface) => {
                        head = true;
                        if let Some((end, said)) = self.read_local(view, hit, surface, capital) {
                            named = true;
                            consider(end, said, &mut best);
                        }
                    }
                    Name::Head(index) => {
                        head = true;
                        head_end = head_end.max(hit.end());
                        // A listed name is not lengthened by words that merely could belong to one.
                        let form = self.read_form(view, hit, index, capital, right).filter(|(end, said)| {
                            let known = || self.field_at(text, hit.end() + 1).is_some_and(|end| end > listed_end);
                            is_better(*end, said, &best)
                                && (listed_end == 0
                                    || !matches!(said, BodySaid::Form { owner: None, place: None, .. })
                                    || known())
                        });
                        // A longer noun of its own (`Ban Chấp hành`) is not a shorter one with a field.
                        if let Some((end, said)) = form.filter(|(end, _)| hit.end() == head_end || *end > head_end) {
                            best = Some(FoundBody { span: start..end, said, chosen: false });
                        }
                    }
                    _ => {}
                }
            }
        }
        if head
            && capital
            && !named
            && let Some((end, row)) = self.near.read(text, start)
        {
            consider(end, BodySaid::Misspelt(row), &mut best);
        }
        let best = best?;
        let end = best.span.end;
        let is_part = hits.iter().take_while(|hit| hit.end() >= end).any(|hit| {
            let is = |class: u16| hit.classes & class != 0;
            // `Trường Chinh` is no school; of `Bộ Công an Trung Quốc` neither it nor a part is one of this country.
            let longer = hit.end() > end;
            is(class::COUNTRY)
                || longer && (is(class::OFFICIAL) && !named || is(class::BODY) && is_of_country(view, hit.end()))
        });
        let is_body = !is_part
            && !is_of_country(view, end)
            && !is_of_country_with_others(view, &best.span)
            && !is_generic(view, &best.span, &best.said, capital)
            && !is_of_law(text, &best)
            && !self.compounds.goes_on(text, &best.span);
        is_body.then_some(best)
    }

    fn is_abbreviation(&self, text: &Text<'_>, hit: Hit) -> bool {
        hit.end() - hit.start <= self.longest_abbreviation && self.abbreviations.contains(text.slice(&hit.span()))
    }

    /// A pattern with its level and place, as far as they are there.
    fn read_local(&self, view: &View<'_>, hit: Hit, surface: u32, capital: bool) -> Option<(usize, BodySaid)> {
        let LocalSurface { pattern, takes_place, takes_number, takes_name } = self.locals[surface as usize];
        let text = view.text;
        if self.is_abbreviation(text, hit) && !text.is_all_capitals(&hit.span()) {
            return None;
        }
        let named = |at: usize| {
            if let Some(end) = self.stranger_at(view, at).filter(|_| takes_name) {
                return Some((end, None, Some(Place::Named(at..end))));
            }
            let name = self.read_place_name(view, at).filter(|name| takes_name && text.is_capital(name.start))?;
            if view.has(at, class::BODY | class::TITLE | class::OFFICIAL | class::COUNTRY) {
                return None;
            }
            // `Công an Trung ương`: no place has one syllable.
            let one =
                text.word_at(name.start).end == name.end && !text.slice(&name).bytes().all(|b| b.is_ascii_digit());
            if one && text.next_word(name.end).is_some() {
                return None;
            }
            Some((name.end, None, Some(Place::Named(name))))
        };
        let words_end = if takes_number { read_number(text, hit.end()).unwrap_or(hit.end()) } else { hit.end() };
        let gap = [" - ", " "].into_iter().find(|gap| text.as_str()[words_end..].starts_with(gap));
        let at = gap.filter(|gap| takes_place && (takes_number || *gap == " ")).map(|gap| words_end + gap.len());
        let tail = at.and_then(|at| self.read_place(view, at).or_else(|| named(at)));
        let fits = |end: usize| capital || has_capital_within(text, hit.start..end);
        let Some((end, level, place)) = tail else {
            return fits(words_end).then_some((words_end, BodySaid::Local { pattern, level: None, place: None }));
        };
        fits(end).then_some((end, BodySaid::Local { pattern, level, place }))
    }

    /// The end of the name of a school or a company: `Trường Đại học Sư phạm Hà Nội`, `Tập đoàn Điện lực Việt Nam`.
    fn stranger_at(&self, view: &View<'_>, at: usize) -> Option<usize> {
        const OF_COUNTRY: &str = " việt nam";
        const LONGEST: usize = 90;
        const MOST: usize = 4;
        let text = view.text;
        if !text.is_capital(at) || view.has(at, class::BODY) {
            return None;
        }
        let rest = &text.as_str()[at..];
        let noun = |noun: &str| rest.strip_prefix(noun).is_some_and(|rest| rest.starts_with(' '));
        let Stranger { noun, company } = self.strangers.iter().find(|stranger| noun(&stranger.noun))?;
        let behind = at + noun.len();
        if view.hits.at(at).iter().any(|hit| hit.classes & class::HEAD != 0 && hit.end() == behind) {
            return None;
        }
        let mut start = behind + 1;
        if *company {
            let rest = &text.as_str()[start..text.as_str().floor_char_boundary(start + LONGEST)];
            let name = rest.split([',', '.', ';', '(', '\n']).next().unwrap_or_default();
            let end = start + name.find(OF_COUNTRY)? + OF_COUNTRY.len();
            return (text.is_capital(start) && !text.is_word_after(end)).then_some(end);
        }
        let mut end = None;
        for _ in 0..MOST {
            if !text.is_capital(start) {
                break;
            }
            let province = view.longest(start, class::PROVINCE);
            let known = province.map(|hit| hit.end()).or_else(|| self.field_at(text, start));
            let last = known.unwrap_or_else(|| text.word_at(start).end);
            end = Some(last);
            let Some(next) = text.next_word(last).filter(|_| province.is_none()) else { break };
            start = next.start;
        }
        end
    }

    /// A level with a place, a province alone, or a bare level, at `at`.
    fn read_place(&self, view: &View<'_>, at: usize) -> Option<(usize, Option<u32>, Option<Place>)> {
        let text = view.text;
        if !view.has(at, class::LEVEL | class::PROVINCE) {
            return None;
        }
        let mut level = None;
        let mut start = at;
        for (hit, name) in view.at(at) {
            match name {
                Name::Province(_) if text.is_capital(at) => return Some((hit.end(), None, Some(Place::Province(hit)))),
                Name::Level(index) if level.is_none() => {
                    level = Some((index, hit.end()));
                    let rest = &text.as_str().as_bytes()[hit.end()..];
                    let short = text.is_capital(hit.start) && hit.end() - hit.start <= 2;
                    let dot = usize::from(short && rest.first() == Some(&b'.'));
                    start = hit.end() + dot + usize::from(rest.get(dot) == Some(&b' '));
                }
                _ => {}
            }
        }
        let (level, end) = level?;
        if start > end {
            if let Some(hit) = view.longest(start, class::PROVINCE).filter(|_| text.is_capital(start)) {
                return Some((hit.end(), Some(level), Some(Place::Province(hit))));
            }
            let unlisted = !self.listed_levels[level as usize];
            let person = |name: &Range<usize>| {
                matches!(&text.as_str()[at..end], "huyện" | "quận" | "thị xã")
                    && self.of_no_district.contains(text.slice(&text.word_at(name.start)))
            };
            if let Some(name) = self.read_place_name(view, start).filter(|name| unlisted && !person(name)) {
                return Some((name.end, Some(level), Some(Place::Named(name))));
            }
        }
        // The full stop of a sentence, or of `TP.`: without a name behind it no part of the level.
        let end = if text.as_str()[..end].ends_with('.') { end - 1 } else { end };
        Some((end, Some(level), None))
    }

    /// The name of a district or commune: a number, or up to three words with capitals; not a person's name.
    fn read_place_name(&self, view: &View<'_>, start: usize) -> Option<Range<usize>> {
        const MOST: usize = 5;
        let text = view.text;
        let first = text.word_at(start);
        let folded = text.as_str();
        if !first.is_empty() && folded[first.clone()].bytes().all(|b| b.is_ascii_digit()) {
            return Some(first);
        }
        let mut all: [Range<usize>; MOST] = Default::default();
        let mut count = 0;
        let mut next = Some(first).filter(|w| !w.is_empty());
        let belongs = |word: &Range<usize>| text.is_capital(word.start) && !shouted::begins_sentence(text, word.start);
        while let Some(word) = next.filter(|word| belongs(word) && count < all.len()) {
            next = text.next_word(word.end);
            all[count] = word;
            count += 1;
        }
        let mut words = &all[..count];
        let surname = |word: &Range<usize>| self.surnames.contains(&folded[word.clone()]);
        // `Chủ tịch UBND phường Nguyễn Văn A`: three or more words from a surname on are a person; `Chủ tịch UBND huyện Thạch
        // Hà Trần Việt Hà`: but two before another three are a place.
        let place = |words: &[Range<usize>]| {
            words.len() == MOST && surname(&words[2]) && !self.of_no_district.contains(&folded[words[0].clone()])
        };
        let two = words.len() >= 3 && surname(&words[0]);
        if two && !place(words) {
            return None;
        }
        if let Some(person) = (1 + usize::from(two)..words.len()).find(|&i| surname(&words[i]) && words.len() - i >= 2)
        {
            words = &words[..person];
        }
        words = &words[..words.len().min(3)];
        if text.is_shouted(start) {
            // Most places have two syllables.
            words = &words[..words.len().min(2)];
            if words.iter().any(|word| shouted::ends_name(text, word.start)) {
                return None;
            }
        }
        let mut end = words.last()?.end;
        // `phường Văn Miếu - Quốc Tử Giám`
        if folded[end..].starts_with(" - ") && text.is_capital(end + 3) {
            let other = view.at(end + 3).any(|(_, name)| !matches!(name, Name::Official(_)));
            let mut next = Some(text.word_at(end + 3)).filter(|_| !other);
            for _ in 0..3 {
                let Some(word) = next.filter(|word| text.is_capital(word.start)) else { break };
                end = word.end;
                next = text.next_word(end);
            }
        }
        Some(words.first()?.start..end)
    }

    /// A noun with the field, owner, place, number or name behind it.
    fn read_form(
        &self,
        view: &View<'_>,
        hit: Hit,
        index: u32,
        capital: bool,
        right: &[FoundBody],
    ) -> Option<(usize, BodySaid)> {
        let text = view.text;
        let head = &self.heads[index as usize];
        let syllable = is_syllable(text, hit);
        // `Trưởng ban Chỉ đạo`: the title has the capital.
        let capital = capital || (has_capital_within(text, hit.span()) && is_led(text, hit.start));
        if !capital && syllable && !stands_free(text, hit.start) {
            return None;
        }
        // The second word of another name: `Bắc Bộ`.
        let inside = || goes_on_with_name(text, hit.start);
        // In CAPITALS only what is known can be told from the words around it.
        let shouted = text.is_shouted(hit.start);
        if shouted
            && (shouted::is_second_syllable(text, hit.start) || text.as_str()[hit.start..].starts_with("ban hành"))
        {
            return None;
        }
        let owner_at = |at: usize| {
            // Few begin before it, all of them within the name.
            let owner = right.iter().rev().find(|body| body.span.start >= at).filter(|body| body.span.start == at);
            owner.filter(|o| !matches!(o.said, BodySaid::Short { .. }) && o.said.depth() < MAX_DEPTH)
        };
        let mut end = hit.end();
        if head.takes_field
            && let Some(fields_end) = self.read_fields(view, hit, capital, syllable)
        {
            // `Văn phòng` `Ủy ban Chứng khoán Nhà nước`: no field of that name.
            let owner = if head.takes_owner { owner_at(hit.end() + 1) } else { None };
            if owner.is_none_or(|owner| fields_end > owner.span.end) {
                end = fields_end;
            }
        }
        if head.takes_number {
            end = read_number(text, end).unwrap_or(end);
        }
        // `phố cổ Hội An`, `quảng trường trung tâm Gia Nghĩa`: places.
        let least = if syllable { 2 } else { 1 };
        if head.takes_name && end == hit.end() && capital && !shouted && !(syllable && inside()) {
            end = read_capitalised(view, end, least).unwrap_or(end);
        } else if head.takes_name {
            end = country_behind(view, end);
        }
        let name = hit.start..end;
        let inner_capital = capital || has_capital_after(text, hit.end(), end);
        if text.as_str().as_bytes().get(end) == Some(&b' ') {
            if head.takes_owner
                && let Some(owner) =
                    owner_at(end + 1).filter(|_| inner_capital || (!syllable && text.is_capital(end + 1)))
            {
                let said = Owner { span: owner.span.clone(), said: owner.said.clone() };
                let owner_end = owner.span.end;
                let owner = Some(Rc::new(said));
                return Some((owner_end, BodySaid::Form { head: index, name, level: None, place: None, owner }));
            }
            if head.takes_place
                && inner_capital
                && let Some((place_end, level, place)) = self.read_place(view, end + 1)
            {
                return Some((place_end, BodySaid::Form { head: index, name, level, place, owner: None }));
            }
        }
        if end > hit.end() {
            return inner_capital
                .then_some((end, BodySaid::Form { head: index, name, level: None, place: None, owner: None }));
        }
        let bare = if head.short {
            BodySaid::Short { head: index }
        } else if !head.takes_field && !head.takes_owner && !head.takes_place && !head.takes_name {
            BodySaid::Form { head: index, name, level: None, place: None, owner: None }
        } else {
            return None;
        };
        if !capital {
            return None;
        }
        // `Đoàn Hồng Phong`: the noun is a surname.
        let surname = || {
            text.as_str().as_bytes().get(hit.end()) == Some(&b' ')
                && text.is_capital(hit.end() + 1)
                && self.surnames.contains(text.slice(&hit.span()))
        };
        let unclear = || {
            if shouted { !shouted::stands_alone(text, &hit.span()) || !stands_free(text, hit.start) } else { inside() }
        };
        (!syllable || !unclear() && !surname()).then_some((hit.end(), bare))
    }

    /// The end of the fields of work behind a noun: `Kinh tế vùng và Địa phương`.
    fn read_fields(&self, view: &View<'_>, hit: Hit, capital: bool, syllable: bool) -> Option<usize> {
        let text = view.text;
        let folded = text.as_str();
        let shouted = text.is_shouted(hit.start);
        // `trưởng Ban tuyên giáo`
        let led = || syllable && is_led(text, hit.start);
        let mut at = hit.end();
        let mut found = None;
        loop {
            let rest = &folded[at..];
            let gap = match rest.as_bytes() {
                [b' ', b'v', ..] if rest.starts_with(" và ") => " và ",
                [b' ', b'-', b' ', ..] => " - ",
                [b' ', b'&', b' ', ..] => " & ",
                [b' ', ..] => " ",
                [b',', b' ', ..] => ", ",
                [b'-', ..] => "-",
                _ => return found,
            };
            let start = at + gap.len();
            let may_be_unknown = found.is_none() && !shouted;
            // `vụ TNGT`
            let other_word = || self.compounds.goes_on(text, &hit.span());
            let Some(end) = self
                .field_at(text, start)
                .or_else(|| if may_be_unknown { unknown_field(text, start, capital) } else { None })
                .or_else(|| if may_be_unknown && !other_word() { abbreviated_field(view, start) } else { None })
            else {
                return found;
            };
            // It ends a name and does not make one: `các Ban Trung ương Đảng`, `Ban Bí thư và Trung ương Đảng`.
            if &folded[start..end] == "trung ương" && (found.is_none() || gap != " ") {
                return found;
            }
            let field_capital = text.is_capital(start);
            let other = !field_capital && view.has(start, class::BODY | class::LOCAL);
            if other {
                return found;
            }
            let goes_on = match (found, gap) {
                // A first field in small letters belongs to a name only where the noun's capital carries it.
                (None, " ") => {
                    // `Hội đồng kỷ luật`, but `Hội đồng nhân dân và Ủy ban nhân dân`, and not what a `Ban Chỉ đạo` is for.
                    let long = || {
                        words_between(folded, hit.start, hit.end()) == 2
                            && words_between(folded, start, end) >= 2
                            && view.longest(hit.start, class::LOCAL).is_none_or(|local| local.end() <= hit.end())
                    };
                    let party = || self.party_fields.contains(&folded[start..end]);
                    field_capital || (capital && (led() || words_between(folded, start, end) >= 3 || party() || long()))
                }
                (None, _) => false,
                // `Ban Dân chủ, giám sát và phản biện xã hội`, but not `Bộ Tài chính, chính sách thuế`.
                (Some(_), ", ") => !field_capital && folded[end..].starts_with(" và "),
                // `Sở Xây dựng tham mưu` goes on with a verb.
                (Some(_), " ") => field_capital && !shouted,
                (Some(_), _) => true,
            };
            if !goes_on {
                return found;
            }
            at = end;
            found = Some(end);
        }
    }

    /// The end of the longest field of work that begins at `start`.
    fn field_at(&self, text: &Text<'_>, start: usize) -> Option<usize> {
        self.fields.longest(text, start)
    }
}

/// The nouns of companies and schools in `name_guards.tsv`.
fn strangers(tables: &Gazetteers) -> Vec<Stranger> {
    let rows = tables.name_guards.rows.iter().filter(|row| matches!(row.kind.as_ref(), "company" | "school"));
    let mut all: Vec<_> = rows.map(|row| Stranger { noun: fold(&row.word), company: row.kind == "company" }).collect();
    all.sort_by_key(|stranger| std::cmp::Reverse(stranger.noun.len()));
    all
}

/// Each surface of each pattern of `local_bodies.tsv`.
pub(crate) fn local_surfaces(tables: &Gazetteers) -> impl Iterator<Item = (u32, &str)> {
    tables.local_bodies.rows.iter().zip(0..).flat_map(|(row, index)| {
        std::iter::once(&row.name).chain(&row.aliases).map(move |surface| (index, surface.as_ref()))
    })
}

/// Whether a noun in small letters is a word by itself, not the end of another (`phục vụ`, `trụ sở`).
fn stands_free(text: &Text<'_>, start: usize) -> bool {
    text.previous_word(start).is_none_or(|word| BEFORE_NOUNS.contains(text.slice(&word)))
}

/// Whether a noun is the second word of a name with capitals, as `Bộ` in `Bắc Bộ`.
fn goes_on_with_name(text: &Text<'_>, start: usize) -> bool {
    text.previous_word(start)
        .is_some_and(|word| text.is_capital(word.start) && !BEFORE_NOUNS.contains(text.slice(&word)))
}

/// Whether a title of its head stands before a noun.
fn is_led(text: &Text<'_>, start: usize) -> bool {
    text.previous_word(start).is_some_and(|word| matches!(text.slice(&word), "trưởng" | "phó"))
}

/// Words that a noun in small letters can follow.
static BEFORE_NOUNS: WordList = WordList::new(&[
    "của",
    "và",
    "do",
    "tại",
    "với",
    "là",
    "từ",
    "cho",
    "trưởng",
    "phó",
    "đốc",
    "chí",
    "thư",
    "các",
    "về",
    "gồm",
    "như",
    "vào",
    "được",
    "đoàn",
    "đến",
    "ở",
    "cùng",
    "có",
    "để",
    "lý",
    "phòng",
    "theo",
    "trực",
    "hay",
]);

fn is_syllable(text: &Text<'_>, hit: Hit) -> bool {
    !text.slice(&hit.span()).bytes().any(|b| b == b' ')
}

fn has_capital_within(text: &Text<'_>, span: Range<usize>) -> bool {
    let first = text.capitals().partition_point(|&at| at < span.start);
    text.capitals().get(first).is_some_and(|&at| at < span.end)
}

fn has_capital_after(text: &Text<'_>, start: usize, end: usize) -> bool {
    text.as_str().as_bytes().get(start) == Some(&b' ') && start < end && text.is_capital(start + 1)
}

fn words_between(folded: &str, start: usize, end: usize) -> usize {
    folded[start..end].split(' ').count()
}

/// A number behind a noun: digits, a roman numeral, or letters with digits (`PA71`).
fn read_number(text: &Text<'_>, end: usize) -> Option<usize> {
    // `Kho bạc Nhà nước khu vực II`
    let end = if text.as_str()[end..].starts_with(" khu vực ") { end + " khu vực".len() } else { end };
    let word = text.next_word(end)?;
    let folded = &text.as_str()[word.clone()];
    let roman = text.is_all_capitals(&word) || text.is_capital(word.start);
    let is_number = folded.bytes().all(|b| b.is_ascii_digit())
        || (roman && folded.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')))
        || (text.is_capital(word.start) && folded.bytes().any(|b| b.is_ascii_digit()) && folded.is_ascii());
    // A part of a date or a code is no number of a unit; a name of honour behind it is: `Sư đoàn 304-Đại đoàn`.
    let rest = &text.as_str().as_bytes()[word.end..];
    let joined = text.word_at(word.end + 1);
    let honour = text.is_capital(joined.start) && !text.is_all_capitals(&joined);
    let cut = matches!(rest.first(), Some(b'/')) || (rest.first() == Some(&b'-') && !honour);
    (is_number && !cut).then_some(word.end)
}

/// The end of up to six words with capitals behind a noun, of `least` words or more.
fn read_capitalised(view: &View<'_>, mut end: usize, least: usize) -> Option<usize> {
    let start = end;
    let mut count = 0;
    while count < 6 {
        let Some(word) = view.text.next_word(end) else { break };
        if !view.text.is_capital(word.start) {
            break;
        }
        end = word.end;
        count += 1;
    }
    // A capital with a small second syllable is a word that is not known here.
    let known = view.text.next_word(end).is_none_or(|_| end - start > 8);
    (count >= least && known).then_some(end)
}
