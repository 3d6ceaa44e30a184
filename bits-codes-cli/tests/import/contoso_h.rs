use bits_codes::bits_errors;

bits_errors! {
    /// The codes of `contoso.h`.
    ///
    /// Facility 0x123 is `FACILITY_SYNC`.
    #[bits(facility = [ITF, 0x123], prefix = ["SYNC_E_", "SYNC_S_"])]
    #[non_exhaustive]
    pub enum SyncCode {
        #[bits(alias = [SYNC_E_FULL])]
        0xA1230001 => SYNC_E_NO_QUOTA: "\
            The mailbox is over its quota, 100% of it. Ask the administrator for more room, or \
            delete what is old.\n\
            \n\
            - Attachments count.\n\
            - So does the log in C:\\Logs\\Sync.",

        0x21230002 => SYNC_S_PARTIAL: "Some items were skipped.",

        0xA1230003 => SYNC_E_404 as SyncE404: r#"The item is not on the "server"."#,

        0xA1230004 => SYNC_E_PARTIAL as SyncEPartial: "Partial.",

        #[bits(allow(severity_name))]
        0xA1230005 => SYNC_S_OUTDATED: "Named as a success, and is none.",

        #[bits(allow(itf_range))]
        0x80040010 => SYNC_E_NO_INTERFACE: "A block of COM's own numbers.",
    }
}
// Note 8: `CONTOSO_VERSION` is not taken: `0x00030001` could be a success code; help: `((HRESULT)0x00030001)`
// Note 27: the text of `SYNC_E_FULL` is not taken, which is an alias: "Newer code says SYNC_E_NO_QUOTA."
// Note 31: `SYNC_E_PARTIAL` has no text, so it is declared with "Partial."
