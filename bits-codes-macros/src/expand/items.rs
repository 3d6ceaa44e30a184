//! The enum, and what it has of its own: constants and methods.

use super::written::{FITS, array, source};
use super::{Plan, Sound, docs};
use crate::model::Word;
use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use std::fmt::Write;

/// Up to here no variant's number is left to be counted.
const SHORT: usize = 256;

/// The enum. Its discriminants are the codes.
pub(super) fn declaration(plan: &Plan<'_>) -> TokenStream {
    let Plan {
        visibility, name, ..
    } = plan;
    let attributes = plan.attributes.iter().map(|attribute| &attribute.tokens);
    let table = docs::of_family(plan);
    let span = super::at(name.span());
    let mut body = Group::new(Delimiter::Brace, variants(plan));
    body.set_span(span);
    quote_spanned! {span=>
        #(#attributes)*
        #table
        // names that start alike are the nature of a list of codes
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
    let mut docs = String::new();
    for entry in &plan.entries {
        docs::of_variant(entry, &mut docs);
    }
    let mut docs = source(&docs).into_iter();
    let mut variants: Vec<TokenTree> = Vec::with_capacity(plan.entries.len() * 8);
    // rustc takes "one more than before" far faster than a number of its own; the shorter lists show rustdoc each number
    let is_short = plan.entries.len() <= SHORT;
    let mut previous = None;
    for entry in &plan.entries {
        variants.extend(spanned(docs.by_ref().take(2 * ATTRIBUTE), entry.name));
        for attribute in entry.attributes {
            variants.extend(attribute.tokens.clone());
        }
        variants.push(entry.variant.ident.clone().into());
        let follows = previous
            .replace(entry.code)
            .and_then(|code: u32| code.checked_add(1))
            == Some(entry.code);
        if !follows || is_short {
            let mut code = Literal::u32_unsuffixed(entry.code);
            code.set_span(entry.code_span);
            variants.push(Punct::new('=', Spacing::Alone).into());
            variants.push(code.into());
        }
        variants.push(Punct::new(',', Spacing::Alone).into());
    }
    variants.into_iter().collect()
}

/// The tokens of an attribute: `#` and `[..]`.
const ATTRIBUTE: usize = 2;

/// With the user's own span: where rustdoc says that a doc test of the entry is.
fn spanned<'a>(
    attributes: impl Iterator<Item = TokenTree> + 'a,
    name: &'a Word,
) -> impl Iterator<Item = TokenTree> + 'a {
    attributes.map(|mut token| {
        token.set_span(name.ident.span());
        token
    })
}

