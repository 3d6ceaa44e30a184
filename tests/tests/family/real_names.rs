//! Names that Microsoft's headers have and that are no usual names of constants: waived, they are declared as they are.
//!
//! Protects of `docs/spec.md`: Names and variants.

use bits_codes::bits_errors;

bits_errors! {
    #[bits(prefix = "NS_E_")]
    pub enum RealName {
        #[bits(allow(name))]
        0x800D2742 => NS_E_AUDIENCE__LANGUAGE_CONTENTTYPE_MISMATCH: "The audiences differ.",
    }
}

bits_errors! {
    #[bits(allow(name))]
    pub enum DirectoryCode {
        0x87FF0001 => hrInvalidParam: "A parameter is not right.",
        0x87FF07D1 => hrError as Unknown: "Something else happened.",
        0x800708AD => NERR_UserNotFound: "There is no such user.",
        0x80070585 => ERROR_X_64k: "More than 64k.",
        0x80070586 => ERROR_PLAIN: "A usual name.",
    }
}

#[test]
fn a_waived_name_is_found_as_it_is() {
    for (name, variant) in [
        ("hrInvalidParam", DirectoryCode::HrInvalidParam),
        ("hrError", DirectoryCode::Unknown),
        ("NERR_UserNotFound", DirectoryCode::NerrUserNotFound),
        ("ERROR_X_64k", DirectoryCode::ErrorX64k),
        ("ERROR_PLAIN", DirectoryCode::ErrorPlain),
    ] {
        assert_eq!(DirectoryCode::from_name(name), Some(variant));
        assert_eq!(variant.name(), name);
        assert_eq!(DirectoryCode::BY_NAME.get(name), Some(&variant));
    }
    assert_eq!(DirectoryCode::hrInvalidParam, DirectoryCode::HrInvalidParam);
    assert_eq!(DirectoryCode::from_name("HR_INVALID_PARAM"), None);
}

#[test]
fn its_variant_goes_without_the_prefix() {
    let code = RealName::AudienceLanguageContenttypeMismatch;
    assert_eq!(code.name(), "NS_E_AUDIENCE__LANGUAGE_CONTENTTYPE_MISMATCH");
    assert_eq!(RealName::from_name(code.name()), Some(code));
}
