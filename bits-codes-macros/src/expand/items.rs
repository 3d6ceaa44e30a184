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
    // rustc takes "one more than before" far faster than a number of its own; the shorter lists show rustdoc each number.
    let is_short = plan.entries.len() <= SHORT;
    let mut previous = None;
    let mut variants = TokenStream::new();
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
        variants.extend(quote!(#docs #(#attributes)* #variant #number,));
    }
    variants
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
    let mut constants = TokenStream::new();
    for entry in &plan.entries {
        let variant = &entry.variant.ident;
        for name in entry.names() {
            let docs = docs::of_constant(entry, name);
            let attributes = docs::only(entry.attributes, CONSTANTS_HAVE);
            let name = &name.ident;
            constants.extend(quote! {
                #docs #(#attributes)* pub const #name: #family = #family::#variant;
            });
        }
    }
    let first = &plan.entries[0].variant.ident;
    let stand_ins = plan.stand_ins.iter().map(|name| {
        quote_spanned!(name.span()=> #[doc(hidden)] pub const #name: #family = #family::#first;)
    });
    quote!(#constants #(#stand_ins)*)
}

/// The arms of `from_http_status`: the first entry of each status.
fn statuses(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    let mut first = std::collections::BTreeMap::new();
    for entry in &plan.entries {
        if let Some(status) = entry.status() {
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

/// What makes the compiler read the file of pinned codes, so that a change of it expands the family again: a macro that reads
/// a file by itself is not asked again. It is no part of the program.
pub(super) fn tracked(plan: &Plan<'_>) -> Option<TokenStream> {
    let path = plan.options.pinned.as_ref()?.found.as_ref()?;
    Some(quote!(
        const _: &[__core::primitive::u8] = __core::include_bytes!(#path);
    ))
}
