//! `hr import`: the declaration of headers and message files.

use crate::{output, report};
use bits_codes_cli::import::{Error, Importer};
use bits_codes_cli::log::Status;
use clap::Args;
use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Import {
    /// The headers or message files, which see each other's macros; `-`, or none, is standard input
    pub files: Vec<PathBuf>,

    /// Look for included headers in this folder, too; their macros are used, and their codes are not taken
    #[arg(short = 'I', long = "include", value_name = "DIR")]
    pub includes: Vec<PathBuf>,

    /// Define a macro before the first file; without a value it is 1
    #[arg(short = 'D', long = "define", value_name = "NAME[=VALUE]")]
    pub defines: Vec<String>,

    /// The enum; without it, the name is made from that of the first file
    #[arg(long)]
    pub name: Option<String>,

    /// Take only the names that start with this
    #[arg(long, value_name = "PREFIX", default_value = "")]
    pub only: String,

    /// Message files: set the customer bit of every code, as `mc -c` does
    #[arg(long)]
    pub customer: bool,

    /// Message files: take the texts in this language, and not the English ones
    #[arg(long, value_name = "NAME")]
    pub language: Option<String>,

    /// List every note, also where many say the same
    #[arg(short, long)]
    pub verbose: bool,
}

impl Import {
    /// Writes the declaration, and reports what was skipped.
    pub fn run(self) -> io::Result<Status> {
        let verbose = self.verbose;
        let importer = match self.importer() {
            Ok(importer) => importer,
            Err(message) => {
                report(&message);
                return Ok(Status::Failed);
            }
        };
        let imported = match importer.import() {
            Ok(imported) => imported,
            Err(error) => {
                report(&error.to_string());
                return Ok(match error {
                    Error::Name(_) => Status::Misused,
                    _ => Status::Failed,
                });
            }
        };
        let notices = if verbose {
            imported.notices()
        } else {
            imported.summary()
        };
        for notice in notices {
            report(&notice);
        }
        let mut out = output::standard()?;
        out.write_all(imported.declaration().as_bytes())?;
        out.flush()?;
        Ok(if imported.is_complete() {
            Status::Done
        } else {
            Status::Failed
        })
    }

    fn importer(self) -> Result<Importer, String> {
        let mut importer = Importer::new().only(self.only).customer(self.customer);
        let is_input = |file: &PathBuf| file.as_os_str() == "-";
        if self.files.is_empty() || self.files.iter().any(is_input) {
            let mut bytes = Vec::new();
            io::stdin()
                .read_to_end(&mut bytes)
                .map_err(|error| format!("cannot read `<stdin>`: {error}"))?;
            importer = importer.text("<stdin>", bytes);
        }
        for file in self.files.into_iter().filter(|file| !is_input(file)) {
            importer = importer.file(file);
        }
        for folder in self.includes {
            importer = importer.include(folder);
        }
        for define in self.defines {
            let (name, value) = define.split_once('=').unwrap_or((&define, "1"));
            importer = importer.define(name, value);
        }
        if let Some(name) = self.name {
            importer = importer.name(name);
        }
        if let Some(language) = self.language {
            importer = importer.language(language);
        }
        Ok(importer)
    }
}
