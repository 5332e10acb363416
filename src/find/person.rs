//! Persons: listed names, and capitalised syllables that begin with a surname.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    bits::Bits,
    find::{
        Name, View,
        body::Bodies,
        class,
        date::slots::is_cycle_year,
        document::FoundDocument,
        role::FoundRole,
        shouted,
        word_list::{WordMap, WordSet},
    },
    gazetteer::Gazetteers,
    scan::Hit,
    text::{Text, fold},
};

/// A person as the text names them.
#[derive(Clone, Debug)]
pub(crate) struct FoundPerson {
    pub(crate) span: Range<usize>,
    /// The given name alone, behind an honorific (`ông Trọng`).
    pub(crate) given: bool,
    /// The rank before the name (row of `honorifics.tsv`).
    pub(crate) rank: Option<u32>,
    /// The academic title before the name.
    pub(crate) academic: Option<u32>,
    /// Where the words begin that belong to the name: rank, title, honorific.
    pub(crate) start: usize,
    /// Whether the word before it is that of a trade: `ca sĩ`.
    pub(crate) trade: bool,
    /// Whether a foreign title made it a name, here or before.
    pub(crate) foreign: bool,
    /// What made it a name.
    pub(crate) by: &'static str,
}

/// The rule for names that nothing but their own syllables makes one.
const BY_FORM: &str = "name by form";

/// The rule for names behind a foreign title.
const FOREIGN: &str = "name behind a foreign title";

/// Finds persons; built from the tables once.
#[derive(Debug)]
pub(crate) struct PersonFinder {
    /// Surnames, and whether they are common.
    surnames: WordMap<bool>,
    given: FxHashSet<String>,
    guards: FxHashSet<String>,
    /// The last word of each guard.
    last_of_guards: FxHashSet<String>,
    honorifics: Vec<HonorificKind>,
    by_form: FxHashMap<String, u32>,
    /// The last word of each honorific: most words before a name are none.
    last_of_forms: WordSet,
    places: FxHashSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HonorificKind {
    Courtesy,
    Profession,
    Title,
    Rank,
    Academic,
    Status,
    /// A title that foreign office-holders bear, before the name of their country.
    Foreign,
    Other,
}

impl PersonFinder {
    pub(crate) fn new(tables: &Gazetteers) -> Self {
        let honorifics = tables
            .honorifics
            .rows
            .iter()
            .map(|row| match row.kind.as_ref() {
                "courtesy" => HonorificKind::Courtesy,
                "profession" => HonorificKind::Profession,
                "plural" | "religious" | "title" => HonorificKind::Title,
                "rank" => HonorificKind::Rank,
                "academic" => HonorificKind::Academic,
                "status" => HonorificKind::Status,
                "foreign" => HonorificKind::Foreign,
                _ => HonorificKind::Other,
            })
            .collect();
        let places = tables
            .provinces
            .rows
            .iter()
            .flat_map(|row| std::iter::once(&row.name).chain(&row.aliases))
            .chain(tables.countries.rows.iter().flat_map(|row| std::iter::once(&row.name).chain(&row.aliases)))
            .map(|name| fold(name))
            .collect();
        let by_form: FxHashMap<_, _> =
            tables.honorifics.rows.iter().zip(0..).map(|(row, index)| (fold(&row.form), index)).collect();
        let guards: FxHashSet<_> = tables.name_guards.rows.iter().map(|row| fold(&row.word)).collect();
        PersonFinder {
            last_of_forms: by_form.keys().filter_map(|form| last_word(form)).collect(),
            last_of_guards: guards.iter().filter_map(|guard| last_word(guard)).collect(),
            surnames: tables.surnames.rows.iter().map(|row| (fold(&row.name), row.common)).collect(),
            given: tables.given_names.rows.iter().map(|row| fold(&row.name)).collect(),
            guards,
            by_form,
            honorifics,
            places,
        }
    }

    /// The names of officials for the scan.
    pub(crate) fn names(tables: &Gazetteers) -> Vec<(String, Name)> {
        let mut names = Vec::new();
        for (row, index) in tables.officials.rows.iter().zip(0..) {
            // One syllable is no name by itself, whoever bears it.
            let full = std::iter::once(&row.name).chain(&row.aliases).filter(|name| name.contains(' '));
            names.extend(full.flat_map(|name| y_and_i(fold(name))).map(|name| (name, Name::Official(index))));
        }
        names
    }

