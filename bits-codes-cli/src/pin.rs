//! The file of pinned codes: written for a family that names one, and brought up to date with the declaration.
//!
//! What the file promises stays: only lines for what is new are written, and a line whose entry is gone is marked when that is asked for.

use crate::declaration::{Declaration, Row};
use bits_codes_core::pins::{self, Declared, Line, Pin, Pins};
use bits_codes_core::vocabulary::Rule;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a file is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// The content.
    pub text: String,
    /// What is not as it was, a line each: `added 0xA1230001 SYNC_E_NO_QUOTA`. Empty where nothing changed.
    pub changes: Vec<String>,
}

/// The file of a family: beside the manifest of the crate that the source is in, where the macro looks for it.
#[must_use]
pub fn place(source: &Path, pinned: &str) -> PathBuf {
    let source = std::path::absolute(source).unwrap_or_else(|_| source.to_owned());
    let mut folders = source.ancestors().skip(1);
    let manifest = folders.find(|folder| folder.join("Cargo.toml").is_file());
    let folder = manifest.or(source.parent()).unwrap_or(Path::new(""));
    folder.join(pinned)
}

/// The file called `name` with what the family has now. `text` is what is in it; `None` where there is none yet. Lines of
/// entries that are gone are marked if `retire` says so.
///
/// ```
/// let source = r#"bits_errors! {
///     #[bits(pinned = "sync.codes")]
///     enum SyncCode { 0xA1230001 => SYNC_E_FULL: "The mailbox is full.", }
/// }"#;
/// let family = &bits_codes_cli::declaration::read(source)?[0];
/// let pinned = bits_codes_cli::pin::update(family, "sync.codes", None, false).unwrap();
/// assert!(pinned.text.ends_with("family SyncCode\n0xA1230001 SYNC_E_FULL\n"));
/// # Ok::<(), bits_codes_cli::declaration::Fault>(())
/// ```
///
/// # Errors
///
/// The file cannot be read, or the family breaks what it promises: all of it, a message each.
pub fn update(
    family: &Declaration,
    name: &str,
    text: Option<&str>,
    retire: bool,
) -> Result<Pinned, Vec<String>> {
    let Some(text) = text else {
        let header = format!(
            "# The codes and names of `{}` that are promised: `#[bits(pinned = \"{name}\")]` compares the enum with them.\n{} {}\n",
            family.name,
            pins::FAMILY,
            family.name
        );
        return update(family, name, Some(&header), retire);
    };
    let mut list = parse(family, name, text)?;
    let mut names = vec![("", 0); list.iter().map(|pin| pin.names().count()).sum()];
    let pins = Pins::new(&mut list, &mut names)
        .map_err(|malformed| vec![format!("{name}:{}: {malformed}", malformed.line)])?;

    let mut is_kept = vec![false; pins.all().len()];
    let mut broken = Vec::new();
    let mut changes = Vec::new();
    // By the number of the line.
    let mut changed = BTreeMap::new();
    let mut added = Vec::new();
    for row in &family.rows {
        let Row { code, name: of, .. } = row;
        let aliases: Vec<&str> = row.aliases.iter().map(String::as_str).collect();
        let entry = Declared {
            code: *code,
            name: of,
            aliases: &aliases,
        };
        let Err(fault) = pins.judge(entry, &mut is_kept) else {
            continue;
        };
        if fault.rule() != Rule::Unpinned {
            let (note, help) = (fault.note(name), fault.help());
            broken.push(format!("{}: {fault}; note: {note}; help: {help}", row.line));
        } else if let Some(pin) = pins.all().iter().find(|pin| pin.code == *code) {
            changes.push(format!("changed {entry}"));
            changed.insert(pin.line, entry.to_string());
        } else {
            changes.push(format!("added {entry}"));
            added.push(entry.to_string());
        }
    }
    let gone = pins.all().iter().zip(&is_kept);
    for (pin, _) in gone.filter(|(pin, is_kept)| !**is_kept && !pin.is_retired) {
        let Pin {
            line,
            code,
            name: of,
            ..
        } = pin;
        if retire {
            changes.push(format!("{} {code:#010X} {of}", pins::RETIRED));
            let words: Vec<&str> = pin.names().collect();
            changed.insert(
                *line,
                format!("{} {code:#010X} {}", pins::RETIRED, words.join(" ")),
            );
        } else {
            broken.push(format!(
                "`{of}` (`{code:#010X}`) is pinned, and `{}` has it no longer; note: line {line} of `{name}` promises it; help: declare it \
                 again; if it is gone for good, `--retire` marks it",
                family.name
            ));
        }
    }
    if !broken.is_empty() {
        return Err(broken);
    }
    Ok(Pinned {
        text: written(text, &changed, &added),
        changes,
    })
}

/// The pins in the file.
fn parse<'text>(
    family: &Declaration,
    name: &str,
    text: &'text str,
) -> Result<Vec<Pin<'text>>, Vec<String>> {
    let mut list = Vec::new();
    let mut named = None;
    let mut malformed = Vec::new();
    for line in pins::lines(text) {
        match line {
            Ok(Line::Family(family)) => named = Some(family),
            Ok(Line::Pin(pin)) => list.push(pin),
            Err(line) => malformed.push(format!("{name}:{}: {line}", line.line)),
        }
    }
    if !malformed.is_empty() {
        return Err(malformed);
    }
    match named {
        Some(named) if named == family.name => Ok(list),
        Some(named) => Err(vec![format!(
            "`{name}` pins the codes of `{named}`, and this is `{0}`; help: if the enum has a new name, write `{1} {0}` in the file",
            family.name,
            pins::FAMILY
        )]),
        None => Err(vec![format!(
            "`{name}` names no family; help: begin it with the line `{} {}`",
            pins::FAMILY,
            family.name
        )]),
    }
}

