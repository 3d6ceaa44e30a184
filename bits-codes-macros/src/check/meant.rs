//! What a wrong code was probably meant to be: of all slips that may have made it, one that makes the entry sound.

use super::allow::allows;
use super::row::Row;
use crate::code_literal;
use bits_codes_core::slips::{self, Judge, Slip, Written};
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, names, rules};

/// What is known about a code that is wrong.
#[derive(Debug)]
pub(super) enum Meant {
    /// One number makes the entry sound, and this slip made the other of it.
    Code(u32, Slip),
    /// No number is proposed, but this is known about the one that is there.
    Fact(String),
}

impl Meant {
    /// The number as a whole was miswritten, so that its other faults are no faults of their own.
    pub(super) fn is_whole(&self) -> bool {
        !matches!(self, Self::Code(_, Slip::DigitChanged))
    }
}

/// The slips of somebody who declares a code, from the surest evidence to the faintest.
const SLIPS: &[Slip] = &[
    Slip::SignLost,
    Slip::BytesReversed,
    Slip::ReadAsDecimal,
    Slip::Bare,
    Slip::ReadAsHex,
    Slip::DigitLost,
    Slip::DigitChanged,
    Slip::DigitsSwapped,
];

/// Those that are evident where the family declares no facility, so that nearly every number is sound.
const SLIPS_WITHOUT_FACILITY: &[Slip] = &[
    Slip::SignLost,
    Slip::ReadAsDecimal,
    Slip::DigitLost,
    Slip::DigitChanged,
];

pub(super) fn meant(row: &Row<'_>) -> Option<Meant> {
    let code = row.entry.code?;
    let written = code_literal::written(code, &row.entry.written);
    let slips = match row.options.facilities {
        Some(_) => SLIPS,
        None => SLIPS_WITHOUT_FACILITY,
    };
    if let Some((slip, candidates)) = slips::guess(written, slips, &Sound { row }) {
        if let [meant] = candidates.as_slice() {
            return Some(Meant::Code(*meant, slip));
        }
    }
    fact(written).map(Meant::Fact)
}

/// What somebody who wrote this number is to know.
fn fact(written: Written) -> Option<String> {
    let Written { code, form } = written;
    let (base, digits, is_negative) = form.map_or((16, 8, false), |form| {
        (form.base, form.digits, form.is_negative)
    });
    if base == 16 && matches!(digits, 6 | 7) {
        return Some(format!(
            "it has {digits} hex digits, where a code has eight: look for a lost one"
        ));
    }
    if is_negative && digits < 10 {
        return Some(format!(
            "it has {digits} digits, where a failure has ten: look for a lost one"
        ));
    }
    if code >> 30 == 0b11 && code & hresult::N == 0 && digits >= 8 {
        return Some(format!(
            "an NTSTATUS becomes an HRESULT by bit 28: `HRESULT_FROM_NT({code:#010X})` is `{:#010X}`",
            code | hresult::N
        ));
    }
    let small = u16::try_from(code).ok().filter(|small| *small > 0)?;
    let win32 = hresult::from_win32(small.into());
    Some(match hresult::from_http_status(small) {
        Some(status) => format!(
            "as a failure, HTTP status {small} is `{status:#010X}`, and Win32 error {small} is `{win32:#010X}`"
        ),
        None => format!("as a failure, Win32 error {small} is `{win32:#010X}`"),
    })
}

/// Knows the numbers that would make an entry sound.
pub(super) struct Sound<'a> {
    pub row: &'a Row<'a>,
}

impl Sound<'_> {
    /// The bits that a rule says of each code of this name.
    fn judged_bits(&self) -> u32 {
        let Self { row } = self;
        let mut bits = if allows(Rule::ReservedBits, row) {
            0
        } else {
            row.reserved_bits()
        };
        if row.options.facilities.is_some() {
            bits |= u32::from(hresult::MAX_FACILITY) << 16;
        }
        if row.options.customer.is_some() {
            bits |= hresult::CUSTOMER;
        }
        if self.severity().is_some() {
            bits |= hresult::SEVERITY;
        }
        bits
    }

    /// Whether the name says that it is a failure, if it says anything.
    fn severity(&self) -> Option<bool> {
        let name = self.row.entry.name.as_ref()?;
        if allows(Rule::SeverityName, self.row) {
            return None;
        }
        names::severity(&name.text).map(names::Letter::is_error)
    }
}

impl Judge for Sound<'_> {
    fn is_known(&self, code: u32) -> bool {
        let Self { row } = self;
        let is_reserved = code & row.reserved_bits() != 0 && !allows(Rule::ReservedBits, row);
        let is_kept_by_com = rules::is_kept_by_com(code) && !allows(Rule::ItfRange, row);
        !is_reserved
            && !is_kept_by_com
            && rules::has_facility(code, row.options.facilities.as_deref())
            && rules::is_customer_as(code, row.options.customer)
            && self
                .severity()
                .is_none_or(|is_error| is_error == hresult::is_error(code))
            && row.entry.code != Some(code)
            && !row.has_code(code)
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

    fn is_meant(&self) -> bool {
        true
    }

    fn is_near(&self, code: u32, other: u32) -> bool {
        // Nothing is known about the bits that no rule judges, so they are right; of the low ones none is judged.
        (code ^ other) & 0xFFFF_0000 & !self.judged_bits() == 0
    }
}
