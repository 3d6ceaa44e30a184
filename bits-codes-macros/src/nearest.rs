//! The closest word and the closest number. Plain values; no syntax.

/// `word` as somebody who mistyped one of `words` would have it; none unless it is close.
pub(crate) fn word<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_ascii_lowercase();
    words
        .into_iter()
        .map(|candidate| {
            (
                strsim::osa_distance(&word, &candidate.to_ascii_lowercase()),
                candidate,
            )
        })
        // one slip in three letters is a slip; more is another word
        .filter(|(distance, candidate)| *distance <= word.len().max(candidate.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// At most three of `declared` that `written` may have been meant to be, best first.
///
/// Next to it comes first, in the list's own steps: after `0x80200049` Microsoft's header goes on with `0x80200050`, so
/// both are next to `0x8020004A`. Else a slip of the hand: one hex digit changed, lost, added, or two exchanged. Else
/// the neighbours, however far.
pub(crate) fn codes<T: Copy>(written: u32, declared: &[(u32, T)]) -> Vec<(u32, T)> {
    let by_distance =
        |list: &mut Vec<(u32, T)>| list.sort_by_key(|(code, _)| (written.abs_diff(*code), *code));
    let below = declared
        .iter()
        .filter(|(code, _)| *code < written)
        .max_by_key(|(code, _)| *code);
    let above = declared
        .iter()
        .filter(|(code, _)| *code > written)
        .min_by_key(|(code, _)| *code);
    let mut neighbours: Vec<_> = below.into_iter().chain(above).copied().collect();
    by_distance(&mut neighbours);
    if neighbours
        .first()
        .is_some_and(|(code, _)| written.abs_diff(*code) <= 0xF)
    {
        neighbours.retain(|(code, _)| written.abs_diff(*code) <= 0xF);
        return neighbours;
    }
    let digits = format!("{written:08X}");
    let is_slip = |code: u32| strsim::osa_distance(&digits, &format!("{code:08X}")) == 1;
    let mut slips: Vec<_> = declared
        .iter()
        .copied()
        .filter(|(code, _)| is_slip(*code))
        .collect();
    by_distance(&mut slips);
    slips.truncate(3);
    if slips.is_empty() { neighbours } else { slips }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(written: u32, list: &[u32]) -> Vec<u32> {
        let list: Vec<_> = list.iter().map(|code| (*code, ())).collect();
        codes(written, &list)
            .into_iter()
            .map(|(code, ())| code)
            .collect()
    }

    #[test]
    fn both_neighbours_are_near_across_the_decimal_gap() {
        let list = [
            0x8020_0001,
            0x8020_0048,
            0x8020_0049,
            0x8020_0050,
            0x8020_0051,
            0x8019_0194,
        ];
        assert_eq!(nearest(0x8020_004A, &list), [0x8020_0049, 0x8020_0050]);
    }

    #[test]
    fn a_slip_of_the_hand_is_near() {
        assert_eq!(
            nearest(0x8019_0149, &[0x8019_0194, 0x8019_01F4, 0x8020_0001]),
            [0x8019_0194]
        );
        assert_eq!(
            nearest(0x0020_0001, &[0x8020_0001, 0x8020_0002]),
            [0x8020_0001]
        );
    }

    #[test]
    fn something_is_always_named() {
        assert_eq!(nearest(0xFFFF_FFFF, &[1]), [1]);
        assert!(nearest(5, &[]).is_empty());
    }

    #[test]
    fn a_word_is_close_or_none() {
        let words = ["facility", "customer", "prefix", "allow", "serde"];
        assert_eq!(word("facilty", words), Some("facility"));
        assert_eq!(word("Prefixes", words), Some("prefix"));
        assert_eq!(word("text", words), None);
    }
}
