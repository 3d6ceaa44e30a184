//! Reads the tables of Windows: C headers, and the files that the message compiler makes them from.

mod base;
mod expr;
mod header;
mod lines;
mod mc;
mod message;
pub mod notice;
mod source;
mod table;

use std::collections::BTreeMap;

pub use self::notice::{Kind, Notice, Place, Topic};
pub use self::source::decode;

/// What was found in the files.
#[derive(Debug, Default)]
pub struct Table {
    /// In the order of the files.
    pub entries: Vec<Entry>,
    /// The facilities that the files name themselves, by their numbers.
    pub facilities: BTreeMap<u16, String>,
    /// What there is to say about it, in the order of the files.
    pub notices: Vec<Notice>,
}

/// One code.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub place: Place,
    pub code: u32,
    pub name: String,
    /// Other names of the same code.
    pub aliases: Vec<String>,
    pub text: Option<String>,
    /// The texts in other languages than that of `text`: language, text.
    pub others: Vec<(String, String)>,
}

/// A text to read.
#[derive(Debug)]
pub struct Source {
    pub text: String,
    pub format: Format,
    /// Whether its codes are wanted, or only what its macros mean.
    pub is_taken: bool,
}

impl Source {
    /// A text whose codes are wanted.
    pub fn taken(text: String) -> Self {
        Self {
            format: Format::of(&text),
            text,
            is_taken: true,
        }
    }
}

/// How to read the files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// What `mc -c` does: set the customer bit of every message.
    pub customer: bool,
    /// Take only the names that start with this.
    pub only: &'a str,
    /// The language of the texts of message files; without it, English where there is an English text.
    pub language: Option<&'a str>,
    /// Macros that are defined before the first file, as by a compiler's `-D`.
    pub defines: &'a [(String, String)],
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

/// Reads the texts, which see each other's macros.
pub fn read(sources: &[Source], options: Options<'_>) -> Table {
    let mut notices = Vec::new();
    let mut found = Vec::new();
    let mut headers = header::Headers::new(options.defines);
    let mut facilities = BTreeMap::new();
    for (file, source) in sources.iter().enumerate() {
        match source.format {
            Format::Header => headers.scan(file, source.is_taken, &source.text, &mut notices),
            Format::Mc => {
                let mut messages = mc::read(file, &source.text, options);
                headers.scan(file, source.is_taken, &messages.copied, &mut notices);
                if source.is_taken {
                    found.append(&mut messages.found);
                    notices.append(&mut messages.notices);
                    facilities.append(&mut messages.facilities);
                }
            }
        }
    }
    found.append(&mut headers.found(&mut notices));
    found.sort_by_key(|found| found.place);
    facilities.append(&mut headers.facilities());
    let numbers = |name: &str| headers.meaning(name);
    let mut table = table::collect(found, options.only, numbers, notices);
    table.facilities = facilities;
    table
}

/// The names of the included files that a header asks for, and whether each is between quotes.
pub fn included(source: &str, defines: &[(String, String)]) -> Vec<(String, bool)> {
    header::included(source, defines)
}

/// A name and its value as a file has them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    place: Place,
    name: String,
    value: Value,
    text: Option<String>,
    others: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Code(u32),
    /// Whatever this other name means.
    SameAs(String),
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

    #[test]
    fn files_see_each_others_macros() {
        let sources = [
            Source::taken("#define A_E_A MAKE_A(1) /* A. */\n".to_owned()),
            Source {
                is_taken: false,
                ..Source::taken(
                    "#define MAKE_A(c) MAKE_HRESULT(1, FACILITY_A, c)\n#define A_E_OTHER 0x80040201\n"
                        .to_owned(),
                )
            },
        ];
        let defines = [("FACILITY_A".to_owned(), "0x123".to_owned())];
        let options = Options {
            defines: &defines,
            ..Options::default()
        };
        let table = read(&sources, options);
        let codes: Vec<_> = table.entries.iter().map(|entry| entry.code).collect();
        assert_eq!(codes, [0x8123_0001]);
        assert_eq!(table.notices, []);
    }
}
