//! `hr log` as its users run it: what it writes of logs, and in which form.

use assert_cmd::Command;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

struct Outcome {
    status: i32,
    output: String,
    errors: String,
}

fn hr(arguments: &[&str], input: impl Into<Vec<u8>>) -> Outcome {
    let output = Command::cargo_bin("hr")
        .expect("the program is built")
        .arg("log")
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

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("hr-log-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("there is room");
    path
}

fn objects(output: &str) -> Vec<serde_json::Value> {
    output
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
        .collect()
}

const LOG: &str = "\
2026-11-22 13:41:05.100 DO error hr=0x80072EE2
2026-11-22 13:41:05.200 DO job failed 0x80D02002
2026-11-22 13:41:05.300 agent: download failed, 0x80246007
nothing here
2026-11-22 13:50:00.000 access: 0x80070005 (-2147024891)
2026-11-22 13:52:05.100 DO error hr=0x80072EE2
2026-11-22 13:52:05.200 DO job failed 0x80D02002
2026-11-22 13:52:05.300 agent: download failed, 0x80246007
";

#[test]
fn a_summary_has_a_row_for_each_code() {
    let outcome = hr(&["--summary"], LOG);
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    let rows: Vec<Vec<&str>> = outcome
        .output
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(rows[0], ["count", "code", "name", "first", "last"]);
    // The chain, from the outermost code to its cause.
    assert_eq!(rows[1][..3], ["2", "0x80246007", "WU_E_DM_NOTDOWNLOADED"]);
    assert_eq!(rows[2][..3], ["2", "└", "0x80D02002"]);
    assert_eq!(
        rows[3][..4],
        ["2", "└", "0x80072EE2", "ERROR_WINHTTP_TIMEOUT"]
    );
    assert_eq!(
        rows[3][4..],
        [
            "1",
            "2026-11-22",
            "13:41:05.100",
            "6",
            "2026-11-22",
            "13:52:05.100"
        ]
    );
    // Two spellings in a line are one occurrence.
    assert_eq!(rows[4][..3], ["1", "0x80070005", "E_ACCESSDENIED"]);
    assert!(
        outcome
            .output
            .ends_with("4 different codes in 7 lines with codes\n"),
        "{}",
        outcome.output
    );
}

#[test]
fn a_summary_is_sorted_by_count_and_says_what_to_do() {
    let log = "0x80070005\n0x8024402F\n0x8024402F\n";
    let outcome = hr(&["--summary"], log);
    let codes: Vec<&str> = outcome
        .output
        .lines()
        .filter_map(|line| line.split_whitespace().nth(1))
        .collect();
    assert_eq!(
        codes[1..3],
        ["0x8024402F", "0x80070005"],
        "{}",
        outcome.output
    );
    assert!(
        outcome.output.contains("\nnext\n0x8024402F: "),
        "{}",
        outcome.output
    );
    assert!(
        outcome.output.contains("(https://learn.microsoft.com/"),
        "{}",
        outcome.output
    );
    assert_eq!(hr(&["--summary"], "no code\n").output, "no codes found\n");
}

#[test]
fn a_summary_as_json() {
    let outcome = hr(&["--summary", "--json"], LOG);
    let objects = objects(&outcome.output);
    assert_eq!(objects.len(), 4);
    assert_eq!(objects[0]["code"], "0x80246007");
    assert_eq!(objects[0]["count"], 2);
    assert_eq!(objects[0]["first"]["line"], 3);
    assert_eq!(objects[0]["last"]["time"], "2026-11-22 13:52:05.300");
    assert_eq!(objects[0]["chain"], objects[2]["chain"]);
    assert!(objects[3].get("chain").is_none());
}

#[test]
fn only_the_lines_with_codes() {
    let outcome = hr(&["--only", "-n"], LOG);
    let lines: Vec<&str> = outcome.output.lines().collect();
    assert_eq!(lines.len(), 7);
    assert!(
        lines[0].starts_with(
            "1:2026-11-22 13:41:05.100 DO error hr=0x80072EE2 «ERROR_WINHTTP_TIMEOUT: "
        ),
        "{}",
        lines[0]
    );
    assert!(lines[3].starts_with("5:2026"), "{}", lines[3]);
    assert_eq!(hr(&["--only"], "x\nhr=5").output.lines().count(), 1);
    assert_eq!(hr(&["-n"], "").status, 2);
}

#[test]
fn notes_may_be_short() {
    let log = "0x80070005 a\n0x80070005 b\n";
    let full = hr(&[], log).output;
    let note = full.lines().next().unwrap().split_once('«').unwrap().1;
    assert!(note.starts_with("E_ACCESSDENIED: "));
    assert_eq!(
        hr(&["--notes", "short"], log).output,
        "0x80070005 «E_ACCESSDENIED» a\n0x80070005 «E_ACCESSDENIED» b\n"
    );
    let once = hr(&["--notes", "once"], log).output;
    assert!(
        once.starts_with("0x80070005 «E_ACCESSDENIED: ")
            && once.ends_with("0x80070005 «E_ACCESSDENIED» b\n"),
        "{once}"
    );
    let foot = hr(&["--notes", "foot"], log).output;
    assert!(
        foot.contains("b\n\n--\n0x80070005 E_ACCESSDENIED: "),
        "{foot}"
    );
    assert_eq!(foot.matches("E_ACCESSDENIED: ").count(), 1, "{foot}");
}

#[test]
fn colors_are_for_terminals_unless_asked_for() {
    let log = "hr=0x80070005\nhr=0\n";
    assert!(!hr(&[], log).output.contains('\u{1b}'));
    let painted = hr(&["--color", "always"], log).output;
    assert!(
        painted.contains("\u{1b}[1;31m0x80070005\u{1b}[0m\u{1b}[2m «E_ACCESSDENIED: "),
        "{painted}"
    );
    assert!(painted.contains("\u{1b}[1;32m0\u{1b}[0m"), "{painted}");
}

#[test]
fn objects_have_family_kind_and_status() {
    let outcome = hr(&["--json"], "x\nhr=0x80190194 then 0x80070005\n");
    let objects = objects(&outcome.output);
    let first = &objects[0];
    for (field, value) in [("line", 2), ("column", 4), ("offset", 5), ("status", 404)] {
        assert_eq!(first[field], value, "{field}");
    }
    for (field, value) in [
        ("text", "0x80190194"),
        ("code", "0x80190194"),
        ("family", "BitsCode"),
        ("kind", "bits"),
    ] {
        assert_eq!(first[field], value, "{field}");
    }
    assert_eq!(first["names"][0], "BG_E_HTTP_ERROR_404");
    assert_eq!(objects[1]["win32"], 5);
    assert_eq!(objects[1]["family"], "Com");
}

#[test]
fn folders_patterns_and_packed_logs() {
    let path = folder("many");
    fs::create_dir(path.join("in")).unwrap();
    fs::write(path.join("b.log"), "hr=0x80200001\n").unwrap();
    fs::write(path.join("in").join("c.log"), "hr=0x80070005\n").unwrap();
    fs::write(path.join("trace.etl"), b"\0\x01\x02hr=0x80200002").unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(b"hr=0x80190194\n").unwrap();
    fs::write(path.join("a.log.gz"), packed.finish().unwrap()).unwrap();

    let folder = path.to_string_lossy().into_owned();
    let outcome = hr(&["--json", &folder], "");
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    let found: Vec<(String, String)> = objects(&outcome.output)
        .iter()
        .map(|object| {
            let file = object["file"].as_str().unwrap();
            (
                file.rsplit(['/', '\\']).next().unwrap().to_owned(),
                object["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        ("a.log.gz", "0x80190194"),
        ("b.log", "0x80200001"),
        ("c.log", "0x80070005"),
    ];
    assert_eq!(
        found,
        expected.map(|(file, code)| (file.to_owned(), code.to_owned()))
    );

    let pattern = path.join("*.gz").to_string_lossy().into_owned();
    let outcome = hr(&["--only", &pattern], "");
    assert!(
        outcome
            .output
            .starts_with("hr=0x80190194 «BG_E_HTTP_ERROR_404"),
        "{}",
        outcome.output
    );
    let outcome = hr(&["--only", "-n", &folder], "");
    assert!(
        outcome.output.contains("c.log:1:hr=0x80070005 «"),
        "{}",
        outcome.output
    );
    let none = path.join("*.none").to_string_lossy().into_owned();
    assert_eq!(hr(&[&none], "").status, 1);
    fs::remove_dir_all(path).unwrap();
}

#[test]
fn json_lines_stay_valid() {
    let log = concat!(
        "{\"event\":\"a\",\"errorcode\":-2145844844}\n",
        "{\"event\":\"b\"}\r\n",
        "{\"hr\":\"0x80070005\",\"m\":\"failed\\n0x80070005\"} \r\n",
        "{\"hr\":{\"hresult\":0}}",
    );
    let outcome = hr(&["--json-lines"], log);
    assert_eq!(outcome.status, 0, "{}", outcome.errors);
    let objects = objects(&outcome.output);
    assert_eq!(objects[0]["errorcode"], -2_145_844_844);
    assert_eq!(objects[0]["hresults"][0]["names"][0], "BG_E_HTTP_ERROR_404");
    assert_eq!(objects[1], serde_json::json!({"event": "b"}));
    assert_eq!(objects[2]["hresults"].as_array().unwrap().len(), 2);
    assert_eq!(objects[3]["hresults"][0]["code"], "0x00000000");
    assert!(outcome.output.contains("}\r\n"));

    let outcome = hr(&["--json-lines"], "plain hr=0\n{\"hr\":0}\n");
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .output
            .starts_with("plain hr=0\n{\"hr\":0,\"hresults\":["),
        "{}",
        outcome.output
    );
    assert!(
        outcome.errors.contains("line 1 first"),
        "{}",
        outcome.errors
    );
}

/// What has come is shown while more is waited for.
#[test]
fn a_pipe_is_followed() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_hr"))
        .arg("log")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    for _ in 0..3 {
        input.write_all(b"hr=0x80200001\n").unwrap();
        let mut seen = Vec::new();
        while !seen.ends_with(b"\n") {
            let mut byte = [0];
            assert_eq!(output.read(&mut byte).unwrap(), 1);
            seen.push(byte[0]);
        }
        assert!(
            String::from_utf8(seen)
                .unwrap()
                .starts_with("hr=0x80200001 «BG_E_NOT_FOUND: ")
        );
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

/// A log larger than a block, so that threads share it.
#[test]
fn a_large_log_is_annotated_in_its_order() {
    let path = folder("large");
    let dots = ".".repeat(2_000);
    let line = |number| {
        format!("{number} job 7: attempt failed with hr=0x80190194 in {number} ms\n{dots}\n")
    };
    let log: String = (0..2_000).map(line).collect();
    let file = path.join("large.log");
    fs::write(&file, &log).unwrap();
    let name = file.to_string_lossy().into_owned();
    let large = hr(&["--notes", "short", &name], "");
    assert_eq!(
        large.output,
        log.replace("0x80190194", "0x80190194 «BG_E_HTTP_ERROR_404»")
    );
    let last = objects(&hr(&["--json", &name], "").output).pop().unwrap();
    assert_eq!(last["line"], 3_999);
    assert_eq!(last["offset"], log.rfind("0x").unwrap());
    fs::remove_dir_all(path).unwrap();
}

/// `>&-` and `1<file`: what is written is lost, and that is no success.
#[cfg(unix)]
#[test]
fn an_output_that_takes_nothing_is_a_failure() {
    let hr = env!("CARGO_BIN_EXE_hr");
    for (shell, status) in [
        ("echo hr=0 | $0 log >&-", 1),
        ("$0 5 >&-", 1),
        ("$0 --help >&-", 1),
        ("$0 --version >&-", 1),
        ("$0 search proxy >&-", 1),
        ("$0 export --families >&-", 1),
        ("echo hr=0 | $0 log 1</dev/null", 1),
        ("echo hr=0 | $0 log --summary 1</dev/null", 1),
        ("$0 5 > /dev/null", 0),
        ("echo hr=0 | $0 log > /dev/null", 0),
        ("$0 --help > /dev/null", 0),
        ("$0 5 <>/dev/null >&0 2>&0", 0),
    ] {
        let run = std::process::Command::new("sh")
            .args(["-c", shell, hr])
            .stderr(std::process::Stdio::piped())
            .output()
            .expect("there is a shell");
        assert_eq!(run.status.code(), Some(status), "{shell}");
        if status == 1 {
            assert!(
                String::from_utf8_lossy(&run.stderr).starts_with("hr: cannot write: "),
                "{shell}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_is_quiet() {
    let shell = "yes 'hr=0x80200001' | head -20000 | $0 log | head -1; $0 search error | head -1";
    let run = std::process::Command::new("sh")
        .args(["-c", shell, env!("CARGO_BIN_EXE_hr")])
        .output()
        .expect("there is a shell");
    assert_eq!(String::from_utf8_lossy(&run.stderr), "");
    assert_eq!(String::from_utf8_lossy(&run.stdout).lines().count(), 2);
}
