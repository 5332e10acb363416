//! Sightings: somebody held an office at a time, by a source that the tenures were not made of alone. Where the tenures
//! give exactly one holder for that office and time, it is the one who was seen.
//!
//! A list says for what time it holds: that of candidates for the Assembly for the day it was made public (26 April 2016;
//! by 16 February 2026), that of a Central Committee for the end of the month of its election, or for the last day of its
//! term where it was brought up to date until then.
//!
//! `cargo test --test sightings -- --nocapture` prints how many can be judged, and which cannot.

#![cfg(feature = "embedded")]
#![allow(clippy::print_stdout, reason = "a test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use thucthe::{Context, Date, Entity, Extractor};

/// Where the tenures and a sighting disagree, and why: official, body, day, reason.
const EXCEPTIONS: &[(&str, &str, &str, &str)] = &[
    ("do-van-an", "tinh-uy-son-la", "1996-06-30", "a list of the term that ended then; his successor is dated June"),
    (
        "le-hoang-quan",
        "ubnd-thanh-pho-ho-chi-minh",
        "2016-01-27",
        "a list of the term that ended then, one month after the change",
    ),
    (
        "nguyen-dinh-tu",
        "ub-khoa-hoc-cong-nghe-moi-truong",
        "1996-06-30",
        "a list of the term gives his office of 1987 to 1992",
    ),
    (
        "nguyen-phu-trong",
        "hoi-dong-ly-luan-trung-uong",
        "2001-04-30",
        "a list of the term that began then gives his office from November on",
    ),
    (
        "to-lam",
        "dang-uy-cong-an-trung-uong",
        "2016-04-26",
        "minister since 9 April, secretary by the tenures since 4 May: one of the two is early",
    ),
    (
        "tran-dai-quang",
        "ban-chi-dao-cai-cach-tu-phap-trung-uong",
        "2016-04-26",
        "named with the presidency, appointed in August",
    ),
    (
        "vo-trong-viet",
        "bo-doi-bien-phong",
        "2016-01-27",
        "a list of the term that ended then, two months after the change",
    ),
];

/// Sightings that cannot be, and why: official, body, day, reason. Mostly the body was not there on that day.
const CANNOT_BE: &[(&str, &str, &str, &str)] = &[
    ("dau-ngoc-xuan", "uy-ban-nha-nuoc-ve-hop-tac-va-dau-tu", "1996-06-30", "merged into a ministry in 1995"),
    ("do-ba-ty", "quan-khu-2", "2006-04-30", "deputy commander until February 2007; the list gives his next office"),
    ("nguyen-thi-than", "ub-xa-hoi", "1986-12-31", "a committee of 1992; the list gives his office of then"),
    ("tran-do", "ban-van-hoa-van-nghe-trung-uong", "1991-06-26", "merged in 1989"),
    ("tran-hoan", "bo-thong-tin", "1991-06-26", "merged in March 1990; he led the new ministry"),
    ("trinh-van-lau", "tinh-uy-vinh-long", "1986-12-31", "the province was one with Trà Vinh until 1992"),
    ("vu-thang", "tinh-uy-binh-tri-thien", "1991-06-26", "the province was parted in 1989"),
];

const LEAST_SHARE: f64 = 0.98;

