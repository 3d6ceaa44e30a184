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
        /// For `?`: the code, and its text as the message. (Only Windows keeps a message.) Of a success code it is `E_UNEXPECTED`, with a
        /// message that names the code.
        #[automatically_derived]
        impl $crate::__private::core::convert::From<$family>
            for $crate::__private::$version::Error
        {
            fn from(__code: $family) -> Self {
                $crate::__private::$version::error(__code)
            }
        }

        #[automatically_derived]
        impl $crate::__private::core::convert::From<$family>
            for $crate::__private::$version::HRESULT
        {
            #[inline]
            fn from(__code: $family) -> Self {
                $crate::__private::$version::HRESULT($crate::__private::core::convert::Into::into(
                    __code,
                ))
            }
        }

        #[automatically_derived]
        impl $crate::__private::core::convert::TryFrom<$crate::__private::$version::HRESULT>
            for $family
        {
            type Error = $crate::UnknownCode;

            #[inline]
            fn try_from(
                __code: $crate::__private::$version::HRESULT,
            ) -> $crate::__private::core::result::Result<Self, $crate::UnknownCode> {
                $crate::__private::core::convert::TryFrom::try_from(__code.0)
            }
        }

        #[automatically_derived]
        impl $crate::__private::core::cmp::PartialEq<$crate::__private::$version::HRESULT>
            for $family
        {
            #[inline]
            fn eq(
                &self,
                __other: &$crate::__private::$version::HRESULT,
            ) -> $crate::__private::core::primitive::bool {
                *__other == $crate::__private::core::convert::Into::<$crate::Hresult>::into(*self)
            }
        }

        #[automatically_derived]
        impl $crate::__private::core::cmp::PartialEq<$family>
            for $crate::__private::$version::HRESULT
        {
            #[inline]
            fn eq(&self, __other: &$family) -> $crate::__private::core::primitive::bool {
                *self == $crate::__private::core::convert::Into::<$crate::Hresult>::into(*__other)
            }
        }
    };
}

#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
mod conversions;
#[cfg(feature = "windows-result-0_4")]
pub use conversions::windows_result_0_4;
#[cfg(feature = "windows-result-0_100")]
pub use conversions::windows_result_0_100;

#[cfg(any(feature = "windows-result-0_4", feature = "windows-result-0_100"))]
mod families {
    use crate::bits::BitsCode;

    crate::__private::windows_result!(BitsCode);
}
