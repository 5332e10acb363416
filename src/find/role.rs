//! Roles: a title with the body behind it, and the bare title that stands for its holder.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    find::{
        Name, View,
        body::{Bodies, BodySaid, Place, is_of_country},
        class,
        compound::Compounds,
        person::{has_syllables, is_foreign},
        shouted,
        term::term_behind,
        word_list::{WordList, WordMap, WordSet},
    },
    gazetteer::{BodyRow, Gazetteers, table::Cell},
    model::Status,
    scan::Hit,
    text::{Text, fold},
};

/// A role as the text names it.
#[derive(Clone, Debug)]
pub(crate) struct FoundRole {
    pub(crate) span: Range<usize>,
    /// The row of `roles.tsv`.
    pub(crate) title: u32,
    pub(crate) body: RoleBody,
    pub(crate) status: Option<Status>,
    /// The terms named behind it, roman.
    pub(crate) term: Option<String>,
    /// Where the term, if any, ends.
    pub(crate) end: usize,
    /// Whether the words before make it one of many (`các Phó Thủ tướng`).
    pub(crate) many: bool,
}

/// The body of a role.
#[derive(Clone, Debug)]
pub(crate) enum RoleBody {
    /// A body of the text, by its index in [`Bodies::all`].
    Found(usize),
    /// A row of `bodies.tsv` that the title brings with it.
    Row(u32),
    /// A body that the title and a place make (`Chủ tịch tỉnh Vĩnh Phúc`).
    Said(BodySaid),
    /// None is said, and the title needs one.
    Open,
    /// The title belongs to none.
    None,
}

#[derive(Debug)]
struct Title {
    shares: Option<String>,
    /// Heads of bodies, folded.
    takes: FxHashSet<String>,
    /// For each level of place, the pattern of the body that the title goes with there.
    local: Vec<(u32, u32)>,
    body: Option<u32>,
    bare: bool,
    /// Whether it goes with few bodies.
    strict: bool,
    /// Whether it belongs to no body.
    alone: bool,
}

/// Finds roles; built from the tables once.
#[derive(Debug)]
pub(crate) struct RoleFinder {
    titles: Vec<Title>,
    phrases: Vec<(u32, u32)>,
    /// Names of bodies that a title shares its last word with, for `Bộ trưởng Công an`.
    shared_names: FxHashMap<String, u32>,
    /// The first words of these behind the shared one: most words begin none.
    shared_openings: WordSet,
    statuses: WordMap<Status>,
    courtesies: WordSet,
    surnames: WordSet,
    compounds: Compounds,
    /// The level of each row of `provinces.tsv`.
    province_levels: Vec<Option<u32>>,
}

