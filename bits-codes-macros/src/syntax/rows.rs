//! The body of the enum: cut into rows, then each row read for itself.

use super::cursor::{self, Cursor};
use super::guesses::{Guess, guess};
use super::{Attributes, ENTRY, Row, attributes, literal};
use crate::errors::{Errors, Report, RowErrors, Spot};
use bits_codes_core::vocabulary::Rule;
use proc_macro2::{Ident, Literal, TokenTree};

/// Reads the body row for row.
pub(super) fn parse(body: &[TokenTree], errors: &mut Errors) -> Vec<Row> {
    let mut rows = Vec::new();
    for piece in cut(body) {
        let mut of_row = errors.of_entry(rows.len());
        rows.extend(row(&piece, &mut of_row));
    }
    rows
}

/// The tokens of one row.
struct Piece<'a> {
    tokens: &'a [TokenTree],
    end: End<'a>,
}

/// What ends a row.
enum End<'a> {
    Comma(&'a TokenTree),
    /// The next row, as it seems.
    Row,
    Body,
}

/// Cuts behind commas, and before what begins a row where none has just begun.
fn cut(body: &[TokenTree]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    // behind the row's attributes
    let mut inside = false;
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        if cursor::is_punct(&rest[0], ',') && !is_slip_for_colon(&body[start..at], &rest[1..]) {
            pieces.push(Piece {
                tokens: &body[start..at],
                end: End::Comma(&rest[0]),
            });
            at += 1;
            start = at;
            inside = false;
            continue;
        }
        let attribute = attributes::length(rest);
        let begins = begins_row(rest);
        if inside && (attribute > 0 || begins && !in_expression(&body[start..at], rest)) {
            pieces.push(Piece {
                tokens: &body[start..at],
                end: End::Row,
            });
            start = at;
        }
        inside = attribute == 0;
        at += match attribute {
            // `-1` is passed at once, for `1` is no begin of its own
            0 if begins && cursor::is_punct(&rest[0], '-') => 2,
            0 => 1,
            length => length,
        };
    }
    if start < body.len() {
        pieces.push(Piece {
            tokens: &body[start..],
            end: End::Body,
        });
    }
    pieces
}

/// A number before what leads to a name.
fn begins_row(tokens: &[TokenTree]) -> bool {
    let rest = match tokens {
        [minus, rest @ ..] if cursor::is_punct(minus, '-') => rest,
        rest => rest,
    };
    matches!(rest, [TokenTree::Literal(number), rest @ ..] if arrow(rest).is_some() && cursor::is_number(number))
}

/// `=>`, or what is written for it.
fn arrow(tokens: &[TokenTree]) -> Option<(&'static str, usize)> {
    ["=>", "->", "="]
        .into_iter()
        .find_map(|arrow| Some((arrow, cursor::operator(tokens, arrow)?)))
}

/// Whether the number that begins `rest` belongs to an expression: `BASE + 1 => ..`, `BASE - 1 => ..`.
fn in_expression(row: &[TokenTree], rest: &[TokenTree]) -> bool {
    let has_arrow = (0..row.len()).any(|at| arrow(&row[at..]).is_some());
    let ends_in_operator = matches!(
        row.last(),
        Some(TokenTree::Punct(last)) if "+-*/%|&^!<>".contains(last.as_char())
    );
    !has_arrow && (ends_in_operator || cursor::is_punct(&rest[0], '-'))
}

/// `NAME, "text"`: no row begins with a string.
fn is_slip_for_colon(row: &[TokenTree], rest: &[TokenTree]) -> bool {
    matches!(row.last(), Some(TokenTree::Ident(_)))
        && !row.iter().any(is_string)
        && rest.first().is_some_and(is_string)
        && arrow(&rest[1..]).is_none()
}

