//! What a family implements: calls of macros of `bits-codes`, where it is the same for every family.

use super::plan::at;
use crate::options::FamilyOptions;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

pub(super) fn traits(name: &Ident) -> TokenStream {
    let text = name.unraw().to_string();
    quote_spanned!(at(name.span())=> __private::traits! { #name #text })
}

/// What the family asks for. Where the feature is off, the macro of `bits-codes` says so, at the option.
pub(super) fn opted(name: &Ident, options: &FamilyOptions) -> TokenStream {
    let call = |option: Option<Span>, door: &str| {
        option.map(|span| {
            let door = Ident::new(door, at(span));
            quote_spanned!(at(span)=> __private::#door! { #name })
        })
    };
    let serde = call(options.serde, "serde");
    let windows_result = call(options.windows_result, "windows_result");
    // Whether there is anything behind this one is known where the features are.
    let http = quote_spanned!(at(name.span())=> __private::http! { #name });
    quote!(#serde #windows_result #http)
}
