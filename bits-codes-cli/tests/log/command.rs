//! Files, options, output and exit statuses.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use bits_codes_cli::log::{Encoding, Status};

use crate::run;

struct Outcome {
    status: Status,
    output: String,
    errors: String,
}

fn annotate(arguments: &[&str], input: &str) -> Outcome {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let status = run(arguments, input.as_bytes(), &mut output, &mut errors);
    let text = |bytes| String::from_utf8(bytes).expect("what went in is UTF-8");
    Outcome {
        status,
        output: text(output),
        errors: text(errors),
    }
}

/// A file of its own for each test.
fn file(name: &str, content: &str) -> PathBuf {
    let path = env::temp_dir().join(format!("annotate-{}-{name}", std::process::id()));
    fs::write(&path, content).expect("there is room");
    path
}

#[test]
fn notes_are_right_after_codes() {
    let outcome = annotate(&[], "a: hr=0x80200001, b\r\n");
    assert_eq!(outcome.status, Status::Done);
    assert!(
        outcome
            .output
            .starts_with("a: hr=0x80200001 «BG_E_NOT_FOUND: "),
        "{}",
        outcome.output
    );
    assert!(outcome.output.ends_with("», b\r\n"), "{}", outcome.output);
    assert_eq!(outcome.output.lines().count(), 1);
    assert_eq!(outcome.errors, "");
}

#[test]
fn a_code_without_a_name_gets_a_note_too() {
    let outcome = annotate(&[], "hr=0x8020FFF0\n");
    let note = outcome
        .output
        .strip_prefix("hr=0x8020FFF0 «")
        .and_then(|rest| rest.strip_suffix("»\n"));
    assert!(
        note.is_some_and(|note| !note.is_empty()),
        "{}",
        outcome.output
    );
}

/// The texts of some codes have several paragraphs; a line of a log stays a line.
#[test]
fn notes_have_no_line_breaks() {
    for code in [
        0x8020_0001_u32,
        0x8020_000F,
        0x8019_0194,
        0x0020_0017,
        0x8020_0054,
    ] {
        let outcome = annotate(&[], &format!("0x{code:08x}"));
        assert!(outcome.output.contains('«'));
        assert_eq!(outcome.output.lines().count(), 1);
        assert!(!outcome.output.contains(char::is_control));
    }
}

#[test]
fn utf_16_gets_notes_in_utf_16() {
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        let log = encoding.encode("\u{feff}hr=0x80200001\r\n");
        let mut output = Vec::new();
        assert_eq!(run(&[], &log[..], &mut output, Vec::new()), Status::Done);
        let units = output.chunks_exact(2).map(|unit| match encoding {
            Encoding::Utf16Le => u16::from_le_bytes([unit[0], unit[1]]),
            _ => u16::from_be_bytes([unit[0], unit[1]]),
        });
        let text: String = char::decode_utf16(units)
            .collect::<Result<_, _>>()
            .expect("no half characters");
        assert!(
            text.starts_with("\u{feff}hr=0x80200001 «BG_E_NOT_FOUND: "),
            "{text}"
        );
        assert!(text.ends_with("»\r\n"), "{text}");
    }
}

#[test]
fn objects_of_json() {
    let outcome = annotate(&["--json"], "nothing\nan \"errorcode\":-2145386495 here\n");
    assert_eq!(outcome.status, Status::Done);
    let start = concat!(
        r#"{"line":2,"column":16,"offset":23,"text":"-2145386495","code":"0x80200001","#,
        r#""names":["BG_E_NOT_FOUND"],"explanation":""#,
    );
    assert!(outcome.output.starts_with(start), "{}", outcome.output);
    assert!(outcome.output.ends_with("\"}\n"));
}

#[test]
fn all_is_an_option() {
    assert_eq!(annotate(&[], "2150000000").output, "2150000000");
    assert!(
        annotate(&["--all"], "2150000000")
            .output
            .starts_with("2150000000 «")
    );
}

#[test]
fn files_are_copied_one_after_the_other() {
    let (first, second) = (
        file("first", "hr=0\nno end"),
        file("second", "\n0x80200001\n"),
    );
    let (first, second) = (first.to_string_lossy(), second.to_string_lossy());
    let outcome = annotate(&[&first, "-", "--", &second], "+");
    assert_eq!(outcome.status, Status::Done);
    assert!(
        outcome.output.contains("»\nno end+\n0x80200001 «"),
        "{}",
        outcome.output
    );

    let outcome = annotate(&["--json", &first, &second], "");
    let files: Vec<String> = outcome
        .output
        .lines()
        .map(|object| {
            serde_json::from_str::<serde_json::Value>(object).expect("an object")["file"]
                .to_string()
        })
        .collect();
    assert_eq!(files, [format!("{first:?}"), format!("{second:?}")]);
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let second = file("other", "hr=0");
    let outcome = annotate(&["/no/such/file", &second.to_string_lossy()], "");
    assert_eq!(outcome.status, Status::Failed);
    assert!(
        outcome.errors.starts_with("cannot read `/no/such/file`: "),
        "{}",
        outcome.errors
    );
    assert!(
        outcome.output.starts_with("hr=0 «S_OK: "),
        "{}",
        outcome.output
    );
}

/// An output that takes nothing.
struct Closed(io::ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_no_failure_but_a_full_disk_is() {
    for (kind, status, said) in [
        (io::ErrorKind::BrokenPipe, Status::Done, ""),
        (io::ErrorKind::StorageFull, Status::Failed, "cannot write: "),
    ] {
        for arguments in [&[][..], &["--json"]] {
            let mut errors = Vec::new();
            assert_eq!(
                run(arguments, &b"hr=0"[..], Closed(kind), &mut errors),
                status
            );
            assert!(errors.starts_with(said.as_bytes()));
            assert_eq!(errors.is_empty(), said.is_empty());
        }
    }
}
