//! `hr pin`: the files of pinned codes of the families in a source.

use crate::report;
use bits_codes_cli::declaration::{self, Declaration};
use bits_codes_cli::log::Status;
use bits_codes_cli::pin;
use clap::Args;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::{fs, process};

#[derive(Debug, Args)]
pub struct PinFile {
    /// The Rust source with the families, which name their files: `#[bits(pinned = "sync.codes")]`
    pub file: PathBuf,

    /// Mark the entries that are gone from a family as gone for good
    #[arg(long)]
    pub retire: bool,
}

impl PinFile {
    /// Writes the file of each family that names one.
    pub fn run(&self) -> io::Result<Status> {
        let shown = self.file.display();
        let source = match fs::read_to_string(&self.file) {
            Ok(source) => source,
            Err(error) => {
                report(&format!("cannot read `{shown}`: {error}"));
                return Ok(Status::Failed);
            }
        };
        let families = match declaration::read(&source) {
            Ok(families) => families,
            Err(fault) => {
                report(&format!("{shown}:{fault}"));
                return Ok(Status::Failed);
            }
        };
        let named: Vec<(&Declaration, &str)> = families
            .iter()
            .filter_map(|family| Some((family, family.pinned.as_deref()?)))
            .collect();
        if named.is_empty() {
            let name = &families[0].name;
            report(&format!(
                "no family in `{shown}` names a file; help: write `#[bits(pinned = \"{}.codes\")]` on `{name}`",
                name.to_lowercase()
            ));
            return Ok(Status::Failed);
        }
        let mut status = Status::Done;
        let mut out = crate::output::standard()?;
        for (family, name) in named {
            match self.pin(family, name) {
                Ok(lines) => lines.iter().try_for_each(|line| writeln!(out, "{line}"))?,
                Err(messages) => {
                    for message in messages {
                        report(&message);
                    }
                    status = Status::Failed;
                }
            }
        }
        out.flush()?;
        Ok(status)
    }

    /// What was done, or why nothing was.
    fn pin(&self, family: &Declaration, name: &str) -> Result<Vec<String>, Vec<String>> {
        let place = pin::place(&self.file, name);
        let text = match fs::read_to_string(&place) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(vec![format!("cannot read `{}`: {error}", place.display())]),
        };
        let pinned =
            pin::update(family, name, text.as_deref(), self.retire).map_err(|messages| {
                // Those of a row begin with its line.
                let of_row =
                    |message: &str| message.starts_with(|first: char| first.is_ascii_digit());
                let shown = self.file.display();
                let messages = messages.into_iter().map(|message| {
                    if of_row(&message) {
                        format!("{shown}:{message}")
                    } else {
                        message
                    }
                });
                messages.collect::<Vec<_>>()
            })?;
        if text.as_ref() != Some(&pinned.text) {
            replace(&place, &pinned.text)
                .map_err(|error| vec![format!("cannot write `{}`: {error}", place.display())])?;
        }
        Ok(if pinned.changes.is_empty() {
            vec![format!("{name}: up to date")]
        } else {
            let lines = pinned.changes.iter();
            lines.map(|change| format!("{name}: {change}")).collect()
        })
    }
}

/// Writes beside the file first, so that a promise is never half written.
fn replace(place: &Path, text: &str) -> io::Result<()> {
    let mut beside = place.as_os_str().to_owned();
    beside.push(format!(".{}", process::id()));
    let beside = PathBuf::from(beside);
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, place));
    if written.is_err() {
        // It may not be there; that it cannot be written is reported.
        let _ = fs::remove_file(&beside);
    }
    written
}
