//! The closest of some words, for "did you mean".

/// Longer words are compared up to here.
const LONGEST: usize = 128;

/// The one of `words` that `word` probably was before it was mistyped. `None` unless one is close.
///
/// ```
/// use bits_codes_core::nearest::word;
///
/// assert_eq!(word("facilty", ["facility", "prefix"]), Some("facility"));
/// assert_eq!(word("text", ["facility", "prefix"]), None);
/// ```
#[must_use]
pub fn word<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut nearest = None;
    let mut least = usize::MAX;
    for candidate in words {
        // One slip in three letters is a slip; more make another word.
        let most = word.len().max(candidate.len()) / 3;
        if word.len().abs_diff(candidate.len()) > most {
            continue;
        }
        let distance = distance(word.as_bytes(), candidate.as_bytes());
        if distance <= most && distance < least {
            least = distance;
            nearest = Some(candidate);
        }
    }
    nearest
}

/// The one of `words` of which `part` is whole segments: `severity` of `severity_name`. `None` unless it is exactly one.
///
/// ```
/// use bits_codes_core::nearest::whole_of;
///
/// assert_eq!(whole_of("severity", ["severity_name", "itf_range"]), Some("severity_name"));
/// assert_eq!(whole_of("name", ["severity_name", "file_name"]), None);
/// ```
#[must_use]
pub fn whole_of<'a>(part: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut wholes = words.into_iter().filter(|word| {
        let is_first = word
            .strip_prefix(part)
            .is_some_and(|rest| rest.starts_with('_'));
        let is_last = word
            .strip_suffix(part)
            .is_some_and(|rest| rest.ends_with('_'));
        is_first || is_last
    });
    let whole = wholes.next()?;
    wholes.next().is_none().then_some(whole)
}

/// How many letters have to be added, removed, changed or swapped with their neighbour to make one word of the other, in any
/// case: the optimal string alignment distance.
#[must_use]
pub fn distance(a: &[u8], b: &[u8]) -> usize {
    let (a, b) = (&a[..a.len().min(LONGEST)], &b[..b.len().min(LONGEST)]);
    // Three rows of the table of distances between the words' beginnings: of the letter before the last, the last, and this.
    let mut rows = [[0; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate() {
        *cell = column;
    }
    for (row, letter) in a.iter().enumerate() {
        let [last, this, before_last] = &mut rows;
        this[0] = row + 1;
        for (column, other) in b.iter().enumerate() {
            let is_same = letter.eq_ignore_ascii_case(other);
            let mut cell = (last[column + 1] + 1)
                .min(this[column] + 1)
                .min(last[column] + usize::from(!is_same));
            let is_swapped = row > 0
                && column > 0
                && letter.eq_ignore_ascii_case(&b[column - 1])
                && a[row - 1].eq_ignore_ascii_case(other);
            if is_swapped {
                cell = cell.min(before_last[column - 1] + 1);
            }
            this[column + 1] = cell;
        }
        // This row is the last one from now on; the oldest is written over.
        rows.rotate_left(1);
    }
    rows[0][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_close_or_none() {
        let words = ["facility", "customer", "prefix", "allow", "serde"];
        assert_eq!(word("facilty", words), Some("facility"));
        assert_eq!(word("Prefixes", words), Some("prefix"));
        assert_eq!(word("text", words), None);
        assert_eq!(word("", words), None);
    }

    #[test]
    fn a_third_of_the_letters_may_be_wrong() {
        assert_eq!(word("abcdxx", ["abcdef"]), Some("abcdef"));
        assert_eq!(word("abcxxx", ["abcdef"]), None);
    }

    #[test]
    fn the_first_of_the_nearest_words_is_meant() {
        assert_eq!(word("seven", ["seben", "sefen"]), Some("seben"));
    }

    #[test]
    fn each_kind_of_slip_counts_once() {
        for (a, b, apart) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "abc", 3),
            ("prefix", "PREFIX", 0),
            ("prefix", "prefx", 1),
            ("prefix", "preefix", 1),
            ("prefix", "prafix", 1),
            ("prefix", "perfix", 1),
            ("ca", "abc", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), apart, "{a} {b}");
            assert_eq!(distance(b.as_bytes(), a.as_bytes()), apart, "{b} {a}");
        }
    }

    #[test]
    fn words_of_any_length_are_compared() {
        let long = [b'a'; 3 * LONGEST];
        assert_eq!(distance(&long, &long), 0);
        assert_eq!(distance(&long, b"a"), LONGEST - 1);
    }
}
