//! The arithmetic of the perfect hashes behind a family's look-ups, and slices of one string.
//!
//! The macros search for multipliers and displacements with the same functions that look a code or a name up at run time. The
//! numbers come as literals, not in a static, so that they end up in the instructions; all reads are little-endian and all
//! arithmetic is on fixed widths, so that a table serves every target.

/// What a multiplier and a shift make of a code: its bucket, or its home slot.
#[inline]
#[must_use]
pub const fn place(code: u32, multiplier: u32, shift: u32) -> u32 {
    code.wrapping_mul(multiplier) >> shift
}

/// The slot of a code: its home, displaced as its bucket says.
#[inline]
#[must_use]
pub const fn slot(code: u32, multipliers: [u32; 2], shifts: [u32; 2], displacements: &[u8]) -> u32 {
    let bucket = place(code, multipliers[0], shifts[0]);
    let home = place(code, multipliers[1], shifts[1]);
    home ^ read_u16(displacements, bucket) as u32
}

/// The number at `index` of a table, which is a byte string.
#[inline]
#[must_use]
pub const fn read_u16(table: &[u8], index: u32) -> u16 {
    u16::from_le_bytes(read(table, index))
}

/// The number at `index` of a table, which is a byte string.
#[inline]
#[must_use]
pub const fn read_u32(table: &[u8], index: u32) -> u32 {
    u32::from_le_bytes(read(table, index))
}

/// The number at `index` of a table, which is a byte string.
#[inline]
#[must_use]
pub const fn read_u64(table: &[u8], index: u32) -> u64 {
    u64::from_le_bytes(read(table, index))
}

/// All bytes in one load: LLVM does not always join single ones. A table has no end that an index could be behind.
#[inline]
const fn read<const N: usize>(table: &[u8], index: u32) -> [u8; N] {
    match table.split_at(index as usize * N).1.first_chunk() {
        Some(bytes) => *bytes,
        None => [0; N],
    }
}

/// The slice of `blob` that `span` describes: where it starts and, in the low `length_bits`, its length.
#[inline]
#[must_use]
pub const fn slice(blob: &'static str, span: u64, length_bits: u32) -> &'static str {
    let (start, length) = unpack(span, length_bits);
    blob.split_at(start).1.split_at(length).0
}

/// The start and the length that a span packs.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "they are places in a string that is in memory"
)]
const fn unpack(span: u64, length_bits: u32) -> (usize, usize) {
    (
        (span >> length_bits) as usize,
        (span & ((1 << length_bits) - 1)) as usize,
    )
}

/// The hash of a family's names: over `N` words of eight bytes that tell them apart or, where `N` is 0, over all bytes.
#[derive(Debug, Clone, Copy)]
pub struct NameHash<const N: usize> {
    /// Where the words are: `at` bytes after the start or, below zero, `-1 - at` bytes before the end.
    pub words: [i16; N],
    /// One multiplier a word.
    pub multipliers: [u64; N],
    /// The multiplier of the length, and of what else is hashed.
    pub seed: u64,
    /// How far right the hash is shifted for the bucket and for the home slot.
    pub shifts: [u32; 2],
}

/// The slot of a name, `None` unless the very name is there.
///
/// `spans` is a table of a power of two of slots, with a span of `blob` for each, as a `u64` where they are `wide` and
/// a `u32` elsewhere. An empty span is no name's.
#[inline]
#[must_use]
pub const fn find_name<const N: usize>(
    name: &str,
    hash: NameHash<N>,
    displacements: &[u8],
    spans: &[u8],
    wide: bool,
    blob: &str,
    length_bits: u32,
) -> Option<u32> {
    let bytes = name.as_bytes();
    let slots = spans.len() / if wide { 8 } else { 4 };
    let slot = hash.slot(bytes, displacements, slots);
    let span = if wide {
        read_u64(spans, slot)
    } else {
        read_u32(spans, slot) as u64
    };
    let (start, length) = unpack(span, length_bits);
    let found = blob.as_bytes().split_at(start).1.split_at(length).0;
    if length != 0 && is_equal(found, bytes) {
        Some(slot)
    } else {
        None
    }
}

/// Sixteen bytes, of a string that has them.
#[inline]
const fn read_16(bytes: &[u8], at: usize) -> u128 {
    match bytes.split_at(at).1.first_chunk() {
        Some(bytes) => u128::from_le_bytes(*bytes),
        None => 0,
    }
}

/// Whether two strings have the same bytes, several at a time: `==` is no constant function.
#[inline]
const fn is_equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if let (Some(last), Some(other_last)) = (a.last_chunk(), b.last_chunk()) {
        // Before the loop, since most names are within this one and the last.
        if read_16(a, 0) != read_16(b, 0) {
            return false;
        }
        let mut at = 16;
        while at + 16 < a.len() {
            if read_16(a, at) != read_16(b, at) {
                return false;
            }
            at += 16;
        }
        // What the words leave is within this one, which overlaps.
        return u128::from_le_bytes(*last) == u128::from_le_bytes(*other_last);
    }
    if let (Some(last), Some(other_last)) = (a.last_chunk(), b.last_chunk()) {
        return read_word(a, 0) == read_word(b, 0)
            && u64::from_le_bytes(*last) == u64::from_le_bytes(*other_last);
    }
    short_word(a) == short_word(b)
}

