    pub enum SyncCode;
