//! A family where `bits-codes` has another name.

#![no_std]
#![deny(
    warnings,
    missing_docs,
    unused,
    unreachable_pub,
    unused_qualifications,
    missing_debug_implementations,
    missing_copy_implementations,
    rust_2018_idioms,
    nonstandard_style,
    future_incompatible,
    clippy::all,
    clippy::pedantic
)]
#![forbid(unsafe_code)]

hr::bits_errors! {
    /// What the Contoso sync engine returns.
    #[bits(facility = [0x123, HTTP], prefix = ["SYNC_E_", "SYNC_S_"])]
    #[non_exhaustive]
    pub enum SyncCode {
        /// Shown by rustdoc under the text.
        #[bits(http = 507, alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
        #[deprecated(since = "2.0.0", note = "never returned by current servers")]
        -1591541757 => SYNC_E_404 as Missing: "The item is not on the server.",
        0x80190194 => SYNC_E_HTTP_ERROR_404: "The server has no such item.",
    }
}

/// A literal of the family, in a constant.
pub const QUOTA: SyncCode = hr::code!(SyncCode, 0xA1230001);

/// Literals of the family, in patterns.
#[must_use]
pub const fn is_known_here(code: SyncCode) -> bool {
    matches!(
        code,
        hr::code!(SyncCode, 0xA1230001)
            | hr::code!(SyncCode, -2145844844)
            | SyncCode::SYNC_S_PARTIAL
    )
}

hr::bits_families! {
    /// Everything that is met here.
    #[non_exhaustive]
    pub enum AnyCode {
        /// Ours.
        Sync(SyncCode),
        /// An event of BITS.
        Event(hr::BitsEvent),
    }
}

/// A literal of an enum over families, in a constant.
pub const ANY_QUOTA: AnyCode = hr::code!(AnyCode, 0xA1230001);

/// A family that nobody else sees.
mod private {
    hr::bits_errors! {
        #[bits(phf = false)]
        pub(super) enum Inner {
            0x80230001 => INNER_E_ONE: "One.",
        }
    }
}

/// Uses it.
#[must_use]
pub fn inner() -> &'static str {
    private::Inner::INNER_E_ONE.text()
}
