//! `hr CODE ..` and `hr search`: questions and their answers.

use bits_codes_cli::answer::{self, Detail, Object, Shown};
use bits_codes_cli::known::Known;
use bits_codes_cli::known::meaning::Meaning;
use bits_codes_cli::known::record::Record;
use bits_codes_cli::log::Status;
use clap::CommandFactory as _;
use std::ffi::OsString;
use std::io::{self, BufRead as _, BufWriter, IsTerminal as _, Write};

use crate::arguments::{Answer, Arguments, Search};
use crate::{output, report};

/// Answers what is asked on the command line, or in standard input.
pub fn answer(known: &Known, arguments: Answer) -> io::Result<Status> {
    let mut answers = Answers {
        known,
        out: BufWriter::new(output::standard()?),
        detail: if arguments.verbose {
            Detail::Full
        } else {
            Detail::Short
        },
        json: arguments.json,
        is_first: true,
        status: Status::Done,
    };
    let is_alone = arguments.codes.is_empty() && arguments.http.is_empty();
    if is_alone && (io::stdin().is_terminal() || !answers.lines()?) {
        // Nothing is asked.
        write!(
            io::stderr().lock(),
            "{}",
            Arguments::command().render_help()
        )?;
        return Ok(Status::Misused);
    }
    for code in joined(arguments.codes) {
        if code == "-" {
            answers.lines()?;
            continue;
        }
        match code.into_string() {
            Ok(code) => answers.answer(answer::read(known, &code))?,
            Err(other) => {
                let shown = other.display().to_string();
                answers.answer(Err(format!("{shown:?} is not UTF-8")))?;
            }
        }
    }
    for status in arguments.http {
        answers.answer(answer::http(&status).map(|answer| vec![answer]))?;
    }
    answers.out.flush()?;
    Ok(answers.status)
}

/// `0xC1900101 - 0x20017`, which a shell hands over as three words, is one question.
fn joined(codes: Vec<OsString>) -> Vec<OsString> {
    let mut joined = Vec::<OsString>::new();
    let mut codes = codes.into_iter().peekable();
    while let Some(code) = codes.next() {
        let is_dash = |code: &OsString| code == "-" || code == "\u{2013}";
        let is_place = |code: Option<&OsString>| {
            let digits = code.and_then(|code| code.to_str()?.strip_prefix("0x"));
            digits.is_some_and(|digits| digits.len() == 5)
        };
        match joined.last_mut() {
            Some(last) if is_dash(&code) && is_place(codes.peek()) => {
                last.push(" - ");
                last.push(codes.next().unwrap_or_default());
            }
            _ => joined.push(code),
        }
    }
    joined
}

struct Answers<'a, W> {
    known: &'a Known,
    out: W,
    detail: Detail,
    json: bool,
    is_first: bool,
    status: Status,
}

impl<W: Write> Answers<'_, W> {
    /// Answers the lines of standard input. Whether there was any.
    fn lines(&mut self) -> io::Result<bool> {
        let mut any = false;
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        loop {
            line.clear();
            match input.read_until(b'\n', &mut line) {
                Ok(0) => return Ok(any),
                Ok(_) => {}
                Err(error) => {
                    report(&format!("cannot read standard input: {error}"));
                    self.status = Status::Failed;
                    return Ok(true);
                }
            }
            let text = String::from_utf8_lossy(&line);
            if text.trim().is_empty() {
                continue;
            }
            any = true;
            self.answer(answer::read(
                self.known,
                text.trim_end_matches(['\r', '\n']),
            ))?;
            // Somebody may wait for it at the other end.
            self.out.flush()?;
        }
    }

    fn answer(&mut self, answers: Result<Vec<answer::Answer>, String>) -> io::Result<()> {
        let answers = match answers {
            Ok(answers) => answers,
            Err(message) => {
                // In step with the answers, where both go to one terminal.
                self.out.flush()?;
                report(&message);
                self.status = Status::Failed;
                return Ok(());
            }
        };
        for answer in &answers {
            if self.json {
                let object = Object::of(self.known, answer);
                serde_json::to_writer(&mut self.out, &object)?;
                writeln!(self.out)?;
                continue;
            }
            if !std::mem::take(&mut self.is_first) {
                writeln!(self.out)?;
            }
            let shown = Shown {
                known: self.known,
                answer,
                detail: self.detail,
            };
            write!(self.out, "{shown}")?;
        }
        Ok(())
    }
}

/// Shows the codes that have all the words, a row each.
pub fn search(known: &Known, arguments: &Search) -> io::Result<Status> {
    let mut out = BufWriter::new(output::standard()?);
    let found = answer::search(known, &arguments.words);
    if found.is_empty() {
        let words = arguments.words.join(" ");
        report(&format!(
            "no known name or text has `{}` in it",
            words.escape_debug()
        ));
        return Ok(Status::Failed);
    }
    for found in found.iter().take(arguments.limit.unwrap_or(usize::MAX)) {
        if arguments.json {
            serde_json::to_writer(
                &mut out,
                &Record::of(known, found.code, Meaning::Hresult, None),
            )?;
            writeln!(out)?;
            continue;
        }
        writeln!(out, "{found}")?;
    }
    out.flush()?;
    Ok(Status::Done)
}
