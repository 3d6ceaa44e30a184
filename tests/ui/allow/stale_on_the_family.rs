#![deny(deprecated)]

use bits_codes::bits_errors;

bits_errors! {
    #[bits(allow(severity_name, reserved_bits))]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
