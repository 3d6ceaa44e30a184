//! The text of a message, where `%` starts an escape.

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
    let mut escaped = line.replace('%', "%%").replace('\r', "%r");
    if escaped.starts_with(' ') {
        escaped.replace_range(..1, "%b");
    }
    if escaped.ends_with(' ') {
        escaped.replace_range(escaped.len() - 1.., "%b");
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
        assert_eq!(lines("100% of %1"), ["100%% of %%1"]);
        assert_eq!(lines("a\n.\n b \n\nc"), ["a", "%.", "%bb%b", "", "c"]);
        assert_eq!(lines("\n\na\n"), ["%n%na%n"]);
        assert_eq!(lines(" "), ["%b"]);
    }
}
