//! What is asked for, in an order that no branch predictor learns.

use bits_codes::Family;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

/// How many look-ups a round has.
pub const COUNT: u32 = 1 << 14;

/// The questions to one list.
pub struct Keys<E> {
    /// Codes of the list.
    pub codes: Vec<u32>,
    /// Codes that are not in it: neighbours of some that are, and any.
    pub other_codes: Vec<u32>,
    /// Names of the list, each in memory of its own, as they come out of a file.
    pub names: Vec<String>,
    /// Names of which one letter was changed.
    pub other_names: Vec<String>,
    /// Members of the list.
    pub variants: Vec<E>,
}

impl<E: Family> Keys<E> {
    pub fn new() -> Self {
        let all: Vec<E> = E::all().collect();
        let variants: Vec<E> = (0..COUNT)
            .map(|place| all[below(place, all.len())])
            .collect();
        let other_codes = (0..COUNT).map(|place| {
            let near = variants[place as usize].code();
            let mut other = if place % 2 == 0 {
                near + 1
            } else {
                scramble(place)
            };
            while E::from_code(other).is_some() {
                other = other.wrapping_add(1);
            }
            other
        });
        let other_names = (0..COUNT).map(|place| {
            let name = variants[place as usize].name();
            let at = below(!place, name.len());
            format!("{}#{}", &name[..at], &name[at + 1..])
        });
        Self {
            codes: variants.iter().map(|code| code.code()).collect(),
            other_codes: other_codes.collect(),
            names: variants.iter().map(|code| code.name().to_owned()).collect(),
            other_names: other_names.collect(),
            variants,
        }
    }
}

/// A number below `end`, the same for the same place in every run.
fn below(place: u32, end: usize) -> usize {
    scramble(place) as usize % end
}

#[expect(clippy::cast_possible_truncation, reason = "the low half will do")]
fn scramble(place: u32) -> u32 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(place) as u32
}
