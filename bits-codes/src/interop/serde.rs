//! The feature `serde`: codes by name where people read, as numbers where they do not.

/// What `#[bits(serde)]` expands to.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_serde {
    ($family:ident) => {
        #[automatically_derived]
        #[allow(deprecated)]
        impl $crate::__private::serde::Serialize for $family {
            fn serialize<__S>(
                &self,
                __serializer: __S,
            ) -> $crate::__private::core::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::__private::serde::Serializer,
            {
                $crate::__private::serde::serialize(*self, __serializer)
            }
        }

        #[automatically_derived]
        #[allow(deprecated)]
        impl<'__de> $crate::__private::serde::Deserialize<'__de> for $family {
            fn deserialize<__D>(
                __deserializer: __D,
            ) -> $crate::__private::core::result::Result<Self, __D::Error>
            where
                __D: $crate::__private::serde::Deserializer<'__de>,
            {
                $crate::__private::serde::deserialize(__deserializer)
            }
        }
    };
}

/// What `#[bits(serde)]` expands to.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_serde {
    ($($family:tt)*) => {
        $crate::__private::core::compile_error!(
            "the option `serde` needs the feature `serde` of `bits-codes`"
        );
    };
}

#[cfg(feature = "serde")]
pub mod door {
    //! For [`__bits_codes_serde`].

    pub use ::serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    pub use super::with::{deserialize, serialize};
}

#[cfg(feature = "serde")]
mod with {
    use core::fmt;
    use core::marker::PhantomData;

    use serde_core::de::{self, Visitor};
    use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::decoded::Decoded;
    use crate::error::{ParseCodeError, UnknownCode};
    use crate::family;
    use crate::family::Family;
    use crate::hresult::Hresult;
    use bits_codes_core::spelling::ParseHresultError;

    /// By its name, or in binary formats as its number.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<F: Family, S: Serializer>(entry: F, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(entry.name())
        } else {
            serializer.serialize_u32(entry.code())
        }
    }

    /// From its name, an alias or its number, spelled or plain.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and a number or text that is not one of these.
    pub fn deserialize<'de, F: Family, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<F, D::Error> {
        read::<Entry<F>, D>(deserializer).map(|entry| entry.0)
    }

    /// What a text or a number is read as.
    trait Readable: Sized {
        type ParseError: fmt::Display;
        type NumberError: fmt::Display;

        /// After "expected".
        fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result;
        fn parse(s: &str) -> Result<Self, Self::ParseError>;
        fn number(code: Hresult) -> Result<Self, Self::NumberError>;
    }

    struct Entry<F>(F);

    impl<F: Family> Readable for Entry<F> {
        type ParseError = ParseCodeError;
        type NumberError = UnknownCode;

        fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a name or the number of a code of `{}`", F::NAME)
        }

        fn parse(s: &str) -> Result<Self, ParseCodeError> {
            family::parse_code(s).map(Self)
        }

        fn number(code: Hresult) -> Result<Self, UnknownCode> {
            F::from_code(code.bits())
                .map(Self)
                .ok_or(UnknownCode::new(code, F::NAME))
        }
    }

    impl<F: Family> Readable for Decoded<F> {
        type ParseError = ParseCodeError;
        type NumberError = core::convert::Infallible;

        fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a name of `{}` or an HRESULT", F::NAME)
        }

        fn parse(s: &str) -> Result<Self, ParseCodeError> {
            s.parse()
        }

        fn number(code: Hresult) -> Result<Self, Self::NumberError> {
            Ok(Self::from(code))
        }
    }

    impl Readable for Hresult {
        type ParseError = ParseHresultError;
        type NumberError = core::convert::Infallible;

        fn expecting(f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an HRESULT")
        }

        fn parse(s: &str) -> Result<Self, ParseHresultError> {
            s.parse()
        }

        fn number(code: Hresult) -> Result<Self, Self::NumberError> {
            Ok(code)
        }
    }

    fn read<'de, T: Readable, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let either = Either(PhantomData);
        if deserializer.is_human_readable() {
            // Only the format knows which of the two it is.
            deserializer.deserialize_any(either)
        } else {
            deserializer.deserialize_u32(either)
        }
    }

    /// Takes a text or a number.
    struct Either<T>(PhantomData<T>);

    impl<T: Readable> Visitor<'_> for Either<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            T::expecting(f)
        }

        fn visit_str<E: de::Error>(self, s: &str) -> Result<T, E> {
            T::parse(s).map_err(E::custom)
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
            let bits = u32::try_from(number)
                .map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))?;
            T::number(Hresult::new(bits)).map_err(E::custom)
        }

        fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
            // What is positive is unsigned, wherever it comes from: there are formats that know `i64` alone.
            if let Ok(number) = u64::try_from(number) {
                return self.visit_u64(number);
            }
            let value = i32::try_from(number)
                .map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))?;
            T::number(Hresult::from_i32(value)).map_err(E::custom)
        }
    }

    /// As `0x80200001`, or in binary formats as a `u32`.
    impl Serialize for Hresult {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            if serializer.is_human_readable() {
                serializer.collect_str(self)
            } else {
                serializer.serialize_u32(self.bits())
            }
        }
    }

    /// From any spelling or a plain number, or in binary formats from a `u32`.
    impl<'de> Deserialize<'de> for Hresult {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            read(deserializer)
        }
    }

    /// By its name, or if it has none as `0x80070005`; in binary formats as a `u32`.
    impl<F: Family> Serialize for Decoded<F> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match *self {
                Self::Known(entry) => serialize(entry, serializer),
                Self::Unknown(code) => code.serialize(serializer),
            }
        }
    }

    /// From a name, an alias, any spelling or a plain number, or in binary formats from a `u32`.
    impl<'de, F: Family> Deserialize<'de> for Decoded<F> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            read(deserializer)
        }
    }
}