impl RoleFinder {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let bodies: FxHashMap<&str, u32> = tables.bodies.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let patterns: FxHashMap<String, u32> = tables
            .local_bodies
            .rows
            .iter()
            .zip(0..)
            .map(|(row, index)| (fold(row.name.split('{').next().unwrap_or_default()), index))
            .collect();
        let titles: Vec<Title> = tables
            .roles
            .rows
            .iter()
            .map(|row| {
                let takes: FxHashSet<String> = row.takes.iter().map(|head| fold(head)).collect();
                Title {
                    shares: row.shares.as_deref().map(fold),
                    local: local_bodies(tables, row.takes.iter().filter_map(|head| patterns.get(&fold(head)).copied())),
                    body: row.body.as_ref().and_then(|id| bodies.get(id.as_ref()).copied()),
                    bare: row.bare,
                    strict: (1..=3).contains(&row.takes.len()),
                    alone: row.body.is_none() && row.takes.is_empty() && row.shares.is_none() && row.bare,
                    takes,
                }
            })
            .collect();
        let roles: FxHashMap<&str, u32> = tables.roles.rows.iter().map(|row| row.id.as_ref()).zip(0..).collect();
        let phrases = tables
            .role_phrases
            .rows
            .iter()
            .map(|row| {
                let title = roles.get(row.title.as_ref()).copied().unwrap_or_default();
                (title, bodies.get(row.body.as_ref()).copied().unwrap_or_default())
            })
            .collect();
        let shares: FxHashSet<&str> = titles.iter().filter_map(|title| title.shares.as_deref()).collect();
        let mut shared_names = FxHashMap::default();
        let governments: FxHashSet<&Cell> = tables.bodies_of_kind("government").collect();
        let central = |row: &BodyRow| {
            row.kind == "ministry" || row.parent.as_ref().is_some_and(|parent| governments.contains(parent))
        };
        for (row, index) in tables.bodies.rows.iter().zip(0..).filter(|(row, _)| central(row)) {
            for name in std::iter::once(&row.name).chain(&row.aliases).map(|name| fold(name)) {
                if shares.iter().any(|word| name.starts_with(word)) {
                    shared_names.entry(name).or_insert(index);
                }
            }
        }
        let openings = |name: &String| -> Vec<String> {
            let behind = shares.iter().filter_map(|word| name.strip_prefix(word)?.strip_prefix(' '));
            behind.filter_map(|rest| rest.split([' ', ',', '&', '-']).next().map(str::to_owned)).collect()
        };
        let shared_openings = shared_names.keys().flat_map(openings).collect();
        let honorifics = || tables.honorifics.rows.iter();
        let statuses = honorifics()
            .filter_map(|row| {
                let status = match row.value.as_deref()? {
                    "former" => Status::Former,
                    "acting" => Status::Acting,
                    "late" => Status::Late,
                    _ => return None,
                };
                Some((fold(&row.form), status))
            })
            .collect();
        let courtesies = honorifics().filter(|row| row.kind == "courtesy").map(|row| fold(&row.form)).collect();
        let surnames = tables.surnames.rows.iter().map(|row| fold(&row.name)).collect();
        let level =
            |name: &Cell| tables.place_levels.rows.iter().zip(0..).find(|(row, _)| row.level == *name).map(|(_, i)| i);
        let province_levels = tables.provinces.rows.iter().map(|row| level(&row.level)).collect();
        let compounds = Compounds::new(tables);
        RoleFinder {
            titles,
            phrases,
            shared_names,
            shared_openings,
            statuses,
            courtesies,
            surnames,
            compounds,
            province_levels,
        }
    }

    /// The names of titles and countries for the scan.
    pub(crate) fn names(tables: &Gazetteers) -> Vec<(String, Name)> {
        let mut names = Vec::new();
        for (row, index) in tables.roles.rows.iter().zip(0..) {
            names.extend(std::iter::once(&row.title).chain(&row.aliases).map(|name| (fold(name), Name::Title(index))));
        }
        for (row, index) in tables.role_phrases.rows.iter().zip(0..) {
            names.push((fold(&row.phrase), Name::Phrase(index)));
        }
        for (row, index) in tables.name_guards.rows.iter().zip(0..).filter(|(row, _)| row.kind == "honour") {
            names.push((fold(&row.word), Name::Guard(index)));
        }
        for (row, index) in tables.countries.rows.iter().zip(0..) {
            names.extend(std::iter::once(&row.name).chain(&row.aliases).map(|name| (fold(name), Name::Country(index))));
        }
        names
    }

    /// The roles of the text, in order; `bodies` learns which of its names are words of a title.
    pub(crate) fn find(&self, view: &View<'_>, bodies: &mut Bodies, found: &mut Vec<FoundRole>) {
        found.clear();
        let mut end = 0;
        let mut foreign = None;
        for hits in view.hits.groups(class::TITLE | class::PHRASE | class::GUARD) {
            let start = hits[0].start;
            // `Phủ Chủ tịch`: words of a name that is no office.
            let guard = hits.iter().find(|hit| hit.classes & class::GUARD != 0);
            end = guard.map_or(end, |hit| end.max(hit.end()));
            if start >= end
                && let Some(role) = self.read(view, start, bodies)
            {
                end = role.span.end;
                // `các lãnh đạo của Lào như Chủ tịch Quốc hội …, Thủ tướng …`
                let goes_on = foreign.take().is_some_and(|end| are_names(view.text, end..start));
                if goes_on || lists_of_country(view, start) || is_behind_foreigner(view, start, end) {
                    foreign = Some(end);
                    bodies.clear(&role.span);
                    continue;
                }
                found.push(role);
            }
        }
    }

    fn read(&self, view: &View<'_>, start: usize, bodies: &mut Bodies) -> Option<FoundRole> {
        // `giữ chức vụ Trưởng đoàn`
        let begins_within = || {
            let second = view.text.next_word(view.text.word_at(start).end);
            second.is_some_and(|word| view.text.is_capital(word.start)) && shouted::completes_word(view.text, start)
        };
        if !view.text.is_capital(start) && begins_within() {
            return None;
        }
        let mut best: Option<(usize, u32, RoleBody)> = None;
        // Where a title was read that ends there, it was asked for a country behind it.
        let mut asked = None;
        for (hit, name) in view.at(start) {
            let read = match name {
                Name::Phrase(index) => {
                    let (title, body) = self.phrases[index as usize];
                    Some((hit.end(), title, RoleBody::Row(body)))
                }
                Name::Title(title) => self.read_title(view, hit, title, bodies).map(|(end, body)| (end, title, body)),
                _ => None,
            };
            if let Some(read) = read.filter(|read| best.as_ref().is_none_or(|best| read.0 > best.0)) {
                asked = Some(hit.end()).filter(|_| matches!(name, Name::Title(_)));
                best = Some(read);
            }
        }
        let (end, title, body) = best?;
        // `Bí thư thứ nhất` is no `Bí thư` in view, `Đại sứ đặc mệnh toàn quyền Pháp` no `Đại sứ`.
        if matches!(body, RoleBody::Open | RoleBody::None)
            && view.longest(start, class::TITLE).is_some_and(|hit| hit.end() > end)
        {
            return None;
        }
        // `Bộ trưởng Ngoại giao Trung Quốc`
        let asked = || asked == Some(end) && behind_aside(view.text, bodies, end + 1) == end + 1;
        if view.text.as_str().as_bytes().get(end) == Some(&b' ')
            && (!asked() && Self::is_foreign(view, end + 1) || is_of_country(view, end))
        {
            return None;
        }
        // `Thủ tướng Modi`
        if matches!(body, RoleBody::Row(_))
            && view.text.as_str()[end..].starts_with(' ')
            && is_no_syllable(view, end + 1)
        {
            return None;
        }
        // `Tổng Bí thư, Chủ tịch nước Trung Quốc`: the country behind the last title is that of all.
        if Self::is_foreign_chain(view, end, bodies, matches!(body, RoleBody::Found(_))) {
            bodies.clear(&(start..end));
            return None;
        }
        // A title inside the name of a body is a word of that name: `Văn phòng Chủ tịch nước`, `Ban Bí thư`.
        if let Some(over) = bodies.over(start) {
            let body_start = bodies.all()[over].span.start;
            let is_own = matches!(body, RoleBody::Found(own) if own == over);
            if (body_start < start || bodies.all()[over].span.end > end) && !is_own {
                return None;
            }
            let body_end = bodies.all()[over].span.end;
            if body_start == start && body_end >= end && !is_own && !self.begins_body_of(view, title, &body, bodies) {
                return None;
            }
        }
        let span = start..end;
        match body {
            RoleBody::Found(index) => {
                let title_words = start..bodies.all()[index].span.start;
                bodies.clear(&title_words);
                bodies.choose(index);
            }
            RoleBody::Row(_) if matches!(best_name(view, start, end), Some(Name::Phrase(_))) => {}
            _ => bodies.clear(&span),
        }
        let (term, term_end) = term_behind(view.text, end).map_or((None, end), |(term, end)| (Some(term), end));
        let term_end = if matches!(body, RoleBody::None) { posting_end(view, term_end) } else { term_end };
        let many = self.is_many(view.text, start);
        let status = self.status_before(view.text, start);
        Some(FoundRole { span, title, body, status, term, end: term_end, many })
    }

    /// Whether a title at the very start of a body's name is a title all the same: `Thường trực` `Ban Bí thư`.
    fn begins_body_of(&self, view: &View<'_>, title: u32, body: &RoleBody, bodies: &Bodies) -> bool {
        let RoleBody::Found(index) = body else { return false };
        let folded = view.text.slice(&bodies.all()[*index].span);
        self.titles[title as usize].takes.iter().any(|head| folded.starts_with(head.as_str()))
    }

    /// A title and its body; the longest reading.
    fn read_title(&self, view: &View<'_>, hit: Hit, title: u32, bodies: &Bodies) -> Option<(usize, RoleBody)> {
        let text = view.text;
        let row = &self.titles[title as usize];
        let folded = text.as_str();
        let behind = (folded.as_bytes().get(hit.end()) == Some(&b' ')).then_some(hit.end() + 1);
        let behind = behind.map(|start| behind_aside(text, bodies, start));
        if let Some(shares) = &row.shares {
            if folded[..hit.end()].ends_with(shares.as_str()) {
                let start = hit.end() - shares.len();
                let body = bodies.at(start).filter(|&b| bodies.all()[b].span.end > hit.end());
                if let Some(body) = body {
                    return Some((bodies.all()[body].span.end, RoleBody::Found(body)));
                }
            }
            if let Some((end, body)) = behind.and_then(|start| self.shared_body(text, start, shares)) {
                return Some((end, RoleBody::Row(body)));
            }
        }
        if let Some(start) = behind {
            if let Some(body) = bodies.at(start) {
                let found = &bodies.all()[body];
                let takes = || row.takes.iter().any(|head| folded[start..].starts_with(head.as_str()));
                // A title that alone is none, such as `Đại biểu`, goes with its own bodies only.
                let strange = !row.bare && row.strict && !takes();
                let is_short = matches!(found.said, BodySaid::Short { .. });
                if !strange && (!is_short || takes() || row.shares.is_some()) {
                    return Some((found.span.end, RoleBody::Found(body)));
                }
            }
            if Self::is_foreign(view, start) {
                return None;
            }
            if let Some((end, said)) = self.local_body(view, row, start) {
                return Some((end, RoleBody::Said(said)));
            }
            // `Chủ tịch Ủy ban nhân dân các tỉnh`: of many.
            if row.body.is_none() && view.has(start, class::LOCAL) && bodies.at(start).is_none() {
                return None;
            }
        }
        if is_of_many(view, hit.end()) {
            return None;
        }
        let capital = text.is_capital(hit.start) && !text.is_shouted(hit.start);
        let named = || {
            behind.is_some_and(|start| text.is_capital(start) && self.surnames.contains(&folded[text.word_at(start)]))
        };
        let addressed = || {
            text.previous_word(hit.start).is_some_and(|word| {
                let two = text.previous_word(word.start).map_or(word.start, |w| w.start)..word.end;
                self.courtesies.contains(text.slice(&word)) || self.courtesies.contains(text.slice(&two))
            })
        };
        let shouted = text.is_shouted(hit.start);
        let alone = || row.body.is_some() || row.alone || shouted::stands_alone(text, &hit.span());
        if !(capital || (shouted && alone()) || named() || addressed()) || self.compounds.goes_on(text, &hit.span()) {
            return None;
        }
        if let Some(body) = row.body {
            return Some((hit.end(), RoleBody::Row(body)));
        }
        if row.alone {
            return Some((hit.end(), RoleBody::None));
        }
        (row.bare && !self.is_many(text, hit.start)).then_some((hit.end(), RoleBody::Open))
    }

    /// `Công an` behind `Bộ trưởng`: a body whose first word the title holds.
    fn shared_body(&self, text: &Text<'_>, start: usize, shares: &str) -> Option<(usize, u32)> {
        if !text.is_capital(start) || !self.shared_openings.contains(text.slice(&text.word_at(start))) {
            return None;
        }
        let folded = text.as_str();
        let mut name = format!("{shares} ");
        let mut longest = None;
        let mut end = start;
        for _ in 0..9 {
            let word = text.word_at(end);
            if word.is_empty() {
                break;
            }
            name.push_str(&folded[end..word.end]);
            end = word.end;
            if let Some(&body) = self.shared_names.get(&name) {
                longest = Some((end, body));
            }
            let Some(gap) = [", ", " - ", " ", "&", "-"].into_iter().find(|gap| folded[end..].starts_with(gap)) else {
                break;
            };
            name.push_str(gap);
            end += gap.len();
        }
        longest
    }

    /// `tỉnh Vĩnh Phúc` or `Cần Thơ` behind `Chủ tịch`.
    fn local_body(&self, view: &View<'_>, row: &Title, start: usize) -> Option<(usize, BodySaid)> {
        if row.local.is_empty() {
            return None;
        }
        let text = view.text;
        let province = |at: usize| view.longest(at, class::PROVINCE).filter(|_| text.is_capital(at));
        let pattern = |level: u32| row.local.iter().find(|(l, _)| *l == level).map(|(_, pattern)| *pattern);
        if let Some(hit) = province(start) {
            let level = view.scanner.meanings(hit).iter().find_map(|name| match name {
                Name::Province(row) => self.province_levels[*row as usize],
                _ => None,
            });
            let pattern = level.and_then(pattern).or(row.local.first().map(|(_, pattern)| *pattern))?;
            return Some((hit.end(), BodySaid::Local { pattern, level: None, place: Some(Place::Province(hit)) }));
        }
        let (hit, level) = view.at(start).find_map(|(hit, name)| match name {
            Name::Level(level) => Some((hit, level)),
            _ => None,
        })?;
        // `từ Bí thư tỉnh ủy đến Bí thư chi bộ`: a committee, and not the place.
        if text.as_str()[hit.end()..].starts_with(" ủy") && !text.is_capital(hit.start) {
            return None;
        }
        let pattern = pattern(level)?;
        let rest = &text.as_str().as_bytes()[hit.end()..];
        let skip = usize::from(rest.first() == Some(&b'.'));
        let after = hit.end() + skip + usize::from(rest.get(skip) == Some(&b' '));
        let level = Some(level);
        if let Some(place) = province(after) {
            let said = BodySaid::Local { pattern, level, place: Some(Place::Province(place)) };
            return Some((place.end(), said));
        }
        let word = text.word_at(after);
        if after > hit.end() && !word.is_empty() && text.is_capital(after) && !self.surnames.contains(text.slice(&word))
        {
            let second = text.next_word(word.end).filter(|w| text.is_capital(w.start));
            let end = second.as_ref().map_or(word.end, |w| w.end);
            if shouted::ends_name(text, after) || second.is_some_and(|w| shouted::ends_name(text, w.start)) {
                return Some((hit.end(), BodySaid::Local { pattern, level, place: None }));
            }
            return Some((end, BodySaid::Local { pattern, level, place: Some(Place::Named(after..end)) }));
        }
        Some((hit.end(), BodySaid::Local { pattern, level, place: None }))
    }

    /// Whether one of the next titles of a chain is of a country; where a body is `named` the chain is one person's only
    /// over a comma.
    fn is_foreign_chain(view: &View<'_>, mut end: usize, bodies: &Bodies, named: bool) -> bool {
        const MOST: usize = 4;
        let gaps: &[&str] = if named { &[", "] } else { &[", ", " và ", " kiêm "] };
        for _ in 0..MOST {
            let rest = &view.text.as_str()[end..];
            let Some(gap) = gaps.iter().find(|gap| rest.starts_with(**gap)) else { return false };
            let Some(title) = view.longest(end + gap.len(), class::TITLE) else { return false };
            end = title.end();
            if view.text.as_str().as_bytes().get(end) == Some(&b' ') {
                if Self::is_foreign(view, end + 1) {
                    return true;
                }
                end = bodies.at(end + 1).map_or(end, |body| bodies.all()[body].span.end);
            }
        }
        false
    }

    /// Whether a country, or the word for one, follows: the post is not of this state.
    fn is_foreign(view: &View<'_>, start: usize) -> bool {
        // `Chủ tịch nước Lào`, `Chủ tịch tỉnh Vân Nam`
        const LEVELS: [&str; 3] = ["nước ", "tỉnh ", "thành phố "];
        let text = view.text;
        let rest = &text.as_str()[start..];
        let at = start + LEVELS.into_iter().find(|level| rest.starts_with(level)).map_or(0, str::len);
        let country = text.is_capital(at) && view.has(at, class::COUNTRY);
        let word = text.word_at(start);
        // `Bộ trưởng` `Bộ Công an` `Trung Quốc`
        let mut bodies = view.hits.at(start).iter().filter(|hit| hit.classes & (class::BODY | class::LOCAL) != 0);
        country
            || bodies.any(|hit| is_of_country(view, hit.end()))
            || (text.is_capital(start) && begins_foreign_name(text, &word) && !text.is_all_capitals(&word))
    }

    /// Whether the words before make it several: `các Phó Trưởng Ban`, `63 bí thư`, `các cố Bộ trưởng`.
    fn is_many(&self, text: &Text<'_>, start: usize) -> bool {
        let before = text.previous_word(start);
        let past = before.clone().filter(|word| self.statuses.contains(text.slice(word)));
        let before = past.and_then(|status| text.previous_word(status.start)).or(before);
        // `các đồng chí Tỉnh ủy viên`, `30 vị đại biểu`, `các thế hệ đại biểu`
        let people = before.as_ref().and_then(|word| {
            let first = text.previous_word(word.start);
            match (text.slice(word), &first) {
                ("vị", _) => first,
                ("chí", Some(two)) if text.slice(two) == "đồng" => text.previous_word(two.start),
                ("hệ", Some(two)) if text.slice(two) == "thế" => text.previous_word(two.start),
                _ => None,
            }
        });
        people.or(before).is_some_and(|word| {
            let word = text.slice(&word);
            matches!(word, "các" | "những" | "mỗi" | "mọi" | "nhiều" | "hai" | "ba")
                || (word.bytes().all(|b| b.is_ascii_digit()) && word != "1")
        })
    }

    /// `nguyên`, `cựu`, `cố`, `quyền` before a title.
    fn status_before(&self, text: &Text<'_>, start: usize) -> Option<Status> {
        // `thẩm quyền`, `sự cố`, `Tây Nguyên`: the second syllable of another word.
        static FIRST: WordList = WordList::new(&[
            "thẩm", "chính", "ủy", "nhân", "chủ", "phân", "đặc", "cầm", "sự", "củng", "tây", "thái", "tài", "căn",
        ]);
        if text.as_str()[..start].ends_with("q. ") && text.is_bounded(&(start - 3..start - 2)) {
            return Some(Status::Acting);
        }
        let mut word = text.previous_word(start)?;
        // `nguyên là Bí thư`
        if text.slice(&word) == "là" {
            word = text.previous_word(word.start)?;
        }
        let before = text.previous_word(word.start).filter(|before| FIRST.contains(text.slice(before)));
        self.statuses.get(text.slice(&word)).copied().filter(|_| before.is_none())
    }
}

