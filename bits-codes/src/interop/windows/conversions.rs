//! Conversions to and from [`Hresult`] and [`Decoded`].

use core::error::Error;
use core::fmt;

use crate::decoded::Decoded;
use crate::family::Family;
use crate::hresult::Hresult;

/// A success code was to become an error of the `windows` crates.
///
/// It is there with the features `windows-result-0_4` and `windows-result-0_100`.
///
/// ```
/// # #[cfg(feature = "windows-result-0_4")] {
/// use bits_codes::Hresult;
/// # use windows_result_0_4 as windows_result;
/// use windows_result::Error;
///
/// let refused = Error::try_from(Hresult::new(0x0020_0017)).unwrap_err();
/// assert_eq!(refused.hresult(), Hresult::new(0x0020_0017));
/// assert_eq!(refused.to_string(), "`0x00200017` is a success code, expected a failure");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SuccessCode {
    code: Hresult,
}

impl SuccessCode {
    /// The code.
    #[must_use]
    #[inline]
    pub const fn hresult(self) -> Hresult {
        self.code
    }
}

impl fmt::Display for SuccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is a success code, expected a failure", self.code)
    }
}

impl Error for SuccessCode {}

/// The conversions are the same for every version of `windows-result`.
macro_rules! conversions {
    ($version:ident) => {
        const _: () = {
            use ::$version::{Error, HRESULT};

            impl From<HRESULT> for Hresult {
                #[inline]
                fn from(code: HRESULT) -> Self {
                    Self::from_i32(code.0)
                }
            }

            impl From<Hresult> for HRESULT {
                #[inline]
                fn from(code: Hresult) -> Self {
                    Self(code.as_i32())
                }
            }

            /// Keeps only the code; message and error info are dropped.
            impl From<Error> for Hresult {
                #[inline]
                fn from(error: Error) -> Self {
                    Self::from(&error)
                }
            }

            /// Its code alone.
            impl From<&Error> for Hresult {
                #[inline]
                fn from(error: &Error) -> Self {
                    // `HRESULT::from(error)` would hand what else it tells to the thread.
                    Self::from(error.code())
                }
            }

            /// Refuses success codes, and takes no error information from the thread.
            impl TryFrom<Hresult> for Error {
                type Error = SuccessCode;

                fn try_from(code: Hresult) -> Result<Self, SuccessCode> {
                    match code.ok() {
                        Ok(code) => Err(SuccessCode { code }),
                        // `Error::from(code)` would pick up what an earlier call left behind.
                        Err(code) => Ok(Self::from_hresult(code.into())),
                    }
                }
            }

            impl<F: Family> From<HRESULT> for Decoded<F> {
                #[inline]
                fn from(code: HRESULT) -> Self {
                    Self::from(Hresult::from(code))
                }
            }

            impl<F: Family> From<Decoded<F>> for HRESULT {
                #[inline]
                fn from(code: Decoded<F>) -> Self {
                    code.hresult().into()
                }
            }

            /// Keeps only the code; message and error info are dropped.
            impl<F: Family> From<Error> for Decoded<F> {
                #[inline]
                fn from(error: Error) -> Self {
                    Self::from(Hresult::from(error))
                }
            }

            /// Its code alone.
            impl<F: Family> From<&Error> for Decoded<F> {
                #[inline]
                fn from(error: &Error) -> Self {
                    Self::from(Hresult::from(error))
                }
            }

            /// Refuses success codes, and takes no error information from the thread.
            impl<F: Family> TryFrom<Decoded<F>> for Error {
                type Error = SuccessCode;

                fn try_from(code: Decoded<F>) -> Result<Self, SuccessCode> {
                    code.hresult().try_into()
                }
            }
        };
    };
}

#[cfg(feature = "windows-result-0_4")]
conversions!(windows_result_0_4);
#[cfg(feature = "windows-result-0_100")]
conversions!(windows_result_0_100);

#[cfg(test)]
mod tests {
    use crate::sample::Sync;

    crate::__private::windows_result!(Sync);

    /// The same for every version.
    macro_rules! tests {
        ($version:ident) => {
            mod $version {
                use ::$version::{Error, HRESULT};

                use crate::decoded::Decoded;
                use crate::hresult::Hresult;
                use crate::interop::windows::SuccessCode;
                use crate::sample::Sync;

                #[test]
                fn codes_go_both_ways() {
                    let code = Hresult::new(0xA123_0003);
                    assert_eq!(Hresult::from(HRESULT::from(code)), code);
                    assert_eq!(Hresult::from(HRESULT(1)), Hresult::new(1));
                }

                #[test]
                fn errors_give_their_code() {
                    let code = Hresult::new(0xA123_0003);
                    let error = Error::from_hresult(code.into());
                    assert_eq!(Hresult::from(&error), code);
                    assert_eq!(Decoded::from(&error), Decoded::Known(Sync::Missing));
                    assert_eq!(Decoded::from(error), Decoded::Known(Sync::Missing));
                }

                #[test]
                fn successes_are_no_errors() {
                    let error: Error = Sync::Missing.try_into().unwrap();
                    assert_eq!(Hresult::from(&error), Sync::Missing.into());

                    let refused: Result<Error, SuccessCode> = Sync::Partial.try_into();
                    assert_eq!(refused.unwrap_err().hresult(), Sync::Partial.into());
                    assert!(Error::try_from(Hresult::new(0)).is_err());
                    assert!(Error::try_from(Decoded::Known(Sync::Partial)).is_err());
                    assert!(Error::try_from(Decoded::<Sync>::from(u32::MAX)).is_ok());
                }
            }
        };
    }

    #[cfg(feature = "windows-result-0_4")]
    tests!(windows_result_0_4);
    #[cfg(feature = "windows-result-0_100")]
    tests!(windows_result_0_100);
}
