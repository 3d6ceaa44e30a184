//! The tables behind the look-ups, and the hidden functions that read them.
//!
//! A code's slot comes of a perfect hash, chosen here. What a slot holds is in tables of plain numbers: a span is a place
//! and a length in one string, so that no entry costs a relocation and equal texts are stored once. (The string is a
//! static: as a literal it is copied into each crate that inlines the look-up.) The variant alone
//! cannot come from an array (rustc checks each element against all variants) nor from its number (that takes `unsafe`):
//! it comes of a match over the slot, in two levels, which LLVM turns into a table. The found variant's own number tells
//! whether the code was declared, so the codes are not stored.
//!
//! What is made for speed has its price beside it: in instructions of rustc that `cargo check` of 2,964 entries takes, which are 2.65
//! billion, counted by valgrind with Rust 1.95.

mod aliases;
mod blob;
mod direct;
#[cfg(not(feature = "ptrhash"))]
mod displace;
pub(super) mod maps;
mod names;
mod numbers;
pub(super) mod source;
mod statuses;
mod texts;
pub(super) mod variants;

use super::plan::Plan;
use crate::hash::{self, CodeTable};
use aliases::aliases;
use names::names;
use numbers::Width;
use proc_macro2::TokenStream;
use quote::quote;
use statuses::statuses;
use texts::texts;

pub(super) fn tables(plan: &Plan<'_>) -> TokenStream {
    let codes: Vec<u32> = plan.entries.iter().map(|entry| entry.code).collect();
    let table = hash::codes(&codes);
    let slot = slot(&table);
    let variants: Vec<&str> = table
        .slots
        .iter()
        .map(|slot| plan.entries[slot.unwrap_or(0)].variant.text.as_str())
        .collect();
    let at = variants::variants(plan.name, &format!("{}::", plan.name), &variants);
    let texts = texts(plan, &table.slots);
    let names = names(plan, &table.slots);
    let aliases = aliases(plan, &table.slots);
    let statuses = statuses(plan, &table.slots);
    quote!(#slot #at #texts #names #aliases #statuses)
}

pub(super) fn slot(table: &CodeTable) -> TokenStream {
    let CodeTable {
        multipliers: [bucket, home],
        shifts: [bucket_shift, home_shift],
        displacements,
        ..
    } = table;
    let displacements = numbers::table(Width::U16, "__DISPLACEMENTS", displacements);
    quote! {
        #[inline]
        const fn __slot(__code: __core::primitive::u32) -> __core::primitive::u32 {
            #displacements
            __private::slot(__code, [#bucket, #home], [#bucket_shift, #home_shift], &__DISPLACEMENTS)
        }
    }
}
