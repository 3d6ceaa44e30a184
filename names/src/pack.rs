//! The packed form of the names, which `bits_codes_core::catalogue` reads.

use crate::Name;
use bits_codes_core::catalogue::ALIAS;
use std::collections::BTreeMap;

/// What the two packed files hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Packed {
    /// The codes, ascending, and behind them as many rows.
    pub table: Vec<u8>,
    /// The names and texts that the rows refer to.
    pub text: String,
}

/// Packs names in the order of the codes and, of one code, in the order of the owners.
///
/// # Panics
///
/// A name, a text or all of them are longer than their numbers in a row have room for.
#[must_use]
pub fn pack(names: &[Name]) -> Packed {
    let mut names: Vec<&Name> = names.iter().collect();
    // A stable sort: the names of one owner for a code stay in their order.
    names.sort_by_key(|name| (name.code, name.owner as u8));
    let mut table = Vec::new();
    for name in &names {
        table.extend(name.code.to_le_bytes());
    }
    let mut blob = Blob::default();
    let mut text_of_code = (0, 0);
    for name in &names {
        let (start, length) = blob.place(&name.name);
        if !name.is_alias {
            text_of_code = blob.place(&name.text);
        }
        let (text_start, text_length) = text_of_code;
        table.extend(start.to_le_bytes());
        table.extend(text_start.to_le_bytes());
        table.extend(text_length.to_le_bytes());
        table.push(u8::try_from(length).expect("a name has at most 255 letters"));
        table.push(name.owner as u8 | if name.is_alias { ALIAS } else { 0 });
    }
    Packed {
        table,
        text: blob.text,
    }
}

/// One text that holds many; equal ones are stored once.
#[derive(Default)]
struct Blob {
    text: String,
    places: BTreeMap<String, (u32, u16)>,
}

impl Blob {
    fn place(&mut self, text: &str) -> (u32, u16) {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let start = u32::try_from(self.text.len()).expect("all texts have less than 4 GB");
        let length = u16::try_from(text.len()).expect("a text has less than 64 KB");
        self.text.push_str(text);
        self.places.insert(text.to_owned(), (start, length));
        (start, length)
    }
}

#[cfg(test)]
#[expect(
    clippy::unreadable_literal,
    reason = "checksums are compared, not read"
)]
mod tests {
    use super::*;
    use crate::{PACKED, PACKED_TEXT, read_all};
    use bits_codes_core::catalogue::{self, Owner};
    use std::fs;

    fn all() -> Vec<Name> {
        read_all().unwrap_or_else(|mistakes| {
            let shown: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
            panic!("{}", shown.join("\n"))
        })
    }

    #[test]
    fn packed_files_are_up_to_date() {
        let packed = pack(&all());
        assert!(
            fs::read(PACKED).is_ok_and(|table| table == packed.table)
                && fs::read_to_string(PACKED_TEXT).is_ok_and(|text| text == packed.text),
            "the names have changed: run `cargo run -p bits-codes-names`"
        );
    }

    #[test]
    fn every_name_is_found_by_its_number() {
        let names = all();
        for name in &names {
            let row = catalogue::find(name.code)
                .find(|row| row.name() == name.name)
                .unwrap_or_else(|| panic!("{} is not found", name.name));
            assert_eq!((row.owner(), row.is_alias()), (name.owner, name.is_alias));
            assert!(!row.text().is_empty());
            if !name.is_alias {
                assert_eq!(row.text(), name.text);
            }
        }
        let found: usize = Owner::ALL
            .iter()
            .map(|&owner| catalogue::of_owner(owner).count())
            .sum();
        assert_eq!(found, names.len());
        assert_eq!(catalogue::find(0x8123_4567).count(), 0);
    }

    /// Names, numbers, sources and texts change on purpose alone: whoever changes one reads it again and renews the number.
    #[test]
    fn nothing_changes_by_accident() {
        let names = all();
        let found: Vec<_> = Owner::ALL
            .iter()
            .map(|&owner| (owner, checksum(&names, owner)))
            .collect();
        assert_eq!(found, CHECKSUMS);
    }

    const CHECKSUMS: &[(Owner, u64)] = &[
        (Owner::MingwBits, 2320873989606399377),
        (Owner::Com, 18009415164688566231),
        (Owner::HttpStatus, 5146257328671554415),
        (Owner::Win32, 142527020001265975),
        (Owner::WindowsUpdate, 2801085656235377734),
        (Owner::DeliveryOptimization, 14066542404622467693),
        (Owner::NtStatus, 4470841215449660613),
    ];

    /// A number that changes with any name, number or text of an owner.
    fn checksum(names: &[Name], owner: Owner) -> u64 {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        for name in names.iter().filter(|name| name.owner == owner) {
            for part in [&name.code.to_string(), &name.name, &name.source, &name.text] {
                for byte in part.bytes().chain([0]) {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
                }
            }
        }
        hash
    }
}
