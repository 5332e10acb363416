//! Speed on one thread, as bytes of the original text a second, and as a share of the bare scan: the automaton alone, over
//! the same text with the same names, in the same run. Only the share can be compared between machines and days.
//!
//! `MB=64 cargo bench --bench extract` takes 64 MB of each text instead of 4.

#![allow(missing_docs, clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench")]

mod common;

use std::{
    env,
    fmt::Write,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    process,
    time::{Duration, Instant},
};

use common::{Generator, decomposed};
use thucthe::{
    Context, Date, Extractor, Gazetteers,
    verbs::{Bare, Verbs},
};

const ROUNDS: usize = 5;
/// Names in addition, and whether the texts are read with them; else only the loading is measured.
const GROWTH: [(usize, bool); 3] = [(10_000, true), (50_000, true), (500_000, false)];

fn main() {
    let megabytes: usize = env::var("MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(4);
    let mut generator = Generator::new();
    let small = Texts::new("small articles", generator.articles(megabytes * 1_000_000));
    let extractor = Extractor::embedded().expect("the embedded tables read");
    steps(extractor, &small);
    variants(extractor, &small, &mut generator);
    growth(extractor, &small, &mut generator);
}

/// Each verb, the whole and the bare scan.
fn steps(extractor: &Extractor, small: &Texts) {
    let all: Vec<Verbs<'_, '_>> = small.articles.iter().map(|text| Verbs::new(extractor, text)).collect();
    let nfa = Bare::contiguous_nfa(extractor).expect("the names fit");
    let dfa = Bare::dfa(extractor).expect("the names fit");
    let bare_scan = |bare: &Bare| all.iter().map(|verbs| verbs.bare_scan(bare)).sum();
    let hits: usize = bare_scan(&nfa);
    assert_eq!(hits, bare_scan(&dfa), "both kinds report the same");
    println!(
        "{} articles, {:.1} MB, {} names, {hits} hits; the contiguous NFA takes {} MB, the DFA {} MB\n",
        all.len(),
        small.megabytes(),
        nfa.names(),
        nfa.memory() / 1_000_000,
        dfa.memory() / 1_000_000,
    );
    let steps: [(&str, Run<'_>); 9] = [
        ("bare scan", &|| bare_scan(&nfa)),
        ("bare scan, DFA", &|| bare_scan(&dfa)),
        ("fold", &|| all.iter().map(Verbs::fold).sum()),
        ("scan", &|| all.iter().map(Verbs::scan).sum()),
        ("find", &|| all.iter().map(Verbs::find).sum()),
        ("  its dates", &|| all.iter().map(Verbs::find_dates).sum()),
        ("resolve", &|| all.iter().map(Verbs::resolve).sum()),
        ("the whole", &|| small.extract(extractor)),
        ("the whole, and its JSON", &|| small.extract_json(extractor)),
    ];
    let times = best(&steps.map(|(_, run)| run));
    println!("{:<28} {:>8} {:>17}", "step", "MB/s", "of the bare scan");
    for ((name, _), time) in steps.iter().zip(&times) {
        let share = times[0].as_secs_f64() / time.as_secs_f64();
        println!("{name:<28} {:>8.1} {share:>17.3}", small.rate(*time));
    }
}

/// The whole over texts of other kinds, each beside the small articles in the same rounds.
fn variants(extractor: &Extractor, small: &Texts, generator: &mut Generator) {
    let nfa = Bare::contiguous_nfa(extractor).expect("the names fit");
    let each = |change: fn(&str) -> String| small.articles.iter().map(|text| change(text)).collect();
    let variants: [(&str, &mut dyn FnMut() -> Vec<String>); 4] = [
        ("one article", &mut || vec![small.articles.join("\n\n")]),
        ("prose with few entities", &mut || generator.prose(small.bytes)),
        ("NFD", &mut || each(decomposed)),
        ("CAPITALS", &mut || each(str::to_uppercase)),
    ];
    println!(
        "\n{:<28} {:>8} {:>9} {:>17} {:>22}",
        "texts", "MB/s", "bare scan", "of the bare scan", "of the small articles"
    );
    for (name, make) in variants {
        let texts = Texts::new(name, make());
        let all: Vec<Verbs<'_, '_>> = texts.articles.iter().map(|text| Verbs::new(extractor, text)).collect();
        let times =
            best(&[&|| all.iter().map(|verbs| verbs.bare_scan(&nfa)).sum(), &|| texts.extract(extractor), &|| {
                small.extract(extractor)
            }]);
        let [bare, whole, beside] = [texts.rate(times[0]), texts.rate(times[1]), small.rate(times[2])];
        println!("{:<28} {whole:>8.1} {bare:>9.1} {:>17.3} {:>22.3}", texts.name, whole / bare, whole / beside);
    }
}

/// Loading and speed with officials in addition, beside those without in the same rounds.
fn growth(extractor: &Extractor, small: &Texts, generator: &mut Generator) {
    println!(
        "\n{:<28} {:>8} {:>12} {:>8} {:>22}",
        "additional names", "read, s", "compiled, s", "MB/s", "of those without them"
    );
    load(0, None);
    println!();
    for (count, is_read) in GROWTH {
        let folder = folder_of(&generator.persons(count));
        let larger = load(count, Some(&folder));
        fs::remove_dir_all(&folder).expect("a folder of this bench");
        if is_read {
            let times = best(&[&|| small.extract(&larger), &|| small.extract(extractor)]);
            print!(" {:>8.1} {:>22.3}", small.rate(times[0]), times[1].as_secs_f64() / times[0].as_secs_f64());
        }
        println!();
    }
}

/// An extractor with the tables of a folder over those of the crate, checked as the command checks them; prints the
/// seconds that it takes.
fn load(count: usize, folder: Option<&Path>) -> Extractor {
    let start = Instant::now();
    let ours = Gazetteers::embedded().expect("the embedded tables read");
    let tables = match folder {
        Some(folder) => ours.overlay_dir(folder).expect("the generated rows fit"),
        None => ours,
    };
    let read = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let extractor = Extractor::new(tables).expect("the names fit");
    print!("{count:<28} {read:>8.3} {:>12.3}", start.elapsed().as_secs_f64());
    extractor
}

/// A folder of gazetteers with these officials.
fn folder_of(names: &[String]) -> PathBuf {
    let folder = env::temp_dir().join(format!("thucthe-bench-{}", process::id()));
    let mut table = "id\tname\taliases\tbirth_year\ttrust\tsource\n".to_owned();
    for (number, name) in names.iter().enumerate() {
        writeln!(table, "bench-{number:06}\t{name}\t\t\tmemory\tcommon-knowledge").expect("a string takes all");
    }
    fs::create_dir_all(&folder).expect("a folder for temporary files");
    fs::write(folder.join("officials.tsv"), table).expect("room for a table");
    folder
}

/// What is measured; what it returns keeps it from being left out.
type Run<'r> = &'r dyn Fn() -> usize;

/// The shortest time of each; they take turns, so that a busy moment does not strike one alone.
fn best(runs: &[Run<'_>]) -> Vec<Duration> {
    let mut best = vec![Duration::MAX; runs.len()];
    for _ in 0..ROUNDS {
        for (run, best) in runs.iter().zip(&mut best) {
            let start = Instant::now();
            black_box(run());
            *best = start.elapsed().min(*best);
        }
    }
    best
}

/// Articles of one kind.
struct Texts {
    name: &'static str,
    articles: Vec<String>,
    bytes: usize,
}

impl Texts {
    fn new(name: &'static str, articles: Vec<String>) -> Self {
        Texts { name, bytes: articles.iter().map(String::len).sum(), articles }
    }

    fn megabytes(&self) -> f64 {
        self.bytes as f64 / 1e6
    }

    fn rate(&self, time: Duration) -> f64 {
        self.megabytes() / time.as_secs_f64()
    }

    fn extract(&self, extractor: &Extractor) -> usize {
        self.articles.iter().map(|text| extractor.extract(text, &context()).mentions.len()).sum()
    }

    /// As [`extract`](Self::extract), and writes what comes out as JSON; how long that is.
    fn extract_json(&self, extractor: &Extractor) -> usize {
        let mut json = Vec::new();
        let mut written = 0;
        for text in &self.articles {
            json.clear();
            serde_json::to_writer(&mut json, &extractor.extract(text, &context())).expect("memory takes all");
            written += json.len();
        }
        written
    }
}

fn context() -> Context {
    Context::published(Date::constant(2024, 6, 1))
}
