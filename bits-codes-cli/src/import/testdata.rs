//! Whole files, against what is written for them; that it compiles is seen by compiling it.
//!
//! With `UPDATE_EXPECT=1` in the environment the expected files are written anew.

use std::fmt::Write as _;
use std::{env, fs};

use crate::import::read::{self, Options, Source};
use crate::import::write;

/// What is written for a file, with its notices as comments at the end.
fn import(file: &str, name: &str) -> String {
    let bytes = fs::read(path(file)).unwrap();
    let (source, guessed) = read::decode(&bytes).unwrap();
    assert!(!guessed, "{file} is UTF-8");
    let mut table = read::read(&[Source::taken(source)], Options::default());
    let mut out = write::declaration(&mut table, name, &format!("`{file}`"));
    for notice in &table.notices {
        let line = notice.place.line;
        let _ = writeln!(out, "// {:?} {line}: {}", notice.kind, notice.message);
    }
    out
}

fn path(file: &str) -> String {
    format!("{}/tests/import/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn check(file: &str, name: &str, expected: &str) {
    let written = import(file, name);
    let expected = path(expected);
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&expected, &written).unwrap();
    }
    assert_eq!(written, fs::read_to_string(&expected).unwrap());
}

mod header {
    include!("../../tests/import/contoso_h.rs");

    #[test]
    fn a_header_is_declared() {
        super::check("contoso.h", "SyncCode", "contoso_h.rs");
    }

    #[test]
    fn the_declaration_has_what_the_header_says() {
        assert_eq!(SyncCode::SYNC_E_FULL, SyncCode::NoQuota);
        assert_eq!(SyncCode::NoQuota.code(), 0xA123_0001);
        assert_eq!(
            SyncCode::NoQuota.text(),
            "The mailbox is over its quota, 100% of it. Ask the administrator for more room, \
             or delete what is old.\n\n- Attachments count.\n- So does the log in C:\\Logs\\Sync."
        );
        assert_eq!(
            SyncCode::SyncE404.text(),
            "The item is not on the \"server\"."
        );
        assert_eq!(SyncCode::SYNC_E_PARTIAL.code(), 0xA123_0004);
        assert_eq!(SyncCode::SYNC_S_OUTDATED.code(), 0xA123_0005);
    }
}

mod messages {
    include!("../../tests/import/contoso_mc.rs");

    #[test]
    fn a_message_file_is_declared() {
        super::check("contoso.mc", "AgentCode", "contoso_mc.rs");
    }

    #[test]
    fn the_declaration_has_what_the_file_says() {
        let codes = [0x87AB_0100, 0x87AB_0101, 0x07AB_0111, 0xC7AB_0001];
        assert_eq!(AgentCode::CODES, codes);
        assert_eq!(AgentCode::AGENT_E_NOT_RUNNING, AgentCode::Stopped);
        assert_eq!(
            AgentCode::Stopped.text(),
            "The agent does not run.\n\nStart it: agent.exe /start."
        );
        assert_eq!(AgentCode::Busy.text(), "The agent works for \"%1\".");
        assert_eq!(AgentCode::Nothing.text(), "Nothing.");
    }
}

#[test]
fn utf_16_with_crlf_is_the_same() {
    let text = fs::read_to_string(path("contoso.mc")).unwrap();
    let bytes = text.replace('\n', "\r\n");
    let bytes: Vec<u8> = format!("\u{FEFF}{bytes}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (source, _) = read::decode(&bytes).unwrap();
    let read = |source: String| read::read(&[Source::taken(source)], Options::default());
    let (wide, plain) = (read(source), read(text));
    assert_eq!((wide.entries, wide.notices), (plain.entries, plain.notices));
}
