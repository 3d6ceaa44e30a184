//! What a number may have been before it was miswritten.
//!
//! A slip proposes numbers, and a [`Judge`] says which of them mean anything: `explain` by the names that it knows.

use crate::facility::Facility;
use crate::hresult::{self, CUSTOMER};

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

impl Slip {
    /// Every slip, from the surest evidence to the faintest.
    pub const ALL: &'static [Self] = &[
        Self::SignLost,
        Self::BytesReversed,
        Self::ReadAsDecimal,
        Self::Bare,
        Self::ReadAsHex,
        Self::SeverityLost,
        Self::DigitLost,
        Self::DigitsSwapped,
        Self::DigitChanged,
        Self::Between,
    ];

    /// The slips that have all eight digits as evidence.
    pub const EVIDENT: &'static [Self] = &[Self::SignLost, Self::BytesReversed];

    /// How the number came about, to be written behind what it may have been.
    #[must_use]
    pub const fn how(self) -> &'static str {
        match self {
            Self::SignLost => " with its minus sign lost",
            Self::BytesReversed => " with its bytes reversed",
            Self::ReadAsDecimal => " with its hex digits read as decimal",
            Self::ReadAsHex => " with its decimal digits read as hex",
            Self::Bare => " written bare",
            Self::SeverityLost => " with its severity bit lost",
            Self::DigitLost => " with a digit lost",
            Self::DigitsSwapped => " with two digits swapped",
            Self::DigitChanged => " with one digit changed",
            Self::Between => ", between which it lies",
        }
    }

    /// What the number may have been, if it came about by this slip.
    #[must_use]
    pub fn candidates(self, code: u32, judge: &impl Judge) -> Candidates {
        match self {
            Self::SignLost => sign_lost(code, judge),
            Self::BytesReversed => bytes_reversed(code, judge),
            Self::ReadAsDecimal => read_as_decimal(code, judge),
            Self::ReadAsHex => read_as_hex(code, judge),
            Self::Bare => bare(code, judge),
            Self::SeverityLost => severity_lost(code, judge),
            Self::DigitLost => digit_lost(code, judge),
            Self::DigitsSwapped => digits_swapped(code, judge),
            Self::DigitChanged => digit_changed(code, judge),
            Self::Between => between(code, judge),
        }
    }
}

/// Says which numbers mean anything.
pub trait Judge {
    /// Whether somebody may have meant this number.
    fn is_known(&self, code: u32) -> bool;

    /// Whether somebody may have meant this HTTP status, from 100 to 599.
    fn is_status(&self, status: u16) -> bool;

    /// Whether somebody may have meant this Win32 error.
    fn is_win32(&self, error: u16) -> bool;

    /// Whether all codes of the facility are known, so that others are probably slips.
    fn is_complete(&self, facility: u16) -> bool;
}

/// The first of `slips` that makes something of the number, and what.
#[must_use]
pub fn guess(code: u32, slips: &[Slip], judge: &impl Judge) -> Option<(Slip, Candidates)> {
    slips
        .iter()
        .map(|&slip| (slip, slip.candidates(code, judge)))
        .find(|(_, candidates)| !candidates.as_slice().is_empty())
}

/// The numbers that a slip proposes, the likeliest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Candidates {
    codes: [u32; Self::MOST],
    count: u8,
}

impl Candidates {
    /// More are of no help.
    const MOST: usize = 3;

    /// One to three numbers, or none.
    #[must_use]
    pub fn as_slice(&self) -> &[u32] {
        &self.codes[..usize::from(self.count)]
    }

    fn one(code: u32) -> Self {
        let mut this = Self::default();
        this.add(code);
        this
    }

    /// Adds `code`, once, and returns whether there was room.
    fn add(&mut self, code: u32) -> bool {
        if self.as_slice().contains(&code) {
            return true;
        }
        match self.codes.get_mut(usize::from(self.count)) {
            Some(place) => *place = code,
            None => return false,
        }
        self.count += 1;
        true
    }

    /// Those of `codes` that are known, unless they are more than `most`.
    fn known_of(codes: impl Iterator<Item = u32>, most: u8, judge: &impl Judge) -> Self {
        let mut this = Self::default();
        for code in codes.filter(|&code| judge.is_known(code)) {
            if !this.add(code) || this.count > most {
                return Self::default();
            }
        }
        this
    }
}

/// The failure that carries an HTTP status which the judge knows.
fn status_code(status: u32, judge: &impl Judge) -> Option<u32> {
    let status = u16::try_from(status).ok()?;
    hresult::from_http_status(status).filter(|_| judge.is_status(status))
}

/// The failure that carries a Win32 error which the judge knows.
fn win32_code(error: u32, judge: &impl Judge) -> Option<u32> {
    let error = u16::try_from(error).ok()?;
    judge
        .is_win32(error)
        .then(|| hresult::from_win32(error.into()))
}

fn sign_lost(code: u32, judge: &impl Judge) -> Candidates {
    let negative = code.wrapping_neg();
    // 0x80000000 is its own negative, and what is negative has its sign.
    let is_code = negative >> 16 == 0x8007 || is_http(negative, judge) || judge.is_known(negative);
    if code >> 31 == 0 && is_code {
        Candidates::one(negative)
    } else {
        Candidates::default()
    }
}

fn bytes_reversed(code: u32, judge: &impl Judge) -> Candidates {
    let reversed = code.swap_bytes();
    // Small numbers reversed are large ones that nobody writes, the other way round only failures count.
    if reversed >> 31 == 1 && judge.is_known(reversed) {
        Candidates::one(reversed)
    } else {
        Candidates::default()
    }
}

