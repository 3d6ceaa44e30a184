//! `explain`: every wording, every slip, and the names against `facts/explain.tsv`, which was made from the headers that
//! its last column names.

use std::collections::BTreeSet;

use bits_codes::explain::{KnownName, Slip, known};
use bits_codes::{BitsCode, BitsEvent, Hresult, Kind, explain};

/// Numbers of all sorts: every field at its borders, and every known code with its neighbours.
fn sample() -> Vec<u32> {
    let mut numbers = vec![0, 1, 2, 99, 100, 404, 599, 600, u32::MAX];
    for high in (0..=0xFFFF).step_by(37) {
        numbers.extend([0, 1, 5, 100, 404, 599, 600, 0x4000, 0xFFFF].map(|low| high << 16 | low));
    }
    for name in known() {
        let code = name.code().bits();
        numbers.extend([
            code,
            code.wrapping_add(1),
            code.wrapping_sub(1),
            code.wrapping_neg(),
        ]);
        numbers.extend([
            code.swap_bytes(),
            code ^ 1 << 31,
            code | 1 << 28,
            code & 0xFFFF,
            code >> 4,
        ]);
    }
    numbers
}

fn shown(code: u32) -> String {
    explain(code).to_string()
}

fn hint(code: u32) -> Option<(Slip, Vec<u32>)> {
    explain(code)
        .hint()
        .map(|hint| (hint.slip(), hint.codes().map(Hresult::bits).collect()))
}

#[test]
fn names_that_people_meet_are_those_of_the_facts() {
    let known: BTreeSet<(u32, &str, &str)> = known()
        .map(|name| (name.code().bits(), name.name(), name.family()))
        .collect();
    for row in include_str!("../facts/explain.tsv").lines().skip(1) {
        let [code, name, family, source] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        assert!(!source.is_empty(), "{row}");
        let code = u32::from_str_radix(code.strip_prefix("0x").unwrap(), 16).unwrap();
        assert!(known.contains(&(code, name, family)), "{row}");
    }
}

#[test]
fn known_is_everything_that_explain_names() {
    let all: BTreeSet<(u32, &str, &str)> = known()
        .map(|name| (name.code().bits(), name.family(), name.name()))
        .collect();
    assert_eq!(known().count(), all.len());
    assert!(BitsCode::all().all(|entry| all.contains(&(entry.code(), "BitsCode", entry.name()))));
    assert!(BitsEvent::all().all(|entry| all.contains(&(entry.code(), "BitsEvent", entry.name()))));

    let explained: BTreeSet<_> = known()
        .flat_map(|name| name.code().explain().names())
        .map(|name| (name.code().bits(), name.family(), name.name()))
        .collect();
    assert_eq!(explained, all);
}

#[test]
fn texts_are_one_sentence_in_one_voice() {
    for name in known().filter(|name| !name.family().starts_with("Bits")) {
        let text = name.text();
        if text.is_empty() {
            continue;
        }
        assert!(
            text.ends_with('.') && !text.contains('\n') && !text.contains(". "),
            "{name}: {text}"
        );
        assert!(
            text.starts_with(char::is_uppercase) && text.len() <= 130,
            "{name}: {text}"
        );
    }
}

#[test]
fn every_number_has_one_line() {
    for code in sample() {
        let explanation = explain(code);
        assert_eq!(explanation.hresult().bits(), code);
        assert_eq!(explanation, Hresult::new(code).explain());
        for line in [format!("{explanation}"), format!("{explanation:#}")] {
            let rest = line
                .strip_prefix(&format!("0x{code:08X}"))
                .unwrap_or_else(|| panic!("{line}"));
            assert!(rest.starts_with([' ', ':']) && rest.len() > 5, "{line}");
            assert!(
                !line.contains('\n') && !line.contains("  ") && line.trim() == line,
                "{line}"
            );
        }
        assert!(format!("{explanation:#}").starts_with(&format!("0x{code:08X}")));
        assert_eq!(
            format!("{explanation:?}"),
            format!("Explanation({explanation})")
        );
    }
}

