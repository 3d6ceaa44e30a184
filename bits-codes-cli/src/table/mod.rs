//! All known numbers as one table, in the forms that engines for logs join with: CSV, JSON lines and Parquet.
//!
//! A row is a number. Each spelling of it is a column, so that a log is joined by the one that it has.

mod parquet;

use bits_codes::explain::{KnownName, known};
use bits_codes::{Explanation, Hresult, Kind};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// A form of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A line a number, under a line with the names of the columns. No field has a line end.
    Csv,
    /// An object a line.
    Json,
    /// Columns, not compressed.
    Parquet,
}

/// A column and what it has of a number.
struct Column {
    name: &'static str,
    value: fn(&Row) -> Value,
}

/// What a column has: of a column it is always the same kind, or nothing.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Number(i64),
    None,
}

struct Row {
    code: Hresult,
    explanation: Explanation,
}

/// The columns, in their order.
const COLUMNS: [Column; 17] = [
    Column {
        name: "code",
        value: |row| text(&row.code),
    },
    Column {
        name: "hex",
        value: |row| Value::Text(format!("{:08x}", row.code)),
    },
    Column {
        name: "hex_upper",
        value: |row| Value::Text(format!("{:08X}", row.code)),
    },
    Column {
        name: "code_lower",
        value: |row| Value::Text(format!("0x{:08x}", row.code)),
    },
    Column {
        name: "signed",
        value: |row| Value::Number(row.code.as_i32().into()),
    },
    Column {
        name: "unsigned",
        value: |row| Value::Number(row.code.bits().into()),
    },
    Column {
        name: "name",
        value: |row| first(row, |name| name.name().to_owned()),
    },
    Column {
        name: "family",
        value: |row| first(row, |name| name.family().to_owned()),
    },
    Column {
        name: "names",
        value: names,
    },
    Column {
        name: "kind",
        value: |row| text(&crate::known::kind(row.explanation)),
    },
    Column {
        name: "severity",
        value: |row| text(&row.code.severity()),
    },
    Column {
        name: "facility",
        value: |row| Value::Number(row.code.facility().value().into()),
    },
    Column {
        name: "facility_name",
        value: |row| {
            row.code
                .facility()
                .name()
                .map_or(Value::None, |name| text(&name))
        },
    },
    Column {
        name: "win32",
        value: |row| {
            row.code
                .win32_code()
                .map_or(Value::None, |error| Value::Number(error.into()))
        },
    },
    Column {
        name: "http_status",
        value: status,
    },
    Column {
        name: "text",
        value: |row| first(row, |name| one_line(name.text())),
    },
    Column {
        name: "line",
        value: |row| Value::Text(one_line(&row.explanation.to_string())),
    },
];

fn text(value: &impl ToString) -> Value {
    Value::Text(value.to_string())
}

/// Of the name that comes first.
fn first(row: &Row, what: fn(KnownName) -> String) -> Value {
    let name = row.explanation.names().next().map(what);
    let name = name.filter(|name| !name.is_empty());
    name.map_or(Value::None, Value::Text)
}

fn names(row: &Row) -> Value {
    let names: Vec<&str> = row.explanation.names().map(KnownName::name).collect();
    Value::Text(names.join(" "))
}

fn status(row: &Row) -> Value {
    let status = match row.explanation.kind() {
        Kind::HttpStatus(status) => Some(status),
        _ => crate::known::http_status(row.explanation),
    };
    status.map_or(Value::None, |status| Value::Number(status.into()))
}

/// One line of a log is joined with one line of text.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every number that has a name, in the order of the numbers. An NTSTATUS is there by itself and as the HRESULT that it becomes.
fn rows() -> Vec<Row> {
    let codes: BTreeSet<u32> = known().map(|name| name.code().bits()).collect();
    let rows = codes.into_iter().map(|code| Row {
        code: Hresult::new(code),
        explanation: bits_codes::explain(code),
    });
    rows.collect()
}

/// Writes the table.
///
/// # Errors
///
/// Those of the output.
pub fn write(format: Format, out: &mut impl Write) -> io::Result<()> {
    let rows = rows();
    match format {
        Format::Csv => csv(&rows, out),
        Format::Json => json(&rows, out),
        Format::Parquet => {
            let columns = COLUMNS.iter().map(|column| {
                let values = rows.iter().map(column.value).collect();
                (column.name, values)
            });
            out.write_all(&parquet::file(&columns.collect::<Vec<_>>(), rows.len()))
        }
    }
}

fn csv(rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    writeln!(out, "{}", names.join(","))?;
    for row in rows {
        let fields = COLUMNS.iter().map(|column| match (column.value)(row) {
            Value::Text(text) if text.contains([',', '"']) => {
                format!("\"{}\"", text.replace('"', "\"\""))
            }
            Value::Text(text) => text,
            Value::Number(number) => number.to_string(),
            Value::None => String::new(),
        });
        writeln!(out, "{}", fields.collect::<Vec<_>>().join(","))?;
    }
    Ok(())
}

fn json(rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    for row in rows {
        for (nth, column) in COLUMNS.iter().enumerate() {
            write!(
                out,
                "{}\"{}\":",
                if nth == 0 { "{" } else { "," },
                column.name
            )?;
            match (column.value)(row) {
                Value::Text(text) => serde_json::to_writer(&mut *out, &text)?,
                Value::Number(number) => write!(out, "{number}")?,
                Value::None => out.write_all(b"null")?,
            }
        }
        out.write_all(b"}\n")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: Format) -> Vec<u8> {
        let mut out = Vec::new();
        write(format, &mut out).unwrap();
        out
    }

    #[test]
    fn a_number_has_all_its_spellings() {
        let csv = String::from_utf8(written(Format::Csv)).unwrap();
        let (head, _) = csv.split_once('\n').unwrap();
        assert_eq!(
            head,
            "code,hex,hex_upper,code_lower,signed,unsigned,name,family,names,kind,severity,facility,facility_name,win32,http_status,text,line"
        );
        let row = csv
            .lines()
            .find(|line| line.starts_with("0x80190194,"))
            .unwrap();
        let expected = "0x80190194,80190194,80190194,0x80190194,-2145844844,2149122452,BG_E_HTTP_ERROR_404,BitsCode,";
        assert!(row.starts_with(expected), "{row}");
        let row = csv
            .lines()
            .find(|line| line.starts_with("0x80070005,"))
            .unwrap();
        assert!(row.contains(",E_ACCESSDENIED,"), "{row}");
        assert!(row.contains(",error,7,WIN32,5,,"), "{row}");
    }

    #[test]
    fn every_number_is_there_once() {
        let json = String::from_utf8(written(Format::Json)).unwrap();
        let mut codes = BTreeSet::new();
        for line in json.lines() {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            assert!(codes.insert(object["unsigned"].as_u64().unwrap()), "{line}");
        }
        for name in known() {
            assert!(codes.contains(&u64::from(name.code().bits())), "{name}");
        }
    }
}
