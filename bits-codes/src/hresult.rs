//! A plain HRESULT, of any family or none.

use core::fmt;
use core::str::FromStr;

use bits_codes_core::facility::Facility;
use bits_codes_core::hresult;
use bits_codes_core::severity::Severity;
use bits_codes_core::spelling::{self, ParseHresultError};

/// A Windows HRESULT: any 32 bits, known to somebody or not.
///
/// ```text
///  31 30 29 28 27           16 15                 0
/// +--+--+--+--+---------------+--------------------+
/// | S| R| C| N|   facility    |        code        |
/// +--+--+--+--+---------------+--------------------+
/// ```
///
/// `S` is the [severity](Self::severity), `R` is reserved, `C` marks [customers'](Self::is_customer) codes and `N`
/// an [NTSTATUS](Self::is_ntstatus) in disguise. The layout is that of winerror.h and [MS-ERREF] 2.1, except
/// that the uppermost bit of the facility is called reserved (`X`) there; see [`Facility`].
///
/// It is shown as people write it, always with eight digits, and read in every [spelling](#impl-FromStr-for-Hresult)
/// that tools print.
///
/// It is compared with a family's codes, with a `u32` on the right and, with the features for them, with the `HRESULT` of the
/// `windows` crates. A `u32` on the left does not compile: it would be a second type that every `u32` of a program compares with,
/// and `number == text.parse()?` could not tell any more what to parse.
///
/// ```
/// use bits_codes::{Facility, Hresult};
///
/// let code: Hresult = "-2145386495".parse()?;
/// assert_eq!(code, Hresult::new(0x8020_0001));
/// assert_eq!(code.to_string(), "0x80200001");
/// assert!(code.is_error());
/// assert_eq!(code.facility(), Facility::BACKGROUNDCOPY);
/// assert_eq!(code.low16(), 1);
/// # Ok::<(), bits_codes::ParseHresultError>(())
/// ```
///
/// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Hresult(u32);

impl Hresult {
    /// The code with these bits.
    #[must_use]
    #[inline]
    pub const fn new(bits: u32) -> Self {
        Self(bits)
    }

    /// The code as the Windows headers declare it, `typedef LONG HRESULT`.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::from_i32(-2145386495), Hresult::new(0x8020_0001));
    /// ```
    #[must_use]
    #[inline]
    #[expect(clippy::cast_sign_loss, reason = "the bits stay")]
    pub const fn from_i32(value: i32) -> Self {
        Self(value as u32)
    }

