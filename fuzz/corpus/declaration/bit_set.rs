use bits_codes::bits_errors;

bits_errors! {
    #[bits(customer = false, prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0xA0230002 => SYNC_E_SECOND: "The second.",
    }
}

fn main() {}
