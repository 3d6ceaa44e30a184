//! What users see of their mistakes, one file a mistake, in folders by topic.
//!
//! After a change, `TRYBUILD=overwrite cargo test -p bits-codes-tests --test ui` writes the expectations anew. Read the
//! difference as the user who will get it.
//!
//! Protects of `docs/spec.md`: Rules; Order of errors.

use std::path::Path;
use std::process::Command;

#[test]
fn mistakes() {
    put_pinned_files_beside_the_manifest();
    // Trybuild builds all of them at once
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
    // What is left to rustc to say, it says in other words from time to time
    if rustc_is(RUSTC) {
        cases.compile_fail("ui_of_rustc/*.rs");
    }
}

/// trybuild compiles the cases in a project that it writes below `target`, and that is where files of pinned codes are looked for.
fn put_pinned_files_beside_the_manifest() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let project = target
        .expect("it has a parent")
        .join("tests/trybuild/bits-codes-tests");
    let folder = project.join("ui/pinned");
    std::fs::create_dir_all(&folder).expect("cargo's own folder");
    for file in std::fs::read_dir("ui/pinned").expect("the mistakes are here") {
        let file = file.expect("a folder can be read").path();
        if file
            .extension()
            .is_some_and(|extension| extension == "codes")
        {
            let name = file.file_name().expect("it is a file");
            std::fs::copy(&file, folder.join(name)).expect("a file can be copied");
        }
    }
}

/// The version whose own words are in `ui_of_rustc`.
const RUSTC: &str = "rustc 1.95.";

fn rustc_is(version: &str) -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    output.is_ok_and(|output| output.stdout.starts_with(version.as_bytes()))
}

/// Each mistake is reported once, the other end of a clash beside it, and nothing that uses the list fails as well.
#[test]
fn thirty_mistakes_are_thirty_errors() {
    let rows = include_str!("../ui/all/thirty_mistakes_in_a_hundred_rows.rs");
    let told = include_str!("../ui/all/thirty_mistakes_in_a_hundred_rows.stderr");
    let marked = |mark: &str| rows.lines().filter(|row| row.ends_with(mark)).count();
    let errors = told
        .lines()
        .filter(|line| line.starts_with("error"))
        .count();
    assert_eq!(marked("// mistake"), 30);
    assert_eq!(errors, 30 + marked("// first"));
}

/// A new rule comes with a mistake that shows it.
#[test]
fn every_rule_has_a_mistake() {
    let mut shown = String::new();
    for topic in std::fs::read_dir("ui").expect("the mistakes are here") {
        let topic = topic.expect("a folder can be read").path();
        for file in std::fs::read_dir(topic).expect("a topic is a folder") {
            let file = file.expect("a folder can be read").path();
            if file
                .extension()
                .is_some_and(|extension| extension == "stderr")
            {
                shown += &std::fs::read_to_string(file).expect("what users see is text");
            }
        }
    }
    for rule in bits_codes_core::vocabulary::Rule::ALL {
        let suffix = format!(" [{}]\n", rule.name());
        assert!(
            shown.contains(&suffix),
            "no mistake under `ui` breaks `{}`",
            rule.name()
        );
    }
}
