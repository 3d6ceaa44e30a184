//! Declare Windows HRESULT families once and trust them; with the return values of BITS.

#![no_std]
#![forbid(unsafe_code)]

// The macros' output finds the crate by this name here, too.
extern crate self as bits_codes;
#[cfg(test)]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod bits;
mod decoded;
mod error;
mod event;
mod facility;
mod family;
mod hresult;
#[doc(hidden)]
mod lookup;
mod map;
#[cfg(feature = "http")]
mod http;
#[cfg(test)]
mod sample;
mod serde;
mod severity;
mod show;
mod spelling;
mod windows_result;

pub use self::bits::BitsCode;
pub use self::decoded::Decoded;
pub use self::error::{ParseCodeError, ParseHresultError, UnknownCode};
pub use self::event::BitsEvent;
pub use self::facility::Facility;
pub use self::family::{All, Family};
pub use self::hresult::Hresult;
#[cfg(feature = "http")]
pub use self::http::{HttpStatus, HttpStatusError};
pub use self::severity::Severity;
#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
pub use self::windows_result::SuccessCode;

pub use bits_codes_macros::code;
#[doc(no_inline)]
pub use phf;

/// Declares a family of HRESULTs.
#[macro_export]
macro_rules! bits_errors {
    ($($declaration:tt)*) => {
        $crate::__private::__bits_errors! { ($crate) $($declaration)* }
    };
}
