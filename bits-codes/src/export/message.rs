//! The text of a message, where `%` starts an escape.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use bits_codes_core::inserts::{Piece, pieces};

/// The lines of the text as a message has them.
///
/// White space at the start or end of a line, and blank lines at the start or end of the text, are written as escapes: a
/// comment or an editor would lose them.
pub fn lines(text: &str) -> Vec<String> {
    let inner = text.trim_matches('\n');
    let first = text.len() - text.trim_start_matches('\n').len();
    let last = text.len() - first - inner.len();
    let mut lines: Vec<String> = inner.split('\n').map(line).collect();
    if let Some(line) = lines.first_mut() {
        line.insert_str(0, &"%n".repeat(first));
    }
    if let Some(line) = lines.last_mut() {
        line.push_str(&"%n".repeat(last));
    }
    lines
}

fn line(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut is_bare_insert = false;
    for piece in pieces(line) {
        match piece {
            Piece::Text(mut text) => {
                // Behind an insert it would start a format.
                if let Some(rest) = text.strip_prefix('!').filter(|_| is_bare_insert) {
                    escaped.push_str("%!");
                    text = rest;
                }
                escaped.push_str(&text.replace('%', "%%").replace('\r', "%r"));
            }
            Piece::Percent => escaped.push_str("%%"),
            Piece::Insert(insert) => escaped.push_str(insert.source),
        }
        is_bare_insert = matches!(piece, Piece::Insert(insert) if insert.format.is_none());
    }
    for (space, escape) in [(' ', "%b"), ('\t', "%t")] {
        if escaped.starts_with(space) {
            escaped.replace_range(..1, escape);
        }
        if escaped.ends_with(space) {
            escaped.replace_range(escaped.len() - 1.., escape);
        }
    }
    // This alone on a line would end the message.
    if escaped == "." {
        "%.".to_owned()
    } else {
        escaped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_is_escaped() {
        assert_eq!(lines("100% of it"), ["100%% of it"]);
        assert_eq!(lines("a\n.\n b \n\nc"), ["a", "%.", "%bb%b", "", "c"]);
        assert_eq!(lines("\n\na\n"), ["%n%na%n"]);
        assert_eq!(lines(" "), ["%b"]);
        assert_eq!(lines("\ta\tb\t\n\t\t"), ["%ta\tb%t", "%t%t"]);
    }

    #[test]
    fn inserts_are_inserts_and_percent_signs_are_not() {
        assert_eq!(lines("%1 is %2!d! of 100%%"), ["%1 is %2!d! of 100%%"]);
        assert_eq!(lines("%%1 is %%%1, %0 too"), ["%%1 is %%%1, %%0 too"]);
        assert_eq!(lines("Hello %1! And %2!"), ["Hello %1%! And %2%!"]);
    }
}
