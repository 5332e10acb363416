//! A folder of tables: lines `== NAME` and the content of that file.
#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use thucthe::{Extractor, Gazetteers};

static FOLDER: LazyLock<PathBuf> = LazyLock::new(thucthe_fuzz::folder);

const TEXT: &str = "Ngày 7/7, Trưởng Ban Kinh tế Trung ương Trần Tuấn Anh dự họp về Nghị quyết số 37-NQ/TW khóa IX của Bộ Chính trị.";

fuzz_target!(|bytes: &[u8]| {
    let mut files = Vec::new();
    for part in bytes.split(|&byte| byte == b'=').filter(|part| !part.is_empty()) {
        let end = part.iter().position(|&byte| byte == b'\n').unwrap_or(part.len());
        let Some(name) = std::str::from_utf8(&part[..end]).ok().map(str::trim) else { continue };
        // Names of files, and nothing that leads out of the folder.
        if !name.is_empty() && name.len() < 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b"_.".contains(&b)) && name.ends_with(".tsv") {
            let path = FOLDER.join(name);
            if fs::write(&path, part.get(end + 1..).unwrap_or_default()).is_ok() {
                files.push(path);
            }
        }
    }
    match Gazetteers::from_dir(&*FOLDER) {
        Err(problems) => drop(problems.to_string()),
        Ok(tables) => {
            let checked = tables.check().map_err(|problems| problems.to_string());
            match Extractor::new(tables) {
                Ok(extractor) => thucthe_fuzz::extract(&extractor, TEXT),
                Err(problems) => assert!(checked.is_err(), "a table that passes compiles: {problems}"),
            }
        }
    }
    for path in files {
        let _ = fs::remove_file(path);
    }
});
