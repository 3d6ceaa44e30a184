//! Decides which numbers of a log are HRESULTs.
//!
//! Three things speak for a number: that it is spelled like an HRESULT, that the word before it announces one, and
//! that it is a number somebody has given a name. The less a spelling says, the more the other two have to.

use std::ops::Range;

use bits_codes::Hresult;

use super::announced::{Announced, is_about_downloads};
use super::token::{Spelling, Token};
use super::words::{Context, Word};
use super::{dumps, edges};
use crate::known::meaning::{Meaning, is_known_status};
use crate::known::setup::Place;
use crate::known::{Known, is_named_ntstatus, win32_name};

/// How much of a line before a number is looked at.
pub const LOOK_BACK: usize = BACK * LONGEST_UNIT;

/// How much of a line is looked at from the first digit of a number on.
pub const LOOK_AHEAD: usize = AHEAD * LONGEST_UNIT;

/// What is looked at before a number and from there on, in code units of UTF-16, so that it does not depend on the encoding.
const BACK: usize = 96;
const AHEAD: usize = 64;
/// The most bytes of UTF-8 for one code unit of UTF-16.
const LONGEST_UNIT: usize = 3;

/// How many code units of UTF-16 the character has that begins with this byte of UTF-8; of the bytes behind its first, none.
fn units(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xF7 => 2,
        _ => 1,
    }
}

/// How many of the bytes are within the first `most` code units.
fn within<'a>(bytes: impl Iterator<Item = &'a u8>, most: usize) -> usize {
    let mut sum = 0;
    bytes
        .take_while(|byte| {
            sum += units(**byte);
            sum <= most
        })
        .count()
}

/// From here on numbers are too large to be counters, flags or Win32 errors that happen to equal a success code.
const DISTINCT: u32 = 0x0001_0000;

/// What counts as an HRESULT.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The names of numbers.
    pub known: &'a Known,
    /// Also numbers which neither their name nor a word before them confirms.
    pub all: bool,
}

/// A code in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Where it is.
    pub span: Range<usize>,
    /// The HRESULT.
    pub code: u32,
    /// What the number is meant as.
    pub meaning: Meaning,
    /// The second number of an upgrade's error, which is behind it.
    pub extended: Option<u32>,
    /// It has seven hex digits, where eight are meant.
    pub is_cut: bool,
}

