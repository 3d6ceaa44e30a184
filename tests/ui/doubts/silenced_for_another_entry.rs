#![deny(deprecated)]

use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = METADIRECTORY, prefix = "SYNC_E_", allow(repeated_text, unneeded_allow))]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        #[bits(allow(placeholder))]
        0x80230002 => SYNC_E_SECOND: "Not {this}.",
        0x80230003 => SYNC_E_THIRD: "Not {that}.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
