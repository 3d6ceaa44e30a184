//! A place in a list of tokens. It remembers the token before it, so that what is missing at the end is reported there.

use super::literal::is_keyword;
use crate::errors::Spot;
use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenTree};

#[derive(Clone)]
pub(super) struct Cursor<'a> {
    rest: &'a [TokenTree],
    before: Spot,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [TokenTree]) -> Self {
        Self {
            rest: tokens,
            before: Span::call_site().into(),
        }
    }

    /// For tokens behind or within something, where an error is reported if there are none.
    pub(super) fn after(before: impl Into<Spot>, tokens: &'a [TokenTree]) -> Self {
        Self {
            rest: tokens,
            before: before.into(),
        }
    }

    pub(super) fn rest(&self) -> &'a [TokenTree] {
        self.rest
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn peek(&self) -> Option<&'a TokenTree> {
        self.rest.first()
    }

    pub(super) fn next(&mut self) -> Option<&'a TokenTree> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        self.before = first.into();
        Some(first)
    }

    /// The next token; at the end, the one before.
    pub(super) fn here(&self) -> Spot {
        match self.peek() {
            // An error about a group in the place of something else points at its first letter.
            Some(TokenTree::Group(group)) => group.span_open().into(),
            Some(token) => token.into(),
            None => self.before,
        }
    }

    pub(super) fn rest_spot(&self) -> Spot {
        if self.is_empty() {
            self.before
        } else {
            Spot::of(self.rest)
        }
    }

    /// The operator `symbol`, which is no part of a longer one.
    pub(super) fn operator(&mut self, symbol: &str) -> Option<Spot> {
        let length = operator(self.rest, symbol)?;
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.before = Spot::of(taken);
        Some(self.before)
    }

    pub(super) fn ident(&mut self) -> Option<Ident> {
        let TokenTree::Ident(ident) = self.peek()? else {
            return None;
        };
        self.next();
        Some(ident.clone())
    }

    pub(super) fn keyword(&mut self, keyword: &str) -> Option<Ident> {
        match self.peek()? {
            TokenTree::Ident(ident) if ident == keyword => self.ident(),
            _ => None,
        }
    }

    pub(super) fn group(&mut self, delimiter: Delimiter) -> Option<&'a Group> {
        match self.peek()? {
            TokenTree::Group(group) if group.delimiter() == delimiter => {
                self.next();
                Some(group)
            }
            _ => None,
        }
    }

    pub(super) fn take_until(
        &mut self,
        mut end: impl FnMut(&[TokenTree]) -> bool,
    ) -> &'a [TokenTree] {
        let all = self.rest;
        while !self.is_empty() && !end(self.rest) {
            self.next();
        }
        &all[..all.len() - self.rest.len()]
    }
}

/// The number of tokens of the operator `symbol`, if it begins `tokens`.
pub(super) fn operator(tokens: &[TokenTree], symbol: &str) -> Option<usize> {
    let mut length = 0;
    let mut characters = symbol.chars().peekable();
    while let Some(character) = characters.next() {
        match tokens.get(length)? {
            TokenTree::Punct(punct)
                if punct.as_char() == character
                    && (characters.peek().is_none() || punct.spacing() == Spacing::Joint) =>
            {
                length += 1;
            }
            _ => return None,
        }
    }
    Some(length)
}

pub(super) fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

pub(super) fn is_string(literal: &Literal) -> bool {
    let text = literal.to_string();
    text.starts_with('"') || text.starts_with("r\"") || text.starts_with("r#")
}

pub(super) fn is_number(literal: &Literal) -> bool {
    literal
        .to_string()
        .starts_with(|first: char| first.is_ascii_digit() || first == '-')
}

/// `some::path`, perhaps with `::` before it.
pub(crate) fn is_path(mut tokens: &[TokenTree]) -> bool {
    if let Some(length) = operator(tokens, "::") {
        tokens = &tokens[length..];
    }
    loop {
        let [TokenTree::Ident(segment), rest @ ..] = tokens else {
            return false;
        };
        let leads =
            segment == "crate" || segment == "self" || segment == "super" || segment == "Self";
        if !leads && segment != "$crate" && is_keyword(segment) {
            return false;
        }
        tokens = match operator(rest, "::") {
            Some(length) => &rest[length..],
            None => return rest.is_empty(),
        };
    }
}
