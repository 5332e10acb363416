//! Standard output without a buffer of its own, so that what was written stands there as a whole.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::report::say;

/// Prints what is ready as a whole. That nobody reads on is no failure.
pub(crate) fn print(bytes: &[u8]) -> ExitCode {
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            say(format_args!("standard output: cannot be written: {error}"));
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

#[cfg(unix)]
pub(crate) struct Stdout(std::fs::File);

#[cfg(unix)]
impl Stdout {
    pub(crate) fn open() -> io::Result<Self> {
        use std::os::fd::AsFd;
        Ok(Stdout(io::stdout().as_fd().try_clone_to_owned()?.into()))
    }

    /// Writes all or, in a file, nothing: what went into a full disk is taken back, so that no half article is left.
    pub(crate) fn write_whole(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        let mut written = 0;
        while !bytes.is_empty() {
            match self.0.write(bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => {
                    written += count as u64;
                    bytes = &bytes[count..];
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    if let Ok(state) = self.0.metadata()
                        && state.is_file()
                    {
                        self.0.set_len(state.len().saturating_sub(written))?;
                    }
                    return Err(error);
                }
            }
        }
        Ok(())
    }
}

#[cfg(not(unix))]
pub(crate) struct Stdout(io::Stdout);

#[cfg(not(unix))]
impl Stdout {
    #[allow(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
    pub(crate) fn open() -> io::Result<Self> {
        Ok(Stdout(io::stdout()))
    }

    pub(crate) fn write_whole(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)?;
        self.0.flush()
    }
}
