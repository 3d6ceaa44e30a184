//! The checksums of what somebody has read, in `reviewed.tsv`: a test fails where a name, a number or a text changes unnoticed.

use std::fs;
use std::io;
use std::path::Path;

/// The list of the checksums.
pub const FILE: &str = "reviewed.tsv";

/// The files that people review, with their checksums, FNV-1a of 64 bits.
///
/// # Errors
///
/// A file cannot be read.
pub fn checksums(home: &Path) -> io::Result<Vec<(String, u64)>> {
    let mut files: Vec<String> = ["decided.tsv", "owners.tsv", "sources.tsv", "steps.tsv"]
        .map(str::to_owned)
        .into();
    for folder in ["facts", "texts"] {
        for entry in fs::read_dir(home.join(folder))? {
            files.push(format!("{folder}/{}", entry?.file_name().to_string_lossy()));
        }
    }
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let bytes = fs::read(home.join(&file))?;
            let hash = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
            });
            Ok((file, hash))
        })
        .collect()
}

/// The text of the list.
#[must_use]
pub fn list(checksums: &[(String, u64)]) -> String {
    let lines = checksums
        .iter()
        .map(|(file, hash)| format!("{file}\t{hash:016X}\n"));
    "# The checksums of the files as somebody read them last. `cargo run -p bits-codes-names -- --reviewed` renews them.\n"
        .to_owned()
        + &lines.collect::<String>()
}

/// The files that have changed since somebody read them.
///
/// # Errors
///
/// A file cannot be read.
pub fn changed(home: &Path) -> io::Result<Vec<String>> {
    let reviewed = fs::read_to_string(home.join(FILE))?;
    let now = checksums(home)?;
    let is_old = |line: &String| !reviewed.lines().any(|old| old == line);
    let lines = now
        .iter()
        .map(|(file, hash)| format!("{file}\t{hash:016X}"));
    let mut changed: Vec<String> = lines.filter(is_old).collect();
    // A file that is gone has changed as well.
    if changed.is_empty() && reviewed != list(&now) {
        changed.push(FILE.to_owned());
    }
    Ok(changed)
}
