//! `BY_CODE` and `BY_NAME`. phf's proc macro would cost users a build of syn with all features. How the parts become a
//! `phf::Map` depends on phf's features, and is written once, in `bits_codes::__private`.

#[cfg(not(feature = "ptrhash"))]
use super::displace;
use super::source::array;
use crate::expand::plan::Plan;
use phf_shared::PhfHash;
use proc_macro2::TokenStream;
use quote::quote;

pub(in crate::expand) fn maps(plan: &Plan<'_>) -> TokenStream {
    let family = plan.name;
    let mut codes = Vec::new();
    let mut of_codes = Vec::new();
    let mut names = Vec::new();
    let mut of_names = Vec::new();
    for entry in &plan.entries {
        let variant = &entry.variant.text;
        codes.push(entry.code);
        of_codes.push(format!("({}, {family}::{variant})", entry.code));
        for name in entry.names() {
            names.push(name.text.as_str());
            of_names.push(format!("({:?}, {family}::{variant})", name.text));
        }
    }
    let by_code = layout(&codes, &of_codes);
    let by_name = layout(&names, &of_names);
    quote! {
        /// The entries by code.
        pub const BY_CODE: &'static __private::phf::Map<__core::primitive::u32, Self> = &#by_code;

        /// The entries by symbolic name and alias.
        pub const BY_NAME: &'static __private::phf::Map<&'static __core::primitive::str, Self> = &#by_name;
    }
}

/// The call that makes the map, its entries where phf looks for them.
#[cfg(not(feature = "ptrhash"))]
fn layout<K: PhfHash>(keys: &[K], entries: &[String]) -> TokenStream {
    let displace::Layout {
        key,
        displacements,
        slots,
    } = displace::layout(&|key| keys.iter().map(|of| phf_shared::hash(of, &key)).collect());
    let displacements = array(
        displacements
            .iter()
            .map(|(first, second)| format!("({first}, {second})")),
    );
    let entries = array(slots.iter().map(|entry| &entries[*entry]));
    quote!(__private::phf_map(#key, &#displacements, &#entries))
}

#[cfg(feature = "ptrhash")]
fn layout<K: PhfHash>(keys: &[K], entries: &[String]) -> TokenStream {
    let phf_generator::ptrhash::HashState {
        seed,
        pilots,
        remap,
        map,
    } = phf_generator::ptrhash::generate_hash(keys);
    let entries = array(map.iter().map(|entry| &entries[*entry]));
    quote!(__private::phf_map(#seed, &[#(#pilots),*], &[#(#remap),*], &#entries))
}
