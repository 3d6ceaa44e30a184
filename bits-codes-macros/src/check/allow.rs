//! What `allow(rule)` waives, and that it waives something.

use crate::errors::{Report, RowErrors};
use crate::model::Entry;
use crate::options::{Allowed, FamilyOptions};
use bits_codes_core::vocabulary::Rule;

/// What is allowed occurs, so that no allowance outlives its reason.
pub(super) fn stale_allow(allowed: &[Allowed], why: &str, errors: &mut RowErrors<'_>) {
    for stale in allowed.iter().filter(|allowed| !allowed.occurs) {
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

/// Whether the entry, or else its family, allows to break the rule; it has now occurred.
pub(super) fn waived(rule: Rule, entry: &mut Entry, family: &mut FamilyOptions) -> bool {
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
