//! Perfect hashes: which multipliers and displacements send every key of a fixed set to a slot of its own.
//!
//! Hash and displace: a key has a bucket and a home slot, both cut from products with a multiplier, and each bucket
//! has a displacement that is xored into the homes of its keys. Buckets are placed from the largest to the smallest;
//! whichever keys clash, other multipliers do not. The arithmetic is that of `bits_codes_core::hash`, which looks codes and
//! names up at run time. Everything is deterministic: one list gives one expansion.
//!
//! This runs unoptimised in most builds, hence the plain loops over integers.

use bits_codes_core::hash;

/// More keys than this in one bucket are the mark of a multiplier that does not spread them.
const CROWD: usize = 64;

/// Sets of multipliers tried before a table gets more buckets, and then more slots.
const TRIES: u32 = 48;

/// A perfect hash over numbers, for `bits_codes_core::hash::slot`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodeTable {
    /// The multipliers of the bucket and of the home slot.
    pub(crate) multipliers: [u32; 2],
    /// How far right each product is shifted.
    pub(crate) shifts: [u32; 2],
    /// One displacement a bucket; the length is a power of two.
    pub(crate) displacements: Vec<u16>,
    /// Which key sits in which slot; the length is a power of two.
    pub(crate) slots: Vec<Option<usize>>,
}

/// A perfect hash over names, for `bits_codes_core::hash::find_name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameTable {
    /// Where the eight-byte words are read that tell the names apart: `at` bytes after the start or, below zero,
    /// `-1 - at` bytes before the end. Empty: every byte is read.
    pub(crate) words: Vec<i16>,
    /// One multiplier a word.
    pub(crate) multipliers: Vec<u64>,
    /// The multiplier of the length, and of what else is hashed.
    pub(crate) seed: u64,
    /// How far right the hash is shifted for the bucket and for the home slot.
    pub(crate) shifts: [u32; 2],
    /// One displacement a bucket; the length is a power of two.
    pub(crate) displacements: Vec<u16>,
    /// Which name sits in which slot; the length is a power of two.
    pub(crate) slots: Vec<Option<usize>>,
}

/// Finds the hash of `codes`, which are distinct.
pub(crate) fn codes(codes: &[u32]) -> CodeTable {
    let mut random = Random(0x6269_7473);
    let mut shape = Shape::new(codes.len());
    let mut keys = Vec::with_capacity(codes.len());
    loop {
        for _ in 0..TRIES {
            let multipliers = [random.odd32(), random.odd32()];
            let shifts = [32 - shape.bucket_bits, 32 - shape.slot_bits];
            keys.clear();
            for &code in codes {
                keys.push(Key {
                    bucket: hash::place(code, multipliers[0], shifts[0]),
                    home: hash::place(code, multipliers[1], shifts[1]),
                });
            }
            if let Ok((displacements, slots)) = place(&keys, &shape) {
                return CodeTable {
                    multipliers,
                    shifts,
                    displacements,
                    slots,
                };
            }
        }
        shape.grow();
    }
}

/// Finds the hash of `names`, which are distinct: over as few words as tell them apart, or over every byte.
pub(crate) fn names(names: &[&str]) -> NameTable {
    let mut random = Random(0x6e61_6d65);
    for words in choices(common_prefix(names)) {
        if let Some(table) = names_by(names, words, 1, &mut random) {
            return table;
        }
    }
    names_by(names, &[], u32::MAX, &mut random)
        .expect("a hash over every byte tells all names apart")
}

