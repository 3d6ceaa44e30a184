    #[bits(prefix = "SYNC_E_", pinned = sync.codes)]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
