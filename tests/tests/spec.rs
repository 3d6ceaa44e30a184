//! `docs/spec.md` has the tables that the macros are built from.

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
