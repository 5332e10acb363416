//! Any bytes, as an article.
#![no_main]

use libfuzzer_sys::fuzz_target;
use thucthe::Extractor;

fuzz_target!(|bytes: &[u8]| {
    let extractor = Extractor::embedded().expect("the embedded tables read");
    thucthe_fuzz::extract(extractor, &String::from_utf8_lossy(bytes));
});
