//! A C header, in the form that the message compiler writes.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::{Entry, message};

pub fn write(family: &str, entries: &[Entry<'_>]) -> String {
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
    for entry in entries {
        let name = entry.name;
        let _ = write!(out, "\n//\n// MessageId: {name}\n//\n// MessageText:\n//\n");
        for line in message::lines(entry.text) {
            let _ = writeln!(out, "{}", format!("// {line}").trim_end());
        }
        // Also what keeps a text that ends in a backslash from swallowing the define.
        out.push_str("//\n");
        let _ = writeln!(
            out,
            "#define {name:width$} ((HRESULT)0x{:08X}L)",
            entry.code
        );
        for alias in &entry.aliases {
            let _ = writeln!(out, "#define {alias:width$} {name}");
        }
    }
    let _ = writeln!(out, "\n#endif // {guard}");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn an_entry_is_a_comment_and_a_define() {
        let entries = [Entry {
            code: 0xA123_0001,
            name: "SYNC_E_NO_QUOTA",
            aliases: vec!["SYNC_E_FULL"],
            http_status: None,
            text: "100% of %1.\n\nDelete something.",
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
// 100%% of %1.
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
