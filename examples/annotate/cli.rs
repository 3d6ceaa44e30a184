//! The command line.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::process::{ExitCode, Termination};

use super::known::Known;
use super::note::{Notes, Objects};
use super::rules::Rules;
use super::stream::{Failure, scan};

const HELP: &str = "\
Names the HRESULTs in a log.

Usage: annotate [OPTIONS] [FILE]..

Copies the files, or standard input, byte for byte, and puts a note right after every
HRESULT: 0x80200001 «BG_E_NOT_FOUND: The requested job was not found.»

Options:
  --json   write what is found instead of the log, one object a line: line, column (in bytes,
           from 1), offset (in bytes, from 0), text (as found), code, names, explanation; and
           hint, where a slip is likely, and file, where more than one is named
  --all    also name numbers that may be codes or not: those that have no known name and
           are not announced by a word such as `error`, `code`, `result` or `hr`
  --help   show this help

A file called - is standard input. A log that starts with a UTF-16 byte order mark is read as
UTF-16, and so are the notes written; columns and offsets are in its bytes. Any other log may
be in any encoding that contains ASCII, and gets its notes in UTF-8.

Exit status: 0, or 1 if a log could not be read or the output not be written, or 2 for an
option that does not exist.
";

#[derive(Debug, Default)]
struct Options {
    json: bool,
    all: bool,
    help: bool,
    files: Vec<OsString>,
}

impl Options {
    fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Options, String> {
        let mut options = Options::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--json") => options.json = true,
                Some("--all") => options.all = true,
                Some("--help" | "-h") => options.help = true,
                Some("--") => options.files.extend(arguments.by_ref()),
                Some(option) if option.starts_with('-') && option != "-" => {
                    return Err(format!(
                        "there is no option `{option}`; `--help` shows those there are"
                    ));
                }
                _ => options.files.push(argument),
            }
        }
        Ok(options)
    }
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Status {
    /// All is written.
    Done = 0,
    /// A log could not be read, or the output not be written.
    Failed = 1,
    /// There is no such option.
    Misused = 2,
}

impl Termination for Status {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// Does what the arguments say. The first of them is not the program's name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    mut input: impl Read,
    output: impl Write,
    mut errors: impl Write,
) -> Status {
    // What cannot be said on standard error cannot be said at all.
    let mut say = |message: &str| drop(writeln!(errors, "annotate: {message}"));
    let options = match Options::parse(arguments) {
        Ok(options) => options,
        Err(message) => {
            say(&message);
            return Status::Misused;
        }
    };
    let mut output = BufWriter::with_capacity(128 * 1024, output);
    if options.help {
        return match output
            .write_all(HELP.as_bytes())
            .and_then(|()| output.flush())
        {
            Ok(()) => Status::Done,
            Err(error) => unwritten(&error, say),
        };
    }

    let mut status = Status::Done;
    let standard_input = [OsString::from("-")];
    let files = if options.files.is_empty() {
        &standard_input[..]
    } else {
        &options.files
    };
    for file in files {
        let name = file.to_string_lossy();
        let result = if file == "-" {
            one(&options, &name, &mut input, &mut output)
        } else {
            File::open(file)
                .map_err(Failure::Read)
                .and_then(|log| one(&options, &name, log, &mut output))
        };
        match result {
            Ok(()) => {}
            Err(Failure::Read(error)) => {
                let name = match &*name {
                    "-" => "standard input".to_owned(),
                    name => format!("`{name}`"),
                };
                say(&format!("cannot read {name}: {error}"));
                status = Status::Failed;
            }
            Err(Failure::Write(error)) => return unwritten(&error, say),
        }
    }
    status
}

fn one(
    options: &Options,
    name: &str,
    log: impl Read,
    output: &mut impl Write,
) -> Result<(), Failure> {
    let rules = Rules {
        knowledge: Known,
        all: options.all,
    };
    if options.json {
        let file = (options.files.len() > 1).then_some(name);
        scan(log, &rules, &mut Objects::new(output, file))
    } else {
        scan(log, &rules, &mut Notes::new(output))
    }
}

/// A reader that has seen enough, such as `head`, is not worth a message.
fn unwritten(error: &io::Error, mut say: impl FnMut(&str)) -> Status {
    if error.kind() == ErrorKind::BrokenPipe {
        return Status::Done;
    }
    say(&format!("cannot write: {error}"));
    Status::Failed
}
