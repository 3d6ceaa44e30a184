//! What is known about a number as an object of JSON, the same from every command.

use bits_codes::Hresult;
use serde::Serialize;

use super::meaning::Meaning;
use super::setup::Place;
use super::{Known, Name, http_status, kind};

/// The fields that say what a number is; docs/json.md describes each.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    code: String,
    names: Vec<String>,
    explanation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<String>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    win32: Option<u32>,
    signed: i32,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    facility: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extended: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_step: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'static str>,
}

impl Record {
    /// What is known about a number, and the second number of an upgrade's error behind it.
    #[must_use]
    pub fn of(known: &Known, code: Hresult, meaning: Meaning, extended: Option<u32>) -> Record {
        let explanation = code.explain();
        let first = known.first(code);
        let (next_step, page) = known.next_step(code).unzip();
        Record {
            code: code.to_string(),
            names: known.names(code).map(|name| name.name.to_owned()).collect(),
            explanation: match meaning {
                Meaning::Hresult => known.line(code).to_string(),
                _ => meaning.line(code, known),
            },
            hint: explanation
                .hint()
                .filter(|_| first.is_none())
                .map(|hint| hint.to_string()),
            family: first.map(|Name { family, .. }| family.to_owned()),
            kind: kind(explanation),
            status: http_status(explanation),
            win32: explanation
                .hresult()
                .win32_code()
                .filter(|_| code.is_error())
                .map(u32::from),
            signed: code.as_i32(),
            severity: if code.is_error() { "error" } else { "success" },
            facility: code.facility().name(),
            extended: extended.and_then(Place::of).map(|place| place.to_string()),
            next_step,
            page: page.flatten(),
        }
    }
}
