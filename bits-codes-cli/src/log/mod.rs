//! Names the HRESULTs in a log, and puts notes beside them.
//!
//! `stream` reads the log in windows, `find` finds where in a window a code may be, `token` reads the number that
//! is there, `edges`, `words`, `announced`, `dumps` and `rules` judge whether it is an HRESULT, and `note` writes what is known
//! about it. `files` does that for files.

mod announced;
mod dumps;
mod edges;
mod files;
mod find;
mod note;
mod rules;
mod stream;
mod text;
mod token;
mod words;

pub use self::files::{Options, Status};
pub use self::note::note;
pub use self::rules::{Code, Rules};
pub use self::stream::{Failure, Hit, Piece, Sink, scan};
pub use self::text::Encoding;

use crate::known::Known;

/// The codes in a text, as in a line of a log.
#[must_use]
pub fn codes_in(known: &Known, text: &str) -> Vec<Hit> {
    /// Keeps the codes.
    struct Hits(Vec<Hit>);

    impl Sink for Hits {
        fn piece(&mut self, _: Piece<'_>) -> std::io::Result<()> {
            Ok(())
        }

        fn hit(&mut self, hit: Hit, _: &[u8]) -> std::io::Result<()> {
            self.0.push(hit);
            Ok(())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    let mut hits = Hits(Vec::new());
    // Neither a text in memory nor a vector fails.
    let _ = scan(text.as_bytes(), &Rules { known, all: false }, &mut hits);
    hits.0
}
