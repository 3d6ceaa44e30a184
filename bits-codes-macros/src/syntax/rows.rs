//! The body of the enum: cut into rows, then each row read for itself.

use super::cursor::{self, Cursor};
use super::{Attributes, ENTRY, Row, attributes};
use crate::errors::{Errors, Report, Spot};
use proc_macro2::TokenTree;
use syn::LitStr;

pub(super) fn parse(body: &[TokenTree], errors: &mut Errors) -> Vec<Row> {
    let mut rows = Vec::new();
    for piece in cut(body) {
        errors.at_row(rows.len() + 1);
        rows.extend(row(&piece, errors));
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
    let is_string =
        |token: &TokenTree| matches!(token, TokenTree::Literal(text) if cursor::is_string(text));
    matches!(row.last(), Some(TokenTree::Ident(_)))
        && !row.iter().any(is_string)
        && rest.first().is_some_and(is_string)
        && arrow(&rest[1..]).is_none()
}

fn row(piece: &Piece<'_>, errors: &mut Errors) -> Option<Row> {
    let mut cursor = Cursor::new(piece.tokens);
    let attributes = attributes::parse(&mut cursor, errors);
    if cursor.is_empty() {
        errors.add(nothing(piece, &attributes));
        return None;
    }
    let mut reader = Reader {
        cursor,
        row: Row {
            attributes,
            code: Vec::new(),
            name: None,
            name_is_guess: false,
            variant: None,
            text: None,
        },
        fault: None,
    };
    reader.code();
    reader.name();
    reader.colon();
    reader.text();
    reader.end();
    if matches!(piece.end, End::Row) && reader.fault.is_none() {
        let last = Spot::of(&piece.tokens[piece.tokens.len() - 1..]);
        reader.fault = Some(Report::new(last, "expected `,` after the text").help(ENTRY));
    }
    if let Some(fault) = reader.fault {
        errors.add(fault);
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

/// Reads one row. The first thing that is wrong is told; from there on it takes what it can get.
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
            } else if !self.is_swapped(code) {
                self.row.code = code.to_vec();
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
            self.row.name_is_guess = true;
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

    /// `NAME => 0x80040200: "text"`.
    fn is_swapped(&mut self, code: &[TokenTree]) -> bool {
        let ([TokenTree::Ident(name)], rest) = (code, self.cursor.rest()) else {
            return false;
        };
        let length = match rest {
            [TokenTree::Literal(number), ..] if cursor::is_number(number) => 1,
            [minus, TokenTree::Literal(_), ..] if cursor::is_punct(minus, '-') => 2,
            _ => return false,
        };
        for _ in 0..length {
            self.row.code.extend(self.cursor.next().cloned());
        }
        self.row.name = Some(name.clone());
        let number: String = self.row.code.iter().map(ToString::to_string).collect();
        self.fail(
            Report::new(name, format!("expected a code before `=>`, found `{name}`"))
                .help(format!("write the code first: `{number} => {name}: ..`")),
        );
        true
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
            // `"NAME": "text"` has a colon, and what stands before that is no text
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
        if let Ok(text) = syn::parse2::<LitStr>(token.clone().into()) {
            self.cursor.next();
            if !text.suffix().is_empty() {
                let what = format!("the text has the suffix `{}`", text.suffix());
                self.fail(Report::new(spot, what).help("remove the suffix"));
            }
            self.row.text = Some((text.value(), text.span()));
            return;
        }
        let report = Report::new(
            self.cursor.rest_spot(),
            "expected the text, one string literal",
        );
        let report = match token {
            TokenTree::Ident(_) => {
                report.note("the macro runs before `concat!`, constants and the like have a value")
            }
            _ => report,
        };
        self.fail(report.help(ENTRY));
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
            Some(TokenTree::Ident(found)) if found == "as" => self.fail(
                Report::new(spot, "expected `,` after the text")
                    .help("`as Variant` stands behind the name: `NAME as Variant: \"text\",`"),
            ),
            Some(_) => self.fail(Report::new(spot, "expected `,` after the text").help(ENTRY)),
        }
    }
}

/// What stands between two quotes, where that is all there is to it. syn reads letter by letter, twice, which took a tenth
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
