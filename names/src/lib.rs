//! The names behind `explain`, as people review them: read from `data/`, judged, and packed for the library.

mod judge;
mod pack;
mod read;

pub use judge::judge;
pub use pack::{Packed, pack};
pub use read::{Name, read, read_all};

/// Where the packed table is.
pub const PACKED: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../bits-codes-core/src/catalogue/names.bin"
);
/// Where the names and texts of the packed table are.
pub const PACKED_TEXT: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../bits-codes-core/src/catalogue/names.txt"
);

/// A mistake in a file of names.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file, below `data/`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub what: String,
}

impl std::fmt::Display for Mistake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, line, what } = self;
        write!(f, "names/data/{file}:{line}: {what}")
    }
}
