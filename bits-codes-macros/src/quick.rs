//! A hash map from words or codes of the declaration to places in a list.
//!
//! std's is generic through and through: compiled for these few keys it was 11,000 lines of IR, a twentieth of this crate, which
//! every user compiles.

use bits_codes_core::hash;
use std::borrow::Cow;

/// What a map looks up by.
pub(crate) trait Key: PartialEq {
    fn hash(&self) -> u64;
}

impl Key for u32 {
    fn hash(&self) -> u64 {
        u64::from(*self).wrapping_mul(MULTIPLIER)
    }
}

impl Key for Cow<'_, str> {
    fn hash(&self) -> u64 {
        hash::hash_bytes(self.as_bytes(), MULTIPLIER)
    }
}

/// Odd, and half of its bits are set.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Each key is in the slot that its hash says, or in the next free one behind that.
pub(crate) struct QuickMap<K> {
    /// A power of two of them, half of them free.
    slots: Vec<Option<(K, usize)>>,
    length: usize,
}

impl<K> Default for QuickMap<K> {
    fn default() -> Self {
        Self {
            slots: Vec::new(),
            length: 0,
        }
    }
}

impl<K: Key> QuickMap<K> {
    pub(crate) fn get(&self, key: &K) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let (_, place) = self.slots[self.slot(key)].as_ref()?;
        Some(*place)
    }

    /// The place of the key, which is `place` from now on if it had none.
    pub(crate) fn get_or_insert(&mut self, key: K, place: usize) -> usize {
        if 2 * self.length >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(&key);
        if let Some((_, first)) = &self.slots[slot] {
            return *first;
        }
        self.slots[slot] = Some((key, place));
        self.length += 1;
        place
    }

    /// Where the key is, or would be.
    fn slot(&self, key: &K) -> usize {
        // Every letter has a part in the high bits.
        let high = key.hash() >> (64 - self.slots.len().trailing_zeros());
        let mut slot = usize::try_from(high).unwrap_or(0);
        while let Some((other, _)) = &self.slots[slot] {
            if other == key {
                break;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }

    fn grow(&mut self) {
        let length = (2 * self.slots.len()).max(16);
        let taken = std::mem::replace(&mut self.slots, Vec::with_capacity(length));
        self.slots.resize_with(length, || None);
        for (key, place) in taken.into_iter().flatten() {
            let slot = self.slot(&key);
            self.slots[slot] = Some((key, place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_is_kept() {
        let mut map = QuickMap::default();
        assert_eq!(map.get(&7), None);
        for code in 0..1000 {
            assert_eq!(
                map.get_or_insert(code * 0x1_0001, code as usize),
                code as usize
            );
        }
        assert_eq!(map.get_or_insert(0, 5), 0);
        for code in 0..1000 {
            assert_eq!(map.get(&(code * 0x1_0001)), Some(code as usize));
        }
        assert_eq!(map.get(&1), None);
    }

    /// Keys that begin alike, or are short, spread as others do: else a long list would take its square in time.
    #[test]
    fn words_do_not_crowd() {
        for beginning in ["", "E_", "SYNC_E_SOMETHING_"] {
            let mut map = QuickMap::default();
            for number in 0..4096 {
                map.get_or_insert(Cow::Owned(format!("{beginning}{number:X}")), number);
            }
            let mut longest = 0;
            let mut run = 0;
            for slot in &map.slots {
                run = if slot.is_some() { run + 1 } else { 0 };
                longest = longest.max(run);
            }
            assert!(longest < 64, "{beginning}: {longest}");
        }
    }
}
