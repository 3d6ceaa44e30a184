//! The macros of [`bits-codes`](https://docs.rs/bits-codes). That crate re-exports and documents them; do not name this
//! one.

#![warn(missing_docs)]

mod check;
mod code;
mod code_literal;
mod errors;
mod expand;
mod families;
mod family;
mod hash;
mod model;
mod nearest;
mod options;
mod quick;
mod syntax;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// `($crate) declaration`, from `bits_codes::bits_errors!`.
#[doc(hidden)]
#[proc_macro]
pub fn __bits_errors(input: TokenStream) -> TokenStream {
    family::declare(input.into()).into()
}

/// `($crate) declaration`, from `bits_codes::bits_families!`.
#[doc(hidden)]
#[proc_macro]
pub fn __bits_families(input: TokenStream) -> TokenStream {
    families::declare(input.into()).into()
}

/// Checks that a family declares a code, and gives its variant: in constants, expressions and patterns.
#[proc_macro]
pub fn code(input: TokenStream) -> TokenStream {
    code::ask(input.into()).into()
}

/// The second step of `code!`, from the hidden macro beside a family.
#[doc(hidden)]
#[proc_macro]
pub fn __checked_code(input: TokenStream) -> TokenStream {
    code::answer(input.into()).into()
}
