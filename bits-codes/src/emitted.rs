//! What every family has in the same words: its methods and its traits. The macros emit a call of each of these.
//!
//! Here the words are read once, by a compiler that is optimized. Quoted in the macros they are code that is compiled
//! before a user's build can go on, and that is run unoptimized for every family.
//!
//! The calls are in a block where `__private` and `__core` are imported. The functions that look up, `__slot` and the like, are
//! beside them: the macros write those.

/// The methods of a family. Behind its name is each HTTP status, with the entry that is found by it.
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_methods {
    ($family:ident $($status:literal => $entry:ident,)*) => {
        /// All entries, in the order of the declaration.
        #[inline]
        #[must_use]
        pub fn all() -> __private::All<Self> {
            <Self as __private::Family>::all()
        }

        /// The entry with this code.
        #[inline]
        #[must_use]
        pub const fn from_code(__code: __core::primitive::u32) -> __core::option::Option<Self> {
            let __found = __at(__slot(__code));
            if __found as __core::primitive::u32 == __code {
                __core::option::Option::Some(__found)
            } else {
                __core::option::Option::None
            }
        }

        /// The first declared entry that carries this HTTP status.
        #[must_use]
        pub const fn from_http_status(__status: __core::primitive::u16) -> __core::option::Option<Self> {
            match __status {
                $($status => __core::option::Option::Some($family::$entry),)*
                _ => __core::option::Option::None,
            }
        }

        /// The entry with this symbolic name or alias.
        #[inline]
        #[must_use]
        pub const fn from_name(__name: &__core::primitive::str) -> __core::option::Option<Self> {
            __by_name(__name)
        }

        /// The code as a number.
        #[inline]
        #[must_use]
        pub const fn code(self) -> __core::primitive::u32 {
            self as __core::primitive::u32
        }

        /// The code as an HRESULT.
        #[inline]
        #[must_use]
        pub const fn hresult(self) -> __private::Hresult {
            __private::Hresult::new(self as __core::primitive::u32)
        }

        /// The symbolic name.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static __core::primitive::str {
            __name_at(__slot(self as __core::primitive::u32))
        }

        /// Other symbolic names of the same code.
        #[must_use]
        pub const fn aliases(self) -> &'static [&'static __core::primitive::str] {
            __aliases(self as __core::primitive::u32)
        }

        /// The text, as declared.
        #[inline]
        #[must_use]
        pub const fn text(self) -> &'static __core::primitive::str {
            __text_at(__slot(self as __core::primitive::u32))
        }

        /// The HTTP status that this code carries, or that was declared for it.
        #[inline]
        #[must_use]
        pub const fn http_status(self) -> __core::option::Option<__core::primitive::u16> {
            __http_status(self as __core::primitive::u32)
        }

        /// Bit 31.
        #[inline]
        #[must_use]
        pub const fn severity(self) -> __private::Severity {
            self.hresult().severity()
        }

        /// Bits 27 to 16.
        #[inline]
        #[must_use]
        pub const fn facility(self) -> __private::Facility {
            self.hresult().facility()
        }

        /// Whether this is a failure.
        #[inline]
        #[must_use]
        pub const fn is_error(self) -> __core::primitive::bool {
            self.hresult().is_error()
        }

        /// Whether this is a success.
        #[inline]
        #[must_use]
        pub const fn is_success(self) -> __core::primitive::bool {
            self.hresult().is_success()
        }
    };
}

