//! Puts the stretches of a log together to lines, for those who need all of a line at once.

use std::io;
use std::ops::Range;

use super::stream::{Hit, Piece, Sink};
use super::text::Encoding;

/// A line with codes in it.
#[derive(Debug)]
pub struct Line<'a> {
    /// Which line of its log it is, from 1.
    pub number: u64,
    /// Its bytes, with those that end it.
    pub raw: &'a [u8],
    /// The same, one byte for each code unit.
    pub text: &'a [u8],
    /// The codes, each with the place of its bytes.
    pub hits: &'a [(Range<usize>, Hit)],
    /// How its bytes are to be read.
    pub encoding: Encoding,
}

/// Takes the lines of logs.
pub trait LineSink {
    /// The next log.
    fn start(&mut self, _name: &str) -> io::Result<()> {
        Ok(())
    }
    /// Lines without a code, or the beginning of one that is too long to keep.
    fn plain(&mut self, _raw: &[u8]) -> io::Result<()> {
        Ok(())
    }
    /// A line with codes.
    fn line(&mut self, line: Line<'_>) -> io::Result<()>;
    /// The log may pause here.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// All logs have been read.
    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// More of a line is not kept: a log without line breaks has to fit into memory, too.
const MOST: usize = 1 << 20;

/// Puts lines together.
#[derive(Debug)]
pub struct Lines<T> {
    sink: T,
    number: u64,
    raw: Vec<u8>,
    text: Vec<u8>,
    hits: Vec<(Range<usize>, Hit)>,
    encoding: Encoding,
}

impl<T: LineSink> Lines<T> {
    pub fn new(sink: T) -> Self {
        Lines {
            sink,
            number: 1,
            raw: Vec::new(),
            text: Vec::new(),
            hits: Vec::new(),
            encoding: Encoding::Bytes,
        }
    }

    fn take(&mut self, raw: &[u8], text: &[u8]) {
        self.raw.extend_from_slice(raw);
        if self.encoding.width() > 1 {
            self.text.extend_from_slice(text);
        }
    }

    /// Hands over what there is of a line.
    fn hand_over(&mut self) -> io::Result<()> {
        if self.hits.is_empty() {
            self.sink.plain(&self.raw)?;
        } else {
            self.sink.line(Line {
                number: self.number,
                raw: &self.raw,
                text: if self.encoding.width() > 1 {
                    &self.text
                } else {
                    &self.raw
                },
                hits: &self.hits,
                encoding: self.encoding,
            })?;
        }
        self.raw.clear();
        self.text.clear();
        self.hits.clear();
        Ok(())
    }
}

impl<T: LineSink> Sink for Lines<T> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        self.number = 1;
        self.sink.start(name)
    }

    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.encoding = piece.encoding;
        let width = piece.encoding.width();
        let (mut raw, mut text) = (piece.raw, piece.text);
        if !self.hits.is_empty()
            && let Some(newline) = memchr::memchr(b'\n', text)
        {
            let (line, rest) = raw.split_at((newline + 1) * width);
            self.take(line, &text[..=newline]);
            self.hand_over()?;
            self.number += 1;
            (raw, text) = (rest, &text[newline + 1..]);
        }
        if self.hits.is_empty()
            && let Some(last) = memchr::memrchr(b'\n', text)
        {
            let (lines, rest) = raw.split_at((last + 1) * width);
            self.hand_over()?;
            self.sink.plain(lines)?;
            self.number += memchr::memchr_iter(b'\n', &text[..=last]).count() as u64;
            (raw, text) = (rest, &text[last + 1..]);
        }
        self.take(raw, text);
        if self.raw.len() > MOST {
            self.hand_over()?;
        }
        Ok(())
    }

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        self.encoding = hit.encoding;
        let start = self.raw.len();
        let text = hit.text.clone();
        self.take(raw, text.as_bytes());
        self.hits.push((start..self.raw.len(), hit));
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    fn end(&mut self) -> io::Result<()> {
        self.hand_over()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.sink.finish()
    }
}
