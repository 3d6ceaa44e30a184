//! A module where everything that generated code could mean is called something else.

#![allow(dead_code, non_camel_case_types, unused_macros)]

mod hostile {
    // Modules and crates
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod alloc {}
    pub(crate) mod phf {}
    pub(crate) mod bits_codes {}
    pub(crate) mod fmt {}

    // Types
    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct String;
    pub(crate) struct Hresult;
    pub(crate) struct Severity;
    pub(crate) struct Facility;
    pub(crate) struct UnknownCode;
    pub(crate) struct ParseCodeError;
    pub(crate) struct All;
    pub(crate) struct NameHash;
    pub(crate) struct Formatter;
    pub(crate) struct Map;
    pub(crate) struct u8;
    pub(crate) struct u16;
    pub(crate) struct u32;
    pub(crate) struct u64;
    pub(crate) struct i16;
    pub(crate) struct i32;
    pub(crate) struct usize;
    pub(crate) struct str;
    pub(crate) struct bool;

    // Values, which also would be constants in patterns
    pub(crate) struct Some;
    pub(crate) struct None;
    pub(crate) struct Ok;
    pub(crate) struct Err;

    // Traits
    pub(crate) trait Clone {}
    pub(crate) trait Copy {}
    pub(crate) trait PartialEq {}
    pub(crate) trait Eq {}
    pub(crate) trait PartialOrd {}
    pub(crate) trait Ord {}
    pub(crate) trait Hash {}
    pub(crate) trait Debug {}
    pub(crate) trait Display {}
    pub(crate) trait LowerHex {}
    pub(crate) trait UpperHex {}
    pub(crate) trait Error {}
    pub(crate) trait From {}
    pub(crate) trait Into {}
    pub(crate) trait TryFrom {}
    pub(crate) trait TryInto {}
    pub(crate) trait FromStr {}
    pub(crate) trait Iterator {}
    pub(crate) trait IntoIterator {}
    pub(crate) trait Family {}
    pub(crate) trait Default {}
    pub(crate) trait Serialize {}
    pub(crate) trait Deserialize {}
    pub(crate) trait Sized {}
    pub(crate) trait Send {}
    pub(crate) trait Sync {}
    pub(crate) trait Drop {}
    pub(crate) trait Fn {}

    // Macros
    macro_rules! write {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `write!`")
        };
    }
    macro_rules! matches {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `matches!`")
        };
    }
    macro_rules! panic {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `panic!`")
        };
    }
    macro_rules! compile_error {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `compile_error!`")
        };
    }
    macro_rules! concat {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `concat!`")
        };
    }
    macro_rules! stringify {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `stringify!`")
        };
    }
    macro_rules! include_str {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `include_str!`")
        };
    }
    macro_rules! assert {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `assert!`")
        };
    }
    macro_rules! unreachable {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `unreachable!`")
        };
    }
    macro_rules! format_args {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `format_args!`")
        };
    }
    macro_rules! phf_map {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `phf_map!`")
        };
    }
    macro_rules! code {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `code!`")
        };
    }
    macro_rules! bits_errors {
        ($($tokens:tt)*) => {
            ::core::compile_error!("the user's `bits_errors!`")
        };
    }

    ::bits_codes::bits_errors! {
        /// A family.
        #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], serde, windows_result)]
        pub(crate) enum SyncCode {
            #[bits(http = 507, alias = [SYNC_E_FULL])]
            0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
            0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",
        }
    }

    ::bits_codes::bits_errors! {
        /// A family without options, so that all the other arms are taken.
        #[bits(phf = false)]
        pub(crate) enum OtherCode {
            0x80230001 => OTHER_E_THIS: "This.",
        }
    }

    pub(crate) const QUOTA: SyncCode = ::bits_codes::code!(SyncCode, 0xA1230001);

    pub(crate) fn is_quota(code: SyncCode) -> ::core::primitive::bool {
        ::core::matches!(code, ::bits_codes::code!(SyncCode, -1591541759))
    }
}

#[test]
fn works() {
    crate::agree::agree::<hostile::SyncCode>();
    crate::agree::agree::<hostile::OtherCode>();
    assert!(hostile::is_quota(hostile::QUOTA));
    assert_eq!(
        hostile::SyncCode::from_http_status(507),
        Some(hostile::QUOTA)
    );
    assert_eq!(hostile::QUOTA.aliases(), ["SYNC_E_FULL"]);
}
