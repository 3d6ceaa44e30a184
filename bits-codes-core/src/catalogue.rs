//! The names that `explain` knows beyond the families of BITS, as data: found by number through a binary search.
//!
//! The data is bytes, which cost the compiler nothing however many they are, and which a program that does not look anything up
//! does not carry. `names/` in the repository has it as people review it, and packs it into the two files here.

use crate::hash::{read_u16, read_u32};

/// The codes in ascending order, a `u32` each, and behind them as many rows.
static TABLE: &[u8] = include_bytes!("catalogue/names.bin");
/// The names and texts that rows refer to.
static TEXT: &str = include_str!("catalogue/names.txt");

/// The bytes of a row: the place of the name and of the text (`u32` each), the length of the text (`u16`) and of the name
/// (`u8`), and the owner, with [`ALIAS`].
const ROW: usize = 12;

/// In the last byte of a row: the owner has another name for the number, which comes first.
pub const ALIAS: u8 = 0x80;

/// Whose name for a number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Owner {
    /// Numbers of BITS that only mingw-w64 names.
    MingwBits,
    /// COM and the layers around it. Before Win32, since everybody calls 0x80070005 `E_ACCESSDENIED`.
    Com,
    /// HTTP statuses by the names of winerror.h.
    HttpStatus,
    /// Win32 errors in facility WIN32.
    Win32,
    /// The Windows Update agent.
    WindowsUpdate,
    /// Delivery Optimization.
    DeliveryOptimization,
    /// NTSTATUS values.
    NtStatus,
}

impl Owner {
    /// Every owner, in the order in which the names of a number are given.
    pub const ALL: &'static [Self] = &[
        Self::MingwBits,
        Self::Com,
        Self::HttpStatus,
        Self::Win32,
        Self::WindowsUpdate,
        Self::DeliveryOptimization,
        Self::NtStatus,
    ];

    /// Its name, as the name of a family is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MingwBits => "MingwBits",
            Self::Com => "Com",
            Self::HttpStatus => "HttpStatus",
            Self::Win32 => "Win32",
            Self::WindowsUpdate => "WindowsUpdate",
            Self::DeliveryOptimization => "DeliveryOptimization",
            Self::NtStatus => "NtStatus",
        }
    }
}

/// A name of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    code: u32,
    name: &'static str,
    text: &'static str,
    owner: Owner,
    is_alias: bool,
}

impl Row {
    /// The number: an HRESULT or, of an NTSTATUS, that.
    #[must_use]
    pub const fn code(self) -> u32 {
        self.code
    }

    /// The symbolic name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the number means.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Whose name it is.
    #[must_use]
    pub const fn owner(self) -> Owner {
        self.owner
    }

    /// Whether the owner has another name for the number, which comes first.
    #[must_use]
    pub const fn is_alias(self) -> bool {
        self.is_alias
    }

    /// The row at this place.
    fn at(place: u32) -> Option<Self> {
        let rows = TABLE.get(count() as usize * 4..)?;
        let row = rows.get(place as usize * ROW..)?.get(..ROW)?;
        let (name_length, owner) = (row[10], row[11]);
        Some(Self {
            code: code_at(place),
            name: slice(read_u32(row, 0), name_length.into()),
            text: slice(read_u32(row, 1), read_u16(row, 4).into()),
            owner: *Owner::ALL.get(usize::from(owner & !ALIAS))?,
            is_alias: owner & ALIAS != 0,
        })
    }
}

/// How many rows there are.
#[expect(clippy::cast_possible_truncation, reason = "the table is far smaller")]
const fn count() -> u32 {
    (TABLE.len() / (4 + ROW)) as u32
}

fn code_at(place: u32) -> u32 {
    read_u32(TABLE, place)
}

fn slice(start: u32, length: usize) -> &'static str {
    let start = start as usize;
    TEXT.get(start..start + length).unwrap_or_default()
}

/// All names of a number, in the order of [`Owner::ALL`].
///
/// ```
/// use bits_codes_core::catalogue::find;
///
/// let names = find(0x8007_0005).map(|row| row.name());
/// assert_eq!(names.take(2).collect::<Vec<_>>(), ["E_ACCESSDENIED", "ERROR_ACCESS_DENIED"]);
/// ```
#[must_use]
pub fn find(code: u32) -> Rows {
    let (mut start, mut end) = (0, count());
    while start < end {
        let middle = start + (end - start) / 2;
        if code_at(middle) < code {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    Rows { code, next: start }
}

/// The names of a number; see [`find`].
#[derive(Debug, Clone)]
pub struct Rows {
    code: u32,
    next: u32,
}

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let row = Row::at(self.next).filter(|row| row.code == self.code)?;
        self.next += 1;
        Some(row)
    }
}

/// The names of an owner, in the order of their numbers.
pub fn of_owner(owner: Owner) -> impl Iterator<Item = Row> + Clone {
    (0..count())
        .filter_map(Row::at)
        .filter(move |row| row.owner == owner)
}
