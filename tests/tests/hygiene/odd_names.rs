//! Enums and variants that are called like something else.

/// Each in a module of its own, since it hides what it is called like.
macro_rules! families {
    ($($module:ident $family:ident)*) => {
        $(mod $module {
            bits_codes::bits_errors! {
                /// A family.
                #[bits(serde, windows_result)]
                pub(crate) enum $family {
                    #[bits(http = 404, alias = [T_E_OTHER])]
                    0x80230001 => T_E_ONE: "One.",
                    #[deprecated]
                    0x80230002 => T_E_TWO: "Two.",
                }
            }

            pub(super) const ONE: $family = bits_codes::code!($family, 0x80230001);
        })*

        #[test]
        fn families_may_be_called_anything() {
            $(
                crate::agree::agree::<$module::$family>();
                assert_eq!($module::ONE.http_status(), Some(404));
            )*
        }
    };
}

families! {
    result Result
    option Option
    error Error
    hresult Hresult
    family Family
    string String
    some Some
    ok Ok
    code Code
    decoded Decoded
    severity Severity
    facility Facility
    unknown_code UnknownCode
    all All
    display Display
    from_str FromStr
    bits_code BitsCode
    sealed Sealed
    phf Phf
    core Core
    raw r#Raw
    single A
}

mod variants {
    bits_codes::bits_errors! {
        /// A family.
        #[bits(prefix = "V_", serde, windows_result, allow(prefix))]
        #[derive(Default)]
        #[allow(non_camel_case_types)]
        pub(crate) enum Variants {
            0x80230001 => V_ERROR: "Error.",
            0x80230002 => V_OK: "Ok.",
            0x80230003 => V_ERR: "Err.",
            0x80230004 => V_SOME: "Some.",
            0x80230005 => V_NONE: "None.",
            0x80230006 => V_OUTPUT: "Output.",
            0x80230007 => V_ITEM: "Item.",
            0x80230008 => V_FAMILY: "Family.",
            0x80230009 => V_CODE: "Code.",
            0x8023000A => V_NAME: "Name.",
            0x8023000B => V_ALL: "All.",
            #[default]
            0x8023000C => V_DEFAULT: "Default.",
            0x8023000D => V_VARIANTS: "Variants.",
            0x8023000E => V_U32 as u32: "u32.",
            0x8023000F => V_STR as str: "str.",
            0x80230010 => V_LOWER as lower: "lower.",
            0x80230011 => V_KEYWORD as r#type: "type.",
            0x80230012 => V_HRESULT: "Hresult.",
            0x80230013 => V_ERR_2 as Errno: "Errno.",
            0x80230014 => V_RESULT: "Result.",
            0x80230015 => V_OPTION: "Option.",
            0x80230016 => V_X: "X.",
            0x80230017 => V_CODES as CODES_: "CODES.",
            0x80230018 => ERRNO as Number: "Errno, the name.",
            0x80230019 => E: "E, the name.",
            0x8023001A => OK as Okay: "OK, the name.",
        }
    }
}

#[test]
fn a_raw_name_is_told_without_its_mark() {
    assert_eq!(<raw::r#Raw as bits_codes::Family>::NAME, "Raw");
}

/// Its variant `Error` does not hide the `Error` of `TryFrom`.
fn generic<T: TryFrom<u32>>(number: u32) -> Result<T, T::Error> {
    T::try_from(number)
}

#[test]
fn variants_may_be_called_anything() {
    use variants::Variants;
    crate::agree::agree::<Variants>();
    assert_eq!(generic(0x8023_0001), Ok(Variants::Error));
    assert_eq!("V_ERROR".parse(), Ok(Variants::V_ERROR));
    assert_eq!(bits_codes::code!(Variants, 0x80230011), Variants::r#type);
    assert_eq!(Variants::default(), Variants::Default);
    assert_eq!(Variants::ERRNO.name(), "ERRNO");
}
