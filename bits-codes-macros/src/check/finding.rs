//! What a rule finds, and the ways to mend it. Nothing is worded as a help here.

use crate::errors::Spot;

/// What breaks a rule.
pub(super) struct Finding {
    pub spot: Spot,
    /// What is wrong.
    pub what: String,
    /// The facts that it is judged by.
    pub notes: Vec<String>,
    /// How it could be mended, the likeliest way first.
    pub ways: Vec<Way>,
    /// The entry's `http` is not to be used.
    pub drops_http: bool,
}

/// A way to mend a finding.
pub(super) enum Way {
    /// To write the code that was probably meant, if one is found that makes the entry sound.
    Code,
    /// To write this code, or one above it.
    CodeFrom(u32),
    /// To declare the facility as well.
    AddFacility(u16),
    /// To name the entry so.
    Name(String),
    /// To name the alias so.
    Alias(String),
    RemoveAlias,
    RemoveOption,
    /// To write this status behind `http =`.
    Http(u16),
    /// What the words say.
    Words(String),
    /// To waive the rule, if what the words say is so.
    AllowIf(&'static str),
}

impl Finding {
    pub(super) fn new(spot: impl Into<Spot>, what: impl Into<String>) -> Self {
        Self {
            spot: spot.into(),
            what: what.into(),
            notes: Vec::new(),
            ways: Vec::new(),
            drops_http: false,
        }
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(super) fn way(mut self, way: Way) -> Self {
        self.ways.push(way);
        self
    }

    pub(super) fn drops_http(mut self) -> Self {
        self.drops_http = true;
        self
    }
}
