//! A crate outside the workspace that depends on `bits-codes` alone, under another name.

#![no_std]
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, rustdoc::all)]
#![allow(rustdoc::private_doc_tests)]

use contoso_hr::{bits_errors, code};

pub mod texts;

bits_errors! {
    /// What the Contoso sync engine returns.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
    #[non_exhaustive]
    pub enum SyncCode {
        /// Shown by rustdoc under the text.
        #[bits(http = 507, alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",

        #[deprecated(since = "2.0.0", note = "never returned by current servers")]
        0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
    }
}

/// A literal in a constant.
pub const QUOTA: SyncCode = code!(SyncCode, 0xA1230001);

/// Literals in patterns.
#[must_use]
pub const fn is_harmless(code: SyncCode) -> bool {
    matches!(code, code!(SyncCode, 0x21230002))
}
