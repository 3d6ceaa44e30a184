//! A generated family as source: its declaration, the same list beside it, and the test that compares the two.

use crate::codes::shuffled;
use bits_codes_core::rules::needs_waiver;
use bits_codes_core::vocabulary::Rule;
use std::collections::BTreeSet;
use std::fmt::Write;

pub struct Family {
    /// The module that the family is in.
    pub module: String,
    pub codes: BTreeSet<u32>,
    pub names: Names,
    /// Whether `BY_CODE` and `BY_NAME` are wanted; rustc is slow at thousands of entries.
    pub maps: bool,
    /// Whether a text and its place in all texts take more than 32 bits.
    pub long_texts: bool,
    /// Whether every third entry has an HTTP status of its own. Several share one, of which the first is found.
    pub statuses: bool,
    /// Every how many-th entry has an alias.
    pub alias_every: usize,
}

/// How the names differ, which decides what their hash has to read.
#[derive(Clone, Copy)]
pub enum Names {
    /// Of many lengths; many differ in one letter only.
    Plain,
    /// Only words behind a long common beginning tell them apart.
    LongBeginnings,
    /// Of one length, and equal at both ends: only all bytes tell them apart.
    EqualEnds,
    /// Of fewer than eight bytes.
    Short,
    /// A random word for each, after a common beginning of so many letters.
    Random { beginning: usize, seed: u32 },
}

impl Family {
    pub fn new(module: impl Into<String>, codes: BTreeSet<u32>) -> Self {
        Self {
            module: module.into(),
            codes,
            names: Names::Plain,
            maps: true,
            long_texts: false,
            statuses: false,
            alias_every: 7,
        }
    }

    /// The module with the declaration, the list and the test.
    pub fn write(&self, source: &mut String) {
        let codes = shuffled(&self.codes);
        let mut rows = String::new();
        let mut list = String::new();
        for (place, code) in codes.iter().enumerate() {
            let [name, alias] = self.names.pair(place);
            let aliased = place % self.alias_every == self.alias_every / 2;
            let alias = if aliased { alias.as_str() } else { "" };
            let repeats = if self.long_texts { 400 } else { 1 };
            let text = format!("Text {place}.").repeat(repeats);
            // A failure has the status of an error, and a success has none of those.
            let class = if code >> 31 == 1 { 400 } else { 200 };
            let status = (self.statuses && place % 3 == 1).then(|| class + place % 200);
            if aliased {
                writeln!(rows, "        #[bits(alias = [{alias}])]").unwrap();
            }
            if let Some(status) = status {
                writeln!(rows, "        #[bits(http = {status})]").unwrap();
            }
            writeln!(rows, "        {code:#010X} => {name}: {text:?},").unwrap();
            writeln!(
                list,
                "    ({code:#X}, {name:?}, {alias:?}, {text:?}, {status:?}),"
            )
            .unwrap();
        }
        let mut options = allowances(&codes);
        let mut maps = "maps_find_all::<Codes>(Codes::BY_CODE, Codes::BY_NAME, ROWS);";
        if !self.maps {
            options.insert(0, "phf = false".to_owned());
            maps = "";
        }
        let (module, options) = (&self.module, options.join(", "));
        write!(
            source,
            "mod {module} {{
use super::*;
bits_codes::bits_errors! {{
    #[bits({options})]
    pub enum Codes {{
{rows}    }}
}}
pub const ROWS: &[Row] = &[
{list}];
#[test]
fn look_ups_find_all() {{
    super::look_ups_find_all::<Codes>(Codes::from_code, ROWS);
    {maps}
}}
}}
"
        )
        .unwrap();
    }
}

impl Names {
    /// The symbolic name and the alias of a place in the list.
    fn pair(self, place: usize) -> [String; 2] {
        let same = |letter: &str| letter.repeat(40);
        let both = |name: &dyn Fn(char) -> String| ['N', 'A'].map(name);
        match self {
            Self::Plain => [
                format!("N{place}_{}END", "LONG_".repeat(place % 5)),
                format!("A{place}_END"),
            ],
            Self::LongBeginnings => {
                both(&|letter| format!("THE_SAME_BEGINNING_{letter}{place:03}_{}", same("Z")))
            }
            Self::EqualEnds => {
                both(&|letter| format!("{}_{letter}{place:03}_{}", same("X"), same("Z")))
            }
            Self::Short => both(&|letter| format!("{letter}{place}")),
            Self::Random { beginning, seed } => both(&|letter| {
                let place = u32::try_from(place).expect("a list is short");
                let word = crate::codes::mixed(u64::from(place) << 32 | u64::from(seed));
                let word = &format!("{word:016X}")[..4 + (word % 12) as usize];
                format!("{}_{letter}{place}X{word}", "B".repeat(beginning + 1))
            }),
        }
    }
}

/// The waivers that such codes need.
fn allowances(codes: &[u32]) -> Vec<String> {
    let broken: Vec<_> = Rule::waivable()
        .filter(|rule| {
            codes
                .iter()
                .any(|code| needs_waiver(*rule, *code, [], None))
        })
        .map(Rule::name)
        .collect();
    if broken.is_empty() {
        return Vec::new();
    }
    vec![format!("allow({})", broken.join(", "))]
}
