//! Tests of `bits-codes` from outside, as its users have it. The examples of the README are tests, too.

#![doc = include_str!("../README.md")]
