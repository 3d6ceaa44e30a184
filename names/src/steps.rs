//! What to do about the codes that people ask about most, in our own words, and the page that says so: `steps.tsv`.

use std::fs;
use std::path::Path;

use bits_codes_core::catalogue::Numbers;

use crate::fault::Fault;
use crate::merge::Row;
use crate::texts;

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line, from 1.
    pub line: usize,
    /// The code.
    pub code: u32,
    /// What to check and to do, or nothing where the page alone is worth more.
    pub step: String,
    /// The address of the page.
    pub page: String,
}

impl Step {
    /// As it is packed: a catalogue whose names are the pages.
    pub(crate) fn row(&self) -> Row {
        Row {
            code: self.code,
            name: self.page.clone(),
            text: self.step.clone(),
            owner: 0,
            is_alias: false,
            sources: 0,
            line: None,
        }
    }
}

/// The steps.
///
/// # Errors
///
/// The file cannot be read, or what is wrong with its lines.
pub fn read(home: &Path) -> Result<Vec<Step>, Vec<Fault>> {
    const FILE: &str = "steps.tsv";
    let text = fs::read_to_string(home.join(FILE))
        .map_err(|error| vec![Fault::new(FILE, 0, error.to_string())])?;
    let mut steps = Vec::new();
    let mut faults = Vec::new();
    for (line, text) in (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#'))
    {
        let step = match text.split('\t').collect::<Vec<_>>()[..] {
            [number, step, page] => texts::code_of(Numbers::Hresult, number).map(|code| Step {
                line,
                code,
                step: step.to_owned(),
                page: page.to_owned(),
            }),
            _ => Err("write number, step and page, with a tab between two".to_owned()),
        };
        match step {
            Ok(step) => steps.push(step),
            Err(what) => faults.push(Fault::new(FILE, line, what)),
        }
    }
    if faults.is_empty() {
        Ok(steps)
    } else {
        Err(faults)
    }
}
