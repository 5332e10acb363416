//! From files, folders and standard input to articles, one at a time.

use std::{
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    vec,
};

use serde::Deserialize;

use crate::{
    arguments::{Input, Reading, day},
    article::{Article, Id},
    report::Problem,
};

/// Standard input, among the files and as an id.
const STANDARD_INPUT: &str = "-";

/// The bytes of one article, where they come from, and not yet looked into: that is done on the workers.
#[derive(Debug)]
pub(crate) struct Raw {
    file: Arc<str>,
    standard: bool,
    line: Option<usize>,
    bytes: Vec<u8>,
}

/// The articles of all files, in the order given. It holds one article at a time.
pub(crate) struct Source {
    /// Nothing more is read once it is set.
    stop: Arc<AtomicBool>,
    input: Input,
    /// The most bytes of an article.
    limit: u64,
    files: vec::IntoIter<PathBuf>,
    /// The rest of a folder that is being read.
    folder: vec::IntoIter<PathBuf>,
    lines: Option<Lines>,
}

struct Lines {
    file: Arc<str>,
    standard: bool,
    line: usize,
    limit: u64,
    reader: Box<dyn BufRead + Send>,
}

impl Source {
    pub(crate) fn new(reading: &Reading, stop: Arc<AtomicBool>) -> Self {
        let mut files = reading.files.clone();
        if files.is_empty() {
            files.push(STANDARD_INPUT.into());
        }
        let limit = reading.max_size << 20;
        Source {
            stop,
            input: reading.input,
            limit,
            files: files.into_iter(),
            folder: Vec::new().into_iter(),
            lines: None,
        }
    }

    /// Opens what stands next: an article, or lines of them, of which the first is taken by the next call.
    fn open(&mut self, path: &Path, inside: bool) -> Result<Option<Raw>, Problem> {
        let standard = !inside && path.as_os_str() == STANDARD_INPUT;
        let file: Arc<str> = if standard { "standard input".into() } else { path.to_string_lossy().into() };
        let problem = |error: io::Error| Problem::file(Arc::clone(&file), format!("cannot be read: {error}"));
        if !standard && path.is_dir() {
            let mut found = Vec::new();
            walk(path, self.input, &mut found)?;
            if found.is_empty() {
                let ending = endings(self.input).join("` or `.");
                return Err(Problem::file(file, format!("a folder without a file that ends in `.{ending}`")));
            }
            self.folder = found.into_iter();
            return Ok(None);
        }
        // A shell spreads patterns out; in quotes, and where there is none, they arrive as they are.
        if !inside && is_pattern(path) {
            let paths = glob::glob(&file)
                .map_err(|error| Problem::file(Arc::clone(&file), format!("no pattern: {}", error.msg)))?;
            let found: Vec<PathBuf> = paths.flatten().filter(|path| !path.is_dir()).collect();
            if found.is_empty() {
                return Err(Problem::file(file, "no file fits this pattern"));
            }
            self.folder = found.into_iter();
            return Ok(None);
        }
        let reader: Box<dyn Read + Send> =
            if standard { Box::new(io::stdin()) } else { Box::new(File::open(path).map_err(problem)?) };
        match self.input {
            Input::Text => {
                let mut bytes = Vec::new();
                reader.take(self.limit + 1).read_to_end(&mut bytes).map_err(problem)?;
                if bytes.len() as u64 > self.limit {
                    let what = format!("{}; a list of articles needs `--input jsonl`", too_long(self.limit));
                    return Err(Problem::file(file, what));
                }
                Ok(Some(Raw { file, standard, line: None, bytes }))
            }
            Input::Jsonl => {
                let reader = Box::new(BufReader::with_capacity(1 << 16, reader));
                self.lines = Some(Lines { file, standard, line: 0, limit: self.limit, reader });
                Ok(None)
            }
        }
    }
}

impl Iterator for Source {
    type Item = Result<Raw, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.stop.load(Ordering::Relaxed) {
            if let Some(lines) = &mut self.lines {
                match lines.next() {
                    Some(line) => return Some(line),
                    None => self.lines = None,
                }
            }
            let (path, inside) = match self.folder.next() {
                Some(path) => (path, true),
                None => (self.files.next()?, false),
            };
            match self.open(&path, inside) {
                Ok(None) => {}
                Ok(Some(raw)) => return Some(Ok(raw)),
                Err(problem) => return Some(Err(problem)),
            }
        }
        None
    }
}

