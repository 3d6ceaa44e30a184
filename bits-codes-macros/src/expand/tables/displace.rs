//! Where phf looks for the entries of a map: the displacements that send every key to a slot of its own.
//!
//! phf's own generator does the same. It would be two crates more for every user to build, which are left to those who turn on
//! `ptrhash`, the other layout.

use phf_shared::{Hashes, displace};

/// The key of the hash that phf's generator tries first.
const FIRST_KEY: u64 = 16_287_231_350_648_472_473;

/// A layout as `phf::Map` has it.
pub(super) struct Layout {
    pub(super) key: u64,
    pub(super) displacements: Vec<(u32, u32)>,
    /// Which entry sits in which slot.
    pub(super) slots: Vec<usize>,
}

/// Finds the layout of entries, whose hashes by a key are asked for until there is one.
pub(super) fn layout(hashes: &dyn Fn(u64) -> Vec<Hashes>) -> Layout {
    let mut key = FIRST_KEY;
    loop {
        if let Some(layout) = place(key, &hashes(key)) {
            return layout;
        }
        key = key.wrapping_add(FIRST_KEY);
    }
}

fn place(key: u64, hashes: &[Hashes]) -> Option<Layout> {
    let mut buckets: Vec<Vec<usize>> = Vec::new();
    buckets.resize_with(hashes.len().div_ceil(3), Vec::new);
    for (entry, hash) in hashes.iter().enumerate() {
        let bucket = hash.g as usize % buckets.len();
        buckets[bucket].push(entry);
    }
    let mut displacements = vec![(0, 0); buckets.len()];
    let mut slots = vec![None; hashes.len()];
    // From the largest to the smallest, which find their places among what is left.
    let mut size = buckets.iter().map(Vec::len).max()?;
    while size > 0 {
        for (bucket, entries) in buckets.iter().enumerate() {
            if entries.len() == size {
                displacements[bucket] = fit(entries, hashes, &mut slots)?;
            }
        }
        size -= 1;
    }
    Some(Layout {
        key,
        displacements,
        slots: slots.into_iter().flatten().collect(),
    })
}

/// Puts the entries of a bucket into free slots.
fn fit(entries: &[usize], hashes: &[Hashes], slots: &mut [Option<usize>]) -> Option<(u32, u32)> {
    let count = u32::try_from(slots.len()).ok()?;
    for first in 0..count {
        for second in 0..count {
            let slot = |entry: usize| {
                let hash = &hashes[entry];
                (displace(hash.f1, hash.f2, first, second) % count) as usize
            };
            let mut placed = 0;
            while placed < entries.len() && slots[slot(entries[placed])].is_none() {
                slots[slot(entries[placed])] = Some(entries[placed]);
                placed += 1;
            }
            if placed == entries.len() {
                return Some((first, second));
            }
            for &entry in &entries[..placed] {
                slots[slot(entry)] = None;
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phf_finds_every_entry() {
        for count in [1, 2, 3, 7, 64, 500, 3000] {
            let keys: Vec<u32> = (0..count)
                .map(|number| 0x8020_0000 + number * number)
                .collect();
            let layout = layout(&|key| {
                keys.iter()
                    .map(|code| phf_shared::hash(code, &key))
                    .collect()
            });
            for (entry, code) in keys.iter().enumerate() {
                let hashes = phf_shared::hash(code, &layout.key);
                let slot = phf_shared::get_index(&hashes, &layout.displacements, keys.len());
                assert_eq!(layout.slots[slot as usize], entry, "{count}");
            }
        }
    }
}
