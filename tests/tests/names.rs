//! The names behind `explain` against what the sources say, source by source: `names/facts` has the names as each header, crate
//! or list has them, and `names/decided.tsv` what was decided where they disagree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bits_codes::explain::{Hint, KnownName, Slip, explain_exit_code, known, named, setup_extend};
use bits_codes::{Explanation, Hresult, Kind, explain, explain_name};

fn names() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../names")
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(names().join(file)).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with(['#', '[']));
    rows.map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// The HRESULT or NTSTATUS of a number as the facts write it.
fn code(number: &str) -> u32 {
    let digits = number.trim_start_matches("nt:");
    match digits.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).unwrap(),
        None => match digits.parse().unwrap() {
            0 => 0,
            error => 0x8007_0000 + error,
        },
    }
}

/// Each name of each code with the sources that have it.
fn facts() -> BTreeMap<(u32, String), BTreeSet<String>> {
    let mut facts = BTreeMap::<_, BTreeSet<String>>::new();
    for source in rows("sources.tsv") {
        for row in rows(&format!("facts/{}.tsv", source[0])) {
            let key = (code(&row[0]), row[1].clone());
            facts.entry(key).or_default().insert(source[0].clone());
        }
    }
    let kept: BTreeMap<String, BTreeSet<u32>> = rows("decided.tsv")
        .into_iter()
        .map(|row| {
            let numbers = row[1].split(' ').filter(|number| *number != "-");
            (row[0].clone(), numbers.map(code).collect())
        })
        .collect();
    facts.retain(|(code, name), _| kept.get(name).is_none_or(|kept| kept.contains(code)));
    facts
}

/// Whether the library was built with all names.
fn has_all() -> bool {
    explain_name("APPINSTALLER_CLI_ERROR_INTERNAL_ERROR").is_some()
}

fn sources(name: KnownName) -> BTreeSet<String> {
    name.sources().map(str::to_owned).collect()
}

#[test]
fn each_name_has_its_number_in_each_of_its_sources() {
    let facts = facts();
    for name in known() {
        let key = (name.code().bits(), name.name().to_owned());
        if ["BitsCode", "BitsEvent"].contains(&name.family()) {
            // These say the crate and the page alone, though most are in headers as well.
            let found = facts.get(&key).unwrap_or_else(|| panic!("{name}"));
            assert!(sources(name).is_subset(found), "{name}");
            continue;
        }
        assert_eq!(facts.get(&key), Some(&sources(name)), "{name}");
    }
}

