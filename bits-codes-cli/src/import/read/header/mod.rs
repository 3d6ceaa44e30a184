//! C headers: `#define`s, and the comments that the message compiler writes over them.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use bits_codes_core::names::severity;

use super::expr::{self, Definitions, Fault, Form};
use super::lines::{Piece, cut};
use super::{Found, Kind, Notice, Value, message};

/// What the header defines that looks like a code.
pub fn read(source: &str, notices: &mut Vec<Notice>) -> Vec<Found> {
    let mut header = Header::default();
    header.scan(source, notices);
    let mut found = Vec::new();
    for define in &header.defines {
        match header.value(define) {
            Ok(Some(value)) => found.push(Found {
                line: define.line,
                name: define.name.clone(),
                value,
                text: header
                    .messages
                    .get(&define.name)
                    .map(|message| message.text.clone())
                    .unwrap_or_default()
                    .or_else(|| define.comment.clone()),
            }),
            Ok(None) => {}
            Err((kind, reason)) => {
                let message = format!("`{}` is not taken: {reason}", define.name);
                notices.push(Notice {
                    line: define.line,
                    kind,
                    message,
                });
            }
        }
    }
    for (name, message) in &header.messages {
        if !header.defines.iter().any(|define| define.name == *name) {
            notices.push(Notice::error(
                message.line,
                format!("`{name}` has a message, but is not defined"),
            ));
        }
    }
    found
}

#[derive(Default)]
struct Header {
    defines: Vec<Define>,
    definitions: Definitions,
    /// By the name in `MessageId:`.
    messages: HashMap<String, Message>,
}

struct Define {
    line: usize,
    name: String,
    body: String,
    comment: Option<String>,
}

struct Message {
    line: usize,
    text: Option<String>,
}

/// Comments that are together, without a blank line or code between them.
#[derive(Default)]
struct Comment {
    last: usize,
    lines: Vec<(usize, String)>,
}

impl Header {
    fn scan(&mut self, source: &str, notices: &mut Vec<Notice>) {
        let mut comment = Comment::default();
        // The depth of `#if`s in one that is never compiled.
        let mut dead: Option<usize> = None;
        // The line of the last define, and whether it has its comment from the lines above.
        let mut above: Option<usize> = None;
        for piece in cut(source) {
            let (line, last, code, trailing) = match piece {
                Piece::Comment { line, last, lines } => {
                    if line != comment.last + 1 {
                        self.messages_of(&std::mem::take(&mut comment), notices);
                    }
                    comment.last = last;
                    comment.lines.extend((line..).zip(lines));
                    continue;
                }
                Piece::Code {
                    line,
                    last,
                    code,
                    comment,
                } => (line, last, code, comment),
                Piece::Unclosed { line } => {
                    let message =
                        "the comment that starts here has no end: what comes after it is lost";
                    notices.push(Notice::error(line, message.to_owned()));
                    continue;
                }
            };
            let comment = std::mem::take(&mut comment);
            let Some(directive) = code.strip_prefix('#').map(str::trim_start) else {
                self.messages_of(&comment, notices);
                above = None;
                if dead.is_none() {
                    self.constants(line, &code, &trailing);
                }
                continue;
            };
            let word = directive
                .split(|c: char| !c.is_ascii_alphanumeric())
                .next()
                .unwrap_or_default();
            if let Some(depth) = dead {
                dead = match word {
                    "if" | "ifdef" | "ifndef" => Some(depth + 1),
                    "endif" => depth.checked_sub(1),
                    "else" | "elif" if depth == 0 => None,
                    _ => Some(depth),
                };
                continue;
            }
            if word == "if" && directive[2..].trim() == "0" {
                dead = Some(0);
            }
            let is_message = self.messages_of(&comment, notices);
            if word != "define" {
                above = None;
                continue;
            }
            // A comment over several defines speaks of them all, so it is the text of none.
            if let Some(define) = above
                .take_if(|at| *at + 1 == line)
                .and_then(|_| self.defines.last_mut())
            {
                define.comment = None;
            }
            let own = text(&trailing);
            let over = || {
                (comment.last + 1 == line && !is_message)
                    .then(|| comment.text())
                    .flatten()
            };
            let from_above = own.is_none();
            let before = self.defines.len();
            self.define(line, &directive["define".len()..], own.or_else(over));
            let has_comment = self
                .defines
                .get(before)
                .is_some_and(|define| define.comment.is_some());
            above = (has_comment && from_above).then_some(last);
        }
        self.messages_of(&comment, notices);
    }

    /// `const HRESULT A_E_X = 0x80040201;`, and members of an `enum` that have a value.
    fn constants(&mut self, line: usize, code: &str, comment: &[String]) {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let parts: Vec<&str> = code.split(['{', '}', ',', ';']).collect();
        let only = parts.iter().filter(|part| part.contains('=')).count() == 1;
        for part in parts {
            let Some((before, value)) = part.split_once('=') else {
                continue;
            };
            let before = before.trim_end();
            let name = before.trim_end_matches(is_word).len();
            let name = &before[name..];
            if severity(name).is_some() && !value.starts_with('=') {
                let comment = if only { text(comment) } else { None };
                self.define(line, &format!("{name} {value}"), comment);
            }
        }
    }

    /// `NAME value` or `NAME(parameters) body`.
    fn define(&mut self, line: usize, define: &str, comment: Option<String>) {
        let define = define.trim_start();
        let end = define
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(define.len());
        let (name, body) = define.split_at(end);
        if let Some((parameters, body)) =
            body.strip_prefix('(').and_then(|body| body.split_once(')'))
        {
            self.definitions.define_function(name, parameters, body);
            return;
        }
        let body = body.trim();
        self.definitions.define(name, body);
        self.defines.push(Define {
            line,
            name: name.to_owned(),
            body: body.to_owned(),
            comment,
        });
    }

