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
}

/// The longest run of digits that can be a number of 32 bits.
const MOST_DIGITS: usize = 10;

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
            if digits == MOST_DIGITS {
                return None;
            }
            hex = hex << 4 | u64::from(digit);
            decimal = decimal
                .filter(|_| digit < 10)
                .map(|decimal| decimal * 10 + u64::from(digit));
            digits += 1;
        }
        let end = at + digits;

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
