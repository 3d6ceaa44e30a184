//! The whole way of `bits_families!`: from family to family, and then to items.
//!
//! A macro sees no other macro's rows. But beside each family is a hidden macro that has them, for `code!`, and it is found by the
//! family's own path. So [`declare`] calls that of the first family with the declaration; it calls [`step`] with the family's table
//! before the declaration, which calls that of the next. The last step has all tables, and writes the items.

mod clashes;
mod model;

use crate::code::Declared;
use crate::errors::Errors;
use crate::expand;
pub(crate) use clashes::Found;
pub(crate) use model::{Member, Union};
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// What goes from family to family.
struct State {
    /// `$crate`, as the door handed it in.
    krate: TokenStream,
    /// The tables of the families so far.
    tables: Vec<Literal>,
    declaration: TokenStream,
}

/// `($crate) declaration` to a call of the first family's macro, and the mistakes that need no table.
pub(crate) fn declare(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let Some(TokenTree::Group(krate)) = tokens.next() else {
        return TokenStream::new();
    };
    let state = State {
        krate: krate.stream(),
        tables: Vec::new(),
        declaration: tokens.collect(),
    };
    let mut errors = Errors::new();
    let union = model::build(&state.krate, state.declaration.clone(), &mut errors);
    let mut items = TokenStream::new();
    if let Some(union) = union {
        let krate = &state.krate;
        // What is no family has no such macro, and rustc says so. This says what a family is.
        for Member { path, .. } in &union.members {
            let span = path[0].span();
            items.extend(quote_spanned!(span=>
                const _: fn() = #krate::__private::is_family::<#(#path)*>;
            ));
        }
        items.extend(state.next(union));
    }
    items.extend(errors.into_tokens());
    items
}

/// A family's table, and the state that its macro was called with. `None` unless [`declare`] has begun it.
pub(crate) fn step(table: &Literal, state: &Group) -> Option<TokenStream> {
    let state: Vec<TokenTree> = state.stream().into_iter().collect();
    let [
        TokenTree::Group(krate),
        TokenTree::Group(tables),
        TokenTree::Group(declaration),
    ] = state.as_slice()
    else {
        return None;
    };
    let tables = tables.stream().into_iter().filter_map(|table| match table {
        TokenTree::Literal(table) => Some(table),
        _ => None,
    });
    let state = State {
        krate: krate.stream(),
        tables: tables.chain([table.clone()]).collect(),
        declaration: declaration.stream(),
    };
    // What is wrong with the declaration was reported by the first step.
    let mut reported = Errors::new();
    let union = model::build(&state.krate, state.declaration.clone(), &mut reported);
    reported.into_tokens();
    union.map(|union| state.next(union))
}

impl State {
    fn next(self, union: Union) -> TokenStream {
        let Self {
            krate,
            tables,
            declaration,
        } = &self;
        match union.members.get(tables.len()) {
            Some(Member { path, .. }) => {
                quote!(#(#path)*! { { (#krate) (#(#tables)*) { #declaration } } })
            }
            None => finish(krate, tables, union),
        }
    }
}

/// The items, and what the families have in common.
fn finish(krate: &TokenStream, tables: &[Literal], mut union: Union) -> TokenStream {
    let mut errors = Errors::new();
    let mut tables: Vec<String> = tables.iter().map(ToString::to_string).collect();
    clashes::without_repetitions(&mut union, &mut tables, &mut errors);
    let tables: Vec<Vec<Declared<'_>>> = tables.iter().map(|table| Declared::all(table)).collect();
    let found = clashes::judge(&mut union, &tables, &mut errors);
    let mut items = expand::families(krate, &union, &found);
    items.extend(errors.into_tokens());
    items
}
