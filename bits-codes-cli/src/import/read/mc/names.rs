//! The severities, facilities and languages that a message file may name.

use super::Fault;
use super::words::Word;

pub struct Names {
    pub what: &'static str,
    /// The largest number that one may have.
    limit: u32,
    /// In the order of their declaration.
    values: Vec<(String, u32)>,
}

impl Names {
    /// With those that the message compiler has of itself.
    pub fn new(what: &'static str, limit: u32, values: &[(&str, u32)]) -> Self {
        let values = values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), *value));
        Self {
            what,
            limit,
            values: values.collect(),
        }
    }

    pub fn add(&mut self, name: String, value: &Word) -> Result<(), Fault> {
        let Some(number) = number(&value.text).filter(|number| *number <= self.limit) else {
            let (text, what, limit) = (&value.text, self.what, self.limit);
            let message = format!("`{text}` is no {what}: a number of at most 0x{limit:X}");
            return Err(Fault {
                line: value.line,
                message,
            });
        };
        self.values
            .retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        self.values.push((name, number));
        Ok(())
    }

    pub fn value(&self, word: &Word) -> Result<u32, Fault> {
        let mut values = self.values.iter();
        let known = values.find(|(name, _)| name.eq_ignore_ascii_case(&word.text));
        known.map(|(_, value)| *value).ok_or_else(|| {
            let all: Vec<&str> = self.values.iter().map(|(name, _)| name.as_str()).collect();
            let (text, what, all) = (&word.text, self.what, all.join("`, `"));
            let message = format!("`{text}` is no {what} of this file, which are `{all}`");
            Fault {
                line: word.line,
                message,
            }
        })
    }
}

/// As in C: decimal, `0x` or octal.
pub fn number(word: &str) -> Option<u32> {
    let lower = word.to_ascii_lowercase();
    let lower = lower.trim_end_matches(['l', 'u']);
    match lower.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None if lower.len() > 1 && lower.starts_with('0') => u32::from_str_radix(lower, 8).ok(),
        None => lower.parse().ok(),
    }
}
