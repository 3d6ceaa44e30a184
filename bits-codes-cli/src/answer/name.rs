//! A symbolic name as people remember it: in any case, without its prefix, or as the variant of an enum.

use std::collections::HashSet;

use crate::known::{Known, Name};

/// The numbers that a name may mean.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The names, the likeliest first, one for each number.
    pub names: Vec<Name<'a>>,
    /// Whether the first is exactly what was written.
    pub is_exact: bool,
}

/// A name has at least this many letters and digits without its prefix, since a shorter one is the end of too many.
const SHORTEST: usize = 4;

/// The last parts of prefixes: what is before a name that somebody leaves out.
const ENDS_OF_PREFIXES: &[&str] = &[
    "E",
    "S",
    "I",
    "W",
    "ERROR",
    "STATUS",
    "ERR",
    "WINHTTP",
    "INTERNET",
    "HRESULT",
    "FACILITY",
    "EXCEPTION",
];

/// Finds what a name means, unless it is no name at all.
pub fn find<'a>(known: &'a Known, text: &str) -> Option<Found<'a>> {
    let is_name = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b':' | b'.'));
    if !is_name {
        return None;
    }
    let exact = each_number_once(known.all().filter(|name| name.name == text));
    if !exact.is_empty() {
        return Some(Found {
            names: exact,
            is_exact: true,
        });
    }
    // `BitsCode::NotFound`
    let (family, word) = match text.rsplit_once("::").or_else(|| text.rsplit_once('.')) {
        Some((family, word)) => (Some(family.rsplit("::").next().unwrap_or(family)), word),
        None => (None, text),
    };
    let meant = bare(word);
    let of_family = |name: &Name<'_>| family.is_none_or(|family| family == name.family);
    let whole = each_number_once(
        known
            .all()
            .filter(|name| of_family(name) && bare(name.name) == meant),
    );
    let names = if whole.is_empty() && meant.len() >= SHORTEST {
        let mut names: Vec<_> = known
            .all()
            .filter(|name| of_family(name) && ends_with(name.name, &meant))
            .collect();
        // Those of BITS first, and then those with the plainest prefix.
        names.sort_by_key(|name| {
            let is_plain = name.name.starts_with("ERROR_");
            (name.family != "BitsCode", !is_plain, name.name.len())
        });
        each_number_once(names.into_iter())
    } else {
        whole
    };
    (!names.is_empty()).then_some(Found {
        names,
        is_exact: false,
    })
}

/// The name that is most like one that is not known.
pub fn like<'a>(known: &'a Known, text: &str) -> Option<&'a str> {
    let meant = bare(text);
    // Less than this is the start of too many.
    if meant.len() < 6 {
        return None;
    }
    known
        .all()
        .map(|name| name.name)
        .filter(|name| bare(name).starts_with(&meant))
        .min_by_key(|name| name.len())
        .or_else(|| {
            let upper = text.to_ascii_uppercase();
            bits_codes_core::nearest::word(&upper, known.all().map(|name| name.name))
        })
}

/// Without what people write differently.
fn bare(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// Whether the name is a prefix and then what was meant.
fn ends_with(name: &str, meant: &str) -> bool {
    let ends = name.match_indices('_').filter(|&(at, _)| {
        let prefix = &name[..at];
        let last = prefix.rsplit('_').next().unwrap_or(prefix);
        ENDS_OF_PREFIXES.contains(&last)
    });
    // A single word is the end of too many names.
    ends.into_iter()
        .map(|(at, _)| &name[at + 1..])
        .any(|rest| rest.contains('_') && bare(rest) == *meant)
}

/// A name for each number, so that a number with several names is one answer.
fn each_number_once<'a>(names: impl Iterator<Item = Name<'a>>) -> Vec<Name<'a>> {
    let mut seen = HashSet::new();
    names.filter(|name| seen.insert(name.code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<(String, bool)> {
        let known = Known::default();
        let found = find(&known, text)?;
        Some((found.names[0].name.to_owned(), found.is_exact))
    }

    #[test]
    fn names_in_any_form() {
        for text in [
            "bg_e_not_found",
            "Bg_E_Not_Found",
            "BG-E-NOT-FOUND",
            "BG_E_NOTFOUND",
            "NotFound",
            "NOT_FOUND",
            "not_found",
            "BitsCode::NotFound",
            "bits_codes::BitsCode::NotFound",
            "BitsCode::BG_E_NOT_FOUND",
        ] {
            assert_eq!(
                first(text),
                Some(("BG_E_NOT_FOUND".to_owned(), false)),
                "{text}"
            );
        }
        assert_eq!(first("E_FAIL"), Some(("E_FAIL".to_owned(), true)));
        assert_eq!(
            first("access_denied").map(|found| found.0).as_deref(),
            Some("ERROR_ACCESS_DENIED")
        );
    }

    #[test]
    fn other_words_are_no_names() {
        for text in [
            "",
            "0x5",
            "nonsense",
            "fail me",
            "NO",
            "Other::NotFound",
            "_",
            "E",
            "found",
            "auth",
            "error",
            "HRESULT",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn a_slip_finds_the_name_that_is_meant() {
        let known = Known::default();
        assert_eq!(like(&known, "E_ACCESSDENIE"), Some("E_ACCESSDENIED"));
        assert!(
            like(&known, "BG_E_HTTP_ERROR")
                .is_some_and(|name| name.starts_with("BG_E_HTTP_ERROR_"))
        );
        assert_eq!(like(&known, "BG_E_NOT_FOUDN"), Some("BG_E_NOT_FOUND"));
        assert_eq!(like(&known, "auth"), None);
    }
}
