//! How an option is written: with a value or without, behind `=` or in parentheses, one or a list.

use super::Given;
use crate::errors::{Report, RowErrors, Spot};
use crate::syntax::{self, RawOption};
use bits_codes_core::vocabulary::{BitsOption, Form, Rule};
use proc_macro2::{Delimiter, Group, TokenTree};

/// Rules are in parentheses, and each other value is behind `=`. The other form is reported if `is_reported`, and then read as
/// if it were right.
pub(super) fn in_form(given: &mut Given, is_reported: bool, errors: &mut RowErrors<'_>) {
    let takes_rules = given.option.form() == Form::Rules;
    if given.value.is_empty() || takes_rules != given.has_equals {
        return;
    }
    let whole = given.spot();
    let name = &given.name;
    let report = Report::new(
        Spot::of(&given.value),
        if takes_rules {
            format!("option `{name}` takes rules in parentheses")
        } else {
            format!("option `{name}` takes its value behind `=`")
        },
    );
    if !takes_rules {
        given.value = behind_equals(given.option, &given.value);
        given.has_equals = true;
    }
    given.is_mended = true;
    if is_reported {
        let usage = print(given.option, &given.value);
        errors.add(
            Rule::Option,
            if has_what_it_needs(given.option, &given.value) {
                report.write(whole, usage)
            } else {
                report.help(format!("write `{usage}`"))
            },
        );
    }
}

/// A value as it is written behind `=`: `(A, B)` of `alias(A, B)` is `[A, B]`, and `(404)` of `http(404)` is `404`.
fn behind_equals(option: BitsOption, value: &[TokenTree]) -> Vec<TokenTree> {
    let list = match value {
        [TokenTree::Group(list)] if list.delimiter() == Delimiter::Parenthesis => list,
        _ => return value.to_vec(),
    };
    let inside: Vec<TokenTree> = list.stream().into_iter().collect();
    if option.form() == Form::List && inside.len() != 1 {
        let mut brackets = Group::new(Delimiter::Bracket, list.stream());
        brackets.set_span(list.span());
        vec![brackets.into()]
    } else {
        inside
    }
}

/// An option that was written as an attribute, where `#[alias = "NAME"]` needed the quotes.
pub(super) fn claimed(option: BitsOption, mut raw: RawOption) -> RawOption {
    if option.form() != Form::Rules {
        raw.value = behind_equals(option, &raw.value);
        raw.has_equals = true;
    }
    if option == BitsOption::Alias {
        raw.value = quoted_name(&raw.value).unwrap_or(raw.value);
    }
    raw
}

/// `NAME` for `"NAME"`.
fn quoted_name(value: &[TokenTree]) -> Option<Vec<TokenTree>> {
    let [value] = value else { return None };
    let text = syntax::string(value)?;
    let name = syntax::word(&text.value(), text.span())?;
    Some(vec![name.into()])
}

pub(super) fn has_what_it_needs(option: BitsOption, value: &[TokenTree]) -> bool {
    !value.is_empty() || option.form() == Form::Flag
}

/// What to write for the option, with this value.
pub(super) fn print(option: BitsOption, value: &[TokenTree]) -> String {
    if !has_what_it_needs(option, value) {
        return option.usages()[0].to_owned();
    }
    let name = option.name();
    let inside = match value {
        [] => return name.to_owned(),
        [TokenTree::Group(list)] => list.stream(),
        value => value.iter().cloned().collect(),
    };
    let inside = inside.to_string().replace(" ,", ",");
    let is_group = matches!(value, [TokenTree::Group(_)]);
    if option.form() == Form::Rules {
        format!("{name}({inside})")
    } else if is_group || option == BitsOption::Alias {
        format!("{name} = [{inside}]")
    } else {
        format!("{name} = {inside}")
    }
}
