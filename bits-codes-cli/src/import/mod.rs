//! Writes the `bits_errors!` declaration of C headers or of message compiler `.mc` files.
//!
//! `read` finds the codes in the files, and `write` writes the declaration. From a `build.rs`, where `src/codes.rs` is to follow
//! a header:
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use bits_codes_cli::import::Importer;
//!
//! println!("cargo::rerun-if-changed=include/contoso.h");
//! let imported = Importer::new()
//!     .file("include/contoso.h")
//!     .include("include")
//!     .define("CONTOSO_FACILITY", "0x123")
//!     .name("SyncCode")
//!     .only("SYNC_")
//!     .import()?;
//! for notice in imported.summary() {
//!     println!("cargo::warning={notice}");
//! }
//! imported.write("src/codes.rs")?;
//! # Ok(())
//! # }
//! ```

mod edit;
mod includes;
mod keep;
pub(crate) mod read;
#[cfg(test)]
mod testdata;
pub(crate) mod write;

pub use keep::Compared;

use crate::family::{Family, Row};
use bits_codes_core::names::UpperCamelCase;
use read::{Kind, Notice, Options, Source, Table};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// What to import, and how.
#[derive(Debug, Clone, Default)]
pub struct Importer {
    files: Vec<PathBuf>,
    texts: Vec<(PathBuf, Vec<u8>)>,
    includes: Vec<PathBuf>,
    defines: Vec<(String, String)>,
    name: Option<String>,
    only: String,
    customer: bool,
    language: Option<String>,
}

/// A declaration.
#[derive(Debug)]
pub struct Imported {
    declaration: String,
    notices: Notices,
}

/// What was skipped or changed, and where.
#[derive(Debug, Default)]
struct Notices {
    /// Of the files that were read, as they were named.
    files: Vec<String>,
    notices: Vec<Notice>,
}

/// Why there is no declaration.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// No enum can have the name.
    Name(String),
    /// A file cannot be read: its name, and why.
    Read(String, String),
    /// There is no declaration in a Rust source.
    Declaration(String),
    /// There are no codes in the files; with what was skipped, a line each.
    NoCodes(Vec<String>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "`{name}` is no name for an enum"),
            Self::Declaration(message) => f.write_str(message),
            Self::Read(file, error) => write!(f, "cannot read `{file}`: {error}"),
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

/// More errors than these are summed up.
const ERRORS: usize = 20;
/// More notes on one thing than these are summed up.
const NOTES: usize = 3;

impl Importer {
    /// Nothing to import yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more header or message file. The files see each other's macros, and go into one declaration.
    #[must_use]
    pub fn file(mut self, file: impl Into<PathBuf>) -> Self {
        self.files.push(file.into());
        self
    }

    /// The same with its content, which comes from somewhere else.
    #[must_use]
    pub fn text(mut self, file: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        self.texts.push((file.into(), bytes.into()));
        self
    }

    /// A folder of headers that the files may include. Their macros are used, and their codes are not taken.
    #[must_use]
    pub fn include(mut self, folder: impl Into<PathBuf>) -> Self {
        self.includes.push(folder.into());
        self
    }

    /// A macro that is defined before the first file, as by a compiler's `-D`. It decides `#ifdef`, too.
    #[must_use]
    pub fn define(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.defines.push((name.into(), value.into()));
        self
    }

    /// The enum; without it, the name is made from that of the first file.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Take only the names that start with this.
    #[must_use]
    pub fn only(mut self, prefix: impl Into<String>) -> Self {
        self.only = prefix.into();
        self
    }

    /// Message files: set the customer bit of every code, as `mc -c` does.
    #[must_use]
    pub fn customer(mut self, customer: bool) -> Self {
        self.customer = customer;
        self
    }

    /// Message files: the language whose texts are taken, English without it. The others become comments.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The declaration of the codes in the files.
    ///
    /// # Errors
    ///
    /// The name is none for an enum, or a file cannot be read or has no codes.
    pub fn import(&self) -> Result<Imported, Error> {
        if let Some(name) = self.name.as_ref().filter(|name| !is_type_name(name)) {
            return Err(Error::Name(name.clone()));
        }
        let (mut table, files, notices) = self.table()?;
        let (name, origin) = (self.type_name(), self.origin());
        let declaration = write::declaration(&mut table, &name, &origin);
        let mut notices = notices.notices;
        notices.append(&mut table.notices);
        notices.sort_by_key(|notice| notice.place);
        let notices = Notices { files, notices };
        Ok(Imported {
            declaration,
            notices,
        })
    }