/// The text with these lines in the place of others, and these behind it. Comments and line ends stay.
fn written(text: &str, changed: &BTreeMap<usize, String>, added: &[String]) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = String::with_capacity(text.len() + 64 * added.len());
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let Some(new) = changed.get(&(index + 1)) else {
            out.push_str(line);
            continue;
        };
        let content = line.trim_end_matches(['\r', '\n']);
        let ends = &line[content.len()..];
        out.push_str(new);
        if let Some(comment) = content.find('#') {
            out.push(' ');
            out.push_str(&content[comment..]);
        }
        out.push_str(ends);
    }
    if !added.is_empty() && !out.is_empty() && !out.ends_with('\n') {
        out.push_str(end);
    }
    for line in added {
        out.push_str(line);
        out.push_str(end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::read;

    fn family(rows: &str) -> Declaration {
        let source = format!(
            "bits_errors! {{\n#[bits(pinned = \"a.codes\")]\nenum SyncCode {{\n{rows}}}\n}}"
        );
        read(&source).unwrap().remove(0)
    }

    const FULL: &str = "0xA1230001 => SYNC_E_FULL: \"Full.\",\n";
    const LOST: &str = "#[bits(alias = [SYNC_E_GONE])]\n-1591541758 => SYNC_E_LOST: \"Lost.\",\n";

    #[test]
    fn a_file_is_begun_and_kept() {
        let both = family(&format!("{FULL}{LOST}"));
        assert_eq!(both.pinned.as_deref(), Some("a.codes"));
        let begun = update(&both, "a.codes", None, false).unwrap();
        let (comment, rest) = begun.text.split_once('\n').unwrap();
        assert!(comment.starts_with("# "));
        assert_eq!(
            rest,
            "family SyncCode\n0xA1230001 SYNC_E_FULL\n0xA1230002 SYNC_E_LOST SYNC_E_GONE\n"
        );
        assert_eq!(begun.changes.len(), 2);
        let again = update(&both, "a.codes", Some(&begun.text), false).unwrap();
        assert_eq!((again.text, again.changes), (begun.text, Vec::new()));
    }

    #[test]
    fn only_what_is_new_is_written() {
        let both = family(&format!("{FULL}{LOST}"));
        let old = "family SyncCode\r\n0xa1230002  SYNC_E_LOST # since 1.0\r\n\r\n# end";
        let pinned = update(&both, "a.codes", Some(old), false).unwrap();
        assert_eq!(
            pinned.text,
            "family SyncCode\r\n0xA1230002 SYNC_E_LOST SYNC_E_GONE # since 1.0\r\n\r\n# end\r\n0xA1230001 SYNC_E_FULL\r\n"
        );
        assert_eq!(
            pinned.changes,
            [
                "added 0xA1230001 SYNC_E_FULL",
                "changed 0xA1230002 SYNC_E_LOST SYNC_E_GONE"
            ]
        );
    }

    #[test]
    fn what_is_gone_is_retired_when_asked() {
        let one = family(FULL);
        let old = "family SyncCode\n0xA1230001 SYNC_E_FULL\n0xA1230002 SYNC_E_LOST SYNC_E_GONE\n";
        let broken = update(&one, "a.codes", Some(old), false).unwrap_err();
        assert_eq!(broken.len(), 1);
        assert!(broken[0].starts_with(
            "`SYNC_E_LOST` (`0xA1230002`) is pinned, and `SyncCode` has it no longer; note: line 3"
        ));
        let pinned = update(&one, "a.codes", Some(old), true).unwrap();
        assert_eq!(pinned.changes, ["retired 0xA1230002 SYNC_E_LOST"]);
        assert_eq!(
            pinned.text,
            "family SyncCode\n0xA1230001 SYNC_E_FULL\nretired 0xA1230002 SYNC_E_LOST SYNC_E_GONE\n"
        );
        let both = family(&format!("{FULL}{LOST}"));
        let broken = update(&both, "a.codes", Some(&pinned.text), true).unwrap_err();
        assert!(
            broken[0].contains("code `0xA1230002` is retired"),
            "{broken:?}"
        );
    }

    #[test]
    fn no_promise_is_broken() {
        let one = family(FULL);
        for (old, message) in [
            (
                "family SyncCode\n0xA1230009 SYNC_E_FULL\n",
                "4: `SYNC_E_FULL` is pinned as `0xA1230009`, and is declared as `0xA1230001`; note: line 2",
            ),
            (
                "family SyncCode\n0xA1230001 SYNC_E_BUSY\n",
                "4: `0xA1230001` is pinned as `SYNC_E_BUSY`",
            ),
            ("family Other\n", "`a.codes` pins the codes of `Other`"),
            ("# nothing\n", "`a.codes` names no family"),
            ("family SyncCode\n0x1 A\n", "a.codes:2: expected a code"),
            (
                "family SyncCode\n0xA1230001 A\n0xA1230001 B\n",
                "a.codes:3: `0xA1230001` is in line 2 already",
            ),
        ] {
            let broken = update(&one, "a.codes", Some(old), true).expect_err(old);
            assert!(broken[0].starts_with(message), "{broken:?}");
        }
    }
}
