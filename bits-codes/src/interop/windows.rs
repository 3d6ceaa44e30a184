//! The features `windows-result-0_4` and `windows-result-0_100`: the types that the `windows` crates return.

/// What `#[bits(windows_result)]` expands to.
#[cfg(all(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_windows_result {
    ($family:ident) => {
        $crate::__bits_codes_windows_result_of!(windows_result_0_4, $family);
        $crate::__bits_codes_windows_result_of!(windows_result_0_100, $family);
    };
}

/// What `#[bits(windows_result)]` expands to.
#[cfg(all(feature = "windows-result-0_4", not(feature = "windows-result-0_100")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_windows_result {
    ($family:ident) => {
        $crate::__bits_codes_windows_result_of!(windows_result_0_4, $family);
    };
}

/// What `#[bits(windows_result)]` expands to.
#[cfg(all(not(feature = "windows-result-0_4"), feature = "windows-result-0_100"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_windows_result {
    ($family:ident) => {
        $crate::__bits_codes_windows_result_of!(windows_result_0_100, $family);
    };
}

/// What `#[bits(windows_result)]` expands to.
#[cfg(not(any(feature = "windows-result-0_4", feature = "windows-result-0_100")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_windows_result {
    ($($family:tt)*) => {
        $crate::__private::core::compile_error!(
            "the option `windows_result` needs the feature `windows-result-0_4` or `windows-result-0_100` of `bits-codes`"
        );
    };
}

/// The same for one version.
#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_windows_result_of {
    ($version:ident, $family:ident) => {
        /// Refuses success codes.
        #[automatically_derived]
        #[allow(deprecated)]
        impl $crate::__private::core::convert::TryFrom<$family>
            for $crate::__private::$version::Error
        {
            type Error = $crate::SuccessCode;

            fn try_from(
                __code: $family,
            ) -> $crate::__private::core::result::Result<Self, $crate::SuccessCode> {
                $crate::__private::core::convert::TryFrom::<$crate::Hresult>::try_from(
                    $crate::__private::core::convert::From::<$family>::from(__code),
                )
            }
        }
    };
}

#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
mod conversions;
#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
pub use conversions::SuccessCode;

#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
mod families {
    use crate::bits::BitsCode;

    crate::__private::windows_result!(BitsCode);
}
