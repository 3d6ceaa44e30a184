//! The tables behind the look-ups, and the hidden functions that read them.
//!
//! A code's slot comes of a perfect hash, chosen here. What a slot holds is in tables of plain numbers: a span is a place
//! and a length in one string, so that no entry costs a relocation and equal texts are stored once. (The string is a
//! static: as a literal it is copied into each crate that inlines the look-up.) The variant alone
//! cannot come from an array (rustc checks each element against all variants) nor from its number (that takes `unsafe`):
//! it comes of a match over the slot, in two levels, which LLVM turns into a table. The found variant's own number tells
//! whether the code was declared, so the codes are not stored.

pub(super) mod maps;
pub(super) mod source;

use super::plan::{Plan, Sound};
use crate::hash;
use crate::quick::QuickMap;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use source::{FITS, source, string};
use std::fmt::{Display, Write};

/// The arms of an inner match; the outer one has a sixty-fourth of the slots.
const INNER: usize = 64;
/// One match up to here: it is a table of its own.
const FLAT: usize = 256;
/// The most slots of one function; rustc's time grows faster than a longer one.
const TREE: usize = 8192;

pub(super) fn tables(plan: &Plan<'_>) -> TokenStream {
    let codes: Vec<u32> = plan.entries.iter().map(|entry| entry.code).collect();
    let table = hash::codes(&codes);
    let slot = slot(&table);
    let at = variants(plan, &table.slots);
    let texts = texts(plan, &table.slots);
    let names = names(plan, &table.slots);
    let aliases = aliases(plan, &table.slots);
    let statuses = statuses(plan, &table.slots);
    quote!(#slot #at #texts #names #aliases #statuses)
}

fn slot(table: &hash::CodeTable) -> TokenStream {
    let hash::CodeTable {
        multipliers: [bucket, home],
        shifts: [bucket_shift, home_shift],
        displacements,
        ..
    } = table;
    let displacements = table_of(U16, "__DISPLACEMENTS", displacements.iter().copied());
    quote! {
        #[inline]
        const fn __slot(__code: __core::primitive::u32) -> __core::primitive::u32 {
            #displacements
            __private::slot(__code, [#bucket, #home], [#bucket_shift, #home_shift], &__DISPLACEMENTS)
        }
    }
}

/// `__at`, the variant in a slot. An empty slot has any: its code will not be the one that is asked for.
fn variants(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let family = plan.name;
    let variant = |slot: &Option<usize>| plan.entries[slot.unwrap_or(0)].variant.text.as_str();
    if slots.len() <= FLAT {
        let mut matched = String::new();
        flat_match(&mut matched, &family, slots.iter().map(variant));
        let matched = source(&matched);
        return quote! {
            #[inline]
            const fn __at(__slot: __core::primitive::u32) -> #family { #matched }
        };
    }
    let trees: Vec<_> = slots
        .chunks(TREE)
        .map(|tree| {
            let mut matched = format!("match __slot / {INNER} & {} {{", tree.len() / INNER - 1);
            let mut inner = tree.chunks(INNER).enumerate().peekable();
            while let Some((number, slots)) = inner.next() {
                if inner.peek().is_some() {
                    write!(matched, "{number} => ").expect(FITS);
                } else {
                    matched.push_str("_ => ");
                }
                flat_match(&mut matched, &family, slots.iter().map(variant));
            }
            matched.push('}');
            source(&matched)
        })
        .collect();
    if let [tree] = trees.as_slice() {
        return quote! {
            const fn __at(__slot: __core::primitive::u32) -> #family { #tree }
        };
    }
    // all are read and one is taken: cheaper than a jump that cannot be foreseen
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

/// A match that covers all values of the low bits, so that LLVM checks no range.
fn flat_match<'a>(
    source: &mut String,
    family: &dyn Display,
    variants: impl ExactSizeIterator<Item = &'a str>,
) {
    write!(source, "match __slot & {} {{", variants.len() - 1).expect(FITS);
    let mut arms: Vec<(&str, String)> = Vec::with_capacity(variants.len());
    let mut places: QuickMap<&str, usize> = QuickMap::default();
    for (slot, variant) in variants.enumerate() {
        // an empty slot shares the arm of the variant that it has
        if let Some(place) = places.get(variant) {
            write!(arms[*place].1, "| {slot}").expect(FITS);
        } else {
            places.insert(variant, arms.len());
            arms.push((variant, slot.to_string()));
        }
    }
    if let Some((_, slots)) = arms.last_mut() {
        "_".clone_into(slots);
    }
    for (variant, slots) in &arms {
        write!(source, "{slots} => {family}::{variant},").expect(FITS);
    }
    source.push('}');
}

/// A number without a type suffix, to be read next to others.
fn literal(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// One string that holds many, and where each of them is.
#[derive(Default)]
struct Blob<'a> {
    text: String,
    starts: QuickMap<&'a str, usize>,
    spans: Vec<(usize, usize)>,
}

impl<'a> Blob<'a> {
    /// Stores `text`, unless an equal one is there.
    fn push(&mut self, text: &'a str) -> (usize, usize) {
        let start = *self.starts.entry(text).or_insert_with(|| {
            self.text.push_str(text);
            self.text.len() - text.len()
        });
        self.spans.push((start, text.len()));
        (start, text.len())
    }

    /// Start and length share one number, of 32 bits where they fit. Gives how many bits the length has.
    fn packing(&self) -> Packing {
        let bits = |most: Option<usize>| usize::BITS - most.unwrap_or(0).leading_zeros();
        let length_bits = bits(self.spans.iter().map(|span| span.1).max()).max(1);
        let start_bits = bits(self.spans.iter().map(|span| span.0).max());
        Packing {
            length_bits,
            wide: length_bits + start_bits > u32::BITS,
        }
    }
}

struct Packing {
    length_bits: u32,
    wide: bool,
}

impl Packing {
    fn width(&self) -> Width {
        if self.wide { U64 } else { U32 }
    }

    /// The table of spans; an empty slot has an empty one.
    fn spans(&self, spans: impl Iterator<Item = Option<(usize, usize)>>) -> TokenStream {
        let numbers = spans.map(|span| {
            let (start, length) = span.unwrap_or_default();
            (start as u64) << self.length_bits | length as u64
        });
        table_of(self.width(), "__SPANS", numbers)
    }
}

/// How many bytes a number has, and what reads it.
type Width = (usize, &'static str);
const U16: Width = (2, "read_u16");
const U32: Width = (4, "read_u32");
const U64: Width = (8, "read_u64");

/// A static of little-endian numbers as one byte string. An array has two tokens an entry, each to be parsed, checked and
/// evaluated.
fn table_of(
    (width, _): Width,
    name: &str,
    numbers: impl Iterator<Item = impl Into<u64>>,
) -> TokenStream {
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend_from_slice(&number.into().to_le_bytes()[..width]);
    }
    let (name, count) = (format_ident!("{name}"), bytes.len());
    let bytes = source(&format!("*b\"{}\"", bytes.escape_ascii()));
    quote!(static #name: [__core::primitive::u8; #count] = #bytes;)
}

fn read((_, read): Width) -> TokenStream {
    let read = format_ident!("{read}");
    quote!(__private::#read)
}

fn texts(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let mut blob = Blob::default();
    let spans: Vec<_> = plan
        .entries
        .iter()
        .map(|entry| blob.push(entry.text))
        .collect();
    let packing = blob.packing();
    let (read, length_bits, text, count) = (
        read(packing.width()),
        packing.length_bits,
        string(&blob.text),
        slots.len(),
    );
    let spans = packing.spans(slots.iter().map(|slot| slot.map(|entry| spans[entry])));
    let mask = literal(count - 1);
    quote! {
        #[inline]
        const fn __text_at(__slot: __core::primitive::u32) -> &'static __core::primitive::str {
            #spans
            static __TEXTS: &__core::primitive::str = #text;
            __private::slice(__TEXTS, #read(&__SPANS, __slot & #mask) as __core::primitive::u64, #length_bits)
        }
    }
}

/// `__name_at` and `__by_name`, over one string of all names and aliases.
fn names(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let family = plan.name;
    let mut blob = Blob::default();
    let mut names = Vec::new();
    let mut spans = Vec::new();
    for (index, entry) in plan.entries.iter().enumerate() {
        for name in entry.names() {
            spans.push(blob.push(&name.text));
            names.push((name.text.as_str(), index));
        }
    }
    let keys: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let table = hash::names(&keys);
    let packing = blob.packing();
    let (read, length_bits, text) = (
        read(packing.width()),
        packing.length_bits,
        string(&blob.text),
    );

    let count = slots.len();
    let mask = literal(count - 1);
    let name_of = |slot: &Option<usize>| slot.map(|entry| plan.entries[entry].name.text.as_str());
    let by_code = packing.spans(
        slots
            .iter()
            .map(|slot| name_of(slot).map(|name| (blob.starts[name], name.len()))),
    );

    let mut slot_of_entry = vec![0; plan.entries.len()];
    for (slot, entry) in slots.iter().enumerate() {
        if let Some(entry) = entry {
            slot_of_entry[*entry] = slot;
        }
    }
    let by_name = packing.spans(table.slots.iter().map(|slot| slot.map(|name| spans[name])));
    let code_slots = table
        .slots
        .iter()
        .map(|slot| slot.map_or(0, |name| slot_of_entry[names[name].1]) as u64);
    let width = if count <= 1 << 16 { U16 } else { U32 };
    let (code_slots, read_slot) = (table_of(width, "__SLOTS", code_slots), self::read(width));
    let hash::NameTable {
        words,
        multipliers,
        seed,
        shifts: [bucket_shift, home_shift],
        displacements,
        ..
    } = &table;
    let displacements = table_of(U16, "__DISPLACEMENTS", displacements.iter().copied());
    let wide = packing.wide;
    let word_count = literal(words.len());
    quote! {
        static __NAMES: &__core::primitive::str = #text;

        #[inline]
        const fn __name_at(__slot: __core::primitive::u32) -> &'static __core::primitive::str {
            #by_code
            __private::slice(__NAMES, #read(&__SPANS, __slot & #mask) as __core::primitive::u64, #length_bits)
        }

        fn __by_name(__name: &__core::primitive::str) -> __core::option::Option<#family> {
            #displacements
            #by_name
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

fn aliases(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    let with_aliases: Vec<&Sound<'_>> = plan
        .entries
        .iter()
        .filter(|entry| !entry.aliases.is_empty())
        .collect();
    if with_aliases.is_empty() {
        return quote! {
            const fn __aliases(_: __core::primitive::u32) -> &'static [&'static __core::primitive::str] { &[] }
        };
    }
    let lists = with_aliases.iter().map(|entry| {
        let aliases = entry.aliases.iter().map(|alias| alias.text.as_str());
        quote!(&[#(#aliases),*])
    });
    let list_of: QuickMap<u32, usize> = with_aliases
        .iter()
        .enumerate()
        .map(|(index, entry)| (entry.code, index + 1))
        .collect();
    let numbers = slots.iter().map(|slot| {
        let list = slot.and_then(|entry| list_of.get(&plan.entries[entry].code));
        list.copied().unwrap_or(0) as u64
    });
    let numbers = table_of(U16, "__NUMBERS", numbers);
    let (list_count, count) = (with_aliases.len() + 1, slots.len());
    let mask = literal(count - 1);
    quote! {
        const fn __aliases(__code: __core::primitive::u32) -> &'static [&'static __core::primitive::str] {
            static __LISTS: [&[&__core::primitive::str]; #list_count] = [&[], #(#lists),*];
            #numbers
            __LISTS[__private::read_u16(&__NUMBERS, __slot(__code) & #mask) as __core::primitive::usize]
        }
    }
}

fn statuses(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    if plan
        .entries
        .iter()
        .all(|entry| entry.options.http.is_none())
    {
        return quote! {
            #[inline]
            const fn __http_status(__code: __core::primitive::u32) -> __core::option::Option<__core::primitive::u16> {
                __private::Hresult::new(__code).http_status()
            }
        };
    }
    let statuses = slots.iter().map(|slot| {
        slot.and_then(|entry| plan.entries[entry].status())
            .unwrap_or(0)
    });
    let statuses = table_of(U16, "__STATUSES", statuses);
    let mask = literal(slots.len() - 1);
    quote! {
        #[inline]
        const fn __http_status(__code: __core::primitive::u32) -> __core::option::Option<__core::primitive::u16> {
            #statuses
            match __private::read_u16(&__STATUSES, __slot(__code) & #mask) {
                0 => __core::option::Option::None,
                __status => __core::option::Option::Some(__status),
            }
        }
    }
}
