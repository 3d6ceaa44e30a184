//! Writes a family as a C header, as a message compiler `.mc` file or as JSON.
//!
//! ```text
//! cargo run --example export -- --family BitsCode --format h > bitscodes.h
//! ```

mod entry;
mod header;
mod json;
mod mc;
mod message;
#[cfg(test)]
mod round_trip;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::{env, ffi};

const USAGE: &str = "\
Writes a family of HRESULTs to standard output.

Usage: export --family NAME --format FORMAT

NAME is BitsCode, BitsEvent or another of the families behind `explain`: --families lists them.

Formats:
  h       a C header, in the form that the message compiler writes
  mc      a message compiler file
  json    an object with the codes, their parts, names and texts

Options:
  --families    list the families
  -h, --help    print this
";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Header,
    Mc,
    Json,
}

#[derive(Debug, PartialEq, Eq)]
enum Request {
    Help,
    Families,
    Export { family: String, format: Format },
}

fn main() -> ExitCode {
    let arguments: Result<Vec<String>, _> = env::args_os()
        .skip(1)
        .map(ffi::OsString::into_string)
        .collect();
    let request = match arguments {
        Ok(arguments) => parse(arguments),
        Err(other) => Err(format!("{:?} is not UTF-8", other.display().to_string())),
    };
    let written = request.and_then(|request| match request {
        Request::Help => Ok(USAGE.to_owned()),
        Request::Families => Ok(entry::families().join("\n") + "\n"),
        Request::Export { family, format } => export(&family, format),
    });
    let result = written.and_then(|text| match print(&text) {
        // A reader that has seen enough is no failure.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            let _ = writeln!(io::stderr().lock(), "error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

fn parse(arguments: Vec<String>) -> Result<Request, String> {
    let (mut family, mut format) = (None, None);
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let (option, value) = match argument.split_once('=') {
            Some((option, value)) => (option, Some(value.to_owned())),
            None => (&argument[..], None),
        };
        let mut value = || {
            value
                .clone()
                .or_else(|| arguments.next())
                .ok_or_else(|| format!("`{option}` needs a value"))
        };
        match option {
            "-h" | "--help" => return Ok(Request::Help),
            "--families" => return Ok(Request::Families),
            "--family" => family = Some(value()?),
            "--format" => {
                format = Some(match &value()?[..] {
                    "h" => Format::Header,
                    "mc" => Format::Mc,
                    "json" => Format::Json,
                    other => {
                        return Err(format!(
                            "there is no format `{other}`; help: the formats are `h`, `mc` and `json`"
                        ));
                    }
                });
            }
            _ => {
                return Err(format!(
                    "there is no option `{option}`\n\n{}",
                    USAGE.trim_end()
                ));
            }
        }
    }
    match (family, format) {
        (Some(family), Some(format)) => Ok(Request::Export { family, format }),
        _ => Err(format!(
            "`--family` and `--format` are needed\n\n{}",
            USAGE.trim_end()
        )),
    }
}

fn export(family: &str, format: Format) -> Result<String, String> {
    let entries = entry::of(family).ok_or_else(|| {
        let families = entry::families().join("`, `");
        format!("there is no family `{family}`; help: the families are `{families}`")
    })?;
    match format {
        Format::Header => Ok(header::write(family, &entries)),
        Format::Mc => mc::write(family, &entries),
        Format::Json => Ok(json::write(family, &entries)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, String> {
        parse(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_in_any_order() {
        let export = Ok(Request::Export {
            family: "BitsCode".to_owned(),
            format: Format::Mc,
        });
        assert_eq!(parsed("--family BitsCode --format mc"), export);
        assert_eq!(parsed("--format=mc --family=BitsCode"), export);
        assert_eq!(parsed("--family BitsCode --help"), Ok(Request::Help));
    }

    #[test]
    fn bad_options_are_errors() {
        for line in [
            "",
            "--family BitsCode",
            "--format h",
            "--format yaml",
            "--family",
            "BitsCode h",
            "--famly X",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
        assert!(
            export("BitCode", Format::Json).is_err_and(|message| message.contains("`BitsCode`"))
        );
    }
}
