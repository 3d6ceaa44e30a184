//! Families that a `macro_rules!` of the user writes, from rows and from parts.

use bits_codes::{bits_errors, code};

macro_rules! rows {
    (
        $(#[$outer:meta])*
        $vis:vis enum $family:ident {
            $($(#[$meta:meta])* $code:literal => $name:ident $(as $variant:ident)?: $text:literal),* $(,)?
        }
    ) => {
        bits_errors! {
            $(#[$outer])*
            $vis enum $family {
                $($(#[$meta])* $code => $name $(as $variant)?: $text,)*
            }
        }

        impl $family {
            $vis const COUNT: usize = [$(code!($family, $code)),*].len();

            $vis fn is_listed(self) -> bool {
                match self {
                    $(code!($family, $code) => true,)*
                }
            }
        }
    };
}

rows! {
    /// A family.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], serde)]
    #[derive(Default)]
    pub(crate) enum Rows {
        /// An entry.
        #[bits(http = 507, alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
        #[default]
        0x2123_0002 => SYNC_S_PARTIAL: "Some items were skipped.",
        #[doc = "Another."]
        -1591541757 => SYNC_E_404 as Missing: r#"The "item" is not on the server."#
    }
}

rows! {
    pub enum Public {
        0x80230001 => PUBLIC_E_ONE: "One.",
    }
}

rows! {
    enum Private {
        0x80230001 => PRIVATE_E_ONE: "One.",
    }
}

macro_rules! twice {
    ($module:ident, $vis:vis) => {
        mod $module {
            bits_codes::bits_errors! {
                /// The same family, as often as it is asked for.
                $vis enum Twice {
                    0x80230001 => TWICE_E_ONE: "One.",
                }
            }
        }
    };
}

twice!(first, pub);
twice!(second, pub);
twice!(third, pub(crate));
twice!(fourth, pub(super));

/// Names that only the macro knows, since they stand in its body.
macro_rules! own_names {
    () => {
        bits_errors! {
            /// A family.
            pub(crate) enum OwnNames {
                0x80230001 => OWN_E_ONE: "One.",
                0x80230002 => OWN_E_TWO: "Two.",
            }
        }
        const OWN: OwnNames = code!(OwnNames, 0x80230001);
    };
}

own_names!();

macro_rules! tokens {
    ($($tokens:tt)*) => { bits_errors! { $($tokens)* } };
}

macro_rules! tokens_of_tokens {
    ($($tokens:tt)*) => { tokens! { $($tokens)* } };
}

tokens_of_tokens! {
    /// A family.
    pub(crate) enum Tokens {
        /// An entry.
        0x80230001 => TOKENS_E_ONE: "One.",
    }
}

/// Parts of rows, from elsewhere.
macro_rules! parts {
    ($family:ident, $visibility:vis, $doc:literal, $facility:literal, $prefix:literal, $status:literal, $code:literal, $text:literal) => {
        bits_errors! {
            #[doc = $doc]
            #[bits(facility = [$facility], prefix = $prefix)]
            $visibility enum $family {
                #[doc = $doc]
                #[bits(http = $status)]
                $code => PARTS_E_ONE: $text,
            }
        }
    };
}

parts!(Parts, pub(crate), "A family.", 0x23, "PARTS_E_", 404, 0x80230001, "One.");

/// A rule that takes the path of a family.
macro_rules! number {
    ($family:path, $code:expr) => {
        code!($family, $code)
    };
}

macro_rules! is {
    ($family:ty, $code:literal, $value:expr) => {
        matches!($value, code!($family, $code))
    };
}

#[test]
fn works() {
    crate::agree::agree::<Rows>();
    crate::agree::agree::<Public>();
    crate::agree::agree::<Private>();
    crate::agree::agree::<first::Twice>();
    crate::agree::agree::<second::Twice>();
    crate::agree::agree::<third::Twice>();
    crate::agree::agree::<fourth::Twice>();
    crate::agree::agree::<OwnNames>();
    crate::agree::agree::<Tokens>();
    crate::agree::agree::<Parts>();

    assert_eq!(Rows::COUNT, 3);
    assert_eq!(Rows::default(), Rows::SYNC_S_PARTIAL);
    assert!(Rows::all().all(Rows::is_listed));
    assert_eq!(Public::COUNT + Private::COUNT, 2);
    assert!(Public::PublicEOne.is_listed() && Private::PrivateEOne.is_listed());
    assert_eq!(OWN, OwnNames::OwnEOne);
    assert_eq!(Parts::One.http_status(), Some(404));
    assert_eq!(number!(first::Twice, 0x80230001), first::Twice::TWICE_E_ONE);
    assert!(is!(second::Twice, 0x80230001, second::Twice::TwiceEOne));
}
