//! Families of 1 to 9,000 entries, of every shape that the macro writes, with codes and names easy and hard to tell apart:
//! each look-up against a plain map.
//!
//! `generate/chosen.rs` has the list of them, from which `build.rs` writes them.

#![allow(missing_docs, clippy::unreadable_literal)]

mod oracle;

use oracle::{Row, look_ups_find_all, maps_find_all};

include!(concat!(env!("OUT_DIR"), "/sizes.rs"));
