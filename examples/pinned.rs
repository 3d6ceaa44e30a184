//! A family whose codes are promises: `spool.codes` holds what was released, and what breaks it does not compile.
//!
//! Change a code or a name below, or remove an entry, and build again.

use bits_codes::bits_errors;

bits_errors! {
    /// What the spooler returns.
    #[bits(facility = 0x124, customer, prefix = "SPOOL_E_", pinned = "spool.codes")]
    pub enum SpoolCode {
        0xA1240001 => SPOOL_E_FULL: "The spool is full.",

        // An alias is a promise as well: old logs have it.
        #[bits(alias = [SPOOL_E_OFFLINE])]
        0xA1240002 => SPOOL_E_NO_PRINTER: "The printer cannot be reached.",

        // 0xA1240003 was SPOOL_E_FAX. Its line in the file keeps it from being given again.
        0xA1240004 => SPOOL_E_JAM: "The paper is jammed.",
    }
}

fn main() {
    for code in SpoolCode::all() {
        println!("{code:#}");
    }
    let old: SpoolCode = "SPOOL_E_OFFLINE"
        .parse()
        .expect("the file promises the name");
    println!("SPOOL_E_OFFLINE: {old}");
}
