//! What a text has in it that is not meant to be read. The macros word it and the importer waives it.

use crate::vocabulary::Rule;

/// Something in a text that whoever prints it does not expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stray {
    /// U+0000, which ends a text in C.
    Nul,
    /// U+FEFF.
    ByteOrderMark,
    /// `%0`, which in a message file ends a text without a line break.
    EndMark,
    /// White space at the beginning or at the end.
    Ends,
}

/// What a text has in it that nobody sees, the first that is found. Blank texts have nothing.
///
/// ```
/// use bits_codes_core::texts::{Stray, stray};
///
/// assert_eq!(stray("The tray is empty. "), Some(Stray::Ends));
/// assert_eq!(stray("Press a key%0"), Some(Stray::EndMark));
/// assert_eq!(stray("100%%0"), None);
/// ```
#[must_use]
pub fn stray(text: &str) -> Option<Stray> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        None
    } else if text.contains('\0') {
        Some(Stray::Nul)
    } else if text.contains('\u{FEFF}') {
        Some(Stray::ByteOrderMark)
    } else if has_end_mark(text) {
        Some(Stray::EndMark)
    } else {
        (trimmed.len() < text.len()).then_some(Stray::Ends)
    }
}

/// `%0`, but not within `%%0`.
fn has_end_mark(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' && bytes.next() == Some(b'0') {
            return true;
        }
    }
    false
}

/// The first argument of Rust's `format!` in a text, with its braces. Nothing fills it.
///
/// ```
/// use bits_codes_core::texts::placeholder;
///
/// assert_eq!(placeholder("The file {path} is gone."), Some("{path}"));
/// assert_eq!(placeholder("The set { 1, 2 } is closed."), None);
/// ```
#[must_use]
pub fn placeholder(text: &str) -> Option<&str> {
    let start = text.find('{')?;
    let end = start + text[start..].find('}')?;
    let name = text[start + 1..end].split(':').next().unwrap_or_default();
    let is_argument = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_argument.then(|| &text[start..=end])
}

/// Whether a text is a mark for one that is to be written: `TODO`, or what begins with `TODO:`.
#[must_use]
pub fn is_to_be_written(text: &str) -> bool {
    let plain = plain(text);
    let starts_with = |mark: &str| {
        plain
            .strip_prefix(mark)
            .is_some_and(|rest| rest.starts_with(':'))
    };
    ["TODO", "FIXME", "TBD", "XXX"]
        .iter()
        .any(|mark| plain.eq_ignore_ascii_case(mark) || starts_with(mark))
}

/// Whether a text says no more than the name.
#[must_use]
pub fn is_name(text: &str, name: &str) -> bool {
    plain(text) == name
}

fn plain(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// Whether a text breaks a rule about texts that can be waived.
///
/// ```
/// use bits_codes_core::texts::needs_waiver;
/// use bits_codes_core::vocabulary::Rule;
///
/// assert!(needs_waiver(Rule::NoText, "SYNC_E_OFFLINE", "SYNC_E_OFFLINE"));
/// ```
#[must_use]
pub fn needs_waiver(rule: Rule, name: &str, text: &str) -> bool {
    match rule {
        Rule::StrayText => stray(text).is_some(),
        Rule::Placeholder => placeholder(text).is_some(),
        Rule::NoText => is_to_be_written(text) || is_name(text, name),
        // What is judged elsewhere.
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found() {
        for (text, found) in [
            ("Plain.", None),
            ("  ", None),
            ("a\0b", Some(Stray::Nul)),
            ("\u{FEFF}a", Some(Stray::ByteOrderMark)),
            ("%%0 and %0", Some(Stray::EndMark)),
            ("%%%0", Some(Stray::EndMark)),
            ("%10 %1", None),
            ("%", None),
            ("a\n", Some(Stray::Ends)),
            ("\ta", Some(Stray::Ends)),
        ] {
            assert_eq!(stray(text), found, "{text:?}");
        }
    }

    #[test]
    fn arguments_of_format_are_found() {
        for (text, found) in [
            ("{}", Some("{}")),
            ("{0:>8} {1}", Some("{0:>8}")),
            ("{80200001-0000-0000-0000-000000000000}", None),
            ("{ open", None),
        ] {
            assert_eq!(placeholder(text), found, "{text:?}");
        }
    }

    #[test]
    fn marks_of_missing_texts_are_found() {
        assert!(is_to_be_written("todo.") && is_to_be_written("TODO: say it"));
        assert!(!is_to_be_written("TODOS are open.") && !is_to_be_written(""));
        assert!(is_name("A_E_B.", "A_E_B") && !is_name("A_E_B fails", "A_E_B"));
    }
}
