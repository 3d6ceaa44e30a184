//! The spellings of a number: how people and tools write an HRESULT down.

use core::error::Error;
use core::fmt;

/// Numbers as they may be spelled, for messages.
const EXPECTED: &str = "expected a number such as `0x80200001`, `80200001` or `-2145386495`";

/// A text that is not a number of 32 bits in any of the spellings that `Hresult` reads.
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
enum Problem {
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

/// Reads a number in any of the spellings that `FromStr` of `bits_codes::Hresult` documents.
///
/// ```
/// use bits_codes_core::spelling::parse;
///
/// assert_eq!(parse("-2145386495"), Ok(0x8020_0001));
/// ```
///
/// # Errors
///
/// The text is no number in any of them, or one of more than 32 bits.
pub fn parse(s: &str) -> Result<u32, ParseHresultError> {
    if let Some(number) = eight_digits(s.as_bytes()) {
        return Ok(number);
    }
    let number = s.trim();
    // Places count from the start of what the caller gave.
    let start = s.len() - s.trim_start().len();
    read(number, start).map_err(|problem| ParseHresultError { problem })
}

/// Exactly `0x` and eight hex digits, which is how nearly all numbers are written, without the way through [`read`]: it takes a
/// third of the time.
#[inline]
fn eight_digits(text: &[u8]) -> Option<u32> {
    let [b'0', b'x' | b'X', digits @ ..] = text else {
        return None;
    };
    let digits: &[u8; 8] = digits.try_into().ok()?;
    let mut number = 0;
    for &digit in digits {
        // In ASCII a letter has bit 6 set, and counts from 1 in its low bits.
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'A'..=b'F' | b'a'..=b'f' => (digit & 0xF) + 9,
            _ => return None,
        };
        number = number << 4 | u32::from(value);
    }
    Some(number)
}

fn read(number: &str, start: usize) -> Result<u32, Problem> {
    if number.is_empty() {
        return Err(Problem::Empty);
    }
    if let Some(rest) = number.strip_prefix('-') {
        return if has_hex_prefix(rest) {
            Err(Problem::MinusBeforeHex)
        } else {
            negative(rest, start + 1)
        };
    }
    if has_hex_prefix(number) {
        let run = Digits::take(&number[2..], start + 2, 16)?;
        run.only_hex_suffix_follows()?;
        return match run.count {
            0 => Err(Problem::NoDigits),
            1..=8 => Ok(run.hex()),
            count => Err(Problem::TooManyHexDigits(count)),
        };
    }

    let run = Digits::take(number, start, 16)?;
    match run.count {
        0 => Err(run.unexpected_after()),
        8 => run.only_hex_suffix_follows().map(|()| run.hex()),
        _ if !run.text.bytes().all(|b| b.is_ascii_digit() || b == b'_') => {
            run.only_hex_suffix_follows()?;
            Err(Problem::BareHex(run.count))
        }
        _ if run.rest.is_empty() => run.decimal(u32::MAX).ok_or(Problem::TooLarge),
        _ if is_hex_suffix(run.rest) => Err(Problem::SuffixAfterDecimal),
        _ => Err(run.unexpected_after()),
    }
}

/// What follows a `-`. Only decimal may, so here eight digits are decimal like any others.
fn negative(number: &str, start: usize) -> Result<u32, Problem> {
    let run = Digits::take(number, start, 10)?;
    match (run.count, run.rest) {
        (0, "") => Err(Problem::NoDigits),
        (1.., "") => run
            .decimal(i32::MIN.unsigned_abs())
            .map(u32::wrapping_neg)
            .ok_or(Problem::TooSmall),
        (1.., rest) if is_hex_suffix(rest) => Err(Problem::SuffixAfterDecimal),
        _ => Err(run.unexpected_after()),
    }
}

fn has_hex_prefix(s: &str) -> bool {
    matches!(s.as_bytes(), [b'0', b'x' | b'X', ..])
}

