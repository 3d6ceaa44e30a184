//! The errors of conversions: a number that no entry has, and a text that is neither a name nor a number.

use core::error::Error;
use core::fmt;

use bits_codes_core::spelling::ParseHresultError;

use crate::hresult::Hresult;

/// A number is no code of the family it was converted to.
///
/// It is the error of a family's `TryFrom<u32>`, `TryFrom<i32>` and `TryFrom<Hresult>`. To keep unknown codes
/// without an error there is [`Decoded`](crate::Decoded).
///
/// ```
/// use bits_codes::{BitsCode, Hresult};
///
/// let error = BitsCode::try_from(0x8007_0005_u32).unwrap_err();
/// assert_eq!(error.hresult(), Hresult::new(0x8007_0005));
/// assert_eq!(error.family(), "BitsCode");
/// assert_eq!(error.to_string(), "`0x80070005` is not a code of `BitsCode`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownCode {
    code: Hresult,
    family: &'static str,
}

impl UnknownCode {
    #[inline]
    pub(crate) const fn new(code: Hresult, family: &'static str) -> Self {
        Self { code, family }
    }

    /// The number.
    #[must_use]
    #[inline]
    pub const fn hresult(self) -> Hresult {
        self.code
    }

    /// The name of the family, as [`Family::NAME`](crate::Family::NAME) has it.
    #[must_use]
    #[inline]
    pub const fn family(self) -> &'static str {
        self.family
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, family } = self;
        write!(f, "`{code}` is not a code of `{family}`")
    }
}

impl Error for UnknownCode {}

/// A text is neither a name nor the number of a code of a family.
///
/// ```
/// use bits_codes::{BitsCode, Hresult};
///
/// let error = "0x80070005".parse::<BitsCode>().unwrap_err();
/// assert_eq!(error.to_string(), "`0x80070005` is not a code of `BitsCode`");
/// assert_eq!(error.hresult(), Some(Hresult::new(0x8007_0005)));
///
/// let error = "0x802000010".parse::<BitsCode>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "not a code of `BitsCode`: 9 hex digits after `0x`, expected at most 8",
/// );
///
/// let error = "BG_E_NOT_FUND".parse::<BitsCode>().unwrap_err();
/// assert!(error.to_string().starts_with("neither a name of `BitsCode` nor a number, expected"));
/// assert_eq!(error.hresult(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseCodeError {
    family: &'static str,
    cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Cause {
    /// Begins like a number, and is none.
    Spelling(ParseHresultError),
    /// No name, and not even like a number. An entry shows how both look.
    Neither(&'static str, Hresult),
    /// A number that no entry has.
    Unknown(Hresult),
}

impl ParseCodeError {
    /// The text is a number, and the family does not have it.
    pub(crate) const fn unknown(family: &'static str, number: Hresult) -> Self {
        Self {
            family,
            cause: Cause::Unknown(number),
        }
    }

    /// The text begins like a number and is none.
    pub(crate) const fn spelling(family: &'static str, error: ParseHresultError) -> Self {
        Self {
            family,
            cause: Cause::Spelling(error),
        }
    }

    /// The text is neither a name of the family nor like a number. An entry shows how both look.
    pub(crate) const fn neither(family: &'static str, name: &'static str, code: Hresult) -> Self {
        Self {
            family,
            cause: Cause::Neither(name, code),
        }
    }

    /// The number that was read, if it is one: then the family does not have it.
    #[must_use]
    #[inline]
    pub const fn hresult(self) -> Option<Hresult> {
        match self.cause {
            Cause::Unknown(code) => Some(code),
            Cause::Spelling(_) | Cause::Neither(..) => None,
        }
    }

    /// The name of the family, as [`Family::NAME`](crate::Family::NAME) has it.
    #[must_use]
    #[inline]
    pub const fn family(self) -> &'static str {
        self.family
    }
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let family = self.family;
        match self.cause {
            Cause::Spelling(error) => write!(f, "not a code of `{family}`: {error}"),
            Cause::Neither(name, code) => write!(
                f,
                "neither a name of `{family}` nor a number, expected a name such as `{name}` or a number such as `{code}`"
            ),
            Cause::Unknown(code) => UnknownCode::new(code, family).fmt(f),
        }
    }
}

impl Error for ParseCodeError {}
