//! The rules of a sound family: which there are, and the loop that applies them.
//!
//! A rule only finds. Whether its finding is waived is decided here, and what to write instead is worded in `helps`. Most of
//! the rules judge one entry; what entries share is in `duplicates`, and what a file promises in `pinned`.

mod allow;
mod code;
mod duplicates;
mod finding;
mod helps;
mod http;
mod pinned;
mod row;
mod severity;
mod text;

use crate::errors::Errors;
use crate::model::Family;
use allow::{stale_allow, waived};
use bits_codes_core::vocabulary::Rule;
use finding::Finding;
use row::Row;

/// A rule that judges one entry: its name, what part of the entry it is about, and the function that finds what breaks it.
type RowRule = (Rule, About, fn(&Row<'_>) -> Option<Finding>);

/// What part of an entry a rule is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    /// The bits of its code. Of these rules the first that the entry breaks is reported.
    Bits,
    /// What the bits and the name mean. This is not judged where the number as a whole was miswritten.
    Meaning,
    Text,
}

/// The rules of an entry, in the order in which they are judged.
const RULES: &[RowRule] = &[
    (Rule::ReservedBits, About::Bits, code::reserved_bits),
    (Rule::Facility, About::Bits, code::facility),
    (Rule::Customer, About::Bits, code::customer),
    (Rule::ItfRange, About::Bits, code::itf_range),
    (Rule::SeverityName, About::Meaning, severity::severity_name),
    (Rule::Http, About::Meaning, http::option_beside_the_code),
    (Rule::Http, About::Meaning, http::name),
    (Rule::Text, About::Text, text::text),
];

/// Judges the family, and takes from its entries what is unusable: a code, a name, a variant or an option. Such an entry is
/// left out of the enum, or goes without the option.
pub(crate) fn check(family: &mut Family, errors: &mut Errors) {
    let mut seen = duplicates::Seen::default();
    let same_again = duplicates::codes(family, &mut seen, errors);
    let has_good_code = judge(family, errors);
    for index in same_again {
        family.entries[index].name = None;
    }
    duplicates::names_and_variants(family, &mut seen, errors);

    let is_judged: Vec<bool> = family
        .entries
        .iter()
        .zip(has_good_code)
        .map(|(entry, has_good_code)| has_good_code && entry.name.is_some())
        .collect();
    let kept = family.entries.iter().enumerate();
    for (index, entry) in kept.filter(|(index, _)| is_judged[*index]) {
        let mut errors = errors.of_entry(index);
        stale_allow(
            &entry.options.allowed,
            "this entry keeps the rule",
            &mut errors,
        );
    }
    duplicates::leave_what_is_taken(family, &mut seen);
    duplicates::name_of_variant(family, &seen, errors);
    pinned::pinned(family, &is_judged, errors);
    if !is_judged.contains(&false) {
        stale_allow(
            &family.options.allowed,
            "no entry breaks the rule, or each allows it for itself",
            &mut errors.of_family(),
        );
    }
}

/// Applies [`RULES`] to each entry, less what is waived. Gives of each whether its code breaks no rule.
fn judge(family: &mut Family, errors: &mut Errors) -> Vec<bool> {
    let mut has_good_code = vec![false; family.entries.len()];
    for (index, has_good_code) in has_good_code.iter_mut().enumerate() {
        if family.is_broken(index) {
            continue;
        }
        let row = Row::new(family, index);
        let mut errors = errors.of_entry(index);
        let mut has_wrong_bits = row.entry.code.is_none();
        let mut drops_http = false;
        for (rule, about, find) in RULES {
            let is_skipped = match about {
                About::Bits => has_wrong_bits,
                About::Meaning => has_wrong_bits && row.entry.slip.is_some(),
                About::Text => false,
            };
            let Some(finding) = (if is_skipped { None } else { find(&row) }) else {
                continue;
            };
            if waived(*rule, &row) {
                continue;
            }
            has_wrong_bits |= *about == About::Bits;
            drops_http |= finding.drops_http;
            errors.add(*rule, helps::word(*rule, finding, &row));
        }
        *has_good_code = !has_wrong_bits;
        if drops_http {
            family.entries[index].options.http = None;
        }
    }
    has_good_code
}
