//! Rust source, cut into tokens, without its comments.

use std::ops::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// In bytes.
    pub at: Range<usize>,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Word(String),
    Number,
    /// The value of a string literal.
    Text(String),
    /// A character or a byte string, or a lifetime.
    Other,
    Sign(char),
}

impl Token {
    pub fn is_word(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Word(own) if own == word)
    }

    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub fn is_open(&self) -> bool {
        matches!(self.kind, Kind::Sign('{' | '(' | '['))
    }
}

/// What closes the token.
pub fn closing(token: &Token) -> char {
    match token.kind {
        Kind::Sign('{') => '}',
        Kind::Sign('[') => ']',
        _ => ')',
    }
}

pub fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (len, kind) = if let Some(len) = trivia(rest, first) {
            (len, None)
        } else {
            let (len, kind) = token(rest, first);
            (len, Some(kind))
        };
        let end = at + len;
        tokens.extend(kind.map(|kind| Token { at: at..end, kind }));
        at = end;
    }
    tokens
}

/// The length of white space or of a comment.
fn trivia(rest: &str, first: char) -> Option<usize> {
    if first.is_whitespace() {
        Some(first.len_utf8())
    } else if rest.starts_with("//") {
        Some(rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        Some(block_comment(rest))
    } else {
        None
    }
}

/// They nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    let bytes = rest.as_bytes();
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => {
                depth += 1;
                at += 2;
            }
            Some(b"*/") => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

fn token(rest: &str, first: char) -> (usize, Kind) {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if first == '"' {
        let (len, inner) = quoted(rest);
        return (len, Kind::Text(unescaped(inner)));
    }
    if first == '\'' {
        return (character(rest), Kind::Other);
    }
    if !is_word(first) {
        return (first.len_utf8(), Kind::Sign(first));
    }
    let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    match word {
        "r" | "br" | "cr" if after.starts_with(['"', '#']) => {
            if let Some((len, inner)) = raw(after) {
                let kind = if word == "r" {
                    Kind::Text(inner.to_owned())
                } else {
                    Kind::Other
                };
                return (end + len, kind);
            }
        }
        "b" | "c" if after.starts_with('"') => return (end + quoted(after).0, Kind::Other),
        _ => {}
    }
    if first.is_ascii_digit() {
        (end, Kind::Number)
    } else {
        (end, Kind::Word(word.to_owned()))
    }
}

/// The length of a string literal, and what is between its quotes.
fn quoted(rest: &str) -> (usize, &str) {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return (at + 1, &rest[1..at]),
            _ => at += 1,
        }
    }
    (rest.len(), &rest[1..])
}

/// The same of `#"raw"#`; `None` if it is none, as in `r#type`.
fn raw(rest: &str) -> Option<(usize, &str)> {
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let inner = rest[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let len = inner.find(&end).unwrap_or(inner.len());
    let whole = hashes + 1 + (len + end.len()).min(inner.len());
    Some((whole, &inner[..len]))
}

/// The length of a character literal or of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => {
            chars.next();
            let end = rest[3.min(rest.len())..].find('\'');
            end.map_or(rest.len(), |end| 3 + end + 1)
        }
        Some((at, char)) => {
            let after = at + char.len_utf8();
            if rest[after..].starts_with('\'') {
                after + 1
            } else {
                1
            }
        }
        None => 1,
    }
}

/// What a literal means.
fn unescaped(inner: &str) -> String {
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let mut escape = rest[at + 1..].chars();
        let char = escape.next();
        rest = escape.as_str();
        match char {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some('x') => {
                let digits = rest.get(..2).unwrap_or(rest);
                text.extend(u8::from_str_radix(digits, 16).ok().map(char::from));
                rest = &rest[digits.len()..];
            }
            Some('u') => {
                let end = rest.find('}').map_or(rest.len(), |end| end + 1);
                let digits = rest[..end].trim_matches(['{', '}']).replace('_', "");
                text.extend(
                    u32::from_str_radix(&digits, 16)
                        .ok()
                        .and_then(char::from_u32),
                );
                rest = &rest[end..];
            }
            // The end of a line, and the white space before the next.
            Some('\n' | '\r') => rest = rest.trim_start(),
            Some(char) => text.push(char),
            None => {}
        }
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Vec<String> {
        let tokens = tokens(source).into_iter();
        tokens
            .map(|token| match token.kind {
                Kind::Text(text) => format!("{text:?}"),
                _ => source[token.at].to_owned(),
            })
            .collect()
    }

    #[test]
    fn tokens_are_those_of_rust() {
        for (source, expected) in [
            (
                "a=>b // c\n/* d /* e */ f */ g",
                vec!["a", "=", ">", "b", "g"],
            ),
            (
                r##"r#"a"b"# r"\" r#type"##,
                vec![r#""a\"b""#, r#""\\""#, "r", "#", "type"],
            ),
            (r#""a\"b\\" c"#, vec![r#""a\"b\\""#, "c"]),
            (
                "'a' 'x '\\'' '\\u{e4}' b\"x\" 1",
                vec!["'a'", "'", "x", "'\\''", "'\\u{e4}'", "b\"x\"", "1"],
            ),
            ("\"a\\\n   b\\x41\\u{e4}\"", vec!["\"abAä\""]),
        ] {
            assert_eq!(shown(source), expected, "{source}");
        }
    }

    #[test]
    fn any_text_is_cut_to_its_end() {
        for source in [
            "",
            "\"",
            "\"\\",
            "'",
            "'\\",
            "r#\"",
            "/*",
            "r#",
            "'é",
            "\"\\u",
            "\"\\x4é\"",
            "b'",
        ] {
            let _ = tokens(source);
        }
    }
}
