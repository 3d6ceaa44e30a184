//! The rules of a sound family, a function each, with the rule above it.
//!
//! A check may take from an entry what is unusable (its code, name, variant, or an option); such an entry is left out of
//! the enum or goes without the option. One row is told one cause once: the checks of the code stop at the first that
//! fails.

use crate::errors::{Errors, Report};
use crate::facilities;
use crate::hresult;
use crate::model::{Entry, Family, Slip, Word};
use crate::names;
use crate::options::{Allowed, FamilyOptions, Waivable};
use crate::quick::QuickMap;
use std::collections::hash_map;

pub(crate) fn check(family: &mut Family, errors: &mut Errors) {
    let mut seen = Seen::default();
    let mut all_judged = true;
    for index in 0..family.entries.len() {
        if family.broken.binary_search(&index).is_ok() {
            all_judged = false;
            continue;
        }
        errors.at_row(index + 1);
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
            all_judged = false;
        } else {
            stale_allow(&entry.options.allowed, "this entry keeps the rule", errors);
        }
    }
    for index in family.broken.clone() {
        leave_what_is_taken(&mut family.entries[index], index, &mut seen);
    }
    name_of_variant(family, &seen, errors);
    errors.at_row(0);
    if all_judged {
        stale_allow(
            &family.options.allowed,
            "no entry breaks the rule, or each allows it for itself",
            errors,
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

/// What earlier rows took, and which row it was.
#[derive(Default)]
struct Seen {
    codes: QuickMap<u32, usize>,
    names: QuickMap<String, Word>,
    variants: QuickMap<String, usize>,
}

/// A code stands once; its other names are aliases of the first. Gives whether the name is the same, too: then that is
/// the same mistake.
fn duplicate_code(
    entry: &mut Entry,
    before: &[Entry],
    seen: &mut Seen,
    errors: &mut Errors,
) -> bool {
    let Some(code) = entry.code else { return false };
    let first = match seen.codes.entry(code) {
        hash_map::Entry::Occupied(first) => &before[*first.get()],
        hash_map::Entry::Vacant(place) => {
            place.insert(before.len());
            return false;
        }
    };
    entry.code = None;
    let report = Report::new(
        entry.code_spot,
        format!("code `{code:#010X}` is declared twice"),
    );
    let name = entry.name.as_ref().map(|name| name.text.as_str());
    let first_name = first.name.as_ref().map(|name| name.text.as_str());
    let is_same_again = name.is_some() && name == first_name;
    let is_alias_already = first
        .aliases
        .iter()
        .any(|alias| Some(alias.text.as_str()) == name);
    let report = match (name, first_name) {
        _ if is_same_again || is_alias_already => report.help("remove one of the two"),
        (Some(name), Some(first_name)) => report.help(format!(
            "if `{name}` is a second name of it, write `#[bits(alias = [{name}])]` on `{first_name}` and remove this entry"
        )),
        _ => report,
    };
    let named = first_name.map_or_else(String::new, |name| format!(", as `{name}`"));
    errors.add_clash(
        report,
        Report::new(
            first.code_spot,
            format!("`{code:#010X}` first declared here{named}"),
        ),
    );
    is_same_again || is_alias_already
}

/// R and N are clear in an HRESULT; X is clear, but for facilities above 0x7FF, which the family then declares.
fn reserved_bits(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut Errors,
) -> bool {
    let Some(code) = entry.code else { return false };
    let bits = [
        ("30 (R)", hresult::R),
        ("28 (N)", hresult::N),
        ("27 (X)", hresult::X),
    ];
    let reserved = reserved(family);
    let (labels, set): (Vec<_>, Vec<_>) = bits
        .into_iter()
        .filter(|(_, bit)| code & reserved & bit != 0)
        .unzip();
    if set.is_empty() || waived(Waivable::ReservedBits, entry, family) {
        return false;
    }
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
    let mended = mended(code, entry, family, others);
    if code & hresult::N != 0 {
        report = report.note("bit 28 marks an NTSTATUS that was made an HRESULT");
    } else if code >> 30 == 0b11 {
        report = report.note("bits 31 and 30 together mark an NTSTATUS error, which is no HRESULT");
    } else if code & hresult::R != 0 {
        report = report.note("bit 31 alone says what is a failure");
    }
    if labels == ["27 (X)"] && entry.slip.is_none() {
        let facility = hresult::facility(code);
        report = report.note(format!(
            "bit 27 makes the facility {}; if that is meant, declare {}",
            facility_text(facility),
            if family.facilities.is_some() {
                "it, too, in `facility`".to_owned()
            } else {
                format!("`facility = {}`", facility_value(facility))
            },
        ));
    }
    errors.add(slip_help(report, entry).unwrap_or_else(|report| {
        report.help(match mended {
            Some(mended) => format!(
                "write `{mended:#010X}`; if the code is right, `#[bits(allow(reserved_bits))]`"
            ),
            None => "if the code is right, write `#[bits(allow(reserved_bits))]`".to_owned(),
        })
    }));
    true
}

/// The bits that have to be clear.
fn reserved(family: &FamilyOptions) -> u32 {
    let has_high_facility = family
        .facilities
        .iter()
        .flatten()
        .any(|facility| *facility > hresult::MAX_FACILITY_BELOW_X);
    let x = if has_high_facility || family.facilities_faulty {
        0
    } else {
        hresult::X
    };
    hresult::R | hresult::N | x
}

/// The code as it would pass: each help on a code gives the same number, so that to follow one is to mend all. None where
/// that is another entry's.
fn mended(code: u32, entry: &Entry, family: &FamilyOptions, others: Others<'_>) -> Option<u32> {
    let allows = |rule| {
        let allowed = entry.options.allowed.iter().chain(&family.allowed);
        allowed.into_iter().any(|allowed| allowed.rule == rule)
    };
    let mut mended = code;
    if !allows(Waivable::ReservedBits) {
        mended &= !reserved(family);
    }
    let is_declared = |declared: &[u16]| declared.contains(&hresult::facility(mended));
    let declared = family.facilities.as_deref();
    if let Some(declared) = declared.filter(|declared| !is_declared(declared)) {
        // the declared facility that is fewest digits away
        let written = format!("{code:08X}");
        mended = declared
            .iter()
            .map(|facility| hresult::with_facility(mended, *facility))
            .min_by_key(|other| strsim::osa_distance(&written, &format!("{other:08X}")))
            .unwrap_or(mended);
    }
    match family.customer {
        Some(true) => mended |= hresult::CUSTOMER,
        Some(false) => mended &= !hresult::CUSTOMER,
        None => {}
    }
    if !allows(Waivable::SeverityName) {
        let name = entry.name.as_ref();
        match name.and_then(|name| names::severity(&name.text)) {
            Some('E') => mended |= hresult::SEVERITY,
            Some(_) => mended &= !hresult::SEVERITY,
            None => {}
        }
    }
    (!others.has_code(mended)).then_some(mended)
}

/// Each code is of a facility that the family declares, if it declares any.
fn facility(
    entry: &mut Entry,
    family: &FamilyOptions,
    others: Others<'_>,
    errors: &mut Errors,
) -> bool {
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
            "code `{code:#010X}` is of facility {}, which the family does not declare",
            facility_text(facility)
        ),
    )
    .note(format!(
        "bits 27 to 16 are the facility, and the family declares {}",
        list.join(", ")
    ));
    let added = format!("add `{}` to `facility`", facility_value(facility));
    let mended = mended(code, entry, family, others);
    errors.add(slip_help(report, entry).unwrap_or_else(|report| {
        report.help(match mended {
            Some(mended) => format!("write `{mended:#010X}`, or {added}"),
            None => added,
        })
    }));
    true
}

