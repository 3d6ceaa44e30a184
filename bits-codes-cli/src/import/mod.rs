//! Writes the `bits_errors!` declaration of a C header or of a message compiler `.mc` file.
//!
//! `read` finds the codes in a file, and `write` writes the declaration.

pub(crate) mod read;
#[cfg(test)]
mod testdata;
mod write;

use bits_codes_core::names::UpperCamelCase;
use read::{Format, Kind, Options};
use std::fmt;
use std::path::Path;

/// What to import, and how.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The content of the header or of the message file.
    pub bytes: &'a [u8],
    /// Where it is from, for the enum's name and documentation.
    pub file: Option<&'a Path>,
    /// The enum; without it, the name is made from that of the file.
    pub name: Option<&'a str>,
    /// Take only the names that start with this.
    pub only: &'a str,
    /// Message files: set the customer bit of every code.
    pub customer: bool,
}

/// A declaration.
#[derive(Debug)]
pub struct Imported {
    /// The Rust source.
    pub declaration: String,
    /// What was skipped or changed, each with its line: `7: note: ..`.
    pub notices: Vec<String>,
    /// Whether everything that looks like a code was taken.
    pub is_complete: bool,
}

/// Why there is no declaration.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// No enum can have the name.
    Name(String),
    /// The content is not text.
    Encoding(String),
    /// There are no codes in it; with what was skipped, a line each.
    NoCodes(Vec<String>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "`{name}` is no name for an enum"),
            Self::Encoding(error) => f.write_str(error),
            Self::NoCodes(notices) => {
                f.write_str("there are no codes in it")?;
                notices
                    .iter()
                    .try_for_each(|notice| write!(f, "\n  {notice}"))
            }
        }
    }
}

impl std::error::Error for Error {}

impl Request<'_> {
    /// The declaration of the codes in the content.
    ///
    /// # Errors
    ///
    /// The name is none for an enum, or the content is no text or has no codes.
    pub fn import(self) -> Result<Imported, Error> {
        if let Some(name) = self.name.filter(|name| !is_type_name(name)) {
            return Err(Error::Name(name.to_owned()));
        }
        let (source, is_guessed) =
            read::decode(self.bytes).map_err(|error| Error::Encoding(error.clone()))?;
        let options = Options {
            customer: self.customer,
            only: self.only,
        };
        let mut table = read::read(&source, Format::of(&source), options);
        let name = self
            .name
            .map_or_else(|| type_name(self.file), str::to_owned);
        let file = self.file.and_then(Path::file_name);
        let origin = file.map_or_else(
            || "a header".to_owned(),
            |file| format!("`{}`", file.display()),
        );
        let declaration = write::declaration(&mut table, &name, &origin);

        table.notices.sort_by_key(|notice| notice.line);
        let guess = "1: note: this is not UTF-8, so it is read as Windows-1252".to_owned();
        let notices: Vec<String> = is_guessed
            .then_some(guess)
            .into_iter()
            .chain(table.notices.iter().map(|notice| {
                let kind = match notice.kind {
                    Kind::Error => "error",
                    Kind::Note => "note",
                };
                format!("{}: {kind}: {}", notice.line, notice.message)
            }))
            .collect();
        if table.entries.is_empty() {
            return Err(Error::NoCodes(notices));
        }
        let is_complete = table
            .notices
            .iter()
            .all(|notice| notice.kind != Kind::Error);
        Ok(Imported {
            declaration,
            notices,
            is_complete,
        })
    }
}

/// `include/sync-codes.h` to `SyncCodes`.
fn type_name(file: Option<&Path>) -> String {
    let stem = file
        .and_then(Path::file_stem)
        .and_then(|stem| stem.to_str());
    let name = stem.map(camel).filter(|name| is_type_name(name));
    name.unwrap_or_else(|| "Codes".to_owned())
}

/// `sync-codes.v2` to `SyncCodesV2`.
fn camel(stem: &str) -> String {
    let words = stem.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    UpperCamelCase(&words).to_string()
}

/// Whether an enum may be called so. Of all keywords only `Self` starts with a capital letter.
fn is_type_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name != "Self"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_enums() {
        for name in ["self", "Self", "1A", "a-b", ""] {
            let request = Request {
                bytes: b"#define X_E_A ((HRESULT)0x80040201L)",
                file: None,
                name: Some(name),
                only: "",
                customer: false,
            };
            assert_eq!(request.import().unwrap_err(), Error::Name(name.to_owned()));
        }
    }

    #[test]
    fn enums_are_named_by_their_file() {
        assert_eq!(
            type_name(Some(Path::new("include/sync-codes.h"))),
            "SyncCodes"
        );
        assert_eq!(type_name(Some(Path::new("my-codes.v2.h"))), "MyCodesV2");
        assert_eq!(type_name(Some(Path::new("BITSMSG.H"))), "Bitsmsg");
        assert_eq!(type_name(Some(Path::new("7.h"))), "Codes");
        assert_eq!(type_name(None), "Codes");
    }
}
