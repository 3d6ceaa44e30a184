//! The printf formats of inserts, over anything that can be displayed.

use core::fmt::{self, Display, Formatter, Write};

/// A format, read.
// Each flag of C is on or off by itself.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    left: bool,
    plus: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    /// Whether the length is that of 64 bits.
    wide: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Signed,
    Unsigned,
    Octal,
    Hex { upper: bool },
}

/// Enough for any integer of 128 bits.
const DIGITS: usize = 48;

impl Format {
    /// `%1` alone.
    pub const PLAIN: Self = Self {
        left: false,
        plus: None,
        alternate: false,
        zero: false,
        width: 0,
        precision: None,
        wide: false,
        kind: Kind::Text,
    };

    /// What is between the exclamation marks, without a `*`.
    pub fn parse(source: &str) -> Option<Self> {
        let mut format = Self::PLAIN;
        let mut rest = source;
        while let Some(flag) = rest.chars().next() {
            match flag {
                '-' => format.left = true,
                '+' => format.plus = Some('+'),
                ' ' => format.plus = format.plus.or(Some(' ')),
                '#' => format.alternate = true,
                '0' => format.zero = true,
                _ => break,
            }
            rest = &rest[1..];
        }
        (format.width, rest) = number(rest)?;
        if let Some(after) = rest.strip_prefix('.') {
            let (precision, after) = number(after)?;
            format.precision = Some(precision);
            rest = after;
        }
        for (length, wide) in [
            ("I64", true),
            ("I32", false),
            ("ll", true),
            ("hh", false),
            ("h", false),
            ("l", false),
            ("w", false),
            // As wide as a pointer.
            ("I", true),
            ("z", true),
            ("j", true),
            ("t", true),
        ] {
            if let Some(after) = rest.strip_prefix(length) {
                rest = after;
                format.wide = wide;
                break;
            }
        }
        format.kind = match rest {
            "s" | "S" | "c" | "C" => Kind::Text,
            "d" | "i" => Kind::Signed,
            "u" => Kind::Unsigned,
            "o" => Kind::Octal,
            "x" => Kind::Hex { upper: false },
            "X" => Kind::Hex { upper: true },
            "p" => {
                format.wide = true;
                format.precision = Some(16);
                Kind::Hex { upper: true }
            }
            _ => return None,
        };
        Some(format)
    }

    /// Whether the argument can be written so.
    pub fn takes(self, argument: &dyn Display) -> bool {
        matches!(self.kind, Kind::Text | Kind::Signed) || integer(argument).is_some()
    }

    /// Writes the argument.
    pub fn write(self, argument: &dyn Display, f: &mut Formatter<'_>) -> fmt::Result {
        if self.kind == Kind::Text {
            return self.text(argument, f);
        }
        match integer(argument) {
            Some(number) => self.number(number, f),
            None => self.text(argument, f),
        }
    }

    /// The first `precision` characters, and spaces up to the width.
    fn text(self, argument: &dyn Display, f: &mut Formatter<'_>) -> fmt::Result {
        let limit = self.precision.unwrap_or(usize::MAX);
        if self.width == 0 && limit == usize::MAX {
            return write!(f, "{argument}");
        }
        let mut count = Cut {
            left: limit,
            to: None,
            written: 0,
        };
        write!(count, "{argument}")?;
        let padding = self.width.saturating_sub(count.written);
        if !self.left {
            pad(f, ' ', padding)?;
        }
        let mut cut = Cut {
            left: limit,
            to: Some(f),
            written: 0,
        };
        write!(cut, "{argument}")?;
        if self.left {
            pad(f, ' ', padding)?;
        }
        Ok(())
    }

