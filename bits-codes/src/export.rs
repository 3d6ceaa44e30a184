//! A family beyond Rust: as a C header, as a message compiler `.mc` file, as JSON and as CSV.
//!
//! A test keeps what the C++ side reads in step with the declaration:
//!
//! ```
//! use bits_codes::{bits_errors, export::Listing};
//!
//! bits_errors! {
//!     /// What the Contoso sync engine returns.
//!     #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
//!     pub enum SyncCode {
//!         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox of %1 is over its quota.",
//!         0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
//!     }
//! }
//!
//! let header = Listing::of::<SyncCode>().header();
//! assert!(header.contains("#define SYNC_E_NO_QUOTA ((HRESULT)0xA1230001L)"));
//! # let file = std::env::temp_dir().join("sync_codes.h");
//! # std::fs::write(&file, &header)?;
//!
//! // in a test, with `file` the header that is checked in
//! assert_eq!(std::fs::read_to_string(file)?, header, "write the header anew");
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The inserts of a text, `%1` and `%2!d!`, are inserts in all of them, and its percent signs percent signs: in the header and
//! in the `.mc` file each is written as `FormatMessage` reads it, in JSON and CSV as the declaration has it.

mod csv;
mod header;
mod json;
mod mc;
mod message;

use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

use crate::family::Family;
use crate::hresult::Hresult;

/// A family as plain data, which is all that the formats need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<'a> {
    family: &'a str,
    entries: Vec<Entry<'a>>,
}

/// A code with its names and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The number.
    pub code: u32,
    /// The symbolic name.
    pub name: &'a str,
    /// Its other names.
    pub aliases: Vec<&'a str>,
    /// The HTTP status that goes with it.
    pub http_status: Option<u16>,
    /// What it means, with inserts as a declaration has them.
    pub text: &'a str,
}

/// What a listing is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A C header, in the form that the message compiler writes.
    Header,
    /// A message compiler file.
    Mc,
    /// An object with the codes, their parts, names and texts.
    Json,
    /// A line a code, under a line with the names of the columns.
    Csv,
}

impl<'a> Listing<'a> {
    /// The entries of a family, in the order of the declaration.
    #[must_use]
    pub fn of<F: Family>() -> Listing<'static> {
        let entry = |code: F| Entry {
            code: code.code(),
            name: code.name(),
            aliases: code.aliases().to_vec(),
            http_status: code.http_status(),
            text: code.text(),
        };
        Listing {
            family: F::NAME,
            entries: F::all().map(entry).collect(),
        }
    }

    /// These entries, for codes that are in no family of Rust.
    #[must_use]
    pub fn new(family: &'a str, entries: Vec<Entry<'a>>) -> Self {
        Self { family, entries }
    }

    /// The entries.
    #[must_use]
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The name of the family.
    #[must_use]
    pub fn family(&self) -> &'a str {
        self.family
    }

    /// The listing in a format.
    ///
    /// # Errors
    ///
    /// The format cannot hold it.
    pub fn write(&self, format: Format) -> Result<String, ExportError> {
        match format {
            Format::Header => Ok(self.header()),
            Format::Mc => self.mc(),
            Format::Json => Ok(self.json()),
            Format::Csv => Ok(self.csv()),
        }
    }

    /// A C header, in the form that the message compiler writes.
    #[must_use]
    pub fn header(&self) -> String {
        header::write(self.family, &self.entries)
    }

    /// A message compiler file, for `mc` and `windmc`. Where a text is not in ASCII, say that the file is UTF-8
    /// (`windmc -C 65001`), or save it as UTF-16 (`mc -u`).
    ///
    /// # Errors
    ///
    /// A code has bit 28, which no such file can set; or some codes have the customer bit and some do not.
    pub fn mc(&self) -> Result<String, ExportError> {
        mc::write(self.family, &self.entries)
    }

    /// An object with the name of the family and a list of its codes.
    ///
    /// ```
    /// use bits_codes::{BitsCode, export::Listing};
    ///
    /// let json = Listing::of::<BitsCode>().json();
    /// assert!(json.contains(r#""code": "0x80200001""#));
    /// assert!(json.contains(r#""signed": -2145386495"#));
    /// ```
    #[must_use]
    pub fn json(&self) -> String {
        json::write(self.family, &self.entries)
    }

    /// A table with a line a code, as RFC 4180 has it but for its line ends.
    ///
    /// ```
    /// use bits_codes::{BitsCode, export::Listing};
    ///
    /// let csv = Listing::of::<BitsCode>().csv();
    /// let columns = "family,name,code,hex,signed,unsigned,severity,facility,facility_name,http_status,aliases,text";
    /// assert_eq!(csv.lines().next(), Some(columns));
    /// ```
    #[must_use]
    pub fn csv(&self) -> String {
        csv::write(self.family, &self.entries)
    }
}

/// Why a family cannot be written as a message compiler file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportError(Fault);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    Bit28 { name: String, code: u32 },
    SomeCustomer { with: String, without: String },
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::Bit28 { name, code } => {
                let code = Hresult::new(*code);
                write!(f, "`{name}` is `{code}`, and an .mc file cannot set bit 28")
            }
            Fault::SomeCustomer { with, without } => write!(
                f,
                "`{with}` has the customer bit and `{without}` does not, and an .mc file sets it for all or none"
            ),
        }
    }
}

impl Error for ExportError {}
