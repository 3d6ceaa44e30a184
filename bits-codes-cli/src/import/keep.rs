//! A declaration beside the files that it is made from: what differs, and the declaration with what is new in them.

use super::read::{Entry, Table};
use super::{Error, Importer, write};
use crate::declaration::{self, AliasAt, Declaration, Row};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

/// A declaration, compared with the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What differs, each with its file and line.
    pub differences: Vec<String>,
    /// What the files have and the declaration cannot, each with its file and line.
    pub notices: Vec<String>,
    /// Whether everything that is written as a code in the files was read.
    pub is_complete: bool,
    /// The source with what is new: numbers as the files have them, names and entries that it lacked. All else is as it was:
    /// texts, `http`, `as`, attributes, documentation and comments, and entries that the files do not have.
    pub merged: String,
}

impl Importer {
    /// Compares the declaration in a Rust source with the files. Of several declarations it is the one of the name, or else the
    /// one that shares most names with them. With `texts` a text that differs is a difference, too.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use bits_codes_cli::import::Importer;
    ///
    /// let compared = Importer::new().file("include/contoso.h").compare("src/codes.rs", false)?;
    /// assert!(compared.differences.is_empty(), "{:#?}", compared.differences);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A file cannot be read, there are no codes in the files, or no declaration in the source.
    pub fn compare(&self, source: impl AsRef<Path>, texts: bool) -> Result<Compared, Error> {
        let path = source.as_ref();
        let shown = path.display().to_string();
        let source = fs::read_to_string(path)
            .map_err(|error| Error::Read(shown.clone(), error.to_string()))?;
        let declarations = declaration::read(&source)
            .map_err(|fault| Error::Declaration(format!("{shown}:{fault}")))?;
        let (table, files, notices) = self.table()?;
        let chosen = choose(declarations, self.name.as_deref(), &table);
        let declaration = chosen.ok_or_else(|| {
            let name = self.name.as_deref().unwrap_or_default();
            Error::Declaration(format!("{shown}: there is no family `{name}` in it"))
        })?;
        let mut comparison = Comparison {
            shown: &shown,
            files: &files,
            source: &source,
            declaration: &declaration,
            differences: Vec::new(),
            edits: Vec::new(),
        };
        comparison.run(&table, &self.only, texts);
        let differences = std::mem::take(&mut comparison.differences);
        Ok(Compared {
            differences,
            is_complete: notices.errors() == 0,
            notices: notices.summary(),
            merged: comparison.merged(),
        })
    }
}

/// The declaration of the name; or the one that has most of the names in the files.
fn choose(
    declarations: Vec<Declaration>,
    name: Option<&str>,
    table: &Table,
) -> Option<Declaration> {
    if let Some(name) = name {
        return declarations
            .into_iter()
            .find(|declaration| declaration.name == name);
    }
    let names: HashSet<&str> = table.entries.iter().flat_map(names_of).collect();
    let shared = |declaration: &Declaration| {
        let rows = declaration.rows.iter();
        rows.filter(|row| names.contains(&*row.name)).count()
    };
    // The first of several that are alike.
    declarations.into_iter().rev().max_by_key(shared)
}

fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    std::iter::once(&entry.name)
        .chain(&entry.aliases)
        .map(String::as_str)
}

struct Comparison<'a> {
    shown: &'a str,
    files: &'a [String],
    source: &'a str,
    declaration: &'a Declaration,
    differences: Vec<String>,
    /// What is written in place of which bytes.
    edits: Vec<(usize, usize, String)>,
}

