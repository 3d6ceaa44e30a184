//! Tokens to a [`Declaration`]: attributes, options and rows exactly as written, every span kept. Nothing is judged here.
//!
//! ```text
//! declaration: attribute* visibility `enum` NAME `{` row, .. `}`
//! row:         attribute* code `=>` NAME (`as` Variant)? `:` "text"
//! attribute:   `#[bits(option, ..)]` or any other, which is passed through
//! ```
//!
//! A list is half-typed most of the time that an editor looks at it. So a body is first cut into rows, by its commas and
//! by what begins like a row where a comma is missing; then each row is read for itself. One that does not parse is reported
//! once, keeps what it has, and costs no other.

mod attributes;
mod cursor;
mod families;
mod guesses;
mod literal;
mod rows;

use crate::errors::{Errors, Report, RowErrors, Spot};
pub(crate) use attributes::{inside_of, is_arguments, option};
use bits_codes_core::vocabulary::Rule;
use cursor::Cursor;
pub(crate) use cursor::is_path;
pub(crate) use families::{Member, families};
pub(crate) use literal::{Number, is_keyword, number, string, word};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// A whole call of `bits_errors!`.
pub(crate) struct Declaration {
    pub attributes: Attributes,
    pub visibility: TokenStream,
    pub name: Ident,
    pub rows: Vec<Row>,
}

/// What is before an item: attributes that are passed through, and our options.
#[derive(Default)]
pub(crate) struct Attributes {
    pub others: Vec<Attribute>,
    pub options: Vec<RawOption>,
}

/// An attribute that is not ours.
pub(crate) struct Attribute {
    /// `#[..]`, whole.
    pub tokens: TokenStream,
    /// The last segment of its path.
    pub name: String,
    /// What follows the path.
    pub arguments: TokenStream,
}

/// One option of `#[bits(..)]`.
pub(crate) struct RawOption {
    pub name: Ident,
    /// Behind `=`, or in parentheses.
    pub value: Vec<TokenTree>,
    pub has_equals: bool,
}

/// One entry, as far as it parsed.
pub(crate) struct Row {
    pub attributes: Attributes,
    /// Up to `=>`; empty where there is none.
    pub code: Vec<TokenTree>,
    pub name: Option<Ident>,
    /// Something is wrong before the text, and has been reported: what the code and the name are is a guess.
    pub is_broken: bool,
    pub variant: Option<Ident>,
    pub text: Option<(String, Span)>,
    /// The text is written over several lines of the source.
    pub breaks_text: bool,
    /// Something is wrong from the text on, and has been reported.
    pub has_faulty_text: bool,
}

/// What an entry looks like, for those who wrote something else.
const ENTRY: &str = "an entry reads `0x80040200 => NAME: \"text\",`";
/// The same for a family.
const FAMILY: &str = "a family reads `pub enum Name { 0x80040200 => NAME: \"text\", }`";

/// Reads the whole input. `None` where it has no enum to give anything for.
pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Option<Declaration> {
    let tokens: Vec<TokenTree> = without_invisible_groups(tokens).into_iter().collect();
    let mut cursor = Cursor::new(&tokens);
    let mut head = errors.of_family();
    let attributes = attributes::parse(&mut cursor, &mut head);
    let visibility = visibility(&mut cursor, &mut head);
    let name = name(&mut cursor, FAMILY, &mut head)?;
    let body = body(&mut cursor, &name, &mut head);
    if let [end @ TokenTree::Punct(mark)] = cursor.rest() {
        let mark = mark.as_char();
        head.add(
            Rule::Syntax,
            Report::new(
                end,
                format!("expected nothing after the enum, found `{mark}`"),
            )
            .help(format!("remove `{mark}`"))
            .replaced(end, ""),
        );
    } else if !cursor.is_empty() {
        head.add(
            Rule::Syntax,
            Report::new(
                cursor.here(),
                "expected nothing after the enum's closing brace",
            )
            .help("declare each family in a `bits_errors!` of its own"),
        );
    }
    let mut rows = Vec::new();
    if let Some(body) = body {
        let before = errors.count();
        let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
        rows = rows::parse(&tokens, errors);
        if rows.is_empty() && errors.count() == before {
            errors.of_family().add(
                Rule::Syntax,
                Report::new(&name, format!("`{name}` has no entries")).help(ENTRY),
            );
        }
    }
    Some(Declaration {
        attributes,
        visibility,
        name,
        rows,
    })
}

