//! What any HRESULT is, in a line: [`explain`].
//!
//! BITS returns codes of its own, and whatever the layers below it return: Win32 errors, COM and RPC, TLS. Its callers,
//! such as Windows Update and Delivery Optimization, wrap what they get once more. A log of downloads shows all of them, so
//! this module knows the names of those that are met there, and reads the bits of the rest.
//!
//! The names are data that only [`explain`] and [`known`] refer to. A program that calls neither does not carry them.
//!
//! ```
//! use bits_codes::explain;
//!
//! assert_eq!(
//!     explain(0x8007_2EE7).to_string(),
//!     "0x80072EE7 ERROR_WINHTTP_NAME_NOT_RESOLVED: \
//!      The host name could not be resolved: check DNS, the proxy and the URL.",
//! );
//! assert_eq!(
//!     explain(0x8007_0999).to_string(),
//!     "0x80070999: failure, facility WIN32, Win32 error 2457 (no name known here)",
//! );
//! ```

mod hint;
mod line;
mod names;
mod status;

use core::fmt;

pub use self::hint::{Hint, Slip};
pub use self::names::{KnownName, Names, known};
use crate::bits::BitsCode;
use crate::hresult::Hresult;

use bits_codes_core::hresult::{N as NTSTATUS_BIT, R as RESERVED_BIT};

/// Bits 31 and 30: the severity of an NTSTATUS, both set for an error.
const NTSTATUS_ERROR: u32 = 1 << 31 | RESERVED_BIT;
/// From here on a number is a small negative one, such as the exit code -1.
const SMALL_NEGATIVE: u32 = 0xFFFF_0000;

/// Explains any number that is, or may be, an HRESULT.
///
/// It never fails: all of the 2<sup>32</sup> numbers have an [`Explanation`]. Nothing is allocated, and nothing looked up
/// before the explanation is asked.
///
/// ```
/// use bits_codes::{BitsCode, Kind, explain};
///
/// let explanation = explain(0x8019_0194);
/// assert_eq!(
///     explanation.to_string(),
///     "0x80190194 BG_E_HTTP_ERROR_404: The requested URL does not exist on the server.",
/// );
/// assert_eq!(explanation.kind(), Kind::Bits(BitsCode::HttpError404));
///
/// let names: Vec<_> = explanation.names().map(|name| name.name()).collect();
/// assert_eq!(names, ["BG_E_HTTP_ERROR_404", "HTTP_E_STATUS_NOT_FOUND"]);
/// ```
#[must_use]
#[inline]
pub const fn explain(code: u32) -> Explanation {
    Hresult::new(code).explain()
}

impl Hresult {
    /// What the code is; see [`explain`](crate::explain()).
    ///
    /// ```
    /// use bits_codes::{Hresult, Kind};
    ///
    /// let code: Hresult = "-2147024891".parse()?;
    /// assert_eq!(code.explain().kind(), Kind::Win32(5));
    /// # Ok::<(), bits_codes::ParseHresultError>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn explain(self) -> Explanation {
        Explanation::new(self)
    }
}

/// What a number is: the answer of [`explain`].
///
/// `{}` gives one line: the number, and then its name and the first paragraph of its text, or what its bits tell. `{:#}`
/// adds, on the same line, the other names and the [hint](Self::hint).
///
/// ```
/// use bits_codes::explain;
///
/// assert_eq!(
///     format!("{:#}", explain(0x8019_01F6)),
///     "0x801901F6 BG_E_HTTP_ERROR_502 (also HTTP_E_STATUS_BAD_GATEWAY): ".to_owned()
///         + explain(0x8019_01F6).names().next().unwrap().text(),
/// );
/// assert_eq!(
///     format!("{:#}", explain(404)),
///     "0x00000194: success, facility NULL, code 404 (no name known here); \
///      may be HTTP status 404 (0x80190194 BG_E_HTTP_ERROR_404) written bare",
/// );
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Explanation {
    code: Hresult,
}

impl Explanation {
    pub(crate) const fn new(code: Hresult) -> Self {
        Self { code }
    }

    /// The number that was explained.
    ///
    /// ```
    /// use bits_codes::{Hresult, explain};
    ///
    /// assert_eq!(explain(0x8020_0001).hresult(), Hresult::new(0x8020_0001));
    /// ```
    #[must_use]
    #[inline]
    pub const fn hresult(self) -> Hresult {
        self.code
    }

