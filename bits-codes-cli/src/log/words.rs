//! The word before a number, and what it says about it.

use super::announced::{Announced, announced};
use super::edges;
use super::token::{Spelling, Token};

/// What the word before a number makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// `hr`, `hresult`: whatever follows is an HRESULT.
    Hresult,
    /// `error`, `code`, `status`, `->`, `tid(1a2c)`: an HRESULT may follow, and so may many other things.
    Outcome,
    /// `address`, `flags`: what follows is none, whatever it looks like.
    Address,
    /// `size`, `id`: what follows is none unless it is unmistakable.
    Quantity,
    /// `ticket`, `part no.`: what follows is none, unless `0x` or a sign is before it.
    Label,
    /// Nothing that helps.
    Other,
}

/// The word before a number, and what is between the two.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The text that ends with the word, and how long the word is.
    text: &'a [u8],
    length: usize,
    arrow: bool,
    /// Whether a parenthesis is open, with the number alone in it so far.
    parenthesis: bool,
    /// Whether `=` or `:` or an arrow is between, rather than just white space.
    pub assigned: bool,
}

/// The longest word that is looked at.
const LONGEST: usize = 40;

// Each list is sorted.

/// All of them start with `hr`, by which [`super::find`] finds them.
const HRESULTS: &[&str] = &["hr", "hres", "hresult", "hret"];

/// Words that may be between: `failed with 80190194`, `the error is: 80190194`.
const FILLERS: &[&str] = &[
    "hex", "is", "no", "nr", "number", "of", "the", "value", "was", "with",
];

#[rustfmt::skip] // A line for each word would be a page.
const OUTCOMES: &[&str] = &[
    "code", "codes", "err", "errcode", "erreur", "errno", "error", "errorcode", "errore", "errorlevel",
    "errors", "exception", "exit", "exitcode", "exited", "extendederror", "fail", "failed", "fails", "failure",
    "fehler", "fehlercode", "lasterror", "oserror", "rc", "reason", "result", "resultcode", "results", "ret",
    "retcode", "return", "returncode", "returned", "returning", "returns", "returnvalue", "retval", "scode",
    "status", "statuscode", "winerror",
];

/// Commands of boot loaders, which take addresses.
const LOADER_COMMANDS: &[&str] = &[
    "bootelf", "booti", "bootm", "bootz", "cmp", "cp", "go", "loadb", "md", "mm", "mw", "nm",
    "tftp", "tftpboot",
];

/// What has a number of its own, which is written like a code without `0x`.
const LABELS: &[&str] = &[
    "account",
    "article",
    "asset",
    "badge",
    "barcode",
    "batch",
    "bug",
    "card",
    "case",
    "claim",
    "contract",
    "customer",
    "employee",
    "fax",
    "invoice",
    "isbn",
    "issue",
    "item",
    "lot",
    "member",
    "model",
    "order",
    "parcel",
    "part",
    "po",
    "receipt",
    "ref",
    "reference",
    "shipment",
    "sku",
    "sn",
    "tel",
    "telephone",
    "ticket",
    "tracking",
    "zip",
];

#[rustfmt::skip] // A line for each word would be a page.
const ADDRESSES: &[&str] = &[
    "addr", "address", "at", "attr", "attributes", "attrs", "base", "baseaddress", "caps", "checksum", "color",
    "colour", "cr2", "crc", "crc32", "eax", "ebp", "ebx", "ecx", "edi", "edx", "efl", "eip", "entry", "entrypoint",
    "epc", "esi", "esp", "flag", "flags", "fp", "gp", "handle", "hash", "hwnd", "imagebase", "lma", "lpvoid", "lr", "mask", "mepc", "mtval",
    "offset", "pc", "point", "pointer", "ptr", "ra", "rgb", "rva", "sepc", "sp", "stval", "style", "this", "tp", "va", "vma",
];