/// Bit 29 is as `customer` says, where the family says it.
fn customer(
    entry: &mut Entry,
    family: &FamilyOptions,
    others: Others<'_>,
    errors: &mut Errors,
) -> bool {
    let (Some(code), Some(customer)) = (entry.code, family.customer) else {
        return false;
    };
    if (code & hresult::CUSTOMER != 0) == customer {
        return false;
    }
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
    let report = Report::new(entry.code_spot, format!("code `{code:#010X}` {is}")).note(note);
    let mended = mended(code, entry, family, others);
    errors.add(
        slip_help(report, entry).unwrap_or_else(|report| match mended {
            Some(mended) => report.help(format!("write `{mended:#010X}`")),
            None => report,
        }),
    );
    true
}

/// In facility ITF, COM keeps the codes below 0x0200 for itself; interfaces define theirs from there on.
fn itf_range(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut Errors,
) -> bool {
    let Some(code) = entry.code else { return false };
    let low = hresult::low16(code);
    let kept = hresult::facility(code) == hresult::ITF
        && code & hresult::CUSTOMER == 0
        && low < hresult::ITF_FIRST_FREE;
    if !kept || waived(Waivable::ItfRange, entry, family) {
        return false;
    }
    let first = code & 0xFFFF_0000 | u32::from(hresult::ITF_FIRST_FREE);
    let free = (first..=first | 0xFFFF).find(|free| !others.has_code(*free));
    let report = Report::new(
        entry.code_spot,
        format!("code `{code:#010X}` is in the range that COM keeps for itself"),
    )
    .note("of facility ITF (4) the codes from 0x0200 to 0xFFFF are an interface's to define")
    .help(format!(
        "write `{:#010X}` or above; if the code is right, `#[bits(allow(itf_range))]`",
        free.unwrap_or(first)
    ));
    errors.add(report);
    true
}

