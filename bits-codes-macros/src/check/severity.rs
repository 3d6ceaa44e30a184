//! The severity that a name speaks of.

use super::Others;
use super::allow::waived;
use super::mended::{mended, slip_help};
use crate::errors::{Report, RowErrors};
use crate::model::Entry;
use crate::options::FamilyOptions;
use bits_codes_core::names::{self, Letter};
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, rules};

/// A name whose first whole segment of E, S and I is E is a failure's, one with S or I a success's.
pub(super) fn severity_name(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut RowErrors<'_>,
) {
    let Some(code) = entry.code else { return };
    let is_error = hresult::is_error(code);
    let names = entry.name.iter().chain(&entry.aliases);
    let odd = names
        .enumerate()
        .find(|(_, name)| rules::says_other_severity(&name.text, code));
    let Some((index, odd)) = odd.map(|(index, name)| (index, name.clone())) else {
        return;
    };
    if waived(Rule::SeverityName, entry, family) {
        return;
    }
    let (named, is, bit, right) = if is_error {
        ("success", "failure", "set", Letter::E)
    } else {
        ("failure", "success", "clear", Letter::S)
    };
    let name = &odd.text;
    let what = format!("`{name}` is named as a {named}, but `{code:#010X}` is a {is} code");
    let note = format!("bit 31 is the severity bit, and it is {bit}");
    let other_name = names::with_severity(name, right)
        .map(|other_name| other_name.to_string())
        .filter(|other_name| !others.has_name(other_name));
    // of an entry with aliases it is the odd name that is wrong
    if index > 0 {
        let report = Report::new(&odd.ident, what).note(note);
        errors.add(
            Rule::SeverityName,
            match other_name {
                Some(other_name) => report.help(format!("name the alias `{other_name}`")),
                None => report.help("remove the alias"),
            },
        );
        return;
    }
    let written =
        mended(code, entry, family, others).map(|mended| format!("write `{mended:#010X}`"));
    let named = other_name.map(|other_name| format!("name the entry `{other_name}`"));
    let waived = "`#[bits(allow(severity_name))]`";
    let report = Report::new(entry.code_spot, what).note(note);
    errors.add(
        Rule::SeverityName,
        slip_help(report, entry).unwrap_or_else(|report| {
            let ways: Vec<String> = written.into_iter().chain(named).collect();
            report.help(if ways.is_empty() {
                format!("if both are right, write {waived}")
            } else {
                format!("{}; if both are right, {waived}", ways.join(", or "))
            })
        }),
    );
}
