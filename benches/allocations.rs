//! Allocations of an extraction, by article: a target of its own, since counting them costs what the other measures.

#![allow(missing_docs, clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench")]

#[allow(dead_code, reason = "the other bench uses the rest")]
mod common;

use std::{alloc::System, hint::black_box};

use common::Generator;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use thucthe::{Context, Date, Extractor};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    let extractor = Extractor::embedded().expect("the embedded tables read");
    let context = Context::published(Date::constant(2024, 6, 1));
    let mut generator = Generator::new();
    let sets = [("small articles", generator.articles(1_000_000)), ("few entities", generator.prose(1_000_000))];
    println!(
        "{:<16} {:>11} {:>13} {:>9} {:>16}",
        "an article of", "allocations", "reallocations", "bytes", "bytes it has"
    );
    for (name, articles) in &sets {
        // What is made at the first need is not of an article.
        for article in articles {
            black_box(extractor.extract(article, &context));
        }
        let region = Region::new(ALLOCATOR);
        for article in articles {
            black_box(extractor.extract(article, &context));
        }
        let (change, count) = (region.change(), articles.len());
        let (text, each) = (articles.iter().map(String::len).sum::<usize>() / count, |total: usize| total / count);
        println!(
            "{name:<16} {:>11} {:>13} {:>9} {text:>16}",
            each(change.allocations),
            each(change.reallocations),
            each(change.bytes_allocated),
        );
    }
}
