//! Scores the sample articles against their gold: `cargo run --release --example evaluate [FOLDER] [--misses]`.
//!
//! It prints a table as it stands in the README; with `--misses`, also everything that differs.

mod score;

use std::{
    env,
    io::{self, Write},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (flags, folders): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|word| word == "--misses");
    let folder = folders.first().map_or(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles"), String::as_str);
    let score = score::Score::of_folder(folder.as_ref(), thucthe::Extractor::embedded()?)?;
    let mut out = io::stdout().lock();
    writeln!(out, "{score}")?;
    if !flags.is_empty() {
        for miss in &score.misses {
            writeln!(out, "{miss}")?;
        }
    }
    Ok(())
}
