//! What a family gets, all of it, in a crate of a user.

#![deny(warnings, missing_docs)]
// The code that is deprecated is one of those that are looked at
#![allow(deprecated)]

use contoso_hr::{BitsCode, BitsEvent, code, explain, phf};
use contoso_hr::{
    Decoded, Facility, Family, Hresult, ParseCodeError, ParseHresultError, Severity, UnknownCode,
};
use outside::{QUOTA, SyncCode, is_harmless};
use std::collections::HashSet;
use std::error::Error;

const FOUND: Option<SyncCode> = SyncCode::from_code(0xA123_0001);
const BY_STATUS: Option<SyncCode> = SyncCode::from_http_status(507);
const FACTS: (u32, Hresult, &str, &[&str], &str, Option<u16>) = (
    QUOTA.code(),
    QUOTA.hresult(),
    QUOTA.name(),
    QUOTA.aliases(),
    QUOTA.text(),
    QUOTA.http_status(),
);
const BITS: (Severity, Facility, bool, bool) = (
    QUOTA.severity(),
    QUOTA.facility(),
    QUOTA.is_error(),
    QUOTA.is_success(),
);
const BY_CODE: &phf::Map<u32, SyncCode> = SyncCode::BY_CODE;
const BY_NAME: &phf::Map<&str, SyncCode> = SyncCode::BY_NAME;

fn main() -> Result<(), Box<dyn Error>> {
    enum_and_constants();
    look_ups();
    formatting();
    conversions()?;
    generic::<SyncCode>(3);
    generic::<BitsCode>(BitsCode::CODES.len());
    generic::<BitsEvent>(BitsEvent::CODES.len());
    decoded();
    Ok(())
}

fn enum_and_constants() {
    assert_eq!(SyncCode::NoQuota as u32, 0xA123_0001);
    assert!(SyncCode::Partial < SyncCode::NoQuota);
    assert_eq!(
        HashSet::from([QUOTA, SyncCode::SYNC_E_NO_QUOTA, SyncCode::SYNC_E_FULL]).len(),
        1
    );
    assert!(!is_harmless(QUOTA));
    match SyncCode::Missing {
        SyncCode::SYNC_E_NO_QUOTA => panic!("a constant is a pattern"),
        code!(SyncCode, -1_591_541_757) => {}
        _ => panic!("a literal is a pattern"),
    }
    assert_eq!(code!(BitsCode, 0x80200001), BitsCode::BG_E_NOT_FOUND);
}

fn look_ups() {
    assert_eq!((FOUND, BY_STATUS), (Some(QUOTA), Some(QUOTA)));
    assert_eq!(FACTS.0, 0xA123_0001);
    assert_eq!(FACTS.1, Hresult::new(0xA123_0001));
    assert_eq!(
        (FACTS.2, FACTS.3),
        ("SYNC_E_NO_QUOTA", &["SYNC_E_FULL"][..])
    );
    assert_eq!(
        (FACTS.4, FACTS.5),
        ("The mailbox is over its quota.", Some(507))
    );
    assert_eq!(BITS, (Severity::Error, Facility::new(0x123), true, false));
    assert_eq!(SyncCode::CODES, [0xA123_0001, 0x2123_0002, 0xA123_0003]);
    assert!(
        SyncCode::all()
            .rev()
            .eq([SyncCode::Missing, SyncCode::Partial, SyncCode::NoQuota])
    );
    assert_eq!(SyncCode::all().clone().len(), 3);
    assert_eq!(SyncCode::from_name("SYNC_E_FULL"), Some(QUOTA));
    assert_eq!(BY_CODE.get(&0x2123_0002), Some(&SyncCode::Partial));
    assert_eq!(BY_NAME.get("SYNC_E_FULL"), Some(&QUOTA));
    assert_eq!((BY_CODE.len(), BY_NAME.len()), (3, 4));
}

fn formatting() {
    assert_eq!(format!("{QUOTA}"), "The mailbox is over its quota.");
    assert_eq!(
        format!("{QUOTA:#}"),
        "SYNC_E_NO_QUOTA (0xA1230001): The mailbox is over its quota."
    );
    assert_eq!(format!("{QUOTA:?}"), "SYNC_E_NO_QUOTA (0xA1230001)");
    assert_eq!(format!("{QUOTA:#x} {QUOTA:X}"), "0xa1230001 A1230001");
    let error: &dyn Error = &QUOTA;
    assert!(error.source().is_none());
}

fn conversions() -> Result<(), Box<dyn Error>> {
    for text in [
        "SYNC_E_NO_QUOTA",
        "SYNC_E_FULL",
        "0xA1230001",
        "a1230001",
        "2703425537",
        "-1591541759",
    ] {
        assert_eq!(text.parse::<SyncCode>()?, QUOTA);
    }
    assert_eq!(SyncCode::try_from(0xA123_0001_u32)?, QUOTA);
    assert_eq!(SyncCode::try_from(-1_591_541_759_i32)?, QUOTA);
    assert_eq!(SyncCode::try_from(Hresult::from(QUOTA))?, QUOTA);
    assert_eq!(
        (u32::from(QUOTA), i32::from(QUOTA)),
        (0xA123_0001, -1_591_541_759)
    );

    let unknown: UnknownCode = SyncCode::try_from(5_u32).unwrap_err();
    assert_eq!(
        (unknown.hresult(), unknown.family()),
        (Hresult::new(5), "SyncCode")
    );
    let _: ParseCodeError = "SYNC".parse::<SyncCode>().unwrap_err();
    let _: ParseHresultError = "SYNC".parse::<Hresult>().unwrap_err();
    Ok(())
}

fn generic<F: Family>(count: usize) {
    assert_eq!((F::CODES.len(), F::all().len()), (count, count));
    for entry in F::all() {
        assert_eq!(F::from_code(entry.code()), Some(entry));
        assert_eq!(F::from_name(entry.name()), Some(entry));
        assert!(!F::NAME.is_empty() && !entry.text().is_empty());
        assert!(
            entry
                .aliases()
                .iter()
                .all(|alias| F::from_name(alias) == Some(entry))
        );
        assert!(
            entry
                .http_status()
                .is_none_or(|status| (100..600).contains(&status))
        );
    }
}

fn decoded() {
    assert_eq!(Decoded::from(0xA123_0001_u32), Decoded::Known(QUOTA));
    let unknown = Decoded::<SyncCode>::from(-2_147_024_891_i32);
    assert_eq!(Hresult::from(unknown), Hresult::new(0x8007_0005));
    assert_eq!(
        unknown.to_string(),
        "unknown error 0x80070005 (Win32 error 5)"
    );
    assert!(
        explain(0x8019_0194)
            .to_string()
            .contains("BG_E_HTTP_ERROR_404")
    );
}
