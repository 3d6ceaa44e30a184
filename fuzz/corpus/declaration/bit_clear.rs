use bits_codes::bits_errors;

bits_errors! {
    #[bits(customer, prefix = "SYNC_E_")]
    pub enum SyncCode {
        0xA0230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => SYNC_E_SECOND: "The second.",
    }
}

fn main() {}
