//! Shell completions and the manual page, both from the arguments.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::{arguments::Arguments, stdout::print};

pub(crate) fn completions(shell: Shell) -> ExitCode {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "thucthe", &mut out);
    print(&out)
}

/// The page of the command, and behind it those of what it can be told to do.
pub(crate) fn page() -> ExitCode {
    let mut command = Arguments::command();
    command.build();
    let mut out = Vec::new();
    let pages = [&command].into_iter().chain(command.get_subcommands().filter(|command| command.get_name() != "help"));
    for command in pages {
        Man::new(command.clone()).render(&mut out).expect("OK because memory takes every byte");
    }
    print(&out)
}
