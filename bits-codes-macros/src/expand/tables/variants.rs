//! `__at`, the variant in a slot, as matches over the slot.

use super::numbers::literal;
use super::source::{FITS, source};
use crate::quick::QuickMap;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use std::borrow::Cow;
use std::fmt::Write;

/// The arms of an inner match; the outer one has a sixty-fourth of the slots.
const INNER: usize = 64;
/// One match up to here, which is a table of its own: one load instead of two. At 132 entries it takes `cargo check` 2 million
/// instructions more than two levels, of 224 million.
const FLAT: usize = 256;
/// The most slots of one function. LLVM's time grows faster than a longer one: a release build of 10,000 entries takes 2.2 CPU
/// seconds, and with one function for all 2.75.
const TREE: usize = 8192;

/// The variant in each slot: behind `prefix`, what makes the expression of an entry of `family`. An empty slot has any entry, for
/// its code will not be the one that is asked for.
pub(in super::super) fn variants(family: &Ident, prefix: &str, variants: &[&str]) -> TokenStream {
    if variants.len() <= FLAT {
        let mut matched = String::new();
        flat_match(&mut matched, prefix, variants);
        let matched = source(&matched);
        return quote! {
            #[inline]
            const fn __at(__slot: __core::primitive::u32) -> #family { #matched }
        };
    }
    let trees: Vec<_> = variants
        .chunks(TREE)
        .map(|variants| two_level_match(family, prefix, variants))
        .collect();
    if let [tree] = trees.as_slice() {
        return quote! {
            const fn __at(__slot: __core::primitive::u32) -> #family { #tree }
        };
    }
    // All are read and one is taken: cheaper than a jump that cannot be foreseen
    let names: Vec<Ident> = (0..trees.len())
        .map(|tree| format_ident!("__at_{tree}"))
        .collect();
    let (first, others) = names.split_first().expect("there are several");
    let numbers = (1..names.len()).map(literal);
    let size = literal(TREE);
    quote! {
        #(const fn #names(__slot: __core::primitive::u32) -> #family { #trees })*
        const fn __at(__slot: __core::primitive::u32) -> #family {
            let __tree = __slot / #size;
            let mut __found = #first(__slot);
            #(
                let __other = #others(__slot);
                if __tree == #numbers { __found = __other; }
            )*
            __found
        }
    }
}

/// A match over the high bits, of functions that match over the low ones. Inlined they are one table, as a match of matches is,
/// but rustc's borrow check takes the square of a function's arms: one function for all took 0.17 billion instructions more.
fn two_level_match(family: &Ident, prefix: &str, variants: &[&str]) -> TokenStream {
    let mut parts = String::new();
    let mut matched = format!("match __slot / {INNER} & {} {{", variants.len() / INNER - 1);
    let mut chunks = variants.chunks(INNER).enumerate().peekable();
    while let Some((number, variants)) = chunks.next() {
        write!(
            parts,
            "#[inline(always)] const fn __part_{number}(__slot: __core::primitive::u32) -> {family} {{"
        )
        .expect(FITS);
        flat_match(&mut parts, prefix, variants);
        parts.push('}');
        if chunks.peek().is_some() {
            write!(matched, "{number} => __part_{number}(__slot),").expect(FITS);
        } else {
            write!(matched, "_ => __part_{number}(__slot) }}").expect(FITS);
        }
    }
    source(&(parts + &matched))
}

/// A match that covers all values of the low bits, so that LLVM checks no range.
fn flat_match(source: &mut String, prefix: &str, variants: &[&str]) {
    write!(source, "match __slot & {} {{", variants.len() - 1).expect(FITS);
    let mut arms: Vec<(&str, String)> = Vec::with_capacity(variants.len());
    let mut places = QuickMap::default();
    for (slot, &variant) in variants.iter().enumerate() {
        let place = places.get_or_insert(Cow::Borrowed(variant), arms.len());
        // An empty slot shares the arm of the variant that it has.
        if let Some((_, slots)) = arms.get_mut(place) {
            write!(slots, "| {slot}").expect(FITS);
        } else {
            arms.push((variant, slot.to_string()));
        }
    }
    if let Some((_, slots)) = arms.last_mut() {
        "_".clone_into(slots);
    }
    for (variant, slots) in &arms {
        write!(source, "{slots} => {prefix}{variant},").expect(FITS);
    }
    source.push('}');
}
