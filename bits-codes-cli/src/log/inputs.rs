//! The logs that are named: files, folders, patterns and standard input, packed or not.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek as _};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

/// A log to read.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Standard,
    /// A file that is named.
    File(PathBuf),
    /// A file of a folder, which is left out if it is no text.
    Found(PathBuf),
}

impl Input {
    /// As it is called in messages and beside lines.
    pub fn name(&self) -> String {
        match self {
            Input::Standard => "-".to_owned(),
            Input::File(path) | Input::Found(path) => path.to_string_lossy().into_owned(),
        }
    }
}

/// The logs that the arguments name, in their order; those of a folder by name. `report` gets what cannot be read.
pub fn resolve(arguments: &[OsString], report: &mut dyn FnMut(String)) -> Vec<Input> {
    if arguments.is_empty() {
        return vec![Input::Standard];
    }
    let mut inputs = Vec::new();
    for argument in arguments {
        let path = Path::new(argument);
        if argument == "-" {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            folder(path, &mut inputs, report);
        } else if let (false, Some(paths)) = (path.exists(), matching(argument)) {
            if paths.is_empty() {
                report(format!("no file matches `{}`", path.display()));
            }
            for path in paths {
                if path.is_dir() {
                    folder(&path, &mut inputs, report);
                } else {
                    inputs.push(Input::File(path));
                }
            }
        } else {
            inputs.push(Input::File(path.to_owned()));
        }
    }
    inputs
}

/// The files of a pattern, where shells such as that of Windows leave it to the program.
fn matching(argument: &OsStr) -> Option<Vec<PathBuf>> {
    let pattern = argument
        .to_str()
        .filter(|text| text.contains(['*', '?', '[']))?;
    Some(glob::glob(pattern).ok()?.flatten().collect())
}

/// The files in a folder and in those within it. A link to a folder is not followed, since it may lead back.
fn folder(path: &Path, inputs: &mut Vec<Input>, report: &mut dyn FnMut(String)) {
    let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return report(format!("cannot read `{}`: {error}", path.display())),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folder(&path, inputs, report),
            Ok(_) if path.is_file() => inputs.push(Input::Found(path)),
            Ok(_) => {}
            Err(error) => report(format!("cannot read `{}`: {error}", path.display())),
        }
    }
}

/// An open log, unpacked.
pub struct Opened {
    pub log: Box<dyn Read + Send>,
    /// How many bytes it has, where that is known.
    pub length: Option<u64>,
    /// It may pause, as a pipe with a name does.
    pub may_pause: bool,
}

/// Opens a file; nothing where it is not text, and need not be read.
pub fn open(path: &Path, may_be_left_out: bool) -> io::Result<Option<Opened>> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        // A pipe with a name, which cannot be looked into.
        return Ok(Some(Opened {
            log: Box::new(file),
            length: None,
            may_pause: true,
        }));
    }
    let mut start = [0; 1024];
    let count = read_start(&mut file, &mut start)?;
    file.rewind()?;
    let start = &start[..count];
    if start.starts_with(&[0x1F, 0x8B]) {
        let log = MultiGzDecoder::new(BufReader::with_capacity(1 << 16, file));
        return Ok(Some(Opened {
            log: Box::new(log),
            length: None,
            may_pause: false,
        }));
    }
    let is_text = || {
        super::Encoding::detect(start, true) != Some(super::Encoding::Bytes) || !start.contains(&0)
    };
    if may_be_left_out && !is_text() {
        return Ok(None);
    }
    Ok(Some(Opened {
        log: Box::new(file),
        length: Some(metadata.len()),
        may_pause: false,
    }))
}

fn read_start(file: &mut File, start: &mut [u8]) -> io::Result<usize> {
    let mut count = 0;
    while count < start.len() {
        match file.read(&mut start[count..])? {
            0 => break,
            more => count += more,
        }
    }
    Ok(count)
}
