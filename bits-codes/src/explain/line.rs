//! The line that an explanation is shown as.

use core::fmt;

use super::names::Best;
use super::status::phrase;
use super::{Explanation, Kind, Names, RESERVED_BIT, SMALL_NEGATIVE};
use crate::hresult::Hresult;

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        let mut names = self.names();
        match (names.next(), self.kind()) {
            (Some(name), kind) => {
                if let (Kind::NtStatus(status), true) = (kind, self.code.is_ntstatus()) {
                    write!(f, ": NTSTATUS {}", Hresult::new(status))?;
                }
                write!(f, " {}", name.name())?;
                if f.alternate() {
                    also(names, f)?;
                }
                if name.is_only_in_mingw() {
                    f.write_str(" (a name of mingw-w64 only)")?;
                }
                if !name.text().is_empty() {
                    write!(f, ": {}", name.first_paragraph())?;
                }
            }
            (None, Kind::Documented) => {
                if let Best::Nameless(row) = Best::of(self.names()) {
                    let (family, text) = (row.owner.name(), row.text);
                    write!(f, " ({family}, no symbolic name): {text}")?;
                }
            }
            (None, kind) => {
                f.write_str(": ")?;
                unnamed(self.code, kind, f)?;
            }
        }
        // The one part that takes more than a few look-ups: a plain line must not pay for it.
        match if f.alternate() { self.hint() } else { None } {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

/// How many of the other names a line has: some numbers have more than a dozen.
const MOST_OTHERS: usize = 5;

/// The other names, in parentheses.
fn also(mut others: Names, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut before = " (also ";
    for other in others.by_ref().take(MOST_OTHERS) {
        write!(f, "{before}{}", other.name())?;
        before = ", ";
    }
    match others.count() {
        0 if before != ", " => Ok(()),
        0 => f.write_str(")"),
        more => write!(f, " and {more} more)"),
    }
}

/// What the bits of a number without a name tell.
fn unnamed(code: Hresult, kind: Kind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        Kind::HttpStatus(status) if code.is_success() => {
            write!(
                f,
                "HTTP status {status} as a success, which no call returns"
            )
        }
        Kind::HttpStatus(status) => {
            write!(f, "HTTP status {status}")?;
            if let Some(phrase) = phrase(status) {
                write!(f, " {phrase}")?;
            }
            f.write_str(" (BITS has no name for it)")
        }
        Kind::Win32(0) => f.write_str(
            "failure, facility WIN32, Win32 error 0 (a result that was no error, made a failure)",
        ),
        Kind::Win32(error) => write!(
            f,
            "failure, facility WIN32, Win32 error {error} (no name known here)"
        ),
        Kind::VisualBasic(error) => write!(
            f,
            "failure, Visual Basic error {error}, as Office and scripts raise it"
        ),
        Kind::NtStatus(status) if code.is_ntstatus() => {
            write!(
                f,
                "{}, NTSTATUS {} (no name known here)",
                severity(code),
                Hresult::new(status)
            )
        }
        Kind::NtStatus(_) if code.is_customer() => f.write_str(
            "failure, an exception or NTSTATUS of a program's own, no HRESULT (no name known here)",
        ),
        Kind::NtStatus(_) => {
            // Or a code that only borrows these bits: those of Windows Setup (0xC19xxxxx) and of activation do.
            f.write_str("failure, laid out as an NTSTATUS (no name known here)")
        }
        _ if code.bits() >= SMALL_NEGATIVE => {
            write!(
                f,
                "{}, a small negative number and no HRESULT (no name known here)",
                code.as_i32()
            )
        }
        _ => fields(code, f),
    }
}

/// The fields of an HRESULT of which no more is known.
fn fields(code: Hresult, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(severity(code))?;
    if code.bits() & RESERVED_BIT != 0 {
        f.write_str(", reserved bit 30 set")?;
    }
    if code.is_customer() {
        // Whose facilities have no names here.
        write!(
            f,
            ", customer code, facility {:#05X}",
            code.facility().value()
        )?;
    } else {
        write!(f, ", facility {}", code.facility())?;
    }
    write!(f, ", code {} (no name known here)", code.low16())
}

fn severity(code: Hresult) -> &'static str {
    if code.is_error() {
        "failure"
    } else {
        "success"
    }
}
