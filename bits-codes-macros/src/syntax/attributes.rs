//! `#[..]` before the enum and before entries; of `#[bits(..)]` the list of options.

use super::cursor::{self, Cursor};
use super::{Attribute, Attributes, RawOption};
use crate::errors::{Report, RowErrors, Spot};
use bits_codes_core::vocabulary::{BitsOption, Rule};
use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// The number of tokens of the attribute that begins `tokens`; 0 where none does.
pub(super) fn length(tokens: &[TokenTree]) -> usize {
    let is_list = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
    match tokens {
        [pound, list, ..] if cursor::is_punct(pound, '#') && is_list(list) => 2,
        [pound, bang, list, ..]
            if cursor::is_punct(pound, '#') && cursor::is_punct(bang, '!') && is_list(list) =>
        {
            3
        }
        _ => 0,
    }
}

pub(super) fn parse(cursor: &mut Cursor<'_>, errors: &mut RowErrors<'_>) -> Attributes {
    let mut attributes = Attributes::default();
    loop {
        match length(cursor.rest()) {
            0 => return attributes,
            3 => {
                let inner = Spot::of(&cursor.rest()[..3]);
                errors.add(
                    Rule::Syntax,
                    Report::new(inner, "`#![..]` has no place here")
                        .help("write `#[..]`, before what it is for"),
                );
                cursor.next();
                cursor.next();
                cursor.next();
            }
            _ => {
                let pound = cursor.next();
                if let (Some(pound), Some(list)) = (pound, cursor.group(Delimiter::Bracket)) {
                    attribute(pound, list, &mut attributes, errors);
                }
            }
        }
    }
}

fn attribute(
    pound: &TokenTree,
    list: &Group,
    attributes: &mut Attributes,
    errors: &mut RowErrors<'_>,
) {
    let inside: Vec<TokenTree> = list.stream().into_iter().collect();
    let mut rest = Cursor::after(list, &inside);
    let path = rest.take_until(|rest| {
        !matches!(rest, [TokenTree::Ident(_), ..])
            && cursor::operator(rest, "::").is_none()
            && !follows_colon(rest)
    });
    let arguments = rest.rest();
    let bits = match path {
        [TokenTree::Ident(bits)] if bits == "bits" => Some(bits),
        _ => None,
    };
    if let Some(bits) = bits {
        options(bits.into(), arguments, attributes, errors);
    } else if is_attribute_path(path) && (is_arguments(arguments) || is_claimed(path, arguments)) {
        let mut tokens = TokenStream::from(pound.clone());
        tokens.extend([TokenTree::from(list.clone())]);
        attributes.others.push(Attribute {
            tokens,
            name: path.last().map(ToString::to_string).unwrap_or_default(),
            arguments: arguments.iter().cloned().collect(),
        });
    } else {
        errors.add(
            Rule::Syntax,
            Report::new(list, "this is no attribute")
                .help("an attribute is `#[name]`, `#[name(..)]` or `#[name = \"value\"]`"),
        );
    }
}

/// What is between the brackets of `#[name ..]`, if the attribute's path is that one word: `#[tool::name]` is somebody else's.
pub(crate) fn inside_of(attribute: &Attribute) -> Option<Vec<TokenTree>> {
    let list = attribute.tokens.clone().into_iter().nth(1)?;
    let TokenTree::Group(list) = list else {
        return None;
    };
    let inside: Vec<TokenTree> = list.stream().into_iter().collect();
    let is_path = inside
        .get(1)
        .is_some_and(|token| cursor::is_punct(token, ':'));
    let is_word = matches!(inside.first(), Some(TokenTree::Ident(name)) if *name == attribute.name);
    (is_word && !is_path).then_some(inside)
}

/// The second half of `::`.
fn follows_colon(rest: &[TokenTree]) -> bool {
    matches!(rest, [TokenTree::Punct(colon), TokenTree::Ident(_), ..] if colon.as_char() == ':' && colon.spacing() == Spacing::Alone)
}

/// `unsafe(..)` is one, too.
fn is_attribute_path(path: &[TokenTree]) -> bool {
    cursor::is_path(path) || matches!(path, [TokenTree::Ident(word)] if word == "unsafe")
}

/// `#[alias = [NAME]]`, which is reported as the option that it is.
fn is_claimed(path: &[TokenTree], arguments: &[TokenTree]) -> bool {
    matches!(path, [TokenTree::Ident(name)] if BitsOption::of_attribute(&name.to_string()).is_some())
        && matches!(arguments, [equals, _, ..] if cursor::is_punct(equals, '='))
}

