//! `__name_at`, the name in a slot, and `__by_name`, the variant of a name or an alias. Longer lists have one string of all names.

use super::blob::{Blob, Packing};
use super::direct::{self, DIRECT};
use super::numbers::{self, Width, literal};
use super::source::string;
use crate::expand::plan::Plan;
use crate::hash::{self, NameTable};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn names(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let mut names = Names {
        blob: Blob::new(),
        keys: Vec::new(),
        places: Vec::new(),
        entries: Vec::new(),
        first_of_entry: Vec::new(),
    };
    for (index, entry) in plan.entries.iter().enumerate() {
        names.first_of_entry.push(names.keys.len());
        for name in entry.names() {
            names.keys.push(&name.text);
            names.places.push(names.blob.push(&name.text));
            names.entries.push(index);
        }
    }
    let packing = names.blob.packing();
    let text = string(&names.blob.text);
    let name_at = name_at(&names, &packing, slots);
    let by_name = by_name(plan, &names, &packing, slots);
    quote! {
        static __NAMES: &__core::primitive::str = #text;

        #name_at
        #by_name
    }
}

/// The names and aliases of all entries.
struct Names<'a> {
    blob: Blob<'a>,
    keys: Vec<&'a str>,
    /// Where each is in the string.
    places: Vec<(usize, usize)>,
    /// The entry of each.
    entries: Vec<usize>,
    /// Which of them is the name of an entry, with its aliases behind it.
    first_of_entry: Vec<usize>,
}

/// The name of each slot or, in longer lists, a table of where it is.
fn name_at(names: &Names<'_>, packing: &Packing, slots: &[Option<usize>]) -> TokenStream {
    if slots.len() <= DIRECT {
        let name = |entry: usize| names.keys[names.first_of_entry[entry]];
        let names = slots.iter().map(|slot| slot.map_or("", name));
        return direct::strings("__name_at", names);
    }
    let spans = packing.spans(slots, |entry| names.places[names.first_of_entry[*entry]]);
    let (read, length_bits) = (packing.width().read(), packing.length_bits);
    let mask = literal(slots.len() - 1);
    quote! {
        #[inline]
        const fn __name_at(__slot: __core::primitive::u32) -> &'static __core::primitive::str {
            #spans
            __private::slice(__NAMES, #read(&__SPANS, __slot & #mask) as __core::primitive::u64, #length_bits)
        }
    }
}

/// A perfect hash of all names, with tables of where the name in each of its slots is, and of the slot that its code has.
fn by_name(
    plan: &Plan<'_>,
    names: &Names<'_>,
    packing: &Packing,
    slots: &[Option<usize>],
) -> TokenStream {
    let family = plan.name;
    let NameTable {
        words,
        multipliers,
        seed,
        shifts: [bucket_shift, home_shift],
        displacements,
        slots: name_slots,
    } = hash::names(&names.keys);
    let displacements = numbers::table(Width::U16, "__DISPLACEMENTS", &displacements);
    let spans = packing.spans(&name_slots, |name| names.places[*name]);
    let (wide, length_bits) = (packing.wide, packing.length_bits);

    let mut slot_of_entry = vec![0; plan.entries.len()];
    for (slot, entry) in slots.iter().enumerate() {
        if let Some(entry) = entry {
            slot_of_entry[*entry] = slot as u64;
        }
    }
    let code_slots: Vec<u64> = name_slots
        .iter()
        .map(|slot| slot.map_or(0, |name| slot_of_entry[names.entries[name]]))
        .collect();
    let width = if slots.len() <= 1 << 16 {
        Width::U16
    } else {
        Width::U32
    };
    let (code_slots, read_slot) = (numbers::table(width, "__SLOTS", &code_slots), width.read());
    let word_count = literal(words.len());
    quote! {
        const fn __by_name(__name: &__core::primitive::str) -> __core::option::Option<#family> {
            #displacements
            #spans
            #code_slots
            const __HASH: __private::NameHash<#word_count> = __private::NameHash {
                words: [#(#words),*],
                multipliers: [#(#multipliers),*],
                seed: #seed,
                shifts: [#bucket_shift, #home_shift],
            };
            match __private::find_name(__name, __HASH, &__DISPLACEMENTS, &__SPANS, #wide, __NAMES, #length_bits) {
                __core::option::Option::Some(__found) => {
                    __core::option::Option::Some(__at(#read_slot(&__SLOTS, __found) as __core::primitive::u32))
                }
                __core::option::Option::None => __core::option::Option::None,
            }
        }
    }
}
