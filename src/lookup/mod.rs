//! Look-ups: what the tables know of a document, a body, a person, an office, with where it is known from.

mod index;
mod known;

use std::borrow::Cow;

use jiff::civil::Date;

pub(crate) use self::index::Lookup;
use self::index::{find, named, office_of, stretch};
pub use self::known::{KnownBody, KnownDocument, KnownPerson, Office, Tenure};
use crate::{
    extractor::Extractor,
    find::document::code::key,
    gazetteer::{
        LocalBodyRow, ProvinceRow, TenureRow, nearest, slug,
        table::{Cell, PartialDate, Words},
    },
    model::{Context, Entity, Kind},
    text::fold,
};

fn date(date: Option<PartialDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn owned(cell: &Cell) -> String {
    cell.clone().into_owned()
}

fn list(cells: &[Cell]) -> Vec<String> {
    cells.iter().map(owned).collect()
}

/// Look-ups. They ask the tables and never the web; what no table knows is not there. The first one builds an index, in
/// a few milliseconds.
impl Extractor {
    /// The documents of a code, as newspapers write it, or of a law's name with or without its year, the newest first.
    ///
    /// Numbers begin anew each term, so one code is often several documents. Where `on` is given, those that came later
    /// are left out: the first is then the one that a newspaper of that day means, unless it says otherwise.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::{Date, Extractor};
    ///
    /// let extractor = Extractor::embedded()?;
    /// let documents = extractor.document("37-NQ/TW", Some(Date::constant(2010, 1, 1)));
    /// assert_eq!(documents[0].id, "37-NQ/TW@IX");
    /// assert_eq!(documents[0].date.as_deref(), Some("2004-07-01"));
    /// assert!(documents[0].sources.iter().all(|address| address.starts_with("http")));
    ///
    /// let law = extractor.document("Luật Đất đai năm 2024", None);
    /// assert_eq!(law[0].code.as_deref(), Some("31/2024/QH15"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn document(&self, code: &str, on: Option<Date>) -> Vec<KnownDocument> {
        let index = self.lookup();
        let rows = &self.tables.documents.rows;
        let folded = fold(code);
        let mut found: Vec<u32> = named(&index.documents_by_key, &key(code)).collect();
        found.extend(named(&index.documents_by_key, &folded));
        if found.is_empty() {
            // `Luật Đất đai năm 2024`
            let named_year = folded.rsplit_once(' ').and_then(|(name, year)| Some((name, year.parse::<i16>().ok()?)));
            if let Some((name, year)) = named_year {
                let name = name.strip_suffix(" năm").unwrap_or(name);
                let of_year = |row: &u32| rows[*row as usize].date.is_some_and(|date| date.year == year);
                found.extend(named(&index.documents_by_key, name).filter(of_year));
            }
        }
        if found.is_empty() {
            let extraction = self.extract(code, &Context::default());
            let codes = extraction.entities.iter().filter_map(|entity| match entity {
                Entity::Document(document) => document.code.as_deref(),
                _ => None,
            });
            found.extend(codes.flat_map(|code| named(&index.documents_by_key, &key(code))));
        }
        found.sort_unstable();
        found.dedup();
        found.retain(|&row| {
            let issued = rows[row as usize].date;
            on.zip(issued).is_none_or(|(on, issued)| issued.first() <= on)
        });
        found.sort_by_key(|&row| std::cmp::Reverse(rows[row as usize].date));
        found.into_iter().map(|row| self.known_document(row)).collect()
    }

    /// The bodies of an id or a name, also a short one; a body of a place where a pattern makes it (`UBND tỉnh Sơn La`).
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::Extractor;
    ///
    /// let extractor = Extractor::embedded()?;
    /// let bodies = extractor.body("Ban Kinh tế TW");
    /// assert_eq!(bodies[0].id, "ban-kinh-te-trung-uong");
    /// assert_eq!(bodies[0].successor_id.as_deref(), Some("ban-chinh-sach-chien-luoc-trung-uong"));
    /// assert_eq!(extractor.body("Tỉnh ủy Sơn La")[0].id, "tinh-uy-son-la");
    /// assert!(extractor.body("Hội đồng Tối cao").is_empty());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn body(&self, name: &str) -> Vec<KnownBody> {
        let index = self.lookup();
        if let Some((row, _)) = find(&index.bodies_by_id, &self.tables.bodies.rows, |row| &row.id, name) {
            return vec![self.known_body(row)];
        }
        let mut rows: Vec<u32> = named(&index.bodies_by_name, &fold(name)).collect();
        if rows.is_empty() {
            if let Some(body) = self.local_body(name) {
                return vec![body];
            }
            let extraction = self.extract(name, &Context::default());
            let mut mentions = extraction.mentions.iter();
            let whole = mentions.find(|m| m.kind == Kind::Body && m.start == 0 && m.end == name.trim_end().len());
            let Some(Entity::Body(body)) = whole.map(|mention| &extraction.entities[mention.entity]) else {
                return Vec::new();
            };
            for id in body.id.iter().chain(&body.candidates) {
                match find(&index.bodies_by_id, &self.tables.bodies.rows, |row| &row.id, id) {
                    Some((row, _)) => rows.push(row),
                    None => return self.local_body(id).into_iter().collect(),
                }
            }
        }
        rows.into_iter().map(|row| self.known_body(row)).collect()
    }

    /// The persons of an id or a full name, each with the offices that they held.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::Extractor;
    ///
    /// let extractor = Extractor::embedded()?;
    /// let persons = extractor.person("Tô Lâm");
    /// assert_eq!(persons.len(), 1);
    /// assert!(persons[0].tenures.iter().any(|tenure| tenure.title == "Bộ trưởng"));
    /// assert!(extractor.person("Nguyễn Văn Thắng").len() > 1, "a name that several share");
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn person(&self, name: &str) -> Vec<KnownPerson> {
        let index = self.lookup();
        let officials = &self.tables.officials.rows;
        if let Some((row, _)) = find(&index.officials_by_id, officials, |row| &row.id, name) {
            return vec![self.known_person(row)];
        }
        named(&index.officials_by_name, &fold(name)).map(|row| self.known_person(row)).collect()
    }

    /// Who can have held an office on a day: the title (or its id in `roles.tsv`) and the id of its body, where it has one.
    ///
    /// What the tables are not sure of is among them, marked by [`Tenure::sure`]; those that are sure come first.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::{Date, Extractor};
    ///
    /// let extractor = Extractor::embedded()?;
    /// let holders = extractor.holders("Bộ trưởng", Some("bo-cong-an"), Date::constant(2023, 7, 1));
    /// assert_eq!(holders[0].person, "Tô Lâm");
    /// assert!(holders[0].sure);
    /// assert_eq!((holders[0].from.as_deref(), holders[0].to.as_deref()), (Some("2016-04-09"), Some("2024-05-22")));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn holders(&self, title: &str, body_id: Option<&str>, on: Date) -> Vec<Tenure> {
        let index = self.lookup();
        let roles = &self.tables.roles.rows;
        let by_id = find(&index.roles_by_id, roles, |row| &row.id, title).map(|(row, _)| row);
        let titles: Vec<u32> = match by_id {
            Some(row) => vec![row],
            None => named(&index.roles_by_title, &fold(title)).collect(),
        };
        let mut holders = Vec::new();
        for title in titles {
            let office = (roles[title as usize].id.as_ref(), body_id.unwrap_or_default());
            let tenures = &self.tables.tenures.rows;
            let rows = stretch(&index.tenures_by_office, |row| office_of(&tenures[row as usize]).cmp(&office));
            holders.extend(rows.iter().filter_map(|&row| {
                let sure = holds(&tenures[row as usize], on)?;
                Some(Tenure { sure, ..self.tenure(row) })
            }));
        }
        holders.sort_by_key(|holder: &Tenure| !holder.sure);
        holders
    }

    /// The office that a text names, and who can have held it on a day.
    ///
    /// `None` where the text names no office, or a title whose body it leaves open.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::{Date, Extractor};
    ///
    /// let extractor = Extractor::embedded()?;
    /// let office = extractor.office("Trưởng Ban Kinh tế Trung ương", Date::constant(2022, 1, 1)).expect("an office");
    /// assert_eq!((office.role_id.as_str(), office.body_id.as_deref()), ("truong-ban", Some("ban-kinh-te-trung-uong")));
    /// assert_eq!(office.holders[0].person, "Trần Tuấn Anh");
    /// assert_eq!(extractor.office("Bộ trưởng", Date::constant(2022, 1, 1)), None);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn office(&self, text: &str, on: Date) -> Option<Office> {
        let extraction = self.extract(text, &Context::published(on));
        let role = extraction.mentions.iter().find(|mention| mention.kind == Kind::Role)?;
        let Entity::Role(role) = &extraction.entities[role.entity] else { return None };
        let role_id = role.role_id.clone()?;
        let body = role.body.and_then(|body| match &extraction.entities[body] {
            Entity::Body(body) => Some(body),
            _ => None,
        });
        let ids: Vec<Option<&str>> = match body {
            None => vec![None],
            Some(body) => body.id.iter().chain(&body.candidates).map(|id| Some(id.as_ref())).collect(),
        };
        let holders = ids.into_iter().flat_map(|id| self.holders(&role_id, id, on)).collect();
        Some(Office {
            title: role.title.clone().into_owned(),
            role_id: role_id.into_owned(),
            body: body.map(|body| body.name.clone().into_owned()),
            body_id: body.and_then(|body| body.id.clone()).map(Cow::into_owned),
            holders,
        })
    }

    /// The name in the tables that is most like this one, where one is near: for people who mistype, or type without
    /// marks. Of documents it is a code, of roles a title; dates have no table.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// # fn main() -> Result<(), thucthe::GazetteerErrors> {
    /// use thucthe::{Extractor, Kind};
    ///
    /// let extractor = Extractor::embedded()?;
    /// assert!(extractor.person("Trần Tuân Anh").is_empty());
    /// assert_eq!(extractor.nearest(Kind::Person, "Trần Tuân Anh"), Some("Trần Tuấn Anh"));
    /// assert_eq!(extractor.nearest(Kind::Person, "tran tuan anh"), Some("Trần Tuấn Anh"));
    /// assert_eq!(extractor.nearest(Kind::Body, "Bộ Chính trị, Ban Bí thư, Quốc hội"), None);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "embedded"))]
    /// # fn main() {}
    /// ```
    #[must_use]
    pub fn nearest(&self, kind: Kind, name: &str) -> Option<&str> {
        let (bodies, officials) = (self.tables.bodies.rows.iter(), self.tables.officials.rows.iter());
        let (roles, documents) = (self.tables.roles.rows.iter(), self.tables.documents.rows.iter());
        let names: Vec<&str> = match kind {
            Kind::Person => officials.map(|row| row.name.as_ref()).collect(),
            Kind::Body => bodies.map(|row| row.name.as_ref()).collect(),
            Kind::Role => roles.map(|row| row.title.as_ref()).collect(),
            Kind::Document => documents.filter_map(|row| row.code.as_deref()).collect(),
            Kind::Date => Vec::new(),
        };
        // Most often the marks alone are missing.
        let bare = slug(name);
        let same = names.iter().find(|known| slug(known) == bare).copied();
        same.or_else(|| nearest::nearest(name.trim(), names.into_iter()))
    }

    fn lookup(&self) -> &Lookup {
        self.lookup.get_or_init(|| Lookup::new(&self.tables))
    }

    fn known_document(&self, row: u32) -> KnownDocument {
        let row = &self.tables.documents.rows[row as usize];
        KnownDocument {
            id: owned(&row.id),
            code: row.code.as_ref().map(owned),
            kind: owned(&row.kind),
            name: row.name.as_ref().map(owned),
            subject: row.subject.as_ref().map(owned),
            issuer: row.issuer.as_deref().and_then(|id| self.body_name(id)),
            issuer_id: row.issuer.as_ref().map(owned),
            term: row.term.as_ref().map(owned),
            date: date(row.date),
            effective_from: date(row.effective_from),
            effective_to: date(row.effective_to),
            replaced_by: row.replaced_by.as_ref().map(owned),
            trust: owned(&row.trust),
            sources: self.addresses(&row.source),
        }
    }

    fn known_body(&self, row: u32) -> KnownBody {
        let row = &self.tables.bodies.rows[row as usize];
        let bodies = self.tables.bodies.rows.iter();
        let before = bodies.filter(|other| other.successor.as_deref() == Some(row.id.as_ref()));
        KnownBody {
            id: owned(&row.id),
            name: owned(&row.name),
            kind: owned(&row.kind),
            aliases: list(&row.aliases),
            parent_id: row.parent.as_ref().map(owned),
            valid_from: date(row.valid_from),
            valid_to: date(row.valid_to),
            successor_id: row.successor.as_ref().map(owned),
            predecessor_ids: before.map(|other| owned(&other.id)).collect(),
            trust: Some(owned(&row.trust)),
            sources: self.addresses(&row.source),
        }
    }

    /// The body of a province that a pattern makes, by its id.
    fn local_body(&self, id: &str) -> Option<KnownBody> {
        let (pattern, province) = self.pattern_of(id)?;
        let bodies = &self.tables.bodies.rows;
        let parent = pattern.parent.as_ref().map(|parent| {
            let patterns = self.tables.local_bodies.rows.iter();
            let of_place = patterns.clone().find(|row| row.id == *parent && row.id != pattern.id);
            match of_place {
                Some(row) => fill(row, province, id).1,
                None => owned(parent),
            }
        });
        // A body of the whole country carries the name of its pattern.
        let parent = parent.filter(|parent| {
            parent.as_str() != id
                && (self.pattern_of(parent).is_some() || bodies.iter().any(|row| row.id == parent.as_str()))
        });
        Some(KnownBody {
            id: id.to_owned(),
            name: fill(pattern, province, id).0,
            kind: owned(&pattern.kind),
            parent_id: parent,
            valid_from: date(pattern.valid_from),
            valid_to: date(pattern.valid_to),
            sources: self.addresses(&pattern.source),
            ..KnownBody::default()
        })
    }

    /// The pattern and the province that make an id; the province as it was last.
    fn pattern_of(&self, id: &str) -> Option<(&LocalBodyRow, &ProvinceRow)> {
        let patterns = self.tables.local_bodies.rows.iter();
        let fitting = patterns.filter(|row| id.strip_prefix(row.id.as_ref()).is_some_and(|rest| rest.starts_with('-')));
        let provinces = || self.tables.provinces.rows.iter();
        fitting
            .flat_map(|row| provinces().map(move |province| (row, province)))
            .filter(|(row, province)| fill(row, province, id).1 == id)
            .max_by_key(|(row, province)| (row.id.len(), province.valid_from))
    }

    fn known_person(&self, row: u32) -> KnownPerson {
        let row = &self.tables.officials.rows[row as usize];
        let tenures = &self.tables.tenures.rows;
        let own = stretch(&self.lookup().tenures_by_official, |tenure| tenures[tenure as usize].official.cmp(&row.id));
        KnownPerson {
            id: owned(&row.id),
            name: owned(&row.name),
            aliases: list(&row.aliases),
            birth_year: row.birth_year.as_ref().and_then(|year| year.parse().ok()),
            tenures: own.iter().map(|&tenure| self.tenure(tenure)).collect(),
            trust: owned(&row.trust),
            sources: self.addresses(&row.source),
        }
    }

    fn tenure(&self, row: u32) -> Tenure {
        let index = self.lookup();
        let row = &self.tables.tenures.rows[row as usize];
        let official = find(&index.officials_by_id, &self.tables.officials.rows, |row| &row.id, &row.official);
        let role = find(&index.roles_by_id, &self.tables.roles.rows, |row| &row.id, &row.role);
        Tenure {
            person: official.map_or_else(|| owned(&row.official), |(_, official)| owned(&official.name)),
            person_id: owned(&row.official),
            title: role.map_or_else(|| owned(&row.role), |(_, role)| owned(&role.title)),
            role_id: owned(&row.role),
            body: row.body.as_deref().and_then(|id| self.body_name(id)),
            body_id: row.body.as_ref().map(owned),
            from: date(row.from),
            to: date(row.to),
            as_of: date(row.as_of),
            sure: row.from.is_some() && row.to.is_some(),
            trust: owned(&row.trust),
            sources: self.addresses(&row.source),
        }
    }

    /// The name of a body by its id, where a row has it or a pattern makes it for a province.
    fn body_name(&self, id: &str) -> Option<String> {
        let row = find(&self.lookup().bodies_by_id, &self.tables.bodies.rows, |row| &row.id, id);
        row.map(|(_, row)| owned(&row.name)).or_else(|| {
            let (pattern, province) = self.pattern_of(id)?;
            Some(fill(pattern, province, id).0)
        })
    }

    fn addresses(&self, sources: &Words) -> Vec<String> {
        let rows = &self.tables.sources.rows;
        let address = |id: &str| {
            let row = find(&self.lookup().sources_by_id, rows, |row| &row.id, id);
            row.map_or_else(|| id.to_owned(), |(_, row)| owned(&row.address))
        };
        sources.iter().map(address).collect()
    }
}