    /// Takes the message compiler's blocks out of a comment; whether there were any.
    ///
    /// ```text
    /// // MessageId: BG_E_NOT_FOUND
    /// //
    /// // MessageText:
    /// //
    /// // The requested job was not found.
    /// //
    /// ```
    fn messages_of(&mut self, comment: &Comment, notices: &mut Vec<Notice>) -> bool {
        let id = |text: &str| {
            text.trim()
                .strip_prefix("MessageId:")
                .map(|id| id.trim().to_owned())
        };
        let is_start = |lines: &[(usize, String)]| {
            let mut after = lines
                .iter()
                .skip(1)
                .map(|(_, text)| text.trim())
                .filter(|text| !text.is_empty());
            id(&lines[0].1).is_some() && after.next() == Some("MessageText:")
        };
        let starts: Vec<usize> = (0..comment.lines.len())
            .filter(|at| is_start(&comment.lines[*at..]))
            .collect();
        for (nth, start) in starts.iter().enumerate() {
            let block =
                &comment.lines[*start..starts.get(nth + 1).copied().unwrap_or(comment.lines.len())];
            let (line, id) = (block[0].0, id(&block[0].1).unwrap_or_default());
            let lines = block.iter().map(|(_, text)| text.as_str());
            let lines: Vec<&str> = lines
                .skip_while(|text| text.trim() != "MessageText:")
                .skip(1)
                .collect();
            let text = message::text(message::dedent(&lines));
            if id.starts_with(|c: char| c.is_ascii_digit()) {
                let id = id.split_whitespace().next().unwrap_or_default();
                notices.push(Notice::error(
                    line,
                    format!("the message `{id}` is not taken: it has no name"),
                ));
            } else if self
                .messages
                .insert(id.clone(), Message { line, text })
                .is_some()
            {
                notices.push(Notice::error(
                    line,
                    format!("`{id}` has a second message; this one is taken"),
                ));
            }
        }
        !starts.is_empty()
    }

    /// What a define means; `None` if it is not about codes.
    fn value(&self, define: &Define) -> Result<Option<Value>, (Kind, String)> {
        let has_message = self.messages.contains_key(&define.name);
        let named_as_code = severity(&define.name).is_some();
        if let Some(other) = expr::only_name(&define.body) {
            return Ok(Some(Value::SameAs(other)));
        }
        let number = match self.definitions.evaluate(&define.body) {
            Ok(number) => number,
            Err(fault) => {
                let looks_like_one = has_message
                    || expr::says_hresult(&define.body)
                    || expr::has_eight_digits(&define.body)
                    || named_as_code && matches!(fault, Fault::Unknown(_));
                return if looks_like_one {
                    Err((Kind::Error, worded(&fault, &define.body)))
                } else {
                    Ok(None)
                };
            }
        };
        let code = expr::bits(number.value);
        // Severity or facility: something in the upper half, and not just a small negative number.
        let shaped = code.filter(|code| (0x1_0000..0xF000_0000).contains(code));
        let taken = match number.form {
            Form::Hresult => code,
            _ if has_message => shaped,
            Form::Hex(8) => shaped.filter(|code| named_as_code || *code >= 0x8000_0000),
            Form::Decimal => shaped.filter(|code| *code >= 0x8000_0000),
            Form::Computed if named_as_code => shaped,
            Form::Hex(_) | Form::Computed => None,
        };
        if let Some(code) = taken {
            return Ok(Some(Value::Code(code)));
        }
        let body = &define.body;
        let (kind, reason) = match number.value {
            error @ 1..=0xFFFF if has_message || named_as_code => {
                let wrapped = 0x8007_0000 | error;
                let reason =
                    format!("{error} is no HRESULT; as a Win32 error it is `0x{wrapped:08X}`");
                (if has_message { Kind::Error } else { Kind::Note }, reason)
            }
            _ if has_message || named_as_code || shaped.is_some_and(|code| code >= 0x8000_0000) => {
                (
                    Kind::Error,
                    format!("`{body}` is not written as a code; help: `((HRESULT){body})`"),
                )
            }
            _ if shaped.is_some() && matches!(number.form, Form::Hex(8)) => (
                Kind::Note,
                format!("`{body}` could be a success code; help: `((HRESULT){body})`"),
            ),
            _ => return Ok(None),
        };
        Err((kind, reason))
    }
}

impl Comment {
    fn text(&self) -> Option<String> {
        let lines: Vec<String> = self.lines.iter().map(|(_, text)| text.clone()).collect();
        text(&lines)
    }
}

/// The text of a comment that some person wrote; rules made of signs are no text.
fn text(lines: &[String]) -> Option<String> {
    let lines = lines.iter().map(|line| line.trim());
    let lines =
        lines.filter(|line| line.is_empty() || line.contains(|c: char| c.is_alphanumeric()));
    let lines: Vec<&str> = lines.collect();
    // The lines of a comment are broken where the source is wide enough, so they flow; blank ones part paragraphs.
    let paragraphs = lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty());
    let text = paragraphs
        .map(|paragraph| paragraph.join(" "))
        .collect::<Vec<_>>()
        .join("\n\n");
    (!text.is_empty()).then_some(text)
}

fn worded(fault: &Fault, body: &str) -> String {
    match fault {
        Fault::Unknown(name) => format!("`{name}` is not defined in this file"),
        Fault::TooLarge => format!("`{body}` does not fit in 32 bits"),
        Fault::Syntax => format!("`{body}` is no constant expression that can be read here"),
    }
}
