//! `hr`: says what an HRESULT is, as err.exe does, on any system; and reads logs, headers and families.

mod arguments;
mod ask;
mod exporting;
mod importing;
mod output;
mod pinning;

use arguments::{Arguments, Command, Log};
use bits_codes_cli::known::Known;
use bits_codes_cli::log::{self, Status};
use clap::Parser as _;
use std::io::{self, Write};

fn main() -> Status {
    let arguments = Arguments::parse_from(std::env::args_os().map(arguments::with_sign));
    let known = Known::default();
    let result = match arguments.command {
        None => ask::answer(&known, arguments.answer),
        Some(Command::Search(search)) => ask::search(&known, &search),
        Some(Command::Log(log)) => return annotate(&known, log),
        Some(Command::Import(arguments)) => arguments.run(),
        Some(Command::Export(arguments)) => arguments.run(),
        Some(Command::Pin(arguments)) => arguments.run(),
    };
    match result {
        Ok(status) => status,
        // A reader that has seen enough, such as `head`, is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(error) => {
            report(&format!("cannot write: {error}"));
            Status::Failed
        }
    }
}

/// To standard error. Where that is closed, nobody reads it.
fn report(message: &str) {
    let _ = writeln!(io::stderr().lock(), "hr: {message}");
}

fn annotate(known: &Known, arguments: Log) -> Status {
    let options = log::Options {
        json: arguments.json,
        all: arguments.all,
        files: arguments.files,
    };
    match output::standard() {
        Ok(out) => options.run(known, io::stdin().lock(), out, &mut report),
        Err(error) => {
            report(&format!("cannot write: {error}"));
            Status::Failed
        }
    }
}
