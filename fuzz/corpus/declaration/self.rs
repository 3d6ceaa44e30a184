use bits_codes::{bits_errors, code};

bits_errors! {
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
}

impl SyncCode {
    pub const CODE: Self = code!(Self, 0x80230001);
}

fn main() {}
