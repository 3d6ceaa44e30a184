//! The event-log messages of the Background Intelligent Transfer Service.
//!
//! Names and values are those of Microsoft's headers; the texts are of this crate.

crate::bits_errors! {
    /// The messages that the Background Intelligent Transfer Service (BITS) writes to the event log.
    ///
    /// These are **not** return values: no call into BITS returns them. They have the form of an HRESULT because the
    /// message compiler numbers all messages so. The event id that the Event Viewer shows is the low 16 bits, which
    /// [`Hresult::low16`](crate::Hresult::low16) gives: `0x80194000` is event 16384.
    ///
    /// The facility is that of HTTP, but an event carries no HTTP status.
    ///
    /// # Examples
    ///
    /// ```
    /// use bits_codes::BitsEvent;
    ///
    /// let event = BitsEvent::from_code(0x8019_4005).unwrap();
    /// assert_eq!(event, BitsEvent::JobScavenged);
    /// assert_eq!(event.hresult().low16(), 16389);
    /// assert_eq!(event.http_status(), None);
    /// ```
    #[bits(facility = HTTP, prefix = "BITS_MC_")]
    #[non_exhaustive]
    pub enum BitsEvent {
        /// Event 16384.
        0x80194000 => BITS_MC_JOB_CANCELLED: "An administrator canceled a job that belongs to another user.",

        /// Event 16385.
        0x80194001 => BITS_MC_FILE_DELETION_FAILED: "\
            Some temporary files of a canceled job could not be deleted. The event lists the files.",

        /// Event 16386.
        0x80194002 => BITS_MC_FILE_DELETION_FAILED_MORE: "\
            Some temporary files of a canceled job could not be deleted. The event lists the first of the files; there \
            are more than it can hold.",

        /// Event 16387.
        0x80194003 => BITS_MC_JOB_PROPERTY_CHANGE: "An administrator changed a property of a job.",

        /// Event 16388.
        0x80194004 => BITS_MC_JOB_TAKE_OWNERSHIP: "An administrator took ownership of a job.",

        /// Event 16389.
        0x80194005 => BITS_MC_JOB_SCAVENGED: "\
            A job was canceled because it had been inactive for longer than the allowed number of days.",

        /// Event 16390.
        0x80194006 => BITS_MC_JOB_NOTIFICATION_FAILURE: "\
            BITS could not notify the application of a job. BITS tries again after some minutes.",

        /// Event 16391.
        0x80194007 => BITS_MC_STATE_FILE_CORRUPT: "\
            The job list on disk was not in a format that BITS recognizes. The list was cleared.",

        /// Event 16392.
        0x80194008 => BITS_MC_FAILED_TO_START: "The BITS service could not start.",

        /// Event 16393.
        0x80194009 => BITS_MC_FATAL_IGD_ERROR: "\
            A fatal error occurred in the communication with the Internet Gateway Device. BITS does not use the device \
            until the computer is restarted.",

        /// A label shown by the firewall, not an event.
        0x8019400A => BITS_MC_PEERCACHING_PORT: "The label of the firewall port that peer caching uses.",

        /// A label shown by the firewall, not an event.
        0x8019400B => BITS_MC_WSD_PORT: "The label of the firewall port that Web Services Discovery uses.",
    }
}