fn row(piece: &Piece<'_>, errors: &mut RowErrors<'_>) -> Option<Row> {
    let mut cursor = Cursor::new(piece.tokens);
    let attributes = attributes::parse(&mut cursor, errors);
    if cursor.is_empty() {
        errors.add(Rule::Syntax, nothing(piece, &attributes));
        return None;
    }
    let mut reader = Reader {
        cursor,
        row: Row {
            attributes,
            code: Vec::new(),
            name: None,
            is_broken: false,
            variant: None,
            text: None,
        },
        fault: None,
    };
    reader.code();
    reader.name();
    reader.colon();
    // what is wrong from here on leaves the code and the name as they are meant
    reader.row.is_broken = reader.fault.is_some();
    reader.text();
    reader.end();
    if matches!(piece.end, End::Row) && reader.fault.is_none() {
        let last = Spot::of(&piece.tokens[piece.tokens.len() - 1..]);
        reader.fault = Some(Report::new(last, "expected `,` after the text").help(ENTRY));
    }
    if let Some(fault) = reader.fault {
        errors.add(Rule::Syntax, fault);
    }
    Some(reader.row)
}

/// No entry where one should be.
fn nothing(piece: &Piece<'_>, attributes: &Attributes) -> Report {
    let is_doc = attributes
        .others
        .last()
        .is_some_and(|last| last.name == "doc");
    match piece.end {
        End::Comma(comma) if piece.tokens.is_empty() => {
            Report::new(comma, "expected an entry before `,`").help(ENTRY)
        }
        _ if is_doc => Report::new(
            Spot::of(piece.tokens),
            "expected an entry after the doc comment",
        )
        .help("move it above an entry, or make it an ordinary comment, `// ..`"),
        _ => Report::new(
            Spot::of(piece.tokens),
            "expected an entry after the attribute",
        )
        .help(ENTRY),
    }
}

/// Reads one row. The first mistake is reported; from there on it reads what it can.
struct Reader<'a> {
    cursor: Cursor<'a>,
    row: Row,
    fault: Option<Report>,
}

