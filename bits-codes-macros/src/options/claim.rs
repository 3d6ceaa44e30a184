//! Options that were written as attributes of their own.

use super::form::{claimed, has_what_it_needs, print};
use crate::errors::{Report, RowErrors, Spot};
use crate::syntax::{self, Attribute, Attributes, is_arguments, option};
use bits_codes_core::vocabulary::{BitsOption, Rule, is_derive_of_std};
use proc_macro2::TokenTree;

/// Whether macros may read the attributes that follow: derives with attributes of their own, or an attribute macro.
pub(crate) fn has_macros(attributes: &Attributes) -> bool {
    const INERT: &[&str] = &[
        "allow",
        "cfg",
        "deny",
        "deprecated",
        "doc",
        "expect",
        "forbid",
        "must_use",
        "non_exhaustive",
        "repr",
        "warn",
    ];
    attributes.others.iter().any(|attribute| {
        let name = attribute.name.as_str();
        match attribute.arguments.clone().into_iter().next() {
            Some(TokenTree::Group(derives)) if name == "derive" => {
                derives.stream().into_iter().any(|derive| {
                    matches!(derive, TokenTree::Ident(derive) if !is_derive_of_std(&derive.to_string()))
                })
            }
            _ => !INERT.contains(&name) && own_option(attribute).is_none(),
        }
    })
}

/// Reports `#[http = 404]`, and reads it as the option that it is, unless a macro may read it.
pub(crate) fn claim(attributes: &mut Attributes, has_macros: bool, errors: &mut RowErrors<'_>) {
    attributes.others.retain(|attribute| {
        let Some(inside) = own_option(attribute) else {
            return true;
        };
        let arguments: Vec<TokenTree> = attribute.arguments.clone().into_iter().collect();
        if has_macros && is_arguments(&arguments) {
            return true;
        }
        // Whatever else is wrong with it is not reported.
        let known = BitsOption::of_name(&attribute.name);
        let option = known
            .and_then(|known| Some((known, option(&inside).ok()?)))
            .map(|(known, option)| (known, claimed(known, option)));
        let name = &inside[0];
        let report = Report::new(
            Spot::over(&attribute.tokens),
            format!("`{name}` is an option, not an attribute"),
        );
        errors.add(
            Rule::Option,
            match &option {
                Some((known, option)) if has_what_it_needs(*known, &option.value) => report.write(
                    Spot::over(&attribute.tokens),
                    format!("#[bits({})]", print(*known, &option.value)),
                ),
                Some((known, option)) => {
                    report.help(format!("write `#[bits({})]`", print(*known, &option.value)))
                }
                None => report.help(format!("write `#[bits({name} = ..)]`")),
            },
        );
        attributes.options.extend(
            option
                .filter(|(known, option)| has_what_it_needs(*known, &option.value))
                .map(|(_, option)| option),
        );
        false
    });
}

/// What is between the brackets of `#[http = 404]`. Most attributes are doc comments.
fn own_option(attribute: &Attribute) -> Option<Vec<TokenTree>> {
    BitsOption::of_attribute(&attribute.name)?;
    syntax::inside_of(attribute)
}