#[test]
fn tenures_agree_with_sightings() {
    let extractor = Extractor::embedded().unwrap();
    let one_holder = offices_with_one_holder();
    let text = fs::read_to_string("tests/gazetteers/sightings.tsv").unwrap();
    let (mut agree, mut none, mut several, mut all, mut cannot_be) = (0, 0, 0, 0, 0);
    let mut disagree = Vec::new();
    for line in text.lines().skip(1) {
        let [official, role, body, date] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        if !one_holder(role, body) {
            continue;
        }
        let holders: BTreeSet<String> = days(date)
            .into_iter()
            .flat_map(|day| extractor.holders(role, Some(body).filter(|body| !body.is_empty()), day))
            .filter(|holder| holder.sure)
            .map(|holder| holder.person_id)
            .collect();
        if CANNOT_BE.iter().any(|(o, b, d, _)| (*o, *b, *d) == (official, body, date)) {
            assert!(holders.is_empty(), "it had a holder all the same: {line}, {holders:?}");
            cannot_be += 1;
            continue;
        }
        all += 1;
        match holders.len() {
            0 => {
                println!("no dated holder: {line}");
                none += 1;
            }
            1 if holders.contains(official) => agree += 1,
            1 => disagree.push((official, role, body, date, holders)),
            _ => {
                println!("several holders: {line}, {holders:?}");
                several += 1;
            }
        }
    }
    let judged = agree + disagree.len();
    let share = f64::from(u32::try_from(agree).unwrap()) / f64::from(u32::try_from(judged).unwrap());
    let unjudged = 100 * (none + several) / all;
    println!(
        "{agree} of {judged} agree ({:.1} %); {none} with no dated holder, {several} with several: {unjudged} % of {all} cannot be judged; {cannot_be} more cannot be",
        100.0 * share
    );
    assert_eq!(cannot_be, CANNOT_BE.len(), "a sighting is not there any more");
    let explained = |(official, _, body, date, _): &(&str, &str, &str, &str, BTreeSet<String>)| {
        EXCEPTIONS.iter().any(|(o, b, d, _)| (o, b, d) == (official, body, date))
    };
    let open: Vec<_> = disagree.iter().filter(|row| !explained(row)).collect();
    assert!(open.is_empty(), "neither mended in tenures.tsv nor explained: {open:#?}");
    assert_eq!(disagree.len(), EXCEPTIONS.len(), "an exception is none any more: {disagree:#?}");
    assert!(share >= LEAST_SHARE, "{share}");
}

/// Offices whose holder the sentence does not give, and why: official, role, body, month, reason.
const UNREAD: &[(&str, &str, &str, &str, &str)] = &[
    (
        "hau-a-lenh",
        "bi-thu",
        "huyen-uy-sa-pa",
        "2011-01-18",
        "districts are in no table: the body has no name to write",
    ),
    (
        "nguyen-khac-toan",
        "bi-thu",
        "thanh-uy-cam-ranh",
        "2016-01-27",
        "towns are in no table: the body has no name to write",
    ),
];

const LEAST_READ: f64 = 0.99;

/// Where the tenures are sure of one holder, by rows that say when he began, `{Title} {body} chủ trì hội nghị.` of that time is that holder.
#[test]
fn a_sentence_of_the_time_gives_the_holder() {
    let extractor = Extractor::embedded().unwrap();
    let one_holder = offices_with_one_holder();
    let title = titles();
    let text = fs::read_to_string("tests/gazetteers/sightings.tsv").unwrap();
    let mut offices: BTreeSet<(String, &str, &str, &str)> = BTreeSet::new();
    for line in text.lines().skip(1) {
        let [_, role, body, date] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let holders: BTreeSet<(String, bool)> = days(date)
            .into_iter()
            .flat_map(|day| extractor.holders(role, Some(body).filter(|body| !body.is_empty()), day))
            .filter(|holder| holder.sure && one_holder(role, body))
            .map(|holder| (holder.person_id, holder.from.is_some()))
            .collect();
        if let Some((holder, true)) = holders.first().filter(|_| holders.len() == 1) {
            offices.insert((holder.clone(), role, body, date));
        }
    }
    let mut open = Vec::new();
    for (holder, role, body, date) in &offices {
        let body_name = body_name(extractor, body);
        let held = |day: &Date| {
            let body = Some(*body).filter(|body| !body.is_empty());
            extractor.holders(role, body, *day).iter().any(|tenure| tenure.sure)
        };
        let day = days(date).into_iter().find(held).unwrap();
        let text = format!("{} chủ trì hội nghị.", title(role, &body_name));
        let extraction = extractor.extract(&text, &Context::published(day));
        let read = extraction.entities.iter().find_map(|entity| match entity {
            Entity::Role(role) => match &extraction.entities[role.holder?] {
                Entity::Person(person) => Some(person.id.clone()?.into_owned()),
                _ => None,
            },
            _ => None,
        });
        if read.as_deref() != Some(holder) {
            open.push((holder.as_str(), *role, *body, *date, text, read));
        }
    }
    let read = offices.len() - open.len();
    let share = f64::from(u32::try_from(read).unwrap()) / f64::from(u32::try_from(offices.len()).unwrap());
    println!("{read} of {} sentences give the holder ({:.1} %)", offices.len(), 100.0 * share);
    let listed = |(holder, role, body, date, ..): &(&str, &str, &str, &str, String, Option<String>)| {
        UNREAD.iter().any(|(h, r, b, d, _)| (h, r, b, d) == (holder, role, body, date))
    };
    let unexplained: Vec<_> = open.iter().filter(|row| !listed(row)).collect();
    assert!(unexplained.is_empty(), "neither read nor explained: {unexplained:#?}");
    assert_eq!(open.len(), UNREAD.len(), "an exception is none any more: {open:#?}");
    assert!(share >= LEAST_READ, "{share}");
}

