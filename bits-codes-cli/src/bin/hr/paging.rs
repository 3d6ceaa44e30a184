//! `hr page`.

use bits_codes_cli::log::Status;
use bits_codes_cli::page::Page;
use clap::Args;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use crate::{output, report};

#[derive(Debug, Args)]
pub struct PageFile {
    /// Write the page to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl PageFile {
    /// Writes the page.
    pub fn run(self) -> io::Result<Status> {
        let Some(path) = self.output else {
            write_page(output::standard()?)?;
            return Ok(Status::Done);
        };
        if let Err(error) = File::create(&path).and_then(write_page) {
            report(&format!("cannot write `{}`: {error}", path.display()));
            return Ok(Status::Failed);
        }
        Ok(Status::Done)
    }
}

fn write_page(out: File) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    write!(out, "{Page}")?;
    out.flush()
}
