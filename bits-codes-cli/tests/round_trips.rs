//! Random families, exported in every format that can be read and read again: numbers, names, aliases and texts are the same.

use bits_codes::Hresult;
use bits_codes::export::Format;
use bits_codes_cli::declaration;
use bits_codes_cli::family::{self, Family, Row};
use bits_codes_cli::import::Importer;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What a text is made of: what comments, messages, literals and inserts are made of, too.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-zA-Z ]{1,12}",
        1 => prop::sample::select(vec![
            "%1", "%2!s!", "%%1", "%%", "%", "%n", "%0", "!", "\n", "\n\n", "  ", "\t", ".", "\n.\n", "\\", "\\\n", "\"", "'",
            "/*", "*/", "//", "??/", "#", ";", "\n;", "\n#define X_E_Y 1\n", "MessageId: X_E_Y", "MessageText:", "=", "0x80040201",
            "Ä", "€", "😀", "\u{202E}", "\u{0}", "\u{7F}", "r#\"", "{", "}", ",", "8", "MessageId=1", "Language=English",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 1..10)
        .prop_map(|parts| parts.concat())
        .prop_filter("a text says something", |text| {
            text.contains(char::is_alphanumeric)
        })
}

fn family() -> impl Strategy<Value = Family> {
    let row = (
        0_u16..40,
        any::<bool>(),
        prop::sample::select(vec![0x123_u32, 0x20, 0x9]),
        0_usize..3,
        text(),
    );
    (prop::collection::vec(row, 1..8), any::<bool>()).prop_map(|(rows, is_customer)| {
        let mut by_code = BTreeMap::new();
        for (code, is_error, facility, aliases, text) in rows {
            let code = u32::from(is_error) << 31
                | u32::from(is_customer) << 29
                | facility << 16
                | u32::from(code)
                | 0x200;
            let letter = if is_error { 'E' } else { 'S' };
            let name = format!("TEST_{letter}_N{code:X}");
            by_code.insert(
                code,
                Row {
                    code,
                    aliases: (0..aliases).map(|nth| format!("{name}_OLD{nth}")).collect(),
                    name,
                    http_status: Hresult::new(code).http_status(),
                    text,
                },
            );
        }
        Family {
            name: "TestCode".to_owned(),
            rows: by_code.into_values().collect(),
        }
    })
}

/// The text with another sign for the percent signs that begin an insert, and each other one once: `%%A` and `%A` are the same.
fn meaning(text: &str) -> String {
    let mut meaning = String::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match (char, chars.peek()) {
            ('%', Some('%')) => {
                chars.next();
                meaning.push('%');
            }
            ('%', Some('1'..='9')) => meaning.push('\u{1}'),
            _ => meaning.push(char),
        }
    }
    meaning
}

fn meanings(rows: &[Row]) -> Vec<Row> {
    let rows = rows.iter().map(|row| Row {
        text: meaning(&row.text),
        ..row.clone()
    });
    rows.collect()
}

/// What a file says, and what a declaration made of it says.
fn read_back(file: &str, text: &str, is_customer: bool) -> (Vec<Row>, Vec<Row>) {
    let importer = Importer::new()
        .text(file, text)
        .name("TestCode")
        .customer(is_customer);
    let plain = importer.family().expect("there are codes");
    let imported = importer.import().expect("there are codes");
    assert!(imported.is_complete(), "{:#?}\n{text}", imported.notices());
    let declarations = declaration::read(imported.declaration());
    let declared = declarations.expect("it is a declaration").swap_remove(0);
    let rows = declared.rows.into_iter().map(|row| Row {
        http_status: Hresult::new(row.code).http_status(),
        code: row.code,
        name: row.name,
        aliases: row.aliases,
        text: row.text,
    });
    (plain.rows, rows.collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn headers_come_back(family in family(), is_of_dos in any::<bool>()) {
        let header = family.listing().write(Format::Header).expect("it can be written");
        let header = if is_of_dos { header.replace('\n', "\r\n") } else { header };
        let (plain, declared) = read_back("test.h", &header, false);
        prop_assert_eq!(meanings(&plain), meanings(&family.rows), "{}", header);
        prop_assert_eq!(meanings(&declared), meanings(&family.rows), "{}", header);
    }

    #[test]
    fn message_files_come_back(family in family(), is_of_dos in any::<bool>()) {
        let mc = family.listing().write(Format::Mc).expect("it can be written");
        let mc = if is_of_dos { mc.replace('\n', "\r\n") } else { mc };
        let is_customer = family.rows[0].code >> 29 & 1 == 1;
        let (plain, declared) = read_back("test.mc", &mc, is_customer);
        prop_assert_eq!(meanings(&plain), meanings(&family.rows), "{}", mc);
        prop_assert_eq!(meanings(&declared), meanings(&family.rows), "{}", mc);
    }

    #[test]
    fn json_comes_back(mut family in family(), status in 100_u16..600) {
        family.rows[0].http_status = Some(status);
        let json = family.listing().write(Format::Json).expect("it can be written");
        let file = std::env::temp_dir().join(format!("hr-round-{}.json", std::process::id()));
        std::fs::write(&file, json).expect("there is room");
        let read = family::load(&file).expect("it is a family");
        std::fs::remove_file(&file).expect("it is ours");
        prop_assert_eq!(read, [family]);
    }
}
