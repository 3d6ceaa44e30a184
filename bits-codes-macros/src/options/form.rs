//! How an option is written: with a value or without, behind `=` or in parentheses, one or a list.

use super::OPTIONS;
use crate::errors::{Errors, Report, Spot};
use crate::syntax::RawOption;
use proc_macro2::{Delimiter, Group, Ident, TokenTree};
use syn::LitStr;

/// Rules stand in parentheses, and each other value behind `=`. The other form is told, and then taken.
pub(super) fn in_form(option: RawOption, is_told: bool, errors: &mut Errors) -> RawOption {
    let name = &option.name;
    if option.value.is_empty() || (name == "allow") != option.has_equals {
        return option;
    }
    let report = Report::new(
        Spot::of(&option.value),
        if name == "allow" {
            "option `allow` takes rules in parentheses".to_owned()
        } else {
            format!("option `{name}` takes its value behind `=`")
        },
    );
    let option = with_equals(option);
    if is_told {
        errors.add(report.help(format!("write `{}`", print(&option))));
    }
    option
}

/// The option with its value as it stands behind `=`: `alias(A, B)` is `alias = [A, B]`, and `http(404)` is `http = 404`.
fn with_equals(mut option: RawOption) -> RawOption {
    let list = match option.value.as_slice() {
        [TokenTree::Group(list)] if list.delimiter() == Delimiter::Parenthesis => list.clone(),
        _ => return option,
    };
    if option.name == "allow" {
        return option;
    }
    let inside: Vec<TokenTree> = list.stream().into_iter().collect();
    let is_list = is_list(&option.name) && inside.len() != 1;
    option.value = if is_list {
        let mut brackets = Group::new(Delimiter::Bracket, list.stream());
        brackets.set_span(list.span());
        vec![brackets.into()]
    } else {
        inside
    };
    option.has_equals = true;
    option
}

/// What was written as an attribute, where `#[alias = "NAME"]` needed the quotes.
pub(crate) fn claimed(option: RawOption) -> RawOption {
    let mut option = with_equals(option);
    if option.name == "alias" {
        option.value = quoted_name(&option.value).unwrap_or(option.value);
    }
    option
}

/// `NAME` for `"NAME"`.
fn quoted_name(value: &[TokenTree]) -> Option<Vec<TokenTree>> {
    let [value] = value else { return None };
    let text: LitStr = syn::parse2(value.clone().into()).ok()?;
    let mut name: Ident = text.parse().ok()?;
    name.set_span(text.span());
    Some(vec![name.into()])
}

/// Those that take one value or several.
pub(super) fn is_list(name: &Ident) -> bool {
    name == "alias" || name == "facility" || name == "prefix"
}

fn is_flag(name: &Ident) -> bool {
    !is_list(name) && name != "http" && name != "allow"
}

pub(crate) fn has_what_it_needs(option: &RawOption) -> bool {
    !option.value.is_empty() || is_flag(&option.name)
}

/// What to write for the option, with its own value.
pub(crate) fn print(option: &RawOption) -> String {
    let name = &option.name;
    if !has_what_it_needs(option) {
        let spec = OPTIONS.iter().find(|spec| *name == spec.name);
        return spec.map_or("", |spec| spec.usages[0]).to_owned();
    }
    let inside = match option.value.as_slice() {
        [] => return name.to_string(),
        [TokenTree::Group(list)] => list.stream(),
        value => value.iter().cloned().collect(),
    };
    let inside = inside.to_string().replace(" ,", ",");
    let is_group = matches!(option.value.as_slice(), [TokenTree::Group(_)]);
    if name == "allow" {
        format!("allow({inside})")
    } else if is_group || name == "alias" {
        format!("{name} = [{inside}]")
    } else {
        format!("{name} = {inside}")
    }
}
