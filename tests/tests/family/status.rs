//! HTTP statuses, severities and facilities.
//!
//! Protects of `docs/spec.md`: HTTP statuses.

use super::declared::{Edges, Plain, SyncCode};
use bits_codes::{Facility, Severity};

#[test]
fn a_status_is_declared_or_carried() {
    for (code, status) in [
        (SyncCode::NoQuota, Some(507)),
        (SyncCode::Partial, None),
        (SyncCode::NoFolder, Some(404)),
        (SyncCode::HttpError404, Some(404)),
        (SyncCode::HttpEBadRequest, Some(400)),
        // Facility HTTP, and no status in it
        (SyncCode::UnexpectedStatus, None),
        (SyncCode::Reserved, None),
        (SyncCode::Odd, None),
    ] {
        assert_eq!(code.http_status(), status, "{code:?}");
    }
    assert_eq!(Plain::Only.http_status(), None);
}

#[test]
fn a_status_finds_the_first_entry_that_carries_it() {
    for status in 0..=u16::MAX {
        let first = SyncCode::all().find(|code| code.http_status() == Some(status));
        assert_eq!(SyncCode::from_http_status(status), first, "{status}");
    }
    assert_eq!(SyncCode::from_http_status(404), Some(SyncCode::NoFolder));
    assert_eq!(Edges::from_http_status(0), None);
}

#[test]
fn the_bits_are_read() {
    assert_eq!(SyncCode::NoQuota.severity(), Severity::Error);
    assert_eq!(SyncCode::Partial.severity(), Severity::Success);
    assert_eq!(SyncCode::NoQuota.facility(), Facility::new(0x123));
    assert_eq!(SyncCode::HttpError404.facility(), Facility::HTTP);
    for code in SyncCode::all() {
        assert_eq!(code.is_error(), code.code() >> 31 == 1);
        assert_ne!(code.is_error(), code.is_success());
    }
    assert!(Edges::First.is_success() && Edges::Middle.is_error());
    assert_eq!(Edges::Last.facility(), Facility::new(0xFFF));
}
