//! Random message files, whose numbers windmc judges.
//!
//! Where windmc is missing the test says so and passes.

use assert_cmd::Command;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{fs, process};

const WINDMC: &str = "x86_64-w64-mingw32-windmc";
const FILES: usize = 150;

/// A message: how its id is written, its severity and its facility.
type Message = (Id, Option<u8>, Option<u8>);

#[derive(Debug, Clone)]
enum Id {
    Is(u16),
    Next,
    Plus(u16),
}

fn message() -> impl Strategy<Value = Message> {
    let id = proptest::prop_oneof![
        (0_u16..0x7FFF).prop_map(Id::Is),
        proptest::strategy::Just(Id::Next),
        (1_u16..20).prop_map(Id::Plus),
    ];
    let field = |most: u8| proptest::option::weighted(0.7, 0..most);
    (id, field(4), field(4))
}

const SEVERITIES: [&str; 4] = ["Success", "Informational", "Warning", "Error"];
const FACILITIES: [&str; 4] = ["System", "Application", "Core", "Net"];

/// The file, and the names of the messages that take a severity or a facility from the one before, which windmc does not.
fn file(messages: &[Message], has_names: bool) -> (String, Vec<String>) {
    let mut out = String::from(";// A file.\n");
    // windmc knows the usual names without being told, as does the importer.
    let names = if has_names {
        "SeverityNames=(Success=0x0:S_SUCCESS Informational=0x1 Warning=0x2 Error=0x3:S_ERROR)\n"
    } else {
        ""
    };
    out.push_str(names);
    out.push_str("FacilityNames=(System=0xFF Application=0xFFF Core=0x12:FACILITY_CORE Net=291)\n");
    out.push_str("LanguageNames=(English=0x409:MSG00409)\nMessageIdTypedef=DWORD\n\n");
    let mut carried = Vec::new();
    let (mut severity_before, mut facility_before) = (0, None);
    for (nth, (id, severity, facility)) in messages.iter().enumerate() {
        let id = match id {
            Id::Is(id) => format!("0x{id:X}"),
            Id::Next => String::new(),
            Id::Plus(step) => format!("+{step}"),
        };
        let _ = writeln!(out, "MessageId={id}");
        if let Some(severity) = severity {
            let name = SEVERITIES[usize::from(*severity)];
            let _ = writeln!(out, "Severity = {name}");
        }
        if let Some(facility) = facility {
            let name = FACILITIES[usize::from(*facility)];
            let _ = writeln!(out, "Facility={name}");
        }
        let name = format!("MSG_{nth}");
        if severity.is_none() && severity_before != 0
            || facility.is_none() && facility_before.is_some()
        {
            carried.push(name.clone());
        }
        severity_before = severity.unwrap_or(severity_before);
        facility_before = facility.or(facility_before);
        let _ = writeln!(out, "SymbolicName={name}");
        let _ = writeln!(out, "Language=English\nText %1 of {nth}.\n.\n");
    }
    (out, carried)
}

/// The numbers in windmc's header, or `None` where it does not accept the file.
fn judged(folder: &std::path::Path, arguments: &[&str]) -> Option<BTreeMap<String, u32>> {
    let output = process::Command::new(WINDMC)
        .args(arguments)
        .arg("a.mc")
        .current_dir(folder)
        .output()
        .expect("it starts");
    if !output.status.success() {
        return None;
    }
    let header = fs::read_to_string(folder.join("a.h")).expect("it wrote one");
    let defines = header
        .lines()
        .filter_map(|line| line.strip_prefix("#define MSG_"));
    let numbers = defines.map(|define| {
        let (name, number) = define.split_once(char::is_whitespace).expect("a number");
        let digits = number.rsplit("0x").next().unwrap_or_default();
        let digits = digits.trim_end_matches([')', 'L']);
        let number = u32::from_str_radix(digits, 16);
        (format!("MSG_{name}"), number.expect("a number in hex"))
    });
    Some(numbers.collect())
}

/// The numbers that `hr import` finds, by all their names.
fn imported(folder: &std::path::Path, arguments: &[&str]) -> BTreeMap<String, u32> {
    let output = Command::cargo_bin("hr")
        .expect("it is built")
        .arg("import")
        .arg(folder.join("a.mc"))
        .args(arguments)
        .output()
        .expect("it starts");
    let source = String::from_utf8(output.stdout).expect("UTF-8");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let declarations = bits_codes_cli::declaration::read(&source).expect("a declaration");
    let rows = declarations
        .into_iter()
        .flat_map(|declaration| declaration.rows);
    let named = rows.flat_map(|row| {
        let names = row.aliases.into_iter().chain([row.name]);
        names.map(move |name| (name, row.code)).collect::<Vec<_>>()
    });
    named.collect()
}

#[test]
fn numbers_are_those_of_windmc() {
    if process::Command::new(WINDMC)
        .arg("--version")
        .output()
        .is_err()
    {
        eprintln!(
            "SKIPPED: there is no {WINDMC} (package binutils-mingw-w64-x86-64), so nobody judges the numbers"
        );
        return;
    }
    let folder = std::env::temp_dir().join(format!("hr-windmc-{}", process::id()));
    fs::create_dir_all(&folder).expect("there is room");
    // Always the same files.
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let files = (
        proptest::collection::vec(message(), 1..12),
        proptest::bool::ANY,
        proptest::bool::ANY,
    );
    let (mut accepted, mut equal) = (0, 0);
    for _ in 0..FILES {
        let (messages, has_names, is_customer) =
            files.new_tree(&mut runner).expect("a file").current();
        let (text, carried) = file(&messages, has_names);
        fs::write(folder.join("a.mc"), &text).expect("there is room");
        let (theirs, ours) = if is_customer {
            (&["-c"][..], &["--customer"][..])
        } else {
            (&[][..], &[][..])
        };
        let Some(theirs) = judged(&folder, theirs) else {
            continue;
        };
        accepted += 1;
        let ours = imported(&folder, ours);
        assert_eq!(ours.len(), theirs.len(), "{text}");
        for (name, number) in &theirs {
            if carried.contains(name) {
                // Ids are counted alike all the same.
                assert_eq!(ours[name] & 0xFFFF, number & 0xFFFF, "{name}\n{text}");
            } else {
                assert_eq!(
                    ours[name], *number,
                    "{name}: 0x{:08X}, 0x{number:08X}\n{text}",
                    ours[name]
                );
                equal += 1;
            }
        }
    }
    fs::remove_dir_all(&folder).expect("it is ours");
    // What is never accepted is never judged.
    assert!(accepted > FILES / 2, "{accepted} of {FILES}");
    assert!(equal > 300, "{equal}");
}
