//! Logs that pause, that never end, and that break off.

use std::io::{self, Cursor, Read};

use bits_codes_cli::log::{Failure, scan};

use crate::marked::{Found, Pieces, hits};
use crate::rules;

/// While a log pauses, all its lines so far are shown.
#[test]
fn lines_are_told_as_they_come() {
    let log = b"first 0x80190194\nsecond hr=0\nthird";
    for size in 1..log.len() {
        let mut found = Found::default();
        scan(Pieces::new(log, &[size]), &rules(false), &mut found).expect("nothing fails");
        for (i, &told) in found.flushed.iter().enumerate() {
            let come = log.len().min((i + 1) * size);
            let lines = log[..come]
                .iter()
                .rposition(|&byte| byte == b'\n')
                .map_or(0, |newline| newline + 1);
            assert!(
                told >= lines,
                "{told} bytes told, when {lines} bytes of lines had come"
            );
        }
    }
}

#[test]
fn a_long_line_is_told_in_parts() {
    let line = io::repeat(b'x')
        .take(10_000)
        .chain(&b" 0x80190194"[..])
        .chain(io::repeat(b' ').take(1000));
    let mut found = Found::default();
    scan(line, &rules(false), &mut found).expect("nothing fails");
    assert_eq!(found.hits.len(), 1);
    assert_eq!(found.hits[0].offset, 10_001);
    assert!(found.flushed[0] > 9_000);
}

/// Codes over the edge of what is read at once, whichever byte of them it goes through.
#[test]
fn windows_have_no_edges() {
    for before in (128 * 1024 - 150..128 * 1024 + 10).chain(256 * 1024 - 300..256 * 1024) {
        let mut log = vec![b'.'; before];
        log.extend(b" hr = 0 (0x00000000) \"\\u0027-2145844844\\n 80190194.");
        let spelled: Vec<String> = hits(&log, false).into_iter().map(|hit| hit.text).collect();
        assert_eq!(
            spelled,
            ["0", "0x00000000", "-2145844844", "80190194"],
            "after {before} bytes"
        );
    }
}

#[test]
fn long_runs_of_digits_are_nothing() {
    for digit in ["8", "0", "f", "80190194"] {
        assert_eq!(
            hits(digit.repeat(400_000 / digit.len()).as_bytes(), false),
            []
        );
    }
}

/// A log that fails after its first bytes.
struct Broken(Cursor<&'static [u8]>);

impl Read for Broken {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self.0.read(room)? {
            0 => Err(io::Error::other("the disk is gone")),
            count => Ok(count),
        }
    }
}

#[test]
fn what_was_read_before_a_failure_is_told() {
    let mut found = Found::default();
    let result = scan(
        Broken(Cursor::new(b"hr=0\nand so on")),
        &rules(false),
        &mut found,
    );
    assert!(matches!(result, Err(Failure::Read(_))));
    assert_eq!(found.hits.len(), 1);
    assert_eq!(found.log, b"hr=0\nand so on");
}

/// A log whose reading is interrupted by a signal.
struct Interrupted(bool, &'static [u8]);

impl Read for Interrupted {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.0 = !self.0;
        if self.0 {
            Err(io::ErrorKind::Interrupted.into())
        } else {
            self.1.read(room)
        }
    }
}

#[test]
fn an_interruption_is_no_failure() {
    let mut found = Found::default();
    scan(Interrupted(false, b"hr=0x1"), &rules(false), &mut found).expect("it goes on");
    assert_eq!(found.hits.len(), 1);
}
