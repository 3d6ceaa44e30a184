//! A code as it may be written in source: a `u32` in hex or decimal, or the signed decimal that Windows tools print.

use crate::errors::{Report, Spot};
use proc_macro2::{Literal, TokenTree};

const FORMS: &str = "write a `u32` in hex, as `0x80040200`, or in decimal, unsigned or with the sign that Windows tools print";

/// The number that is written before `=>`.
pub(crate) fn decode(tokens: &[TokenTree]) -> Result<u32, Report> {
    let spot = Spot::of(tokens);
    let (negative, literal) = match tokens {
        [TokenTree::Literal(literal)] => (false, literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            (true, literal)
        }
        _ => {
            return Err(Report::new(spot, "a code is one number, not an expression")
                .note("the macro checks it, and expressions have no value yet when it runs")
                .help(FORMS));
        }
    };
    // `proc_macro2` may hold a negative literal in one token
    let source = literal.to_string();
    let (negative, source) = source
        .strip_prefix('-')
        .map_or((negative, source.as_str()), |rest| (true, rest));
    if source.starts_with(|first: char| first.is_ascii_digit()) {
        return number(negative, source, spot);
    }
    let quoted = source.trim_matches('"');
    let report = Report::new(spot, "a code is a number, not a text");
    Err(
        if source.starts_with('"')
            && quoted
                .parse::<Literal>()
                .is_ok_and(|number| is_number(&number))
        {
            report.help(format!("write it without quotes: `{quoted}`"))
        } else {
            report.help(FORMS)
        },
    )
}

fn is_number(literal: &Literal) -> bool {
    decode(&[literal.clone().into()]).is_ok()
}

fn number(negative: bool, source: &str, spot: Spot) -> Result<u32, Report> {
    let sign = if negative { "-" } else { "" };
    let written = format!("{sign}{source}");
    let plain = source.replace('_', "");
    let (digits, radix) = if let Some(digits) = plain.strip_prefix("0x") {
        (digits, 16)
    } else if plain.starts_with("0b") || plain.starts_with("0o") {
        return Err(
            Report::new(spot, format!("code `{written}` is neither hex nor decimal")).help(FORMS),
        );
    } else {
        (plain.as_str(), 10)
    };
    let (digits, has_suffix) = digits
        .strip_suffix("u32")
        .map_or((digits, false), |digits| (digits, true));
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Err(not_digits(&written, &plain, radix, negative, spot));
    }
    if negative && radix == 16 {
        return Err(
            Report::new(spot, format!("code `{written}` has a sign and is in hex"))
                .note("hex shows all 32 bits, the sign among them")
                .help(format!("write `{source}`, or the signed decimal")),
        );
    }
    if negative && has_suffix {
        return Err(Report::new(
            spot,
            format!("code `{written}` is negative, but `u32` is unsigned"),
        )
        .help(format!("write `{}`", written.replace("u32", ""))));
    }
    let code = if negative {
        let magnitude = digits.parse::<u32>().ok();
        let magnitude = magnitude.filter(|magnitude| *magnitude <= i32::MIN.unsigned_abs());
        magnitude.map(|magnitude| 0u32.wrapping_sub(magnitude))
    } else {
        u32::from_str_radix(digits, radix).ok()
    };
    code.ok_or_else(|| out_of_range(&written, digits, radix, negative, spot))
}

fn out_of_range(written: &str, digits: &str, radix: u32, negative: bool, spot: Spot) -> Report {
    let report = Report::new(spot, format!("code `{written}` does not fit 32 bits"));
    if radix == 16 {
        let digits = digits.trim_start_matches('0').len();
        report
            .note(format!("it has {digits} hex digits, and eight are 32 bits"))
            .help("look for a digit too many")
    } else if negative {
        report
            .note(format!("the lowest signed code is `{}`", i32::MIN))
            .help("look for a digit too many")
    } else {
        report
            .note(format!("the highest code is `{}`", u32::MAX))
            .help("look for a digit too many, or write the code in hex")
    }
}

