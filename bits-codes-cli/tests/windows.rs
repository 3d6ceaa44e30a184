//! An exported family on Windows: mingw's tools make a program of it, and Wine runs the program.
//!
//! Where one of them is missing the test says so and passes.

use bits_codes::export::Listing;
use bits_codes::{BitsCode, BitsEvent, Family, bits_errors};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

bits_errors! {
    /// What the program is given: for each text `one`, -7 and 0xBEEF.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
    enum SyncCode {
        #[bits(alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_PLAIN: "The mailbox is over its quota.",
        0xA1230002 => SYNC_E_INSERTS: "%1 is no item, %2!d! neither: %3!08X! is. %1 again",
        0xA1230003 => SYNC_E_PERCENT: "100% of 5%% of %%1 is %%%1, 7%",
        0xA1230004 => SYNC_E_EXCLAIMS: "Hello %1! And again: %1!",
        0x21230005 => SYNC_S_PARTIAL: "Ärger mit €: %1.",
        0xA1230006 => SYNC_E_WIDTH: "[%1!6s!] [%1!-6s!] [%1!.2s!] [%2!05d!] [%3!#x!] [%3!8X!] [%2!u!]",
    }
}

const TOOLS: [&str; 4] = [
    "x86_64-w64-mingw32-windmc",
    "x86_64-w64-mingw32-windres",
    "x86_64-w64-mingw32-gcc",
    "wine",
];

fn is_there(tool: &str) -> bool {
    let mut command = Command::new(tool);
    command.arg("--version").env("WINEDEBUG", "-all");
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Runs a tool in the folder; what it writes.
fn run(folder: &Path, tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .current_dir(folder)
        .env("WINEDEBUG", "-all")
        .env("WINEPREFIX", folder.with_file_name("wine"))
        .env("WINEDLLOVERRIDES", "mscoree,mshtml=d")
        .env("DISPLAY", "")
        .output()
        .expect("the tool starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool} {arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("the program writes UTF-8")
}

/// A line that the program writes: a name, its number and its text.
type Row = (String, u32, String);

/// What a program on Windows sees of the family.
fn rows_of<F: Family>(customer: bool) -> Vec<Row> {
    let listing = Listing::of::<F>();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("windows-{}", F::NAME));
    fs::create_dir_all(&folder).expect("the folder is ours");
    let write = |file: &str, text: &str| {
        fs::write(folder.join(file), text).expect("the folder is ours");
    };
    let names = F::all().flat_map(|code| [&[code.name()], code.aliases()].concat());
    let rows: Vec<String> = names.map(|name| format!("ROW({name})\n")).collect();
    write("family.h", &listing.header());
    write("rows.h", &rows.concat());
    write("messages.mc", &listing.mc().expect("it can be said"));
    write("program.c", include_str!("windows/program.c"));

    let mut arguments = vec!["-C", "65001", "-U", "messages.mc"];
    if customer {
        arguments.insert(0, "-c");
    }
    run(&folder, TOOLS[0], &arguments);
    run(&folder, TOOLS[1], &["messages.rc", "messages.o"]);
    let link = ["-o", "program.exe", "program.c", "messages.o"];
    run(&folder, TOOLS[2], &link);
    let output = run(&folder, TOOLS[3], &["program.exe"]);
    let row = |line: &str| -> Option<Row> {
        let mut fields = line.splitn(3, '\t').map(str::trim_end);
        let (name, code, text) = (fields.next()?, fields.next()?, fields.next()?);
        Some((
            name.into(),
            u32::from_str_radix(code, 16).ok()?,
            text.into(),
        ))
    };
    let rows = output.lines().map(|line| row(line).expect(line));
    rows.collect()
}

#[test]
fn a_program_finds_every_number_and_every_text() {
    for tool in TOOLS {
        if !is_there(tool) {
            println!("skipped: no `{tool}` on this machine");
            return;
        }
    }
    let arguments: [&dyn std::fmt::Display; 3] = [&"one", &-7, &0xBEEF];
    let rows = rows_of::<SyncCode>(true);
    assert_eq!(rows.len(), SyncCode::CODES.len() + 1);
    for (name, code, text) in &rows {
        let entry = SyncCode::from_name(name).expect("it is one of the family");
        assert_eq!(entry.code(), *code, "{name}");
        let filled = entry.text_with(&arguments).expect("it has so many");
        assert_eq!(*text, filled.to_string(), "{name}");
    }
    println!("checked: {} names of `SyncCode`", rows.len());

    for (name, code, text) in rows_of::<BitsCode>(false) {
        let entry = BitsCode::from_name(&name).expect("it is one of the family");
        assert_eq!(entry.code(), code, "{name}");
        // `FORMAT_MESSAGE_MAX_WIDTH_MASK` makes a space of each line end.
        let shown = entry.text().replace('\n', " ");
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&text), words(&shown), "{name}");
    }
    for (name, code, _) in rows_of::<BitsEvent>(false) {
        assert_eq!(BitsEvent::from_name(&name).map(BitsEvent::code), Some(code));
    }
    println!("checked: `BitsCode` and `BitsEvent`");
}
