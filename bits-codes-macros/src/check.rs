//! The rules of a sound family, a function each, with the rule above it.
//!
//! A check may take from an entry what is unusable (its code, name, variant, or an option); such an entry is left out of
//! the enum or goes without the option. One row is told one cause once: the checks of the code stop at the first that
//! fails.

use crate::errors::{Errors, Report};
use crate::facilities;
use crate::hresult;
use crate::model::{Entry, Family, Word};
use crate::names;
use crate::options::{Allowed, FamilyOptions, Waivable};
use std::collections::HashMap;
use std::collections::hash_map;

pub(crate) fn check(family: &mut Family, errors: &mut Errors) {
    let mut seen = Seen::default();
    for index in 0..family.entries.len() {
        errors.at_row(index + 1);
        let (before, rest) = family.entries.split_at_mut(index);
        let entry = &mut rest[0];
        let options = &mut family.options;
        let _ = duplicate_code(entry, before, &mut seen, errors)
            || reserved_bits(entry, options, errors)
            || facility(entry, options, errors)
            || customer(entry, options, errors)
            || itf_range(entry, options, errors);
        severity_name(entry, options, errors);
        http(entry, errors);
        text(entry, errors);
        duplicate_name(entry, &mut seen, errors);
        duplicate_variant(entry, before, &mut seen, errors);
        stale_allow(&entry.options.allowed, "the entry keeps the rule", errors);
    }
    errors.at_row(0);
    stale_allow(&family.options.allowed, "no entry breaks the rule", errors);
}

/// What earlier rows took, and which row it was.
#[derive(Default)]
struct Seen {
    codes: HashMap<u32, usize>,
    names: HashMap<String, Word>,
    variants: HashMap<String, usize>,
}

/// A code stands once; its other names are aliases of the first.
fn duplicate_code(
    entry: &mut Entry,
    before: &[Entry],
    seen: &mut Seen,
    errors: &mut Errors,
) -> bool {
    let Some(code) = entry.code else { return true };
    let first = match seen.codes.entry(code) {
        hash_map::Entry::Occupied(first) => &before[*first.get()],
        hash_map::Entry::Vacant(place) => {
            place.insert(before.len());
            return false;
        }
    };
    entry.code = None;
    let mut report = Report::new(
        entry.code_spot,
        format!("code `{code:#010X}` is declared twice"),
    );
    if let (Some(name), true) = (&entry.name, first.name.is_some()) {
        report = report.help(format!(
            "give the first a second name, `#[bits(alias = [{}])]`, and remove this entry",
            name.text
        ));
    }
    let named = first
        .name
        .as_ref()
        .map_or_else(String::new, |name| format!(", as `{}`", name.text));
    errors.add_clash(
        report,
        Report::new(
            first.code_spot,
            format!("`{code:#010X}` first declared here{named}"),
        ),
    );
    true
}

/// R and N are clear in an HRESULT; X is clear, but for facilities above 0x7FF, which the family then declares.
fn reserved_bits(entry: &mut Entry, family: &mut FamilyOptions, errors: &mut Errors) -> bool {
    let Some(code) = entry.code else { return false };
    let high_facilities = family
        .facilities
        .iter()
        .flatten()
        .any(|facility| *facility > hresult::MAX_FACILITY_BELOW_X);
    let bits = [
        ("30 (R)", hresult::R),
        ("28 (N)", hresult::N),
        ("27 (X)", hresult::X),
    ];
    let set = bits
        .iter()
        .filter(|(_, bit)| code & bit != 0 && !(*bit == hresult::X && high_facilities));
    let set: Vec<_> = set.collect();
    if set.is_empty() || waived(Waivable::ReservedBits, entry, family) {
        return false;
    }
    let labels: Vec<_> = set.iter().map(|(label, _)| *label).collect();
    let cleared = code & !set.iter().fold(0, |mask, (_, bit)| mask | bit);
    let (noun, verb) = if set.len() == 1 {
        ("bit", "is")
    } else {
        ("bits", "are")
    };
    let mut report = Report::new(
        entry.code_spot,
        format!(
            "code `{code:#010X}` sets {noun} {}, which {verb} reserved in an HRESULT",
            labels.join(" and ")
        ),
    );
    if labels == ["27 (X)"] && !is_meant_as_hex(entry) {
        let facility = hresult::facility(code);
        report = report.note(format!(
            "with bit 27 its facility is {}; declare `facility = {facility:#05X}` if that is meant",
            facility_text(facility)
        ));
    }
    errors.add(
        hex_help(report, entry).help(format!("with the {noun} clear it reads `{cleared:#010X}`")),
    );
    true
}

