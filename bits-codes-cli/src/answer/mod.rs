//! Answers what a number or a name is, and which codes carry an HTTP status or have some words.
//!
//! `find` looks up what a question is about, and `facts` shows what is known about it.

mod facts;
mod find;

pub use facts::Answer;

/// What a user asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// What a number in any spelling, or a symbolic name, is.
    Code(String),
    /// The codes that carry an HTTP status.
    Http(String),
    /// The codes with all of these words in their names or texts.
    Search(String),
}
