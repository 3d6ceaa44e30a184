//! The enum, and what it has of its own: constants and methods.

use super::docs;
use super::plan::{Plan, at};
use super::tables::maps::maps;
use super::tables::source::array;
use proc_macro2::{Delimiter, Group, Literal, TokenStream};
use quote::{quote, quote_spanned};

/// Up to here no variant's number is left to be counted.
const SHORT: usize = 256;

/// The enum. Its discriminants are the codes.
pub(super) fn declaration(plan: &Plan<'_>) -> TokenStream {
    let Plan {
        visibility, name, ..
    } = plan;
    let attributes = plan.attributes.iter().map(|attribute| &attribute.tokens);
    let table = docs::of_family(plan);
    let span = at(name.span());
    let mut body = Group::new(Delimiter::Brace, variants(plan));
    body.set_span(span);
    quote_spanned! {span=>
        #(#attributes)*
        #table
        // Names that start alike are the nature of a list of codes
        #[allow(clippy::enum_variant_names, clippy::doc_markdown)]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash,
        )]
        #[repr(u32)]
        #visibility enum #name #body
    }
}

fn variants(plan: &Plan<'_>) -> TokenStream {
    // rustc takes "one more than before" faster than a number of its own, which at 2,964 entries takes 0.18 billion instructions
    // more, of 2.65; the shorter lists show rustdoc each number.
    let is_short = plan.entries.len() <= SHORT;
    let mut previous = None;
    let mut variants = Vec::with_capacity(plan.entries.len());
    for entry in &plan.entries {
        let follows = previous
            .replace(entry.code)
            .and_then(|code: u32| code.checked_add(1))
            == Some(entry.code);
        let number = (is_short || !follows).then(|| {
            let mut code = Literal::u32_unsuffixed(entry.code);
            code.set_span(entry.code_span);
            quote!(= #code)
        });
        let docs = docs::of_variant(entry);
        let attributes = entry.attributes.iter().map(|attribute| &attribute.tokens);
        let variant = &entry.variant.ident;
        variants.push(quote!(#docs #(#attributes)* #variant #number,));
    }
    // All at once: to lengthen a stream entry by entry takes the square of their number, 0.11 billion instructions more.
    variants.into_iter().collect()
}

pub(super) fn inherent(plan: &Plan<'_>) -> TokenStream {
    let Plan { name, .. } = plan;
    let constants = constants(plan);
    let codes = array(plan.entries.iter().map(|entry| entry.code));
    let maps = (!plan.options.without_phf).then(|| maps(plan));
    let statuses = statuses(plan);
    quote_spanned! {at(name.span())=>
        impl #name {
            #constants

            /// The codes, in the order of the declaration.
            pub const CODES: &'static [__core::primitive::u32] = &#codes;

            #maps

            __private::methods! { #name #statuses }
        }
    }
}

/// The attributes of an entry that its constants have as well. Others, such as those of derives, mean nothing there.
const CONSTANTS_HAVE: &[&str] = &["doc", "deprecated", "allow", "warn", "deny", "forbid"];

/// `SyncCode::SYNC_E_NO_QUOTA`, one per name and alias.
fn constants(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    let mut constants = Vec::with_capacity(plan.entries.len());
    for entry in &plan.entries {
        let variant = &entry.variant.ident;
        for name in entry.names() {
            let docs = docs::of_constant(entry, name);
            let attributes = docs::only(entry.attributes, CONSTANTS_HAVE);
            let name = &name.ident;
            constants.push(quote! {
                #docs #(#attributes)* pub const #name: #family = #family::#variant;
            });
        }
    }
    let first = &plan.entries[0].variant.ident;
    for name in &plan.stand_ins {
        constants.push(quote_spanned! {name.span()=>
            #[doc(hidden)] pub const #name: #family = #family::#first;
        });
    }
    constants.into_iter().collect()
}

/// The arms of `from_http_status`: the first entry of each status.
fn statuses(plan: &Plan<'_>) -> TokenStream {
    let mut seen = Vec::new();
    let mut statuses = TokenStream::new();
    for entry in &plan.entries {
        let Some(status) = entry.status() else {
            continue;
        };
        // There are five hundred statuses at most.
        if !seen.contains(&status) {
            seen.push(status);
            let variant = &entry.variant.ident;
            statuses.extend(quote!(#status => #variant,));
        }
    }
    statuses
}

/// What makes the compiler read the file of pinned codes, so that a change of it expands the family again: a macro that reads
/// a file by itself is not asked again. It is no part of the program.
pub(super) fn tracked(plan: &Plan<'_>) -> Option<TokenStream> {
    let path = plan.options.pinned.as_ref()?.found.as_ref()?;
    Some(quote!(
        const _: &[__core::primitive::u8] = __core::include_bytes!(#path);
    ))
}
