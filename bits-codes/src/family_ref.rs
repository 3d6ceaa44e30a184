//! A family as a value, for code that is given families at run time.

use core::error::Error;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::family::Family;
use crate::hresult::Hresult;
use bits_codes_core::facility::Facility;
use bits_codes_core::severity::Severity;

/// A family as a value: families of different types in one list.
///
/// A logger or a handler of errors that does not know the families of its program is given such a list, and so is
/// [`Explanation::with`](crate::Explanation::with). Nothing is allocated: it is a pointer to a constant.
///
/// ```
/// use bits_codes::{BitsCode, FamilyRef, bits_errors};
///
/// bits_errors! {
///     #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
///     pub enum SyncCode {
///         0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
///     }
/// }
///
/// const FAMILIES: &[FamilyRef] = &[FamilyRef::of::<SyncCode>(), FamilyRef::of::<BitsCode>()];
///
/// let found = FAMILIES.iter().find_map(|family| family.from_code(0x8020_0001)).unwrap();
/// assert_eq!((found.family(), found.name()), ("BitsCode", "BG_E_NOT_FOUND"));
/// assert_eq!(found.to_string(), "The requested job was not found.");
///
/// let found = FAMILIES.iter().find_map(|family| family.from_name("SYNC_E_NO_QUOTA")).unwrap();
/// assert_eq!(found.hresult(), SyncCode::NoQuota);
/// ```
///
/// Two are equal if their names and their codes are.
#[derive(Clone, Copy)]
pub struct FamilyRef {
    functions: &'static Functions,
}

/// What is asked of a family whose type is not known any more.
struct Functions {
    name: &'static str,
    codes: &'static [u32],
    from_code: fn(u32) -> Option<Entry>,
    from_name: fn(&str) -> Option<Entry>,
    from_http_status: fn(u16) -> Option<Entry>,
}

impl FamilyRef {
    /// The family `F`.
    #[must_use]
    pub const fn of<F: Family>() -> Self {
        Self {
            functions: const {
                &Functions {
                    name: F::NAME,
                    codes: F::CODES,
                    from_code: |code| F::from_code(code).map(Entry::from),
                    from_name: |name| F::from_name(name).map(Entry::from),
                    from_http_status: |status| F::from_http_status(status).map(Entry::from),
                }
            },
        }
    }

    /// The name of the enum.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        self.functions.name
    }

    /// Every code, in the order of the declaration.
    #[must_use]
    #[inline]
    pub const fn codes(self) -> &'static [u32] {
        self.functions.codes
    }

    /// Every entry, in the order of the declaration.
    ///
    /// ```
    /// use bits_codes::{BitsCode, FamilyRef};
    ///
    /// let family = FamilyRef::of::<BitsCode>();
    /// let longest = family.all().map(|entry| entry.name().len()).max();
    /// assert!(longest > Some(30));
    /// ```
    #[must_use]
    pub fn all(self) -> impl DoubleEndedIterator<Item = Entry> + Clone {
        let codes = self.codes().iter();
        codes.filter_map(move |code| self.from_code(*code))
    }

    /// The entry with this code.
    #[must_use]
    pub fn from_code(self, code: u32) -> Option<Entry> {
        (self.functions.from_code)(code)
    }

    /// The entry of this name or alias.
    #[must_use]
    pub fn from_name(self, name: &str) -> Option<Entry> {
        (self.functions.from_name)(name)
    }

    /// The first declared entry that carries this HTTP status.
    #[must_use]
    pub fn from_http_status(self, status: u16) -> Option<Entry> {
        (self.functions.from_http_status)(status)
    }
}

impl PartialEq for FamilyRef {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.codes() == other.codes()
    }
}

impl Eq for FamilyRef {}

impl Hash for FamilyRef {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

/// `FamilyRef(BitsCode)`.
impl fmt::Debug for FamilyRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FamilyRef({})", self.name())
    }
}

/// An entry of a family whose type is not known any more: what [`FamilyRef`] finds, and what any code converts to.
///
/// `{}`, `{:#}` and `{:?}` show what they show of the code itself.
///
/// ```
/// use bits_codes::{BitsCode, Entry};
///
/// let entry = Entry::from(BitsCode::HttpError404);
/// assert_eq!(entry.family(), "BitsCode");
/// assert_eq!(entry.http_status(), Some(404));
/// assert_eq!(format!("{entry:?}"), format!("{:?}", BitsCode::HttpError404));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Entry {
    family: &'static str,
    code: Hresult,
    name: &'static str,
    aliases: &'static [&'static str],
    text: &'static str,
    http_status: Option<u16>,
}