    /// The persons of the text, in order.
    pub(crate) fn find(&self, view: &View<'_>, beside: &Beside<'_>, found: &mut Vec<FoundPerson>) {
        found.clear();
        let text = view.text;
        let mut taken = Taken::new(text.as_str().len(), beside);
        let countries = country_ends(view);
        let mut words = Vec::with_capacity(6);
        let mut guarded: FxHashSet<&str> = FxHashSet::default();
        let mut end = 0;
        for &start in text.capitals() {
            if start < end || taken.covers(start) {
                continue;
            }
            if let Some((name, by)) = self.read(view, start, &taken, &countries, &mut words) {
                end = name.end;
                if self.is_guarded(text, &name, &taken) {
                    guarded.insert(text.slice(&name));
                    continue;
                }
                if by == BY_FORM && self.is_where(text, &name) {
                    guarded.insert(text.slice(&name));
                    continue;
                }
                // `khu đô thị Phú Mỹ Hưng`, and then `Phú Mỹ Hưng` alone.
                if by == BY_FORM && guarded.contains(text.slice(&name)) {
                    continue;
                }
                let before = self.titles_before(text, name.start);
                taken.persons.insert_span(name.clone());
                found.push(FoundPerson {
                    span: name,
                    given: false,
                    rank: before.rank,
                    academic: before.academic,
                    trade: before.trade,
                    start: before.start,
                    foreign: by == FOREIGN,
                    by,
                });
            }
        }
        self.find_again(text, &mut taken, found);
        self.find_given(text, &taken, found);
    }

    /// Names that stood behind a title once, where they come back without one.
    fn find_again(&self, text: &Text<'_>, taken: &mut Taken<'_>, found: &mut Vec<FoundPerson>) {
        if found.is_empty() {
            return;
        }
        // Each name with whether it is a foreigner's.
        let mut by_first: FxHashMap<&str, Vec<(&str, bool)>> = FxHashMap::default();
        by_first.reserve(found.len());
        for person in found.iter() {
            let name = text.slice(&person.span);
            let names = by_first.entry(name.split(' ').next().unwrap_or(name)).or_default();
            if let Some(known) = names.iter_mut().find(|(known, _)| *known == name) {
                known.1 |= person.foreign;
            } else if names.len() < 16 {
                names.push((name, person.foreign));
            }
        }
        let mut again: Vec<FoundPerson> = Vec::new();
        for &start in text.capitals() {
            // The persons taken grow with those found here: `Trưởng Trưởng` begins at every `Trưởng` of a row of them.
            if taken.covers(start) || taken.persons.contains(start) {
                continue;
            }
            let Some(names) = by_first.get(text.slice(&text.word_at(start))) else { continue };
            let next_to = found.partition_point(|p| p.span.end <= start);
            let span = |name: &str| start..start + name.len();
            let stands = |(name, _): &&(&str, bool)| {
                text.as_str()[start..].starts_with(name)
                    && text.is_bounded(&span(name))
                    && capitals_fit(text, &span(name))
                    && found.get(next_to).is_none_or(|p| p.span.start >= start + name.len())
            };
            let Some(&(name, foreign)) = names.iter().filter(stands).max_by_key(|(name, _)| name.len()) else {
                continue;
            };
            let mut span = span(name);
            // `Fidel Castro`, and then `Fidel Castro Ruz`.
            let strange = foreign || name.split(' ').any(is_foreign);
            let more = text.next_word(span.end).filter(|word| strange && text.is_capital(word.start));
            if let Some(more) = more.filter(|word| is_foreign(text.slice(word)) && !taken.covers(word.start)) {
                span.end = more.end;
            }
            if self.is_guarded(text, &span, taken) {
                continue;
            }
            let before = self.titles_before(text, start);
            taken.persons.insert_span(span.clone());
            again.push(FoundPerson {
                span,
                given: false,
                rank: before.rank,
                academic: before.academic,
                trade: before.trade,
                start: before.start,
                foreign,
                by: "name found before",
            });
        }
        if !again.is_empty() {
            found.append(&mut again);
            found.sort_by_key(|person| person.span.start);
        }
    }