#[rustfmt::skip] // A line for each word would be a page.
const QUANTITIES: &[&str] = &[
    "ack", "available", "block", "build", "byte", "bytes", "cookie", "correlationid", "count", "counter",
    "date", "duration", "elapsed", "epoch", "etag", "free", "gb", "gid", "guid", "id", "ids", "index", "jobid",
    "kb", "lcid", "len", "length", "line", "lines", "mb", "ms", "ns", "objectid", "offset64", "page", "phone",
    "pid", "port", "process", "processid", "read", "received", "requestid", "rev", "revision", "sec", "seconds",
    "secs", "sector", "seed", "sent", "seq", "sequence", "serial", "session", "sessionid", "sid", "size", "stamp",
    "tag", "thread", "threadid", "tick", "ticks", "tid", "time", "timestamp", "token", "total", "traceid",
    "transferred", "ts", "uid", "us", "userid", "uuid", "ver", "version", "volume", "written",
];

impl<'a> Context<'a> {
    /// Looks for the word before a number.
    pub fn before(line: &'a [u8], token: &Token) -> Context<'a> {
        let mut context = Context {
            text: &line[..token.span.start],
            length: 0,
            arrow: false,
            parenthesis: false,
            assigned: false,
        };
        let mut twin = token.spelling == Spelling::Prefixed;
        // A few steps are enough: fillers, and the decimal before `(0x..)`.
        for _ in 0..4 {
            let gap = Gap::before(context.text);
            context.text = gap.rest;
            context.arrow = gap.arrow || ends_with_thread(gap.rest);
            context.assigned |= gap.assigned;
            context.parenthesis |= gap.parenthesis;
            context.length = if context.arrow {
                0
            } else {
                last_word(gap.rest).len()
            };
            let (before, word) = gap.rest.split_at(gap.rest.len() - context.length);
            if word.is_empty() {
                break;
            }
            if twin && gap.parenthesis && word.iter().all(u8::is_ascii_digit) {
                twin = false;
                match Token::read(gap.rest, before.len()) {
                    Some(other) if other.value == token.value => {
                        context.text = &gap.rest[..other.span.start];
                    }
                    _ => break,
                }
            } else if FILLERS
                .iter()
                .any(|filler| word.eq_ignore_ascii_case(filler.as_bytes()))
            {
                context.text = before;
            } else {
                break;
            }
            context.length = 0;
        }
        context
    }

    /// Whether the word is `hr` or `hresult`, or ends with one of them: `lastHr`, `m_hresult`.
    pub fn is_hresult(&self) -> bool {
        HRESULTS.iter().any(|name| {
            let at = self.text.len().saturating_sub(name.len());
            name.len() <= self.length
                && self.text[at..].eq_ignore_ascii_case(name.as_bytes())
                && starts_segment(self.text, at)
        })
    }

    /// What the words announce a small number as; `before` is all of the line before it.
    pub fn announced(&self, before: &[u8]) -> Option<Announced> {
        announced(before, self.text)
    }

    /// Whether `exception code` or `exceptioncode` are the words.
    pub fn is_exception(&self) -> bool {
        let ends_with = |phrase: &[u8]| {
            let at = self.text.len().checked_sub(phrase.len());
            at.is_some_and(|at| self.text[at..].eq_ignore_ascii_case(phrase))
        };
        ends_with(b"exception code") || ends_with(b"exceptioncode")
    }

    /// The symbol right before the parenthesis that the number is in: `VSS_E_BAD_STATE (80042301)`.
    pub fn symbol(&self) -> Option<&'a str> {
        let word = &self.text[self.text.len() - self.length..];
        let is_symbol = self.parenthesis
            && word.first().is_some_and(u8::is_ascii_uppercase)
            && word.contains(&b'_')
            && word
                .iter()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_');
        is_symbol.then(|| str::from_utf8(word).ok()).flatten()
    }

    /// Whether it is a parameter of a report of Windows Error Reporting: `P7: c0000374`.
    pub fn is_report_parameter(&self) -> bool {
        let word = &self.text[self.text.len() - self.length..];
        self.assigned && is_numbered(word, b"P")
    }

