//! Writes the lines with codes alone.

use std::io::{self, Write};

use super::lines::{Line, LineSink};
use super::note::NoteWriter;

/// Writes the lines that have a code in them, with their notes.
#[derive(Debug)]
pub struct Only<'a, W> {
    output: W,
    notes: NoteWriter<'a>,
    /// Write the number of each line.
    numbered: bool,
    /// The log that is read, where there are several.
    file: Option<String>,
    has_files: bool,
}

impl<'a, W: Write> Only<'a, W> {
    pub fn new(output: W, notes: NoteWriter<'a>, numbered: bool, has_files: bool) -> Self {
        Only {
            output,
            notes,
            numbered,
            file: None,
            has_files,
        }
    }
}

impl<W: Write> LineSink for Only<'_, W> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        self.file = self.has_files.then(|| name.to_owned());
        Ok(())
    }

    fn line(&mut self, line: Line<'_>) -> io::Result<()> {
        let file = self
            .file
            .as_ref()
            .map_or_else(String::new, |file| format!("{file}:"));
        let head = if self.numbered {
            format!("{file}{}:", line.number)
        } else {
            file
        };
        self.output.write_all(&line.encoding.encode(&head))?;
        self.notes.start_line();
        let mut from = 0;
        for (place, hit) in line.hits {
            self.output.write_all(&line.raw[from..place.start])?;
            self.notes
                .write(hit, &line.raw[place.clone()], &mut self.output)?;
            from = place.end;
        }
        self.output.write_all(&line.raw[from..])?;
        // The last line of a log may have no end.
        let newline = line.encoding.encode("\n");
        if line.raw.ends_with(&newline) {
            Ok(())
        } else {
            self.output.write_all(&newline)
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.notes.finish(&mut self.output)?;
        self.output.flush()
    }
}