/// Not all of `plain`, which is `written` without `_`, is digits.
fn not_digits(written: &str, plain: &str, radix: u32, negative: bool, spot: Spot) -> Report {
    let is_hex = |digits: &str| {
        (1..=8).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    };
    // how C writes hex, and how tools print it: `0X8019019A`, `8019019Ah`, and bare, where `8019019A` reads as the number
    // 8019019 with a suffix and `80070E05` as one with an exponent
    let bare = plain.strip_prefix("0X").unwrap_or(plain);
    let bare = bare.strip_suffix(['h', 'H']).unwrap_or(bare);
    let bare = if plain.starts_with("0X") {
        bare.trim_end_matches(['u', 'U', 'l', 'L'])
    } else {
        bare
    };
    if radix == 10 && !negative && is_hex(bare) {
        let what = if plain.starts_with("0X") {
            "is not how Rust writes hex"
        } else {
            "is not a decimal number"
        };
        return Report::new(spot, format!("code `{written}` {what}")).help(format!(
            "hex needs the prefix `0x`: `0x{}`",
            bare.to_ascii_uppercase()
        ));
    }
    if radix == 10 && written.contains('.') {
        return Report::new(spot, format!("code `{written}` is not a whole number")).help(FORMS);
    }
    let digits = plain.strip_prefix("0x").unwrap_or(plain);
    let end = digits.find(|digit: char| !digit.is_digit(radix));
    let (digits, suffix) = digits.split_at(end.unwrap_or(digits.len()));
    let is_suffix = matches!(
        suffix,
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u64" | "u128" | "usize"
    ) || suffix.chars().all(|letter| "uUlL".contains(letter));
    if is_suffix && !digits.is_empty() {
        let without = written
            .strip_suffix(suffix)
            .unwrap_or(written)
            .trim_end_matches('_');
        return Report::new(spot, format!("code `{written}` has the suffix `{suffix}`"))
            .note("a code is a `u32`, and needs no suffix")
            .help(format!("write `{without}`"));
    }
    let kind = if radix == 16 { "hex" } else { "decimal" };
    let odd = suffix.chars().next().unwrap_or(' ');
    let report = Report::new(
        spot,
        format!("code `{written}` has `{odd}`, which is no {kind} digit"),
    );
    // letters that look like digits
    let read = written.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    match read.parse::<Literal>() {
        Ok(literal) if read != written && is_number(&literal) => {
            report.help(format!("write `{read}`"))
        }
        _ => report.help(FORMS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::TokenStream;

    fn of(source: &str) -> Result<u32, String> {
        let tokens: Vec<_> = source.parse::<TokenStream>().unwrap().into_iter().collect();
        decode(&tokens).map_err(|report| report.text().to_owned())
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
            ("8019019A", "`0x8019019A`"),
            ("8019019ah", "`0x8019019A`"),
            ("80190194h", "`0x80190194`"),
            ("0X80190194", "`0x80190194`"),
            ("0X80190194L", "`0x80190194`"),
            ("0x80190194L", "write `0x80190194`"),
            ("0x8019_0194_i32", "write `0x8019_0194`"),
            ("0x8019019G", "`G`, which is no hex digit"),
            ("0x8O19019l", "write `0x80190191`"),
            ("-5u32", "write `-5`"),
            ("80070E05", "`0x80070E05`"),
            ("1.5", "not a whole number"),
            ("1i64", "has the suffix `i64`"),
            ("0x1usize", "has the suffix `usize`"),
            ("0b1", "neither hex nor decimal"),
            ("\"0x1\"", "without quotes: `0x1`"),
            ("\"x\"", "not a text"),
            ("1 + 1", "not an expression"),
            ("BASE", "not an expression"),
        ] {
            let error = of(source).unwrap_err();
            assert!(error.contains(why), "{source}: {error}");
        }
    }
}
