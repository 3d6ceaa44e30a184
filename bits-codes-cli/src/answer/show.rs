//! An answer as people read it: the answer in a line, and then the facts.

use std::fmt;

use super::{Answer, facts};
use crate::known::meaning::Meaning;
use crate::known::setup::Place;
use crate::known::{Known, http_status, win32_name};

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A line, and the facts in another.
    Short,
    /// Everything, with all paragraphs of the texts.
    Full,
}

/// Shows an answer.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Where the names are from.
    pub known: &'a Known,
    /// What is shown.
    pub answer: &'a Answer,
    /// How much of it.
    pub detail: Detail,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shown {
            known,
            answer,
            detail,
        } = *self;
        let line = match answer.meaning {
            Meaning::Hresult => known.line(answer.code).to_string(),
            meaning => meaning.line(answer.code, known),
        };
        writeln!(f, "{line}")?;
        if let Some(taken_as) = &answer.taken_as {
            writeln!(f, "  taken as  {taken_as}")?;
        }
        if let Some(place) = answer.extended.and_then(Place::of) {
            writeln!(f, "  upgrade   {place}")?;
        }
        match detail {
            Detail::Short => self.short(f)?,
            Detail::Full => facts::write(known, answer.code, f)?,
        }
        if let Some((step, page)) = known.next_step(answer.code) {
            writeln!(f, "  next      {step}")?;
            if let Some(page) = page {
                writeln!(f, "  page      {page}")?;
            }
        }
        for other in &answer.others {
            writeln!(f, "  or        {other}")?;
        }
        Ok(())
    }
}

impl Shown<'_> {
    /// The facts in a line, and the other names in another.
    fn short(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shown { known, answer, .. } = *self;
        let code = answer.code;
        let explanation = code.explain();
        match answer.meaning {
            Meaning::Hresult => write!(f, "  number    {}", code.as_i32())?,
            _ => write!(f, "  HRESULT   {code}, {}", code.as_i32())?,
        }
        if facts::has_fields(known, code) {
            let severity = if code.is_error() {
                "failure"
            } else {
                "success"
            };
            write!(f, ", {severity}")?;
            if code.is_customer() {
                write!(f, ", a customer's code")?;
            }
            match code.facility().name() {
                Some(name) if !code.is_customer() => {
                    write!(f, ", facility {name} ({})", code.facility().value())?;
                }
                _ => write!(f, ", facility {:#05X}", code.facility().value())?,
            }
            if let (Some(error), true, Meaning::Hresult) =
                (code.win32_code(), code.is_error(), answer.meaning)
            {
                write!(f, ", Win32 error {error}")?;
            }
            if let (Some(status), Meaning::Hresult) = (http_status(explanation), answer.meaning) {
                write!(f, ", HTTP status {status}")?;
            }
        }
        writeln!(f)?;
        // The line of a Win32 error begins with the error's own name.
        let head = match answer.meaning {
            Meaning::Win32(error) => win32_name(error),
            _ => known.first(code),
        };
        let others = known.names(code).map(|name| name.name);
        let others: Vec<&str> = others
            .filter(|other| head.is_none_or(|head| head.name != *other))
            .collect();
        if !others.is_empty() {
            writeln!(f, "  also      {}", others.join(", "))?;
        }
        match explanation.hint().filter(|_| head.is_none()) {
            Some(hint) => writeln!(f, "  hint      {hint}"),
            None => Ok(()),
        }
    }
}
