//! Copies a log that has an object of JSON in each line, and adds to each object what the codes in it are.

use std::io::{self, Write};

use bits_codes::Hresult;
use serde::Serialize;
use serde::de::IgnoredAny;

use super::lines::{Line, LineSink};
use crate::known::Known;
use crate::known::record::Record;

/// Adds a field `hresults` to each object with codes in it.
pub struct JsonLines<'a, W> {
    output: W,
    known: &'a Known,
    /// Gets what could not be done.
    report: &'a mut dyn FnMut(String),
    file: String,
    /// How many lines with codes are no objects, and the first of them.
    others: u64,
    first: u64,
}

/// A code in an object.
#[derive(Serialize)]
struct Found<'a> {
    text: &'a str,
    #[serde(flatten)]
    record: Record,
}

impl<'a, W: Write> JsonLines<'a, W> {
    pub fn new(output: W, known: &'a Known, report: &'a mut dyn FnMut(String)) -> Self {
        JsonLines {
            output,
            known,
            report,
            file: String::new(),
            others: 0,
            first: 0,
        }
    }

    fn report(&mut self) {
        if self.others > 0 {
            (self.report)(format!(
                "`{}`: {} lines with codes are no objects of JSON, line {} first; they are copied as they are",
                self.file, self.others, self.first
            ));
        }
        self.others = 0;
    }
}

impl<W: Write> LineSink for JsonLines<'_, W> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        self.report();
        name.clone_into(&mut self.file);
        Ok(())
    }

    fn plain(&mut self, raw: &[u8]) -> io::Result<()> {
        self.output.write_all(raw)
    }

    fn line(&mut self, line: Line<'_>) -> io::Result<()> {
        let object = line.raw.trim_ascii_end();
        let inner = object.strip_suffix(b"}").filter(|_| {
            object.trim_ascii_start().starts_with(b"{")
                && serde_json::from_slice::<IgnoredAny>(object).is_ok()
        });
        let Some(inner) = inner else {
            if self.others == 0 {
                self.first = line.number;
            }
            self.others += 1;
            return self.output.write_all(line.raw);
        };
        let found: Vec<Found<'_>> = line
            .hits
            .iter()
            .map(|(_, hit)| Found {
                text: &hit.text,
                record: Record::of(
                    self.known,
                    Hresult::new(hit.code),
                    hit.meaning,
                    hit.extended,
                ),
            })
            .collect();
        // An object with a code in it has a field.
        self.output.write_all(inner.trim_ascii_end())?;
        self.output.write_all(b",\"hresults\":")?;
        serde_json::to_writer(&mut self.output, &found)?;
        self.output.write_all(b"}")?;
        self.output.write_all(&line.raw[object.len()..])
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.report();
        self.output.flush()
    }
}
