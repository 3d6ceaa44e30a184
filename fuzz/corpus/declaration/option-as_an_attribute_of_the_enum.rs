    #[prefix("SYNC_E_")]
    #[facility(METADIRECTORY, HTTP)]
    #[customer]
    pub enum SyncCode {
        0xA0230001 => SYNC_E_FIRST: "The first.",
        0xA0230009 => SYNC_E_LAST: "The last.",
    }
