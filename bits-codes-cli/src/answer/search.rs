//! Finds codes by words, the likeliest first.

use bits_codes::Hresult;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt;

use crate::known::{Known, Name};

/// A code with all the words in its names and texts.
#[derive(Debug)]
pub struct Found<'a> {
    /// The number.
    pub code: Hresult,
    /// Its names; the text of the first is that of the code.
    pub names: Vec<Name<'a>>,
    score: u32,
}

/// The codes that have all of the words, or parts of words, in their names or texts: each once, the likeliest first.
#[must_use]
pub fn search<'a>(known: &'a Known, words: &[String]) -> Vec<Found<'a>> {
    let words: Vec<String> = words
        .iter()
        .flat_map(|word| word.split_whitespace())
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut places = HashMap::new();
    let mut all = Vec::<Found<'a>>::new();
    for name in known.all() {
        let place = *places.entry(name.code).or_insert_with(|| {
            all.push(Found {
                code: name.code,
                names: Vec::new(),
                score: 0,
            });
            all.len() - 1
        });
        all[place].names.push(name);
    }
    all.retain_mut(|found| {
        let scores = words.iter().map(|word| found.score_of(word));
        found.score = scores
            .map(u32::from)
            .try_fold(0, |sum, score| (score > 0).then(|| sum + score))
            .unwrap_or(0);
        found.score > 0
    });
    // Those that are found alike stay in the order of their families, but for names that say less else.
    all.sort_by_key(|found| (Reverse(found.score), segments(found.names[0].name).count()));
    all
}

/// The code, its names, and what it means.
impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, others) = (&self.names[0], &self.names[1..]);
        write!(f, "{} {}", self.code, first.name)?;
        if !others.is_empty() {
            let others: Vec<&str> = others.iter().map(|name| name.name).collect();
            write!(f, " (also {})", others.join(", "))?;
        }
        match first.first_paragraph() {
            "" => Ok(()),
            text => write!(f, ": {text}"),
        }
    }
}

impl Found<'_> {
    /// How well a word fits: 0 is not at all.
    fn score_of(&self, word: &str) -> u8 {
        let names = self.names.iter().enumerate().map(|(place, name)| {
            // The name that people know a code by comes first.
            score_in_name(name.name, word).saturating_sub(u8::from(place > 0))
        });
        let texts = self.names.iter().map(|name| score_in_text(name.text, word));
        names.chain(texts).max().unwrap_or_default()
    }
}

fn segments(name: &str) -> impl Iterator<Item = String> {
    name.split('_').map(str::to_ascii_lowercase)
}

fn score_in_name(name: &str, word: &str) -> u8 {
    if name.eq_ignore_ascii_case(word) {
        return 60;
    }
    let of_segments = segments(name).map(|segment| match segment.strip_prefix(word) {
        Some("") => 40,
        Some(_) => 30,
        None => 0,
    });
    let best = of_segments.max().unwrap_or_default();
    let is_part = || name.to_ascii_lowercase().contains(word);
    // `notfound`, `no_space`
    let is_joined = || {
        word.len() > 3
            && name
                .to_ascii_lowercase()
                .replace('_', "")
                .contains(&word.replace('_', ""))
    };
    if best == 0 && (is_part() || is_joined()) {
        15
    } else {
        best
    }
}

fn score_in_text(text: &str, word: &str) -> u8 {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let best = words
        .map(|other| match other.strip_prefix(word) {
            Some("") => 20,
            Some("s" | "ed" | "d" | "es") => 18,
            Some(_) => 12,
            None => 0,
        })
        .max();
    match best {
        Some(0) | None if lower.contains(word) => 6,
        best => best.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &str) -> Vec<String> {
        let known = Known::default();
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        search(&known, &words)
            .iter()
            .map(|found| found.names[0].name.to_owned())
            .collect()
    }

    #[test]
    fn each_code_is_one_row() {
        let known = Known::default();
        let found = search(&known, &["error".to_owned()]);
        let mut codes: Vec<_> = found.iter().map(|found| found.code).collect();
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
        assert!(count > 100);
    }

    #[test]
    fn the_likeliest_is_first() {
        for (words, first) in [
            ("E_FAIL", "E_FAIL"),
            ("bg_e_not_found", "BG_E_NOT_FOUND"),
            ("proxy list", "BG_E_PROXY_LIST_TOO_LARGE"),
            ("bypass PROXY", "BG_E_PROXY_BYPASS_LIST_TOO_LARGE"),
            ("accessdenied", "E_ACCESSDENIED"),
        ] {
            assert_eq!(
                names(words).first().map(String::as_str),
                Some(first),
                "{words}"
            );
        }
    }

    #[test]
    fn all_words_have_to_be_there() {
        assert_eq!(names("no such words anywhere"), [""; 0]);
        assert_eq!(names(""), [""; 0]);
        assert!(names("proxy list").len() < names("proxy").len());
    }
}
