//! Options that do not exist, have no place here or are given twice.

use super::form::{has_what_it_needs, in_form};
use super::{Given, list};
use crate::errors::{Report, RowErrors};
use crate::syntax::RawOption;
use bits_codes_core::nearest;
use bits_codes_core::vocabulary::{BitsOption, Form, Place, Rule};
use proc_macro2::Ident;

/// The options that exist, have their place here and are not repeated. A misspelt option is reported, then read as the
/// intended one to avoid follow-up errors.
pub(super) fn accepted(
    options: Vec<RawOption>,
    here: Place,
    errors: &mut RowErrors<'_>,
) -> Vec<Given> {
    let mut accepted: Vec<Given> = Vec::new();
    for raw in options {
        let known = BitsOption::of_name(&raw.name.to_string());
        let Some(option) = known.or_else(|| unknown(&raw, here, errors)) else {
            continue;
        };
        let mut given = Given {
            option,
            name: Ident::new(option.name(), raw.name.span()),
            value: raw.value,
            has_equals: raw.has_equals,
            is_mended: false,
        };
        let name = option.name();
        if !option.has_place(here) {
            let (there, here) = match here {
                Place::Entry => ("the enum", "an entry"),
                Place::Family => ("an entry", "the enum"),
                Place::Families if option.has_place(Place::Family) => {
                    ("each family", "an enum over families")
                }
                Place::Families => ("an entry of a family", "an enum over families"),
            };
            errors.add(
                Rule::Option,
                Report::new(
                    &given.name,
                    format!("option `{name}` has no place on {here}"),
                )
                .help(format!(
                    "it belongs on {there}: `#[bits({})]`",
                    option.usages()[0]
                )),
            );
        } else if let Some(first) = accepted.iter().find(|other| other.option == option) {
            if known.is_some() {
                let report = Report::new(&given.name, format!("option `{name}` is given twice"));
                errors.add_clash(
                    Rule::Option,
                    if option.form() == Form::List {
                        report.help(format!("write a list: `{name} = [.., ..]`"))
                    } else {
                        report.help("remove one of the two")
                    },
                    Report::new(&first.name, format!("`{name}` first given here")),
                );
            }
        } else {
            in_form(&mut given, known.is_some(), errors);
            // Half of a name has no value yet, which is no mistake of its own.
            if known.is_some() || has_what_it_needs(option, &given.value) {
                accepted.push(given);
            }
        }
    }
    accepted
}

/// Reports that there is no such option, and gives the one that was meant.
fn unknown(raw: &RawOption, here: Place, errors: &mut RowErrors<'_>) -> Option<BitsOption> {
    let name = &raw.name;
    let choices = || BitsOption::of_place(here).map(BitsOption::name);
    let close = nearest::word(&name.to_string(), choices());
    let place = match here {
        Place::Entry => "an entry",
        Place::Family => "the enum",
        Place::Families => "an enum over families",
    };
    let headline = match close {
        Some(close) => format!("unknown option `{name}`, did you mean `{close}`?"),
        None => format!("unknown option `{name}`"),
    };
    let meant = close.and_then(BitsOption::of_name);
    let is_whole = meant.is_some_and(|meant| has_what_it_needs(meant, &raw.value));
    errors.add(
        Rule::Option,
        Report::new(name, headline)
            .help(format!("the options of {place} are {}", list(choices())))
            .replaced_if(name, close.filter(|_| is_whole)),
    );
    meant
}
