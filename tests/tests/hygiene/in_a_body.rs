//! Families in function bodies, blocks, constants and impls.

use bits_codes::{Family, bits_errors, code};

/// Two functions may have families of one name.
fn first() -> &'static str {
    bits_errors! {
        /// A family.
        #[bits(serde, windows_result)]
        #[derive(Default)]
        pub enum Local {
            #[default]
            #[bits(http = 507)]
            0x80230001 => LOCAL_E_ONE: "One.",
        }
    }
    crate::agree::agree::<Local>();
    let one = code!(Local, 0x8023_0001);
    match one {
        code!(Local, 2149777409) => Local::LOCAL_E_ONE.text(),
    }
}

fn second() -> usize {
    bits_errors! {
        enum Local {
            0x80230001 => LOCAL_E_ONE: "One.",
            0x80230002 => LOCAL_E_TWO: "Two.",
        }
    }
    crate::agree::agree::<Local>();
    let count = {
        bits_errors! {
            pub(crate) enum Inner {
                0x80230003 => INNER_E_THREE: "Three.",
            }
        }
        const THREE: Inner = code!(Inner, 0x80230003);
        crate::agree::agree::<Inner>();
        assert_eq!(THREE, Inner::InnerEThree);
        Inner::CODES.len()
    };
    Local::CODES.len() + count
}

const IN_A_CONSTANT: u32 = {
    bits_errors! {
        enum Local {
            0x80230004 => LOCAL_E_FOUR: "Four.",
        }
    }
    code!(Local, 0x80230004).code()
};

struct Holder;

impl Holder {
    fn name() -> &'static str {
        bits_errors! {
            enum Local {
                0x80230005 => LOCAL_E_FIVE: "Five.",
            }
        }
        Local::NAME
    }
}

fn generic<F: Family>() -> usize {
    bits_errors! {
        enum Local {
            0x80230006 => LOCAL_E_SIX: "Six.",
        }
    }
    crate::agree::agree::<Local>();
    F::CODES.len()
}

#[test]
fn works() {
    assert_eq!(first(), "One.");
    assert_eq!(second(), 3);
    assert_eq!(IN_A_CONSTANT, 0x8023_0004);
    assert_eq!(Holder::name(), "Local");
    assert_eq!(
        generic::<bits_codes::BitsEvent>(),
        bits_codes::BitsEvent::CODES.len()
    );
    let in_a_closure = || {
        bits_errors! {
            enum Local {
                0x80230007 => LOCAL_E_SEVEN: "Seven.",
            }
        }
        crate::agree::agree::<Local>();
    };
    in_a_closure();
}
