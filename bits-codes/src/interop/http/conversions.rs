//! Statuses as the types of the `http` crate, and the function behind those of families.

use core::error::Error;
use core::fmt;

use ::http::StatusCode;

use crate::decoded::Decoded;
use crate::family::Family;
use crate::hresult::Hresult;

/// HTTP statuses of any family's codes, as the `http` crate has them.
///
/// It is there with the feature `http`.
///
/// ```
/// use bits_codes::{BitsCode, HttpStatus};
/// use http::StatusCode;
///
/// let code = BitsCode::from_status(StatusCode::NOT_FOUND);
/// assert_eq!(code, Some(BitsCode::HttpError404));
/// assert_eq!(BitsCode::HttpError404.status(), Some(StatusCode::NOT_FOUND));
/// assert_eq!(BitsCode::NotFound.status(), None);
///
/// // or, as an error where there is none:
/// assert_eq!(StatusCode::try_from(BitsCode::HttpError404), Ok(StatusCode::NOT_FOUND));
/// assert!(StatusCode::try_from(BitsCode::NotFound).is_err());
/// ```
pub trait HttpStatus: Family {
    /// The status that goes with the code.
    #[must_use]
    fn status(self) -> Option<StatusCode> {
        self.http_status()
            .and_then(|status| StatusCode::from_u16(status).ok())
    }

    /// The first entry with this status.
    #[must_use]
    fn from_status(status: StatusCode) -> Option<Self> {
        Self::from_http_status(status.as_u16())
    }
}

impl<F: Family> HttpStatus for F {}

/// A code carries no HTTP status, or no code carries this one.
///
/// It is there with the feature `http`.
///
/// ```
/// use bits_codes::Hresult;
/// use http::StatusCode;
///
/// let error = StatusCode::try_from(Hresult::new(0x8007_0005)).unwrap_err();
/// assert_eq!(error.to_string(), "`0x80070005` carries no HTTP status, \
///     expected facility 25 (HTTP) with 100 to 599 in the low 16 bits");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HttpStatusError {
    cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Cause {
    /// The code carries none.
    None(Hresult),
    /// `StatusCode` goes up to 999.
    TooLarge(u16),
}

impl fmt::Display for HttpStatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cause {
            Cause::None(code) => write!(
                f,
                "`{code}` carries no HTTP status, expected facility 25 (HTTP) with 100 to 599 in the low 16 bits"
            ),
            Cause::TooLarge(status) => {
                write!(
                    f,
                    "no HRESULT carries HTTP status {status}, expected 100 to 599"
                )
            }
        }
    }
}

impl Error for HttpStatusError {}

/// The failure that carries the status; see [`Hresult::from_http_status`].
///
/// ```
/// # use bits_codes::Hresult;
/// # use http::StatusCode;
/// assert_eq!(Hresult::try_from(StatusCode::NOT_FOUND)?, Hresult::new(0x8019_0194));
/// # Ok::<(), bits_codes::HttpStatusError>(())
/// ```
impl TryFrom<StatusCode> for Hresult {
    type Error = HttpStatusError;

    fn try_from(status: StatusCode) -> Result<Self, Self::Error> {
        let status = status.as_u16();
        Self::from_http_status(status).ok_or(HttpStatusError {
            cause: Cause::TooLarge(status),
        })
    }
}

/// The status of an entry, for the conversion that each family has.
///
/// # Errors
///
/// No status goes with it.
pub fn entry_status<F: Family>(code: F) -> Result<StatusCode, HttpStatusError> {
    status(code.into(), code.http_status())
}

/// The status that the number carries; see [`Hresult::http_status`].
impl TryFrom<Hresult> for StatusCode {
    type Error = HttpStatusError;

    fn try_from(code: Hresult) -> Result<Self, Self::Error> {
        status(code, code.http_status())
    }
}

/// The status of the entry, or that which an unknown number carries.
impl<F: Family> TryFrom<Decoded<F>> for StatusCode {
    type Error = HttpStatusError;

    fn try_from(code: Decoded<F>) -> Result<Self, Self::Error> {
        status(code.hresult(), code.http_status())
    }
}

fn status(code: Hresult, status: Option<u16>) -> Result<StatusCode, HttpStatusError> {
    status
        .and_then(|status| StatusCode::from_u16(status).ok())
        .ok_or(HttpStatusError {
            cause: Cause::None(code),
        })
}

#[cfg(test)]
mod tests {
    use super::HttpStatus;
    use crate::decoded::Decoded;
    use crate::hresult::Hresult;
    use crate::sample::Sync;
    use ::http::StatusCode;
    use std::string::ToString;

    #[test]
    fn statuses_go_both_ways() {
        for status in 100..=999 {
            let status = StatusCode::from_u16(status).unwrap();
            match Hresult::try_from(status) {
                Ok(code) => assert_eq!(StatusCode::try_from(code), Ok(status)),
                Err(error) => assert_eq!(
                    error.to_string(),
                    std::format!(
                        "no HRESULT carries HTTP status {}, expected 100 to 599",
                        status.as_u16()
                    )
                ),
            }
        }
        assert!(StatusCode::try_from(Hresult::new(0x8019_0001)).is_err());
    }

    #[test]
    fn families_answer_with_what_they_declare() {
        let full = StatusCode::INSUFFICIENT_STORAGE;
        assert_eq!(Sync::NoQuota.status(), Some(full));
        assert_eq!(Sync::from_status(full), Some(Sync::NoQuota));
        assert_eq!(Sync::from_status(StatusCode::OK), None);
        assert_eq!(
            StatusCode::try_from(Decoded::Known(Sync::NoQuota)),
            Ok(full)
        );
        assert!(StatusCode::try_from(Decoded::Known(Sync::Missing)).is_err());
        assert_eq!(StatusCode::try_from(Sync::NoQuota), Ok(full));
        assert!(StatusCode::try_from(Sync::Missing).is_err());
    }
}
