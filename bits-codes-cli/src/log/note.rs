//! What is written for a code: a note beside it, or an object of JSON.

use std::io::{self, Write};

use bits_codes::explain::{KnownName, explain};
use serde::Serialize;

use super::known::note;
use super::stream::{Hit, Piece, Sink};

/// Copies the log, with a note after each code.
#[derive(Debug)]
pub struct Notes<W> {
    output: W,
}

impl<W: Write> Notes<W> {
    pub fn new(output: W) -> Self {
        Notes { output }
    }
}

impl<W: Write> Sink for Notes<W> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.output.write_all(piece.raw)
    }

    fn hit(&mut self, hit: Hit) -> io::Result<()> {
        self.output.write_all(&hit.encoding.encode(&note(hit.code)))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Writes each code as a line of JSON.
#[derive(Debug)]
pub struct Objects<'a, W> {
    output: W,
    file: Option<&'a str>,
    line: u64,
    /// Where the line starts, and up to where the log has come, in bytes.
    line_offset: u64,
    offset: u64,
}

#[derive(Serialize)]
struct Object<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    line: u64,
    column: u64,
    offset: u64,
    text: &'a str,
    code: String,
    names: Vec<&'static str>,
    explanation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
}

impl<'a, W: Write> Objects<'a, W> {
    /// With `file`, the objects say which log they are of.
    pub fn new(output: W, file: Option<&'a str>) -> Self {
        Objects {
            output,
            file,
            line: 1,
            line_offset: 0,
            offset: 0,
        }
    }
}

impl<W: Write> Sink for Objects<'_, W> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        let width = piece.encoding.width() as u64;
        if let Some(last) = memchr::memrchr(b'\n', piece.text) {
            self.line += memchr::memchr_iter(b'\n', &piece.text[..=last]).count() as u64;
            self.line_offset = self.offset + (last as u64 + 1) * width;
        }
        self.offset += piece.raw.len() as u64;
        Ok(())
    }

    fn hit(&mut self, hit: Hit) -> io::Result<()> {
        let explanation = explain(hit.code);
        let object = Object {
            file: self.file,
            line: self.line,
            column: hit.offset - self.line_offset + 1,
            offset: hit.offset,
            text: &hit.text,
            code: explanation.hresult().to_string(),
            names: explanation.names().map(KnownName::name).collect(),
            explanation: explanation.to_string(),
            hint: explanation.hint().map(|hint| hint.to_string()),
        };
        serde_json::to_writer(&mut self.output, &object)?;
        self.output.write_all(b"\n")
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