    /// The name that begins at `start`.
    fn read(
        &self,
        view: &View<'_>,
        start: usize,
        taken: &Taken<'_>,
        countries: &Bits,
        words: &mut Vec<Range<usize>>,
    ) -> Option<(Range<usize>, &'static str)> {
        let text = view.text;
        let hits = view.hits.at(start).iter();
        let mut officials = hits.clone().filter(|hit| hit.classes & class::OFFICIAL != 0);
        let listed = officials.find(|hit| capitals_fit(text, &hit.span())).map(Hit::span);
        let country = hits.clone().find(|hit| hit.classes & class::COUNTRY != 0);
        if let (Some(hit), None) = (country, &listed) {
            let name = text.slice(&hit.span());
            // `Hàn Quốc`, but `Vương Quốc Nam`.
            if (name.contains(' ') && name != "vương quốc") || !self.surnames.contains(text.slice(&text.word_at(start)))
            {
                return None;
            }
        }
        Self::words(text, start, taken, words);
        let province = hits.clone().any(|hit| hit.classes & class::PROVINCE != 0);
        if province && listed.is_none() && self.is_of_other_behind(text, words) {
            return None;
        }
        let by_form = self.read_form(text, words, taken).or_else(|| self.read_foreign(view, countries, words));
        match (listed, by_form) {
            (Some(listed), Some((form, by)))
                if form.end > listed.end && !text.is_shouted(start) && self.ends_in_given(text, &form) =>
            {
                Some((form, by))
            }
            // `Lê Mạnh C`: somebody whose name the text shortens.
            (Some(listed), _) if initial_behind(text, listed.end).is_some() => {
                Some((listed.start..initial_behind(text, listed.end)?, BY_FORM))
            }
            (Some(listed), _) => Some((listed, "officials")),
            (None, form) => form,
        }
    }

    /// Whether a whole name stands behind the first two words and what belongs to neither: `Tổng Giáo phận Hà Nội Giuse Vũ Văn
    /// Thiên`.
    fn is_of_other_behind(&self, text: &Text<'_>, words: &[Range<usize>]) -> bool {
        const OWN: usize = 2;
        const LEAST: usize = 3;
        let last = (words.len() + 1).saturating_sub(LEAST);
        !text.is_shouted(words.first().map_or(0, |word| word.start))
            && (OWN..last).any(|i| self.is_common(text.slice(&words[i])))
    }

    fn is_common(&self, surname: &str) -> bool {
        self.surnames.get(surname).copied().unwrap_or_default()
    }

    fn ends_in_given(&self, text: &Text<'_>, name: &Range<usize>) -> bool {
        text.slice(name).rsplit(' ').next().is_some_and(|last| self.given.contains(last))
    }

    /// Words with capitals from `start` on, up to six, on one line and outside of bodies and roles.
    fn words(text: &Text<'_>, start: usize, taken: &Taken<'_>, words: &mut Vec<Range<usize>>) {
        const MOST: usize = 6;
        // In a row of capitals those from the second on are known from the first.
        let mut next = if let Some(known) = words.iter().position(|word| word.start == start) {
            let more = words.len() == MOST;
            words.drain(..known);
            words.last().filter(|_| more).and_then(|last| text.next_word(last.end))
        } else {
            words.clear();
            Some(text.word_at(start)).filter(|w| !w.is_empty())
        };
        while let Some(word) = next {
            let digits = || text.slice(&word).bytes().any(|b| b.is_ascii_digit());
            let ends = || !words.is_empty() && shouted::begins_sentence(text, word.start);
            if !text.is_capital(word.start) || taken.covers(word.start) || words.len() == MOST || digits() || ends() {
                break;
            }
            let word = with_hyphen(text, word);
            next = text.next_word(word.end);
            words.push(word);
        }
    }

