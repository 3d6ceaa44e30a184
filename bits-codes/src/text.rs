//! A text with its inserts filled.

mod format;

use core::error::Error;
use core::fmt::{self, Display, Formatter};

use bits_codes_core::inserts::{Insert, Piece, pieces};

use self::format::Format;

/// A text with arguments in place of its inserts. It is what [`Family::text_with`](crate::Family::text_with) gives.
///
/// An insert is `%` and the position of its argument, `%1` to `%99`, with a printf format between exclamation marks where it
/// has one, as Windows' `FormatMessage` has it. `%%` is a literal percent sign, and so is a `%` before anything that makes no
/// insert.
///
/// | format | shows |
/// |---|---|
/// | none, `!s!`, `!S!`, `!c!`, `!C!` | the argument as its `Display` shows it |
/// | `!d!`, `!i!` | the same; `!05d!` and `!+d!` work on numbers |
/// | `!u!`, `!o!`, `!x!`, `!X!`, `!p!` | a whole number, without its sign, in decimal, octal or hex |
///
/// Each may have a width, `-`, `0`, `+`, a space or `#` before it, a precision, and a length such as `l` or `I64`, all as in C.
/// Without a 64-bit length a negative number shows its low 32 bits.
///
/// ```
/// use bits_codes::TextWith;
///
/// let text = TextWith::new("100%% of %2 is over: %1!08X!", &[&0xA123_0001_u32, &"C:"]).unwrap();
/// assert_eq!(text.to_string(), "100% of C: is over: A1230001");
/// ```
#[derive(Clone, Copy)]
pub struct TextWith<'a> {
    text: &'a str,
    arguments: &'a [&'a dyn Display],
}

impl<'a> TextWith<'a> {
    /// The text with these arguments. Arguments that it has no insert for are left out.
    ///
    /// # Errors
    ///
    /// An insert has no argument, has an unknown format, or needs a number and its argument is none.
    pub fn new(text: &'a str, arguments: &'a [&'a dyn Display]) -> Result<Self, TextError> {
        for piece in pieces(text) {
            if let Piece::Insert(insert) = piece {
                let fault = |fault| TextError::new(&insert, arguments.len(), fault);
                let format = Format::parse(insert.format.unwrap_or("s"))
                    .ok_or_else(|| fault(Fault::Format))?;
                let argument = arguments
                    .get(usize::from(insert.position) - 1)
                    .ok_or_else(|| fault(Fault::Missing))?;
                if !format.takes(argument) {
                    return Err(fault(Fault::NoNumber));
                }
            }
        }
        Ok(Self { text, arguments })
    }

    fn insert(&self, insert: &Insert<'_>, f: &mut Formatter<'_>) -> fmt::Result {
        let argument = self.arguments.get(usize::from(insert.position) - 1);
        let format = insert.format.map_or(Some(Format::PLAIN), Format::parse);
        match (argument, format) {
            (Some(argument), Some(format)) => format.write(argument, f),
            // `new` lets neither pass.
            _ => Err(fmt::Error),
        }
    }
}

impl Display for TextWith<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pieces(self.text).try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Percent => f.write_str("%"),
            Piece::Insert(insert) => self.insert(&insert, f),
        })
    }
}

impl fmt::Debug for TextWith<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextWith")
            .field("text", &self.text)
            .field("arguments", &self.arguments.len())
            .finish()
    }
}

/// Why a text's inserts cannot be filled.
///
/// ```
/// use bits_codes::TextWith;
///
/// let error = TextWith::new("%1 of %3", &[&7, &8]).unwrap_err();
/// assert_eq!(error.to_string(), "`%3` has no argument: the text is given 2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextError {
    position: u8,
    given: usize,
    fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Fault {
    Missing,
    Format,
    NoNumber,
}

impl TextError {
    fn new(insert: &Insert<'_>, given: usize, fault: Fault) -> Self {
        Self {
            position: insert.position,
            given,
            fault,
        }
    }

    /// The number of the insert.
    #[must_use]
    pub const fn position(self) -> u8 {
        self.position
    }
}

impl Display for TextError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            position, given, ..
        } = self;
        match self.fault {
            Fault::Missing => write!(
                f,
                "`%{position}` has no argument: the text is given {given}"
            ),
            Fault::Format => write!(
                f,
                "the format of `%{position}` is unknown, expected one of printf's `s`, `c`, `d`, `i`, `u`, `o`, `x`, `X` and `p`, with a width in digits"
            ),
            Fault::NoNumber => write!(
                f,
                "the format of `%{position}` is for a whole number, and its argument is none"
            ),
        }
    }
}

impl Error for TextError {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    fn with(text: &str, arguments: &[&dyn Display]) -> Result<std::string::String, TextError> {
        TextWith::new(text, arguments).map(|text| text.to_string())
    }

    #[test]
    fn arguments_go_where_their_numbers_are() {
        let filled = with("%2 before %1, %2 again", &[&"one", &2]).unwrap();
        assert_eq!(filled, "2 before one, 2 again");
    }

    #[test]
    fn percent_signs_are_shown_once() {
        assert_eq!(
            with("100%% of 5% and %%1", &[]).unwrap(),
            "100% of 5% and %1"
        );
        assert_eq!(with("%%%1", &[&7]).unwrap(), "%7");
    }

    #[test]
    fn what_is_missing_or_unknown_is_an_error() {
        let error = with("%1 %2", &[&1]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`%2` has no argument: the text is given 1"
        );
        assert_eq!(error.position(), 2);
        for format in ["q", "*d", "0q", "5", "lq", "f", "d5", "I65d"] {
            let text = std::format!("%1!{format}!");
            let error = with(&text, &[&1]).unwrap_err();
            let expected = "the format of `%1` is unknown, ";
            assert!(error.to_string().starts_with(expected), "{format}: {error}");
        }
        let error = with("%1!08X!", &[&"seven"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the format of `%1` is for a whole number, and its argument is none"
        );
    }

    #[test]
    fn arguments_too_many_are_left_out() {
        assert_eq!(with("none", &[&1, &2]).unwrap(), "none");
    }
}