    /// The codes in the files as plain data. A code without a text has none here.
    ///
    /// # Errors
    ///
    /// A file cannot be read or has no codes.
    pub fn family(&self) -> Result<Family, Error> {
        let (table, ..) = self.table()?;
        let rows = table.entries.into_iter().map(|entry| Row {
            code: entry.code,
            name: entry.name,
            aliases: entry.aliases,
            http_status: bits_codes::Hresult::new(entry.code).http_status(),
            text: entry.text.unwrap_or_default(),
        });
        Ok(Family {
            name: self.type_name(),
            rows: rows.collect(),
        })
    }

    /// The codes in the files, of which there is one at least; with the files' names, and what there is to say about them.
    fn table(&self) -> Result<(Table, Vec<String>, Notices), Error> {
        let (mut table, files, mut notices) = self.read()?;
        notices.append(&mut table.notices);
        notices.sort_by_key(|notice| notice.place);
        let notices = Notices {
            files: files.clone(),
            notices,
        };
        if table.entries.is_empty() {
            return Err(Error::NoCodes(notices.summary()));
        }
        Ok((table, files, notices))
    }

    /// What is in the files; with their names, and what there is to say about their encodings.
    fn read(&self) -> Result<(Table, Vec<String>, Vec<Notice>), Error> {
        let mut files = includes::Files::new(&self.includes, &self.defines);
        for (name, bytes) in &self.texts {
            files.add_text(name, bytes)?;
        }
        for file in &self.files {
            files.add(file)?;
        }
        files.follow();
        let sources: Vec<Source> = files.sources;
        let options = Options {
            customer: self.customer,
            only: &self.only,
            language: self.language.as_deref(),
            defines: &self.defines,
        };
        Ok((read::read(&sources, options), files.names, files.guessed))
    }

    fn type_name(&self) -> String {
        let first = self.first();
        self.name.clone().unwrap_or_else(|| type_name(first))
    }

    fn first(&self) -> Option<&Path> {
        let texts = self.texts.iter().map(|(file, _)| file);
        texts.chain(&self.files).next().map(PathBuf::as_path)
    }

    /// The files, for the documentation.
    fn origin(&self) -> String {
        let texts = self.texts.iter().map(|(file, _)| file);
        let files = texts.chain(&self.files).filter_map(|file| file.file_name());
        let files: Vec<String> = files.map(|file| format!("`{}`", file.display())).collect();
        match &files[..] {
            [] => "a header".to_owned(),
            [only] => only.clone(),
            [most @ .., last] => format!("{} and {last}", most.join(", ")),
        }
    }
}

impl Imported {
    /// The Rust source.
    #[must_use]
    pub fn declaration(&self) -> &str {
        &self.declaration
    }

    /// What was skipped or changed, each with its file and line: `codes.h:7: note: ..`.
    #[must_use]
    pub fn notices(&self) -> Vec<String> {
        self.notices.all()
    }

    /// The same with those of a kind summed up where they are many.
    #[must_use]
    pub fn summary(&self) -> Vec<String> {
        self.notices.summary()
    }

    /// Whether everything that is written as a code was taken.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.notices.errors() == 0
    }

    /// Writes the source to a file, unless it has it already: what has not changed is not compiled anew.
    ///
    /// # Errors
    ///
    /// Those of the file.
    pub fn write(&self, file: impl AsRef<Path>) -> io::Result<()> {
        let file = file.as_ref();
        if fs::read(file).is_ok_and(|known| known == self.declaration.as_bytes()) {
            return Ok(());
        }
        fs::write(file, &self.declaration)
    }
}

impl Notices {
    fn errors(&self) -> usize {
        let errors = self.notices.iter();
        errors.filter(|notice| notice.kind == Kind::Error).count()
    }

    fn all(&self) -> Vec<String> {
        self.notices
            .iter()
            .map(|notice| self.line(notice))
            .collect()
    }

    fn line(&self, notice: &Notice) -> String {
        let kind = match notice.kind {
            Kind::Error => "error",
            Kind::Note => "note",
        };
        let file = &self.files[notice.place.file];
        let (line, message) = (notice.place.line, &notice.message);
        format!("{file}:{line}: {kind}: {message}")
    }

