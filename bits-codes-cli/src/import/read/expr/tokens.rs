//! An expression, cut into tokens.

use super::{Fault, Form, Width};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Number(i64, Form, Width),
    Name(String),
    Sign(&'static str),
}

/// Those that others start with come after them.
const SIGNS: [&str; 25] = [
    "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "(", ")", ",", "+", "-", "*", "/", "%", "|",
    "&", "^", "~", "<", ">", "!", "?", ":",
];

pub fn tokens(expression: &str) -> Result<Vec<Token>, Fault> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut rest = expression.trim_start();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let len = if is_word(first) {
            let word = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
            tokens.push(if first.is_ascii_digit() {
                number(word)?
            } else {
                Token::Name(word.to_owned())
            });
            word.len()
        } else {
            let sign = SIGNS
                .into_iter()
                .find(|sign| rest.starts_with(sign))
                .ok_or(Fault::Syntax)?;
            tokens.push(Token::Sign(sign));
            sign.len()
        };
        rest = rest[len..].trim_start();
    }
    Ok(tokens)
}

/// `0x80200001L`, `017`, `42ui32`
fn number(word: &str) -> Result<Token, Fault> {
    let lower = word.to_ascii_lowercase();
    let (digits, radix) = match lower.strip_prefix("0x") {
        Some(hex) => (hex, 16),
        None if lower.starts_with('0') => (&lower[..], 8),
        None => (&lower[..], 10),
    };
    let end = digits
        .find(|c: char| !c.is_digit(radix))
        .unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    let is_suffix = matches!(
        suffix,
        "" | "l" | "u" | "ul" | "lu" | "ll" | "ull" | "llu" | "i32" | "ui32" | "i64" | "ui64"
    );
    if digits.is_empty() || !is_suffix {
        return Err(Fault::Syntax);
    }
    let value = i64::from_str_radix(digits, radix).map_err(|_| Fault::TooLarge)?;
    let form = if radix == 16 {
        Form::Hex(digits.len())
    } else {
        Form::Decimal
    };
    let is_wide = suffix.contains("ll") || suffix.contains("64");
    let width = match value {
        _ if is_wide => Width::Wide,
        0..=0x7FFF_FFFF if !suffix.contains('u') => Width::Int,
        0..=0xFFFF_FFFF if radix != 10 || suffix.contains('u') => Width::Unsigned,
        _ => Width::Wide,
    };
    Ok(Token::Number(value, form, width))
}
