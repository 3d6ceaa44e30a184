//! Names of numbers as data: bytes that a binary search reads where they are.
//!
//! The data is `bits-codes`', which packs the names behind `explain` into it. The bytes cost a compiler nothing however many they
//! are, and a program that looks nothing up does not carry them. `names/` in the repository has the names as people review them.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::hresult;

/// A list of names, sorted by number.
///
/// The bytes are, for each name, its code (`u32`), then for each name a row of [`ROW`] bytes, then the places of the rows in
/// the order of their names without regard to case (`u16`). All integers are little-endian.
pub struct Catalogue {
    table: &'static [u8],
    /// The names and texts that rows refer to.
    text: &'static str,
    /// Whose names they are, in the order in which the names of a number are given.
    owners: &'static [(&'static str, Numbers)],
    /// The short names of the sources.
    sources: &'static [&'static str],
}

/// The bytes of a row: where its name begins (3) and its length (1), where its text begins (3) and its length (2), its owner with
/// [`ALIAS`] (1), and its sources, a bit each (2).
pub const ROW: usize = 12;

/// In the byte of the owner: the owner has another name for the number, which comes first.
pub const ALIAS: u8 = 0x80;

/// The bytes of a name in all: code, row, and place by name.
const WHOLE: usize = 4 + ROW + 2;

/// What kind of numbers an owner gives names to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Numbers {
    /// HRESULTs.
    Hresult,
    /// Win32 errors, which people meet as they are and as the HRESULTs that `HRESULT_FROM_WIN32` makes of them.
    Win32,
    /// NTSTATUS values, which people meet as they are and as the HRESULTs that `HRESULT_FROM_NT` makes of them.
    NtStatus,
}

impl Numbers {
    /// The code under which a catalogue has a number of this kind.
    #[must_use]
    pub const fn code(self, number: u32) -> u32 {
        match self {
            Self::Win32 => hresult::from_win32(number),
            Self::Hresult | Self::NtStatus => number,
        }
    }
}

/// Whose name for a number it is. Owners compare in the order in which the names of a number are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owner {
    place: u8,
    name: &'static str,
    numbers: Numbers,
}

impl Owner {
    /// Its name, as the name of a family is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What its numbers are.
    #[must_use]
    pub const fn numbers(self) -> Numbers {
        self.numbers
    }
}

/// The headers and lists that have a name with its number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sources {
    bits: u16,
    all: &'static [&'static str],
}

impl Sources {
    /// Their short names.
    pub fn iter(self) -> impl Iterator<Item = &'static str> + Clone {
        let Self { bits, all } = self;
        all.iter()
            .enumerate()
            .filter(move |(bit, _)| bits >> bit & 1 == 1)
            .map(|(_, &source)| source)
    }
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A name of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The number: an HRESULT or, of an NTSTATUS, that.
    pub code: u32,
    /// The symbolic name. It is empty where a number is documented without one.
    pub name: &'static str,
    /// What the number means, or nothing. The names that an owner has for a number share it.
    pub text: &'static str,
    /// Whose name it is.
    pub owner: Owner,
    /// Whether the owner has another name for the number, which comes first.
    pub is_alias: bool,
    /// Where name and number are from.
    pub sources: Sources,
}

