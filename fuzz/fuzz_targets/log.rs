//! A log of any bytes: nothing of it is lost or altered, and where it is cut into pieces makes no difference.

#![no_main]

use bits_codes_cli::log::{Hit, Known, Piece, Rules, Sink, scan};
use libfuzzer_sys::fuzz_target;
use std::io::{self, Read};

/// Keeps everything.
#[derive(Default)]
struct All {
    bytes: Vec<u8>,
    hits: Vec<Hit>,
}

impl Sink for All {
    fn piece(&mut self, piece: Piece<'_>) -> io::Result<()> {
        self.bytes.extend_from_slice(piece.raw);
        Ok(())
    }

    fn hit(&mut self, hit: Hit) -> io::Result<()> {
        assert!(hit.offset < self.bytes.len() as u64);
        self.hits.push(hit);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Gives so many bytes at a time.
struct Slowly<'a>(&'a [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.1.min(buffer.len());
        self.0.read(&mut buffer[..count])
    }
}

fn scanned(log: &[u8], step: usize) -> All {
    let mut all = All::default();
    let rules = Rules {
        knowledge: Known,
        all: false,
    };
    scan(Slowly(log, step), &rules, &mut all).expect("nothing fails to be read or written");
    all
}

fuzz_target!(|input: (u8, &[u8])| {
    let (step, log) = input;
    let whole = scanned(log, usize::MAX);
    assert_eq!(whole.bytes, log);
    let pieces = scanned(log, usize::from(step) + 1);
    assert_eq!(pieces.bytes, log);
    assert_eq!(pieces.hits, whole.hits);
});
