//! A family with every option, and each thing that it gets.

#![deny(warnings)]

mod codes;
mod constants;
mod conversions;
mod declared;
mod formatting;
mod generic;
mod names;
mod opted;
mod real_names;
mod status;
