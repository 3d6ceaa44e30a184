    #[bits(prefix = "SYNC_E_")]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002
        0x80230003 =>
        0x80230004 => SYNC_E_FOURTH
        0x80230005 => SYNC_E_FIFTH as
        /// Docs.
        0x80230006 => SYNC_E_SIXTH:
        #[allow(unused)]
        0x80230009 => SYNC_E_LAST: "The last.",
    }
