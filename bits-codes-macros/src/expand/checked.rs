//! What lets `code!` check a literal against the family, from any crate.
//!
//! Beside the enum is a hidden macro of the same name, which a `use` of the enum brings along, renames with it, and
//! re-exports with it. It holds the table as one string literal and hands it to a proc macro with what the user wrote. So
//! the error is worded by us, names several codes, and points at the literal in constants, expressions and patterns
//! alike, in `cargo check` and whether the function is called or not. One token an entry is nothing for rustc to check;
//! a hidden constant a code cost 0.2 s at 3,000 entries and left the wording to rustc, and a panic in a constant is
//! silent under `cargo check` and points into this crate.

use super::plan::{Plan, at};
use super::tables::source::{FITS, string};
use bits_codes_core::hash;
use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::fmt::{Display, Write};

pub(super) fn checked(plan: &Plan<'_>) -> TokenStream {
    let mut table = String::new();
    for entry in &plan.entries {
        let aliases = entry.aliases.iter().map(|alias| alias.text.as_str());
        row(
            &mut table,
            entry.code,
            &entry.name.text,
            &entry.variant.ident,
            aliases,
        );
    }
    Hidden {
        krate: plan.krate,
        visibility: plan.visibility,
        name: plan.name,
        conditions: plan.conditions(),
        table,
        before: TokenStream::new(),
    }
    .tokens()
}

/// A row of the table: the code, the name, the variant and the aliases. There is a `;` before each row, and nothing that a literal
/// would have to escape: `code!` searches it as it is.
pub(super) fn row<'a>(
    table: &mut String,
    code: u32,
    name: &str,
    variant: impl Display,
    aliases: impl Iterator<Item = &'a str>,
) {
    write!(table, ";{code:08X} {name} {variant}").expect(FITS);
    for alias in aliases {
        write!(table, " {alias}").expect(FITS);
    }
}

/// The hidden macro.
pub(super) struct Hidden<'a> {
    pub(super) krate: &'a TokenStream,
    pub(super) visibility: &'a TokenStream,
    pub(super) name: &'a Ident,
    pub(super) conditions: TokenStream,
    pub(super) table: String,
    /// What it hands on between the table and what it is given.
    pub(super) before: TokenStream,
}

impl Hidden<'_> {
    pub(super) fn tokens(&self) -> TokenStream {
        let Hidden {
            krate,
            visibility,
            name,
            conditions,
            table,
            before,
        } = self;
        let hidden = format_ident!("__bits_codes_{}_{:016x}", name, place_of(name, table));
        let table = string(table);
        let dollar = Punct::new('$', Spacing::Alone);
        // A macro goes as far as the enum; to leave the crate it has to be exported
        let export = (visibility.to_string() == "pub").then(|| quote!(#[macro_export]));
        quote_spanned! {at(name.span())=>
            #conditions
            #[doc(hidden)]
            #[allow(unused_macros, non_local_definitions)]
            #export
            macro_rules! #hidden {
                (#dollar(#dollar tokens:tt)*) => {
                    #krate::__private::__checked_code! { #table #before #dollar(#dollar tokens)* }
                };
            }
            #conditions
            #[doc(hidden)]
            #[allow(unused_imports, unreachable_pub)]
            #visibility use #hidden as #name;
        }
    }
}

/// A number that two families of one crate do not share, since all exported macros of a crate are in one namespace.
///
/// How a span prints is nobody's promise, but the name's span tells places and expansions of one `macro_rules!` apart, and the
/// span of this expansion differs even where a file is included twice, whose tokens are the same.
fn place_of(name: &Ident, table: &str) -> u64 {
    let place = format!("{:?} {:?} {table}", name.span(), Span::mixed_site());
    hash::hash_bytes(place.as_bytes(), 0x9E37_79B9_7F4A_7C15)
}