    fn read_form(
        &self,
        text: &Text<'_>,
        words: &[Range<usize>],
        taken: &Taken<'_>,
    ) -> Option<(Range<usize>, &'static str)> {
        let folded = |word: &Range<usize>| text.slice(word);
        let first = words.first()?;
        if words.len() == 1 {
            // `K'Ré`: one syllable that can be nothing else.
            let one = text.slice(first).as_bytes().get(1) == Some(&b'\'');
            let titled = || taken.has_role_before(first.start) || self.titles_before(text, first.start).any;
            return (one && titled()).then(|| (first.clone(), "name behind a title"));
        }
        let before = self.titles_before(text, first.start);
        // `nhà thơ Hữu Thỉnh`, `TS Tân Hạnh`: where the words before have no capitals, or nothing else, those that have
        // them are the name.
        let set_off = before.addressed
            && words.len() <= 4
            && !text.is_shouted(first.start)
            && text.previous_word(first.start).is_some_and(|w| !text.is_capital(w.start) || text.is_all_capitals(&w));
        let set_apart = set_off && (before.trade || before.academic.is_some());
        // Behind `ông` also a surname that no table has begins a name.
        let shouted = text.is_shouted(first.start);
        let introduced = !shouted && words.len() > 2 && taken.has_role_behind(words.last()?.end);
        // Behind `ông`, or before an office, also a surname that no table has begins a name; but no title does, and no
        // word that stands before a surname.
        let rare = || {
            let abbreviation = text.is_all_capitals(first) && words.last().is_some_and(|w| !text.is_all_capitals(w));
            let before_surname = words.get(1).is_some_and(|w| self.surnames.get(folded(w)) == Some(&true));
            !shouted
                // `Theo Financial Times, Bộ trưởng …`
                && (before.any || (introduced && !shouted::begins_no_name(folded(first))))
                && words.len() > 1
                && !abbreviation
                && !(before_surname && words.len() > 2 && !set_apart)
                && !self.places.contains(folded(first))
                && (set_apart || !self.by_form.contains_key(folded(first)))
        };
        let common = self.surnames.get(folded(first)).copied().or_else(|| rare().then_some(false))?;
        let is_surname = |word: &Range<usize>| self.surnames.contains(folded(word));
        let honorific = |count: usize| {
            let words = words.get(..=count)?;
            let title = text.slice(&(first.start..words[count - 1].end));
            Some(self.by_form.contains_key(title) && is_surname(&words[count]))
        };
        // `anh Đức`, but `nhà thơ Anh Ngọc`
        if !set_apart && (1..=3).any(|count| honorific(count) == Some(true)) {
            return None;
        }
        let shouted = shouted || (text.is_all_capitals(first) && text.is_all_capitals(words.last()?));
        // `Đường Trần Phú` at the start of a sentence.
        let street = self.guards.contains(folded(first)) && words.get(1).is_some_and(|w| self.is_common(folded(w)));
        // `Xuân Mậu Thân`
        let year = words.len() == 3
            && self.guards.contains(folded(first))
            && is_cycle_year(text.slice(&(words[1].start..words[2].end)));
        if (street || year) && !before.any {
            return None;
        }
        let mut count = words.len().min(if common { 4 } else { 5 });
        // `Trường Chu Văn An Nguyễn Thị Nhiếp`: two names.
        if let Some(next) =
            (2..count).find(|&i| words.len() > 4 && words.len() > i + 1 && self.is_common(folded(&words[i])))
        {
            count = if self.given.contains(folded(&words[next - 1])) { next } else { count };
        }
        if shouted && words.len() > 2 {
            // In a headline of capitals the name ends where its syllables do; `Văn` and `Thị` end none, and behind a
            // title it has three.
            let most = count;
            count = 1 + words[1..count].iter().take_while(|w| self.given.contains(folded(w))).count();
            let open = matches!(folded(&words[count - 1]), "văn" | "thị") || (before.any && count < 3);
            if count < most && open && !shouted::ends_name(text, words[count].start) {
                count += 1;
            }
        }
        if count < 2 {
            return None;
        }
        let name = first.start..words[count - 1].end;
        let is_place = |word: &Range<usize>| self.places.contains(text.slice(&(word.start..name.end)));
        if is_place(first)
            || self.guards.contains(text.slice(&name))
            || (!common && words[..count].iter().any(is_place))
        {
            return None;
        }
        let is_form = self.by_form.contains_key(folded(first));
        let known = words[1..count].iter().filter(|w| self.given.contains(folded(w))).count();
        let all_known = known + 1 == count;
        let addressed = before.any || introduced;
        if text.is_shouted(first.start) {
            // A rare surname, or a name of two syllables, is as well any other two words.
            let words = words[..count].iter();
            if (!(before.any || (common && count > 2))) || words.clone().any(|w| shouted::ends_name(text, w.start)) {
                return None;
            }
            if self.by_form.contains_key(text.slice(&(first.start..words.as_slice()[1].end))) {
                return None;
            }
        }
        let ends = self.given.contains(folded(&words[count - 1])) || text.is_shouted(first.start);
        if !addressed && !ends && count < words.len() {
            return None;
        }
        let set_off = set_off && count == words.len();
        let by = match (common, count) {
            _ if addressed && (known > 0 || common || set_off) => "name behind a title",
            _ if addressed && words[..count].iter().any(|w| is_foreign(folded(w))) => "name behind a title",
            // `Kim Jong-un`, but not `Ông Woo Won-shik`
            _ if !is_form && words[1..count].iter().any(|w| folded(w).contains('-')) => BY_FORM,
            (true, 3..) if known > 0 => BY_FORM,
            (true, 2) if all_known && !text.begins_sentence(first.start) => BY_FORM,
            (true, 2) if all_known && Self::ends_like_name(text, name.end) => BY_FORM,
            (false, 3..) if all_known => BY_FORM,
            _ => return None,
        };
        Some((name, by))
    }

