//! Families of other crates: of other editions, with `bits-codes` under another name, or without it.

use bits_codes::{Family, code};

macro_rules! families_of {
    ($($krate:ident)*) => {
        #[test]
        fn their_literals_are_checked_here() {
            $({
                use $krate::{QUOTA, SyncCode, inner, is_known_here};

                crate::agree::agree::<SyncCode>();
                assert_eq!(QUOTA, code!(SyncCode, 0xA1230001));
                assert_eq!(QUOTA, code!($krate::SyncCode, -1591541759));
                assert!(is_known_here(code!(::$krate::SyncCode, 0x80190194)));
                assert_eq!(SyncCode::from_http_status(507), Some(SyncCode::SYNC_E_FULL));
                assert_eq!(<SyncCode as Family>::NAME, "SyncCode");
                assert_eq!(inner(), "One.");
                // The family is not exhaustive, here
                match QUOTA {
                    code!(SyncCode, 0xA1230001) => {}
                    other => panic!("{other:?}"),
                }
            })*
        }
    };
}

families_of! {
    hygiene_edition_2018
    hygiene_edition_2021
    hygiene_renamed
    hygiene_through
}

#[test]
fn a_macro_of_another_crate_declares_and_checks() {
    use hygiene_through::{FromTheirs, NOT_FOUND, TWO};

    crate::agree::agree::<FromTheirs>();
    assert_eq!(TWO, code!(FromTheirs, 0x80230002));
    assert_eq!(NOT_FOUND, bits_codes::BitsCode::NotFound);
}
