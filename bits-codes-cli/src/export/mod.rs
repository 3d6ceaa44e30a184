//! Writes a family as a C header, as a message compiler `.mc` file, as JSON or as CSV.
//!
//! How each is written is in [`bits_codes::export`]; here is which families there are.

#[cfg(test)]
mod round_trip;

use bits_codes::explain::{KnownName, known};
use bits_codes::export::{Entry, Format, Listing};
use bits_codes::{BitsCode, BitsEvent, Family};

/// A known family in the format.
///
/// # Errors
///
/// There is no such family, or the format cannot hold it.
pub fn export(family: &str, format: Format) -> Result<String, String> {
    let listing = listing(family).ok_or_else(|| {
        let families = families().join("`, `");
        format!("there is no family `{family}`; help: the families are `{families}`")
    })?;
    listing.write(format).map_err(|error| error.to_string())
}

/// What `explain` calls the names of headers that have no family here.
const OTHERS: &str = "Windows";

/// The families that can be exported.
#[must_use]
pub fn families() -> Vec<&'static str> {
    let mut families = Vec::new();
    for family in known().map(KnownName::family) {
        // The names come by number, so that families take turns. What belongs to nobody in particular is no family.
        if family != OTHERS && !families.contains(&family) {
            families.push(family);
        }
    }
    families
}

/// The entries of a known family.
#[must_use]
pub fn listing(family: &str) -> Option<Listing<'static>> {
    match family {
        BitsCode::NAME => Some(Listing::of::<BitsCode>()),
        BitsEvent::NAME => Some(Listing::of::<BitsEvent>()),
        _ => known_to_explain(family),
    }
}

/// The families behind `explain` have no types to name: their names are what there is of them.
fn known_to_explain(family: &str) -> Option<Listing<'static>> {
    let family = families().into_iter().find(|known| *known == family)?;
    let mut entries = Vec::<Entry<'static>>::new();
    for name in known().filter(|name| name.family() == family) {
        match entries.last_mut() {
            Some(entry) if name.is_alias() => entry.aliases.push(name.name()),
            _ => entries.push(Entry {
                code: name.code().bits(),
                name: name.name(),
                aliases: Vec::new(),
                http_status: name.code().http_status(),
                text: name.text(),
            }),
        }
    }
    Some(Listing::new(family, entries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_family_is_an_error_that_lists_the_known() {
        assert!(
            export("BitCode", Format::Json).is_err_and(|message| message.contains("`BitsCode`"))
        );
    }

    #[test]
    fn json_is_json() {
        for family in families() {
            let json = export(family, Format::Json).unwrap();
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(json["family"], family);
            let listing = listing(family).unwrap();
            let codes = json["codes"].as_array().unwrap();
            assert_eq!(codes.len(), listing.entries().len());
            for (code, entry) in codes.iter().zip(listing.entries()) {
                assert_eq!(code["text"], entry.text);
                assert_eq!(code["signed"], entry.code.cast_signed());
            }
        }
    }
}
