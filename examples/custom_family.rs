//! The smallest real program with a family of its own: a function that fails with its codes, a caller that matches on
//! them, and a code from outside that may or may not be one of them.

use bits_codes::{Decoded, FamilyRef, bits_errors, code, explain};

bits_errors! {
    /// What the sync engine returns.
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"])]
    #[non_exhaustive]
    pub enum SyncCode {
        #[bits(http = 507)]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",

        0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
    }
}

/// The families of this program.
const FAMILIES: &[FamilyRef] = &[FamilyRef::of::<SyncCode>()];

/// Fails as an engine might.
fn sync(item: &str) -> Result<(), SyncCode> {
    match item {
        "draft" => Err(SyncCode::Missing),
        "video" => Err(SyncCode::NoQuota),
        _ => Ok(()),
    }
}

fn main() {
    for item in ["note", "draft", "video"] {
        match sync(item) {
            Ok(()) => println!("{item}: done"),
            // A pattern that would not compile with a number that the family does not have.
            Err(code!(SyncCode, 0xA1230001)) => println!("{item}: no room, try again later"),
            Err(code) => println!("{item}: {code:#}"),
        }
    }

    // Numbers from a log: known ones and others, and none is lost.
    for number in [0x2123_0002_u32, 0x8007_0005] {
        match Decoded::from(number) {
            Decoded::Known(SyncCode::Partial) => println!("{number:#010X}: done, but for some"),
            // In the words of the family or, as here, of whoever has a name for it.
            other => println!("{}", other.explain()),
        }
    }

    // What is not written for one family takes all of a program's as values.
    for number in [0xA123_0001, 0x8020_0001, 1_591_541_757] {
        println!("{:#}", explain(number).with(FAMILIES));
    }
}
