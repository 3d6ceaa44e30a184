//! What may touch a code on its left and on its right.
//!
//! A number that is glued to something else is a part of that: of a GUID, a SID, a version, a path, an address.

use super::token::{Spelling, Token};
use super::words::is_announcement;

/// Whether nothing in the line is joined to the number.
pub fn are_clear(line: &[u8], token: &Token) -> bool {
    left_is_clear(&line[..token.span.start], token.spelling)
        && right_is_clear(&line[token.span.end..], token.spelling)
}

fn left_is_clear(before: &[u8], spelling: Spelling) -> bool {
    let prefixed = spelling == Spelling::Prefixed;
    let Some((&last, rest)) = before.split_last() else {
        return true;
    };
    let glued = rest.last().is_some_and(u8::is_ascii_alphanumeric);
    match last {
        b'_' => false,
        // Letters and digits that are the end of an escape only look glued. Bare digits may be more of the escape's.
        byte if byte.is_ascii_alphanumeric() => {
            matches!(spelling, Spelling::Prefixed | Spelling::Signed) && ends_with_escape(before)
                || ends_with_colour(before)
                // `error Code0x80070005`
                || prefixed && ends_with_announcement(before)
        }
        // `module!1A2B3C4D`, `+0x1a2b`, `user@80190194`
        b'!' | b'+' | b'@' => false,
        // 16 digits, as WinDbg writes them: `00000000`80190194`
        b'`' => !rest.last().is_some_and(u8::is_ascii_hexdigit),
        // `10.0.80190194` and `..\80190194\`, but `failed...80190194`
        b'.' => prefixed || !glued,
        // The event log writes a code that it has no text for as `%%-2147024891`.
        b'%' => prefixed || spelling != Spelling::Bare && rest.ends_with(b"%"),
        // `-` before decimal digits is their sign, so what is left is a GUID (`..-80190194`), or a dash (`- 0x..`, `KB5034441-0x..`).
        // Paths, queries: `/80190194`, `5&80190194&0`.
        b'-' | b'/' | b'\\' | b'&' | b'?' => prefixed,
        // Times, addresses, lines of files: `12:34:80190194`, `::80190194`, `job.cpp:80190194`. A word before the colon is a label: `error:80190194`.
        b':' => prefixed || !is_numbered(rest),
        _ => true,
    }
}

fn right_is_clear(after: &[u8], spelling: Spelling) -> bool {
    let prefixed = spelling == Spelling::Prefixed;
    let Some((&first, rest)) = after.split_first() else {
        return true;
    };
    let glued = rest.first().is_some_and(u8::is_ascii_alphanumeric);
    match first {
        b'_' => false,
        byte if byte.is_ascii_alphanumeric() => false,
        b'.' if prefixed => !rest.first().is_some_and(u8::is_ascii_digit),
        b'+' => !glued,
        b'.' | b'-' | b'/' | b'!' | b'@' | b'%' => prefixed || !glued,
        b':' => {
            prefixed
                || !rest
                    .first()
                    .is_some_and(|&byte| byte == b':' || byte.is_ascii_hexdigit())
        }
        b'`' => !rest.first().is_some_and(u8::is_ascii_hexdigit),
        _ => true,
    }
}

/// `Code`, `Error` or `hr`, which some programs write without anything behind it.
fn ends_with_announcement(before: &[u8]) -> bool {
    let letters = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let (rest, word) = before.split_at(before.len() - letters);
    let is_whole = !rest
        .last()
        .is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_whole && is_announcement(word)
}

/// `\n` and `\u0027` of JSON, `%22` of URLs.
fn ends_with_escape(before: &[u8]) -> bool {
    match before {
        [.., b'\\', b'n' | b'r' | b't'] => true,
        [.., b'%', high, low] => high.is_ascii_hexdigit() && low.is_ascii_hexdigit(),
        _ => unicode_escape(before).is_some(),
    }
}

/// What is before the `\uXXXX` at the end.
pub fn unicode_escape(before: &[u8]) -> Option<&[u8]> {
    let (rest, escape) = before.split_last_chunk::<6>()?;
    (escape.starts_with(b"\\u") && escape[2..].iter().all(u8::is_ascii_hexdigit)).then_some(rest)
}

/// Whether a terminal's colour, `ESC [ 1 ; 31 m`, is the last before it.
fn ends_with_colour(before: &[u8]) -> bool {
    colour(before).is_some()
}

/// What is before the colour at the end.
pub fn colour(before: &[u8]) -> Option<&[u8]> {
    let rest = before.strip_suffix(b"m")?;
    let digits = rest
        .iter()
        .rev()
        .take(16)
        .take_while(|&&byte| byte.is_ascii_digit() || byte == b';')
        .count();
    rest[..rest.len() - digits].strip_suffix(b"\x1b[")
}

/// Whether the colon after `12:34`, `fe80`, `:` or `job.cpp` makes what follows another part of the same.
fn is_numbered(before: &[u8]) -> bool {
    let word = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
        .count();
    let (rest, word) = before.split_at(before.len() - word);
    if word.is_empty() {
        rest.ends_with(b":")
    } else {
        rest.ends_with(b".") || word.iter().all(u8::is_ascii_hexdigit)
    }
}
