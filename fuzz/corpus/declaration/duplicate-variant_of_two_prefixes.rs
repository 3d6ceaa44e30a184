    #[bits(prefix = ["SYNC_E_", "SYNC_S_"])]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x00230001 => SYNC_S_FIRST: "The first, done.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
