//! What `allow(rule)` waives, and that it waives something.

use super::row::Row;
use crate::errors::{Report, RowErrors};
use crate::options::Allowed;
use bits_codes_core::vocabulary::Rule;

/// What is allowed occurs, so that no allowance outlives its reason.
pub(crate) fn stale_allow(allowed: &[Allowed], why: &str, errors: &mut RowErrors<'_>) {
    for stale in allowed.iter().filter(|allowed| !allowed.occurs.get()) {
        errors.add(
            Rule::Option,
            Report::new(
                stale.span,
                format!("`allow({})` is not needed", stale.rule.name()),
            )
            .note(why)
            .help("remove it, so that it does not hide a mistake to come"),
        );
    }
}

/// The same of the family. Those who write lists by program allow what the list may need, so this warns.
pub(super) fn unneeded(allowed: &[Allowed], errors: &mut RowErrors<'_>) {
    if allowed
        .iter()
        .any(|allowed| allowed.rule == Rule::UnneededAllow)
    {
        return;
    }
    for unneeded in allowed.iter().filter(|allowed| !allowed.occurs.get()) {
        let name = unneeded.rule.name();
        errors.add(
            Rule::UnneededAllow,
            Report::new(unneeded.span, format!("`allow({name})` is not needed"))
                .note("no entry breaks the rule, or each allows it for itself")
                .help("remove it, so that it does not hide a mistake to come"),
        );
    }
}

/// Whether the entry, or else its family, allows to break the rule; it has now occurred.
pub(super) fn waived(rule: Rule, row: &Row<'_>) -> bool {
    let allowed = allowance(rule, row);
    allowed.is_some_and(|allowed| {
        allowed.occurs.set(true);
        true
    })
}

/// Whether the entry or its family allows to break the rule, for a help that proposes what may break it.
pub(super) fn allows(rule: Rule, row: &Row<'_>) -> bool {
    allowance(rule, row).is_some()
}

fn allowance<'a>(rule: Rule, row: &Row<'a>) -> Option<&'a Allowed> {
    let of_entry = row.entry.options.allowed.iter();
    let mut allowed = of_entry.chain(&row.options.allowed);
    allowed.find(|allowed| allowed.rule == rule)
}
