//! What any HRESULT is, in a line: [`explain`].
//!
//! BITS returns codes of its own, and whatever the layers below it return: Win32 errors, COM and RPC, TLS. Its callers,
//! such as Windows Update and Delivery Optimization, wrap what they get once more. A log of downloads shows all of them, so
//! this module knows the names of those that are met there, and reads the bits of the rest.
//!
//! The names are data that only [`explain`] and its neighbours refer to. A program that does not call them does not carry them;
//! one that does grows by 380 KB. By default they are those that are met around BITS: all Win32 errors, COM, RPC, TLS and
//! HTTP, Windows Update, Delivery Optimization, servicing and Setup, and the rest where it has a text. The feature `all-names`
//! adds every HRESULT and NTSTATUS of Microsoft's headers, of .NET, winget and WSL, which is 700 KB more.
//!
//! Of a number with several names the order is: BITS, COM and RPC, Win32 errors made HRESULTs, the owner of the facility, others.
//! Each says its [sources](KnownName::sources).
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
//!     explain(0x8007_09F0).to_string(),
//!     "0x800709F0: failure, facility WIN32, Win32 error 2544 (no name known here)",
//! );
//! ```

mod catalogue;
mod hint;
mod line;
mod names;
mod own;
mod setup;
mod status;

use core::fmt;

pub use self::hint::{Hint, Slip};
use self::names::Best;
pub use self::names::{KnownName, Names, explain_name, known, named};
pub use self::setup::{SetupExtend, setup_extend};
use crate::bits::BitsCode;
use crate::decoded::Decoded;
use crate::family::Family;
use crate::family_ref::FamilyRef;
use crate::hresult::Hresult;

use bits_codes_core::catalogue::Row;
use bits_codes_core::hresult::{N as NTSTATUS_BIT, R as RESERVED_BIT};

/// Bits 31 and 30: the severity of an NTSTATUS, both set for an error.
const NTSTATUS_ERROR: u32 = 1 << 31 | RESERVED_BIT;
/// The high half of a Visual Basic error: a failure of facility CONTROL.
const VISUAL_BASIC: u32 = 0x800A;
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

