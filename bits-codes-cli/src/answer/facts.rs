//! What is said about a code.

use std::fmt;

use bits_codes::explain::KnownName;
use bits_codes::{Explanation, Hresult, Kind};

/// From here on a number is a small negative one.
const SMALL_NEGATIVE: u32 = 0xFFFF_0000;

pub enum Answer {
    /// Everything about a code.
    Whole(Hresult),
    /// A line for each name.
    List(Vec<KnownName>),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(code) => whole(code.explain(), f),
            Self::List(names) => names.iter().try_for_each(|name| line(*name, f)),
        }
    }
}

/// The line of the explanation, and its parts under it.
fn whole(explanation: Explanation, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let code = explanation.hresult();
    writeln!(f, "{explanation}")?;
    part(f, "hex", format_args!("{code}"))?;
    part(f, "signed", format_args!("{}", code.as_i32()))?;
    // Of a number that is no HRESULT but a small one below zero the fields tell nothing.
    if explanation.kind() != Kind::Unnamed || code.bits() < SMALL_NEGATIVE {
        fields(explanation, f)?;
    }
    for name in explanation.names() {
        let origin = if name.is_only_in_mingw() {
            ", in mingw-w64 only"
        } else {
            ""
        };
        let alias = if name.is_alias() { ", an alias" } else { "" };
        part(
            f,
            "name",
            format_args!("{name} ({}{alias}{origin})", name.family()),
        )?;
        // An alias has the text of the name before it.
        if !name.is_alias() {
            text(name.text(), f)?;
        }
    }
    match explanation.hint() {
        Some(hint) => part(f, "hint", format_args!("{hint}")),
        None => Ok(()),
    }
}

/// The fields of the number, and what they wrap.
fn fields(explanation: Explanation, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let code = explanation.hresult();
    part(f, "severity", format_args!("{}", code.severity()))?;
    match code.facility().name() {
        Some(name) => part(
            f,
            "facility",
            format_args!("{name} ({})", code.facility().value()),
        )?,
        None => part(
            f,
            "facility",
            format_args!("{} (no name known here)", code.facility()),
        )?,
    }
    if code.is_customer() {
        part(f, "customer", format_args!("yes: not one of Microsoft's"))?;
    }
    part(
        f,
        "code",
        format_args!("{} (0x{:04X})", code.low16(), code.low16()),
    )?;
    match explanation.kind() {
        Kind::Win32(error) => part(f, "Win32", format_args!("{error}"))?,
        Kind::NtStatus(status) => part(f, "NTSTATUS", format_args!("0x{status:08X}"))?,
        _ => {}
    }
    if let Some(status) = http_status(explanation) {
        part(f, "HTTP", format_args!("{status}"))?;
    }
    Ok(())
}

/// The status of a code that is about one.
fn http_status(explanation: Explanation) -> Option<u16> {
    match explanation.kind() {
        Kind::Bits(code) => code.http_status(),
        Kind::HttpStatus(status) => Some(status),
        _ => None,
    }
}

fn part(f: &mut fmt::Formatter<'_>, what: &str, value: fmt::Arguments<'_>) -> fmt::Result {
    writeln!(f, "  {what:<9} {value}")
}

/// The whole text, under the name.
fn text(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for line in text.lines() {
        match line {
            "" => writeln!(f)?,
            _ => writeln!(f, "            {line}")?,
        }
    }
    Ok(())
}

/// One line for a name that was searched for.
fn line(name: KnownName, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let first = name.text().lines().next().unwrap_or_default();
    writeln!(f, "{} {name}: {first}", name.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(code: u32) -> String {
        Answer::Whole(Hresult::new(code)).to_string()
    }

    #[test]
    fn the_parts_stand_under_the_line() {
        let answer = answer(0x8019_0194);
        let mut lines = answer.lines();
        let explanation = bits_codes::explain(0x8019_0194).to_string();
        assert_eq!(lines.next(), Some(&explanation[..]));
        assert!(
            lines.all(|line| line.is_empty() || line.starts_with("  ")),
            "{answer}"
        );
        for part in [
            "  hex       0x80190194\n",
            "  signed    -2145844844\n",
            "  severity  error\n",
            "  facility  HTTP (25)\n",
            "  code      404 (0x0194)\n",
            "  HTTP      404\n",
            "  name      BG_E_HTTP_ERROR_404 (BitsCode)\n            The requested URL",
            "            In IIS 7, this error can indicate\n",
            "  name      HTTP_E_STATUS_NOT_FOUND (HttpStatus)\n",
        ] {
            assert!(answer.contains(part), "{part:?} is not in\n{answer}");
        }
    }

    #[test]
    fn what_a_code_wraps_is_told() {
        assert!(answer(0x8007_0005).contains("  Win32     5\n"));
        assert!(answer(0xD000_0022).contains("  NTSTATUS  0xC0000022\n"));
        assert!(answer(0xA123_0001).contains("  customer  yes"));
        assert!(answer(0xA123_0001).contains("  facility  0x123 (no name known here)\n"));
        assert!(answer(0x8020_0031).contains("in mingw-w64 only)\n"));
        assert!(answer(404).contains("  hint      may be "));
    }

    #[test]
    fn a_small_negative_number_has_no_fields() {
        assert_eq!(
            answer(0xFFFF_FFFB).lines().skip(1).collect::<Vec<_>>(),
            ["  hex       0xFFFFFFFB", "  signed    -5"]
        );
    }
}
