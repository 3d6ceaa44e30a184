//! Tokens to a [`Declaration`]: attributes, options and rows exactly as written, every span kept. Nothing is judged here.
//!
//! ```text
//! declaration: attribute* visibility `enum` NAME `{` row, .. `}`
//! row:         attribute* code `=>` NAME (`as` Variant)? `:` "text"
//! attribute:   `#[bits(option, ..)]` or any other, which is passed through
//! ```
//!
//! A row that does not parse costs what is missing from it: the rest of the row is kept, and the next row is read.

use crate::errors::{Errors, Report, Spot};
use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{LitStr, Token};

/// A whole call of `bits_errors!`.
pub(crate) struct Declaration {
    pub attributes: Attributes,
    pub visibility: TokenStream,
    pub name: Ident,
    pub rows: Vec<Row>,
}

/// What stands before an item: attributes that are passed through, and our options.
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
}

/// One entry, as far as it parsed.
pub(crate) struct Row {
    pub attributes: Attributes,
    /// Up to `=>`; seldom empty.
    pub code: Vec<TokenTree>,
    pub name: Option<Ident>,
    pub variant: Option<Ident>,
    pub text: Option<LitStr>,
}

/// Reads the whole input. `None` where it has no enum to give anything for.
pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Option<Declaration> {
    let parser = |input: ParseStream<'_>| {
        let declaration = parse_declaration(input, errors);
        // what was not understood has been reported
        input.step(|cursor| {
            let mut rest = *cursor;
            while let Some((_, next)) = rest.token_tree() {
                rest = next;
            }
            Ok(((), rest))
        })?;
        Ok(declaration)
    };
    parser
        .parse2(without_invisible_groups(tokens))
        .ok()
        .flatten()
}

/// `macro_rules!` hands `$code:literal` on inside an invisible group.
fn without_invisible_groups(tokens: TokenStream) -> TokenStream {
    let mut flat = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flat.extend(without_invisible_groups(group.stream()));
            }
            TokenTree::Group(group) => {
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

fn parse_declaration(input: ParseStream<'_>, errors: &mut Errors) -> Option<Declaration> {
    let attributes = parse_attributes(input, errors);
    let visibility = parse_visibility(input);
    if !input.peek(Token![enum]) {
        let spot = next_spot(input);
        errors.add(
            Report::new(spot, "expected an enum")
                .help("a family is declared as `pub enum Name { 0x80040200 => NAME: \"text\", }`"),
        );
        return None;
    }
    input.parse::<Token![enum]>().ok()?;
    let Ok(name) = input.parse::<Ident>() else {
        errors.add(Report::new(
            next_spot(input),
            "expected the name of the enum",
        ));
        return None;
    };
    let before_body = take_while(input, |input| !input.peek(syn::token::Brace));
    if !before_body.is_empty() {
        errors.add(
            Report::new(
                Spot::over(before_body.into_iter().collect::<TokenStream>()),
                "expected `{` after the enum's name",
            )
            .note("a family has no generics and no `where` clause"),
        );
    }
    let Ok(TokenTree::Group(body)) = input.parse() else {
        errors.add(
            Report::new(&name, format!("`{name}` has no entries"))
                .help("list them in braces: `{ 0x80040200 => NAME: \"text\", }`"),
        );
        return None;
    };
    if !input.is_empty() {
        errors.add(
            Report::new(next_spot(input), "unexpected token after the enum")
                .help("declare one family in one `bits_errors!`"),
        );
    }
    let rows = |input: ParseStream<'_>| Ok(parse_rows(input, errors));
    let rows = rows.parse2(body.stream()).unwrap_or_default();
    if rows.is_empty() {
        errors.add(
            Report::new(&body, format!("`{name}` has no entries"))
                .help("an entry reads `0x80040200 => NAME: \"text\",`"),
        );
    }
    errors.at_row(0);
    Some(Declaration {
        attributes,
        visibility,
        name,
        rows,
    })
}

fn parse_attributes(input: ParseStream<'_>, errors: &mut Errors) -> Attributes {
    let mut attributes = Attributes::default();
    while input.peek(Token![#]) {
        let Ok(pound) = input.parse::<TokenTree>() else {
            break;
        };
        if input.peek(Token![!]) {
            let bang = input.parse::<TokenTree>().ok();
            errors.add(
                Report::new(Spot::over(bang), "inner attributes have no place here")
                    .help("write `#[..]` before the `enum`"),
            );
        }
        if !input.peek(syn::token::Bracket) {
            errors.add(Report::new(&pound, "expected an attribute, `#[..]`"));
            break;
        }
        let Ok(TokenTree::Group(group)) = input.parse() else {
            break;
        };
        let path = |input: ParseStream<'_>| {
            let path = take_while(input, |input| {
                input.peek(Ident::peek_any) || input.peek(Token![::])
            });
            Ok((path, input.parse::<TokenStream>()?))
        };
        let Ok((path, arguments)) = path.parse2(group.stream()) else {
            continue;
        };
        let name = path.last().map(ToString::to_string).unwrap_or_default();
        if path.len() == 1 && name == "bits" {
            parse_options(&path[0], arguments, &mut attributes.options, errors);
        } else {
            let mut tokens = TokenStream::from(pound);
            tokens.extend([TokenTree::from(group)]);
            attributes.others.push(Attribute {
                tokens,
                name,
                arguments,
            });
        }
    }
    attributes
}

fn parse_options(
    bits: &TokenTree,
    arguments: TokenStream,
    options: &mut Vec<RawOption>,
    errors: &mut Errors,
) {
    let list = match arguments.clone().into_iter().collect::<Vec<_>>().as_slice() {
        [TokenTree::Group(list)] if list.delimiter() == Delimiter::Parenthesis => list.stream(),
        _ => {
            errors.add(
                Report::new(bits, "expected options in parentheses")
                    .help("write `#[bits(option, option = value)]`"),
            );
            return;
        }
    };
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            if let Some(option) = parse_option(input, errors) {
                options.push(option);
            }
            take_while(input, |input| !input.peek(Token![,]));
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    };
    // the parser reads to the end and reports what it skips
    let _ = parser.parse2(list);
}