#[cfg(feature = "serde")]
mod families {
    use crate::bits::BitsCode;
    use crate::event::BitsEvent;

    crate::__private::serde!(BitsCode);
    crate::__private::serde!(BitsEvent);
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use std::format;
    use std::string::{String, ToString};

    use serde_core::de::value::{Error, I64Deserializer, StrDeserializer, U64Deserializer};
    use serde_core::de::{Deserializer, IntoDeserializer, Visitor};
    use serde_core::{Deserialize, Serialize, forward_to_deserialize_any};

    use crate::decoded::Decoded;
    use crate::hresult::Hresult;
    use crate::sample::Sync;

    crate::__private::serde!(Sync);

    /// Shown by what a formatter makes of it, which is a readable format.
    struct Written<T>(T);

    impl<T: Serialize> core::fmt::Display for Written<T> {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            self.0.serialize(f)
        }
    }

    fn text<'de, T: Deserialize<'de>>(s: &'de str) -> Result<T, String> {
        let format: StrDeserializer<'_, Error> = s.into_deserializer();
        T::deserialize(format).map_err(|error| error.to_string())
    }

    fn unsigned<T: for<'de> Deserialize<'de>>(number: u64) -> Result<T, String> {
        let format: U64Deserializer<Error> = number.into_deserializer();
        T::deserialize(format).map_err(|error| error.to_string())
    }

    fn signed<T: for<'de> Deserialize<'de>>(number: i64) -> Result<T, String> {
        let format: I64Deserializer<Error> = number.into_deserializer();
        T::deserialize(format).map_err(|error| error.to_string())
    }

    #[test]
    fn names_are_written_where_people_read() {
        assert_eq!(Written(Sync::NoQuota).to_string(), "SYNC_E_NO_QUOTA");
        let decoded = Decoded::Known(Sync::Partial);
        assert_eq!(Written(decoded).to_string(), "SYNC_S_PARTIAL");
        let unknown = Decoded::<Sync>::from(0x8007_0005_u32);
        assert_eq!(Written(unknown).to_string(), "0x80070005");
        assert_eq!(Written(Hresult::new(5)).to_string(), "0x00000005");
    }

    #[test]
    fn names_spellings_and_numbers_are_read() {
        assert_eq!(text("SYNC_E_FULL"), Ok(Sync::NoQuota));
        assert_eq!(text("a1230001"), Ok(Sync::NoQuota));
        assert_eq!(unsigned(0xA123_0001), Ok(Sync::NoQuota));
        assert_eq!(signed(-1_591_541_759), Ok(Sync::NoQuota));
        assert_eq!(signed(0xA123_0001), Ok(Sync::NoQuota));
        assert_eq!(text("SYNC_S_PARTIAL"), Ok(Decoded::Known(Sync::Partial)));
        assert_eq!(unsigned(5), Ok(Decoded::<Sync>::Unknown(Hresult::new(5))));
        assert_eq!(signed(-1), Ok(Hresult::new(u32::MAX)));
        assert_eq!(text("-1"), Ok(Hresult::new(u32::MAX)));
    }

    #[test]
    fn out_of_range_never_wraps() {
        assert_eq!(
            unsigned::<Hresult>(1 << 32).unwrap_err(),
            "invalid value: integer `4294967296`, expected an HRESULT"
        );
        assert!(signed::<Hresult>(i64::from(i32::MIN) - 1).is_err());
        assert!(signed::<Decoded<Sync>>(1 << 32).is_err());
        assert_eq!(
            unsigned::<Sync>(5).unwrap_err(),
            "`0x00000005` is not a code of `Sync`"
        );
        assert!(text::<Sync>("SYNC").unwrap_err().contains("such as"));
    }

    /// A binary format of one number, which does not say what it holds.
    struct Binary(u32);

    impl<'de> Deserializer<'de> for Binary {
        type Error = Error;

        fn is_human_readable(&self) -> bool {
            false
        }

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(serde_core::de::Error::custom("not self-describing"))
        }

        fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_u32(self.0)
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    #[test]
    fn binary_formats_hold_the_number() {
        assert_eq!(Sync::deserialize(Binary(0xA123_0003)), Ok(Sync::Missing));
        assert!(Sync::deserialize(Binary(5)).is_err());
        assert_eq!(Hresult::deserialize(Binary(5)), Ok(Hresult::new(5)));
        assert_eq!(
            format!("{:?}", Decoded::<Sync>::deserialize(Binary(5))),
            "Ok(Unknown(Hresult(0x00000005)))"
        );
    }
}
