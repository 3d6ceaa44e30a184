//! The text of a log as single bytes, whatever it is encoded in.

use std::ops::Range;

/// How a log is encoded, as its byte order mark says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, ASCII, and the code pages that contain ASCII.
    #[default]
    Bytes,
    /// UTF-16, the low byte first, as Windows writes it.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
}

impl Encoding {
    /// What the first bytes of a log say; nothing as long as there are too few of them.
    ///
    /// Without a byte order mark, a log is UTF-16 if every other byte of its beginning is a zero.
    #[must_use]
    pub fn detect(start: &[u8], at_end: bool) -> Option<Encoding> {
        /// A few letters could be a coincidence.
        const ENOUGH: usize = 8;
        match start {
            [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
            [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
            [] | [0 | 0xFE | 0xFF] if !at_end => return None,
            _ => {}
        }
        let start = &start[..start.len().min(256)];
        if !start.contains(&0) {
            // A single byte may be the lower half of a unit; a line of one byte is no log.
            return (start.len() > 1 || at_end).then_some(Encoding::Bytes);
        }
        if start.len() < ENOUGH && !at_end {
            return None;
        }
        Some(if is_padded(start, 1) {
            Encoding::Utf16Le
        } else if is_padded(start, 0) {
            Encoding::Utf16Be
        } else {
            Encoding::Bytes
        })
    }

    /// How many bytes an ASCII character takes.
    #[must_use]
    pub fn width(self) -> usize {
        match self {
            Encoding::Bytes => 1,
            Encoding::Utf16Le | Encoding::Utf16Be => 2,
        }
    }

    /// Encodes `text` the way the log is.
    #[must_use]
    pub fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Encoding::Bytes => text.as_bytes().to_vec(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }

    /// A byte for each code unit: ASCII as it is, and anything else as one that is in no ASCII text.
    fn narrow(self, units: &[u8]) -> impl Iterator<Item = u8> {
        units.chunks_exact(2).map(move |unit| {
            let unit = [unit[0], unit[1]];
            let unit = if self == Encoding::Utf16Le {
                u16::from_le_bytes(unit)
            } else {
                u16::from_be_bytes(unit)
            };
            u8::try_from(unit).ok().filter(u8::is_ascii).unwrap_or(0xFF)
        })
    }
}

/// Whether nearly all pairs of bytes are a character of ASCII, and a zero in this place.
fn is_padded(start: &[u8], zero: usize) -> bool {
    let is_text = |byte: u8| matches!(byte, b' '..=b'~' | b'\r' | b'\n' | b'\t');
    let pairs = start.chunks_exact(2);
    let count = pairs.len();
    let padded = pairs.filter(|pair| pair[zero] == 0 && is_text(pair[1 - zero]));
    count >= 3 && padded.count() * 4 >= count * 3
}

/// The part of a log that is in memory.
#[derive(Debug, Default)]
pub struct Window {
    encoding: Option<Encoding>,
    /// The log's bytes; those from `len` on are room for more.
    raw: Box<[u8]>,
    len: usize,
    /// The same as single bytes, where it is not that anyhow.
    narrow: Vec<u8>,
}

impl Window {
    pub fn new(capacity: usize) -> Window {
        Window {
            raw: vec![0; capacity].into(),
            ..Window::default()
        }
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or_default()
    }

    /// Room for more bytes.
    pub fn room(&mut self) -> &mut [u8] {
        &mut self.raw[self.len..]
    }

    /// Takes in `count` bytes that were written into the room, none at the end of the log.
    pub fn take_in(&mut self, count: usize) {
        self.len += count;
        let raw = &self.raw[..self.len];
        if self.encoding.is_none() {
            self.encoding = Encoding::detect(raw, count == 0);
        }
        if self.encoding().width() == 2 {
            let narrowed = self.narrow.len() * 2;
            self.narrow.extend(self.encoding().narrow(&raw[narrowed..]));
        }
    }

    /// The text, one byte for each code unit.
    pub fn text(&self) -> &[u8] {
        match self.encoding {
            None => &[],
            Some(Encoding::Bytes) => &self.raw[..self.len],
            Some(_) => &self.narrow,
        }
    }

    /// The log's own bytes of a part of the text.
    pub fn raw(&self, part: Range<usize>) -> &[u8] {
        let width = self.encoding().width();
        &self.raw[part.start * width..part.end * width]
    }

    /// The bytes after the text: half a code unit.
    pub fn rest(&self) -> &[u8] {
        &self.raw[self.text().len() * self.encoding().width()..self.len]
    }

    /// Drops the first `count` bytes of the text.
    pub fn drop_front(&mut self, count: usize) {
        let bytes = count * self.encoding().width();
        self.raw.copy_within(bytes..self.len, 0);
        self.len -= bytes;
        if self.encoding().width() == 2 {
            self.narrow.drain(..count);
        }
    }
}
