//! What a number may have been before it was miswritten.
//!
//! A slip proposes numbers, and a [`Judge`] says which of them mean anything: `explain` by the names that it knows, `code!` by
//! the codes that a family declares, and a declaration by what would make the entry sound.

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
    /// The decimal digits of an HTTP status are the hex digits of the low 16 bits: 0x80190404 was 0x80190194.
    StatusInDecimal,
    /// There are seven hex digits, where a code has eight; or nine decimal digits, where it has ten.
    DigitLost,
    /// Two neighbouring digits are swapped.
    DigitsSwapped,
    /// One digit is another.
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
        Self::StatusInDecimal,
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
            Self::StatusInDecimal => " with its status in decimal digits",
            Self::DigitLost => " with a digit lost",
            Self::DigitsSwapped => " with two digits swapped",
            Self::DigitChanged => " with one digit changed",
            Self::Between => ", between which it lies",
        }
    }

    /// What the number may have been, if it came about by this slip.
    #[must_use]
    pub fn candidates(self, written: Written, judge: &impl Judge) -> Candidates {
        let Written { code, .. } = written;
        match self {
            Self::SignLost => sign_lost(written, judge),
            Self::BytesReversed => bytes_reversed(code, judge),
            Self::ReadAsDecimal => read_as_decimal(written, judge),
            Self::ReadAsHex => read_as_hex(code, judge),
            Self::Bare => bare(code, judge),
            Self::SeverityLost => severity_lost(code, judge),
            Self::StatusInDecimal => status_in_decimal(code, judge),
            Self::DigitLost => digit_lost(written, judge),
            Self::DigitsSwapped => digits_swapped(written, judge),
            Self::DigitChanged => digit_changed(written, judge),
            Self::Between => between(code, judge),
        }
    }
}

/// A number, and how it was written, if that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Written {
    /// The number.
    pub code: u32,
    /// `None` where nobody knows how it was written.
    pub form: Option<Form>,
}

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// 10 or 16.
    pub base: u8,
    /// A minus was before it.
    pub is_negative: bool,
    /// How many digits it had.
    pub digits: usize,
}

impl From<u32> for Written {
    fn from(code: u32) -> Self {
        Self { code, form: None }
    }
}

impl Written {
    /// A number in hex, of so many digits.
    #[must_use]
    pub const fn hex(code: u32, digits: usize) -> Self {
        Self {
            code,
            form: Some(Form {
                base: 16,
                is_negative: false,
                digits,
            }),
        }
    }

    /// A number in decimal, of so many digits behind the sign.
    #[must_use]
    pub const fn decimal(code: u32, is_negative: bool, digits: usize) -> Self {
        Self {
            code,
            form: Some(Form {
                base: 10,
                is_negative,
                digits,
            }),
        }
    }

    /// Whether it was, or may have been, written in this base.
    fn may_be_in(self, base: u8) -> bool {
        self.form.is_none_or(|form| form.base == base)
    }

    fn base(self) -> u64 {
        self.form.map_or(16, |form| form.base.into())
    }

    /// What its digits say, without a sign.
    fn magnitude(self) -> u64 {
        match self.form {
            Some(form) if form.is_negative => self.code.wrapping_neg().into(),
            _ => self.code.into(),
        }
    }

