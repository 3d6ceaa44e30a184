//! `#[cfg]` on a whole family.

use bits_codes::bits_errors;

bits_errors! {
    /// A family.
    #[cfg(not(any()))]
    #[cfg_attr(not(any()), derive(Default))]
    #[bits(serde, windows_result)]
    pub(crate) enum Here {
        #[cfg_attr(not(any()), default)]
        #[cfg_attr(not(any()), doc = "An entry.")]
        0x80230001 => HERE_E_ONE: "One.",
    }
}

bits_errors! {
    /// Where it is not, something else has its name.
    #[cfg(any())]
    #[bits(serde, windows_result)]
    pub(crate) enum Gone {
        0x80230001 => GONE_E_ONE: "One.",
    }
}

struct Gone;

bits_errors! {
    /// One of two.
    #[cfg(debug_assertions)]
    pub enum Either {
        0x80230001 => EITHER_E_ONE: "One.",
    }
}

bits_errors! {
    /// The other.
    #[cfg(not(debug_assertions))]
    pub enum Either {
        0x80230002 => EITHER_E_ONE: "Two.",
    }
}

#[test]
fn works() {
    crate::agree::agree::<Here>();
    crate::agree::agree::<Either>();
    assert_eq!(Here::default(), bits_codes::code!(Here, 0x80230001));
    let Gone = Gone;
}
