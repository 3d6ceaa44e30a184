//! A code as it may be written in source: a `u32` in hex or decimal, or the signed decimal that Windows tools print.

use crate::errors::{Report, Spot};
use bits_codes_core::slips::{self, Judge, Written};
use proc_macro2::{Literal, TokenTree};

/// Why something is no code.
pub(crate) struct Fault {
    report: Report,
    /// Its digits, if they are more than 32 bits hold.
    too_long: Option<TooLong>,
}

/// A number of more digits than 32 bits hold.
struct TooLong {
    digits: String,
    base: u32,
    is_negative: bool,
    /// What to write if nobody knows what it was.
    otherwise: &'static str,
}

impl Fault {
    /// The report. It proposes a number only if that is one that the judge knows.
    pub(crate) fn report(&self, judge: &impl Judge) -> Report {
        let report = self.report.clone();
        let Some(too_long) = &self.too_long else {
            return report;
        };
        let TooLong {
            digits,
            base,
            is_negative,
            otherwise,
        } = too_long;
        match slips::too_long(digits, *base, *is_negative, judge) {
            Some(code) => report.write(self.report.spot(), format!("{code:#010X}")),
            None => report.help(otherwise),
        }
    }
}

impl From<Report> for Fault {
    fn from(report: Report) -> Self {
        Self {
            report,
            too_long: None,
        }
    }
}

const FORMS: &str = "write a `u32` in hex, as `0x80040200`, or in decimal, unsigned or with the sign that Windows tools print";

/// The number that is written before `=>`.
pub(crate) fn decode(tokens: &[TokenTree]) -> Result<u32, Fault> {
    let spot = Spot::of(tokens);
    let (negative, literal) = match tokens {
        [TokenTree::Literal(literal)] => (false, literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            (true, literal)
        }
        _ => return Err(no_number(tokens, spot).into()),
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
    Err(if source.starts_with('"')
        && quoted
            .parse::<Literal>()
            .is_ok_and(|number| is_number(&number))
    {
        report
            .help(format!("write it without quotes: `{quoted}`"))
            .replaced(spot, quoted)
    } else {
        report.help(FORMS)
    }
    .into())
}

/// The report on what is no single literal.
fn no_number(tokens: &[TokenTree], spot: Spot) -> Report {
    if let [TokenTree::Ident(word)] = tokens {
        if let Some(hex) = bare_hex(&word.to_string()) {
            return Report::new(spot, format!("code `{word}` is not a number in Rust"))
                .help(format!("hex needs the prefix `0x`: `{hex}`"))
                .replaced(spot, hex);
        }
    }
    let report = Report::new(spot, "a code is one number, not an expression");
    // `0xA123 0004` and `2,703,425,540`
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    let mut parts = tokens.iter().filter(|token| !is_comma(token));
    if tokens.len() > 1 && parts.all(|token| matches!(token, TokenTree::Literal(_))) {
        let joined: String = tokens
            .iter()
            .filter(|token| !is_comma(token))
            .map(ToString::to_string)
            .collect();
        if joined
            .parse::<Literal>()
            .is_ok_and(|whole| is_number(&whole))
        {
            return Report::new(spot, "a code is one number, without spaces or commas in it")
                .note("`_` may be between its digits")
                .write(spot, joined);
        }
    }
    // `HRESULT(0x80040200)`, `(0x80040200)` and `0x80040200 as u32`
    let inside = match tokens {
        [TokenTree::Ident(_), TokenTree::Group(inside)] | [TokenTree::Group(inside)] => {
            inside.stream().into_iter().collect()
        }
        [number @ .., TokenTree::Ident(word), TokenTree::Ident(_)] if word == "as" => {
            number.to_vec()
        }
        _ => Vec::new(),
    };
    if !inside.is_empty() && decode(&inside).is_ok() {
        let number: String = inside.iter().map(ToString::to_string).collect();
        return report
            .help(format!("write the number alone: `{number}`"))
            .replaced(spot, number);
    }
    let report = report.note("the macro checks it, and expressions have no value yet when it runs");
    report.help(FORMS)
}

/// `0xA1230004` of `A1230004`, `a1230004h` and `xA1230004`, which the compiler reads as a name.
pub(crate) fn bare_hex(word: &str) -> Option<String> {
    let digits = word.strip_prefix(['x', 'X']).unwrap_or(word);
    let digits = digits
        .strip_suffix(['h', 'H', 'L', 'l', 'u', 'U'])
        .unwrap_or(digits);
    let is_hex = digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| format!("0x{}", digits.to_ascii_uppercase()))
}

fn is_number(literal: &Literal) -> bool {
    decode(&[literal.clone().into()]).is_ok()
}