fn is_hex_suffix(s: &str) -> bool {
    ["h", "L", "U", "UL"]
        .iter()
        .any(|suffix| s.eq_ignore_ascii_case(suffix))
}

/// The digits at the start of a text, with `_` between them.
struct Digits<'a> {
    text: &'a str,
    count: usize,
    rest: &'a str,
    /// Where `rest` is in what the caller gave.
    rest_at: usize,
}

impl<'a> Digits<'a> {
    fn take(s: &'a str, start: usize, radix: u32) -> Result<Self, Problem> {
        let belongs = |c: char| c.is_digit(radix) || c == '_';
        let end = s.find(|c| !belongs(c)).unwrap_or(s.len());
        let (text, rest) = s.split_at(end);

        let mut count = 0;
        let mut at = start;
        for part in text.split('_') {
            // An empty part is an `_` at an end or beside another: the one just passed, or the first of all.
            if part.is_empty() && !text.is_empty() {
                return Err(Problem::Underscore(at.saturating_sub(1).max(start)));
            }
            count += part.len();
            at += part.len() + 1;
        }
        Ok(Self {
            text,
            count,
            rest,
            rest_at: start + end,
        })
    }

    /// Its value in hex. It has at most eight digits.
    fn hex(&self) -> u32 {
        self.values(16).fold(0, |value, digit| value << 4 | digit)
    }

    /// Its value in decimal, up to `most`.
    fn decimal(&self, most: u32) -> Option<u32> {
        self.values(10)
            .try_fold(0u32, |value, digit| {
                value.checked_mul(10)?.checked_add(digit)
            })
            .filter(|&value| value <= most)
    }

