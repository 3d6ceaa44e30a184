//! Reads the files of names: a line a name, with tabs between number, name, source and text.

use crate::{Mistake, judge};
use bits_codes_core::catalogue::Owner;
use bits_codes_core::hresult;
use std::fs;
use std::path::Path;

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Whose name it is.
    pub owner: Owner,
    /// The line in the file, from 1.
    pub line: usize,
    /// The number as an HRESULT or, of an NTSTATUS, as that.
    pub code: u32,
    /// The symbolic name.
    pub name: String,
    /// The source of name and number.
    pub source: String,
    /// What the number means, in our own words; empty for the further names of a number.
    pub text: String,
    /// Whether the number has another name on a line before.
    pub is_alias: bool,
}

/// The file of an owner, below `data/`.
#[must_use]
pub fn file_of(owner: Owner) -> &'static str {
    match owner {
        Owner::MingwBits => "mingw_bits.tsv",
        Owner::Com => "com.tsv",
        Owner::HttpStatus => "http_status.tsv",
        Owner::Win32 => "win32.tsv",
        Owner::WindowsUpdate => "windows_update.tsv",
        Owner::DeliveryOptimization => "delivery_optimization.tsv",
        Owner::NtStatus => "nt_status.tsv",
    }
}

/// The names of all owners, judged.
///
/// # Errors
///
/// Every mistake in the files.
pub fn read_all() -> Result<Vec<Name>, Vec<Mistake>> {
    let mut names = Vec::new();
    let mut mistakes = Vec::new();
    for &owner in Owner::ALL {
        let file = file_of(owner);
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("data")
            .join(file);
        match fs::read_to_string(&path) {
            Ok(content) => {
                let (read, wrong) = read(owner, &content);
                mistakes.extend(wrong);
                mistakes.extend(judge(&read));
                names.extend(read);
            }
            Err(error) => mistakes.push(Mistake {
                file: file.to_owned(),
                line: 0,
                what: format!("cannot be read: {error}"),
            }),
        }
    }
    if mistakes.is_empty() {
        Ok(names)
    } else {
        Err(mistakes)
    }
}

/// The names of one file, and what could not be read.
#[must_use]
pub fn read(owner: Owner, content: &str) -> (Vec<Name>, Vec<Mistake>) {
    let mut names: Vec<Name> = Vec::new();
    let mut mistakes = Vec::new();
    for (index, line) in content.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let read = match columns.as_slice() {
            [number, name, source, text] => code_of(owner, number).map(|code| Name {
                owner,
                line: index + 1,
                code,
                name: (*name).to_owned(),
                source: (*source).to_owned(),
                text: text.replace("\\n", "\n"),
                is_alias: names.last().is_some_and(|last| last.code == code),
            }),
            columns => Err(format!(
                "{} columns, expected number, name, source and text with tabs between them",
                columns.len()
            )),
        };
        match read {
            Ok(name) => names.push(name),
            Err(what) => mistakes.push(Mistake {
                file: file_of(owner).to_owned(),
                line: index + 1,
                what,
            }),
        }
    }
    (names, mistakes)
}

/// Win32 errors are written by their own decimal numbers, all others as `0x` and eight hex digits.
fn code_of(owner: Owner, number: &str) -> Result<u32, String> {
    if owner == Owner::Win32 {
        let error: u16 = number
            .parse()
            .map_err(|_| format!("`{number}` is no Win32 error, expected a decimal up to 65535"))?;
        return Ok(hresult::from_win32(error.into()));
    }
    match number.strip_prefix("0x").filter(|digits| digits.len() == 8) {
        Some(digits) => {
            u32::from_str_radix(digits, 16).map_err(|_| format!("`{number}` is no hex number"))
        }
        None => Err(format!("`{number}` is not `0x` and eight hex digits")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_name_their_lines() {
        let content = "# head\n0x8000000B\tE_BOUNDS\twindows\tOut of range.\n5\tE_X\tw\tx\nE_Y\n";
        let (names, mistakes) = read(Owner::Com, content);
        assert_eq!(names.len(), 1);
        assert_eq!((names[0].code, names[0].line), (0x8000_000B, 2));
        let shown: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "names/data/com.tsv:3: `5` is not `0x` and eight hex digits",
                "names/data/com.tsv:4: 1 columns, expected number, name, source and text with tabs between them",
            ]
        );
    }

    #[test]
    fn win32_errors_become_hresults() {
        let content = "5\tERROR_ACCESS_DENIED\twindows\tNo.\n5\tRPC_S_ACCESS_DENIED\twindows\t\n";
        let (names, mistakes) = read(Owner::Win32, content);
        assert_eq!(mistakes, []);
        assert_eq!(names[1].code, 0x8007_0005);
        assert_eq!(
            names.iter().map(|name| name.is_alias).collect::<Vec<_>>(),
            [false, true]
        );
    }
}
