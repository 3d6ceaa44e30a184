//! `hr`: says what an HRESULT is, as err.exe does, on any system; and reads logs, headers and families.

mod annotate;
mod arguments;
mod ask;
mod exporting;
mod importing;
mod output;
mod paging;
mod pinning;

use arguments::{Arguments, Command};
use bits_codes_cli::known::Known;
use bits_codes_cli::log::Status;
use clap::Parser as _;
use std::io::{self, IsTerminal as _, Write};

fn main() -> Status {
    let arguments = std::env::args_os().map(arguments::with_sign);
    let result = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => run(arguments),
        Err(error) => usage(&error),
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

fn run(arguments: Arguments) -> io::Result<Status> {
    let known = Known::default();
    match arguments.command {
        None => ask::answer(&known, arguments.answer),
        Some(Command::Search(search)) => ask::search(&known, &search),
        Some(Command::Log(log)) => annotate::annotate(&known, log),
        Some(Command::Import(arguments)) => arguments.run(),
        Some(Command::Export(arguments)) => arguments.run(),
        Some(Command::Pin(arguments)) => arguments.run(),
        Some(Command::Page(arguments)) => arguments.run(),
    }
}

/// Writes the help or the version that was asked for, or says how the program is used.
fn usage(error: &clap::Error) -> io::Result<Status> {
    if error.use_stderr() {
        // Where that is closed, nobody reads it.
        let _ = error.print();
        return Ok(Status::Misused);
    }
    let mut out = output::standard()?;
    let text = error.render();
    if io::stdout().is_terminal() {
        write!(out, "{}", text.ansi())?;
    } else {
        write!(out, "{text}")?;
    }
    Ok(Status::Done)
}

/// To standard error. Where that is closed, nobody reads it.
fn report(message: &str) {
    let _ = writeln!(io::stderr().lock(), "hr: {message}");
}
