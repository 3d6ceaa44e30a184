//! How the parts that the macro computes become a `phf::Map`.
//!
//! phf has two layouts and picks by its feature `ptrhash`, which any crate of a build may turn on. Ours of the same name
//! says which of them the parts are for; where the two disagree, one error says what to do.

#[cfg(not(feature = "ptrhash"))]
pub use self::without_ptrhash::phf_map;

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

/// The size of `phf::Map` tells its layout. Were its fields named without asking, what is wrong would read
/// "no field named `disps`", and nothing would say what to do.
#[cfg(not(feature = "ptrhash"))]
mod without_ptrhash {
    /// Key, displacements and entries.
    const EXPECTED: usize = size_of::<(u64, &[(u32, u32)], &[()])>();
    const FOUND: usize = size_of::<phf::Map<(), ()>>();

    const _: () = assert!(
        FOUND == EXPECTED,
        "some crate of this build turns on the feature `ptrhash` of `phf`, so turn on the feature `ptrhash` of `bits-codes`, too"
    );

    /// A map from its parts.
    #[must_use]
    pub const fn phf_map<K, V>(
        key: u64,
        disps: &'static [(u32, u32)],
        entries: &'static [(K, V)],
    ) -> phf::Map<K, V> {
        Layout::<{ FOUND == EXPECTED }>::map(key, disps, entries)
    }

    struct Layout<const AS_EXPECTED: bool>;

    impl Layout<true> {
        const fn map<K, V>(
            key: u64,
            disps: &'static [(u32, u32)],
            entries: &'static [(K, V)],
        ) -> Map<K, V> {
            Map {
                key,
                disps,
                entries,
            }
        }
    }

    #[allow(
        dead_code,
        reason = "takes its place, so that the assertion above is the only error"
    )]
    impl Layout<false> {
        const fn map<K, V>(
            _: u64,
            _: &'static [(u32, u32)],
            _: &'static [(K, V)],
        ) -> phf::Map<K, V> {
            phf::Map::new()
        }
    }

    /// `phf::Map`, or in its place what has the fields that are named above.
    type Map<K, V> = <Layout<{ FOUND == EXPECTED }> as Named>::Map<K, V>;

    trait Named {
        type Map<K: 'static, V: 'static>;
    }

    impl Named for Layout<true> {
        type Map<K: 'static, V: 'static> = phf::Map<K, V>;
    }

    impl Named for Layout<false> {
        type Map<K: 'static, V: 'static> = StandIn<K, V>;
    }

    #[expect(dead_code, reason = "only its fields are of use")]
    struct StandIn<K: 'static, V: 'static> {
        key: u64,
        disps: &'static [(u32, u32)],
        entries: &'static [(K, V)],
    }
}