impl<const N: usize> NameHash<N> {
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "both are smaller than a table"
    )]
    const fn slot(&self, name: &[u8], displacements: &[u8], slots: usize) -> u32 {
        let hash = self.hash(name);
        let bucket = (hash >> self.shifts[0]) as u32;
        let home = (hash >> self.shifts[1]) as u32;
        // The mask is for the compiler, which then checks no bounds
        (home ^ read_u16(displacements, bucket) as u32) & (slots as u32 - 1)
    }

    #[inline]
    const fn hash(&self, name: &[u8]) -> u64 {
        if N == 0 || name.len() < 8 {
            return hash_bytes(name, self.seed);
        }
        let mut hash = hash_length(name, self.seed);
        let mut word = 0;
        while word < N {
            hash = add_word(
                hash,
                read_word(name, self.words[word]),
                self.multipliers[word],
            );
            word += 1;
        }
        hash
    }
}

/// What a name's length adds to its hash.
#[inline]
#[must_use]
pub const fn hash_length(name: &[u8], seed: u64) -> u64 {
    (name.len() as u64).wrapping_mul(seed)
}

/// The hash with one more word.
#[inline]
#[must_use]
pub const fn add_word(hash: u64, word: u64, multiplier: u64) -> u64 {
    hash.wrapping_add(word.wrapping_mul(multiplier))
}

/// The eight bytes at `at`, or nearer to the middle where a name of eight bytes or more ends before.
#[inline]
#[must_use]
pub const fn read_word(name: &[u8], at: i16) -> u64 {
    let last = name.len().wrapping_sub(8);
    let start = if at < 0 {
        last.saturating_sub((!at).unsigned_abs() as usize)
    } else {
        let start = at.unsigned_abs() as usize;
        if start < last { start } else { last }
    };
    match name.split_at_checked(start) {
        Some((_, from)) => match from.first_chunk() {
            Some(word) => u64::from_le_bytes(*word),
            None => 0,
        },
        None => 0,
    }
}

/// The hash of every byte.
#[inline]
#[must_use]
pub const fn hash_bytes(name: &[u8], seed: u64) -> u64 {
    let Some(last) = name.last_chunk() else {
        return short_word(name).wrapping_mul(seed);
    };
    let mut hash = hash_length(name, seed);
    let mut rest = name;
    while let Some((word, behind)) = rest.split_first_chunk() {
        hash = fold(hash ^ u64::from_le_bytes(*word), seed);
        rest = behind;
    }
    fold(hash ^ u64::from_le_bytes(*last), seed)
}

/// Both halves of the product, so that each bit of `a` reaches the top.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the halves are the point")]
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// All bytes of a name of fewer than eight, and their number.
#[inline]
const fn short_word(name: &[u8]) -> u64 {
    let length = name.len();
    let word = if let (Some(first), Some(last)) = (name.first_chunk::<4>(), name.last_chunk::<4>())
    {
        // They overlap, and agree where they do.
        u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (length - 4))
    } else {
        let (mut word, mut rest) = (0, name);
        while let [before @ .., byte] = rest {
            word = word << 8 | *byte as u64;
            rest = before;
        }
        word
    };
    word | (length as u64) << 56
}

#[cfg(test)]
mod tests {
    use super::*;

    // The tables that the macros choose for these lists; their tests have the same ones.
    const CODES: [u32; 8] = [
        0x8020_0001,
        0x8020_0002,
        0x0020_0017,
        0x8019_0194,
        0x8007_0005,
        0x8020_0003,
        0x8007_2EE2,
        0x8020_0010,
    ];
    const BLOB: &str = "BG_E_NOT_FOUNDBG_E_INVALID_STATEE_FAILOK";
    const SPANS: [u64; 4] = [span(0, 14), span(32, 6), span(38, 2), span(14, 18)];
    const ONE_WORD: NameHash<1> = NameHash {
        words: [-1],
        multipliers: [7_725_592_156_395_843_641],
        seed: 13_833_021_403_230_499_931,
        shifts: [63, 61],
    };

    const fn span(start: u64, length: u64) -> u64 {
        start << 8 | length
    }

    fn find(name: &str) -> Option<u32> {
        let mut wide = [0; 32];
        let mut narrow = [0; 16];
        for (place, span) in SPANS.into_iter().enumerate() {
            wide[place * 8..][..8].copy_from_slice(&span.to_le_bytes());
            narrow[place * 4..][..4].copy_from_slice(&span.to_le_bytes()[..4]);
        }
        let found = find_name(name, ONE_WORD, &[1, 0, 0, 0], &narrow, false, BLOB, 8);
        let in_wide = find_name(name, ONE_WORD, &[1, 0, 0, 0], &wide, true, BLOB, 8);
        assert_eq!(found, in_wide, "{name}");
        found
    }

