//! Every visibility, and a family under another name.

// Whole paths are what is tested
#![allow(unused_qualifications)]

mod outer {
    pub(crate) mod inner {
        use bits_codes::{bits_errors, code};

        bits_errors! {
            pub(crate) enum ForTheCrate { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            pub(super) enum ForTheParent { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            pub(in crate::visibility) enum ForThePath { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            pub(in super::super) enum ForTheRelativePath { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            pub(self) enum ForItself { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            enum Private { 0x80230001 => A_E_ONE: "One." }
        }
        bits_errors! {
            /// A family.
            pub enum Public { 0x80230001 => A_E_ONE: "One." }
        }

        pub(crate) fn check() {
            crate::agree::agree::<ForItself>();
            crate::agree::agree::<Private>();
            assert_eq!(
                code!(ForItself, 0x80230001) as u32,
                code!(Private, 0x80230001) as u32
            );
        }
    }

    pub(crate) fn check() {
        crate::agree::agree::<inner::ForTheParent>();
        assert_eq!(
            bits_codes::code!(inner::ForTheParent, 0x80230001).name(),
            "A_E_ONE"
        );
    }
}

mod renamed {
    pub(crate) use super::outer::inner::{ForTheCrate as Crate, Public as Other};
    pub(crate) use bits_codes::BitsCode as Bits;
}

mod globs {
    #[allow(clippy::wildcard_imports)]
    pub(crate) use super::outer::inner::*;
}

/// Through an alias of the type a literal is not checked, but all else works.
type Alias = renamed::Other;

#[test]
fn works() {
    use bits_codes::code;
    use renamed::Other;

    outer::check();
    outer::inner::check();
    crate::agree::agree::<outer::inner::ForTheCrate>();
    crate::agree::agree::<outer::inner::ForThePath>();
    crate::agree::agree::<outer::inner::ForTheRelativePath>();
    crate::agree::agree::<Alias>();

    assert_eq!(
        code!(outer::inner::ForThePath, 0x80230001),
        outer::inner::ForThePath::AEOne
    );
    assert_eq!(
        code!(self::outer::inner::ForTheCrate, 0x80230001),
        renamed::Crate::AEOne
    );
    assert_eq!(
        code!(crate::visibility::renamed::Crate, 0x80230001),
        renamed::Crate::AEOne
    );
    assert_eq!(code!(Other, 0x80230001), Other::AEOne);
    assert_eq!(code!(renamed::Other, 0x80230001), Alias::AEOne);
    assert_eq!(code!(globs::Public, 0x80230001), Alias::AEOne);
    assert_eq!(
        code!(renamed::Bits, 0x80200001),
        bits_codes::BitsCode::NotFound
    );
    assert_eq!(
        code!(::bits_codes::BitsCode, 0x80200001),
        renamed::Bits::NotFound
    );
}
