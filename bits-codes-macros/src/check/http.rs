//! The HTTP status of a code, of its name and of its option.

use super::finding::{Cost, Finding, Way};
use super::row::Row;
use crate::model::Word;
use bits_codes_core::{hresult, names};

const CARRIES: &str = "facility 25 (HTTP) holds the status in the low 16 bits";

/// The option says no other status than the code.
pub(super) fn option_beside_the_code(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    let (given, spot) = row.entry.options.http?;
    let own = hresult::http_status(code).filter(|own| *own != given)?;
    Some(
        Finding::new(
            spot,
            format!("`http = {given}`, but `{code:#010X}` carries HTTP status {own}"),
        )
        .note(CARRIES)
        .way(Way::Words("remove the option".to_owned()))
        .cost(Cost::Http),
    )
}

/// A name says no other status than the code or the option.
pub(super) fn name(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    let own = hresult::http_status(code);
    let is_http = hresult::facility(code) == hresult::HTTP;
    for Word { ident, text } in row.entry.name.iter().chain(&row.entry.aliases) {
        let Some(named) = names::http_status(text) else {
            continue;
        };
        let carries = match (own, row.entry.options.http) {
            (Some(carried), _) if carried == named => continue,
            (Some(carried), _) => carried.to_string(),
            (None, Some((given, _))) if given == named => continue,
            (None, Some((given, spot))) => {
                let what =
                    format!("`{text}` names HTTP status {named}, but `http = {given}` is declared");
                let finding = Finding::new(spot, what).cost(Cost::Http);
                return Some(finding.way(Way::Http(spot, named)));
            }
            (None, None) if is_http => "none".to_owned(),
            (None, None) => continue,
        };
        let mended = code & 0xFFFF_0000 | u32::from(named);
        let what =
            format!("`{text}` names HTTP status {named}, but `{code:#010X}` carries {carries}");
        let way = if hresult::is_status(named) {
            format!("status {named} is `{mended:#010X}`")
        } else {
            "a status is from 100 to 599".to_owned()
        };
        let finding = Finding::new(ident, what).note(CARRIES);
        return Some(finding.way(Way::Words(way)));
    }
    None
}
