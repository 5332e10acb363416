//! Many articles on several threads, their results in the order of the articles.
//!
//! A worker takes the next article from the source, works on it alone, and lays the result down under the article's
//! number. The caller's thread takes the results up in order. A worker takes no new article while too many results, or
//! too many bytes, wait behind one that is slow: so memory stays bounded, however long the input is.

use std::{
    collections::BTreeMap,
    io,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

/// So many results for each thread may be under way.
const AHEAD: usize = 16;
/// So many bytes of results may wait.
const WAITING_BYTES: usize = 64 << 20;

/// A result of a known weight.
pub(crate) trait Weigh {
    fn bytes(&self) -> usize;
}

struct Desk<R> {
    /// How many articles were taken, or are about to be.
    taken: usize,
    /// How many results the caller took up.
    done: usize,
    waiting: BTreeMap<usize, R>,
    bytes: usize,
    /// How many workers have not left.
    workers: usize,
    /// The source is empty, the caller wants no more, or a worker broke.
    closed: bool,
}

struct Shared<S, R> {
    /// Apart from the desk: a source that is slow must not hold up results that are ready.
    source: Mutex<(usize, S)>,
    desk: Mutex<Desk<R>>,
    changed: Condvar,
}

impl<S, R> Shared<S, R> {
    // A thread that panics ends the run in any case: the scope hands the panic on.
    fn desk(&self) -> MutexGuard<'_, Desk<R>> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, desk: MutexGuard<'a, Desk<R>>) -> MutexGuard<'a, Desk<R>> {
        self.changed.wait(desk).unwrap_or_else(PoisonError::into_inner)
    }

    fn close(&self, workers: usize) {
        let mut desk = self.desk();
        desk.closed = true;
        desk.workers -= workers;
        drop(desk);
        self.changed.notify_all();
    }
}

/// Closes the desk when a thread ends, however it ends, so that nobody waits for what never comes.
struct Leave<'a, S, R> {
    shared: &'a Shared<S, R>,
    workers: usize,
}

impl<S, R> Drop for Leave<'_, S, R> {
    fn drop(&mut self) {
        self.shared.close(self.workers);
    }
}

/// Works through `source` on `threads` threads and hands the results, in order, to `take`.
///
/// `take` gets `None` where nothing is ready yet: the moment to write out what has gathered. The first error that it
/// returns ends the run.
pub(crate) fn run<S, R>(
    source: S,
    threads: usize,
    work: impl Fn(S::Item) -> R + Sync,
    mut take: impl FnMut(Option<R>) -> io::Result<()>,
) -> io::Result<()>
where
    S: Iterator + Send,
    R: Weigh + Send,
{
    let desk = Desk { taken: 0, done: 0, waiting: BTreeMap::new(), bytes: 0, workers: threads, closed: false };
    let shared = Shared { source: Mutex::new((0, source)), desk: Mutex::new(desk), changed: Condvar::new() };
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| labour(&shared, threads * AHEAD, &work));
        }
        let _leave = Leave { shared: &shared, workers: 0 };
        let mut idle = false;
        let mut desk = shared.desk();
        loop {
            let number = desk.done;
            if let Some(result) = desk.waiting.remove(&number) {
                desk.done += 1;
                desk.bytes -= result.bytes();
                drop(desk);
                shared.changed.notify_all();
                take(Some(result))?;
                idle = false;
                desk = shared.desk();
            } else if desk.workers == 0 {
                return Ok(());
            } else if idle {
                desk = shared.wait(desk);
            } else {
                drop(desk);
                take(None)?;
                idle = true;
                desk = shared.desk();
            }
        }
    })
}

fn labour<S: Iterator, R: Weigh>(shared: &Shared<S, R>, ahead: usize, work: &impl Fn(S::Item) -> R) {
    let _leave = Leave { shared, workers: 1 };
    loop {
        let mut desk = shared.desk();
        while !desk.closed && (desk.taken - desk.done >= ahead || desk.bytes > WAITING_BYTES) {
            desk = shared.wait(desk);
        }
        if desk.closed {
            return;
        }
        desk.taken += 1;
        drop(desk);
        let (number, item) = {
            let mut source = shared.source.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(item) = source.1.next() else { return };
            source.0 += 1;
            (source.0 - 1, item)
        };
        let result = work(item);
        let mut desk = shared.desk();
        desk.bytes += result.bytes();
        desk.waiting.insert(number, result);
        drop(desk);
        shared.changed.notify_all();
    }
}
