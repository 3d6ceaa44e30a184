//! The items of an enum over families. Look-ups are those of one family over the entries of all: a perfect hash of their codes,
//! and a match over its slots. What an entry is, its family says.

use super::checked::{self, Hidden};
use super::plan::at;
use super::tables::source::{FITS, array};
use super::{tables, traits};
use crate::families::{Found, Member, Union};
use crate::hash;
use crate::model::mentions_cfg;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use std::fmt::Write;

pub(crate) fn families(krate: &TokenStream, union: &Union, found: &Found<'_>) -> TokenStream {
    let Union {
        options,
        visibility,
        name,
        members,
        ..
    } = union;
    let conditions = union.attributes.iter();
    let conditions: TokenStream = conditions
        .filter(|attribute| mentions_cfg(attribute))
        .map(|attribute| attribute.tokens.clone())
        .collect();
    // By which the families go in here, whatever else has their names.
    let aliases: Vec<Ident> = (0..members.len())
        .map(|place| format_ident!("__F{place}"))
        .collect();
    let paths = members.iter().map(|member| member.path.iter());
    let paths = paths.map(|path| quote!(#(#path)*));

    let declaration = declaration(union, found);
    let look_ups = look_ups(union, found);
    let inherent = inherent(union, found, &aliases);
    let conversions = conversions(union, found, &aliases);
    let traits = traits::traits(name);
    let opted = traits::opted(name, options);
    let mut table = String::new();
    for (_, entry) in &found.entries {
        checked::row(&mut table, entry.code, entry.name, "-", entry.aliases());
    }
    let hidden = Hidden {
        krate,
        visibility,
        name,
        conditions: conditions.clone(),
        table,
        // There is no path to a variant's variant where the enum is known alone, so its entries are found by their codes.
        before: quote!([#krate]),
    }
    .tokens();
    quote! {
        #declaration

        #conditions
        #[allow(
            deprecated, dead_code, unreachable_pub, unused_qualifications, non_upper_case_globals, non_camel_case_types,
            clippy::all, clippy::pedantic,
        )]
        const _: () = {
            use #krate::__private as __private;
            use __private::core as __core;
            #(use #paths as #aliases;)*

            #look_ups
            #inherent
            #traits
            #conversions
            #opted
        };

        #hidden
    }
}

fn declaration(union: &Union, found: &Found<'_>) -> TokenStream {
    let Union {
        visibility, name, ..
    } = union;
    let attributes = union.attributes.iter().map(|attribute| &attribute.tokens);
    let has_docs = |attributes: &[crate::syntax::Attribute]| {
        attributes.iter().any(|attribute| attribute.name == "doc")
    };
    let mut list = String::new();
    if !has_docs(&union.attributes) {
        list = format!("An HRESULT of {} families.\n", union.members.len());
    }
    list.push_str("\n# Families\n\n");
    for (place, Member { variant, path, .. }) in union.members.iter().enumerate() {
        let codes = found.entries.iter().filter(|(member, _)| *member == place);
        let codes = codes.count();
        let codes = format!("{codes} code{}", if codes == 1 { "" } else { "s" });
        writeln!(
            list,
            "- [`{variant}`](Self::{variant}): [`{}`], {codes}",
            written(path)
        )
        .expect(FITS);
    }
    let variants = union.members.iter().map(|member| {
        let Member {
            attributes,
            variant,
            path,
            ..
        } = member;
        let docs = (!has_docs(attributes)).then(|| {
            let line = format!("One of [`{}`].", written(path));
            quote_spanned!(at(variant.span())=> #[doc = #line])
        });
        let attributes = attributes.iter().map(|attribute| &attribute.tokens);
        quote!(#docs #(#attributes)* #variant(#(#path)*),)
    });
    quote_spanned! {at(name.span())=>
        #(#attributes)*
        #[doc = #list]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #visibility enum #name { #(#variants)* }
    }
}

/// A path as it is written: `bits_codes::BitsCode`.
fn written(path: &[TokenTree]) -> String {
    path.iter().map(ToString::to_string).collect()
}

/// `__slot` and `__at`, over the codes of all.
fn look_ups(union: &Union, found: &Found<'_>) -> TokenStream {
    let name = &union.name;
    let codes: Vec<u32> = found.entries.iter().map(|(_, entry)| entry.code).collect();
    let table = hash::codes(&codes);
    let expressions: Vec<String> = found
        .entries
        .iter()
        .map(|(member, entry)| {
            let variant = &union.members[*member].variant;
            if entry.variant == "-" {
                // An entry of an enum over families.
                let code = entry.code;
                format!("{name}::{variant}(<__F{member} as __private::Declared<{code}>>::ENTRY)")
            } else {
                format!("{name}::{variant}(__F{member}::{})", entry.variant)
            }
        })
        .collect();
    let slot = tables::slot(&table);
    let slots = table.slots.iter();
    let variants: Vec<&str> = slots
        .map(|slot| expressions[slot.unwrap_or(0)].as_str())
        .collect();
    let at = tables::variants::variants(name, "", &variants);
    quote!(#slot #at)
}

fn inherent(union: &Union, found: &Found<'_>, aliases: &[Ident]) -> TokenStream {
    let name = &union.name;
    let variants: Vec<&Ident> = union.members.iter().map(|member| &member.variant).collect();
    let codes = array(found.entries.iter().map(|(_, entry)| entry.code));
    // Whichever it is, its family answers.
    let ask = |method: &str| {
        let method = Ident::new(method, at(name.span()));
        quote_spanned!(at(name.span())=> match self { #(Self::#variants(__entry) => #aliases::#method(__entry),)* })
    };
    let [code, name_of, names, text, status] =
        ["code", "name", "aliases", "text", "http_status"].map(ask);
    quote_spanned! {at(name.span())=>
        impl #name {
            /// The codes of all families, in the order of the declarations.
            pub const CODES: &'static [__core::primitive::u32] = &#codes;

            /// The entries of all families, in the order of the declarations.
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
                if __found.code() == __code {
                    __core::option::Option::Some(__found)
                } else {
                    __core::option::Option::None
                }
            }

            /// The first entry of the first family that carries this HTTP status.
            #[must_use]
            pub const fn from_http_status(__status: __core::primitive::u16) -> __core::option::Option<Self> {
                #(
                    if let __core::option::Option::Some(__entry) = #aliases::from_http_status(__status) {
                        return __core::option::Option::Some(Self::#variants(__entry));
                    }
                )*
                __core::option::Option::None
            }

            /// The entry with this symbolic name or alias, of the first family that has it.
            #[must_use]
            pub fn from_name(__name: &__core::primitive::str) -> __core::option::Option<Self> {
                #(
                    if let __core::option::Option::Some(__entry) = #aliases::from_name(__name) {
                        return __core::option::Option::Some(Self::#variants(__entry));
                    }
                )*
                __core::option::Option::None
            }

            /// The code as a number.
            #[inline]
            #[must_use]
            pub const fn code(self) -> __core::primitive::u32 {
                #code
            }

            /// The code as an HRESULT.
            #[inline]
            #[must_use]
            pub const fn hresult(self) -> __private::Hresult {
                __private::Hresult::new(self.code())
            }

            /// The symbolic name.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static __core::primitive::str {
                #name_of
            }

            /// Other symbolic names of the same code.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static __core::primitive::str] {
                #names
            }

            /// The text, as declared.
            #[inline]
            #[must_use]
            pub const fn text(self) -> &'static __core::primitive::str {
                #text
            }

            /// The HTTP status that this code carries, or that was declared for it.
            #[inline]
            #[must_use]
            pub const fn http_status(self) -> __core::option::Option<__core::primitive::u16> {
                #status
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

/// To and from each family, and the order, which is that of the unsigned codes.
fn conversions(union: &Union, found: &Found<'_>, aliases: &[Ident]) -> TokenStream {
    let name = &union.name;
    let each = union.members.iter().zip(aliases).zip(&found.shares);
    let each = each.map(|((member, family), shares)| {
        let variant = &member.variant;
        // What an earlier family has as well is that one's, so that one code is one value.
        let from = if *shares {
            quote_spanned! {at(variant.span())=>
                match #name::from_code(__entry.code()) {
                    __core::option::Option::Some(__first) => __first,
                    __core::option::Option::None => #name::#variant(__entry),
                }
            }
        } else {
            quote_spanned!(at(variant.span())=> #name::#variant(__entry))
        };
        quote_spanned! {at(variant.span())=>
            impl __core::convert::From<#family> for #name {
                #[inline]
                fn from(__entry: #family) -> Self {
                    #from
                }
            }

            impl __core::convert::TryFrom<#name> for #family {
                type Error = __private::UnknownCode;

                #[inline]
                fn try_from(__entry: #name) -> __core::result::Result<Self, __private::UnknownCode> {
                    __private::known(__entry.hresult())
                }
            }
        }
    });
    quote_spanned! {at(name.span())=>
        #(#each)*

        impl __core::cmp::PartialOrd for #name {
            #[inline]
            fn partial_cmp(&self, __other: &Self) -> __core::option::Option<__core::cmp::Ordering> {
                __core::option::Option::Some(__core::cmp::Ord::cmp(self, __other))
            }
        }

        impl __core::cmp::Ord for #name {
            #[inline]
            fn cmp(&self, __other: &Self) -> __core::cmp::Ordering {
                __core::cmp::Ord::cmp(&self.code(), &__other.code())
            }
        }

        // For `code!`, which has checked that there is such an entry.
        impl<const __CODE: __core::primitive::u32> __private::Declared<__CODE> for #name {
            const ENTRY: Self = match #name::from_code(__CODE) {
                __core::option::Option::Some(__entry) => __entry,
                __core::option::Option::None => __core::panic!("no entry has this code"),
            };
        }
    }
}
