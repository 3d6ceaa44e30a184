//! What a text says.

use super::finding::{Finding, Way};
use super::row::Row;

/// A text says something.
pub(super) fn text(row: &Row<'_>) -> Option<Finding> {
    let (text, span) = row.entry.text.as_ref()?;
    if !text.trim().is_empty() {
        return None;
    }
    let what = if text.is_empty() { "empty" } else { "blank" };
    let name = row.entry.name.as_ref();
    let name = name.map_or_else(
        || "this entry".to_owned(),
        |name| format!("`{}`", name.text),
    );
    let ways = Way::Words("`Display` prints this text, so say what happened".to_owned());
    Some(Finding::new(*span, format!("text of {name} is {what}")).way(ways))
}
