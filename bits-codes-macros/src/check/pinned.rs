//! The promises in a family's file of pinned codes are kept.

use crate::errors::{Errors, Report, RowErrors, Spot};
use crate::model::{Entry, Family};
use crate::options::PinnedFile;
use bits_codes_core::pins::{self, Declared, Fault, Line, Part, Pin, Pins};
use bits_codes_core::vocabulary::Rule;
use std::io::ErrorKind;

/// A file that is none may have thousands of lines that cannot be read.
const MOST_REPORTS: usize = 5;

/// Compares the entries with the file, if the family names one. `is_judged` says of which entries the code and the names are
/// what they are to be: the others have been reported.
pub(super) fn pinned(family: &mut Family, is_judged: &[bool], errors: &mut Errors) {
    let Some(mut file) = family.options.pinned.take() else {
        return;
    };
    if let Some(text) = read(&mut file, &mut errors.of_family()) {
        if let Some(mut lines) = parse(&text, &file, family, &mut errors.of_family()) {
            compare(&mut lines, &file, family, is_judged, errors);
        }
    }
    family.options.pinned = Some(file);
}

/// The text of the file. What can be read is tracked from then on.
fn read(file: &mut PinnedFile, errors: &mut RowErrors<'_>) -> Option<String> {
    let name = &file.name;
    // Cargo sets it; a compiler that is called without Cargo looks where it was called.
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || std::env::current_dir().unwrap_or_default(),
        std::path::PathBuf::from,
    );
    let path = folder.join(name);
    let report = match std::fs::read(&path) {
        Ok(bytes) => {
            file.found = path.to_str().map(str::to_owned);
            match String::from_utf8(bytes) {
                Ok(text) => return Some(text),
                Err(_) => Report::new(file.span, format!("`{name}` is not UTF-8"))
                    .help("`hr pin` writes such a file"),
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Report::new(file.span, format!("there is no file `{name}`"))
                .note("it is looked for beside the `Cargo.toml` of the crate")
                .help("`hr pin`, with the path of this source file, writes it")
        }
        Err(error) => Report::new(file.span, format!("cannot read `{name}`"))
            .note(error.to_string())
            .help("name a file that `hr pin` wrote"),
    };
    errors.add(Rule::PinnedFile, report);
    None
}

/// The pins in the file; `None` where something is wrong with it, and has been reported.
fn parse<'text>(
    text: &'text str,
    file: &PinnedFile,
    family: &Family,
    errors: &mut RowErrors<'_>,
) -> Option<Vec<Pin<'text>>> {
    let name = &file.name;
    let of_family = &family.name;
    let mut list = Vec::new();
    let mut named = None;
    let mut malformed = Vec::new();
    for line in pins::lines(text) {
        match line {
            Ok(Line::Family(name)) => named = Some(name),
            Ok(Line::Pin(pin)) => list.push(pin),
            Err(line) => malformed.push(line),
        }
    }
    let is_malformed = !malformed.is_empty();
    for malformed in malformed.into_iter().take(MOST_REPORTS) {
        errors.add(
            Rule::PinnedFile,
            Report::new(
                file.span,
                format!("line {} of `{name}` cannot be read", malformed.line),
            )
            .note(malformed.to_string())
            .help("a line is `0x80040200 NAME` with its aliases behind it, and `retired` before it where the entry is gone for good"),
        );
    }
    match named {
        _ if is_malformed => return None,
        Some(named) if *of_family == named => {}
        Some(named) => {
            errors.add(
                Rule::PinnedFile,
                Report::new(
                    file.span,
                    format!("`{name}` pins the codes of `{named}`, and this is `{of_family}`"),
                )
                .help(format!(
                    "name the file of `{of_family}`; if the enum has a new name, write `{} {of_family}` in the file",
                    pins::FAMILY
                )),
            );
            return None;
        }
        None => {
            errors.add(
                Rule::PinnedFile,
                Report::new(file.span, format!("`{name}` names no family")).help(format!(
                    "begin the file with the line `{} {of_family}`",
                    pins::FAMILY
                )),
            );
            return None;
        }
    }
    Some(list)
}

fn compare(
    list: &mut [Pin<'_>],
    file: &PinnedFile,
    family: &Family,
    is_judged: &[bool],
    errors: &mut Errors,
) {
    let mut names = vec![("", 0); list.iter().map(|pin| pin.names().count()).sum()];
    let pins = match Pins::new(list, &mut names) {
        Ok(pins) => pins,
        Err(malformed) => {
            errors.of_family().add(
                Rule::PinnedFile,
                Report::new(
                    file.span,
                    format!(
                        "line {} of `{}` contradicts another",
                        malformed.line, file.name
                    ),
                )
                .note(malformed.to_string())
                .help("keep the line that was there first"),
            );
            return;
        }
    };
    let mut is_kept = vec![false; pins.all().len()];
    for (index, entry) in family.entries.iter().enumerate() {
        let (Some(code), Some(name), true) = (entry.code, &entry.name, is_judged[index]) else {
            continue;
        };
        let aliases: Vec<&str> = entry
            .aliases
            .iter()
            .map(|alias| alias.text.as_str())
            .collect();
        let declared = Declared {
            code,
            name: &name.text,
            aliases: &aliases,
        };
        if let Err(fault) = pins.judge(declared, &mut is_kept) {
            errors
                .of_entry(index)
                .add(fault.rule(), worded(&fault, entry, file));
        }
    }
    // The entry that is missing may be one of those that have been reported.
    if is_judged.contains(&false) {
        return;
    }
    let mut gone: Vec<&Pin<'_>> = pins
        .all()
        .iter()
        .zip(&is_kept)
        .filter(|(pin, is_kept)| !**is_kept && !pin.is_retired)
        .map(|(pin, _)| pin)
        .collect();
    gone.sort_unstable_by_key(|pin| pin.line);
    for pin in gone {
        let Pin {
            line, code, name, ..
        } = pin;
        errors.of_family().add(
            Rule::Pinned,
            Report::new(
                &family.name,
                format!("`{name}` (`{code:#010X}`) is pinned, and `{}` has it no longer", family.name),
            )
            .note(format!("line {line} of `{}` promises it", file.name))
            .help(format!(
                "declare it again: `{code:#010X} => {name}: \"..\"`; if it is gone for good, write `{}` before line {line}",
                pins::RETIRED
            )),
        );
    }
}

fn worded(fault: &Fault<'_, '_>, entry: &Entry, file: &PinnedFile) -> Report {
    let of_name = |name: Option<&crate::model::Word>| {
        name.map_or(entry.code_spot, |name| Spot::from(&name.ident))
    };
    let spot = match fault.part() {
        Part::Code => entry.code_spot,
        Part::Name => of_name(entry.name.as_ref()),
        Part::Alias(alias) => of_name(entry.aliases.iter().find(|word| word.text == alias)),
    };
    Report::new(spot, fault.to_string())
        .note(fault.note(&file.name).to_string())
        .help(fault.help().to_string())
}
