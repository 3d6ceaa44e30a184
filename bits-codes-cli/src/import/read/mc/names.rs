//! The severities, facilities and languages that a message file may name.

use std::collections::HashMap;

use super::Fault;
use super::words::Word;

pub struct Names {
    pub what: &'static str,
    /// The largest number that one may have.
    limit: u32,
    /// By the names as they are written, and by those in small letters; with the place of their declaration.
    exact: HashMap<String, Declared>,
    any_case: HashMap<String, u32>,
    /// How many the compiler has of itself.
    built_in: usize,
}

struct Declared {
    place: usize,
    value: u32,
    /// What it is called in C.
    symbol: Option<String>,
}

/// As many names as an error lists.
const LISTED: usize = 8;

impl Names {
    /// With those that the message compiler has of itself.
    pub fn new(what: &'static str, limit: u32, values: &[(&str, u32)]) -> Self {
        let mut names = Self {
            what,
            limit,
            exact: HashMap::new(),
            any_case: HashMap::new(),
            built_in: values.len(),
        };
        for (name, value) in values {
            names.insert((*name).to_owned(), *value, None);
        }
        names
    }

    fn insert(&mut self, name: String, value: u32, symbol: Option<String>) {
        self.any_case.insert(name.to_ascii_lowercase(), value);
        let place = self.exact.len();
        let place = self.exact.get(&name).map_or(place, |known| known.place);
        let declared = Declared {
            place,
            value,
            symbol,
        };
        self.exact.insert(name, declared);
    }

    pub fn add(&mut self, name: String, value: &Word, symbol: Option<String>) -> Result<(), Fault> {
        let Some(number) = number(&value.text).filter(|number| *number <= self.limit) else {
            let (text, what, limit) = (&value.text, self.what, self.limit);
            let message = format!("`{text}` is no {what}: a number of at most 0x{limit:X}");
            return Err(Fault {
                line: value.line,
                message,
            });
        };
        self.insert(name, number, symbol);
        Ok(())
    }

    /// The compilers tell small letters from capitals; a name that is one only without is not lost for that.
    pub fn value(&self, word: &Word) -> Result<u32, Fault> {
        let exact = self.exact.get(&word.text).map(|known| known.value);
        let any_case = || self.any_case.get(&word.text.to_ascii_lowercase()).copied();
        exact.or_else(any_case).ok_or_else(|| {
            let mut all: Vec<(usize, &str)> = self
                .exact
                .iter()
                .map(|(name, known)| (known.place, &name[..]))
                .collect();
            all.sort_unstable();
            let more = if all.len() > LISTED { ", .." } else { "" };
            let all: Vec<&str> = all.iter().take(LISTED).map(|(_, name)| *name).collect();
            let (text, what, all) = (&word.text, self.what, all.join("`, `"));
            let message = format!("`{text}` is no {what} of this file, which are `{all}`{more}");
            Fault {
                line: word.line,
                message,
            }
        })
    }

    /// What the file calls its numbers: by the symbol, or else by the name.
    pub fn declared(&self) -> impl Iterator<Item = (u16, String)> {
        let declared = self.exact.iter();
        let declared = declared.filter(|(_, known)| known.place >= self.built_in);
        declared.filter_map(|(name, known)| {
            let name = known.symbol.as_ref().unwrap_or(name);
            Some((u16::try_from(known.value).ok()?, name.clone()))
        })
    }
}

/// As in C, with the compiler's `0o` and `0b`.
pub fn number(word: &str) -> Option<u32> {
    let lower = word.to_ascii_lowercase();
    let lower = lower.trim_end_matches(['l', 'u']);
    let prefixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let mut spelled = prefixes
        .iter()
        .filter_map(|(prefix, radix)| Some((lower.strip_prefix(prefix)?, *radix)));
    match spelled.next() {
        Some((digits, radix)) => u32::from_str_radix(digits, radix).ok(),
        None if lower.len() > 1 && lower.starts_with('0') => u32::from_str_radix(lower, 8).ok(),
        None => lower.parse().ok(),
    }
}
