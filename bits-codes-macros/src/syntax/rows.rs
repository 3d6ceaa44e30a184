//! The body of the enum: cut into rows, then each row read for itself.

use super::cursor::{self, Cursor};
use super::guesses::{Guess, guess};
use super::{Attributes, ENTRY, Row, attributes, literal};
use crate::errors::{Errors, Report, RowErrors, Spot};
use bits_codes_core::vocabulary::Rule;
use proc_macro2::{Ident, Literal, TokenTree};
use syn::LitStr;

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
    // Behind the row's attributes
    let mut inside = false;
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        let row = &body[start..at];
        if cursor::is_punct(&rest[0], ',') && !is_comma_within(row, &rest[1..]) {
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
        let cuts = |row: &[TokenTree]| {
            if attribute > 0 {
                !is_inside_row(row, &rest[attribute..])
            } else {
                begins && !in_expression(row, rest)
            }
        };
        if inside && cuts(row) {
            pieces.push(Piece {
                tokens: &body[start..at],
                end: End::Row,
            });
            start = at;
            inside = false;
        }
        inside |= attribute == 0;
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
    // `0xA123 0004` is one code, and `pub 0x80040200` begins with `pub`.
    let ends_in_number = match (row.last(), &rest[0]) {
        (Some(TokenTree::Literal(last)), TokenTree::Literal(more)) => {
            let digits = format!("{last}{more}");
            digits.len() == 10 && digits.starts_with("0x")
        }
        _ => false,
    };
    // Commas that end a row are not in it: this one is within a number.
    let ends_in_comma = row.last().is_some_and(|last| cursor::is_punct(last, ','));
    let is_visibility = matches!(row, [TokenTree::Ident(word)] if is_item_word(word));
    !has_arrow
        && (ends_in_operator
            || ends_in_number
            || ends_in_comma
            || is_visibility
            || cursor::is_punct(&rest[0], '-'))
}

/// What begins a constant or an item elsewhere, and has no place before a code.
fn is_item_word(word: &Ident) -> bool {
    word == "pub" || word == "const" || word == "static"
}

/// Whether a comma ends no row, but stands in one for something else.
fn is_comma_within(row: &[TokenTree], behind: &[TokenTree]) -> bool {
    is_slip_for_colon(row, behind)
        || is_slip_for_arrow(row, behind)
        || is_within_number(row, behind)
}

/// Whether an attribute is within the row, before its text, and not before the next.
fn is_inside_row(row: &[TokenTree], behind: &[TokenTree]) -> bool {
    let behind = &behind[attributes_length(behind)..];
    let has_arrow = (0..row.len()).any(|at| arrow(&row[at..]).is_some());
    let rows_code = behind_attributes(row);
    let is_code =
        !rows_code.is_empty() && rows_code.len() <= 2 && rows_code.iter().all(is_of_number);
    let goes_on = if has_arrow {
        !row.iter().any(is_string) && !begins_row(behind)
    } else {
        is_code && arrow(behind).is_some()
    };
    goes_on && !behind.is_empty()
}

fn is_of_number(token: &TokenTree) -> bool {
    cursor::is_punct(token, '-')
        || matches!(token, TokenTree::Literal(number) if cursor::is_number(number))
}

fn attributes_length(tokens: &[TokenTree]) -> usize {
    let mut length = 0;
    while attributes::length(&tokens[length..]) > 0 {
        length += attributes::length(&tokens[length..]);
    }
    length
}

fn behind_attributes(row: &[TokenTree]) -> &[TokenTree] {
    &row[attributes_length(row)..]
}

/// `0x80040200, NAME, "text"`: what should be an arrow is a comma.
fn is_slip_for_arrow(row: &[TokenTree], behind: &[TokenTree]) -> bool {
    let code = behind_attributes(row);
    let is_code = !code.is_empty() && code.iter().all(is_of_number);
    let is_separator =
        |token: &TokenTree| cursor::is_punct(token, ',') || cursor::is_punct(token, ':');
    is_code
        && matches!(behind, [TokenTree::Ident(_), separator, text, ..] if is_separator(separator) && is_string(text))
}

