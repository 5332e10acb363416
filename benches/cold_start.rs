//! Cold start: the time to the first extraction in a fresh process, with all gazetteers of the crate, and its memory.
//!
//! `cargo bench --bench cold_start` starts itself anew thirty times and prints the median; there is nothing to warm up.
//! What only some texts need is made at the first need: the last step is a text that needs all of it.

use std::{
    env,
    process::Command,
    time::{Duration, Instant},
};

use thucthe::{Context, Extractor, Gazetteers};

const RUNS: usize = 30;

fn main() {
    if env::args().any(|argument| argument == "--once") {
        return once();
    }
    let program = env::current_exe().expect("a bench knows where it is");
    let mut runs: Vec<Vec<u64>> = (0..RUNS)
        .map(|_| {
            let output = Command::new(&program).arg("--once").output().expect("the bench runs itself");
            let line = String::from_utf8(output.stdout).expect("numbers");
            line.split_whitespace().map(|number| number.parse().expect("a number")).collect()
        })
        .collect();
    for (column, what) in ["tables read", "extractor built", "first text read", "and a subject"].into_iter().enumerate()
    {
        runs.sort_by_key(|run| run[column]);
        let at = |run: usize| Duration::from_micros(runs[run][column]);
        say(&format!("{what:>16}: median {:?}, least {:?}, most {:?}", at(RUNS / 2), at(0), at(RUNS - 1)));
    }
    runs.sort_by_key(|run| run[4]);
    say(&format!("{:>16}: {} MB", "peak memory", runs[RUNS / 2][4] / 1024));
}

/// One start: microseconds from the beginning to each step, and the peak of memory in kilobytes.
fn once() {
    let start = Instant::now();
    let gazetteers = Gazetteers::embedded().expect("a test checks the tables");
    let read = start.elapsed();
    let extractor = Extractor::new(gazetteers).expect("a test builds it");
    let built = start.elapsed();
    let extraction = extractor.extract("Bộ trưởng Bộ Công an phát biểu.", &Context::default());
    let first = start.elapsed();
    assert_eq!(extraction.mentions.len(), 2, "a body in a role");
    let text =
        "Nghị quyết số 23-NQ/TW của Bộ Chính trị về định hướng xây dựng chính sách phát triển công nghiệp quốc gia.";
    let extraction = extractor.extract(text, &Context::default());
    let subject = start.elapsed();
    assert!(!extraction.mentions.is_empty(), "a document and a body");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    let steps = [read, built, first, subject].map(|step| step.as_micros().to_string()).join(" ");
    say(&format!("{steps} {}", peak.unwrap_or("0").trim()));
}

#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