impl Lines {
    /// The next line that is not blank. After an error of reading, the rest of the file is given up.
    fn next(&mut self) -> Option<Result<Raw, Problem>> {
        loop {
            let mut bytes = Vec::new();
            let mut read = (&mut self.reader).take(self.limit + 1).read_until(b'\n', &mut bytes);
            let long = bytes.len() as u64 > self.limit && !bytes.ends_with(b"\n");
            if long && read.is_ok() {
                read = self.reader.skip_until(b'\n');
            }
            self.line += 1;
            let (file, standard, line) = (Arc::clone(&self.file), self.standard, Some(self.line));
            match read {
                Ok(_) if long => return Some(Err(Problem { file, line, what: too_long(self.limit) })),
                Ok(0) => return None,
                Ok(_) if bytes.trim_ascii().is_empty() => {}
                Ok(_) => {
                    bytes.truncate(bytes.trim_ascii_end().len());
                    return Some(Ok(Raw { file, standard, line, bytes }));
                }
                Err(error) => {
                    self.reader = Box::new(io::empty());
                    return Some(Err(Problem { file, line, what: format!("cannot be read: {error}") }));
                }
            }
        }
    }
}

fn too_long(limit: u64) -> String {
    format!("longer than {} MiB; `--max-size` sets the limit", limit >> 20)
}

/// How the files are called that are taken from a folder.
const fn endings(input: Input) -> &'static [&'static str] {
    match input {
        Input::Text => &["txt"],
        Input::Jsonl => &["jsonl", "ndjson"],
    }
}

/// Whether the name is a pattern, and not that of a file.
pub(crate) fn is_pattern(path: &Path) -> bool {
    path.to_str().is_some_and(|name| name.contains(['*', '?', '['])) && fs::symlink_metadata(path).is_err()
}

/// All files of a folder and its folders, sorted by path. Links to folders are not followed: they can lead in a circle.
fn walk(folder: &Path, input: Input, found: &mut Vec<PathBuf>) -> Result<(), Problem> {
    let problem = |error: io::Error| Problem::file(folder.to_string_lossy(), format!("cannot be read: {error}"));
    let mut entries = fs::read_dir(folder).map_err(problem)?.collect::<Result<Vec<_>, _>>().map_err(problem)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let ends = |ending: &&str| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending));
        if entry.file_type().map_err(problem)?.is_dir() {
            walk(&path, input, found)?;
        } else if endings(input).iter().any(ends) && !path.is_dir() {
            found.push(path);
        }
    }
    Ok(())
}

/// A line of `--input jsonl`. What else stands in it is left aside.
#[derive(Deserialize)]
#[serde(expecting = "an object with a `text`")]
struct Line {
    id: Option<Id>,
    text: String,
    published: Option<String>,
    title: Option<String>,
}

impl Raw {
    pub(crate) fn file(&self) -> Arc<str> {
        Arc::clone(&self.file)
    }

    /// How many bytes it takes in its file, about.
    pub(crate) const fn size(&self) -> usize {
        self.bytes.len() + 1
    }

    pub(crate) const fn line(&self) -> Option<usize> {
        self.line
    }

    /// Reads the bytes as an article.
    pub(crate) fn read(self, reading: &Reading) -> Result<Article, Problem> {
        let Raw { file, standard, line, bytes } = self;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) if reading.lossy => String::from_utf8_lossy(error.as_bytes()).into_owned(),
            Err(error) => {
                let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
                let what = match bytes {
                    [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "is UTF-16, not UTF-8".to_owned(),
                    _ => format!("byte {at} (0x{:02x}) is not UTF-8; `--lossy` reads on over it", bytes[at]),
                };
                let newlines = bytes[..at].iter().fold(0, |lines, &byte| lines + usize::from(byte == b'\n'));
                return Err(Problem { file, line: Some(line.unwrap_or(newlines + 1)), what });
            }
        };
        let name = if standard { STANDARD_INPUT } else { &file };
        let Some(line) = line else {
            return Ok(Article { id: Id::Text(name.to_owned()), title: None, text, published: reading.published });
        };

        let (mark, json) = match text.strip_prefix('\u{feff}') {
            Some(rest) if line == 1 => ('\u{feff}'.len_utf8(), rest),
            _ => (0, text.as_str()),
        };
        // serde would take an array for an object.
        if !json.trim_ascii_start().starts_with('{') {
            return Err(Problem { file, line: Some(line), what: "not an object with a `text`".to_owned() });
        }
        match serde_json::from_str(json) {
            Ok(Line { id, text, published, title }) => {
                let published = published.map(|published| {
                    day(&published).map_err(|problem| {
                        let what = format!("`published`: `{published}` is {problem}");
                        Problem { file: Arc::clone(&file), line: Some(line), what }
                    })
                });
                let published = published.transpose()?;
                let id = id.unwrap_or_else(|| Id::Text(format!("{name}:{line}")));
                Ok(Article { id, title, text, published: published.or(reading.published) })
            }
            Err(error) => {
                let whole = error.to_string();
                let end = format!(" at line {} column {}", error.line(), error.column());
                let what = whole.strip_suffix(&end).unwrap_or(&whole);
                let before = &text.as_bytes()[..(error.column() + mark).min(text.len())];
                let what = format!("{what} (column {})", String::from_utf8_lossy(before).chars().count());
                Err(Problem { file, line: Some(line), what })
            }
        }
    }
}
