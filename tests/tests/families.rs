//! Enums over families, as another crate declares and uses them.
//!
//! Protects of `docs/spec.md`: Enums over families.

#![allow(missing_docs, clippy::unreadable_literal)]

use bits_codes::{
    BitsCode, Decoded, Facility, Family, Hresult, Severity, bits_errors, bits_families, code,
};
use net::NetCode;
use std::collections::BTreeMap;

bits_errors! {
    #[bits(facility = 0x124, customer, prefix = "SPOOL_E_", serde, windows_result)]
    pub enum SpoolCode {
        #[bits(alias = [SPOOL_E_NO_ROOM], http = 507)]
        0xA1240001 => SPOOL_E_FULL: "The spool is full.",
        0xA1240002 => SPOOL_E_JAM: "The paper is jammed.",
        0xA1240003 => SPOOL_E_OFFLINE: "The printer cannot be reached.",
    }
}

/// A family that has a code, a name and a status in common with the one before it.
mod net {
    bits_codes::bits_errors! {
        #[bits(prefix = ["NET_E_", "NET_S_"], serde, windows_result, allow(prefix))]
        pub enum NetCode {
            #[bits(http = 507)]
            0xA1240002 => NET_E_DOWN: "The network is down.",
            0xA1250001 => SPOOL_E_OFFLINE: "Nobody answers.",
            0x21250002 => NET_S_SLOW: "The network is slow.",
        }
    }
}

bits_families! {
    /// All of the program.
    #[bits(allow(shared_code, shared_name), serde, windows_result)]
    pub enum AnyCode {
        Spool(SpoolCode),
        Net(NetCode),
        Bits(BitsCode),
    }
}

bits_families! {
    enum Nested {
        Inner(AnyCode),
        Event(bits_codes::BitsEvent),
    }
}

#[test]
fn each_code_is_found_in_the_first_family_that_has_it() {
    let mut expected = BTreeMap::new();
    for entry in SpoolCode::all() {
        expected.insert(entry.code(), AnyCode::Spool(entry));
    }
    for entry in NetCode::all() {
        expected.entry(entry.code()).or_insert(AnyCode::Net(entry));
    }
    for entry in BitsCode::all() {
        expected.entry(entry.code()).or_insert(AnyCode::Bits(entry));
    }
    assert_eq!(AnyCode::CODES.len(), expected.len());
    assert!(
        AnyCode::all()
            .map(AnyCode::code)
            .eq(AnyCode::CODES.iter().copied())
    );
    for (code, entry) in &expected {
        assert_eq!(AnyCode::from_code(*code), Some(*entry));
        for near in (0..32).map(|bit| code ^ 1 << bit) {
            assert_eq!(AnyCode::from_code(near), expected.get(&near).copied());
        }
    }
}

#[test]
fn an_entry_is_what_its_family_says() {
    for entry in BitsCode::all() {
        let any = AnyCode::from(entry);
        assert_eq!(any.name(), entry.name());
        assert_eq!(any.text(), entry.text());
        assert_eq!(any.aliases(), entry.aliases());
        assert_eq!(any.http_status(), entry.http_status());
        assert_eq!(any.hresult(), entry.hresult());
        assert_eq!(any.severity(), entry.severity());
        assert_eq!(any.facility(), entry.facility());
        assert_eq!(any.to_string(), entry.to_string());
        assert_eq!(
            format!("{any:#} {any:?} {any:x} {any:X}"),
            format!("{entry:#} {entry:?} {entry:x} {entry:X}")
        );
        assert_eq!(BitsCode::try_from(any), Ok(entry));
        assert!(SpoolCode::try_from(any).is_err());
    }
    let slow = AnyCode::from(NetCode::Slow);
    assert!(slow.is_success() && !slow.is_error());
    assert_eq!(
        (slow.severity(), slow.facility()),
        (Severity::Success, Facility::new(0x125))
    );
}

#[test]
fn what_is_shared_is_the_first_familys() {
    let jam = AnyCode::Spool(SpoolCode::Jam);
    assert_eq!(AnyCode::from_code(0xA124_0002), Some(jam));
    // The same code of the other family is the same value, so that one code is one value.
    assert_eq!(AnyCode::from(NetCode::Down), jam);
    assert_eq!(
        AnyCode::from_name("SPOOL_E_OFFLINE"),
        Some(AnyCode::Spool(SpoolCode::Offline))
    );
    assert_eq!(
        AnyCode::from_http_status(507),
        Some(AnyCode::Spool(SpoolCode::Full))
    );
    assert_eq!(
        AnyCode::from_http_status(404),
        Some(AnyCode::Bits(BitsCode::HttpError404))
    );
    assert_eq!(NetCode::try_from(jam), Ok(NetCode::Down));
}

