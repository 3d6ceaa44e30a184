//! What is written for a code: a note beside it, or an object of JSON.

use std::collections::HashSet;
use std::io::{self, Write};

use bits_codes::Hresult;
use serde::Serialize;

use super::stream::{Hit, Piece, Sink};
use crate::known::Known;
use crate::known::meaning::Meaning;
use crate::known::record::Record;
use crate::known::setup::Place;

/// What is put in after a code: a space, and its first name and text or else what its bits tell.
#[must_use]
pub fn note(known: &Known, hit: &Hit) -> String {
    let code = Hresult::new(hit.code);
    let line = match hit.meaning {
        // In the long form where a name is missing, since a hint is then worth more.
        Meaning::Hresult => format!("{:#}", known.line(code)),
        meaning => meaning.line(code, known),
    };
    // The number itself is in the log.
    let text = line.strip_prefix(&*code.to_string()).unwrap_or(&line);
    let text = text.trim_start_matches([':', ' ']);
    match (hit.extended.and_then(Place::of), hit.is_cut) {
        (Some(place), _) => format!(" «{text}; {place}»"),
        (None, true) => format!(" «a digit is lost: seven of eight; as it is, {text}»"),
        (None, false) => format!(" «{text}»"),
    }
}

/// Copies the log, with a note after each code, but one alone for a code that is in a line several times.
#[derive(Debug)]
pub struct Notes<'a, W> {
    output: W,
    known: &'a Known,
    /// The codes that have a note in this line.
    noted: HashSet<u32>,
}

impl<'a, W: Write> Notes<'a, W> {
    pub fn new(output: W, known: &'a Known) -> Self {
        Notes {
            output,
            known,
            noted: HashSet::new(),
        }
    }
}

impl<W: Write> Sink for Notes<'_, W> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        if !self.noted.is_empty() && memchr::memchr(b'\n', piece.text).is_some() {
            self.noted.clear();
        }
        self.output.write_all(piece.raw)
    }

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        self.output.write_all(raw)?;
        if self.noted.insert(hit.code) {
            self.output
                .write_all(&hit.encoding.encode(&note(self.known, &hit)))?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Writes each code as a line of JSON.
#[derive(Debug)]
pub struct Objects<'a, W> {
    output: W,
    known: &'a Known,
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
    #[serde(flatten)]
    record: Record,
}

impl<'a, W: Write> Objects<'a, W> {
    /// With `file`, the objects say which log they are of.
    pub fn new(output: W, known: &'a Known, file: Option<&'a str>) -> Self {
        Objects {
            output,
            known,
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

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        let object = Object {
            file: self.file,
            line: self.line,
            column: hit.offset - self.line_offset + 1,
            offset: hit.offset,
            text: &hit.text,
            record: Record::of(
                self.known,
                Hresult::new(hit.code),
                hit.meaning,
                hit.extended,
            ),
        };
        self.offset += raw.len() as u64;
        serde_json::to_writer(&mut self.output, &object)?;
        self.output.write_all(b"\n")
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
