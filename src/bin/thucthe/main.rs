use std::io::{BufRead, Write};
fn main() {
    let e = thucthe::Extractor::embedded().unwrap_or_else(|e| panic!("{e}"));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        if line.trim().is_empty() {
            continue;
        }
        let v: serde_json::Value = serde_json::from_str(&line).unwrap();
        let date = v["published"].as_str().and_then(|d| d.parse().ok());
        let ctx = date.map(thucthe::Context::published).unwrap_or_default();
        let x = e.extract(v["text"].as_str().unwrap(), &ctx);
        let mut j = serde_json::to_value(&x).unwrap();
        j["id"] = v["id"].clone();
        writeln!(out, "{j}").unwrap();
    }
}
