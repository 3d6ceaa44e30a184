//! Judges the names and packs them for `bits_codes::explain`: `cargo run -p bits-codes-names`.
//!
//! With `--report` it prints how many names there are, from where, and what was decided where sources disagree; with
//! `--reviewed` it says that somebody has read what changed.

use std::fs;
use std::process::ExitCode;

use bits_codes_names::report::Report;
use bits_codes_names::{home, load, pack, reviewed};

fn main() -> ExitCode {
    let (names, steps) = match load(home()) {
        Ok(loaded) => loaded,
        Err(faults) => {
            for fault in faults {
                eprintln!("error: {fault}");
            }
            return ExitCode::FAILURE;
        }
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--report") {
        print!("{}", Report(&names));
    }
    let folder = home().join(pack::FOLDER);
    let written = fs::create_dir_all(&folder).and_then(|()| {
        let mut files = pack::pack(&names, &steps).into_iter();
        files.try_for_each(|(file, bytes)| fs::write(folder.join(file), bytes))
    });
    let written = written.and_then(|()| {
        if arguments.iter().any(|argument| argument == "--reviewed") {
            return fs::write(
                home().join(reviewed::FILE),
                reviewed::list(&reviewed::checksums(home())?),
            );
        }
        for file in reviewed::changed(home())? {
            eprintln!("note: names/{file} has changed since somebody read it");
        }
        Ok(())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "error: in `{}` or `{}`: {error}",
                folder.display(),
                home().display()
            );
            ExitCode::FAILURE
        }
    }
}
