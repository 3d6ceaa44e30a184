    #[bits(prefix = "SYNC_E_", pinned = "ui/pinned/sync.codes")]
    pub enum SyncCode {
        0x80230002 => SYNC_E_SECOND: "The second.",
    }
