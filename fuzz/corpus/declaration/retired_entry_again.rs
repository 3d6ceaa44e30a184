use bits_codes::bits_errors;

bits_errors! {
    #[bits(prefix = "SYNC_E_", pinned = "ui/pinned/sync.codes")]
    pub enum SyncCode {
        #[bits(alias = [SYNC_E_ONE])]
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => SYNC_E_SECOND: "The second.",
        0x80230005 => SYNC_E_FIFTH: "The fifth.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
}

fn main() {}
