//! Writes families of many sizes and shapes for the test `sizes`: what shows a wrong look-up is too long to write by hand.

use bits_codes_core::rules::needs_waiver;
use bits_codes_core::vocabulary::Rule;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let mut source = String::new();

    // Around the places where the look-ups change their shape.
    for count in [1, 2, 3, 4, 63, 64, 65, 128, 255, 256, 257, 1000] {
        add(&mut source, &format!("random_{count}"), "", &random(count));
    }
    for count in [3, 64, 257] {
        add(
            &mut source,
            &format!("sequential_{count}"),
            "",
            &sequence(0x8023_0001, 1, count),
        );
        add(
            &mut source,
            &format!("one_facility_{count}"),
            "",
            &one_facility(count as usize),
        );
    }
    add(&mut source, "random_3000", "phf = false", &random(3000));
    add(
        &mut source,
        "sequential_3000",
        "phf = false",
        &sequence(0x8023_0001, 1, 3000),
    );

    // What a hash that multiplies and shifts could mix up.
    add(
        &mut source,
        "same_low_bits",
        "",
        &sequence(0x0000_8001, 0x10_0000, 0x200),
    );
    add(
        &mut source,
        "same_high_bits",
        "",
        &sequence(0xFFFF_FF00, 1, 0x100),
    );
    add(
        &mut source,
        "same_both_ends",
        "",
        &sequence(0x8000_0001, 0x100, 0x100),
    );
    add(
        &mut source,
        "powers_of_two",
        "",
        &(0..32).map(|bit| 1 << bit).collect(),
    );
    add(
        &mut source,
        "complements",
        "",
        &(0..32).map(|bit| !(1 << bit)).collect(),
    );
    add(&mut source, "zero", "", &BTreeSet::from([0]));
    add(&mut source, "highest", "", &BTreeSet::from([u32::MAX]));
    add(&mut source, "ends", "", &BTreeSet::from([0, u32::MAX]));
    add(
        &mut source,
        "huge_gaps",
        "",
        &BTreeSet::from([0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, u32::MAX]),
    );
    let runs = (0..30).flat_map(|run| sequence(run << 20, 1, run + 1));
    add(&mut source, "runs", "", &runs.collect());

    // More text than 16 bits count.
    add(&mut source, LONG_TEXTS, "", &random(8));
    // More slots than one function looks up.
    add(&mut source, "random_9000", "phf = false", &random(9000));
    // Names that only the words behind a long common beginning tell apart, and names that only all of their bytes do.
    add(&mut source, LONG_BEGINNINGS, "", &random(100));
    add(&mut source, EQUAL_ENDS, "", &random(100));
    add(&mut source, SHORT_NAMES, "", &random(40));
    // Statuses of their own.
    add(&mut source, STATUSES, "", &random(300));

    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("families.rs"), source).expect("cargo made the folder");
}

const LONG_TEXTS: &str = "long_texts";
const LONG_BEGINNINGS: &str = "long_beginnings";
const EQUAL_ENDS: &str = "equal_ends";
const SHORT_NAMES: &str = "short_names";
const STATUSES: &str = "statuses";

/// The symbolic name and the alias of a place in the list.
fn names(module: &str, place: usize) -> [String; 2] {
    let same = |letter: &str| letter.repeat(40);
    match module {
        LONG_BEGINNINGS => {
            ["N", "A"].map(|letter| format!("THE_SAME_BEGINNING_{letter}{place:03}_{}", same("Z")))
        }
        EQUAL_ENDS => {
            ["N", "A"].map(|letter| format!("{}_{letter}{place:03}_{}", same("X"), same("Z")))
        }
        SHORT_NAMES => [format!("N{place}"), format!("A{place}")],
        // Lengths from 5 on; many differ in one letter only.
        _ => [
            format!("N{place}_{}", "LONG_".repeat(place % 5)) + "END",
            format!("A{place}_END"),
        ],
    }
}

