//! Text in which the codes to find are marked: `hr=⟦0x80190194⟧`.

use std::io::{self, Read};
use std::ops::Range;

use bits_codes_cli::log::{Hit, Piece, Sink, scan};

use crate::rules;

/// A log, and where the codes in it are.
pub struct Marked {
    pub log: String,
    pub codes: Vec<Range<usize>>,
}

/// Takes the marks out.
pub fn read(marked: &str) -> Marked {
    let mut result = Marked {
        log: String::new(),
        codes: Vec::new(),
    };
    let mut pieces = marked.split('⟦');
    result.log.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (code, rest) = piece.split_once('⟧').expect("a mark is closed");
        let start = result.log.len();
        result.log.push_str(code);
        result.codes.push(start..result.log.len());
        result.log.push_str(rest);
    }
    result
}

/// Puts marks around what is found.
pub fn mark(log: &[u8], all: bool) -> String {
    let mut marked = String::new();
    let mut from = 0;
    for hit in hits(log, all) {
        let start = usize::try_from(hit.offset).expect("small");
        marked.push_str(&String::from_utf8_lossy(&log[from..start]));
        marked.push('⟦');
        marked.push_str(&hit.text);
        marked.push('⟧');
        from = start + hit.text.len();
    }
    marked + &String::from_utf8_lossy(&log[from..])
}

/// Checks that exactly what is marked is found.
#[track_caller]
pub fn check(marked: &str) {
    let expected = read(marked);
    let found = mark(expected.log.as_bytes(), false);
    if found != marked {
        let lines = found
            .lines()
            .zip(marked.lines())
            .filter(|(found, marked)| found != marked);
        let lines: Vec<String> = lines
            .map(|(found, marked)| format!("expected: {marked}\n   found: {found}"))
            .collect();
        panic!("{} lines differ\n{}", lines.len(), lines.join("\n"));
    }
}

pub fn hits(log: &[u8], all: bool) -> Vec<Hit> {
    let mut found = Found::default();
    scan(log, &rules(all), &mut found).expect("nothing fails");
    assert!(found.log == log, "the pieces are the log");
    found.hits
}

/// Collects what is found, and the log.
#[derive(Default)]
pub struct Found {
    pub log: Vec<u8>,
    pub hits: Vec<Hit>,
    /// How much had been told when it was flushed.
    pub flushed: Vec<usize>,
}

impl Sink for Found {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.log.extend_from_slice(piece.raw);
        Ok(())
    }

    fn hit(&mut self, hit: Hit, raw: &[u8]) -> io::Result<()> {
        self.log.extend_from_slice(raw);
        self.hits.push(hit);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.flushed.push(self.log.len());
        Ok(())
    }
}

/// A log that comes in pieces of the given sizes, over and over.
pub struct Pieces<'a> {
    pub log: &'a [u8],
    pub sizes: std::iter::Cycle<std::slice::Iter<'a, usize>>,
}

impl<'a> Pieces<'a> {
    pub fn new(log: &'a [u8], sizes: &'a [usize]) -> Self {
        Pieces {
            log,
            sizes: sizes.iter().cycle(),
        }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let size = *self.sizes.next().unwrap_or(&1);
        self.log
            .take(size.max(1) as u64)
            .read(room)
            .inspect(|&count| self.log = &self.log[count..])
    }
}
