//! A family that `main.rs` includes twice.

bits_codes::bits_errors! {
    /// Declared once, and included in two modules.
    #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    #[non_exhaustive]
    pub enum Included {
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
    }
}
