//! The rules that the names of an owner keep, which are those of a family.

use crate::read::file_of;
use crate::{Mistake, Name};
use bits_codes_core::catalogue::Owner;
use bits_codes_core::facility::Facility;
use bits_codes_core::{names, rules};
use std::collections::BTreeSet;

/// The facilities of an owner's codes. An NTSTATUS has a numbering of its own, of which these are the system's.
fn facilities(owner: Owner) -> &'static [Facility] {
    match owner {
        Owner::MingwBits => &[Facility::BACKGROUNDCOPY],
        Owner::Com => &[
            Facility::NULL,
            Facility::RPC,
            Facility::DISPATCH,
            Facility::STORAGE,
            Facility::ITF,
            Facility::WIN32,
            Facility::WINDOWS,
            Facility::SECURITY,
            Facility::CERT,
            Facility::INTERNET,
        ],
        Owner::HttpStatus => &[Facility::HTTP],
        Owner::Win32 => &[Facility::WIN32],
        Owner::WindowsUpdate => &[Facility::WINDOWSUPDATE],
        Owner::DeliveryOptimization => &[Facility::DELIVERY_OPTIMIZATION],
        Owner::NtStatus => &[Facility::NULL],
    }
}

/// Whether names may say another severity than the code: `RPC_S_*` of Win32 are failures in spite of their `S`.
fn allows_other_severity(owner: Owner) -> bool {
    matches!(owner, Owner::Com | Owner::Win32)
}

/// What is wrong with the names of one owner.
#[must_use]
pub fn judge(names: &[Name]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut seen = BTreeSet::new();
    let mut last = 0;
    for name in names {
        let mut wrong = |what: String| {
            mistakes.push(Mistake {
                file: file_of(name.owner).to_owned(),
                line: name.line,
                what,
            });
        };
        if name.code < last {
            wrong("the numbers are not in ascending order".to_owned());
        }
        last = name.code;
        if !seen.insert(name.name.as_str()) {
            wrong(format!("`{}` is named twice", name.name));
        }
        if !names::is_screaming_snake_case(&name.name) {
            wrong(format!("`{}` is not in SCREAMING_SNAKE_CASE", name.name));
        }
        let facility = Facility::of(name.code);
        if !facilities(name.owner).contains(&facility) {
            wrong(format!(
                "{:#010X} is of facility {}",
                name.code,
                facility.described()
            ));
        }
        let is_odd = rules::says_other_severity(&name.name, name.code);
        if is_odd && !allows_other_severity(name.owner) {
            wrong(format!(
                "`{}` says another severity than {:#010X}",
                name.name, name.code
            ));
        }
        // An NTSTATUS has its own meaning of bit 30.
        let reserved = rules::reserved_bits(None);
        if name.owner != Owner::NtStatus && name.code & reserved != 0 {
            wrong(format!("{:#010X} sets a reserved bit", name.code));
        }
        if !rules::is_customer_as(name.code, Some(false)) {
            wrong(format!(
                "{:#010X} has the customer bit, and all owners are Microsoft's",
                name.code
            ));
        }
        if name.source.is_empty() {
            wrong(format!("`{}` has no source", name.name));
        }
        if name.is_alias != name.text.is_empty() {
            wrong("the first name of a number has the text, and the others have none".to_owned());
        }
        if name.text.trim() != name.text {
            wrong("the text has white space at an end".to_owned());
        }
    }
    mistakes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn each_rule_is_kept() {
        for (line, what) in [
            ("0x8024000B\tWU_E_A\tw\tx", "ascending"),
            ("0x8024000D\tWU_E_CALL\tw\tx", "named twice"),
            ("0x8024000D\twu_e_b\tw\tx", "SCREAMING_SNAKE_CASE"),
            (
                "0x8025000D\tWU_E_B\tw\tx",
                "facility DIRECTORYSERVICE (0x025)",
            ),
            ("0x8024000D\tWU_S_B\tw\tx", "another severity"),
            ("0xC024000D\tWU_E_B\tw\tx", "reserved bit"),
            ("0xA024000D\tWU_E_B\tw\tx", "customer bit"),
            ("0x8024000D\tWU_E_B\t\tx", "no source"),
            ("0x8024000D\tWU_E_B\tw\t", "has the text"),
            ("0x8024000C\tWU_E_B\tw\tx", "has the text"),
            ("0x8024000D\tWU_E_B\tw\tx ", "white space"),
        ] {
            let content = format!("0x8024000C\tWU_E_CALL\tw\tx\n{line}\n");
            let (names, _) = read(Owner::WindowsUpdate, &content);
            let mistakes = judge(&names);
            assert_eq!(mistakes.len(), 1, "{line}: {mistakes:?}");
            assert!(mistakes[0].what.contains(what), "{line}: {mistakes:?}");
        }
    }
}
