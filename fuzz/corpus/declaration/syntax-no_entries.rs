    pub enum SyncCode {}
