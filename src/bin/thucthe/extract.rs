//! `thucthe extract` and `thucthe annotate`: from the source, through the extractor, to the output.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, IsTerminal},
    path::PathBuf,
    process::{self, ExitCode},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use thucthe::{Context, Extractor};

use crate::{
    arguments::{Annotate, Color, Escape, Extract, Format as Name, Input, Reading, Type},
    article::{Article, Id},
    batch::{self, Weigh},
    input::{Raw, Source, is_pattern},
    output::{Csv, Format, Html, Inline, Json, JsonLines, Site, Summary, Text, WebAnnotation},
    progress::Progress,
    report::{Problem, say},
    stdout::Stdout,
    tables,
};

/// So much is gathered before it is written, unless the input is slower than the output.
const CHUNK: usize = 1 << 16;

/// The exit status of a wrong argument, as clap has it.
const USAGE: u8 = 2;

/// The exit status of Ctrl-C, as shells have it.
const INTERRUPTED: u8 = 130;

pub(crate) fn extract(arguments: &Extract) -> ExitCode {
    let several = several(&arguments.reading);
    if arguments.output.is_some() && arguments.format != Name::Html {
        say("error: `--output DIR` goes with `--format html`");
        return ExitCode::from(USAGE);
    }
    if several && arguments.output.is_none() && arguments.format == Name::Html {
        say("error: several articles make several pages; name a folder for them with `--output DIR`");
        return ExitCode::from(USAGE);
    }
    let extractor = match tables::extractor(arguments.reading.gazetteers.as_deref()) {
        Ok(extractor) => extractor,
        Err(code) => return code,
    };
    let format: Box<dyn Format> = match arguments.format {
        Name::Text => Box::new(Text { color: colored(arguments.color), why: arguments.why, named: several }),
        Name::Json => Box::new(Json { list: several }),
        Name::Jsonl => Box::new(JsonLines),
        Name::Csv => Box::new(Csv),
        Name::Webanno => Box::new(WebAnnotation),
        Name::Html => Box::new(Html { extractor: &extractor, indexed: arguments.output.is_some() }),
    };
    run(&arguments.reading, &extractor, format.as_ref(), arguments.output.as_ref())
}

pub(crate) fn annotate(arguments: &Annotate) -> ExitCode {
    let html = match arguments.escape {
        Escape::Auto => arguments.template.contains('<'),
        Escape::Html => true,
        Escape::None => false,
    };
    let kinds = arguments.types.iter().copied().map(Type::kind).collect();
    let format = match Inline::new(&arguments.template, html, kinds) {
        Ok(format) => format,
        Err(problem) => {
            say(format_args!("error: {problem}"));
            return ExitCode::from(USAGE);
        }
    };
    match tables::extractor(arguments.reading.gazetteers.as_deref()) {
        Ok(extractor) => run(&arguments.reading, &extractor, &format, None),
        Err(code) => code,
    }
}

fn run(reading: &Reading, extractor: &Extractor, format: &dyn Format, folder: Option<&PathBuf>) -> ExitCode {
    warn_of_lines(reading);
    let threads = match reading.threads {
        _ if !several(reading) => 1,
        Some(threads) => threads.into(),
        None => thread::available_parallelism().map_or(1, usize::from),
    };
    let work = |raw| Done::new(raw, reading, extractor, format, folder.is_some());
    let mut progress = Progress::new(reading, several(reading));
    let stop = stop_at_interrupt();
    let run = Writer::new(format, folder, &mut progress).and_then(|mut writer| {
        batch::run(Source::new(reading, Arc::clone(&stop)), threads, work, |done| writer.take(done))?;
        writer.finish()
    });
    progress.finish();
    match run {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => {
            let output = folder.map_or("standard output".into(), |folder| folder.to_string_lossy());
            say(format_args!("{output}: cannot be written: {error}"));
            return ExitCode::FAILURE;
        }
        Ok(()) => {}
    }
    if stop.load(Ordering::Relaxed) {
        return ExitCode::from(INTERRUPTED);
    }
    if progress.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Lines of articles taken for one article give a result, but not the one that was meant.
fn warn_of_lines(reading: &Reading) {
    let is_lines = |file: &&PathBuf| file.extension().is_some_and(|extension| extension == "jsonl");
    for file in reading.files.iter().filter(is_lines).filter(|_| reading.input == Input::Text) {
        say(format_args!("{}: read as one article; for one a line say `--input jsonl`", file.display()));
    }
}

/// Set by Ctrl-C: no more articles are read, and the ones under way are written. Where that takes long, or the input is
/// slow to come, the run ends all the same.
fn stop_at_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&stop);
    let handler = ctrlc::set_handler(move || {
        set.store(true, Ordering::Relaxed);
        thread::sleep(Duration::from_secs(1));
        process::exit(INTERRUPTED.into());
    });
    if let Err(error) = handler {
        say(format_args!("Ctrl-C may cut the last line: {error}"));
    }
    stop
}