#[test]
fn a_name_has_one_number_unless_it_was_decided() {
    let decided: BTreeSet<String> = rows("decided.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let mut codes = BTreeMap::<&str, BTreeSet<u32>>::new();
    for name in known() {
        codes
            .entry(name.name())
            .or_default()
            .insert(name.code().bits());
    }
    for (name, codes) in codes {
        assert!(
            codes.len() == 1 || decided.contains(name),
            "{name}: {codes:X?}"
        );
    }
}

#[test]
fn each_fact_is_known() {
    let known: BTreeSet<(u32, &str)> = known()
        .map(|name| (name.code().bits(), name.name()))
        .collect();
    let mut missing = 0;
    for (code, name) in facts().keys() {
        if !known.contains(&(*code, name)) {
            let is_bits = name.starts_with("BG_") || name.starts_with("BITS_MC_");
            assert!(!has_all() || is_bits, "{code:#010X} {name}");
            missing += 1;
        }
    }
    // Some names of BITS are in several headers, under numbers that are of no one's.
    assert!(!has_all() || missing < 10, "{missing}");
}

/// What everybody who calls `explain` has, whatever the features.
#[test]
fn all_win32_errors_and_what_is_around_bits_is_always_known() {
    for (family, least) in [
        ("Win32", 4_000),
        ("Com", 950),
        ("WindowsUpdate", 468),
        ("DeliveryOptimization", 82),
        ("Servicing", 110),
        ("Setup", 70),
        ("HttpStatus", 35),
    ] {
        let count = known().filter(|name| name.family() == family).count();
        assert!(count >= least, "{family}: {count}");
    }
    for (code, name) in [
        (0x8007_0643, "ERROR_INSTALL_FAILURE"),
        (0x8007_3CF3, "ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED"),
        (0x800F_0922, "CBS_E_INSTALLERS_FAILED"),
        (0xC190_0101, "MOSETUP_E_SETUP_PLATFORM"),
    ] {
        assert_eq!(explain(code).names().next().unwrap().name(), name);
    }
}

#[test]
fn names_of_one_number_come_in_the_order_of_their_owners() {
    let families: Vec<String> = rows("owners.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let place = |name: KnownName| families.iter().position(|family| family == name.family());
    let codes: BTreeSet<u32> = known().map(|name| name.code().bits()).collect();
    for code in codes {
        let places: Vec<_> = explain(code).names().map(place).collect();
        if code >> 28 & 1 == 0 {
            assert!(places.is_sorted(), "{code:#010X}: {places:?}");
        }
    }
}

#[test]
fn a_name_finds_its_number() {
    for name in known().step_by(7) {
        let found: Vec<_> = named(name.name()).collect();
        assert!(found.contains(&name), "{name}");
        assert!(
            named(&name.name().to_ascii_lowercase()).any(|other| other == name),
            "{name}"
        );
        let code = explain_name(name.name()).unwrap().hresult();
        assert!(found.iter().any(|name| name.code() == code), "{name}");
    }
    let code = |name| explain_name(name).map(Explanation::hresult);
    assert_eq!(code(" wu_e_no_service\n"), Some(Hresult::new(0x8024_0001)));
    assert_eq!(
        code("STATUS_ACCESS_DENIED"),
        Some(Hresult::new(0xC000_0022))
    );
    // HTML Help has a name of its own that is the same.
    assert_eq!(code("E_NOTFOUND").is_some(), has_all());
    for name in [
        "",
        " ",
        "BG_E_NOT_FOUN",
        "BG_E_NOT_FOUNDS",
        "0x80200001",
        "zzzz",
    ] {
        assert_eq!(code(name), None, "{name}");
    }
}

#[test]
fn a_win32_error_and_an_ntstatus_are_found_as_what_they_become() {
    for name in known().filter(|name| name.family() == "Win32").step_by(11) {
        let error = name.code().bits() & 0xFFFF;
        let code = Hresult::from_win32(error);
        assert!(code.explain().names().any(|other| other == name), "{name}");
    }
    for name in known()
        .filter(|name| name.family() == "NtStatus")
        .step_by(11)
    {
        let code = name.code().bits() | 0x1000_0000;
        assert!(explain(code).names().any(|other| other == name), "{name}");
    }
}

#[test]
fn a_name_without_a_text_is_shown_without_one() {
    assert_eq!(
        explain(0x8007_0FA3).to_string(),
        "0x80070FA3 ERROR_INC_BACKUP"
    );
}

#[test]
fn exit_codes_are_read_by_rule() {
    let name = |code| explain_exit_code(code).names().next().map(KnownName::name);
    assert_eq!(name(0), Some("S_OK"));
    assert_eq!(name(1603), Some("ERROR_INSTALL_FAILURE"));
    assert_eq!(name(3010), Some("ERROR_SUCCESS_REBOOT_REQUIRED"));
    assert_eq!(name(0x8024_0022), Some("WU_E_ALL_UPDATES_FAILED"));
    assert_eq!(explain(0x800A_7FFF).kind(), Kind::VisualBasic(0x7FFF));
}

#[test]
fn the_second_number_of_setup_is_a_phase_and_an_operation() {
    for (number, shown) in [
        (0x2_0017, "phase SAFE_OS, operation BOOT"),
        (0x4_000D, "phase OOBE_BOOT, operation MIGRATE_DATA"),
        (0x3_0018, "phase FIRST_BOOT, operation SYSPREP"),
        (0x5_0012, "phase UNINSTALL, operation DISABLE_FEATURE"),
        (
            0x1_0020,
            "phase DOWNLEVEL, operation ADD_PROVISIONING_PACKAGE",
        ),
    ] {
        assert_eq!(setup_extend(number).unwrap().to_string(), shown);
    }
    for number in [0, 0x17, 0x2_0021, 0x6_0000, 0x2_0117, u32::MAX] {
        assert_eq!(setup_extend(number), None, "{number:#X}");
    }
}

/// The small numbers that headers use for successes must not hide what people mean by them.
#[test]
fn small_numbers_keep_their_hint() {
    for (code, slip) in [
        (2, Slip::Bare),
        (5, Slip::Bare),
        (87, Slip::Bare),
        (404, Slip::Bare),
    ] {
        assert_eq!(explain(code).hint().map(Hint::slip), Some(slip), "{code}");
    }
}
