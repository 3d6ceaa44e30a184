//! Reads the `bits_errors!` declarations of a Rust source, without a compiler.
//!
//! What is not sound is for the compiler to report; here it is passed over or is an error, whichever says more.

mod tokens;

use std::fmt;
use std::ops::Range;

use self::tokens::{Kind, Token};

/// A family as a source declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The enum.
    pub name: String,
    /// What is taken off a name to make its variant.
    pub prefixes: Vec<String>,
    /// The file of pinned codes.
    pub pinned: Option<String>,
    /// The entries.
    pub rows: Vec<Row>,
    /// The inside of the enum's braces, in bytes.
    pub body: Range<usize>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// From 1, of the code.
    pub line: usize,
    /// The number.
    pub code: u32,
    /// The symbolic name.
    pub name: String,
    /// The variant after `as`.
    pub variant: Option<String>,
    /// The other names.
    pub aliases: Vec<String>,
    /// What `http` says.
    pub http: Option<u16>,
    /// The text.
    pub text: String,
    /// Where the code is written, in bytes.
    pub code_at: Range<usize>,
    /// Where one more alias is written: in the list of them, behind `#[bits(`, or before the code.
    pub alias_at: AliasAt,
    /// Behind the entry and its comma.
    pub end: usize,
    /// Whether it has a comma.
    pub has_comma: bool,
}

/// Where one more alias is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AliasAt {
    /// Before the bracket that ends the list.
    List(usize),
    /// Behind the parenthesis of `#[bits(`.
    Options(usize),
    /// Before the code, in an attribute of its own.
    Row(usize),
}

/// Why a source has no declaration that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

impl std::error::Error for Fault {}

/// The declarations in a source.
///
/// ```
/// let source = r#"bits_errors! {
///     enum SyncCode {
///         #[bits(alias = [SYNC_E_FULL])]
///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
///     }
/// }"#;
/// let declarations = bits_codes_cli::declaration::read(source)?;
/// assert_eq!(declarations[0].name, "SyncCode");
/// assert_eq!(declarations[0].rows[0].aliases, ["SYNC_E_FULL"]);
/// # Ok::<(), bits_codes_cli::declaration::Fault>(())
/// ```
///
/// # Errors
///
/// There is none, or a row of one does not parse.
pub fn read(source: &str) -> Result<Vec<Declaration>, Fault> {
    let tokens = tokens::tokens(source);
    let mut declarations = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_call = tokens[at].is_word("bits_errors")
            && tokens.get(at + 1).is_some_and(|token| token.is_sign('!'))
            && tokens.get(at + 2).is_some_and(Token::is_open);
        if is_call {
            let mut reader = Reader {
                source,
                counted: (0, 1),
                tokens: &tokens,
                at: at + 3,
            };
            declarations.push(reader.declaration()?);
            at = reader.at;
        } else {
            at += 1;
        }
    }
    if declarations.is_empty() {
        let message = "there is no `bits_errors!` in it".to_owned();
        return Err(Fault { line: 1, message });
    }
    Ok(declarations)
}

struct Reader<'a> {
    source: &'a str,
    /// A place, and its line from 1.
    counted: (usize, usize),
    tokens: &'a [Token],
    at: usize,
}

/// What an entry's attributes say.
#[derive(Default)]
struct Options {
    aliases: Vec<String>,
    http: Option<u16>,
    prefixes: Vec<String>,
    pinned: Option<String>,
    /// Before the bracket that ends the aliases.
    list: Option<usize>,
    /// Behind the parenthesis of `#[bits(`.
    inside: Option<usize>,
}

impl<'a> Reader<'a> {
    fn declaration(&mut self) -> Result<Declaration, Fault> {
        let options = self.attributes()?;
        while !self.peek().is_some_and(|token| token.is_word("enum")) {
            if self.next().is_none() {
                return Err(self.fault("an enum is expected"));
            }
        }
        self.at += 1;
        let name = self.word("the name of the enum")?;
        if !self.take('{') {
            return Err(self.fault("`{` is expected after the name of the enum"));
        }
        let start = self.end_before();
        let mut rows = Vec::new();
        while !self.peek().is_some_and(|token| token.is_sign('}')) {
            rows.push(self.row()?);
        }
        let end = self
            .peek()
            .map_or(self.source.len(), |token| token.at.start);
        self.at += 1;
        Ok(Declaration {
            name,
            prefixes: options.prefixes,
            pinned: options.pinned,
            rows,
            body: start..end,
        })
    }

