//! What one source says: names with their numbers, in `facts/<source>.tsv`.

use std::fmt;
use std::fs;
use std::path::Path;

use bits_codes_core::catalogue::Numbers;

use crate::fault::Fault;

/// A name and its number, as a source has them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact {
    /// The header, module or page of the source.
    pub place: String,
    /// What kind of number it is.
    pub numbers: Numbers,
    /// The number: 5 for a Win32 error.
    pub number: u32,
    /// The symbolic name.
    pub name: String,
}

/// A number as the files write it: a Win32 error in decimal, an HRESULT in hex, an NTSTATUS in hex after `nt:`.
#[derive(Clone, Copy, Debug)]
pub struct Spelled(pub Numbers, pub u32);

impl fmt::Display for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Numbers::Win32 => write!(f, "{}", self.1),
            Numbers::Hresult => write!(f, "{:#010X}", self.1),
            Numbers::NtStatus => write!(f, "nt:{:#010X}", self.1),
        }
    }
}

impl Spelled {
    /// Reads a number, which has one spelling alone, so that a search through the files finds it.
    #[must_use]
    pub fn parse(spelling: &str) -> Option<Self> {
        let hex = |digits: &str| u32::from_str_radix(digits, 16).ok();
        let spelled = if let Some(digits) = spelling.strip_prefix("nt:0x") {
            Self(Numbers::NtStatus, hex(digits)?)
        } else if let Some(digits) = spelling.strip_prefix("0x") {
            Self(Numbers::Hresult, hex(digits)?)
        } else {
            Self(Numbers::Win32, spelling.parse().ok()?)
        };
        (spelled.to_string() == spelling).then_some(spelled)
    }
}

/// The facts of a file.
///
/// # Errors
///
/// The file cannot be read, or a line does not have its form.
pub fn read(home: &Path, source: &str) -> Result<Vec<Fact>, Vec<Fault>> {
    let file = format!("facts/{source}.tsv");
    match fs::read_to_string(home.join(&file)) {
        Ok(text) => parse(&file, &text),
        Err(error) => Err(vec![Fault::new(&file, 0, error.to_string())]),
    }
}

fn parse(file: &str, text: &str) -> Result<Vec<Fact>, Vec<Fault>> {
    let mut place = "";
    let mut facts = Vec::new();
    let mut faults = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('#') {
            continue;
        }
        if let Some(heading) = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            place = heading;
            continue;
        }
        let fact = text.split_once('\t').and_then(|(number, name)| {
            let Spelled(numbers, number) = Spelled::parse(number)?;
            let is_name = is_name(name) && !place.is_empty();
            is_name.then(|| Fact {
                place: place.to_owned(),
                numbers,
                number,
                name: name.to_owned(),
            })
        });
        match fact {
            Some(fact) => facts.push(fact),
            None => faults.push(Fault::new(
                file,
                line,
                "no number and name with a tab between them, below a place in brackets",
            )),
        }
    }
    if faults.is_empty() {
        Ok(facts)
    } else {
        Err(faults)
    }
}

/// Whether C takes it as a name.
#[must_use]
pub fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && name.len() <= 0xFF
}

/// The text of a file with these facts.
#[must_use]
pub fn write(what: &str, mut facts: Vec<Fact>) -> String {
    facts.sort();
    facts.dedup();
    let mut text =
        format!("# {what}\n# Written by `gather`, as the README beside this folder says.\n");
    let mut place = "";
    for fact in &facts {
        if fact.place != place {
            place = &fact.place;
            text.extend(["[", place, "]\n"]);
        }
        text.extend([
            &Spelled(fact.numbers, fact.number).to_string(),
            "\t",
            &fact.name,
            "\n",
        ]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let fact = |numbers, number, name: &str| Fact {
            place: "a.h".to_owned(),
            numbers,
            number,
            name: name.to_owned(),
        };
        let facts = vec![
            fact(Numbers::Hresult, 0x8007_0005, "E_ACCESSDENIED"),
            fact(Numbers::Win32, 5, "ERROR_ACCESS_DENIED"),
            fact(Numbers::NtStatus, 0xC000_0022, "STATUS_ACCESS_DENIED"),
        ];
        let text = write("A source.", facts.clone());
        assert_eq!(parse("f", &text), Ok(facts));
    }

    #[test]
    fn a_line_of_another_form_is_reported() {
        for line in [
            "5",
            "0x5\tA",
            "+5\tA",
            "nt:5\tA",
            "0xc0000022\tA",
            "5\tA B",
            "5\t1A",
            "5\t",
        ] {
            let faults = parse("f", &format!("[a.h]\n{line}\n")).unwrap_err();
            assert_eq!(faults[0].line, 2, "{line}");
        }
        assert!(parse("f", "5\tA\n").is_err());
    }
}
