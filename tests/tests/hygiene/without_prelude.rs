//! `#![no_implicit_prelude]`, which also takes the macros away.

mod bare {
    #![no_implicit_prelude]

    ::bits_codes::bits_errors! {
        /// A family.
        #[bits(facility = 0x123, customer, prefix = "SYNC_E_", serde, windows_result)]
        #[non_exhaustive]
        pub(crate) enum SyncCode {
            /// An entry.
            #[bits(http = 507, alias = [SYNC_E_FULL])]
            0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
            #[deprecated]
            0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
        }
    }

    ::bits_codes::bits_families! {
        /// An enum over families.
        #[bits(serde, windows_result)]
        pub(crate) enum AnyCode {
            /// Ours.
            Sync(SyncCode),
            /// Of BITS.
            Bits(::bits_codes::BitsCode),
        }
    }

    pub(crate) fn is_any_quota(code: AnyCode) -> bool {
        ::core::matches!(code, ::bits_codes::code!(AnyCode, 0xA1230001))
    }

    pub(crate) const QUOTA: SyncCode = ::bits_codes::code!(SyncCode, 0xA1230001);

    pub(crate) fn is_quota(code: SyncCode) -> bool {
        ::core::matches!(code, ::bits_codes::code!(SyncCode, -1591541759))
    }
}

#[test]
fn works() {
    crate::agree::agree::<bare::SyncCode>();
    assert!(bare::is_quota(bare::QUOTA));
    assert!(bare::is_any_quota(bare::QUOTA.into()));
    assert_eq!(
        bare::AnyCode::from_code(0x8020_0001),
        Some(bits_codes::BitsCode::NotFound.into())
    );
}
