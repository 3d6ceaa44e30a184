//! What a number that means nothing may have been before it was miswritten.

use core::fmt;

use super::names::Names;
use super::status::phrase;
use super::{Explanation, Kind};
use crate::bits::BitsCode;
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
}

/// How a number may have been miswritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Slip {
    /// The minus sign of a decimal number is gone: 2145386495 was -2145386495.
    SignLost,
    /// The four bytes are in the other order, as a dump of memory shows them: 0x01002080 was 0x80200001.
    BytesReversed,
    /// Hex digits were read as decimal: eighty million, 80190194, was 0x80190194.
    ReadAsDecimal,
    /// Decimal digits were read as hex: 0x404 was 404.
    ReadAsHex,
    /// An HTTP status or a Win32 error was written by itself, not as an HRESULT: 404, 12007.
    Bare,
    /// Bit 31 is gone, which makes the failure a success: 0x00072EE7 was 0x80072EE7.
    SeverityLost,
    /// There are seven hex digits, where a code has eight.
    DigitLost,
    /// Two neighbouring hex digits are swapped.
    DigitsSwapped,
    /// One hex digit is another.
    DigitChanged,
    /// It lies between known codes. Where a header counts on in decimal digits, as Bitsmsg.h does from 0x80200049 to
    /// 0x80200050, somebody who counts in hex arrives at 0x8020004A.
    Between,
}

/// The numbers that a hint offers, the likeliest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Candidates {
    codes: [Hresult; Self::MOST],
    count: u8,
}

/// What a number may have been if it came about by a certain slip.
type Undo = fn(u32) -> Candidates;

/// From the surest evidence to the faintest.
static SLIPS: [(Slip, Undo); 10] = [
    (Slip::SignLost, sign_lost),
    (Slip::BytesReversed, bytes_reversed),
    (Slip::ReadAsDecimal, read_as_decimal),
    (Slip::Bare, bare),
    (Slip::ReadAsHex, read_as_hex),
    (Slip::SeverityLost, severity_lost),
    (Slip::DigitLost, digit_lost),
    (Slip::DigitsSwapped, digits_swapped),
    (Slip::DigitChanged, digit_changed),
    (Slip::Between, between),
];
/// The place of [`Slip::SeverityLost`].
const SEVERITY: usize = 5;
/// How many of them, from the first, have all eight digits to show for themselves.
const EVIDENT: usize = 2;

impl Hint {
    pub(super) fn of(explanation: Explanation) -> Option<Self> {
        // A name is a meaning. So is a Win32 error or an HTTP status without one: there are thousands more than are
        // known here. An NTSTATUS without a name is too easily made by chance to count against good evidence.
        let slips = match explanation.kind() {
            Kind::Unnamed => &SLIPS[..],
            // A status that is a success nobody returns; it is known as a failure.
            Kind::HttpStatus(_) if explanation.hresult().is_success() => {
                &SLIPS[SEVERITY..=SEVERITY]
            }
            Kind::NtStatus(_) if explanation.names().next().is_none() => &SLIPS[..EVIDENT],
            _ => return None,
        };
        let code = explanation.hresult().bits();
        slips
            .iter()
            .map(|&(slip, candidates)| Self {
                slip,
                candidates: candidates(code),
            })
            .find(|hint| hint.candidates.count > 0)
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
        self.candidates
            .codes
            .into_iter()
            .take(self.candidates.count.into())
    }
}

impl Candidates {
    /// More are of no help.
    const MOST: usize = 3;

    fn one(code: u32) -> Self {
        let mut this = Self::default();
        this.add(code);
        this
    }

    /// Adds `code`, once, and returns whether there was room.
    fn add(&mut self, code: u32) -> bool {
        let code = Hresult::new(code);
        let count = usize::from(self.count);
        if self.codes[..count].contains(&code) {
            return true;
        }
        match self.codes.get_mut(count) {
            Some(place) => *place = code,
            None => return false,
        }
        self.count += 1;
        true
    }

