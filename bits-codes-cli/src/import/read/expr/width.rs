//! The types that C gives numbers, by which operators wrap, shift and divide.

use super::{Form, Number};

/// As on Windows, where `long` has 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Int,
    Unsigned,
    /// 64 bits, signed.
    Wide,
}

impl Width {
    /// Of a number that is written nowhere.
    pub fn of(value: i64) -> Self {
        match value {
            -0x8000_0000..=0x7FFF_FFFF => Self::Int,
            0x8000_0000..=0xFFFF_FFFF => Self::Unsigned,
            _ => Self::Wide,
        }
    }

    /// Of two operands.
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Wide, _) | (_, Self::Wide) => Self::Wide,
            (Self::Unsigned, _) | (_, Self::Unsigned) => Self::Unsigned,
            _ => Self::Int,
        }
    }

    /// The number that the lowest bits are.
    pub fn wrap(self, value: i64) -> i64 {
        match self {
            Self::Int => i64::from(low(value).cast_signed()),
            Self::Unsigned => i64::from(low(value)),
            Self::Wide => value,
        }
    }
}

#[allow(clippy::cast_possible_truncation)]
fn low(value: i64) -> u32 {
    value.cast_unsigned() as u32
}

/// What an operator makes of two numbers; `None` where C does not say.
pub fn apply(sign: &str, left: Number, right: Number) -> Option<Number> {
    let is_shift = matches!(sign, "<<" | ">>");
    let width = if is_shift {
        left.width
    } else {
        left.width.with(right.width)
    };
    let (a, b) = (width.wrap(left.value), width.wrap(right.value));
    let most = if width == Width::Wide { 63 } else { 31 };
    let by = || u32::try_from(right.value).ok().filter(|by| *by <= most);
    let value = match sign {
        "|" => a | b,
        "^" => a ^ b,
        "&" => a & b,
        "<<" => a.checked_shl(by()?)?,
        ">>" => a >> by()?,
        "+" => a.checked_add(b)?,
        "-" => a.checked_sub(b)?,
        "*" => a.checked_mul(b)?,
        "/" => a.checked_div(b)?,
        "%" => a.checked_rem(b)?,
        "&&" => i64::from(a != 0 && b != 0),
        "||" => i64::from(a != 0 || b != 0),
        "==" => i64::from(a == b),
        "!=" => i64::from(a != b),
        "<" => i64::from(a < b),
        ">" => i64::from(a > b),
        "<=" => i64::from(a <= b),
        _ => i64::from(a >= b),
    };
    // A signed number that grows too large is an error to a compiler, but for a shift into the sign.
    let is_kept = width != Width::Int || Width::Int.wrap(value) == value;
    let is_sign = sign == "<<" && a >= 0 && u32::try_from(value).is_ok();
    if !is_kept && !is_sign {
        return None;
    }
    let is_answer = matches!(sign, "&&" | "||" | "==" | "!=" | "<" | ">" | "<=" | ">=");
    let width = if is_answer { Width::Int } else { width };
    Some(Number {
        value: width.wrap(value),
        form: Form::Computed,
        width,
        binds: 0,
    })
}

const WORDS: &[&str] = &["WORD", "USHORT", "UINT16", "uint16_t"];
const BYTES: &[&str] = &["BYTE", "UCHAR", "UINT8", "uint8_t"];
const SHORTS: &[&str] = &["short", "SHORT", "INT16", "int16_t"];
const CHARS: &[&str] = &["char", "CHAR", "INT8", "int8_t"];
const UNSIGNED: &[&str] = &[
    "unsigned", "ULONG", "DWORD", "UINT", "UINT32", "uint32_t", "ULONG32", "DWORD32",
];
const INTS: &[&str] = &[
    "LONG", "INT", "long", "int", "signed", "INT32", "int32_t", "LONG32",
];
const WIDE: &[&str] = &[
    "__int64",
    "INT64",
    "LONGLONG",
    "LONG64",
    "int64_t",
    "UINT64",
    "ULONGLONG",
    "DWORDLONG",
    "DWORD64",
    "ULONG64",
    "uint64_t",
    "size_t",
    "SIZE_T",
    "ULONG_PTR",
    "UINT_PTR",
    "DWORD_PTR",
    "LONG_PTR",
    "INT_PTR",
];

/// Whether it is the name of a type.
pub fn is_type(name: &str) -> bool {
    let all = [WORDS, BYTES, SHORTS, CHARS, UNSIGNED, INTS, WIDE];
    all.iter().any(|names| names.contains(&name))
}

/// A number as another type. One that is not known is taken for one that changes nothing.
pub fn cast(types: &[&str], number: Number) -> Number {
    let has = |names: &[&str]| types.iter().any(|name| names.contains(name));
    let is_long_long = types.iter().filter(|name| **name == "long").count() > 1;
    let value = number.value;
    let signed = |bits: i64, sign: i64| {
        let value = value & bits;
        let is_negative = value >= sign && !has(&["unsigned"]);
        if is_negative { value - bits - 1 } else { value }
    };
    let (width, value) = if has(WORDS) {
        (Width::Int, value & 0xFFFF)
    } else if has(BYTES) {
        (Width::Int, value & 0xFF)
    } else if has(SHORTS) {
        (Width::Int, signed(0xFFFF, 0x8000))
    } else if has(CHARS) {
        (Width::Int, signed(0xFF, 0x80))
    } else if has(WIDE) || is_long_long {
        // What such a type makes of a negative number depends on it and on where it is compiled.
        (Width::Wide, value)
    } else if has(UNSIGNED) {
        (Width::Unsigned, Width::Unsigned.wrap(value))
    } else if has(INTS) {
        // As an HRESULT, it keeps the form in which it is written.
        let is_short = super::bits(value).is_some();
        let wrapped = Width::Int.wrap(value);
        (Width::Int, if is_short { value } else { wrapped })
    } else {
        (number.width, value)
    };
    Number {
        value,
        width,
        ..number
    }
}
