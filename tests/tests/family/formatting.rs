//! What is printed.

use super::declared::{Edges, SyncCode};
use std::error::Error;

const QUOTA: SyncCode = SyncCode::NoQuota;

#[test]
fn display_is_the_text() {
    assert_eq!(format!("{QUOTA}"), "The mailbox is over its quota.");
    assert_eq!(
        format!("{QUOTA:#}"),
        "SYNC_E_NO_QUOTA (0xA1230001): The mailbox is over its quota."
    );
    // Also where the text looks like a format string
    assert_eq!(
        SyncCode::NoFolder.to_string(),
        r#"The folder "{0}" is not there: \ ."#
    );
    assert_eq!(
        format!("{:#}", SyncCode::HttpError404),
        "SYNC_E_HTTP_ERROR_404 (0x80190194): Not found.\n\nThe server said 404 – ‘not found’."
    );
}

#[test]
fn display_heeds_width_and_precision() {
    assert_eq!(format!("[{:>12}]", Edges::First), "[     No bit.]");
    assert_eq!(format!("[{:*<12}]", Edges::First), "[No bit.*****]");
    assert_eq!(format!("[{:.2}]", Edges::First), "[No]");
}

#[test]
fn debug_is_name_and_code() {
    assert_eq!(format!("{QUOTA:?}"), "SYNC_E_NO_QUOTA (0xA1230001)");
    assert_eq!(format!("{QUOTA:#?}"), "SYNC_E_NO_QUOTA (0xA1230001)");
    assert_eq!(format!("{:?}", Edges::First), "FIRST (0x00000000)");
    assert_eq!(
        format!("{:?}", Some(QUOTA)),
        "Some(SYNC_E_NO_QUOTA (0xA1230001))"
    );
}

#[test]
fn hex_is_that_of_the_number() {
    assert_eq!(format!("{QUOTA:x} {QUOTA:X}"), "a1230001 A1230001");
    assert_eq!(format!("{QUOTA:#x} {QUOTA:#X}"), "0xa1230001 0xA1230001");
    assert_eq!(
        format!("{:#010X} {:08x}", Edges::First, Edges::First),
        "0x00000000 00000000"
    );
}

#[test]
fn it_is_an_error() {
    let error: Box<dyn Error + Send + Sync> = Box::new(QUOTA);
    assert_eq!(error.to_string(), QUOTA.text());
    assert!(error.source().is_none());
    assert_eq!(error.downcast_ref(), Some(&QUOTA));
}
