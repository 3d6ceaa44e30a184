//! The rules of a sound family: which there are, and the loop that applies them.
//!
//! A rule only finds. Whether its finding is waived is decided here, and what to write instead is worded in `helps`. Most of
//! the rules judge one entry; what entries share is in `duplicates`, and what a file promises in `pinned`.

mod allow;
mod code;
mod doubts;
mod duplicates;
mod finding;
mod head;
mod helps;
mod http;
mod meant;
mod name;
mod pinned;
mod row;
mod severity;
mod text;

use crate::errors::{Errors, Report};
use crate::model::{Entry, Family};
pub(crate) use allow::stale_allow;
use allow::waived;
use bits_codes_core::vocabulary::Rule;
use finding::{Cost, Finding};
use meant::Meant;
use row::Row;

/// A rule that judges one entry: its name, what part of the entry it is about, and the function that finds what breaks it.
type RowRule = (Rule, About, Find);

/// Finds one fault of an entry, or as many as it has.
enum Find {
    One(fn(&Row<'_>) -> Option<Finding>),
    Each(fn(&Row<'_>) -> Vec<Finding>),
}
use Find::{Each, One};

/// What part of an entry a rule is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    /// The bits of its code. Of these rules the first that the entry breaks is reported.
    Bits,
    /// The severity, which a code that is miswritten has by accident.
    Severity,
    /// The HTTP status, which a code that is miswritten as a whole has by accident.
    Status,
    /// Its names and its text, whatever its code is.
    Words,
}

/// The rules of an entry, in the order in which they are judged.
const RULES: &[RowRule] = &[
    (Rule::CodeRange, About::Bits, One(code::range)),
    (Rule::Name, About::Words, Each(name::taken)),
    (Rule::Name, About::Words, Each(name::case)),
    (Rule::Name, About::Words, One(name::variant)),
    (Rule::ReservedBits, About::Bits, One(code::reserved_bits)),
    (Rule::Facility, About::Bits, One(code::facility)),
    (Rule::Customer, About::Bits, One(code::customer)),
    (Rule::ItfRange, About::Bits, One(code::itf_range)),
    (
        Rule::SeverityName,
        About::Severity,
        One(severity::severity_name),
    ),
    (Rule::Http, About::Status, One(http::option_beside_the_code)),
    (Rule::Http, About::Status, One(http::name)),
    (Rule::Text, About::Words, One(text::empty)),
    (Rule::StrayText, About::Words, One(text::stray)),
    (Rule::Placeholder, About::Words, One(doubts::placeholder)),
    (Rule::NoText, About::Words, One(doubts::no_text)),
    (
        Rule::HttpClass,
        About::Status,
        One(doubts::http_of_severity),
    ),
    (Rule::HttpName, About::Status, One(doubts::http_of_name)),
    (Rule::Prefix, About::Words, One(doubts::prefix)),
];

/// Judges the family, and takes from its entries what is unusable: a code, a name, a variant or an option. Such an entry is
/// left out of the enum, or goes without the option.
pub(crate) fn check(family: &mut Family, errors: &mut Errors) {
    let mut seen = duplicates::Seen::default();
    let same_again = duplicates::codes(family, &mut seen, errors);
    head::head(family, errors);
    let (found, has_good_code) = judge(family);
    let repeated = doubts::repeated_texts(family);
    let repeated = repeated.into_iter().filter_map(|(index, spot, first)| {
        let row = Row::new(family, index);
        (!waived(Rule::RepeatedText, &row)).then(|| Found {
            index,
            rule: Rule::RepeatedText,
            is_strict: false,
            report: Report::new(spot, format!("the text is that of `{first}` as well"))
                .note("those who read it cannot tell which of the two it was"),
        })
    });
    let found = found.into_iter().chain(repeated).collect();
    head::report(found, family, errors);
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
        if !errors.are_any() {
            head::unused(family, errors);
        }
        allow::unneeded(&family.options.allowed, &mut errors.of_family());
    }
}

/// What a rule found in an entry, worded.
struct Found {
    index: usize,
    rule: Rule,
    is_strict: bool,
    report: Report,
}

impl Found {
    /// Whether it breaks the rule, and this could be waived.
    fn is_of(&self, rule: Rule) -> bool {
        self.rule == rule && !self.is_strict
    }
}

/// Applies [`RULES`] to each entry, less what is waived. Gives what they find, and of each entry whether its code breaks none.
fn judge(family: &mut Family) -> (Vec<Found>, Vec<bool>) {
    let mut all_found = Vec::new();
    let mut has_good_code = vec![false; family.entries.len()];
    for (index, has_good_code) in has_good_code.iter_mut().enumerate() {
        if family.is_broken(index) {
            continue;
        }
        let row = Row::new(family, index);
        let mut has_wrong_bits = row.entry.code.is_none();
        let mut costs = Vec::new();
        for (rule, about, find) in RULES {
            let is_skipped = match about {
                About::Bits => has_wrong_bits && row.entry.code.is_some(),
                About::Severity => has_wrong_bits && row.meant().is_some(),
                About::Status => has_wrong_bits && row.meant().is_some_and(Meant::is_whole),
                About::Words => false,
            };
            if is_skipped {
                continue;
            }
            let found = match find {
                One(find) => find(&row).into_iter().collect(),
                Each(find) => find(&row),
            };
            for mut finding in found {
                let is_waived = waived(*rule, &row);
                if is_waived && !finding.is_strict {
                    continue;
                }
                has_wrong_bits |= *about == About::Bits;
                costs.push(std::mem::replace(&mut finding.cost, Cost::Nothing));
                all_found.push(Found {
                    index,
                    rule: *rule,
                    is_strict: finding.is_strict,
                    report: helps::word(*rule, finding, &row),
                });
            }
        }
        *has_good_code = !has_wrong_bits;
        let entry = &mut family.entries[index];
        for cost in costs {
            take(cost, entry);
        }
    }
    (all_found, has_good_code)
}

/// Whether the entry breaks no other rule than this one, so that to waive it, or to change the head, is to mend all.
fn breaks_only(rule: Rule, row: &Row<'_>) -> bool {
    RULES.iter().all(|(other, about, find)| {
        let is_found = || match find {
            One(find) => find(row).is_some(),
            Each(find) => !find(row).is_empty(),
        };
        *other == rule || *about == About::Words || allow::allows(*other, row) || !is_found()
    })
}

/// What a finding costs the entry.
fn take(cost: Cost, entry: &mut Entry) {
    match cost {
        Cost::Nothing => {}
        Cost::Http => entry.options.http = None,
        Cost::Name(called) => entry.name = called,
        Cost::Alias(name) => entry.aliases.retain(|alias| alias.text != name),
        Cost::Variant => entry.variant = None,
    }
}
