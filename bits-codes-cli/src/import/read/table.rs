//! From what was found to a table that can be declared: one entry a code, with all its names.

use std::collections::{HashMap, HashSet};

use super::base::{self, Symbol};
use super::notice::{Notice, Place, Topic};
use super::{Entry, Found, Table, Value};
use bits_codes_core::names::{
    ScreamingSnakeCase, http_status, is_keyword, is_screaming_snake_case, severity,
    severity_with_end,
};
use bits_codes_core::vocabulary::RESERVED_CONSTANTS;

/// Makes entries of what was found, as far as its name starts with `only`. `numbers` says what the files themselves mean by a
/// name that is not among what was found.
pub fn collect(
    found: Vec<Found>,
    only: &str,
    numbers: impl Fn(&str) -> Meaning,
    mut notices: Vec<Notice>,
) -> Table {
    let codes = resolve(&found, &numbers);
    let known = |name: &str| elsewhere(name).filter(|_| numbers(name) == Meaning::None);
    let (clashes, clash_notices) = clashes(&found, &codes, known);
    let wanted = clash_notices
        .into_iter()
        .filter(|(name, _)| name.starts_with(only));
    notices.extend(wanted.map(|(_, notice)| notice));
    let mut entries = Vec::<Entry>::new();
    let mut by_code = HashMap::<u32, usize>::new();
    let mut by_name = HashMap::<String, Place>::new();
    // A name that is defined as another comes after that.
    let (own, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|found| matches!(found.value, Value::Code(_)));
    let wanted = own
        .into_iter()
        .chain(others)
        .filter(|found| found.name.starts_with(only));
    for Found {
        place,
        name,
        value,
        text,
        others,
    } in wanted
    {
        let code = match &value {
            Value::Code(own) => *own,
            Value::SameAs(other) => {
                let Some(code) = codes.get(&name) else {
                    notices.extend(without_code(place, &name, other, numbers(other)));
                    continue;
                };
                *code
            }
        };
        if let Err(reason) = declarable(&name, code) {
            let message = format!("`{name}` is not taken: {reason}");
            notices.push(Notice::error(place, message));
            continue;
        }
        if clashes.contains(&name) {
            continue;
        }
        if let Some(at) = by_name.get(&name) {
            let message = format!("`{name}` is defined again, as {}", shown(*at, place));
            notices.push(Notice::note(place, Topic::Again, message));
            continue;
        }
        by_name.insert(name.clone(), place);
        let entry = Entry {
            place,
            code,
            name,
            aliases: Vec::new(),
            text,
            others,
        };
        if let Some(first) = by_code.get(&code).map(|at| &mut entries[*at]) {
            let is_said = matches!(value, Value::SameAs(_));
            add_name(first, entry, is_said, &mut notices);
        } else {
            by_code.insert(code, entries.len());
            entries.push(entry);
        }
    }
    notices.sort_by_key(|notice| notice.place);
    Table {
        entries,
        notices,
        ..Table::default()
    }
}

/// A line, for a notice on another.
fn shown(place: Place, from: Place) -> String {
    if place.file == from.file {
        format!("on line {}", place.line)
    } else {
        format!("in another file, on line {}", place.line)
    }
}

/// The names that have several numbers. Which of them a compiler would see is not known, so that any could be wrong.
fn clashes(
    found: &[Found],
    codes: &HashMap<String, u32>,
    known: impl Fn(&str) -> Option<u32>,
) -> (HashSet<String>, Vec<(String, Notice)>) {
    let mut firsts = HashMap::<&str, (u32, Place)>::new();
    let mut clashes = HashSet::new();
    let mut notices = Vec::new();
    for Found {
        place, name, value, ..
    } in found
    {
        let code = match value {
            Value::Code(code) => Some(*code),
            Value::SameAs(other) => codes.get(other).copied().or_else(|| known(other)),
        };
        let Some(code) = code else {
            continue;
        };
        let (first, at) = *firsts.entry(name).or_insert((code, *place));
        if first != code {
            let message = format!(
                "`{name}` is not taken: it is `0x{code:08X}` here, but `0x{first:08X}` {}; help: if that depends on a macro, define it with `-D`",
                shown(at, *place)
            );
            notices.push((name.clone(), Notice::error(*place, message)));
            clashes.insert(name.clone());
        }
    }
    if clashes.is_empty() {
        return (clashes, notices);
    }
    let mut same = HashMap::<&str, Vec<(Place, &str)>>::new();
    for Found {
        place, name, value, ..
    } in found
    {
        if let Value::SameAs(other) = value {
            same.entry(other).or_default().push((*place, name));
        }
    }
    let mut waiting: Vec<String> = clashes.iter().cloned().collect();
    while let Some(other) = waiting.pop() {
        for (place, name) in same.remove(&other[..]).unwrap_or_default() {
            if clashes.insert(name.to_owned()) {
                let message =
                    format!("`{name}` is not taken: it is `{other}`, which has two numbers");
                notices.push((name.to_owned(), Notice::error(place, message)));
                waiting.push(name.to_owned());
            }
        }
    }
    (clashes, notices)
}

