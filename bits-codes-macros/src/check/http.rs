//! The HTTP status of a code, of its name and of its option.

use crate::errors::{Report, RowErrors};
use crate::model::{Entry, Word};
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, names};

/// An entry's HTTP status is the one that its code carries and its name speaks of.
pub(super) fn http(entry: &mut Entry, errors: &mut RowErrors<'_>) {
    let Some(code) = entry.code else { return };
    let own = hresult::http_status(code);
    if let (Some((given, spot)), Some(own)) = (entry.options.http, own) {
        entry.options.http = None;
        if given != own {
            errors.add(
                Rule::Http,
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
                    Rule::Http,
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
        errors.add(
            Rule::Http,
            if hresult::is_status(named) {
                report.help(format!("status {named} is `{mended:#010X}`"))
            } else {
                report.help("a status is from 100 to 599")
            },
        );
        return;
    }
}
