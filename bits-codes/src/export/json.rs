//! JSON, for everything else.

use alloc::string::String;
use core::fmt::{self, Display, Write as _};

use super::Entry;
use crate::hresult::Hresult;

pub fn write(family: &str, entries: &[Entry<'_>]) -> String {
    let mut out = String::new();
    let _ = write!(out, "{{\n  \"family\": {},\n  \"codes\": [", Quoted(family));
    for (nth, entry) in entries.iter().enumerate() {
        out.push_str(if nth == 0 { "\n" } else { ",\n" });
        row(entry, &mut out);
    }
    out.push_str(if entries.is_empty() {
        "]\n}\n"
    } else {
        "\n  ]\n}\n"
    });
    out
}

/// The number is also a string, which nobody reads as signed or unsigned by mistake.
fn row(entry: &Entry<'_>, out: &mut String) {
    let code = Hresult::new(entry.code);
    let facility = code.facility();
    let fields: [(&str, &dyn Display); 8] = [
        ("code", &Quoted(code)),
        ("signed", &code.as_i32()),
        ("name", &Quoted(entry.name)),
        ("aliases", &List(&entry.aliases)),
        ("severity", &Quoted(code.severity())),
        (
            "facility",
            &format_args!(
                "{{ \"value\": {}, \"name\": {} }}",
                facility.value(),
                Nullable(facility.name().map(Quoted))
            ),
        ),
        ("http_status", &Nullable(entry.http_status)),
        ("text", &Quoted(entry.text)),
    ];
    out.push_str("    {");
    for (nth, (name, value)) in fields.iter().enumerate() {
        out.push_str(if nth == 0 { "\n" } else { ",\n" });
        let _ = write!(out, "      \"{name}\": {value}");
    }
    out.push_str("\n    }");
}

/// Between quotes, with what JSON wants escaped.
struct Quoted<T>(T);

struct Escape<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl fmt::Write for Escape<'_, '_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        s.chars().try_for_each(|char| match char {
            '"' => self.0.write_str("\\\""),
            '\\' => self.0.write_str("\\\\"),
            '\n' => self.0.write_str("\\n"),
            '\r' => self.0.write_str("\\r"),
            '\t' => self.0.write_str("\\t"),
            control if control < ' ' => write!(self.0, "\\u{:04x}", u32::from(control)),
            _ => self.0.write_char(char),
        })
    }
}

impl<T: Display> Display for Quoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        write!(Escape(f), "{}", self.0)?;
        f.write_str("\"")
    }
}

struct Nullable<T>(Option<T>);

impl<T: Display> Display for Nullable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(value) => value.fmt(f),
            None => f.write_str("null"),
        }
    }
}

struct List<'a>(&'a [&'a str]);

impl Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (nth, item) in self.0.iter().enumerate() {
            let comma = if nth == 0 { "" } else { ", " };
            write!(f, "{comma}{}", Quoted(item))?;
        }
        f.write_str("]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn a_code_has_all_its_parts() {
        let entries = [
            Entry {
                code: 0x8019_0194,
                name: "A_E_A",
                aliases: vec!["A_E_B", "A_E_C"],
                http_status: Some(404),
                text: "\"100%\" of %1\\\n\u{1}ä",
            },
            Entry {
                code: 0x2123_0001,
                name: "A_S_D",
                aliases: vec![],
                http_status: None,
                text: "D.",
            },
        ];
        assert_eq!(
            write("Codes", &entries),
            r#"{
  "family": "Codes",
  "codes": [
    {
      "code": "0x80190194",
      "signed": -2145844844,
      "name": "A_E_A",
      "aliases": ["A_E_B", "A_E_C"],
      "severity": "error",
      "facility": { "value": 25, "name": "HTTP" },
      "http_status": 404,
      "text": "\"100%\" of %1\\\n\u0001ä"
    },
    {
      "code": "0x21230001",
      "signed": 555941889,
      "name": "A_S_D",
      "aliases": [],
      "severity": "success",
      "facility": { "value": 291, "name": null },
      "http_status": null,
      "text": "D."
    }
  ]
}
"#
        );
    }
}
