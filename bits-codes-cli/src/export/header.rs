//! A C header, in the form that the message compiler writes.

use std::fmt::Write as _;

use super::entry::Entry;
use super::message;

pub fn write(family: &str, entries: &[Entry]) -> String {
    let guard = format!("{}_H", family.to_ascii_uppercase());
    let mut out = String::new();
    let _ = write!(
        out,
        "// {family}: {} codes.\n\n#ifndef {guard}\n#define {guard}\n",
        entries.len()
    );
    let width = entries
        .iter()
        .map(|entry| entry.name.len())
        .max()
        .unwrap_or(0);
    for Entry {
        code,
        name,
        aliases,
        text,
        ..
    } in entries
    {
        let _ = write!(out, "\n//\n// MessageId: {name}\n//\n// MessageText:\n//\n");
        for line in message::lines(text) {
            let _ = writeln!(out, "{}", format!("// {line}").trim_end());
        }
        // Also what keeps a text that ends in a backslash from swallowing the define.
        out.push_str("//\n");
        let _ = writeln!(out, "#define {name:width$} ((HRESULT)0x{code:08X}L)");
        for alias in aliases {
            let _ = writeln!(out, "#define {alias:width$} {name}");
        }
    }
    let _ = writeln!(out, "\n#endif // {guard}");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_a_comment_and_a_define() {
        let entries = [Entry {
            code: 0xA123_0001,
            name: "SYNC_E_NO_QUOTA",
            aliases: vec!["SYNC_E_FULL"],
            http_status: None,
            text: "100% full.\n\nDelete something.",
        }];
        assert_eq!(
            write("SyncCode", &entries),
            "\
// SyncCode: 1 codes.

#ifndef SYNCCODE_H
#define SYNCCODE_H

//
// MessageId: SYNC_E_NO_QUOTA
//
// MessageText:
//
// 100%% full.
//
// Delete something.
//
#define SYNC_E_NO_QUOTA ((HRESULT)0xA1230001L)
#define SYNC_E_FULL     SYNC_E_NO_QUOTA

#endif // SYNCCODE_H
"
        );
    }
}
