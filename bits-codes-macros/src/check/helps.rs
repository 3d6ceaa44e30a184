//! The one place that words what to write instead of what a rule found.

use super::allow::allows;
use super::finding::{Finding, Way};
use super::row::Row;
use crate::errors::Report;
use crate::model::Slip;
use bits_codes_core::facility::Facility;
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, names, nearest};

/// The report on a finding.
pub(super) fn word(rule: Rule, finding: Finding, row: &Row<'_>) -> Report {
    let is_of_code = finding.ways.iter().any(|way| matches!(way, Way::Code));
    let mut report = Report::new(finding.spot, finding.what);
    for note in finding.notes {
        report = report.note(note);
    }
    let help = match &row.entry.slip {
        Some(slip) if is_of_code => Some(slip_help(slip)),
        _ => join(rule, finding.ways, row),
    };
    match help {
        Some(help) => report.help(help),
        None => report,
    }
}

/// The ways in one sentence, the waiver last.
fn join(rule: Rule, ways: Vec<Way>, row: &Row<'_>) -> Option<String> {
    let mut writings = Vec::new();
    let mut waiver = None;
    for way in ways {
        match way {
            Way::AllowIf(condition) => waiver = Some(condition),
            way => writings.extend(writing(way, row)),
        }
    }
    let writings = writings.join(", or ");
    let rule = rule.name();
    match waiver {
        None if writings.is_empty() => None,
        None => Some(writings),
        Some(condition) if writings.is_empty() => {
            Some(format!("if {condition}, write `#[bits(allow({rule}))]`"))
        }
        Some(condition) => Some(format!(
            "{writings}; if {condition}, `#[bits(allow({rule}))]`"
        )),
    }
}

fn writing(way: Way, row: &Row<'_>) -> Option<String> {
    Some(match way {
        Way::Code => format!("write `{:#010X}`", mended(row)?),
        Way::CodeFrom(code) => format!("write `{code:#010X}` or above"),
        Way::AddFacility(facility) => format!("add `{}` to `facility`", Facility::new(facility)),
        Way::Name(name) => format!("name the entry `{name}`"),
        Way::Alias(name) => format!("name the alias `{name}`"),
        Way::RemoveAlias => "remove the alias".to_owned(),
        Way::RemoveOption => "remove the option".to_owned(),
        Way::Http(status) => format!("write `http = {status}`, or mend the name"),
        Way::Words(words) => words,
        Way::AllowIf(_) => return None,
    })
}

/// The code as it would pass: each help on a code gives the same number, so that to follow one is to mend all. None where
/// that is another entry's.
fn mended(row: &Row<'_>) -> Option<u32> {
    let code = row.entry.code?;
    let mut mended = code;
    if !allows(Rule::ReservedBits, row) {
        mended &= !row.reserved_bits();
    }
    let is_declared = |declared: &[u16]| declared.contains(&hresult::facility(mended));
    let declared = row.options.facilities.as_deref();
    if let Some(declared) = declared.filter(|declared| !is_declared(declared)) {
        // the declared facility that is fewest digits away
        let written = format!("{code:08X}");
        mended = declared
            .iter()
            .map(|facility| hresult::with_facility(mended, *facility))
            .min_by_key(|other| {
                nearest::distance(written.as_bytes(), format!("{other:08X}").as_bytes())
            })
            .unwrap_or(mended);
    }
    match row.options.customer {
        Some(true) => mended |= hresult::CUSTOMER,
        Some(false) => mended &= !hresult::CUSTOMER,
        None => {}
    }
    if !allows(Rule::SeverityName, row) {
        let name = row.entry.name.as_ref();
        match name.and_then(|name| names::severity(&name.text)) {
            Some(letter) if letter.is_error() => mended |= hresult::SEVERITY,
            Some(_) => mended &= !hresult::SEVERITY,
            None => {}
        }
    }
    (!row.has_code(mended)).then_some(mended)
}

/// What a code that is wrong in its bits was probably meant to be.
fn slip_help(slip: &Slip) -> String {
    match slip {
        Slip::BareHex(digits) => format!("hex needs its prefix: `0x{digits}`"),
        Slip::Short(digits) => {
            format!("it has {digits} hex digits, where a code has eight: look for a lost one")
        }
    }
}
