//! What a wrong code was probably meant to be, for the helps.

use super::Others;
use crate::errors::Report;
use crate::model::{Entry, Slip};
use crate::options::FamilyOptions;
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, names, nearest, rules};

/// The code as it would pass: each help on a code gives the same number, so that to follow one is to mend all. None where
/// that is another entry's.
pub(super) fn mended(
    code: u32,
    entry: &Entry,
    family: &FamilyOptions,
    others: Others<'_>,
) -> Option<u32> {
    let allows = |rule| {
        let allowed = entry.options.allowed.iter().chain(&family.allowed);
        allowed.into_iter().any(|allowed| allowed.rule == rule)
    };
    let mut mended = code;
    if !allows(Rule::ReservedBits) {
        mended &= !reserved(family);
    }
    let is_declared = |declared: &[u16]| declared.contains(&hresult::facility(mended));
    let declared = family.facilities.as_deref();
    if let Some(declared) = declared.filter(|declared| !is_declared(declared)) {
        // the declared facility that is fewest digits away
        let written = format!("{code:08X}");
        mended = declared
            .iter()
            .map(|facility| hresult::with_facility(mended, *facility))
            .min_by_key(|other| {
                nearest::distance(written.as_bytes(), format!("{other:08X}").as_bytes())
            })
            .unwrap_or(mended);
    }
    match family.customer {
        Some(true) => mended |= hresult::CUSTOMER,
        Some(false) => mended &= !hresult::CUSTOMER,
        None => {}
    }
    if !allows(Rule::SeverityName) {
        let name = entry.name.as_ref();
        match name.and_then(|name| names::severity(&name.text)) {
            Some(letter) if letter.is_error() => mended |= hresult::SEVERITY,
            Some(_) => mended &= !hresult::SEVERITY,
            None => {}
        }
    }
    (!others.has_code(mended)).then_some(mended)
}

/// The bits that have to be clear. Where `facility` is wrong, nothing is known about X.
pub(super) fn reserved(family: &FamilyOptions) -> u32 {
    let reserved = rules::reserved_bits(family.facilities.as_deref());
    if family.facilities_faulty {
        reserved & !hresult::X
    } else {
        reserved
    }
}

/// What a code that is wrong in its bits was probably meant to be: the help, or the report back.
pub(super) fn slip_help(report: Report, entry: &Entry) -> Result<Report, Report> {
    match &entry.slip {
        Some(Slip::BareHex(digits)) => {
            Ok(report.help(format!("hex needs its prefix: `0x{digits}`")))
        }
        Some(Slip::Short(digits)) => Ok(report.help(format!(
            "it has {digits} hex digits, where a code has eight: look for a lost one"
        ))),
        None => Err(report),
    }
}