/// `2,149,580,801`: what separates digits ends no row.
fn is_within_number(row: &[TokenTree], behind: &[TokenTree]) -> bool {
    let mut code = behind_attributes(row).to_vec();
    code.retain(|token| !cursor::is_punct(token, ','));
    let is_group = |token: &TokenTree| {
        let digits = token.to_string();
        matches!(token, TokenTree::Literal(_))
            && digits.len() == 3
            && digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    let Some(TokenTree::Literal(first)) = code
        .iter()
        .find(|token| matches!(token, TokenTree::Literal(_)))
    else {
        return false;
    };
    let first = first.to_string();
    first.len() <= 3
        && first.bytes().all(|digit| digit.is_ascii_digit())
        && code.iter().all(is_of_number)
        && behind.first().is_some_and(is_group)
        && (behind
            .get(1)
            .is_some_and(|next| cursor::is_punct(next, ','))
            || arrow(&behind[1..]).is_some())
}

/// `NAME, "text"`: no row begins with a string.
fn is_slip_for_colon(row: &[TokenTree], rest: &[TokenTree]) -> bool {
    matches!(row.last(), Some(TokenTree::Ident(_)))
        && !row.iter().any(is_string)
        && rest.first().is_some_and(is_string)
        && arrow(&rest[1..]).is_none()
}

fn row(piece: &Piece<'_>, errors: &mut RowErrors<'_>) -> Option<Row> {
    let (tokens, misplaced) = without_inner_attributes(piece.tokens);
    let mut cursor = Cursor::new(&tokens);
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
            breaks_text: false,
            has_faulty_text: false,
        },
        fault: None,
    };
    reader.form();
    reader.code();
    reader.name();
    reader.colon();
    // What is wrong from here on leaves the code and the name as they are meant
    reader.row.is_broken = reader.fault.is_some();
    if let Some(spot) = misplaced {
        reader.fail(
            Report::new(spot, "expected the attribute before the entry")
                .help("move the doc comment or the attribute above the code"),
        );
    }
    reader.text();
    reader.end();
    if matches!(piece.end, End::Row) && reader.fault.is_none() {
        let last = Spot::of(&piece.tokens[piece.tokens.len() - 1..]);
        reader.fault = Some(Report::new(last, "expected `,` after the text").help(ENTRY));
    }
    if let Some(fault) = reader.fault {
        reader.row.has_faulty_text = true;
        errors.add(Rule::Syntax, fault);
    }
    Some(reader.row)
}

