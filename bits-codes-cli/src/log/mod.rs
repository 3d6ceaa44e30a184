//! Names the HRESULTs in a log, and puts notes beside them.
//!
//! `stream` reads the log in windows, `find` finds where in a window a code may be, `token` reads the number that
//! is there, `edges`, `words` and `rules` judge whether it is an HRESULT, and `note` writes what is known about it. `files` does that for files.

mod edges;
mod files;
mod find;
mod known;
mod note;
mod rules;
mod stream;
mod text;
mod token;
mod words;

pub use self::files::{Options, Status};
pub use self::known::{Known, note};
pub use self::rules::Rules;
pub use self::stream::{Failure, Hit, Piece, Sink, scan};
pub use self::text::Encoding;

/// What the rules ask about numbers.
pub trait Knowledge {
    /// Whether somebody has given the number a name or a meaning of its own.
    fn is_named(&self, code: u32) -> bool;

    /// Whether the facility in the number is one that is in use.
    fn has_named_facility(&self, code: u32) -> bool;
}
