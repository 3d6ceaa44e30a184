//! One string that holds many, and where each of them is. So no entry costs a relocation, and equal texts are stored once.

use super::numbers::{self, Width};
use crate::quick::QuickMap;
use proc_macro2::TokenStream;
use std::borrow::Cow;

/// Where a string is: its start and its length.
type Place = (usize, usize);

pub(super) struct Blob<'a> {
    pub(super) text: String,
    starts: QuickMap<Cow<'a, str>>,
    longest: usize,
    last_start: usize,
}

impl<'a> Blob<'a> {
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            starts: QuickMap::default(),
            longest: 0,
            last_start: 0,
        }
    }

    /// Stores `text`, unless an equal one is there.
    pub(super) fn push(&mut self, text: &'a str) -> Place {
        let end = self.text.len();
        let start = self.starts.get_or_insert(Cow::Borrowed(text), end);
        if start == end {
            self.text.push_str(text);
        }
        self.longest = self.longest.max(text.len());
        self.last_start = self.last_start.max(start);
        (start, text.len())
    }

    /// How start and length share one number, of 32 bits where they fit.
    pub(super) fn packing(&self) -> Packing {
        let bits = |most: usize| usize::BITS - most.leading_zeros();
        let length_bits = bits(self.longest).max(1);
        Packing {
            length_bits,
            wide: length_bits + bits(self.last_start) > u32::BITS,
        }
    }
}

/// How a place is packed into a number.
pub(super) struct Packing {
    /// The low bits, which have the length.
    pub(super) length_bits: u32,
    /// A number has 64 bits.
    pub(super) wide: bool,
}

impl Packing {
    pub(super) fn width(&self) -> Width {
        if self.wide { Width::U64 } else { Width::U32 }
    }

    /// The table of the places in each slot; an empty slot has an empty one.
    pub(super) fn spans<T>(&self, slots: &[Option<T>], place: impl Fn(&T) -> Place) -> TokenStream {
        let mut numbers = Vec::with_capacity(slots.len());
        for slot in slots {
            let (start, length) = slot.as_ref().map_or((0, 0), &place);
            numbers.push((start as u64) << self.length_bits | length as u64);
        }
        numbers::table(self.width(), "__SPANS", &numbers)
    }
}
