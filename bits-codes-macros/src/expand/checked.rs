//! What lets `code!` check a literal against the family, from any crate.
//!
//! Beside the enum is a hidden macro of the same name, which a `use` of the enum brings along, renames with it, and
//! re-exports with it. It holds the table as one string literal and hands it to a proc macro with what the user wrote. So
//! the error is worded by us, names several codes, and points at the literal in constants, expressions and patterns
//! alike, in `cargo check` and whether the function is called or not. One token an entry is nothing for rustc to check;
//! a hidden constant a code cost 0.2 s at 3,000 entries and left the wording to rustc, and a panic in a constant is
//! silent under `cargo check` and points into this crate.

use super::plan::{Plan, at};
use super::tables::source::string;
use bits_codes_core::hash;
use proc_macro2::{Punct, Spacing, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::fmt::Write;

pub(super) fn checked(plan: &Plan<'_>) -> TokenStream {
    let Plan {
        krate,
        name,
        visibility,
        ..
    } = plan;
    // a `;` before each row, and nothing that a literal would have to escape: `code!` searches it as it is
    let mut table = String::new();
    for entry in &plan.entries {
        write!(
            table,
            ";{:08X} {} {}",
            entry.code, entry.name.text, entry.variant.ident
        )
        .expect("a string takes what is written to it");
    }
    let hidden = format_ident!("__bits_codes_{}_{:016x}", name, place_of(plan, &table));
    let table = string(table);
    let dollar = Punct::new('$', Spacing::Alone);
    // a macro goes as far as the enum; to leave the crate it has to be exported
    let export = (visibility.to_string() == "pub").then(|| quote!(#[macro_export]));
    let cfgs = plan.conditions();
    quote_spanned! {at(name.span())=>
        #cfgs
        #[doc(hidden)]
        #[allow(unused_macros, non_local_definitions)]
        #export
        macro_rules! #hidden {
            (#dollar(#dollar tokens:tt)*) => { #krate::__private::__checked_code! { #table #dollar(#dollar tokens)* } };
        }
        #cfgs
        #[doc(hidden)]
        #[allow(unused_imports, unreachable_pub)]
        #visibility use #hidden as #name;
    }
}

/// A number that two families of one crate do not share, since all exported macros of a crate are in one namespace.
///
/// How a span prints is nobody's promise, but the name's span tells places and expansions of one `macro_rules!` apart, and the
/// span of this expansion differs even where a file is included twice, whose tokens are the same.
fn place_of(plan: &Plan<'_>, table: &str) -> u64 {
    let place = format!("{:?} {:?} {table}", plan.name.span(), Span::mixed_site());
    hash::hash_bytes(place.as_bytes(), 0x9E37_79B9_7F4A_7C15)
}