    /// The code with these parts: `MAKE_HRESULT` of winerror.h.
    ///
    /// ```
    /// use bits_codes::{BitsCode, Facility, Hresult, Severity};
    ///
    /// const NOT_FOUND: Hresult = Hresult::from_parts(Severity::Error, Facility::BACKGROUNDCOPY, 1);
    /// assert_eq!(NOT_FOUND, BitsCode::NotFound);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_parts(severity: Severity, facility: Facility, code: u16) -> Self {
        Self(hresult::from_parts(
            severity.is_error(),
            facility.value(),
            code,
        ))
    }

    /// The code with these parts that somebody other than Microsoft defines: with the [customer bit](Self::is_customer).
    ///
    /// ```
    /// use bits_codes::{Facility, Hresult, Severity};
    ///
    /// let code = Hresult::from_customer_parts(Severity::Error, Facility::new(0x123), 1);
    /// assert_eq!(code, 0xA123_0001);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_customer_parts(severity: Severity, facility: Facility, code: u16) -> Self {
        Self(hresult::CUSTOMER | Self::from_parts(severity, facility, code).0)
    }

    /// `HRESULT_FROM_WIN32` of winerror.h, exactly.
    ///
    /// Of a Win32 error code the low 16 bits come into [`Facility::WIN32`] as a failure. 0 stays 0, success. Whatever
    /// has bit 31 set is taken for an HRESULT already and stays, too.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::from_win32(5), Hresult::new(0x8007_0005));
    /// assert_eq!(Hresult::from_win32(0), Hresult::new(0));
    /// assert_eq!(Hresult::from_win32(0x8020_0001), Hresult::new(0x8020_0001));
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_win32(error: u32) -> Self {
        Self(hresult::from_win32(error))
    }

    /// The failure that carries an HTTP status, 100 to 599: facility 25 with the status in the low 16 bits.
    ///
    /// Those from 300 on have names in winerror.h such as `HTTP_E_STATUS_NOT_FOUND`; BITS gives all of them.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::from_http_status(404), Some(Hresult::new(0x8019_0194)));
    /// assert_eq!(Hresult::from_http_status(600), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_http_status(status: u16) -> Option<Self> {
        match hresult::from_http_status(status) {
            Some(code) => Some(Self(code)),
            None => None,
        }
    }

    /// All 32 bits.
    #[must_use]
    #[inline]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The number as `LONG`, which many tools print: failures are negative.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::new(0x8020_0001).as_i32(), -2145386495);
    /// ```
    #[must_use]
    #[inline]
    pub const fn as_i32(self) -> i32 {
        hresult::signed(self.0)
    }

    /// Whether it is a failure: bit 31 is set. `FAILED` of winerror.h.
    #[must_use]
    #[inline]
    pub const fn is_error(self) -> bool {
        hresult::is_error(self.0)
    }

    /// Whether it is a success, which `S_OK` (0) is not alone in. `SUCCEEDED` of winerror.h.
    #[must_use]
    #[inline]
    pub const fn is_success(self) -> bool {
        !self.is_error()
    }

    /// Bit 31. `HRESULT_SEVERITY` of winerror.h.
    #[must_use]
    #[inline]
    pub const fn severity(self) -> Severity {
        if self.is_error() {
            Severity::Error
        } else {
            Severity::Success
        }
    }

    /// Bits 27 to 16. `HRESULT_FACILITY` of winerror.h gives a thirteenth, bit 28, too.
    ///
    /// In a [customer's](Self::is_customer) code it means what the customer says, and in an
    /// [NTSTATUS](Self::is_ntstatus) it counts in the facilities of NTSTATUS values, whose names are not those of
    /// [`Facility`].
    #[must_use]
    #[inline]
    pub const fn facility(self) -> Facility {
        Facility::of(self.0)
    }

    /// Bits 15 to 0, what is left within the facility. `HRESULT_CODE` of winerror.h.
    #[must_use]
    #[inline]
    pub const fn low16(self) -> u16 {
        hresult::low16(self.0)
    }

    /// Whether somebody other than Microsoft defines the code: bit 29 (C) is set.
    #[must_use]
    #[inline]
    pub const fn is_customer(self) -> bool {
        self.0 & hresult::CUSTOMER != 0
    }

    /// Whether the code is an NTSTATUS made to fit by `HRESULT_FROM_NT` of winerror.h: bit 28 (N) is set.
    ///
    /// The NTSTATUS is the code without that bit.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// // STATUS_ACCESS_DENIED, 0xC0000022
    /// let denied = Hresult::new(0xD000_0022);
    /// assert!(denied.is_ntstatus());
    /// ```
    #[must_use]
    #[inline]
    pub const fn is_ntstatus(self) -> bool {
        self.0 & hresult::N != 0
    }

    /// The Win32 error code within `0x8007xxxx`, and 0 for 0: what [`from_win32`](Self::from_win32) made it of.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::new(0x8007_0005).win32_code(), Some(5)); // ERROR_ACCESS_DENIED
    /// assert_eq!(Hresult::new(0).win32_code(), Some(0));
    /// assert_eq!(Hresult::new(0x8020_0001).win32_code(), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn win32_code(self) -> Option<u16> {
        match self.0 {
            0 | 0x8007_0000..=0x8007_FFFF => Some(self.low16()),
            _ => None,
        }
    }

    /// The HTTP status that the number itself carries: 100 to 599 in the low 16 bits, under facility 25 (HTTP).
    ///
    /// Severity and the customer bit do not matter. An [NTSTATUS](Self::is_ntstatus) carries none: its facility 25
    /// is transactions. What an entry of a family says with `http = ..` is known to the family alone.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// assert_eq!(Hresult::new(0x8019_0194).http_status(), Some(404));
    /// assert_eq!(Hresult::new(0x8019_0001).http_status(), None); // HTTP_E_STATUS_UNEXPECTED
    /// assert_eq!(Hresult::new(0x8019_4000).http_status(), None); // an event of BITS
    /// ```
    #[must_use]
    #[inline]
    pub const fn http_status(self) -> Option<u16> {
        hresult::http_status(self.0)
    }

    /// `Err` for a failure, for the sake of `?`; `Ok` for any success.
    ///
    /// The code comes along either way, since successes differ: `S_FALSE` is 1.
    ///
    /// ```
    /// # use bits_codes::Hresult;
    /// fn call() -> Hresult {
    ///     Hresult::new(0x8020_0001)
    /// }
    ///
    /// fn caller() -> Result<(), Hresult> {
    ///     call().ok()?;
    ///     Ok(())
    /// }
    ///
    /// assert_eq!(caller(), Err(Hresult::new(0x8020_0001)));
    /// ```
    ///
    /// # Errors
    ///
    /// The code itself, if it [is an error](Self::is_error).
    #[inline]
    pub const fn ok(self) -> Result<Self, Self> {
        if self.is_error() { Err(self) } else { Ok(self) }
    }
}

