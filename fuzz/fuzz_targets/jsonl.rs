//! Any bytes, as `--input jsonl`, through the command's own reader.
#![no_main]
#![allow(dead_code, reason = "the reader is a part of the command")]

#[path = "../../src/bin/thucthe/arguments.rs"]
mod arguments;
#[path = "../../src/bin/thucthe/article.rs"]
mod article;
#[path = "../../src/bin/thucthe/input.rs"]
mod input;
#[path = "../../src/bin/thucthe/report.rs"]
mod report;

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, LazyLock, atomic::AtomicBool},
};

use arguments::{Arguments, Command};
use clap::Parser;
use libfuzzer_sys::fuzz_target;
use thucthe::{Context, Extractor};

static FILE: LazyLock<PathBuf> = LazyLock::new(|| thucthe_fuzz::folder().join("list.jsonl"));

fuzz_target!(|bytes: &[u8]| {
    fs::write(&*FILE, bytes).expect("a file in memory");
    for lossy in [&["--lossy"][..], &[]] {
        let mut words = vec!["thucthe", "extract", "--input", "jsonl", FILE.to_str().expect("a plain path")];
        words.extend(lossy);
        let Command::Extract(arguments) = Arguments::parse_from(words).command else { unreachable!("as parsed") };
        let stop = Arc::new(AtomicBool::new(false));
        let mut lines = 0;
        for raw in input::Source::new(&arguments.reading, stop) {
            lines += 1;
            match raw.and_then(|raw| raw.read(&arguments.reading)) {
                Err(problem) => assert!(problem.line.is_some() && !problem.what.is_empty(), "{problem}"),
                Ok(article) if lossy.is_empty() => {
                    let context = article.published.map(Context::published).unwrap_or_default();
                    let extractor = Extractor::embedded().expect("the embedded tables read");
                    drop(extractor.extract(&article.text, &context));
                }
                Ok(_) => {}
            }
        }
        assert!(lines <= bytes.split(|&byte| byte == b'\n').count(), "more articles than lines");
    }
});
