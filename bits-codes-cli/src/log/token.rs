//! Reads one number as it is spelled in a line of text.

use std::ops::Range;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// `0x80190194`, and `0x5` for those who leave out the zeros.
    Prefixed,
    /// Eight bare hex digits: `80190194`, `80190194h`.
    Bare,
    /// `2149122452`
    Decimal,
    /// `-2145844844`
    Signed,
}

/// A number of 32 bits in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is, with its sign, `0x` or suffix.
    pub span: Range<usize>,
    /// How many digits it is written with.
    pub digits: usize,
    pub spelling: Spelling,
    pub value: u32,
    /// It is written with 64 bits, its sign in the upper half: `0xFFFFFFFF80190194`.
    pub is_wide: bool,
}

/// The longest run of digits that can be a number of 32 bits.
const MOST_DIGITS: usize = 10;
/// How many digits a number below zero has with 64 bits, in hex and in decimal.
pub const WIDE_HEX: usize = 16;
pub const WIDE_DECIMAL: usize = 20;

impl Token {
    /// Reads the number whose digits start at `at`, where a run of hex digits starts.
    ///
    /// Looks at nothing but the number itself. What is around it is for [`super::edges`].
    pub fn read(line: &[u8], at: usize) -> Option<Token> {
        let mut hex = 0_u64;
        let mut decimal = Some(0_u64);
        let mut digits = 0;
        while let Some(digit) = line
            .get(at + digits)
            .and_then(|&byte| char::from(byte).to_digit(16))
        {
            if digits == WIDE_DECIMAL {
                return None;
            }
            hex = hex << 4 | u64::from(digit);
            decimal = decimal
                .filter(|_| digit < 10)
                .and_then(|decimal| decimal.checked_mul(10)?.checked_add(u64::from(digit)));
            digits += 1;
        }
        let end = at + digits;
        if digits > MOST_DIGITS {
            return Self::read_wide(line, at, digits, hex, decimal);
        }

        let (spelling, start, end, value) = if let [.., b'0', b'x' | b'X'] = line[..at] {
            (Spelling::Prefixed, at - 2, end_of_suffix(line, end), hex)
        } else if let [.., b'-'] = line[..at] {
            // `-0` is nobody's code, and below an `i32` there is none.
            let value = decimal.filter(|decimal| (1..=1 << 31).contains(decimal))?;
            (Spelling::Signed, at - 1, end, (1 << 32) - value)
        } else if digits == 8 {
            (Spelling::Bare, at, end_of_suffix(line, end), hex)
        } else {
            (Spelling::Decimal, at, end, decimal?)
        };
        let value = u32::try_from(value).ok()?;
        // Decimal numbers are not padded with zeros: serial numbers and times are.
        let padded = digits > 1 && line[at] == b'0';
        if padded && matches!(spelling, Spelling::Decimal | Spelling::Signed) {
            return None;
        }
        Some(Token {
            span: start..end,
            digits,
            spelling,
            value,
            is_wide: false,
        })
    }

    /// A number below zero that is written with 64 bits.
    fn read_wide(
        line: &[u8],
        at: usize,
        digits: usize,
        hex: u64,
        decimal: Option<u64>,
    ) -> Option<Token> {
        let end = at + digits;
        let (spelling, start, end, value) = match (digits, &line[..at]) {
            (WIDE_HEX, [.., b'0', b'x' | b'X']) => {
                (Spelling::Prefixed, at - 2, end_of_suffix(line, end), hex)
            }
            (WIDE_HEX, _) => (Spelling::Bare, at, end_of_suffix(line, end), hex),
            (WIDE_DECIMAL, _) => (Spelling::Decimal, at, end, decimal?),
            _ => return None,
        };
        let value = i32::try_from(value.cast_signed())
            .ok()
            .filter(|value| *value < 0)?;
        Some(Token {
            span: start..end,
            digits,
            spelling,
            value: value.cast_unsigned(),
            is_wide: true,
        })
    }

    /// Whether it is decimal with so few digits that nothing but what is around it can make it a code.
    pub fn is_short_decimal(&self) -> bool {
        matches!(self.spelling, Spelling::Decimal | Spelling::Signed) && self.digits < MOST_DIGITS
    }
}

/// The end of a number with its `h`, `L`, `U` or `UL`, which hex digits may have after them.
fn end_of_suffix(line: &[u8], end: usize) -> usize {
    let letters = line[end..]
        .iter()
        .take(3)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    match line[end..end + letters].to_ascii_lowercase().as_slice() {
        b"h" | b"l" | b"u" | b"ul" => end + letters,
        _ => end,
    }
}