/// For each level of place the first pattern that is made for it, in the order of the title's heads.
fn local_bodies(tables: &Gazetteers, patterns: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut local: Vec<(u32, u32)> = Vec::new();
    for pattern in patterns {
        for (level, index) in tables.place_levels.rows.iter().zip(0..) {
            let has = tables.local_bodies.rows[pattern as usize].levels.contains(&level.canonical);
            if has && !local.iter().any(|(l, _)| *l == index) {
                local.push((index, pattern));
            }
        }
    }
    local
}

fn best_name(view: &View<'_>, start: usize, end: usize) -> Option<Name> {
    view.at(start).find(|(hit, name)| hit.end() == end && matches!(name, Name::Phrase(_))).map(|(_, name)| name)
}

/// The end of where an ambassador is posted: `Đại sứ Việt Nam tại Cuba`.
fn posting_end(view: &View<'_>, end: usize) -> usize {
    const OF_VIETNAM: [&str; 2] = [" việt nam tại ", " của việt nam tại "];
    let rest = &view.text.as_str()[end..];
    let words = OF_VIETNAM.into_iter().find(|words| rest.starts_with(words)).map(str::len);
    words.and_then(|len| view.longest(end + len, class::COUNTRY)).map_or(end, |country| country.end())
}

/// Whether a word with a capital has more than one syllable, and is no name that the tables know.
fn is_no_syllable(view: &View<'_>, start: usize) -> bool {
    let text = view.text;
    let word = text.word_at(start);
    text.is_capital(start)
        && !text.is_all_capitals(&word)
        && has_syllables(text.slice(&word))
        && view.hits.at(start).is_empty()
}

