//! A family as plain data, which is all that the formats need.

use bits_codes::explain::{KnownName, known};
use bits_codes::{BitsCode, BitsEvent, Family};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub code: u32,
    pub name: &'static str,
    pub aliases: Vec<&'static str>,
    pub http_status: Option<u16>,
    pub text: &'static str,
}

/// The entries of a family of this crate. A family of your own goes here, too.
pub fn of(family: &str) -> Option<Vec<Entry>> {
    match family {
        BitsCode::NAME => Some(entries::<BitsCode>()),
        BitsEvent::NAME => Some(entries::<BitsEvent>()),
        _ => known_to_explain(family),
    }
}

/// What `explain` calls the names of headers that have no family here.
const OTHERS: &str = "Windows";

/// The families that can be exported.
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

/// In the order of the declaration.
pub fn entries<F: Family>() -> Vec<Entry> {
    let entry = |code: F| Entry {
        code: code.code(),
        name: code.name(),
        aliases: code.aliases().to_vec(),
        http_status: code.http_status(),
        text: code.text(),
    };
    F::all().map(entry).collect()
}

/// The families behind `explain` have no types to name: their names are what there is of them.
fn known_to_explain(family: &str) -> Option<Vec<Entry>> {
    let mut entries = Vec::<Entry>::new();
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
    (!entries.is_empty()).then_some(entries)
}
