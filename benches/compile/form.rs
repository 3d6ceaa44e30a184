//! The ways of declaring the same list.

use bits_codes_benches::generate::List;
use bits_codes_benches::{sizes, small};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing at all: what rustc takes to start.
    Empty,
    /// `bits_errors!` with `phf = false`.
    Ours,
    /// `bits_errors!` with its maps.
    OursWithMaps,
    /// thiserror, strum and `num_enum`.
    Derives,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Small,
    Middle,
    Large,
}

impl Size {
    pub const ALL: [Self; 3] = [Self::Small, Self::Middle, Self::Large];

    pub fn list(self) -> List {
        match self {
            Self::Small => small::list(),
            Self::Middle => List::synthetic(sizes::MIDDLE),
            Self::Large => List::synthetic(sizes::LARGE),
        }
    }
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Empty, Self::Ours, Self::OursWithMaps, Self::Derives];

    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Ours => "ours",
            Self::OursWithMaps => "ours_with_maps",
            Self::Derives => "derives",
        }
    }

    /// What the manifest of a crate has that declares its list so.
    pub fn dependencies(self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Ours | Self::OursWithMaps => format!(
                "bits-codes = {{ path = {:?} }}",
                concat!(env!("CARGO_MANIFEST_DIR"), "/../bits-codes")
            ),
            Self::Derives => {
                "thiserror = '2'\nnum_enum = '0.7'\nstrum = { version = '0.28', features = ['derive'] }".to_owned()
            }
        }
    }

    /// The declaration, of an enum `Code`.
    pub fn declaration(self, list: &List) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Ours => list.bits_errors("Code", false),
            Self::OursWithMaps => list.bits_errors("Code", true),
            // What gives the functions that a family has: from a number (in constants, too), to a number, from and to the
            // name, all of them, the text as a `&str`, `Display` and `Error`
            Self::Derives => list.derived(
                "Code",
                &[
                    "num_enum::TryFromPrimitive",
                    "num_enum::IntoPrimitive",
                    "strum::EnumString",
                    "strum::FromRepr",
                    "strum::IntoStaticStr",
                    "strum::EnumIter",
                    "strum::EnumMessage",
                    "thiserror::Error",
                ],
            ),
        }
    }
}