/// Each code is of a facility that the family declares, if it declares any.
fn facility(entry: &mut Entry, family: &FamilyOptions, errors: &mut Errors) -> bool {
    let (Some(code), Some(declared)) = (entry.code, &family.facilities) else {
        return false;
    };
    let facility = hresult::facility(code);
    if declared.contains(&facility) {
        return false;
    }
    let list: Vec<_> = declared
        .iter()
        .map(|facility| facility_text(*facility))
        .collect();
    let report = Report::new(
        entry.code_spot,
        format!(
            "code `{code:#010X}` is of facility {}",
            facility_text(facility)
        ),
    )
    .note(format!("the family declares {}", list.join(", ")));
    let mended = hresult::with_facility(code, declared[0]);
    errors.add(if is_meant_as_hex(entry) {
        hex_help(report, entry)
    } else {
        report.help(format!(
            "write `{mended:#010X}`, or add the facility to `facility`"
        ))
    });
    true
}

/// Bit 29 is as `customer` says, where the family says it.
fn customer(entry: &mut Entry, family: &FamilyOptions, errors: &mut Errors) -> bool {
    let (Some(code), Some(customer)) = (entry.code, family.customer) else {
        return false;
    };
    if (code & hresult::CUSTOMER != 0) == customer {
        return false;
    }
    let mended = code ^ hresult::CUSTOMER;
    let (is, note) = if customer {
        (
            "is not a customer code",
            "the family says `customer`, and bit 29, the customer bit, is clear",
        )
    } else {
        (
            "is a customer code",
            "the family says `customer = false`, and bit 29, the customer bit, is set",
        )
    };
    errors.add(
        Report::new(entry.code_spot, format!("code `{code:#010X}` {is}"))
            .note(note)
            .help(format!("write `{mended:#010X}`")),
    );
    true
}

/// In facility ITF, COM keeps the codes below 0x0200 for itself; interfaces define theirs from there on.
fn itf_range(entry: &mut Entry, family: &mut FamilyOptions, errors: &mut Errors) -> bool {
    let Some(code) = entry.code else { return false };
    let low = hresult::low16(code);
    let kept = hresult::facility(code) == hresult::ITF
        && code & hresult::CUSTOMER == 0
        && low < hresult::ITF_FIRST_FREE;
    if !kept || waived(Waivable::ItfRange, entry, family) {
        return false;
    }
    errors.add(
        Report::new(
            entry.code_spot,
            format!("code `{code:#010X}` is in the range that COM keeps for itself"),
        )
        .note("of facility ITF (4) the codes from 0x0200 to 0xFFFF are an interface's to define")
        .help(format!(
            "write `{:#010X}` or above",
            code & 0xFFFF_0000 | u32::from(hresult::ITF_FIRST_FREE)
        )),
    );
    true
}

/// A name whose first whole segment of E, S and I is E is a failure's, one with S or I a success's.
fn severity_name(entry: &mut Entry, family: &mut FamilyOptions, errors: &mut Errors) {
    let Some(code) = entry.code else { return };
    let is_error = hresult::is_error(code);
    for name in entry.name.clone().into_iter().chain(entry.aliases.clone()) {
        let Some(severity) = names::severity(&name.text) else {
            continue;
        };
        if (severity == 'E') == is_error || waived(Waivable::SeverityName, entry, family) {
            continue;
        }
        let (named, is, bit, right) = if is_error {
            ("success", "failure", "set", 'E')
        } else {
            ("failure", "success", "clear", 'S')
        };
        let name = &name.text;
        errors.add(
            Report::new(
                entry.code_spot,
                format!("`{name}` is named as a {named}, but `{code:#010X}` is a {is} code"),
            )
            .note(format!("bit 31 is the severity bit, and it is {bit}"))
            .help(format!(
                "write `{:#010X}`, or name the entry `{}`",
                code ^ hresult::SEVERITY,
                names::with_severity(name, right)
            )),
        );
        return;
    }
}