/// Finds the hash of `names` over the words at `words`, unless two names have all of them in common or `rounds` end.
fn names_by(names: &[&str], words: &[i16], rounds: u32, random: &mut Random) -> Option<NameTable> {
    let mut shape = Shape::new(names.len());
    let mut read = Vec::with_capacity(names.len() * words.len());
    for name in names {
        for &at in words {
            read.push(if name.len() < 8 {
                0
            } else {
                hash::read_word(name.as_bytes(), at)
            });
        }
    }
    let mut keys = Vec::with_capacity(names.len());
    let mut hashes = Vec::with_capacity(names.len());
    for _ in 0..rounds {
        for _ in 0..TRIES {
            let seed = random.odd64();
            let multipliers: Vec<u64> = words.iter().map(|_| random.odd64()).collect();
            let shifts = [
                64 - shape.bucket_bits,
                64 - shape.bucket_bits - shape.slot_bits,
            ];
            keys.clear();
            hashes.clear();
            let mut next = 0;
            for name in names {
                let hash = if words.is_empty() || name.len() < 8 {
                    hash::hash_bytes(name.as_bytes(), seed)
                } else {
                    let mut hash = hash::hash_length(name.as_bytes(), seed);
                    for (place, &multiplier) in multipliers.iter().enumerate() {
                        hash = hash::add_word(hash, read[next + place], multiplier);
                    }
                    hash
                };
                next += words.len();
                hashes.push(hash);
                keys.push(Key {
                    bucket: low32(hash >> shifts[0]),
                    home: low32(hash >> shifts[1]) & (shape.slots() - 1),
                });
            }
            match place(&keys, &shape) {
                Ok((displacements, slots)) => {
                    return Some(NameTable {
                        words: words.to_vec(),
                        multipliers,
                        seed,
                        shifts,
                        displacements,
                        slots,
                    });
                }
                // The same words: no multiplier will part them.
                Err(Clash(Some((a, b)))) if !words.is_empty() && hashes[a] == hashes[b] => {
                    return None;
                }
                Err(_) => {}
            }
        }
        shape.grow();
    }
    None
}

/// The places of the words to try, fewer first. The words after the common `prefix` and those at the end say most.
fn choices(prefix: usize) -> [&'static [i16]; 7] {
    // Names of a family share their first letters; a word that starts within four of where they part is as good.
    macro_rules! at {
        ($start:literal) => {
            [
                &[-1],
                &[-1, $start],
                &[-1, -9],
                &[-1, -9, $start],
                &[-1, -9, $start, $start + 8],
                &[-1, -9, -17, $start, $start + 8],
                &[-1, -9, -17, $start, $start + 8, $start + 16],
            ]
        };
    }
    match prefix / 4 {
        0 => at!(0),
        1 => at!(4),
        2 => at!(8),
        3 => at!(12),
        _ => at!(16),
    }
}

/// How many bytes all names start with.
fn common_prefix(names: &[&str]) -> usize {
    let Some((first, rest)) = names.split_first() else {
        return 0;
    };
    let mut shared = first.len();
    for name in rest {
        let same = name.bytes().zip(first.bytes()).take(shared);
        shared = same.take_while(|(a, b)| a == b).count();
    }
    shared
}

/// The low half.
fn low32(number: u64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the low half is what is asked for"
    )]
    {
        number as u32
    }
}

/// The sizes of a table, powers of two.
struct Shape {
    bucket_bits: u32,
    slot_bits: u32,
}

impl Shape {
    /// At most three keys a bucket on average, and as few slots as hold the keys.
    fn new(keys: usize) -> Self {
        // A shift by the full width is none in Rust, so one slot will not do.
        Shape {
            bucket_bits: bits(keys.div_ceil(3)),
            slot_bits: bits(keys),
        }
    }

    fn slots(&self) -> u32 {
        1 << self.slot_bits
    }

    fn buckets(&self) -> u32 {
        1 << self.bucket_bits
    }

    /// More buckets while they are fewer than the slots, then twice the slots.
    fn grow(&mut self) {
        if self.bucket_bits < self.slot_bits {
            self.bucket_bits += 1;
        } else {
            self.slot_bits = (self.slot_bits + 1).min(31);
        }
    }
}

/// How many bits number `count` things, one at least.
fn bits(count: usize) -> u32 {
    count.next_power_of_two().trailing_zeros().max(1)
}

/// Where the products send a key.
#[derive(Clone, Copy)]
struct Key {
    bucket: u32,
    home: u32,
}

/// Why keys could not be placed: two of a bucket share their home, or else no displacement was left for a bucket.
struct Clash(Option<(usize, usize)>);

/// The displacements, and which key then sits in which slot.
type Placed = (Vec<u16>, Vec<Option<usize>>);

