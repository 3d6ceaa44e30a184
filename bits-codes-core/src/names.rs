//! What a symbolic name says, and the variant that is made of it: `BG_E_FILE_NOT_FOUND` is a failure and becomes
//! `FileNotFound`.
//!
//! Names come out as [`Display`], since there is no allocator here.

use core::fmt::{self, Display, Formatter, Write};

/// The name without the longest of `prefixes` that it begins with. A name with none of them stays whole.
///
/// ```
/// use bits_codes_core::names::without_prefix;
///
/// assert_eq!(without_prefix("BG_E_NOT_FOUND", ["BG_", "BG_E_"]), "NOT_FOUND");
/// assert_eq!(without_prefix("E_FAIL", ["BG_E_"]), "E_FAIL");
/// ```
#[must_use]
pub fn without_prefix(name: &str, prefixes: impl IntoIterator<Item = impl AsRef<str>>) -> &str {
    let mut shortest = name;
    for prefix in prefixes {
        match name.strip_prefix(prefix.as_ref()) {
            Some(rest) if rest.len() < shortest.len() => shortest = rest,
            _ => {}
        }
    }
    shortest
}

/// A name in upper camel case: `HTTP_ERROR_404` is shown as `HttpError404`.
#[derive(Debug, Clone, Copy)]
pub struct UpperCamelCase<'a>(pub &'a str);

impl Display for UpperCamelCase<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for segment in self.0.split('_') {
            let mut letters = segment.chars();
            if let Some(first) = letters.next() {
                f.write_char(first.to_ascii_uppercase())?;
            }
            for letter in letters {
                f.write_char(letter.to_ascii_lowercase())?;
            }
        }
        Ok(())
    }
}

/// What somebody probably meant by a name in another case: `fileNotFound`, `HTTPError`, `file-not found` and
/// `File__Not_Found_` are shown as `FILE_NOT_FOUND`, `HTTP_ERROR`, `FILE_NOT_FOUND` and `FILE_NOT_FOUND`.
#[derive(Debug, Clone, Copy)]
pub struct ScreamingSnakeCase<'a>(pub &'a str);

impl Display for ScreamingSnakeCase<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars().peekable();
        let mut before = None;
        // An underscore is due before the next letter: so none is written at the ends, nor two in a row.
        let mut is_due = false;
        let mut is_empty = true;
        while let Some(letter) = letters.next() {
            if !letter.is_ascii_alphanumeric() {
                is_due = true;
                before = Some(letter);
                continue;
            }
            let begins_word = letter.is_ascii_uppercase()
                && match before {
                    Some(before) if before.is_ascii_uppercase() => {
                        letters.peek().is_some_and(char::is_ascii_lowercase)
                    }
                    Some(before) => before.is_ascii_lowercase(),
                    None => false,
                };
            if (is_due || begins_word) && !is_empty {
                f.write_char('_')?;
            }
            f.write_char(letter.to_ascii_uppercase())?;
            is_due = false;
            is_empty = false;
            before = Some(letter);
        }
        Ok(())
    }
}

/// Whether a name consists of capital ASCII letters and digits, in segments with one underscore between them.
#[must_use]
pub fn is_screaming_snake_case(name: &str) -> bool {
    let is_segment = |segment: &str| {
        !segment.is_empty()
            && segment
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    name.starts_with(|letter: char| letter.is_ascii_uppercase()) && name.split('_').all(is_segment)
}

/// The words that Rust keeps for itself in some edition.
const KEYWORDS: &[&str] = &[
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether a word is a keyword in some edition of Rust. Raw identifiers are none.
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// What a name says about the severity of its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// `E`, a failure.
    E,
    /// `S`, a success.
    S,
    /// `I`, information, which is a success.
    I,
}

impl Letter {
    /// The letter that this segment of a name is.
    #[must_use]
    pub fn of_segment(segment: &str) -> Option<Self> {
        match segment {
            "E" => Some(Self::E),
            "S" => Some(Self::S),
            "I" => Some(Self::I),
            _ => None,
        }
    }

    /// Whether it is a failure's.
    #[must_use]
    pub const fn is_error(self) -> bool {
        matches!(self, Self::E)
    }

    /// The letter as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::E => "E",
            Self::S => "S",
            Self::I => "I",
        }
    }
}

/// The first whole segment of a name that is `E`, `S` or `I`.
///
/// ```
/// use bits_codes_core::names::{Letter, severity};
///
/// assert_eq!(severity("BG_E_NOT_FOUND"), Some(Letter::E));
/// assert_eq!(severity("ERROR_SUCCESS"), None);
/// ```
#[must_use]
pub fn severity(name: &str) -> Option<Letter> {
    severity_with_end(name).map(|(letter, _)| letter)
}

