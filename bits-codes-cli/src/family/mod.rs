//! A family of the user's, from whatever has it: a Rust source with its declaration, JSON as `hr export` writes it, a C header or a
//! message compiler file.

use crate::declaration;
use crate::import::{self, Importer};
use bits_codes::Hresult;
use bits_codes::export::{Entry, Listing};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// A family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// Its entries.
    pub rows: Vec<Row>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number.
    pub code: u32,
    /// The symbolic name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// The HTTP status that goes with it.
    pub http_status: Option<u16>,
    /// What it means, with inserts as a declaration has them; empty where nobody says.
    pub text: String,
}

impl Family {
    /// The family as what the exporter writes.
    #[must_use]
    pub fn listing(&self) -> Listing<'_> {
        let entries = self.rows.iter().map(|row| Entry {
            code: row.code,
            name: &row.name,
            aliases: row.aliases.iter().map(String::as_str).collect(),
            http_status: row.http_status,
            text: &row.text,
        });
        Listing::new(&self.name, entries.collect())
    }
}

impl Row {
    fn new(code: u32, name: String) -> Self {
        Self {
            code,
            name,
            aliases: Vec::new(),
            http_status: Hresult::new(code).http_status(),
            text: String::new(),
        }
    }
}

/// The families in a file: of a Rust source as many as it declares, of any other one.
///
/// # Errors
///
/// The file cannot be read, or has no family. The message names the file.
pub fn load(file: &Path) -> Result<Vec<Family>, String> {
    let shown = file.display();
    let extension = file.extension().and_then(|extension| extension.to_str());
    let read =
        || fs::read_to_string(file).map_err(|error| format!("cannot read `{shown}`: {error}"));
    match extension.unwrap_or_default() {
        "rs" => of_source(&read()?).map_err(|fault| format!("{shown}:{fault}")),
        "json" => match of_json(&read()?) {
            Ok(family) => Ok(vec![family]),
            Err(error) => Err(format!("{shown}: {error}")),
        },
        _ => {
            let family = Importer::new().file(file).family();
            family
                .map(|family| vec![family])
                .map_err(|error| match error {
                    import::Error::Read(..) => error.to_string(),
                    _ => format!("{shown}: {error}"),
                })
        }
    }
}

/// The families that a Rust source declares.
///
/// # Errors
///
/// There is none, or an entry does not parse.
pub fn of_source(source: &str) -> Result<Vec<Family>, declaration::Fault> {
    let row = |row: declaration::Row| {
        let carried = Row::new(row.code, row.name);
        Row {
            aliases: row.aliases,
            http_status: row.http.or(carried.http_status),
            text: row.text,
            ..carried
        }
    };
    let declarations = declaration::read(source)?.into_iter();
    let families = declarations.map(|declaration| Family {
        name: declaration.name,
        rows: declaration.rows.into_iter().map(row).collect(),
    });
    Ok(families.collect())
}

/// What `hr export --format json` writes; what it has more is passed over.
#[derive(Deserialize)]
struct Document {
    family: String,
    codes: Vec<Code>,
}

#[derive(Deserialize)]
struct Code {
    #[serde(rename = "code")]
    number: Number,
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    http_status: Option<u16>,
    #[serde(default)]
    text: String,
}

/// A number in any spelling.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Text(String),
    Number(i64),
}

/// The family in a JSON text.
///
/// # Errors
///
/// It is not JSON, or not a family.
pub fn of_json(text: &str) -> Result<Family, String> {
    let document: Document = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let rows = document.codes.into_iter().map(|row| {
        let code = match &row.number {
            Number::Text(text) => text.parse::<Hresult>().ok().map(Hresult::bits),
            Number::Number(number) => {
                let signed = i32::try_from(*number).ok().map(i32::cast_unsigned);
                u32::try_from(*number).ok().or(signed)
            }
        };
        let code =
            code.ok_or_else(|| format!("the code of `{}` is no number of 32 bits", row.name))?;
        let carried = Row::new(code, row.name);
        Ok(Row {
            aliases: row.aliases,
            http_status: row.http_status.or(carried.http_status),
            text: row.text,
            ..carried
        })
    });
    let rows = rows.collect::<Result<Vec<Row>, String>>()?;
    if rows.is_empty() {
        return Err(format!("the family `{}` has no codes", document.family));
    }
    Ok(Family {
        name: document.family,
        rows,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"bits_errors! {
        enum SyncCode {
            #[bits(http = 507, alias = [SYNC_E_FULL])]
            0xA1230001 => SYNC_E_NO_QUOTA: "%1 of 100%%1 are used.",
            0x80190194 => SYNC_E_404 as Missing: "The item is not there.",
        }
    }"#;

    /// Through all the formats that a family is read from.
    #[test]
    fn a_family_is_the_same_from_any_file() {
        let family = of_source(SOURCE).unwrap().remove(0);
        assert_eq!(family.rows[0].http_status, Some(507));
        assert_eq!(family.rows[1].http_status, Some(404));
        let folder = std::env::temp_dir().join(format!("hr-family-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let listing = family.listing();
        let header = Listing::new("SyncCode", listing.entries()[..1].to_vec()).header();
        for (file, text) in [
            ("SyncCode.rs", SOURCE.to_owned()),
            ("SyncCode.json", listing.json()),
            ("SyncCode.h", header.clone()),
            (
                "SyncCode.mc",
                Listing::new("SyncCode", listing.entries()[1..].to_vec())
                    .mc()
                    .unwrap(),
            ),
        ] {
            let path = folder.join(file);
            fs::write(&path, text).unwrap();
            let loaded = load(&path).unwrap().remove(0);
            assert_eq!(loaded.name, "SyncCode", "{file}");
            for row in &loaded.rows {
                let same = family
                    .rows
                    .iter()
                    .find(|same| same.name == row.name)
                    .unwrap();
                assert_eq!(
                    (row.code, &row.aliases, &row.text),
                    (same.code, &same.aliases, &same.text),
                    "{file}"
                );
            }
            assert_eq!(
                loaded.rows.len(),
                if file.ends_with("rs") || file.ends_with("json") {
                    2
                } else {
                    1
                }
            );
        }
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_no_family_says_so() {
        let code = |code: &str| {
            format!(r#"{{"family": "A", "codes": [{{"code": {code}, "name": "A_E_A"}}]}}"#)
        };
        for (text, expected) in [
            (code("\"0x80040200\""), Ok(0x8004_0200)),
            (code("-2147220992"), Ok(0x8004_0200)),
            (code("2147746304"), Ok(0x8004_0200)),
            (
                code("\"x\""),
                Err("the code of `A_E_A` is no number of 32 bits"),
            ),
            (
                code("4294967296"),
                Err("the code of `A_E_A` is no number of 32 bits"),
            ),
            (
                r#"{"family": "A", "codes": []}"#.to_owned(),
                Err("the family `A` has no codes"),
            ),
        ] {
            let read = of_json(&text).map(|family| family.rows[0].code);
            assert_eq!(
                read.as_ref().map_err(String::as_str),
                expected.as_ref().map_err(|error| *error),
                "{text}"
            );
        }
        assert!(of_json("[]").is_err());
        let error = load(Path::new("/no/such/file.rs")).unwrap_err();
        assert!(
            error.starts_with("cannot read `/no/such/file.rs`: "),
            "{error}"
        );
    }
}
