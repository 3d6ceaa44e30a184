use bits_codes::bits_errors;

bits_errors! {
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
    }

    pub enum OtherCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
}

fn main() {}
