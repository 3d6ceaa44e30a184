//! The word before a number, and what it says about it.

use super::edges;
use super::token::{Spelling, Token};

/// What the word before a number makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// `hr`, `hresult`: whatever follows is an HRESULT.
    Hresult,
    /// `error`, `code`, `status`, `->`: an HRESULT may follow, and so may many other things.
    Outcome,
    /// `address`, `flags`: what follows is none, whatever it looks like.
    Address,
    /// `size`, `id`: what follows is none unless it is unmistakable.
    Quantity,
    /// Nothing that helps.
    Other,
}

/// The word before a number, and how it stands to it.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    pub word: Word,
    /// Whether `=` or `:` or an arrow stands between, rather than just white space.
    pub assigned: bool,
}

/// The longest word that is looked at.
const LONGEST: usize = 40;

/// Words that may stand between: `failed with 80190194`, `the error is: 80190194`.
const FILLERS: &[&str] = &["with", "is", "was", "of", "value", "number", "no", "the", "hex"];

const OUTCOMES: &[&str] = &[
    "error", "errors", "err", "errorcode", "errcode", "errno", "lasterror", "code", "codes", "status", "statuscode",
    "result", "results", "resultcode", "return", "returns", "returned", "returning", "returncode", "returnvalue", "ret",
    "retval", "retcode", "rc", "exit", "exited", "exitcode", "fail", "fails", "failed", "failure", "winerror", "oserror",
    "reason", "exception", "scode", "errorlevel", "extendederror", "fehler", "fehlercode", "erreur", "errore",
];

const ADDRESSES: &[&str] = &[
    "address", "addr", "ptr", "pointer", "handle", "hwnd", "flags", "flag", "mask", "offset", "base", "attributes",
    "attr", "attrs", "rva", "va", "lpvoid", "eax", "ebx", "ecx", "edx", "esi", "edi", "ebp", "esp", "eip", "efl", "this",
    "color", "colour", "rgb", "crc", "crc32", "checksum", "hash", "baseaddress", "imagebase", "caps", "style",
];

const QUANTITIES: &[&str] = &[
    "size", "length", "len", "bytes", "byte", "count", "counter", "total", "pid", "tid", "process", "thread", "threadid",
    "processid", "port", "id", "guid", "uuid", "sid", "uid", "gid", "serial", "build", "version", "ver", "revision", "rev",
    "date", "time", "timestamp", "ticks", "tick", "seq", "sequence", "index", "line", "lcid", "cookie", "session",
    "sessionid", "requestid", "traceid", "correlationid", "jobid", "tag", "etag", "token", "duration", "elapsed", "at",
    "phone", "volume", "block", "sector", "page", "epoch", "offset64", "available", "free", "read", "written", "sent",
    "received", "transferred",
];

impl Context {
    /// Looks for the word before a number.
    pub fn before(line: &[u8], token: &Token) -> Context {
        let mut rest = &line[..token.span.start];
        let mut assigned = false;
        let mut twin = token.spelling == Spelling::Prefixed;
        // A few steps are enough: fillers, and the decimal before `(0x..)`.
        for _ in 0..4 {
            let gap = Gap::before(rest);
            assigned |= gap.assigned;
            if gap.arrow {
                return Context { word: Word::Outcome, assigned };
            }
            rest = gap.rest;
            let word = last_word(rest);
            if word.is_empty() {
                break;
            }
            if twin && gap.parenthesis && word.iter().all(u8::is_ascii_digit) {
                twin = false;
                let start = rest.len() - word.len();
                match Token::read(rest, start) {
                    Some(other) if other.value == token.value => rest = &rest[..other.span.start],
                    _ => break,
                }
            } else if is_in(word, FILLERS) {
                rest = &rest[..rest.len() - word.len()];
            } else {
                return Context { word: Word::classify(rest, word), assigned };
            }
        }
        Context { word: Word::Other, assigned }
    }
}

/// What separates a number from the word before it.
struct Gap<'a> {
    rest: &'a [u8],
    assigned: bool,
    arrow: bool,
    parenthesis: bool,
}

impl Gap<'_> {
    fn before(mut rest: &[u8]) -> Gap<'_> {
        let mut gap = Gap { rest, assigned: false, arrow: false, parenthesis: false };
        loop {
            if let Some(shorter) = edges::colour(rest).or_else(|| edges::unicode_escape(rest)) {
                rest = shorter;
                continue;
            }
            let Some((&last, shorter)) = rest.split_last() else { break };
            match last {
                b' ' | b'\t' | b'"' | b'\'' | b'`' | b'\\' | b'[' | b'{' | b'<' | b'#' | b'*' | b'|' => {}
                // A dash between spaces, but not the hyphen of a compound.
                b'-' if shorter.ends_with(b" ") => {}
                b'(' => gap.parenthesis = true,
                b'=' | b':' => gap.assigned = true,
                b'>' if matches!(shorter, [.., b'-' | b'=']) => {
                    gap.arrow = true;
                    gap.assigned = true;
                    break;
                }
                // The end of a tag: `<HResult>-2145844844</HResult>`
                b'>' => gap.assigned = true,
                // No-break spaces, wide colons and quotation marks.
                0x80.. => {}
                _ => break,
            }
            rest = shorter;
        }
        gap.rest = rest;
        gap
    }
}

/// The identifier at the end, empty where there is none or one too long to be a word.
fn last_word(before: &[u8]) -> &[u8] {
    let length = before
        .iter()
        .rev()
        .take(LONGEST + 1)
        .take_while(|byte| is_word(**byte))
        .count();
    if length > LONGEST {
        return &[];
    }
    &before[before.len() - length..]
}

impl Word {
    /// Judges `word`, with which `text` ends.
    fn classify(text: &[u8], word: &[u8]) -> Word {
        let start = text.len() - word.len();
        for name in ["hr", "hresult"] {
            if word.len() >= name.len() {
                let at = text.len() - name.len();
                if text[at..].eq_ignore_ascii_case(name.as_bytes()) && starts_segment(text, at) {
                    return Word::Hresult;
                }
            }
        }
        let segment = (start..text.len())
            .rev()
            .find(|&at| starts_segment(text, at))
            .map_or(word, |at| &text[at..]);
        for (names, judgement) in
            [(OUTCOMES, Word::Outcome), (ADDRESSES, Word::Address), (QUANTITIES, Word::Quantity)]
        {
            if is_in(word, names) || is_in(segment, names) {
                return judgement;
            }
        }
        Word::Other
    }
}

/// Whether a part of an identifier starts at `at`: `hr` in `hr`, `m_hr` and `lastHr`, but not in `through`.
pub fn starts_segment(text: &[u8], at: usize) -> bool {
    match text[..at] {
        [.., b'\\', b'n' | b'r' | b't'] => true,
        [.., last] => {
            if last.is_ascii_lowercase() {
                text[at].is_ascii_uppercase()
            } else {
                !last.is_ascii_uppercase() && text[at] != b'_'
            }
        }
        [] => true,
    }
}

fn is_in(word: &[u8], names: &[&str]) -> bool {
    names.iter().any(|name| word.eq_ignore_ascii_case(name.as_bytes()))
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}
