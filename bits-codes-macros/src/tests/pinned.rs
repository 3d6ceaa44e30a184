//! The file of pinned codes is read beside the manifest, and the compiler is asked to watch it.
//!
//! Protects of `docs/spec.md`: Pinned codes.

use super::declare_text;

fn expanded(file: &str) -> (String, usize) {
    let expansion = declare_text(&format!(
        r#"#[bits(pinned = "{file}")] pub enum Sample {{ 0x80230001 => SAMPLE_E_ONE: "x.", }}"#
    ));
    (expansion.tokens.to_string(), expansion.errors.len())
}

#[test]
fn a_file_that_was_read_is_watched_whatever_is_in_it() {
    let (tokens, errors) = expanded("Cargo.toml");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    assert!(
        tokens.contains(&format!("include_bytes ! ({path:?})")),
        "{tokens}"
    );
    assert_ne!(errors, 0);
}

#[test]
fn a_file_that_is_missing_is_one_error() {
    let (tokens, errors) = expanded("missing.codes");
    assert!(!tokens.contains("include_bytes"), "{tokens}");
    assert_eq!(errors, 1);
}
