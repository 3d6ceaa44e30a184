//! Writes the `bits_errors!` declaration of a C header or of a message compiler `.mc` file.
//!
//! ```text
//! cargo run --example import -- --name BitsCode --only BG_ Bitsmsg.h > codes.rs
//! ```

mod read;
#[cfg(test)]
mod testdata;
mod write;

use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use read::{Format, Kind, Options};

const USAGE: &str = "\
Writes the `bits_errors!` declaration of a C header or of a message compiler .mc file to standard output.

Usage: import [OPTIONS] [FILE]

FILE is read from standard input if it is missing or `-`. What it is is seen from its content.

Options:
  --name NAME      the enum; without it made from the name of the file
  --only PREFIX    take only the names that start so
  --customer       .mc files: set the customer bit of every code, as `mc -c` does
  -h, --help       print this

What the declaration has not, or has in another way than the file, is told on standard error. The exit status is 0 if
everything that looks like a code was taken, 1 if not, and 2 if there was nothing to do.
";

#[derive(Default)]
struct Arguments {
    name: Option<String>,
    only: String,
    customer: bool,
    file: Option<String>,
}

enum Request {
    Help,
    Import(Arguments),
}

fn main() -> ExitCode {
    let arguments: Result<Vec<String>, _> = env::args_os()
        .skip(1)
        .map(std::ffi::OsString::into_string)
        .collect();
    let request = match arguments {
        Ok(arguments) => parse(arguments),
        Err(other) => Err(format!("{} is not UTF-8", other.display())),
    };
    let result = match request {
        Ok(Request::Help) => print(USAGE).map(|()| ExitCode::SUCCESS),
        Ok(Request::Import(arguments)) => import(&arguments),
        Err(message) => Err(format!("{message}\n\n{USAGE}")),
    };
    result.unwrap_or_else(|message| {
        tell(format_args!("error: {}", message.trim_end()));
        ExitCode::from(2)
    })
}

fn parse(arguments: Vec<String>) -> Result<Request, String> {
    let mut parsed = Arguments::default();
    let mut arguments = arguments.into_iter();
    let mut options = true;
    while let Some(argument) = arguments.next() {
        if !options || argument == "-" || !argument.starts_with('-') {
            if parsed.file.replace(argument).is_some() {
                return Err("one file at a time".to_owned());
            }
            continue;
        }
        let (option, value) = match argument.split_once('=') {
            Some((option, value)) => (option, Some(value.to_owned())),
            None => (&argument[..], None),
        };
        let mut value = || {
            let value = value.clone().or_else(|| arguments.next());
            value.ok_or_else(|| format!("`{option}` needs a value"))
        };
        match option {
            "-h" | "--help" => return Ok(Request::Help),
            "--" => options = false,
            "--name" => parsed.name = Some(value()?),
            "--only" => parsed.only = value()?,
            "--customer" => parsed.customer = true,
            _ => return Err(format!("there is no option `{option}`")),
        }
    }
    if let Some(name) = parsed.name.as_deref().filter(|name| !is_type_name(name)) {
        return Err(format!("`{name}` is no name for an enum"));
    }
    Ok(Request::Import(parsed))
}

fn import(arguments: &Arguments) -> Result<ExitCode, String> {
    let file = arguments.file.as_deref().filter(|file| *file != "-");
    let shown = file.unwrap_or("<stdin>");
    let mut bytes = Vec::new();
    let result = match file {
        Some(file) => fs::File::open(file).and_then(|mut file| file.read_to_end(&mut bytes)),
        None => io::stdin().read_to_end(&mut bytes),
    };
    result.map_err(|error| format!("{shown}: {error}"))?;
    let (source, guessed) = read::decode(&bytes).map_err(|error| format!("{shown}: {error}"))?;
    if guessed {
        tell(format_args!(
            "{shown}: note: this is not UTF-8, so it is read as Windows-1252"
        ));
    }

    let options = Options {
        customer: arguments.customer,
        only: &arguments.only,
    };
    let mut table = read::read(&source, Format::of(&source), options);
    let name = arguments.name.clone().unwrap_or_else(|| type_name(file));
    let source = file
        .and_then(|file| Path::new(file).file_name())
        .map(|name| name.display().to_string());
    let source = source.map_or_else(|| "a header".to_owned(), |name| format!("`{name}`"));
    let declaration = write::declaration(&mut table, &name, &source);

    table.notices.sort_by_key(|notice| notice.line);
    for notice in &table.notices {
        let kind = match notice.kind {
            Kind::Error => "error",
            Kind::Note => "note",
        };
        tell(format_args!(
            "{shown}:{}: {kind}: {}",
            notice.line, notice.message
        ));
    }
    if table.entries.is_empty() {
        return Err(format!("{shown}: there are no codes in it"));
    }
    print(&declaration)?;
    let lost = table
        .notices
        .iter()
        .any(|notice| notice.kind == Kind::Error);
    Ok(if lost {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// To standard error. Where that is closed, nobody is there to be told.
fn tell(message: std::fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}

/// A reader that has seen enough is no failure.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

/// `include/sync-codes.h` to `SyncCodes`.
fn type_name(file: Option<&str>) -> String {
    let stem = file
        .and_then(|file| Path::new(file).file_stem())
        .and_then(|stem| stem.to_str());
    let name = stem.map(read::camel).filter(|name| is_type_name(name));
    name.unwrap_or_else(|| "Codes".to_owned())
}

/// Whether an enum may be called so. Of all keywords only `Self` starts with a capital letter.
fn is_type_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name != "Self"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(arguments: &[&str]) -> Result<Arguments, String> {
        match parse(
            arguments
                .iter()
                .map(|argument| (*argument).to_owned())
                .collect(),
        )? {
            Request::Import(arguments) => Ok(arguments),
            Request::Help => Err("help".to_owned()),
        }
    }

    #[test]
    fn options_in_any_order() {
        for line in [
            ["a.h", "--name", "Sync", "--only=S_"],
            ["--name=Sync", "--only", "S_", "a.h"],
        ] {
            let parsed = arguments(&line).unwrap();
            assert_eq!(
                (
                    parsed.name.as_deref(),
                    &parsed.only[..],
                    parsed.file.as_deref()
                ),
                (Some("Sync"), "S_", Some("a.h"))
            );
        }
        assert_eq!(
            arguments(&["--", "--name"]).unwrap().file.as_deref(),
            Some("--name")
        );
        assert_eq!(arguments(&["-"]).unwrap().file.as_deref(), Some("-"));
    }

    #[test]
    fn bad_options_are_errors() {
        for line in [
            &["--nam", "X"][..],
            &["--name"],
            &["--name", "self"],
            &["--name", "1A"],
            &["a.h", "b.h"],
        ] {
            assert!(arguments(line).is_err(), "{line:?}");
        }
    }

    #[test]
    fn enums_are_named_by_their_file() {
        assert_eq!(type_name(Some("include/sync-codes.h")), "SyncCodes");
        assert_eq!(type_name(Some("BITSMSG.H")), "Bitsmsg");
        assert_eq!(type_name(Some("7.h")), "Codes");
        assert_eq!(type_name(None), "Codes");
    }
}
