//! What generated code reaches the world through. No part of the public interface.

pub use ::core;
pub use ::phf;

pub use crate::family::parse_code;
pub use crate::lookup::{NameHash, find_name, read_u16, read_u32, read_u64, slice, slot};
pub use crate::map::phf_map;
pub use crate::show::{debug, display, known};
pub use crate::{All, Facility, Family, Hresult, ParseCodeError, Severity, UnknownCode};
pub use bits_codes_macros::{__bits_errors, __checked_code};

/// The value of `Family::__SEALED`.
#[derive(Debug)]
pub struct Sealed;

pub use crate::{__bits_codes_serde as serde, __bits_codes_windows_result as windows_result};

#[cfg(feature = "serde")]
pub use crate::serde::door as serde;
#[cfg(feature = "windows-result-0_4")]
pub use ::windows_result_0_4;
#[cfg(feature = "windows-result-0_100")]
pub use ::windows_result_0_100;
