//! Finds the few places of a text where a code may be, at the speed of memory where there are none.
//!
//! Two things can make a run of hex digits a code: that it has eight or ten of them (or, with 64 bits, 16 or 20), or that a
//! word such as `hr` or `exit code` is before it. (A short decimal, as in `-> 0 (0x00000000)`, counts only beside the eight
//! digits that repeat it.) The first is found by looking at every eighth byte, the second in blocks that the compiler turns
//! into vector code.

use std::ops::Range;

use super::announced;
use super::rules::LOOK_BACK;
use super::token::{WIDE_DECIMAL, WIDE_HEX};
use super::words::starts_segment;

/// Walks over the runs of hex digits in which a code may be.
#[derive(Debug, Default)]
pub struct Finder {
    /// Up to here every run is found, because a word was before it.
    dense_until: usize,
    /// Where the next word is, or from where on one may be.
    word: usize,
    found_word: bool,
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
            while let Some(word) = self
                .next_word(text)
                .filter(|&word| word <= at.max(self.dense_until))
            {
                // The shortest word; a longer one reaches no further, since what follows is looked at from its start.
                self.word = word + 2;
                self.found_word = false;
                self.dense_until = self.word + LOOK_BACK;
            }
            if at < self.dense_until {
                let dense = &text[at..self.dense_until.min(text.len())];
                if let Some(start) = dense.iter().position(u8::is_ascii_hexdigit) {
                    let start = at + start;
                    return Some(start..end_of_run(text, start));
                }
                at += dense.len();
            }
            let word = self.next_word(text);
            if let Some(run) = long_run(text, at, word.unwrap_or(text.len())) {
                let Some(short) = short_run_before(text, at, run.start) else {
                    return Some(run);
                };
                self.pending = Some(run);
                return Some(short);
            }
            at = word?;
        }
    }

    /// Forgets the first `count` bytes of the text, and what was found in text that will be gone over again.
    pub fn shift(&mut self, count: usize) {
        self.dense_until = self.dense_until.saturating_sub(count);
        self.word = self.word.saturating_sub(count);
        self.pending = None;
    }

    fn next_word(&mut self, text: &[u8]) -> Option<usize> {
        if !self.found_word {
            let found = find_word(text, self.word);
            self.found_word = found.is_some();
            // The last bytes may be the first of a word.
            self.word = found.unwrap_or(self.word.max(text.len().saturating_sub(LONGEST_WORD - 1)));
        }
        self.found_word.then_some(self.word)
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
        if is_long_run(&text[start..end]) {
            return Some(start..end);
        }
        probe = end + SHORTEST;
    }
    None
}

/// Whether a run has as many digits as a code, or as one with 64 bits, whose upper half is the sign's.
fn is_long_run(run: &[u8]) -> bool {
    match run.len() {
        SHORTEST | LONGEST => true,
        WIDE_HEX => run[..8].eq_ignore_ascii_case(b"ffffffff"),
        WIDE_DECIMAL => run.starts_with(b"1844674407"),
        _ => false,
    }
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

/// No word is longer.
const LONGEST_WORD: usize = 16;
/// How many bytes are compared at once.
const BLOCK: usize = 256;

/// The next `hr` that starts a part of a word, or the next word that announces a number, in upper or lower case.
fn find_word(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at + 1 < text.len() {
        let end = text.len().min(at + BLOCK);
        if may_have_word(text, at, end) {
            let found = (at..end).find(|&at| {
                is_hr(text[at], text.get(at + 1).copied().unwrap_or_default())
                    && starts_segment(text, at)
                    || announced::word_at(text, at).is_some()
            });
            if found.is_some() {
                return found;
            }
        }
        at = end;
    }
    None
}

/// Whether a word may begin between `from` and `to`. Without an early exit, so that many bytes are compared at once.
fn may_have_word(text: &[u8], from: usize, to: usize) -> bool {
    let mut lower = [0_u8; BLOCK + 6];
    for (lower, byte) in lower.iter_mut().zip(&text[from..text.len().min(to + 6)]) {
        *lower = byte | 0x20;
    }
    let at =
        |behind: usize| -> &[u8; BLOCK] { lower[behind..].first_chunk().unwrap_or(&[0; BLOCK]) };
    let lanes = [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
    (0..BLOCK).fold(false, |any, i| any | may_begin(lanes.map(|lane| lane[i])))
}

/// Whether seven letters, in lower case, may be the first of a word.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "a jump would keep the compiler from comparing many bytes at once"
)]
#[expect(clippy::many_single_char_names, reason = "they are the seven letters")]
fn may_begin([a, b, c, d, e, f, g]: [u8; 7]) -> bool {
    /// An underscore, with the bit that makes a small letter of a capital.
    const UNDERSCORE: u8 = b'_' | 0x20;
    let hr = (a == b'h') & (b == b'r');
    let exit = (b == b'x') & (c == b'i') & (d == b't');
    // `error code`, `errorcode`
    let error = (d == b'o') & (e == b'r') & ((f == b'c') | (f == b' ') & (g == b'c'));
    let returned = (d == b'u') & (e == b'r') & (f == b'n') & ((g == b'c') | (g == b' '));
    // `last error`, `lasttaskresult`
    let last = (b == b'a') & (c == b's') & (d == b't') & ((e == b'e') | (e == b't') | (e == b' '));
    let system = (b == b'y') & (e == b'e') & (f == b'm') & (g == b' ');
    // `winerror`, `win32`, `winhttp`, `wininet`
    let win = (a == b'w') & (c == b'n') & ((d == b'3') | (d == b'e') | (d == b'h') | (d == b'i'));
    // `http status`, but not `https://`
    let http =
        (c == b't') & (d == b'p') & ((e == b' ') | (e == UNDERSCORE) | (e == b's') & (f == b't'));
    let gle = (a == b'g') & (c == b'e') & (d == b'=');
    hr | exit | error | returned | last | system | win | http | gle
}

fn is_hr(first: u8, second: u8) -> bool {
    (first | 0x20) ^ b'h' | (second | 0x20) ^ b'r' == 0
}
