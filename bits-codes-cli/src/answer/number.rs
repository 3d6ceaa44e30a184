//! A number in any spelling that people paste, and what it was taken for.

use bits_codes::Hresult;

use crate::known::{is_named_ntstatus, shown};

/// A number of 32 bits, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub code: Hresult,
    /// It is decimal and without a sign, so that it may be an error or a status by itself.
    pub is_bare: bool,
    /// It is hex, and this many digits of it are missing or left out.
    pub lost: usize,
    /// What it was taken for, where that is not what is written.
    pub taken_as: Option<String>,
}

/// Reads a number that is alone in `text`.
pub fn read(text: &str) -> Option<Number> {
    if let Ok(code) = text.parse() {
        return Some(strict(text, code));
    }
    decimal(text)
        .or_else(|| hex(text))
        .or_else(|| misread_letters(text))
}

/// A spelling that the library reads as well.
fn strict(text: &str, code: Hresult) -> Number {
    let text = text.trim();
    let is_hex = text.starts_with("0x") || text.starts_with("0X");
    let digits = text.bytes().filter(u8::is_ascii_hexdigit).count() - usize::from(is_hex);
    let is_decimal = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'_')
        && digits != 8;
    let without_sign = code.bits().wrapping_neg();
    if is_decimal && is_named_ntstatus(without_sign) {
        let code = Hresult::new(without_sign);
        return Number {
            code,
            is_bare: false,
            lost: 0,
            taken_as: Some(format!("{}, with its minus sign lost", code.as_i32())),
        };
    }
    let taken_as = (digits == 8 && !is_hex && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| format!("hex, {code}"));
    Number {
        code,
        is_bare: is_decimal,
        lost: if is_hex {
            8_usize.saturating_sub(digits)
        } else {
            0
        },
        taken_as,
    }
}

