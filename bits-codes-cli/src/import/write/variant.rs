//! The variants that a declaration must spell out.

use std::collections::{HashMap, HashSet};

use bits_codes_core::names::{
    ScreamingSnakeCase, UpperCamelCase, is_screaming_snake_case, without_prefix,
};

/// The variants of a declaration.
pub struct Variants {
    prefixes: Vec<String>,
    taken: HashSet<String>,
    /// Where the numbers of a name go on.
    next: HashMap<String, u32>,
}

impl Variants {
    /// Of a declaration that has these prefixes, and names with the variants that are written for them.
    pub fn of<'a>(
        prefixes: &[String],
        rows: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    ) -> Self {
        let mut variants = Self {
            prefixes: prefixes.to_vec(),
            taken: HashSet::new(),
            next: HashMap::new(),
        };
        for (name, written) in rows {
            let made = || variants.made(name);
            let variant = written.map_or_else(made, str::to_owned);
            variants.taken.insert(variant);
        }
        variants
    }

    /// For each name the variant to write with `as`, where the one that the macro would make is none or is taken. The first of
    /// two that are alike keeps it.
    pub fn explicit(&mut self, names: &[&str]) -> Vec<Option<String>> {
        let keeps: Vec<bool> = names.iter().map(|name| self.keeps(name)).collect();
        let variants = names.iter().zip(keeps);
        variants
            .map(|(name, keeps)| if keeps { None } else { self.other(name) })
            .collect()
    }

    /// The same for one name more.
    pub fn add(&mut self, name: &str) -> Option<String> {
        if self.keeps(name) {
            None
        } else {
            self.other(name)
        }
    }

    /// What the macro makes of a name.
    fn made(&self, name: &str) -> String {
        camel(without_prefix(&screaming(name), &self.prefixes))
    }

    fn keeps(&mut self, name: &str) -> bool {
        let made = self.made(name);
        is_identifier(&made) && self.taken.insert(made)
    }

    fn other(&mut self, name: &str) -> Option<String> {
        let whole = camel(&screaming(name));
        let Self { taken, next, .. } = self;
        let next = next.entry(whole.clone()).or_insert(1);
        let mut candidates = std::iter::from_fn(|| {
            let number = *next;
            *next += 1;
            Some(if number == 1 {
                whole.clone()
            } else {
                format!("{whole}V{number}")
            })
        });
        candidates.find(|variant| is_identifier(variant) && taken.insert(variant.clone()))
    }
}

/// The name as variants are made of it, whatever case it is in.
fn screaming(name: &str) -> String {
    if is_screaming_snake_case(name) {
        name.to_owned()
    } else {
        ScreamingSnakeCase(name).to_string()
    }
}

fn camel(name: &str) -> String {
    UpperCamelCase(name).to_string()
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
        Variants::of(&prefixes, [])
            .explicit(names)
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
        // As the macro makes them of names in another case.
        assert_eq!(
            variants(&["hrInvalidParam", "HR_INVALID_PARAM", "A_E_X__Y", "_A_E_Z"]),
            ["", "HrInvalidParamV2", "", ""]
        );
    }
}