    /// Those of `codes` that are known, unless they are more than `most`.
    fn known_of(codes: impl Iterator<Item = u32>, most: u8) -> Self {
        let mut this = Self::default();
        for code in codes.filter(|&code| is_known(code)) {
            if !this.add(code) || this.count > most {
                return Self::default();
            }
        }
        this
    }
}

/// Whether a number has a name, other than one of the many NTSTATUS values.
fn is_known(code: u32) -> bool {
    Names::of(code).any(|name| !name.is_ntstatus())
}

/// Whether people know the HTTP status.
fn is_status(status: u32) -> Option<Hresult> {
    let status = u16::try_from(status).ok()?;
    let known = BitsCode::from_http_status(status).is_some() || phrase(status).is_some();
    if known {
        Hresult::from_http_status(status)
    } else {
        None
    }
}

/// The HRESULT of a Win32 error that has a name here.
fn is_win32(error: u32) -> Option<Hresult> {
    let code = Hresult::from_win32(u16::try_from(error).ok()?.into());
    Names::of(code.bits())
        .any(super::KnownName::is_win32)
        .then_some(code)
}

fn sign_lost(code: u32) -> Candidates {
    let negative = code.wrapping_neg();
    // 0x80000000 is its own negative, and what is negative has its sign.
    let is_code = negative >> 16 == 0x8007 || is_http(negative) || is_known(negative);
    if code >> 31 == 0 && is_code {
        Candidates::one(negative)
    } else {
        Candidates::default()
    }
}

fn bytes_reversed(code: u32) -> Candidates {
    let reversed = code.swap_bytes();
    // Small numbers reversed are large ones that nobody writes, the other way round only failures count.
    if reversed >> 31 == 1 && is_known(reversed) {
        Candidates::one(reversed)
    } else {
        Candidates::default()
    }
}

fn read_as_decimal(code: u32) -> Candidates {
    if !(80_000_000..=99_999_999).contains(&code) {
        return Candidates::default();
    }
    let meant = with_digits_in(code, 10, 16);
    if is_known(meant) || is_http(meant) {
        Candidates::one(meant)
    } else {
        Candidates::default()
    }
}

/// Whether a number is the failure that carries an HTTP status that people know.
fn is_http(code: u32) -> bool {
    code >> 16 == 0x8019 && is_status(code & 0xFFFF).is_some()
}

/// The number whose digits in base `to` are those of `number` in base `from`.
fn with_digits_in(number: u32, from: u32, to: u32) -> u32 {
    let (mut rest, mut place, mut sum) = (number, 1_u32, 0_u32);
    while rest > 0 {
        sum = sum.wrapping_add((rest % from).wrapping_mul(place));
        place = place.wrapping_mul(to);
        rest /= from;
    }
    sum
}

fn bare(number: u32) -> Candidates {
    let mut candidates = Candidates::default();
    for code in is_status(number).into_iter().chain(is_win32(number)) {
        candidates.add(code.bits());
    }
    candidates
}

fn read_as_hex(code: u32) -> Candidates {
    if code > 0x99_999 || (0..5).any(|place| digit(code, place) > 9) {
        return Candidates::default();
    }
    let meant = with_digits_in(code, 16, 10);
    // 0x100 and 0x400 are as round as can be, and nobody writes the statuses of progress and success down as errors.
    if meant < 300 || code.is_power_of_two() {
        return Candidates::default();
    }
    let mut candidates = Candidates::default();
    // Smaller Win32 errors have too few digits to tell.
    let win32 = if (12_000..12_200).contains(&meant) {
        is_win32(meant)
    } else {
        None
    };
    for code in is_status(meant).into_iter().chain(win32) {
        candidates.add(code.bits());
    }
    candidates
}

fn severity_lost(code: u32) -> Candidates {
    let failure = code | 1 << 31;
    // Without a facility it is a small number, which can be anything.
    if code > 0xFFFF && failure != code && (is_known(failure) || is_http(failure)) {
        Candidates::one(failure)
    } else {
        Candidates::default()
    }
}

