//! The names and steps behind [`explain`](super::explain), packed: `cargo run -p bits-codes-names` writes the files.

mod tables;

use bits_codes_core::catalogue::Catalogue;

/// The names. Those of every set are packed once more for the feature, so that one search finds them all.
#[cfg(not(feature = "all-names"))]
pub(super) static NAMES: Catalogue = Catalogue::new(
    include_bytes!("catalogue/default.bin"),
    include_str!("catalogue/default.txt"),
    &tables::OWNERS,
    &tables::SOURCES,
);
#[cfg(feature = "all-names")]
pub(super) static NAMES: Catalogue = Catalogue::new(
    include_bytes!("catalogue/all.bin"),
    include_str!("catalogue/all.txt"),
    &tables::OWNERS,
    &tables::SOURCES,
);

/// What to do about a number: as the name the page that says so, as the text the step.
pub(super) static STEPS: Catalogue = Catalogue::new(
    include_bytes!("catalogue/steps.bin"),
    include_str!("catalogue/steps.txt"),
    &tables::OWNERS,
    &tables::SOURCES,
);
