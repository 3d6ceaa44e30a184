    #[bits(facility = [METADIRECTORY, HTTP, 0x23])]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230009 => SYNC_E_LAST: "The last.",
    }
