//! A declaration beside the files that it is made from: what differs, and the declaration with what is new in them.

use super::edit::{self, Edit};
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
    /// What `merged` has otherwise than the source, as `diff -U0` writes it; empty where that is nothing.
    pub diff: String,
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
        let Comparison {
            differences,
            mut edits,
            ..
        } = comparison;
        // Those of one place stay in their order.
        edits.sort_by_key(|edit| edit.at.start);
        Ok(Compared {
            differences,
            is_complete: notices.errors() == 0,
            notices: notices.summary(),
            merged: edit::apply(&source, 0..source.len(), &edits),
            diff: edit::diff(&shown, &source, &edits),
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
    edits: Vec<Edit>,
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
        let mut codes = HashMap::new();
        for entry in &table.entries {
            codes.extend(names_of(entry).map(|name| (name, entry.code)));
        }
        // An entry whose own name has another number in the files is another one, whatever else they share.
        let is_other = |row: &Row, entry: &Entry| {
            !names_of(entry).any(|name| name == row.name)
                && codes
                    .get(&row.name[..])
                    .is_some_and(|code| *code != entry.code)
        };
        for entry in &table.entries {
            let mut known = names_of(entry)
                .filter_map(|name| by_name.get(name))
                .chain(by_code.get(&entry.code))
                .copied()
                .filter(|at| !is_other(&rows[*at], entry));
            if let Some(at) = known.next() {
                self.known(entry, &rows[at], &by_name, at, texts);
                before = Some(at);
            } else if let Some(at) = names_of(entry).find_map(|name| by_name.get(name)) {
                // Written as an entry, it would have the name twice.
                let row = &rows[*at];
                let message = format!(
                    "{}:{}: `{}` has the other name of an entry that is `0x{:08X}` at {}, so that entry is not written: `{}`",
                    self.shown,
                    row.line,
                    row.name,
                    entry.code,
                    self.place(entry),
                    entry.name
                );
                self.differences.push(message);
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
    fn known(
        &mut self,
        entry: &Entry,
        row: &Row,
        by_name: &HashMap<&str, usize>,
        nth: usize,
        texts: bool,
    ) {
        let (shown, line, place) = (self.shown, row.line, self.place(entry));
        let name = &row.name;
        if row.code != entry.code {
            let (here, there) = (row.code, entry.code);
            self.differences.push(format!(
                "{shown}:{line}: `{name}` is `0x{here:08X}`, and `0x{there:08X}` at {place}"
            ));
            self.edits.push(Edit {
                at: row.code_at.clone(),
                text: format!("0x{there:08X}"),
            });
        }
        let lacks = |name: &&str| *name != row.name && !row.aliases.iter().any(|own| own == name);
        let (elsewhere, new): (Vec<&str>, Vec<&str>) = names_of(entry)
            .filter(lacks)
            .partition(|name| by_name.get(name).is_some_and(|at| *at != nth));
        for alias in elsewhere {
            self.differences.push(format!(
                "{shown}:{line}: `{alias}` is another name of `{name}` at {place}, and is one of another entry here"
            ));
        }
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

    fn aliases(&self, at: AliasAt, new: &str) -> Edit {
        let (at, text) = match at {
            AliasAt::List(at) => {
                let list = self.source[..at].trim_end();
                let comma = if list.ends_with([',', '[']) { "" } else { ", " };
                (at, format!("{comma}{new}"))
            }
            AliasAt::Options(at) => (at, format!("alias = [{new}], ")),
            AliasAt::Row(at) => (at, format!("#[bits(alias = [{new}])]\n        ")),
        };
        Edit { at: at..at, text }
    }

    /// Behind the entry that comes before it in the files.
    fn insert(&mut self, before: Option<usize>, row: &str) {
        let edit = if let Some(before) = before.map(|at| &self.declaration.rows[at]) {
            let comma = if before.has_comma { "" } else { "," };
            let text = format!("{comma}\n\n{}", row.trim_end());
            Edit {
                at: before.end..before.end,
                text,
            }
        } else {
            let at = self.declaration.body.start;
            Edit {
                at: at..at,
                text: format!("\n{row}"),
            }
        };
        self.edits.push(edit);
    }

    fn place(&self, entry: &Entry) -> String {
        format!("{}:{}", self.files[entry.place.file], entry.place.line)
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
        compare_with(HEADER, source, texts)
    }

    fn compare_with(header: &str, source: &str, texts: bool) -> Compared {
        let file = std::env::temp_dir().join(format!(
            "hr-keep-{}-{:?}.rs",
            std::process::id(),
            std::thread::current().id()
        ));
        fs::write(&file, source).unwrap();
        let importer = Importer::new().text("a.h", header);
        let mut compared = importer.compare(&file, texts).unwrap();
        let shown = file.display().to_string();
        for difference in &mut compared.differences {
            *difference = difference.replace(&shown, "codes.rs");
        }
        compared.diff = compared.diff.replace(&shown, "codes.rs");
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

    /// What had one number has two, and what had two has one.
    #[test]
    fn names_that_move_never_take_a_number_with_them() {
        let source = "bits_errors! { enum Code {\n\
            #[bits(alias = [A_E_OLD])]\n0x81230001 => A_E_ONE: \"One.\",\n\
            0x81230005 => A_E_FIVE: \"Five.\",\n\
            0x81230006 => A_E_SIX: \"Six.\",\n} }\n";
        let header = "#define A_E_ONE 0x81230001\n#define A_E_OLD 0x81230002\n\
            #define A_E_FIVE 0x81230007\n#define A_E_NEW 0x81230005\n#define A_E_SIX A_E_FIVE\n";
        let compared = compare_with(header, source, false);
        assert_eq!(
            compared.differences,
            [
                "codes.rs:3: `A_E_ONE` has the other name of an entry that is `0x81230002` at a.h:2, so that entry is not written: `A_E_OLD`",
                "codes.rs:4: `A_E_FIVE` is `0x81230005`, and `0x81230007` at a.h:3",
                "codes.rs:4: `A_E_SIX` is another name of `A_E_FIVE` at a.h:3, and is one of another entry here",
                "a.h:4: `A_E_NEW` is `0x81230005`, and not in codes.rs",
            ]
        );
        let merged = &compared.merged;
        for row in [
            "0x81230001 => A_E_ONE",
            "0x81230007 => A_E_FIVE",
            "0x81230005 => A_E_NEW",
            "0x81230006 => A_E_SIX",
        ] {
            assert!(merged.contains(row), "{row}: {merged}");
        }
        assert!(!merged.contains("0x81230002"), "{merged}");
    }

    #[test]
    fn a_diff_shows_what_is_written() {
        let diff = compare(SOURCE, false).diff;
        assert!(
            diff.starts_with("--- codes.rs\n+++ codes.rs\n@@ -"),
            "{diff}"
        );
        for line in [
            "\n+        0x81230000 => A_E_FIRST_OF_ALL: \"First.\",\n",
            "\n-        #[bits(http = 507)]\n+        #[bits(alias = [A_E_UNO], http = 507)]\n",
            "\n-        0x81230007 => A_E_MOVED: \"Moved.\",\n+        0x81230008 => A_E_MOVED: \"Moved.\",\n",
        ] {
            assert!(diff.contains(line), "{line}{diff}");
        }
        assert!(!diff.contains("Kept."), "{diff}");
        let merged = compare(SOURCE, false).merged;
        assert_eq!(compare(&merged, false).diff, "");
    }

    #[test]
    fn what_was_imported_agrees_with_its_files() {
        let imported = Importer::new().text("a.h", HEADER).import().unwrap();
        let compared = compare(imported.declaration(), true);
        assert_eq!(compared.differences, [""; 0]);
        assert_eq!(compared.merged, imported.declaration());
    }
}
