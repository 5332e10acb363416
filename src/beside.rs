//! Two things at once, for the cold start.

use std::{panic::resume_unwind, thread};

/// Does both, the second in a thread of its own; where there are no threads, one behind the other.
pub(crate) fn both<A, B: Send>(here: impl FnOnce() -> A, beside: impl Fn() -> B + Sync) -> (A, B) {
    thread::scope(|scope| {
        let other = thread::Builder::new().spawn_scoped(scope, &beside);
        let here = here();
        (here, other.map_or_else(|_| beside(), |other| other.join().unwrap_or_else(|panic| resume_unwind(panic))))
    })
}
