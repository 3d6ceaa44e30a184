    #[bits(prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => SYNC_E_A: "A.",
        0x80230003 => A as Other: "Another.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
