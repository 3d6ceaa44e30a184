//! The packed form of the names, which `bits_codes_core::catalogue` reads.

use std::collections::HashMap;

use bits_codes_core::catalogue::ALIAS;

use crate::merge::{Names, Row};
use crate::steps::Step;

/// Where the packed files are, from the folder of this package.
pub const FOLDER: &str = "../bits-codes/src/explain/catalogue";

/// The packed files: each one's name and bytes.
///
/// # Panics
///
/// With more or longer names, texts, sources or owners than the packed form has room for.
#[must_use]
pub fn pack(names: &Names, steps: &[Step]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("tables.rs".to_owned(), tables(names).into_bytes())];
    for (set, rows) in [
        ("default", default_rows(names)),
        ("all", names.rows.clone()),
    ] {
        let (table, text) = catalogue(&rows);
        files.push((format!("{set}.bin"), table));
        files.push((format!("{set}.txt"), text.into_bytes()));
    }
    let steps: Vec<Row> = steps.iter().map(Step::row).collect();
    let (table, text) = catalogue(&steps);
    files.push(("steps.bin".to_owned(), table));
    files.push(("steps.txt".to_owned(), text.into_bytes()));
    files
}

/// The rows that every program has which calls `explain`.
#[must_use]
pub fn default_rows(names: &Names) -> Vec<Row> {
    let in_set = |row: &&Row| names.owners[row.owner].is_default || !row.text.is_empty();
    names.rows.iter().filter(in_set).cloned().collect()
}

/// The module of the tables that rows refer to by place.
fn tables(names: &Names) -> String {
    let mut text = String::from(
        "//! The owners and the sources of names, in the order in which rows refer to them.\n//!\n\
         //! `cargo run -p bits-codes-names` writes this file.\n\nuse bits_codes_core::catalogue::Numbers;\n\n",
    );
    let owners = names
        .owners
        .iter()
        .map(|owner| format!("({:?}, Numbers::{:?})", owner.family, owner.numbers));
    table(
        &mut text,
        "OWNERS: [(&str, Numbers)",
        &owners.collect::<Vec<_>>(),
    );
    text.push('\n');
    let sources = names
        .sources
        .iter()
        .map(|source| format!("{:?}", source.id));
    table(&mut text, "SOURCES: [&str", &sources.collect::<Vec<_>>());
    text
}

fn table(text: &mut String, head: &str, rows: &[String]) {
    // A line each, however short: one more is one line more in a difference.
    let count = rows.len();
    let rows = rows.join(",\n    ");
    text.extend([
        "#[rustfmt::skip]\npub(super) static ",
        &format!("{head}; {count}] = [\n    {rows},\n];\n"),
    ]);
}

/// The table and the text of a catalogue with these rows, which are in the order of their codes.
///
/// # Panics
///
/// With more or longer names and texts than a row has room for.
#[must_use]
pub fn catalogue(rows: &[Row]) -> (Vec<u8>, String) {
    let mut table = Vec::new();
    for row in rows {
        table.extend(row.code.to_le_bytes());
    }
    let mut blob = Blob::default();
    for row in rows {
        table.extend(blob.place(&row.name));
        table.push(u8::try_from(row.name.len()).expect("a name of at most 255 bytes"));
        table.extend(blob.place(&row.text));
        table.extend(
            u16::try_from(row.text.len())
                .expect("a text of at most 65,535 bytes")
                .to_le_bytes(),
        );
        let owner = u8::try_from(row.owner).expect("an owner's place");
        assert!(owner < ALIAS, "more than {ALIAS} owners");
        table.push(owner | if row.is_alias { ALIAS } else { 0 });
        table.extend(row.sources.to_le_bytes());
    }
    let count = u16::try_from(rows.len()).expect("at most 65,535 names");
    let mut order: Vec<u16> = (0..count).collect();
    order.sort_by_cached_key(|row| rows[usize::from(*row)].name.to_ascii_uppercase());
    table.extend(order.iter().flat_map(|row| row.to_le_bytes()));
    (table, blob.text)
}

/// One text that holds many; equal ones are stored once.
#[derive(Default)]
struct Blob {
    text: String,
    places: HashMap<String, usize>,
}

impl Blob {
    /// Where `string` begins, in three bytes.
    fn place(&mut self, string: &str) -> [u8; 3] {
        let end = self.text.len();
        let place = *self.places.entry(string.to_owned()).or_insert_with(|| {
            self.text.push_str(string);
            end
        });
        let [b0, b1, b2, 0] = u32::try_from(place).unwrap_or(u32::MAX).to_le_bytes() else {
            panic!("more than 16 MB of names or texts");
        };
        [b0, b1, b2]
    }
}
