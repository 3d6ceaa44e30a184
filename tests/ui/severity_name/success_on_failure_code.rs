use bits_codes::bits_errors;

bits_errors! {
    #[bits(prefix = ["SYNC_E_", "SYNC_S_"])]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => SYNC_S_SECOND: "The second.",
        0x00230003 => SYNC_S_THIRD: "The third.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