/// A name whose first whole segment of E, S and I is E is a failure's, one with S or I a success's.
fn severity_name(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut Errors,
) {
    let Some(code) = entry.code else { return };
    let is_error = hresult::is_error(code);
    let names = entry.name.iter().chain(&entry.aliases);
    let odd = names.enumerate().find(|(_, name)| {
        names::severity(&name.text).is_some_and(|severity| (severity == 'E') != is_error)
    });
    let Some((index, odd)) = odd.map(|(index, name)| (index, name.clone())) else {
        return;
    };
    if waived(Waivable::SeverityName, entry, family) {
        return;
    }
    let (named, is, bit, right) = if is_error {
        ("success", "failure", "set", 'E')
    } else {
        ("failure", "success", "clear", 'S')
    };
    let name = &odd.text;
    let what = format!("`{name}` is named as a {named}, but `{code:#010X}` is a {is} code");
    let note = format!("bit 31 is the severity bit, and it is {bit}");
    let other_name =
        names::with_severity(name, right).filter(|other_name| !others.has_name(other_name));
    // of an entry with aliases it is the odd name that is wrong
    if index > 0 {
        let report = Report::new(&odd.ident, what).note(note);
        errors.add(match other_name {
            Some(other_name) => report.help(format!("name the alias `{other_name}`")),
            None => report.help("remove the alias"),
        });
        return;
    }
    let written =
        mended(code, entry, family, others).map(|mended| format!("write `{mended:#010X}`"));
    let named = other_name.map(|other_name| format!("name the entry `{other_name}`"));
    let waived = "`#[bits(allow(severity_name))]`";
    let report = Report::new(entry.code_spot, what).note(note);
    errors.add(slip_help(report, entry).unwrap_or_else(|report| {
        let ways: Vec<String> = written.into_iter().chain(named).collect();
        report.help(if ways.is_empty() {
            format!("if both are right, write {waived}")
        } else {
            format!("{}; if both are right, {waived}", ways.join(", or "))
        })
    }));
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
    let given = entry.options.http;
    let is_http = hresult::facility(code) == hresult::HTTP;
    for Word { ident, text } in entry.name.iter().chain(&entry.aliases) {
        let Some(named) = names::http_status(text) else {
            continue;
        };
        let report = match (own, given) {
            (Some(carried), _) if carried == named => continue,
            (Some(carried), _) => Report::new(
                ident,
                format!("`{text}` names HTTP status {named}, but `{code:#010X}` carries {carried}"),
            ),
            (None, Some((given, _))) if given == named => continue,
            (None, Some((given, spot))) => {
                errors.add(
                    Report::new(
                        spot,
                        format!(
                            "`{text}` names HTTP status {named}, but `http = {given}` is declared"
                        ),
                    )
                    .help(format!("write `http = {named}`, or mend the name")),
                );
                entry.options.http = None;
                return;
            }
            (None, None) if is_http => Report::new(
                ident,
                format!("`{text}` names HTTP status {named}, but `{code:#010X}` carries none"),
            ),
            (None, None) => continue,
        };
        let report = report.note("facility 25 (HTTP) holds the status in the low 16 bits");
        let mended = code & 0xFFFF_0000 | u32::from(named);
        errors.add(if hresult::STATUSES.contains(&named) {
            report.help(format!("status {named} is `{mended:#010X}`"))
        } else {
            report.help("a status is from 100 to 599")
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
                )
                .help(if what == "alias" {
                    "remove the alias"
                } else {
                    "give one of the two another name"
                }),
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

/// Different names may make one variant: `A_1` and `A1`. And where a name has no prefix and one word, it may be another's
/// variant, which would hide its constant.
fn duplicate_variant(
    entry: &mut Entry,
    before: &[Entry],
    family: &FamilyOptions,
    seen: &mut Seen,
    errors: &mut Errors,
) {
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
    let made = names::upper_camel_case(names::without_prefix(&name.text, &family.prefixes));
    let what = if made == variant.text {
        format!(
            "`{}` makes the variant `{}`, which is taken",
            name.text, variant.text
        )
    } else {
        format!("the variant `{}` is taken", variant.text)
    };
    errors.add_clash(
        Report::new(&variant.ident, what).help(format!(
            "name the variant: `{} as Other{}`",
            name.text, variant.text
        )),
        Report::new(
            spot,
            format!("`{}` is the variant of `{first_name}`", variant.text),
        ),
    );
    entry.variant = None;
}

/// An entry that did not parse has what no other has. It comes after all others, and nothing of it is told.
fn leave_what_is_taken(entry: &mut Entry, index: usize, seen: &mut Seen) {
    let Seen {
        codes,
        names,
        variants,
    } = seen;
    let mut is_first = |name: &Word| match names.entry(name.text.clone()) {
        hash_map::Entry::Occupied(_) => false,
        hash_map::Entry::Vacant(place) => {
            place.insert(name.clone());
            true
        }
    };
    entry.code = entry
        .code
        .filter(|code| *codes.entry(*code).or_insert(index) == index);
    entry.aliases.retain(&mut is_first);
    entry.name = entry.name.take().filter(&mut is_first);
    entry.variant = entry
        .variant
        .take()
        .filter(|variant| *variants.entry(variant.text.clone()).or_insert(index) == index);
}

/// A constant called like the variant of another entry could not be reached: `Family::OK` would be the variant.
fn name_of_variant(family: &mut Family, seen: &Seen, errors: &mut Errors) {
    let mut odd = Vec::new();
    for (index, entry) in family.entries.iter().enumerate() {
        let names = entry.name.iter().chain(&entry.aliases);
        for name in names {
            let other = seen.variants.get(&name.text);
            if let Some(other) = other.filter(|other| **other != index) {
                odd.push((index, *other, name.clone()));
            }
        }
    }
    for (index, other, name) in odd {
        let is_broken = |index| family.broken.binary_search(&index).is_ok();
        if is_broken(other) {
            family.entries[other].variant = None;
            continue;
        }
        let is_told = !is_broken(index);
        let other = &family.entries[other];
        let (Some(variant), Some(other_name)) = (&other.variant, &other.name) else {
            continue;
        };
        if is_told {
            errors.at_row(index + 1);
            errors.add_clash(
                Report::new(
                    &name.ident,
                    format!("name `{}` is also a variant", name.text),
                )
                .note("the variant would hide the constant")
                .help("give one of the two another name"),
                Report::new(
                    &variant.ident,
                    format!("`{}` is the variant of `{}`", variant.text, other_name.text),
                ),
            );
        }
        let entry = &mut family.entries[index];
        entry.aliases.retain(|alias| alias.text != name.text);
        entry.name = entry.name.take().filter(|own| own.text != name.text);
    }
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

/// What a code that is wrong in its bits was probably meant to be: the help, or the report back.
fn slip_help(report: Report, entry: &Entry) -> Result<Report, Report> {
    match &entry.slip {
        Some(Slip::BareHex(digits)) => {
            Ok(report.help(format!("hex needs its prefix: `0x{digits}`")))
        }
        Some(Slip::Short(digits)) => Ok(report.help(format!(
            "it has {digits} hex digits, where a code has eight: look for a lost one"
        ))),
        None => Err(report),
    }
}

/// What to write for it behind `facility =`.
fn facility_value(facility: u16) -> String {
    facility_name(facility).map_or_else(|| format!("{facility:#05X}"), str::to_owned)
}

fn facility_name(facility: u16) -> Option<&'static str> {
    facilities::FACILITIES
        .iter()
        .find(|(_, value)| *value == facility)
        .map(|(name, _)| *name)
}

pub(crate) fn facility_text(facility: u16) -> String {
    facility_name(facility).map_or_else(
        || format!("{facility:#05X}"),
        |name| format!("{name} ({facility:#05X})"),
    )
}
