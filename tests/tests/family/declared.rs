//! The families that the tests are about.

use bits_codes::bits_errors;

bits_errors! {
    /// What the Contoso sync engine returns.
    #[bits(
        facility = [0x123, HTTP],
        prefix = ["SYNC_", "SYNC_E_", "SYNC_S_"],
        allow(severity_name, prefix, placeholder),
        serde,
        windows_result,
    )]
    #[derive(Default)]
    #[non_exhaustive]
    pub enum SyncCode {
        /// Shown by rustdoc under the text.
        #[bits(http = 507, alias = [SYNC_E_FULL, SYNC_E_QUOTA])]
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",

        #[default]
        #[allow(dead_code)]
        0x2123_0002u32 => SYNC_S_PARTIAL: "Some items were \
            skipped.",

        #[deprecated(since = "2.0.0", note = "never returned by current servers")]
        #[bits(alias = SYNC_E_GONE)]
        -1591541757 => SYNC_E_404 as Missing: "The item is not on the server.",

        // Before the code whose own status it is, so it is what the status finds.
        #[bits(http = 404)]
        0xA1230004 => SYNC_E_NO_FOLDER: r#"The folder "{0}" is not there: \ ."#,

        2149122452 => SYNC_E_HTTP_ERROR_404: "Not found.\n\nThe server said 404 – \u{2018}not found\u{2019}.",
        0x80190190 => HTTP_E_BAD_REQUEST: "The request is bad.",
        0x80190001 => SYNC_E_UNEXPECTED_STATUS: "The status is an odd one.",

        #[bits(allow(reserved_bits))]
        0x41230005 => SYNC_RESERVED: "A reserved bit is set.",
        0x21230006 => SYNC_E_ODD: "An error in name alone.",
    }
}

bits_errors! {
    /// Without maps, and with one entry.
    #[bits(phf = false, customer, facility = 0x123, prefix = "SYNC_E_")]
    pub(super) enum Plain {
        0xA1230001 => SYNC_E_ONLY: "The only one.",
    }
}

bits_errors! {
    /// Of which nobody says anything.
    #[bits(allow(reserved_bits))]
    pub(crate) enum Edges {
        0xFFFFFFFF => LAST: "All bits.",
        0 => FIRST: "No bit.",
        0x80000000 => MIDDLE: "One bit.",
        0x7FFFFFFF => BEFORE: "All but one bit.",
    }
}
