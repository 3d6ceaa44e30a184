//! Tests of `bits-codes` from outside, as its users have it. The examples of the README are tests, too.

// A README is prose
#![allow(clippy::doc_markdown)]
#![doc = include_str!("../README.md")]
