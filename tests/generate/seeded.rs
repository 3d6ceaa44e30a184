//! The families of the test `differential`: random in size, codes, names, texts and options, but the same for a seed.

use crate::codes::{distinct, mixed, numbers};
use crate::family::{Family, Names};
use std::env;

/// How many families a plain run compiles.
const FAMILIES: u64 = 36;

pub fn families() -> Vec<Family> {
    let seed = number("BITS_CODES_SEED").unwrap_or(0);
    let count = number("BITS_CODES_FAMILIES").unwrap_or(FAMILIES);
    (0..count)
        .map(|place| family(place, mixed(seed << 32 | place)))
        .collect()
}

/// The number that an environment variable holds, which a change of compiles the tests anew.
fn number(variable: &str) -> Option<u64> {
    println!("cargo::rerun-if-env-changed={variable}");
    let value = env::var(variable).ok()?;
    let number = value.parse();
    Some(number.unwrap_or_else(|_| panic!("{variable} is a number, not {value:?}")))
}

fn family(place: u64, seed: u64) -> Family {
    let mut choices = numbers(seed);
    let mut below = move |most: u32| choices.next().unwrap_or_default() % most;

    // As many families below ten entries as between ten and a hundred, and above; few of thousands, which take seconds.
    let count = match below(10) {
        0..=2 => 1 + below(9),
        3..=5 => 10 + below(90),
        6..=8 => 100 + below(500),
        _ => 600 + below(2000),
    };
    // All 32 bits, or the low bits of one facility, or steps of a power of two.
    let mask = [u32::MAX, 0x0FFF, 0xFFFF, 0x00FF_FF00][below(4) as usize]
        .max(count.next_power_of_two() * 4 - 1);
    let base = 0x8000_0000 | below(0x1000) << 16;
    let codes = numbers(seed ^ 1).map(|number| base & !mask | number & mask);
    Family {
        names: match below(6) {
            0 => Names::Plain,
            1 if count <= 1000 => Names::LongBeginnings,
            2 if count <= 1000 => Names::EqualEnds,
            3 => Names::Short,
            _ => Names::Random {
                beginning: below(40) as usize,
                seed: below(u32::MAX),
            },
        },
        maps: count <= 600,
        long_texts: count <= 20 && below(3) == 0,
        statuses: below(3) == 0,
        alias_every: 1 + below(9) as usize,
        ..Family::new(format!("family_{place}"), distinct(count as usize, codes))
    }
}