impl Rules<'_> {
    /// The code whose digits start at `at`, where a run of hex digits starts.
    ///
    /// Depends on `LOOK_BACK` bytes before, `LOOK_AHEAD` bytes from there on, and on nothing outside the line.
    pub fn code_at(&self, text: &[u8], at: usize) -> Option<Code> {
        // Most runs of digits are no number of 32 bits.
        Token::read(text, at)?;
        let before = &text[at.saturating_sub(LOOK_BACK)..at];
        let from = at - within(before.iter().rev(), BACK);
        let from =
            memchr::memrchr(b'\n', &text[from..at]).map_or(from, |newline| from + newline + 1);
        let behind = &text[at..text.len().min(at + LOOK_AHEAD)];
        let to = at + within(behind.iter(), AHEAD);
        let to = memchr::memchr(b'\n', &text[at..to]).map_or(to, |newline| at + newline);
        let line = &text[from..to];

        let token = Token::read(line, at - from)?;
        if !edges::are_clear(line, &token) {
            return None;
        }
        let context = Context::before(line, &token);
        let (code, meaning) = self.meant(line, &token, context)?;
        let extended = (token.spelling == Spelling::Prefixed && code >> 31 == 1)
            .then(|| Place::behind(&line[token.span.end..]))
            .flatten();
        Some(Code {
            span: from + token.span.start..from + token.span.end,
            code,
            meaning,
            extended: extended.map(Place::number),
            is_cut: token.spelling == Spelling::Prefixed && token.digits == 7,
        })
    }

    /// The HRESULT that is meant by a number, if one is.
    fn meant(&self, line: &[u8], token: &Token, context: Context<'_>) -> Option<(u32, Meaning)> {
        if let Some(meant) = self.small(line, token, context) {
            return Some(meant);
        }
        // 1073741819 was -1073741819.
        let without_sign = token.value.wrapping_neg();
        if token.value >> 30 == 0
            && token.spelling == Spelling::Decimal
            && !token.is_wide
            // 1073741823 is a limit rather than a status.
            && !(token.value + 1).is_power_of_two()
            && is_named_ntstatus(without_sign)
            && (context.is_hresult() || context.word() == Word::Outcome)
        {
            return Some((without_sign, Meaning::Hresult));
        }
        self.counts(line, token, context)
            .then_some((token.value, Meaning::Hresult))
    }

    /// What a small decimal number is meant as, where words say it.
    fn small(&self, line: &[u8], token: &Token, context: Context<'_>) -> Option<(u32, Meaning)> {
        /// The Win32 errors of Windows Installer, and of `WinHTTP` and `WinINet`.
        fn is_distinct(number: u32) -> bool {
            matches!(number, 1601..=1654 | 3010 | 12001..=12190)
        }
        if token.spelling != Spelling::Decimal || token.digits > 7 || context.is_hresult() {
            return None;
        }
        let before = &line[..token.span.start];
        let number = token.value;
        let announced = context.announced(before).or_else(|| {
            let is_download = matches!(number, 12001..=12190) && is_about_downloads(before);
            (is_download && context.word() == Word::Outcome).then_some(Announced::Win32)
        })?;
        let meaning = match announced {
            Announced::Task if number > 0xFF && self.known.is_named(Hresult::new(number)) => {
                Meaning::Hresult
            }
            Announced::Http if matches!(number, 400..=599) => {
                let status = u16::try_from(number).ok()?;
                is_known_status(status, self.known).then_some(Meaning::Http(status))?
            }
            Announced::Win32 if number > 0 => Meaning::Win32(number),
            Announced::Exit if is_distinct(number) => Meaning::Win32(number),
            _ => return None,
        };
        if let Meaning::Win32(error) = meaning {
            u16::try_from(error).ok()?;
            win32_name(error)?;
        }
        (!is_measured(line, token)).then(|| (meaning.code(Hresult::new(number)).bits(), meaning))
    }

    fn counts(&self, line: &[u8], token: &Token, context: Context<'_>) -> bool {
        if context.is_hresult() {
            return self.counts_as_announced(line, token, context);
        }
        if dumps::is_address(line, token) {
            return false;
        }
        self.counts_by_words(line, token, context)
            || is_full(token) && self.is_called_by_name(line, token, context)
    }

    /// By the word before it, by its spelling, and by whether it has a name.
    fn counts_by_words(&self, line: &[u8], token: &Token, context: Context<'_>) -> bool {
        // The most frequent case by far: a counter, a size, a time.
        if !is_failure(token) && !self.all && !self.is_named(token) && !context.is_exception() {
            return false;
        }
        let word = match context.word() {
            Word::Address => return false,
            Word::Quantity | Word::Label | Word::Other if self.all => Word::Outcome,
            word => word,
        };
        if is_measured(line, token) {
            return false;
        }
        if token.is_wide {
            return word == Word::Outcome && self.is_named(token);
        }
        match word {
            Word::Outcome => {
                is_full(token) && context.is_exception() || self.counts_as_outcome(line, token)
            }
            _ => self.counts_alone(line, token, word, context),
        }
    }

    /// Whether a symbol right before it says that it is a code, or one of its own names is in the line.
    fn is_called_by_name(&self, line: &[u8], token: &Token, context: Context<'_>) -> bool {
        /// Parts of the names of codes.
        const PARTS: &[&str] = &[
            "E",
            "ERR",
            "ERROR",
            "EXCEPTION",
            "FAIL",
            "FAILED",
            "HR",
            "HRESULT",
            "STATUS",
        ];
        let is_symbol = || {
            let symbol = context.symbol();
            symbol.is_some_and(|symbol| symbol.split('_').any(|part| PARTS.contains(&part)))
        };
        if is_failure(token) && is_symbol() {
            return true;
        }
        let mut names = self.known.names(Hresult::new(token.value));
        names.any(|name| {
            name.name.len() > 4 && memchr::memmem::find(line, name.name.as_bytes()).is_some()
        })
    }

    /// After `hr` or `hresult`: everything but what is clearly not meant.
    fn counts_as_announced(&self, line: &[u8], token: &Token, context: Context<'_>) -> bool {
        match token.spelling {
            Spelling::Prefixed | Spelling::Bare => true,
            _ if !token.is_short_decimal() => true,
            // `1 hr 0 min` is a time, and `hr=-1` is not.
            Spelling::Signed => context.assigned,
            _ if !context.assigned && is_hours(line, token) => false,
            Spelling::Decimal => token.digits < 7 || self.is_named(token),
        }
    }

    /// After `error`, `code` or `returned`, where counters, Win32 errors and HTTP statuses may be, too.
    fn counts_as_outcome(&self, line: &[u8], token: &Token) -> bool {
        match token.spelling {
            Spelling::Prefixed if token.digits == 8 => is_failure(token) || self.is_named(token),
            Spelling::Prefixed => false,
            Spelling::Bare if is_failure(token) => {
                let lettered = line[token.span.clone()][..8]
                    .iter()
                    .any(u8::is_ascii_alphabetic);
                self.is_named(token)
                    || self.all
                    || has_named_facility(token)
                    || is_common_failure(token) && lettered
            }
            Spelling::Bare => (token.value == 0 || token.value >= DISTINCT) && self.is_named(token),
            _ if token.is_short_decimal() => {
                is_repeated_in_hex(line, token) && self.is_named(token)
            }
            Spelling::Decimal | Spelling::Signed => is_failure(token) || self.is_named(token),
        }
    }

    /// After nothing that says what it is.
    fn counts_alone(&self, line: &[u8], token: &Token, word: Word, context: Context<'_>) -> bool {
        let sure = word != Word::Quantity;
        let assigned = !sure && context.assigned || context.is_in_query();
        let named = self.is_named(token);
        match token.spelling {
            Spelling::Prefixed if token.digits == 8 => {
                if is_in_range(line, token, |value| {
                    self.known.is_telling(Hresult::new(value))
                }) || dumps::is_among_words(line, token, |value| {
                    self.known.is_telling(Hresult::new(value))
                }) {
                    false
                } else if is_common_failure(token) || is_of_setup(token) {
                    // Registry roots and access rights are failures of facility 0 in shape only.
                    let shaped = facility(token) != 0 && !is_page_bound(token);
                    named && !assigned || sure && shaped
                } else {
                    named && sure && (is_failure(token) || !matches!(facility(token), 0 | 4))
                }
            }
            Spelling::Prefixed => false,
            Spelling::Bare => {
                let distinct = facility(token) != 0 || token.value & 0xFFFF >= 0x4000;
                let is_parameter = named && is_failure(token) && context.is_report_parameter();
                is_parameter
                    || named
                        && sure
                        && word != Word::Label
                        && !assigned
                        && is_common_failure(token)
                        && distinct
                        && !self.is_in_column(line, token)
            }
            _ if token.is_short_decimal() => false,
            Spelling::Decimal => {
                named && sure && word != Word::Label && !assigned && is_common_failure(token)
            }
            Spelling::Signed => {
                let shaped =
                    is_common_failure(token) && facility(token) != 0 && has_named_facility(token);
                named || sure && shaped
            }
        }
    }

    /// Whether bare digits are in the columns of a memory dump: `80190194 00000000 7ffe0304`, `80190190: 8019 0194`.
    fn is_in_column(&self, line: &[u8], token: &Token) -> bool {
        let (before, after) = (&line[..token.span.start], &line[token.span.end..]);
        let is_other_word = |digits: &[u8]| {
            digits.len() == 8
                && !str::from_utf8(digits)
                    .ok()
                    .and_then(|digits| u32::from_str_radix(digits, 16).ok())
                    .is_some_and(|value| {
                        self.known.is_telling(Hresult::new(value)) && value >> 28 == 8
                    })
        };
        if is_other_word(column_before(before)) {
            return true;
        }
        let after = after.strip_prefix(b":").unwrap_or(after);
        let (first, rest) = column_after(after);
        let (second, _) = column_after(rest);
        is_other_word(first) || first.len() == second.len() && matches!(first.len(), 2 | 4)
    }

    fn is_named(&self, token: &Token) -> bool {
        self.known.is_telling(Hresult::new(token.value))
    }
}

