//! Writes the `bits_errors!` declaration of a table.

mod options;
mod prefix;
mod text;
mod variant;

use self::variant::Variants;

use std::borrow::Cow;
use std::fmt::Write as _;

use bits_codes_core::names::{severity_with_end, without_prefix};

use crate::import::read::{Entry, Notice, Table, Topic};

/// The declaration of `table` as the enum `name`; `source` is named in its documentation.
///
/// What the declaration says other than the file is added to the notices of the table.
pub fn declaration(table: &mut Table, name: &str, source: &str) -> String {
    let names: Vec<&str> = table
        .entries
        .iter()
        .map(|entry| entry.name.as_str())
        .collect();
    let prefixes = prefix::common(&names);
    let mut taken = Variants::of(&prefixes, []);
    let variants = taken.explicit(&names);
    let options = options::of(&table.entries, &prefixes, &table.facilities);
    let mut out = String::new();
    out.push_str("use bits_codes::bits_errors;\n\nbits_errors! {\n");
    let _ = writeln!(out, "    /// The codes of {source}.");
    options.facility_names(&mut out);
    options.family(&mut out);
    let _ = writeln!(out, "    #[non_exhaustive]\n    pub enum {name} {{");
    for (nth, (entry, variant)) in table.entries.iter().zip(variants).enumerate() {
        if nth > 0 {
            out.push('\n');
        }
        let notice = row(entry, variant.as_deref(), &options, &prefixes, &mut out);
        table.notices.extend(notice);
    }
    out.push_str("    }\n}\n");
    out
}

/// Entries of a table for a declaration that there is.
pub struct NewRows {
    options: options::Options,
    prefixes: Vec<String>,
    variants: Variants,
}

impl NewRows {
    /// For a declaration with these prefixes, and names with the variants that are written for them.
    pub fn of<'a>(
        table: &Table,
        prefixes: &[String],
        rows: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    ) -> Self {
        Self {
            options: options::of(&table.entries, prefixes, &table.facilities),
            prefixes: prefixes.to_vec(),
            variants: Variants::of(prefixes, rows),
        }
    }

    pub fn row(&mut self, entry: &Entry) -> String {
        let variant = self.variants.add(&entry.name);
        let mut out = String::new();
        row(
            entry,
            variant.as_deref(),
            &self.options,
            &self.prefixes,
            &mut out,
        );
        out
    }
}

/// Writes an entry; what there is to say about its text.
fn row(
    entry: &Entry,
    variant: Option<&str>,
    options: &options::Options,
    prefixes: &[String],
    out: &mut String,
) -> Option<Notice> {
    let (text, notice) = text_of(entry, prefixes);
    others(entry, out);
    options.entry(entry, &text, out);
    let name = variant.map_or_else(
        || entry.name.clone(),
        |variant| format!("{} as {variant}", entry.name),
    );
    text::row(out, &format!("0x{:08X} => {name}: ", entry.code), &text);
    notice
}

/// The texts in other languages, for those who read the source.
fn others(entry: &Entry, out: &mut String) {
    for (language, text) in &entry.others {
        let mut lines = text
            .split('\n')
            .map(|line| line.replace(char::is_control, " "));
        let first = lines.next().unwrap_or_default();
        let _ = writeln!(out, "        // {language}: {}", first.trim_end());
        for line in lines {
            let _ = writeln!(out, "        {}", format!("//     {line}").trim_end());
        }
    }
}

/// The text that an entry is declared with, and what is to be said about that.
fn text_of<'a>(entry: &'a Entry, prefixes: &[String]) -> (Cow<'a, str>, Option<Notice>) {
    if let Some(text) = &entry.text {
        return (Cow::Borrowed(text), None);
    }
    let (text, notice) = without_text(entry, prefixes);
    (Cow::Owned(text), Some(notice))
}

/// A text where the file has none, and what is to be said about that.
fn without_text(entry: &Entry, prefixes: &[String]) -> (String, Notice) {
    let name = &entry.name;
    let known = bits_codes::explain(entry.code)
        .names()
        .find(|known| known.name() == name && !known.text().is_empty());
    let (text, topic, message) = if let Some(known) = known {
        let message = format!("`{name}` has no text, so it is declared with that of `bits-codes`");
        (known.text().to_owned(), Topic::KnownText, message)
    } else {
        let text = made_up(name, rest(name, prefixes));
        let message = format!("`{name}` has no text, so it is declared with {text:?}");
        (text, Topic::NoText, message)
    };
    (text, Notice::note(entry.place, topic, message))
}