/// Whether one of the first two words of a name cannot be Vietnamese: `Narendra Modi`, `Anwar Ibrahim`.
fn begins_foreign_name(text: &Text<'_>, word: &Range<usize>) -> bool {
    let second = || text.next_word(word.end).filter(|word| text.is_capital(word.start));
    is_foreign(text.slice(word))
        || second().is_some_and(|word| is_foreign(text.slice(&word)) && !text.is_all_capitals(&word))
}

/// Whether a list of what a country has begins at `start`: `lãnh đạo Trung Quốc như`, `phía Lào gồm`.
fn lists_of_country(view: &View<'_>, start: usize) -> bool {
    const WORDS: [&str; 4] = [" như ", " gồm ", " như: ", " gồm: "];
    let before = &view.text.as_str()[..start];
    let Some(end) = WORDS.into_iter().find_map(|words| before.strip_suffix(words)).map(str::len) else { return false };
    let mut word = view.text.word_ending(end);
    for _ in 0..4 {
        let Some(first) = word else { return false };
        let is_country = |hit: &Hit| hit.classes & class::COUNTRY != 0 && hit.end() == end;
        if view.text.is_capital(first.start) && view.hits.at(first.start).iter().any(is_country) {
            return true;
        }
        word = view.text.previous_word(first.start);
    }
    false
}