impl Reader<'_> {
    fn expected(&mut self, spot: Spot, what: &str) {
        self.fail(Report::new(spot, format!("expected {what}")).help(ENTRY));
    }

    fn fail(&mut self, report: Report) {
        self.fault.get_or_insert(report);
    }

    /// Up to `=>`, and that.
    fn code(&mut self) {
        let all = self.cursor.clone();
        let code = self
            .cursor
            .take_until(|rest| cursor::operator(rest, "=>").is_some());
        if self.cursor.operator("=>").is_some() {
            if code.is_empty() {
                self.expected(all.here(), "a code before `=>`");
            } else {
                match guess(code, self.cursor.rest()) {
                    Some(guess) => self.take(guess),
                    None => self.row.code = code.to_vec(),
                }
            }
            return;
        }
        // no `=>`: the code is the number that the row begins with
        self.cursor = all;
        let number = match self.cursor.rest() {
            [TokenTree::Literal(number), ..] if cursor::is_number(number) => 1,
            [minus, TokenTree::Literal(number), ..]
                if cursor::is_punct(minus, '-') && cursor::is_number(number) =>
            {
                2
            }
            _ => 0,
        };
        if number == 0 {
            let spot = self.cursor.here();
            self.expected(spot, "a code and `=>` before the name");
            return;
        }
        for _ in 0..number {
            self.row.code.extend(self.cursor.next().cloned());
        }
        let spot = ["->", "=", ":"]
            .into_iter()
            .find_map(|written| self.cursor.operator(written));
        let spot = spot.unwrap_or_else(|| {
            let found = self.cursor.peek().map(Spot::from);
            found.unwrap_or_else(|| Spot::of(&self.row.code))
        });
        self.expected(spot, "`=>` after the code");
    }

    /// Takes what a row was probably meant to be, and reports how it was written.
    fn take(&mut self, guess: Guess<'_>) {
        match guess {
            Guess::Swapped { name, code } => {
                for _ in code {
                    self.cursor.next();
                }
                self.row.code = code.to_vec();
                self.row.name = Some(name.clone());
                let number: String = code.iter().map(ToString::to_string).collect();
                self.fail(
                    Report::new(name, format!("expected a code before `=>`, found `{name}`"))
                        .help(format!("write the code first: `{number} => {name}: ..`")),
                );
            }
            Guess::NoCode { name } => {
                self.row.name = Some(name.clone());
                self.fail(
                    Report::new(name, format!("expected a code before `=>`, found `{name}`"))
                        .help(ENTRY),
                );
            }
            Guess::Exchanged {
                code,
                colon,
                name,
                variant,
            } => {
                self.row.code = code.to_vec();
                self.row.name = Some(name.clone());
                self.row.variant = variant.cloned();
                self.fail(Report::new(colon, "`:` and `=>` are exchanged").help(ENTRY));
            }
        }
    }

    /// `BG-E-NAME` or `Bg::NAME`: what was meant, and why it is none.
    fn joined_name(&mut self, first: &Ident) -> Option<Ident> {
        let rest = self.cursor.rest();
        let is_path = cursor::operator(rest, "::").is_some();
        let joint = if is_path { "::" } else { "-" };
        cursor::operator(rest, joint)?;
        let mut name = first.to_string();
        let mut length = 0;
        while let Some(joint) = cursor::operator(&rest[length..], joint) {
            let part = match rest.get(length + joint) {
                Some(TokenTree::Ident(part)) => part.to_string(),
                Some(TokenTree::Literal(part)) if !is_path && cursor::is_number(part) => {
                    part.to_string()
                }
                _ => break,
            };
            if is_path {
                name = part;
            } else {
                name.push('_');
                name.push_str(&part);
            }
            length += joint + 1;
        }
        if length == 0 {
            return None;
        }
        for _ in 0..length {
            self.cursor.next();
        }
        let whole = Spot::between(first.span(), rest[length - 1].span());
        let report = if is_path {
            Report::new(whole, "a name is one word, not a path").help(format!("write `{name}`"))
        } else {
            Report::new(whole, "a name has `_`, not `-`").help(format!("write `{name}`"))
        };
        self.fail(report);
        literal::word(&name, first.span())
    }

    /// `NAME`, or `NAME as Variant`.
    fn name(&mut self) {
        if self.row.name.is_some() {
            return;
        }
        let spot = self.cursor.here();
        self.row.name = self.cursor.ident();
        if self.row.name.is_none() {
            self.expected(spot, "a name after `=>`");
            // `"NAME": "text"` has a colon, and what is before that is no text
            let has_colon = |rest: &[TokenTree]| cursor::is_punct(&rest[0], ':');
            if self
                .cursor
                .rest()
                .iter()
                .any(|token| cursor::is_punct(token, ':'))
            {
                self.cursor.take_until(has_colon);
            }
            return;
        }
        if let Some(first) = self.row.name.clone() {
            self.row.name = Some(self.joined_name(&first).unwrap_or(first));
        }
        if self.cursor.keyword("as").is_some() {
            let spot = self.cursor.here();
            self.row.variant = self.cursor.ident();
            if self.row.variant.is_none() {
                self.expected(spot, "a variant after `as`");
            }
        }
    }

    fn colon(&mut self) {
        if self.cursor.operator(":").is_some() {
            return;
        }
        let spot = self.cursor.here();
        match self.cursor.peek() {
            None => self.expected(spot, "`:` and the text after the name"),
            Some(TokenTree::Literal(_)) => self.expected(spot, "`:` before the text"),
            Some(_) => {
                self.expected(spot, "`:` after the name");
                self.cursor.take_until(|rest| {
                    cursor::is_punct(&rest[0], ':')
                        || matches!(&rest[0], TokenTree::Literal(text) if cursor::is_string(text))
                });
                self.cursor.operator(":");
            }
        }
    }

    fn text(&mut self) {
        let spot = self.cursor.here();
        let Some(token) = self.cursor.peek() else {
            self.expected(spot, "the text after `:`");
            return;
        };
        if let Some(text) = plain_string(token) {
            self.row.text = Some((text, token.span()));
            self.cursor.next();
            return;
        }
        if let Some(text) = literal::string(token) {
            let whole = self.cursor.rest_spot();
            self.cursor.next();
            if !text.suffix().is_empty() {
                let what = format!("the text has the suffix `{}`", text.suffix());
                // `"the "quoted" word"`
                if self.cursor.rest().iter().any(is_string) {
                    self.cursor.take_until(|_| false);
                    self.fail(Report::new(whole, what).help(QUOTE));
                } else {
                    self.fail(Report::new(spot, what).help("remove the suffix"));
                }
            }
            self.row.text = Some((text.value(), text.span()));
            return;
        }
        let report = Report::new(
            self.cursor.rest_spot(),
            "expected the text, one string literal",
        );
        let report = match token {
            TokenTree::Ident(_) => report
                .note("the macro runs before `concat!`, constants and the like have a value")
                .help(ENTRY),
            TokenTree::Literal(literal) => report.help(format!(
                "a text is in double quotes: `\"{}\"`",
                content(literal)
            )),
            _ => report.help(ENTRY),
        };
        self.fail(report);
        self.cursor.take_until(|_| false);
    }

    fn end(&mut self) {
        let spot = self.cursor.rest_spot();
        match self.cursor.peek() {
            None => {}
            Some(TokenTree::Literal(more)) if cursor::is_string(more) => self.fail(
                Report::new(spot, "expected `,` after the text")
                    .note("the text is one string literal")
                    .help("join the two; `\\` at the end of a line continues a text on the next"),
            ),
            Some(TokenTree::Ident(found)) if found == "as" => {
                let variant = match self.cursor.rest() {
                    [_, TokenTree::Ident(variant)] => Some(variant.clone()),
                    _ => None,
                };
                let report = Report::new(spot, "expected `,` after the text");
                self.fail(match (&self.row.name, &variant) {
                    (Some(name), Some(variant)) => report.help(format!(
                        "the variant is written before the text: `{name} as {variant}: \"..\"`"
                    )),
                    _ => report.help(
                        "the variant is written before the text: `NAME as Variant: \"text\",`",
                    ),
                });
                if self.row.variant.is_none() {
                    self.row.variant = variant;
                }
            }
            // `"the " quoted " word"`
            Some(_) if self.cursor.rest().last().is_some_and(is_string) => {
                self.fail(Report::new(spot, "expected `,` after the text").help(QUOTE));
            }
            Some(_) => self.fail(Report::new(spot, "expected `,` after the text").help(ENTRY)),
        }
    }
}

/// What to write for a quote.
const QUOTE: &str = "a quote inside a text is `\\\"`; or write the text as `r#\"..\"#`";

fn is_string(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Literal(text) if cursor::is_string(text))
}

/// What a literal that is no text says: `x` of `'x'`, `b"x"` and `c"x"`.
fn content(literal: &Literal) -> String {
    let written = literal.to_string();
    if cursor::is_number(literal) {
        return written;
    }
    let inside = written
        .trim_start_matches(['b', 'c', 'r'])
        .trim_matches('#');
    let inside = inside
        .strip_prefix(['\'', '"'])
        .and_then(|inside| inside.strip_suffix(['\'', '"']));
    match inside {
        Some(inside) if !inside.contains(['"', '\\', '\n']) => inside.to_owned(),
        _ => "text".to_owned(),
    }
}

/// The letters between two quotes, where they mean themselves. syn reads letter by letter, twice, which took a tenth
/// of the macro's time.
fn plain_string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    let mut text = literal.to_string();
    let is_plain = text.len() >= 2
        && text.starts_with('"')
        && text.ends_with('"')
        && !text.contains('\\')
        && !text.contains('\r');
    if !is_plain {
        return None;
    }
    text.pop();
    text.remove(0);
    Some(text)
}
