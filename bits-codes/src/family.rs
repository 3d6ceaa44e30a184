//! What generic code sees of a family.

use core::error::Error;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use crate::error::ParseCodeError;
use crate::hresult::Hresult;
use crate::text::{TextError, TextWith};
use bits_codes_core::spelling;

/// A family of HRESULTs that [`bits_errors!`](crate::bits_errors) declared.
///
/// Each family has these as functions and constants of its own, so `match`ing callers need not import the trait; it
/// is for code that works with any family.
///
/// ```
/// use bits_codes::{BitsCode, Family, Hresult};
///
/// /// The name of a code, whichever family it is from.
/// fn name_of<F: Family>(code: Hresult) -> &'static str {
///     F::from_code(code.bits()).map_or("?", F::name)
/// }
///
/// assert_eq!(name_of::<BitsCode>(Hresult::new(0x8020_0001)), "BG_E_NOT_FOUND");
/// assert_eq!(name_of::<BitsCode>(Hresult::new(0x8007_0005)), "?");
/// ```
///
/// # Sealed
///
/// Only the macro implements it. What it promises (that codes and names find the entry they are of, that no two
/// entries share one) is checked there, and new functions may be added without breaking anybody.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no family of HRESULTs",
    label = "not declared with `bits_errors!`",
    note = "a family is an enum that `bits_errors!` or `bits_families!` declares"
)]
pub trait Family:
    Copy + Eq + Ord + Hash + Debug + Display + Error + Into<Hresult> + 'static
{
    /// The name of the enum.
    const NAME: &'static str;

    /// Every code, in the order of the declaration.
    const CODES: &'static [u32];

    /// Written by the macro alone.
    #[doc(hidden)]
    const __SEALED: Sealed;

    /// Every entry, in the order of the declaration.
    #[inline]
    fn all() -> All<Self> {
        All::new()
    }

    /// The entry with this code.
    #[must_use]
    fn from_code(code: u32) -> Option<Self>;

    /// The entry of this name or alias.
    #[must_use]
    fn from_name(name: &str) -> Option<Self>;

    /// The first declared entry that carries this HTTP status.
    #[must_use]
    fn from_http_status(status: u16) -> Option<Self>;

    /// The code.
    #[must_use]
    fn code(self) -> u32;

    /// The name, such as `BG_E_NOT_FOUND`.
    #[must_use]
    fn name(self) -> &'static str;

    /// The other names that the code has.
    #[must_use]
    fn aliases(self) -> &'static [&'static str];

    /// What it means, in a sentence or a few.
    #[must_use]
    fn text(self) -> &'static str;

    /// The HTTP status that goes with the code: what the entry says, or else what the code carries.
    #[must_use]
    fn http_status(self) -> Option<u16>;

    /// The text with arguments in place of its inserts, `%1` and `%2!08X!`; `%%` in it is a percent sign.
    ///
    /// ```
    /// use bits_codes::{Family, bits_errors};
    ///
    /// bits_errors! {
    ///     /// What the Contoso sync engine returns.
    ///     #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    ///     pub enum SyncCode {
    ///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox of %1 is %2!d!%% over its quota.",
    ///     }
    /// }
    ///
    /// let text = SyncCode::NoQuota.text_with(&[&"Ada", &12])?;
    /// assert_eq!(text.to_string(), "The mailbox of Ada is 12% over its quota.");
    /// # Ok::<(), bits_codes::TextError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// An insert has no argument, has an unknown format, or needs a number and its argument is none.
    fn text_with<'a>(self, arguments: &'a [&'a dyn Display]) -> Result<TextWith<'a>, TextError> {
        TextWith::new(self.text(), arguments)
    }
}

// For every family at once. The other way round each family has it, since its type may be of another crate.
impl<F: Family> PartialEq<F> for Hresult {
    #[inline]
    fn eq(&self, other: &F) -> bool {
        self.bits() == other.code()
    }
}

/// What only the macro writes: the value of `Family::__SEALED`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Sealed;

/// Every entry of a family, in the order of the declaration.
///
/// It is what the family's own `all()` and [`Family::all`] give.
///
/// ```
/// use bits_codes::{BitsCode, Family};
///
/// let all = BitsCode::all();
/// assert_eq!(all.len(), BitsCode::CODES.len());
/// assert!(all.rev().any(|entry| entry.http_status() == Some(404)));
/// ```
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct All<F> {
    codes: core::slice::Iter<'static, u32>,
    // Makes entries and holds none.
    family: PhantomData<fn() -> F>,
}

impl<F: Family> All<F> {
    #[inline]
    fn new() -> Self {
        Self {
            codes: F::CODES.iter(),
            family: PhantomData,
        }
    }
}

impl<F: Family> Iterator for All<F> {
    type Item = F;

    #[inline]
    fn next(&mut self) -> Option<F> {
        self.codes.next().copied().and_then(F::from_code)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.codes.size_hint()
    }

