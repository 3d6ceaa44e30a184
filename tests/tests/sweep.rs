//! All 2<sup>32</sup> numbers, against a reference that has no hash and no bit trick in it.
//!
//! It is left out of a plain test run. In release, on two cores, it takes some minutes:
//!
//! ```text
//! cargo test --release -p bits-codes-tests --test sweep -- --ignored
//! ```

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::RangeInclusive;
use std::thread;

use bits_codes::explain::known;
use bits_codes::{BitsCode, BitsEvent, Kind, explain};

/// What a number should be: the name under which `BitsCode` and `BitsEvent` declare it, and all names in order.
#[derive(Default)]
struct Expected {
    bits: Option<&'static str>,
    event: Option<&'static str>,
    names: Vec<(&'static str, &'static str)>,
    /// Those of the NTSTATUS that the number was before it was made an HRESULT.
    dressed: Vec<(&'static str, &'static str)>,
    /// It is documented without a name.
    is_documented: bool,
}

/// The numbers that the texts have without a name.
fn nameless() -> Vec<u32> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../names/texts");
    let files = std::fs::read_dir(folder).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let mut codes = Vec::new();
    for text in texts {
        let rows = text.lines().filter_map(|line| line.split_once("\t\t"));
        let numbers = rows.filter_map(|(number, _)| number.strip_prefix("0x"));
        codes.extend(numbers.map(|hex| u32::from_str_radix(hex, 16).unwrap()));
    }
    codes
}

/// What is declared, found by going through the lists and nothing else.
fn reference() -> BTreeMap<u32, Expected> {
    let mut all = BTreeMap::<u32, Expected>::new();
    for entry in BitsCode::all() {
        all.entry(entry.code()).or_default().bits = Some(entry.name());
    }
    for entry in BitsEvent::all() {
        all.entry(entry.code()).or_default().event = Some(entry.name());
    }
    for name in known() {
        all.entry(name.code().bits())
            .or_default()
            .names
            .push((name.family(), name.name()));
    }
    // An NTSTATUS is found in the dress of an HRESULT, too, before the few names that such numbers have of their own.
    for name in known().filter(|name| name.family() == "NtStatus") {
        let dressed = all.entry(name.code().bits() | 0x1000_0000).or_default();
        if name.code().bits() & 0x1000_0000 == 0 {
            dressed.dressed.push((name.family(), name.name()));
        }
    }
    for code in nameless() {
        all.entry(code).or_default().is_documented = true;
    }
    for expected in all.values_mut() {
        expected.dressed.append(&mut expected.names);
        expected.names.append(&mut expected.dressed);
    }
    all
}

/// The kind by the layout of the number, as the documentation of `Kind` tells it.
fn kind(code: u32, expected: &Expected) -> Kind {
    let high = code >> 16;
    let low = u16::try_from(code & 0xFFFF).unwrap();
    match high {
        _ if expected.bits.is_some() => {
            Kind::Bits(BitsCode::from_name(expected.bits.unwrap()).unwrap())
        }
        // What is documented without a name, no list of names has.
        _ if expected.is_documented => Kind::Documented,
        0x0019 | 0x8019 if (100..600).contains(&low) => Kind::HttpStatus(low),
        0x8007 => Kind::Win32(low),
        0xFFFF => Kind::Unnamed,
        _ if expected
            .names
            .first()
            .is_some_and(|(family, _)| *family != "NtStatus") =>
        {
            Kind::Named
        }
        _ if (high >> 12) & 1 == 1 => Kind::NtStatus(code - 0x1000_0000),
        _ if high >> 14 == 0b11 => Kind::NtStatus(code),
        _ if !expected.names.is_empty() => Kind::Named,
        0x800A => Kind::VisualBasic(low),
        _ => Kind::Unnamed,
    }
}

/// Compares the numbers of `range` with those of the reference that are in it.
fn sweep<'a>(
    range: RangeInclusive<u32>,
    mut declared: Peekable<impl Iterator<Item = (&'a u32, &'a Expected)>>,
) {
    let nothing = Expected::default();
    for code in range {
        let expected = declared
            .next_if(|&(&other, _)| other == code)
            .map_or(&nothing, |(_, expected)| expected);
        assert_eq!(
            BitsCode::from_code(code).map(BitsCode::name),
            expected.bits,
            "{code:#010X}"
        );
        assert_eq!(
            BitsEvent::from_code(code).map(BitsEvent::name),
            expected.event,
            "{code:#010X}"
        );
        let explanation = explain(code);
        assert_eq!(explanation.kind(), kind(code, expected), "{code:#010X}");
        let names = explanation.names().map(|name| (name.family(), name.name()));
        assert!(names.eq(expected.names.iter().copied()), "{code:#010X}");
    }
    assert!(declared.next().is_none());
}

#[test]
#[ignore = "all 2^32 numbers: some minutes, in release"]
fn every_number_is_what_the_lists_say() {
    let reference = &reference();
    let threads =
        u32::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap_or(1);
    let share = u32::MAX / threads;
    thread::scope(|scope| {
        for index in 0..threads {
            let last = if index + 1 == threads {
                u32::MAX
            } else {
                (index + 1) * share - 1
            };
            let range = index * share..=last;
            scope.spawn(move || sweep(range.clone(), reference.range(range).peekable()));
        }
    });
}