/// What a name means by the files' own defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// They do not define it.
    None,
    /// Something that is no number.
    Other,
    Number(i64),
}

/// What there is to say of a name that is defined as another, which is no code: nothing, unless one of the two looks like one.
fn without_code(place: Place, name: &str, other: &str, meaning: Meaning) -> Option<Notice> {
    let win32 = match (meaning, base::symbol(other)) {
        (Meaning::Number(error), _) => u32::try_from(error).ok().filter(|error| *error <= 0xFFFF),
        (Meaning::None, Some(Symbol::Win32(error))) => Some(error),
        _ => None,
    };
    let is_like_code = |name: &str| {
        is_screaming_snake_case(name)
            && (name.contains("ERR_")
                || name
                    .split('_')
                    .any(|word| matches!(word, "ERROR" | "STATUS")))
    };
    let is_said = says_severity(name) || says_severity(other);
    let is_alike = is_like_code(name) && is_like_code(other);
    if let Some(error) = win32 {
        let wrapped = base::wrapped(error);
        let message = format!(
            "`{name}` is not taken: `{other}` is {error}, which is no HRESULT; as a Win32 error it is `0x{wrapped:08X}`"
        );
        let is_worth_it = meaning == Meaning::None || is_said || is_alike;
        return is_worth_it.then(|| Notice::note(place, Topic::Win32, message));
    }
    let message = match meaning {
        Meaning::None => format!(
            "`{name}` is not taken: `{other}` is no code of the files that were read; help: name the header that defines it, too, or its folder with `-I`"
        ),
        Meaning::Number(number) => format!(
            "`{name}` is not taken: `{other}` is {number}, which is not written as a code; help: cast it, `((HRESULT){number})`"
        ),
        Meaning::Other => {
            format!(
                "`{name}` is not taken: `{other}` is no constant expression that can be read here"
            )
        }
    };
    if is_said && meaning != Meaning::Other {
        Some(Notice::error(place, message))
    } else if is_alike || is_said {
        Some(Notice::note(place, Topic::Unresolved, message))
    } else {
        None
    }
}

/// Whether a segment of a name is the letter of a severity, and the name goes on behind it.
fn says_severity(name: &str) -> bool {
    severity_with_end(name).is_some_and(|(_, end)| end < name.len())
}

/// The code that a name has in the headers of others.
fn elsewhere(name: &str) -> Option<u32> {
    match base::symbol(name) {
        Some(Symbol::Code(code)) => Some(code),
        _ => None,
    }
}

/// The code of each name, through any number of names that are defined as others.
fn resolve(found: &[Found], numbers: impl Fn(&str) -> Meaning) -> HashMap<String, u32> {
    let mut codes = HashMap::new();
    let mut waiting = HashMap::<&str, Vec<&str>>::new();
    for Found { name, value, .. } in found {
        match value {
            Value::Code(code) => {
                codes.entry(name.clone()).or_insert(*code);
            }
            Value::SameAs(other) => waiting.entry(other).or_default().push(name),
        }
    }
    let mut resolved: Vec<(String, u32)> = codes.clone().into_iter().collect();
    let others = waiting.keys().filter(|other| !codes.contains_key(**other));
    // What the files mean by a name goes before what others do.
    let others = others.filter(|other| numbers(other) == Meaning::None);
    resolved.extend(others.filter_map(|other| Some(((*other).to_owned(), elsewhere(other)?))));
    while let Some((other, code)) = resolved.pop() {
        for name in waiting.remove(&*other).unwrap_or_default() {
            if !codes.contains_key(name) {
                codes.insert(name.to_owned(), code);
                resolved.push((name.to_owned(), code));
            }
        }
    }
    codes
}

