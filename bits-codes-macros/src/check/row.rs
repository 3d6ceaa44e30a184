//! One entry as the rules see it: with its family's options and the entries beside it.

use super::meant::{self, Meant};
use crate::model::{Entry, Family, Word};
use crate::options::FamilyOptions;
use bits_codes_core::{hresult, rules};
use std::cell::OnceCell;

pub(super) struct Row<'a> {
    pub entry: &'a Entry,
    pub options: &'a FamilyOptions,
    before: &'a [Entry],
    after: &'a [Entry],
    meant: OnceCell<Option<Meant>>,
}

impl<'a> Row<'a> {
    pub(super) fn new(family: &'a Family, index: usize) -> Self {
        Self {
            entry: &family.entries[index],
            options: &family.options,
            before: &family.entries[..index],
            after: &family.entries[index + 1..],
            meant: OnceCell::new(),
        }
    }

    /// What the code was probably meant to be, if it is wrong.
    pub(super) fn meant(&self) -> Option<&Meant> {
        self.meant.get_or_init(|| meant::meant(self)).as_ref()
    }

    /// Whether another entry has the code, so that no help proposes it.
    pub(super) fn has_code(&self, code: u32) -> bool {
        self.others().any(|other| other.code == Some(code))
    }

    /// Whether another entry has the name.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.others().any(|other| other.has_name(name))
    }

    /// Whether another entry has the variant.
    pub(super) fn has_variant(&self, name: &str) -> bool {
        let is_it = |variant: &Word| variant.text == name;
        self.others()
            .any(|other| other.variant.as_ref().is_some_and(is_it))
    }

    fn others(&self) -> impl Iterator<Item = &'a Entry> {
        self.before.iter().chain(self.after)
    }

    /// The bits that have to be clear. Where `facility` is wrong, nothing is known about X.
    pub(super) fn reserved_bits(&self) -> u32 {
        let reserved = rules::reserved_bits(self.options.facilities.as_deref());
        if self.options.facilities_faulty {
            reserved & !hresult::X
        } else {
            reserved
        }
    }
}
