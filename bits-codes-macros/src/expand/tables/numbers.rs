//! Tables of numbers, as byte strings. An array has two tokens a byte, each to be parsed, checked and evaluated: it took 0.67
//! billion instructions more.

use super::source::source;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

/// How many bytes a number of a table has.
#[derive(Clone, Copy)]
pub(super) enum Width {
    U16,
    U32,
    U64,
}

impl Width {
    fn bytes(self) -> usize {
        match self {
            Width::U16 => 2,
            Width::U32 => 4,
            Width::U64 => 8,
        }
    }

    /// The function that reads such a number.
    pub(super) fn read(self) -> TokenStream {
        let read = match self {
            Width::U16 => "read_u16",
            Width::U32 => "read_u32",
            Width::U64 => "read_u64",
        };
        let read = Ident::new(read, Span::call_site());
        quote!(__private::#read)
    }
}

/// A static of little-endian numbers.
pub(super) fn table(width: Width, name: &str, numbers: &[impl Copy + Into<u64>]) -> TokenStream {
    let mut bytes = Vec::with_capacity(numbers.len() * width.bytes());
    for &number in numbers {
        let number: u64 = number.into();
        bytes.extend_from_slice(&number.to_le_bytes()[..width.bytes()]);
    }
    let (name, count) = (Ident::new(name, Span::call_site()), bytes.len());
    let bytes = source(&format!("*b\"{}\"", bytes.escape_ascii()));
    quote!(static #name: [__core::primitive::u8; #count] = #bytes;)
}

/// A number without a type suffix, to be read next to others.
pub(super) fn literal(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}