    fn row(&mut self) -> Result<Row, Fault> {
        let options = self.attributes()?;
        let start = self.at;
        let is_negative = self.take('-');
        let code = match self.next() {
            Some(token) if matches!(token.kind, Kind::Number) => {
                number(&self.source[token.at.clone()], is_negative)
            }
            _ => None,
        };
        let code = code.ok_or_else(|| self.fault("a code is expected, such as `0x80040200`"))?;
        let code_at = self.tokens[start].at.start..self.end_before();
        if !(self.take('=') && self.take('>')) {
            return Err(self.fault("`=>` is expected after the code"));
        }
        let name = self.word("a symbolic name")?;
        let variant = if self.peek().is_some_and(|token| token.is_word("as")) {
            self.at += 1;
            Some(self.word("a variant after `as`")?)
        } else {
            None
        };
        if !self.take(':') {
            return Err(self.fault("`:` is expected after the name"));
        }
        let text = match self.next() {
            Some(Token {
                kind: Kind::Text(text),
                ..
            }) => text.clone(),
            _ => return Err(self.fault("a text is expected after `:`")),
        };
        let has_comma = self.take(',');
        let at = code_at.start;
        Ok(Row {
            line: self.line(at),
            code,
            name,
            variant,
            aliases: options.aliases,
            http: options.http,
            text,
            alias_at: match (options.list, options.inside) {
                (Some(list), _) => AliasAt::List(list),
                (None, Some(options)) => AliasAt::Options(options),
                (None, None) => AliasAt::Row(at),
            },
            code_at,
            end: self.end_before(),
            has_comma,
        })
    }

    /// `#[..]`, any number of them.
    fn attributes(&mut self) -> Result<Options, Fault> {
        let mut options = Options::default();
        while self.take('#') {
            if !self.take('[') {
                return Err(self.fault("`[` is expected after `#`"));
            }
            if self.peek().is_some_and(|token| token.is_word("bits")) {
                self.at += 1;
                if self.take('(') {
                    options.inside = Some(self.end_before());
                    self.options(&mut options);
                }
            }
            self.skip_to(']');
        }
        Ok(options)
    }

    /// What is in `bits(..)`, up to its parenthesis.
    fn options(&mut self, options: &mut Options) {
        while let Some(token) = self.peek() {
            if token.is_sign(')') {
                return;
            }
            let name = match &token.kind {
                Kind::Word(word) => word.clone(),
                _ => String::new(),
            };
            self.at += 1;
            match &name[..] {
                "alias" if self.take('=') => {
                    let is_list = self.take('[');
                    options
                        .aliases
                        .extend(self.items(is_list).into_iter().filter_map(
                            |token| match &token.kind {
                                Kind::Word(word) => Some(word.clone()),
                                _ => None,
                            },
                        ));
                    if is_list {
                        options.list = Some(self.end_before() - 1);
                    }
                }
                "prefix" if self.take('=') => {
                    let is_list = self.take('[');
                    options
                        .prefixes
                        .extend(self.items(is_list).into_iter().filter_map(
                            |token| match &token.kind {
                                Kind::Text(text) => Some(text.clone()),
                                _ => None,
                            },
                        ));
                }
                "pinned" if self.take('=') => {
                    options.pinned = match self.next() {
                        Some(Token {
                            kind: Kind::Text(file),
                            ..
                        }) => Some(file.clone()),
                        _ => None,
                    };
                }
                "http" if self.take('=') => {
                    let status = self.next().map(|token| token.at.clone());
                    options.http = status.and_then(|at| self.source[at].parse().ok());
                }
                _ => {
                    if self.peek().is_some_and(Token::is_open) {
                        let open = self.at;
                        self.at += 1;
                        self.skip_to(tokens::closing(&self.tokens[open]));
                    }
                }
            }
        }
    }

    /// One token, or those of a list, whose bracket is taken.
    fn items(&mut self, is_list: bool) -> Vec<Token> {
        let mut items = Vec::new();
        while let Some(token) = self.next().cloned() {
            if is_list && token.is_sign(']') {
                break;
            }
            if !token.is_sign(',') {
                items.push(token);
            }
            if !is_list {
                break;
            }
        }
        items
    }

    /// Behind the sign that closes what is open.
    fn skip_to(&mut self, sign: char) {
        let mut open = Vec::new();
        while let Some(token) = self.next() {
            if open.is_empty() && token.is_sign(sign) {
                return;
            }
            if token.is_open() {
                open.push(tokens::closing(token));
            } else if open.last().is_some_and(|close| token.is_sign(*close)) {
                open.pop();
            }
        }
    }

    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.at);
        self.at += 1;
        token
    }

    fn take(&mut self, sign: char) -> bool {
        let is_it = self.peek().is_some_and(|token| token.is_sign(sign));
        self.at += usize::from(is_it);
        is_it
    }

    fn word(&mut self, what: &str) -> Result<String, Fault> {
        match self.next() {
            Some(Token {
                kind: Kind::Word(word),
                ..
            }) => Ok(word.clone()),
            _ => Err(self.fault(&format!("{what} is expected"))),
        }
    }

    /// Behind the token that was taken last.
    fn end_before(&self) -> usize {
        let last = self.tokens.get(self.at.wrapping_sub(1));
        last.map_or(self.source.len(), |token| token.at.end)
    }

    /// The line of a place, which is seldom before the last one that was asked for.
    fn line(&mut self, at: usize) -> usize {
        let (counted, line) = self.counted;
        let (from, line) = if counted <= at {
            (counted, line)
        } else {
            (0, 1)
        };
        let line = line + self.source[from..at].matches('\n').count();
        self.counted = (at, line);
        line
    }

    fn fault(&mut self, message: &str) -> Fault {
        let at = self.tokens.get(self.at.saturating_sub(1));
        let at = at.map_or(self.source.len(), |token| token.at.start);
        Fault {
            line: self.line(at),
            message: message.to_owned(),
        }
    }
}

