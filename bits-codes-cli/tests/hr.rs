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

/// What is pasted, how the answer begins, and what else it says.
const PASTED: &[(&[&str], &str, &str)] = &[
    (
        &["0n-2145386495"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  decimal, -2145386495",
    ),
    (
        &["0xFFFFFFFF80200001"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "its sign extended to 64 bits",
    ),
    (
        &["18446744071564165121"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "its sign extended to 64 bits",
    ),
    (
        &["(0x80200001)"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  0x80200001",
    ),
    (
        &["0x80200001,"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  0x80200001",
    ),
    (
        &["\"0x80200001\""],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  0x80200001",
    ),
    (
        &["HRESULT: 0x80200001"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  `0x80200001` in a longer text",
    ),
    (
        &["-2145386495L"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  decimal, -2145386495",
    ),
    (
        &["\u{2212}2145386495"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  0x80200001",
    ),
    (
        &["bg_e_not_found"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "taken as  the name BG_E_NOT_FOUND",
    ),
    (
        &["NotFound"],
        "0x80200001 BG_E_NOT_FOUND: ",
        "or        ERROR_NOT_FOUND (0x80070490)",
    ),
    (
        &["5"],
        "Win32 error 5 ERROR_ACCESS_DENIED: ",
        "HRESULT   0x80070005, -2147024891",
    ),
    (
        &["404"],
        "HTTP status 404 BG_E_HTTP_ERROR_404: ",
        "HRESULT   0x80190194",
    ),
    (
        &["12007"],
        "Win32 error 12007 ERROR_WINHTTP_NAME_NOT_RESOLVED: ",
        "HRESULT   0x80072EE7",
    ),
    (
        &["1603"],
        "exit code 1603 of Windows Installer, ERROR_INSTALL_FAILURE: ",
        "HRESULT   0x80070643",
    ),
    (
        &["1073741819"],
        "0xC0000005 STATUS_ACCESS_VIOLATION: ",
        "with its minus sign lost",
    ),
    (&["0x8024043"], "0x08024043: ", "with a digit lost"),
    (
        &["0xC1900101", "-", "0x20017"],
        "0xC1900101",
        "in phase SAFE_OS, operation BOOT",
    ),
];

#[test]
fn whatever_is_pasted_is_answered() {
    for (arguments, first, said) in PASTED {
        let outcome = hr(arguments, "");
        assert_eq!(outcome.status, 0, "{arguments:?}: {}", outcome.errors);
        assert!(
            outcome.output.starts_with(first),
            "{arguments:?}: {}",
            outcome.output
        );
        assert!(
            outcome.output.contains(said),
            "{arguments:?}: {}",
            outcome.output
        );
    }
}

#[test]
fn a_pipe_asks_a_line_at_a_time() {
    let lines = "0x80200001\n\nfailed with hr=80070005, then -2145844844\n";
    for arguments in [&[][..], &["-"]] {
        let outcome = hr(arguments, lines);
        assert_eq!(outcome.status, 0, "{}", outcome.errors);
        let heads: Vec<_> = outcome
            .output
            .lines()
            .filter(|line| line.starts_with("0x"))
            .collect();
        assert_eq!(heads.len(), 3, "{}", outcome.output);
    }
    let outcome = hr(&[], "nonsense\n5\n");
    assert_eq!(outcome.status, 1);
    assert!(outcome.output.starts_with("Win32 error 5 "));
    assert!(outcome.errors.starts_with("hr: `nonsense` is no HRESULT"));
}

#[test]
fn answers_are_short_unless_more_is_asked() {
    let short = hr(&["0x80190194"], "").output;
    let parts: Vec<_> = short
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(
        parts,
        ["0x80190194", "number", "also", "next", "page"],
        "{short}"
    );
    let full = hr(&["-v", "0x80190194"], "").output;
    assert!(
        full.contains("  severity  error\n") && full.contains("In IIS 7, this error can indicate"),
        "{full}"
    );
}

#[test]
fn answers_as_json() {
    let outcome = hr(&["--json", "404", "bg_e_not_found"], "");
    let objects: Vec<serde_json::Value> = outcome
        .output
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    assert_eq!(objects[0]["text"], "404");
    assert_eq!(objects[0]["taken_as"], "HTTP status 404");
    assert_eq!(objects[0]["code"], "0x80190194");
    assert_eq!(objects[0]["kind"], "bits");
    assert_eq!(objects[0]["status"], 404);
    assert_eq!(objects[0]["family"], "BitsCode");
    assert_eq!(objects[1]["names"][0], "BG_E_NOT_FOUND");
    let outcome = hr(&["search", "--json", "-n", "1", "proxy", "list"], "");
    let object: serde_json::Value = serde_json::from_str(&outcome.output).expect("one object");
    assert_eq!(object["names"][0], "BG_E_PROXY_LIST_TOO_LARGE");
}

#[test]
fn a_search_has_a_row_for_each_code() {
    let outcome = hr(&["search", "access", "denied"], "");
    let codes: Vec<&str> = outcome.output.lines().map(|line| &line[..10]).collect();
    assert_eq!(
        codes.iter().filter(|code| **code == "0x80070005").count(),
        1,
        "{}",
        outcome.output
    );
    assert!(
        outcome
            .output
            .contains("0x80070005 E_ACCESSDENIED (also ERROR_ACCESS_DENIED"),
        "{}",
        outcome.output
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
        &["export", "--all", "--format", "h"],
        &["export", "BitsCode", "--format", "parquet"],
        &["export", "BitsCode", "--format", "yaml"],
        &["import", "--name", "1A", "-"],
        &["search"],
    ] {
        let outcome = hr(arguments, "#define X_E_A ((HRESULT)0x80040201L)");
        assert_eq!(outcome.status, 2, "{arguments:?}: {}", outcome.errors);
        assert_eq!(outcome.output, "", "{arguments:?}");
    }
    // Nothing is asked.
    let outcome = hr(&[], "");
    assert_eq!((outcome.status, &outcome.output[..]), (2, ""));
    assert!(outcome.errors.contains("Usage: hr"), "{}", outcome.errors);
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

/// A value is named once in a line, a second value beside it, and the first one again in the next line.
#[test]
fn a_code_has_one_note_in_a_line() {
    let log = "-2147024894 (0x80070002), then 0x80070005\n0x80070002\n";
    let outcome = hr(&["log"], log);
    let lines: Vec<_> = outcome.output.lines().collect();
    assert_eq!(lines[0].matches('«').count(), 2, "{}", outcome.output);
    assert_eq!(
        lines[0].matches("ERROR_FILE_NOT_FOUND").count(),
        1,
        "{}",
        outcome.output
    );
    assert!(
        lines[1].contains("ERROR_FILE_NOT_FOUND"),
        "{}",
        outcome.output
    );
}

#[test]
fn notes_say_what_a_number_is_meant_as() {
    for (line, note) in [
        (
            "exit code 1603",
            "«exit code 1603 of Windows Installer, ERROR_INSTALL_FAILURE: ",
        ),
        (
            "GetLastError() = 12029",
            "«Win32 error 12029 ERROR_WINHTTP_CANNOT_CONNECT: ",
        ),
        (
            "HTTP status code 503",
            "«HTTP status 503 BG_E_HTTP_ERROR_503: ",
        ),
        ("HRESULT: 0x8024043", "«a digit is lost: seven of eight; "),
        (
            "0xC1900101 - 0x20017",
            "; 0x20017: in phase SAFE_OS, operation BOOT»",
        ),
        ("exit code 1073741819", "«STATUS_ACCESS_VIOLATION: "),
    ] {
        let outcome = hr(&["log"], line);
        assert!(outcome.output.contains(note), "{}", outcome.output);
    }
    let object = hr(&["log", "--json"], "WinHttpSendRequest failed: 12007\n").output;
    let object: serde_json::Value = serde_json::from_str(&object).expect("one object");
    assert_eq!(
        (&object["text"], &object["code"]),
        (&"12007".into(), &"0x80072EE7".into())
    );
}

#[test]
fn utf_16_needs_no_mark() {
    let text = "first line\r\nhr=0x80200001\r\n";
    for encode in [u16::to_le_bytes, u16::to_be_bytes] {
        let log: Vec<u8> = text.encode_utf16().flat_map(encode).collect();
        let output = Command::cargo_bin("hr")
            .unwrap()
            .arg("log")
            .write_stdin(log)
            .output()
            .unwrap();
        let note: Vec<u8> = " «BG_E_NOT_FOUND: "
            .encode_utf16()
            .flat_map(encode)
            .collect();
        assert!(
            output
                .stdout
                .windows(note.len())
                .any(|window| window == note)
        );
    }
}

#[test]
fn a_family_goes_out_and_comes_back() {
    let header = hr(&["export", "BitsCode", "--format", "h"], "");
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

#[test]
fn a_family_of_a_file_is_exported() {
    let folder = env::temp_dir().join(format!("hr-export-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("there is room");
    let file = folder.join("codes.rs");
    let source = "bits_errors! { enum SyncCode { 0xA1230001 => SYNC_E_FULL: \"%1 is full.\", } }\n\
                  bits_errors! { enum OtherCode { 0x81230001 => OTHER_E_LOST: \"Lost.\", } }\n";
    fs::write(&file, source).expect("there is room");
    let file = file.to_str().expect("UTF-8");
    let outcome = hr(
        &["export", file, "--format", "mc", "--name", "SyncCode"],
        "",
    );
    assert_eq!((outcome.status, &outcome.errors[..]), (0, ""));
    assert!(
        outcome
            .output
            .contains("SymbolicName=SYNC_E_FULL\nLanguage=English\n%1 is full.\n.\n"),
        "{}",
        outcome.output
    );
    let outcome = hr(
        &["export", file, "--format", "csv", "--name", "OtherCode"],
        "",
    );
    assert!(outcome.output.contains("\nOtherCode,OTHER_E_LOST,0x81230001,81230001,-2128412671,2166554625,error,291,,,,Lost.\n"), "{}", outcome.output);

    let outcome = hr(&["export", file, "--format", "h"], "");
    assert_eq!(outcome.status, 1);
    assert_eq!(
        outcome.errors,
        "hr: there are several families in it; help: `--name` with one of `SyncCode`, `OtherCode`\n"
    );
    let outcome = hr(&["export", "NoFamily", "--format", "h"], "");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome.errors.starts_with(
            "hr: there is no family `NoFamily`, and no file; help: the families are `BitsCode`"
        ),
        "{}",
        outcome.errors
    );
    fs::remove_dir_all(&folder).expect("it is ours");
}

#[test]
fn a_declaration_is_kept_in_step_with_its_header() {
    let folder = env::temp_dir().join(format!("hr-check-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("there is room");
    let header = folder.join("a.h");
    let declaration = folder.join("codes.rs");
    let (header, declaration) = (
        header.to_str().expect("UTF-8"),
        declaration.to_str().expect("UTF-8"),
    );
    fs::write(header, "#define A_E_A 0x81230001 // A.\n").expect("there is room");
    let written = hr(&["import", header, "--name", "Code"], "");
    // What a person adds.
    let source = written
        .output
        .replace("A_E_A: \"A.\"", "A_E_A as Own: \"Ours.\"");
    fs::write(declaration, &source).expect("there is room");
    let outcome = hr(&["import", header, "--check", declaration], "");
    assert_eq!(
        (outcome.status, &outcome.errors[..], &outcome.output[..]),
        (0, "", "")
    );
    assert_eq!(
        hr(&["import", header, "--check", declaration, "--texts"], "").status,
        1
    );

    fs::write(
        header,
        "#define A_E_A 0x81230002 // A.\n#define A_E_B 0x81230003 // B.\n",
    )
    .expect("there is room");
    let outcome = hr(&["import", header, "--check", declaration], "");
    assert_eq!(outcome.status, 1);
    assert_eq!(
        outcome.errors,
        format!(
            "hr: {declaration}:8: `A_E_A` is `0x81230001`, and `0x81230002` at {header}:1\n\
             hr: {header}:2: `A_E_B` is `0x81230003`, and not in {declaration}\n"
        )
    );
    let shown = hr(&["import", header, "--merge", declaration, "--dry-run"], "");
    assert_eq!(shown.status, 0, "{}", shown.errors);
    assert_eq!(
        shown.output,
        format!(
            "--- {declaration}\n+++ {declaration}\n@@ -8 +8,3 @@\n\
             -        0x81230001 => A_E_A as Own: \"Ours.\",\n\
             +        0x81230002 => A_E_A as Own: \"Ours.\",\n+\n\
             +        0x81230003 => A_E_B: \"B.\",\n"
        )
    );
    assert_eq!(
        fs::read_to_string(declaration).expect("it is there"),
        source
    );
    let written = hr(&["import", header, "--merge", declaration], "");
    assert_eq!((written.status, written.output), (0, shown.output));
    let merged = fs::read_to_string(declaration).expect("it is there");
    let expected = source.replace("0x81230001", "0x81230002").replace(
        "\"Ours.\",",
        "\"Ours.\",\n\n        0x81230003 => A_E_B: \"B.\",",
    );
    assert_eq!(merged, expected);
    assert_eq!(
        hr(&["import", header, "--check", declaration], "").status,
        0
    );
    fs::remove_dir_all(&folder).expect("it is ours");
}

#[test]
fn headers_are_read_together() {
    let folder = env::temp_dir().join(format!("hr-import-{}", std::process::id()));
    fs::create_dir_all(folder.join("include")).expect("there is room");
    let write = |file: &str, text: &str| {
        let path = folder.join(file);
        fs::write(&path, text).expect("there is room");
        path.to_str().expect("UTF-8").to_owned()
    };
    let first = write(
        "a.h",
        "#include <make.h>\n#define A_E_A MAKE_A(1) // A.\n#ifdef NEW\n#define A_E_B MAKE_A(2) // New.\n#else\n#define A_E_B MAKE_A(3) // Old.\n#endif\n",
    );
    let second = write("b.h", "#define B_E_B E_OUTOFMEMORY // B.\n");
    write(
        "include/make.h",
        "#define MAKE_A(c) MAKE_HRESULT(1, FACILITY_A, c)\n",
    );
    let include = folder.join("include").to_str().expect("UTF-8").to_owned();
    let arguments = [
        "import",
        &first,
        &second,
        "-I",
        &include,
        "-DFACILITY_A=0x123",
        "-D",
        "NEW",
        "--name",
        "Both",
    ];
    let outcome = hr(&arguments, "");
    assert_eq!((outcome.status, &outcome.errors[..]), (0, ""));
    for row in [
        "pub enum Both {",
        "0x81230001 => A_E_A: \"A.\",",
        "0x81230002 => A_E_B: \"New.\",",
        "0x8007000E => B_E_B as BEB: \"B.\",",
    ] {
        assert!(outcome.output.contains(row), "{row}: {}", outcome.output);
    }
    let outcome = hr(&arguments[..arguments.len() - 5], "");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .errors
            .contains("a.h:2: error: `A_E_A` is not taken: `FACILITY_A` is not defined"),
        "{}",
        outcome.errors
    );
    fs::remove_dir_all(&folder).expect("it is ours");
}

#[test]
fn notes_are_summed_up() {
    let header: Vec<String> = (1..=9)
        .map(|n| format!("#define A_E_N{n} 0x8123000{n}\n"))
        .collect();
    let outcome = hr(&["import"], &header.concat());
    assert_eq!(outcome.status, 0);
    assert_eq!(
        outcome.errors,
        "hr: note: 9 codes have no text, so each is declared with the words of its name; the first is at <stdin>:1\n"
    );
    assert_eq!(
        hr(&["import", "--verbose"], &header.concat())
            .errors
            .lines()
            .count(),
        9
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
        (read_only, &["export", "BitsCode", "--format", "h"]),
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

#[test]
fn what_a_family_promises_is_written_beside_its_manifest() {
    let folder = env::temp_dir().join(format!("hr-pin-{}", std::process::id()));
    fs::create_dir_all(folder.join("src")).expect("there is room");
    fs::write(folder.join("Cargo.toml"), "").expect("there is room");
    let file = folder.join("src/codes.rs");
    let declare = |option: &str, rows: &str| {
        let source = format!("bits_errors! {{ {option} enum SyncCode {{ {rows} }} }}\n");
        fs::write(&file, source).expect("there is room");
    };
    let path = file.to_str().expect("UTF-8");
    let option = "#[bits(pinned = \"sync.codes\")]";
    let (full, lost) = (
        "0xA1230001 => SYNC_E_FULL: \"Full.\",",
        "0xA1230002 => SYNC_E_LOST: \"Lost.\",",
    );

    declare("", full);
    let outcome = hr(&["pin", path], "");
    assert_eq!((outcome.status, &outcome.output[..]), (1, ""));
    assert!(
        outcome
            .errors
            .ends_with("help: write `#[bits(pinned = \"synccode.codes\")]` on `SyncCode`\n"),
        "{}",
        outcome.errors
    );

    declare(option, &format!("{full} {lost}"));
    let outcome = hr(&["pin", path], "");
    assert_eq!((outcome.status, &outcome.errors[..]), (0, ""));
    assert_eq!(
        outcome.output,
        "sync.codes: added 0xA1230001 SYNC_E_FULL\nsync.codes: added 0xA1230002 SYNC_E_LOST\n"
    );
    let codes = || fs::read_to_string(folder.join("sync.codes")).expect("it was written");
    assert!(codes().ends_with("family SyncCode\n0xA1230001 SYNC_E_FULL\n0xA1230002 SYNC_E_LOST\n"));
    assert_eq!(hr(&["pin", path], "").output, "sync.codes: up to date\n");

    // A promise that is broken leaves the file as it is.
    declare(option, full);
    let before = codes();
    let outcome = hr(&["pin", path], "");
    assert_eq!((outcome.status, &outcome.output[..]), (1, ""));
    assert!(
        outcome
            .errors
            .starts_with("hr: `SYNC_E_LOST` (`0xA1230002`) is pinned"),
        "{}",
        outcome.errors
    );
    assert_eq!(codes(), before);
    let outcome = hr(&["pin", "--retire", path], "");
    assert_eq!(
        outcome.output,
        "sync.codes: retired 0xA1230002 SYNC_E_LOST\n"
    );
    assert!(codes().ends_with("\nretired 0xA1230002 SYNC_E_LOST\n"));

    declare(option, &full.replace("0001", "0003"));
    let outcome = hr(&["pin", path], "");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .errors
            .contains("codes.rs:1: `SYNC_E_FULL` is pinned as `0xA1230001`"),
        "{}",
        outcome.errors
    );
    let left: Vec<_> = fs::read_dir(&folder).expect("it is ours").collect();
    assert_eq!(left.len(), 3, "{left:?}");
    fs::remove_dir_all(&folder).expect("it is ours");
}
