//! Speed, as bytes of the original text a second: each verb, the whole, and the bare automaton over the same text with
//! the same names. `MB=64 cargo bench` takes 64 MB of text instead of 4.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a bench"
)]

use std::{env, fs, hint::black_box, sync::LazyLock, time::Instant};

use divan::{AllocProfiler, Bencher, counter::BytesCount};
use thucthe::{Context, Date, Extractor, verbs::Verbs};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    ratios();
    divan::main();
}

/// Articles of 2 to 8 KB, all different: the sample articles with their names, numbers and order of paragraphs varied.
static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let megabytes: usize = env::var("MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(4);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the sample articles").filter_map(Result::ok).collect();
    files.sort_by_key(fs::DirEntry::path);
    let samples: Vec<String> = files
        .iter()
        .filter(|file| file.path().extension().is_some_and(|ext| ext == "txt"))
        .map(|file| fs::read_to_string(file.path()).expect("text"))
        .map(|text| text.split_once("\n\n").expect("a header").1.to_owned())
        .collect();
    let officials: Vec<&str> = include_str!("../gazetteers/officials.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').nth(1))
        .filter(|name| name.split(' ').count() == 3)
        .collect();
    let mut random = Random(0x5eed);
    let mut articles = Vec::new();
    let mut bytes = 0;
    while bytes < megabytes * 1_000_000 {
        let sample = &samples[random.below(samples.len())];
        let mut paragraphs: Vec<&str> = sample.split('\n').collect();
        let turn = random.below(paragraphs.len());
        paragraphs.rotate_left(turn);
        let mut text = paragraphs.join("\n");
        for _ in 0..3 {
            let (old, new) = (officials[random.below(officials.len())], officials[random.below(officials.len())]);
            text = text.replace(old, new);
        }
        let varied: String = text
            .chars()
            .map(|c| if c.is_ascii_digit() && c != '0' { char::from(b'1' + (random.below(2) as u8)) } else { c })
            .collect();
        bytes += varied.len();
        articles.push(varied);
    }
    articles
});

/// A linear congruential generator: the same texts on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }
}

fn extractor() -> &'static Extractor {
    Extractor::embedded().expect("the embedded tables read")
}

fn context() -> Context {
    Context::published(Date::constant(2024, 6, 1))
}

fn verbs() -> Vec<Verbs<'static, 'static>> {
    ARTICLES.iter().map(|text| Verbs::new(extractor(), text)).collect()
}

fn bytes() -> usize {
    ARTICLES.iter().map(String::len).sum()
}

/// All verbs and the bare scan in one run, with their ratio: only that says how good the whole is.
fn ratios() {
    let all = verbs();
    let megabytes = bytes() as f64 / 1e6;
    let measure = |name: &str, run: &dyn Fn() -> usize| {
        let best = (0..5)
            .map(|_| {
                let start = Instant::now();
                black_box(run());
                start.elapsed().as_secs_f64()
            })
            .fold(f64::INFINITY, f64::min);
        (name.to_owned(), megabytes / best)
    };
    let rows = [
        measure("bare scan", &|| all.iter().map(Verbs::bare_scan).sum()),
        measure("fold", &|| all.iter().map(Verbs::fold).sum()),
        measure("scan", &|| all.iter().map(Verbs::scan).sum()),
        measure("find", &|| all.iter().map(Verbs::find).sum()),
        measure("find: dates", &|| all.iter().map(Verbs::find_dates).sum()),
        measure("resolve", &|| all.iter().map(Verbs::resolve).sum()),
        measure("whole", &|| ARTICLES.iter().map(|t| extractor().extract(t, &context()).mentions.len()).sum()),
    ];
    let bare = rows[0].1;
    println!("{} articles, {megabytes:.1} MB", ARTICLES.len());
    for (name, rate) in &rows {
        println!("{name:<12} {rate:>8.1} MB/s  {:>6.3} of the bare scan", rate / bare);
    }
}

#[divan::bench]
fn bare_scan(bencher: Bencher<'_, '_>) {
    let all = verbs();
    bencher.counter(BytesCount::new(bytes())).bench_local(|| all.iter().map(Verbs::bare_scan).sum::<usize>());
}

#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    let run = || ARTICLES.iter().map(|t| extractor().extract(t, &context()).mentions.len()).sum::<usize>();
    assert!(run() > ARTICLES.len(), "every article has mentions");
    bencher.counter(BytesCount::new(bytes())).bench_local(run);
}

#[divan::bench]
fn one_article(bencher: Bencher<'_, '_>) {
    let text = &ARTICLES[0];
    bencher.counter(BytesCount::new(text.len())).bench_local(|| extractor().extract(text, &context()));
}

#[divan::bench(sample_count = 20)]
fn cold_start(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Extractor::new(thucthe::Gazetteers::embedded().expect("the embedded tables read")));
}
