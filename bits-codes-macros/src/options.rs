//! The options of `#[bits(..)]`: one table of them, and what each one's value may be.

use crate::errors::{Errors, Report, Spot};
use crate::facilities;
use crate::hresult;
use crate::nearest;
use crate::syntax::RawOption;
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{LitBool, LitInt, LitStr, Token};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Family,
    Entry,
    Both,
}

struct Spec {
    name: &'static str,
    place: Place,
    usage: &'static str,
}

const OPTIONS: &[Spec] = &[
    Spec {
        name: "alias",
        place: Place::Entry,
        usage: "alias = [OTHER_NAME]",
    },
    Spec {
        name: "allow",
        place: Place::Both,
        usage: "allow(rule, ..)",
    },
    Spec {
        name: "customer",
        place: Place::Family,
        usage: "customer` or `customer = false",
    },
    Spec {
        name: "facility",
        place: Place::Family,
        usage: "facility = BACKGROUNDCOPY` or `facility = [0x123, HTTP]",
    },
    Spec {
        name: "http",
        place: Place::Entry,
        usage: "http = 404",
    },
    Spec {
        name: "phf",
        place: Place::Family,
        usage: "phf = false",
    },
    Spec {
        name: "prefix",
        place: Place::Family,
        usage: "prefix = \"BG_E_\"` or `prefix = [\"BG_E_\", \"BG_S_\"]",
    },
    Spec {
        name: "serde",
        place: Place::Family,
        usage: "serde",
    },
    Spec {
        name: "windows_result",
        place: Place::Family,
        usage: "windows_result",
    },
];

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

/// What a family says of itself.
#[derive(Default)]
pub(crate) struct FamilyOptions {
    pub facilities: Option<Vec<u16>>,
    pub customer: Option<bool>,
    pub prefixes: Vec<String>,
    pub allowed: Vec<Allowed>,
    pub serde: Option<Span>,
    pub windows_result: Option<Span>,
    pub without_phf: bool,
}

/// What an entry says of itself.
#[derive(Default)]
pub(crate) struct EntryOptions {
    pub http: Option<(u16, Spot)>,
    pub aliases: Vec<Ident>,
    pub allowed: Vec<Allowed>,
}

pub(crate) fn of_family(options: Vec<RawOption>, errors: &mut Errors) -> FamilyOptions {
    let mut family = FamilyOptions::default();
    for option in accepted(options, Place::Family, errors) {
        match option.name.to_string().as_str() {
            "allow" => family.allowed = allowed(&option, errors),
            "customer" => family.customer = flag(&option, errors),
            "facility" => family.facilities = facility(&option, errors),
            "phf" => family.without_phf = flag(&option, errors) == Some(false),
            "prefix" => {
                let prefixes =
                    one_or_many::<LitStr>(&option, "a string or a list of strings", errors);
                family.prefixes = prefixes.iter().flatten().map(LitStr::value).collect();
            }
            "serde" => {
                family.serde = flag(&option, errors).and_then(|on| on.then(|| option.name.span()))
            }
            _ => {
                family.windows_result =
                    flag(&option, errors).and_then(|on| on.then(|| option.name.span()))
            }
        }
    }
    family
}

pub(crate) fn of_entry(options: Vec<RawOption>, errors: &mut Errors) -> EntryOptions {
    let mut entry = EntryOptions::default();
    for option in accepted(options, Place::Entry, errors) {
        match option.name.to_string().as_str() {
            "alias" => {
                entry.aliases =
                    one_or_many::<AnyIdent>(&option, "a name or a list of names", errors)
                        .into_iter()
                        .flatten()
                        .map(|name| name.0)
                        .collect();
            }
            "allow" => entry.allowed = allowed(&option, errors),
            _ => entry.http = http(&option, errors),
        }
    }
    entry
}

/// The options that exist, have their place here and are not repeated.
fn accepted(options: Vec<RawOption>, here: Place, errors: &mut Errors) -> Vec<RawOption> {
    let mut accepted: Vec<RawOption> = Vec::new();
    for option in options {
        let name = option.name.to_string();
        let Some(spec) = OPTIONS.iter().find(|spec| spec.name == name) else {
            errors.add(unknown(&option.name, here));
            continue;
        };
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
                .help(format!("it belongs on {place}: `#[bits({})]`", spec.usage)),
            );
        } else if let Some(first) = accepted.iter().find(|other| other.name == name) {
            errors.add_clash(
                Report::new(&option.name, format!("option `{name}` is given twice")),
                Report::new(&first.name, format!("`{name}` first given here")),
            );
        } else {
            accepted.push(option);
        }
    }
    accepted
}

fn unknown(name: &Ident, here: Place) -> Report {
    let choices = OPTIONS
        .iter()
        .filter(|spec| spec.place == here || spec.place == Place::Both)
        .map(|spec| spec.name);
    let report = match nearest::word(&name.to_string(), choices.clone()) {
        Some(close) => Report::new(
            name,
            format!("unknown option `{name}`, did you mean `{close}`?"),
        ),
        None => Report::new(name, format!("unknown option `{name}`")),
    };
    let place = if here == Place::Entry {
        "an entry"
    } else {
        "the enum"
    };
    report.help(format!("the options of {place} are {}", list(choices)))
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The report on a value that is not what the option takes.
fn misfit(option: &RawOption, expected: &str) -> Report {
    let name = &option.name;
    let spot = match option.value.as_slice() {
        [] => Spot::from(name),
        value => Spot::over(value.iter().cloned().collect::<TokenStream>()),
    };
    let usage = OPTIONS
        .iter()
        .find(|spec| *name == spec.name)
        .map_or("", |spec| spec.usage);
    Report::new(spot, format!("option `{name}` takes {expected}")).help(format!("write `{usage}`"))
}

fn flag(option: &RawOption, errors: &mut Errors) -> Option<bool> {
    if option.value.is_empty() {
        return Some(true);
    }
    let value = syn::parse2::<LitBool>(option.value.iter().cloned().collect());
    if value.is_err() {
        errors.add(misfit(option, "`true` or `false`, or no value for `true`"));
    }
    value.ok().map(|value| value.value)
}

/// A name, also where it is a keyword: whether it is a good one is judged later.
struct AnyIdent(Ident);

impl Parse for AnyIdent {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Ident::parse_any).map(Self)
    }
}

