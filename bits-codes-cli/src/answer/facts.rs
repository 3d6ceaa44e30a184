//! All that is known about a number, a part a line.

use std::fmt;

use bits_codes::{Explanation, Hresult, Kind};

use crate::known::{Known, Name, http_status};

/// From here on a number is a small negative one.
const SMALL_NEGATIVE: u32 = 0xFFFF_0000;

/// The parts of a number, its names with their texts, and what it may have been before it was miswritten.
pub fn write(known: &Known, code: Hresult, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let explanation = code.explain();
    part(f, "hex", format_args!("{code}"))?;
    part(f, "signed", format_args!("{}", code.as_i32()))?;
    part(f, "unsigned", format_args!("{}", code.bits()))?;
    if has_fields(known, code) {
        fields(explanation, f)?;
    }
    for name in known.names(code) {
        let origin = if name.is_only_in_mingw {
            ", in mingw-w64 only"
        } else {
            ""
        };
        let alias = if name.is_alias { ", an alias" } else { "" };
        let Name {
            name: shown,
            family,
            ..
        } = name;
        part(f, "name", format_args!("{shown} ({family}{alias}{origin})"))?;
        // An alias has the text of the name before it.
        if !name.is_alias {
            text(name.text, f)?;
        }
    }
    match explanation.hint().filter(|_| known.first(code).is_none()) {
        Some(hint) => part(f, "hint", format_args!("{hint}")),
        None => Ok(()),
    }
}

/// Whether the number is an HRESULT, with a severity and a facility, rather than a small one below zero.
pub fn has_fields(known: &Known, code: Hresult) -> bool {
    known.is_named(code) || code.explain().kind() != Kind::Unnamed || code.bits() < SMALL_NEGATIVE
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Answer, Detail, Shown};
    use crate::known::meaning::Meaning;

    fn answer(code: u32) -> String {
        let answer = Answer {
            asked: String::new(),
            code: Hresult::new(code),
            meaning: Meaning::Hresult,
            extended: None,
            taken_as: None,
            others: Vec::new(),
        };
        let known = Known::default();
        let shown = Shown {
            known: &known,
            answer: &answer,
            detail: Detail::Full,
        };
        shown.to_string()
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
            [
                "  hex       0xFFFFFFFB",
                "  signed    -5",
                "  unsigned  4294967291"
            ]
        );
    }
}