    /// A name behind a foreign title and its country: `Tổng thống Nga Vladimir Putin`.
    fn read_foreign(
        &self,
        view: &View<'_>,
        countries: &Bits,
        words: &[Range<usize>],
    ) -> Option<(Range<usize>, &'static str)> {
        let text = view.text;
        let first = words.first()?;
        let last = words.get(words.len().min(4) - 1)?;
        // `Chủ tịch QH Pany Yathotou`
        let begins_otherwise = || text.is_all_capitals(first) && !text.is_all_capitals(last);
        let name = first.start..last.end;
        let end = first.start.checked_sub(1)?;
        let titled = || self.honorific_before(text, first.start).is_some_and(|(_, row)| self.is_foreign_title(row));
        if words.len() > 1 && titled() && words.iter().any(|w| is_foreign(text.slice(w))) {
            return (!begins_otherwise()).then_some((name, FOREIGN));
        }
        if !countries.contains(end) || begins_otherwise() {
            return None;
        }
        let mut country = text.previous_word(first.start)?;
        for _ in 0..5 {
            let is_country =
                view.hits.at(country.start).iter().any(|hit| hit.classes & class::COUNTRY != 0 && hit.end() == end);
            if is_country {
                let honorific = self.honorific_before(text, country.start);
                let titled = honorific.is_some_and(|(_, row)| self.is_foreign_title(row));
                // `Chủ tịch Quốc hội Hàn Quốc Woo Won-shik`
                let held = || words.iter().any(|w| is_foreign(text.slice(w))) && is_behind_title(view, country.start);
                return (titled || (words.len() > 1 && held())).then_some((name, FOREIGN));
            }
            country.start = text.previous_word(country.start)?.start;
        }
        None
    }

    fn is_foreign_title(&self, row: u32) -> bool {
        self.honorifics[row as usize] == HonorificKind::Foreign
    }

    /// Whether what follows fits a name at the start of a sentence: a comma, a dash, the end of the line.
    fn ends_like_name(text: &Text<'_>, end: usize) -> bool {
        let rest = &text.as_str()[end..];
        rest.is_empty() || rest.starts_with([',', '\n', '.', ';', ')', '(']) || rest.starts_with(" - ")
    }

    /// Whether something takes place there: `sinh tại Thái Thụy, Thái Bình`, `Trường THPT Chu Văn An (Văn Yên, Yên Bái)`.
    fn is_where(&self, text: &Text<'_>, name: &Range<usize>) -> bool {
        let before = &text.as_str()[..name.start];
        if before.ends_with('(') {
            let Some(place) = text.as_str()[name.end..].strip_prefix(", ").map(|_| name.end + ", ".len()) else {
                return false;
            };
            let first = text.word_at(place);
            let second = text.next_word(first.end);
            return second.is_some_and(|second| self.places.contains(text.slice(&(place..second.end))));
        }
        text.previous_word(name.start).is_some_and(|word| matches!(text.slice(&word), "tại" | "ở"))
    }