fn read_as_decimal(code: u32, judge: &impl Judge) -> Candidates {
    if !(80_000_000..=99_999_999).contains(&code) {
        return Candidates::default();
    }
    let meant = with_digits_in(code, 10, 16);
    if judge.is_known(meant) || is_http(meant, judge) {
        Candidates::one(meant)
    } else {
        Candidates::default()
    }
}

/// Whether a number is the failure that carries an HTTP status that the judge knows.
fn is_http(code: u32, judge: &impl Judge) -> bool {
    code >> 16 == 0x8019 && status_code(code & 0xFFFF, judge).is_some()
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

fn bare(number: u32, judge: &impl Judge) -> Candidates {
    let mut candidates = Candidates::default();
    for code in status_code(number, judge)
        .into_iter()
        .chain(win32_code(number, judge))
    {
        candidates.add(code);
    }
    candidates
}

fn read_as_hex(code: u32, judge: &impl Judge) -> Candidates {
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
        win32_code(meant, judge)
    } else {
        None
    };
    for code in status_code(meant, judge).into_iter().chain(win32) {
        candidates.add(code);
    }
    candidates
}

fn severity_lost(code: u32, judge: &impl Judge) -> Candidates {
    let failure = code | 1 << 31;
    // Without a facility it is a small number, which can be anything.
    if code > 0xFFFF && failure != code && (judge.is_known(failure) || is_http(failure, judge)) {
        Candidates::one(failure)
    } else {
        Candidates::default()
    }
}

/// A digit that is lost was most often one of a run: 0x8020001. Else it can be anywhere.
fn digit_lost(code: u32, judge: &impl Judge) -> Candidates {
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
    let candidates = Candidates::known_of(in_runs, 3, judge);
    if candidates.count > 0 {
        candidates
    } else {
        Candidates::known_of(anywhere, 3, judge)
    }
}

fn digits_swapped(code: u32, judge: &impl Judge) -> Candidates {
    let swapped = (0..7).map(|place| {
        let different = digit(code, place) ^ digit(code, place + 1);
        code ^ (different << (4 * place)) ^ (different << (4 * place + 4))
    });
    Candidates::known_of(
        swapped.filter(|&other| is_near(code, other, judge)),
        2,
        judge,
    )
}

fn digit_changed(code: u32, judge: &impl Judge) -> Candidates {
    // One digit is little evidence: a number of another facility in use, or of a customer, is more likely what it says.
    let is_own = code & CUSTOMER != 0 || Facility::of(code).name().is_some();
    let places = if is_own { 0..4 } else { 0..8 };
    let changed = places.flat_map(|place| (1..16).map(move |bits| code ^ bits << (4 * place)));
    Candidates::known_of(
        changed.filter(|&other| is_near(code, other, judge)),
        1,
        judge,
    )
}

/// The codes before and after the number, where both are close.
fn between(code: u32, judge: &impl Judge) -> Candidates {
    let nearest = |offset: fn(u32, u32) -> u32| {
        (1..=0xF)
            .map(|distance| offset(code, distance))
            .find(|&other| {
                other >> 16 == code >> 16 && is_near(code, other, judge) && judge.is_known(other)
            })
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
fn is_near(code: u32, other: u32, judge: &impl Judge) -> bool {
    // A smaller number has fewer than eight digits, and can be anything.
    let eight_digits = code >> 28 != 0;
    let is_complete = judge.is_complete(hresult::facility(other));
    eight_digits && hresult::is_error(other) && (is_complete || code >> 16 != other >> 16)
}

fn digit(code: u32, place: u32) -> u32 {
    code >> (4 * place) & 0xF
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows two codes of BITS, one HTTP status and one Win32 error.
    struct Few;

    impl Judge for Few {
        fn is_known(&self, code: u32) -> bool {
            matches!(code, 0x8020_0001 | 0x8020_0010)
        }

        fn is_status(&self, status: u16) -> bool {
            status == 404
        }

        fn is_win32(&self, error: u16) -> bool {
            error == 12_007
        }

        fn is_complete(&self, facility: u16) -> bool {
            facility == 0x20
        }
    }

    #[test]
    fn each_slip_is_undone() {
        for (written, slip, meant) in [
            (2_145_386_495, Slip::SignLost, 0x8020_0001),
            (0x0100_2080, Slip::BytesReversed, 0x8020_0001),
            (80_200_001, Slip::ReadAsDecimal, 0x8020_0001),
            (404, Slip::Bare, 0x8019_0194),
            (12_007, Slip::Bare, 0x8007_2EE7),
            (0x404, Slip::ReadAsHex, 0x8019_0194),
            (0x0020_0001, Slip::SeverityLost, 0x8020_0001),
            (0x0802_0001, Slip::DigitLost, 0x8020_0001),
            (0x8002_0001, Slip::DigitsSwapped, 0x8020_0001),
            (0x8020_0801, Slip::DigitChanged, 0x8020_0001),
            (0x8020_0008, Slip::Between, 0x8020_0001),
        ] {
            let found = guess(written, &[slip], &Few);
            let first = found.and_then(|(_, candidates)| candidates.as_slice().first().copied());
            assert_eq!(first, Some(meant), "{written:#010X} {slip:?}");
        }
    }

    #[test]
    fn what_nobody_knows_is_not_proposed() {
        for code in [0x8123_4567, 0x8020_0001 ^ 0x00FF_0000, 418, 5, 0] {
            assert_eq!(guess(code, Slip::ALL, &Few), None, "{code:#010X}");
        }
    }
}
