//! What a family of three entries expands to, to be read by people: `snapshot.expanded`.
//!
//! `UPDATE_EXPECT=1 cargo test -p bits-codes-macros snapshot` writes it anew.

use super::declare_text;
use std::path::Path;
use std::{env, fs};

const SOURCE: &str = r#"
    /// What the Contoso sync engine returns.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], serde, windows_result)]
    #[non_exhaustive]
    pub enum SyncCode {
        /// Shown by rustdoc under the text.
        #[bits(http = 507, alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",

        #[deprecated(since = "2.0.0", note = "never returned by current servers")]
        0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
    }
"#;

#[test]
fn a_family_expands_to_what_was_reviewed() {
    let expansion = declare_text(SOURCE);
    assert_eq!(expansion.headlines(), [""; 0]);
    let file = syn::parse2(expansion.tokens).expect("the items parse");
    let found = without_hash(&prettyplease::unparse(&file));

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshot.expanded");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &found).expect("the snapshot can be written");
    }
    let reviewed = fs::read_to_string(&path).unwrap_or_default();
    let first = found
        .lines()
        .zip(reviewed.lines())
        .position(|(found, reviewed)| found != reviewed);
    assert!(
        found == reviewed,
        "the expansion has changed, from line {} on: set UPDATE_EXPECT=1 and read the difference",
        first.map_or(reviewed.lines().count(), |line| line + 1)
    );
}

/// The number in the name of the hidden macro is of the place in the source, and not the same with every Rust.
fn without_hash(expansion: &str) -> String {
    let name = "__bits_codes_SyncCode_";
    let mut parts = expansion.split(name);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown += name;
        shown += part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit());
    }
    shown
}
