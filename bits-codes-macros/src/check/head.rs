//! The list judged as a whole: where most entries break a rule in one way, that is one mistake, in the head or in the rule, and
//! not one in each.

use super::Found;
use crate::errors::{Errors, Report};
use crate::model::Family;
use bits_codes_core::facility::Facility;
use bits_codes_core::hresult;
use bits_codes_core::vocabulary::Rule;

/// Fewer entries than this are judged each for itself.
const FEWEST: usize = 3;

/// What most entries do that break a rule together.
const TOGETHER: &[(Rule, &str)] = &[
    (
        Rule::SeverityName,
        "names say another severity than the codes have",
    ),
    (
        Rule::ItfRange,
        "codes are in the range that COM keeps for itself",
    ),
    (
        Rule::ReservedBits,
        "codes set bits that are reserved in an HRESULT",
    ),
    (Rule::Name, "names are not in SCREAMING_SNAKE_CASE"),
    (Rule::StrayText, "texts have in them what nobody reads"),
    (Rule::Placeholder, "texts have `{}`, which nothing fills"),
    (Rule::NoText, "texts are still to be written"),
    (Rule::RepeatedText, "texts are that of another entry"),
    (Rule::HttpClass, "statuses do not go with the severity"),
    (Rule::HttpName, "statuses do not go with the names"),
    (Rule::Prefix, "names have no prefix of the family"),
];

/// Whether so many of all entries are most of the list.
fn are_most(count: usize, all: usize) -> bool {
    count >= FEWEST && 2 * count > all
}

/// `all 60 codes` or `58 of 60 codes`.
fn counted(count: usize, all: usize, what: &str) -> String {
    if count == all {
        format!("all {all} {what}")
    } else {
        format!("{count} of {all} {what}")
    }
}

/// Judges `facility` and `customer` by the codes. What is wrong is reported, and from then on the head says what it should.
pub(super) fn head(family: &mut Family, errors: &mut Errors) {
    let sound = family.entries.iter().enumerate();
    let sound = sound.filter(|(index, _)| !family.is_broken(*index));
    let codes: Vec<u32> = sound.filter_map(|(_, entry)| entry.code).collect();
    facility(family, &codes, errors);
    customer(family, &codes, errors);
}

fn facility(family: &mut Family, codes: &[u32], errors: &mut Errors) {
    let (Some(declared), Some(spot)) = (&family.options.facilities, family.options.facility_spot)
    else {
        return;
    };
    let undeclared = |code: &&u32| !declared.contains(&hresult::facility(**code));
    let count = |facility: u16| {
        let of_it = codes
            .iter()
            .filter(|code| hresult::facility(**code) == facility);
        of_it.count()
    };
    // A facility of most codes is that of one in the middle of the sorted ones.
    let mut facilities: Vec<u16> = codes
        .iter()
        .filter(undeclared)
        .map(|code| hresult::facility(*code))
        .collect();
    facilities.sort_unstable();
    let Some(&meant) = facilities.get(facilities.len() / 2) else {
        return;
    };
    let count_meant = count(meant);
    // Of bare numbers, such as statuses, each is to be written otherwise.
    let is_bare = meant == 0 && codes.iter().all(|code| *code <= 0xFFFF);
    if !are_most(count_meant, codes.len()) || is_bare {
        return;
    }
    let described = |facility: u16| Facility::new(facility).described().to_string();
    let list: Vec<String> = declared
        .iter()
        .map(|facility| described(*facility))
        .collect();
    let mut right: Vec<u16> = declared
        .iter()
        .copied()
        .filter(|facility| count(*facility) > 0)
        .collect();
    right.push(meant);
    let names: Vec<String> = right
        .iter()
        .map(|facility| Facility::new(*facility).to_string())
        .collect();
    let value = match names.as_slice() {
        [one] => one.clone(),
        names => format!("[{}]", names.join(", ")),
    };
    let report = Report::new(
        spot,
        format!(
            "{} are of facility {}, which the family does not declare",
            counted(count_meant, codes.len(), "codes"),
            described(meant)
        ),
    )
    .note(format!(
        "bits 27 to 16 are the facility, and the family declares {}",
        list.join(", ")
    ));
    // 0x25 for 25
    let in_hex = declared
        .iter()
        .find(|facility| format!("{facility:x}") == meant.to_string());
    let report = match in_hex {
        Some(facility) => report.note(format!(
            "`{facility:#x}` is {facility}, and decimal {meant} is `{meant:#x}`"
        )),
        None => report,
    };
    errors.of_family().add(
        Rule::Facility,
        report
            .help(format!("write `facility = {value}`"))
            .replaced(spot, value),
    );
    family.options.facilities = Some(right);
}