    fn number(self, number: i128, f: &mut Formatter<'_>) -> fmt::Result {
        let mut buffer = Buffer::new();
        // What a variable argument of C holds: 32 bits, or 64.
        let is_narrow = !self.wide && i32::try_from(number).is_ok();
        let bits = number
            & if is_narrow {
                0xFFFF_FFFF
            } else {
                i128::from(u64::MAX)
            };
        let (sign, prefix) = match self.kind {
            Kind::Signed => {
                write!(buffer, "{}", number.unsigned_abs())?;
                let sign = if number < 0 { Some('-') } else { self.plus };
                (sign, "")
            }
            Kind::Unsigned => {
                write!(buffer, "{bits}")?;
                (None, "")
            }
            Kind::Octal => {
                write!(buffer, "{bits:o}")?;
                (None, if self.alternate && bits != 0 { "0" } else { "" })
            }
            Kind::Hex { upper: false } => {
                write!(buffer, "{bits:x}")?;
                (
                    None,
                    if self.alternate && bits != 0 {
                        "0x"
                    } else {
                        ""
                    },
                )
            }
            Kind::Hex { upper: true } => {
                write!(buffer, "{bits:X}")?;
                (
                    None,
                    if self.alternate && bits != 0 {
                        "0X"
                    } else {
                        ""
                    },
                )
            }
            Kind::Text => return Err(fmt::Error),
        };
        let digits = buffer.as_str();
        let head = usize::from(sign.is_some()) + prefix.len();
        let mut zeros = self.precision.unwrap_or(0).saturating_sub(digits.len());
        let mut padding = self.width.saturating_sub(head + zeros + digits.len());
        if self.zero && !self.left && self.precision.is_none() {
            zeros += padding;
            padding = 0;
        }
        if !self.left {
            pad(f, ' ', padding)?;
        }
        if let Some(sign) = sign {
            f.write_char(sign)?;
        }
        f.write_str(prefix)?;
        pad(f, '0', zeros)?;
        f.write_str(digits)?;
        if self.left {
            pad(f, ' ', padding)?;
        }
        Ok(())
    }
}

/// A number of at most three digits, which is none where there are no digits.
fn number(text: &str) -> Option<(usize, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = match digits.len() {
        0 => 0,
        1..=3 => digits.parse().ok()?,
        _ => return None,
    };
    Some((number, rest))
}

fn pad(f: &mut Formatter<'_>, with: char, count: usize) -> fmt::Result {
    (0..count).try_for_each(|_| f.write_char(with))
}

/// The integer that the argument displays as.
fn integer(argument: &dyn Display) -> Option<i128> {
    let mut buffer = Buffer::new();
    write!(buffer, "{argument}").ok()?;
    buffer.as_str().parse().ok()
}

struct Buffer {
    bytes: [u8; DIGITS],
    len: usize,
}

impl Buffer {
    const fn new() -> Self {
        Self {
            bytes: [0; DIGITS],
            len: 0,
        }
    }

    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

impl Write for Buffer {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        let place = self.bytes.get_mut(self.len..self.len + s.len());
        place.ok_or(fmt::Error)?.copy_from_slice(s.as_bytes());
        self.len += s.len();
        Ok(())
    }
}

/// Passes on so many characters, and counts them.
struct Cut<'a, 'b> {
    left: usize,
    to: Option<&'a mut Formatter<'b>>,
    written: usize,
}

impl Write for Cut<'_, '_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        for char in s.chars().take(self.left) {
            self.left -= 1;
            self.written += 1;
            if let Some(to) = &mut self.to {
                to.write_char(char)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::{String, ToString};

    struct Shown<'a>(&'a str, &'a dyn Display);

    impl Display for Shown<'_> {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            Format::parse(self.0).unwrap().write(self.1, f)
        }
    }

    fn shown(format: &str, argument: &dyn Display) -> String {
        Shown(format, argument).to_string()
    }

    #[test]
    fn formats_are_those_of_c() {
        for (format, argument, expected) in [
            ("s", &"text" as &dyn Display, "text"),
            ("6s", &"text", "  text"),
            ("-6s", &"text", "text  "),
            (".2s", &"täxt", "tä"),
            ("-4.2ws", &"text", "te  "),
            ("d", &-7, "-7"),
            ("05d", &-7, "-0007"),
            ("5d", &-7, "   -7"),
            ("-5d", &7, "7    "),
            ("+d", &7, "+7"),
            (" d", &7, " 7"),
            (".3d", &7, "007"),
            ("d", &"seven", "seven"),
            ("u", &-1_i32, "4294967295"),
            ("I64u", &-1_i64, "18446744073709551615"),
            ("lu", &5_u64, "5"),
            ("08X", &0x8020_0001_u32, "80200001"),
            ("x", &-2_145_844_844_i32, "80190194"),
            ("#x", &255, "0xff"),
            ("#X", &0, "0"),
            ("llx", &-1_i32, "ffffffffffffffff"),
            ("o", &8, "10"),
            ("p", &0xABCD, "000000000000ABCD"),
            ("c", &'x', "x"),
        ] {
            assert_eq!(shown(format, argument), expected, "{format}");
        }
    }

    #[test]
    fn texts_longer_than_any_number_are_no_numbers() {
        let long = "1".repeat(100);
        assert!(!Format::parse("x").unwrap().takes(&long));
        assert_eq!(shown("d", &long), long);
    }
}