fn parse_option(input: ParseStream<'_>, errors: &mut Errors) -> Option<RawOption> {
    let Ok(name) = input.call(Ident::parse_any) else {
        errors.add(Report::new(
            next_spot(input),
            "expected the name of an option",
        ));
        return None;
    };
    let with_equals = input.peek(Token![=]);
    if with_equals {
        input.parse::<Token![=]>().ok()?;
    }
    let value = take_while(input, |input| !input.peek(Token![,]));
    match value.as_slice() {
        [] if with_equals => {
            errors.add(Report::new(
                &name,
                format!("option `{name}` has `=` and no value"),
            ));
            return None;
        }
        [TokenTree::Group(list)] if !with_equals && list.delimiter() == Delimiter::Parenthesis => {}
        [first, ..] if !with_equals => {
            errors.add(Report::new(
                first,
                format!("expected `=`, `(` or `,` after `{name}`"),
            ));
            return None;
        }
        _ => {}
    }
    Some(RawOption { name, value })
}

fn parse_visibility(input: ParseStream<'_>) -> TokenStream {
    let mut visibility = TokenStream::new();
    if input.peek(Token![pub]) {
        visibility.extend(input.parse::<TokenTree>());
        if input.peek(syn::token::Paren) {
            visibility.extend(input.parse::<TokenTree>());
        }
    }
    visibility
}

fn parse_rows(input: ParseStream<'_>, errors: &mut Errors) -> Vec<Row> {
    let mut rows = Vec::new();
    while !input.is_empty() {
        errors.at_row(rows.len() + 1);
        rows.extend(parse_row(input, errors));
    }
    rows
}

/// Reads one row and the comma behind it. Always takes a token, if only the comma.
fn parse_row(input: ParseStream<'_>, errors: &mut Errors) -> Option<Row> {
    let attributes = parse_attributes(input, errors);
    if input.is_empty() || input.peek(Token![,]) {
        let what = if attributes.others.is_empty() {
            "unexpected `,`"
        } else {
            "expected an entry after the attribute"
        };
        let spot = attributes
            .others
            .last()
            .map_or_else(|| next_spot(input), |last| Spot::over(&last.tokens));
        errors.add(Report::new(spot, what));
        input.parse::<Option<Token![,]>>().ok()?;
        return None;
    }
    let mut row = Row {
        attributes,
        code: parse_code(input),
        name: None,
        variant: None,
        text: None,
    };
    let expected = parse_after_code(input, &mut row);
    if let Err(expected) = expected {
        // the last thing that parsed, where the row just ends; else the token that does not belong
        let found = (!input.is_empty() && !input.peek(Token![,]) && !starts_row(input))
            .then(|| next_spot(input));
        let spot = found.unwrap_or_else(|| row.last_spot());
        errors.add(
            Report::new(spot, expected).help("an entry reads `0x80040200 => NAME: \"text\",`"),
        );
        if found.is_some() {
            salvage(input, &mut row);
        }
    } else if !input.is_empty() && !input.peek(Token![,]) {
        if starts_row(input) {
            errors.add(Report::new(row.last_spot(), "expected `,` after the text"));
        } else {
            errors.add(
                Report::new(next_spot(input), "expected `,` after the text")
                    .note("the text is one string literal"),
            );
            salvage(input, &mut row);
        }
    }
    input.parse::<Option<Token![,]>>().ok()?;
    Some(row)
}

