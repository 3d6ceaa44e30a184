//! The names behind [`explain`](super::explain): the families of BITS, and then those of the catalogue.

use core::fmt;
use core::iter::FusedIterator;

use bits_codes_core::catalogue::{self, Owner, Row, Rows};
use bits_codes_core::hresult::N as NTSTATUS_BIT;

use crate::bits::BitsCode;
use crate::event::BitsEvent;
use crate::family::Family;
use crate::hresult::Hresult;

/// A name of a number.
///
/// It is shown (`{}`) as the bare name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KnownName {
    code: Hresult,
    name: &'static str,
    family: &'static str,
    text: &'static str,
    alias: bool,
}

impl KnownName {
    /// The number that the family has under this name. Of the names of an
    /// [explained](crate::Explanation::names) NTSTATUS it is the NTSTATUS.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let name = explain(0xD000_0022).names().next().unwrap();
    /// assert_eq!(name.code().bits(), 0xC000_0022);
    /// ```
    #[must_use]
    #[inline]
    pub const fn code(self) -> Hresult {
        self.code
    }

    /// The name, `BG_E_NOT_FOUND`.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The family: `BitsCode`, `BitsEvent`, `Com`, `HttpStatus`, `Win32`, `WindowsUpdate`,
    /// `DeliveryOptimization` or `NtStatus`; or `MingwBits`, which are numbers of BITS that only mingw-w64
    /// names.
    #[must_use]
    #[inline]
    pub const fn family(self) -> &'static str {
        self.family
    }

    /// The text. It may have several paragraphs, with line breaks between them.
    #[must_use]
    #[inline]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Whether the family knows the number better under another name.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let names = explain(0x8007_2EE2).names().map(|name| (name.name(), name.is_alias()));
    /// assert_eq!(
    ///     names.collect::<Vec<_>>(),
    ///     [("ERROR_WINHTTP_TIMEOUT", false), ("ERROR_INTERNET_TIMEOUT", true), ("WININET_E_TIMEOUT", true)],
    /// );
    /// ```
    #[must_use]
    #[inline]
    pub const fn is_alias(self) -> bool {
        self.alias
    }

    /// Whether mingw-w64 alone has this name.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let name = explain(0x8020_0031).names().next().unwrap();
    /// assert_eq!(name.name(), "BG_E_NAME_RESOLUTION_FAILURE");
    /// assert!(name.is_only_in_mingw());
    /// ```
    #[must_use]
    #[inline]
    pub fn is_only_in_mingw(self) -> bool {
        self.is_of(Owner::MingwBits)
    }

    /// Whether the name is a Win32 error's.
    pub(super) fn is_win32(self) -> bool {
        self.is_of(Owner::Win32)
    }

    /// Whether the name is an NTSTATUS's.
    pub(super) fn is_ntstatus(self) -> bool {
        self.is_of(Owner::NtStatus)
    }

    fn is_of(self, owner: Owner) -> bool {
        self.family == owner.name()
    }

    /// The text up to its first line break.
    pub(super) fn first_paragraph(self) -> &'static str {
        self.text.lines().next().unwrap_or_default()
    }
}

impl fmt::Display for KnownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}

impl From<Row> for KnownName {
    fn from(row: Row) -> Self {
        Self {
            code: Hresult::new(row.code()),
            name: row.name(),
            family: row.owner().name(),
            text: row.text(),
            alias: row.is_alias(),
        }
    }
}

/// The names of one entry of a family: its own, then the aliases.
#[derive(Clone, Debug)]
struct EntryNames {
    name: KnownName,
    aliases: core::slice::Iter<'static, &'static str>,
}

impl EntryNames {
    fn of<F: Family>(entry: F) -> Self {
        Self {
            name: KnownName {
                code: entry.into(),
                name: entry.name(),
                family: F::NAME,
                text: entry.text(),
                alias: false,
            },
            aliases: entry.aliases().iter(),
        }
    }
}

impl Iterator for EntryNames {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        let next = self.name;
        // An empty name is behind the last one.
        self.name.name = self.aliases.next().copied().unwrap_or_default();
        self.name.alias = true;
        (!next.name.is_empty()).then_some(next)
    }
}

/// The entry of one of the two families of BITS, whose codes differ.
fn bits_names(code: u32) -> Option<EntryNames> {
    let documented = BitsCode::from_code(code).map(EntryNames::of);
    documented.or_else(|| BitsEvent::from_code(code).map(EntryNames::of))
}

/// All known names of a number: what [`Explanation::names`](crate::Explanation::names) gives.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
pub struct Names {
    of_bits: Option<EntryNames>,
    others: Rows,
    /// The number was an NTSTATUS made an HRESULT, which has the names of that NTSTATUS alone.
    is_ntstatus: bool,
}

impl Names {
    pub(super) fn of(code: u32) -> Self {
        let is_ntstatus = Hresult::new(code).is_ntstatus();
        let code = if is_ntstatus {
            code & !NTSTATUS_BIT
        } else {
            code
        };
        Self {
            of_bits: if is_ntstatus { None } else { bits_names(code) },
            others: catalogue::find(code),
            is_ntstatus,
        }
    }
}

impl Iterator for Names {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        if let Some(name) = self.of_bits.as_mut().and_then(Iterator::next) {
            return Some(name);
        }
        let is_ntstatus = self.is_ntstatus;
        self.others
            .find(|row| !is_ntstatus || row.owner() == Owner::NtStatus)
            .map(KnownName::from)
    }
}

impl FusedIterator for Names {}

/// Every name that is known here, family by family: what a search goes through.
///
/// ```
/// use bits_codes::explain::known;
///
/// let found = known().find(|name| name.name() == "RPC_S_SERVER_UNAVAILABLE").unwrap();
/// assert_eq!(found.code().to_string(), "0x800706BA");
///
/// let about_proxies = known().filter(|name| name.text().contains("proxy")).count();
/// assert!(about_proxies > 10);
/// ```
pub fn known() -> impl Iterator<Item = KnownName> + Clone {
    let of_bits = BitsCode::all().flat_map(EntryNames::of);
    let of_events = BitsEvent::all().flat_map(EntryNames::of);
    let others = Owner::ALL.iter().copied().flat_map(catalogue::of_owner);
    of_bits.chain(of_events).chain(others.map(KnownName::from))
}