/// A module with a family of these codes, the same list beside it, and the test of the one against the other.
fn add(source: &mut String, module: &str, option: &str, codes: &BTreeSet<u32>) {
    let codes = shuffled(codes);
    let mut rows = String::new();
    let mut list = String::new();
    for (place, code) in codes.iter().enumerate() {
        let [name, alias] = names(module, place);
        let aliases = if place % 7 == 3 { alias.as_str() } else { "" };
        let repeats = if module == LONG_TEXTS { 3_000 } else { 1 };
        let text = format!("Text {place}.").repeat(repeats);
        // Several entries share a status, of which the first is found.
        let status = (module == STATUSES && place % 3 == 1).then(|| 100 + place % 200);
        if !aliases.is_empty() {
            writeln!(rows, "        #[bits(alias = [{alias}])]").unwrap();
        }
        if let Some(status) = status {
            writeln!(rows, "        #[bits(http = {status})]").unwrap();
        }
        writeln!(rows, "        {code:#010X} => {name}: {text:?},").unwrap();
        writeln!(
            list,
            "    ({code:#X}, {name:?}, {aliases:?}, {text:?}, {status:?}),"
        )
        .unwrap();
    }
    let options = [option.to_owned(), allowances(&codes)].join(", ");
    let options = options.trim_matches([',', ' ']);
    let maps = if option.is_empty() {
        "maps_find_all::<Codes>(Codes::BY_CODE, Codes::BY_NAME, ROWS);"
    } else {
        ""
    };
    write!(
        source,
        "mod {module} {{
use super::*;
bits_codes::bits_errors! {{
    #[bits({options})]
    pub enum Codes {{
{rows}    }}
}}
const ROWS: &[Row] = &[
{list}];
#[test]
fn look_ups_find_all() {{
    super::look_ups_find_all::<Codes>(Codes::from_code, ROWS);
    {maps}
}}
}}
"
    )
    .unwrap();
}

/// What such codes break, and a family has to allow.
fn allowances(codes: &[u32]) -> String {
    let broken = Rule::waivable().filter(|rule| {
        codes
            .iter()
            .any(|code| needs_waiver(*rule, *code, [], None))
    });
    let broken: Vec<_> = broken.map(Rule::name).collect();
    if broken.is_empty() {
        String::new()
    } else {
        format!("allow({})", broken.join(", "))
    }
}

fn sequence(first: u32, step: u32, count: u32) -> BTreeSet<u32> {
    (0..count).map(|place| first + place * step).collect()
}

/// Codes as a list of Windows has them: one facility, low numbers with gaps.
fn one_facility(count: usize) -> BTreeSet<u32> {
    numbers()
        .map(|number| 0x8024_0000 | number & 0xFFF)
        .take_distinct(count)
}

fn random(count: usize) -> BTreeSet<u32> {
    numbers().take_distinct(count)
}

trait TakeDistinct {
    fn take_distinct(self, count: usize) -> BTreeSet<u32>;
}

impl<I: Iterator<Item = u32>> TakeDistinct for I {
    fn take_distinct(mut self, count: usize) -> BTreeSet<u32> {
        let mut taken = BTreeSet::new();
        while taken.len() < count {
            taken.extend(self.next());
        }
        taken
    }
}

/// The same numbers each time: splitmix64.
fn numbers() -> impl Iterator<Item = u32> {
    let mut state = 0_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed >> 32) as u32
    })
}

/// In an order that has nothing to do with the codes.
fn shuffled(codes: &BTreeSet<u32>) -> Vec<u32> {
    let mut codes: Vec<_> = codes.iter().copied().zip(numbers()).collect();
    // of every other family, the order stays
    if codes.len() % 2 == 0 {
        codes.sort_by_key(|(_, order)| *order);
    }
    codes.into_iter().map(|(code, _)| code).collect()
}