/// Finds a displacement for each bucket.
fn place(keys: &[Key], shape: &Shape) -> Result<Placed, Clash> {
    let buckets = shape.buckets() as usize;
    // The keys in the order of their buckets: bucket `b` has those from `starts[b]` to `starts[b + 1]`.
    let mut starts = vec![0usize; buckets + 1];
    for key in keys {
        starts[key.bucket as usize + 1] += 1;
    }
    let mut largest = 0;
    let mut bucket = 0;
    while bucket < buckets {
        largest = largest.max(starts[bucket + 1]);
        starts[bucket + 1] += starts[bucket];
        bucket += 1;
    }
    let mut ends = starts.clone();
    let mut ordered = vec![0usize; keys.len()];
    for (index, key) in keys.iter().enumerate() {
        let end = &mut ends[key.bucket as usize];
        let start = starts[key.bucket as usize];
        if *end - start == CROWD {
            return Err(Clash(None));
        }
        for &other in &ordered[start..*end] {
            if keys[other].home == key.home {
                return Err(Clash(Some((other, index))));
            }
        }
        ordered[*end] = index;
        *end += 1;
    }
    // The buckets by size, so that the many large ones need not be looked for.
    let mut by_size = vec![Vec::new(); largest + 1];
    for bucket in 0..buckets {
        by_size[starts[bucket + 1] - starts[bucket]].push(bucket);
    }

    let mut displacements = vec![0; buckets];
    let mut slots = vec![None; shape.slots() as usize];
    let limit = u16::try_from(shape.slots() - 1).unwrap_or(u16::MAX);
    let mut free = 0;
    for size in (1..=largest).rev() {
        for &bucket in &by_size[size] {
            let members = &ordered[starts[bucket]..starts[bucket + 1]];
            let displacement = if let [only] = *members {
                // Any free slot will do for a key that is alone.
                while slots[free].is_some() {
                    free += 1;
                }
                u16::try_from(keys[only].home ^ u32::try_from(free).unwrap_or(u32::MAX)).ok()
            } else {
                None
            };
            let Some(displacement) = displacement.or_else(|| find(keys, members, &slots, limit))
            else {
                return Err(Clash(None));
            };
            for &member in members {
                slots[(keys[member].home ^ u32::from(displacement)) as usize] = Some(member);
            }
            displacements[bucket] = displacement;
        }
    }
    Ok((displacements, slots))
}

/// The first displacement that sends all members to free slots.
fn find(keys: &[Key], members: &[usize], slots: &[Option<usize>], limit: u16) -> Option<u16> {
    let mut displacement = 0;
    loop {
        let mut fits = true;
        for &member in members {
            if slots[(keys[member].home ^ u32::from(displacement)) as usize].is_some() {
                fits = false;
                break;
            }
        }
        if fits {
            return Some(displacement);
        }
        if displacement == limit {
            return None;
        }
        displacement += 1;
    }
}

/// The numbers of `SplitMix64`.
struct Random(u64);

