//! What `bits_codes_core::catalogue` finds in packed names, against a plain map of the rows.

use std::collections::BTreeMap;

use bits_codes_core::catalogue::{self, Catalogue, Numbers};
use bits_codes_names::merge::Row;
use bits_codes_names::{home, load, pack};

static OWNERS: [(&str, Numbers); 3] = [
    ("Com", Numbers::Hresult),
    ("Win32", Numbers::Win32),
    ("NtStatus", Numbers::NtStatus),
];
static SOURCES: [&str; 3] = ["a", "b", "c"];

/// A name with all that is known of it: code, name, text, owner, alias, sources.
type Fact = (u32, String, String, &'static str, bool, Vec<&'static str>);

fn fact(row: &Row) -> Fact {
    let sources = SOURCES
        .iter()
        .enumerate()
        .filter(|(bit, _)| row.sources >> bit & 1 == 1);
    (
        row.code,
        row.name.clone(),
        row.text.clone(),
        OWNERS[row.owner].0,
        row.is_alias,
        sources.map(|(_, source)| *source).collect(),
    )
}

fn found(row: catalogue::Row) -> Fact {
    (
        row.code,
        row.name.to_owned(),
        row.text.to_owned(),
        row.owner.name(),
        row.is_alias,
        row.sources.iter().collect(),
    )
}

fn finds_all(rows: &[Row]) {
    let (table, text) = pack::catalogue(rows);
    let catalogue = Catalogue::new(table.leak(), text.leak(), &OWNERS, &SOURCES);
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    assert_eq!(
        (catalogue.len(), catalogue.is_empty()),
        (rows.len(), rows.is_empty())
    );
    assert!(catalogue.all().map(found).eq(rows.iter().map(fact)));

    let mut by_code = BTreeMap::<u32, Vec<Fact>>::new();
    let mut by_name = BTreeMap::<String, Vec<Fact>>::new();
    for row in rows {
        by_code.entry(row.code).or_default().push(fact(row));
        by_name
            .entry(row.name.to_ascii_uppercase())
            .or_default()
            .push(fact(row));
    }
    let borders = [0, 1, u32::MAX, 0x7FFF_FFFF, 0x8000_0000];
    let known = by_code.keys().copied();
    let near = known.flat_map(|code| [code, code.wrapping_add(1), code.wrapping_sub(1), !code]);
    // The factor is odd, so that all numbers differ.
    let random = (0..50_000_u32).map(|number| number.wrapping_mul(0x9E37_79B1));
    for code in borders.into_iter().chain(near).chain(random) {
        let expected = by_code.get(&code).cloned().unwrap_or_default();
        assert!(catalogue.find(code).map(found).eq(expected), "{code:#010X}");
    }
    let names = by_name.keys().flat_map(|name| {
        let shorter = name.get(1..).unwrap_or_default().to_owned();
        [
            name.clone(),
            name.to_ascii_lowercase(),
            format!("{name}A"),
            shorter,
        ]
    });
    for name in names.chain([String::new(), "zzz".to_owned(), "_".to_owned()]) {
        let mut found: Vec<Fact> = catalogue.named(&name).map(found).collect();
        found.sort_unstable();
        let mut expected = by_name
            .get(&name.to_ascii_uppercase())
            .cloned()
            .unwrap_or_default();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");
    }
}

fn row(code: u32, name: String, owner: usize, sources: u16) -> Row {
    Row {
        code,
        text: if code.is_multiple_of(3) {
            format!("Text ä {code}.")
        } else {
            String::new()
        },
        name,
        owner,
        is_alias: code.is_multiple_of(5),
        sources,
        line: None,
    }
}

#[test]
fn catalogues_of_every_size_find_their_rows() {
    for count in (0..40).chain([63, 64, 65, 127, 128, 129, 5_000]) {
        let mut rows: Vec<Row> = (0..count)
            .map(|at: u32| {
                // Runs of numbers, each number up to three times, and names that differ in their case alone.
                let code = (at / 6).wrapping_mul(0x9E37_79B1) + at % 6 / 3;
                let name = if at.is_multiple_of(7) {
                    format!("name_{}", at / 2)
                } else {
                    format!("NAME_{at}")
                };
                row(code, name, (at % 3) as usize, (at % 8) as u16)
            })
            .collect();
        rows.sort_by_key(|row| (row.code, row.owner));
        finds_all(&rows);
    }
}

#[test]
fn the_names_are_found() {
    let (names, _) = load(home()).unwrap();
    // The owners and sources of this test are fewer.
    let rows: Vec<Row> = names
        .rows
        .into_iter()
        .map(|row| Row {
            owner: row.owner % 3,
            sources: row.sources & 7,
            ..row
        })
        .collect();
    finds_all(&rows);
}
