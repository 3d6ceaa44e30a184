//! What a number that means nothing may have been before it was miswritten.

use core::fmt;

use bits_codes_core::hresult;
pub use bits_codes_core::slips::Slip;
use bits_codes_core::slips::{self, Candidates, Judge};

use super::names::{KnownName, Names};
use super::status::phrase;
use super::{Explanation, Kind};
use crate::bits::BitsCode;
use crate::family_ref::FamilyRef;
use crate::hresult::Hresult;

/// A likely slip behind a number, from [`Explanation::hint`]: how it came about and what it may have been.
///
/// ```
/// use bits_codes::explain;
/// use bits_codes::explain::Slip;
///
/// let hint = explain(0x0802_0001).hint().unwrap();
/// assert_eq!(hint.slip(), Slip::DigitLost);
/// assert_eq!(hint.codes().next().unwrap().to_string(), "0x80200001");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hint {
    slip: Slip,
    candidates: Candidates,
    families: &'static [FamilyRef],
}

impl Hint {
    pub(super) fn of(explanation: Explanation) -> Option<Self> {
        // A name is a meaning. So is a Win32 error or an HTTP status without one: there are thousands more than are
        // known here. An NTSTATUS without a name is too easily made by chance to count against good evidence.
        let slips = match explanation.kind() {
            Kind::Unnamed => Slip::ALL,
            // A status that is a success nobody returns; it is known as a failure.
            Kind::HttpStatus(_) if explanation.hresult().is_success() => &[Slip::SeverityLost],
            Kind::NtStatus(_) if explanation.names().next().is_none() => Slip::EVIDENT,
            // Few return these successes, and many write a Win32 error or a status so.
            Kind::Named if is_bare(explanation) => &[Slip::Bare],
            _ => return None,
        };
        let code = explanation.hresult().bits();
        let families = explanation.families;
        let (slip, candidates) = slips::guess(code, slips, &Known { families })?;
        Some(Self {
            slip,
            candidates,
            families,
        })
    }

    /// How the number may have been miswritten.
    #[must_use]
    #[inline]
    pub const fn slip(self) -> Slip {
        self.slip
    }

    /// What it may have been, one to three codes, the likeliest first.
    #[must_use]
    pub fn codes(self) -> impl ExactSizeIterator<Item = Hresult> + Clone {
        let candidates = self.candidates;
        (0..candidates.as_slice().len())
            .map(move |place| Hresult::new(candidates.as_slice()[place]))
    }
}

/// Whether it is a small number that the well-known names do not have.
fn is_bare(explanation: Explanation) -> bool {
    explanation.hresult().bits() <= 0xFFFF && explanation.names().all(|name| name.text().is_empty())
}

/// Knows the names behind `explain` that are met often, which are those with a text: among all of them everything is near.
struct Known {
    families: &'static [FamilyRef],
}

impl Judge for Known {
    /// It has a name, other than one of the many NTSTATUS values.
    fn is_known(&self, code: u32) -> bool {
        Names::of(code, self.families).any(|name| !name.is_ntstatus() && !name.text().is_empty())
    }

    fn is_status(&self, status: u16) -> bool {
        BitsCode::from_http_status(status).is_some() || phrase(status).is_some()
    }

    fn is_win32(&self, error: u16) -> bool {
        let mut names = Names::of(hresult::from_win32(error.into()), &[]);
        names.any(|name| name.is_win32() && !name.text().is_empty())
    }

    /// BITS, HTTP, Windows Update and Delivery Optimization.
    fn is_complete(&self, facility: u16) -> bool {
        matches!(facility, 0x020 | 0x019 | 0x024 | 0x0D0)
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("may be ")?;
        for (place, code) in self.codes().enumerate() {
            if place > 0 {
                f.write_str(" or ")?;
            }
            self.candidate(code, f)?;
        }
        f.write_str(self.slip.how())
    }
}

impl Hint {
    /// One of the numbers that it may have been, in the form in which it was miswritten.
    fn candidate(self, code: Hresult, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = code.explain().with(self.families).names().next();
        if matches!(self.slip, Slip::Bare | Slip::ReadAsHex) {
            if let Some(error) = code.win32_code() {
                // The name of the error, not of the HRESULT.
                let name = code.explain().names().find(|name| name.is_win32());
                return write!(f, "Win32 error {error} ({code}{})", Spaced(name));
            }
            if let Some(status) = code.http_status() {
                return write!(f, "HTTP status {status} ({code}{})", Spaced(name));
            }
        }
        write!(f, "{code}{}", Spaced(name))?;
        if self.slip == Slip::SignLost {
            write!(f, " ({})", code.as_i32())?;
        }
        Ok(())
    }
}

/// A name with a space before it, or nothing.
struct Spaced(Option<KnownName>);

impl fmt::Display for Spaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(name) => write!(f, " {}", name.name()),
            None => Ok(()),
        }
    }
}
