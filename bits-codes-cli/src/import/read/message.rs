//! The text of a message, which has escapes of its own: `%n`, `%%`, a closing `%0`.

/// The text of these lines, or `None` if there is nothing in them.
///
/// Inserts (`%1`, `%2!d!`) are written as they are, and percent signs so that they are none: `%%1`.
pub fn text<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let lines: Vec<&str> = lines
        .into_iter()
        .map(|line| line.trim_end_matches([' ', '\t', '\r']))
        .collect();
    let first = lines.iter().position(|line| !line.is_empty())?;
    let last = lines.iter().rposition(|line| !line.is_empty())?;
    let text = unescape(&lines[first..=last].join("\n"));
    (!text.trim().is_empty()).then_some(text)
}

/// The lines without the white space that all of them start with.
pub fn dedent<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let common = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| indent(line))
        .min();
    lines
        .iter()
        .map(|line| line.get(common.unwrap_or(0)..).unwrap_or(""))
        .collect()
}

/// A percent sign that the message says twice is written once where that is no insert and no second percent sign.
fn unescape(message: &str) -> String {
    let mut text = String::with_capacity(message.len());
    // Whether the last character is a percent sign that is not part of an insert.
    let mut is_after_sign = false;
    let mut push = |text: &mut String, char: char, is_literal: bool| {
        if std::mem::take(&mut is_after_sign)
            && (char == '%' || char.is_ascii_digit())
            && char != '0'
        {
            text.push('%');
        }
        text.push(char);
        is_after_sign = is_literal && char == '%';
    };
    let mut chars = message.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '%' {
            push(&mut text, char, true);
            continue;
        }
        let meant = match chars.peek() {
            // Ends the message without the line break that messages end with otherwise.
            Some('0') => break,
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('b' | ' ') => ' ',
            Some(&char @ ('%' | '.' | '!')) => char,
            // An insert, or a sign that means nothing.
            next => {
                let is_insert = next.is_some_and(char::is_ascii_digit);
                push(&mut text, '%', !is_insert);
                continue;
            }
        };
        chars.next();
        push(&mut text, meant, true);
    }
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read() {
        for (message, expected) in [
            ("100%% sure%0", "100% sure"),
            ("one%r%ntwo", "one\ntwo"),
            ("%b- a% b", " - a b"),
            ("%1 is no %2!d!.", "%1 is no %2!d!."),
            ("%.", "."),
            ("a %x b %", "a %x b %"),
            ("a%0b", "a"),
            ("100%%1", "100%%1"),
            ("100%1", "100%1"),
            ("%%%1 and %1%%", "%%%1 and %1%"),
            ("%%%%", "%%%"),
            ("%%0", "%0"),
            ("%1%! Really%!", "%1! Really!"),
        ] {
            assert_eq!(text([message]).as_deref(), Some(expected), "{message}");
        }
    }

    #[test]
    fn blank_lines_around_are_not_text() {
        assert_eq!(text(["", "a  ", "", "b", " "]).as_deref(), Some("a\n\nb"));
        assert_eq!(text(["", " "]), None);
        assert_eq!(text(["%0"]), None);
        assert_eq!(text([]), None);
    }

    #[test]
    fn common_indentation_goes() {
        assert_eq!(dedent(&["  a", "", "    b"]), ["a", "", "  b"]);
        assert_eq!(dedent(&[""]), [""]);
    }
}