impl Random {
    fn odd64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) | 1
    }

    fn odd32(&mut self) -> u32 {
        low32(self.odd64() >> 32) | 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks every code up as a family does.
    fn check_codes(keys: &[u32]) -> CodeTable {
        let table = codes(keys);
        let bytes: Vec<u8> = table
            .displacements
            .iter()
            .flat_map(|displacement| displacement.to_le_bytes())
            .collect();
        for (index, key) in keys.iter().enumerate() {
            let slot = hash::slot(*key, table.multipliers, table.shifts, &bytes);
            assert_eq!(table.slots[slot as usize], Some(index), "0x{key:08X}");
        }
        check_sizes(keys.len(), &table.displacements, &table.slots);
        table
    }

    /// Looks every name up as a family does.
    fn check_names(keys: &[&str]) -> NameTable {
        let table = names(keys);
        for (index, key) in keys.iter().enumerate() {
            let hash = if table.words.is_empty() || key.len() < 8 {
                hash::hash_bytes(key.as_bytes(), table.seed)
            } else {
                let words = table.words.iter().zip(&table.multipliers);
                words.fold(
                    hash::hash_length(key.as_bytes(), table.seed),
                    |hash, (&at, &multiplier)| {
                        hash::add_word(hash, hash::read_word(key.as_bytes(), at), multiplier)
                    },
                )
            };
            let home = (hash >> table.shifts[1]) & (table.slots.len() as u64 - 1);
            let displacement =
                table.displacements[usize::try_from(hash >> table.shifts[0]).unwrap()];
            let slot = usize::try_from(home).unwrap() ^ usize::from(displacement);
            assert_eq!(table.slots[slot], Some(index), "{key}");
        }
        check_sizes(keys.len(), &table.displacements, &table.slots);
        table
    }

    fn check_sizes(keys: usize, displacements: &[u16], slots: &[Option<usize>]) {
        assert!(slots.len().is_power_of_two() && displacements.len().is_power_of_two());
        assert_eq!(slots.iter().flatten().count(), keys);
        // Big tables are what costs: no list here needs more than the next power of two.
        assert!(slots.len() <= keys.next_power_of_two().max(2));
    }

    fn random_codes(count: usize) -> Vec<u32> {
        let mut random = Random(count as u64);
        let mut codes: Vec<u32> = (0..count).map(|_| low32(random.odd64() >> 16)).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    #[test]
    fn few_codes() {
        for keys in [
            &[] as &[u32],
            &[0],
            &[u32::MAX],
            &[0, 1],
            &[0, 0x8000_0000],
            &[0x8020_0001, 0x0020_0001, 0x8020_0002],
        ] {
            check_codes(keys);
        }
    }

    #[test]
    fn any_number_of_codes() {
        for count in (3..70).chain([
            127, 128, 129, 1000, 1024, 4000, 4096, 10_000, 16_384, 60_000,
        ]) {
            check_codes(&random_codes(count));
        }
    }

    #[test]
    fn codes_that_differ_in_few_bits() {
        for shift in 0..=16 {
            check_codes(&(0..3000u32).map(|code| code << shift).collect::<Vec<_>>());
        }
        check_codes(&(0..4096u32).map(|code| code << 20).collect::<Vec<_>>());
        check_codes(
            &(0..4096u32)
                .map(|code| (code & 0xFF) << 24 | code >> 8)
                .collect::<Vec<_>>(),
        );
        check_codes(&(0..32u32).map(|bit| 1 << bit).collect::<Vec<_>>());
    }

    #[test]
    fn runs_of_codes_in_facilities() {
        let runs = (0..40u32).flat_map(|facility| {
            (0..250).map(move |low| 0x8000_0000 | facility << 16 | (low * 4 / 3))
        });
        check_codes(&runs.collect::<Vec<_>>());
    }

    #[test]
    fn few_names() {
        for keys in [
            &[] as &[&str],
            &["A"],
            &["A", "B"],
            &["ABCDEFG", "ABCDEFGH", "ABCDEFGHI"],
            &["A", "AA", "AAA", "AAAA", "AAAAA"],
        ] {
            check_names(keys);
        }
    }

    #[test]
    fn names_that_differ_at_the_end_need_one_word() {
        let names: Vec<String> = (0..10_000)
            .map(|number| format!("SYNC_E_{number}"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(check_names(&names).words, [-1]);
    }

    #[test]
    fn names_that_differ_in_the_middle_alone() {
        for (around, words) in [(12, 2), (90, 0)] {
            let around = "X".repeat(around);
            let names: Vec<String> = (0..1000)
                .map(|number| format!("{around}{number:03}{around}"))
                .collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            assert_eq!(check_names(&names).words.len(), words, "{}", names[0]);
        }
    }

    #[test]
    fn names_of_every_length() {
        let names: Vec<String> = (1..=300).map(|length| "A".repeat(length)).collect();
        check_names(&names.iter().map(String::as_str).collect::<Vec<_>>());
    }

    // The run-time half has the same tables in its tests.
    #[test]
    fn a_list_always_gives_the_same_hash() {
        let table = check_codes(&[
            0x8020_0001,
            0x8020_0002,
            0x0020_0017,
            0x8019_0194,
            0x8007_0005,
            0x8020_0003,
            0x8007_2EE2,
            0x8020_0010,
        ]);
        assert_eq!(table.multipliers, [0x533C_F52F, 0x9359_622F]);
        assert_eq!(table.shifts, [30, 29]);
        assert_eq!(table.displacements, [1, 1, 3, 0]);
        assert_eq!(table.slots, [4, 6, 5, 0, 3, 2, 7, 1].map(Some));

        let table = check_names(&["BG_E_NOT_FOUND", "BG_E_INVALID_STATE", "E_FAIL", "OK"]);
        assert_eq!(table.words, [-1]);
        assert_eq!(table.multipliers, [7_725_592_156_395_843_641]);
        assert_eq!(table.seed, 13_833_021_403_230_499_931);
        assert_eq!(table.shifts, [63, 61]);
        assert_eq!(table.displacements, [1, 0]);
        assert_eq!(table.slots, [Some(0), Some(2), Some(3), Some(1)]);
    }
}
