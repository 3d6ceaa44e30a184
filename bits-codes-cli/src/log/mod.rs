//! Names the HRESULTs in a log, and puts notes beside them.
//!
//! `stream` reads the log in windows, `find` finds where in a window a code may be, `token` reads the number that
//! is there, `edges`, `words`, `announced`, `dumps` and `rules` judge whether it is an HRESULT, and `note` writes what is known
//! about it. `blocks` does so for several blocks of a large log at once. `lines` puts lines together, for `only`, `summary` (with
//! `chains` and `time`) and `json_lines`. `files` does all that for the logs that `inputs` finds.

mod announced;
mod blocks;
mod chains;
mod dumps;
mod edges;
mod files;
mod find;
mod inputs;
mod json_lines;
mod lines;
mod note;
mod only;
mod rules;
mod stream;
mod summary;
mod text;
mod time;
mod token;
mod words;

pub use self::files::{Mode, Options, Status, Watcher};
pub use self::note::{Notes, Style, note};
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
