//! The HTTP statuses that BITS has no names for.

/// The phrase that the IANA registry of HTTP status codes has for `status`, where `BitsCode` has no entry.
///
/// From the registry by way of `http` 1.5, but for 418, which the registry reserves.
pub(super) const fn phrase(status: u16) -> Option<&'static str> {
    Some(match status {
        102 => "Processing",
        103 => "Early Hints",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        308 => "Permanent Redirect",
        418 => "I'm a teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        _ => return None,
    })
}
