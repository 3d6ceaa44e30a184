//! A log in pieces: the text between its codes, and the codes with their notes.

use std::io;

use bits_codes::Hresult;
use bits_codes_cli::known::Known;
use bits_codes_cli::log::{self, Hit, Mode, Notes, Options, Piece, Rules, Sink};
use serde::Serialize;
use serde_json::Value;

/// A log.
#[derive(Debug, Serialize)]
pub struct Marked {
    parts: Vec<Part>,
    /// The objects of `hr log --summary --json`.
    summary: Vec<Value>,
}

/// A part of a log.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Part {
    /// What is not a code.
    Text(String),
    /// A code.
    Code {
        /// As it is spelled.
        text: String,
        /// The number.
        code: String,
        /// What `hr log` puts behind it.
        note: String,
    },
}

pub fn marked(log: &str) -> Marked {
    let known = &Known::default();
    let mut parts = Parts {
        copy: Notes::full(known, Vec::new()),
        parts: Vec::new(),
    };
    // Neither a text in memory nor a vector fails.
    let _ = log::scan(log.as_bytes(), &Rules { known, all: false }, &mut parts);
    parts.end_text();

    let mut summary = Vec::new();
    let options = Options {
        mode: Mode::Summary { json: true },
        ..Options::default()
    };
    let _ = options.run(known, log.as_bytes(), &mut summary, &mut |_: &str| {});
    let summary = serde_json::Deserializer::from_slice(&summary).into_iter();
    Marked {
        parts: parts.parts,
        summary: summary.map_while(Result::ok).collect(),
    }
}

/// Cuts what `hr log` writes into its parts.
struct Parts<'a> {
    /// What it has written since the last code.
    copy: Notes<'a, Vec<u8>>,
    parts: Vec<Part>,
}

impl Parts<'_> {
    fn end_text(&mut self) {
        let text = std::mem::take(self.copy.output());
        if !text.is_empty() {
            self.parts.push(Part::Text(shown(&text)));
        }
    }
}

fn shown(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

impl Sink for Parts<'_> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.copy.piece(piece)
    }

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        self.end_text();
        let code = Hresult::new(hit.code).to_string();
        self.copy.hit(hit, raw)?;
        let written = std::mem::take(self.copy.output());
        let (text, note) = written.split_at(raw.len().min(written.len()));
        self.parts.push(Part::Code {
            text: shown(text),
            code,
            note: shown(note),
        });
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
