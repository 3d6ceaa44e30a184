//! Every spelling of a number is read, and nothing else is.
//!
//! The rules are written down here a second time, as simply as can be: `expected` judges a text as a whole, by patterns, while
//! the library reads it from the left.
//!
//! Protects of `docs/spec.md`: Spellings of a number.

use bits_codes::{BitsCode, Decoded, Hresult};
use proptest::prelude::*;

/// What the rules make of a text: its number, or nothing.
fn expected(text: &str) -> Option<u32> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let after_prefix = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    if negative {
        let number: i64 = digits(text, 10)?.parse().ok()?;
        return i32::try_from(-number).ok().map(i32::cast_unsigned);
    }

    let bare = without_suffix(after_prefix.unwrap_or(text));
    let hex = digits(bare, 16).filter(|hex| match after_prefix {
        Some(_) => hex.len() <= 8,
        None => hex.len() == 8,
    });
    if let Some(hex) = hex {
        return u32::from_str_radix(&hex, 16).ok();
    }
    // Longer than any number of 32 bits, but for zeros
    let decimal = digits(text, 10).filter(|_| after_prefix.is_none())?;
    decimal
        .trim_start_matches('0')
        .parse()
        .or_else(|_| decimal.parse())
        .ok()
}

/// The digits without the underscores, if these are all between digits.
fn digits(text: &str, radix: u32) -> Option<String> {
    let parts: Vec<_> = text.split('_').collect();
    let are_digits = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_digit(radix));
    parts.iter().all(are_digits).then(|| parts.concat())
}

fn without_suffix(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let suffix = ["ul", "u", "l", "h"]
        .into_iter()
        .find(|suffix| lower.ends_with(suffix));
    &text[..text.len() - suffix.map_or(0, str::len)]
}

/// The number in one of its spellings.
fn spelled() -> impl Strategy<Value = (u32, String)> {
    let number = prop_oneof![
        any::<u32>(),
        0..0x1_0000_u32,
        (0..0x1_0000_u32).prop_map(|low| 0x8019_0000 | low)
    ];
    let suffix = prop::sample::select(vec![
        "", "h", "H", "l", "L", "u", "U", "ul", "UL", "uL", "Ul",
    ]);
    let space = prop::sample::select(vec!["", " ", "\t", "\r\n", "\u{a0}", "  \u{2003}"]);
    (number, 0..8_u8, suffix, space.clone(), space, any::<u16>()).prop_map(
        |(number, how, suffix, before, after, places)| {
            let number_text = match how {
                0 => format!("0x{number:x}{suffix}"),
                1 => format!("0X{number:X}{suffix}"),
                2 => format!("0x{number:08X}{suffix}"),
                3 => format!("{number:08x}{suffix}"),
                4 => format!(
                    "0x{}{suffix}",
                    with_underscores(&format!("{number:X}"), places)
                ),
                5 => format!(
                    "-{}",
                    with_underscores(&number.wrapping_neg().to_string(), places)
                ),
                6 => format!("{number}"),
                _ => with_underscores(&format!("{number:010}"), places),
            };
            // Eight bare digits would be hex, and less than -2147483648 is out of range
            let is_other =
                how == 6 && number_text.len() == 8 || how == 5 && number < 1 << 31 && number != 0;
            let number_text = if is_other {
                format!("0x{number:X}")
            } else {
                number_text
            };
            (number, format!("{before}{number_text}{after}"))
        },
    )
}

/// `1_2_34`, by the bits of `places`.
fn with_underscores(digits: &str, places: u16) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && places >> place & 1 == 1 {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

fn read(text: &str) -> Option<u32> {
    let number = text.parse::<Hresult>().ok().map(Hresult::bits);
    // What has numbers reads them alike, but for names
    if BitsCode::from_name(text.trim()).is_none() {
        assert_eq!(
            text.parse::<Decoded<BitsCode>>().ok().map(u32::from),
            number,
            "{text:?}"
        );
        assert_eq!(
            text.parse::<BitsCode>().ok().map(u32::from),
            number.filter(|n| BitsCode::from_code(*n).is_some()),
            "{text:?}"
        );
    }
    number
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn every_spelling_is_read((number, text) in spelled()) {
        prop_assert_eq!(expected(&text), Some(number), "the test itself: {:?}", text);
        prop_assert_eq!(read(&text), Some(number), "{:?}", text);
    }

    #[test]
    fn a_slip_in_a_spelling_is_judged_by_the_rules((_, text) in spelled(), at: prop::sample::Index, slip in "[0-9a-fxXhLuU_ -]|.", how in 0..3) {
        let places: Vec<_> = text.char_indices().map(|(place, _)| place).collect();
        let at = places[at.index(places.len())];
        let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
        let slipped = match how {
            0 => format!("{}{slip}{}", &text[..at], &text[end..]),
            1 => format!("{}{slip}{}", &text[..at], &text[at..]),
            _ => format!("{}{}", &text[..at], &text[end..]),
        };
        prop_assert_eq!(read(&slipped), expected(&slipped), "{:?}", slipped);
    }

    #[test]
    fn what_looks_like_a_number_is_judged_by_the_rules(text in "[ \t]?-?(0[xX])?[0-9a-fA-F_]{0,12}[hHlLuU]{0,3}[ \n]?") {
        prop_assert_eq!(read(&text), expected(&text), "{:?}", text);
    }

    #[test]
    fn any_text_is_judged_by_the_rules(text in "\\PC{0,40}|(?s:.){0,40}") {
        prop_assert_eq!(read(&text), expected(&text), "{:?}", text);
    }

    #[test]
    fn decimal_never_wraps(number: i128, zeros in 0..20_usize) {
        let sign = if number < 0 { "-" } else { "" };
        for number in [number, number >> 64, number >> 90, number >> 94, number >> 96] {
            let text = format!("{sign}{}{}", "0".repeat(zeros), number.unsigned_abs());
            prop_assert_eq!(read(&text), expected(&text), "{:?}", text);
        }
    }
}

#[test]
fn the_ends_of_the_range_are_read_and_what_is_beyond_is_not() {
    for (text, number) in [
        ("4294967295", Some(u32::MAX)),
        ("4294967296", None),
        ("42949672950", None),
        ("18446744073709551616", None),
        ("-2147483648", Some(1 << 31)),
        ("-2147483649", None),
        ("-4294967295", None),
        ("-1", Some(u32::MAX)),
        ("-0", Some(0)),
        ("0xFFFFFFFF", Some(u32::MAX)),
        ("0x100000000", None),
        ("0x000000001", None),
        ("00000010", Some(0x10)),
        ("000000010", Some(10)),
        ("99999999", Some(0x9999_9999)),
        ("100000000", Some(100_000_000)),
    ] {
        assert_eq!(read(text), number, "{text}");
        assert_eq!(expected(text), number, "the test itself: {text}");
    }
}
