//! Options that do not exist, have no place here or are given twice.

use super::form::{in_form, is_list};
use super::{OPTIONS, Place, Spec, list};
use crate::errors::{Errors, Report};
use crate::syntax::RawOption;
use bits_codes_core::nearest;
use proc_macro2::Ident;

/// The options that exist, have their place here and are not repeated. One that is misspelt is told, and then taken for
/// what it was meant to be, so that it does not cost what it says as well.
pub(super) fn accepted(
    options: Vec<RawOption>,
    here: Place,
    errors: &mut Errors,
) -> Vec<RawOption> {
    let mut accepted: Vec<RawOption> = Vec::new();
    for mut option in options {
        let written = option.name.to_string();
        let known = OPTIONS.iter().find(|spec| spec.name == written);
        let Some(spec) = known.or_else(|| {
            let meant = unknown(&option.name, here, errors)?;
            option.name = Ident::new(meant.name, option.name.span());
            Some(meant)
        }) else {
            continue;
        };
        let name = spec.name;
        if spec.place != here && spec.place != Place::Both {
            let (place, other) = if here == Place::Entry {
                ("the enum", "an entry")
            } else {
                ("an entry", "the enum")
            };
            errors.add(
                Report::new(
                    &option.name,
                    format!("option `{name}` has no place on {other}"),
                )
                .help(format!(
                    "it belongs on {place}: `#[bits({})]`",
                    spec.usages[0]
                )),
            );
        } else if let Some(first) = accepted.iter().find(|other| other.name == name) {
            if known.is_some() {
                let report = Report::new(&option.name, format!("option `{name}` is given twice"));
                errors.add_clash(
                    if is_list(&option.name) {
                        report.help(format!("write a list: `{name} = [.., ..]`"))
                    } else {
                        report.help("remove one of the two")
                    },
                    Report::new(&first.name, format!("`{name}` first given here")),
                );
            }
        } else {
            accepted.push(in_form(option, known.is_some(), errors));
        }
    }
    accepted
}

/// Tells that there is no such option, and gives the one that was meant.
fn unknown(name: &Ident, here: Place, errors: &mut Errors) -> Option<&'static Spec> {
    let has_place = |spec: &&Spec| spec.place == here || spec.place == Place::Both;
    let choices = || OPTIONS.iter().filter(has_place).map(|spec| spec.name);
    let close = nearest::word(&name.to_string(), choices());
    let place = if here == Place::Entry {
        "an entry"
    } else {
        "the enum"
    };
    let report = match close {
        Some(close) => Report::new(
            name,
            format!("unknown option `{name}`, did you mean `{close}`?"),
        ),
        None => Report::new(name, format!("unknown option `{name}`")),
    };
    errors.add(report.help(format!("the options of {place} are {}", list(choices()))));
    OPTIONS.iter().find(|spec| Some(spec.name) == close)
}