/// The hex digits that follow white space, nothing where they are part of something else.
fn column_after(after: &[u8]) -> (&[u8], &[u8]) {
    let trimmed = after.trim_ascii_start();
    let length = trimmed
        .iter()
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    let (digits, rest) = trimmed.split_at(length);
    if trimmed.len() == after.len() || rest.first().is_some_and(|byte| !byte.is_ascii_whitespace())
    {
        return (&[], rest);
    }
    (digits, rest)
}

/// The hex digits that white space follows, nothing where they are part of something else.
fn column_before(before: &[u8]) -> &[u8] {
    let trimmed = before.trim_ascii_end();
    let length = trimmed
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    let (rest, digits) = trimmed.split_at(trimmed.len() - length);
    if trimmed.len() == before.len() || rest.last().is_some_and(|byte| !byte.is_ascii_whitespace())
    {
        return &[];
    }
    digits
}

/// Whether it is written with the eight hex digits of a code.
fn is_full(token: &Token) -> bool {
    token.digits == 8 && matches!(token.spelling, Spelling::Prefixed | Spelling::Bare)
}

/// Whether the facility in the number is one that is in use.
fn has_named_facility(token: &Token) -> bool {
    Hresult::new(token.value).facility().name().is_some()
}

/// `0xC190....`, of Windows Setup.
fn is_of_setup(token: &Token) -> bool {
    token.value >> 16 == 0xC190
}

