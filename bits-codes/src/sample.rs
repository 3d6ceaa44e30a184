//! A family for unit tests, of each kind of entry one.

crate::bits_errors! {
    #[bits(facility = 0x123, customer, prefix = ["SYNC_E_", "SYNC_S_"], phf = false)]
    pub(crate) enum Sync {
        #[bits(http = 507, alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",

        // The alias reads as a number, too.
        #[bits(alias = [ABCDEF01])]
        0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
    }
}
