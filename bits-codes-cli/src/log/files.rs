//! Reads logs, names the codes in them, and reports what could not be read or written.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::process::{ExitCode, Termination};

use super::note::{Notes, Objects};
use super::rules::Rules;
use super::stream::{Failure, scan};
use crate::known::Known;

/// What to read and how to write it.
#[derive(Debug, Default)]
pub struct Options {
    /// Write objects of JSON instead of the log.
    pub json: bool,
    /// Also name numbers that may be codes or not.
    pub all: bool,
    /// The logs; standard input where there is none.
    pub files: Vec<OsString>,
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Status {
    /// All is written.
    Done = 0,
    /// A log could not be read, or the output not be written.
    Failed = 1,
    /// It was called in a wrong way.
    Misused = 2,
}

impl Termination for Status {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

impl Options {
    /// Reads the files, where `-` is `input`, and writes what they become. `report` gets what could not be done.
    pub fn run(
        &self,
        known: &Known,
        mut input: impl Read,
        output: impl Write,
        report: &mut dyn FnMut(&str),
    ) -> Status {
        let mut output = BufWriter::with_capacity(128 * 1024, output);
        let mut status = Status::Done;
        let standard_input = [OsString::from("-")];
        let files = if self.files.is_empty() {
            &standard_input[..]
        } else {
            &self.files
        };
        for file in files {
            let name = file.to_string_lossy();
            let result = if file == "-" {
                self.one(known, &name, &mut input, &mut output)
            } else {
                File::open(file)
                    .map_err(Failure::Read)
                    .and_then(|log| self.one(known, &name, log, &mut output))
            };
            match result {
                Ok(()) => {}
                Err(Failure::Read(error)) => {
                    let name = match &*name {
                        "-" => "standard input".to_owned(),
                        name => format!("`{name}`"),
                    };
                    report(&format!("cannot read {name}: {error}"));
                    status = Status::Failed;
                }
                Err(Failure::Write(error)) => return unwritten(&error, report),
            }
        }
        status
    }

    fn one(
        &self,
        known: &Known,
        name: &str,
        log: impl Read,
        output: &mut impl Write,
    ) -> Result<(), Failure> {
        let rules = Rules {
            known,
            all: self.all,
        };
        if self.json {
            let file = (self.files.len() > 1).then_some(name);
            scan(log, &rules, &mut Objects::new(output, known, file))
        } else {
            scan(log, &rules, &mut Notes::new(output, known))
        }
    }
}

/// A reader that has seen enough, such as `head`, is not worth a message.
fn unwritten(error: &io::Error, report: &mut dyn FnMut(&str)) -> Status {
    if error.kind() == ErrorKind::BrokenPipe {
        return Status::Done;
    }
    report(&format!("cannot write: {error}"));
    Status::Failed
}
