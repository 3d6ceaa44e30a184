//! The options of `#[bits(..)]`: one table of them, and what a family and an entry say with them.

mod allow;
mod facility;
mod form;
mod misplaced;
mod values;

use crate::errors::{Errors, Spot};
use crate::syntax::RawOption;
use allow::allowed;
pub(crate) use allow::{Allowed, Waivable};
use facility::facility;
pub(crate) use form::{claimed, has_what_it_needs, print};
use misplaced::accepted;
use proc_macro2::{Ident, Span};
use values::{aliases, flag, http, prefixes};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Family,
    Entry,
    Both,
}

struct Spec {
    name: &'static str,
    place: Place,
    /// Each way to write it.
    usages: &'static [&'static str],
}

const OPTIONS: &[Spec] = &[
    Spec {
        name: "alias",
        place: Place::Entry,
        usages: &["alias = [OTHER_NAME]"],
    },
    Spec {
        name: "allow",
        place: Place::Both,
        usages: &["allow(rule, ..)"],
    },
    Spec {
        name: "customer",
        place: Place::Family,
        usages: &["customer", "customer = false"],
    },
    Spec {
        name: "facility",
        place: Place::Family,
        usages: &["facility = BACKGROUNDCOPY", "facility = [0x123, HTTP]"],
    },
    Spec {
        name: "http",
        place: Place::Entry,
        usages: &["http = 404"],
    },
    Spec {
        name: "phf",
        place: Place::Family,
        usages: &["phf = false"],
    },
    Spec {
        name: "prefix",
        place: Place::Family,
        usages: &["prefix = \"BG_E_\"", "prefix = [\"BG_E_\", \"BG_S_\"]"],
    },
    Spec {
        name: "serde",
        place: Place::Family,
        usages: &["serde"],
    },
    Spec {
        name: "windows_result",
        place: Place::Family,
        usages: &["windows_result"],
    },
];

/// What a family says of itself.
#[derive(Default)]
pub(crate) struct FamilyOptions {
    pub facilities: Option<Vec<u16>>,
    /// `facility` is wrong, and has been told; codes are not judged by it.
    pub facilities_faulty: bool,
    pub customer: Option<bool>,
    pub prefixes: Vec<String>,
    /// Where each of them stands.
    pub allowed: Vec<Allowed>,
    pub serde: Option<Span>,
    pub windows_result: Option<Span>,
    pub without_phf: bool,
}

/// What an entry says of itself.
#[derive(Default)]
pub(crate) struct EntryOptions {
    pub http: Option<(u16, Spot)>,
    pub aliases: Vec<Ident>,
    pub allowed: Vec<Allowed>,
}

pub(crate) fn of_family(options: Vec<RawOption>, errors: &mut Errors) -> FamilyOptions {
    let mut family = FamilyOptions::default();
    for option in accepted(options, Place::Family, errors) {
        match option.name.to_string().as_str() {
            "allow" => family.allowed = allowed(&option, errors),
            "customer" => family.customer = flag(&option, errors),
            "facility" => {
                family.facilities = facility(&option, errors);
                family.facilities_faulty = family.facilities.is_none();
            }
            "phf" => family.without_phf = flag(&option, errors) == Some(false),
            "prefix" => {
                let prefixes = prefixes(&option, errors);
                family.prefixes = prefixes.into_iter().map(|(prefix, _)| prefix).collect();
            }
            "serde" => {
                family.serde = flag(&option, errors).and_then(|on| on.then(|| option.name.span()));
            }
            _ => {
                family.windows_result =
                    flag(&option, errors).and_then(|on| on.then(|| option.name.span()));
            }
        }
    }
    family
}

pub(crate) fn of_entry(options: Vec<RawOption>, errors: &mut Errors) -> EntryOptions {
    let mut entry = EntryOptions::default();
    for option in accepted(options, Place::Entry, errors) {
        match option.name.to_string().as_str() {
            "alias" => entry.aliases = aliases(&option, errors),
            "allow" => entry.allowed = allowed(&option, errors),
            _ => entry.http = http(&option, errors),
        }
    }
    entry
}

/// Whether this is an option of ours and no attribute of rustc's, or of serde's.
pub(crate) fn is_only_an_option(name: &str) -> bool {
    !matches!(name, "allow" | "serde") && OPTIONS.iter().any(|spec| spec.name == name)
}

/// What to write for the option of this name.
pub(crate) fn usage(name: &Ident) -> String {
    let spec = OPTIONS.iter().find(|spec| *name == spec.name);
    spec.map_or_else(
        || "write `option = value`".to_owned(),
        |spec| format!("write `{}`", spec.usages.join("` or `")),
    )
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