    /// What kind of number it is. The first kind that fits, in the order of [`Kind`].
    ///
    /// ```
    /// use bits_codes::{BitsCode, Kind, explain};
    ///
    /// assert_eq!(explain(0x8020_0001).kind(), Kind::Bits(BitsCode::NotFound));
    /// assert_eq!(explain(0x8019_01AD).kind(), Kind::HttpStatus(429));
    /// assert_eq!(explain(0x8007_06BA).kind(), Kind::Win32(1722));
    /// assert_eq!(explain(0xC000_0005).kind(), Kind::NtStatus(0xC000_0005));
    /// assert_eq!(explain(0x8024_4022).kind(), Kind::Named);
    /// assert_eq!(explain(0x8123_4567).kind(), Kind::Unnamed);
    /// ```
    #[must_use]
    pub fn kind(self) -> Kind {
        let bits = self.code.bits();
        if let Some(code) = BitsCode::from_code(bits) {
            return Kind::Bits(code);
        }
        // A customer's facility 25 is not HTTP, and with bit 30 set it is a plain NTSTATUS's.
        let is_foreign = self.code.is_customer() || bits & RESERVED_BIT != 0;
        if let (Some(status), false) = (self.code.http_status(), is_foreign) {
            return Kind::HttpStatus(status);
        }
        // 0 is success on all accounts, and better known as `S_OK`.
        if let (Some(error), true) = (self.code.win32_code(), self.code.is_error()) {
            return Kind::Win32(error);
        }
        if bits < SMALL_NEGATIVE && self.code.is_ntstatus() {
            return Kind::NtStatus(bits & !NTSTATUS_BIT);
        }
        if bits < SMALL_NEGATIVE && bits & NTSTATUS_ERROR == NTSTATUS_ERROR {
            return Kind::NtStatus(bits);
        }
        if self.names().next().is_some() {
            Kind::Named
        } else {
            Kind::Unnamed
        }
    }

    /// Every known name of the number, with its family and text, BITS first.
    ///
    /// An NTSTATUS in the dress of an HRESULT has the names of that NTSTATUS.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let mut names = explain(0x8007_0005).names();
    /// let com = names.next().unwrap();
    /// assert_eq!((com.name(), com.family()), ("E_ACCESSDENIED", "Com"));
    /// let win32 = names.next().unwrap();
    /// assert_eq!((win32.name(), win32.family()), ("ERROR_ACCESS_DENIED", "Win32"));
    ///
    /// assert_eq!(explain(0xD000_0022).names().next().unwrap().name(), "STATUS_ACCESS_DENIED");
    /// assert_eq!(explain(0x8123_4567).names().next(), None);
    /// ```
    #[inline]
    pub fn names(self) -> Names {
        Names::of(self.code.bits())
    }

    /// A likely slip, where the number has no meaning of its own but would have one with a digit, a sign or a few bits
    /// restored.
    ///
    /// It is a guess, and says so: "may be". A number that means something by itself has none.
    ///
    /// ```
    /// use bits_codes::explain;
    /// use bits_codes::explain::Slip;
    ///
    /// // `-2145386495` without its sign:
    /// let hint = explain(2145386495).hint().unwrap();
    /// assert_eq!(hint.slip(), Slip::SignLost);
    /// assert_eq!(hint.to_string(), "may be 0x80200001 BG_E_NOT_FOUND (-2145386495) with its minus sign lost");
    ///
    /// assert_eq!(explain(0x8020_0001).hint(), None);
    /// ```
    #[must_use]
    pub fn hint(self) -> Option<Hint> {
        Hint::of(self)
    }
}

impl fmt::Debug for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Explanation({self})")
    }
}

impl From<Hresult> for Explanation {
    #[inline]
    fn from(code: Hresult) -> Self {
        code.explain()
    }
}

/// What kind of number an [`Explanation`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A return value of BITS, which the HTTP statuses that BITS names are among.
    Bits(BitsCode),
    /// An HTTP status, 100 to 599, for which BITS has no name.
    HttpStatus(u16),
    /// A Win32 error, `0x8007xxxx`: named or not.
    Win32(u16),
    /// An NTSTATUS, named or not: an error (`0xCxxxxxxx`, `0xExxxxxxx`), or any that `HRESULT_FROM_NT` dressed up, which is
    /// given without that dress.
    NtStatus(u32),
    /// A value of another family that is known here: COM, Windows Update, an event of BITS, and so on.
    Named,
    /// A number that has no name here.
    Unnamed,
}
