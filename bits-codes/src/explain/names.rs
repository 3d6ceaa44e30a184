//! The names behind [`explain`](super::explain): the families of BITS, and then those of the catalogue.

use core::fmt;
use core::iter::FusedIterator;

use bits_codes_core::catalogue::{Numbers, Owner, Row, Rows, Sources};
use bits_codes_core::hresult::N as NTSTATUS_BIT;

use super::Explanation;
use super::catalogue::NAMES;
use super::own::{self, OwnNames};
use crate::bits::BitsCode;
use crate::event::BitsEvent;
use crate::family_ref::{Entry, FamilyRef};
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
    origin: Origin,
}

/// Where a name is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Origin {
    /// A family, from these sources. One that the user declares has none.
    Declared(&'static [&'static str]),
    Catalogue(Owner, Sources),
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

    /// The family: one that [was given](Explanation::with), `BitsCode` and `BitsEvent`, which are enums of this crate, `MingwBits` (numbers of BITS that only mingw-w64
    /// names), `Com`, `HttpStatus`, `Win32`, `WindowsUpdate`, `DeliveryOptimization`, `Servicing` (CBS and DISM), `Setup`, and
    /// so on, in the order in which the names of a number are given; `NtStatus` and `Windows` (all others) are the last.
    #[must_use]
    #[inline]
    pub const fn family(self) -> &'static str {
        self.family
    }

    /// The text. It may have several paragraphs, with line breaks between them. It is empty where no more than the name is
    /// known.
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

    /// The short names of the sources that have this name with this number: `windows` (the crate), `sdk`, `mingw`, `erref`
    /// ([MS-ERREF]), `pages` (Microsoft's documentation), and others that `names/sources.tsv` in the repository describes. A name
    /// with one source is confirmed by no second one. A family that [was given](Explanation::with) has no source.
    ///
    /// ```
    /// use bits_codes::explain;
    ///
    /// let name = explain(0x8007_06BA).names().next().unwrap();
    /// assert_eq!(name.name(), "RPC_S_SERVER_UNAVAILABLE");
    /// assert!(name.sources().any(|source| source == "windows"));
    /// assert!(name.sources().count() > 1);
    /// ```
    ///
    /// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/
    pub fn sources(self) -> impl Iterator<Item = &'static str> + Clone {
        let (declared, packed) = match self.origin {
            Origin::Declared(sources) => (sources, None),
            Origin::Catalogue(_, sources) => (&[][..], Some(sources)),
        };
        let packed = packed.into_iter().flat_map(Sources::iter);
        declared.iter().copied().chain(packed)
    }

    /// Whether mingw-w64 alone has this name, for a number of BITS.
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
        self.family == "MingwBits"
    }

    /// Whether the name is a Win32 error's.
    pub(super) fn is_win32(self) -> bool {
        self.is_a(Numbers::Win32)
    }

    /// Whether the name is an NTSTATUS's.
    pub(super) fn is_ntstatus(self) -> bool {
        self.is_a(Numbers::NtStatus)
    }

    fn is_a(self, numbers: Numbers) -> bool {
        matches!(self.origin, Origin::Catalogue(owner, _) if owner.numbers() == numbers)
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
            code: Hresult::new(row.code),
            name: row.name,
            family: row.owner.name(),
            text: row.text,
            alias: row.is_alias,
            origin: Origin::Catalogue(row.owner, row.sources),
        }
    }
}

/// The names of one entry of a family: its own, then the aliases.
#[derive(Clone, Debug)]
pub(super) struct EntryNames {
    name: KnownName,
    aliases: core::slice::Iter<'static, &'static str>,
    sources_of_aliases: &'static [&'static str],
}

impl EntryNames {
    /// The names of an entry of the user's.
    pub(super) fn own(entry: Entry) -> Self {
        Self::of(entry, &[], &[])
    }

    fn of(
        entry: Entry,
        sources: &'static [&'static str],
        sources_of_aliases: &'static [&'static str],
    ) -> Self {
        Self {
            name: KnownName {
                code: entry.hresult(),
                name: entry.name(),
                family: entry.family(),
                text: entry.text(),
                alias: false,
                origin: Origin::Declared(sources),
            },
            aliases: entry.aliases().iter(),
            sources_of_aliases,
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
        self.name.origin = Origin::Declared(self.sources_of_aliases);
        (!next.name.is_empty()).then_some(next)
    }
}

/// An entry of the documented list, or of the headers alone.
fn of_code(code: BitsCode) -> EntryNames {
    let sources: &[&str] = match (code.is_documented(), code.aliases()) {
        (true, []) => &["windows", "pages"],
        (true, _) => &["pages"],
        (false, _) => &["windows"],
    };
    // Aliases are the names of the headers where the page has another.
    EntryNames::of(code.into(), sources, &["windows"])
}

