//! A crate that gives `bits-codes` to its own users: whole, in parts, under other names and inside a macro of its own.

#![no_std]
#![deny(
    warnings,
    missing_docs,
    unused,
    unreachable_pub,
    unused_qualifications,
    missing_debug_implementations,
    missing_copy_implementations,
    rust_2018_idioms,
    nonstandard_style,
    future_incompatible,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod deep {
    pub use bits_codes as codes;
}
pub use bits_codes::BitsCode as TransferCode;
pub use bits_codes::{Decoded, Family, Hresult, bits_errors as declare, code as checked};

/// Declares a family, as this crate likes it.
#[macro_export]
macro_rules! family {
    ($family:ident { $($code:literal => $name:ident: $text:literal),* $(,)? }) => {
        $crate::deep::codes::bits_errors! {
            /// A family that another crate's macro declared.
            pub enum $family {
                $($code => $name: $text,)*
            }
        }
    };
}

/// A macro that checks literals for its callers.
#[macro_export]
macro_rules! transfer {
    ($code:literal) => {
        $crate::checked!($crate::TransferCode, $code)
    };
}