/// `macro_rules!` hands `$code:literal` on inside an invisible group.
fn without_invisible_groups(tokens: TokenStream) -> TokenStream {
    if !has_invisible_group(&tokens) {
        return tokens;
    }
    let mut flat = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flat.extend(without_invisible_groups(group.stream()));
            }
            TokenTree::Group(group) if has_invisible_group(&group.stream()) => {
                let mut inner =
                    Group::new(group.delimiter(), without_invisible_groups(group.stream()));
                inner.set_span(group.span());
                flat.extend([TokenTree::from(inner)]);
            }
            other => flat.extend([other]),
        }
    }
    flat
}

fn has_invisible_group(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::None || has_invisible_group(&group.stream())
        }
        _ => false,
    })
}

/// `pub`, `pub(crate)`, `pub(in path)`, or nothing.
fn visibility(cursor: &mut Cursor<'_>, errors: &mut RowErrors<'_>) -> TokenStream {
    let Some(public) = cursor.keyword("pub") else {
        return TokenStream::new();
    };
    let mut visibility = TokenStream::from(TokenTree::from(public));
    if let Some(scope) = cursor.group(Delimiter::Parenthesis) {
        let inside: Vec<TokenTree> = scope.stream().into_iter().collect();
        let is_scope = match inside.as_slice() {
            [TokenTree::Ident(scope)] => scope == "crate" || scope == "self" || scope == "super",
            [TokenTree::Ident(keyword), path @ ..] => keyword == "in" && is_path(path),
            _ => false,
        };
        if is_scope {
            visibility.extend([TokenTree::from(scope.clone())]);
        } else {
            errors.add(
                Rule::Syntax,
                Report::new(scope, "expected the scope of a visibility")
                    .help("write `pub`, `pub(crate)`, `pub(super)` or `pub(in some::path)`"),
            );
        }
    }
    visibility
}

/// `enum Name`. Something else in the place of `enum` is reported, and read as if it were. `usage` is how the whole is written.
fn name(cursor: &mut Cursor<'_>, usage: &str, errors: &mut RowErrors<'_>) -> Option<Ident> {
    if cursor.keyword("enum").is_none() {
        let report = match cursor.peek() {
            Some(TokenTree::Ident(found)) if cursor.rest().len() > 1 => {
                Report::new(found, format!("expected `enum`, found `{found}`"))
            }
            Some(found) => Report::new(found, "expected an enum"),
            None => Report::new(cursor.here(), "expected an enum"),
        };
        errors.add(Rule::Syntax, report.help(usage));
        // `struct Name {`, or `Name {`
        let is_name = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
        match cursor.rest() {
            [TokenTree::Ident(_), name, ..] if is_name(name) => {
                cursor.next();
            }
            [TokenTree::Ident(_), TokenTree::Group(_), ..] => {}
            _ => return None,
        }
        return cursor.ident().filter(|name| !is_keyword(name));
    }
    match cursor.ident() {
        Some(name) if is_keyword(&name) => {
            errors.add(
                Rule::Syntax,
                Report::new(&name, format!("`{name}` cannot be the name of an enum"))
                    .note("it is a keyword")
                    .help("write a name in UpperCamelCase"),
            );
            None
        }
        Some(name) => Some(name),
        None => {
            errors.add(
                Rule::Syntax,
                Report::new(cursor.here(), "expected the name of the enum after `enum`")
                    .help(usage),
            );
            None
        }
    }
}

/// `{ .. }`.
fn body(cursor: &mut Cursor<'_>, name: &Ident, errors: &mut RowErrors<'_>) -> Option<Group> {
    let before = cursor.take_until(|rest| {
        matches!(rest, [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace)
    });
    let body = cursor.group(Delimiter::Brace).cloned();
    let generics =
        matches!(before, [TokenTree::Punct(less), ..] if less.as_char() == '<') && body.is_some();
    if generics {
        errors.add(
            Rule::Syntax,
            Report::new(
                Spot::of(before),
                format!("family `{name}` cannot have generics"),
            )
            .note("each of its variants is a number, which needs none")
            .help(format!("write `enum {name} {{`")),
        );
    } else if !before.is_empty() {
        errors.add(
            Rule::Syntax,
            Report::new(
                Spot::of(before),
                format!("expected `{{` and the entries after `{name}`"),
            )
            .help(FAMILY),
        );
    } else if body.is_none() {
        errors.add(
            Rule::Syntax,
            Report::new(name, format!("`{name}` has no entries")).help(FAMILY),
        );
    }
    body
}