/// The tokens of a row less attributes that are within it, and where the first of these is.
fn without_inner_attributes(tokens: &[TokenTree]) -> (Vec<TokenTree>, Option<Spot>) {
    let before = attributes_length(tokens);
    let mut kept = tokens[..before].to_vec();
    let mut misplaced = None;
    let mut at = before;
    while at < tokens.len() {
        let length = attributes::length(&tokens[at..]);
        if length > 0 {
            misplaced.get_or_insert(Spot::of(&tokens[at..at + length]));
            at += length;
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    (kept, misplaced)
}

/// Whether a literal is written over several lines, rather than with `\n` in it.
fn breaks_lines(text: &LitStr) -> bool {
    text.token().to_string().contains('\n')
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

    /// What is no row at all, but has the form of something else.
    fn form(&mut self) {
        match self.cursor.rest() {
            [TokenTree::Ident(word), TokenTree::Literal(_), ..] if is_item_word(word) => {
                let report = Report::new(word, format!("an entry has no `{word}`"));
                self.fail(report.help(format!("remove `{word}`")).replaced(word, ""));
                self.cursor.next();
            }
            [pound, TokenTree::Ident(define), ..]
                if cursor::is_punct(pound, '#') && define == "define" =>
            {
                let spot = Spot::between(pound.span(), define.span());
                let report = Report::new(spot, "expected an entry, found `#define`");
                self.fail(report.help("`hr import` writes the entries of a header"));
                self.cursor.take_until(|_| false);
            }
            [TokenTree::Group(tuple)] => {
                let inside: Vec<TokenTree> = tuple.stream().into_iter().collect();
                let report = Report::new(tuple, "an entry is not in parentheses");
                let is_comma = |token: &TokenTree| cursor::is_punct(token, ',');
                let parts: Vec<&[TokenTree]> = inside.split(is_comma).collect();
                let print =
                    |part: &[TokenTree]| part.iter().map(ToString::to_string).collect::<String>();
                let report = match parts.as_slice() {
                    [code, [TokenTree::Ident(name)], [text], ..] if is_string(text) => {
                        self.row.name = Some(name.clone());
                        report.write(tuple, format!("{} => {name}: {text}", print(code)))
                    }
                    _ => report.help(ENTRY),
                };
                self.fail(report);
                self.cursor.take_until(|_| false);
            }
            _ => {}
        }
    }

    /// Up to `=>`, and that.
    fn code(&mut self) {
        if self.fault.is_some() && self.cursor.is_empty() {
            return;
        }
        let all = self.cursor.clone();
        let code = self
            .cursor
            .take_until(|rest| cursor::operator(rest, "=>").is_some());
        if self.cursor.operator("=>").is_some() {
            if code.is_empty() {
                self.expected(all.here(), "a code before `=>`");
            } else {
                let code = self.without_variant(code);
                match guess(code, self.cursor.rest()) {
                    Some(guess) => self.take(guess),
                    None => self.row.code = code.to_vec(),
                }
            }
            return;
        }
        // No `=>`: the code is the number that the row begins with
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
        let spot = ["->", "=", ":", ","]
            .into_iter()
            .find_map(|written| self.cursor.operator(written));
        let spot = spot.unwrap_or_else(|| {
            let found = self.cursor.peek().map(Spot::from);
            found.unwrap_or_else(|| Spot::of(&self.row.code))
        });
        self.expected(spot, "`=>` after the code");
    }

    /// `0x80040200 as Variant =>`: the code, without the variant, which is reported.
    fn without_variant<'t>(&mut self, code: &'t [TokenTree]) -> &'t [TokenTree] {
        match code {
            [
                number @ ..,
                TokenTree::Ident(word),
                TokenTree::Ident(variant),
            ] if number.iter().all(is_of_number)
                && word == "as"
                && variant
                    .to_string()
                    .starts_with(|first: char| first.is_uppercase()) =>
            {
                let spot = Spot::between(word.span(), variant.span());
                self.row.variant = Some(variant.clone());
                self.fail(
                    Report::new(spot, "the variant is written before the name")
                        .help(format!("write it behind: `NAME as {variant}: \"..\"`")),
                );
                number
            }
            code => code,
        }
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
            Report::new(whole, "a name is one word, not a path")
        } else {
            Report::new(whole, "a name has `_`, not `-`")
        };
        self.fail(report.write(whole, name.clone()));
        literal::word(&name, first.span())
    }

    /// `NAME`, or `NAME as Variant`.
    fn name(&mut self) {
        if self.row.name.is_some() || self.fault.is_some() && self.cursor.is_empty() {
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
        if self.row.variant.is_some() && self.fault.is_some() && self.cursor.is_empty() {
            return;
        }
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
            self.row.breaks_text = text.contains('\n');
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
            let value = text.value();
            self.row.breaks_text = value.contains('\n') && breaks_lines(&text);
            self.row.text = Some((value, text.span()));
            return;
        }
        let report = Report::new(
            self.cursor.rest_spot(),
            "expected the text, one string literal",
        );
        let report = match token {
            TokenTree::Ident(_) => match words(self.cursor.rest()) {
                Some(words) => {
                    let spot = self.cursor.rest_spot();
                    report.write(spot, format!("\"{words}\""))
                }
                None => report
                    .note("the macro runs before `concat!`, constants and the like have a value")
                    .help(ENTRY),
            },
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
            Some(TokenTree::Literal(more)) if cursor::is_string(more) => self.fail(two_texts(spot)),
            Some(plus)
                if cursor::is_punct(plus, '+')
                    && self.cursor.rest().get(1).is_some_and(is_string) =>
            {
                self.fail(two_texts(spot));
            }
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

/// `"one" "and another"`.
fn two_texts(spot: Spot) -> Report {
    Report::new(spot, "expected `,` after the text")
        .note("the text is one string literal")
        .help("join the two; `\\` at the end of a line continues a text on the next")
}

/// What is said by words whose quotes were forgotten: two or more, with marks between them.
fn words(tokens: &[TokenTree]) -> Option<String> {
    let mut text = String::new();
    let mut count = 0;
    for token in tokens {
        match token {
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                count += 1;
                if !text.is_empty() {
                    text.push(' ');
                }
            }
            TokenTree::Punct(mark) if ".;?!".contains(mark.as_char()) => {}
            TokenTree::Punct(_) | TokenTree::Group(_) => return None,
        }
        text.push_str(&token.to_string());
    }
    (count > 1 && !text.contains(['"', '\\'])).then_some(text)
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
