//! From and to numbers and texts.

use super::declared::{Edges, Plain, SyncCode};
use bits_codes::{Decoded, Hresult, ParseCodeError, UnknownCode};
use proptest::prelude::*;
use std::error::Error;

#[test]
fn numbers_of_each_type_convert_both_ways() {
    for code in SyncCode::all() {
        let (unsigned, signed, hresult) = (u32::from(code), i32::from(code), Hresult::from(code));
        assert_eq!(unsigned, code.code());
        assert_eq!(signed.cast_unsigned(), code.code());
        assert_eq!(hresult, code.hresult());
        assert_eq!(SyncCode::try_from(unsigned), Ok(code));
        assert_eq!(SyncCode::try_from(signed), Ok(code));
        assert_eq!(SyncCode::try_from(hresult), Ok(code));
    }
    assert_eq!(i32::from(SyncCode::NoQuota), -1_591_541_759);
    assert_eq!(Edges::try_from(-1), Ok(Edges::Last));
}

#[test]
fn codes_compare_with_numbers() {
    for code in SyncCode::all() {
        assert!(code == code.code());
        assert!(code == code.hresult());
        assert!(code.hresult() == code);
        assert!(code != code.code() + 1);
        assert!(code.hresult() == code.code());
        let other = Hresult::new(!code.code());
        assert!(code != other);
        assert!(other != code);
    }
    // A literal without a type is the number that a family takes.
    assert_eq!(SyncCode::NoQuota, 0xA123_0001);
    assert_eq!(Hresult::new(0xA123_0001), 0xA123_0001);
}

#[test]
fn as_a_string_a_code_is_its_name() {
    fn tag(tag: impl AsRef<str>) -> String {
        tag.as_ref().to_owned()
    }
    for code in SyncCode::all() {
        assert_eq!(tag(code), code.name());
        assert_eq!(tag(code).parse(), Ok(code));
    }
}

#[test]
fn an_unknown_number_is_an_error_that_tells_it() {
    let error: UnknownCode = SyncCode::try_from(5_u32).unwrap_err();
    assert_eq!(error.hresult(), Hresult::new(5));
    assert_eq!(error.family(), "SyncCode");
    assert_eq!(
        error.to_string(),
        "`0x00000005` is not a code of `SyncCode`"
    );
    assert_eq!(SyncCode::try_from(5_i32), Err(error));
    assert_eq!(SyncCode::try_from(Hresult::new(5)), Err(error));
    assert_ne!(SyncCode::try_from(6), Err(error));
    let _: &(dyn Error + Send + Sync + 'static) = &error;
}

#[test]
fn every_spelling_of_a_code_is_read() {
    for code in SyncCode::all() {
        let number = code.code();
        for spelling in [
            format!("{number:#010X}"),
            format!("{number:#x}"),
            format!("0X{number:x}"),
            format!("{number:08X}"),
            format!("{number:08x}"),
            format!("{number:08X}h"),
            format!("{number:#010X}L"),
            format!("{number:#010x}UL"),
            format!("{number:#010x}U"),
            format!("{number}"),
            format!("{}", number.cast_signed()),
            format!("  {number:#010X}\r\n"),
            format!("0x{:04X}_{:04X}", number >> 16, number & 0xFFFF),
            format!(" {}\t", code.name()),
        ] {
            assert_eq!(spelling.parse(), Ok(code), "{spelling}");
        }
    }
}

#[test]
fn what_is_neither_name_nor_number_says_what_was_expected() {
    for (text, message) in [
        (
            "SYNC_E_NO_QUOTE",
            "neither a name of `SyncCode` nor a number, expected a name such as `SYNC_E_NO_QUOTA` or a number such as `0xA1230001`",
        ),
        (
            "0xA12300011",
            "not a code of `SyncCode`: 9 hex digits after `0x`, expected at most 8",
        ),
        ("0xA1230002", "`0xA1230002` is not a code of `SyncCode`"),
    ] {
        let error: ParseCodeError = text.parse::<SyncCode>().unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(error.family(), "SyncCode");
        let _: &(dyn Error + Send + Sync + 'static) = &error;
    }
    assert!("".parse::<Plain>().is_err());
    let error = "0xA1230002".parse::<SyncCode>().unwrap_err();
    assert_eq!(error.hresult(), Some(Hresult::new(0xA123_0002)));
}

#[test]
fn decoded_tells_known_from_unknown() {
    assert_eq!(
        Decoded::from(SyncCode::NoQuota),
        Decoded::Known(SyncCode::NoQuota)
    );
    assert_eq!(
        Decoded::from(0xA123_0001_u32),
        Decoded::Known(SyncCode::NoQuota)
    );
    assert_eq!(
        Decoded::<SyncCode>::from(5_u32),
        Decoded::Unknown(Hresult::new(5))
    );
    assert_eq!(
        Decoded::<SyncCode>::from(SyncCode::NoQuota).to_string(),
        SyncCode::NoQuota.text()
    );
    let error: Box<dyn Error + Send + Sync> = Box::new(Decoded::<SyncCode>::from(5_u32));
    assert_eq!(
        error.to_string(),
        "unknown success code 0x00000005 (facility NULL)"
    );
}

/// Half of them codes of the family.
fn numbers() -> impl Strategy<Value = u32> {
    prop_oneof![any::<u32>(), proptest::sample::select(SyncCode::CODES)]
}

proptest! {
    #[test]
    fn decoded_loses_nothing(number in numbers()) {
        let decoded = Decoded::<SyncCode>::from(number);
        prop_assert_eq!(Hresult::from(decoded), Hresult::new(number));
        prop_assert_eq!(decoded.is_known(), SyncCode::from_code(number).is_some());
        prop_assert_eq!(Decoded::from(number.cast_signed()), decoded);
        prop_assert_eq!(Decoded::from(Hresult::new(number)), decoded);
        prop_assert_eq!(Decoded::from(Hresult::from(decoded)), decoded);
    }

    #[test]
    fn try_from_is_from_code(number in numbers()) {
        let found = SyncCode::from_code(number);
        prop_assert_eq!(SyncCode::try_from(number).ok(), found);
        prop_assert_eq!(SyncCode::try_from(number.cast_signed()).ok(), found);
        prop_assert_eq!(SyncCode::try_from(Hresult::new(number)).ok(), found);
    }
}
