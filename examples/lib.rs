//! What the examples share with their tests.

pub mod annotate;