/// Whether there can be more than one article.
fn several(reading: &Reading) -> bool {
    reading.input == Input::Jsonl
        || reading.files.len() > 1
        || reading.files.iter().any(|file| file.is_dir() || is_pattern(file))
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
    Written(Box<Written>),
    Problem(Problem),
}

struct Written {
    id: Id,
    file: Arc<str>,
    line: Option<usize>,
    size: usize,
    bytes: Vec<u8>,
    notes: Vec<String>,
    summary: Option<Summary>,
}

impl Done {
    fn new(
        raw: Result<Raw, Problem>,
        reading: &Reading,
        extractor: &Extractor,
        format: &dyn Format,
        summed: bool,
    ) -> Self {
        let (file, line, size, read) = match raw {
            Ok(raw) => (raw.file(), raw.line(), raw.size(), raw.read(reading)),
            Err(problem) => return Done::Problem(problem),
        };
        match read {
            Ok(article) => {
                let extraction = extractor.extract(&article.text, &context(&article, reading));
                let mut bytes = Vec::new();
                let notes = format.article(&article, &extraction, &mut bytes);
                let summary = summed.then(|| Summary::new(&article, &extraction));
                Done::Written(Box::new(Written { id: article.id, file, line, size, bytes, notes, summary }))
            }
            Err(problem) => Done::Problem(problem),
        }
    }
}

fn context(article: &Article, reading: &Reading) -> Context {
    let context = article.published.map(Context::published).unwrap_or_default();
    if reading.undiacritized { context.undiacritized() } else { context }
}

impl Weigh for Done {
    fn bytes(&self) -> usize {
        match self {
            Done::Written(written) => written.bytes.len(),
            Done::Problem(_) => 0,
        }
    }
}

/// Writes whole articles only: what stands in the output at any moment ends with one.
struct Writer<'a> {
    format: &'a dyn Format,
    output: Stdout,
    site: Option<Site>,
    chunk: Vec<u8>,
    /// Whether an article that is not empty was written.
    begun: bool,
    /// Hashes of the ids so far: sixteen bytes an article, whatever the ids are.
    ids: HashSet<(u64, u64)>,
    progress: &'a mut Progress,
}

impl<'a> Writer<'a> {
    fn new(format: &'a dyn Format, folder: Option<&PathBuf>, progress: &'a mut Progress) -> io::Result<Self> {
        let chunk = format.begin().as_bytes().to_vec();
        let site = folder.map(|folder| Site::new(folder)).transpose()?;
        Ok(Writer { format, output: Stdout::open()?, site, chunk, begun: false, ids: HashSet::new(), progress })
    }

    /// Takes what is done; writes out what has gathered where nothing is.
    fn take(&mut self, done: Option<Done>) -> io::Result<()> {
        match done {
            None => return self.write_out(),
            Some(Done::Problem(problem)) => self.progress.problem(problem),
            Some(Done::Written(written)) => self.put(*written)?,
        }
        if self.chunk.len() >= CHUNK { self.write_out() } else { Ok(()) }
    }

    fn put(&mut self, written: Written) -> io::Result<()> {
        let Written { id, file, line, size, bytes, notes, summary } = written;
        if !self.ids.insert(fingerprint(&id)) {
            self.progress.problem(Problem { file, line, what: format!("another article has the id `{id}`; left out") });
            return Ok(());
        }
        self.progress.article(size);
        for what in notes {
            self.progress.say(Problem { file: Arc::clone(&file), line, what });
        }
        if let (Some(site), Some(summary)) = (&mut self.site, summary) {
            return site.add(&id.to_string(), &bytes, summary);
        }
        if self.begun && !bytes.is_empty() {
            self.chunk.extend_from_slice(self.format.between().as_bytes());
        }
        self.begun |= !bytes.is_empty();
        self.chunk.extend_from_slice(&bytes);
        Ok(())
    }

    fn write_out(&mut self) -> io::Result<()> {
        if self.chunk.is_empty() {
            return Ok(());
        }
        self.output.write_whole(&self.chunk)?;
        self.chunk.clear();
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.chunk.extend_from_slice(self.format.end().as_bytes());
        self.write_out()?;
        self.site.as_ref().map_or(Ok(()), Site::finish)
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