impl PartialEq<u32> for Hresult {
    #[inline]
    fn eq(&self, other: &u32) -> bool {
        self.0 == *other
    }
}

impl From<u32> for Hresult {
    #[inline]
    fn from(bits: u32) -> Self {
        Self::new(bits)
    }
}

impl From<i32> for Hresult {
    #[inline]
    fn from(value: i32) -> Self {
        Self::from_i32(value)
    }
}

impl From<Hresult> for u32 {
    #[inline]
    fn from(code: Hresult) -> Self {
        code.bits()
    }
}

impl From<Hresult> for i32 {
    #[inline]
    fn from(code: Hresult) -> Self {
        code.as_i32()
    }
}

/// Reads a number in any spelling that tools print.
///
/// | written | is |
/// |---|---|
/// | `0x80200001`, `0X5` | hex, one to eight digits |
/// | `80200001` | hex: exactly eight bare digits always are |
/// | `2149580801` | decimal: any other number of bare digits |
/// | `-2145386495` | decimal, however many digits, down to -2147483648 |
/// | `0x80200001L`, `80200001h` | hex; `h`, `L`, `U` or `UL`, small or large, may follow it |
/// | `0x8020_0001` | `_` between two digits is skipped |
///
/// White space around it is, too. Anything else is an error: nothing is guessed, and out of range never wraps.
impl FromStr for Hresult {
    type Err = ParseHresultError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        spelling::parse(s).map(Self)
    }
}

/// `0x80200001`, always eight digits.
impl fmt::Display for Hresult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = *b"0x00000000";
        for (place, shift) in shown[2..].iter_mut().zip((0..32).step_by(4).rev()) {
            *place = b"0123456789ABCDEF"[(self.0 >> shift & 0xF) as usize];
        }
        // Through `pad`, so that a table can be lined up with `{:<12}`.
        f.pad(core::str::from_utf8(&shown).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hresult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hresult({self})")
    }
}

impl fmt::LowerHex for Hresult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}

impl fmt::UpperHex for Hresult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::UpperHex::fmt(&self.0, f)
    }
}

/// For `?` into a `Box<dyn Error>`; see [`Hresult::ok`].
impl core::error::Error for Hresult {}

#[cfg(test)]
mod tests {
    use super::Hresult;
    use crate::sample::Sync;
    use bits_codes_core::facility::Facility;
    use bits_codes_core::severity::Severity;
    use std::format;

    #[test]
    fn shows_eight_digits() {
        assert_eq!(format!("{}", Hresult::new(0x8020_001A)), "0x8020001A");
        assert_eq!(format!("{}", Hresult::default()), "0x00000000");
        assert_eq!(format!("{:>12}|", Hresult::new(1)), "  0x00000001|");
        assert_eq!(format!("{:?}", Hresult::new(1)), "Hresult(0x00000001)");
        assert_eq!(format!("{:x}", Hresult::new(0x8020_001A)), "8020001a");
        assert_eq!(format!("{:#010X}", Hresult::new(0x1A)), "0x0000001A");
    }