    /// Whether the words before make it the name of a street, a school, an award.
    fn is_guarded(&self, text: &Text<'_>, name: &Range<usize>, taken: &Taken<'_>) -> bool {
        let before = &text.as_str()[..name.start];
        // `TP.Hồ Chí Minh`, `TP. Hồ Chí Minh`; a full stop ends no word that short.
        let abbreviated = before.strip_suffix('.').or_else(|| before.strip_suffix(". "));
        // `Thành phố (TP) Hồ Chí Minh`
        let abbreviated = abbreviated.or_else(|| before.strip_suffix(") "));
        let one = match abbreviated {
            Some(before) => {
                text.word_ending(before.len()).filter(|word| before.len() + 1 == name.start || word.len() == 2)
            }
            None => text.previous_word(name.start),
        };
        let Some(one) = one else { return false };
        let mut words = one.clone();
        // `số 36 Xuân Thủy`: an address.
        if text.slice(&one).bytes().all(|b| b.is_ascii_digit()) {
            return text.previous_word(one.start).is_some_and(|word| matches!(text.slice(&word), "số" | "nhà"));
        }
        if !self.last_of_guards.contains(text.slice(&one)) {
            return false;
        }
        for _ in 0..5 {
            if self.guards.contains(text.slice(&words)) && !taken.covers(one.start) {
                return true;
            }
            match text.previous_word(words.start) {
                Some(word) => words.start = word.start,
                None => break,
            }
        }
        false
    }

    /// Rank, academic title and honorific before a name.
    fn titles_before(&self, text: &Text<'_>, start: usize) -> Before {
        let mut before = Before { start, rank: None, academic: None, any: false, addressed: false, trade: false };
        for _ in 0..4 {
            let Some((words, row)) = self.honorific_before(text, before.start) else { break };
            match self.honorifics[row as usize] {
                HonorificKind::Courtesy => before.addressed |= before.start == start,
                HonorificKind::Profession => {
                    before.addressed |= before.start == start;
                    before.trade = true;
                }
                HonorificKind::Title => {}
                HonorificKind::Rank => before.rank = before.rank.or(Some(row)),
                HonorificKind::Academic => {
                    before.addressed |= before.start == start;
                    before.academic = Some(row);
                }
                HonorificKind::Status | HonorificKind::Foreign | HonorificKind::Other => break,
            }
            before.any = true;
            before.start = words.start;
        }
        before
    }

    /// The longest honorific of up to four words that ends before `start`.
    fn honorific_before(&self, text: &Text<'_>, start: usize) -> Option<(Range<usize>, u32)> {
        let last = text.previous_word(start).or_else(|| {
            let end = text.as_str()[..start].trim_end_matches([' ', '.']).len();
            let dotted = end < start && text.as_str()[end..start].starts_with('.');
            dotted.then(|| text.word_ending(end)).flatten()
        })?;
        if !self.last_of_forms.contains(text.slice(&last)) {
            return None;
        }
        let mut words = last;
        let mut longest = None;
        for _ in 0..4 {
            let folded = text.slice(&words);
            if let Some(&row) = self.by_form.get(folded) {
                longest = Some((words.clone(), row));
            }
            let previous = match text.as_str().as_bytes()[..words.start] {
                [.., b'.' | b'/' | b','] => text.word_ending(words.start - 1),
                [.., b',', b' '] => text.word_ending(words.start - 2),
                _ => text.previous_word(words.start),
            };
            match previous {
                Some(word) => words.start = word.start,
                None => break,
            }
        }
        longest
    }

