//! What generated code reaches the world through. No part of the public interface.

pub use ::core;
pub use ::phf;

pub use crate::error::{ParseCodeError, UnknownCode};
pub use crate::families::{Declared, is_family};
pub use crate::family::{All, Family, Sealed, parse_code};
pub use crate::hresult::Hresult;
pub use crate::map::phf_map;
pub use crate::show::{debug, display, known};
pub use bits_codes_core::facility::Facility;
pub use bits_codes_core::hash::{NameHash, find_name, read_u16, read_u32, read_u64, slice, slot};
pub use bits_codes_core::severity::Severity;
pub use bits_codes_macros::{__bits_errors, __bits_families, __checked_code};

pub use crate::{
    __bits_codes_http as http, __bits_codes_methods as methods, __bits_codes_serde as serde,
    __bits_codes_traits as traits, __bits_codes_windows_result as windows_result,
};

#[cfg(feature = "http")]
pub use crate::interop::http::door as http;
#[cfg(feature = "serde")]
pub use crate::interop::serde::door as serde;
#[cfg(feature = "windows-result-0_4")]
pub use crate::interop::windows::windows_result_0_4;
#[cfg(feature = "windows-result-0_100")]
pub use crate::interop::windows::windows_result_0_100;