impl Catalogue {
    /// A catalogue of what the package `bits-codes-names` packed. Bytes of anything else give no names, or wrong ones.
    #[must_use]
    pub const fn new(
        table: &'static [u8],
        text: &'static str,
        owners: &'static [(&'static str, Numbers)],
        sources: &'static [&'static str],
    ) -> Self {
        Self {
            table,
            text,
            owners,
            sources,
        }
    }

    /// How many names there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.table.len() / WHOLE
    }

    /// Whether there are no names.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All names of a number, in the order of their owners.
    pub fn find(&'static self, code: u32) -> Rows {
        let first = partition(self.len(), |place| Some(self.code(place)? < code));
        let mut end = first;
        while self.code(end) == Some(code) {
            end += 1;
        }
        Rows {
            catalogue: self,
            rows: first..end,
        }
    }

    /// Every row that has this name in whatever case, in the order of the numbers.
    pub fn named<'a>(&'static self, name: &'a str) -> impl Iterator<Item = Row> + Clone + use<'a> {
        let row = move |place: usize| {
            let index = self.table.get(self.len() * (4 + ROW) + 2 * place..)?;
            self.row(u16::from_le_bytes(*index.first_chunk()?).into())
        };
        let first = partition(self.len(), |place| Some(is_before(row(place)?.name, name)));
        (first..)
            .map_while(row)
            .take_while(move |row| row.name.eq_ignore_ascii_case(name))
    }

    /// All rows, by ascending number.
    pub fn all(&'static self) -> Rows {
        Rows {
            catalogue: self,
            rows: 0..self.len(),
        }
    }

    /// The code of a row, if there is that row.
    #[inline]
    fn code(&self, row: usize) -> Option<u32> {
        if row >= self.len() {
            return None;
        }
        let bytes = self.table.get(4 * row..)?.first_chunk()?;
        Some(u32::from_le_bytes(*bytes))
    }

    fn row(&self, row: usize) -> Option<Row> {
        let code = self.code(row)?;
        let bytes = self.table.get(self.len() * 4 + row * ROW..)?;
        let &[n0, n1, n2, name, t0, t1, t2, l0, l1, owner, s0, s1] = bytes.first_chunk()?;
        let place = owner & !ALIAS;
        let &(owner_name, numbers) = self.owners.get(usize::from(place))?;
        Some(Row {
            code,
            name: self.slice([n0, n1, n2], name.into())?,
            text: self.slice([t0, t1, t2], u16::from_le_bytes([l0, l1]))?,
            owner: Owner {
                place,
                name: owner_name,
                numbers,
            },
            is_alias: owner & ALIAS != 0,
            sources: Sources {
                bits: u16::from_le_bytes([s0, s1]),
                all: self.sources,
            },
        })
    }

    fn slice(&self, [b0, b1, b2]: [u8; 3], len: u16) -> Option<&'static str> {
        let start = usize::try_from(u32::from_le_bytes([b0, b1, b2, 0])).ok()?;
        self.text.get(start..start.checked_add(len.into())?)
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalogue({} names)", self.len())
    }
}

/// Whether `a` comes before `b` where case does not count.
fn is_before(a: &str, b: &str) -> bool {
    a.bytes()
        .map(|byte| byte.to_ascii_uppercase())
        .lt(b.bytes().map(|byte| byte.to_ascii_uppercase()))
}

/// The first of the places below `len` that is not `before` what is looked for.
fn partition(len: usize, before: impl Fn(usize) -> Option<bool>) -> usize {
    let (mut base, mut size) = (0, len);
    while size > 0 {
        let half = size / 2;
        // Leaving the loop where there is no row makes the rest products, and no branch, which the processor would predict
        // wrongly every second time: a look-up in 15,000 codes takes 54 ns instead of 84.
        let Some(is_before) = before(base + half) else {
            break;
        };
        let step = usize::from(is_before);
        base += step * (half + 1);
        // Of an even size one place fewer is above the middle than below.
        size = half - step * (1 - size % 2);
    }
    base
}

/// Rows that are next to each other in a [`Catalogue`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy"]
pub struct Rows {
    catalogue: &'static Catalogue,
    rows: Range<usize>,
}

impl Rows {
    /// The next row, which stays the next.
    #[must_use]
    pub fn peek(&self) -> Option<Row> {
        if self.rows.is_empty() {
            None
        } else {
            self.catalogue.row(self.rows.start)
        }
    }
}

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        self.rows.next().and_then(|row| self.catalogue.row(row))
    }
}

impl FusedIterator for Rows {}