/// The name of a body, with its parent where others have the same.
fn body_name(extractor: &Extractor, id: &str) -> String {
    let named = |id: &str| extractor.body(id).into_iter().next();
    let Some(body) = named(id) else { return String::new() };
    let others = extractor.body(&body.name).into_iter().any(|other| other.parent_id != body.parent_id);
    let parent = body.parent_id.as_deref().filter(|_| others).and_then(named);
    parent.map_or(body.name.clone(), |parent| format!("{} {}", body.name, parent.name))
}

/// Title and body as they are written together: `Trưởng Ban` and `Ban Tổ chức Trung ương` share a word.
fn titles() -> impl Fn(&str, &str) -> String {
    let text = fs::read_to_string("gazetteers/roles.tsv").unwrap();
    let rows: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(ToOwned::to_owned).collect()).collect();
    let column = |name: &str| rows[0].iter().position(|column| column == name).unwrap();
    let (title, shares) = (column("title"), column("shares"));
    move |role, body| {
        let row = rows.iter().find(|row| row[0] == role).unwrap();
        let common = row[shares].split('|').find_map(|word| {
            row[title].ends_with(word).then(|| body.strip_prefix(word)).flatten().filter(|_| !word.is_empty())
        });
        format!("{} {}", row[title], common.unwrap_or(body).trim()).trim().to_owned()
    }
}

/// Whether an office has one holder at a time, by `roles.tsv`.
fn offices_with_one_holder() -> impl Fn(&str, &str) -> bool {
    let text = fs::read_to_string("gazetteers/roles.tsv").unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let columns = lines.next().unwrap();
    let column = |name: &str| columns.iter().position(|column| *column == name).unwrap();
    let (one, several) = (column("one_holder"), column("several_in"));
    let roles: BTreeMap<String, Vec<String>> = lines
        .filter(|row| row[one] == "yes")
        .map(|row| (row[0].to_owned(), row[several].split('|').map(ToOwned::to_owned).collect()))
        .collect();
    move |role, body| roles.get(role).is_some_and(|several| !several.iter().any(|id| id == body))
}

/// The day, or the first and last day of a month or year.
fn days(date: &str) -> Vec<Date> {
    let day = |text: &str| text.parse::<Date>().unwrap_or_else(|error| panic!("{date}: {error}"));
    match date.len() {
        10 => vec![day(date)],
        7 => vec![day(&format!("{date}-01")), day(&format!("{date}-01")).last_of_month()],
        _ => vec![day(&format!("{date}-01-01")), day(&format!("{date}-12-31"))],
    }
}
