//! A code as it may be written in source: a `u32` in hex or decimal, or the signed decimal that Windows tools print.

use crate::errors::{Report, Spot};
use proc_macro2::{TokenStream, TokenTree};

const FORMS: &str = "write a `u32` in hex, as `0x80040200`, or in decimal, unsigned or signed";

/// The number that the tokens before `=>` stand for.
pub(crate) fn decode(tokens: &[TokenTree]) -> Result<u32, Report> {
    let spot = Spot::over(tokens.iter().cloned().collect::<TokenStream>());
    let (negative, literal) = match tokens {
        [TokenTree::Literal(literal)] => (false, literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            (true, literal)
        }
        _ => {
            return Err(Report::new(spot, "a code is a number, not an expression")
                .note(
                    "the macro checks it and lays the look-ups out before expressions have a value",
                )
                .help(FORMS));
        }
    };
    // `proc_macro2` may hold a negative literal in one token
    let source = literal.to_string();
    let (negative, source) = source
        .strip_prefix('-')
        .map_or((negative, source.as_str()), |rest| (true, rest));
    if source.starts_with(|first: char| first.is_ascii_digit()) {
        number(negative, source, spot)
    } else {
        Err(Report::new(spot, "a code is a number").help(FORMS))
    }
}

fn number(negative: bool, source: &str, spot: Spot) -> Result<u32, Report> {
    let sign = if negative { "-" } else { "" };
    let written = format!("{sign}{source}");
    let plain = source.replace('_', "");
    if plain.starts_with("0b") || plain.starts_with("0o") {
        return Err(
            Report::new(spot, format!("code `{written}` is neither hex nor decimal")).help(FORMS),
        );
    }
    let (digits, hex) = match plain.strip_prefix("0x") {
        Some(digits) => (digits, true),
        None => (plain.as_str(), false),
    };
    let digits = digits.strip_suffix("u32").unwrap_or(digits);
    let is_digit = |digit: char| {
        if hex {
            digit.is_ascii_hexdigit()
        } else {
            digit.is_ascii_digit()
        }
    };
    if digits.is_empty() || !digits.chars().all(is_digit) {
        return Err(not_digits(&written, digits, hex, negative, spot));
    }
    match (hex, negative) {
        (true, false) => u32::from_str_radix(digits, 16).ok(),
        (true, true) => {
            return Err(
                Report::new(spot, format!("code `{written}` has a sign and is in hex"))
                    .note("a hex code shows all 32 bits, the sign among them")
                    .help(format!("write `{source}`, or the signed decimal")),
            );
        }
        (false, false) => digits.parse::<u32>().ok(),
        (false, true) => digits
            .parse::<u32>()
            .ok()
            .and_then(|magnitude| 0i32.checked_sub_unsigned(magnitude))
            .map(bits_of),
    }
    .ok_or_else(|| out_of_range(&written, digits, hex, negative, spot))
}

#[expect(clippy::cast_sign_loss, reason = "the sign is bit 31")]
fn bits_of(signed: i32) -> u32 {
    signed as u32
}

fn out_of_range(written: &str, digits: &str, hex: bool, negative: bool, spot: Spot) -> Report {
    let report = Report::new(spot, format!("code `{written}` does not fit 32 bits"));
    if hex {
        let long = digits.trim_start_matches('0').len();
        report.note(format!(
            "a code has at most eight hex digits, and this has {long}"
        ))
    } else if negative {
        report.note(format!("the lowest signed code is {}", i32::MIN))
    } else {
        report.note(format!("the highest unsigned code is {}", u32::MAX))
    }
}

fn not_digits(written: &str, digits: &str, hex: bool, negative: bool, spot: Spot) -> Report {
    // `8019019A` reads as the number 8019019 with a suffix, `80070E05` as one with an exponent
    if !hex
        && !negative
        && digits.len() <= 8
        && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    {
        return Report::new(spot, format!("code `{written}` is not a decimal number")).help(
            format!("hex needs its prefix: `0x{}`", digits.to_ascii_uppercase()),
        );
    }
    if written.contains('.') {
        return Report::new(spot, format!("code `{written}` is not a whole number")).help(FORMS);
    }
    let end = digits.find(|digit: char| {
        if hex {
            !digit.is_ascii_hexdigit()
        } else {
            !digit.is_ascii_digit()
        }
    });
    let suffix = end.map_or("", |end| &digits[end..]);
    let report = Report::new(spot, format!("code `{written}` has the suffix `{suffix}`"));
    report
        .note("a code is a `u32`")
        .help(format!("write `{}`", written.replace(suffix, "")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::Errors;

    fn of(source: &str) -> Result<u32, String> {
        let tokens: Vec<_> = source.parse::<TokenStream>().unwrap().into_iter().collect();
        decode(&tokens).map_err(|report| {
            let mut errors = Errors::default();
            errors.add(report);
            errors.texts()[0].to_owned()
        })
    }

    #[test]
    fn every_form_of_a_code() {
        for (source, code) in [
            ("0x80200001", 0x8020_0001),
            ("0x8020_0001u32", 0x8020_0001),
            ("0x8020_0001_u32", 0x8020_0001),
            ("0xdeadbeef", 0xDEAD_BEEF),
            ("2149580801", 0x8020_0001),
            ("-2145386495", 0x8020_0001),
            ("-2_145_386_495", 0x8020_0001),
            ("-2147483648", 0x8000_0000),
            ("-1", 0xFFFF_FFFF),
            ("4294967295", 0xFFFF_FFFF),
            ("0", 0),
            ("0x0000000000001", 1),
        ] {
            assert_eq!(of(source), Ok(code), "{source}");
        }
    }

    #[test]
    fn what_is_no_code_is_told_why() {
        for (source, why) in [
            ("0x180200001", "does not fit 32 bits"),
            ("4294967296", "does not fit 32 bits"),
            ("-2147483649", "does not fit 32 bits"),
            (
                "99999999999999999999999999999999999999999999",
                "does not fit 32 bits",
            ),
            ("-0x80200001", "has a sign and is in hex"),
            ("8019019A", "hex needs its prefix: `0x8019019A`"),
            ("80070E05", "hex needs its prefix: `0x80070E05`"),
            ("1.5", "not a whole number"),
            ("1i64", "has the suffix `i64`"),
            ("0x1usize", "has the suffix `usize`"),
            ("0b1", "neither hex nor decimal"),
            ("\"0x1\"", "a code is a number"),
            ("1 + 1", "not an expression"),
            ("BASE", "not an expression"),
        ] {
            let error = of(source).unwrap_err();
            assert!(error.contains(why), "{source}: {error}");
        }
    }
}
