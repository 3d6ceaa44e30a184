//! The rules of the bits of a code.

use super::Others;
use super::allow::waived;
use super::mended::{mended, reserved, slip_help};
use crate::errors::{Report, RowErrors};
use crate::model::Entry;
use crate::options::FamilyOptions;
use bits_codes_core::facility::Facility;
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, rules};

/// R and N are clear in an HRESULT; X is clear, but for facilities above 0x7FF, which the family then declares.
pub(super) fn reserved_bits(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut RowErrors<'_>,
) -> bool {
    let Some(code) = entry.code else { return false };
    let bits = [
        ("30 (R)", hresult::R),
        ("28 (N)", hresult::N),
        ("27 (X)", hresult::X),
    ];
    let reserved = reserved(family);
    let (labels, set): (Vec<_>, Vec<_>) = bits
        .into_iter()
        .filter(|(_, bit)| code & reserved & bit != 0)
        .unzip();
    if set.is_empty() || waived(Rule::ReservedBits, entry, family) {
        return false;
    }
    let (noun, verb) = if set.len() == 1 {
        ("bit", "is")
    } else {
        ("bits", "are")
    };
    let mut report = Report::new(
        entry.code_spot,
        format!(
            "code `{code:#010X}` sets {noun} {}, which {verb} reserved in an HRESULT",
            labels.join(" and ")
        ),
    );
    let mended = mended(code, entry, family, others);
    if code & hresult::N != 0 {
        report = report.note("bit 28 marks an NTSTATUS that was made an HRESULT");
    } else if code >> 30 == 0b11 {
        report = report.note("bits 31 and 30 together mark an NTSTATUS error, which is no HRESULT");
    } else if code & hresult::R != 0 {
        report = report.note("bit 31 alone says what is a failure");
    }
    if labels == ["27 (X)"] && entry.slip.is_none() {
        let facility = hresult::facility(code);
        report = report.note(format!(
            "bit 27 makes the facility {}; if that is meant, declare {}",
            Facility::new(facility).described(),
            if family.facilities.is_some() {
                "it, too, in `facility`".to_owned()
            } else {
                format!("`facility = {}`", Facility::new(facility))
            },
        ));
    }
    errors.add(
        Rule::ReservedBits,
        slip_help(report, entry).unwrap_or_else(|report| {
            report.help(match mended {
                Some(mended) => format!(
                    "write `{mended:#010X}`; if the code is right, `#[bits(allow(reserved_bits))]`"
                ),
                None => "if the code is right, write `#[bits(allow(reserved_bits))]`".to_owned(),
            })
        }),
    );
    true
}

/// Each code is of a facility that the family declares, if it declares any.
pub(super) fn facility(
    entry: &mut Entry,
    family: &FamilyOptions,
    others: Others<'_>,
    errors: &mut RowErrors<'_>,
) -> bool {
    let (Some(code), Some(declared)) = (entry.code, &family.facilities) else {
        return false;
    };
    if rules::has_facility(code, Some(declared)) {
        return false;
    }
    let facility = hresult::facility(code);
    let list: Vec<_> = declared
        .iter()
        .map(|facility| Facility::new(*facility).described().to_string())
        .collect();
    let report = Report::new(
        entry.code_spot,
        format!(
            "code `{code:#010X}` is of facility {}, which the family does not declare",
            Facility::new(facility).described()
        ),
    )
    .note(format!(
        "bits 27 to 16 are the facility, and the family declares {}",
        list.join(", ")
    ));
    let added = format!("add `{}` to `facility`", Facility::new(facility));
    let mended = mended(code, entry, family, others);
    errors.add(
        Rule::Facility,
        slip_help(report, entry).unwrap_or_else(|report| {
            report.help(match mended {
                Some(mended) => format!("write `{mended:#010X}`, or {added}"),
                None => added,
            })
        }),
    );
    true
}

/// Bit 29 is as `customer` says, where the family says it.
pub(super) fn customer(
    entry: &mut Entry,
    family: &FamilyOptions,
    others: Others<'_>,
    errors: &mut RowErrors<'_>,
) -> bool {
    let (Some(code), Some(customer)) = (entry.code, family.customer) else {
        return false;
    };
    if rules::is_customer_as(code, Some(customer)) {
        return false;
    }
    let (is, note) = if customer {
        (
            "is not a customer code",
            "the family says `customer`, and bit 29, the customer bit, is clear",
        )
    } else {
        (
            "is a customer code",
            "the family says `customer = false`, and bit 29, the customer bit, is set",
        )
    };
    let report = Report::new(entry.code_spot, format!("code `{code:#010X}` {is}")).note(note);
    let mended = mended(code, entry, family, others);
    errors.add(
        Rule::Customer,
        slip_help(report, entry).unwrap_or_else(|report| match mended {
            Some(mended) => report.help(format!("write `{mended:#010X}`")),
            None => report,
        }),
    );
    true
}

/// In facility ITF, COM keeps the codes below 0x0200 for itself; interfaces define theirs from there on.
pub(super) fn itf_range(
    entry: &mut Entry,
    family: &mut FamilyOptions,
    others: Others<'_>,
    errors: &mut RowErrors<'_>,
) -> bool {
    let Some(code) = entry.code else { return false };
    if !rules::is_kept_by_com(code) || waived(Rule::ItfRange, entry, family) {
        return false;
    }
    let first = code & 0xFFFF_0000 | u32::from(hresult::ITF_FIRST_FREE);
    let free = (first..=first | 0xFFFF).find(|free| !others.has_code(*free));
    let report = Report::new(
        entry.code_spot,
        format!("code `{code:#010X}` is in the range that COM keeps for itself"),
    )
    .note("of facility ITF (4) the codes from 0x0200 to 0xFFFF are an interface's to define")
    .help(format!(
        "write `{:#010X}` or above; if the code is right, `#[bits(allow(itf_range))]`",
        free.unwrap_or(first)
    ));
    errors.add(Rule::ItfRange, report);
    true
}