#[test]
fn kind_names_and_hint_agree() {
    for code in sample() {
        let explanation = explain(code);
        let names: Vec<KnownName> = explanation.names().collect();
        assert_eq!(
            names
                .iter()
                .map(|name| name.name())
                .collect::<BTreeSet<_>>()
                .len(),
            names.len(),
            "{explanation}"
        );
        match explanation.kind() {
            Kind::Bits(entry) => {
                assert_eq!(entry.code(), code);
                assert_eq!(
                    (names[0].name(), names[0].text()),
                    (entry.name(), entry.text())
                );
                assert_eq!(
                    (names[0].family(), names[0].is_alias()),
                    ("BitsCode", false)
                );
            }
            Kind::HttpStatus(status) => assert_eq!(u32::from(status), code & 0xFFFF),
            Kind::Win32(error) => assert_eq!(code, 0x8007_0000 | u32::from(error)),
            Kind::NtStatus(status) => {
                assert_eq!(status, code & !(1 << 28));
                let is_status =
                    |name: &KnownName| name.code().bits() == status && name.family() == "NtStatus";
                assert!(names.first().is_none_or(is_status), "{explanation}");
            }
            Kind::Named => assert!(!names.is_empty()),
            Kind::Documented => assert!(names.is_empty() && explanation.text().is_some()),
            Kind::VisualBasic(error) => {
                assert!(names.is_empty());
                assert_eq!(code, 0x800A_0000 | u32::from(error));
            }
            Kind::Unnamed => assert!(names.is_empty()),
            other => panic!("{other:?}"),
        }
        if let Some(hint) = explanation.hint() {
            // A success of some header, which few return, is more often something else.
            assert!(names.is_empty() || code <= 0xFFFF, "{explanation:#}");
            assert!((1..=3).contains(&hint.codes().len()), "{explanation:#}");
            assert!(
                hint.codes().all(|other| other.bits() != code),
                "{explanation:#}"
            );
            let line = hint.to_string();
            assert!(
                line.starts_with("may be 0x")
                    || line.starts_with("may be HTTP")
                    || line.starts_with("may be Win32")
            );
            assert!(format!("{explanation:#}").ends_with(&line));
        }
    }
}

#[test]
fn numbers_with_names() {
    assert_eq!(
        shown(0x8020_0001),
        "0x80200001 BG_E_NOT_FOUND: The requested job was not found."
    );
    assert_eq!(shown(0), "0x00000000 S_OK: Success.");
    assert_eq!(
        shown(0x8007_06BA),
        "0x800706BA RPC_S_SERVER_UNAVAILABLE: \
         The service cannot be reached: it is stopped, restarting, or behind a firewall."
    );
    assert_eq!(
        shown(0x8019_0001).split(':').next().unwrap(),
        "0x80190001 HTTP_E_STATUS_UNEXPECTED"
    );
    assert_eq!(
        shown(0x8019_4000).split(':').next().unwrap(),
        "0x80194000 BITS_MC_JOB_CANCELLED"
    );
    assert_eq!(
        shown(0x8020_003B),
        "0x8020003B BG_E_TIMEOUT (a name of mingw-w64 only): No answer came in time."
    );
    assert_eq!(
        shown(0xC000_0005),
        "0xC0000005 STATUS_ACCESS_VIOLATION: The program crashed: it used memory that it may not."
    );
    assert_eq!(
        shown(0xD000_0022),
        "0xD0000022: NTSTATUS 0xC0000022 STATUS_ACCESS_DENIED: Access is denied."
    );
}

#[test]
fn the_long_line_has_all_names() {
    let line = format!("{:#}", explain(0x8007_0005));
    assert!(
        line.starts_with(
            "0x80070005 E_ACCESSDENIED (also ERROR_ACCESS_DENIED, RPC_S_ACCESS_DENIED"
        ),
        "{line}"
    );
    assert!(line.contains("): Access is denied"), "{line}");
    let line = format!("{:#}", explain(0x8020_0023));
    assert!(
        line.starts_with(
            "0x80200023 BG_E_SERVER_EXECUTE_ENABLED (also BG_E_SERVER_EXECUTE_ENABLE): "
        ),
        "{line}"
    );
    assert_eq!(format!("{:#}", explain(0x8024_0001)), shown(0x8024_0001));
}

