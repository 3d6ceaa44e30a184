//! A table with every spelling of a number, to join with logs.

use alloc::string::String;
use core::fmt::{self, Display, Write as _};

use super::Entry;
use crate::hresult::Hresult;

pub fn write(family: &str, entries: &[Entry<'_>]) -> String {
    let mut out = String::from(
        "family,name,code,hex,signed,unsigned,severity,facility,facility_name,http_status,aliases,text\n",
    );
    for entry in entries {
        let code = Hresult::new(entry.code);
        let _ = writeln!(
            out,
            "{},{},{code},{:08x},{},{},{},{},{},{},{},{}",
            Field(family),
            Field(entry.name),
            entry.code,
            code.as_i32(),
            entry.code,
            code.severity(),
            code.facility().value(),
            code.facility().name().unwrap_or_default(),
            Status(entry.http_status),
            Field(&entry.aliases.join(" ")),
            Field(entry.text),
        );
    }
    out
}

struct Status(Option<u16>);

impl Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |status| status.fmt(f))
    }
}

/// Between quotes where a comma, a quote or a line end would part it.
struct Field<'a>(&'a str);

impl Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.contains([',', '"', '\n', '\r']) {
            return f.write_str(self.0);
        }
        f.write_str("\"")?;
        for (nth, part) in self.0.split('"').enumerate() {
            f.write_str(if nth == 0 { "" } else { "\"\"" })?;
            f.write_str(part)?;
        }
        f.write_str("\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        let entries = [Entry {
            code: 0x8019_0194,
            name: "A_E_A",
            aliases: vec!["A_E_B", "A_E_C"],
            http_status: Some(404),
            text: "Say \"no\", and\nleave.",
        }];
        let csv = write("Codes", &entries);
        let (_, row) = csv.split_once('\n').unwrap();
        assert_eq!(
            row,
            "Codes,A_E_A,0x80190194,80190194,-2145844844,2149122452,error,25,HTTP,404,A_E_B A_E_C,\"Say \"\"no\"\", and\nleave.\"\n"
        );
    }
}
