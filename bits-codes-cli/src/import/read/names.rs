//! What a name says.

/// Whether `bits_errors!` takes it: capital letters and digits, in segments with one underscore between them.
pub fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.split('_').all(|segment| {
            !segment.is_empty()
                && segment
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        })
}

/// The first whole segment that tells a severity, and where the name goes on after it:
/// of `BG_E_EMPTY` `'E'` and 5.
pub fn severity_segment(name: &str) -> Option<(char, usize)> {
    let mut end = 0;
    for segment in name.split('_') {
        end += segment.len() + 1;
        if let "E" | "S" | "I" = segment {
            return Some((segment.chars().next()?, end.min(name.len())));
        }
    }
    None
}

/// `HTTP_ERROR_404` to `HttpError404`.
pub fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    for segment in name.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut letters = segment.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    }
    camel
}

/// The status that a name ending in `HTTP_ERROR_nnn` speaks of.
pub fn http_status(name: &str) -> Option<u16> {
    let (before, digits) = name.rsplit_once('_')?;
    let named = before == "HTTP_ERROR" || before.ends_with("_HTTP_ERROR");
    (named && digits.len() == 3)
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_capitals_and_digits() {
        for good in ["A", "E_FAIL", "BG_E_HTTP_ERROR_404", "X_1"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "_A", "A_", "A__B", "a", "1A", "Fail", "FÄIL"] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn the_severity_is_a_whole_segment() {
        assert_eq!(severity_segment("BG_E_EMPTY"), Some(('E', 5)));
        assert_eq!(severity_segment("S_OK"), Some(('S', 2)));
        assert_eq!(severity_segment("ERROR_E"), Some(('E', 7)));
        assert_eq!(severity_segment("ERROR_SUCCESS"), None);
    }

    #[test]
    fn camel_case() {
        assert_eq!(camel("HTTP_ERROR_404"), "HttpError404");
        assert_eq!(camel("my-codes.v2"), "MyCodesV2");
    }
}
