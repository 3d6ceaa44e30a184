//! The names behind [`explain`](super::explain): all families in one list.

use core::fmt;
use core::iter::FusedIterator;

use super::NTSTATUS_BIT;
use super::com::Com;
use super::delivery::DeliveryOptimization;
use super::http::HttpStatus;
use super::mingw::MingwBits;
use super::ntstatus::NtStatus;
use super::update::WindowsUpdate;
use super::win32::Win32;
use crate::bits::BitsCode;
use crate::event::BitsEvent;
use crate::family::Family;
use crate::hresult::Hresult;

/// The families, in the order in which the names of a number are given.
///
/// COM comes before Win32 since `E_ACCESSDENIED` is what everybody calls 0x80070005. NTSTATUS values come last: see
/// [`Names::of`].
static TABLES: [Table; 9] = [
    Table::of::<BitsCode>(),
    Table::of::<BitsEvent>(),
    Table::of::<MingwBits>(),
    Table::of::<Com>(),
    Table::of::<HttpStatus>(),
    Table::of::<Win32>(),
    Table::of::<WindowsUpdate>(),
    Table::of::<DeliveryOptimization>(),
    Table::of::<NtStatus>(),
];

/// A family without its type.
struct Table {
    family: &'static str,
    codes: &'static [u32],
    find: fn(u32) -> Option<Entry>,
}

impl Table {
    const fn of<F: Family>() -> Self {
        Self {
            family: F::NAME,
            codes: F::CODES,
            find: find::<F>,
        }
    }
}

/// What a family says about one of its codes.
#[derive(Clone, Copy, Debug)]
struct Entry {
    name: &'static str,
    aliases: &'static [&'static str],
    text: &'static str,
}

fn find<F: Family>(code: u32) -> Option<Entry> {
    F::from_code(code).map(|entry| Entry {
        name: entry.name(),
        aliases: entry.aliases(),
        text: entry.text(),
    })
}

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

    /// The family, by the name of its enum: `BitsCode`, `BitsEvent`, `Com`, `HttpStatus`, `Win32`, `WindowsUpdate`,
    /// `DeliveryOptimization` or `NtStatus`; or `MingwBits`, which are names for BITS numbers that mingw-w64 has and Microsoft
    /// has not.
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
        self.family == MingwBits::NAME
    }

    /// Whether the name is a Win32 error's.
    pub(super) fn is_win32(self) -> bool {
        self.family == Win32::NAME
    }

    /// Whether the name is an NTSTATUS's.
    pub(super) fn is_ntstatus(self) -> bool {
        self.family == NtStatus::NAME
    }

    /// What stands before the first line break of the text.
    pub(super) fn first_paragraph(self) -> &'static str {
        self.text.lines().next().unwrap_or_default()
    }
}

impl fmt::Display for KnownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}

/// The names of one entry: the name proper, then the aliases.
#[derive(Clone, Debug)]
struct EntryNames {
    code: Hresult,
    family: &'static str,
    entry: Entry,
    next: usize,
}

impl Iterator for EntryNames {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        let name = match self.next.checked_sub(1) {
            None => self.entry.name,
            Some(alias) => self.entry.aliases.get(alias)?,
        };
        let alias = self.next > 0;
        self.next += 1;
        Some(KnownName {
            code: self.code,
            name,
            family: self.family,
            text: self.entry.text,
            alias,
        })
    }
}

/// The names that `table` has for `code`.
fn names_in(table: &Table, code: u32) -> Option<EntryNames> {
    let entry = (table.find)(code)?;
    Some(EntryNames {
        code: Hresult::new(code),
        family: table.family,
        entry,
        next: 0,
    })
}

/// All known names of a number: what [`Explanation::names`](crate::Explanation::names) gives.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
pub struct Names {
    code: u32,
    tables: core::ops::Range<usize>,
    found: Option<EntryNames>,
}

impl Names {
    pub(super) fn of(code: u32) -> Self {
        let all = 0..TABLES.len();
        if Hresult::new(code).is_ntstatus() {
            // What is dressed up is an NTSTATUS, and the last family is theirs.
            Self {
                code: code & !NTSTATUS_BIT,
                tables: all.end - 1..all.end,
                found: None,
            }
        } else {
            Self {
                code,
                tables: all,
                found: None,
            }
        }
    }
}

impl Iterator for Names {
    type Item = KnownName;

    fn next(&mut self) -> Option<KnownName> {
        loop {
            if let Some(name) = self.found.as_mut().and_then(Iterator::next) {
                return Some(name);
            }
            self.found = names_in(&TABLES[self.tables.next()?], self.code);
        }
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
    TABLES.iter().flat_map(|table| {
        table
            .codes
            .iter()
            .filter_map(move |&code| names_in(table, code))
            .flatten()
    })
}
