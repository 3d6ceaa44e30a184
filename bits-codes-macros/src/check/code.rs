//! The rules of the bits of a code.

use super::finding::{Finding, Way};
use super::meant::{Meant, Sound};
use super::row::Row;
use bits_codes_core::facility::Facility;
use bits_codes_core::{hresult, rules};

/// What is before `=>` is one number of 32 bits.
pub(super) fn range(row: &Row<'_>) -> Option<Finding> {
    let fault = row.entry.code_fault.as_ref()?;
    Some(Finding::of(fault.report(&Sound { row })))
}

/// R and N are clear in an HRESULT; X is clear, but for facilities above 0x7FF, which the family then declares.
pub(super) fn reserved_bits(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    let bits = [
        ("30 (R)", hresult::R),
        ("28 (N)", hresult::N),
        ("27 (X)", hresult::X),
    ];
    let reserved = row.reserved_bits();
    let set = bits
        .into_iter()
        .filter(|(_, bit)| code & reserved & bit != 0);
    let labels: Vec<_> = set.map(|(label, _)| label).collect();
    let (noun, verb) = match labels.as_slice() {
        [] => return None,
        [_] => ("bit", "is"),
        _ => ("bits", "are"),
    };
    let mut finding = Finding::new(
        row.entry.code_spot,
        format!(
            "code `{code:#010X}` sets {noun} {}, which {verb} reserved in an HRESULT",
            list(&labels)
        ),
    );
    let is_slip =
        matches!(row.meant(), Some(Meant::Code(..))) && row.meant().is_some_and(Meant::is_whole);
    if is_slip {
        // What its bits say is an accident.
    } else if code & hresult::N != 0 {
        finding = finding.note("bit 28 marks an NTSTATUS that was made an HRESULT");
    } else if code >> 30 == 0b11 {
        finding =
            finding.note("bits 31 and 30 together mark an NTSTATUS error, which is no HRESULT");
    } else if code & hresult::R != 0 {
        finding = finding.note("bit 31 alone says what is a failure");
    }
    if labels == ["27 (X)"] && !row.meant().is_some_and(Meant::is_whole) {
        let facility = Facility::new(hresult::facility(code));
        finding = finding.note(format!(
            "bit 27 makes the facility {}; if that is meant, declare {}",
            facility.described(),
            if row.options.facilities.is_some() {
                "it, too, in `facility`".to_owned()
            } else {
                format!("`facility = {facility}`")
            },
        ));
    }
    Some(
        finding
            .way(Way::Code)
            .way(Way::AllowIf("the code is right")),
    )
}

/// `a`, `a and b`, `a, b and c`.
fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// Each code is of a facility that the family declares, if it declares any.
pub(super) fn facility(row: &Row<'_>) -> Option<Finding> {
    let (code, declared) = (row.entry.code?, row.options.facilities.as_ref()?);
    if rules::has_facility(code, Some(declared)) {
        return None;
    }
    let facility = hresult::facility(code);
    let list: Vec<_> = declared
        .iter()
        .map(|facility| Facility::new(*facility).described().to_string())
        .collect();
    Some(
        Finding::new(
            row.entry.code_spot,
            format!(
                "code `{code:#010X}` is of facility {}, which the family does not declare",
                Facility::new(facility).described()
            ),
        )
        .note(format!(
            "bits 27 to 16 are the facility, and the family declares {}",
            list.join(", ")
        ))
        .way(Way::Code)
        .way(Way::AddFacility(facility)),
    )
}

/// Bit 29 is as `customer` says, where the family says it.
pub(super) fn customer(row: &Row<'_>) -> Option<Finding> {
    let (code, customer) = (row.entry.code?, row.options.customer?);
    if rules::is_customer_as(code, Some(customer)) {
        return None;
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
    Some(
        Finding::new(row.entry.code_spot, format!("code `{code:#010X}` {is}"))
            .note(note)
            .way(Way::Code),
    )
}

/// In facility ITF, COM keeps the codes below 0x0200 for itself; interfaces define theirs from there on.
pub(super) fn itf_range(row: &Row<'_>) -> Option<Finding> {
    let code = row.entry.code?;
    if !rules::is_kept_by_com(code) {
        return None;
    }
    let first = code & 0xFFFF_0000 | u32::from(hresult::ITF_FIRST_FREE);
    let free = (first..=first | 0xFFFF).find(|free| !row.has_code(*free));
    Some(
        Finding::new(
            row.entry.code_spot,
            format!("code `{code:#010X}` is in the range that COM keeps for itself"),
        )
        .note("of facility ITF (4) the codes from 0x0200 to 0xFFFF are an interface's to define")
        .way(Way::CodeFrom(free.unwrap_or(first)))
        .way(Way::AllowIf("the code is right")),
    )
}
