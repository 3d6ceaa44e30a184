//! What `code!` says about a number that the family does not declare: what it was before it was miswritten, or what it is.

use bits_codes_core::facility::Facility;
use bits_codes_core::hresult;
use bits_codes_core::slips::{self, Judge, Slip, Written};

/// A code of the family with its name.
pub(crate) type Declared<'a> = (u32, &'a str);

/// What is known about a number that is not declared.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Nearest<'a> {
    /// It is one of these, miswritten so.
    Miswritten(Vec<Declared<'a>>, Slip),
    /// These are next to it.
    Beside(Vec<Declared<'a>>),
    /// Not a code of the family, but something else that is known: this.
    Foreign(String),
    Nothing,
}

/// Codes further apart are no neighbours.
const NEIGHBOUR: u32 = 0xF;

pub(crate) fn nearest<'a>(written: Written, declared: &[Declared<'a>]) -> Nearest<'a> {
    let with_names = |codes: &[u32]| -> Vec<Declared<'a>> {
        let rows = codes
            .iter()
            .filter_map(|code| declared.iter().find(|(other, _)| other == code));
        rows.copied().collect()
    };
    let Written { code, .. } = written;
    match slips::guess(written, Slip::ALL, &Declares(declared)) {
        // The last digit of a code is not miswritten more often than a code is not declared.
        Some((Slip::DigitChanged, codes))
            if codes
                .as_slice()
                .iter()
                .all(|other| other ^ code <= NEIGHBOUR) =>
        {
            Nearest::Beside(with_names(codes.as_slice()))
        }
        Some((Slip::Between, codes)) => Nearest::Beside(with_names(codes.as_slice())),
        Some((slip, codes)) => Nearest::Miswritten(with_names(codes.as_slice()), slip),
        None => match foreign(written, declared) {
            Some(what) => Nearest::Foreign(what),
            None => match beside(code, declared) {
                Some(beside) => Nearest::Beside(vec![beside]),
                None => Nearest::Nothing,
            },
        },
    }
}

/// The code that is closest to the number, where it is close.
fn beside<'a>(code: u32, declared: &[Declared<'a>]) -> Option<Declared<'a>> {
    let near = declared
        .iter()
        .filter(|(other, _)| other >> 16 == code >> 16 && other.abs_diff(code) <= NEIGHBOUR);
    near.min_by_key(|(other, _)| other.abs_diff(code)).copied()
}