    /// The number that other digits would say, with the same sign.
    fn with_magnitude(self, magnitude: u64) -> Option<u32> {
        let is_negative = self.form.is_some_and(|form| form.is_negative);
        let magnitude = u32::try_from(magnitude).ok()?;
        if !is_negative {
            return Some(magnitude);
        }
        (magnitude <= i32::MIN.unsigned_abs()).then(|| magnitude.wrapping_neg())
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

    /// Whether it is sure that the number was to be one of those known, as in a declaration: then a number that differs in a
    /// digit is a slip, whatever else it may mean.
    fn is_meant(&self) -> bool {
        false
    }

    /// Whether `other` is worth a thought as what `code` was before a digit of it changed or two were swapped.
    fn is_near(&self, code: u32, other: u32) -> bool {
        self.is_meant() || is_near(code, other, self)
    }
}

/// The first of `slips` that makes something of the number, and what.
#[must_use]
pub fn guess(
    written: impl Into<Written>,
    slips: &[Slip],
    judge: &impl Judge,
) -> Option<(Slip, Candidates)> {
    let written = written.into();
    slips
        .iter()
        .map(|&slip| (slip, slip.candidates(written, judge)))
        .find(|(_, candidates)| !candidates.as_slice().is_empty())
}

/// What a number of more digits than 32 bits hold was probably meant to be, if one number is left of all that it may have been.
/// `digits` are all of one base, without a sign or a prefix; a negative number's have a minus before them.
///
/// It is a code that somebody extended to 64 bits, as debuggers show it, 0xFFFFFFFF80200001; or it has a digit too many.
#[must_use]
pub fn too_long(digits: &str, base: u32, is_negative: bool, judge: &impl Judge) -> Option<u32> {
    if let Ok(number) = u64::from_str_radix(digits, base) {
        let (high, low) = ((number >> 32) as u32, (number & 0xFFFF_FFFF) as u32);
        if high == u32::MAX && hresult::is_error(low) && !is_negative {
            return judge.is_known(low).then_some(low);
        }
    }
    let all = if base == 16 { 8 } else { 10 };
    if digits.len() != all + 1 {
        return None;
    }
    let without = |place: usize| {
        let rest = digits.char_indices().filter(|(other, _)| *other != place);
        let number = rest
            .map(|(_, letter)| letter)
            .try_fold(0u64, |number, letter| {
                Some(number * u64::from(base) + u64::from(letter.to_digit(base)?))
            })?;
        let number = u32::try_from(number).ok()?;
        Some(if is_negative {
            number.wrapping_neg()
        } else {
            number
        })
    };
    let shorter = (0..digits.len()).filter_map(without);
    match Candidates::known_of(shorter, 1, judge).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
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

fn sign_lost(written: Written, judge: &impl Judge) -> Candidates {
    let Written { code, .. } = written;
    let negative = code.wrapping_neg();
    // Thousands of Win32 errors are not known by name.
    let is_win32 = negative >> 16 == 0x8007 && !judge.is_meant();
    // 0x80000000 is its own negative, and what is negative has its sign.
    let is_code = is_win32 || is_http(negative, judge) || judge.is_known(negative);
    if written.may_be_in(10) && code >> 31 == 0 && is_code {
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

fn read_as_decimal(written: Written, judge: &impl Judge) -> Candidates {
    let Written { code, form } = written;
    // Without the sign, and eight digits as a code has them.
    let is_bare = match form {
        Some(form) => form.base == 10 && form.digits == 8 && !form.is_negative,
        None => (80_000_000..=99_999_999).contains(&code),
    };
    if !is_bare {
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
    if code > 0x99_999 || (0..5).any(|place| digit(code.into(), 16, place) > 9) {
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

fn status_in_decimal(code: u32, judge: &impl Judge) -> Candidates {
    let low = code & 0xFFFF;
    let is_decimal = (0..4).all(|place| digit(low.into(), 16, place) < 10);
    let status = if is_decimal {
        with_digits_in(low, 16, 10)
    } else {
        0
    };
    match status_code(status, judge) {
        Some(meant) if code >> 16 == 0x8019 => Candidates::one(meant),
        _ => Candidates::default(),
    }
}

/// A digit that is lost was most often one of a run: 0x8020001. Else it can be anywhere.
fn digit_lost(written: Written, judge: &impl Judge) -> Candidates {
    let all: u32 = if written.base() == 16 { 8 } else { 10 };
    let is_short = match written.form {
        Some(form) => form.digits + 1 == all as usize,
        None => (0x0100_0000..=0x0FFF_FFFF).contains(&written.code),
    };
    if !is_short {
        return Candidates::default();
    }
    let (number, base) = (written.magnitude(), written.base());
    let with = move |digit: u64, place: u32| {
        let (above, below) = (number / base.pow(place), number % base.pow(place));
        written.with_magnitude((above * base + digit) * base.pow(place) + below)
    };
    let in_runs = (0..all - 2)
        .filter(|&place| digit(number, base, place) == digit(number, base, place + 1))
        .filter_map(|place| with(digit(number, base, place), place));
    let anywhere = (0..all)
        .flat_map(|place| (0..base).map(move |digit| (digit, place)))
        .filter_map(|(digit, place)| with(digit, place));
    // Where nearly every number is sound, a run is no evidence: any of the last digits may be the lost one.
    if judge.is_meant() {
        return Candidates::known_of(anywhere, 1, judge);
    }
    let candidates = Candidates::known_of(in_runs, 3, judge);
    if candidates.count > 0 {
        candidates
    } else {
        Candidates::known_of(anywhere, 3, judge)
    }
}

fn digits_swapped(written: Written, judge: &impl Judge) -> Candidates {
    let (number, base) = (written.magnitude(), written.base());
    let places = if base == 16 { 7 } else { 9 };
    let swapped = (0..places).filter_map(|place| {
        let (low, high) = (digit(number, base, place), digit(number, base, place + 1));
        let rest = number - (high * base + low) * base.pow(place);
        written.with_magnitude(rest + (low * base + high) * base.pow(place))
    });
    let near = swapped.filter(|&other| other != written.code && judge.is_near(written.code, other));
    Candidates::known_of(near, 2, judge)
}

fn digit_changed(written: Written, judge: &impl Judge) -> Candidates {
    let Written { code, .. } = written;
    // One digit is little evidence: a number of another facility in use, or of a customer, is more likely what it says.
    let is_own = code & CUSTOMER != 0 || Facility::of(code).name().is_some();
    let (number, base) = (written.magnitude(), written.base());
    let places = match base {
        10 => 10,
        _ if is_own && !judge.is_meant() => 4,
        _ => 8,
    };
    let changed = (0..places).flat_map(|place| {
        let rest = number - digit(number, base, place) * base.pow(place);
        (0..base).filter_map(move |other| written.with_magnitude(rest + other * base.pow(place)))
    });
    let near = changed.filter(|&other| other != code && judge.is_near(code, other));
    Candidates::known_of(near, 1, judge)
}

/// The codes before and after the number, where both are close.
fn between(code: u32, judge: &impl Judge) -> Candidates {
    let nearest = |offset: fn(u32, u32) -> u32| {
        (1..=0xF)
            .map(|distance| offset(code, distance))
            .find(|&other| {
                other >> 16 == code >> 16 && judge.is_near(code, other) && judge.is_known(other)
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
fn is_near(code: u32, other: u32, judge: &(impl Judge + ?Sized)) -> bool {
    // A smaller number has fewer than eight digits, and can be anything.
    let eight_digits = code >> 28 != 0;
    let is_complete = judge.is_complete(hresult::facility(other));
    eight_digits && hresult::is_error(other) && (is_complete || code >> 16 != other >> 16)
}

fn digit(number: u64, base: u64, place: u32) -> u64 {
    number / base.pow(place) % base
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
            (0x8019_0404, Slip::StatusInDecimal, 0x8019_0194),
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
    fn digits_of_decimal_numbers_are_mended_too() {
        for (written, slip) in [
            // -2145386495 less a 4, with two digits swapped, and with one changed.
            (
                Written::decimal(214_538_695_u32.wrapping_neg(), true, 9),
                Slip::DigitLost,
            ),
            (
                Written::decimal(2_145_836_495_u32.wrapping_neg(), true, 10),
                Slip::DigitsSwapped,
            ),
            (
                Written::decimal(2_145_386_995_u32.wrapping_neg(), true, 10),
                Slip::DigitChanged,
            ),
        ] {
            let candidates = slip.candidates(written, &Meant);
            assert_eq!(candidates.as_slice(), [0x8020_0001], "{written:?} {slip:?}");
        }
        // A sign is not lost from hex.
        let hex = Written::hex(2_145_386_495, 8);
        assert_eq!(
            Slip::SignLost.candidates(hex, &Meant),
            Candidates::default()
        );
    }

    /// Knows that one of two codes was meant.
    struct Meant;

    impl Judge for Meant {
        fn is_known(&self, code: u32) -> bool {
            Few.is_known(code)
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

        fn is_meant(&self) -> bool {
            true
        }
    }

    #[test]
    fn a_number_that_is_too_long_is_shortened() {
        for (digits, base, is_negative, meant) in [
            ("FFFFFFFF80200001", 16, false, Some(0x8020_0001)),
            ("18446744071564165121", 10, false, Some(0x8020_0001)),
            ("21453864955", 10, true, Some(0x8020_0001)),
            ("882000010", 16, false, None),
            ("880200001", 16, false, Some(0x8020_0001)),
            // Either of the two that are known.
            ("802000010", 16, false, None),
            ("FFFFFFFF80200002", 16, false, None),
            ("80200000001", 16, false, None),
        ] {
            assert_eq!(too_long(digits, base, is_negative, &Few), meant, "{digits}");
        }
    }

    #[test]
    fn what_nobody_knows_is_not_proposed() {
        for code in [0x8123_4567, 0x8020_0001 ^ 0x00FF_0000, 418, 5, 0] {
            assert_eq!(guess(code, Slip::ALL, &Few), None, "{code:#010X}");
        }
    }
}
