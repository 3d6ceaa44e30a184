//! Makes lists of codes of any length, and writes them in every form that is compared.
//!
//! Nothing here is random from one run to the next.

pub mod forms;
pub mod list;
mod random;
mod words;

pub use list::{Entry, List};
