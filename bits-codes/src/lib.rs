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
mod decoded;
mod error;
mod facility;
mod family;
mod hresult;
#[cfg(feature = "http")]
mod http;
#[cfg(test)]
mod sample;
mod serde;
mod severity;
mod spelling;
mod windows_result;

pub use self::decoded::Decoded;
pub use self::error::{ParseCodeError, ParseHresultError, UnknownCode};
pub use self::facility::Facility;
pub use self::family::{All, Family};
pub use self::hresult::Hresult;
#[cfg(feature = "http")]
pub use self::http::{HttpStatus, HttpStatusError};
pub use self::severity::Severity;
#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
pub use self::windows_result::SuccessCode;
