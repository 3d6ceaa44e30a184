//! `Family`: the same answers to code that does not know which family it has.

use super::declared::{Edges, Plain, SyncCode};
use bits_codes::{BitsCode, BitsEvent, Decoded, Family, Hresult};
use std::fmt::{Debug, Display};
use std::hash::Hash;

/// What the trait promises of itself.
fn promises<F>()
where
    F: Family,
    F: Copy + Eq + Ord + Hash + Debug + Display + std::error::Error + Into<Hresult> + 'static,
{
}

fn agrees_with_itself<F: Family>() {
    promises::<F>();
    assert_eq!(F::all().len(), F::CODES.len());
    assert_eq!(F::all().rev().count(), F::CODES.len());
    for (entry, code) in F::all().zip(F::CODES) {
        assert_eq!(entry.code(), *code);
        assert_eq!(F::from_code(*code), Some(entry));
        assert_eq!(F::from_name(entry.name()), Some(entry));
        for alias in entry.aliases() {
            assert_eq!(F::from_name(alias), Some(entry));
        }
        assert_eq!(entry.into(), Hresult::new(*code));
        assert_eq!(entry.to_string(), entry.text());
        assert_eq!(Decoded::<F>::from(*code), Decoded::Known(entry));
        assert_eq!(
            format!("{entry:?}"),
            format!("{} ({code:#010X})", entry.name())
        );
        if let Some(status) = Hresult::new(*code).http_status() {
            assert_eq!(entry.http_status(), Some(status));
        }
    }
}

#[test]
fn families_agree_with_themselves() {
    agrees_with_itself::<SyncCode>();
    agrees_with_itself::<Plain>();
    agrees_with_itself::<Edges>();
    agrees_with_itself::<BitsCode>();
    agrees_with_itself::<BitsEvent>();
}

#[test]
fn names_are_those_of_the_enums() {
    assert_eq!(SyncCode::NAME, "SyncCode");
    assert_eq!(Plain::NAME, "Plain");
}
