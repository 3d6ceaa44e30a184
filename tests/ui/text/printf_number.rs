use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = METADIRECTORY, prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => SYNC_E_SECOND: "The call returned 0x%08X.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
