//! Places where a family has to work: it compiles there without a warning, and means the same.

#![deny(
    warnings,
    missing_docs,
    unused,
    unreachable_pub,
    unused_qualifications,
    missing_debug_implementations,
    missing_copy_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unsafe_code)]

/// The first of two modules that include a family.
#[allow(clippy::duplicate_mod)]
#[path = "family/included.rs"]
pub mod included_once;

/// The second.
#[allow(clippy::duplicate_mod)]
#[path = "family/included.rs"]
pub mod again;

mod agree;
mod conditional;
mod deprecated;
mod elsewhere;
mod from_macro_rules;
mod in_a_body;
mod included;
mod inferred;
mod names_in_scope;
mod odd_names;
mod odd_texts;
mod shadowed;
mod together;
mod visibility;
mod without_prelude;
