//! What a text says, and that it says it as people read it.

use super::finding::{Finding, Way};
use super::row::Row;
use proc_macro2::Span;

/// A text says something.
pub(super) fn empty(row: &Row<'_>) -> Option<Finding> {
    let (text, span) = row.entry.text.as_ref()?;
    if !text.trim().is_empty() {
        return None;
    }
    let what = if text.is_empty() { "empty" } else { "blank" };
    let name = row.entry.name.as_ref();
    let name = name.map_or_else(
        || "this entry".to_owned(),
        |name| format!("`{}`", name.text),
    );
    let way = Way::Words("`Display` prints this text, so say what happened".to_owned());
    Some(Finding::new(*span, format!("text of {name} is {what}")).way(way))
}

/// A text has nothing in it that was never meant to be read.
pub(super) fn stray(row: &Row<'_>) -> Option<Finding> {
    let (text, span) = row.entry.text.as_ref()?;
    if text.trim().is_empty() || row.entry.has_faulty_text {
        return None;
    }
    if let Some(odd) = text
        .chars()
        .find(|letter| matches!(letter, '\0' | '\u{FEFF}'))
    {
        let name = if odd == '\0' {
            "NUL"
        } else {
            "a byte order mark"
        };
        return Some(mend(
            *span,
            format!("the text has {name} in it"),
            "nobody sees it, and programs in C end a text there or show a box",
            &text.replace(odd, ""),
        ));
    }
    if text.replace("%%", "").contains("%0") {
        let what = "the text has `%0` in it".to_owned();
        let note = "in a message file `%0` ends a text without a line break, and says nothing here";
        return Some(match text.trim_end().strip_suffix("%0") {
            Some(rest) if !rest.contains("%0") => mend(*span, what, note, rest.trim_end()),
            // `%08X` is a number in C's `printf`
            _ => Finding::new(*span, what).note(note).way(Way::Words(
                "write `%1` for what `text_with` is to fill in, `%%0` for a percent sign and a zero, or say it without".to_owned(),
            )),
        });
    }
    if row.entry.breaks_text && (text.contains("\n ") || text.contains("\n\t")) {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        return Some(mend(
            *span,
            "the text has a line break and the indentation of the source in it".to_owned(),
            "a `\\` at the end of a line continues the text on the next",
            &lines.join(" "),
        ));
    }
    (text.trim() != text).then(|| {
        mend(
            *span,
            "the text begins or ends with white space".to_owned(),
            "whoever prints it adds what is to be around it",
            text.trim(),
        )
    })
}

fn mend(span: Span, what: String, note: &str, mended: &str) -> Finding {
    let finding = Finding::new(span, what).note(note);
    let is_plain = !mended.contains(['"', '\\']) && !mended.chars().any(char::is_control);
    if is_plain && !mended.is_empty() {
        finding.way(Way::Write(span.into(), format!("\"{mended}\"")))
    } else {
        finding
    }
}
