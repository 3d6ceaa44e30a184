//! Reads the tables of Windows: C headers, and the files that the message compiler makes them from.

mod expr;
mod header;
mod lines;
mod mc;
mod message;
mod source;
mod table;

pub use source::decode;

/// What was found in a file.
#[derive(Debug, Default)]
pub struct Table {
    /// In the order of the file.
    pub entries: Vec<Entry>,
    /// What there is to say about it, in the order of the file.
    pub notices: Vec<Notice>,
}

/// One code.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub line: usize,
    pub code: u32,
    pub name: String,
    /// Other names of the same code.
    pub aliases: Vec<String>,
    pub text: Option<String>,
}

/// Something that the user should know.
#[derive(Debug, PartialEq, Eq)]
pub struct Notice {
    pub line: usize,
    pub kind: Kind,
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something in the file is not in the table.
    Error,
    /// The table has it, but not just as the file does.
    Note,
}

/// How to read a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// What `mc -c` does: set the customer bit of every message.
    pub customer: bool,
    /// Take only the names that start with this.
    pub only: &'a str,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Header,
    Mc,
}

impl Format {
    /// From the text: only the message compiler's files have lines that start with `MessageId =`.
    pub fn of(source: &str) -> Self {
        let is_message = |line: &str| {
            let mut halves = line.splitn(2, '=');
            let keyword = halves
                .next()
                .is_some_and(|word| word.trim().eq_ignore_ascii_case("MessageId"));
            keyword && halves.next().is_some()
        };
        if source.lines().any(is_message) {
            Self::Mc
        } else {
            Self::Header
        }
    }
}

/// Reads the text of a file.
pub fn read(source: &str, format: Format, options: Options<'_>) -> Table {
    let mut notices = Vec::new();
    let found = match format {
        Format::Header => header::read(source, &mut notices),
        Format::Mc => mc::read(source, options.customer, &mut notices),
    };
    table::collect(found, options.only, notices)
}

/// A name and its value as a file has them.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    line: usize,
    name: String,
    value: Value,
    text: Option<String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Value {
    Code(u32),
    /// Whatever this other name means.
    SameAs(String),
}

impl Notice {
    fn error(line: usize, message: String) -> Self {
        Self {
            line,
            kind: Kind::Error,
            message,
        }
    }

    fn note(line: usize, message: String) -> Self {
        Self {
            line,
            kind: Kind::Note,
            message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_is_seen_from_the_text() {
        assert_eq!(Format::of(";// x\nMessageId = 0x1\n"), Format::Mc);
        assert_eq!(Format::of("messageid=\nSymbolicName=A\n"), Format::Mc);
        assert_eq!(
            Format::of("//\n// MessageId: A\n//\n#define A 0x80200001L\n"),
            Format::Header
        );
        assert_eq!(Format::of(""), Format::Header);
    }
}
