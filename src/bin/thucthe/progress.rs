//! How far a long run is, on a terminal only.

use std::{
    fs,
    io::{self, IsTerminal},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{arguments::Reading, report::say};

/// A bar on standard error where that is a terminal and standard output is none; else nothing.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    begun: Instant,
    articles: usize,
    problems: usize,
}

impl Progress {
    pub(crate) fn new(reading: &Reading, several: bool) -> Self {
        let shown = several && io::stderr().is_terminal() && !io::stdout().is_terminal();
        let bar = shown.then(|| {
            // Folders and pipes do not say how much there is to come.
            let size = |file| fs::metadata(file).ok().filter(fs::Metadata::is_file).map(|file| file.len());
            let total = reading.files.iter().map(size).sum::<Option<u64>>().filter(|&total| total > 0);
            let template = match total {
                Some(_) => "{bar:30} {percent:>3} %  {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left  {msg}",
                None => "{spinner} {bytes}  {bytes_per_sec}  {msg}",
            };
            let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr());
            bar.set_style(ProgressStyle::with_template(template).expect("OK because it is one of the two above"));
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Progress { bar, begun: Instant::now(), articles: 0, problems: 0 }
    }

    /// An article of so many bytes is done.
    pub(crate) fn article(&mut self, bytes: usize) {
        self.articles += 1;
        if let Some(bar) = &self.bar {
            bar.inc(bytes.try_into().unwrap_or(u64::MAX));
            if self.articles.is_multiple_of(64) {
                bar.set_message(format!("{} articles", self.articles));
            }
        }
    }

    /// Says something above the bar.
    pub(crate) fn say(&self, message: impl std::fmt::Display) {
        match &self.bar {
            Some(bar) => bar.suspend(|| say(message)),
            None => say(message),
        }
    }

    /// Says what does not read.
    pub(crate) fn problem(&mut self, message: impl std::fmt::Display) {
        self.problems += 1;
        self.say(message);
    }

    pub(crate) const fn failed(&self) -> bool {
        self.problems > 0
    }

    /// Takes the bar away and sums up.
    pub(crate) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
            let seconds = self.begun.elapsed().as_secs_f64();
            let problems = match self.problems {
                0 => String::new(),
                problems => format!(", {problems} not read"),
            };
            say(format_args!("{} articles in {seconds:.1} s{problems}", self.articles));
        }
    }
}
