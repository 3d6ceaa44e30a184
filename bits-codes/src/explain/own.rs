//! The names that the families have which an explanation is given.

use core::iter::FusedIterator;
use core::slice;

use super::names::{EntryNames, KnownName};
use crate::bits::BitsCode;
use crate::event::BitsEvent;
use crate::family::Family;
use crate::family_ref::FamilyRef;

/// The names of a number, family by family.
#[derive(Clone, Debug)]
pub(super) struct OwnNames {
    code: u32,
    families: slice::Iter<'static, FamilyRef>,
    of_entry: Option<EntryNames>,
}

/// All names that `families` have for a number.
pub(super) fn names(code: u32, families: &'static [FamilyRef]) -> OwnNames {
    OwnNames {
        code,
        families: families.iter(),
        of_entry: None,
    }
}

impl Iterator for OwnNames {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        loop {
            if let Some(name) = self.of_entry.as_mut().and_then(Iterator::next) {
                return Some(name);
            }
            let family = self.families.find(|family| !is_known_anyway(**family))?;
            self.of_entry = family.from_code(self.code).map(EntryNames::own);
        }
    }
}

impl FusedIterator for OwnNames {}

/// Whether `explain` has the names of the family itself, which would then come twice.
fn is_known_anyway(family: FamilyRef) -> bool {
    // Not by `FamilyRef::of`: a program that explains would carry all functions of these two.
    let is = |name, codes| family.name() == name && family.codes() == codes;
    is(BitsCode::NAME, BitsCode::CODES) || is(BitsEvent::NAME, BitsEvent::CODES)
}

#[cfg(test)]
mod tests {
    use crate::bits::BitsCode;
    use crate::decoded::Decoded;
    use crate::event::BitsEvent;
    use crate::explain::{Kind, explain};
    use crate::family_ref::FamilyRef;
    use crate::sample::Sync;
    use std::format;
    use std::string::ToString;
    use std::vec::Vec;

    crate::bits_errors! {
        /// Numbers that others have, too.
        #[bits(phf = false)]
        enum Taken {
            0x80200001 => TAKEN_E_JOB: "The job is taken.",
            0x8024402F => TAKEN_E_PROXY: "The proxy is taken.",
            #[bits(allow(reserved_bits))]
            0xC0000005 => TAKEN_E_ACCESS: "Laid out as an NTSTATUS.",
        }
    }

    const ALL: &[FamilyRef] = &[
        FamilyRef::of::<Sync>(),
        FamilyRef::of::<BitsCode>(),
        FamilyRef::of::<Taken>(),
        FamilyRef::of::<BitsEvent>(),
    ];

    fn names(code: u32) -> Vec<(&'static str, &'static str, bool)> {
        let names = explain(code).with(ALL).names();
        names
            .map(|name| (name.family(), name.name(), name.is_alias()))
            .collect()
    }

    #[test]
    fn own_names_come_first_and_none_twice() {
        assert_eq!(
            names(0xA123_0001),
            [
                ("Sync", "SYNC_E_NO_QUOTA", false),
                ("Sync", "SYNC_E_FULL", true)
            ]
        );
        assert_eq!(
            names(0x8020_0001),
            [
                ("Taken", "TAKEN_E_JOB", false),
                ("BitsCode", "BG_E_NOT_FOUND", false)
            ]
        );
        let own = explain(0xA123_0001).with(ALL).names().next().unwrap();
        assert_eq!(own.sources().count(), 0);
        assert_eq!(own.code(), Sync::NoQuota);
        assert_eq!(explain(0xA123_0001).names().count(), 0);
    }

    #[test]
    fn an_explanation_has_the_words_of_a_family_that_was_given() {
        let quota = explain(0xA123_0001).with(ALL);
        assert_eq!(
            format!("{quota:#}"),
            "0xA1230001 SYNC_E_NO_QUOTA (also SYNC_E_FULL): The mailbox is over its quota."
        );
        assert_eq!(quota.kind(), Kind::Named);
        assert_eq!(quota.text(), Some("The mailbox is over its quota."));
        assert_eq!(quota.hint(), None);
        assert_eq!(explain(0xA123_0001).kind(), Kind::Unnamed);
        assert_ne!(quota, explain(0xA123_0001));
        // The family says that it is an HRESULT.
        assert_eq!(explain(0xC000_0005).with(ALL).kind(), Kind::Named);
    }

    #[test]
    fn advice_is_about_the_meaning_that_comes_first() {
        assert!(explain(0x8024_402F).next_step().is_some());
        assert_eq!(explain(0x8024_402F).with(ALL).next_step(), None);
        assert_eq!(explain(0x8024_402F).with(ALL).page(), None);
        assert!(explain(0x8024_402F).with(&ALL[..2]).next_step().is_some());
    }

    #[test]
    fn a_slip_of_an_own_code_is_undone() {
        let minus_lost = explain(0xA123_0001_u32.wrapping_neg()).with(ALL);
        assert_eq!(
            minus_lost.hint().unwrap().to_string(),
            "may be 0xA1230001 SYNC_E_NO_QUOTA (-1591541759) with its minus sign lost"
        );
        assert!(explain(0xA123_0001_u32.wrapping_neg()).hint().is_none());
    }

    #[test]
    fn what_a_family_does_not_know_is_explained_all_the_same() {
        let other = Decoded::<Sync>::from(0x8020_0001_u32);
        assert_eq!(
            other.explain().to_string(),
            "0x80200001 BG_E_NOT_FOUND: The requested job was not found."
        );
        let own = Decoded::Known(Sync::Missing);
        assert_eq!(
            own.explain().to_string(),
            "0xA1230003 SYNC_E_404: The item is not on the server."
        );
        let with = Decoded::<BitsCode>::from(0xA123_0003_u32)
            .explain()
            .with(ALL);
        assert_eq!(with, own.explain().with(ALL));
    }
}