    /// Whether the word is a parameter of a URL: `?id=80190194`, `&P1=2149122452`.
    pub fn is_in_query(&self) -> bool {
        let start = self.text.len() - self.length;
        self.length > 0 && matches!(self.text[..start], [.., b'?' | b'&'])
    }

    /// What the word makes of the number.
    pub fn word(&self) -> Word {
        if self.arrow {
            return Word::Outcome;
        }
        if self.is_hresult() {
            return Word::Hresult;
        }
        let start = self.text.len() - self.length;
        let word = &self.text[start..];
        if self.is_of_machine(start) {
            return Word::Address;
        }
        let segment = (start..self.text.len())
            .rev()
            .find(|&at| starts_segment(self.text, at))
            .map_or(word, |at| &self.text[at..]);
        let lists = [
            (OUTCOMES, Word::Outcome),
            (ADDRESSES, Word::Address),
            (QUANTITIES, Word::Quantity),
            (LABELS, Word::Label),
        ];
        let judgement = lists
            .into_iter()
            .find(|(names, _)| is_in(word, names) || is_in(segment, names))
            .map_or(Word::Other, |(_, judgement)| judgement);
        let before = self.text[..start].trim_ascii_end();
        let complaint = last_word(before).eq_ignore_ascii_case(b"invalid");
        if judgement == Word::Address && complaint && !self.assigned {
            // `Invalid pointer (0x80004003)` is what a code means.
            return Word::Outcome;
        }
        judgement
    }
}

impl Context<'_> {
    /// Whether the word, which begins at `start`, is a register (`a0`, `x19`), a command of a boot loader (`md.b`) or names an
    /// address (`kernel_addr_r`).
    fn is_of_machine(&self, start: usize) -> bool {
        let word = &self.text[start..];
        if matches!(word, [b'b' | b'w' | b'l' | b'q']) && self.text[..start].ends_with(b".") {
            return is_in(last_word(&self.text[..start - 1]), LOADER_COMMANDS);
        }
        // `cp.b 0x80200010 0x80200020`
        if word.starts_with(b"0x") {
            let before = self.text[..start].trim_ascii_end();
            let command = last_word(before);
            let start = before.len() - command.len();
            let text = self.text;
            return !command.starts_with(b"0x")
                && Context {
                    text: &text[..before.len()],
                    length: command.len(),
                    ..*self
                }
                .is_of_machine(start);
        }
        word.to_ascii_lowercase().ends_with(b"addr")
            || is_numbered(word, b"RXASTVDWrxastvdw")
            || is_in(word, LOADER_COMMANDS)
            || has_segment(self.text, start, b"addr")
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
        let mut gap = Gap {
            rest,
            assigned: false,
            arrow: false,
            parenthesis: false,
        };
        // `error: %%2147942405`, where the event log would put the text of a code that it does not know.
        rest = rest.strip_suffix(b"%%").unwrap_or(rest);
        loop {
            if let Some(shorter) = edges::colour(rest).or_else(|| edges::unicode_escape(rest)) {
                rest = shorter;
                continue;
            }
            let Some((&last, shorter)) = rest.split_last() else {
                break;
            };
            match last {
                // From 0x80 on: no-break spaces, wide colons and quotation marks.
                b' '
                | b'\t'
                | b'"'
                | b'\''
                | b'`'
                | b'\\'
                | b'['
                | b'{'
                | b'<'
                | b'#'
                | b'*'
                | b'|'
                | 0x80.. => {}
                // `part no. 80070005`
                b'.' if ends_with_number(shorter) => {}
                // A dash between spaces, but not the hyphen of a compound.
                b'-' if shorter.ends_with(b" ") => {}
                b'(' => gap.parenthesis = true,
                b'>' if matches!(shorter, [.., b'-' | b'=']) => {
                    gap.arrow = true;
                    gap.assigned = true;
                    break;
                }
                // The last ends a tag: `<HResult>-2145844844</HResult>`
                b'=' | b':' | b'>' => gap.assigned = true,
                _ => break,
            }
            rest = shorter;
        }
        gap.rest = rest;
        gap
    }
}

