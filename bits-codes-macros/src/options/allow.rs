//! The value of `allow(..)`: the rules that can be waived, and those that cannot.

use super::list;
use super::values::values;
use crate::errors::{Errors, Report};
use crate::syntax::RawOption;
use bits_codes_core::nearest;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};

/// The rules that real Microsoft tables break, and that `allow(rule)` waives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waivable {
    ItfRange,
    ReservedBits,
    SeverityName,
}

const WAIVABLE: &[(&str, Waivable)] = &[
    ("itf_range", Waivable::ItfRange),
    ("reserved_bits", Waivable::ReservedBits),
    ("severity_name", Waivable::SeverityName),
];

/// The rules that hold always.
const STRICT: &[&str] = &[
    "code_range",
    "customer",
    "duplicate_code",
    "duplicate_name",
    "duplicate_variant",
    "facility",
    "http",
    "name",
    "option",
    "syntax",
    "text",
];

/// One rule of an `allow(..)`, and whether something needed it.
pub(crate) struct Allowed {
    pub rule: Waivable,
    pub name: &'static str,
    pub span: Span,
    pub occurs: bool,
}

pub(super) fn allowed(option: &RawOption, errors: &mut Errors) -> Vec<Allowed> {
    let mut allowed: Vec<Allowed> = Vec::new();
    for AnyIdent(rule) in values(option, "one or more rules in parentheses", errors) {
        let text = rule.to_string();
        let known = WAIVABLE.iter().find(|(name, _)| *name == text);
        // a misspelt rule is told and then waived: the rows that break it are no news
        let (is_known, waived) = (
            known.is_some(),
            known.or_else(|| not_waivable(&rule, errors)),
        );
        let Some((name, waived)) = waived else {
            continue;
        };
        match allowed.iter().find(|other| other.rule == *waived) {
            Some(first) => {
                if is_known {
                    errors.add_clash(
                        Report::new(&rule, format!("rule `{rule}` is allowed twice"))
                            .help("remove one of the two"),
                        Report::new(first.span, format!("`{rule}` first allowed here")),
                    );
                }
            }
            None => allowed.push(Allowed {
                rule: *waived,
                name,
                span: rule.span(),
                occurs: !is_known,
            }),
        }
    }
    allowed
}

/// A name, also where it is a keyword.
struct AnyIdent(Ident);

impl Parse for AnyIdent {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Ident::parse_any).map(Self)
    }
}

/// Tells why this rule cannot be waived, and gives the one that was meant.
fn not_waivable(rule: &Ident, errors: &mut Errors) -> Option<&'static (&'static str, Waivable)> {
    let text = rule.to_string();
    let names = || WAIVABLE.iter().map(|(name, _)| *name);
    let mut close = None;
    let report = if STRICT.contains(&text.as_str()) {
        Report::new(rule, format!("rule `{rule}` cannot be waived"))
    } else {
        close = nearest::word(&text, names());
        match close {
            Some(close) => Report::new(
                rule,
                format!("unknown rule `{rule}`, did you mean `{close}`?"),
            ),
            None => Report::new(rule, format!("unknown rule `{rule}`")),
        }
    };
    errors.add(report.help(format!(
        "the rules that can be waived are {}",
        list(names())
    )));
    WAIVABLE.iter().find(|(name, _)| Some(*name) == close)
}
