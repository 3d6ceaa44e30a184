//! What an option's value may be: of lists, flags, and each option that has no file of its own.

use super::{Given, PinnedFile, usage_of};
use crate::errors::{Report, RowErrors, Spot};
use crate::syntax;
use bits_codes_core::hresult;
use bits_codes_core::vocabulary::{Form, Rule};
use proc_macro2::{Delimiter, Ident, Span, TokenTree};
use syn::LitStr;

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
    let value = match given.value.as_slice() {
        [TokenTree::Ident(value)] if value == "true" => Some(true),
        [TokenTree::Ident(value)] if value == "false" => Some(false),
        _ => None,
    };
    if value.is_none() {
        errors.add(
            Rule::Option,
            misfit(
                given,
                &given.value,
                "`true`, `false`, or no value, which is `true`",
            ),
        );
    }
    value
}

/// The values of `value` or `[value, ..]`, and the rules in parentheses, as `read` reads them; each that is none is reported
/// for itself.
pub(super) fn values<T>(
    given: &Given,
    expected: &str,
    read: fn(&[TokenTree]) -> Option<T>,
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
        match read(value) {
            Some(value) => values.push(value),
            None if value.is_empty() => {
                errors.add(Rule::Option, misfit(given, &rest[..1], expected));
            }
            None => errors.add(Rule::Option, misfit(given, value, expected)),
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

pub(super) fn letters(value: &[TokenTree]) -> Option<Letters> {
    match value {
        [text @ TokenTree::Literal(_)] => syntax::string(text).map(Letters::Text),
        value => any_word(value).map(Letters::Name),
    }
}

/// A name, also where it is a keyword.
pub(super) fn any_word(value: &[TokenTree]) -> Option<Ident> {
    match value {
        [TokenTree::Ident(name)] => Some(name.clone()),
        _ => None,
    }
}

pub(super) fn prefixes(given: &Given, errors: &mut RowErrors<'_>) -> Vec<(String, Span)> {
    let mut prefixes: Vec<(String, Span)> = Vec::new();
    for value in values(given, "a string or a list of strings", letters, errors) {
        let (prefix, span) = match value {
            Letters::Text(text) => (text.value(), text.span()),
            Letters::Name(name) => {
                errors.add(
                    Rule::Option,
                    Report::new(&name, "a prefix is a string").write(&name, format!("\"{name}\"")),
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
                    report.write(span, format!("\"{mended}\""))
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
    for value in values(given, "a name or a list of names", letters, errors) {
        match value {
            Letters::Name(name) => aliases.push(name),
            Letters::Text(text) => {
                let report = Report::new(text.span(), "an alias is a name, not a string");
                let name = syntax::word(&text.value(), text.span());
                errors.add(
                    Rule::Option,
                    match &name {
                        Some(name) => report.write(text.span(), name.to_string()),
                        None => report.help("write `alias = [OTHER_NAME]`"),
                    },
                );
                aliases.extend(name);
            }
        }
    }
    aliases
}

pub(super) fn http(given: &Given, errors: &mut RowErrors<'_>) -> Option<(u16, Spot)> {
    let spot = Spot::of(&given.value);
    let Some(number) = syntax::number(&given.value) else {
        errors.add(Rule::Option, misfit(given, &given.value, "an HTTP status"));
        return None;
    };
    match number.value {
        Some(status) if hresult::is_status(status) => Some((status, spot)),
        _ => {
            errors.add(
                Rule::Http,
                Report::new(spot, format!("`{}` is no HTTP status", number.written))
                    .note("a status has three digits, from 100 to 599")
                    .help("write the status that the server sends, as `http = 404`"),
            );
            None
        }
    }
}

pub(super) fn file(given: &Given, errors: &mut RowErrors<'_>) -> Option<PinnedFile> {
    let file = match given.value.as_slice() {
        [file] => syntax::string(file).filter(|file| !file.value().trim().is_empty()),
        _ => None,
    };
    let Some(file) = file else {
        let expected = "the path of a file, as a string";
        errors.add(Rule::Option, misfit(given, &given.value, expected));
        return None;
    };
    Some(PinnedFile {
        name: file.value(),
        span: file.span(),
        found: None,
    })
}
