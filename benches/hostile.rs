//! Texts that nobody writes: each is read at a tenth of its size and in full, and the two rates side by side show what
//! is not linear. `MB=1 cargo bench --bench hostile` takes 1 MB instead of 10; a word behind `--` picks among the texts.

#![allow(missing_docs, clippy::cast_precision_loss, reason = "a bench")]

use std::{
    env, fs,
    hint::black_box,
    time::{Duration, Instant},
};

use thucthe::{Context, Date, Extractor};

const ROUNDS: usize = 3;

/// A name and what a text of so many bytes is made of.
type Hostile = (&'static str, fn(usize) -> String);

const TEXTS: &[Hostile] = &[
    ("one letter", |n| "a".repeat(n)),
    ("one letter with a tone", |n| again("ệ", n)),
    ("combining marks", |n| again("\u{301}", n)),
    ("marks of two kinds on one letter", |n| format!("a{}", again("\u{301}\u{323}", n))),
    ("spaces", |n| " ".repeat(n)),
    ("line ends", |n| "\n".repeat(n)),
    ("invisible", |n| again("\u{200b}", n)),
    ("ngày", |n| again("ngày ", n)),
    ("ngày, each a line", |n| again("ngày\n", n)),
    ("tháng năm", |n| again("tháng năm ", n)),
    ("từ ngày đến ngày", |n| again("từ ngày 1 đến ngày 2 ", n)),
    ("sáng chiều", |n| again("sáng, chiều ", n)),
    ("opening brackets", |n| "(".repeat(n)),
    ("closing brackets", |n| ")".repeat(n)),
    ("1/1/1/1", |n| again("1/", n)),
    ("1-1-1-1", |n| again("1-", n)),
    ("1, 1, 1", |n| again("1, ", n)),
    ("1.1.1", |n| again("1.", n)),
    ("digits", |n| again("0123456789", n)),
    ("years", |n| again("2021-2025, ", n)),
    ("capitals", |n| "A".repeat(n)),
    ("words in capitals", |n| again("BAN BÍ THƯ ", n)),
    ("surnames", |n| again("Nguyễn ", n)),
    ("surnames, each a sentence", |n| again("Trần. ", n)),
    ("names", |n| again("Trần Tuấn Anh, ", n)),
    ("names in one row", |n| again("Trần Tuấn Anh ", n)),
    ("names, all different", names),
    ("opening quotes", |n| again("“", n)),
    ("straight quotes", |n| again("\" ", n)),
    ("a document and a quote that stays open", |n| again("Đề án “phát triển ", n)),
    ("one line", |n| again("Hội nghị bàn về nhiều việc của địa phương và các ngành ", n)),
    ("codes", |n| again("37-NQ/TW, ", n)),
    ("codes without a space", |n| again("37-NQ/TW-", n)),
    ("codes within codes", |n| again("30/2020/NĐ-CP/", n)),
    ("a number and a code that never ends", |n| format!("37-{}", again("NQ/", n))),
    ("documents of a list", |n| format!("các nghị quyết số {}", again("11, ", n))),
    ("documents, all different", documents),
    ("one document, over and over", |n| again("Nghị quyết số 37-NQ/TW ngày 1/7/2004 về phát triển. ", n)),
    ("Nghị quyết", |n| again("Nghị quyết ", n)),
    ("Nghị quyết số", |n| again("nghị quyết số ", n)),
    ("về", |n| format!("Nghị quyết số 37-NQ/TW {}", again("về ", n))),
    ("Ban", |n| again("Ban ", n)),
    ("bodies", |n| again("Ban Kinh tế Trung ương, ", n)),
    ("units without end", |n| again("Vụ Kinh tế, ", n)),
    ("bodies of bodies", |n| again("Sở Y tế của ", n)),
    ("bodies, all different", bodies),
    ("roles", |n| again("Bộ trưởng ", n)),
    ("roles of a list", |n| again("Bí thư, Chủ tịch, ", n)),
    ("roles and names", |n| again("Bộ trưởng Bộ Công an Tô Lâm. ", n)),
    ("strangers in office", |n| again("Chủ tịch Quốc hội Vương Tan Ba họp. ", n)),
    ("Phó", |n| again("Phó ", n)),
    ("nguyên", |n| again("nguyên ", n)),
    ("đồng chí", |n| again("đồng chí ", n)),
    ("ông", |n| again("ông. ", n)),
    ("Roman numerals", |n| again("XIII, ", n)),
    ("khóa", |n| again("khóa XIII ", n)),
    ("words that touch", |n| again("BanBộ", n)),
    ("emoji", |n| again("\u{1f600}", n)),
    ("no letters", |n| again("\u{fffd}", n)),
    ("an article, over and over", articles),
];

fn again(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// Numbers a piece until there are enough bytes.
fn numbered(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 64);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&piece(number));
    }
    text
}

/// A word that stands for a number.
fn word(mut number: usize) -> String {
    let mut word = String::from("T");
    loop {
        word.push_str(["an", "ba", "cu", "da", "he", "ki", "lo", "mu", "na", "ơi"][number % 10]);
        number /= 10;
        if number == 0 {
            return word;
        }
    }
}

fn names(bytes: usize) -> String {
    numbered(bytes, |number| format!("Ông Nguyễn {} họp. ", word(number)))
}

fn documents(bytes: usize) -> String {
    numbered(bytes, |number| format!("Quyết định số {number}/QĐ-TTg. "))
}

fn bodies(bytes: usize) -> String {
    numbered(bytes, |number| format!("UBND xã {} họp. ", word(number)))
}

fn articles(bytes: usize) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the sample articles").filter_map(Result::ok).collect();
    files.sort_by_key(fs::DirEntry::path);
    let texts: Vec<String> = files
        .iter()
        .filter(|file| file.path().extension().is_some_and(|ext| ext == "txt"))
        .filter_map(|file| fs::read_to_string(file.path()).ok())
        .collect();
    numbered(bytes, |number| texts[number % texts.len()].clone())
}

fn main() {
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let bytes = env::var("MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(10) * 1_000_000;
    let extractor = Extractor::embedded().expect("the embedded tables read");
    let context = Context::published(Date::constant(2024, 6, 1));
    say(&format!("{:<42} {:>9} {:>9} {:>9} {:>7}", "MB/s", "a tenth", "in full", "mentions", "RSS MB"));
    for (name, text) in TEXTS {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let rate = |bytes: usize| {
            let text = text(bytes);
            let mut mentions = 0;
            let mut best = Duration::MAX;
            for _ in 0..ROUNDS {
                let start = Instant::now();
                mentions = black_box(extractor.extract(&text, &context)).mentions.len();
                best = best.min(start.elapsed());
            }
            (text.len() as f64 / 1e6 / best.as_secs_f64(), mentions)
        };
        reset_peak();
        let (tenth, _) = rate(bytes / 10);
        let (full, mentions) = rate(bytes);
        say(&format!("{name:<42} {tenth:>9.1} {full:>9.1} {mentions:>9} {:>7}", peak()));
    }
}

/// Makes the kernel forget the peak of memory so far, where it can.
fn reset_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    kilobytes.and_then(|kb| kb.parse::<usize>().ok()).map_or_else(String::new, |kb| (kb / 1024).to_string())
}

#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
