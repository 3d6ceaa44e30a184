//! A file for the message compiler, `mc`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use bits_codes::{Facility, Hresult};

use super::entry::Entry;
use super::message;

/// By bits 31 and 30. The compiler's own `Error` is 3, which no HRESULT has; for 2 the name is the one that the SDK uses.
const SEVERITIES: [&str; 4] = ["Success", "Informational", "CoError", "Error"];

/// The file, or what of the family it cannot say.
pub fn write(family: &str, entries: &[Entry]) -> Result<String, String> {
    if let Some(entry) = entries.iter().find(|entry| entry.code & 1 << 28 != 0) {
        return Err(format!(
            "`{}` is `0x{:08X}`, and an .mc file cannot set bit 28",
            entry.name, entry.code
        ));
    }
    let customers = entries
        .iter()
        .filter(|entry| Hresult::new(entry.code).is_customer())
        .count();
    if customers != 0 && customers != entries.len() {
        let message = "some codes have the customer bit and some do not, and an .mc file sets it for all or none";
        return Err(message.to_owned());
    }

    let mut out = String::new();
    let _ = writeln!(out, ";// {family}: {} codes.", entries.len());
    if customers > 0 {
        out.push_str(";// The codes have the customer bit: compile with `mc -c`.\n");
    }
    out.push_str("\nMessageIdTypedef=HRESULT\n\nSeverityNames=(\n");
    for (value, name) in SEVERITIES.iter().enumerate() {
        let _ = writeln!(out, "    {name}=0x{value:X}");
    }
    out.push_str(")\n\nFacilityNames=(\n");
    let facilities: BTreeSet<Facility> = entries
        .iter()
        .map(|entry| Hresult::new(entry.code).facility())
        .collect();
    for facility in facilities {
        let _ = writeln!(out, "    {}=0x{:X}", name(facility), facility.value());
    }
    out.push_str(")\n\nLanguageNames=(English=0x409:MSG00409)\n");
    for Entry {
        code,
        name: symbol,
        aliases,
        text,
        ..
    } in entries
    {
        let severity = SEVERITIES[(code >> 30) as usize];
        let facility = name(Hresult::new(*code).facility());
        let id = code & 0xFFFF;
        let _ = write!(
            out,
            "\nMessageId=0x{id:04X}\nSeverity={severity}\nFacility={facility}\nSymbolicName={symbol}\nLanguage=English\n"
        );
        for line in message::lines(text) {
            let _ = writeln!(out, "{line}");
        }
        out.push_str(".\n");
        for alias in aliases {
            let _ = writeln!(out, ";#define {alias} {symbol}");
        }
    }
    Ok(out)
}

fn name(facility: Facility) -> String {
    facility
        .name()
        .map_or_else(|| format!("Facility{:X}", facility.value()), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: u32) -> Entry {
        Entry {
            code,
            name: "SYNC_E_FULL",
            aliases: vec!["SYNC_E_OLD"],
            http_status: None,
            text: "Full.",
        }
    }

    #[test]
    fn an_entry_is_a_message() {
        let out = write("SyncCode", &[entry(0xA123_0001)]).unwrap();
        assert!(out.contains("compile with `mc -c`"), "{out}");
        assert!(
            out.contains("FacilityNames=(\n    Facility123=0x123\n)\n"),
            "{out}"
        );
        assert!(
            out.ends_with(
                "\nMessageId=0x0001\nSeverity=CoError\nFacility=Facility123\nSymbolicName=SYNC_E_FULL\n\
                 Language=English\nFull.\n.\n;#define SYNC_E_OLD SYNC_E_FULL\n"
            ),
            "{out}"
        );
    }

    #[test]
    fn what_cannot_be_said_is_an_error() {
        assert!(
            write("A", &[entry(0xD000_0022)])
                .is_err_and(|message| message.contains("`0xD0000022`"))
        );
        assert!(write("A", &[entry(0xA123_0001), entry(0x8123_0001)]).is_err());
    }
}
