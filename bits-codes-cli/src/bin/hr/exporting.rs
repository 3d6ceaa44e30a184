//! `hr export`: a family as a C header, a message file, JSON or CSV.

use crate::{output, report};
use bits_codes::export;
use bits_codes_cli::export::{families, listing};
use bits_codes_cli::family::{self, Family};
use bits_codes_cli::log::Status;
use clap::{Args, ValueEnum};
use std::io::{self, Write as _};
use std::path::Path;

#[derive(Debug, Args)]
pub struct Export {
    /// A file with a family (a Rust source, JSON, a C header or a message file), or one of the families of `--families`
    #[arg(value_name = "FILE|FAMILY", required_unless_present = "families")]
    pub family: Option<String>,

    /// What to write
    #[arg(long, required_unless_present = "families")]
    pub format: Option<Format>,

    /// Of a Rust source with several families: the enum
    #[arg(long)]
    pub name: Option<String>,

    /// List the families behind `explain`
    #[arg(long)]
    pub families: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// A C header, in the form that the message compiler writes
    H,
    /// A message compiler file
    Mc,
    /// An object with the codes, their parts, names and texts
    Json,
    /// A line a code, with every spelling of the number
    Csv,
}

impl From<Format> for export::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::H => Self::Header,
            Format::Mc => Self::Mc,
            Format::Json => Self::Json,
            Format::Csv => Self::Csv,
        }
    }
}

impl Export {
    /// Writes the family.
    pub fn run(&self) -> io::Result<Status> {
        match self.written() {
            Ok(text) => {
                let mut out = output::standard()?;
                out.write_all(text.as_bytes())?;
                out.flush()?;
                Ok(Status::Done)
            }
            Err(message) => {
                report(&message);
                Ok(Status::Failed)
            }
        }
    }

    fn written(&self) -> Result<String, String> {
        let (Some(family), Some(format)) = (&self.family, self.format) else {
            return Ok(families().join("\n") + "\n");
        };
        let write = |listing: &export::Listing<'_>| {
            let written = listing.write(format.into());
            written.map_err(|error| format!("{family}: {error}"))
        };
        if let Some(listing) = listing(family) {
            return write(&listing);
        }
        let file = Path::new(family);
        if !file.exists() && file.extension().is_none() {
            let families = families().join("`, `");
            return Err(format!(
                "there is no family `{family}`, and no file; help: the families are `{families}`"
            ));
        }
        write(&self.chosen(family::load(file)?)?.listing())
    }

    /// The family of this name, or the only one.
    fn chosen(&self, mut families: Vec<Family>) -> Result<Family, String> {
        let at = match &self.name {
            Some(name) => families.iter().position(|family| family.name == *name),
            None if families.len() == 1 => Some(0),
            None => None,
        };
        at.map(|at| families.swap_remove(at)).ok_or_else(|| {
            let names: Vec<&str> = families.iter().map(|family| &*family.name).collect();
            let names = names.join("`, `");
            match &self.name {
                Some(name) => {
                    format!("there is no family `{name}` in it; help: there are `{names}`")
                }
                None => format!(
                    "there are several families in it; help: `--name` with one of `{names}`"
                ),
            }
        })
    }
}
