//! What a text says, and that it says it as people read it.

use super::finding::{Finding, Way};
use super::row::Row;
use bits_codes_core::texts::{self, Stray};
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
    if row.entry.breaks_text && (text.contains("\n ") || text.contains("\n\t")) {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        return Some(mend(
            *span,
            "the text has a line break and the indentation of the source in it",
            "a `\\` at the end of a line continues the text on the next",
            &lines.join(" "),
        ));
    }
    let unseen = "nobody sees it, and programs in C end a text there or show a box";
    let finding = match texts::stray(text)? {
        Stray::Nul => mend(
            *span,
            "the text has NUL in it",
            unseen,
            &text.replace('\0', ""),
        ),
        Stray::ByteOrderMark => mend(
            *span,
            "the text has a byte order mark in it",
            unseen,
            &text.replace('\u{FEFF}', ""),
        ),
        Stray::EndMark => end_mark(text, *span),
        Stray::Ends => mend(
            *span,
            "the text begins or ends with white space",
            "whoever prints it adds what is to be around it",
            text.trim(),
        ),
    };
    Some(finding)
}

/// At the end of a text it is a message file's; elsewhere, as in `%08X`, it may be meant for C's `printf`.
fn end_mark(text: &str, span: Span) -> Finding {
    let what = "the text has `%0` in it";
    let note = "in a message file `%0` ends a text without a line break, and says nothing here";
    match text.trim_end().strip_suffix("%0").map(str::trim_end) {
        Some(rest) if texts::stray(rest).is_none() => mend(span, what, note, rest),
        _ => Finding::new(span, what)
            .note(note)
            .way(Way::Words(
                "write `%1` for what `text_with` is to fill in, `%%0` for a percent sign and a zero, or say it without".to_owned(),
            )),
    }
}

fn mend(span: Span, what: &str, note: &str, corrected: &str) -> Finding {
    let finding = Finding::new(span, what).note(note);
    let is_plain = !corrected.contains(['"', '\\']) && !corrected.chars().any(char::is_control);
    if is_plain && !corrected.is_empty() {
        finding.way(Way::Write(span.into(), format!("\"{corrected}\"")))
    } else {
        finding
    }
}
