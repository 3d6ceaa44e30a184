//! `BY_CODE` and `BY_NAME`. phf's own generator lays them out; its proc macro would cost users a build of syn with all
//! features. How the parts become a `phf::Map` depends on phf's features, and is written once, in `bits_codes::__private`.

use super::source::array;
use crate::expand::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

pub(in crate::expand) fn maps(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    let value = |index: usize| format!("{family}::{}", plan.entries[index].variant.text);
    let codes: Vec<u32> = plan.entries.iter().map(|entry| entry.code).collect();
    let by_code = layout(&codes, |index| {
        format!("({}, {})", codes[index], value(index))
    });
    let names: Vec<(&str, usize)> = plan
        .entries
        .iter()
        .enumerate()
        .flat_map(|(index, entry)| entry.names().map(move |name| (name.text.as_str(), index)))
        .collect();
    let keys: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let by_name = layout(&keys, |index| {
        let (name, entry) = names[index];
        format!("({name:?}, {})", value(entry))
    });
    quote! {
        /// The entries by code.
        pub const BY_CODE: &'static __private::phf::Map<__core::primitive::u32, Self> = &#by_code;

        /// The entries by symbolic name and alias.
        pub const BY_NAME: &'static __private::phf::Map<&'static __core::primitive::str, Self> = &#by_name;
    }
}

/// The call that makes the map, its entries where phf looks for them.
#[cfg(not(feature = "ptrhash"))]
fn layout<K: phf_shared::PhfHash>(keys: &[K], entry: impl Fn(usize) -> String) -> TokenStream {
    let state = phf_generator::generate_hash(keys);
    let key = state.key;
    let disps = state
        .disps
        .iter()
        .map(|(first, second)| format!("({first}, {second})"));
    let disps = array(disps);
    let entries = array(state.map.iter().map(|index| entry(*index)));
    quote!(__private::phf_map(#key, &#disps, &#entries))
}

#[cfg(feature = "ptrhash")]
fn layout<K: phf_shared::PhfHash>(keys: &[K], entry: impl Fn(usize) -> String) -> TokenStream {
    let phf_generator::ptrhash::HashState {
        seed,
        pilots,
        remap,
        map,
    } = phf_generator::ptrhash::generate_hash(keys);
    let entries = array(map.iter().map(|index| entry(*index)));
    quote!(__private::phf_map(#seed, &[#(#pilots),*], &[#(#remap),*], &#entries))
}
