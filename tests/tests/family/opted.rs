//! What a family asks for.
//!
//! Protects of `docs/spec.md`: Options.

use super::declared::SyncCode;
use bits_codes::{Decoded, Hresult, UnknownCode};
use windows_result::{HRESULT, Result};

#[test]
fn serde_writes_names_and_reads_every_spelling() {
    assert_eq!(
        serde_json::to_string(&SyncCode::NoQuota).unwrap(),
        "\"SYNC_E_NO_QUOTA\""
    );
    for json in [
        "\"SYNC_E_NO_QUOTA\"",
        "\"SYNC_E_FULL\"",
        "\"0xA1230001\"",
        "\"a1230001\"",
        "2703425537",
        "-1591541759",
    ] {
        assert_eq!(
            serde_json::from_str::<SyncCode>(json).unwrap(),
            SyncCode::NoQuota,
            "{json}"
        );
    }
    for json in ["\"SYNC_E_NONE\"", "5", "4294967296", "null", "1.5"] {
        assert!(serde_json::from_str::<SyncCode>(json).is_err(), "{json}");
    }
}

#[test]
fn a_question_mark_makes_an_error_of_windows() {
    fn net(code: SyncCode) -> std::result::Result<(), SyncCode> {
        Err(code)
    }
    fn method(code: SyncCode) -> Result<()> {
        net(code)?;
        Ok(())
    }
    fn passed_on(code: Hresult) -> Result<Hresult> {
        Ok(code.ok()?)
    }

    let error = method(SyncCode::NoQuota).unwrap_err();
    assert_eq!(error.code(), SyncCode::NoQuota);
    assert_eq!(Hresult::from(&error), SyncCode::NoQuota);
    assert_eq!(Decoded::from(error), Decoded::Known(SyncCode::NoQuota));

    // A success would be one again where the error's code is returned.
    let error = method(SyncCode::Partial).unwrap_err();
    assert_eq!(error.code(), Hresult::new(0x8000_FFFF));

    assert_eq!(passed_on(Hresult::new(1)).unwrap(), 1);
    assert_eq!(
        passed_on(Hresult::new(0x8000_4005)).unwrap_err().code(),
        HRESULT(-0x7FFF_BFFB)
    );
}

#[test]
fn an_hresult_of_windows_converts_and_compares() {
    let code = HRESULT::from(SyncCode::NoQuota);
    assert_eq!(code, HRESULT(-1_591_541_759));
    assert_eq!(SyncCode::try_from(code), Ok(SyncCode::NoQuota));
    let unknown: UnknownCode = SyncCode::try_from(HRESULT(5)).unwrap_err();
    assert_eq!(unknown.hresult(), HRESULT(5));
    assert!(code == SyncCode::NoQuota);
    assert!(SyncCode::NoQuota == code);
    assert!(code != SyncCode::Partial);
    assert!(SyncCode::Partial != code);
    assert!(code == Hresult::from(code));
    assert!(Hresult::from(code) == code);
}

#[test]
fn any_family_gives_http_statuses() {
    use http::StatusCode;

    let full = StatusCode::try_from(SyncCode::NoQuota).unwrap();
    assert_eq!(full, StatusCode::INSUFFICIENT_STORAGE);
    let error = StatusCode::try_from(SyncCode::Partial).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`0x21230002` carries no HTTP status")
    );
}
