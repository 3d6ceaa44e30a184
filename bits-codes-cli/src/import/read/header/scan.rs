//! The lines of a header: what is compiled, and what it defines and includes.

use super::comment::{Comment, text};
use super::condition::Dead;
use super::constants::{Constant, Constants};
use super::{Define, Headers, Origin};
use crate::import::read::expr;
use crate::import::read::lines::{Piece, cut};
use crate::import::read::notice::{Notice, Place};

/// The names of the included files that a header asks for, and whether each is between quotes.
pub fn included(source: &str, defines: &[(String, String)]) -> Vec<(String, bool)> {
    let headers = Headers::new(defines);
    let mut names = Vec::new();
    let mut dead = Dead::default();
    for piece in cut(source) {
        let Piece::Code { code, .. } = piece else {
            continue;
        };
        let Some((word, rest)) = directive(&code) else {
            continue;
        };
        if dead.passes(word, rest, &headers) && word == "include" {
            let is_quoted = rest.starts_with('"');
            let end = if is_quoted { '"' } else { '>' };
            let name = rest.get(1..).and_then(|rest| rest.split(end).next());
            names.extend(name.map(|name| (name.to_owned(), is_quoted)));
        }
    }
    names
}

/// `define` and what follows, of `# define ..`.
fn directive(code: &str) -> Option<(&str, &str)> {
    let directive = code.strip_prefix('#')?.trim_start();
    let end = directive
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(directive.len());
    let (word, rest) = directive.split_at(end);
    Some((word, rest.trim()))
}

impl Headers {
    /// Reads a header, as one of those whose codes are wanted or for its macros alone.
    pub fn scan(&mut self, file: usize, is_taken: bool, source: &str, notices: &mut Vec<Notice>) {
        let mut comment = Comment {
            file,
            ..Comment::default()
        };
        let mut dead = Dead::default();
        let mut constants = Constants::default();
        // The line of the last define, and whether it has its comment from the lines above.
        let mut above: Option<usize> = None;
        for piece in cut(source) {
            let (line, last, code, trailing) = match piece {
                Piece::Comment { line, last, lines } => {
                    if line != comment.last + 1 {
                        self.take_messages(is_taken, &comment.take(), notices);
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
                    if is_taken {
                        notices.push(Notice::error(Place { file, line }, message.to_owned()));
                    }
                    continue;
                }
            };
            let place = Place { file, line };
            let comment = comment.take();
            let Some((word, rest)) = directive(&code) else {
                self.take_messages(is_taken, &comment, notices);
                above = None;
                if !dead.is_here() {
                    constants.read(place, &code, &trailing, |constant| {
                        self.constant(is_taken, constant);
                    });
                }
                continue;
            };
            let is_dead = dead.is_here();
            let was_known = dead.is_known();
            let passes = dead.passes(word, rest, self);
            if !was_known || !dead.is_known() {
                constants.lose_count();
            }
            if is_dead {
                continue;
            }
            let is_message = self.take_messages(is_taken, &comment, notices);
            if !passes || word != "define" {
                above = None;
                continue;
            }
            // A comment over several defines speaks of them all, so it is the text of none; unless they are names of one code.
            if let Some(define) = above
                .take_if(|at| *at + 1 == line)
                .and_then(|_| self.defines.last_mut())
            {
                let value = rest.split_once(char::is_whitespace).map(|(_, value)| value);
                let other = value.and_then(expr::only_name);
                if other.as_deref() != Some(&define.name) {
                    define.comment = None;
                }
            }
            let own = text(&trailing);
            let over = || {
                (comment.last + 1 == line && !is_message)
                    .then(|| comment.text())
                    .flatten()
            };
            let from_above = own.is_none();
            let before = self.defines.len();
            self.define(place, is_taken, rest, own.or_else(over));
            let has_comment = self
                .defines
                .get(before)
                .is_some_and(|define| define.comment.is_some());
            above = (has_comment && from_above).then_some(last);
        }
        self.take_messages(is_taken, &comment, notices);
    }

    fn take_messages(
        &mut self,
        is_taken: bool,
        comment: &Comment,
        notices: &mut Vec<Notice>,
    ) -> bool {
        is_taken && self.messages_of(comment, notices)
    }

    /// `NAME value` or `NAME(parameters) body`.
    fn define(&mut self, place: Place, is_taken: bool, define: &str, comment: Option<String>) {
        let end = define
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(define.len());
        let (name, body) = define.split_at(end);
        if let Some((parameters, body)) =
            body.strip_prefix('(').and_then(|body| body.split_once(')'))
        {
            if !self.given.contains(name) {
                self.definitions.define_function(name, parameters, body);
            }
            return;
        }
        let body = body.trim();
        if !self.given.contains(name) {
            self.definitions.define(name, body);
        }
        if !is_taken {
            return;
        }
        if name.starts_with("FACILITY_") {
            self.facilities.push(name.to_owned());
        }
        self.defines.push(Define {
            place,
            name: name.to_owned(),
            body: body.to_owned(),
            comment,
            origin: Origin::Written,
        });
    }

    /// A constant, or a member of an `enum`. One that is no code may be a part of one.
    fn constant(&mut self, is_taken: bool, constant: Constant) {
        let Constant {
            place,
            name,
            value,
            comment,
            origin,
            is_code,
        } = constant;
        if origin != Origin::Lost {
            self.definitions.define(&name, &value);
        }
        if is_taken && is_code {
            self.defines.push(Define {
                place,
                name,
                body: value,
                comment,
                origin,
            });
        }
    }
}
