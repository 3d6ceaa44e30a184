//! `hr export`: a family as a C header, a message file, JSON or CSV.

use crate::{output, report};
use bits_codes::export;
use bits_codes_cli::export::{families, listing};
use bits_codes_cli::family::{self, Family};
use bits_codes_cli::log::Status;
use bits_codes_cli::table;
use clap::{Args, ValueEnum};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

#[derive(Debug, Args)]
pub struct Export {
    /// A file with a family (a Rust source, JSON, a C header or a message file), or one of the families of `--families`
    #[arg(value_name = "FILE|FAMILY", required_unless_present_any = ["families", "all"])]
    pub family: Option<String>,

    /// What to write
    #[arg(long, required_unless_present = "families")]
    pub format: Option<Format>,

    /// Of a Rust source with several families: the enum
    #[arg(long)]
    pub name: Option<String>,

    /// The table of all known numbers with every spelling as a column, to join with logs: as csv, json (an object a line) or parquet
    #[arg(long, conflicts_with_all = ["family", "families", "name"])]
    pub all: bool,

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
    /// With `--all`: columns
    Parquet,
}

impl Format {
    /// What a family is written as.
    fn of_family(self) -> Option<export::Format> {
        match self {
            Self::H => Some(export::Format::Header),
            Self::Mc => Some(export::Format::Mc),
            Self::Json => Some(export::Format::Json),
            Self::Csv => Some(export::Format::Csv),
            Self::Parquet => None,
        }
    }

    /// What the table of all numbers is written as.
    fn of_table(self) -> Option<table::Format> {
        match self {
            Self::Json => Some(table::Format::Json),
            Self::Csv => Some(table::Format::Csv),
            Self::Parquet => Some(table::Format::Parquet),
            Self::H | Self::Mc => None,
        }
    }
}

impl Export {
    /// Writes the family.
    pub fn run(&self) -> io::Result<Status> {
        if self.all {
            let Some(format) = self.format.and_then(Format::of_table) else {
                report("the table of all numbers is written as `csv`, `json` or `parquet`");
                return Ok(Status::Misused);
            };
            let mut out = BufWriter::new(output::standard()?);
            table::write(format, &mut out)?;
            out.flush()?;
            return Ok(Status::Done);
        }
        if self
            .format
            .is_some_and(|format| format.of_family().is_none())
        {
            report(
                "`parquet` is for the table of all numbers; help: `hr export --all --format parquet`",
            );
            return Ok(Status::Misused);
        }
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
        let (Some(family), Some(format)) = (&self.family, self.format.and_then(Format::of_family))
        else {
            return Ok(families().join("\n") + "\n");
        };
        let write = |listing: &export::Listing<'_>| {
            let written = listing.write(format);
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