/// Whether the name of a foreigner stands before a title, and none behind it: `Khemmani Pholsena, Bộ trưởng Bộ Công Thương;`.
fn is_behind_foreigner(view: &View<'_>, start: usize, end: usize) -> bool {
    let text = view.text;
    let folded = text.as_str();
    let Some(name_end) = folded[..start].strip_suffix(", ").map(str::len) else { return false };
    let Some(last) = text.word_ending(name_end).filter(|word| is_no_syllable(view, word.start)) else { return false };
    let capital = |word: &Range<usize>| text.is_capital(word.start) && !text.is_all_capitals(word);
    text.previous_word(last.start).is_some_and(|word| capital(&word) && is_no_syllable(view, word.start))
        && (folded[end..].is_empty() || folded[end..].starts_with([',', ';', '.', ')', '\n', '…']))
}

/// Whether nothing but names stands in a part of the text, with commas between them.
fn are_names(text: &Text<'_>, span: Range<usize>) -> bool {
    let folded = &text.as_str()[span.clone()];
    let starts = folded.match_indices(' ').map(|(at, _)| span.start + at + 1);
    let small = |at: usize| !text.is_capital(at) && !text.as_str()[at..].starts_with("và ");
    !folded.contains(['\n', '.', ';']) && !starts.filter(|&at| at < span.end).any(small)
}

