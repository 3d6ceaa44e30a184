//! What holds for any bytes: nothing is lost or altered, and it does not matter in which pieces a log comes.

use std::collections::HashSet;

use bits_codes_cli::log::{Encoding, Hit, Status, note, scan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::marked::{Found, Pieces, hits};
use crate::{KNOWN, rules, run};

/// What logs are made of, codes and what stands around them first.
const FRAGMENTS: &[&str] = &[
    "0x80190194",
    "80190194",
    "80072ee2h",
    "-2145844844",
    "2149122452",
    "0x00200017",
    "0x00000000",
    "0",
    "1",
    "-1",
    "2097175 (0x00200017)",
    " (0x00000000)",
    "0x",
    "0X8",
    "80",
    "19",
    "0194",
    "-",
    "UL",
    "h",
    "x",
    "hr",
    "hr=",
    "HRESULT: ",
    "exit code ",
    "ExitCode=",
    "GetLastError() = ",
    "Win32 error ",
    "WinHttpOpen failed: ",
    "HTTP status code ",
    "LastTaskResult : ",
    "error code: ",
    "STATUS_X (",
    "order number ",
    "Exception code: ",
    "Code",
    "1603",
    "12007",
    "503",
    "5",
    "267009",
    "1073741819",
    "c0000374",
    "0xC1900101 - 0x20017",
    "ffffffff80072ee7",
    "18446744071564165121",
    "0x8024043",
    "P7: ",
    "md.b ",
    " <main+4>:",
    "hresult=",
    "lastHr = ",
    "error ",
    "code ",
    "status: ",
    "returned ",
    "-> ",
    "with ",
    "is ",
    "{80190194-8020-0001-8007-80072EE20005}",
    "S-1-5-21-2145386495-",
    "module!",
    "0000000",
    "deadbeef",
    "\n",
    "\r\n",
    " ",
    "    ",
    "=",
    ":",
    "\"",
    "\\\"",
    "\\n",
    "\\u0027",
    "%22",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    "/",
    "_",
    "é",
    "\u{1b}[31m",
    "\u{1b}[0m",
    " bytes",
    " min",
    "2026-11-22T13:41:05.923Z",
    "bitsprobe[32] ",
    "through ",
    "                                                                                ",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef80190194",
];

fn log() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        12 => select(FRAGMENTS).prop_map(|text| text.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..12),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn encoding() -> impl Strategy<Value = Encoding> {
    select(&[Encoding::Bytes, Encoding::Utf16Le, Encoding::Utf16Be][..])
}

/// A log in any encoding, with what encodings forbid, too: unpaired surrogates, half a code unit at the end.
fn encoded_log() -> impl Strategy<Value = Vec<u8>> {
    let utf16 = (
        log(),
        encoding(),
        vec((any::<prop::sample::Index>(), any::<[u8; 2]>()), 0..4),
        any::<bool>(),
    );
    let utf16 = utf16.prop_map(|(log, encoding, stray, odd)| {
        let mut bytes = encoding.encode(&format!("\u{feff}{}", String::from_utf8_lossy(&log)));
        for (index, unit) in stray {
            let at = index.index(bytes.len()).max(2) & !1;
            bytes.splice(at..at, unit);
        }
        bytes.extend(odd.then_some(b'0'));
        bytes
    });
    prop_oneof![log(), utf16, vec(any::<u8>(), 0..200)]
}

/// Each run of hex digits asked about, without anything that saves time.
fn slowly(log: &[u8]) -> Vec<(u64, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < log.len() {
        let digits = log[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_hexdigit())
            .count();
        if digits > 0 {
            let code = rules(false).code_at(log, at);
            found.extend(code.map(|code| (code.span.start as u64, code.code)));
        }
        at += digits.max(1);
    }
    found
}

fn annotated(log: &[u8], arguments: &[&str]) -> Vec<u8> {
    let mut output = Vec::new();
    let status = run(arguments, log, &mut output, Vec::new());
    assert_eq!(status, Status::Done);
    output
}

/// Those that get a note: of a code that is in a line several times the first.
fn noted(log: &[u8]) -> Vec<Hit> {
    let mut seen = HashSet::new();
    let mut hits = hits(log, false);
    hits.retain(|hit| {
        let width = hit.encoding.encode(" ").len();
        let newline = hit.encoding.encode("\n");
        let start = usize::try_from(hit.offset).expect("small");
        let line = log[..start]
            .chunks(width)
            .filter(|unit| *unit == newline)
            .count();
        seen.insert((line, hit.code))
    });
    hits
}

fn offset_after(hit: &Hit) -> usize {
    let width = hit.encoding.encode(" ").len();
    usize::try_from(hit.offset).expect("small") + hit.text.len() * width
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_the_notes_it_is_the_log(log in encoded_log()) {
        let mut output = annotated(&log, &[]);
        let notes: Vec<(usize, Vec<u8>)> = noted(&log)
            .iter()
            .map(|hit| (offset_after(hit), hit.encoding.encode(&note(&KNOWN, hit))))
            .collect();
        // From the end, so that offsets stay true.
        let mut length = output.len();
        for (offset, note) in notes.iter().rev() {
            let rest = log.len() - offset;
            let end = length - rest;
            prop_assert_eq!(&output[end - note.len()..end], &note[..]);
            output.drain(end - note.len()..end);
            length -= note.len();
        }
        prop_assert_eq!(output, log);
    }

    #[test]
    fn pieces_do_not_matter(log in encoded_log(), sizes in vec(1_usize..150, 1..8)) {
        let mut found = Found::default();
        scan(Pieces::new(&log, &sizes), &rules(false), &mut found).expect("nothing fails");
        prop_assert_eq!(found.hits, hits(&log, false));
        prop_assert_eq!(found.log, log);
    }

    #[test]
    fn nothing_is_missed_for_speed(log in log()) {
        prop_assume!(!matches!(&log[..], [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]));
        let found: Vec<(u64, u32)> = hits(&log, false).iter().map(|hit| (hit.offset, hit.code)).collect();
        prop_assert_eq!(found, slowly(&log));
    }

    #[test]
    fn the_encoding_does_not_matter(log in log(), encoding in encoding()) {
        let log = String::from_utf8_lossy(&log).replace('\u{feff}', "");
        let found = |encoding: Encoding| -> Vec<(String, u32)> {
            let log = encoding.encode(&format!("\u{feff}{log}"));
            hits(&log, false).into_iter().map(|hit| (hit.text, hit.code)).collect()
        };
        prop_assert_eq!(found(encoding), found(Encoding::Bytes));
    }

    #[test]
    fn objects_tell_where_codes_are(log in encoded_log()) {
        let objects = String::from_utf8(annotated(&log, &["--json"])).expect("JSON is UTF-8");
        let hits = hits(&log, false);
        prop_assert_eq!(objects.lines().count(), hits.len());
        for (object, hit) in objects.lines().zip(hits) {
            let object: serde_json::Value = serde_json::from_str(object).expect("each line is an object");
            let offset = usize::try_from(hit.offset).expect("small");
            let newline = hit.encoding.encode("\n");
            let before: Vec<&[u8]> = log[..offset].chunks(newline.len()).collect();
            let lines = before.iter().filter(|&&unit| unit == newline).count() + 1;
            let column = before.iter().rev().take_while(|&&unit| unit != newline).count() * newline.len() + 1;
            prop_assert_eq!(&object["line"], lines);
            prop_assert_eq!(&object["column"], column);
            prop_assert_eq!(&object["offset"], offset);
            prop_assert_eq!(object["text"].as_str(), Some(&*hit.text));
            prop_assert_eq!(object["code"].as_str(), Some(&*format!("0x{:08X}", hit.code)));
            let spelled = hit.encoding.encode(&hit.text);
            prop_assert_eq!(&log[offset..offset + spelled.len()], &spelled[..]);
        }
    }
}

/// What is looked at around a number is as long in each encoding: here `status` is at its edge.
#[test]
fn letters_outside_ascii_count_once() {
    for spaces in 60..100 {
        let log = format!("status: é€😀{}2097175", " ".repeat(spaces));
        let utf_16 = Encoding::Utf16Le.encode(&format!("\u{feff}{log}"));
        assert_eq!(
            hits(log.as_bytes(), false).len(),
            hits(&utf_16, false).len(),
            "{spaces}"
        );
    }
}
