use bits_codes::code;

mod sync {
    bits_codes::bits_errors! {
        #[bits(prefix = "SYNC_E_")]
        pub enum SyncCode {
            0x80230001 => SYNC_E_FIRST: "The first.",
            0x80230009 => SYNC_E_LAST: "The last.",
        }
    }
}

pub fn retry(code: sync::SyncCode) -> bool {
    matches!(code, code!(sync::SyncCode, 0x8023000A))
}

fn main() {}
