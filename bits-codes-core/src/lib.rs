//! The plain half of [`bits-codes`](https://docs.rs/bits-codes): what an HRESULT's bits, its name and its spelling say.
//!
//! This crate holds arithmetic and data, without tokens, without an allocator and without dependencies, so that the macros,
//! the library and the tools judge every number by the same code. `bits-codes` re-exports and documents what users need; do
//! not name this crate.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs, missing_debug_implementations)]

#[cfg(test)]
extern crate std;

pub mod catalogue;
pub mod facility;
pub mod hash;
pub mod hresult;
pub mod inserts;
pub mod names;
pub mod nearest;
pub mod pins;
pub mod rules;
pub mod severity;
pub mod slips;
pub mod spelling;
pub mod texts;
pub mod vocabulary;
