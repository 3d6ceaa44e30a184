//! The lines of a header: what is compiled, and what it defines and includes.

use bits_codes_core::names::severity;

use super::comment::{Comment, text};
use super::{Define, Headers};
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

/// Which branches of `#if` are never compiled, as far as that is known: those of `#if 0`, and of names that are given with `-D`. Of
/// all others every branch is read.
#[derive(Default)]
struct Dead {
    /// The open `#if`s: whether their condition is known to hold or not to.
    open: Vec<Option<bool>>,
    /// How many of the innermost are in one that is not compiled.
    depth: usize,
}

impl Dead {
    /// Whether the directive is one that is compiled and no condition; keeps track of conditions.
    fn passes(&mut self, word: &str, rest: &str, headers: &Headers) -> bool {
        let is_dead = self.depth > 0;
        match word {
            "if" | "ifdef" | "ifndef" if is_dead => self.depth += 1,
            "if" | "ifdef" | "ifndef" => {
                let holds = condition(word, rest, headers);
                self.open.push(holds);
                self.depth = usize::from(holds == Some(false));
            }
            "else" | "elif" if self.depth <= 1 => {
                // What follows a branch that is compiled is not; what follows one that is not, may be.
                if let Some(holds) = self.open.last().copied().flatten() {
                    self.depth = usize::from(holds);
                }
            }
            "endif" if self.depth > 1 => self.depth -= 1,
            "endif" => {
                self.open.pop();
                self.depth = 0;
            }
            _ => return !is_dead,
        }
        false
    }
}

/// Whether the condition holds, where that can be known.
fn condition(word: &str, rest: &str, headers: &Headers) -> Option<bool> {
    let is_given = |name: &str| headers.given.contains(name.trim()).then_some(true);
    match word {
        "ifdef" => is_given(rest),
        "ifndef" => is_given(rest).map(|given| !given),
        _ => {
            let (is_not, inner) = match rest.strip_prefix('!') {
                Some(inner) => (true, inner.trim()),
                None => (false, rest),
            };
            if let Some(name) = inner.strip_prefix("defined") {
                let name = name.trim().trim_start_matches('(').trim_end_matches(')');
                return is_given(name).map(|given| given != is_not);
            }
            match rest {
                "0" => Some(false),
                "1" => Some(true),
                _ => {
                    let number = is_given(inner).and_then(|_| {
                        headers
                            .definitions
                            .evaluate(rest.trim_start_matches('!'))
                            .ok()
                    });
                    number.map(|number| (number.value != 0) != is_not)
                }
            }
        }
    }
}

impl Headers {
    /// Reads a header, as one of those whose codes are wanted or for its macros alone.
    pub fn scan(&mut self, file: usize, is_taken: bool, source: &str, notices: &mut Vec<Notice>) {
        let mut comment = Comment {
            file,
            ..Comment::default()
        };
        let mut dead = Dead::default();
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
                if dead.depth == 0 && is_taken {
                    self.constants(place, &code, &trailing);
                }
                continue;
            };
            let is_dead = dead.depth > 0;
            let passes = dead.passes(word, rest, self);
            if is_dead {
                continue;
            }
            let is_message = self.take_messages(is_taken, &comment, notices);
            if !passes || word != "define" {
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

    /// `const HRESULT A_E_X = 0x80040201;`, and members of an `enum` that have a value.
    fn constants(&mut self, place: Place, code: &str, comment: &[String]) {
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
                self.define(place, true, &format!("{name} {value}"), comment);
            }
        }
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
            self.definitions.define_function(name, parameters, body);
            return;
        }
        let body = body.trim();
        self.definitions.define(name, body);
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
        });
    }
}
