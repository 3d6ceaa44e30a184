//! What the look-ups of a generated family are compared with: plain maps of its list.

use bits_codes::{Family, phf};
use std::collections::BTreeMap;

/// Code, name, alias (or nothing), text and declared HTTP status.
pub type Row = (u32, &'static str, &'static str, &'static str, Option<u16>);

/// Compares every look-up of a family with a plain map of its list: hits, near misses, and 200,000 other numbers.
pub fn look_ups_find_all<F: Family>(from_code: fn(u32) -> Option<F>, rows: &[Row]) {
    let by_code: BTreeMap<u32, &Row> = rows.iter().map(|row| (row.0, row)).collect();
    let by_name: BTreeMap<&str, u32> = rows
        .iter()
        .flat_map(|row| [(row.1, row.0), (row.2, row.0)])
        .collect();
    assert_eq!(F::CODES, rows.iter().map(|row| row.0).collect::<Vec<_>>());
    assert_eq!(F::all().map(F::code).collect::<Vec<_>>(), F::CODES);

    let mut by_status: BTreeMap<u16, u32> = BTreeMap::new();
    for &(code, _, _, _, declared) in rows {
        if let Some(status) = declared.or(carried_status(code)) {
            by_status.entry(status).or_insert(code);
        }
    }
    for status in 0..=u16::MAX {
        let found = F::from_http_status(status).map(F::code);
        assert_eq!(found, by_status.get(&status).copied(), "{status}");
    }

    for &(code, name, alias, text, status) in rows {
        let found = from_code(code).unwrap_or_else(|| panic!("{code:#010X} is not found"));
        assert_eq!(
            (found.code(), found.name(), found.text()),
            (code, name, text)
        );
        let aliases: Vec<_> = [alias]
            .into_iter()
            .filter(|alias| !alias.is_empty())
            .collect();
        assert_eq!(found.aliases(), aliases);
        assert_eq!(found.http_status(), status.or(carried_status(code)));
        assert_eq!(F::from_name(name), Some(found));
        assert_eq!(F::from_name(alias), (!alias.is_empty()).then_some(found));
        for near in near_names(name) {
            assert_eq!(
                F::from_name(&near).map(F::code),
                by_name.get(&*near).copied(),
                "{near}"
            );
        }
        for near in (0..32)
            .map(|bit| code ^ 1 << bit)
            .chain([code.wrapping_add(1), code.wrapping_sub(1)])
        {
            assert_eq!(
                from_code(near).map(F::name),
                by_code.get(&near).map(|row| row.1),
                "{near:#010X}"
            );
        }
    }
    // Odd, so that all numbers differ.
    for number in (0..200_000_u32).map(|number| number.wrapping_mul(0x9E37_79B1)) {
        assert_eq!(
            from_code(number).is_some(),
            by_code.contains_key(&number),
            "{number:#010X}"
        );
    }
}

/// The HTTP status in the low 16 bits of a code of facility 25 that is no NTSTATUS.
fn carried_status(code: u32) -> Option<u16> {
    let low = (code & 0xFFFF) as u16;
    (code & 0x1FFF_0000 == 25 << 16 && (100..600).contains(&low)).then_some(low)
}

/// A few, for there are thousands of names.
fn near_names(name: &str) -> [String; 4] {
    [
        name[..name.len() - 1].to_owned(),
        name[1..].to_owned(),
        format!("{name}D"),
        name.replace('N', "M"),
    ]
}

/// Compares the phf maps with the list.
pub fn maps_find_all<F: Family>(
    by_code: &phf::Map<u32, F>,
    by_name: &phf::Map<&'static str, F>,
    rows: &[Row],
) {
    let aliases = rows.iter().filter(|row| !row.2.is_empty()).count();
    assert_eq!(
        (by_code.len(), by_name.len()),
        (rows.len(), rows.len() + aliases)
    );
    for &(code, name, alias, ..) in rows {
        assert_eq!(by_code.get(&code).copied().map(F::code), Some(code));
        assert_eq!(by_name.get(name).copied().map(F::code), Some(code));
        assert_eq!(
            by_name.get(alias).copied().map(F::code),
            (!alias.is_empty()).then_some(code)
        );
        assert_eq!(by_code.get(&!code).copied(), F::from_code(!code));
    }
}
