//! Whether a code says success or failure.

use core::fmt;

/// The severity of an HRESULT: bit 31, `S` in [MS-ERREF] 2.1.
///
/// As a number it is what winerror.h calls `SEVERITY_SUCCESS` and `SEVERITY_ERROR`.
///
/// ```
/// use bits_codes::{Hresult, Severity};
///
/// assert_eq!(Hresult::new(0x8020_0001).severity(), Severity::Error);
/// assert_eq!(Hresult::new(0x0020_0017).severity(), Severity::Success);
/// assert_eq!(Severity::Error as u32, 1);
/// ```
///
/// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Bit 31 is clear: it worked, perhaps with something to report.
    Success = 0,
    /// Bit 31 is set: it failed.
    Error = 1,
}

impl Severity {
    /// Whether it is [`Error`](Self::Error).
    #[must_use]
    #[inline]
    pub const fn is_error(self) -> bool {
        matches!(self, Self::Error)
    }

    /// Whether it is [`Success`](Self::Success).
    #[must_use]
    #[inline]
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Success)
    }
}

/// `success` or `error`.
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Success => "success",
            Self::Error => "error",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Severity;
    use std::format;

    #[test]
    fn shows_itself() {
        assert_eq!(format!("{:>8}", Severity::Error), "   error");
        assert_eq!(format!("{}", Severity::Success), "success");
        assert!(Severity::Error.is_error() && !Severity::Error.is_success());
    }
}
