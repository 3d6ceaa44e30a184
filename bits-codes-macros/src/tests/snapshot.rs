//! What a family of three entries expands to, to be read by people: `snapshot.expanded`.
//!
//! `UPDATE_EXPECT=1 cargo test -p bits-codes-macros snapshot` writes it anew.

use super::declare_text;
use expect_test::expect_file;

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

    expect_file!["snapshot.expanded"].assert_eq(&found);
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
