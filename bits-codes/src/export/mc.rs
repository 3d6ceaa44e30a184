//! A file for the message compiler, `mc`.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::{Entry, ExportError, Fault, message};
use crate::hresult::Hresult;
use bits_codes_core::facility::Facility;

/// By bits 31 and 30. The compiler's own `Error` is 3, which no HRESULT has; for 2 the name is the one that the SDK uses.
const SEVERITIES: [&str; 4] = ["Success", "Informational", "CoError", "Error"];

/// The file, or what of the family it cannot say.
pub fn write(family: &str, entries: &[Entry<'_>]) -> Result<String, ExportError> {
    if let Some(entry) = entries.iter().find(|entry| entry.code & 1 << 28 != 0) {
        return Err(ExportError(Fault::Bit28 {
            name: entry.name.to_owned(),
            code: entry.code,
        }));
    }
    let has_bit = |entry: &&Entry<'_>| Hresult::new(entry.code).is_customer();
    let with = entries.iter().find(has_bit);
    let without = entries.iter().find(|entry| !has_bit(entry));
    if let (Some(with), Some(without)) = (with, without) {
        return Err(ExportError(Fault::SomeCustomer {
            with: with.name.to_owned(),
            without: without.name.to_owned(),
        }));
    }

    let mut out = String::new();
    let _ = writeln!(out, ";// {family}: {} codes.", entries.len());
    if with.is_some() {
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
    for entry in entries {
        let (code, symbol) = (entry.code, entry.name);
        let severity = SEVERITIES[(code >> 30) as usize];
        let facility = name(Hresult::new(code).facility());
        let id = code & 0xFFFF;
        let _ = write!(
            out,
            "\nMessageId=0x{id:04X}\nSeverity={severity}\nFacility={facility}\nSymbolicName={symbol}\nLanguage=English\n"
        );
        for line in message::lines(entry.text) {
            let _ = writeln!(out, "{line}");
        }
        out.push_str(".\n");
        for alias in &entry.aliases {
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
    use alloc::string::ToString;
    use alloc::vec;

    fn entry(name: &str, code: u32) -> Entry<'_> {
        Entry {
            code,
            name,
            aliases: vec!["SYNC_E_OLD"],
            http_status: None,
            text: "%1 is full.",
        }
    }

    #[test]
    fn an_entry_is_a_message() {
        let out = write("SyncCode", &[entry("SYNC_E_FULL", 0xA123_0001)]).unwrap();
        assert!(out.contains("compile with `mc -c`"), "{out}");
        assert!(
            out.contains("FacilityNames=(\n    Facility123=0x123\n)\n"),
            "{out}"
        );
        assert!(
            out.ends_with(
                "\nMessageId=0x0001\nSeverity=CoError\nFacility=Facility123\nSymbolicName=SYNC_E_FULL\n\
                 Language=English\n%1 is full.\n.\n;#define SYNC_E_OLD SYNC_E_FULL\n"
            ),
            "{out}"
        );
    }

    #[test]
    fn what_cannot_be_said_is_an_error() {
        let error = write("A", &[entry("A_E_A", 0xD000_0022)]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`A_E_A` is `0xD0000022`, and an .mc file cannot set bit 28"
        );
        let entries = [entry("A_E_A", 0xA123_0001), entry("A_E_B", 0x8123_0001)];
        let error = write("A", &entries).unwrap_err();
        assert_eq!(
            error.to_string(),
            "`A_E_A` has the customer bit and `A_E_B` does not, and an .mc file sets it for all or none"
        );
    }
}
