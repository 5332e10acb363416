//! `thucthe extract`.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, IsTerminal, StdoutLock, Write},
    process::ExitCode,
    sync::Arc,
    thread,
};

use thucthe::{Context, Extractor, Gazetteers};

use crate::{
    arguments::{Color, Extract, Format as Name, Input, Reading},
    article::{Article, Id},
    batch::{self, Weigh},
    input::{Raw, Source},
    output::{Format, Json, JsonLines, Text},
    report::{Problem, say},
};

/// So much is gathered before it is written, unless the input is slower than the output.
const CHUNK: usize = 1 << 16;

pub(crate) fn run(arguments: &Extract) -> ExitCode {
    let reading = &arguments.reading;
    let extractor = match extractor(reading) {
        Ok(extractor) => extractor,
        Err(message) => {
            say(message);
            return ExitCode::FAILURE;
        }
    };
    let several = reading.input == Input::Jsonl || reading.files.len() > 1 || reading.files.iter().any(|f| f.is_dir());
    let format: Box<dyn Format> = match arguments.format {
        Name::Text => Box::new(Text { color: colored(arguments.color), why: arguments.why, named: several }),
        Name::Json => Box::new(Json { list: several }),
        Name::Jsonl => Box::new(JsonLines),
    };
    let threads = match reading.threads {
        _ if !several => 1,
        Some(threads) => threads.into(),
        None => thread::available_parallelism().map_or(1, usize::from),
    };
    let mut writer = Writer::new(format.as_ref());
    let work = |raw| Done::new(raw, reading, &extractor, format.as_ref());
    let run = batch::run(Source::new(reading), threads, work, |done| writer.take(done)).and_then(|()| writer.finish());
    match run {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => {
            say(format_args!("standard output: cannot be written: {error}"));
            return ExitCode::FAILURE;
        }
        Ok(()) => {}
    }
    if writer.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The extractor over the built-in tables, or over those of `--gazetteers`.
fn extractor(reading: &Reading) -> Result<Extractor, String> {
    let tables = match &reading.gazetteers {
        Some(folder) if !folder.is_dir() => return Err(format!("{}: is no folder", folder.display())),
        Some(folder) => Gazetteers::from_dir(folder),
        None => Gazetteers::embedded(),
    };
    tables.and_then(Extractor::new).map_err(|problems| problems.to_string())
}

fn colored(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty()) && io::stdout().is_terminal(),
    }
}

/// An article in its written form, or why there is none.
enum Done {
    Written { id: Id, file: Arc<str>, line: Option<usize>, bytes: Vec<u8> },
    Problem(Problem),
}

impl Done {
    fn new(raw: Result<Raw, Problem>, reading: &Reading, extractor: &Extractor, format: &dyn Format) -> Self {
        let (file, line, read) = match raw {
            Ok(raw) => (raw.file(), raw.line(), raw.read(reading)),
            Err(problem) => return Done::Problem(problem),
        };
        match read {
            Ok(article) => {
                let extraction = extractor.extract(&article.text, &context(&article));
                let mut bytes = Vec::new();
                format.article(&article, &extraction, &mut bytes);
                Done::Written { id: article.id, file, line, bytes }
            }
            Err(problem) => Done::Problem(problem),
        }
    }
}

fn context(article: &Article) -> Context {
    article.published.map(Context::published).unwrap_or_default()
}

impl Weigh for Done {
    fn bytes(&self) -> usize {
        match self {
            Done::Written { bytes, .. } => bytes.len(),
            Done::Problem(_) => 0,
        }
    }
}

/// Writes whole articles only: what stands in the output at any moment ends with one.
struct Writer<'a> {
    format: &'a dyn Format,
    output: StdoutLock<'static>,
    chunk: Vec<u8>,
    written: usize,
    /// Hashes of the ids so far: sixteen bytes an article, whatever the ids are.
    ids: HashSet<(u64, u64)>,
    failed: bool,
}

impl<'a> Writer<'a> {
    fn new(format: &'a dyn Format) -> Self {
        let chunk = format.begin().as_bytes().to_vec();
        Writer { format, output: io::stdout().lock(), chunk, written: 0, ids: HashSet::new(), failed: false }
    }

    /// Takes what is done; writes out what has gathered where nothing is.
    fn take(&mut self, done: Option<Done>) -> io::Result<()> {
        match done {
            None => return self.write_out(),
            Some(Done::Problem(problem)) => self.refuse(&problem),
            Some(Done::Written { id, file, line, bytes }) => {
                if self.ids.insert(fingerprint(&id)) {
                    if self.written > 0 {
                        self.chunk.extend_from_slice(self.format.between().as_bytes());
                    }
                    self.written += 1;
                    self.chunk.extend_from_slice(&bytes);
                } else {
                    self.refuse(&Problem { file, line, what: format!("another article has the id `{id}`; left out") });
                }
            }
        }
        if self.chunk.len() >= CHUNK { self.write_out() } else { Ok(()) }
    }

    fn refuse(&mut self, problem: &Problem) {
        self.failed = true;
        say(problem);
    }

    fn write_out(&mut self) -> io::Result<()> {
        if self.chunk.is_empty() {
            return Ok(());
        }
        self.output.write_all(&self.chunk)?;
        self.chunk.clear();
        self.output.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.chunk.extend_from_slice(self.format.end().as_bytes());
        self.write_out()
    }
}

/// Two articles of a billion would have to be very unlucky.
fn fingerprint(id: &Id) -> (u64, u64) {
    let hash = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        (seed, id.to_string()).hash(&mut hasher);
        hasher.finish()
    };
    (hash(0), hash(1))
}