    /// Given names alone behind an honorific, of persons named in full before.
    fn find_given(&self, text: &Text<'_>, taken: &Taken<'_>, found: &mut Vec<FoundPerson>) {
        if found.is_empty() {
            return;
        }
        // The last syllable, and the last two of three or more: `ông Anh`, `ông Xuân Anh`.
        let mut given: FxHashMap<&str, usize> = FxHashMap::default();
        given.reserve(2 * found.len());
        for person in found.iter() {
            let name = text.slice(&person.span);
            let mut spaces = name.rmatch_indices(' ').map(|(at, _)| &name[at + 1..]);
            let (last, two) = (spaces.next().unwrap_or(name), spaces.next());
            for part in [Some(last), two].into_iter().flatten() {
                let first = given.entry(part).or_insert(person.span.start);
                *first = (*first).min(person.span.start);
            }
        }
        let mut alone = Vec::new();
        let mut end = 0;
        for &start in text.capitals() {
            // `Hà\nAnh Tuấn`: of `Anh Tuấn` the second word is no name of its own.
            if start < end || taken.covers(start) || taken.persons.contains(start) {
                continue;
            }
            let mut word = text.word_at(start);
            let next = |end: usize| text.next_word(end).filter(|w| text.is_capital(w.start) && !text.is_shouted(start));
            if let Some(second) = next(word.end) {
                word.end = second.end;
            }
            if next(word.end).is_some() || given.get(text.slice(&word)).is_none_or(|&first| first > start) {
                continue;
            }
            let before = self.titles_before(text, start);
            if before.any || taken.has_role_before(start) {
                end = word.end;
                alone.push(FoundPerson {
                    span: word,
                    given: true,
                    rank: before.rank,
                    academic: before.academic,
                    trade: before.trade,
                    start: before.start,
                    foreign: false,
                    by: "given name behind an honorific",
                });
            }
        }
        if !alone.is_empty() {
            found.append(&mut alone);
            found.sort_by_key(|person| person.span.start);
        }
    }
}

/// The end of an initial behind a name.
fn initial_behind(text: &Text<'_>, end: usize) -> Option<usize> {
    let [b' ', letter, ..] = text.as_str().as_bytes()[end..] else { return None };
    let word = text.next_word(end)?;
    let alone =
        letter.is_ascii_lowercase() && word.len() == 1 && text.is_capital(word.start) && !text.is_shouted(end - 1);
    // `ông Lê Mạnh V.`, but not the Roman numeral of a term.
    (alone && !matches!(letter, b'i' | b'v' | b'x')).then_some(word.end)
}

/// Whether a title begins in the few words before.
fn is_behind_title(view: &View<'_>, mut at: usize) -> bool {
    const MOST: usize = 8;
    for _ in 0..MOST {
        let Some(word) = view.text.previous_word(at) else { return false };
        if view.has(word.start, class::TITLE) {
            return true;
        }
        at = word.start;
    }
    false
}

/// Where the names of countries end.
fn country_ends(view: &View<'_>) -> Bits {
    let mut ends = Bits::with_len(view.text.as_str().len());
    for hit in view.hits.groups(class::COUNTRY).flatten().filter(|hit| hit.classes & class::COUNTRY != 0) {
        ends.insert(hit.end());
    }
    ends
}

/// A word with the small one that a hyphen joins to it, as Korean names have: `Jong-un`, `Yo - jong`.
fn with_hyphen(text: &Text<'_>, word: Range<usize>) -> Range<usize> {
    let gap = match text.as_str().as_bytes()[word.end..] {
        [b'-', ..] => 1,
        [b' ', b'-', b' ', ..] => 3,
        _ => return word,
    };
    let tail = text.word_at(word.end + gap);
    let syllable = (2..=6).contains(&tail.len()) && text.slice(&tail).bytes().all(|b| b.is_ascii_lowercase());
    let joined = syllable && !text.is_capital(tail.start) && text.slice(&word).is_ascii();
    if joined { word.start..tail.end } else { word }
}

/// Whether a word of plain letters has more than one syllable: `Pany`.
pub(crate) fn has_syllables(word: &str) -> bool {
    let vowel = |byte: &u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let bytes = word.as_bytes();
    bytes.is_ascii() && bytes.chunk_by(|a, b| vowel(a) == vowel(b)).filter(|letters| vowel(&letters[0])).count() > 1
}

/// Whether a word cannot be a syllable of Vietnamese: by its letters, its end or its length.
pub(crate) fn is_foreign(word: &str) -> bool {
    let bytes = word.as_bytes();
    let ends_strangely = |&last: &u8| {
        last.is_ascii_lowercase()
            && !matches!(last, b'a' | b'c' | b'e' | b'g'..=b'i' | b'm'..=b'p' | b't' | b'u' | b'y')
    };
    if bytes.len() > 10 || bytes.last().is_some_and(ends_strangely) {
        return true;
    }
    let mut vowels = 0;
    let plain = bytes.first().is_some_and(u8::is_ascii);
    for (i, &b) in bytes.iter().enumerate() {
        match b {
            b'f' | b'j' | b'w' | b'z' => return true,
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => vowels += 1,
            _ => {}
        }
        // Behind the first letter.
        if plain && i > 1 && matches!([bytes[i - 1], b], [b't', b'r'] | [b's', b't' | b'k'] | [b'm', b'y']) {
            return true;
        }
    }
    vowels > 3
}

/// A folded name, and what it is where `y` and `i` change places at the end of a syllable: `sỹ`, `sĩ`.
fn y_and_i(name: String) -> impl Iterator<Item = String> {
    const PAIRS: [(&str, &str); 6] = [("y", "i"), ("ý", "í"), ("ỳ", "ì"), ("ỷ", "ỉ"), ("ỹ", "ĩ"), ("ỵ", "ị")];
    let swap = |word: &str| {
        let (start, vowel) = word.char_indices().next_back()?;
        let onset = &word[..start];
        let other = PAIRS.iter().find_map(|(y, i)| {
            if y.starts_with(vowel) { Some(*i) } else { Some(*y).filter(|_| i.starts_with(vowel)) }
        })?;
        matches!(onset, "h" | "k" | "l" | "m" | "s" | "t" | "v" | "qu").then(|| format!("{onset}{other}"))
    };
    let mut other = String::new();
    let (mut at, mut copied) = (0, 0);
    for word in name.split(' ') {
        let end = at + word.len();
        if let Some(swapped) = swap(word) {
            other.push_str(&name[copied..at]);
            other.push_str(&swapped);
            copied = end;
        }
        at = end + 1;
    }
    let other = (copied > 0).then(|| other + &name[copied..]);
    std::iter::once(name).chain(other)
}

/// The last word of a folded phrase.
fn last_word(phrase: &str) -> Option<String> {
    let text = Text::fold(phrase);
    let last = text.word_ending(phrase.len())?;
    Some(text.slice(&last).to_owned())
}

struct Before {
    start: usize,
    rank: Option<u32>,
    academic: Option<u32>,
    any: bool,
    /// Whether the last word before the name speaks to or of a person: `bà`, `nhà thơ`, `TS`.
    addressed: bool,
    /// Whether that is a trade.
    trade: bool,
}

/// What is found before the persons, who lie in none of it.
pub(crate) struct Beside<'a> {
    pub(crate) documents: &'a [FoundDocument],
    pub(crate) bodies: &'a Bodies,
    pub(crate) roles: &'a [FoundRole],
}

