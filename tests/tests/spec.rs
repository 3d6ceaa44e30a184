//! `docs/spec.md` has the tables that the macros are built from.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SPEC: &str = include_str!("../../docs/spec.md");

#[test]
fn the_tables_are_those_of_the_vocabulary() {
    for table in [
        bits_codes_core::rules_table!(),
        bits_codes_core::family_options_table!(),
        bits_codes_core::entry_options_table!(),
    ] {
        assert!(
            SPEC.contains(table),
            "docs/spec.md lacks this table:\n{table}"
        );
    }
}

/// Before the headings of the paragraphs that a file's tests protect, with a semicolon between.
const PROTECTS: &str = "//! Protects of `docs/spec.md`: ";

/// Adds what the Rust sources under a folder say that they protect.
fn collect_protected(folder: &Path, protected: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_protected(&path, protected);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            for line in source.lines() {
                if let Some(headings) = line.strip_prefix(PROTECTS) {
                    let headings = headings.trim_end_matches('.').split("; ");
                    protected.extend(headings.map(str::to_owned));
                }
            }
        }
    }
}

#[test]
fn each_paragraph_is_protected_by_tests_that_name_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut protected = BTreeSet::new();
    for folder in [
        "tests/tests",
        "bits-codes-macros/src",
        "bits-codes-core/src",
        "bits-codes/src",
    ] {
        collect_protected(&root.join(folder), &mut protected);
    }
    let headings: BTreeSet<String> = SPEC
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(str::to_owned)
        .collect();
    assert_eq!(protected, headings);
}
