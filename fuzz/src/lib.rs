//! What the targets share.

#[path = "../../tests/common/sound.rs"]
mod sound;

use std::{fs, path::PathBuf, process};

use thucthe::{Context, Date, Extractor};

/// Extracts a text with and without a day of publication, and looks at what comes out.
pub fn extract(extractor: &Extractor, text: &str) {
    for context in [Context::default(), Context::published(Date::constant(2023, 7, 28))] {
        let extraction = extractor.extract(text, &context);
        sound::assert_sound(text, &extraction);
        let json = serde_json::to_string(&extraction).expect("an extraction serialises");
        assert_eq!(serde_json::from_str::<thucthe::Extraction>(&json).expect("and reads back"), extraction);
    }
}

/// A folder in memory for files of this process.
#[must_use]
pub fn folder() -> PathBuf {
    let folder = PathBuf::from(format!("/dev/shm/thucthe-fuzz-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder in memory");
    folder
}
