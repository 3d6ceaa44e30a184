//! From what was found to a table that can be declared: one entry a code, with all its names.

use std::collections::HashMap;

use super::names::{http_status, is_name, severity_segment};
use super::{Entry, Found, Notice, Table, Value};

/// Names that a family has for other things.
const RESERVED: [&str; 4] = ["BY_CODE", "BY_NAME", "CODES", "NAME"];

/// Makes entries of what was found, as far as its name starts with `only`.
pub fn collect(found: Vec<Found>, only: &str, mut notices: Vec<Notice>) -> Table {
    let codes = resolve(&found);
    let mut entries = Vec::<Entry>::new();
    let mut by_code = HashMap::<u32, usize>::new();
    let mut by_name = HashMap::<String, (u32, usize)>::new();
    // A name that only stands for another comes after that.
    let (own, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|found| matches!(found.value, Value::Code(_)));
    let wanted = own
        .into_iter()
        .chain(others)
        .filter(|found| found.name.starts_with(only));
    for Found {
        line,
        name,
        value,
        text,
    } in wanted
    {
        let Some(&code) = codes.get(&name) else {
            if let (Value::SameAs(other), Some(_)) = (&value, severity_segment(&name)) {
                let message = format!("`{name}` is not taken: `{other}` is no code of this file");
                notices.push(Notice::error(line, message));
            }
            continue;
        };
        let code = if let Value::Code(own) = value {
            own
        } else {
            code
        };
        if let Err(reason) = declarable(&name, code) {
            notices.push(Notice::error(
                line,
                format!("`{name}` is not taken: {reason}"),
            ));
            continue;
        }
        match by_name.get(&name) {
            Some((first, at)) if *first == code => {
                notices.push(Notice::note(
                    line,
                    format!("`{name}` is defined again, as on line {at}"),
                ));
                continue;
            }
            Some((first, at)) => {
                let message = format!(
                    "`{name}` is `0x{code:08X}` here, but `0x{first:08X}` on line {at}, which is taken"
                );
                notices.push(Notice::error(line, message));
                continue;
            }
            None => by_name.insert(name.clone(), (code, line)),
        };
        if let Some(entry) = by_code.get(&code).map(|at| &mut entries[*at]) {
            add_name(
                entry,
                name,
                text,
                matches!(value, Value::SameAs(_)),
                line,
                &mut notices,
            );
        } else {
            by_code.insert(code, entries.len());
            entries.push(Entry {
                line,
                code,
                name,
                aliases: Vec::new(),
                text,
            });
        }
    }
    notices.sort_by_key(|notice| notice.line);
    Table { entries, notices }
}

/// The code of each name, through any number of names that stand for another.
fn resolve(found: &[Found]) -> HashMap<String, u32> {
    let mut codes = HashMap::new();
    let mut waiting = Vec::new();
    for Found { name, value, .. } in found {
        match value {
            Value::Code(code) => {
                codes.entry(name.clone()).or_insert(*code);
            }
            Value::SameAs(other) => waiting.push((name, other)),
        }
    }
    loop {
        let before = waiting.len();
        waiting.retain(|(name, other)| match codes.get(*other) {
            Some(&code) => {
                codes.entry((*name).clone()).or_insert(code);
                false
            }
            None => true,
        });
        if waiting.len() == before {
            return codes;
        }
    }
}

/// One more name for a code. The name with a text is the one that the entry goes by: a header's `X_E_FIRST` is the
/// number of a real error, too.
fn add_name(
    entry: &mut Entry,
    name: String,
    text: Option<String>,
    is_said: bool,
    line: usize,
    notices: &mut Vec<Notice>,
) {
    let name = if entry.text.is_none() && text.is_some() {
        entry.text = text;
        std::mem::replace(&mut entry.name, name)
    } else {
        if let Some(lost) = text.filter(|text| entry.text.as_ref() != Some(text)) {
            notices.push(Notice::note(
                line,
                format!("the text of `{name}` is not taken, which is an alias: {lost:?}"),
            ));
        }
        name
    };
    if !is_said {
        let message = format!(
            "`{name}` is the same number as `{}`, so it is an alias",
            entry.name
        );
        notices.push(Notice::note(line, message));
    }
    entry.aliases.push(name);
}

