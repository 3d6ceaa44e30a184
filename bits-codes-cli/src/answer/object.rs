//! An answer as an object of JSON.

use serde::Serialize;

use super::Answer;
use crate::known::Known;
use crate::known::record::Record;

/// What was asked, what it was taken for, and what is known about it; docs/json.md describes each field.
#[derive(Clone, Debug, Serialize)]
pub struct Object<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_as: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    others: &'a [String],
    #[serde(flatten)]
    record: Record,
}

impl<'a> Object<'a> {
    /// The object of an answer.
    #[must_use]
    pub fn of(known: &Known, answer: &'a Answer) -> Object<'a> {
        Object {
            text: &answer.asked,
            taken_as: answer.taken_as.as_deref(),
            others: &answer.others,
            record: Record::of(known, answer.code, answer.meaning, answer.extended),
        }
    }
}