fn number(negative: bool, source: &str, spot: Spot) -> Result<u32, Fault> {
    let sign = if negative { "-" } else { "" };
    let written = format!("{sign}{source}");
    let plain = source.replace('_', "");
    let (digits, radix) = if let Some(digits) = plain.strip_prefix("0x") {
        (digits, 16)
    } else if plain.starts_with("0b") || plain.starts_with("0o") {
        return Err(
            Report::new(spot, format!("code `{written}` is neither hex nor decimal"))
                .help(FORMS)
                .into(),
        );
    } else {
        (plain.as_str(), 10)
    };
    let (digits, has_suffix) = digits
        .strip_suffix("u32")
        .map_or((digits, false), |digits| (digits, true));
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Err(not_digits(&written, &plain, radix, negative, spot).into());
    }
    if negative && radix == 16 {
        return Err(
            Report::new(spot, format!("code `{written}` has a sign and is in hex"))
                .note("hex shows all 32 bits, the sign among them")
                .help(format!("write `{source}`, or the signed decimal"))
                .replaced(spot, source)
                .into(),
        );
    }
    if negative && has_suffix {
        return Err(Report::new(
            spot,
            format!("code `{written}` is negative, but `u32` is unsigned"),
        )
        .write(spot, written.replace("u32", ""))
        .into());
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

fn out_of_range(written: &str, digits: &str, radix: u32, negative: bool, spot: Spot) -> Fault {
    const TOO_MANY: &str = "look for a digit too many";
    let report = Report::new(spot, format!("code `{written}` does not fit 32 bits"));
    let digits = digits.trim_start_matches('0');
    let (note, otherwise) = if radix == 16 {
        let count = digits.len();
        (
            format!("it has {count} hex digits, and eight are 32 bits"),
            TOO_MANY,
        )
    } else if negative {
        (
            format!("the lowest signed code is `{}`", i32::MIN),
            TOO_MANY,
        )
    } else {
        (
            format!("the highest code is `{}`", u32::MAX),
            "look for a digit too many, or write the code in hex",
        )
    };
    Fault {
        report: report.note(note),
        too_long: Some(TooLong {
            digits: digits.to_owned(),
            base: radix,
            is_negative: negative,
            otherwise,
        }),
    }
}

/// Not all of `plain`, which is `written` without `_`, is digits.
fn not_digits(written: &str, plain: &str, radix: u32, negative: bool, spot: Spot) -> Report {
    let is_hex = |digits: &str| {
        (1..=8).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    };
    // How C writes hex, and how tools print it: `0X8019019A`, `8019019Ah`, and bare, where `8019019A` reads as the number
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
        return Report::new(spot, format!("code `{written}` {what}"))
            .help(format!(
                "hex needs the prefix `0x`: `0x{}`",
                bare.to_ascii_uppercase()
            ))
            .replaced(spot, format!("0x{}", bare.to_ascii_uppercase()));
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
            .write(spot, without);
    }
    let kind = if radix == 16 { "hex" } else { "decimal" };
    let odd = suffix.chars().next().unwrap_or(' ');
    let report = Report::new(
        spot,
        format!("code `{written}` has `{odd}`, which is no {kind} digit"),
    );
    // Letters that look like digits
    let read = written.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    match read.parse::<Literal>() {
        Ok(literal) if read != written && is_number(&literal) => report.write(spot, read),
        _ => report.help(FORMS),
    }
}

/// The number and how it is written.
pub(crate) fn written(code: u32, tokens: &[TokenTree]) -> Written {
    let text: String = tokens.iter().map(ToString::to_string).collect();
    let text = text.replace('_', "");
    let text = text.strip_suffix("u32").unwrap_or(&text);
    if let Some(digits) = text.strip_prefix("0x") {
        return Written::hex(code, digits.len());
    }
    let digits = text.trim_start_matches('-');
    Written::decimal(code, digits != text, digits.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::TokenStream;

    /// Knows one code.
    struct One;

    impl Judge for One {
        fn is_known(&self, code: u32) -> bool {
            code == 0x8020_0001
        }

        fn is_status(&self, _: u16) -> bool {
            false
        }

        fn is_win32(&self, _: u16) -> bool {
            false
        }

        fn is_complete(&self, _: u16) -> bool {
            true
        }
    }

    fn of(source: &str) -> Result<u32, String> {
        let tokens: Vec<_> = source.parse::<TokenStream>().unwrap().into_iter().collect();
        decode(&tokens).map_err(|fault| fault.report(&One).text().to_owned())
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
            ("0xFFFFFFFF80200001", "write `0x80200001`"),
            ("18446744071564165121", "write `0x80200001`"),
            ("0x802000001", "write `0x80200001`"),
            ("-21453864955", "write `0x80200001`"),
            ("A1230004", "`0xA1230004`"),
            ("a1230004h", "`0xA1230004`"),
            ("2,149,580,801", "write `2149580801`"),
            ("0x8020 0001", "write `0x80200001`"),
            ("HRESULT(0x80200001)", "alone: `0x80200001`"),
            ("0x80200001 as u32", "alone: `0x80200001`"),
            ("1 + 1", "not an expression"),
            ("BASE", "not an expression"),
        ] {
            let error = of(source).unwrap_err();
            assert!(error.contains(why), "{source}: {error}");
        }
    }
}
