//! Literals and words, read one by one: strings by syn, numbers and identifiers as the compiler's lexer cut them.

use bits_codes_core::names;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{Lit, LitStr};

/// A string literal, raw or not.
pub(crate) fn string(token: &TokenTree) -> Option<LitStr> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

/// A whole number, which may be in any radix and have a sign.
pub(crate) struct Number {
    pub written: String,
    /// `None` where 16 bits do not hold it.
    pub value: Option<u16>,
}

pub(crate) fn number(tokens: &[TokenTree]) -> Option<Number> {
    let (sign, literal) = match tokens {
        [TokenTree::Literal(literal)] => ("", literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            ("-", literal)
        }
        _ => return None,
    };
    match Lit::new(literal.clone()) {
        Lit::Int(number) => Some(Number {
            written: format!("{sign}{number}"),
            value: if sign.is_empty() {
                number.base10_parse().ok()
            } else {
                None
            },
        }),
        _ => None,
    }
}

/// The identifier that `text` is.
pub(crate) fn word(text: &str, span: Span) -> Option<Ident> {
    let mut tokens = text.parse::<TokenStream>().ok()?.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(mut word)), None) if !is_keyword(&word) => {
            word.set_span(span);
            Some(word)
        }
        _ => None,
    }
}

/// Raw ones are none.
pub(crate) fn is_keyword(ident: &Ident) -> bool {
    names::is_keyword(&ident.to_string())
}