/// A digit that is lost was most often one of a run: 0x8020001. Else it can be anywhere.
fn digit_lost(code: u32) -> Candidates {
    if !(0x0100_0000..=0x0FFF_FFFF).contains(&code) {
        return Candidates::default();
    }
    let with = |digit: u32, place: u32| {
        let above = code >> (4 * place) << (4 * place) << 4;
        let below = code & ((1 << (4 * place)) - 1);
        above | digit << (4 * place) | below
    };
    let in_runs = (0..6)
        .filter(|&place| digit(code, place) == digit(code, place + 1))
        .map(|place| with(digit(code, place), place));
    let anywhere = (0..8).flat_map(|place| (0..16).map(move |digit| with(digit, place)));
    let candidates = Candidates::known_of(in_runs, 3);
    if candidates.count > 0 {
        candidates
    } else {
        Candidates::known_of(anywhere, 3)
    }
}

fn digits_swapped(code: u32) -> Candidates {
    let swapped = (0..7).map(|place| {
        let different = digit(code, place) ^ digit(code, place + 1);
        code ^ (different << (4 * place)) ^ (different << (4 * place + 4))
    });
    Candidates::known_of(swapped.filter(|&other| is_near(code, other)), 2)
}

fn digit_changed(code: u32) -> Candidates {
    // One digit is little evidence: a number of another facility in use, or of a customer, is more likely what it says.
    let of = Hresult::new(code);
    let is_own = of.is_customer() || of.facility().name().is_some();
    let places = if is_own { 0..4 } else { 0..8 };
    let changed = places.flat_map(|place| (1..16).map(move |bits| code ^ bits << (4 * place)));
    Candidates::known_of(changed.filter(|&other| is_near(code, other)), 1)
}

/// The codes before and after the number, where both are close.
fn between(code: u32) -> Candidates {
    let nearest = |offset: fn(u32, u32) -> u32| {
        (1..=0xF)
            .map(|distance| offset(code, distance))
            .find(|&other| other >> 16 == code >> 16 && is_near(code, other) && is_known(other))
    };
    let (below, above) = (nearest(u32::wrapping_sub), nearest(u32::wrapping_add));
    let mut candidates = Candidates::default();
    if let (Some(below), Some(above)) = (below, above) {
        candidates.add(below);
        candidates.add(above);
    }
    candidates
}

/// Whether `other` is worth a thought. Within a facility of which not all names are known here, a number without a name is
/// more likely a code that is not known than a slip.
fn is_near(code: u32, other: u32) -> bool {
    // A smaller number has fewer than eight digits, and can be anything.
    let eight_digits = code >> 28 != 0;
    // BITS, HTTP, Windows Update and Delivery Optimization.
    let complete = matches!(other >> 16 & 0xFFF, 0x020 | 0x019 | 0x024 | 0x0D0);
    eight_digits && other >> 31 == 1 && (complete || code >> 16 != other >> 16)
}

fn digit(code: u32, place: u32) -> u32 {
    code >> (4 * place) & 0xF
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
        f.write_str(match self.slip {
            Slip::SignLost => " with its minus sign lost",
            Slip::BytesReversed => " with its bytes reversed",
            Slip::ReadAsDecimal => " with its hex digits read as decimal",
            Slip::ReadAsHex => " with its decimal digits read as hex",
            Slip::Bare => " written bare",
            Slip::SeverityLost => " with its severity bit lost",
            Slip::DigitLost => " with a digit lost",
            Slip::DigitsSwapped => " with two digits swapped",
            Slip::DigitChanged => " with one digit changed",
            Slip::Between => ", between which it lies",
        })
    }
}

impl Hint {
    /// One of the numbers that it may have been, in the form in which it was miswritten.
    fn candidate(self, code: Hresult, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = code.explain().names().next();
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
struct Spaced(Option<super::KnownName>);

impl fmt::Display for Spaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(name) => write!(f, " {}", name.name()),
            None => Ok(()),
        }
    }
}
