//! The options of `#[bits(..)]`: what a family and an entry say with them. Which options there are is data, in
//! `bits_codes_core::vocabulary`.

mod allow;
mod claim;
mod facility;
mod form;
mod misplaced;
mod values;

use crate::errors::{RowErrors, Spot};
use crate::syntax::RawOption;
pub(crate) use allow::Allowed;
use allow::allowed;
use bits_codes_core::vocabulary::{BitsOption, Place};
pub(crate) use claim::{claim, has_macros};
use facility::facility;
use misplaced::accepted;
use proc_macro2::{Ident, Span, TokenTree};
use values::{aliases, file, flag, http, prefixes};

/// An option that exists and has its place where it is.
struct Given {
    option: BitsOption,
    /// The name as it was written.
    name: Ident,
    /// Behind `=`, or in parentheses.
    value: Vec<TokenTree>,
    has_equals: bool,
    /// It was written in another form, which has been reported: where its parts are is not where they were.
    is_mended: bool,
}

impl Given {
    /// From the name to the end of the value.
    fn spot(&self) -> Spot {
        let value = Spot::of(&self.value);
        Spot::between(
            self.name.span(),
            if self.value.is_empty() {
                self.name.span()
            } else {
                value.end()
            },
        )
    }
}

/// What a family says about itself.
#[derive(Default)]
pub(crate) struct FamilyOptions {
    pub facilities: Option<Vec<u16>>,
    /// The value of `facility`.
    pub facility_spot: Option<Spot>,
    /// `facility` is wrong, and has been reported: codes are not judged by it.
    pub facilities_faulty: bool,
    pub customer: Option<bool>,
    /// `customer`, with its value.
    pub customer_spot: Option<Spot>,
    pub prefixes: Vec<String>,
    /// Where each of them is.
    pub prefix_spans: Vec<Span>,
    /// Where each rule is allowed.
    pub allowed: Vec<Allowed>,
    pub serde: Option<Span>,
    pub windows_result: Option<Span>,
    pub without_phf: bool,
    pub pinned: Option<PinnedFile>,
}

/// The file of pinned codes.
pub(crate) struct PinnedFile {
    /// Its path as the option has it.
    pub name: String,
    pub span: Span,
    /// Where it is, once it has been read: the compiler is to read it again when it changes.
    pub found: Option<String>,
}

/// What an entry says about itself.
#[derive(Default)]
pub(crate) struct EntryOptions {
    pub http: Option<(u16, Spot)>,
    pub aliases: Vec<Ident>,
    pub allowed: Vec<Allowed>,
}

pub(crate) fn of_family(options: Vec<RawOption>, errors: &mut RowErrors<'_>) -> FamilyOptions {
    of_enum(options, Place::Family, errors)
}

/// Those of an enum over families, which are some of a family's.
pub(crate) fn of_families(options: Vec<RawOption>, errors: &mut RowErrors<'_>) -> FamilyOptions {
    of_enum(options, Place::Families, errors)
}

fn of_enum(options: Vec<RawOption>, here: Place, errors: &mut RowErrors<'_>) -> FamilyOptions {
    let mut family = FamilyOptions::default();
    for given in accepted(options, here, errors) {
        match given.option {
            BitsOption::Allow => family.allowed = allowed(&given, here, errors),
            BitsOption::Customer => {
                family.customer = flag(&given, errors);
                family.customer_spot = (!given.is_mended).then(|| given.spot());
            }
            BitsOption::Facility => {
                family.facilities = facility(&given, errors);
                family.facility_spot = (!given.is_mended).then(|| Spot::of(&given.value));
                family.facilities_faulty = family.facilities.is_none();
            }
            BitsOption::Phf => family.without_phf = flag(&given, errors) == Some(false),
            BitsOption::Pinned => family.pinned = file(&given, errors),
            BitsOption::Prefix => {
                let prefixes = prefixes(&given, errors);
                (family.prefixes, family.prefix_spans) = prefixes.into_iter().unzip();
            }
            BitsOption::Serde => family.serde = place_of_flag(&given, errors),
            BitsOption::WindowsResult => family.windows_result = place_of_flag(&given, errors),
            // Options without a place on the enum have been refused.
            BitsOption::Alias | BitsOption::Http => {}
        }
    }
    family
}

/// Where a flag is, if it is on.
fn place_of_flag(given: &Given, errors: &mut RowErrors<'_>) -> Option<Span> {
    (flag(given, errors) == Some(true)).then(|| given.name.span())
}

pub(crate) fn of_entry(options: Vec<RawOption>, errors: &mut RowErrors<'_>) -> EntryOptions {
    let mut entry = EntryOptions::default();
    for given in accepted(options, Place::Entry, errors) {
        match given.option {
            BitsOption::Alias => entry.aliases = aliases(&given, errors),
            BitsOption::Allow => entry.allowed = allowed(&given, Place::Entry, errors),
            BitsOption::Http => entry.http = http(&given, errors),
            // Options without a place on an entry have been refused.
            BitsOption::Customer
            | BitsOption::Facility
            | BitsOption::Phf
            | BitsOption::Pinned
            | BitsOption::Prefix
            | BitsOption::Serde
            | BitsOption::WindowsResult => {}
        }
    }
    entry
}

fn usage_of(option: BitsOption) -> String {
    format!("write `{}`", option.usages().join("` or `"))
}

/// The words in backticks, in alphabetical order.
fn list(words: impl Iterator<Item = &'static str>) -> String {
    let mut sorted: Vec<&str> = Vec::new();
    for word in words {
        let at = sorted.iter().take_while(|other| **other < word).count();
        sorted.insert(at, word);
    }
    format!("`{}`", sorted.join("`, `"))
}
