//! The command `thucthe`: arguments, input and output around the library.

mod arguments;
mod article;
mod batch;
mod extract;
mod input;
mod lookup;
mod manual;
mod markup;
mod output;
mod progress;
mod report;
mod stdout;
mod tables;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Extract(arguments) => extract::extract(&arguments),
        Command::Annotate(arguments) => extract::annotate(&arguments),
        Command::LookUp(asked) => lookup::run(&asked),
        Command::Check { folder } => tables::check(&folder),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man => manual::page(),
    }
}
