//! Goes through a log of any length, with a line of any length, in constant memory.

use std::io::{self, ErrorKind, Read};
use std::ops::Range;

use super::find::Finder;
use super::rules::{Code, LOOK_AHEAD, LOOK_BACK, Rules};
use super::text::{Encoding, Window};
use crate::known::meaning::Meaning;

/// A code in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it starts, in bytes from the start of the log.
    pub offset: u64,
    /// As it is spelled.
    pub text: String,
    /// The HRESULT that is meant.
    pub code: u32,
    /// What the number is meant as.
    pub meaning: Meaning,
    /// The second number of an upgrade's error, which is behind it.
    pub extended: Option<u32>,
    /// It has seven hex digits, where eight are meant.
    pub is_cut: bool,
    /// How the log around it is encoded.
    pub encoding: Encoding,
}

impl Hit {
    /// A code in `text`, which starts at `offset`.
    fn new(code: Code, text: &[u8], offset: u64, encoding: Encoding) -> Hit {
        Hit {
            offset: offset + (code.span.start * encoding.width()) as u64,
            text: text[code.span].iter().copied().map(char::from).collect(),
            code: code.code,
            meaning: code.meaning,
            extended: code.extended,
            is_cut: code.is_cut,
            encoding,
        }
    }
}

/// A stretch of a log.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// Its bytes.
    pub raw: &'a [u8],
    /// The same, one byte for each code unit.
    pub text: &'a [u8],
    /// How its bytes are to be read.
    pub encoding: Encoding,
}

/// Takes what is in a log, in its order.
///
/// # Errors
///
/// An error of any of its functions ends the scan.
#[expect(clippy::missing_errors_doc, reason = "said once for all of them")]
pub trait Sink {
    /// The log of this name begins.
    fn start(&mut self, _name: &str) -> io::Result<()> {
        Ok(())
    }
    /// The next stretch of the log.
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()>;
    /// A code, and its bytes, which come behind the stretches so far.
    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()>;
    /// All that can be found for now has been sent; the log may pause here.
    fn flush(&mut self) -> io::Result<()>;
    /// The log has ended.
    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// All logs have ended.
    fn finish(&mut self) -> io::Result<()> {
        self.flush()
    }
}

/// What went wrong, and on which side.
#[derive(Debug)]
pub enum Failure {
    /// The log could not be read.
    Read(io::Error),
    /// What was found could not be written.
    Write(io::Error),
}

/// The codes in a block of whole lines, which are bytes.
pub fn hits_in(block: &[u8], rules: &Rules<'_>) -> Vec<(Range<usize>, Hit)> {
    let mut finder = Finder::default();
    let mut hits = Vec::new();
    let mut from = 0;
    while let Some(run) = finder.next(block, from) {
        from = run.end;
        if let Some(code) = rules.code_at(block, run.start) {
            hits.push((code.span.clone(), Hit::new(code, block, 0, Encoding::Bytes)));
        }
    }
    hits
}

/// Enough for reading to cost nothing, and little enough to stay in the cache.
const WINDOW: usize = 128 * 1024;

/// Sends all of `log` to `sink`, and the codes in it.
///
/// # Errors
///
/// The first error of either of them.
pub fn scan(mut log: impl Read, rules: &Rules<'_>, sink: &mut impl Sink) -> Result<(), Failure> {
    let mut window = Window::new(WINDOW);
    let mut finder = Finder::default();
    // Up to where the text has been sent, and where the window starts in the log.
    let mut sent = 0;
    let mut offset = 0;
    loop {
        let read = read(&mut log, window.room());
        let count = *read.as_ref().unwrap_or(&0);
        let at_end = count == 0;
        window.take_in(count);
        let settled = if at_end {
            window.text().len()
        } else {
            settled(window.text(), sent)
        };
        sent = send(&window, &mut finder, rules, sent..settled, offset, sink)
            .map_err(Failure::Write)?;
        if at_end {
            let piece = Piece {
                raw: window.rest(),
                text: &[],
                encoding: window.encoding(),
            };
            sink.piece(piece)
                .and_then(|()| sink.flush())
                .map_err(Failure::Write)?;
            // What came before a failure is sent all the same.
            return read.map(drop).map_err(Failure::Read);
        }
        sink.flush().map_err(Failure::Write)?;

        let done = sent.saturating_sub(LOOK_BACK);
        window.drop_front(done);
        finder.shift(done);
        sent -= done;
        offset += (done * window.encoding().width()) as u64;
    }
}

fn read(log: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
    loop {
        match log.read(room) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

/// Up to where the rules need nothing that has not been read yet: whole lines, and of a last one all but its end.
fn settled(text: &[u8], from: usize) -> usize {
    let tail = from.max(text.len().saturating_sub(LOOK_AHEAD));
    memchr::memrchr(b'\n', &text[tail..]).map_or(tail, |newline| tail + newline + 1)
}

/// How many bytes before `at` are the sign or the `0x` of a number that goes on there.
fn start_of_number(text: &[u8], at: usize) -> usize {
    let (before, behind) = text.split_at(at);
    match (before, behind) {
        ([.., b'0', b'x' | b'X'], _) => 2,
        ([.., b'0'], [b'x' | b'X', ..]) | ([.., b'-'], _) => 1,
        _ => 0,
    }
}

/// Sends the text in `part`, and as much more as belongs to a code that starts in it. Tells how far it came.
fn send(
    window: &Window,
    finder: &mut Finder,
    rules: &Rules<'_>,
    part: Range<usize>,
    offset: u64,
    sink: &mut impl Sink,
) -> io::Result<usize> {
    let (text, encoding) = (window.text(), window.encoding());
    let mut sent = part.start;
    let mut from = part.start;
    let piece = |part: Range<usize>, sink: &mut _| {
        let piece = Piece {
            raw: window.raw(part.clone()),
            text: &text[part],
            encoding,
        };
        Sink::piece(sink, piece)
    };
    while let Some(run) = finder.next(text, from) {
        if run.start >= part.end {
            break;
        }
        from = run.end;
        if let Some(code) = rules.code_at(text, run.start) {
            piece(sent..code.span.start, sink)?;
            sent = code.span.end;
            let raw = window.raw(code.span.clone());
            sink.hit(Hit::new(code, text, offset, encoding), raw)?;
        }
    }
    let mut end = part.end.max(from).max(sent);
    if end < text.len() {
        // A code is sent in one piece.
        end = sent.max(end - start_of_number(text, end));
    }
    piece(sent..end, sink)?;
    Ok(end)
}
