//! Answers to what is typed.

use bits_codes_cli::answer::{self, Detail, Object, Shown};
use bits_codes_cli::known::Known;
use serde::Serialize;
use serde_json::Value;

/// What `hr` says.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reply {
    /// Answers, at least one.
    Answers(Vec<Answer>),
    /// Why there is none.
    Error(String),
}

/// An answer.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// As `hr` shows it.
    short: String,
    /// As `hr -v` shows it.
    full: String,
    /// As `hr --json` writes it.
    object: Value,
}

/// A code with the words.
#[derive(Debug, Serialize)]
pub struct Row {
    code: String,
    /// As `hr search` shows it.
    text: String,
}

pub fn ask(question: &str) -> Reply {
    let known = &Known::default();
    match answer::read(known, question) {
        Ok(answers) => Reply::Answers(answers.iter().map(|it| Answer::of(known, it)).collect()),
        Err(message) => Reply::Error(message),
    }
}

impl Answer {
    fn of(known: &Known, answer: &answer::Answer) -> Answer {
        let shown = |detail| {
            let shown = Shown {
                known,
                answer,
                detail,
            };
            shown.to_string()
        };
        Answer {
            short: shown(Detail::Short),
            full: shown(Detail::Full),
            object: serde_json::json!(Object::of(known, answer)),
        }
    }
}

pub fn search(words: &str) -> Vec<Row> {
    let known = &Known::default();
    let found = answer::search(known, &[words.to_owned()]);
    let rows = found.iter().map(|found| Row {
        code: found.code.to_string(),
        text: found.to_string(),
    });
    rows.collect()
}
