//! The names behind `explain`: facts of sources and texts of our own, judged, put together, and packed for the library.
//!
//! The README beside this package describes the files.

pub mod facts;
pub mod fault;
pub mod judge;
pub mod merge;
pub mod owners;
pub mod pack;
pub mod report;
pub mod reviewed;
pub mod sources;
pub mod steps;
pub mod texts;

use std::path::Path;

use fault::Fault;
use merge::Names;
use steps::Step;

/// The folder of this package, which has the files.
#[must_use]
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Everything that the files say, judged.
///
/// # Errors
///
/// All that is wrong with them.
pub fn load(home: &Path) -> Result<(Names, Vec<Step>), Vec<Fault>> {
    let names = merge::load(home)?;
    let steps = steps::read(home)?;
    let mut faults = judge::names(&names);
    faults.extend(judge::steps(&steps));
    if faults.is_empty() {
        Ok((names, steps))
    } else {
        Err(faults)
    }
}