    #[test]
    fn takes_fields_apart() {
        let code = Hresult::new(0xA123_0001);
        assert_eq!(code.severity(), Severity::Error);
        assert_eq!(code.facility(), Facility::new(0x123));
        assert_eq!(code.low16(), 1);
        assert!(code.is_customer() && !code.is_ntstatus());
        assert_eq!(Hresult::new(0x887A_0001).facility(), Facility::DXGI);
    }

    #[test]
    fn signed_and_unsigned_are_the_same_bits() {
        for bits in [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF] {
            assert_eq!(Hresult::from_i32(Hresult::new(bits).as_i32()).bits(), bits);
        }
        assert_eq!(Hresult::from(-2_145_844_844), Hresult::new(0x8019_0194));
    }

    #[test]
    fn from_win32_is_the_macro_of_winerror() {
        assert_eq!(Hresult::from_win32(0x7FFF_FFFF).bits(), 0x8007_FFFF);
        assert_eq!(Hresult::from_win32(0x0001_0005).bits(), 0x8007_0005);
        assert_eq!(Hresult::from_win32(0x8000_0000).bits(), 0x8000_0000);
        assert_eq!(Hresult::from_win32(0xFFFF_FFFF).bits(), 0xFFFF_FFFF);
        assert_eq!(Hresult::new(0x0007_0005).win32_code(), None);
        assert_eq!(Hresult::new(0x8007_0000).win32_code(), Some(0));
        assert_eq!(Hresult::new(1).win32_code(), None);
    }

    #[test]
    fn every_http_status_round_trips() {
        for status in 0..=u16::MAX {
            let code = Hresult::from_http_status(status);
            assert_eq!(code.is_some(), (100..600).contains(&status));
            assert_eq!(
                code.map_or(Some(status), Hresult::http_status),
                Some(status)
            );
        }
    }

    #[test]
    fn http_facility_is_all_twelve_bits() {
        assert_eq!(Hresult::new(0x0019_00C8).http_status(), Some(200));
        assert_eq!(Hresult::new(0xA019_0194).http_status(), Some(404));
        assert_eq!(Hresult::new(0x8819_0194).http_status(), None);
        assert_eq!(Hresult::new(0x8119_0194).http_status(), None);
        assert_eq!(Hresult::new(0xD019_0194).http_status(), None);
        assert_eq!(Hresult::new(0x8019_0063).http_status(), None);
        assert_eq!(Hresult::new(0x8019_0258).http_status(), None);
    }

    #[test]
    fn parts_make_what_they_are_read_from() {
        for bits in [0, 1, 0x8020_0001, 0x0020_0017, 0x887A_0001, 0x8FFF_FFFF] {
            let code = Hresult::new(bits);
            let (severity, facility) = (code.severity(), code.facility());
            assert_eq!(Hresult::from_parts(severity, facility, code.low16()), code);
            let customer = Hresult::from_customer_parts(severity, facility, code.low16());
            assert_eq!(customer, bits | 0x2000_0000);
            assert!(customer.is_customer());
        }
    }

    #[test]
    fn compares_with_families_and_numbers() {
        let code = Hresult::new(0xA123_0001);
        assert!(code == Sync::NoQuota);
        assert!(Sync::NoQuota == code);
        assert!(code != Sync::Missing);
        assert!(Sync::Missing != code);
        assert!(code == 0xA123_0001);
        assert!(Sync::NoQuota == 0xA123_0001);
        assert!(code != 0xA123_0002);
        assert!(Sync::NoQuota != 0xA123_0002);
    }

    #[test]
    fn ok_keeps_the_success() {
        assert_eq!(Hresult::new(1).ok(), Ok(Hresult::new(1)));
        assert_eq!(
            Hresult::new(0x8000_4005).ok(),
            Err(Hresult::new(0x8000_4005))
        );
    }
}
