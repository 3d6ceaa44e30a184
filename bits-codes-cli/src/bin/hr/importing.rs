//! `hr import`: the declaration of headers and message files.

use crate::{output, report};
use bits_codes_cli::import::{Error, Importer};
use bits_codes_cli::log::Status;
use clap::Args;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

// Each is a switch of the command line.
#[allow(clippy::struct_excessive_bools)]
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

    /// Compare the declaration in this Rust source with the files; report what differs, with exit status 1
    #[arg(long, value_name = "FILE", conflicts_with = "merge")]
    pub check: Option<PathBuf>,

    /// Write what is new into the declaration in this Rust source, and keep all else in it: texts, `http`, `as`, attributes,
    /// documentation, comments, and entries that the files do not have; shows the lines that change
    #[arg(long, value_name = "FILE")]
    pub merge: Option<PathBuf>,

    /// With `--merge`: show the lines that would change, and write nothing
    #[arg(long, requires = "merge")]
    pub dry_run: bool,

    /// With `--check`: a text that differs is a difference, too
    #[arg(long, requires = "check")]
    pub texts: bool,

    /// List every note, also where many say the same
    #[arg(short, long)]
    pub verbose: bool,
}

/// What becomes of what differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Merging {
    No,
    Show,
    Write,
}

/// Reports what differs; or writes what is new, and reports what that is.
fn compare(importer: &Importer, file: &Path, merging: Merging, texts: bool) -> io::Result<Status> {
    let compared = match importer.compare(file, texts) {
        Ok(compared) => compared,
        Err(error) => {
            report(&error.to_string());
            return Ok(Status::Failed);
        }
    };
    // Notes on single codes are for those who import them; a code that is lost is never equal.
    for notice in compared
        .notices
        .iter()
        .filter(|notice| notice.contains(": error: "))
    {
        report(notice);
    }
    for difference in &compared.differences {
        report(difference);
    }
    if merging != Merging::No {
        // Seen before anything is written.
        let mut out = output::standard()?;
        out.write_all(compared.diff.as_bytes())?;
        out.flush()?;
    }
    if merging == Merging::Write && !compared.diff.is_empty() {
        let written = fs::write(file, &compared.merged);
        if let Err(error) = written {
            report(&format!("cannot write `{}`: {error}", file.display()));
            return Ok(Status::Failed);
        }
    }
    let is_equal = merging != Merging::No || compared.differences.is_empty();
    Ok(if is_equal && compared.is_complete {
        Status::Done
    } else {
        Status::Failed
    })
}

impl Import {
    /// Writes the declaration, and reports what was skipped.
    pub fn run(mut self) -> io::Result<Status> {
        let (verbose, texts, dry_run) = (self.verbose, self.texts, self.dry_run);
        let (check, merge) = (self.check.take(), self.merge.take());
        let importer = match self.importer() {
            Ok(importer) => importer,
            Err(message) => {
                report(&message);
                return Ok(Status::Failed);
            }
        };
        if let Some(file) = check.as_ref().or(merge.as_ref()) {
            let merging = match (&merge, dry_run) {
                (None, _) => Merging::No,
                (Some(_), true) => Merging::Show,
                (Some(_), false) => Merging::Write,
            };
            return compare(&importer, file, merging, texts);
        }
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
