//! Windows HRESULT families, declared once and checked by the compiler; and the first of them, the return values of the
//! Background Intelligent Transfer Service (BITS).
//!
//! Works on any platform, without `std` and without an allocator.
//!
//! # Read a code
//!
//! ```
//! use bits_codes::{BitsCode, Decoded, Hresult, explain};
//!
//! // from a log, in any spelling that Windows tools use
//! let code: BitsCode = "-2145844844".parse()?;
//! assert_eq!(code, BitsCode::HttpError404);
//! assert_eq!(code.name(), "BG_E_HTTP_ERROR_404");
//! assert_eq!(code.http_status(), Some(404));
//! assert!(code.is_error());
//!
//! // from a call: lossless, whatever comes
//! let hr: Hresult = "0x80072EE7".parse()?;
//! let decoded = Decoded::<BitsCode>::from(hr);
//! assert_eq!(decoded, Decoded::Unknown(hr));
//!
//! // and for a person, whatever it is
//! println!("{}", explain(hr.bits()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Check a literal
//!
//! [`code!`] turns a number into the variant, in constants, expressions and patterns, and does not compile unless the
//! family declares the number.
//!
//! ```
//! use bits_codes::{BitsCode, code};
//!
//! const GONE: BitsCode = code!(BitsCode, 0x8019019A);
//!
//! # let error = GONE;
//! let retry = match error {
//!     code!(BitsCode, 0x80200010) => true,
//!     code!(BitsCode, -2145386494) => true,
//!     BitsCode::BG_E_BLOCKED_BY_POLICY => false,
//!     _ => error.http_status().is_some_and(|status| status >= 500),
//! };
//! # assert!(!retry);
//! ```
//!
//! # Declare a family
//!
//! [`bits_errors!`] makes an enum of a list, with its messages, look-ups, HTTP statuses and documentation; each mistake
//! in the list is a compile error.
//!
//! ```
//! use bits_codes::bits_errors;
//!
//! bits_errors! {
//!     /// What the Contoso sync engine returns.
//!     #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
//!     pub enum SyncCode {
//!         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
//!         0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
//!     }
//! }
//!
//! assert_eq!(SyncCode::from_code(0xA123_0001), Some(SyncCode::NoQuota));
//! assert_eq!(SyncCode::NoQuota as u32, 0xA123_0001);
//! assert_eq!(
//!     format!("{:#}", SyncCode::SYNC_E_NO_QUOTA),
//!     "SYNC_E_NO_QUOTA (0xA1230001): The mailbox is over its quota.",
//! );
//! ```
//!
//! [`BitsCode`] is declared with it; its page shows what a family gets.
//!
//! # Beside other error types
//!
//! With `#[bits(windows_result)]` and the feature `windows-result-0_4`, `?` makes an error of the `windows` crates from a family's code,
//! and the text becomes its message. A COM method returns it as the code, and its caller finds the text by `GetErrorInfo`.
//!
//! ```
//! # #[cfg(feature = "windows-result-0_4")] {
//! # use windows_result_0_4 as windows_result;
//! use bits_codes::{BitsCode, Hresult};
//!
//! fn find(job: u32) -> Result<(), BitsCode> {
//!     Err(BitsCode::NotFound)
//! }
//!
//! fn method() -> windows_result::Result<()> {
//!     find(7)?;
//!     Ok(())
//! }
//!
//! let error = method().unwrap_err();
//! assert_eq!(error.code(), BitsCode::NotFound);
//! assert_eq!(BitsCode::try_from(error.code()), Ok(BitsCode::NotFound));
//! # }
//! ```
//!
//! A success code is no error: `?` makes `E_UNEXPECTED` of it, with a message that names the code, so that nobody takes it for a success.
//!
//! A code is a `core::error::Error`, so it is a `#[source]` or `#[from]` of thiserror, goes into `anyhow::Error` and `Box<dyn Error>` by `?`,
//! and into an `io::Error` by `io::Error::other(code)` (`From` would take `std`, which this crate does without). A function that has
//! the number as an `i32`, such as the `0` of an `HRESULT`, matches on `Decoded::<F>::from(number)`.
//!
//! # Features
//!
//! None is on by default, and none changes what a family emits unless the family asks for it.
//!
//! | feature | what it gives |
//! |---|---|
//! | `serde` | `Serialize` and `Deserialize` for [`Hresult`], [`Decoded`], [`BitsCode`], [`BitsEvent`] and families with `#[bits(serde)]`: the symbolic name in readable formats, the number in others |
//! | `export` | [`export`]: any family as a C header, a message compiler file, JSON or CSV; needs `alloc` |
//! | `http` | `http::StatusCode` from any code, and `HttpStatus` the other way; needs `std` |
//! | `windows-result-0_4` | `HRESULT` and `Error` of `windows-result` 0.4, which `windows` 0.62 uses: `?`, `HRESULT` both ways and `==`, for [`Hresult`], [`BitsCode`] and families with `#[bits(windows_result)]` |
//! | `windows-result-0_100` | the same for 0.100; needs Rust 1.95 |
//! | `ptrhash` | phf's other map layout, for builds in which some crate turns on phf's feature of that name |

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(missing_docs, missing_debug_implementations)]

