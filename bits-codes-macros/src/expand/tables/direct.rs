//! A string a slot, for short lists.
//!
//! `BitsCode::text` takes 11 instructions and half a nanosecond so, and with a span of one string 31 and one and a half. The price
//! is a relocation and 16 bytes a slot: text and name of the 132 entries of `BitsCode` are 12 KB larger. `cargo check` of as many
//! takes 8 million instructions more, of 216 million, which no clock shows.

use super::numbers::literal;
use super::source::array;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The most slots that have a string each.
pub(super) const DIRECT: usize = 256;

/// The function of this name, which gives the string in a slot.
pub(super) fn strings<'a>(
    name: &str,
    strings: impl ExactSizeIterator<Item = &'a str>,
) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    let count = strings.len();
    let mask = literal(count - 1);
    let strings = array(strings.map(|string| format!("{string:?}")));
    quote! {
        #[inline]
        const fn #name(__slot: __core::primitive::u32) -> &'static __core::primitive::str {
            static __STRINGS: [&__core::primitive::str; #count] = #strings;
            __STRINGS[(__slot & #mask) as __core::primitive::usize]
        }
    }
}
