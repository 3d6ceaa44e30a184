//! Answers what a number or a name is, and which codes carry an HTTP status or have some words.
//!
//! `read` makes out what was pasted, with `number` and `name`; `show` writes the answer, `facts` all that is known about it, `object` JSON;
//! `search` finds codes by words.

mod facts;
mod name;
mod number;
mod object;
mod read;
mod search;
mod show;

use bits_codes::Hresult;

use crate::known::meaning::Meaning;

pub use self::object::Object;
pub use self::read::{http, read};
pub use self::search::{Found, search};
pub use self::show::{Detail, Shown};

/// What something that was pasted is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was pasted, as far as it is this answer's.
    pub asked: String,
    /// The HRESULT.
    pub code: Hresult,
    /// What the number is meant as.
    pub meaning: Meaning,
    /// The second number of an upgrade's error: `0x20017` of `0xC1900101 - 0x20017`.
    pub extended: Option<u32>,
    /// What the input was taken for, where that is not what is written.
    pub taken_as: Option<String>,
    /// Other things that it may mean, in a few words each.
    pub others: Vec<String>,
}
