    #[bits(prefix = "SYNC_E_", pinned = "ui/pinned/sync.codes")]
    pub enum SyncCode {
        #[bits(alias = [SYNC_E_ONE])]
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 => : "The second.",
        0x80230007 => SYNC_E_LAST: "The last.",
    }
