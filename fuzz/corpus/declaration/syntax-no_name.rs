    pub enum {
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
