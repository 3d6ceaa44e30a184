#![deny(deprecated)]

use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = METADIRECTORY, prefix = ["SYNC_E_", "SYNC_S_"])]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        #[bits(http = 503)]
        0x00230002 => SYNC_S_SECOND: "The second.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