/// An entry's HTTP status is the one that its code carries and its name speaks of.
fn http(entry: &mut Entry, errors: &mut Errors) {
    let Some(code) = entry.code else { return };
    let own = hresult::http_status(code);
    if let (Some((given, spot)), Some(own)) = (entry.options.http, own) {
        entry.options.http = None;
        if given != own {
            errors.add(
                Report::new(
                    spot,
                    format!("`http = {given}`, but `{code:#010X}` carries HTTP status {own}"),
                )
                .note("facility 25 (HTTP) holds the status in the low 16 bits")
                .help("remove the option"),
            );
        }
    }
    let is_http = hresult::facility(code) == hresult::HTTP;
    for name in entry.name.iter().chain(&entry.aliases) {
        let Some(named) = names::http_status(&name.text) else {
            continue;
        };
        let carried = own.or(entry.options.http.map(|(status, _)| status));
        if carried == Some(named) || !is_http && carried.is_none() {
            continue;
        }
        let carries = carried.map_or_else(|| "none".to_owned(), |status| status.to_string());
        let mended = code & 0xFFFF_0000 | u32::from(named);
        let report = Report::new(
            &name.ident,
            format!(
                "`{}` names HTTP status {named}, but `{code:#010X}` carries {carries}",
                name.text
            ),
        )
        .note("facility 25 (HTTP) holds the status in the low 16 bits");
        let can_mend = is_http && hresult::STATUSES.contains(&named);
        errors.add(if can_mend {
            report.help(format!("status {named} is `{mended:#010X}`"))
        } else {
            report
        });
        return;
    }
}

/// A text says something.
fn text(entry: &Entry, errors: &mut Errors) {
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
            Report::new(*span, format!("text of {name} is {what}"))
                .help("`Display` prints this text, so say what happened"),
        );
    }
}

/// A name or an alias stands once, whichever of the two it is.
fn duplicate_name(entry: &mut Entry, seen: &mut Seen, errors: &mut Errors) {
    let mut is_first = |what: &str, name: &Word| match seen.names.entry(name.text.clone()) {
        hash_map::Entry::Occupied(first) => {
            errors.add_clash(
                Report::new(
                    &name.ident,
                    format!("{what} `{}` is declared twice", name.text),
                ),
                Report::new(
                    &first.get().ident,
                    format!("`{}` first declared here", name.text),
                ),
            );
            false
        }
        hash_map::Entry::Vacant(place) => {
            place.insert(name.clone());
            true
        }
    };
    entry.name = entry.name.take().filter(|name| is_first("name", name));
    entry.aliases.retain(|alias| is_first("alias", alias));
}

/// Different names may make one variant: `A_1` and `A1`.
fn duplicate_variant(entry: &mut Entry, before: &[Entry], seen: &mut Seen, errors: &mut Errors) {
    // an entry that is left out already takes no variant
    let (Some(variant), Some(_), Some(name)) = (&entry.variant, entry.code, &entry.name) else {
        return;
    };
    let first = match seen.variants.entry(variant.text.clone()) {
        hash_map::Entry::Occupied(first) => &before[*first.get()],
        hash_map::Entry::Vacant(place) => {
            place.insert(before.len());
            return;
        }
    };
    let first_name = first.name.as_ref().map_or("", |name| name.text.as_str());
    let spot = first
        .variant
        .as_ref()
        .map_or(first.code_spot, |variant| (&variant.ident).into());
    errors.add_clash(
        Report::new(
            &variant.ident,
            format!(
                "`{}` makes the variant `{}`, which is taken",
                name.text, variant.text
            ),
        )
        .help(format!("name the variant: `{} as OtherVariant`", name.text)),
        Report::new(
            spot,
            format!("`{}` is the variant of `{first_name}`", variant.text),
        ),
    );
    entry.variant = None;
}

/// What is allowed occurs, so that no allowance outlives its reason.
fn stale_allow(allowed: &[Allowed], why: &str, errors: &mut Errors) {
    for stale in allowed.iter().filter(|allowed| !allowed.occurs) {
        errors.add(
            Report::new(stale.span, format!("`allow({})` is not needed", stale.name))
                .note(why)
                .help("remove it, so that it does not hide a mistake to come"),
        );
    }
}

/// Whether the entry, or else its family, allows to break the rule; it has now occurred.
fn waived(rule: Waivable, entry: &mut Entry, family: &mut FamilyOptions) -> bool {
    let allowed = entry
        .options
        .allowed
        .iter_mut()
        .chain(&mut family.allowed)
        .find(|allowed| allowed.rule == rule);
    allowed.is_some_and(|allowed| {
        allowed.occurs = true;
        true
    })
}

/// Eight bare digits read as decimal, and were probably copied from where hex goes without `0x`.
fn is_meant_as_hex(entry: &Entry) -> bool {
    entry.bare_digits.is_some()
}

fn hex_help(report: Report, entry: &Entry) -> Report {
    match &entry.bare_digits {
        Some(digits) => report.help(format!("hex needs its prefix: `0x{digits}`")),
        None => report,
    }
}

fn facility_text(facility: u16) -> String {
    let name = facilities::FACILITIES
        .iter()
        .find(|(_, value)| *value == facility);
    name.map_or_else(
        || format!("{facility:#05X}"),
        |(name, _)| format!("{name} ({facility:#05X})"),
    )
}