    fn values(&self, radix: u32) -> impl Iterator<Item = u32> + 'a {
        self.text.chars().filter_map(move |c| c.to_digit(radix))
    }

    fn only_hex_suffix_follows(&self) -> Result<(), Problem> {
        if self.rest.is_empty() || is_hex_suffix(self.rest) {
            Ok(())
        } else {
            Err(self.unexpected_after())
        }
    }

    /// The error of what follows the digits.
    fn unexpected_after(&self) -> Problem {
        match self.rest.chars().next() {
            Some(stray) => Problem::Unexpected(stray, self.rest_at),
            None => Problem::NoDigits,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use std::format;
    use std::string::ToString;

    fn reads(s: &str, value: u32) {
        assert_eq!(parse(s), Ok(value), "{s:?}");
    }

    fn refuses(s: &str, why: &str) {
        let error = parse(s).expect_err(s).to_string();
        assert!(error.starts_with(why), "{s:?}: {error}");
    }

    #[test]
    fn hex_with_prefix() {
        reads("0x80200001", 0x8020_0001);
        reads("0X8020001a", 0x8020_001A);
        reads("0x0", 0);
        reads("0x00000005", 5);
        reads("0xFFFFFFFF", u32::MAX);
        refuses("0x", "no digits");
        refuses("0xL", "no digits");
        refuses("0x080200001", "9 hex digits after `0x`");
        refuses("0x8020000g", "unexpected `g` at byte 9");
        refuses("00x80200001", "unexpected `x` at byte 2");
    }

    #[test]
    fn eight_bare_digits_are_hex() {
        reads("80200001", 0x8020_0001);
        reads("8020001a", 0x8020_001A);
        reads("12345678", 0x1234_5678);
        reads("00000010", 0x10);
        reads("8020_0001", 0x8020_0001);
        // Hex digits that only look like an exponent or a binary prefix.
        reads("1e000000", 0x1E00_0000);
        reads("0b101010", 0x0B10_1010);
    }

    #[test]
    fn other_bare_digits_are_decimal() {
        reads("0", 0);
        reads("5", 5);
        reads("8020001", 8_020_001);
        reads("2149580801", 0x8020_0001);
        reads("2_149_580_801", 0x8020_0001);
        reads("4294967295", u32::MAX);
        reads("0000000000000000000005", 5);
        refuses("4294967296", "above 4294967295");
        refuses("99999999999999999999999999", "above 4294967295");
        refuses("8020001a1", "9 hex digits without `0x`");
        refuses("ff", "2 hex digits without `0x`");
        refuses("12.5", "unexpected `.` at byte 2");
    }

    #[test]
    fn minus_only_before_decimal() {
        reads("-2145386495", 0x8020_0001);
        reads("-1", u32::MAX);
        reads("-0", 0);
        reads("-2147483648", 0x8000_0000);
        // What `{}` makes of this `i32` is read as it was meant: hex never follows a `-`.
        reads("-12345678", 12_345_678_u32.wrapping_neg());
        refuses("-2147483649", "below -2147483648");
        refuses("-4294967295", "below -2147483648");
        refuses("-99999999999", "below -2147483648");
        refuses("-0x1", "`-` before hex");
        refuses("-80200ABC", "unexpected `A` at byte 6");
        refuses("-", "no digits");
        refuses("--1", "unexpected `-` at byte 1");
        refuses("- 1", "unexpected ` ` at byte 1");
        refuses("-1L", "`h`, `L`, `U` or `UL` after decimal");
        refuses("+1", "unexpected `+` at byte 0");
        refuses("\u{2212}1", "unexpected `\u{2212}` at byte 0");
    }

    #[test]
    fn suffixes_only_after_hex() {
        for suffix in ["h", "H", "l", "L", "u", "U", "ul", "UL", "uL", "Ul"] {
            reads(&format!("0x80190194{suffix}"), 0x8019_0194);
            reads(&format!("80190194{suffix}"), 0x8019_0194);
            reads(&format!("0x5{suffix}"), 5);
            refuses(
                &format!("2149122452{suffix}"),
                "`h`, `L`, `U` or `UL` after decimal",
            );
        }
        refuses("80190194LL", "unexpected `L` at byte 8");
        refuses("80190194LU", "unexpected `L` at byte 8");
        refuses("80190194 L", "unexpected ` ` at byte 8");
        refuses("801901h", "`h`, `L`, `U` or `UL` after decimal");
    }

    #[test]
    fn underscores_only_between_digits() {
        reads("0x8_0_2_0_0_0_0_1", 0x8020_0001);
        refuses("_80200001", "`_` at byte 0");
        refuses("80200001_", "`_` at byte 8");
        refuses("0x_80200001", "`_` at byte 2");
        refuses("0x8020__0001", "`_` at byte 6");
        refuses("80200001_L", "`_` at byte 8");
        refuses("-_1", "`_` at byte 1");
        refuses("_", "`_` at byte 0");
    }

    #[test]
    fn white_space_only_around() {
        reads(" 0x80200001\t", 0x8020_0001);
        reads("\r\n-1\n", u32::MAX);
        refuses("", "empty");
        refuses(" \t ", "empty");
        refuses("0x8020 0001", "unexpected ` ` at byte 6");
        refuses("  0xZ", "unexpected `Z` at byte 4");
    }

    #[test]
    fn other_digits_are_not_digits() {
        refuses("\u{664}\u{660}\u{664}", "unexpected `\u{664}` at byte 0");
        refuses("0x8020000\u{e9}", "unexpected `\u{e9}` at byte 9");
        refuses("80200001\0", "unexpected `\\0` at byte 8");
    }

    #[test]
    fn every_error_says_what_is_expected() {
        for s in [
            "",
            "x",
            "0x",
            "0x123456789",
            "4294967296",
            "-9999999999",
            "-0x1",
            "ff",
            "5L",
            "_",
        ] {
            let error = parse(s).expect_err(s).to_string();
            assert!(error.contains("expected"), "{s:?}: {error}");
        }
    }
}
