//! A code that may be of a family or not.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

use crate::error::ParseCodeError;
use crate::family;
use crate::family::Family;
use crate::hresult::Hresult;
use bits_codes_core::facility::Facility;
use bits_codes_core::severity::Severity;

/// Any HRESULT, seen through a family: an entry of it, or a number that it does not have.
///
/// Making one never fails, and [`Hresult::from`] gives the same number again. It suits fields of errors and
/// records of logs: servers and later versions of Windows give codes that no list has.
///
/// ```
/// use bits_codes::{BitsCode, Decoded, Hresult};
///
/// let known = Decoded::from(0x8020_0001_u32);
/// assert_eq!(known, Decoded::Known(BitsCode::NotFound));
///
/// let unknown = Decoded::<BitsCode>::from(Hresult::new(0x8007_0005));
/// assert_eq!(unknown.known(), None);
/// assert_eq!(unknown.to_string(), "unknown error 0x80070005 (Win32 error 5)");
/// assert_eq!(Hresult::from(unknown), Hresult::new(0x8007_0005));
/// ```
///
/// Build it with `From`: then two are equal exactly when their numbers are. A hand-made `Unknown` of a number that the family
/// declares never equals `Known`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decoded<F> {
    /// An entry of the family.
    Known(F),
    /// A number that no entry has.
    Unknown(Hresult),
}

impl<F: Family> Decoded<F> {
    /// The entry, if it is one.
    #[must_use]
    #[inline]
    pub fn known(self) -> Option<F> {
        match self {
            Self::Known(entry) => Some(entry),
            Self::Unknown(_) => None,
        }
    }

    /// Whether it is an entry of the family.
    #[must_use]
    #[inline]
    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    /// The number.
    #[must_use]
    #[inline]
    pub fn code(self) -> u32 {
        match self {
            Self::Known(entry) => entry.code(),
            Self::Unknown(code) => code.bits(),
        }
    }

    /// The number, to be asked about its parts.
    #[must_use]
    #[inline]
    pub fn hresult(self) -> Hresult {
        Hresult::new(self.code())
    }

    /// The name of the entry, if it is one.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.known().map(F::name)
    }

    /// The text of the entry, if it is one.
    #[must_use]
    pub fn text(self) -> Option<&'static str> {
        self.known().map(F::text)
    }

    /// The HTTP status of the entry, or that which an unknown number carries.
    ///
    /// ```
    /// # use bits_codes::{BitsCode, Decoded};
    /// let teapot = Decoded::<BitsCode>::from(0x8019_01A2_u32);
    /// assert_eq!(teapot.http_status(), Some(418));
    /// ```
    #[must_use]
    pub fn http_status(self) -> Option<u16> {
        match self {
            Self::Known(entry) => entry.http_status(),
            Self::Unknown(code) => code.http_status(),
        }
    }

    /// Whether it is a failure.
    #[must_use]
    #[inline]
    pub fn is_error(self) -> bool {
        self.hresult().is_error()
    }

    /// Whether it is a success.
    #[must_use]
    #[inline]
    pub fn is_success(self) -> bool {
        self.hresult().is_success()
    }

    /// Whether it is a failure or a success.
    #[must_use]
    #[inline]
    pub fn severity(self) -> Severity {
        self.hresult().severity()
    }

    /// The part of the system that it is from.
    #[must_use]
    #[inline]
    pub fn facility(self) -> Facility {
        self.hresult().facility()
    }
}

impl<F: Family> From<F> for Decoded<F> {
    #[inline]
    fn from(entry: F) -> Self {
        Self::Known(entry)
    }
}

impl<F: Family> From<Hresult> for Decoded<F> {
    #[inline]
    fn from(code: Hresult) -> Self {
        match F::from_code(code.bits()) {
            Some(entry) => Self::Known(entry),
            None => Self::Unknown(code),
        }
    }
}

impl<F: Family> From<u32> for Decoded<F> {
    #[inline]
    fn from(bits: u32) -> Self {
        Self::from(Hresult::new(bits))
    }
}

impl<F: Family> From<i32> for Decoded<F> {
    #[inline]
    fn from(value: i32) -> Self {
        Self::from(Hresult::from_i32(value))
    }
}

impl<F: Family> From<Decoded<F>> for Hresult {
    #[inline]
    fn from(decoded: Decoded<F>) -> Self {
        decoded.hresult()
    }
}

impl<F: Family> From<Decoded<F>> for u32 {
    #[inline]
    fn from(decoded: Decoded<F>) -> Self {
        decoded.code()
    }
}

impl<F: Family> From<Decoded<F>> for i32 {
    #[inline]
    fn from(decoded: Decoded<F>) -> Self {
        decoded.hresult().as_i32()
    }
}