/// Where the body begins behind what may stand between a title and it: `Phó Chủ tịch phụ trách Hội …`, `Tổng Giám đốc
/// (TGĐ) Đài …`.
fn behind_aside(text: &Text<'_>, bodies: &Bodies, start: usize) -> usize {
    const IN_CHARGE: &str = "phụ trách ";
    let rest = &text.as_str()[start..];
    let aside = if rest.starts_with(IN_CHARGE) {
        IN_CHARGE.len()
    } else if rest.starts_with('(') {
        let word = text.word_at(start + 1);
        let closed = text.is_all_capitals(&word) && text.as_str()[word.end..].starts_with(") ");
        if closed { word.end + ") ".len() - start } else { 0 }
    } else {
        0
    };
    if aside > 0 && bodies.at(start + aside).is_some() { start + aside } else { start }
}

/// Whether the words behind a title make it that of many: `Bộ trưởng các Bộ`, `Bộ trưởng, Thủ trưởng các cơ quan`.
fn is_of_many(view: &View<'_>, end: usize) -> bool {
    let many = |end: usize| view.text.next_word(end).is_some_and(|word| view.text.slice(&word) == "các");
    let chained = || view.text.as_str()[end..].starts_with(", ").then(|| view.longest(end + 2, class::TITLE)).flatten();
    many(end) || chained().is_some_and(|title| many(title.end()))
}