    #[inline]
    fn count(self) -> usize {
        self.codes.len()
    }

    // Skipping looks nothing up.
    #[inline]
    fn nth(&mut self, n: usize) -> Option<F> {
        self.codes.nth(n).copied().and_then(F::from_code)
    }

    #[inline]
    fn last(mut self) -> Option<F> {
        self.next_back()
    }
}

impl<F: Family> DoubleEndedIterator for All<F> {
    #[inline]
    fn next_back(&mut self) -> Option<F> {
        self.codes.next_back().copied().and_then(F::from_code)
    }

    #[inline]
    fn nth_back(&mut self, n: usize) -> Option<F> {
        self.codes.nth_back(n).copied().and_then(F::from_code)
    }
}

impl<F: Family> ExactSizeIterator for All<F> {}

impl<F: Family> FusedIterator for All<F> {}

impl<F> Clone for All<F> {
    fn clone(&self) -> Self {
        Self {
            codes: self.codes.clone(),
            family: PhantomData,
        }
    }
}

/// The entries still to come.
impl<F: Family> Debug for All<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// A family's `FromStr`: a name or an alias, or else a number in any spelling, white space around it or not.
///
/// # Errors
///
/// It is neither, or a number that the family does not have.
pub fn parse_code<F: Family>(s: &str) -> Result<F, ParseCodeError> {
    if let Some(entry) = F::from_name(s.trim()) {
        return Ok(entry);
    }
    let code = spelling::parse(s).map_err(|error| {
        let is_like_number = s
            .trim_start()
            .starts_with(|c: char| c == '-' || c.is_ascii_digit());
        match F::all().next() {
            Some(entry) if !is_like_number => {
                ParseCodeError::neither(F::NAME, entry.name(), entry.into())
            }
            _ => ParseCodeError::spelling(F::NAME, error),
        }
    })?;
    F::from_code(code).ok_or_else(|| ParseCodeError::unknown(F::NAME, Hresult::new(code)))
}

#[cfg(test)]
mod tests {
    use super::{All, parse_code};
    use crate::hresult::Hresult;
    use crate::sample::Sync;
    use std::format;
    use std::string::ToString;
    use std::vec::Vec;

    #[test]
    fn all_keeps_the_order_from_both_ends() {
        let all: Vec<_> = Sync::all().collect();
        assert_eq!(all, [Sync::NoQuota, Sync::Partial, Sync::Missing]);
        let back: Vec<_> = Sync::all().rev().collect();
        assert_eq!(back, [Sync::Missing, Sync::Partial, Sync::NoQuota]);
        assert_eq!(Sync::all().nth(1), Some(Sync::Partial));
        assert_eq!(Sync::all().nth_back(1), Some(Sync::Partial));
        assert_eq!(Sync::all().last(), Some(Sync::Missing));
        assert_eq!(Sync::all().count(), 3);
    }

    #[test]
    fn all_knows_its_length() {
        let mut all = Sync::all();
        assert_eq!(all.len(), 3);
        let other = all.clone();
        all.next();
        all.next_back();
        assert_eq!((all.len(), other.len()), (1, 3));
        assert_eq!(format!("{all:?}"), "[SYNC_S_PARTIAL (0x21230002)]");
        assert_eq!(all.nth(7), None);
        assert_eq!(all.next(), None);
    }

    #[test]
    fn all_is_send_and_sync() {
        fn check<T: Send + core::marker::Sync + Unpin>(_: &T) {}
        let all: All<Sync> = Sync::all();
        check(&all);
    }

    #[test]
    fn parses_names_then_numbers() {
        assert_eq!(parse_code("SYNC_E_NO_QUOTA"), Ok(Sync::NoQuota));
        assert_eq!(parse_code(" SYNC_E_FULL\n"), Ok(Sync::NoQuota));
        assert_eq!(parse_code(" 0x21230002 "), Ok(Sync::Partial));
        assert_eq!(parse_code("a1230003"), Ok(Sync::Missing));
        // A name that is a number wins.
        assert_eq!(parse_code("ABCDEF01"), Ok(Sync::Missing));
    }

    #[test]
    fn errors_tell_the_three_ways_apart() {
        let error = |s| parse_code::<Sync>(s).unwrap_err();
        assert_eq!(
            error("sync_e_no_quota").to_string(),
            "neither a name of `Sync` nor a number, expected a name such as `SYNC_E_NO_QUOTA` or a number such as `0xA1230001`"
        );
        assert_eq!(
            error(" 0x212300022").to_string(),
            "not a code of `Sync`: 9 hex digits after `0x`, expected at most 8"
        );
        assert_eq!(
            error("5").to_string(),
            "`0x00000005` is not a code of `Sync`"
        );
        assert_eq!(error("5").hresult(), Some(Hresult::new(5)));
        assert_eq!(error("x").hresult(), None);
        assert_eq!(error("x").family(), "Sync");
    }
}
