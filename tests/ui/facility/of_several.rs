use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = [METADIRECTORY, HTTP, 0x7C5], prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80190002 => SYNC_E_OF_HTTP: "Of HTTP.",
        0x87C50002 => SYNC_E_OF_UTC: "Of UTC.",
        0x80240002 => SYNC_E_SECOND: "The second.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