/// One more name for a code, which the entry goes by from now on if it is the better one.
fn add_name(entry: &mut Entry, mut other: Entry, is_said: bool, notices: &mut Vec<Notice>) {
    if rank(&other) > rank(entry) {
        std::mem::swap(&mut entry.place, &mut other.place);
        std::mem::swap(&mut entry.others, &mut other.others);
        std::mem::swap(&mut entry.name, &mut other.name);
        std::mem::swap(&mut entry.text, &mut other.text);
    }
    let Entry {
        place, name, text, ..
    } = other;
    if let Some(lost) = text.filter(|text| entry.text.as_ref() != Some(text)) {
        let message = format!("the text of `{name}` is not taken, which is an alias: {lost:?}");
        notices.push(Notice::note(place, Topic::AliasText, message));
    }
    if !is_said {
        let message = format!(
            "`{name}` is the same number as `{}`, so it is an alias",
            entry.name
        );
        notices.push(Notice::note(place, Topic::Alias, message));
    }
    entry.aliases.push(name);
}

/// How good a name is for its code: it has a text, it says the severity that the code has, and it is not the bound
/// of a range, such as the `X_E_FIRST` of a header, which is the number of a real error, too.
fn rank(entry: &Entry) -> impl Ord + use<> {
    let is_error = bits_codes::Hresult::new(entry.code).is_error();
    let agrees = severity(&entry.name).map(|letter| letter.is_error() == is_error);
    let is_bound = entry.name.ends_with("_FIRST") || entry.name.ends_with("_LAST");
    (entry.text.is_some(), agrees != Some(false), !is_bound)
}

