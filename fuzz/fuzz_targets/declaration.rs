//! A declaration of any tokens: the macro answers with items that parse, whatever it reports beside them.
//!
//! A crate of macros cannot be called from outside of a compiler, so this target is made of its sources.

#![no_main]
#![allow(dead_code, reason = "the sources serve macros that are not called here")]

extern crate proc_macro;

/// At the root the sources find each other.
use sources::*;

#[path = "../../bits-codes-macros/src"]
mod sources {
    pub(crate) mod check;
    pub(crate) mod code;
    pub(crate) mod code_literal;
    pub(crate) mod errors;
    pub(crate) mod expand;
    pub(crate) mod family;
    pub(crate) mod hash;
    pub(crate) mod model;
    pub(crate) mod nearest;
    pub(crate) mod options;
    pub(crate) mod quick;
    pub(crate) mod syntax;
}

use libfuzzer_sys::fuzz_target;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

fuzz_target!(|text: &str| {
    let Ok(declaration) = text.parse::<TokenStream>() else {
        return;
    };
    let path = TokenStream::from(TokenTree::from(Ident::new("bits_codes", Span::call_site())));
    let mut input = TokenStream::from(TokenTree::from(Group::new(Delimiter::Parenthesis, path)));
    input.extend(declaration);
    let items = family::declare(input);
    syn::parse2::<syn::File>(items).expect("the items are Rust");
});