/// What a name says after its prefix, or after its severity where the table has no prefixes.
fn rest<'a>(name: &'a str, prefixes: &[String]) -> &'a str {
    let rest = without_prefix(name, prefixes);
    match severity_with_end(rest) {
        Some((_, end)) if rest == name && end < name.len() => &name[end..],
        _ => rest,
    }
}

/// `FILE_NOT_FOUND` to `File not found.`; a name that is no words stays as it is.
fn made_up(name: &str, rest: &str) -> String {
    if rest == name {
        return name.to_owned();
    }
    let mut text = rest.to_ascii_lowercase().replace('_', " ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text + "."
}

#[cfg(test)]
mod tests {
    use crate::import::read::{Options, Source, read};

    fn written(source: &str) -> (String, Vec<String>) {
        let sources = [Source::taken(source.to_owned())];
        let mut table = read(&sources, Options::default());
        let out = super::declaration(&mut table, "SyncCode", "`sync.h`");
        (
            out,
            table
                .notices
                .into_iter()
                .map(|notice| notice.message)
                .collect(),
        )
    }

    #[test]
    fn a_small_table() {
        let (out, notices) = written(
            "#define SYNC_E_NO_QUOTA ((HRESULT)0xA1230001L) // The mailbox is over its quota.\n\
             #define SYNC_E_FULL SYNC_E_NO_QUOTA\n\
             #define SYNC_S_PARTIAL ((HRESULT)0x21230002L)\n\
             #define SYNC_E_404 ((HRESULT)0xA1230003L) // Not on the \"server\".\n",
        );
        assert_eq!(
            out,
            r##"use bits_codes::bits_errors;

bits_errors! {
    /// The codes of `sync.h`.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
    #[non_exhaustive]
    pub enum SyncCode {
        #[bits(alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        0x21230002 => SYNC_S_PARTIAL: "Partial.",

        0xA1230003 => SYNC_E_404 as SyncE404: r#"Not on the "server"."#,
    }
}
"##
        );
        assert_eq!(
            notices,
            ["`SYNC_S_PARTIAL` has no text, so it is declared with \"Partial.\""]
        );
    }

    #[test]
    fn a_name_that_is_no_words_is_its_own_text() {
        let (out, _) = written("#define DSERR_CONTROLUNAVAIL 0x8878001E\n");
        let row = "0x8878001E => DSERR_CONTROLUNAVAIL: \"DSERR_CONTROLUNAVAIL\",";
        assert!(out.contains(row), "{out}");
    }

    #[test]
    fn facilities_of_the_file_are_not_named_as_others() {
        let (out, _) = written(
            "#define FACILITY_DXC (0xAA)\n#define DXC_E_A MAKE_HRESULT(1, FACILITY_DXC, 1) // A.\n",
        );
        assert!(
            out.contains("    /// Facility 0xAA is `FACILITY_DXC`.\n    #[bits(facility = 0xAA, "),
            "{out}"
        );
    }

    #[test]
    fn a_name_makes_a_text_unless_there_is_a_known_one() {
        // Too many prefixes for the table to have any.
        let names = ["A", "B", "C", "D", "F", "G", "H"];
        let defines = (1..)
            .zip(names)
            .map(|(code, name)| format!("#define {name}_E_NOT_HERE 0x8020A00{code}\n"));
        let header = defines.collect::<Vec<_>>().concat();
        let (out, notices) = written(&(header + "#define E_NOTIMPL 0x80004001\n"));
        assert!(
            out.contains("0x8020A001 => A_E_NOT_HERE: \"Not here.\""),
            "{out}"
        );
        assert!(
            out.contains("E_NOTIMPL: \"The method is not implemented"),
            "{out}"
        );
        assert_eq!(
            notices.last().unwrap(),
            "`E_NOTIMPL` has no text, so it is declared with that of `bits-codes`"
        );
    }
}
