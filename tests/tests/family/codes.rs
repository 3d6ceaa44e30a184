//! Codes: the list of them, the order they have, and the way back.

use super::declared::{Edges, Plain, SyncCode};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashSet};

const CODES: [u32; 9] = [
    0xA123_0001,
    0x2123_0002,
    0xA123_0003,
    0xA123_0004,
    0x8019_0194,
    0x8019_0190,
    0x8019_0001,
    0x4123_0005,
    0x2123_0006,
];

#[test]
fn codes_are_in_the_order_of_the_declaration() {
    assert_eq!(SyncCode::CODES, CODES);
    assert_eq!(
        Edges::CODES,
        [u32::MAX, 0, 1 << 31, i32::MAX.unsigned_abs()]
    );
    assert_eq!(Plain::CODES, [0xA123_0001]);
}

#[test]
fn all_is_the_list() {
    let codes = |all: Vec<SyncCode>| -> Vec<u32> { all.into_iter().map(SyncCode::code).collect() };
    let mut backwards = CODES;
    backwards.reverse();
    assert_eq!(codes(SyncCode::all().collect()), CODES);
    assert_eq!(codes(SyncCode::all().rev().collect()), backwards);
    assert_eq!(SyncCode::all().nth(3), Some(SyncCode::NoFolder));
    assert_eq!(SyncCode::all().nth_back(0), Some(SyncCode::Odd));
    assert_eq!(SyncCode::all().nth(CODES.len()), None);
    assert_eq!(SyncCode::all().last(), Some(SyncCode::Odd));

    let mut all = SyncCode::all();
    let whole = all.clone();
    assert_eq!(
        (all.next(), all.next_back()),
        (Some(SyncCode::NoQuota), Some(SyncCode::Odd))
    );
    assert_eq!((all.len(), whole.len()), (7, 9));
    assert_eq!(all.by_ref().count(), 7);
    assert_eq!((all.next(), all.next_back()), (None, None));
}

#[test]
fn the_discriminant_is_the_code() {
    for (code, number) in SyncCode::all().zip(CODES) {
        assert_eq!(code as u32, number);
        assert_eq!(code.code(), number);
        assert_eq!(code.hresult().bits(), number);
    }
    assert_eq!(Edges::Last as u32, u32::MAX);
    assert_eq!(size_of::<SyncCode>(), 4);
}

#[test]
fn the_order_is_that_of_unsigned_codes() {
    let sorted: Vec<_> = SyncCode::all()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut codes = CODES;
    codes.sort_unstable();
    assert_eq!(
        sorted.iter().map(|code| code.code()).collect::<Vec<_>>(),
        codes
    );
    assert!(
        Edges::First < Edges::Before
            && Edges::Before < Edges::Middle
            && Edges::Middle < Edges::Last
    );
    assert_eq!(SyncCode::all().collect::<HashSet<_>>().len(), CODES.len());
}

#[test]
fn a_code_finds_its_entry_and_a_neighbour_none() {
    for code in SyncCode::all() {
        let number = code.code();
        assert_eq!(SyncCode::from_code(number), Some(code));
        let neighbours = (0..32).map(|bit| number ^ 1 << bit);
        for near in neighbours.chain([
            number.wrapping_add(1),
            number.wrapping_sub(1),
            number.swap_bytes(),
        ]) {
            assert_eq!(
                SyncCode::from_code(near).is_some(),
                CODES.contains(&near),
                "{near:#010X}"
            );
        }
    }
    for code in [Edges::Last, Edges::First, Edges::Middle, Edges::Before] {
        assert_eq!(Edges::from_code(code.code()), Some(code));
    }
    assert_eq!(Plain::from_code(0xA123_0001), Some(Plain::Only));
    assert_eq!(
        (Plain::from_code(0), Plain::from_code(u32::MAX)),
        (None, None)
    );
}

#[test]
fn the_map_of_codes_holds_them_all() {
    assert_eq!(SyncCode::BY_CODE.len(), CODES.len());
    for code in SyncCode::all() {
        assert_eq!(SyncCode::BY_CODE.get(&code.code()), Some(&code));
    }
    assert_eq!(SyncCode::BY_CODE.get(&0), None);
    assert_eq!(Edges::BY_CODE.get(&0), Some(&Edges::First));
    assert_eq!(Edges::BY_CODE.get(&u32::MAX), Some(&Edges::Last));
    // The type is that of phf
    let map: &'static bits_codes::phf::Map<u32, SyncCode> = SyncCode::BY_CODE;
    assert_eq!(map.entries().count(), CODES.len());
}

proptest! {
    #[test]
    fn any_number_is_found_as_the_list_has_it(number: u32) {
        let found = CODES.contains(&number);
        prop_assert_eq!(SyncCode::from_code(number).map(u32::from), found.then_some(number));
        prop_assert_eq!(SyncCode::BY_CODE.get(&number).is_some(), found);
        prop_assert!(Plain::from_code(number).is_none() || number == 0xA123_0001);
    }
}
