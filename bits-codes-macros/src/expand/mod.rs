//! A [`Family`] to items. One function writes one thing; what is wrong has been said before.
//!
//! The shape is chosen for rustc as much as for the machine: nothing here grows faster than the list. Arrays of the enum
//! are checked element against variant, derived `Debug` and matches with an arm per code cost minutes at ten thousand
//! entries; tables of numbers and the two-level matches of `lookup` do not. For the same reason lists write
//! `SyncCode::Variant`, never `Self::Variant`, which rustc looks up by a scan.

mod checked;
mod docs;
mod items;
mod lookup;
mod maps;
mod traits;
mod written;

use crate::model::{Entry, Family, Word, mentions_cfg};
use crate::options::{EntryOptions, FamilyOptions};
use crate::syntax::Attribute;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// What the items are made of: the family less what is unusable.
struct Plan<'a> {
    /// `$crate`, as the door handed it in: finds `bits-codes` however it is named.
    krate: &'a TokenStream,
    attributes: &'a [Attribute],
    options: &'a FamilyOptions,
    visibility: &'a TokenStream,
    name: &'a Ident,
    entries: Vec<Sound<'a>>,
    /// Names and variants of entries that are left out: they stand for the first entry, so that what uses them does
    /// not fail as well. There are none unless errors are told.
    stand_ins: Vec<&'a Ident>,
}

/// An entry that has all it needs.
struct Sound<'a> {
    code: u32,
    /// A span that points at the code but is the macro's own, so that no lint takes a literal of ours for the user's.
    code_span: Span,
    name: &'a Word,
    aliases: &'a [Word],
    variant: &'a Word,
    text: &'a str,
    attributes: &'a [Attribute],
    options: &'a EntryOptions,
}

impl<'a> Sound<'a> {
    /// The name and the aliases.
    fn names(&self) -> impl Iterator<Item = &'a Word> + use<'a> {
        [self.name].into_iter().chain(self.aliases)
    }
}

pub(crate) fn expand(krate: &TokenStream, family: &Family) -> TokenStream {
    let fallback = fallback_entry(family.name.span());
    let mut entries: Vec<Sound<'_>> = family.entries.iter().filter_map(sound).collect();
    if entries.is_empty() {
        entries.extend(sound(&fallback));
    }
    let plan = Plan {
        krate,
        attributes: &family.attributes,
        options: &family.options,
        visibility: &family.visibility,
        name: &family.name,
        stand_ins: stand_ins(family, &entries),
        entries,
    };

    let cfgs = conditions(&plan);
    let declaration = items::declaration(&plan);
    let inherent = items::inherent(&plan);
    let tables = lookup::tables(&plan);
    let traits = traits::traits(&plan);
    let opted = traits::opted(&plan);
    let checked = checked::checked(&plan);
    quote! {
        #declaration

        #cfgs
        // one allow-list for all that stands inside: an entry may be deprecated, its variant unused or in scope already,
        // a family private
        #[allow(
            deprecated, dead_code, unreachable_pub, unused_qualifications, non_upper_case_globals,
            clippy::all, clippy::pedantic,
        )]
        const _: () = {
            use #krate::__private as __private;
            use __private::core as __core;

            #tables
            #inherent
            #traits
            #opted
        };

        #checked
    }
}

/// `#[cfg(..)]` of the enum, which is that of every item.
fn conditions(plan: &Plan<'_>) -> TokenStream {
    let attributes = plan
        .attributes
        .iter()
        .filter(|attribute| mentions_cfg(attribute));
    attributes
        .map(|attribute| attribute.tokens.clone())
        .collect()
}

/// A span of the macro's own that points at `place`: so an error of rustc's in what the macro wrote underlines that, not
/// the whole call, and no lint takes it for what the user wrote.
fn at(place: Span) -> Span {
    Span::mixed_site().located_at(place)
}

fn sound(entry: &Entry) -> Option<Sound<'_>> {
    Some(Sound {
        code: entry.code?,
        code_span: at(entry.code_spot.span()),
        name: entry.name.as_ref()?,
        aliases: &entry.aliases,
        variant: entry.variant.as_ref()?,
        text: entry.text.as_ref().map_or("", |(text, _)| text),
        attributes: &entry.attributes,
        options: &entry.options,
    })
}

/// An enum of which nothing is sound still exists, with one variant: what uses it should not fail as well.
fn fallback_entry(span: Span) -> Entry {
    Entry {
        attributes: Vec::new(),
        options: EntryOptions::default(),
        code: Some(0),
        code_spot: span.into(),
        slip: None,
        name: Some(Ident::new("NO_ENTRY", span).into()),
        aliases: Vec::new(),
        variant: Some(Ident::new("NoEntry", span).into()),
        text: None,
    }
}

fn stand_ins<'a>(family: &'a Family, entries: &[Sound<'_>]) -> Vec<&'a Ident> {
    let left_out: Vec<&Entry> = family
        .entries
        .iter()
        .filter(|entry| sound(entry).is_none())
        .collect();
    if left_out.is_empty() {
        return Vec::new();
    }
    let mut taken: std::collections::HashSet<&str> = entries
        .iter()
        .flat_map(|entry| [entry.name, entry.variant].into_iter().chain(entry.aliases))
        .map(|word| word.text.as_str())
        .collect();
    left_out
        .into_iter()
        .flat_map(|entry| {
            entry
                .name
                .iter()
                .chain(&entry.variant)
                .chain(&entry.aliases)
        })
        .filter(|word| taken.insert(&word.text))
        .map(|word| &word.ident)
        .collect()
}
