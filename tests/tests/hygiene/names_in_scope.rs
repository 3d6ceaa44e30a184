//! Constants, statics and functions that are called like what generated code has, in any way that it could take.

#![allow(
    dead_code,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]

mod lower {
    // A constant beats a binding of its name, in patterns and parameters
    pub(crate) const code: &str = "";
    pub(crate) const name: &str = "";
    pub(crate) const text: &str = "";
    pub(crate) const status: &str = "";
    pub(crate) const slot: &str = "";
    pub(crate) const self_: &str = "";
    pub(crate) const f: &str = "";
    pub(crate) const found: &str = "";
    pub(crate) const s: &str = "";
    pub(crate) const value: &str = "";
    pub(crate) const other: &str = "";
    pub(crate) const tokens: &str = "";
    pub(crate) const state: &str = "";
    pub(crate) const formatter: &str = "";
    pub(crate) const serializer: &str = "";
    pub(crate) const deserializer: &str = "";

    pub(crate) fn all() {}
    pub(crate) fn from_code() {}
    pub(crate) fn from_name() {}
    pub(crate) fn from_http_status() {}
    pub(crate) fn http_status() {}
    pub(crate) fn hresult() {}
    pub(crate) fn aliases() {}
    pub(crate) fn severity() {}
    pub(crate) fn facility() {}
    pub(crate) fn is_error() {}
    pub(crate) fn is_success() {}
    pub(crate) fn slice() {}
    pub(crate) fn known() {}
    pub(crate) fn debug() {}
    pub(crate) fn display() {}
    pub(crate) fn find_name() {}
    pub(crate) fn parse_code() {}
    pub(crate) fn phf_map() {}

    bits_codes::bits_errors! {
        /// A family.
        #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], serde, windows_result)]
        pub(crate) enum SyncCode {
            #[bits(http = 507, alias = [SYNC_E_FULL])]
            0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
            0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
        }
    }
}

mod like_entries {
    pub(crate) const NoQuota: &str = "";
    pub(crate) const Partial: &str = "";
    pub(crate) const SYNC_E_NO_QUOTA: &str = "";
    pub(crate) const SYNC_E_FULL: &str = "";
    pub(crate) static SYNC_S_PARTIAL: &str = "";
    pub(crate) const CODES: &str = "";
    pub(crate) const BY_CODE: &str = "";
    pub(crate) const BY_NAME: &str = "";
    pub(crate) const NAME: &str = "";

    // A family and a value of one name
    pub(crate) fn SyncCode() {}

    bits_codes::bits_errors! {
        /// A family.
        #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], serde, windows_result)]
        pub(crate) enum SyncCode {
            #[bits(http = 507, alias = [SYNC_E_FULL])]
            0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
            0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
        }
    }
}

mod statics {
    pub(crate) static code: u8 = 0;
    pub(crate) static name: u8 = 0;
    pub(crate) static text: u8 = 0;
    pub(crate) static status: u8 = 0;
    pub(crate) struct slot;
    pub(crate) struct f;
    pub(crate) struct found();

    bits_codes::bits_errors! {
        /// A family.
        pub(crate) enum Statics {
            #[bits(http = 507)]
            0x80230001 => T_E_ONE: "One.",
        }
    }
}

mod glob_of_variants {
    bits_codes::bits_errors! {
        /// A family whose variants are all in scope, and called like what generated code names.
        pub(crate) enum Variants {
            0x80230001 => T_E_SOME as Some: "One.",
            0x80230002 => T_E_NONE as None: "Two.",
            0x80230003 => T_E_OK as Ok: "Three.",
            0x80230004 => T_E_ERR as Err: "Four.",
        }
    }

    pub(crate) use Variants::*;

    bits_codes::bits_errors! {
        /// Another, beside them.
        pub(crate) enum Beside {
            #[bits(http = 507, alias = T_E_OTHER)]
            0x80230001 => T_E_SOME as Some: "One.",
        }
    }

    pub(crate) fn is_some(variant: Variants) -> bool {
        matches!(variant, Some)
    }

    pub(crate) const THREE: [Variants; 3] = [None, Ok, Err];
}

#[test]
fn works() {
    crate::agree::agree::<lower::SyncCode>();
    crate::agree::agree::<like_entries::SyncCode>();
    crate::agree::agree::<statics::Statics>();
    crate::agree::agree::<glob_of_variants::Variants>();
    crate::agree::agree::<glob_of_variants::Beside>();
    assert!(glob_of_variants::is_some(glob_of_variants::Variants::Some));
    assert_eq!(glob_of_variants::THREE.len(), 3);
}
