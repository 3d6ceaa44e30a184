//! Long lists, as text that the compiler reads.
//!
//! Macros are mostly compiled without optimization, where a token made by hand costs a thousand instructions and a
//! letter a few. The compiler's own lexer is optimized.

use proc_macro2::TokenStream;
use std::fmt::{Debug, Display, Write};

/// The tokens of what the macro wrote. `proc_macro2` alone would read the text for itself as well.
pub(in crate::expand) fn source(text: &str) -> TokenStream {
    if proc_macro::is_available() {
        let tokens: Result<proc_macro::TokenStream, _> = text.parse();
        return tokens.expect(OURS).into();
    }
    text.parse().expect(OURS)
}

const OURS: &str = "what the macro writes are tokens";

/// An array.
pub(in crate::expand) fn array(elements: impl IntoIterator<Item = impl Display>) -> TokenStream {
    let mut array = String::from("[");
    for element in elements {
        write!(array, "{element},").expect(FITS);
    }
    array.push(']');
    source(&array)
}

/// A string literal.
pub(in crate::expand) fn string(text: impl Debug) -> TokenStream {
    source(&format!("{text:?}"))
}

/// Of what is written to a string.
pub(in crate::expand) const FITS: &str = "a string takes what is written to it";
