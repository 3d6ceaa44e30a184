//! Where names are from: `sources.tsv`.

use std::fs;
use std::path::Path;

use crate::fault::Fault;

/// A header, a crate, a list: what has names with their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The short name, which `facts/` and `KnownName::sources` use.
    pub id: String,
    /// What reads it: a reader of `gather`, or `hand`.
    pub reader: String,
    /// What it is.
    pub what: String,
}

/// The sources, in the order in which a name gives them.
///
/// # Errors
///
/// The file cannot be read, or a line does not have three columns.
pub fn read(home: &Path) -> Result<Vec<Source>, Fault> {
    const FILE: &str = "sources.tsv";
    let text = fs::read_to_string(home.join(FILE))
        .map_err(|error| Fault::new(FILE, 0, error.to_string()))?;
    let lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#'));
    lines
        .map(
            |(line, text)| match text.split('\t').collect::<Vec<_>>()[..] {
                [id, reader, what] => Ok(Source {
                    id: id.to_owned(),
                    reader: reader.to_owned(),
                    what: what.to_owned(),
                }),
                _ => Err(Fault::new(
                    FILE,
                    line,
                    "write id, reader and what it is, with a tab between two",
                )),
            },
        )
        .collect()
}
