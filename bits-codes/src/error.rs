//! What can go wrong: a number that no entry has, a text that no number or name is.

use core::error::Error;
use core::fmt;

use crate::{Family, Hresult};

/// Numbers as they may be spelled, for messages.
const EXPECTED: &str = "expected a number such as `0x80200001`, `80200001` or `-2145386495`";

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

    /// The name of the family, as [`Family::NAME`] has it.
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

/// A text is no number of 32 bits, in none of the spellings that [`Hresult`] reads.
///
/// ```
/// use bits_codes::Hresult;
///
/// let error = "0x8020000O".parse::<Hresult>().unwrap_err();
/// assert_eq!(error.to_string(), "unexpected `O` at byte 9, \
///     expected a number such as `0x80200001`, `80200001` or `-2145386495`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseHresultError {
    problem: Problem,
}

/// What is wrong with a number. Places are bytes of what was to be parsed, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Problem {
    /// Nothing there but white space.
    Empty,
    /// A `-` or a `0x` alone.
    NoDigits,
    /// A character that belongs nowhere or not here.
    Unexpected(char, usize),
    /// `_` elsewhere than between two digits.
    Underscore(usize),
    /// `0x` and this many digits.
    TooManyHexDigits(usize),
    /// Not 8 digits, A to F among them, without `0x`.
    BareHex(usize),
    /// A `-` and then `0x`.
    MinusBeforeHex,
    /// `12L`.
    SuffixAfterDecimal,
    /// Decimal, above `u32`.
    TooLarge,
    /// Decimal, below `i32`.
    TooSmall,
}

impl ParseHresultError {
    pub(crate) const fn new(problem: Problem) -> Self {
        Self { problem }
    }
}

impl fmt::Display for ParseHresultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem {
            Problem::Empty => write!(f, "empty, {EXPECTED}"),
            Problem::NoDigits => write!(f, "no digits, {EXPECTED}"),
            Problem::Unexpected(stray, at) => {
                write!(
                    f,
                    "unexpected `{}` at byte {at}, {EXPECTED}",
                    stray.escape_debug()
                )
            }
            Problem::Underscore(at) => {
                write!(f, "`_` at byte {at}, expected only between two digits")
            }
            Problem::TooManyHexDigits(count) => {
                write!(f, "{count} hex digits after `0x`, expected at most 8")
            }
            Problem::BareHex(count) => {
                write!(
                    f,
                    "{count} hex digits without `0x`, expected `0x` before them or exactly 8"
                )
            }
            Problem::MinusBeforeHex => f.write_str("`-` before hex, expected only before decimal"),
            Problem::SuffixAfterDecimal => f.write_str(
                "`h`, `L`, `U` or `UL` after decimal, expected only after hex: after `0x` and digits, or exactly 8 digits",
            ),
            Problem::TooLarge => {
                write!(f, "above {}, expected a number of 32 bits", u32::MAX)
            }
            Problem::TooSmall => {
                write!(f, "below {}, expected a number of 32 bits", i32::MIN)
            }
        }
    }
}

impl Error for ParseHresultError {}

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
    /// `number` is a number, and `F` does not have it.
    pub(crate) const fn unknown<F: Family>(number: Hresult) -> Self {
        Self {
            family: F::NAME,
            cause: Cause::Unknown(number),
        }
    }

    /// `s` is no name of `F`, and fails as a number with `error`.
    pub(crate) fn neither<F: Family>(s: &str, error: ParseHresultError) -> Self {
        let like_number = s
            .trim_start()
            .starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let cause = match F::all().next() {
            Some(entry) if !like_number => Cause::Neither(entry.name(), entry.into()),
            _ => Cause::Spelling(error),
        };
        Self {
            family: F::NAME,
            cause,
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

    /// The name of the family, as [`Family::NAME`] has it.
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