    fn summary(&self) -> Vec<String> {
        let mut counts = BTreeMap::new();
        for notice in &self.notices {
            if notice.kind == Kind::Note {
                *counts.entry(notice.topic).or_insert(0) += 1;
            }
        }
        let is_many = |notice: &Notice| {
            let count = counts.get(&notice.topic).copied().unwrap_or(0);
            count > NOTES && notice.topic.summary(count).is_some()
        };
        let mut errors = 0;
        let mut lines = Vec::new();
        for notice in &self.notices {
            let is_listed = match notice.kind {
                Kind::Error => {
                    errors += 1;
                    errors <= ERRORS
                }
                Kind::Note => !is_many(notice),
            };
            if is_listed {
                lines.push(self.line(notice));
            }
        }
        if errors > ERRORS {
            lines.push(format!("{} more errors", errors - ERRORS));
        }
        for (topic, count) in counts.iter().filter(|(_, count)| **count > NOTES) {
            let first = self
                .notices
                .iter()
                .find(|notice| notice.kind == Kind::Note && notice.topic == *topic);
            if let (Some(summary), Some(first)) = (topic.summary(*count), first) {
                let file = &self.files[first.place.file];
                let line = first.place.line;
                lines.push(format!("note: {summary}; the first is at {file}:{line}"));
            }
        }
        lines
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

/// `sync-codes.v2` to `SyncCodesV2`. A word that has capitals within keeps them.
fn camel(stem: &str) -> String {
    let words = stem.split(|c: char| !c.is_ascii_alphanumeric());
    let camel = words.map(|word| {
        let has_both = word.bytes().any(|b| b.is_ascii_lowercase())
            && word.bytes().skip(1).any(|b| b.is_ascii_uppercase());
        if has_both {
            word[..1].to_ascii_uppercase() + &word[1..]
        } else {
            UpperCamelCase(word).to_string()
        }
    });
    camel.collect::<Vec<_>>().concat()
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

    fn of(text: &str) -> Importer {
        Importer::new().text("sync.h", text)
    }

    #[test]
    fn names_are_those_of_enums() {
        for name in ["self", "Self", "1A", "a-b", ""] {
            let importer = of("#define X_E_A ((HRESULT)0x80040201L)").name(name);
            assert_eq!(importer.import().unwrap_err(), Error::Name(name.to_owned()));
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
        assert_eq!(type_name(Some(Path::new("syncCode-2.h"))), "SyncCode2");
        assert_eq!(type_name(Some(Path::new("7.h"))), "Codes");
        assert_eq!(type_name(None), "Codes");
    }

    #[test]
    fn many_notes_on_one_thing_are_one() {
        let rows = (1..=9).map(|n| format!("#define SYNC_E_N{n} 0x8123000{n}\n"));
        let text = rows.collect::<Vec<_>>().concat() + "#define SYNC_E_LOST MAKE(1)\n";
        let imported = of(&text).import().unwrap();
        assert_eq!(imported.notices().len(), 10);
        let summary = imported.summary();
        assert_eq!(summary.len(), 2, "{summary:#?}");
        assert!(summary[0].starts_with("sync.h:10: error: `SYNC_E_LOST` is not taken: "));
        assert_eq!(
            summary[1],
            "note: 9 codes have no text, so each is declared with the words of its name; the first is at sync.h:1"
        );
        assert!(!imported.is_complete());
    }

    #[test]
    fn several_files_are_one_declaration() {
        let imported = of("#define A_E_A MAKE_A(1) // A.\n")
            .text(
                "b.h",
                "#define MAKE_A(c) MAKE_HRESULT(1, FACILITY_A, c)\n#define A_E_B MAKE_A(2) // B.\n",
            )
            .define("FACILITY_A", "0x123")
            .import()
            .unwrap();
        assert_eq!(imported.notices(), [""; 0]);
        let declaration = imported.declaration();
        assert!(
            declaration.contains("/// The codes of `sync.h` and `b.h`."),
            "{declaration}"
        );
        assert!(
            declaration.contains("0x81230001 => A_E_A: \"A.\""),
            "{declaration}"
        );
        assert!(
            declaration.contains("0x81230002 => A_E_B: \"B.\""),
            "{declaration}"
        );
    }
}