#[test]
fn only_the_first_paragraph_is_shown() {
    let long = BitsCode::all()
        .find(|entry| entry.text().contains('\n'))
        .expect("the page has such texts");
    let first = long.text().lines().next().unwrap();
    assert_eq!(
        shown(long.code()),
        format!("{} {}: {first}", long.hresult(), long.name())
    );
}

#[test]
fn numbers_without_names() {
    for (code, line) in [
        (
            0x8019_01AD,
            "HTTP status 429 Too Many Requests (BITS has no name for it)",
        ),
        (0x8019_0257, "HTTP status 599 (BITS has no name for it)"),
        (
            0x8007_09F0,
            "failure, facility WIN32, Win32 error 2544 (no name known here)",
        ),
        (
            0x8007_0000,
            "failure, facility WIN32, Win32 error 0 (a result that was no error, made a failure)",
        ),
        (
            0x8020_0099,
            "failure, facility BACKGROUNDCOPY, code 153 (no name known here)",
        ),
        (
            0x0020_0099,
            "success, facility BACKGROUNDCOPY, code 153 (no name known here)",
        ),
        (
            0xA123_0001,
            "failure, customer code, facility 0x123, code 1 (no name known here)",
        ),
        (
            0xA019_0194,
            "failure, customer code, facility 0x019, code 404 (no name known here)",
        ),
        (
            0x4001_7777,
            "success, reserved bit 30 set, facility RPC, code 30583 (no name known here)",
        ),
        (
            0x0019_0194,
            "HTTP status 404 as a success, which no call returns",
        ),
        (
            0x800A_7FFF,
            "failure, Visual Basic error 32767, as Office and scripts raise it",
        ),
        (
            0xD000_9999,
            "failure, NTSTATUS 0xC0009999 (no name known here)",
        ),
        (
            0xC000_9999,
            "failure, laid out as an NTSTATUS (no name known here)",
        ),
        (
            0xE123_4567,
            "failure, an exception or NTSTATUS of a program's own, no HRESULT (no name known here)",
        ),
        (
            0xFFFF_FFFF,
            "-1, a small negative number and no HRESULT (no name known here)",
        ),
    ] {
        assert_eq!(shown(code), format!("0x{code:08X}: {line}"));
    }
}

#[test]
fn statuses_of_customers_are_not_http() {
    assert_eq!(explain(0xA019_0194).kind(), Kind::Unnamed);
    assert_eq!(explain(0x0019_0194).kind(), Kind::HttpStatus(404));
    assert_eq!(explain(0xC019_0194).kind(), Kind::NtStatus(0xC019_0194));
    assert_eq!(explain(0x8019_0258).kind(), Kind::Unnamed);
}

#[test]
fn slips_are_told() {
    for (code, slip, meant) in [
        (2_145_386_495, Slip::SignLost, &[0x8020_0001][..]),
        (2_147_012_889, Slip::SignLost, &[0x8007_2EE7]),
        (
            0x8007_09F0_u32.wrapping_neg(),
            Slip::SignLost,
            &[0x8007_09F0],
        ),
        (0x0100_2080, Slip::BytesReversed, &[0x8020_0001]),
        (0xE72E_0780, Slip::BytesReversed, &[0x8007_2EE7]),
        (80_190_194, Slip::ReadAsDecimal, &[0x8019_0194]),
        (80_200_001, Slip::ReadAsDecimal, &[0x8020_0001]),
        (404, Slip::Bare, &[0x8019_0194]),
        (5, Slip::Bare, &[0x8007_0005]),
        (12_007, Slip::Bare, &[0x8007_2EE7]),
        (206, Slip::Bare, &[0x8019_00CE, 0x8007_00CE]),
        (0x404, Slip::ReadAsHex, &[0x8019_0194]),
        (0x12007, Slip::ReadAsHex, &[0x8007_2EE7]),
        (0x0007_2EE7, Slip::SeverityLost, &[0x8007_2EE7]),
        (0x0802_0001, Slip::DigitLost, &[0x8020_0001]),
        (0x0800_7005, Slip::DigitLost, &[0x8007_0005]),
        (0x8019_0914, Slip::DigitsSwapped, &[0x8019_0194]),
        (0x8091_0194, Slip::DigitsSwapped, &[0x8019_0194]),
        (0x8120_0001, Slip::DigitChanged, &[0x8020_0001]),
        (0x8020_004A, Slip::Between, &[0x8020_0049, 0x8020_0050]),
    ] {
        assert_eq!(
            hint(code),
            Some((slip, meant.to_vec())),
            "{:#}",
            explain(code)
        );
    }
}