/// What a number is that is no slip: of a facility that the family has no code of, or a bare number.
fn foreign(written: Written, declared: &[Declared<'_>]) -> Option<String> {
    let Written { code, form } = written;
    if let Some(small) = u16::try_from(code).ok().filter(|small| *small > 0) {
        let win32 = hresult::from_win32(small.into());
        let as_win32 = format!("Win32 error {small} is `{win32:#010X}`");
        return Some(match hresult::from_http_status(small) {
            Some(status) => format!("HTTP status {small} is `{status:#010X}`, and {as_win32}"),
            None => as_win32,
        });
    }
    // Seven digits have a facility by accident.
    let is_whole = form.is_none_or(|form| form.base == 10 || form.digits == 8);
    let facility = hresult::facility(code);
    let is_own = |other: u32| hresult::facility(other) == facility;
    if !is_whole || declared.iter().any(|(other, _)| is_own(*other)) {
        return None;
    }
    Some(format!(
        "it is of facility {}, and no code of the family is",
        Facility::new(facility).described()
    ))
}

/// Knows the codes of a family.
pub(crate) struct Declares<'a>(pub &'a [Declared<'a>]);

impl Judge for Declares<'_> {
    fn is_known(&self, code: u32) -> bool {
        self.0.iter().any(|(declared, _)| *declared == code)
    }

    fn is_status(&self, status: u16) -> bool {
        hresult::from_http_status(status).is_some_and(|code| self.is_known(code))
    }

    fn is_win32(&self, error: u16) -> bool {
        error > 0 && self.is_known(hresult::from_win32(error.into()))
    }

    fn is_complete(&self, _: u16) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &[Declared<'static>] = &[
        (0x8020_0001, "ONE"),
        (0x8020_0002, "TWO"),
        (0x8020_0004, "FOUR"),
        (0x8020_0048, "NEAR"),
        (0x8020_0049, "LAST"),
        (0x8020_0050, "NEXT"),
        (0x8019_0194, "STATUS"),
        (0xA123_0001, "OWN"),
        (0x8007_2EE7, "WIN32"),
    ];

    fn of(written: impl Into<Written>) -> (Vec<u32>, Option<Slip>) {
        match nearest(written.into(), LIST) {
            Nearest::Miswritten(rows, slip) => (codes(&rows), Some(slip)),
            Nearest::Beside(rows) => (codes(&rows), None),
            Nearest::Foreign(_) | Nearest::Nothing => (Vec::new(), None),
        }
    }

    fn codes(rows: &[Declared<'_>]) -> Vec<u32> {
        rows.iter().map(|(code, _)| *code).collect()
    }

    #[test]
    fn each_slip_is_undone() {
        for (written, slip, meant) in [
            (
                Written::decimal(2_145_386_495, false, 10),
                Slip::SignLost,
                0x8020_0001,
            ),
            (
                Written::hex(0x0020_0001, 8),
                Slip::SeverityLost,
                0x8020_0001,
            ),
            (Written::hex(0x0802_0001, 7), Slip::DigitLost, 0x8020_0001),
            (
                Written::hex(0x8019_0149, 8),
                Slip::DigitsSwapped,
                0x8019_0194,
            ),
            (
                Written::hex(0x8019_0404, 8),
                Slip::StatusInDecimal,
                0x8019_0194,
            ),
            (Written::decimal(404, false, 3), Slip::Bare, 0x8019_0194),
            (Written::decimal(12_007, false, 5), Slip::Bare, 0x8007_2EE7),
            (
                Written::decimal(80_200_001, false, 8),
                Slip::ReadAsDecimal,
                0x8020_0001,
            ),
            (
                Written::hex(0x0100_2080, 8),
                Slip::BytesReversed,
                0x8020_0001,
            ),
            (
                Written::hex(0x2123_0001, 8),
                Slip::SeverityLost,
                0xA123_0001,
            ),
        ] {
            assert_eq!(of(written), (vec![meant], Some(slip)), "{written:?}");
        }
    }

    #[test]
    fn both_neighbours_are_near_across_the_decimal_gap() {
        assert_eq!(of(0x8020_004A), (vec![0x8020_0049, 0x8020_0050], None));
        assert_eq!(of(0x8020_0051), (vec![0x8020_0050], None));
    }

    #[test]
    fn what_is_no_slip_is_said_to_be_what_it_is() {
        for (written, what) in [
            (Written::hex(0x8007_0005, 8), None),
            (
                Written::hex(0x8000_4005, 8),
                Some("it is of facility NULL (0x000), and no code of the family is"),
            ),
            (
                Written::decimal(418, false, 3),
                Some("HTTP status 418 is `0x801901A2`, and Win32 error 418 is `0x800701A2`"),
            ),
            (
                Written::hex(0xFFFF_FFFF, 8),
                Some("it is of facility 0xFFF, and no code of the family is"),
            ),
            (Written::hex(0x8020_0999, 8), None),
        ] {
            let expected = what.map_or(Nearest::Nothing, |what| Nearest::Foreign(what.to_owned()));
            assert_eq!(nearest(written, LIST), expected, "{written:?}");
        }
        assert_eq!(
            nearest(0x8020_0001.into(), &[]),
            Nearest::Foreign(
                "it is of facility BACKGROUNDCOPY (0x020), and no code of the family is".to_owned()
            )
        );
    }
}