/// A name or an alias of the family, or else any number in any [spelling](Hresult#impl-FromStr-for-Hresult).
impl<F: Family> FromStr for Decoded<F> {
    type Err = ParseCodeError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        family::parse_code(s).map(Self::Known).or_else(|error| {
            // That the family does not have the number is no error here.
            error.hresult().map(Self::Unknown).ok_or(error)
        })
    }
}

/// `{}`: the text. `{:#}`: name, number and text. Of an unknown number both show what its bits say, such as
/// `unknown error 0x80070005 (Win32 error 5)`.
impl<F: Family> fmt::Display for Decoded<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(entry) => fmt::Display::fmt(entry, f),
            Self::Unknown(code) => describe(*code, f),
        }
    }
}

/// What can be said of a number that has no name.
fn describe(code: Hresult, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = match code.severity() {
        Severity::Error => "error",
        Severity::Success => "success code",
    };
    write!(f, "unknown {what} {code} (")?;
    if let Some(status) = code.http_status() {
        write!(f, "HTTP status {status}")
    } else if let Some(error) = code.win32_code().filter(|_| code.is_error()) {
        write!(f, "Win32 error {error}")
    } else if code.is_ntstatus() {
        f.write_str("an NTSTATUS")
    } else if code.is_customer() {
        // Its facility is not one of the SDK's, so their names would mislead.
        write!(f, "customer facility {:#05X}", code.facility().value())
    } else {
        write!(f, "facility {}", code.facility())
    }?;
    f.write_str(")")
}

impl<F: Family> fmt::LowerHex for Decoded<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(&self.code(), f)
    }
}

impl<F: Family> fmt::UpperHex for Decoded<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::UpperHex::fmt(&self.code(), f)
    }
}

// No `source`: a known code shows the entry's own text, which would then be shown twice.
impl<F: Family> Error for Decoded<F> {}

#[cfg(test)]
mod tests {
    use crate::decoded::Decoded;
    use crate::hresult::Hresult;
    use crate::sample::Sync;
    use std::format;
    use std::string::ToString;

    type Code = Decoded<Sync>;

    #[test]
    fn every_number_survives() {
        for bits in [0, 1, 0xA123_0001, 0xA123_0002, 0x2123_0002, u32::MAX] {
            let code = Code::from(bits);
            assert_eq!(Hresult::from(code), Hresult::new(bits));
            assert_eq!(u32::from(code), bits);
            assert_eq!(Code::from(i32::from(code)), code);
            assert_eq!(code.is_known(), code.known().is_some());
        }
        assert_eq!(Code::from(Sync::NoQuota), Decoded::from(0xA123_0001_u32));
    }

    #[test]
    fn known_answers_for_the_entry() {
        let code = Code::from(0xA123_0001_u32);
        assert_eq!(code.known(), Some(Sync::NoQuota));
        assert_eq!(code.name(), Some("SYNC_E_NO_QUOTA"));
        assert_eq!(code.text(), Some("The mailbox is over its quota."));
        assert_eq!(code.http_status(), Some(507));
        assert!(code.is_error() && !code.is_success());
        assert_eq!(code.to_string(), "The mailbox is over its quota.");
        assert_eq!(
            format!("{code:#}"),
            "SYNC_E_NO_QUOTA (0xA1230001): The mailbox is over its quota."
        );
        assert_eq!(format!("{code:?}"), "Known(SYNC_E_NO_QUOTA (0xA1230001))");
        assert_eq!(format!("{code:#x} {code:X}"), "0xa1230001 A1230001");
    }

    #[test]
    fn unknown_tells_what_the_number_says() {
        let shown = |bits: u32| Code::from(bits).to_string();
        assert_eq!(
            shown(0x8019_01A2),
            "unknown error 0x801901A2 (HTTP status 418)"
        );
        assert_eq!(
            shown(0x8007_0005),
            "unknown error 0x80070005 (Win32 error 5)"
        );
        assert_eq!(
            shown(0x0024_0001),
            "unknown success code 0x00240001 (facility WINDOWSUPDATE)"
        );
        assert_eq!(
            shown(0x8123_0001),
            "unknown error 0x81230001 (facility 0x123)"
        );
        assert_eq!(
            shown(0xA019_0001),
            "unknown error 0xA0190001 (customer facility 0x019)"
        );
        assert_eq!(shown(0xD000_0022), "unknown error 0xD0000022 (an NTSTATUS)");
        assert_eq!(shown(0), "unknown success code 0x00000000 (facility NULL)");
        assert_eq!(
            format!("{:?}", Code::from(5_u32)),
            "Unknown(Hresult(0x00000005))"
        );
    }

    #[test]
    fn reads_any_number() {
        assert_eq!("SYNC_E_FULL".parse(), Ok(Code::Known(Sync::NoQuota)));
        assert_eq!("0xA1230003".parse(), Ok(Code::Known(Sync::Missing)));
        assert_eq!("5".parse(), Ok(Code::Unknown(Hresult::new(5))));
        assert!("SYNC_E_NONE".parse::<Code>().is_err());
    }
}