#[test]
fn names_aliases_and_numbers_are_read() {
    for text in [
        "SPOOL_E_FULL",
        "SPOOL_E_NO_ROOM",
        "0xA1240001",
        "-1591476223",
    ] {
        assert_eq!(text.parse(), Ok(AnyCode::Spool(SpoolCode::Full)), "{text}");
    }
    assert_eq!(
        "BG_E_NOT_FOUND".parse(),
        Ok(AnyCode::Bits(BitsCode::NotFound))
    );
    let error = "0x80004005".parse::<AnyCode>().unwrap_err();
    assert_eq!(error.to_string(), "`0x80004005` is not a code of `AnyCode`");
}

#[test]
fn literals_are_checked_against_all() {
    const FULL: AnyCode = code!(AnyCode, 0xA1240001);
    const NO_ROOM: AnyCode = code!(AnyCode, SPOOL_E_NO_ROOM);
    assert_eq!(FULL, AnyCode::Spool(SpoolCode::Full));
    let is_known = |code: AnyCode| match code {
        code!(AnyCode, 0x80200001) => "not found",
        code!(AnyCode, -1591410687) => "nobody",
        _ => "other",
    };
    assert_eq!(is_known(BitsCode::NotFound.into()), "not found");
    assert_eq!(is_known(NetCode::SpoolEOffline.into()), "nobody");
    assert_eq!(is_known(FULL), "other");
    assert_eq!(NO_ROOM, FULL);
    assert!(matches!(FULL, code!(AnyCode, SPOOL_E_FULL)));
    assert!(matches!(SpoolCode::Jam, code!(SpoolCode, SPOOL_E_JAM)));
    assert!(!matches!(SpoolCode::Jam, code!(SpoolCode, SPOOL_E_NO_ROOM)));
}

#[test]
fn an_enum_over_families_is_a_family() {
    fn first<F: Family>() -> F {
        F::from_code(F::CODES[0]).expect("it is declared")
    }
    assert_eq!(first::<AnyCode>(), AnyCode::Spool(SpoolCode::Full));
    assert_eq!(AnyCode::NAME, "AnyCode");
    assert_eq!(
        Decoded::<AnyCode>::from(0xA125_0001_u32),
        Decoded::Known(AnyCode::Net(NetCode::SpoolEOffline))
    );
    assert_eq!(
        Decoded::<AnyCode>::from(1_u32),
        Decoded::Unknown(Hresult::new(1))
    );

    let nested = Nested::from_code(0x8020_0001);
    assert_eq!(
        nested,
        Some(Nested::Inner(AnyCode::Bits(BitsCode::NotFound)))
    );
    assert_eq!(code!(Nested, 0x80200001), nested.unwrap());
    assert_eq!(Nested::from_name("BG_E_NOT_FOUND"), nested);
}

#[test]
fn they_are_ordered_and_hashed_by_code() {
    let mut all: Vec<AnyCode> = AnyCode::all().collect();
    all.sort();
    assert!(all.windows(2).all(|pair| pair[0].code() < pair[1].code()));
    let set: std::collections::HashSet<_> = all.iter().collect();
    assert_eq!(set.len(), all.len());
}

#[test]
fn serde_writes_the_name_and_reads_every_spelling() {
    let full = AnyCode::Spool(SpoolCode::Full);
    assert_eq!(serde_json::to_string(&full).unwrap(), "\"SPOOL_E_FULL\"");
    for text in [
        "\"SPOOL_E_NO_ROOM\"",
        "\"0xA1240001\"",
        "2703491073",
        "-1591476223",
    ] {
        assert_eq!(
            serde_json::from_str::<AnyCode>(text).unwrap(),
            full,
            "{text}"
        );
    }
}

#[test]
fn a_code_of_any_family_becomes_an_error_of_windows() {
    fn job(code: AnyCode) -> windows_result::Result<()> {
        Err(code)?;
        Ok(())
    }
    let error = job(NetCode::SpoolEOffline.into()).unwrap_err();
    assert_eq!(error.code().0.cast_unsigned(), 0xA125_0001);
    let result = Hresult::from(AnyCode::Spool(SpoolCode::Jam));
    assert_eq!(result.bits(), 0xA124_0002);
}
