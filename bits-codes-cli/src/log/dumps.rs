//! What disassemblers, debuggers and kernels write beside addresses, which makes a number one.

use super::token::{Spelling, Token};

/// Whether what is around the number makes it an address, whatever its value is.
pub fn is_address(line: &[u8], token: &Token) -> bool {
    let (before, after) = (&line[..token.span.start], &line[token.span.end..]);
    // `[<80200010>]` of a kernel.
    before.ends_with(b"[<") && after.starts_with(b">]")
        || is_before_symbol(after)
        || is_before_bytes(before, after)
}

/// Whether `<kern_init+4>:` or `<_start>:` follows.
fn is_before_symbol(after: &[u8]) -> bool {
    let Some(symbol) = after.trim_ascii_start().strip_prefix(b"<") else {
        return false;
    };
    let end = symbol
        .iter()
        .take_while(|&&byte| !matches!(byte, b'<' | b'>' | b'/' | b' '));
    let end = end.count();
    symbol.get(end) == Some(&b'>')
        && (symbol[..end].contains(&b'+') || symbol[end + 1..].starts_with(b":"))
}

/// Whether it is the first of its line, and a colon and bytes in hex follow: `80200010:\t85aa \tmv a1,a0`.
fn is_before_bytes(before: &[u8], after: &[u8]) -> bool {
    let Some(bytes) = after.strip_prefix(b":") else {
        return false;
    };
    let trimmed = bytes.trim_ascii_start();
    let trimmed = trimmed.strip_prefix(b"0x").unwrap_or(trimmed);
    let length = trimmed
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    before.trim_ascii().is_empty()
        && trimmed.len() < bytes.len()
        && matches!(length, 2 | 4 | 8 | 16)
        && trimmed[..length].iter().all(u8::is_ascii_hexdigit)
}

/// Whether it is beside another word of a memory dump, of which nothing is known: `0x80200010 0x02028293`.
pub fn is_among_words(line: &[u8], token: &Token, is_named: impl Fn(u32) -> bool) -> bool {
    let is_other = |digits: &[u8]| {
        let value = digits
            .get(..8)
            .and_then(|digits| str::from_utf8(digits).ok())
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        digits.len() == 8 && value.is_some_and(|value| value > 0xFFFF && !is_named(value))
    };
    let after = &line[token.span.end..];
    let behind = after.trim_ascii_start();
    if let (true, Some(digits)) = (behind.len() < after.len(), behind.strip_prefix(b"0x")) {
        let length = digits
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if is_other(&digits[..length]) {
            return true;
        }
    }
    let before = &line[..token.span.start];
    let ahead = before.trim_ascii_end();
    let length = ahead
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let word = &ahead[ahead.len() - length..];
    ahead.len() < before.len()
        && token.spelling == Spelling::Prefixed
        && word.strip_prefix(b"0x").is_some_and(is_other)
}
