//! C headers: `#define`s, and the comments that the message compiler writes over them.

mod comment;
mod condition;
mod constants;
mod judge;
mod scan;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::expr::Definitions;
use super::notice::{Kind, Notice, Place, Topic};
use super::table::Meaning;
use super::{Found, Value};

pub use self::scan::included;

/// The defines of several headers, which see each other's macros.
#[derive(Default)]
pub struct Headers {
    /// Of the files whose codes are wanted.
    defines: Vec<Define>,
    definitions: Definitions,
    /// Those that were defined before the first file, which decide `#ifdef`.
    given: HashSet<String>,
    /// By the name in `MessageId:`.
    messages: HashMap<String, Message>,
    /// The names of facilities in the files.
    facilities: Vec<String>,
}

struct Define {
    place: Place,
    name: String,
    body: String,
    comment: Option<String>,
    origin: Origin,
}

/// What defines a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// `#define`, a constant, or a member of an `enum` with its value.
    Written,
    /// A member of an `enum`, which is one more than that before it.
    Counted,
    /// The same where a condition decides what is before it.
    Lost,
}

struct Message {
    place: Place,
    text: Option<String>,
}

impl Headers {
    pub fn new(defines: &[(String, String)]) -> Self {
        let mut headers = Self::default();
        for (name, value) in defines {
            // A function-like macro is given as `MAKE(x)=value`.
            if let Some((name, parameters)) = name.split_once('(') {
                let parameters = parameters.trim_end().trim_end_matches(')');
                headers.definitions.define_function(name, parameters, value);
                headers.given.insert(name.to_owned());
            } else {
                headers.definitions.define(name, value);
                headers.given.insert(name.clone());
            }
        }
        headers
    }

    /// What the headers mean by a name, whether it is a code or not.
    pub fn meaning(&self, name: &str) -> Meaning {
        if !self.definitions.has(name) {
            return Meaning::None;
        }
        match self.definitions.evaluate(name) {
            Ok(number) => Meaning::Number(number.value),
            Err(_) => Meaning::Other,
        }
    }

    /// What the headers define that looks like a code.
    pub fn found(&self, notices: &mut Vec<Notice>) -> Vec<Found> {
        let mut found = Vec::new();
        let defined: HashSet<&str> = self.defines.iter().map(|define| &*define.name).collect();
        for define in &self.defines {
            let message = self.messages.get(&define.name);
            let is_ours = |name: &str| defined.contains(name);
            match judge::value(&self.definitions, define, message.is_some(), is_ours) {
                Ok(Some(value)) => {
                    let code = match value {
                        Value::Code(code) => Some(code),
                        Value::SameAs(_) => None,
                    };
                    let text = message.and_then(|message| message.text.clone());
                    let text = text.or_else(|| define.comment.clone());
                    found.push(Found {
                        place: define.place,
                        name: define.name.clone(),
                        text: text.and_then(|text| comment::without_number(&text, code)),
                        value,
                        others: Vec::new(),
                    });
                }
                Ok(None) => {}
                Err(reason) => notices.push(Notice {
                    place: define.place,
                    kind: reason.kind,
                    topic: reason.topic,
                    message: format!("`{}` is not taken: {}", define.name, reason.message),
                }),
            }
        }
        for (name, message) in &self.messages {
            if !defined.contains(&**name) {
                let text = format!("`{name}` has a message, but is not defined");
                notices.push(Notice::error(message.place, text));
            }
        }
        found
    }

    /// The facilities that the headers name.
    pub fn facilities(&self) -> BTreeMap<u16, String> {
        let numbered = self.facilities.iter().filter_map(|name| {
            let number = self.definitions.evaluate(name).ok()?;
            let number = u16::try_from(number.value).ok()?;
            (number <= 0xFFF).then(|| (number, name.clone()))
        });
        numbered.collect()
    }
}

/// Why a define is not taken.
struct Reason {
    kind: Kind,
    topic: Topic,
    message: String,
}

impl Reason {
    fn error(message: String) -> Self {
        Self {
            kind: Kind::Error,
            topic: Topic::Other,
            message,
        }
    }

    fn note(topic: Topic, message: String) -> Self {
        Self {
            kind: Kind::Note,
            topic,
            message,
        }
    }
}
