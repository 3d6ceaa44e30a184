//! Reads logs, names the codes in them, and reports what could not be read or written.

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::process::{ExitCode, Termination};

use super::blocks::scan_blocks;
use super::inputs::{self, Input};
use super::json_lines::JsonLines;
use super::lines::Lines;
use super::note::{NoteWriter, Notes, Objects, Style};
use super::only::Only;
use super::rules::Rules;
use super::stream::{Failure, Sink, scan};
use super::summary::Summary;
use crate::known::Known;

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The log, with notes.
    #[default]
    Copy,
    /// The lines with codes, with notes.
    Only {
        /// With their numbers.
        numbered: bool,
    },
    /// An object of JSON for each code.
    Json,
    /// The log, whose objects of JSON get a field with the codes in them.
    JsonLines,
    /// A row for each code, as a table or as objects of JSON.
    Summary {
        /// As objects.
        json: bool,
    },
}

/// What to read and how to write it.
#[derive(Debug, Default)]
pub struct Options {
    /// What is written.
    pub mode: Mode,
    /// How much a note says.
    pub style: Style,
    /// Paint codes and notes for a terminal.
    pub color: bool,
    /// Also name numbers that may be codes or not.
    pub all: bool,
    /// The logs, folders of logs and patterns; standard input where there is none.
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

/// Receives the progress of a run.
pub trait Watcher {
    /// What could not be done.
    fn report(&mut self, message: &str);
    /// A log is read, of which the length may be known.
    fn start(&mut self, _name: &str, _length: Option<u64>) {}
    /// How many bytes of it have been read.
    fn progress(&self, _bytes: u64) {}
    /// The log has been read.
    fn end(&mut self) {}
}

impl<F: FnMut(&str)> Watcher for F {
    fn report(&mut self, message: &str) {
        self(message);
    }
}

impl Options {
    /// Reads the logs, where `-` is `input`, and writes what they become.
    pub fn run(
        &self,
        known: &Known,
        input: impl Read,
        output: impl Write,
        watcher: &mut dyn Watcher,
    ) -> Status {
        let mut output = BufWriter::with_capacity(128 * 1024, output);
        let mut status = Status::Done;
        let inputs = inputs::resolve(&self.files, &mut |message| {
            watcher.report(&message);
            status = Status::Failed;
        });
        let has_files =
            inputs.len() > 1 || inputs.iter().any(|input| matches!(input, Input::Found(_)));
        let mut job = Job {
            rules: Rules {
                known,
                all: self.all,
            },
            inputs: &inputs,
            watcher,
            status,
        };
        let notes = || NoteWriter::new(known, self.style, self.color);
        let mut failed = Vec::new();
        let result = match self.mode {
            Mode::Copy => job.run(input, &mut Notes::new(&mut output, notes())),
            Mode::Only { numbered } => {
                let only = Only::new(&mut output, notes(), numbered, has_files);
                job.run(input, &mut Lines::new(only))
            }
            Mode::Json => job.run(input, &mut Objects::new(&mut output, known, has_files)),
            Mode::JsonLines => {
                let mut report = |message| failed.push(message);
                job.run(
                    input,
                    &mut Lines::new(JsonLines::new(&mut output, known, &mut report)),
                )
            }
            Mode::Summary { json } => {
                let summary = Summary::new(&mut output, known, json, has_files);
                job.run(input, &mut Lines::new(summary))
            }
        };
        let mut status = job.status;
        for message in failed {
            watcher.report(&message);
            status = Status::Failed;
        }
        match result {
            Ok(()) => status,
            // A reader that has seen enough, such as `head`, is not worth a message.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => status,
            Err(error) => {
                watcher.report(&format!("cannot write: {error}"));
                Status::Failed
            }
        }
    }
}

/// Logs on their way to a sink.
struct Job<'a> {
    rules: Rules<'a>,
    inputs: &'a [Input],
    watcher: &'a mut dyn Watcher,
    status: Status,
}

impl Job<'_> {
    /// Reads all, as far as it can be read, and stops where it cannot be written.
    fn run(&mut self, mut input: impl Read, sink: &mut impl Sink) -> io::Result<()> {
        for log in self.inputs {
            sink.start(&log.name())?;
            let result = match log {
                Input::Standard => scan(&mut input, &self.rules, sink),
                Input::File(path) => self.file(path, false, sink),
                Input::Found(path) => self.file(path, true, sink),
            };
            self.watcher.end();
            match result {
                Ok(()) => {}
                Err(Failure::Read(error)) => {
                    let name = match log {
                        Input::Standard => "standard input".to_owned(),
                        log => format!("`{}`", log.name()),
                    };
                    self.watcher.report(&format!("cannot read {name}: {error}"));
                    self.status = Status::Failed;
                }
                Err(Failure::Write(error)) => return Err(error),
            }
            sink.end()?;
        }
        sink.finish()
    }

    fn file(
        &mut self,
        path: &std::path::Path,
        may_be_left_out: bool,
        sink: &mut impl Sink,
    ) -> Result<(), Failure> {
        let Some(opened) = inputs::open(path, may_be_left_out).map_err(Failure::Read)? else {
            return Ok(());
        };
        self.watcher.start(&path.to_string_lossy(), opened.length);
        if opened.may_pause {
            return scan(opened.log, &self.rules, sink);
        }
        let watcher = &*self.watcher;
        scan_blocks(opened.log, &self.rules, sink, &|bytes| {
            watcher.progress(bytes);
        })
    }
}