/// `0n-2145386495` of the debugger, `-2145386495L` of C, `-2,145,386,495`, and 64 bits wide.
fn decimal(text: &str) -> Option<Number> {
    let (wind_bg, rest) = match text.strip_prefix("0n").or_else(|| text.strip_prefix("0N")) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (negative, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let digits = rest.trim_end_matches(['u', 'U', 'l', 'L']);
    let has_suffix = rest.len() - digits.len();
    if has_suffix > 3 {
        return None;
    }
    let digits = ungrouped(digits)?;
    let value: u64 = digits.parse().ok()?;
    let (value, wide) = if negative {
        let value = u32::try_from(value)
            .ok()
            .filter(|value| *value <= 1 << 31)?;
        (value.wrapping_neg(), false)
    } else if let Ok(value) = u32::try_from(value) {
        (value, false)
    } else {
        (sign_extended(value)?, true)
    };
    let code = Hresult::new(value);
    let is_bare = !wind_bg && !negative && !wide && has_suffix == 0;
    Some(Number {
        code,
        is_bare,
        lost: 0,
        taken_as: Some(if wide {
            shown(format_args!(
                "{code} ({}), its sign extended to 64 bits",
                code.as_i32()
            ))
        } else if negative {
            shown(format_args!("decimal, {}", code.as_i32()))
        } else {
            shown(format_args!("decimal, {value}"))
        }),
    })
}

/// The digits of a number, with the marks between its thousands taken out.
fn ungrouped(digits: &str) -> Option<String> {
    let is_plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if is_plain(digits) {
        return Some(digits.to_owned());
    }
    [',', '.', '\'', ' ', '_'].into_iter().find_map(|mark| {
        let mut groups = digits.split(mark);
        let first = groups
            .next()
            .filter(|first| is_plain(first) && first.len() <= 3)?;
        let rest: Vec<&str> = groups.collect();
        // Two numbers may be apart by a space.
        let least = if mark == ' ' { 2 } else { 1 };
        let is_grouped =
            rest.len() >= least && rest.iter().all(|group| is_plain(group) && group.len() == 3);
        is_grouped.then(|| first.to_owned() + &rest.concat())
    })
}

/// `0xFFFFFFFF80200001`, ``ffffffff`80200001``, `0x0000000080200001`, `&H80200001`, `$80200001`.
fn hex(text: &str) -> Option<Number> {
    let prefixes = ["0x", "0X", "&H", "&h", "$", "#", "x", "X"];
    let prefix = prefixes.into_iter().find(|prefix| text.starts_with(prefix));
    let rest = &text[prefix.map_or(0, str::len)..];
    let rest = rest.strip_suffix('&').unwrap_or(rest);
    let digits: String = rest
        .trim_end_matches(['h', 'H', 'u', 'U', 'l', 'L'])
        .chars()
        .filter(|letter| !matches!(letter, '`' | '_'))
        .collect();
    let is_full = digits.len() >= 8;
    if digits.is_empty()
        || !digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        || !is_full && !matches!(prefix, Some("0x" | "0X" | "&H" | "&h"))
        // Without anything to say that it is hex, only one that is padded or extended is.
        || prefix.is_none() && !matches!(digits.len(), 8 | 16)
    {
        return None;
    }
    let value = u64::from_str_radix(&digits, 16).ok()?;
    let (value, how) = match u32::try_from(value) {
        Ok(value) if digits.len() == 16 => (value, ", written with 64 bits"),
        Ok(value) => (value, ""),
        Err(_) => (sign_extended(value)?, ", its sign extended to 64 bits"),
    };
    let code = Hresult::new(value);
    Some(Number {
        code,
        is_bare: false,
        lost: 8_usize.saturating_sub(digits.len()),
        taken_as: Some(format!("{code}{how}")),
    })
}

/// The number whose sign fills the upper half.
fn sign_extended(value: u64) -> Option<u32> {
    let value = value.cast_signed();
    i32::try_from(value).ok().map(i32::cast_unsigned)
}

/// `0x8020000O`, with the letter for the digit.
fn misread_letters(text: &str) -> Option<Number> {
    let rest = text
        .strip_prefix("0x")
        .or_else(|| text.strip_prefix("0X"))?;
    if rest.len() != 8 {
        return None;
    }
    let digits: String = rest
        .chars()
        .map(|letter| match letter {
            'o' | 'O' => '0',
            'l' | 'I' | 'i' => '1',
            other => other,
        })
        .collect();
    let code: Hresult = format!("0x{digits}").parse().ok()?;
    Some(Number {
        code,
        is_bare: false,
        lost: 0,
        taken_as: Some(format!("{code}, with letters where digits belong")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_code_in_all_spellings() {
        for text in [
            "0x80200001",
            "80200001",
            "80200001h",
            "2149580801",
            "-2145386495",
            "0n-2145386495",
            "0n2149580801",
            "-2145386495L",
            "-2,145,386,495",
            "2.149.580.801",
            "0xFFFFFFFF80200001",
            "0xffffffff80200001",
            "FFFFFFFF80200001",
            "ffffffff`80200001",
            "00000000`80200001",
            "0x0000000080200001",
            "0x080200001",
            "18446744071564165121",
            "&H80200001&",
            "$80200001",
            "x80200001",
            "0x8020000I",
            "0x802OOOO1",
        ] {
            let number = read(text).unwrap_or_else(|| panic!("{text} is none"));
            assert_eq!(number.code, Hresult::new(0x8020_0001), "{text}");
            assert!(
                !number.is_bare || text == "2149580801" || text.contains('.'),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "",
            "-",
            "0x",
            "0n",
            "$",
            "x",
            "FACE",
            "xFACE",
            "$5",
            "#5",
            "1-2",
            "1.2",
            "1,23,456",
            "4294967296",
            "-2147483649",
            "0x180200001",
            "FFFFFFFE80200001",
            "18446744069414584319",
            "12345678901234567890123",
            "5LLLL",
            "0x8020000Z",
            "deadbeefd",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_lost_sign_and_a_lost_digit() {
        let number = read("1073741819").expect("a number");
        assert_eq!(number.code, Hresult::new(0xC000_0005));
        assert_eq!(
            number.taken_as.as_deref(),
            Some("-1073741819, with its minus sign lost")
        );
        assert_eq!(read("0x8024043").map(|number| number.lost), Some(1));
        assert_eq!(read("0x5").map(|number| number.lost), Some(7));
    }
}
