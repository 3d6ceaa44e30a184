//! The rules that judge the bits and the names of one entry: facts in, findings out.
//!
//! The macros word a finding and the importer waives it. What entries have to do with each other is not judged here.

use crate::hresult::{self, CUSTOMER, ITF, ITF_FIRST_FREE, MAX_FACILITY_BELOW_X, N, R, X};
use crate::names;
use crate::vocabulary::Rule;

/// The bits that have to be clear in the codes of a family: R, N and, unless one of its declared facilities needs it, X.
#[must_use]
pub fn reserved_bits(facilities: Option<&[u16]>) -> u32 {
    let needs_x = facilities
        .unwrap_or_default()
        .iter()
        .any(|facility| *facility > MAX_FACILITY_BELOW_X);
    R | N | if needs_x { 0 } else { X }
}

/// Whether a code is of one of the declared facilities, if there are any.
#[must_use]
pub fn has_facility(code: u32, facilities: Option<&[u16]>) -> bool {
    facilities.is_none_or(|declared| declared.contains(&hresult::facility(code)))
}

/// Whether bit 29 is as the family says, if it says so.
#[must_use]
pub fn is_customer_as(code: u32, customer: Option<bool>) -> bool {
    customer.is_none_or(|customer| (code & CUSTOMER != 0) == customer)
}

/// Whether COM keeps a code for itself: in facility ITF those below 0x0200, which interfaces may not define.
#[must_use]
pub const fn is_kept_by_com(code: u32) -> bool {
    hresult::facility(code) == ITF && code & CUSTOMER == 0 && hresult::low16(code) < ITF_FIRST_FREE
}

/// Whether a name says another severity than the code.
#[must_use]
pub fn says_other_severity(name: &str, code: u32) -> bool {
    names::severity(name).is_some_and(|letter| letter.is_error() != hresult::is_error(code))
}

/// Whether an entry breaks a rule that can be waived. The strict rules are not judged here, and say `false`.
///
/// ```
/// use bits_codes_core::rules::needs_waiver;
/// use bits_codes_core::vocabulary::Rule;
///
/// assert!(needs_waiver(Rule::SeverityName, 0x8007_0001, ["RPC_S_X"], None));
/// assert!(!needs_waiver(Rule::SeverityName, 0x8007_0001, ["ERROR_X"], None));
/// ```
#[must_use]
pub fn needs_waiver<'a>(
    rule: Rule,
    code: u32,
    names: impl IntoIterator<Item = &'a str>,
    facilities: Option<&[u16]>,
) -> bool {
    match rule {
        Rule::SeverityName => names
            .into_iter()
            .any(|name| says_other_severity(name, code)),
        Rule::ItfRange => is_kept_by_com(code),
        Rule::ReservedBits => code & reserved_bits(facilities) != 0,
        Rule::Name => names
            .into_iter()
            .any(|name| !names::is_screaming_snake_case(name)),
        // What is judged elsewhere.
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reserved_bit_counts() {
        for bit in [R, N, X] {
            let code = 0x8020_0001 | bit;
            assert!(needs_waiver(Rule::ReservedBits, code, [], None), "{bit:#X}");
        }
        assert!(!needs_waiver(Rule::ReservedBits, 0xA020_0001, [], None));
        assert!(!needs_waiver(
            Rule::ReservedBits,
            0x887A_0001,
            [],
            Some(&[0x20, 0x87A])
        ));
        assert!(needs_waiver(
            Rule::ReservedBits,
            0x887A_0001,
            [],
            Some(&[0x20])
        ));
    }

    #[test]
    fn com_keeps_the_first_codes_of_its_facility() {
        for (code, is_kept) in [
            (0x8004_01FF, true),
            (0x0004_0000, true),
            (0x8004_0200, false),
            (0xA004_0001, false),
            (0x8005_0001, false),
        ] {
            assert_eq!(is_kept_by_com(code), is_kept, "{code:#010X}");
        }
    }

    #[test]
    fn what_the_family_does_not_say_is_not_judged() {
        assert!(has_facility(0x8020_0001, None) && has_facility(0x8020_0001, Some(&[0x20])));
        assert!(!has_facility(0x8020_0001, Some(&[0x21])));
        assert!(is_customer_as(0xA020_0001, None) && is_customer_as(0xA020_0001, Some(true)));
        assert!(!is_customer_as(0xA020_0001, Some(false)));
    }
}
