    #[bits(prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        #[deprecated]
    }
