//! The names that winerror.h gives to captured HTTP statuses, beside those of BITS for the same numbers.
//!
//! Names and numbers are those of `windows` 0.62.2, `Win32/Foundation`. The texts are our own.

crate::bits_errors! {
    /// HTTP statuses by the names of winerror.h.
    #[bits(facility = HTTP, prefix = ["HTTP_E_STATUS_"], phf = false)]
    pub(super) enum HttpStatus {
        // Not a status but its class.
        0x80190001 => HTTP_E_STATUS_UNEXPECTED: "The server sent a status that the client does not expect.",
        0x80190003 => HTTP_E_STATUS_UNEXPECTED_REDIRECTION: "\
            The server sent a redirection that the client does not expect.",
        0x80190004 => HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR: "\
            The server refused the request with a status that the client does not expect.",
        0x80190005 => HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR: "\
            The server failed with a status that the client does not expect.",

        // Redirections.
        0x8019012C => HTTP_E_STATUS_AMBIGUOUS: "\
            Several choices: the server leaves it to the client which resource to take.",
        0x8019012D => HTTP_E_STATUS_MOVED: "The resource has moved for good to another URL.",
        0x8019012E => HTTP_E_STATUS_REDIRECT: "The resource is at another URL for now.",
        0x8019012F => HTTP_E_STATUS_REDIRECT_METHOD: "The answer is to be fetched from another URL.",
        0x80190130 => HTTP_E_STATUS_NOT_MODIFIED: "The resource has not changed since the copy that the client has.",
        0x80190131 => HTTP_E_STATUS_USE_PROXY: "The resource can be had through a proxy only.",
        0x80190133 => HTTP_E_STATUS_REDIRECT_KEEP_VERB: "\
            The resource is at another URL for now, for the same kind of request.",

        // The request.
        0x80190190 => HTTP_E_STATUS_BAD_REQUEST: "The server does not understand the request.",
        0x80190191 => HTTP_E_STATUS_DENIED: "The server wants a sign-in, or refused the one it got.",
        0x80190192 => HTTP_E_STATUS_PAYMENT_REQ: "The server wants a payment.",
        0x80190193 => HTTP_E_STATUS_FORBIDDEN: "The server understood the request and refuses it.",
        0x80190194 => HTTP_E_STATUS_NOT_FOUND: "The server has nothing at this URL.",
        0x80190195 => HTTP_E_STATUS_BAD_METHOD: "The resource does not take this kind of request.",
        0x80190196 => HTTP_E_STATUS_NONE_ACCEPTABLE: "The server has no form of the resource that the client accepts.",
        0x80190197 => HTTP_E_STATUS_PROXY_AUTH_REQ: "The proxy wants a sign-in, which a service often cannot give.",
        0x80190198 => HTTP_E_STATUS_REQUEST_TIMEOUT: "The server waited too long for the request.",
        0x80190199 => HTTP_E_STATUS_CONFLICT: "The request conflicts with the state of the resource.",
        0x8019019A => HTTP_E_STATUS_GONE: "The resource is gone, and no new address is known.",
        0x8019019B => HTTP_E_STATUS_LENGTH_REQUIRED: "The server wants to know the length of the content first.",
        0x8019019C => HTTP_E_STATUS_PRECOND_FAILED: "A precondition of the request does not hold.",
        0x8019019D => HTTP_E_STATUS_REQUEST_TOO_LARGE: "The content of the request is larger than the server takes.",
        0x8019019E => HTTP_E_STATUS_URI_TOO_LONG: "The URL is longer than the server takes.",
        0x8019019F => HTTP_E_STATUS_UNSUPPORTED_MEDIA: "The server does not take content of this type.",
        0x801901A0 => HTTP_E_STATUS_RANGE_NOT_SATISFIABLE: "\
            The resource does not have the byte range: it may have changed or shrunk.",
        0x801901A1 => HTTP_E_STATUS_EXPECTATION_FAILED: "The server cannot meet what the request expects.",

        // The server.
        0x801901F4 => HTTP_E_STATUS_SERVER_ERROR: "The server failed inside.",
        0x801901F5 => HTTP_E_STATUS_NOT_SUPPORTED: "The server does not know this kind of request.",
        0x801901F6 => HTTP_E_STATUS_BAD_GATEWAY: "A gateway or proxy got a bad answer from the server behind it.",
        0x801901F7 => HTTP_E_STATUS_SERVICE_UNAVAIL: "\
            The server is overloaded or down for maintenance: try again later.",
        0x801901F8 => HTTP_E_STATUS_GATEWAY_TIMEOUT: "\
            A gateway or proxy got no answer in time from the server behind it.",
        0x801901F9 => HTTP_E_STATUS_VERSION_NOT_SUP: "The server does not speak this HTTP version.",
    }
}