impl Comparison<'_> {
    fn run(&mut self, table: &Table, only: &str, texts: bool) {
        let rows = &self.declaration.rows;
        let mut by_name = HashMap::new();
        let mut by_code = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            by_code.entry(row.code).or_insert(at);
            for name in row.aliases.iter().chain([&row.name]) {
                by_name.entry(&name[..]).or_insert(at);
            }
        }
        let variants = rows
            .iter()
            .map(|row| (&row.name[..], row.variant.as_deref()));
        let mut new = write::NewRows::of(table, &self.declaration.prefixes, variants);
        let mut before = None;
        for entry in &table.entries {
            let mut known = names_of(entry).filter_map(|name| by_name.get(name));
            let known = known.next().or_else(|| by_code.get(&entry.code)).copied();
            if let Some(at) = known {
                self.known(entry, &rows[at], texts);
                before = Some(at);
            } else {
                let message = format!(
                    "{}: `{}` is `0x{:08X}`, and not in {}",
                    self.place(entry),
                    entry.name,
                    entry.code,
                    self.shown
                );
                self.differences.push(message);
                let row = new.row(entry);
                self.insert(before, &row);
            }
        }
        let in_files: HashSet<&str> = table.entries.iter().flat_map(names_of).collect();
        let is_gone = |row: &&Row| {
            let mut names = row.aliases.iter().chain([&row.name]);
            row.name.starts_with(only) && !names.any(|name| in_files.contains(&name[..]))
        };
        for row in rows.iter().filter(is_gone) {
            self.differences.push(format!(
                "{}:{}: `{}` is in none of the files",
                self.shown, row.line, row.name
            ));
        }
    }

    /// An entry that the declaration has.
    fn known(&mut self, entry: &Entry, row: &Row, texts: bool) {
        let (shown, line, place) = (self.shown, row.line, self.place(entry));
        let name = &row.name;
        if row.code != entry.code {
            let (here, there) = (row.code, entry.code);
            self.differences.push(format!(
                "{shown}:{line}: `{name}` is `0x{here:08X}`, and `0x{there:08X}` at {place}"
            ));
            let at = row.code_at.clone();
            self.edits
                .push((at.start, at.end, format!("0x{there:08X}")));
        }
        let lacks = |name: &&str| *name != row.name && !row.aliases.iter().any(|own| own == name);
        let new: Vec<&str> = names_of(entry).filter(lacks).collect();
        for alias in &new {
            self.differences.push(format!(
                "{shown}:{line}: `{name}` lacks its other name `{alias}`, at {place}"
            ));
        }
        if !new.is_empty() {
            self.edits.push(self.aliases(row.alias_at, &new.join(", ")));
        }
        let text = entry
            .text
            .as_ref()
            .filter(|text| texts && **text != row.text);
        if let Some(text) = text {
            self.differences.push(format!(
                "{shown}:{line}: the text of `{name}` is {:?}, and {text:?} at {place}",
                row.text
            ));
        }
    }

    fn aliases(&self, at: AliasAt, new: &str) -> (usize, usize, String) {
        let (at, text) = match at {
            AliasAt::List(at) => {
                let list = self.source[..at].trim_end();
                let comma = if list.ends_with([',', '[']) { "" } else { ", " };
                (at, format!("{comma}{new}"))
            }
            AliasAt::Options(at) => (at, format!("alias = [{new}], ")),
            AliasAt::Row(at) => (at, format!("#[bits(alias = [{new}])]\n        ")),
        };
        (at, at, text)
    }

    /// Behind the entry that comes before it in the files.
    fn insert(&mut self, before: Option<usize>, row: &str) {
        let edit = if let Some(before) = before.map(|at| &self.declaration.rows[at]) {
            let comma = if before.has_comma { "" } else { "," };
            let text = format!("{comma}\n\n{}", row.trim_end());
            (before.end, before.end, text)
        } else {
            let at = self.declaration.body.start;
            (at, at, format!("\n{row}"))
        };
        self.edits.push(edit);
    }

    fn place(&self, entry: &Entry) -> String {
        format!("{}:{}", self.files[entry.place.file], entry.place.line)
    }

    fn merged(mut self) -> String {
        // Those of one place stay in their order.
        self.edits.sort_by_key(|(start, _, _)| *start);
        let mut merged = String::with_capacity(self.source.len());
        let mut done = 0;
        for (start, end, text) in &self.edits {
            merged.push_str(&self.source[done..*start]);
            merged.push_str(text);
            done = *end;
        }
        merged + &self.source[done..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"//! Kept.
bits_codes::bits_errors! {
    /// Kept.
    #[bits(facility = 0x123, prefix = "A_E_")]
    pub enum Code {
        /// Docs, kept.
        #[bits(http = 507)]
        0x81230001 => A_E_ONE as First: "A text of ours.",
        // A comment, kept.
        -2128412670 => A_E_TWO: "Two.",
        #[bits(alias = [A_E_OLD,])]
        0x81230007 => A_E_MOVED: "Moved.",
        0x81230009 => A_E_GONE: "Gone."
    }
}
"#;
    const HEADER: &str = "\
#define A_E_FIRST_OF_ALL 0x81230000 // First.
#define A_E_ONE 0x81230001 // One.
#define A_E_UNO A_E_ONE
#define A_E_NEW 0x81230005 // New, %1.
#define A_E_TWO 0x81230002 // Two.
#define A_E_MOVED 0x81230008 // Moved.
#define A_E_OLD A_E_MOVED
#define A_E_OLDER A_E_MOVED
#define A_E_FIRST 0x81230010 // Its variant is taken.
";

    fn compare(source: &str, texts: bool) -> Compared {
        let file = std::env::temp_dir().join(format!(
            "hr-keep-{}-{:?}.rs",
            std::process::id(),
            std::thread::current().id()
        ));
        fs::write(&file, source).unwrap();
        let importer = Importer::new().text("a.h", HEADER);
        let mut compared = importer.compare(&file, texts).unwrap();
        let shown = file.display().to_string();
        for difference in &mut compared.differences {
            *difference = difference.replace(&shown, "codes.rs");
        }
        fs::remove_file(file).unwrap();
        compared
    }

    #[test]
    fn what_differs_has_its_line() {
        assert_eq!(
            compare(SOURCE, true).differences,
            [
                "a.h:1: `A_E_FIRST_OF_ALL` is `0x81230000`, and not in codes.rs",
                "codes.rs:8: `A_E_ONE` lacks its other name `A_E_UNO`, at a.h:2",
                "codes.rs:8: the text of `A_E_ONE` is \"A text of ours.\", and \"One.\" at a.h:2",
                "a.h:4: `A_E_NEW` is `0x81230005`, and not in codes.rs",
                "codes.rs:12: `A_E_MOVED` is `0x81230007`, and `0x81230008` at a.h:6",
                "codes.rs:12: `A_E_MOVED` lacks its other name `A_E_OLDER`, at a.h:6",
                "a.h:9: `A_E_FIRST` is `0x81230010`, and not in codes.rs",
                "codes.rs:13: `A_E_GONE` is in none of the files",
            ]
        );
    }

    #[test]
    fn what_a_person_wrote_is_kept() {
        let merged = compare(SOURCE, false).merged;
        assert_eq!(
            merged,
            r#"//! Kept.
bits_codes::bits_errors! {
    /// Kept.
    #[bits(facility = 0x123, prefix = "A_E_")]
    pub enum Code {
        0x81230000 => A_E_FIRST_OF_ALL: "First.",

        /// Docs, kept.
        #[bits(alias = [A_E_UNO], http = 507)]
        0x81230001 => A_E_ONE as First: "A text of ours.",

        0x81230005 => A_E_NEW: "New, %1.",
        // A comment, kept.
        -2128412670 => A_E_TWO: "Two.",
        #[bits(alias = [A_E_OLD,A_E_OLDER])]
        0x81230008 => A_E_MOVED: "Moved.",

        0x81230010 => A_E_FIRST as AEFirst: "Its variant is taken.",
        0x81230009 => A_E_GONE: "Gone."
    }
}
"#
        );
        // Merged again, it is the same.
        let again = compare(&merged, false);
        assert_eq!(again.merged, merged);
        assert_eq!(
            again.differences,
            ["codes.rs:19: `A_E_GONE` is in none of the files"]
        );
    }

    #[test]
    fn what_was_imported_agrees_with_its_files() {
        let imported = Importer::new().text("a.h", HEADER).import().unwrap();
        let compared = compare(imported.declaration(), true);
        assert_eq!(compared.differences, [""; 0]);
        assert_eq!(compared.merged, imported.declaration());
    }
}
