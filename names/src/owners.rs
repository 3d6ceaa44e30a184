//! Whose names there are, and which names are whose: `owners.tsv`.

use std::fs;
use std::path::Path;

use bits_codes_core::catalogue::Numbers;
use bits_codes_core::hresult;

use crate::fault::Fault;

/// A family of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// What `explain` calls it: `Com`.
    pub family: String,
    /// What its numbers are.
    pub numbers: Numbers,
    /// Whether every program that calls `explain` has its names, or only those of the numbers that have a text.
    pub is_default: bool,
    /// The file of its texts below `texts/`, if it has some.
    pub file: Option<String>,
    /// Which names are its own: those that meet all conditions of one of these. The first owner that takes a name has it.
    pub takes: Vec<Vec<Takes>>,
}

/// A condition on a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takes {
    /// The name begins so.
    Prefix(String),
    /// A source has it in this place.
    Place(String),
    /// The number is of this facility.
    Facility(u16),
    /// A source calls it an NTSTATUS.
    NtStatus,
    /// A source has it as a Win32 error, and not only as the HRESULT that is made of one.
    Win32,
    /// It is anything.
    Rest,
}

impl Takes {
    fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(' ') {
            Some(("prefix", prefix)) => Self::Prefix(prefix.to_owned()),
            Some(("place", place)) => Self::Place(place.to_owned()),
            Some(("facility", hex)) => {
                Self::Facility(u16::from_str_radix(hex.strip_prefix("0x")?, 16).ok()?)
            }
            None if text == "nt" => Self::NtStatus,
            None if text == "win32" => Self::Win32,
            None if text == "rest" => Self::Rest,
            _ => return None,
        })
    }

    /// Whether a name meets it.
    #[must_use]
    pub fn is_met(&self, name: &str, code: u32, kinds: &[Numbers], places: &[&str]) -> bool {
        if kinds.contains(&Numbers::NtStatus) {
            return matches!(self, Self::NtStatus | Self::Rest);
        }
        match self {
            Self::Prefix(prefix) => name.starts_with(prefix),
            Self::Place(place) => places.contains(&&**place),
            Self::Facility(facility) => hresult::facility(code) == *facility,
            Self::Win32 => kinds.contains(&Numbers::Win32),
            Self::NtStatus => false,
            Self::Rest => true,
        }
    }
}

/// The owners, in the order in which the names of a number are given.
///
/// # Errors
///
/// The file cannot be read, or a line does not have its form.
pub fn read(home: &Path) -> Result<Vec<Owner>, Vec<Fault>> {
    const FILE: &str = "owners.tsv";
    let text = fs::read_to_string(home.join(FILE))
        .map_err(|error| vec![Fault::new(FILE, 0, error.to_string())])?;
    let mut owners = Vec::new();
    let mut faults = Vec::new();
    for (line, text) in (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#'))
    {
        match parse(text) {
            Some(owner) => owners.push(owner),
            None => faults.push(Fault::new(
                FILE,
                line,
                "write family, kind of numbers, set, file and what it takes, with a tab between two",
            )),
        }
    }
    if faults.is_empty() {
        Ok(owners)
    } else {
        Err(faults)
    }
}

fn parse(line: &str) -> Option<Owner> {
    let [family, numbers, set, file, takes] = line.split('\t').collect::<Vec<_>>()[..] else {
        return None;
    };
    let takes = takes.split(", ").filter(|takes| !takes.is_empty());
    Some(Owner {
        family: family.to_owned(),
        numbers: match numbers {
            "HRESULT" => Numbers::Hresult,
            "Win32" => Numbers::Win32,
            "NTSTATUS" => Numbers::NtStatus,
            _ => return None,
        },
        is_default: match set {
            "default" => true,
            "rest" => false,
            _ => return None,
        },
        file: (file != "-").then(|| file.to_owned()),
        takes: takes
            .map(|all| all.split(" and ").map(Takes::parse).collect())
            .collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_five_columns_of_known_words() {
        let owner = parse(
            "Com\tHRESULT\tdefault\tcom.tsv\tprefix CO_ and facility 0x004, facility 0x004, rest",
        )
        .unwrap();
        assert_eq!(
            owner.takes.iter().map(Vec::len).collect::<Vec<_>>(),
            [2, 1, 1]
        );
        for bad in [
            "Com\tHRESULT\tdefault\tcom.tsv",
            "Com\thresult\tdefault\t-\t",
            "Com\tHRESULT\tall\t-\t",
            "Com\tHRESULT\trest\t-\tname X",
            "Com\tHRESULT\trest\t-\tfacility 4",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
