//! What the items are made of: the entries of a family that are sound, and the names that replace the others.

use crate::model::{Entry, Family, Word, mentions_cfg};
use crate::options::{EntryOptions, FamilyOptions};
use crate::quick::QuickMap;
use crate::syntax::Attribute;
use bits_codes_core::hresult;
use proc_macro2::{Ident, Span, TokenStream};
use std::borrow::Cow;

/// What the items are made of: the family less what is unusable.
pub(super) struct Plan<'a> {
    /// `$crate`, as the door handed it in: which finds `bits-codes` however it is named.
    pub(super) krate: &'a TokenStream,
    pub(super) attributes: &'a [Attribute],
    pub(super) options: &'a FamilyOptions,
    pub(super) visibility: &'a TokenStream,
    pub(super) name: &'a Ident,
    pub(super) entries: Vec<Sound<'a>>,
    /// Names and variants of entries that are left out: each becomes another name of the first entry,
    /// so that what uses them does not fail as well. There are none unless errors are reported.
    pub(super) stand_ins: Vec<&'a Ident>,
}

/// An entry that has all it needs.
pub(super) struct Sound<'a> {
    pub(super) code: u32,
    /// A span that points at the code but is the macro's own, so that no lint takes a literal of ours for the user's.
    pub(super) code_span: Span,
    pub(super) name: &'a Word,
    pub(super) aliases: &'a [Word],
    pub(super) variant: &'a Word,
    pub(super) text: &'a str,
    pub(super) attributes: &'a [Attribute],
    pub(super) options: &'a EntryOptions,
}

impl<'a> Sound<'a> {
    /// The HTTP status that the entry carries or declares.
    pub(super) fn status(&self) -> Option<u16> {
        let declared = self.options.http.map(|(status, _)| status);
        declared.or(hresult::http_status(self.code))
    }

    /// The name and the aliases.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a Word> + use<'a> {
        [self.name].into_iter().chain(self.aliases)
    }
}

impl<'a> Plan<'a> {
    /// `fallback` is the entry of a family of which nothing is sound.
    pub(super) fn new(krate: &'a TokenStream, family: &'a Family, fallback: &'a Entry) -> Self {
        let mut entries: Vec<Sound<'_>> = family.entries.iter().filter_map(sound).collect();
        if entries.is_empty() {
            entries.extend(sound(fallback));
        }
        Self {
            krate,
            attributes: &family.attributes,
            options: &family.options,
            visibility: &family.visibility,
            name: &family.name,
            stand_ins: stand_ins(family, &entries),
            entries,
        }
    }

    /// `#[cfg(..)]` of the enum, which every item has as well.
    pub(super) fn conditions(&self) -> TokenStream {
        let attributes = self.attributes.iter();
        let conditions = attributes.filter(|attribute| mentions_cfg(attribute));
        conditions
            .map(|attribute| attribute.tokens.clone())
            .collect()
    }
}

/// A span of the macro's own that points at `place`: so an error of rustc's in what the macro wrote underlines that, not
/// the whole call, and no lint takes it for what the user wrote.
pub(super) fn at(place: Span) -> Span {
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
pub(super) fn fallback_entry(span: Span) -> Entry {
    Entry {
        attributes: Vec::new(),
        options: EntryOptions::default(),
        code: Some(0),
        code_spot: span.into(),
        written: Vec::new(),
        code_fault: None,
        name: Some(Ident::new("NO_ENTRY", span).into()),
        aliases: Vec::new(),
        variant: Some(Ident::new("NoEntry", span).into()),
        is_variant_given: false,
        text: None,
        breaks_text: false,
        has_faulty_text: false,
    }
}

/// The place of a word that is no stand-in.
const TAKEN: usize = usize::MAX;

fn stand_ins<'a>(family: &'a Family, entries: &[Sound<'_>]) -> Vec<&'a Ident> {
    let left_out: Vec<&Entry> = family
        .entries
        .iter()
        .filter(|entry| sound(entry).is_none())
        .collect();
    if left_out.is_empty() {
        return Vec::new();
    }
    let mut taken = QuickMap::default();
    for entry in entries {
        for word in entry.names().chain([entry.variant]) {
            taken.get_or_insert(Cow::Borrowed(word.text.as_str()), TAKEN);
        }
    }
    let mut stand_ins = Vec::new();
    for entry in left_out {
        let words = entry.name.iter().chain(&entry.variant);
        for word in words.chain(&entry.aliases) {
            let place = stand_ins.len();
            if taken.get_or_insert(Cow::Borrowed(word.text.as_str()), place) == place {
                stand_ins.push(&word.ident);
            }
        }
    }
    stand_ins
}
