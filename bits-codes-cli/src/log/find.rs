//! Finds the few places of a text where a code may be, at the speed of memory where there are none.
//!
//! Two things can make a run of hex digits a code: that it has eight or ten of them, or that `hr` or `hresult`
//! is before it. (A short decimal, as in `-> 0 (0x00000000)`, counts only beside the eight digits that repeat it.)
//! The first is found by looking at every eighth byte, the second in blocks that the compiler turns into vector code.

use std::ops::Range;

use super::rules::LOOK_BACK;
use super::words::starts_segment;

/// Walks over the runs of hex digits in which a code may be.
#[derive(Debug, Default)]
pub struct Finder {
    /// Up to here every run is found, because `hr` was before it.
    dense_until: usize,
    /// Where the next `hr` is, or from where on one may be.
    hr: usize,
    found_hr: bool,
    /// A long run, found before the short one that was found first.
    pending: Option<Range<usize>>,
}

/// The digits of a full code in hex, and in decimal. A run of any other length is no code unless `hr` is before it.
const SHORTEST: usize = 8;
const LONGEST: usize = 10;

impl Finder {
    /// The next run at or after `from`, where neither the middle of a run may be nor less than the last call's.
    pub fn next(&mut self, text: &[u8], from: usize) -> Option<Range<usize>> {
        if let Some(run) = self.pending.take() {
            return Some(run);
        }
        let mut at = from;
        loop {
            while let Some(hr) = self
                .next_hr(text)
                .filter(|&hr| hr <= at.max(self.dense_until))
            {
                self.hr = hr + 2;
                self.found_hr = false;
                self.dense_until = self.hr + LOOK_BACK;
            }
            if at < self.dense_until {
                let dense = &text[at..self.dense_until.min(text.len())];
                if let Some(start) = dense.iter().position(u8::is_ascii_hexdigit) {
                    let start = at + start;
                    return Some(start..end_of_run(text, start));
                }
                at += dense.len();
            }
            let hr = self.next_hr(text);
            if let Some(run) = long_run(text, at, hr.unwrap_or(text.len())) {
                let Some(short) = short_run_before(text, at, run.start) else {
                    return Some(run);
                };
                self.pending = Some(run);
                return Some(short);
            }
            at = hr?;
        }
    }

    /// Forgets the first `count` bytes of the text, and what was found in text that will be gone over again.
    pub fn shift(&mut self, count: usize) {
        self.dense_until = self.dense_until.saturating_sub(count);
        self.hr = self.hr.saturating_sub(count);
        self.pending = None;
    }

    fn next_hr(&mut self, text: &[u8]) -> Option<usize> {
        if !self.found_hr {
            let found = find_hr(text, self.hr);
            self.found_hr = found.is_some();
            // The last byte may be the first of two.
            self.hr = found.unwrap_or(self.hr.max(text.len().saturating_sub(1)));
        }
        self.found_hr.then_some(self.hr)
    }
}

/// The first eight or ten hex digits in a row between `from` and `to`.
fn long_run(text: &[u8], from: usize, to: usize) -> Option<Range<usize>> {
    let text = &text[..to];
    // A run of eight covers one in eight bytes, whichever they are.
    let mut probe = from + SHORTEST - 1;
    while probe < to {
        if !IS_HEX[usize::from(text[probe])] {
            probe += SHORTEST;
            continue;
        }
        let before = text[from..probe]
            .iter()
            .rev()
            .take_while(|&&byte| IS_HEX[usize::from(byte)])
            .count();
        let start = probe - before;
        let end = end_of_run(text, probe);
        if matches!(end - start, SHORTEST | LONGEST) {
            return Some(start..end);
        }
        probe = end + SHORTEST;
    }
    None
}

/// The decimal before ` (0x`, after which a long run starts at `at`.
fn short_run_before(text: &[u8], from: usize, at: usize) -> Option<Range<usize>> {
    let before = text[from..at]
        .strip_suffix(b"(0x")
        .or_else(|| text[from..at].strip_suffix(b"(0X"))?;
    let before = before.trim_ascii_end();
    let digits = before
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    let end = from + before.len();
    (digits > 0).then(|| end - digits..end)
}

fn end_of_run(text: &[u8], start: usize) -> usize {
    let run = text[start..]
        .iter()
        .take_while(|&&byte| IS_HEX[usize::from(byte)]);
    start + run.count()
}

static IS_HEX: [bool; 256] = {
    let mut table = [false; 256];
    let mut digits: &[u8] = b"0123456789ABCDEFabcdef";
    while let [digit, rest @ ..] = digits {
        table[*digit as usize] = true;
        digits = rest;
    }
    table
};

/// The next `hr`, in upper or lower case, that starts a part of a word.
fn find_hr(text: &[u8], from: usize) -> Option<usize> {
    const BLOCK: usize = 256;
    let mut at = from;
    while at + 1 < text.len() {
        let block = &text[at..text.len().min(at + BLOCK + 1)];
        let (first, second) = (&block[..block.len() - 1], &block[1..]);
        // Without an early exit, so that many bytes are compared at once.
        let any = first
            .iter()
            .zip(second)
            .fold(false, |any, (&first, &second)| any | is_hr(first, second));
        if any {
            let mut pairs = first.iter().zip(second).enumerate();
            let found = pairs.find(|&(i, (&first, &second))| {
                is_hr(first, second) && starts_segment(text, at + i)
            });
            if let Some((i, _)) = found {
                return Some(at + i);
            }
        }
        at += block.len() - 1;
    }
    None
}

fn is_hr(first: u8, second: u8) -> bool {
    (first | 0x20) ^ b'h' | (second | 0x20) ^ b'r' == 0
}
