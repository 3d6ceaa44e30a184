//! Families beside each other.

use bits_codes::bits_errors;

bits_errors! {
    /// A family.
    pub(crate) enum One {
        0x80230001 => ONE_E_X: "One.",
        0x80230002 => SHARED_E_X: "Two.",
    }
}

bits_errors! {
    /// With the codes and the names of the other.
    pub(crate) enum Two {
        0x80230001 => ONE_E_X: "One.",
        0x80230002 => SHARED_E_X: "Two.",
    }
}

mod other {
    bits_codes::bits_errors! {
        /// Called like the one above it.
        pub enum One {
            0x80230001 => ONE_E_X: "One.",
            0x80230002 => SHARED_E_X: "Two.",
        }
    }
}

mod another {
    bits_codes::bits_errors! {
        /// And once more, exported as well.
        pub enum One {
            0x80230001 => ONE_E_X: "One.",
            0x80230002 => SHARED_E_X: "Two.",
        }
    }
}

#[test]
fn works() {
    crate::agree::agree::<One>();
    crate::agree::agree::<Two>();
    crate::agree::agree::<other::One>();
    crate::agree::agree::<another::One>();
    assert_eq!(
        bits_codes::code!(other::One, 0x80230001),
        other::One::ONE_E_X
    );
    assert_eq!(
        bits_codes::code!(another::One, 0x80230002),
        another::One::SHARED_E_X
    );
    assert_eq!(bits_codes::code!(Two, 0x80230002), Two::SHARED_E_X);
}
