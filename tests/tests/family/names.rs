//! Names: what an entry is called, and the way back.

use super::declared::{Edges, Plain, SyncCode};
use proptest::prelude::*;

/// Each name and alias, and whose it is.
fn known() -> Vec<(&'static str, SyncCode)> {
    SyncCode::all()
        .flat_map(|code| {
            code.aliases()
                .iter()
                .chain([&code.name()])
                .map(move |name| (*name, code))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn names_are_as_declared() {
    let names: Vec<_> = SyncCode::all().map(SyncCode::name).collect();
    assert_eq!(
        names,
        [
            "SYNC_E_NO_QUOTA",
            "SYNC_S_PARTIAL",
            "SYNC_E_404",
            "SYNC_E_NO_FOLDER",
            "SYNC_E_HTTP_ERROR_404",
            "HTTP_E_BAD_REQUEST",
            "SYNC_E_UNEXPECTED_STATUS",
            "SYNC_RESERVED",
            "SYNC_E_ODD",
        ]
    );
    assert_eq!(SyncCode::NoQuota.aliases(), ["SYNC_E_FULL", "SYNC_E_QUOTA"]);
    assert_eq!(
        SyncCode::from_name("SYNC_E_404").map(SyncCode::aliases),
        Some(&["SYNC_E_GONE"][..])
    );
    assert_eq!(
        SyncCode::all()
            .filter(|code| code.aliases().is_empty())
            .count(),
        7
    );
    assert_eq!(Plain::Only.aliases(), [""; 0]);
    assert_eq!(Edges::First.name(), "FIRST");
}

#[test]
fn texts_are_as_declared() {
    for (name, text) in [
        ("SYNC_E_NO_QUOTA", "The mailbox is over its quota."),
        ("SYNC_S_PARTIAL", "Some items were skipped."),
        ("SYNC_E_404", "The item is not on the server."),
        ("SYNC_E_NO_FOLDER", r#"The folder "{0}" is not there: \ ."#),
        (
            "SYNC_E_HTTP_ERROR_404",
            "Not found.\n\nThe server said 404 – ‘not found’.",
        ),
        ("SYNC_E_ODD", "An error in name alone."),
    ] {
        assert_eq!(
            SyncCode::from_name(name).map(SyncCode::text),
            Some(text),
            "{name}"
        );
    }
    assert_eq!(Edges::Last.text(), "All bits.");
}

#[test]
fn names_and_aliases_find_their_entry() {
    assert_eq!(known().len(), 12);
    for (name, code) in known() {
        assert_eq!(SyncCode::from_name(name), Some(code), "{name}");
        assert_eq!(SyncCode::BY_NAME.get(name), Some(&code), "{name}");
        assert_eq!(name.parse(), Ok(code), "{name}");
    }
    assert_eq!(SyncCode::BY_NAME.len(), 12);
    assert_eq!(Plain::from_name("SYNC_E_ONLY"), Some(Plain::Only));
    assert_eq!(Plain::from_name("SYNC_E_ONL"), None);
}

#[test]
fn names_that_are_nearly_one_find_nothing() {
    for (name, _) in known() {
        for at in 0..name.len() {
            // One less, one other, one more, and the two halves
            let (before, after) = name.split_at(at);
            for near in [
                format!("{before}{}", &after[1..]),
                format!("{before}#{}", &after[1..]),
                format!("{before}\0{after}"),
                format!("{before}é{}", &after[1..]),
                before.to_owned(),
                after[1..].to_owned(),
            ] {
                let expected = known()
                    .iter()
                    .find(|(name, _)| *name == near)
                    .map(|(_, code)| *code);
                assert_eq!(SyncCode::from_name(&near), expected, "{near}");
            }
        }
        for near in [
            name.to_lowercase(),
            format!(" {name}"),
            format!("{name} "),
            format!("{name}\0"),
            name.repeat(2),
        ] {
            assert_eq!(SyncCode::from_name(&near), None, "{near}");
        }
    }
}

#[test]
fn misses_of_every_length_find_nothing() {
    for length in 0..=300 {
        for filler in ["S", "_", "\0", "\u{7f}", "é", "\u{10FFFF}", "SYNC_E_"] {
            let mut miss = filler.repeat(length);
            for _ in 0..2 {
                assert_eq!(SyncCode::from_name(&miss), None);
                assert_eq!(Plain::from_name(&miss), None);
                assert_eq!(SyncCode::BY_NAME.get(&*miss), None);
                miss.insert_str(0, "SYNC_E_NO_QUOT");
            }
        }
    }
}

#[test]
fn names_are_told_apart_by_case_and_numbers_are_not_names() {
    assert!("sync_e_no_quota".parse::<SyncCode>().is_err());
    assert_eq!(SyncCode::from_name("0xA1230001"), None);
    assert_eq!("0xa1230001".parse(), Ok(SyncCode::NoQuota));
}

proptest! {
    #[test]
    fn any_text_is_found_as_the_list_has_it(text in ".{0,300}") {
        prop_assert_eq!(SyncCode::from_name(&text), known().iter().find(|(name, _)| *name == text).map(|(_, code)| *code));
    }

    #[test]
    fn texts_of_the_letters_of_names_are_found_as_the_list_has_them(text in "(SYNC|HTTP)_[EST](_[NOQUTAFLRDERP0-9]{1,9}){1,3}") {
        prop_assert_eq!(SyncCode::from_name(&text), known().iter().find(|(name, _)| *name == text).map(|(_, code)| *code));
    }
}