/// Whether `bits_errors!` takes this name for this code.
fn declarable(name: &str, code: u32) -> Result<(), String> {
    if !is_name(name) {
        return Err(
            "a name is capital letters and digits, with one underscore between words".to_owned(),
        );
    }
    if RESERVED.contains(&name) {
        return Err("every family has something else of this name".to_owned());
    }
    let carried = bits_codes::Hresult::new(code).http_status();
    match (http_status(name), carried) {
        (Some(named), Some(carried)) if named != carried => Err(format!(
            "it names HTTP status {named}, but `0x{code:08X}` carries {carried}"
        )),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(line: usize, name: &str, code: u32, text: Option<&str>) -> Found {
        Found {
            line,
            name: name.to_owned(),
            value: Value::Code(code),
            text: text.map(str::to_owned),
        }
    }

    fn same(line: usize, name: &str, other: &str) -> Found {
        Found {
            line,
            name: name.to_owned(),
            value: Value::SameAs(other.to_owned()),
            text: None,
        }
    }

    fn notices(table: &Table) -> Vec<String> {
        table
            .notices
            .iter()
            .map(|notice| format!("{:?} {}: {}", notice.kind, notice.line, notice.message))
            .collect()
    }

    #[test]
    fn one_entry_a_code() {
        let found = vec![
            same(1, "A_E_OLDEST", "A_E_OLD"),
            code(2, "A_E_FIRST", 0x8020_0001, None),
            code(3, "A_E_ONE", 0x8020_0001, Some("One.")),
            same(4, "A_E_OLD", "A_E_ONE"),
            same(5, "UNRELATED", "SOMETHING"),
            same(6, "LOOP", "LOOP"),
            same(7, "A_E_NOTHING", "NOTHING"),
        ];
        let table = collect(found, "", Vec::new());
        assert_eq!(
            notices(&table)[1..],
            ["Error 7: `A_E_NOTHING` is not taken: `NOTHING` is no code of this file"]
        );
        let [entry] = &table.entries[..] else {
            panic!("{table:?}");
        };
        assert_eq!(
            (&entry.name[..], entry.code, entry.text.as_deref()),
            ("A_E_ONE", 0x8020_0001, Some("One."))
        );
        assert_eq!(entry.aliases, ["A_E_FIRST", "A_E_OLDEST", "A_E_OLD"]);
    }

    #[test]
    fn duplicates_are_reported() {
        let found = vec![
            code(1, "A_E_A", 0x8020_0001, Some("A.")),
            code(2, "A_E_A", 0x8020_0001, None),
            code(3, "A_E_A", 0x8020_0002, None),
            code(4, "A_E_B", 0x8020_0001, Some("B.")),
        ];
        let table = collect(found, "", Vec::new());
        assert_eq!(
            notices(&table),
            [
                "Note 2: `A_E_A` is defined again, as on line 1",
                "Error 3: `A_E_A` is `0x80200002` here, but `0x80200001` on line 1, which is taken",
                "Note 4: the text of `A_E_B` is not taken, which is an alias: \"B.\"",
                "Note 4: `A_E_B` is the same number as `A_E_A`, so it is an alias",
            ]
        );
    }

    #[test]
    fn names_that_cannot_be_declared_are_reported() {
        for name in ["A_E_Mixed", "_A", "CODES", "X_HTTP_ERROR_403"] {
            let table = collect(vec![code(7, name, 0x8019_0194, None)], "", Vec::new());
            assert!(table.entries.is_empty(), "{name}");
            assert!(
                notices(&table)[0].starts_with(&format!("Error 7: `{name}` is not taken: ")),
                "{name}"
            );
        }
    }

    #[test]
    fn only_the_names_asked_for() {
        let found = vec![
            code(1, "A_E_A", 0x8020_0001, None),
            code(2, "B_E_B", 0x8020_0002, None),
        ];
        let table = collect(found, "B_", Vec::new());
        assert_eq!(table.entries.len(), 1);
        assert_eq!(table.entries[0].name, "B_E_B");
    }
}