/// The first whole segment that is `E`, `S` or `I`, and where the name goes on behind it: of `BG_E_EMPTY` `E` and 5.
#[must_use]
pub fn severity_with_end(name: &str) -> Option<(Letter, usize)> {
    let mut end = 0;
    for segment in name.split('_') {
        end += segment.len() + 1;
        if let Some(letter) = Letter::of_segment(segment) {
            return Some((letter, end.min(name.len())));
        }
    }
    None
}

/// The same name with another letter for its severity, shown by [`Display`]. `None` unless exactly one segment of the name
/// is such a letter: of `I_E` either may be meant.
#[must_use]
pub fn with_severity(name: &str, letter: Letter) -> Option<WithSeverity<'_>> {
    let mut start = 0;
    let mut found = None;
    for segment in name.split('_') {
        if Letter::of_segment(segment).is_some() && found.replace(start).is_some() {
            return None;
        }
        start += segment.len() + 1;
    }
    let at = found?;
    Some(WithSeverity {
        before: &name[..at],
        letter,
        after: &name[at + 1..],
    })
}

/// A name with another letter for its severity; see [`with_severity`].
#[derive(Debug, Clone, Copy)]
pub struct WithSeverity<'a> {
    before: &'a str,
    letter: Letter,
    after: &'a str,
}

impl Display for WithSeverity<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            before,
            letter,
            after,
        } = self;
        write!(f, "{before}{}{after}", letter.as_str())
    }
}

/// The HTTP status in a name that ends in `HTTP_ERROR_nnn`.
///
/// ```
/// use bits_codes_core::names::http_status;
///
/// assert_eq!(http_status("BG_E_HTTP_ERROR_404"), Some(404));
/// assert_eq!(http_status("BG_E_ERROR_404"), None);
/// ```
#[must_use]
pub fn http_status(name: &str) -> Option<u16> {
    let (before, digits) = name.rsplit_once('_')?;
    let is_named = before == "HTTP_ERROR" || before.ends_with("_HTTP_ERROR");
    if is_named && digits.len() == 3 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn variants_are_camel_case_without_the_longest_prefix() {
        for (name, variant) in [
            ("BG_E_NOT_FOUND", "NotFound"),
            ("BG_S_PROXY_CHANGED", "SProxyChanged"),
            ("BG_E_HTTP_ERROR_404", "HttpError404"),
            ("E_FAIL", "EFail"),
            ("BG__FAIL", "Fail"),
            ("BG_E_", ""),
            ("BG_E_BUSYCACHERECORD", "Busycacherecord"),
        ] {
            let rest = without_prefix(name, ["BG_", "BG_E_"]);
            assert_eq!(UpperCamelCase(rest).to_string(), variant, "{name}");
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
            assert_eq!(ScreamingSnakeCase(bad).to_string(), good, "{bad}");
        }
    }

    #[test]
    fn severity_is_a_whole_segment() {
        for (name, letter) in [
            ("BG_E_NOT_FOUND", Some(Letter::E)),
            ("E_FAIL", Some(Letter::E)),
            ("S_OK", Some(Letter::S)),
            ("BG_S_E_X", Some(Letter::S)),
            ("BG_I_X", Some(Letter::I)),
            ("ERROR_E", Some(Letter::E)),
            ("ERROR_SUCCESS", None),
            ("INFO", None),
        ] {
            assert_eq!(severity(name), letter, "{name}");
        }
        assert_eq!(severity_with_end("BG_E_EMPTY"), Some((Letter::E, 5)));
        assert_eq!(severity_with_end("S_OK"), Some((Letter::S, 2)));
        assert_eq!(severity_with_end("ERROR_E"), Some((Letter::E, 7)));
        for (name, letter, other) in [
            ("BG_E_X", Letter::S, Some("BG_S_X")),
            ("E_FAIL", Letter::S, Some("S_FAIL")),
            ("SYNC_S", Letter::E, Some("SYNC_E")),
            ("BG_E_E_X", Letter::S, None),
            ("I_E", Letter::E, None),
            ("NONE", Letter::E, None),
        ] {
            let found = with_severity(name, letter).map(|name| name.to_string());
            assert_eq!(found.as_deref(), other, "{name}");
        }
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
            ("BG_E_HTTP_ERROR_+04", None),
        ] {
            assert_eq!(http_status(name), status, "{name}");
        }
    }
}
