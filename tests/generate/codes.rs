//! Sets of codes, easy and hard to tell apart, and the numbers that they are drawn from.

use std::collections::BTreeSet;

pub fn sequence(first: u32, step: u32, count: u32) -> BTreeSet<u32> {
    (0..count).map(|place| first + place * step).collect()
}

/// Codes as a list of Windows has them: one facility, low numbers with gaps.
pub fn one_facility(count: usize) -> BTreeSet<u32> {
    distinct(count, numbers(0).map(|number| 0x8024_0000 | number & 0xFFF))
}

pub fn random(count: usize) -> BTreeSet<u32> {
    distinct(count, numbers(0))
}

/// The first `count` numbers that differ.
pub fn distinct(count: usize, mut numbers: impl Iterator<Item = u32>) -> BTreeSet<u32> {
    let mut taken = BTreeSet::new();
    while taken.len() < count {
        taken.extend(numbers.next());
    }
    taken
}

/// The same numbers each time for a seed: splitmix64.
pub fn numbers(seed: u64) -> impl Iterator<Item = u32> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        (mixed(state) >> 32) as u32
    })
}

/// A number whose every bit depends on every bit of `number`.
pub fn mixed(number: u64) -> u64 {
    let mixed = (number ^ number >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ mixed >> 31
}

/// In an order that has nothing to do with the codes.
pub fn shuffled(codes: &BTreeSet<u32>) -> Vec<u32> {
    let mut codes: Vec<_> = codes.iter().copied().zip(numbers(0)).collect();
    // Every other family keeps its order.
    if codes.len() % 2 == 0 {
        codes.sort_by_key(|(_, order)| *order);
    }
    codes.into_iter().map(|(code, _)| code).collect()
}