impl Entry {
    /// The name of the family.
    #[must_use]
    #[inline]
    pub const fn family(self) -> &'static str {
        self.family
    }

    /// The code.
    #[must_use]
    #[inline]
    pub const fn code(self) -> u32 {
        self.code.bits()
    }

    /// The code as an HRESULT.
    #[must_use]
    #[inline]
    pub const fn hresult(self) -> Hresult {
        self.code
    }

    /// The symbolic name.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Other symbolic names of the same code.
    #[must_use]
    #[inline]
    pub const fn aliases(self) -> &'static [&'static str] {
        self.aliases
    }

    /// The text, as declared.
    #[must_use]
    #[inline]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// The HTTP status that the code carries, or that was declared for it.
    #[must_use]
    #[inline]
    pub const fn http_status(self) -> Option<u16> {
        self.http_status
    }

    /// Whether it is a failure or a success.
    #[must_use]
    #[inline]
    pub const fn severity(self) -> Severity {
        self.code.severity()
    }

    /// The part of the system that it is from.
    #[must_use]
    #[inline]
    pub const fn facility(self) -> Facility {
        self.code.facility()
    }

    /// Whether this is a failure.
    #[must_use]
    #[inline]
    pub const fn is_error(self) -> bool {
        self.code.is_error()
    }

    /// Whether this is a success.
    #[must_use]
    #[inline]
    pub const fn is_success(self) -> bool {
        self.code.is_success()
    }
}

impl<F: Family> From<F> for Entry {
    fn from(code: F) -> Self {
        Self {
            family: F::NAME,
            code: code.into(),
            name: code.name(),
            aliases: code.aliases(),
            text: code.text(),
            http_status: code.http_status(),
        }
    }
}

impl From<Entry> for Hresult {
    #[inline]
    fn from(entry: Entry) -> Self {
        entry.code
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "{self:?}: {}", self.text)
        } else {
            f.pad(self.text)
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.code)
    }
}

impl Error for Entry {}

#[cfg(test)]
mod tests {
    use super::{Entry, FamilyRef};
    use crate::bits::BitsCode;
    use crate::sample::Sync;
    use std::format;
    use std::vec::Vec;

    const SYNC: FamilyRef = FamilyRef::of::<Sync>();

    #[test]
    fn a_value_answers_as_its_family_does() {
        assert_eq!((SYNC.name(), SYNC.codes()), ("Sync", Sync::CODES));
        for (code, entry) in Sync::all().zip(SYNC.all()) {
            assert_eq!(entry, Entry::from(code));
            assert_eq!(SYNC.from_code(code.code()), Some(entry));
            assert_eq!(SYNC.from_name(code.name()), Some(entry));
            assert_eq!(entry.family(), "Sync");
            assert_eq!(
                (entry.code(), entry.hresult()),
                (code.code(), code.hresult())
            );
            assert_eq!(
                (entry.name(), entry.aliases()),
                (code.name(), code.aliases())
            );
            assert_eq!(entry.text(), code.text());
            assert_eq!(entry.http_status(), code.http_status());
            assert_eq!(entry.severity(), code.severity());
            assert_eq!(entry.facility(), code.facility());
            assert_eq!(entry.is_error(), code.is_error());
            assert_eq!(entry.is_success(), code.is_success());
            assert_eq!(
                format!("{entry} {entry:#} {entry:?} {entry:>40}"),
                format!("{code} {code:#} {code:?} {code:>40}")
            );
        }
        assert_eq!(SYNC.all().count(), 3);
        assert_eq!(SYNC.from_name("SYNC_E_FULL"), SYNC.from_http_status(507));
        assert_eq!(SYNC.from_http_status(507), Some(Sync::NoQuota.into()));
        assert_eq!(SYNC.from_code(5), None);
        assert_eq!(SYNC.from_name("BG_E_NOT_FOUND"), None);
        assert_eq!(SYNC.from_http_status(404), None);
    }

    #[test]
    fn families_are_told_apart() {
        let families: Vec<FamilyRef> = [SYNC, FamilyRef::of::<BitsCode>()].to_vec();
        assert_ne!(families[0], families[1]);
        assert_eq!(families[0], FamilyRef::of::<Sync>());
        assert_eq!(
            format!("{families:?}"),
            "[FamilyRef(Sync), FamilyRef(BitsCode)]"
        );
    }
}
