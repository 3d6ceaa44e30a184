//! What is written for a code: a note beside it, or an object of JSON.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use bits_codes::Hresult;
use serde::Serialize;

use super::stream::{Hit, Piece, Sink};
use super::text::Encoding;
use crate::known::meaning::Meaning;
use crate::known::record::Record;
use crate::known::setup::Place;
use crate::known::{Known, win32_name};

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

/// The name of a code in a table or a short note: where it has none, what its bits tell.
#[must_use]
pub fn name_of(known: &Known, code: Hresult, meaning: Meaning) -> String {
    let name = match meaning {
        Meaning::Win32(error) => win32_name(error),
        _ => known.first(code),
    };
    match (name, meaning) {
        (Some(name), _) => name.name.to_owned(),
        (None, Meaning::Hresult) => {
            let line = known.line(code).to_string();
            let text = line.strip_prefix(&*code.to_string()).unwrap_or(&line);
            text.trim_start_matches([':', ' ']).to_owned()
        }
        (None, meaning) => meaning.line(code, known),
    }
}

/// How much a note says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// The name and the text, beside each code.
    #[default]
    Full,
    /// The name alone.
    Short,
    /// The name and the text the first time that a code comes, and then the name alone.
    Once,
    /// The name alone, and the texts behind the log.
    Foot,
}

/// Writes codes with their notes, but one note alone for a code that is in a line several times.
#[derive(Debug)]
pub struct NoteWriter<'a> {
    known: &'a Known,
    style: Style,
    color: bool,
    /// The codes that have a note in this line.
    noted: Vec<u32>,
    /// The notes so far; of few codes, since most logs have few.
    notes: HashMap<Key, String>,
    /// The codes that have been met, in their order.
    met: HashSet<Key>,
    foot: Vec<Key>,
    encoding: Encoding,
}

/// What a note depends on.
type Key = (u32, Meaning, Option<u32>, bool);

/// More notes than this are not kept.
const MOST: usize = 50_000;

impl<'a> NoteWriter<'a> {
    pub fn new(known: &'a Known, style: Style, color: bool) -> Self {
        NoteWriter {
            known,
            style,
            color,
            noted: Vec::new(),
            notes: HashMap::new(),
            met: HashSet::new(),
            foot: Vec::new(),
            encoding: Encoding::Bytes,
        }
    }

    /// Another line begins.
    pub fn start_line(&mut self) {
        self.noted.clear();
    }

    /// Whether the line has a note so far.
    pub fn is_noted(&self) -> bool {
        !self.noted.is_empty()
    }

    /// Writes the code, and its note behind it.
    pub fn write(&mut self, hit: &Hit, raw: &[u8], output: &mut impl Write) -> io::Result<()> {
        self.encoding = hit.encoding;
        let paint = |paint: &str| hit.encoding.encode(paint);
        if self.color {
            let is_failure = hit.code >> 31 == 1;
            output.write_all(&paint(if is_failure {
                "\x1b[1;31m"
            } else {
                "\x1b[1;32m"
            }))?;
            output.write_all(raw)?;
            output.write_all(&paint("\x1b[0m"))?;
        } else {
            output.write_all(raw)?;
        }
        if self.noted.contains(&hit.code) {
            return Ok(());
        }
        self.noted.push(hit.code);
        let key = (hit.code, hit.meaning, hit.extended, hit.is_cut);
        let is_new = self.style != Style::Full && self.met.len() < MOST && self.met.insert(key);
        if is_new && self.style == Style::Foot {
            self.foot.push(key);
        }
        let is_full = match self.style {
            Style::Full => true,
            Style::Once => is_new,
            Style::Short | Style::Foot => false,
        };
        if is_full && self.style == Style::Once {
            return self.put(&note(self.known, hit), output);
        }
        if self.notes.len() > MOST {
            self.notes.clear();
        }
        let known = self.known;
        let note = self.notes.entry(key).or_insert_with(|| {
            if is_full {
                note(known, hit)
            } else {
                format!(" «{}»", name_of(known, Hresult::new(hit.code), hit.meaning))
            }
        });
        if !self.color && hit.encoding == Encoding::Bytes {
            return output.write_all(note.as_bytes());
        }
        let note = note.clone();
        self.put(&note, output)
    }

    fn put(&self, note: &str, output: &mut impl Write) -> io::Result<()> {
        let text = if self.color {
            format!("\x1b[2m{note}\x1b[0m")
        } else {
            note.to_owned()
        };
        output.write_all(&self.encoding.encode(&text))
    }

    /// The texts behind the log.
    pub fn finish(&mut self, output: &mut impl Write) -> io::Result<()> {
        for (place, (code, meaning, ..)) in self.foot.iter().enumerate() {
            let code = Hresult::new(*code);
            let line = match meaning {
                Meaning::Hresult => format!("{:#}", self.known.line(code)),
                meaning => meaning.line(code, self.known),
            };
            let rule = if place == 0 { "\n--\n" } else { "" };
            output.write_all(&self.encoding.encode(&format!("{rule}{line}\n")))?;
        }
        self.foot.clear();
        Ok(())
    }
}

/// Copies the log, with its notes.
#[derive(Debug)]
pub struct Notes<'a, W> {
    output: W,
    notes: NoteWriter<'a>,
}

impl<'a, W: Write> Notes<'a, W> {
    /// Copies to `output`, with the whole of each note and without colour.
    pub fn full(known: &'a Known, output: W) -> Self {
        Notes::new(output, NoteWriter::new(known, Style::Full, false))
    }

    pub(super) fn new(output: W, notes: NoteWriter<'a>) -> Self {
        Notes { output, notes }
    }

    /// Where the log is copied to.
    pub fn output(&mut self) -> &mut W {
        &mut self.output
    }
}

impl<W: Write> Sink for Notes<'_, W> {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        if self.notes.is_noted() && memchr::memchr(b'\n', piece.text).is_some() {
            self.notes.start_line();
        }
        self.output.write_all(piece.raw)
    }

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        self.notes.write(&hit, raw, &mut self.output)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    fn end(&mut self) -> io::Result<()> {
        self.notes.start_line();
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.notes.finish(&mut self.output)?;
        self.output.flush()
    }
}

/// Writes each code as a line of JSON.
#[derive(Debug)]
pub struct Objects<'a, W> {
    output: W,
    known: &'a Known,
    has_files: bool,
    file: Option<String>,
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
    /// With `has_files`, the objects say which log they are of.
    pub fn new(output: W, known: &'a Known, has_files: bool) -> Self {
        Objects {
            output,
            known,
            has_files,
            file: None,
            line: 1,
            line_offset: 0,
            offset: 0,
        }
    }
}

impl<W: Write> Sink for Objects<'_, W> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        self.file = self.has_files.then(|| name.to_owned());
        (self.line, self.line_offset, self.offset) = (1, 0, 0);
        Ok(())
    }

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
            file: self.file.as_deref(),
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
