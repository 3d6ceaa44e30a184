//! The rules of a sound family, a function each, with the rule above it.
//!
//! A check may take from an entry what is unusable (its code, name, variant, or an option); such an entry is left out of
//! the enum or goes without the option. At most one error is reported for a row and a cause: the checks of the code stop at the first that
//! fails.

mod allow;
mod code;
mod duplicates;
mod http;
mod mended;
mod pinned;
mod severity;

use crate::errors::{Errors, Report, RowErrors};
use crate::model::{Entry, Family};
use allow::stale_allow;
use bits_codes_core::vocabulary::Rule;
use code::{customer, facility, itf_range, reserved_bits};
use duplicates::{
    Seen, duplicate_code, duplicate_name, duplicate_variant, leave_what_is_taken, name_of_variant,
};
use http::http;
use pinned::pinned;
use severity::severity_name;

pub(crate) fn check(family: &mut Family, errors: &mut Errors) {
    let mut seen = Seen::default();
    let mut is_judged = vec![true; family.entries.len()];
    for (index, is_judged) in is_judged.iter_mut().enumerate() {
        if family.broken.binary_search(&index).is_ok() {
            *is_judged = false;
            continue;
        }
        let errors = &mut errors.of_entry(index);
        let (before, rest) = family.entries.split_at_mut(index);
        let Some((entry, after)) = rest.split_first_mut() else {
            continue;
        };
        let others = Others { before, after };
        let options = &mut family.options;
        let is_same_again = duplicate_code(entry, before, &mut seen, errors);
        let code_is_wrong = entry.code.is_none()
            || reserved_bits(entry, options, others, errors)
            || facility(entry, options, others, errors)
            || customer(entry, options, others, errors)
            || itf_range(entry, options, others, errors);
        // a slip of the hand has wrong bits everywhere
        if !(code_is_wrong && entry.slip.is_some()) {
            severity_name(entry, options, others, errors);
            http(entry, errors);
        }
        text(entry, errors);
        if is_same_again {
            entry.name = None;
        }
        duplicate_name(entry, &mut seen, errors);
        duplicate_variant(entry, before, options, &mut seen, errors);
        if code_is_wrong || entry.name.is_none() {
            *is_judged = false;
        } else {
            stale_allow(&entry.options.allowed, "this entry keeps the rule", errors);
        }
    }
    for index in family.broken.clone() {
        leave_what_is_taken(&mut family.entries[index], index, &mut seen);
    }
    name_of_variant(family, &seen, errors);
    pinned(family, &is_judged, errors);
    if !is_judged.contains(&false) {
        stale_allow(
            &family.options.allowed,
            "no entry breaks the rule, or each allows it for itself",
            &mut errors.of_family(),
        );
    }
}

/// The rows beside one, for a help that is to name nothing of theirs.
#[derive(Clone, Copy)]
struct Others<'a> {
    before: &'a [Entry],
    after: &'a [Entry],
}

impl Others<'_> {
    fn has_code(self, code: u32) -> bool {
        let mut others = self.before.iter().chain(self.after);
        others.any(|other| other.code == Some(code))
    }

    fn has_name(self, name: &str) -> bool {
        let mut others = self.before.iter().chain(self.after);
        others.any(|other| {
            let mut names = other.name.iter().chain(&other.aliases);
            names.any(|other| other.text == name)
        })
    }
}

/// A text says something.
fn text(entry: &Entry, errors: &mut RowErrors<'_>) {
    let Some((text, span)) = &entry.text else {
        return;
    };
    if text.trim().is_empty() {
        let what = if text.is_empty() { "empty" } else { "blank" };
        let name = entry
            .name
            .as_ref()
            .map_or("this entry", |name| name.text.as_str());
        let name = if entry.name.is_some() {
            format!("`{name}`")
        } else {
            name.to_owned()
        };
        errors.add(
            Rule::Text,
            Report::new(*span, format!("text of {name} is {what}"))
                .help("`Display` prints this text, so say what happened"),
        );
    }
}
