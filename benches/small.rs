//! The smallest list.

use crate::generate::{Entry, List};
use bits_codes::BitsCode;

/// The documented BITS values.
#[must_use]
pub fn list() -> List {
    List {
        facilities: vec![25, 32],
        entries: BitsCode::all()
            .filter(|code| code.is_documented())
            .map(|code| Entry {
                code: code.code(),
                name: code.name().to_owned(),
                text: code.text().to_owned(),
                declared_http: None,
            })
            .collect(),
    }
}