    #[test]
    fn tables_are_little_endian() {
        const TABLE: &[u8] = b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F";
        assert_eq!(read_u16(TABLE, 3), 0x0706);
        assert_eq!(read_u32(TABLE, 2), 0x0B0A_0908);
        assert_eq!(read_u64(TABLE, 1), 0x0F0E_0D0C_0B0A_0908);
    }

    #[test]
    fn codes_have_slots_of_their_own() {
        let slots = CODES.map(|code| {
            slot(
                code,
                [0x533C_F52F, 0x9359_622F],
                [30, 29],
                b"\x01\x00\x01\x00\x03\x00\x00\x00",
            )
        });
        assert_eq!(slots, [3, 7, 5, 4, 0, 2, 1, 6]);
    }

    #[test]
    fn names_are_found() {
        assert_eq!(
            ["BG_E_NOT_FOUND", "E_FAIL", "OK", "BG_E_INVALID_STATE"].map(find),
            [0, 1, 2, 3].map(Some)
        );
    }

    #[test]
    fn nothing_else_is_found() {
        for name in [
            "",
            "O",
            "OKO",
            "ok",
            "E_FAI",
            "E_FAIL\0",
            "\0\0",
            "BG_E_NOT_FOUNDB",
            "XG_E_NOT_FOUND",
            "é",
            "BG_E_NOT_FOUNDé",
        ] {
            assert_eq!(find(name), None, "{name}");
        }
        let long = BLOB.repeat(20);
        for end in 0..long.len() {
            assert_eq!(find(&long[1..=end]), None);
        }
    }

    #[test]
    fn no_name_is_found_in_an_empty_slot() {
        assert_eq!(
            find_name("", ONE_WORD, &[0; 4], &[0; 16], false, BLOB, 8),
            None
        );
    }

    #[test]
    fn a_word_outside_a_name_moves_inside() {
        let word = |at| read_word(b"0123456789", at).to_le_bytes();
        assert_eq!(&word(0), b"01234567");
        assert_eq!(&word(1), b"12345678");
        assert_eq!(&word(24), b"23456789");
        assert_eq!(&word(-1), b"23456789");
        assert_eq!(&word(-2), b"12345678");
        assert_eq!(&word(-17), b"01234567");
    }

    #[test]
    fn a_word_is_read_where_it_is() {
        let long: [u8; 80] = core::array::from_fn(|place| u8::try_from(place).unwrap());
        for at in 0..72 {
            let start = usize::try_from(at).unwrap();
            assert_eq!(read_word(&long, at).to_le_bytes(), long[start..start + 8]);
            assert_eq!(
                read_word(&long, -1 - at).to_le_bytes(),
                long[72 - start..80 - start]
            );
        }
    }

    #[test]
    fn both_halves_of_the_product_count() {
        assert_eq!(fold(3, 5), 15);
        assert_eq!(fold(1 << 63, 2), 1);
        assert_eq!(fold(u64::MAX, u64::MAX), u64::MAX);
        assert_eq!(fold(0x1234_5678_9ABC_DEF0, 1 << 32), 0x9ABC_DEF0_1234_5678);
    }

    #[test]
    fn short_names_are_told_apart_by_length_too() {
        assert_eq!(short_word(b""), 0);
        assert_eq!(short_word(b"ABC"), 0x0300_0000_0043_4241);
        assert_eq!(short_word(b"ABCD"), 0x0400_0000_4443_4241);
        assert_eq!(short_word(b"ABCDEFG"), 0x0747_4645_4443_4241);
        assert_ne!(short_word(b"A"), short_word(b"A\0"));
    }

    #[test]
    fn every_byte_counts_when_all_are_hashed() {
        let name = [b'X'; 101];
        for at in 0..name.len() {
            let mut other = name;
            other[at] = b'Y';
            assert_ne!(
                hash_bytes(&name, 0x1234_5679),
                hash_bytes(&other, 0x1234_5679),
                "{at}"
            );
        }
        assert_ne!(
            hash_bytes(&name, 0x1234_5679),
            hash_bytes(&name[1..], 0x1234_5679)
        );
    }

    #[test]
    fn spans_cut_the_blob() {
        assert_eq!(slice(BLOB, span(14, 18), 8), "BG_E_INVALID_STATE");
        assert_eq!(slice(BLOB, 0, 8), "");
        assert_eq!(slice(BLOB, 40 << 40, 40), "");
        const { assert!(slice(BLOB, span(38, 2), 8).len() == 2) }
    }

    #[test]
    fn strings_are_equal_if_all_their_bytes_are() {
        let name: std::vec::Vec<u8> = (b'!'..b'!' + 70).collect();
        for length in 0..=name.len() {
            let (name, mut other) = (&name[..length], name[..length].to_vec());
            assert!(is_equal(name, &other), "{length}");
            for at in 0..length {
                other[at] ^= 0x80;
                assert!(!is_equal(name, &other), "{at} of {length}");
                other[at] = name[at];
            }
            other.push(b' ');
            assert!(
                !is_equal(name, &other) && !is_equal(&other, name),
                "{length}"
            );
        }
    }
}
