//! The parts of `hr`, each a library with a thin command over it in `bin/hr`.
//!
//! - [`answer`]: what a number or a name is, and which codes have some words in their names or texts
//! - [`log`]: the HRESULTs in a log, with their names beside them
//! - [`import`]: the `bits_errors!` declaration of a C header or a message compiler file
//! - [`export`]: a family as a C header, a message compiler file or JSON

pub mod answer;
pub mod export;
pub mod import;
pub mod known;
pub mod log;