/// Name and id that a pattern makes for a province, with the number that `id` has behind the pattern's.
fn fill(pattern: &LocalBodyRow, province: &ProvinceRow, id: &str) -> (String, String) {
    let (mut pattern_name, mut pattern_id) = (owned(&pattern.name), owned(&pattern.id));
    if pattern_name.contains("{number}") {
        let rest = id.get(pattern_id.len() + 1..).unwrap_or_default();
        let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
        pattern_name = pattern_name.replace("{number}", &number);
        pattern_id = format!("{pattern_id}-{number}");
    }
    // `Thành phố Hồ Chí Minh` bears its level in its name.
    let bare =
        province.name.get(province.level.len()..).filter(|_| fold(&province.name).starts_with(province.level.as_ref()));
    let bare = bare.map_or(province.name.as_ref(), str::trim_start);
    let with_level = format!("{} {bare}", province.level);
    if pattern_name.contains("{level}") {
        let name = pattern_name.replace("{level}", &province.level).replace("{place}", bare);
        return (name, format!("{pattern_id}-{}", slug(&with_level)));
    }
    (pattern_name.replace("{place}", &province.name), format!("{pattern_id}-{}", slug(&province.name)))
}

/// Whether a tenure can hold on a day, and if so, whether its dates leave no doubt.
fn holds(row: &TenureRow, on: Date) -> Option<bool> {
    let seen = row.as_of.is_some_and(|seen| on <= seen.last());
    let Some(from) = row.from else {
        // Nothing is said of before, unless somebody was seen just then.
        let then = row.as_of.is_some_and(|at| at.first() <= on && on <= at.last());
        return then.then_some(true);
    };
    // A partial end is some day in it.
    let out = row.to.is_some_and(|to| if to.day.is_some() { to.first() <= on } else { to.last() < on });
    if on < from.first() || out {
        return None;
    }
    let ends_later = match row.to {
        Some(to) => on < to.first(),
        None => seen,
    };
    Some(from.last() <= on && ends_later)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "embedded")]
    #[test]
    fn knows_a_regional_court_by_its_id() {
        let extractor = Extractor::embedded().expect("tables that a test checks");
        let court = extractor.body("toa-an-nhan-dan-khu-vuc-5-an-giang");
        assert_eq!(court[0].name, "Tòa án nhân dân khu vực 5 - An Giang");
        assert_eq!(extractor.body("TAND khu vực 5 - An Giang"), court);
    }

    #[test]
    fn knows_what_the_dates_leave_open() {
        let row = |from: &str, to: &str, as_of: &str| TenureRow {
            official: "a".into(),
            from: PartialDate::parse(from),
            to: PartialDate::parse(to),
            role: "b".into(),
            body: None,
            as_of: PartialDate::parse(as_of),
            trust: "single".into(),
            source: Words::default(),
        };
        let on = |day: &str| day.parse::<Date>().expect("a day");
        for (from, to, as_of, day, expected) in [
            ("2016-04-09", "2024-05-22", "", "2016-04-09", Some(true)),
            ("2016-04-09", "2024-05-22", "", "2024-05-22", None),
            ("2016-04-09", "2024-05-22", "", "2016-04-08", None),
            ("2016", "2024-05", "", "2016-07-01", Some(false)),
            ("2016", "2024-05", "", "2020-07-01", Some(true)),
            ("2016", "2024-05", "", "2024-05-31", Some(false)),
            ("2016", "2024-05", "", "2024-06-01", None),
            ("2016", "", "", "2020-01-01", Some(false)),
            ("2016", "", "2021-03", "2020-01-01", Some(true)),
            ("2016", "", "2021-03", "2021-04-01", Some(false)),
            ("", "", "2021-03", "2021-03-09", Some(true)),
            ("", "", "2021-03", "2021-04-09", None),
            ("", "2022", "", "2021-04-09", None),
        ] {
            assert_eq!(holds(&row(from, to, as_of), on(day)), expected, "{from}/{to} seen {as_of} on {day}");
        }
    }
}
