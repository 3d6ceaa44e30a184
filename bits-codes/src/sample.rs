//! A family written by hand, for unit tests that must not depend on the macro.

use core::fmt;

use crate::{__private, Family, Hresult};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u32)]
pub(crate) enum Sync {
    Partial = 0x2123_0002,
    NoQuota = 0xA123_0001,
    Missing = 0xA123_0003,
}

impl Family for Sync {
    const NAME: &'static str = "Sync";
    const CODES: &'static [u32] = &[0xA123_0001, 0x2123_0002, 0xA123_0003];
    const __SEALED: __private::Sealed = __private::Sealed;

    fn from_code(code: u32) -> Option<Self> {
        [Self::Partial, Self::NoQuota, Self::Missing]
            .into_iter()
            .find(|&entry| entry as u32 == code)
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|entry| entry.name() == name || entry.aliases().contains(&name))
    }

    fn code(self) -> u32 {
        self as u32
    }

    fn name(self) -> &'static str {
        match self {
            Self::NoQuota => "SYNC_E_NO_QUOTA",
            Self::Partial => "SYNC_S_PARTIAL",
            Self::Missing => "SYNC_E_404",
        }
    }

    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::NoQuota => &["SYNC_E_FULL"],
            Self::Partial => &[],
            // Reads as a number, too.
            Self::Missing => &["ABCDEF01"],
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::NoQuota => "The mailbox is over its quota.",
            Self::Partial => "Some items were skipped.",
            Self::Missing => "The item is not on the server.",
        }
    }

    fn http_status(self) -> Option<u16> {
        (self == Self::NoQuota).then_some(507)
    }
}

impl From<Sync> for Hresult {
    fn from(entry: Sync) -> Self {
        Self::new(entry.code())
    }
}

impl fmt::Display for Sync {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        __private::display(*self, f)
    }
}

impl fmt::Debug for Sync {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        __private::debug(*self, f)
    }
}

impl core::error::Error for Sync {}