/// What names already take up.
struct Taken<'a> {
    roles: &'a [FoundRole],
    /// The bytes of bodies, roles and the codes of documents.
    named: Bits,
    /// The bytes of persons.
    persons: Bits,
}

impl<'a> Taken<'a> {
    fn new(len: usize, beside: &Beside<'a>) -> Self {
        let mut named = Bits::with_len(len);
        let bodies = beside.bodies.all().iter().filter(|body| body.chosen).map(|body| body.span.clone());
        let roles = beside.roles.iter().map(|role| role.span.clone());
        let codes = beside.documents.iter().map(FoundDocument::code);
        bodies.chain(roles).chain(codes).for_each(|span| named.insert_span(span));
        Taken { roles: beside.roles, named, persons: Bits::with_len(len) }
    }

    /// Whether a role stands right behind a name that ends at `end`: `, cựu Phó Chủ tịch …`.
    fn has_role_behind(&self, end: usize) -> bool {
        const NEAR: usize = 12;
        let next = self.roles.partition_point(|role| role.span.start < end + 2);
        self.roles.get(next).is_some_and(|role| role.span.start <= end + NEAR)
    }

    /// Whether a role ends right before `start`: `Phó Thủ tướng Khái`.
    fn has_role_before(&self, start: usize) -> bool {
        if start < 2 || !self.named.contains(start - 2) {
            return false;
        }
        let next = self.roles.partition_point(|role| role.span.start < start);
        next.checked_sub(1).is_some_and(|i| self.roles[i].span.end + 1 == start)
    }

    fn covers(&self, at: usize) -> bool {
        self.named.contains(at)
    }
}

/// Whether each word of a listed name has its capital.
fn capitals_fit(text: &Text<'_>, span: &Range<usize>) -> bool {
    let mut word = text.word_at(span.start);
    loop {
        if !text.is_capital(word.start) {
            return false;
        }
        match text.next_word(word.end).filter(|w| w.start < span.end) {
            Some(next) => word = next,
            None => return true,
        }
    }
}
