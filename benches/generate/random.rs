//! Numbers that look random and are the same everywhere.

pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end` (splitmix64).
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((((mixed ^ (mixed >> 31)) >> 32) * u64::from(end)) >> 32)
            .expect("less than `end`")
    }

    pub(super) fn one_in(&mut self, count: u32) -> bool {
        self.below(count) == 0
    }

    pub(super) fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let count = u32::try_from(words.len()).expect("a short list");
        words[self.below(count) as usize]
    }
}
