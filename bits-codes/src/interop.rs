//! The types of other crates that codes convert to and from, a feature each.

pub(crate) mod http;
pub(crate) mod serde;
pub(crate) mod windows;
