#![deny(deprecated)]

use bits_codes::bits_errors;

bits_errors! {
    #[bits(allow(severity_name))]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        #[bits(allow(severity_name))]
        0x00230002 => SYNC_E_SECOND: "The second.",
    }
}

fn main() {}
