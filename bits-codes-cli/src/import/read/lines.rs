//! C source, cut into what a reader of its defines needs: lines of code without their comments, and the comments.

/// A piece of the file.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// One logical line: continued lines are joined, comments in it are a space.
    Code {
        line: usize,
        /// The last line of the file that it is on.
        last: usize,
        code: String,
        /// The comments on it.
        comment: Vec<String>,
    },
    /// A comment that starts a line: its lines without the comment marks.
    Comment {
        line: usize,
        last: usize,
        lines: Vec<String>,
    },
    /// The last comment has no end. Whatever should come after it is in it.
    Unclosed { line: usize },
}

/// Cuts the file.
///
/// Unlike in C a `//` comment never goes on over the end of its line: no header means the define under a comment that
/// happens to end in a backslash to be a part of it.
pub fn cut(source: &str) -> Vec<Piece> {
    let mut cursor = Cursor {
        rest: source,
        line: 1,
        unclosed: None,
    };
    let mut pieces = Vec::new();
    while let Some(first) = cursor.rest.chars().next() {
        let line = cursor.line;
        if first.is_whitespace() {
            cursor.take(first.len_utf8());
        } else if let Some(lines) = cursor.comment() {
            pieces.push(Piece::Comment {
                line,
                last: cursor.line,
                lines,
            });
        } else {
            let (code, comment) = cursor.code();
            pieces.push(Piece::Code {
                line,
                last: cursor.line,
                code,
                comment,
            });
        }
    }
    pieces.extend(cursor.unclosed.map(|line| Piece::Unclosed { line }));
    pieces
}

struct Cursor<'a> {
    rest: &'a str,
    line: usize,
    /// Where a comment starts that has no end.
    unclosed: Option<usize>,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, len: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(len);
        self.rest = rest;
        self.line += taken.matches('\n').count();
        taken
    }

    /// Up to the end of the line, without it.
    fn take_line(&mut self) -> &'a str {
        let end = self.rest.find('\n').unwrap_or(self.rest.len());
        self.take(end).trim_end_matches('\r')
    }

    fn comment(&mut self) -> Option<Vec<String>> {
        if self.rest.starts_with("//") {
            let line = self.take_line().trim_start_matches('/');
            // `//!`, `//<`
            let line = line.strip_prefix(['!', '<']).unwrap_or(line);
            Some(vec![line.to_owned()])
        } else if let Some(inside) = self.rest.strip_prefix("/*") {
            let (len, closed) = if let Some(len) = inside.find("*/") {
                (len, 2)
            } else {
                self.unclosed = Some(self.line);
                (inside.len(), 0)
            };
            let text = &self.take(2 + len + closed)[2..2 + len];
            Some(text.lines().map(|line| starless(line).to_owned()).collect())
        } else {
            None
        }
    }

    /// The rest of the logical line, and the comments in it.
    fn code(&mut self) -> (String, Vec<String>) {
        let mut code = String::new();
        let mut comments = Vec::new();
        while let Some(char) = self.rest.chars().next() {
            if char == '\n' {
                break;
            } else if let Some(lines) = self.comment() {
                comments.extend(lines);
                code.push(' ');
            } else if let Some(len) = self.continuation() {
                self.take(len);
                code.push(' ');
            } else if matches!(char, '"' | '\'') {
                let len = self.quoted(char);
                code.push_str(self.take(len));
            } else {
                code.push_str(self.take(char.len_utf8()));
            }
        }
        (code.trim().to_owned(), comments)
    }

    /// The length of a backslash at the end of a line, with the end of the line.
    fn continuation(&self) -> Option<usize> {
        let after = self.rest.strip_prefix('\\')?;
        let blank = after.trim_start_matches([' ', '\t', '\r']);
        let len = 1 + after.len() - blank.len();
        match blank.chars().next() {
            None => Some(len),
            Some('\n') => Some(len + 1),
            Some(_) => None,
        }
    }

    /// The length of a literal, or of what is left of the line if it does not end there.
    fn quoted(&self, quote: char) -> usize {
        let mut escaped = false;
        for (at, char) in self.rest.char_indices().skip(1) {
            match char {
                '\n' => return at,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if char == quote => return at + 1,
                _ => {}
            }
        }
        self.rest.len()
    }
}

/// A line of a block comment without what is decoration: ` * text`, `*** text`.
fn starless(line: &str) -> &str {
    let trimmed = line.trim_start();
    match trimmed.strip_prefix(['*', '!', '<']) {
        Some(rest) => rest.trim_start_matches('*'),
        None => trimmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> Vec<(usize, String, Vec<String>)> {
        let pieces = cut(source).into_iter().filter_map(|piece| match piece {
            Piece::Code {
                line,
                code,
                comment,
                ..
            } => Some((line, code, comment)),
            Piece::Comment { .. } | Piece::Unclosed { .. } => None,
        });
        pieces.collect()
    }

    #[test]
    fn continued_lines_are_one() {
        let source = "#define A \\\r\n  0x1 \\ \n  + 2\nint x;";
        assert_eq!(
            code(source),
            [
                (1, "#define A    0x1    + 2".to_owned(), vec![]),
                (4, "int x;".to_owned(), vec![])
            ]
        );
    }

    #[test]
    fn comments_come_off_the_code() {
        assert_eq!(
            code("#define A /* the\n value */ 1 // one"),
            [(
                1,
                "#define A   1".to_owned(),
                vec!["the".to_owned(), "value ".to_owned(), " one".to_owned()]
            )]
        );
    }

    #[test]
    fn comment_marks_in_literals_are_no_comments() {
        assert_eq!(
            code(r#"#define U "http://\"x\" /*" // c"#)[0].1,
            r#"#define U "http://\"x\" /*""#
        );
        assert_eq!(code("#define Q '\"' // c")[0].1, "#define Q '\"'");
        assert_eq!(code("don't // c\nnext").len(), 2);
    }

    #[test]
    fn comments_that_start_a_line_are_pieces_of_their_own() {
        let pieces = cut("// a \\\n//b\n/* c\n * d\n */ #define X 1\n/* open");
        let comments: Vec<_> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Comment { line, last, lines } => Some((*line, *last, lines.join("|"))),
                Piece::Code { .. } | Piece::Unclosed { .. } => None,
            })
            .collect();
        assert_eq!(
            comments,
            [
                (1, 1, " a \\".to_owned()),
                (2, 2, "b".to_owned()),
                (3, 5, "c| d|".to_owned()),
                (6, 6, "open".to_owned())
            ]
        );
        assert_eq!(pieces.len(), 6);
        assert_eq!(pieces[5], Piece::Unclosed { line: 6 });
    }

    #[test]
    fn any_text_is_cut_to_its_end() {
        for source in [
            "",
            "\\",
            "/",
            "/*",
            "//",
            "\"",
            "'\\",
            "#define A \\",
            "/*/",
            "é/*é*/é",
        ] {
            let _ = cut(source);
        }
    }
}