/// Explains what a program or an installer exited with: 0 is success, a number up to 65535 a Win32 error (Windows Installer's
/// 1603, and 3010 for a restart), and any other an HRESULT or NTSTATUS as it is.
///
/// ```
/// use bits_codes::Kind;
/// use bits_codes::explain::explain_exit_code;
///
/// assert_eq!(explain_exit_code(1603).kind(), Kind::Win32(1603));
/// assert_eq!(explain_exit_code(0xC000_0005).kind(), Kind::NtStatus(0xC000_0005));
/// ```
#[must_use]
pub const fn explain_exit_code(code: u32) -> Explanation {
    if code <= 0xFFFF {
        Hresult::from_win32(code).explain()
    } else {
        explain(code)
    }
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

impl<F: Family> Decoded<F> {
    /// What the code is, in the words of the family or else of all that is known: of a code that the family does not have this says
    /// more than `{}`, which knows no other names.
    ///
    /// ```
    /// use bits_codes::{BitsEvent, Decoded};
    ///
    /// let decoded = Decoded::<BitsEvent>::from(0x8020_0001_u32);
    /// assert_eq!(decoded.to_string(), "unknown error 0x80200001 (facility BACKGROUNDCOPY)");
    /// assert_eq!(
    ///     decoded.explain().to_string(),
    ///     "0x80200001 BG_E_NOT_FOUND: The requested job was not found.",
    /// );
    /// ```
    #[must_use]
    pub fn explain(self) -> Explanation {
        let own = const { &[FamilyRef::of::<F>()] };
        self.hresult().explain().with(own)
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
    families: &'static [FamilyRef],
}

impl Explanation {
    pub(crate) const fn new(code: Hresult) -> Self {
        Self {
            code,
            families: &[],
        }
    }

    /// The same with these families, whose names come before all others.
    ///
    /// ```
    /// use bits_codes::{FamilyRef, bits_errors, explain};
    ///
    /// bits_errors! {
    ///     #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    ///     pub enum SyncCode {
    ///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
    ///     }
    /// }
    ///
    /// const FAMILIES: &[FamilyRef] = &[FamilyRef::of::<SyncCode>()];
    ///
    /// assert_eq!(
    ///     explain(0xA123_0001).with(FAMILIES).to_string(),
    ///     "0xA1230001 SYNC_E_NO_QUOTA: The mailbox is over its quota.",
    /// );
    /// assert_eq!(
    ///     explain(1_591_541_759).with(FAMILIES).hint().unwrap().to_string(),
    ///     "may be 0xA1230001 SYNC_E_NO_QUOTA (-1591541759) with its minus sign lost",
    /// );
    /// ```
    #[must_use]
    #[inline]
    pub const fn with(self, families: &'static [FamilyRef]) -> Self {
        Self { families, ..self }
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
        let best = Best::of(self.names());
        // Setup, activation and media number their HRESULTs as if they were NTSTATUS values.
        let is_hresult = match best {
            Best::Name(name) => !name.is_ntstatus(),
            Best::Nameless(_) => true,
            Best::Nothing => false,
        };
        if bits < SMALL_NEGATIVE && !is_hresult {
            if self.code.is_ntstatus() {
                return Kind::NtStatus(bits & !NTSTATUS_BIT);
            }
            if bits & NTSTATUS_ERROR == NTSTATUS_ERROR {
                return Kind::NtStatus(bits);
            }
        }
        match best {
            Best::Name(_) => Kind::Named,
            Best::Nameless(_) => Kind::Documented,
            Best::Nothing if bits >> 16 == VISUAL_BASIC => Kind::VisualBasic(self.code.low16()),
            Best::Nothing => Kind::Unnamed,
        }
    }

    /// Every known name of the number, with its family and text: those of the families that [were given](Self::with), then BITS.
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
        Names::of(self.code.bits(), self.families)
    }

    /// What the number means: the text of its first name or, where it is documented without one, of the number.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// assert_eq!(explain(0x8020_0001).text(), Some("The requested job was not found."));
    /// assert_eq!(explain(0x8123_4567).text(), None);
    /// ```
    #[must_use]
    pub fn text(self) -> Option<&'static str> {
        let text = match Best::of(self.names()) {
            Best::Name(name) => name.text(),
            Best::Nameless(row) => row.text,
            Best::Nothing => "",
        };
        (!text.is_empty()).then_some(text)
    }

    /// What to check and to do next, for the numbers that people ask about most: whole sentences.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let proxy = explain(0x8024_402F);
    /// assert!(proxy.next_step().unwrap().contains("proxies"));
    /// assert!(proxy.page().unwrap().starts_with("https://learn.microsoft.com/"));
    /// assert_eq!(explain(0x8123_4567).next_step(), None);
    /// ```
    #[must_use]
    pub fn next_step(self) -> Option<&'static str> {
        self.step().map(|row| row.text)
    }

    /// The address of the page of Microsoft's that the [next step](Self::next_step) is from.
    #[must_use]
    pub fn page(self) -> Option<&'static str> {
        self.step().map(|row| row.name)
    }

    fn step(self) -> Option<Row> {
        // Somebody whose family has the number means something else by it.
        let is_own = own::names(self.code.bits(), self.families).next().is_some();
        let mut steps = catalogue::STEPS.find(self.code.bits());
        steps.next().filter(|_| !is_own)
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
    /// An error of Visual Basic, `0x800Axxxx`, as Office and scripts raise it: the low half is its number.
    VisualBasic(u16),
    /// A number that is documented without a symbolic name.
    Documented,
    /// A number that has no name here.
    Unnamed,
}
