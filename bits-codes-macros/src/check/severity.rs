//! The severity that a name speaks of.

use super::finding::{Finding, Way};
use super::row::Row;
use bits_codes_core::names::{self, Letter};
use bits_codes_core::{hresult, rules};

/// A name whose first whole segment of E, S and I is E is a failure's, one with S or I a success's.
pub(super) fn severity_name(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    let names = row.entry.name.iter().chain(&row.entry.aliases);
    let (index, odd) = names
        .enumerate()
        .find(|(_, name)| rules::says_other_severity(&name.text, code))?;
    let (named, is, bit, right) = if hresult::is_error(code) {
        ("success", "failure", "set", Letter::E)
    } else {
        ("failure", "success", "clear", Letter::S)
    };
    let name = &odd.text;
    let what = format!("`{name}` is named as a {named}, but `{code:#010X}` is a {is} code");
    let note = format!("bit 31 is the severity bit, and it is {bit}");
    let other_name = names::with_severity(name, right)
        .map(|other_name| other_name.to_string())
        .filter(|other_name| !row.has_name(other_name) && !row.entry.has_name(other_name));
    // Of an entry with aliases it is the odd name that is wrong
    if index > 0 {
        let finding = Finding::new(&odd.ident, what).note(note);
        return Some(finding.way(match other_name {
            Some(other_name) => Way::Call("alias", (&odd.ident).into(), other_name),
            None => Way::Words(row.entry.remove_alias().to_owned()),
        }));
    }
    let finding = Finding::new(row.entry.code_spot, what)
        .note(note)
        .way(Way::Code);
    let finding = match other_name {
        Some(other_name) => finding.way(Way::Call("entry", (&odd.ident).into(), other_name)),
        None => finding,
    };
    Some(finding.way(Way::AllowIf("both are right")))
}
