//! The parts of `hr`, each a library with a thin command over it in `bin/hr`.
//!
//! - [`answer`]: what a number or a name is, and which codes have some words in their names or texts
//! - [`log`]: the HRESULTs in a log, with their names beside them
//! - [`import`]: the `bits_errors!` declaration of C headers or message compiler files
//! - [`declaration`]: the declarations of a Rust source, read
//! - [`family`]: a family of the user's, from a Rust source, JSON, a header or a message file
//! - [`table`]: all known numbers as one table, for engines that hold logs
//! - [`page`]: the page that answers in a browser
//! - [`export`]: a family as a C header, a message compiler file, JSON or CSV
//! - [`pin`]: the file of pinned codes, written of a declaration

pub mod answer;
pub mod declaration;
pub mod export;
pub mod family;
pub mod import;
pub mod known;
pub mod log;
pub mod page;
pub mod pin;
pub mod table;