/// What a family implements. The bodies are calls: what they do is written once, in functions.
#[doc(hidden)]
#[macro_export]
macro_rules! __bits_codes_traits {
    ($family:ident $name:literal) => {
        impl __private::Family for $family {
            const NAME: &'static __core::primitive::str = $name;
            const CODES: &'static [__core::primitive::u32] = $family::CODES;
            const __SEALED: __private::Sealed = __private::Sealed;

            #[inline]
            fn from_code(__code: __core::primitive::u32) -> __core::option::Option<Self> {
                $family::from_code(__code)
            }

            #[inline]
            fn from_name(__name: &__core::primitive::str) -> __core::option::Option<Self> {
                $family::from_name(__name)
            }

            #[inline]
            fn from_http_status(__status: __core::primitive::u16) -> __core::option::Option<Self> {
                $family::from_http_status(__status)
            }

            #[inline]
            fn code(self) -> __core::primitive::u32 {
                $family::code(self)
            }

            #[inline]
            fn name(self) -> &'static __core::primitive::str {
                $family::name(self)
            }

            #[inline]
            fn aliases(self) -> &'static [&'static __core::primitive::str] {
                $family::aliases(self)
            }

            #[inline]
            fn text(self) -> &'static __core::primitive::str {
                $family::text(self)
            }

            #[inline]
            fn http_status(self) -> __core::option::Option<__core::primitive::u16> {
                $family::http_status(self)
            }
        }

        impl __core::fmt::Debug for $family {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __private::debug(*self, __f)
            }
        }

        /// The text; with `{:#}` the name and the code before it.
        impl __core::fmt::Display for $family {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __private::display(*self, __f)
            }
        }

        impl __core::fmt::LowerHex for $family {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __core::fmt::LowerHex::fmt(&self.code(), __f)
            }
        }

        impl __core::fmt::UpperHex for $family {
            fn fmt(&self, __f: &mut __core::fmt::Formatter<'_>) -> __core::fmt::Result {
                __core::fmt::UpperHex::fmt(&self.code(), __f)
            }
        }

        impl __core::error::Error for $family {}

        /// The symbolic name.
        impl __core::convert::AsRef<__core::primitive::str> for $family {
            #[inline]
            fn as_ref(&self) -> &__core::primitive::str {
                $family::name(*self)
            }
        }

        // The other way round `Hresult` has it for every family.
        impl __core::cmp::PartialEq<__private::Hresult> for $family {
            #[inline]
            fn eq(&self, __other: &__private::Hresult) -> __core::primitive::bool {
                self.code() == __other.bits()
            }
        }

        // Not the other way round, and for no other number: with a second type that a `u32` compares with,
        // `number == text.parse()?` would not compile any more wherever a family is declared.
        impl __core::cmp::PartialEq<__core::primitive::u32> for $family {
            #[inline]
            fn eq(&self, __other: &__core::primitive::u32) -> __core::primitive::bool {
                self.code() == *__other
            }
        }

        /// Reads a symbolic name, an alias, or any spelling of the number.
        impl __core::str::FromStr for $family {
            type Err = __private::ParseCodeError;

            fn from_str(
                __text: &__core::primitive::str,
            ) -> __core::result::Result<Self, __private::ParseCodeError> {
                __private::parse_code(__text)
            }
        }

        impl __core::convert::TryFrom<__core::primitive::u32> for $family {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(
                __code: __core::primitive::u32,
            ) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__private::Hresult::new(__code))
            }
        }

        impl __core::convert::TryFrom<__core::primitive::i32> for $family {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(
                __code: __core::primitive::i32,
            ) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__private::Hresult::from_i32(__code))
            }
        }

        impl __core::convert::TryFrom<__private::Hresult> for $family {
            type Error = __private::UnknownCode;

            #[inline]
            fn try_from(
                __code: __private::Hresult,
            ) -> __core::result::Result<Self, __private::UnknownCode> {
                __private::known(__code)
            }
        }

        impl __core::convert::From<$family> for __core::primitive::u32 {
            #[inline]
            fn from(__code: $family) -> Self {
                __code.code()
            }
        }

        impl __core::convert::From<$family> for __core::primitive::i32 {
            /// The code as Windows tools print it.
            #[inline]
            fn from(__code: $family) -> Self {
                __code.hresult().as_i32()
            }
        }

        impl __core::convert::From<$family> for __private::Hresult {
            #[inline]
            fn from(__code: $family) -> Self {
                __code.hresult()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use bits_codes_core::vocabulary::{RESERVED_CONSTANTS, RESERVED_METHODS};
    use std::vec::Vec;

    /// The macros keep these names from variants and constants.
    #[test]
    fn reserved_methods_are_those_of_a_family() {
        let methods = include_str!("emitted.rs").lines().filter_map(|line| {
            let words = line.trim_start().strip_prefix("pub ")?;
            let words = words.strip_prefix("const ").unwrap_or(words);
            words.strip_prefix("fn ")?.split('(').next()
        });
        assert_eq!(methods.collect::<Vec<_>>(), RESERVED_METHODS);
    }

    #[test]
    fn constants_of_traits_are_reserved() {
        let constants: Vec<_> = include_str!("emitted.rs")
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("const ")?.split(':').next())
            .filter(|name| name.chars().all(char::is_uppercase))
            .collect();
        assert_eq!(constants, ["NAME", "CODES"]);
        assert!(
            constants
                .iter()
                .all(|name| RESERVED_CONSTANTS.contains(name))
        );
    }
}
