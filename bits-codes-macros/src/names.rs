//! `BG_E_FILE_NOT_FOUND` to `FileNotFound`, and the ways that can fail. Plain strings; no syntax.

/// Takes the longest matching prefix off; a name with none keeps its whole name.
pub(crate) fn without_prefix<'a>(name: &'a str, prefixes: &[String]) -> &'a str {
    prefixes
        .iter()
        .filter_map(|prefix| name.strip_prefix(prefix.as_str()))
        .min_by_key(|rest| rest.len())
        .unwrap_or(name)
}

/// `HTTP_ERROR_404` to `HttpError404`.
pub(crate) fn upper_camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    for segment in name.split('_') {
        let mut letters = segment.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    }
    camel
}

/// `fileNotFound`, `HTTPError`, `file-not found` and `File__Not_Found_` to `FILE_NOT_FOUND`, ..: what somebody probably
/// meant.
pub(crate) fn screaming_snake_case(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut snake = String::with_capacity(name.len() + 4);
    for (index, letter) in letters.iter().enumerate() {
        if !letter.is_ascii_alphanumeric() {
            if !snake.is_empty() && !snake.ends_with('_') {
                snake.push('_');
            }
            continue;
        }
        let before = index.checked_sub(1).map(|before| letters[before]);
        let begins_word = match before {
            Some(before) if before.is_ascii_lowercase() => true,
            Some(before) if before.is_ascii_uppercase() => {
                letters.get(index + 1).is_some_and(char::is_ascii_lowercase)
            }
            _ => false,
        };
        if letter.is_ascii_uppercase() && begins_word && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(letter.to_ascii_uppercase());
    }
    snake.truncate(snake.trim_end_matches('_').len());
    snake
}

/// What to call a variant for which `rest`, what is left of its name, will not do.
pub(crate) fn stand_in_variant(rest: &str) -> String {
    let camel = upper_camel_case(rest);
    match camel.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("Code{camel}"),
        _ => "SomeVariant".to_owned(),
    }
}

/// Capital letters and digits, in segments with one underscore between them.
pub(crate) fn is_screaming_snake_case(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_uppercase())
        && name.split('_').all(|segment| {
            !segment.is_empty()
                && segment
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        })
}

/// What a name says of its severity: the first whole segment that is `E`, `S` or `I`.
pub(crate) fn severity(name: &str) -> Option<char> {
    let segment = name
        .split('_')
        .find(|segment| matches!(*segment, "E" | "S" | "I"))?;
    segment.chars().next()
}

/// The same name with its severity segment exchanged. None where it has several, of which any may be meant: `I_E` is
/// no `E_E`.
pub(crate) fn with_severity(name: &str, severity: char) -> Option<String> {
    let mut exchanged = false;
    let mut segments = Vec::new();
    for segment in name.split('_') {
        if matches!(segment, "E" | "S" | "I") {
            if exchanged {
                return None;
            }
            exchanged = true;
            segments.push(severity.to_string());
        } else {
            segments.push(segment.to_owned());
        }
    }
    Some(segments.join("_"))
}

/// The status that a name ending in `HTTP_ERROR_nnn` speaks of.
pub(crate) fn http_status(name: &str) -> Option<u16> {
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
    fn variants_are_camel_case_without_the_longest_prefix() {
        let prefixes = ["BG_".to_owned(), "BG_E_".to_owned()];
        for (name, variant) in [
            ("BG_E_NOT_FOUND", "NotFound"),
            ("BG_S_PROXY_CHANGED", "SProxyChanged"),
            ("BG_E_HTTP_ERROR_404", "HttpError404"),
            ("E_FAIL", "EFail"),
            ("BG__FAIL", "Fail"),
            ("BG_E_", ""),
            ("BG_E_BUSYCACHERECORD", "Busycacherecord"),
        ] {
            assert_eq!(
                upper_camel_case(without_prefix(name, &prefixes)),
                variant,
                "{name}"
            );
        }
    }

    #[test]
    fn names_are_screaming_snake_case() {
        for good in ["A", "A1", "BG_E_NOT_FOUND", "SYNC_E_404", "X_1_2"] {
            assert!(is_screaming_snake_case(good), "{good}");
        }
        for bad in ["", "_A", "A_", "A__B", "a", "Ab", "A_b", "Ä", "1A"] {
            assert!(!is_screaming_snake_case(bad), "{bad}");
        }
    }

    #[test]
    fn a_bad_name_is_mended() {
        for (bad, good) in [
            ("fileNotFound", "FILE_NOT_FOUND"),
            ("bg_e_x", "BG_E_X"),
            ("A__B_", "A_B"),
            ("_A", "A"),
            ("HTTPError", "HTTP_ERROR"),
            ("BG_E_a1B", "BG_E_A1B"),
            ("Größe", "GR_E"),
        ] {
            assert_eq!(screaming_snake_case(bad), good, "{bad}");
        }
    }

    #[test]
    fn severity_is_a_whole_segment() {
        for (name, severity_of_it) in [
            ("BG_E_NOT_FOUND", Some('E')),
            ("E_FAIL", Some('E')),
            ("S_OK", Some('S')),
            ("BG_S_E_X", Some('S')),
            ("ERROR_E", Some('E')),
            ("ERROR_SUCCESS", None),
            ("INFO", None),
        ] {
            assert_eq!(severity(name), severity_of_it, "{name}");
        }
        assert_eq!(with_severity("BG_E_X", 'S').as_deref(), Some("BG_S_X"));
        assert_eq!(with_severity("BG_E_E_X", 'S'), None);
        assert_eq!(with_severity("I_E", 'E'), None);
    }

    #[test]
    fn http_error_names_end_in_three_digits() {
        for (name, status) in [
            ("BG_E_HTTP_ERROR_404", Some(404)),
            ("HTTP_ERROR_100", Some(100)),
            ("XHTTP_ERROR_404", None),
            ("BG_E_HTTP_ERROR_40", None),
            ("BG_E_HTTP_ERROR_404_X", None),
            ("BG_E_ERROR_404", None),
        ] {
            assert_eq!(http_status(name), status, "{name}");
        }
    }
}
