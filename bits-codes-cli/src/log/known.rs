//! What `bits-codes` knows about a number.

use bits_codes::{Explanation, Kind, explain};

use super::Knowledge;

/// The names and facilities of `bits-codes`.
#[derive(Clone, Copy, Debug)]
pub struct Known;

impl Knowledge for Known {
    fn is_named(&self, code: u32) -> bool {
        let explanation = explain(code);
        let is_status = matches!(explanation.kind(), Kind::HttpStatus(_));
        // The tail of names without a text has successes and small numbers that are more often flags, sizes or counts.
        let is_well_known = explanation.text().is_some();
        let is_failure = code >> 31 == 1 && code >> 16 != 0x8000;
        is_status || is_well_known || is_failure && explanation.names().next().is_some()
    }

    fn has_named_facility(&self, code: u32) -> bool {
        explain(code).hresult().facility().name().is_some()
    }
}

/// What is put in after a code: a space, and its first name and text or else what its bits tell.
#[must_use]
pub fn note(code: u32) -> String {
    let explanation = explain(code);
    // The number itself is in the log.
    let line = line(explanation);
    let text = line
        .strip_prefix(&*explanation.hresult().to_string())
        .unwrap_or(&line);
    format!(" «{}»", text.trim_start_matches([':', ' ']))
}

/// In the long form where a name is missing, since a hint is then worth more.
fn line(explanation: Explanation) -> String {
    if explanation.names().next().is_some() {
        explanation.to_string()
    } else {
        format!("{explanation:#}")
    }
}
