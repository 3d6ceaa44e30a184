//! What an option's value may be: of lists, flags, and each option that has no file of its own.

use super::{Given, usage_of};
use crate::errors::{Report, RowErrors, Spot};
use bits_codes_core::hresult;
use bits_codes_core::vocabulary::{Form, Rule};
use proc_macro2::{Delimiter, Ident, Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{LitBool, LitInt, LitStr};

/// The report on a value that is not what the option takes.
fn misfit(given: &Given, value: &[TokenTree], expected: &str) -> Report {
    let name = &given.name;
    let spot = if value.is_empty() {
        Spot::from(name)
    } else {
        Spot::of(value)
    };
    Report::new(spot, format!("option `{name}` takes {expected}")).help(usage_of(given.option))
}

pub(super) fn flag(given: &Given, errors: &mut RowErrors<'_>) -> Option<bool> {
    if given.value.is_empty() {
        return Some(true);
    }
    let value = syn::parse2::<LitBool>(given.value.iter().cloned().collect());
    if value.is_err() {
        errors.add(
            Rule::Option,
            misfit(
                given,
                &given.value,
                "`true`, `false`, or no value, which is `true`",
            ),
        );
    }
    value.ok().map(|value| value.value)
}

/// The values of `value` or `[value, ..]`, and the rules in parentheses; each that is none is reported for itself.
pub(super) fn values<T: Parse>(
    given: &Given,
    expected: &str,
    errors: &mut RowErrors<'_>,
) -> Vec<T> {
    let inside: Vec<TokenTree>;
    let list = match given.value.as_slice() {
        [TokenTree::Group(list)]
            if list.delimiter() == Delimiter::Bracket || given.option.form() == Form::Rules =>
        {
            inside = list.stream().into_iter().collect();
            inside.as_slice()
        }
        value => value,
    };
    if list.is_empty() {
        errors.add(Rule::Option, misfit(given, &given.value, expected));
        return Vec::new();
    }
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    let mut values = Vec::new();
    let mut rest = list;
    while !rest.is_empty() {
        let length = rest.iter().position(is_comma).unwrap_or(rest.len());
        let (value, behind) = rest.split_at(length);
        match syn::parse2(value.iter().cloned().collect()) {
            Ok(value) => values.push(value),
            Err(_) if value.is_empty() => {
                errors.add(Rule::Option, misfit(given, &rest[..1], expected));
            }
            Err(_) => errors.add(Rule::Option, misfit(given, value, expected)),
        }
        rest = behind.get(1..).unwrap_or_default();
    }
    values
}

/// A name or a string, whichever belongs here: the other is reported, and its letters are taken.
pub(super) enum Letters {
    Name(Ident),
    Text(LitStr),
}

impl Parse for Letters {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            input.parse().map(Self::Text)
        } else {
            input.call(Ident::parse_any).map(Self::Name)
        }
    }
}

pub(super) fn prefixes(given: &Given, errors: &mut RowErrors<'_>) -> Vec<(String, Span)> {
    let mut prefixes: Vec<(String, Span)> = Vec::new();
    for value in values(given, "a string or a list of strings", errors) {
        let (prefix, span) = match value {
            Letters::Text(text) => (text.value(), text.span()),
            Letters::Name(name) => {
                errors.add(
                    Rule::Option,
                    Report::new(&name, "a prefix is a string").help(format!("write `\"{name}\"`")),
                );
                prefixes.push((name.to_string(), name.span()));
                continue;
            }
        };
        let fits =
            |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
        if prefix.is_empty() || !prefix.chars().all(fits) {
            let report = if prefix.is_empty() {
                Report::new(span, "the prefix is empty")
            } else {
                Report::new(span, format!("no name can have the prefix `{prefix}`"))
                    .note("names are in SCREAMING_SNAKE_CASE")
            };
            let mended = prefix.to_ascii_uppercase();
            errors.add(
                Rule::Option,
                if !mended.is_empty() && mended.chars().all(fits) {
                    report.help(format!("write `\"{mended}\"`"))
                } else {
                    report.help(
                        "write what all names begin with, as `\"BG_E_\"`, or leave `prefix` out",
                    )
                },
            );
            prefixes.push((mended, span));
        } else if let Some((_, first)) = prefixes.iter().find(|(other, _)| *other == prefix) {
            errors.add_clash(
                Rule::Option,
                Report::new(span, format!("prefix `{prefix}` is given twice"))
                    .help("remove one of the two"),
                Report::new(*first, format!("`{prefix}` first given here")),
            );
        } else {
            prefixes.push((prefix, span));
        }
    }
    prefixes
}

pub(super) fn aliases(given: &Given, errors: &mut RowErrors<'_>) -> Vec<Ident> {
    let mut aliases = Vec::new();
    for value in values(given, "a name or a list of names", errors) {
        match value {
            Letters::Name(name) => aliases.push(name),
            Letters::Text(text) => {
                let name = text.value();
                let report = Report::new(text.span(), "an alias is a name, not a string");
                let ident = syn::parse_str::<Ident>(&name).ok();
                errors.add(
                    Rule::Option,
                    match &ident {
                        Some(name) => report.help(format!("write `{name}`")),
                        None => report.help("write `alias = [OTHER_NAME]`"),
                    },
                );
                aliases.extend(ident.map(|_| Ident::new(&name, text.span())));
            }
        }
    }
    aliases
}

pub(super) fn http(given: &Given, errors: &mut RowErrors<'_>) -> Option<(u16, Spot)> {
    let spot = Spot::of(&given.value);
    let Ok(status) = syn::parse2::<LitInt>(given.value.iter().cloned().collect()) else {
        errors.add(Rule::Option, misfit(given, &given.value, "an HTTP status"));
        return None;
    };
    match status.base10_parse::<u16>() {
        Ok(status) if hresult::is_status(status) => Some((status, spot)),
        _ => {
            errors.add(
                Rule::Http,
                Report::new(spot, format!("`{status}` is no HTTP status"))
                    .note("a status has three digits, from 100 to 599")
                    .help("write the status that the server sends, as `http = 404`"),
            );
            None
        }
    }
}
