//! What a rule finds, and the ways to mend it. Nothing is worded as a help here.

use crate::errors::{Report, Spot};
use crate::model::Word;

/// What breaks a rule.
pub(super) struct Finding {
    /// What is wrong, and the facts that it is judged by.
    pub report: Report,
    /// How it could be mended, the likeliest way first.
    pub ways: Vec<Way>,
    pub cost: Cost,
    /// Nothing waives it, although the rule can be waived.
    pub is_strict: bool,
}

/// A way to mend a finding.
pub(super) enum Way {
    /// To write the code that was probably meant, if one is found that makes the entry sound.
    Code,
    /// To write this code, or one above it.
    CodeFrom(u32),
    /// To declare the facility as well.
    AddFacility(u16),
    /// To write this.
    Write(Spot, String),
    /// To call this part of the entry so.
    Call(&'static str, Spot, String),
    /// To name the variant: the entry's name, and a variant.
    Variant(Spot, String, String),
    /// To write this status behind `http =`.
    Http(Spot, u16),
    /// What the words say, which is nothing that could be put anywhere.
    Words(String),
    /// To waive the rule, if what the words say is so.
    AllowIf(&'static str),
}

/// What the entry goes without from then on.
pub(super) enum Cost {
    Nothing,
    /// Its `http`.
    Http,
    /// Its name, or it is called so.
    Name(Option<Word>),
    /// The alias.
    Alias(String),
    Variant,
}

impl Finding {
    pub(super) fn new(spot: impl Into<Spot>, what: impl AsRef<str>) -> Self {
        Self::of(Report::new(spot, what))
    }

    /// A report that is worded already.
    pub(super) fn of(report: Report) -> Self {
        Self {
            report,
            ways: Vec::new(),
            cost: Cost::Nothing,
            is_strict: false,
        }
    }

    pub(super) fn note(mut self, note: impl AsRef<str>) -> Self {
        self.report = self.report.note(note);
        self
    }

    pub(super) fn way(mut self, way: Way) -> Self {
        self.ways.push(way);
        self
    }

    pub(super) fn strict(mut self) -> Self {
        self.is_strict = true;
        self
    }

    pub(super) fn cost(mut self, cost: Cost) -> Self {
        self.cost = cost;
        self
    }
}
