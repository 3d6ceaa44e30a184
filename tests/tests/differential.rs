//! Random families, every look-up of each against a plain map of its list.
//!
//! A plain run compiles a few dozen of them, always the same. Others, and more:
//!
//! ```text
//! BITS_CODES_SEED=7 BITS_CODES_FAMILIES=200 cargo test -p bits-codes-tests --test differential
//! ```
//!
//! The long run asks three of them for all 2<sup>32</sup> numbers:
//!
//! ```text
//! cargo test --release -p bits-codes-tests --test differential -- --ignored
//! ```

#![allow(missing_docs, clippy::unreadable_literal)]

mod oracle;

use bits_codes::Family;
use oracle::{Row, look_ups_find_all, maps_find_all};

include!(concat!(env!("OUT_DIR"), "/differential.rs"));

#[test]
#[ignore = "all 2^32 numbers of three families: a minute in release"]
fn every_number_is_found_or_not_as_the_list_says() {
    std::thread::scope(|scope| {
        scope.spawn(|| sweep(family_0::Codes::from_code, family_0::ROWS));
        scope.spawn(|| sweep(family_1::Codes::from_code, family_1::ROWS));
        scope.spawn(|| sweep(family_2::Codes::from_code, family_2::ROWS));
    });
}

/// Walks through all numbers and, beside them, the sorted list.
fn sweep<F: Family>(from_code: impl Fn(u32) -> Option<F>, rows: &[Row]) {
    let mut declared: Vec<u32> = rows.iter().map(|row| row.0).collect();
    declared.sort_unstable();
    let mut declared = declared.into_iter().peekable();
    for code in 0..=u32::MAX {
        let expected = declared.next_if_eq(&code);
        assert_eq!(from_code(code).map(F::code), expected, "{code:#010X}");
    }
    assert_eq!(declared.next(), None);
}