// The macros' output finds the crate by this name here, too.
#[cfg(feature = "export")]
extern crate alloc;
extern crate self as bits_codes;
#[cfg(test)]
extern crate std;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod bits;
mod decoded;
mod emitted;
mod error;
mod event;
pub mod explain;
#[cfg(feature = "export")]
pub mod export;
mod families;
mod family;
mod family_ref;
mod hresult;
mod interop;
mod map;
#[cfg(test)]
mod sample;
mod show;
mod text;

// By glob, since the hidden macro of the same name that goes with a family would be listed as a re-export of its own.
pub use self::bits::*;
pub use self::decoded::Decoded;
pub use self::error::{ParseCodeError, UnknownCode};
pub use self::event::*;
#[doc(inline)]
pub use self::explain::{Explanation, Kind, explain, explain_name};
pub use self::family::{All, Family};
pub use self::family_ref::{Entry, FamilyRef};
pub use self::hresult::Hresult;
#[cfg(feature = "http")]
pub use self::interop::http::{HttpStatus, HttpStatusError};

pub use self::text::{TextError, TextWith};

#[doc(inline)]
pub use bits_codes_core::{facility::Facility, severity::Severity, spelling::ParseHresultError};

/// The variant of a family for a code, checked when it compiles.
///
/// `code!(Family, code)` is the variant itself, so it works in constants, expressions and patterns and costs nothing at
/// run time. The family is named by the path of its enum or of a `use` of it, renamed or not; a type alias cannot name it.
/// The code is written in any form that [`bits_errors!`] takes, or as its symbolic name or an alias of it.
///
/// ```
/// use bits_codes::{BitsCode, code};
///
/// const GONE: BitsCode = code!(BitsCode, 0x8019019A);
/// assert!(matches!(GONE, code!(BitsCode, -2145844838)));
/// assert!(matches!(GONE, code!(BitsCode, BG_E_HTTP_ERROR_410)));
/// ```
///
/// A code that the family does not declare is an error of `cargo check`, at the literal, with the nearest that it does:
///
/// ```compile_fail
/// # use bits_codes::{BitsCode, code};
/// let limit = code!(BitsCode, 0x8020004A);
/// ```
///
/// ```text
/// error: `BitsCode` declares no code `0x8020004A`
///        help: the nearest are `0x80200049` (BG_E_TOO_MANY_JOBS_PER_USER) and `0x80200050` (BG_E_TOO_MANY_JOBS_PER_MACHINE)
/// ```
pub use bits_codes_macros::code;

#[doc(no_inline)]
pub use phf;

/// Declares a family of HRESULTs.
///
/// ```
/// use bits_codes::bits_errors;
///
/// bits_errors! {
///     /// What the Contoso sync engine returns.
///     #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
///     #[non_exhaustive]
///     pub enum SyncCode {
///         /// Shown by rustdoc under the text.
///         #[bits(http = 507, alias = [SYNC_E_FULL])]
///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
///
///         0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
///
///         #[deprecated(since = "2.0.0", note = "never returned by current servers")]
///         0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
///     }
/// }
///
/// assert_eq!(SyncCode::from_http_status(507), Some(SyncCode::NoQuota));
/// assert_eq!("SYNC_E_FULL".parse(), Ok(SyncCode::NoQuota));
/// assert_eq!(SyncCode::NoQuota.to_string(), "The mailbox is over its quota.");
/// ```
///
/// # Entries
///
/// An entry is `code => NAME: "text",` or `code => NAME as Variant: "text",`.
///
/// - The code is a `u32` in hex or decimal (`0x80040200`, `0x8004_0200`, `2147746304`) or the signed decimal that Windows
///   tools print (`-2147220992`). It is the variant's discriminant.
/// - The variant is the name without its prefix, in upper camel case: with the prefix `SYNC_E_`, `SYNC_E_NO_QUOTA` is
///   `NoQuota`. Of several prefixes the longest that fits is taken off. `as` names it otherwise.
/// - The text is one string literal. `Display` prints it; rustdoc shows it, lists (`- `) and paragraphs as they are.
///
/// Doc comments and attributes are passed on to the item that they are on, an entry's documentation, `#[deprecated]` and lint
/// levels also to its constants. `#[cfg]` is for the whole enum, not for an entry.
///
/// # Options
///
#[doc = bits_codes_core::family_options_table!()]
///
#[doc = bits_codes_core::entry_options_table!()]
///
/// # Pinned codes
///
/// Numbers and names that others have seen are promises. `pinned = "sync.codes"` names a text file beside `Cargo.toml` with a line an
/// entry, and an entry that vanished, or changed its code or its name, is a compile error:
///
/// ```text
/// family SyncCode
/// 0xA1230001 SYNC_E_NO_QUOTA SYNC_E_FULL
/// 0x21230002 SYNC_S_PARTIAL
/// retired 0xA1230003 SYNC_E_404
/// ```
///
/// A line has a code, its name and its aliases. Keep the file under version control, and add a line with each entry, which the compiler
/// asks for; `hr pin` writes them. An entry that goes leaves its line with `retired` before it, and its code and name are never given again.
///
/// # What a family gets
///
/// The enum, `Copy`, ordered by unsigned code, with a constant for each name and alias, `CODES`, `all`, the maps `BY_CODE`
/// and `BY_NAME`, the look-ups `from_code`, `from_name` and `from_http_status`, and for each entry `code`, `hresult`,
/// `name`, `aliases`, `text`, `http_status`, `severity`, `facility`, `is_error` and `is_success`; `Display`, `Debug`,
/// `LowerHex`, `UpperHex`, `Error`, [`Family`], `FromStr` (a name or any spelling of a number, see [`Hresult`]),
/// `TryFrom` numbers and [`Hresult`], and `From` it for them. [`BitsCode`] shows it all.
///
/// A hidden macro with the enum's name is declared beside it, for [`code!`]. A `use` brings both. Where a library re-exports a family
/// from a private module, `pub use module::*` keeps rustdoc from listing the macro, too. An enum cannot have the name of another
/// macro that is imported beside it: `enum Error` and `use thiserror::Error`, say.
///
/// # Rules
///
/// All mistakes of a list are reported at once, each where it is. `allow(rule)` waives the rules marked *, because real tables
/// break them; it is an error itself where nothing breaks the rule.
///
#[doc = bits_codes_core::rules_table!()]
#[macro_export]
macro_rules! bits_errors {
    // `$crate` is how what the macro writes finds this crate, whatever its name is where it is used.
    ($($declaration:tt)*) => {
        $crate::__private::__bits_errors! { ($crate) $($declaration)* }
    };
}

