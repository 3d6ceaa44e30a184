//! The text of a message, which has escapes of its own: `%n`, `%%`, a closing `%0`.

/// The text of these lines, or `None` if there is nothing in them.
///
/// Inserts (`%1`, `%2!d!`) stay as they are: there is nothing to put in.
pub fn text<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let lines: Vec<&str> = lines.into_iter().map(str::trim_end).collect();
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

fn unescape(message: &str) -> String {
    let mut text = String::with_capacity(message.len());
    let mut chars = message.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '%' {
            text.push(char);
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
            _ => {
                text.push('%');
                continue;
            }
        };
        chars.next();
        text.push(meant);
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