/// Whether a thread is the last, as in `ReturnHr(1) tid(1a2c) 80190194`: so the Windows Implementation Libraries, which
/// many components log with, announce every code.
fn ends_with_thread(text: &[u8]) -> bool {
    let Some(text) = text.strip_suffix(b")") else {
        return false;
    };
    let digits = text
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_hexdigit());
    let digits = digits.take(LONGEST).count();
    digits > 0 && text[..text.len() - digits].ends_with(b" tid(")
}

/// The identifier at the end, empty where there is none or one too long to be a word.
fn last_word(text: &[u8]) -> &[u8] {
    let letters = text.iter().rev().take(LONGEST + 1);
    let length = letters.take_while(|byte| is_word(**byte)).count();
    if length > LONGEST {
        return &[];
    }
    &text[text.len() - length..]
}

/// Whether a part of an identifier starts at `at`: `hr` in `hr`, `m_hr` and `lastHr`, but not in `through`.
pub fn starts_segment(text: &[u8], at: usize) -> bool {
    match text[..at] {
        [] | [.., b'\\', b'n' | b'r' | b't'] => true,
        [.., last] => {
            if last.is_ascii_lowercase() {
                text[at].is_ascii_uppercase()
            } else {
                !last.is_ascii_uppercase() && text[at] != b'_'
            }
        }
    }
}

/// Whether the word announces a code by itself.
pub fn is_announcement(word: &[u8]) -> bool {
    is_in(word, HRESULTS) || is_in(word, OUTCOMES)
}

/// Whether an abbreviation is the last word, after which the full stop ends no sentence.
fn ends_with_number(text: &[u8]) -> bool {
    let word = last_word(text);
    [&b"no"[..], b"nr", b"tel"]
        .iter()
        .any(|short| word.eq_ignore_ascii_case(short))
}

/// Whether a word is one of these letters and then one or two digits.
fn is_numbered(word: &[u8], letters: &[u8]) -> bool {
    matches!(word, [letter, digits @ ..]
        if letters.contains(letter) && matches!(digits.len(), 1 | 2) && digits.iter().all(u8::is_ascii_digit))
}

/// Whether this is a part of the identifier at the end of `text`, which begins at `start`: `addr` in `kernel_addr_r`.
fn has_segment(text: &[u8], start: usize, segment: &[u8]) -> bool {
    (start..text.len()).any(|at| {
        let end = at + segment.len();
        end <= text.len()
            && starts_segment(text, at)
            && text[at..end].eq_ignore_ascii_case(segment)
            && (end == text.len() || starts_segment(text, end) || text[end] == b'_')
    })
}

/// Whether a word is in one of the lists, which are sorted.
fn is_in(word: &[u8], names: &[&str]) -> bool {
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word);
    lower.make_ascii_lowercase();
    names
        .binary_search_by(|name| name.as_bytes().cmp(lower))
        .is_ok()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_share_no_word() {
        assert!(LOADER_COMMANDS.is_sorted());
        let lists = [FILLERS, OUTCOMES, ADDRESSES, QUANTITIES, LABELS];
        for (i, list) in lists.iter().enumerate() {
            assert!(list.is_sorted_by(|a, b| a < b));
            for word in *list {
                assert!(
                    word.len() <= LONGEST
                        && word
                            .bytes()
                            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
                );
                assert!(
                    !lists[i + 1..].iter().any(|other| other.contains(word)),
                    "{word}"
                );
            }
        }
    }

    #[test]
    fn segments_follow_case_and_punctuation() {
        let segments = |text: &str| -> Vec<usize> {
            (0..text.len())
                .filter(|&at| starts_segment(text.as_bytes(), at))
                .collect()
        };
        assert_eq!(segments("lastHResult"), [0, 4]);
        assert_eq!(segments("m_hr"), [0, 2]);
        assert_eq!(segments("through"), [0]);
        assert_eq!(segments("HRESULT"), [0]);
        assert_eq!(segments("Job2Error"), [0, 4]);
    }
}
