//! Names for BITS numbers that mingw-w64 has and Microsoft has not.
//!
//! Names and numbers are those of bitsmsg.h of mingw-w64 10.0.0. No page or header of Microsoft has them, so they are
//! kept out of [`BitsCode`](crate::BitsCode). The texts are our own.

crate::bits_errors! {
    /// BITS numbers that only mingw-w64 names.
    #[bits(facility = BACKGROUNDCOPY, prefix = ["BG_E_"], phf = false)]
    pub(super) enum MingwBits {
        0x8020002F => BG_E_KEEP_ALIVE_FAILURE: "A connection that was kept alive closed unexpectedly.",
        0x80200030 => BG_E_MESSAGE_LENGTH_LIMIT_EXCEEDED: "A message is longer than the limit.",
        0x80200031 => BG_E_NAME_RESOLUTION_FAILURE: "The host name could not be resolved.",
        0x80200032 => BG_E_PENDING: "A request is still running.",
        0x80200033 => BG_E_PIPELINE_FAILURE: "A pipelined connection closed before its answer came.",
        0x80200034 => BG_E_PROTOCOL_ERROR: "The server's answer is complete but reports an error of the protocol.",
        0x80200035 => BG_E_PROXY_NAME_RESOLUTION_FAILURE: "The name of the proxy could not be resolved.",
        0x80200036 => BG_E_RECEIVE_FAILURE: "The answer of the server did not come in full.",
        0x80200037 => BG_E_REQUEST_CANCELED: "The request was cancelled.",
        0x80200038 => BG_E_SECURE_CHANNEL_FAILURE: "The TLS channel could not be set up.",
        0x80200039 => BG_E_SEND_FAILURE: "The request could not be sent in full.",
        0x8020003A => BG_E_SERVER_PROTOCOL_VIOLATION: "The server's answer is not valid HTTP.",
        0x8020003B => BG_E_TIMEOUT: "No answer came in time.",
        0x8020003C => BG_E_TRUST_FAILURE: "The server's certificate is not trusted.",
        0x8020003D => BG_E_UNKNOWN_ERROR: "An error of an unknown kind happened.",
    }
}
