    #[derive(Debug, Default, core::hash::Hash)]
    pub enum SyncCode {
        #[default]
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
