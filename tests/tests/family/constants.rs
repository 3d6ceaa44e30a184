//! Constants, patterns, and what can be called in a constant.
//!
//! Protects of `docs/spec.md`: Names and variants.

use super::declared::{Plain, SyncCode};
use bits_codes::{Facility, Hresult, Severity, code};

const CODE: u32 = SyncCode::NoQuota.code();
const HRESULT: Hresult = SyncCode::NoQuota.hresult();
const NAME: &str = SyncCode::NoQuota.name();
const ALIASES: &[&str] = SyncCode::NoQuota.aliases();
const TEXT: &str = SyncCode::NoQuota.text();
const STATUS: Option<u16> = SyncCode::NoQuota.http_status();
const SEVERITY: Severity = SyncCode::NoQuota.severity();
const FACILITY: Facility = SyncCode::NoQuota.facility();
const IS_ERROR: bool = SyncCode::NoQuota.is_error();
const IS_SUCCESS: bool = SyncCode::NoQuota.is_success();
const FROM_CODE: Option<SyncCode> = SyncCode::from_code(0xA123_0001);
const FROM_STATUS: Option<SyncCode> = SyncCode::from_http_status(507);
const LITERAL: SyncCode = code!(SyncCode, 0xA123_0001);
const COUNT: usize = SyncCode::CODES.len();

#[test]
fn every_const_fn_works_in_a_constant() {
    assert_eq!(CODE, 0xA123_0001);
    assert_eq!(HRESULT, Hresult::new(0xA123_0001));
    assert_eq!(NAME, "SYNC_E_NO_QUOTA");
    assert_eq!(ALIASES, ["SYNC_E_FULL", "SYNC_E_QUOTA"]);
    assert_eq!(TEXT, "The mailbox is over its quota.");
    assert_eq!(STATUS, Some(507));
    assert_eq!(SEVERITY, Severity::Error);
    assert_eq!(FACILITY, Facility::new(0x123));
    const { assert!(IS_ERROR && !IS_SUCCESS) };
    assert_eq!(FROM_CODE, Some(SyncCode::NoQuota));
    assert_eq!(FROM_STATUS, Some(SyncCode::NoQuota));
    assert_eq!(LITERAL, SyncCode::NoQuota);
    assert_eq!([0; COUNT].len(), 9);
    // The same where they run
    assert_eq!(std::hint::black_box(SyncCode::NoQuota).text(), TEXT);
    assert_eq!(std::hint::black_box(SyncCode::NoQuota).name(), NAME);
}

#[test]
fn every_name_and_alias_is_a_constant() {
    for (constant, variant) in [
        (SyncCode::SYNC_E_NO_QUOTA, SyncCode::NoQuota),
        (SyncCode::SYNC_E_FULL, SyncCode::NoQuota),
        (SyncCode::SYNC_E_QUOTA, SyncCode::NoQuota),
        (SyncCode::SYNC_S_PARTIAL, SyncCode::Partial),
        (SyncCode::SYNC_E_NO_FOLDER, SyncCode::NoFolder),
        (SyncCode::SYNC_E_HTTP_ERROR_404, SyncCode::HttpError404),
        // No prefix fits, so the whole name is kept
        (SyncCode::HTTP_E_BAD_REQUEST, SyncCode::HttpEBadRequest),
        (
            SyncCode::SYNC_E_UNEXPECTED_STATUS,
            SyncCode::UnexpectedStatus,
        ),
        // The longest prefix of those that fit
        (SyncCode::SYNC_RESERVED, SyncCode::Reserved),
        (SyncCode::SYNC_E_ODD, SyncCode::Odd),
    ] {
        assert_eq!(constant, variant);
    }
    assert_eq!(Plain::SYNC_E_ONLY, Plain::Only);
}

#[test]
#[allow(deprecated)]
fn deprecated_entries_are_there() {
    assert_eq!(SyncCode::SYNC_E_404, SyncCode::Missing);
    assert_eq!(SyncCode::SYNC_E_GONE, SyncCode::Missing);
    assert_eq!(code!(SyncCode, 0xA123_0003), SyncCode::Missing);
}

#[test]
fn constants_and_literals_are_patterns() {
    fn which(code: SyncCode) -> u8 {
        match code {
            SyncCode::SYNC_E_FULL => 1,
            SyncCode::SYNC_S_PARTIAL | SyncCode::Reserved => 2,
            code!(SyncCode, 0xA123_0004) => 3,
            code!(SyncCode, -2145844848) | code!(SyncCode, 2149122452) => 4,
            _ => 5,
        }
    }
    assert_eq!(which(SyncCode::NoQuota), 1);
    assert_eq!(which(SyncCode::Partial), 2);
    assert_eq!(which(SyncCode::Reserved), 2);
    assert_eq!(which(SyncCode::NoFolder), 3);
    assert_eq!(which(SyncCode::HttpError404), 4);
    assert_eq!(which(SyncCode::HttpEBadRequest), 4);
    assert_eq!(which(SyncCode::Odd), 5);
}

#[test]
fn derives_pass_through() {
    assert_eq!(SyncCode::default(), SyncCode::Partial);
}

#[test]
fn names_are_found_when_it_compiles() {
    const FOUND: Option<SyncCode> = SyncCode::from_name("SYNC_E_FULL");
    const MISSED: Option<SyncCode> = SyncCode::from_name("SYNC_E_FULLER");
    assert_eq!(FOUND, Some(SyncCode::NoQuota));
    assert_eq!(MISSED, None);
}
