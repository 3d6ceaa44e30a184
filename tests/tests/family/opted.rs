//! What a family asks for.

use super::declared::SyncCode;
use bits_codes::Hresult;
use windows_result_0_4::Error;

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
fn windows_result_takes_failures_and_refuses_success_codes() {
    let error = Error::try_from(SyncCode::NoQuota).unwrap();
    assert_eq!(Hresult::from(error), SyncCode::NoQuota.hresult());
    assert!(Error::try_from(SyncCode::Partial).is_err());
}