/// `0x8004_0200`, `2147746304u32`, or the digits of a negative number.
fn number(literal: &str, is_negative: bool) -> Option<u32> {
    let digits: String = literal.chars().filter(|c| *c != '_').collect();
    let hex = digits.strip_prefix("0x").or(digits.strip_prefix("0X"));
    let value = match hex {
        Some(hex) => i64::from_str_radix(hex.trim_end_matches("u32"), 16).ok()?,
        None => digits.trim_end_matches("u32").parse().ok()?,
    };
    if is_negative {
        i32::try_from(-value).ok().map(i32::cast_unsigned)
    } else {
        u32::try_from(value).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r##"
use bits_codes::bits_errors;
// bits_errors! { not this }
const TEXT: &str = "bits_errors! { nor this }";

bits_errors! {
    /// Docs with `enum` and { in them.
    #[bits(facility = [HTTP, 0x123], customer, prefix = ["SYNC_E_", "SYNC_S_"], allow(text))]
    #[non_exhaustive]
    pub(crate) enum SyncCode {
        /// Docs.
        #[bits(http = 507, alias = [SYNC_E_FULL, SYNC_E_OLD])]
        0xA123_0001 => SYNC_E_NO_QUOTA: "The \"mailbox\"\
            , over\n\u{e4}",

        #[deprecated(since = "2.0.0", note = "no }")]
        -1591541758 => SYNC_E_404 as Missing: r#"In "C:\"."#,
        /* a comment } */
        555941891u32 => SYNC_S_LAST: "Last."
    }
}
"##;

    #[test]
    fn declarations_are_read() {
        let [declaration] = &read(SOURCE).unwrap()[..] else {
            panic!("there is one");
        };
        assert_eq!(declaration.name, "SyncCode");
        assert_eq!(declaration.prefixes, ["SYNC_E_", "SYNC_S_"]);
        let [first, second, third] = &declaration.rows[..] else {
            panic!("{declaration:?}");
        };
        assert_eq!(
            (first.code, &first.name[..]),
            (0xA123_0001, "SYNC_E_NO_QUOTA")
        );
        assert_eq!((first.http, first.line), (Some(507), 13));
        assert_eq!(first.aliases, ["SYNC_E_FULL", "SYNC_E_OLD"]);
        assert_eq!(first.text, "The \"mailbox\", over\n\u{e4}");
        assert_eq!(&SOURCE[first.code_at.clone()], "0xA123_0001");
        let AliasAt::List(list) = first.alias_at else {
            panic!("{first:?}");
        };
        assert_eq!(&SOURCE[list..=list], "]");
        assert_eq!(
            (second.code, second.variant.as_deref()),
            (0xA123_0002, Some("Missing"))
        );
        assert_eq!(&SOURCE[second.code_at.clone()], "-1591541758");
        assert_eq!(second.text, "In \"C:\\\".");
        assert_eq!((third.code, third.has_comma), (0x2123_0003, false));
        assert_eq!(&SOURCE[third.end..=third.end], "\n");
    }

    #[test]
    fn what_does_not_parse_has_its_line() {
        for (source, message) in [
            ("fn main() {}", "1: there is no `bits_errors!` in it"),
            ("bits_errors! {\n}", "2: an enum is expected"),
            (
                "bits_errors! { enum A {\n 0x1 -> A: \"a\" } }",
                "2: `=>` is expected after the code",
            ),
            (
                "bits_errors! { enum A {\n 0x1 => A \"a\" } }",
                "2: `:` is expected after the name",
            ),
            (
                "bits_errors! { enum A {\n 0x1_0000_0000 => A: \"a\" } }",
                "2: a code is expected, such as `0x80040200`",
            ),
            (
                "bits_errors! { enum A {\n\n 0x1 => A: 7",
                "3: a text is expected after `:`",
            ),
        ] {
            assert_eq!(read(source).unwrap_err().to_string(), message, "{source}");
        }
    }
}
