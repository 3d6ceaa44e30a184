//! The value of `allow(..)`: the rules that are waived.

use super::values::{any_word, values};
use super::{Given, list};
use crate::errors::{Report, RowErrors};
use bits_codes_core::nearest;
use bits_codes_core::vocabulary::{Place, Rule};
use proc_macro2::{Ident, Span};
use std::cell::Cell;

/// One rule of an `allow(..)`, and whether something needed it.
pub(crate) struct Allowed {
    pub rule: Rule,
    pub span: Span,
    pub occurs: Cell<bool>,
}

pub(super) fn allowed(given: &Given, here: Place, errors: &mut RowErrors<'_>) -> Vec<Allowed> {
    let mut allowed: Vec<Allowed> = Vec::new();
    for name in values(given, "one or more rules in parentheses", any_word, errors) {
        let known = Rule::waivable_at(here).find(|rule| name == rule.name());
        // A misspelt rule is reported and then waived, so that the rows that break it are no further errors.
        let Some(rule) = known.or_else(|| not_waivable(&name, here, errors)) else {
            continue;
        };
        let is_known = known.is_some();
        match allowed.iter().find(|other| other.rule == rule) {
            Some(first) => {
                if is_known {
                    errors.add_clash(
                        Rule::Option,
                        Report::new(&name, format!("rule `{name}` is allowed twice"))
                            .help("remove one of the two"),
                        Report::new(first.span, format!("`{name}` first allowed here")),
                    );
                }
            }
            None => allowed.push(Allowed {
                rule,
                span: name.span(),
                occurs: Cell::new(!is_known),
            }),
        }
    }
    allowed
}

/// Reports why this rule cannot be waived, and gives the one that was meant.
fn not_waivable(name: &Ident, here: Place, errors: &mut RowErrors<'_>) -> Option<Rule> {
    let text = name.to_string();
    let names = || Rule::waivable_at(here).map(Rule::name);
    let close = match Rule::of_name(&text) {
        Some(_) => None,
        None => nearest::word(&text, names()).or_else(|| nearest::whole_of(&text, names())),
    };
    let headline = match (Rule::of_name(&text), close) {
        (Some(_), _) => format!("rule `{name}` cannot be waived"),
        (None, Some(close)) => format!("unknown rule `{name}`, did you mean `{close}`?"),
        (None, None) => format!("unknown rule `{name}`"),
    };
    errors.add(
        Rule::Option,
        Report::new(name, headline)
            .help(format!(
                "the rules that can be waived are {}",
                list(names())
            ))
            .replaced_if(name, close),
    );
    close.and_then(Rule::of_name)
}
