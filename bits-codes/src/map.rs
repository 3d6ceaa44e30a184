//! How the parts that the macro computes become a `phf::Map`.
//!
//! phf has two layouts and picks by its feature `ptrhash`, which any crate of a build may turn on. The literal stands
//! here alone, so that a mismatch is one error, and it says what to do.

/// A map from its parts.
#[cfg(not(feature = "ptrhash"))]
#[must_use]
pub const fn phf_map<K, V>(
    key: u64,
    disps: &'static [(u32, u32)],
    entries: &'static [(K, V)],
) -> phf::Map<K, V> {
    phf::Map {
        key,
        disps, // an error here: another crate turns on phf's feature `ptrhash`, so turn on `bits-codes/ptrhash` as well
        entries,
    }
}

/// A map from its parts, in the layout of phf's `ptrhash`.
#[cfg(feature = "ptrhash")]
#[must_use]
pub const fn phf_map<K, V>(
    key: u64,
    pilots: &'static [u8],
    remap: &'static [u32],
    entries: &'static [(K, V)],
) -> phf::Map<K, V> {
    phf::Map {
        key,
        pilots,
        remap,
        entries,
    }
}
