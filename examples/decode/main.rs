//! Says what an HRESULT is, as err.exe does, on any system.
//!
//! ```text
//! cargo run --example decode -- 0x80190194 -2145386495 E_ACCESSDENIED
//! cargo run --example decode -- --http 404
//! cargo run --example decode -- --search "proxy list"
//! ```

mod answer;
mod arguments;
mod find;

use std::env;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use arguments::{Arguments, Question};

const USAGE: &str = "\
Says what an HRESULT is.

Usage: decode [CODE | --http STATUS | --search WORDS]...

CODE is a number in any spelling (0x80190194, 80190194, -2145844844, 2149122452, 0x80190194L, 80190194h)
or a name (BG_E_NOT_FOUND, E_ACCESSDENIED, ERROR_WINHTTP_TIMEOUT).

Options:
  --http STATUS    the codes that carry this HTTP status
  --search WORDS   the known codes with all these words, or parts of words, in their name or text;
                   one argument: --search 'proxy list'
  -h, --help       print this

The exit status is 0 if every question has an answer, 1 if not, and 2 if there was no question.
";

fn main() -> ExitCode {
    let questions = match arguments::parse(env::args_os().skip(1)) {
        Arguments::Help => return finish(write_out(USAGE), ExitCode::SUCCESS),
        Arguments::Questions(questions) if questions.is_empty() => {
            tell(USAGE);
            return ExitCode::from(2);
        }
        Arguments::Questions(questions) => questions,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match answer_all(questions, &mut out) {
        Ok(true) => finish(out.flush(), ExitCode::SUCCESS),
        Ok(false) => finish(out.flush(), ExitCode::FAILURE),
        Err(error) => finish(Err(error), ExitCode::SUCCESS),
    }
}

/// Writes the answers, and what has none to standard error; whether all have one.
fn answer_all(questions: Vec<Result<Question, String>>, out: &mut impl Write) -> io::Result<bool> {
    let mut all = true;
    let mut first = true;
    for question in questions {
        match question.and_then(Question::answers) {
            Ok(answers) => {
                for answer in answers {
                    if !std::mem::take(&mut first) {
                        writeln!(out)?;
                    }
                    write!(out, "{answer}")?;
                }
            }
            Err(message) => {
                // In step with the answers, where both go to one terminal.
                out.flush()?;
                tell(&format!("error: {message}\n"));
                all = false;
            }
        }
    }
    Ok(all)
}

fn write_out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// To standard error. Where that is closed, nobody is there to be told.
fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// A reader that has seen enough, such as `head`, is no failure.
fn finish(result: io::Result<()>, status: ExitCode) -> ExitCode {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            tell(&format!("error: standard output: {error}\n"));
            ExitCode::FAILURE
        }
        _ => status,
    }
}