fn customer(family: &mut Family, codes: &[u32], errors: &mut Errors) {
    let (Some(customer), Some(spot)) = (family.options.customer, family.options.customer_spot)
    else {
        return;
    };
    let others = codes
        .iter()
        .filter(|code| (**code & hresult::CUSTOMER != 0) != customer)
        .count();
    if !are_most(others, codes.len()) {
        return;
    }
    let (are, right) = if customer {
        ("are not customer codes", "customer = false")
    } else {
        ("are customer codes", "customer")
    };
    let bit = if customer { "clear" } else { "set" };
    errors.of_family().add(
        Rule::Customer,
        Report::new(
            spot,
            format!("{} {are}", counted(others, codes.len(), "codes")),
        )
        .note(format!("bit 29, the customer bit, is {bit} in them"))
        .write(spot, right),
    );
    family.options.customer = Some(!customer);
}

/// Reports a prefix that no name has, and a facility that no code is of: most often they are misspelt. There is no entry that could
/// have been meant to have them, since all are sound.
pub(super) fn unused(family: &Family, errors: &mut Errors) {
    let names = || {
        family
            .entries
            .iter()
            .flat_map(|entry| entry.name.iter().chain(&entry.aliases))
    };
    let mut errors = errors.of_family();
    for (prefix, span) in family
        .options
        .prefixes
        .iter()
        .zip(&family.options.prefix_spans)
    {
        if !names().any(|name| name.text.starts_with(prefix.as_str())) {
            let first = names().next().map_or("", |name| name.text.as_str());
            errors.add(
                Rule::Option,
                Report::new(*span, format!("no name has the prefix `{prefix}`")).help(format!(
                    "write what names begin with, as `{first}` does, or remove it"
                )),
            );
        }
    }
    let (Some(declared), Some(spot)) = (&family.options.facilities, family.options.facility_spot)
    else {
        return;
    };
    for facility in declared {
        let is_used = |code: &u32| hresult::facility(*code) == *facility;
        if !family
            .entries
            .iter()
            .filter_map(|entry| entry.code)
            .any(|code| is_used(&code))
        {
            let used = declared.iter().filter(|other| *other != facility);
            let used: Vec<String> = used
                .map(|other| Facility::new(*other).to_string())
                .collect();
            let value = match used.as_slice() {
                [one] => one.clone(),
                used => format!("[{}]", used.join(", ")),
            };
            errors.add(
                Rule::Option,
                Report::new(
                    spot,
                    format!(
                        "no code is of facility {}",
                        Facility::new(*facility).described()
                    ),
                )
                .write(spot, value),
            );
        }
    }
}

/// Reports what was found; a rule that can be waived and that most entries break is one report.
pub(super) fn report(found: Vec<Found>, family: &Family, errors: &mut Errors) {
    let all = family.entries.len() - family.broken.len();
    let mut together = Vec::new();
    for rule in Rule::waivable() {
        let mut of_rule: Vec<&Found> = found.iter().filter(|found| found.is_of(rule)).collect();
        of_rule.dedup_by_key(|found| found.index);
        if !are_most(of_rule.len(), all) {
            continue;
        }
        let first = of_rule[0];
        let what = TOGETHER.iter().find(|(other, _)| *other == rule);
        let what = what.map_or("entries break a rule", |(_, what)| what);
        together.push(rule);
        let waiver = format!("`#[bits(allow({}))]` on the enum", rule.name());
        let code = family.entries[first.index].code;
        let help = match code.filter(|_| rule == Rule::SeverityName) {
            Some(code) => format!(
                "write `{:#010X}` for `{code:#010X}`, and so on; if they are right, {waiver}",
                code ^ hresult::SEVERITY
            ),
            None => format!("if they are right, write {waiver}"),
        };
        let report = Report::new(&family.name, counted(of_rule.len(), all, what))
            .note(format!("the first is: {}", first.report.headline()))
            .help(help);
        errors.of_family().add(rule, report);
    }
    for one in found {
        if one.is_strict || !together.contains(&one.rule) {
            errors.of_entry(one.index).add(one.rule, one.report);
        }
    }
}
