use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    pub enum SyncCode {
        0xA1230001 => SYNC_E_FIRST: "The first.",
        0x020023A1 => SYNC_E_SECOND: "The second.",
        0xA1230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
