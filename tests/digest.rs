//! The same texts give the same extractions, byte for byte as JSON: again, on any number of threads, from any extractor.

#[allow(dead_code, reason = "the benches use all of it")]
#[path = "../benches/common/mod.rs"]
mod common;

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
    thread,
};

use common::Generator;
use thucthe::{Context, Date, Extractor, Gazetteers};

static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| Generator::new().articles(200_000));

/// The digest of one article.
fn digest(extractor: &Extractor, article: &str) -> u64 {
    let extraction = extractor.extract(article, &Context::published(Date::constant(2024, 6, 1)));
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(&extraction).unwrap().hash(&mut hasher);
    hasher.finish()
}

fn digests(extractor: &Extractor, articles: &[String]) -> Vec<u64> {
    articles.iter().map(|article| digest(extractor, article)).collect()
}

/// Where two runs differ, the first article that does.
#[track_caller]
fn assert_same(one: &[u64], other: &[u64]) {
    assert_eq!(one.len(), other.len());
    let differs = one.iter().zip(other).position(|(one, other)| one != other);
    assert_eq!(differs.map(|index| &ARTICLES[index]), None);
}

#[test]
fn the_texts_are_the_same_each_time_and_differ_among_themselves() {
    assert_eq!(*ARTICLES, Generator::new().articles(200_000));
    let digests = digests(Extractor::embedded().unwrap(), &ARTICLES);
    let distinct: std::collections::BTreeSet<_> = digests.iter().collect();
    assert_eq!(distinct.len(), digests.len());
}

#[test]
fn a_second_run_gives_the_same() {
    let extractor = Extractor::embedded().unwrap();
    assert_same(&digests(extractor, &ARTICLES), &digests(extractor, &ARTICLES));
}

#[test]
fn an_article_does_not_depend_on_those_before_it() {
    let extractor = Extractor::embedded().unwrap();
    let mut backwards: Vec<u64> = ARTICLES.iter().rev().map(|article| digest(extractor, article)).collect();
    backwards.reverse();
    assert_same(&digests(extractor, &ARTICLES), &backwards);
}

#[test]
fn four_threads_give_the_same_as_one() {
    let extractor = Extractor::embedded().unwrap();
    let together: Vec<u64> = thread::scope(|scope| {
        let parts: Vec<_> = ARTICLES
            .chunks(ARTICLES.len().div_ceil(4))
            .map(|part| scope.spawn(move || digests(extractor, part)))
            .collect();
        assert_eq!(parts.len(), 4);
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    assert_same(&digests(extractor, &ARTICLES), &together);
}

#[test]
fn every_fresh_extractor_gives_the_same() {
    let fresh = || Extractor::new(Gazetteers::embedded().unwrap()).unwrap();
    assert_same(&digests(&fresh(), &ARTICLES), &digests(&fresh(), &ARTICLES));
}