/// What rustc takes behind an attribute's path. What it does not take would cost the whole enum.
pub(crate) fn is_arguments(arguments: &[TokenTree]) -> bool {
    match arguments {
        [] => true,
        [TokenTree::Group(list)] => list.delimiter() != Delimiter::None,
        [equals, TokenTree::Literal(value)] if cursor::is_punct(equals, '=') => {
            !value.to_string().starts_with('-')
        }
        // `#[doc = include_str!("..")]`
        [equals, path @ .., bang, TokenTree::Group(_)] if cursor::is_punct(equals, '=') => {
            cursor::is_punct(bang, '!') && cursor::is_path(path)
        }
        _ => false,
    }
}

fn options(
    bits: Spot,
    arguments: &[TokenTree],
    attributes: &mut Attributes,
    errors: &mut RowErrors<'_>,
) {
    let [TokenTree::Group(list)] = arguments else {
        let spot = if arguments.is_empty() {
            bits
        } else {
            Spot::of(arguments)
        };
        errors.add(Rule::Option, not_a_list(spot));
        return;
    };
    if list.delimiter() != Delimiter::Parenthesis {
        errors.add(Rule::Option, not_a_list(list.into()));
        return;
    }
    let inside: Vec<TokenTree> = list.stream().into_iter().collect();
    let mut cursor = Cursor::after(list, &inside);
    while !cursor.is_empty() {
        let option = cursor.take_until(|rest| cursor::is_punct(&rest[0], ','));
        let comma = cursor.next();
        if let ([], Some(comma)) = (option, comma) {
            let report = Report::new(comma, "expected an option before `,`");
            errors.add(Rule::Option, report);
            continue;
        }
        // `facility = 0x123 customer`: the comma is forgotten.
        let (option, behind) = option.split_at(length_of_option(option));
        match self::option(option) {
            Ok(option) => attributes.options.push(option),
            Err(report) => {
                errors.add(Rule::Option, report);
                // What follows is most often a row, of which the attribute was cut off.
                if !matches!(option, [TokenTree::Ident(_), ..]) {
                    return;
                }
            }
        }
        if let [next, ..] = behind {
            let report = Report::new(next, format!("expected `,` before `{next}`"));
            errors.add(Rule::Option, report.replaced(next, format!(", {next}")));
            attributes.options.extend(self::option(behind).ok());
        }
    }
}

/// The number of tokens up to the end of an option's value, where another name follows it.
fn length_of_option(option: &[TokenTree]) -> usize {
    let is_word = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
    match option {
        [name, equals, value, next, ..]
            if is_word(name)
                && cursor::is_punct(equals, '=')
                && !matches!(value, TokenTree::Punct(_))
                && is_word(next) =>
        {
            3
        }
        _ => option.len(),
    }
}

fn not_a_list(spot: Spot) -> Report {
    Report::new(spot, "expected options in parentheses after `bits`")
        .help("write `#[bits(option, option = value)]`")
}

/// `name`, `name = value` or `name(value)`.
pub(crate) fn option(tokens: &[TokenTree]) -> Result<RawOption, Report> {
    let mut cursor = Cursor::new(tokens);
    let Some(name) = cursor.ident() else {
        return Err(
            Report::new(cursor.rest_spot(), "expected the name of an option")
                .help("write `#[bits(option, option = value)]`"),
        );
    };
    let equals = cursor.operator("=");
    let value = cursor.rest().to_vec();
    let report = match (equals, value.as_slice()) {
        (Some(equals), []) => {
            Report::new(equals, format!("expected a value after `{name} =`")).help(usage(&name))
        }
        (None, [TokenTree::Group(list)]) if list.delimiter() == Delimiter::Parenthesis => {
            return Ok(RawOption {
                name,
                value,
                has_equals: false,
            });
        }
        // `http: 404`
        (None, [found, ..]) => {
            let report = Report::new(found, format!("expected `=` or `,` after `{name}`"));
            match value.as_slice() {
                [_, value @ ..] if !value.is_empty() && cursor::is_punct(found, ':') => {
                    let value: TokenStream = value.iter().map(ToTokens::to_token_stream).collect();
                    report.write(Spot::of(tokens), format!("{name} = {value}"))
                }
                _ => report,
            }
        }
        _ => {
            return Ok(RawOption {
                name,
                value,
                has_equals: equals.is_some(),
            });
        }
    };
    Err(report)
}

/// How the option of this name is written.
fn usage(name: &Ident) -> String {
    match BitsOption::of_name(&name.to_string()) {
        Some(option) => format!("write `{}`", option.usages().join("` or `")),
        None => "write `option = value`".to_owned(),
    }
}
