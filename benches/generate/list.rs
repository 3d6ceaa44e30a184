//! The lists.

use super::random::Random;
use super::words::{ADJECTIVES, COMPONENTS, NOUNS, VERBS};
use std::collections::HashSet;

/// A family of codes.
#[derive(Debug, Clone)]
pub struct List {
    /// The facilities of its codes.
    pub facilities: Vec<u16>,
    /// In ascending order of facility, and mostly of code.
    pub entries: Vec<Entry>,
}

/// One code.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The number.
    pub code: u32,
    /// `RPC_E_BAD_BUFFER`.
    pub name: String,
    /// The sentence about it.
    pub text: String,
    /// The HTTP status that it declares, besides those that codes of facility 25 carry.
    pub declared_http: Option<u16>,
}

/// What the facilities are numbered in real lists; 25 is HTTP.
const FACILITIES: [u16; 40] = [
    1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 31, 32, 38,
    40, 36, 80, 49, 51, 53, 56, 57, 61, 81, 62, 63, 99, 82, 122,
];

impl List {
    /// As published tables look: runs of consecutive codes, a few gaps wide apart, in forty facilities.
    ///
    /// # Panics
    ///
    /// If `length` is more than there are names for, which is beyond a hundred thousand.
    #[must_use]
    pub fn synthetic(length: u32) -> Self {
        let length = length as usize;
        let mut random = Random::new(length as u64);
        let mut names = HashSet::new();
        let mut entries = Vec::with_capacity(length);
        for (place, (&facility, component)) in FACILITIES.iter().zip(COMPONENTS).enumerate() {
            // Some have three times as many as others
            let end = length * (place + 1) * (place + 21) / (40 * 60);
            let mut low = 1 + random.below(64);
            while entries.len() < end {
                let mut run = 1 + random.below(12);
                if random.one_in(8) {
                    run *= 4;
                }
                let fails = !random.one_in(12);
                for _ in 0..run.min(u32::try_from(end - entries.len()).unwrap_or(run)) {
                    let code = u32::from(fails) << 31 | u32::from(facility) << 16 | low;
                    low += 1;
                    entries.push(entry(&mut random, &mut names, code, component));
                }
                low += if random.one_in(12) {
                    0x100
                } else {
                    1 + random.below(14)
                };
            }
        }
        let mut facilities = FACILITIES.to_vec();
        facilities.sort_unstable();
        Self {
            facilities,
            entries,
        }
    }
}

fn entry(random: &mut Random, names: &mut HashSet<String>, code: u32, component: &str) -> Entry {
    let severity = if code >> 31 == 1 { "E" } else { "S" };
    let name = std::iter::repeat_with(|| {
        let mut name = format!("{component}_{severity}");
        for word in [random.pick(&NOUNS), random.pick(&ADJECTIVES)]
            .into_iter()
            .chain(random.one_in(2).then(|| random.pick(&NOUNS)))
        {
            name.push('_');
            name.push_str(&word.to_uppercase());
        }
        name
    })
    .find(|name| names.insert(name.clone()))
    .expect("an endless supply");
    let (noun, adjective) = (random.pick(&NOUNS), random.pick(&ADJECTIVES));
    let (verb, other) = (random.pick(&VERBS), random.pick(&NOUNS));
    let text = match random.below(4) {
        0 => format!("The {noun} is {adjective}."),
        1 => format!("The {noun} could not {verb} the {other}."),
        2 => format!(
            "The {adjective} {noun} could not {verb} the {other}. Check that the {other} is not {adjective} and try again."
        ),
        _ => format!("The {other} cannot {verb} the {noun} because it is {adjective}."),
    };
    let in_http = code >> 16 & 0x7FF == 25;
    let declared_http = (!in_http && random.one_in(25))
        .then(|| [403, 404, 409, 423, 500, 503][random.below(6) as usize]);
    Entry {
        code,
        name,
        text,
        declared_http,
    }
}

impl Entry {
    /// The HTTP status of the entry: what it declares, or what its code says.
    ///
    /// # Panics
    ///
    /// Never: the low half of a code is sixteen bits.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        let low = u16::try_from(self.code & 0xFFFF).expect("sixteen bits");
        let carried = self.code >> 16 & 0x0FFF == 25 && (100..=599).contains(&low);
        self.declared_http.or(carried.then_some(low))
    }

    /// `RpcEBadBuffer`, as `bits_errors!` makes it.
    #[must_use]
    pub fn variant(&self) -> String {
        let mut variant = String::with_capacity(self.name.len());
        for segment in self.name.split('_') {
            let (first, rest) = segment.split_at(1);
            variant.push_str(first);
            variant.push_str(&rest.to_lowercase());
        }
        variant
    }
}
