//! The variants that a declaration must spell out.

use std::collections::{HashMap, HashSet};

use bits_codes_core::names::{UpperCamelCase, without_prefix};

/// For each name the variant to write with `as`, where the one that the macro would make is none or is taken.
pub fn explicit(names: &[&str], prefixes: &[String]) -> Vec<Option<String>> {
    let made: Vec<String> = names
        .iter()
        .map(|name| UpperCamelCase(without_prefix(name, prefixes)).to_string())
        .collect();
    let mut taken: HashSet<String> = HashSet::new();
    // The first of two that are alike keeps it.
    let keeps: Vec<bool> = made
        .iter()
        .map(|variant| is_identifier(variant) && taken.insert(variant.clone()))
        .collect();
    // Where the numbers of a name go on.
    let mut next: HashMap<String, u32> = HashMap::new();
    let variants = names.iter().zip(keeps).map(|(name, keeps)| {
        if keeps {
            return None;
        }
        let whole = UpperCamelCase(name).to_string();
        let next = next.entry(whole.clone()).or_insert(1);
        let numbered = std::iter::from_fn(|| {
            let number = *next;
            *next += 1;
            Some(if number == 1 {
                whole.clone()
            } else {
                format!("{whole}V{number}")
            })
        });
        let mut candidates = numbered;
        candidates.find(|variant| is_identifier(variant) && taken.insert(variant.clone()))
    });
    variants.collect()
}

/// Whether a variant may be called so. Of all keywords only `Self` is in camel case.
fn is_identifier(variant: &str) -> bool {
    variant.starts_with(|first: char| first.is_ascii_alphabetic()) && variant != "Self"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variants(names: &[&str]) -> Vec<String> {
        let prefixes = ["A_E_".to_owned(), "A_S_".to_owned()];
        explicit(names, &prefixes)
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect()
    }

    #[test]
    fn only_where_the_macro_cannot_make_one() {
        assert_eq!(variants(&["A_E_ONE", "A_S_TWO"]), ["", ""]);
        assert_eq!(
            variants(&["A_E_404", "A_E_SELF", "SELF"]),
            ["AE404", "AESelf", "SelfV2"]
        );
        assert_eq!(
            variants(&["A_E_ONE", "A_S_ONE", "A_E_O_NE", "A_E_X_1_2", "A_E_X_12"]),
            ["", "ASOne", "", "", "AEX12"]
        );
    }
}