/// `value`, `[value, ..]` or, as attributes have it, `(value, ..)`.
fn one_or_many<T: Parse>(
    option: &RawOption,
    expected: &str,
    errors: &mut Errors,
) -> Option<Vec<T>> {
    let values = match option.value.as_slice() {
        [TokenTree::Group(list)] if list.delimiter() != Delimiter::Brace => {
            Punctuated::<T, Token![,]>::parse_terminated
                .parse2(list.stream())
                .map(|values| values.into_iter().collect())
        }
        value => syn::parse2(value.iter().cloned().collect()).map(|value| vec![value]),
    };
    match values {
        Ok(values) if !values.is_empty() => Some(values),
        _ => {
            errors.add(misfit(option, expected));
            None
        }
    }
}

enum FacilityValue {
    Number(LitInt),
    Name(Ident),
}

impl Parse for FacilityValue {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitInt) {
            input.parse().map(Self::Number)
        } else {
            input.call(Ident::parse_any).map(Self::Name)
        }
    }
}

fn facility(option: &RawOption, errors: &mut Errors) -> Option<Vec<u16>> {
    let values = one_or_many::<FacilityValue>(
        option,
        "a number, a name of winerror.h, or a list of them",
        errors,
    )?;
    let before = values.len();
    let facilities: Vec<u16> = values
        .into_iter()
        .filter_map(|value| {
            facility_value(&value)
                .map_err(|report| errors.add(report))
                .ok()
        })
        .collect();
    // codes are not judged by a list that is itself wrong: one cause, one error
    (facilities.len() == before).then_some(facilities)
}

fn facility_value(value: &FacilityValue) -> Result<u16, Report> {
    match value {
        FacilityValue::Number(number) => number
            .base10_parse::<u16>()
            .ok()
            .filter(|facility| *facility <= 0xFFF)
            .ok_or_else(|| {
                Report::new(
                    number.span(),
                    format!("facility `{number}` is out of range"),
                )
                .note("a facility is bits 27 to 16 of the code, at most 0xFFF")
            }),
        FacilityValue::Name(name) => {
            let text = name.to_string();
            let bare = text.strip_prefix("FACILITY_").unwrap_or(&text);
            facilities::value_of(bare)
                .filter(|_| bare == text)
                .ok_or_else(|| {
                    let close = nearest::word(bare, facilities::names());
                    let report = match close {
                        Some(close) => Report::new(
                            name,
                            format!("unknown facility `{name}`, did you mean `{close}`?"),
                        ),
                        None => Report::new(name, format!("unknown facility `{name}`")),
                    };
                    report.help(
                        "write a `FACILITY_` name of winerror.h without that prefix, or the number",
                    )
                })
        }
    }
}

fn http(option: &RawOption, errors: &mut Errors) -> Option<(u16, Spot)> {
    let tokens: TokenStream = option.value.iter().cloned().collect();
    let spot = Spot::over(tokens.clone());
    let status = syn::parse2::<LitInt>(tokens);
    let Ok(status) = status else {
        errors.add(misfit(option, "an HTTP status"));
        return None;
    };
    match status.base10_parse::<u16>() {
        Ok(status) if hresult::STATUSES.contains(&status) => Some((status, spot)),
        _ => {
            errors.add(
                Report::new(spot, format!("`{status}` is no HTTP status"))
                    .note("a status has three digits, from 100 to 599"),
            );
            None
        }
    }
}

fn allowed(option: &RawOption, errors: &mut Errors) -> Vec<Allowed> {
    let rules = one_or_many::<AnyIdent>(option, "one or more rules in parentheses", errors);
    let mut allowed: Vec<Allowed> = Vec::new();
    for AnyIdent(rule) in rules.into_iter().flatten() {
        let text = rule.to_string();
        match WAIVABLE.iter().find(|(name, _)| *name == text) {
            Some((_, waived)) if allowed.iter().any(|other| other.rule == *waived) => {
                errors.add(Report::new(
                    &rule,
                    format!("rule `{rule}` is allowed twice"),
                ));
            }
            Some((name, waived)) => {
                allowed.push(Allowed {
                    rule: *waived,
                    name,
                    span: rule.span(),
                    occurs: false,
                });
            }
            None => errors.add(not_waivable(&rule)),
        }
    }
    allowed
}

fn not_waivable(rule: &Ident) -> Report {
    let text = rule.to_string();
    let names = || WAIVABLE.iter().map(|(name, _)| *name);
    let report = if STRICT.contains(&text.as_str()) {
        Report::new(rule, format!("rule `{rule}` cannot be waived"))
    } else {
        match nearest::word(&text, names()) {
            Some(close) => Report::new(
                rule,
                format!("unknown rule `{rule}`, did you mean `{close}`?"),
            ),
            None => Report::new(rule, format!("unknown rule `{rule}`")),
        }
    };
    report.help(format!(
        "the rules that can be waived are {}",
        list(names())
    ))
}
