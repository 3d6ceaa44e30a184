//! The inserts of a message's text, `%1` and `%1!08X!`, beside its literal percent signs.
//!
//! `%` and a number from 1 to 99 is an insert, and a printf format may follow it between exclamation marks. `%%` is a literal
//! percent sign. So is a `%` before anything else, so that "100% of it" needs no escape.
//!
//! Protects of `docs/spec.md`: Inserts in texts.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What is shown as it is.
    Text(&'a str),
    /// `%%`, which is shown as one percent sign.
    Percent,
    /// Where an argument goes.
    Insert(Insert<'a>),
}

/// `%1`, or `%1!d!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insert<'a> {
    /// Which argument, from 1 to 99.
    pub position: u8,
    /// What is between the exclamation marks.
    pub format: Option<&'a str>,
    /// All of it, from the `%` on.
    pub source: &'a str,
}

/// The pieces of a text.
///
/// ```
/// use bits_codes_core::inserts::{Piece, pieces};
///
/// let mut pieces = pieces("100% of %1!d! is 5%%.");
/// assert_eq!(pieces.next(), Some(Piece::Text("100% of ")));
/// assert!(matches!(pieces.next(), Some(Piece::Insert(insert)) if insert.format == Some("d")));
/// assert_eq!(pieces.next(), Some(Piece::Text(" is 5")));
/// assert_eq!(pieces.next(), Some(Piece::Percent));
/// assert_eq!(pieces.next(), Some(Piece::Text(".")));
/// assert_eq!(pieces.next(), None);
/// ```
#[must_use]
pub const fn pieces(text: &str) -> Pieces<'_> {
    Pieces { rest: text }
}

/// What [`pieces`] gives.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    fn take(&mut self, len: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(len);
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        if self.rest.starts_with("%%") {
            self.take(2);
            return Some(Piece::Percent);
        }
        if let Some(insert) = insert(self.rest) {
            self.take(insert.source.len());
            return Some(Piece::Insert(insert));
        }
        let mut marks = self.rest.match_indices('%').map(|(at, _)| at);
        let end = marks.find(|at| {
            let from = &self.rest[*at..];
            from.starts_with("%%") || position(from).is_some()
        });
        Some(Piece::Text(self.take(end.unwrap_or(self.rest.len()))))
    }
}

/// The number of the insert that the text starts with, and its digits.
fn position(text: &str) -> Option<(u8, usize)> {
    let digit = |at: usize| {
        let byte = text.as_bytes().get(at)?;
        byte.is_ascii_digit().then(|| byte - b'0')
    };
    let first = digit(1).filter(|first| text.starts_with('%') && *first > 0)?;
    Some(match digit(2) {
        Some(second) => (first * 10 + second, 2),
        None => (first, 1),
    })
}

fn insert(text: &str) -> Option<Insert<'_>> {
    let (position, digits) = position(text)?;
    let end = 1 + digits;
    let format = format(&text[end..]);
    let len = end + format.map_or(0, |format| format.len() + 2);
    Some(Insert {
        position,
        format,
        source: &text[..len],
    })
}

/// What is between the exclamation marks that the text starts with. Behind a space or another insert the second one ends a
/// sentence, not a format.
fn format(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('!')?;
    let end = inside.find(|c: char| c == '!' || c == '%' || c.is_whitespace())?;
    (end > 0 && inside[end..].starts_with('!')).then(|| &inside[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;
    use std::{format, vec};

    /// Each piece in a form of its own: `<1>`, `<12:d>`, `%%`, and a text as it is.
    fn shown(text: &str) -> Vec<String> {
        pieces(text)
            .map(|piece| match piece {
                Piece::Text(text) => text.into(),
                Piece::Percent => "%%".into(),
                Piece::Insert(insert) => match insert.format {
                    Some(format) => format!("<{}:{format}>", insert.position),
                    None => format!("<{}>", insert.position),
                },
            })
            .collect()
    }

    #[test]
    fn inserts_are_told_from_percent_signs() {
        for (text, expected) in [
            ("", vec![]),
            ("%1", vec!["<1>"]),
            ("%%1", vec!["%%", "1"]),
            ("%%%1", vec!["%%", "<1>"]),
            ("100% of %12.", vec!["100% of ", "<12>", "."]),
            ("%123", vec!["<12>", "3"]),
            ("%0%", vec!["%0%"]),
            ("50 %", vec!["50 %"]),
            ("%1!d!%2!08X!", vec!["<1:d>", "<2:08X>"]),
            ("%1! And %2!", vec!["<1>", "! And ", "<2>", "!"]),
            ("%1!!", vec!["<1>", "!!"]),
            ("%1!%2!", vec!["<1>", "!", "<2>", "!"]),
            ("ä%1ö", vec!["ä", "<1>", "ö"]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn the_pieces_are_the_text() {
        let text = "a %1!*.*s! %% % %n %99!x! %1! ";
        let whole: String = pieces(text)
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Percent => "%%",
                Piece::Insert(insert) => insert.source,
            })
            .collect();
        assert_eq!(whole, text);
    }
}
