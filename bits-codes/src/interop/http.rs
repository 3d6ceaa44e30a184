//! The feature `http`: statuses as the types of the `http` crate.

/// What every family expands to.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_http {
    ($family:ident) => {
        #[automatically_derived]
        impl $crate::__private::core::convert::TryFrom<$family>
            for $crate::__private::http::StatusCode
        {
            type Error = $crate::HttpStatusError;

            fn try_from(
                __code: $family,
            ) -> $crate::__private::core::result::Result<Self, $crate::HttpStatusError> {
                $crate::__private::http::entry_status(__code)
            }
        }
    };
}

/// What every family expands to: nothing, without the feature.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_http {
    ($($family:tt)*) => {};
}

#[cfg(feature = "http")]
pub mod door {
    //! For [`__bits_codes_http`].

    pub use ::http::StatusCode;

    pub use super::conversions::entry_status;
}

#[cfg(feature = "http")]
mod conversions;
#[cfg(feature = "http")]
pub use self::conversions::{HttpStatus, HttpStatusError};
