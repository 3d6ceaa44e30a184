//! Takes names and numbers from where they are declared, and writes them into `facts/`: `gather SOURCE=PATH ..`.
//!
//! It takes no texts. A source is one of `sources.tsv`, which says by which reader it is read.

mod expression;
mod header;
mod module;
mod python;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bits_codes_names::facts::{self, Fact};
use bits_codes_names::{home, sources};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.is_empty() {
        eprintln!("usage: gather SOURCE=PATH[,PATH ..] .., with the sources of names/sources.tsv");
        return ExitCode::from(2);
    }
    let mut is_done = true;
    for argument in &arguments {
        match gather(argument) {
            Ok(report) => println!("{report}"),
            Err(error) => {
                eprintln!("error: {argument}: {error}");
                is_done = false;
            }
        }
    }
    if is_done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How the files of a source are read.
type Reader = fn(&[File]) -> Vec<Fact>;

/// A file of a source.
struct File {
    /// Where it is below the path that was given.
    place: String,
    text: String,
}

fn gather(argument: &str) -> Result<String, String> {
    let (id, paths) = argument.split_once('=').ok_or("write `SOURCE=PATH`")?;
    let all = sources::read(home()).map_err(|fault| fault.to_string())?;
    let source = all
        .iter()
        .find(|source| source.id == id)
        .ok_or("sources.tsv does not have it")?;
    let (ending, reader): (&str, Reader) = match &*source.reader {
        "crate" => ("rs", module::read),
        "headers" => ("h", header::read),
        "python" => ("py", python::read),
        other => return Err(format!("no program reads it, but `{other}`")),
    };
    let mut files = Vec::new();
    for path in paths.split(',') {
        collect(Path::new(path), Path::new(path), ending, &mut files)
            .map_err(|error| format!("{path}: {error}"))?;
    }
    files.sort_by(|a: &File, b| a.place.cmp(&b.place));
    let found = reader(&files);
    if found.is_empty() {
        return Err("there are no names in it".to_owned());
    }
    let count = found.len();
    let file = home().join(format!("facts/{id}.tsv"));
    fs::write(&file, facts::write(&source.what, found)).map_err(|error| error.to_string())?;
    Ok(format!("{id}: {count} names from {} files", files.len()))
}

/// The files with this ending in and below a path, which is one itself whatever its ending.
fn collect(top: &Path, path: &Path, ending: &str, files: &mut Vec<File>) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let path: PathBuf = entry?.path();
            let is_wanted = path
                .extension()
                .is_some_and(|found| found.eq_ignore_ascii_case(ending));
            if path.is_dir() || is_wanted {
                collect(top, &path, ending, files)?;
            }
        }
        return Ok(());
    }
    let below = path.strip_prefix(top).unwrap_or(path);
    let is_top = below.components().next().is_none();
    let name = path.file_name().unwrap_or_default();
    let place = if is_top { Path::new(name) } else { below };
    files.push(File {
        place: place.to_string_lossy().replace('\\', "/"),
        text: String::from_utf8_lossy(&fs::read(path)?).into_owned(),
    });
    Ok(())
}