/// The tokens before `=>`. A literal that `=>` does not follow ends the code, so that a half-typed row costs no other.
fn parse_code(input: ParseStream<'_>) -> Vec<TokenTree> {
    let mut code = take_while(input, |input| input.peek(Token![-]));
    if let Ok(literal) = input.parse::<Literal>() {
        code.push(literal.into());
    }
    let is_expression = |input: ParseStream<'_>| {
        let ahead = input.fork();
        let tokens = take_while(&ahead, |ahead| {
            !ahead.peek(Token![=>]) && !ahead.peek(Token![,]) && !starts_row(ahead)
        });
        ahead.peek(Token![=>]) && !tokens.is_empty()
    };
    if !input.peek(Token![=>]) && is_expression(input) {
        code.extend(take_while(input, |input| !input.peek(Token![=>])));
    }
    code
}

fn parse_after_code(input: ParseStream<'_>, row: &mut Row) -> Result<(), &'static str> {
    if row.code.is_empty() {
        return Err("expected a code");
    }
    if input.parse::<Token![=>]>().is_err() {
        return Err("expected `=>` after the code");
    }
    row.name = Some(
        input
            .call(Ident::parse_any)
            .map_err(|_| "expected a name after `=>`")?,
    );
    if input.peek(Token![as]) && input.parse::<Token![as]>().is_ok() {
        row.variant = Some(
            input
                .call(Ident::parse_any)
                .map_err(|_| "expected a variant after `as`")?,
        );
    }
    if input.parse::<Token![:]>().is_err() {
        return Err("expected `:` and the text after the name");
    }
    row.text = Some(
        input
            .parse()
            .map_err(|_| "expected the text, one string literal")?,
    );
    Ok(())
}

/// Skips to the end of a row that does not parse, and keeps the name and the text that it has all the same: then
/// nothing that uses the entry fails, too.
fn salvage(input: ParseStream<'_>, row: &mut Row) {
    for token in take_while(input, |input| !input.peek(Token![,])) {
        match token {
            TokenTree::Ident(name) if row.name.is_none() => row.name = Some(name),
            TokenTree::Literal(text) if row.text.is_none() => {
                row.text = syn::parse2(text.into_token_stream()).ok()
            }
            _ => {}
        }
    }
}

impl Row {
    fn last_spot(&self) -> Spot {
        let text = self.text.as_ref().map(|text| Spot::from(text.span()));
        let name = self.variant.as_ref().or(self.name.as_ref()).map(Spot::from);
        text.or(name).unwrap_or_else(|| self.code_spot())
    }

    pub(crate) fn code_spot(&self) -> Spot {
        Spot::over(self.code.iter().cloned().collect::<TokenStream>())
    }
}

/// Whether the next tokens look like the begin of a row rather than the rest of one.
fn starts_row(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if ahead.peek(Token![#]) {
        return true;
    }
    take_while(&ahead, |ahead| ahead.peek(Token![-]));
    ahead.parse::<Literal>().is_ok() && ahead.peek(Token![=>])
}

/// Where the parser stands; at the end of the input, the delimiter that closes it.
fn next_spot(input: ParseStream<'_>) -> Spot {
    input
        .fork()
        .parse::<TokenTree>()
        .map_or_else(|_| Spot::from(input.span()), |token| Spot::from(&token))
}

fn take_while(
    input: ParseStream<'_>,
    mut wanted: impl FnMut(ParseStream<'_>) -> bool,
) -> Vec<TokenTree> {
    let mut taken = Vec::new();
    while !input.is_empty() && wanted(input) {
        match input.parse() {
            Ok(token) => taken.push(token),
            Err(_) => break,
        }
    }
    taken
}