#[test]
fn hints_say_what_to_read() {
    for (code, line) in [
        (
            2_145_386_495,
            "may be 0x80200001 BG_E_NOT_FOUND (-2145386495) with its minus sign lost",
        ),
        (
            0x0100_2080,
            "may be 0x80200001 BG_E_NOT_FOUND with its bytes reversed",
        ),
        (
            80_190_194,
            "may be 0x80190194 BG_E_HTTP_ERROR_404 with its hex digits read as decimal",
        ),
        (
            206,
            "may be HTTP status 206 (0x801900CE BG_E_HTTP_ERROR_206) or \
             Win32 error 206 (0x800700CE ERROR_FILENAME_EXCED_RANGE) written bare",
        ),
        (
            5,
            "may be Win32 error 5 (0x80070005 ERROR_ACCESS_DENIED) written bare",
        ),
        (429, "may be HTTP status 429 (0x801901AD) written bare"),
        (
            0x404,
            "may be HTTP status 404 (0x80190194 BG_E_HTTP_ERROR_404) with its decimal digits read as hex",
        ),
        (
            0x0020_0031,
            "may be 0x80200031 BG_E_NAME_RESOLUTION_FAILURE with its severity bit lost",
        ),
        (
            0x0019_0194,
            "may be 0x80190194 BG_E_HTTP_ERROR_404 with its severity bit lost",
        ),
        (
            0x0802_0001,
            "may be 0x80200001 BG_E_NOT_FOUND with a digit lost",
        ),
        (
            0x8019_0914,
            "may be 0x80190194 BG_E_HTTP_ERROR_404 with two digits swapped",
        ),
        (
            0x8120_0001,
            "may be 0x80200001 BG_E_NOT_FOUND with one digit changed",
        ),
    ] {
        assert_eq!(
            explain(code).hint().map(|hint| hint.to_string()).as_deref(),
            Some(line)
        );
    }
}

#[test]
fn no_false_confidence() {
    for code in [
        0,
        1,
        0x8020_0001,
        0x8019_01AD,
        0x8007_09F0,
        0x8007_0000,
        0xC000_9999,
        0xD000_0022,
        0xFFFF_FFFF,
        65_535,
        600,
        1_000_000,
        0x8123_4567,
        // Codes of other facilities and of customers, a digit away from known ones.
        0x8030_002F,
        0x8029_0300,
        0x80D0_000A,
        0x80D0_FFFF,
        0x8004_2000,
        0xA004_0005,
        0x4001_0004,
        // Round numbers, which are no statuses in decimal digits.
        256,
        0x201,
        1024,
        0x8020_0099,
        0xE043_4352,
        0x7FFF_FFFF,
        0x8000_0000,
        0xDEAD_BEEF,
    ] {
        assert_eq!(hint(code), None, "{:#}", explain(code));
    }
}

/// Few of all numbers look like a slip, or the hint would say nothing.
#[test]
fn hints_are_rare() {
    let numbers = (0..100_000_u32).map(|n| n.wrapping_mul(0x9E37_79B1));
    let hinted = numbers
        .filter(|&code| explain(code).hint().is_some())
        .count();
    assert!(hinted < 100, "{hinted} of 100,000");
}