/// Bit 31.
fn is_failure(token: &Token) -> bool {
    token.value >> 31 == 1
}

/// `0x8.......`: a failure without any of the bits that set apart NTSTATUS and customers' own codes.
fn is_common_failure(token: &Token) -> bool {
    token.value >> 28 == 8
}

fn facility(token: &Token) -> u32 {
    token.value >> 16 & 0xFFF
}

/// Whether it is the first or the last byte of a page, as addresses and sizes of memory often are, and codes hardly ever.
fn is_page_bound(token: &Token) -> bool {
    matches!(token.value & 0xFFF, 0 | 0xFFF)
}

/// Whether it starts or ends a range of addresses: `0x80100000-0x801fffff`. Of two codes both have a name.
fn is_in_range(line: &[u8], token: &Token, is_named: impl Fn(u32) -> bool) -> bool {
    let is_end = |digits: &[u8], is_ordered: fn(&u32, &u32) -> bool| {
        let value = digits
            .get(..8)
            .and_then(|digits| str::from_utf8(digits).ok())
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        value.is_some_and(|value| {
            is_ordered(&token.value, &value) && !(is_named(value) && is_named(token.value))
        })
    };
    let after = line[token.span.end..].trim_ascii_start();
    if let Some(after) = after.strip_prefix(b"-") {
        let after = after.trim_ascii_start();
        if let Some(digits) = after.strip_prefix(b"0x") {
            return is_end(digits, u32::lt);
        }
    }
    let before = line[..token.span.start].trim_ascii_end();
    before.strip_suffix(b"-").is_some_and(|before| {
        let before = before.trim_ascii_end();
        let digits = &before[before.len().saturating_sub(8)..];
        before[..before.len() - digits.len()].ends_with(b"0x") && is_end(digits, u32::gt)
    })
}

/// Whether ` (0x00200017)` follows 2097175.
fn is_repeated_in_hex(line: &[u8], token: &Token) -> bool {
    let after = line[token.span.end..].trim_ascii_start();
    let Some(digits) = after
        .strip_prefix(b"(0x")
        .or_else(|| after.strip_prefix(b"(0X"))
    else {
        return false;
    };
    digits.get(8) == Some(&b')')
        && Token::read(line, line.len() - digits.len())
            .is_some_and(|other| other.value == token.value)
}

/// Whether a unit follows decimal digits: `2149122452 bytes`.
fn is_measured(line: &[u8], token: &Token) -> bool {
    const UNITS: &[&str] = &[
        "b",
        "byte",
        "bytes",
        "kb",
        "mb",
        "gb",
        "tb",
        "kib",
        "mib",
        "gib",
        "bps",
        "kbps",
        "mbps",
        "hz",
        "bits",
        "bit",
        "ns",
        "us",
        "ms",
        "s",
        "sec",
        "secs",
        "second",
        "seconds",
        "msec",
        "min",
        "mins",
        "minutes",
        "hours",
        "days",
        "milliseconds",
        "microseconds",
        "nanoseconds",
        "ticks",
        "cycles",
        "files",
        "file",
        "items",
        "rows",
        "records",
        "entries",
        "packets",
        "pages",
        "blocks",
        "sectors",
        "clusters",
        "times",
        "requests",
        "objects",
    ];
    if token.spelling == Spelling::Prefixed
        || !line[token.span.clone()].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let Some(after) = line[token.span.end..].strip_prefix(b" ") else {
        return line[token.span.end..].starts_with(b"%");
    };
    let length = after
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    UNITS
        .iter()
        .any(|unit| after[..length].eq_ignore_ascii_case(unit.as_bytes()))
}

/// Whether it is like `1 hr 30`: a number after `hr` and white space. After a written-out `hresult` it is none.
fn is_hours(line: &[u8], token: &Token) -> bool {
    !line[..token.span.start]
        .trim_ascii_end()
        .to_ascii_lowercase()
        .ends_with(b"result")
}
