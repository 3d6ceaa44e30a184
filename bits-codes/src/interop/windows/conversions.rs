//! Conversions to and from [`Hresult`] and [`Decoded`], and the functions behind those of families.

// `windows-result` allocates, so whoever turns the feature on has an allocator.
extern crate alloc;

use alloc::format;
use core::fmt;

use crate::decoded::Decoded;
use crate::family::Family;
use crate::hresult::Hresult;

/// `E_UNEXPECTED`: what a success code becomes where only an error will do, so that nobody takes it for a success.
const UNEXPECTED: Hresult = Hresult::new(0x8000_FFFF);

/// The conversions are the same for every version of `windows-result`.
macro_rules! conversions {
    ($version:ident) => {
        /// What families expand to calls of.
        pub mod $version {
            use super::{Decoded, Family, Hresult, UNEXPECTED, fmt, format};
            pub use ::$version::{Error, HRESULT};

            /// The error of an entry, with its text as the message.
            #[must_use]
            pub fn error<F: Family>(code: F) -> Error {
                let hresult: Hresult = code.into();
                if hresult.is_error() {
                    Error::new(hresult.into(), code.text())
                } else {
                    unexpected(format_args!("{code:?}"))
                }
            }

            /// The error of a success code.
            fn unexpected(code: fmt::Arguments<'_>) -> Error {
                let message = format!("`{code}` is a success code, expected a failure");
                Error::new(UNEXPECTED.into(), message)
            }

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

            impl PartialEq<HRESULT> for Hresult {
                #[inline]
                fn eq(&self, other: &HRESULT) -> bool {
                    self.as_i32() == other.0
                }
            }

            impl PartialEq<Hresult> for HRESULT {
                #[inline]
                fn eq(&self, other: &Hresult) -> bool {
                    self.0 == other.as_i32()
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

            /// For `?`: the code alone, without the error information that an earlier call may have left in the thread. A success code
            /// becomes `E_UNEXPECTED`, with a message that names the code.
            impl From<Hresult> for Error {
                fn from(code: Hresult) -> Self {
                    match code.ok() {
                        Ok(code) => unexpected(format_args!("{code}")),
                        // `Error::from(code)` would pick up what an earlier call left behind.
                        Err(code) => Self::from_hresult(code.into()),
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

            /// For `?`: an entry with its text as the message, another number as [`Hresult`] does it.
            impl<F: Family> From<Decoded<F>> for Error {
                fn from(code: Decoded<F>) -> Self {
                    match code {
                        Decoded::Known(code) => error(code),
                        Decoded::Unknown(code) => code.into(),
                    }
                }
            }
        }
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
                use ::$version::{Error, HRESULT, Result};

                use crate::bits::BitsCode;
                use crate::decoded::Decoded;
                use crate::hresult::Hresult;
                use crate::sample::Sync;

                /// What the message is where there are messages: without Windows no error has one.
                fn has_message(error: &Error, message: &str) -> bool {
                    !cfg!(windows) || error.message() == message
                }

                #[test]
                fn codes_go_both_ways() {
                    let code = Hresult::new(0xA123_0003);
                    assert_eq!(Hresult::from(HRESULT::from(code)), code);
                    assert_eq!(Hresult::from(HRESULT(1)), Hresult::new(1));
                    for entry in Sync::all() {
                        assert_eq!(Sync::try_from(HRESULT::from(entry)), Ok(entry));
                    }
                    let unknown = Sync::try_from(HRESULT(5)).unwrap_err();
                    assert_eq!(unknown.hresult(), Hresult::new(5));
                }

                #[test]
                fn codes_are_compared_in_both_orders() {
                    let (windows, own) = (HRESULT::from(Sync::Missing), Hresult::new(0xA123_0003));
                    assert!(windows == own);
                    assert!(own == windows);
                    assert!(windows == Sync::Missing);
                    assert!(Sync::Missing == windows);
                    assert!(windows != Sync::NoQuota);
                    assert!(Sync::NoQuota != windows);
                    assert!(HRESULT(0) != own);
                    assert!(own != HRESULT(0));
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
                fn a_question_mark_keeps_code_and_text() {
                    fn fails<E: Into<Error>>(code: E) -> Result<()> {
                        Err(code.into())
                    }
                    fn method() -> Result<()> {
                        Err(Sync::Missing)?
                    }
                    for failed in [method(), fails(Decoded::Known(Sync::Missing))] {
                        let error = failed.unwrap_err();
                        assert_eq!(error.code(), Sync::Missing);
                        assert!(has_message(&error, Sync::Missing.text()));
                    }
                    let error = fails(BitsCode::NotFound).unwrap_err();
                    assert_eq!(error.code(), BitsCode::NotFound);
                    assert!(has_message(&error, BitsCode::NotFound.text()));
                    let error = fails(Decoded::<Sync>::from(u32::MAX)).unwrap_err();
                    assert_eq!(error.code(), HRESULT(-1));
                    let error = fails(Hresult::new(0xA123_0003)).unwrap_err();
                    assert_eq!(error.code(), Sync::Missing);
                }

                #[test]
                fn a_success_becomes_an_error_that_says_so() {
                    let named =
                        "`SYNC_S_PARTIAL (0x21230002)` is a success code, expected a failure";
                    let number = "`0x21230002` is a success code, expected a failure";
                    for (error, message) in [
                        (Error::from(Sync::Partial), named),
                        (Error::from(Decoded::Known(Sync::Partial)), named),
                        (Error::from(Hresult::new(0x2123_0002)), number),
                        (
                            Error::from(Decoded::<Sync>::Unknown(Hresult::new(0x2123_0002))),
                            number,
                        ),
                    ] {
                        assert_eq!(error.code(), HRESULT(0x8000_FFFF_u32.cast_signed()));
                        assert!(has_message(&error, message), "{error}");
                    }
                }
            }
        };
    }

    #[cfg(feature = "windows-result-0_4")]
    tests!(windows_result_0_4);
    #[cfg(feature = "windows-result-0_100")]
    tests!(windows_result_0_100);
}
