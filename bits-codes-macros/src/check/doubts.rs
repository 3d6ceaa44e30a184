//! What is probably a mistake but may be meant. These rules warn, and `allow` silences them.

use super::finding::{Finding, Way};
use super::row::Row;
use crate::errors::Spot;
use crate::model::Family;
use crate::quick::QuickMap;
use bits_codes_core::hresult;
use bits_codes_core::{names, texts};
use std::borrow::Cow;

/// Nothing fills a `{}` of Rust's `format!`; the inserts of a text are `%1` and so on.
pub(super) fn placeholder(row: &Row<'_>) -> Option<Finding> {
    let (text, span) = row.entry.text.as_ref()?;
    let argument = texts::placeholder(text)?;
    let what = format!("nothing fills `{argument}` in the text");
    let help = "write `%1` for what `text_with` is to fill in, or say it without".to_owned();
    Some(Finding::new(*span, what).way(Way::Words(help)))
}

/// A text says more than the name, and is no mark for one that is to be written.
pub(super) fn no_text(row: &Row<'_>) -> Option<Finding> {
    let (text, span) = row.entry.text.as_ref()?;
    let name = row.entry.name.as_ref()?;
    let what = if texts::is_to_be_written(text) {
        format!("the text of `{}` is still to be written", name.text)
    } else if texts::is_name(text, &name.text) {
        format!("the text of `{}` is its name", name.text)
    } else {
        return None;
    };
    let help = "`Display` prints this text, so say what happened".to_owned();
    Some(Finding::new(*span, what).way(Way::Words(help)))
}

/// A status of success goes with a success, and one of an error with a failure.
pub(super) fn http_of_severity(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    let (status, spot) = row.entry.options.http?;
    let (is, of) = if hresult::is_error(code) && status < 400 {
        ("a failure", "no error")
    } else if !hresult::is_error(code) && status >= 400 {
        ("a success", "an error")
    } else {
        return None;
    };
    Some(Finding::new(
        spot,
        format!("`{code:#010X}` is {is}, and HTTP status {status} is {of}"),
    ))
}

/// A name that ends in a status goes with that status: `SYNC_E_HTTP_404` with `http = 404`.
pub(super) fn http_of_name(row: &Row<'_>) -> Option<Finding> {
    let (status, spot) = row.entry.options.http?;
    let name = &row.entry.name.as_ref()?.text;
    let before = name.rfind('_')?;
    let named: u16 = name[before + 1..].parse().ok()?;
    let is_of_http = name[..before].split('_').any(|word| word == "HTTP");
    if !is_of_http
        || !hresult::is_status(named)
        || named == status
        || names::http_status(name).is_some()
    {
        return None;
    }
    let what = format!("`{name}` ends in {named}, and its HTTP status is {status}");
    Some(Finding::new(spot, what).way(Way::Http(spot, named)))
}

/// Where a family has prefixes, its names have one.
pub(super) fn prefix(row: &Row<'_>) -> Option<Finding> {
    let name = row.entry.name.as_ref()?;
    let prefixes = &row.options.prefixes;
    if prefixes.is_empty()
        || prefixes
            .iter()
            .any(|prefix| name.text.starts_with(prefix.as_str()))
    {
        return None;
    }
    let list: Vec<String> = prefixes
        .iter()
        .map(|prefix| format!("`{prefix}`"))
        .collect();
    let what = format!("`{}` has no prefix of the family", name.text);
    let note = format!("the prefixes are {}", list.join(", "));
    Some(Finding::new(&name.ident, what).note(note))
}

/// Two entries with one text cannot be told apart by those who read it. Gives the later of each two, with the name of the first.
pub(super) fn repeated_texts(family: &Family) -> Vec<(usize, Spot, String)> {
    let mut seen = QuickMap::default();
    let mut repeated = Vec::new();
    for (index, entry) in family.entries.iter().enumerate() {
        let Some((text, span)) = &entry.text else {
            continue;
        };
        let first = seen.get_or_insert(Cow::Borrowed(text.as_str()), index);
        let name = family.entries[first].name.as_ref();
        if let Some(name) = name.filter(|_| first != index && !family.is_broken(index)) {
            repeated.push((index, (*span).into(), name.text.clone()));
        }
    }
    repeated
}
