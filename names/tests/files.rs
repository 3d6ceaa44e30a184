//! The files of this package are sound, somebody has read them, and the packed files are made of them.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use bits_codes_names::fault::Fault;
use bits_codes_names::merge::Names;
use bits_codes_names::steps::Step;
use bits_codes_names::{home, load, pack, reviewed};

fn loaded() -> (Names, Vec<Step>) {
    load(home()).unwrap_or_else(|faults| panic!("{}", list(&faults)))
}

fn list(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn nothing_changes_by_accident() -> io::Result<()> {
    let changed = reviewed::changed(home())?;
    assert!(
        changed.is_empty(),
        "read the difference, then run `cargo run -p bits-codes-names -- --reviewed`:\n{}",
        changed.join("\n")
    );
    Ok(())
}

#[test]
fn packed_files_are_made_of_these() -> io::Result<()> {
    let (names, steps) = loaded();
    let mut packed: BTreeMap<String, Vec<u8>> = pack::pack(&names, &steps).into_iter().collect();
    for entry in fs::read_dir(home().join(pack::FOLDER))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = packed.remove(&name);
        assert!(
            bytes == Some(fs::read(entry.path())?),
            "{name} is not what the files give; run `cargo run -p bits-codes-names`"
        );
    }
    assert!(packed.is_empty(), "missing: {:?}", packed.keys());
    Ok(())
}

#[test]
fn each_source_and_each_owner_has_names() {
    let (names, _) = loaded();
    for (bit, source) in names.sources.iter().enumerate() {
        let has = names.rows.iter().any(|row| row.sources >> bit & 1 == 1);
        assert!(has, "{}", source.id);
    }
    for (place, owner) in names.owners.iter().enumerate() {
        assert!(
            names.rows.iter().any(|row| row.owner == place),
            "{}",
            owner.family
        );
    }
}

/// A step without a cause would say what to do about nobody knows what. The texts of BITS itself are in the library.
#[test]
fn steps_are_about_numbers_with_a_text() {
    let (names, steps) = loaded();
    assert!(steps.len() >= 150, "{}", steps.len());
    for step in steps {
        let is_bits = [0x8019, 0x8020].contains(&(step.code >> 16));
        let has_text = names
            .rows
            .iter()
            .any(|row| row.code == step.code && !row.text.is_empty());
        assert!(is_bits || has_text, "{:#010X}", step.code);
    }
}

/// They are shown in one line, after the name.
#[test]
fn texts_are_one_sentence_in_one_voice() {
    for row in loaded().0.rows.iter().filter(|row| !row.text.is_empty()) {
        let text = &row.text;
        let is_one = text.ends_with('.') && !text.contains(". ") && !text.contains('\n');
        assert!(
            is_one && text.starts_with(char::is_uppercase) && text.len() <= 130,
            "{:#010X}: {text}",
            row.code
        );
    }
}
