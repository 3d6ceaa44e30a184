//! The program as its users run it: what it writes, what it reports, and its exit status.

use assert_cmd::Command;
use std::env;
use std::fs;

struct Outcome {
    status: i32,
    output: String,
    errors: String,
}

fn hr(arguments: &[&str], input: &str) -> Outcome {
    let output = Command::cargo_bin("hr")
        .expect("the program is built")
        .args(arguments)
        .write_stdin(input)
        .output()
        .expect("the program runs");
    Outcome {
        status: output.status.code().expect("it ends by itself"),
        output: String::from_utf8(output.stdout).expect("UTF-8"),
        errors: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

#[test]
fn codes_are_answered_in_any_spelling() {
    let outcome = hr(&["0x80190194", "-2145386495", "E_ACCESSDENIED"], "");
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    let heads: Vec<_> = outcome
        .output
        .lines()
        .filter(|line| line.starts_with("0x"))
        .map(|line| line.split(':').next().unwrap_or_default())
        .collect();
    assert_eq!(
        heads,
        [
            "0x80190194 BG_E_HTTP_ERROR_404",
            "0x80200001 BG_E_NOT_FOUND",
            "0x80070005 E_ACCESSDENIED"
        ]
    );
}

#[test]
fn what_has_no_answer_leaves_the_others() {
    let outcome = hr(&["0x8019019", "nonsense!", "0x80200001"], "");
    assert_eq!(outcome.status, 1);
    assert!(outcome.output.contains("0x80200001 BG_E_NOT_FOUND"));
    assert!(
        outcome.errors.starts_with("hr: `nonsense!` is no HRESULT"),
        "{}",
        outcome.errors
    );
}

#[cfg(unix)]
#[test]
fn what_is_not_utf_8_is_reported() {
    use std::os::unix::ffi::OsStringExt as _;
    let argument = std::ffi::OsString::from_vec(vec![0xFF]);
    let output = Command::cargo_bin("hr")
        .unwrap()
        .arg(argument)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stderr, "hr: \"\u{FFFD}\" is not UTF-8\n".as_bytes());
}

#[test]
fn statuses_and_words_find_codes() {
    let outcome = hr(&["--http", "404"], "");
    assert_eq!(outcome.status, 0);
    assert!(outcome.output.contains("BG_E_HTTP_ERROR_404"));
    let outcome = hr(&["search", "proxy", "list"], "");
    assert_eq!(outcome.status, 0);
    assert!(
        outcome.output.contains("BG_E_PROXY_LIST_TOO_LARGE"),
        "{}",
        outcome.output
    );
    assert_eq!(hr(&["search", "no-such-word-anywhere"], "").status, 1);
}

#[test]
fn wrong_use_is_status_2() {
    for arguments in [
        &["--htp", "404"][..],
        &["log", "--jsno"],
        &["export", "--format", "h"],
        &["export", "--family", "BitsCode", "--format", "yaml"],
        &["import", "--name", "1A", "-"],
        &["search"],
        &[],
    ] {
        let outcome = hr(arguments, "#define X_E_A ((HRESULT)0x80040201L)");
        assert_eq!(outcome.status, 2, "{arguments:?}: {}", outcome.errors);
        assert_eq!(outcome.output, "", "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_on_standard_output() {
    for arguments in [&["--help"][..], &["log", "--help"], &["import", "-h"]] {
        let outcome = hr(arguments, "");
        assert_eq!(
            (outcome.status, &outcome.errors[..]),
            (0, ""),
            "{arguments:?}"
        );
        assert!(outcome.output.contains("Usage: hr"), "{}", outcome.output);
    }
    let version = format!("hr {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(hr(&["--version"], "").output, version);
}

#[test]
fn a_log_is_copied_with_notes() {
    let outcome = hr(&["log"], "hr=0x80200001\n");
    assert_eq!(outcome.status, 0);
    assert!(
        outcome
            .output
            .starts_with("hr=0x80200001 «BG_E_NOT_FOUND: "),
        "{}",
        outcome.output
    );

    let path = env::temp_dir().join(format!("hr-log-{}", std::process::id()));
    fs::write(&path, "hr=0\n").expect("there is room");
    let outcome = hr(
        &["log", "--json", "/no/such/file", &path.to_string_lossy()],
        "",
    );
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .errors
            .starts_with("hr: cannot read `/no/such/file`: "),
        "{}",
        outcome.errors
    );
    let object: serde_json::Value = serde_json::from_str(&outcome.output).expect("one object");
    assert_eq!(object["code"], "0x00000000");
}

#[test]
fn a_family_goes_out_and_comes_back() {
    let header = hr(&["export", "--family", "BitsCode", "--format", "h"], "");
    assert_eq!(header.status, 0, "{}", header.errors);
    let declaration = hr(&["import", "--name", "BitsCode"], &header.output);
    assert_eq!(declaration.status, 0, "{}", declaration.errors);
    assert!(declaration.output.contains("pub enum BitsCode"));
    let wanted = "0x80200001 => BG_E_NOT_FOUND: \"The requested job was not found.\",";
    assert!(declaration.output.contains(wanted));
    assert!(
        hr(&["export", "--families"], "")
            .output
            .contains("BitsCode\n")
    );
}

#[test]
fn what_cannot_be_imported_is_reported() {
    let outcome = hr(&["import"], "int x;");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome.errors.contains("there are no codes in it"),
        "{}",
        outcome.errors
    );
    let outcome = hr(&["import", "/no/such/file.h"], "");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .errors
            .starts_with("hr: cannot read `/no/such/file.h`: "),
        "{}",
        outcome.errors
    );
}

/// Writes through a file that is open for reading alone, and to a full disk.
#[cfg(target_os = "linux")]
#[test]
fn output_that_is_lost_is_a_failure() {
    use std::process::{Command, Stdio};
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("Linux has it");
    let read_only = fs::File::open("/dev/null").expect("Linux has it");
    for (output, arguments) in [
        (full, &["0x80200001"][..]),
        (
            read_only,
            &["export", "--family", "BitsCode", "--format", "h"],
        ),
    ] {
        let status = Command::new(env!("CARGO_BIN_EXE_hr"))
            .args(arguments)
            .stdout(output)
            .stderr(Stdio::null())
            .status()
            .expect("the program runs");
        assert_eq!(status.code(), Some(1), "{arguments:?}");
    }
}
