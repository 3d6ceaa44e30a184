//! What a family implements. The bodies are calls: what they do is written once, in `bits-codes`.

use super::plan::{Plan, at};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

#[expect(
    clippy::too_many_lines,
    reason = "one template, read from top to bottom"
)]
pub(super) fn traits(plan: &Plan<'_>) -> TokenStream {
    let name = plan.name;
    let text = name.unraw().to_string();
    quote_spanned! {at(name.span())=>
        impl __private::Family for #name {
            const NAME: &'static __core::primitive::str = #text;
            const CODES: &'static [__core::primitive::u32] = #name::CODES;
            const __SEALED: __private::Sealed = __private::Sealed;

            #[inline]
            fn from_code(__code: __core::primitive::u32) -> __core::option::Option<Self> {
                #name::from_code(__code)
            }

            #[inline]
            fn from_name(__name: &__core::primitive::str) -> __core::option::Option<Self> {
                #name::from_name(__name)
            }

            #[inline]
            fn from_http_status(__status: __core::primitive::u16) -> __core::option::Option<Self> {
                #name::from_http_status(__status)
            }

            #[inline]
            fn code(self) -> __core::primitive::u32 {
                self as __core::primitive::u32
            }

            #[inline]
            fn name(self) -> &'static __core::primitive::str {
                #name::name(self)
            }

            #[inline]
            fn aliases(self) -> &'static [&'static __core::primitive::str] {
                #name::aliases(self)
            }

            #[inline]
            fn text(self) -> &'static __core::primitive::str {
                #name::text(self)
            }

            #[inline]
            fn http_status(self) -> __core::option::Option<__core::primitive::u16> {
                #name::http_status(self)
            }
        }

        impl __core::fmt::Debug for #name {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __private::debug(*self, __f)
            }
        }

        /// The text; with `{:#}` the name and the code before it.
        impl __core::fmt::Display for #name {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __private::display(*self, __f)
            }
        }

        impl __core::fmt::LowerHex for #name {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __core::fmt::LowerHex::fmt(&(*self as __core::primitive::u32), __f)
            }
        }

        impl __core::fmt::UpperHex for #name {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __core::fmt::UpperHex::fmt(&(*self as __core::primitive::u32), __f)
            }
        }

        impl __core::error::Error for #name {}

        /// The symbolic name.
        impl __core::convert::AsRef<__core::primitive::str> for #name {
            #[inline]
            fn as_ref(&self) -> &__core::primitive::str {
                #name::name(*self)
            }
        }

        // The other way round `Hresult` has it for every family.
        impl __core::cmp::PartialEq<__private::Hresult> for #name {
            #[inline]
            fn eq(&self, __other: &__private::Hresult) -> __core::primitive::bool {
                *self as __core::primitive::u32 == __other.bits()
            }
        }

        // Not the other way round, and for no other number: with a second type that a `u32` compares with,
        // `number == text.parse()?` would not compile any more wherever a family is declared.
        impl __core::cmp::PartialEq<__core::primitive::u32> for #name {
            #[inline]
            fn eq(&self, __other: &__core::primitive::u32) -> __core::primitive::bool {
                *self as __core::primitive::u32 == *__other
            }
        }

        /// Reads a symbolic name, an alias, or any spelling of the number.
        impl __core::str::FromStr for #name {
            type Err = __private::ParseCodeError;

            fn from_str(__text: &__core::primitive::str) -> __core::result::Result<Self, __private::ParseCodeError> {
                __private::parse_code(__text)
            }
        }

        impl __core::convert::TryFrom<__core::primitive::u32> for #name {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(__code: __core::primitive::u32) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__private::Hresult::new(__code))
            }
        }

        impl __core::convert::TryFrom<__core::primitive::i32> for #name {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(__code: __core::primitive::i32) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__private::Hresult::from_i32(__code))
            }
        }

        impl __core::convert::TryFrom<__private::Hresult> for #name {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(__code: __private::Hresult) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__code)
            }
        }

        impl __core::convert::From<#name> for __core::primitive::u32 {
            #[inline]
            fn from(__code: #name) -> Self {
                __code as __core::primitive::u32
            }
        }

        impl __core::convert::From<#name> for __core::primitive::i32 {
            /// The code as Windows tools print it.
            #[inline]
            fn from(__code: #name) -> Self {
                __code.hresult().as_i32()
            }
        }

        impl __core::convert::From<#name> for __private::Hresult {
            #[inline]
            fn from(__code: #name) -> Self {
                __code.hresult()
            }
        }
    }
}

/// What the family asks for. Where the feature is off, the macro of `bits-codes` says so, at the option.
pub(super) fn opted(plan: &Plan<'_>) -> TokenStream {
    let name = plan.name;
    let call = |option: Option<Span>, door: &str| {
        option.map(|span| {
            let door = Ident::new(door, at(span));
            quote_spanned!(at(span)=> __private::#door! { #name })
        })
    };
    let serde = call(plan.options.serde, "serde");
    let windows_result = call(plan.options.windows_result, "windows_result");
    // Whether there is anything behind this one is known where the features are.
    let http = quote_spanned!(at(name.span())=> __private::http! { #name });
    quote!(#serde #windows_result #http)
}
