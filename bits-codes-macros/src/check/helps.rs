//! The one place that words what to write instead of what a rule found, and gives it as data.

use super::breaks_only;
use super::finding::{Finding, Way};
use super::meant::Meant;
use super::row::Row;
use crate::errors::{Replacement, Report};
use bits_codes_core::facility::Facility;
use bits_codes_core::slips::Slip;
use bits_codes_core::vocabulary::Rule;

/// The report on a finding.
pub(super) fn word(rule: Rule, finding: Finding, row: &Row<'_>) -> Report {
    let Finding { report, ways, .. } = finding;
    let is_of_code = ways.iter().any(|way| matches!(way, Way::Code));
    // To waive one rule, or to declare a facility, is no help where another rule is broken as well.
    let is_alone = breaks_only(rule, row);
    let needs_that = |way: &Way| matches!(way, Way::AllowIf(_) | Way::AddFacility(_));
    let ways: Vec<Way> = ways
        .into_iter()
        .filter(|way| is_alone || !needs_that(way))
        .collect();
    match row.meant() {
        Some(Meant::Fact(fact)) if is_of_code => {
            let ways = ways
                .into_iter()
                .filter(|way| matches!(way, Way::AllowIf(_)));
            join(report.note(fact), rule, ways.collect(), row)
        }
        Some(Meant::Code(code, slip)) if is_of_code && *slip != Slip::DigitChanged => {
            slip_help(report, *code, *slip, row)
        }
        _ => join(report, rule, ways, row),
    }
}

/// What a code that was miswritten as a whole was probably meant to be.
fn slip_help(report: Report, code: u32, slip: Slip, row: &Row<'_>) -> Report {
    let written = print(row);
    let report = if slip == Slip::ReadAsDecimal {
        report.help(format!("hex needs its prefix: `0x{written}`"))
    } else {
        report.help(format!(
            "write `{code:#010X}`; `{written}` is that{}",
            slip.how()
        ))
    };
    report.replaced(row.entry.code_spot, format!("{code:#010X}"))
}

/// The ways in one sentence, the waiver last.
fn join(report: Report, rule: Rule, ways: Vec<Way>, row: &Row<'_>) -> Report {
    let mut writings = Vec::new();
    let mut replacements = Vec::new();
    let mut waiver = None;
    for way in ways {
        if let Way::AllowIf(condition) = way {
            waiver = Some(condition);
        } else if let Some((words, replacement)) = writing(way, row) {
            writings.push(words);
            replacements.extend(replacement);
        }
    }
    let writings = writings.join(", or ");
    let name = rule.name();
    let help = match waiver {
        None if writings.is_empty() => None,
        None => Some(writings),
        Some(condition) if writings.is_empty() => {
            Some(format!("if {condition}, write `#[bits(allow({name}))]`"))
        }
        Some(condition) => Some(format!(
            "{writings}; if {condition}, `#[bits(allow({name}))]`"
        )),
    };
    if waiver.is_some() {
        replacements.extend(waiver_of(rule, row));
    }
    let report = match help {
        Some(help) => report.help(help),
        None => report,
    };
    replacements
        .into_iter()
        .fold(report, |report, replacement| {
            report.replaced(replacement.spot, replacement.text)
        })
}

/// `#[bits(allow(rule))]` before the entry, which has none yet.
fn waiver_of(rule: Rule, row: &Row<'_>) -> Option<Replacement> {
    let code = &row.entry.written;
    (row.entry.options.allowed.is_empty() && !code.is_empty()).then(|| Replacement {
        spot: row.entry.code_spot,
        text: format!("#[bits(allow({}))] {}", rule.name(), print(row)),
    })
}

fn writing(way: Way, row: &Row<'_>) -> Option<(String, Option<Replacement>)> {
    let replaced = |spot, text| Some(Replacement { spot, text });
    Some(match way {
        Way::Code => {
            let Some(Meant::Code(code, _)) = row.meant() else {
                return None;
            };
            (
                format!("write `{code:#010X}`"),
                replaced(row.entry.code_spot, format!("{code:#010X}")),
            )
        }
        Way::CodeFrom(code) => (
            format!("write `{code:#010X}` or above"),
            replaced(row.entry.code_spot, format!("{code:#010X}")),
        ),
        Way::AddFacility(facility) => {
            let added = Facility::new(facility);
            let declared = row.options.facilities.iter().flatten();
            let all: Vec<String> = declared
                .map(|facility| Facility::new(*facility))
                .chain([added])
                .map(|facility| facility.to_string())
                .collect();
            (
                format!("add `{added}` to `facility`"),
                row.options.facility_spot.map(|spot| Replacement {
                    spot,
                    text: format!("[{}]", all.join(", ")),
                }),
            )
        }
        Way::Write(spot, text) => (format!("write `{text}`"), replaced(spot, text)),
        Way::Call(part, spot, name) => (format!("name the {part} `{name}`"), replaced(spot, name)),
        Way::Variant(spot, name, variant) => {
            let text = format!("{name} as {variant}");
            (format!("name the variant: `{text}`"), replaced(spot, text))
        }
        Way::Http(spot, status) => (
            format!("write `http = {status}`, or mend the name"),
            replaced(spot, status.to_string()),
        ),
        Way::Words(words) => (words, None),
        Way::AllowIf(_) => return None,
    })
}

/// The code as it is written.
fn print(row: &Row<'_>) -> String {
    row.entry.written.iter().map(ToString::to_string).collect()
}
