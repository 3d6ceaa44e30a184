//! Entries and families that nobody should use any more warn their users, and never their declaration.

use bits_codes::bits_errors;

bits_errors! {
    /// A family.
    #[bits(serde, windows_result)]
    pub(crate) enum Entries {
        #[deprecated]
        #[bits(http = 404, alias = [OLD_E_OTHER])]
        0x80230001 => OLD_E_ONE: "One.",
        #[deprecated = "for a reason"]
        0x80230002 => OLD_E_TWO: "Two.",
        #[deprecated(since = "1.0.0", note = "for a reason")]
        0x80230003 => OLD_E_THREE: "Three.",
        0x80230004 => NEW_E_FOUR: "Four.",
    }
}

bits_errors! {
    /// A family, deprecated itself.
    #[deprecated(note = "it has been replaced")]
    #[bits(serde, windows_result)]
    pub(crate) enum Whole {
        #[bits(http = 404, alias = [OLD_E_OTHER])]
        0x80230001 => OLD_E_ONE: "One.",
        #[deprecated]
        0x80230002 => OLD_E_TWO: "Two.",
    }
}

bits_errors! {
    /// Without maps.
    #[bits(phf = false)]
    pub(crate) enum WithoutMaps {
        #[deprecated]
        0x80230001 => OLD_E_ONE: "One.",
    }
}

#[test]
#[allow(deprecated)]
fn works() {
    crate::agree::agree::<Entries>();
    crate::agree::agree::<Whole>();
    crate::agree::agree::<WithoutMaps>();
    assert_eq!(bits_codes::code!(Entries, 0x80230001), Entries::OLD_E_OTHER);
}

#[test]
fn entries_that_are_not_deprecated_do_not_warn() {
    assert_eq!(bits_codes::code!(Entries, 0x80230004), Entries::NEW_E_FOUR);
}