/// Whether `bits_errors!` takes this name for this code.
fn declarable(name: &str, code: u32) -> Result<(), String> {
    if is_keyword(name) || !is_screaming_snake_case(&ScreamingSnakeCase(name).to_string()) {
        return Err("Rust can have no constant of this name".to_owned());
    }
    if RESERVED_CONSTANTS.contains(&name) {
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
            place: Place { file: 0, line },
            name: name.to_owned(),
            value: Value::Code(code),
            text: text.map(str::to_owned),
            others: Vec::new(),
        }
    }

    fn same(line: usize, name: &str, other: &str) -> Found {
        Found {
            place: Place { file: 0, line },
            name: name.to_owned(),
            value: Value::SameAs(other.to_owned()),
            text: None,
            others: Vec::new(),
        }
    }

    fn nothing(_: &str) -> Meaning {
        Meaning::None
    }

    fn notices(table: &Table) -> Vec<String> {
        table
            .notices
            .iter()
            .map(|notice| {
                format!(
                    "{:?} {}: {}",
                    notice.kind, notice.place.line, notice.message
                )
            })
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
        let table = collect(found, "", nothing, Vec::new());
        assert_eq!(
            notices(&table)[1..],
            [
                "Error 7: `A_E_NOTHING` is not taken: `NOTHING` is no code of the files that were read; help: name the header that defines it, too, or its folder with `-I`"
            ]
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
    fn codes_of_other_headers_are_taken_or_reported() {
        let found = vec![
            same(1, "DPERR_NOMEMORY", "E_OUTOFMEMORY"),
            same(2, "DPERR_FILE", "ERROR_FILE_NOT_FOUND"),
            same(3, "DPERR_LOST", "OTHER_ERR_LOST"),
            same(4, "MY_ERROR_LOST", "OTHER_ERROR_LOST"),
            same(5, "DP_SIZE", "OTHER_SIZE"),
        ];
        let table = collect(found, "", nothing, Vec::new());
        assert_eq!(table.entries.len(), 1);
        assert_eq!(table.entries[0].code, 0x8007_000E);
        let notices = notices(&table);
        assert_eq!(notices.len(), 3, "{notices:#?}");
        assert!(notices[0].starts_with(
            "Note 2: `DPERR_FILE` is not taken: `ERROR_FILE_NOT_FOUND` is 2, which is no HRESULT; as a Win32 error it is `0x80070002`"
        ));
        assert!(notices[2].starts_with("Note 4: `MY_ERROR_LOST` is not taken: "));
    }

    #[test]
    fn the_name_that_says_most_is_the_main_one() {
        for (names, main) in [
            (["SEC_E_OK", "S_OK"], "S_OK"),
            (["CO_E_FIRST", "CO_S_FIRST"], "CO_S_FIRST"),
            (["CO_S_FIRST", "CO_S_DONE"], "CO_S_DONE"),
            (["CO_S_LAST", "CO_S_DONE"], "CO_S_DONE"),
            (["S_OK", "SEC_E_OK"], "S_OK"),
            (["A_S_ONE", "A_S_TWO"], "A_S_ONE"),
            (["NO_ERROR", "A_S_TWO"], "NO_ERROR"),
        ] {
            let found = (1..)
                .zip(names)
                .map(|(line, name)| code(line, name, 0, None));
            let table = collect(found.collect(), "", nothing, Vec::new());
            assert_eq!(table.entries[0].name, main, "{names:?}");
            assert_eq!(table.entries[0].aliases.len(), 1, "{names:?}");
        }
    }

    #[test]
    fn a_long_chain_of_names_is_followed_at_once() {
        const LENGTH: usize = 100_000;
        let names: Vec<String> = (0..=LENGTH).map(|n| format!("A_E_{n}")).collect();
        let links = (1..)
            .zip(names.windows(2))
            .map(|(line, pair)| same(line, &pair[0], &pair[1]));
        let end = code(LENGTH + 1, &names[LENGTH], 0x8020_0001, None);
        let table = collect(links.chain([end]).collect(), "", nothing, Vec::new());
        assert_eq!(table.entries[0].aliases.len(), LENGTH);
    }

    #[test]
    fn duplicates_are_reported() {
        let found = vec![
            code(1, "A_E_A", 0x8020_0001, Some("A.")),
            code(2, "A_E_A", 0x8020_0001, None),
            code(4, "A_E_B", 0x8020_0001, Some("B.")),
        ];
        let table = collect(found, "", nothing, Vec::new());
        assert_eq!(
            notices(&table),
            [
                "Note 2: `A_E_A` is defined again, as on line 1",
                "Note 4: the text of `A_E_B` is not taken, which is an alias: \"B.\"",
                "Note 4: `A_E_B` is the same number as `A_E_A`, so it is an alias",
            ]
        );
    }

    #[test]
    fn a_name_with_two_numbers_is_not_taken() {
        let found = vec![
            code(1, "A_E_A", 0x8020_0001, None),
            code(2, "A_E_A", 0x8020_0002, None),
            same(3, "A_E_OLD", "A_E_A"),
            same(4, "A_E_OLDER", "A_E_OLD"),
            code(5, "A_E_B", 0x8020_0005, None),
        ];
        let table = collect(found, "", nothing, Vec::new());
        assert_eq!(
            notices(&table)[..2],
            [
                "Error 2: `A_E_A` is not taken: it is `0x80200002` here, but `0x80200001` on line 1; help: if that depends on a macro, define it with `-D`",
                "Error 3: `A_E_OLD` is not taken: it is `A_E_A`, which has two numbers",
            ]
        );
        let names: Vec<&str> = table.entries.iter().map(|entry| &entry.name[..]).collect();
        assert_eq!(names, ["A_E_B"]);
    }

    #[test]
    fn what_a_file_means_goes_before_what_others_do() {
        let meaning = |name: &str| match name {
            "E_OUTOFMEMORY" => Meaning::Number(0x1304),
            "E_FAIL" => Meaning::Other,
            _ => Meaning::None,
        };
        let found = vec![
            same(1, "A_E_A", "E_OUTOFMEMORY"),
            same(2, "A_E_B", "E_FAIL"),
            same(3, "A_E_C", "E_INVALIDARG"),
        ];
        let table = collect(found, "", meaning, Vec::new());
        assert_eq!(table.entries.len(), 1);
        assert_eq!(table.entries[0].code, 0x8007_0057);
        assert_eq!(notices(&table).len(), 2, "{:#?}", notices(&table));
    }

    #[test]
    fn names_that_cannot_be_declared_are_reported() {
        for name in ["loop", "_", "7_A", "CODES", "X_HTTP_ERROR_403"] {
            let table = collect(
                vec![code(7, name, 0x8019_0194, None)],
                "",
                nothing,
                Vec::new(),
            );
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
        let table = collect(found, "B_", nothing, Vec::new());
        assert_eq!(table.entries.len(), 1);
        assert_eq!(table.entries[0].name, "B_E_B");
    }
}
