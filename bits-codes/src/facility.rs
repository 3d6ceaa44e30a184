//! Which part of a system a code is from.

use core::fmt;

/// The facility of an [`Hresult`](crate::Hresult): the part of the system the code is from.
///
/// It is bits 27 to 16, twelve of them. [MS-ERREF] 2.1 gives the facility eleven and calls bit 27 (X) reserved,
/// but facilities that Microsoft handed out use it, [`DXGI`](Self::DXGI) (`0x87A`) for one.
///
/// The constants are the `FACILITY_*` names of the SDK without that prefix. Some facilities have several names.
///
/// ```
/// use bits_codes::{Facility, Hresult};
///
/// let facility = Hresult::new(0x8019_0194).facility();
/// assert_eq!(facility, Facility::HTTP);
/// assert_eq!(facility.name(), Some("HTTP"));
/// assert_eq!(facility.value(), 25);
///
/// // A facility that Microsoft has not named:
/// const SYNC: Facility = Facility::new(0x123);
/// assert_eq!(SYNC.name(), None);
/// assert_eq!(SYNC.to_string(), "0x123");
/// ```
///
/// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Facility(u16);

bits_codes_macros::__facilities!();

impl Facility {
    /// The largest facility that twelve bits hold.
    const LARGEST: u16 = 0xFFF;

    /// The facility of this number.
    ///
    /// For a number that is not known to fit, see [`from_u16`](Self::from_u16).
    ///
    /// # Panics
    ///
    /// Above `0xFFF`, which has more than twelve bits. In a constant that is a compile error.
    ///
    /// ```compile_fail
    /// # use bits_codes::Facility;
    /// const TOO_LARGE: Facility = Facility::new(0x1000);
    /// ```
    #[must_use]
    #[inline]
    #[track_caller]
    pub const fn new(value: u16) -> Self {
        assert!(
            value <= Self::LARGEST,
            "a facility has twelve bits, at most 0xFFF"
        );
        Self(value)
    }

    /// The facility of this number, or `None` above `0xFFF`.
    ///
    /// ```
    /// # use bits_codes::Facility;
    /// assert_eq!(Facility::from_u16(32), Some(Facility::BACKGROUNDCOPY));
    /// assert_eq!(Facility::from_u16(0x1020), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_u16(value: u16) -> Option<Self> {
        if value <= Self::LARGEST {
            Some(Self(value))
        } else {
            None
        }
    }

    /// Bits 27 to 16 of `bits`.
    #[inline]
    pub(crate) const fn of(bits: u32) -> Self {
        Self((bits >> 16) as u16 & Self::LARGEST)
    }

    /// Its number, at most `0xFFF`.
    #[must_use]
    #[inline]
    pub const fn value(self) -> u16 {
        self.0
    }

    /// The SDK's name for it, without `FACILITY_`.
    ///
    /// The name is also that of the constant, and what `facility = ..` takes in a declaration. Where the SDK has
    /// several, this is the one of winerror.h, and among those the one whose codes are met most.
    ///
    /// ```
    /// # use bits_codes::Facility;
    /// assert_eq!(Facility::BACKGROUNDCOPY.name(), Some("BACKGROUNDCOPY"));
    /// assert_eq!(Facility::SSPI.name(), Some("SECURITY"));
    /// assert_eq!(Facility::new(0x123).name(), None);
    /// ```
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        name_of(self.0)
    }
}

impl From<Facility> for u16 {
    #[inline]
    fn from(facility: Facility) -> Self {
        facility.0
    }
}

impl From<Facility> for u32 {
    #[inline]
    fn from(facility: Facility) -> Self {
        Self::from(facility.0)
    }
}

/// Its name, or else its number: `HTTP`, `0x123`.
impl fmt::Display for Facility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.pad(name),
            None => write!(f, "{:#05X}", self.0),
        }
    }
}

/// Its number and, if it has one, its name: `Facility(0x019, HTTP)`.
impl fmt::Debug for Facility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "Facility({:#05X}, {name})", self.0),
            None => write!(f, "Facility({:#05X})", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Facility;
    use std::format;

    #[test]
    fn has_twelve_bits() {
        assert_eq!(Facility::of(0x887A_0001), Facility::DXGI);
        assert_eq!(Facility::of(0xF019_0194), Facility::HTTP);
        assert_eq!(Facility::of(0xFFFF_FFFF).value(), 0xFFF);
        assert_eq!(Facility::from_u16(0xFFF), Some(Facility::new(0xFFF)));
        assert_eq!(Facility::from_u16(0x1000), None);
    }

    #[test]
    #[should_panic = "twelve bits"]
    fn refuses_a_thirteenth_bit() {
        let _ = Facility::new(0x1019);
    }

    #[test]
    fn shows_name_and_number() {
        assert_eq!(format!("{:6}|", Facility::HTTP), "HTTP  |");
        assert_eq!(format!("{}", Facility::new(0x123)), "0x123");
        assert_eq!(format!("{:?}", Facility::HTTP), "Facility(0x019, HTTP)");
        assert_eq!(format!("{:?}", Facility::new(0x123)), "Facility(0x123)");
        assert_eq!(Facility::JsDEBUG.name(), Some("JsDEBUG"));
    }

    #[test]
    fn names_of_one_number_are_equal() {
        assert_eq!(Facility::MF_WIN32, Facility::WIN32);
        assert_eq!(Facility::MF_WIN32.name(), Some("WIN32"));
        assert_eq!(Facility::NULL.name(), Some("NULL"));
    }
}