fn of_event(event: BitsEvent) -> EntryNames {
    EntryNames::of(event.into(), &["windows"], &["windows"])
}

/// The entry of one of the two families of BITS, whose codes differ.
fn bits_names(code: u32) -> Option<EntryNames> {
    let documented = BitsCode::from_code(code).map(of_code);
    documented.or_else(|| BitsEvent::from_code(code).map(of_event))
}

/// All known names of a number: what [`Explanation::names`] gives.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
pub struct Names {
    own: OwnNames,
    of_bits: Option<EntryNames>,
    /// Of a number that was an NTSTATUS before it was made an HRESULT, the rows of that.
    of_ntstatus: Option<Rows>,
    rows: Rows,
}

impl Names {
    pub(super) fn of(code: u32, families: &'static [FamilyRef]) -> Self {
        let is_ntstatus = Hresult::new(code).is_ntstatus();
        Self {
            own: own::names(code, families),
            of_bits: bits_names(code),
            of_ntstatus: is_ntstatus.then(|| NAMES.find(code & !NTSTATUS_BIT)),
            rows: NAMES.find(code),
        }
    }
}

impl Iterator for Names {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        let of_bits = self.of_bits.iter_mut().flatten();
        if let Some(name) = self.own.by_ref().chain(of_bits).next() {
            return Some(name);
        }
        let mut of_ntstatus = self.of_ntstatus.iter_mut().flatten();
        let row = of_ntstatus.find(|row| row.owner.numbers() == Numbers::NtStatus);
        // A number that is documented without a name has a row without one.
        let row = row.or_else(|| self.rows.find(|row| !row.name.is_empty()));
        row.map(KnownName::from)
    }
}

impl FusedIterator for Names {}

/// What is known best of a number.
pub(super) enum Best {
    /// Its first name.
    Name(KnownName),
    /// Its row in the catalogue, without a name.
    Nameless(Row),
    Nothing,
}

impl Best {
    pub(super) fn of(mut names: Names) -> Self {
        let mut rows = names.rows.clone();
        match names.next() {
            Some(name) => Self::Name(name),
            None => rows
                .find(|row| row.name.is_empty())
                .map_or(Self::Nothing, Self::Nameless),
        }
    }
}

/// Every name that is known here: `BitsCode`, `BitsEvent`, and then the others in the order of their numbers.
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
    let others = NAMES.all().filter(|row| !row.name.is_empty());
    declared().chain(others.map(KnownName::from))
}

/// All names of the two families of BITS.
fn declared() -> impl Iterator<Item = KnownName> + Clone {
    let codes = BitsCode::all().flat_map(of_code);
    codes.chain(BitsEvent::all().flat_map(of_event))
}

/// Every known name that is this one, in whatever case: several where a name has several numbers.
///
/// ```
/// use bits_codes::explain::named;
///
/// let names: Vec<_> = named("error_access_denied").collect();
/// assert_eq!(names[0].name(), "ERROR_ACCESS_DENIED");
/// assert_eq!(names[0].code().to_string(), "0x80070005");
/// ```
pub fn named(name: &str) -> impl Iterator<Item = KnownName> + Clone + use<'_> {
    let name = name.trim();
    let of_bits = declared().filter(move |known| known.name().eq_ignore_ascii_case(name));
    // The rows without a name are no answer to a question without one.
    let others = NAMES.named(name).filter(|row| !row.name.is_empty());
    of_bits.chain(others.map(KnownName::from))
}

/// Explains the number that has this symbolic name, in whatever case.
///
/// A Win32 error's name gives the HRESULT that is made of it. Of several numbers the one is taken whose owner comes first in the
/// order of [`KnownName::family`]; [`named`] gives them all.
///
/// ```
/// use bits_codes::explain_name;
///
/// assert_eq!(explain_name("BG_E_NOT_FOUND").unwrap().hresult().to_string(), "0x80200001");
/// assert_eq!(explain_name("error_winhttp_timeout").unwrap().hresult().to_string(), "0x80072EE2");
/// assert_eq!(explain_name("BG_E_NO_SUCH_NAME"), None);
/// ```
#[must_use]
pub fn explain_name(name: &str) -> Option<Explanation> {
    let first = named(name).min_by_key(|known| match known.origin {
        Origin::Declared(_) => None,
        Origin::Catalogue(owner, _) => Some(owner),
    });
    first.map(|known| known.code().explain())
}
