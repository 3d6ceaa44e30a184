//! Rows and the string literals in them, broken as a person would.

use std::fmt::Write as _;

/// What rustfmt allows.
const WIDTH: usize = 100;
const INDENT: &str = "        ";
const INNER: &str = "            ";

/// `        head"text",`, with the text on lines of its own where it is long or has several.
pub fn row(out: &mut String, head: &str, text: &str) {
    let one_line = !text.contains('\n');
    let whole = if one_line { raw(text) } else { None };
    let whole = whole.unwrap_or_else(|| format!("\"{}\"", escape(text)));
    let width = INDENT.len() + head.chars().count() + whole.chars().count() + 1;
    if one_line && (width <= WIDTH || !text.contains(' ')) {
        let _ = writeln!(out, "{INDENT}{head}{whole},");
        return;
    }
    let _ = writeln!(out, "{INDENT}{head}\"\\");
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let line = escape(line);
        // Three for what may be at the end: `\n\`, `\` or `",`.
        let mut rows = wrap(&line, WIDTH - INNER.len() - 3).into_iter().peekable();
        while let Some(row) = rows.next() {
            let end = match (rows.peek(), lines.peek()) {
                (Some(_), _) => "\\",
                (None, Some(_)) => "\\n\\",
                (None, None) => "\",",
            };
            let _ = writeln!(out, "{INNER}{row}{end}");
        }
    }
}

/// A raw literal where a plain one would need escapes and a raw one none.
fn raw(text: &str) -> Option<String> {
    let plain = escape(text);
    let only_quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
    if plain == text || plain != only_quoted {
        return None;
    }
    let hashes = "#".repeat(if text.contains('"') {
        longest_hashes(text) + 1
    } else {
        0
    });
    Some(format!("r{hashes}\"{text}\"{hashes}"))
}

/// The most `#` that follow a quote.
fn longest_hashes(text: &str) -> usize {
    let after_quotes = text.split('"').skip(1);
    after_quotes
        .map(|after| after.len() - after.trim_start_matches('#').len())
        .max()
        .unwrap_or(0)
}

/// As it is written between the quotes of a literal. White space at the start is written so that a `\` at the end of the
/// line before does not swallow it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        match char {
            '\'' => escaped.push(char),
            ' ' if at == 0 => escaped.push_str("\\x20"),
            // What is no letter or sign, such as marks that turn the direction of the text.
            _ => escaped.extend(char.escape_debug()),
        }
    }
    escaped
}

/// Breaks after spaces; each row keeps the spaces it ends with, since what follows a `\` is swallowed.
fn wrap(text: &str, width: usize) -> Vec<&str> {
    let mut rows = Vec::new();
    let mut rest = text;
    while let Some((limit, _)) = rest.char_indices().nth(width) {
        let is_break = |at: &usize| rest[*at..].starts_with(|c: char| c != ' ');
        let breaks = rest
            .match_indices(' ')
            .map(|(at, _)| at + 1)
            .filter(|at| *at < rest.len())
            .filter(is_break);
        let mut breaks = breaks.peekable();
        let Some(&first) = breaks.peek() else {
            break;
        };
        let at = breaks.take_while(|at| *at <= limit).last().unwrap_or(first);
        let (row, after) = rest.split_at(at);
        rows.push(row);
        rest = after;
    }
    rows.push(rest);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        row(&mut out, "0x80200001 => BG_E_NOT_FOUND: ", text);
        out
    }

    #[test]
    fn short_texts_stay_on_the_row() {
        for (text, literal) in [
            ("Plain.", r#""Plain.""#),
            ("It's ä €.", r#""It's ä €.""#),
            (r"Logs\Bits", r#"r"Logs\Bits""#),
            (r#"A "B"."#, r##"r#"A "B"."#"##),
            (r##"A "# B"##, r###"r##"A "# B"##"###),
            ("Tab\t\\", r#""Tab\t\\""#),
            (" x", r#""\x20x""#),
            ("a\u{202E}b", r#""a\u{202e}b""#),
        ] {
            assert_eq!(
                written(text),
                format!("        0x80200001 => BG_E_NOT_FOUND: {literal},\n"),
                "{text}"
            );
        }
    }

    #[test]
    fn long_texts_break_at_spaces() {
        let text = "word ".repeat(30) + "end.";
        let out = written(&text);
        assert!(
            out.lines().all(|line| line.chars().count() <= WIDTH),
            "{out}"
        );
        assert!(
            out.lines()
                .skip(1)
                .all(|line| line.ends_with(" \\") || line.ends_with("end.\",")),
            "{out}"
        );
        assert_eq!(read_back(&out), text);
    }

    #[test]
    fn what_was_written_reads_back() {
        for text in [
            "One.\n\nTwo.\n- a\n- b",
            "  indented\n   more",
            "\nblank first",
            "blank last\n",
            "tail \n head",
            &"two  spaces ".repeat(20),
            &"x".repeat(300),
            &format!("{} {}", "x".repeat(120), "y".repeat(120)),
            &r#"back\slash "quote" "#.repeat(12),
            "a\\\n\\b",
        ] {
            assert_eq!(read_back(&written(text)), text, "{}", written(text));
        }
    }

    /// The value of the literal in a row, as Rust reads it.
    fn read_back(row: &str) -> String {
        let literal = row
            .trim()
            .split_once(": ")
            .unwrap()
            .1
            .strip_suffix(',')
            .unwrap();
        let Some(inner) = literal
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
        else {
            let inner = literal.trim_start_matches(['r', '#']).trim_end_matches('#');
            return inner[1..inner.len() - 1].to_owned();
        };
        let mut text = String::new();
        let mut rest = inner;
        while let Some(at) = rest.find('\\') {
            text.push_str(&rest[..at]);
            let escape = &rest[at + 1..];
            rest = &escape[1..];
            match escape.as_bytes()[0] {
                b'\n' => rest = rest.trim_start(),
                b'n' => text.push('\n'),
                b'x' => {
                    text.push(' ');
                    rest = &rest[2..];
                }
                sign => text.push(char::from(sign)),
            }
        }
        text + rest
    }
}
