//! What was exported, imported again: codes, names and texts are the same.

use bits_codes::bits_errors;
use bits_codes_core::names::is_screaming_snake_case;

use bits_codes::export::{Entry, Listing};

use crate::export::{families, listing};
use crate::import::read::{self, Format, Options, Source};

bits_errors! {
    /// Texts that a comment or a message could take for something else.
    #[bits(facility = 0x123, customer, prefix = ["TEST_E_", "TEST_S_"], allow(stray_text))]
    enum TestCode {
        0xA1230001 => TEST_E_PERCENT: "100% of %1!s! and %n, %0",
        0xA1230011 => TEST_E_LITERAL: "%%1 is no insert, %1 is one, %%%2 is both, %99!08X! has a format, 5%.",
        0xA1230012 => TEST_E_EXCLAIMS: "%1! And %2! 100%",
        #[bits(alias = [TEST_E_OLD, TEST_E_OLDER])]
        0xA1230002 => TEST_E_LINES: "One.\n\n  Two.\n.\n \n- three \n",
        0x21230003 => TEST_S_BACKSLASH: "In C:\\Logs\\",
        0xA1230004 => TEST_E_COMMENT: "/* no comment */ // \"none\" ??/\n; nor this\n#define TEST_E_X 0x80200001",
        0xA1230005 => TEST_E_UNICODE: "\nÄ €\t😀 = (a:b) + 1",
        0x21230000 => TEST_S_ZERO: " Zero.",
        0xA123FFFF => TEST_E_LAST: "MessageId: TEST_E_LAST",
    }
}

/// What `read` gives for a file, in the form that was written.
fn check(family: &str, file: &str, format: Format, entries: &[Entry]) {
    assert_eq!(Format::of(file), format, "{family}");
    let customer = file.contains("mc -c");
    let options = Options {
        customer,
        ..Options::default()
    };
    let table = read::read(&[Source::taken(file.to_owned())], options);
    assert!(table.notices.is_empty(), "{family}: {:#?}", table.notices);
    assert_eq!(table.entries.len(), entries.len(), "{family}");
    for (read, written) in table.entries.iter().zip(entries) {
        assert_eq!(read.code, written.code, "{family}: {written:?}");
        assert_eq!(read.name, written.name, "{family}");
        assert_eq!(read.aliases, written.aliases, "{family}: {written:?}");
        assert_eq!(
            // What is exported without a text has none afterwards.
            read.text.as_deref().unwrap_or_default(),
            written.text,
            "{family}: {written:?}"
        );
    }
}

/// The entries of a family. Some of Microsoft's own names are in no case that a declaration takes.
fn importable(family: &str) -> Listing<'static> {
    let listing = listing(family).unwrap();
    let mut entries = listing.entries().to_vec();
    entries.retain(|entry| {
        let mut names = entry.aliases.iter().copied().chain([entry.name]);
        names.all(is_screaming_snake_case)
    });
    Listing::new(listing.family(), entries)
}

#[test]
fn every_family_comes_back_from_a_header() {
    for family in families() {
        let listing = importable(family);
        check(family, &listing.header(), Format::Header, listing.entries());
    }
}

#[test]
fn every_family_comes_back_from_a_message_file() {
    for family in families() {
        let listing = importable(family);
        let entries = listing.entries();
        let customers = entries.iter().filter(|entry| entry.code >> 29 & 1 == 1);
        if ![0, entries.len()].contains(&customers.count()) {
            // A few of .NET's and of NTSTATUS have the bit.
            assert!(listing.mc().is_err(), "{family}");
            continue;
        }
        check(family, &listing.mc().unwrap(), Format::Mc, entries);
    }
}

#[test]
fn awkward_texts_come_back() {
    let listing = Listing::of::<TestCode>();
    let (header, mc) = (listing.header(), listing.mc().unwrap());
    // As a Windows editor saves them, too.
    for ends in ["\n", "\r\n"] {
        let header = header.replace('\n', ends);
        check("TestCode", &header, Format::Header, listing.entries());
        let mc = mc.replace('\n', ends);
        check("TestCode", &mc, Format::Mc, listing.entries());
    }
}
