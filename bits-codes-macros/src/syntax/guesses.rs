//! What a row in another order was probably meant to be. Nothing is changed or reported here.

use super::cursor;
use proc_macro2::{Ident, TokenTree};

/// A row in another order.
#[derive(Clone, Copy)]
pub(super) enum Guess<'a> {
    /// `NAME => 0x80040200: "text"`.
    Swapped {
        name: &'a Ident,
        code: &'a [TokenTree],
    },
    /// `NAME => "text"`.
    NoCode { name: &'a Ident },
    /// `0x80040200: NAME => "text"`, with or without a variant.
    Exchanged {
        code: &'a [TokenTree],
        colon: &'a TokenTree,
        name: &'a Ident,
        variant: Option<&'a Ident>,
    },
}

/// What is before `=>` where a code should be, and what is behind it.
pub(super) fn guess<'a>(before: &'a [TokenTree], behind: &'a [TokenTree]) -> Option<Guess<'a>> {
    let is_colon = |token: &TokenTree| cursor::is_punct(token, ':');
    if let [TokenTree::Ident(name)] = before {
        return match behind {
            [TokenTree::Literal(number), ..] if cursor::is_number(number) => Some(Guess::Swapped {
                name,
                code: &behind[..1],
            }),
            [minus, TokenTree::Literal(_), ..] if cursor::is_punct(minus, '-') => {
                Some(Guess::Swapped {
                    name,
                    code: &behind[..2],
                })
            }
            [TokenTree::Literal(text), ..] if cursor::is_string(text) => {
                Some(Guess::NoCode { name })
            }
            _ => None,
        };
    }
    let at = before.iter().position(is_colon)?;
    let (name, variant) = match &before[at + 1..] {
        [TokenTree::Ident(name)] => (name, None),
        [
            TokenTree::Ident(name),
            TokenTree::Ident(word),
            TokenTree::Ident(variant),
        ] if word == "as" => (name, Some(variant)),
        _ => return None,
    };
    Some(Guess::Exchanged {
        code: &before[..at],
        colon: &before[at],
        name,
        variant,
    })
}
