//! The saved inputs of the fuzz targets, and those that once broke one (`crash-…`), read again.
//!
//! `cargo +nightly fuzz run TARGET` looks for more, from the folder `fuzz`: see its README.

#![allow(missing_docs, reason = "a test")]

#[path = "common/sound.rs"]
mod sound;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use sound::assert_sound;
use thucthe::{Context, Date, Extractor, Gazetteers};

fn inputs(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(target);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut inputs: Vec<_> = files.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    inputs.sort();
    assert!(inputs.len() >= 20, "the saved inputs of {target}");
    inputs
}

fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn texts_are_read() {
    let day = Context::published(Date::constant(2023, 7, 28));
    for (_, bytes) in inputs("extract") {
        let text = String::from_utf8_lossy(&bytes);
        for context in [Context::default(), day, day.undiacritized()] {
            assert_sound(&text, &Extractor::embedded().unwrap().extract(&text, &context));
        }
    }
}

#[test]
fn tables_are_read_or_their_problems_named() {
    let folder = folder("tables");
    for (path, bytes) in inputs("tables") {
        let parts = bytes.split(|&byte| byte == b'=').filter_map(|part| std::str::from_utf8(part).ok());
        let mut files = Vec::new();
        for (name, content) in parts.filter_map(|part| part.trim_start().split_once('\n')) {
            if Path::new(name).extension().is_some_and(|ext| ext == "tsv") && !name.contains(['/', '\0', ' ']) {
                files.push(folder.join(name));
                fs::write(folder.join(name), content).unwrap();
            }
        }
        match Gazetteers::from_dir(&folder) {
            Err(problems) => assert!(!problems.to_string().is_empty(), "{}", path.display()),
            Ok(tables) => {
                let checked = tables.check().is_ok();
                assert!(Extractor::new(tables).is_ok() || !checked, "{}", path.display());
            }
        }
        for file in files {
            // One may stand in an input twice.
            let _ = fs::remove_file(file);
        }
    }
}

#[test]
fn json_lines_are_read_or_their_problems_named() {
    for (path, _) in inputs("jsonl") {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thucthe"));
        command.args(["extract", "--input", "jsonl", "--format", "jsonl", "--lossy"]).arg(&path);
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            matches!(output.status.code(), Some(0 | 1)) && !said.contains("panicked"),
            "{}: {said}",
            path.display()
        );
    }
}