pub(super) fn inherent(plan: &Plan<'_>) -> TokenStream {
    let Plan { name, .. } = plan;
    let constants = constants(plan);
    let codes = array(plan.entries.iter().map(|entry| entry.code));
    let maps = (!plan.options.without_phf).then(|| super::maps::maps(plan));
    let statuses = statuses(plan);
    quote_spanned! {super::at(name.span())=>
        impl #name {
            #constants

            /// The codes, in the order of the declaration.
            pub const CODES: &'static [__core::primitive::u32] = &#codes;

            #maps

            /// All entries, in the order of the declaration.
            #[inline]
            #[must_use]
            pub fn all() -> __private::All<Self> {
                <Self as __private::Family>::all()
            }

            /// The entry with this code.
            #[inline]
            #[must_use]
            pub const fn from_code(__code: __core::primitive::u32) -> __core::option::Option<Self> {
                let __found = __at(__slot(__code));
                if __found as __core::primitive::u32 == __code {
                    __core::option::Option::Some(__found)
                } else {
                    __core::option::Option::None
                }
            }

            /// The first declared entry that carries this HTTP status.
            #[must_use]
            pub const fn from_http_status(__status: __core::primitive::u16) -> __core::option::Option<Self> {
                match __status {
                    #statuses
                    _ => __core::option::Option::None,
                }
            }

            /// The entry with this symbolic name or alias.
            #[inline]
            #[must_use]
            pub fn from_name(__name: &__core::primitive::str) -> __core::option::Option<Self> {
                __by_name(__name)
            }

            /// The code as a number.
            #[inline]
            #[must_use]
            pub const fn code(self) -> __core::primitive::u32 {
                self as __core::primitive::u32
            }

            /// The code as an HRESULT.
            #[inline]
            #[must_use]
            pub const fn hresult(self) -> __private::Hresult {
                __private::Hresult::new(self as __core::primitive::u32)
            }

            /// The symbolic name.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static __core::primitive::str {
                __name_at(__slot(self as __core::primitive::u32))
            }

            /// Other symbolic names of the same code.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static __core::primitive::str] {
                __aliases(self as __core::primitive::u32)
            }

            /// The text, as declared.
            #[inline]
            #[must_use]
            pub const fn text(self) -> &'static __core::primitive::str {
                __text_at(__slot(self as __core::primitive::u32))
            }

            /// The HTTP status that this code carries, or that was declared for it.
            #[inline]
            #[must_use]
            pub const fn http_status(self) -> __core::option::Option<__core::primitive::u16> {
                __http_status(self as __core::primitive::u32)
            }

            /// Bit 31.
            #[inline]
            #[must_use]
            pub const fn severity(self) -> __private::Severity {
                self.hresult().severity()
            }

            /// Bits 27 to 16.
            #[inline]
            #[must_use]
            pub const fn facility(self) -> __private::Facility {
                self.hresult().facility()
            }

            /// Whether this is a failure.
            #[inline]
            #[must_use]
            pub const fn is_error(self) -> __core::primitive::bool {
                self.hresult().is_error()
            }

            /// Whether this is a success.
            #[inline]
            #[must_use]
            pub const fn is_success(self) -> __core::primitive::bool {
                self.hresult().is_success()
            }
        }
    }
}

/// The attributes of an entry that its constants have as well. Others, such as those of derives, mean nothing there.
const CONSTANTS_HAVE: &[&str] = &["doc", "deprecated", "allow", "warn", "deny", "forbid"];

/// `SyncCode::SYNC_E_NO_QUOTA`, one per name and alias.
fn constants(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    // all but the name, which keeps its span: `pub const`, two tokens, and `: SyncCode = SyncCode::NoQuota;`, eight
    let mut written = String::new();
    for entry in &plan.entries {
        for name in entry.names() {
            docs::of_constant(entry, name, &mut written);
            let variant = &entry.variant.text;
            write!(written, "pub const: {family} = {family}::{variant};").expect(FITS);
        }
    }
    let mut written = source(&written).into_iter();
    let mut of_entries: Vec<TokenTree> = Vec::with_capacity(plan.entries.len() * 13);
    for entry in &plan.entries {
        for name in entry.names() {
            of_entries.extend(spanned(written.by_ref().take(ATTRIBUTE), name));
            for attribute in docs::only(entry.attributes, CONSTANTS_HAVE) {
                of_entries.extend(attribute.clone());
            }
            of_entries.extend(written.by_ref().take(2));
            of_entries.push(name.ident.clone().into());
            of_entries.extend(written.by_ref().take(8));
        }
    }
    let of_entries: TokenStream = of_entries.into_iter().collect();
    let first = &plan.entries[0].variant.ident;
    let stand_ins = plan.stand_ins.iter().map(|name| {
        quote_spanned!(name.span()=> #[doc(hidden)] pub const #name: #family = #family::#first;)
    });
    quote!(#of_entries #(#stand_ins)*)
}

/// The arms of `from_http_status`: the first entry of each status.
fn statuses(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    let mut first = std::collections::BTreeMap::new();
    for entry in &plan.entries {
        if let Some(status) = status(entry) {
            first.entry(status).or_insert(&entry.variant.ident);
        }
    }
    first
        .iter()
        .map(
            |(status, variant)| quote!(#status => __core::option::Option::Some(#family::#variant),),
        )
        .collect()
}

/// The status that an entry carries or declares.
pub(super) fn status(entry: &Sound<'_>) -> Option<u16> {
    entry
        .options
        .http
        .map(|(status, _)| status)
        .or(bits_codes_core::hresult::http_status(entry.code))
}
