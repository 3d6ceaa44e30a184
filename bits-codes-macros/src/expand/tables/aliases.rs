//! `__aliases`, the other names of a code.

use super::numbers::{self, Width, literal};
use crate::expand::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

/// Lists of names, and a table of which list each slot has: 0, the empty one, mostly.
pub(super) fn aliases(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let mut lists = TokenStream::new();
    let mut list_count = 1usize;
    let mut list_of_entry = vec![0; plan.entries.len()];
    for (entry, list) in plan.entries.iter().zip(&mut list_of_entry) {
        if !entry.aliases.is_empty() {
            let aliases = entry.aliases.iter().map(|alias| alias.text.as_str());
            lists.extend(quote!(, &[#(#aliases),*]));
            *list = list_count as u64;
            list_count += 1;
        }
    }
    if list_count == 1 {
        return quote! {
            const fn __aliases(_: __core::primitive::u32) -> &'static [&'static __core::primitive::str] { &[] }
        };
    }
    let lists_of_slots: Vec<u64> = slots
        .iter()
        .map(|slot| slot.map_or(0, |entry| list_of_entry[entry]))
        .collect();
    let numbers = numbers::table(Width::U16, "__NUMBERS", &lists_of_slots);
    let mask = literal(slots.len() - 1);
    quote! {
        const fn __aliases(__code: __core::primitive::u32) -> &'static [&'static __core::primitive::str] {
            static __LISTS: [&[&__core::primitive::str]; #list_count] = [&[] #lists];
            #numbers
            __LISTS[__private::read_u16(&__NUMBERS, __slot(__code) & #mask) as __core::primitive::usize]
        }
    }
}