/// Declares one enum over families, of this crate or of others.
///
/// ```
/// use bits_codes::{BitsCode, Decoded, bits_errors, bits_families, code};
///
/// bits_errors! {
///     #[bits(facility = 0x124, customer, prefix = "SPOOL_E_")]
///     pub enum SpoolCode {
///         0xA1240001 => SPOOL_E_FULL: "The spool is full.",
///         0xA1240002 => SPOOL_E_OFFLINE: "The printer cannot be reached.",
///     }
/// }
///
/// bits_families! {
///     /// Everything that the spooler returns.
///     pub enum AnyCode {
///         Spool(SpoolCode),
///         Bits(bits_codes::BitsCode),
///     }
/// }
///
/// // one look-up for all
/// let code = AnyCode::from_code(0x8020_0001);
/// assert_eq!(code, Some(AnyCode::Bits(BitsCode::NotFound)));
/// assert_eq!("SPOOL_E_FULL".parse(), Ok(AnyCode::Spool(SpoolCode::Full)));
///
/// // `?` and `into` from each family, and back
/// let any = AnyCode::from(SpoolCode::Offline);
/// assert_eq!(any.text(), "The printer cannot be reached.");
/// assert_eq!(SpoolCode::try_from(any), Ok(SpoolCode::Offline));
///
/// // what is good for a family is good for all
/// match any {
///     code!(AnyCode, 0xA1240001) => panic!(),
///     AnyCode::Spool(spool) => println!("{spool}"),
///     AnyCode::Bits(bits) => println!("{bits}"),
/// }
/// assert_eq!(Decoded::<AnyCode>::from(0xA124_0002_u32), Decoded::Known(any));
/// ```
///
/// Each variant holds a family, named by the path of its enum or of a `use` of it; a type alias cannot name it. The enum has what a family
/// has, but for the constants and the maps: `CODES`, `all`, `from_code`, `from_name`, `from_http_status`, and for each entry `code`,
/// `hresult`, `name`, `aliases`, `text`, `http_status`, `severity`, `facility`, `is_error` and `is_success`; `Display`, `Debug`, `Error`,
/// `FromStr`, [`Family`] and all that families implement. It is `From` each family, and each family is `TryFrom` it. An enum over
/// families can be held by another.
///
/// Looking a code up takes as long as in one family, however many there are. A name is looked up in one after the other.
///
/// # Mistakes
///
/// A code of two families is a compile error, which names both:
///
/// ```text
/// error: code `0xA1240001` is of `SpoolCode` and of `NetCode` [shared_code]
///        note: it is `SPOOL_E_FULL` of `SpoolCode` and `NET_E_DOWN` of `NetCode`
/// ```
///
/// So is a name that they use for different codes. With `allow(shared_code)` or `allow(shared_name)` the first family that has it is found, and
/// `From` the others gives its entry, too.
///
/// # Options
///
#[doc = bits_codes_core::families_options_table!()]
#[macro_export]
macro_rules! bits_families {
    // `$crate` as in `bits_errors!`.
    ($($declaration:tt)*) => {
        $crate::__private::__bits_families! { ($crate) $($declaration)* }
    };
}
