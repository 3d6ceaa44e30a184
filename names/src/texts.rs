//! What numbers mean, in our own words: `texts/<owner>.tsv`, a line a name, with tabs between number, name and text.

use std::fs;
use std::path::Path;

use bits_codes_core::catalogue::Numbers;

use crate::fault::Fault;

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The line in the file, from 1.
    pub line: usize,
    /// The code: of a Win32 error the HRESULT that is made of it.
    pub code: u32,
    /// The symbolic name, or nothing for a number that is documented without one.
    pub name: String,
    /// What the number means, in our own words; empty for the further names of a number.
    pub text: String,
}

/// The lines of one file.
///
/// # Errors
///
/// The file cannot be read, or what is wrong with its lines.
pub fn read(home: &Path, file: &str, numbers: Numbers) -> Result<Vec<Text>, Vec<Fault>> {
    let file = format!("texts/{file}");
    match fs::read_to_string(home.join(&file)) {
        Ok(text) => parse(&file, &text, numbers),
        Err(error) => Err(vec![Fault::new(&file, 0, error.to_string())]),
    }
}

fn parse(file: &str, content: &str, numbers: Numbers) -> Result<Vec<Text>, Vec<Fault>> {
    let mut texts = Vec::new();
    let mut faults = Vec::new();
    for (line, text) in (1..)
        .zip(content.lines())
        .filter(|(_, line)| !line.starts_with('#'))
    {
        let columns: Vec<&str> = text.split('\t').collect();
        let read = match columns[..] {
            [number, name, text] => code_of(numbers, number).map(|code| Text {
                line,
                code,
                name: name.to_owned(),
                text: text.replace("\\n", "\n"),
            }),
            _ => Err(format!(
                "{} columns, expected number, name and text with tabs between them",
                columns.len()
            )),
        };
        match read {
            Ok(text) => texts.push(text),
            Err(what) => faults.push(Fault::new(file, line, what)),
        }
    }
    if faults.is_empty() {
        Ok(texts)
    } else {
        Err(faults)
    }
}

/// Win32 errors are written by their own decimal numbers, all others as `0x` and eight hex digits.
pub(crate) fn code_of(numbers: Numbers, number: &str) -> Result<u32, String> {
    if numbers == Numbers::Win32 {
        let error: u16 = number
            .parse()
            .map_err(|_| format!("`{number}` is no Win32 error, expected a decimal up to 65535"))?;
        return Ok(numbers.code(error.into()));
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
        let content = "# head\n0x8000000B\tE_BOUNDS\tOut of range.\n5\tE_X\tx\nE_Y\n";
        let faults = parse("texts/com.tsv", content, Numbers::Hresult).unwrap_err();
        let shown: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "names/texts/com.tsv:3: `5` is not `0x` and eight hex digits",
                "names/texts/com.tsv:4: 1 columns, expected number, name and text with tabs between them",
            ]
        );
    }

    #[test]
    fn win32_errors_become_hresults() {
        let texts = parse(
            "f",
            "5\tERROR_ACCESS_DENIED\tNo.\\n\\nNo.\n",
            Numbers::Win32,
        )
        .unwrap();
        assert_eq!(
            (texts[0].code, &*texts[0].text),
            (0x8007_0005, "No.\n\nNo.")
        );
    }
}
