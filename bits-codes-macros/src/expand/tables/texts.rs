//! `__text_at`, the text in a slot.

use super::blob::Blob;
use super::direct::{self, DIRECT};
use super::numbers::literal;
use super::source::string;
use crate::expand::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

/// The text of each slot or, in longer lists, one string of all texts, and where in it each slot's is.
pub(super) fn texts(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    if slots.len() <= DIRECT {
        let text = |slot: &Option<usize>| slot.map_or("", |entry| plan.entries[entry].text);
        return direct::strings("__text_at", slots.iter().map(text));
    }
    let mut blob = Blob::new();
    let mut places = Vec::with_capacity(plan.entries.len());
    for entry in &plan.entries {
        places.push(blob.push(entry.text));
    }
    let packing = blob.packing();
    let spans = packing.spans(slots, |entry| places[*entry]);
    let (read, length_bits) = (packing.width().read(), packing.length_bits);
    let text = string(&blob.text);
    let mask = literal(slots.len() - 1);
    quote! {
        #[inline]
        const fn __text_at(__slot: __core::primitive::u32) -> &'static __core::primitive::str {
            #spans
            static __TEXTS: &__core::primitive::str = #text;
            __private::slice(__TEXTS, #read(&__SPANS, __slot & #mask) as __core::primitive::u64, #length_bits)
        }
    }
}
