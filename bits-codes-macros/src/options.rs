//! The options of `#[bits(..)]`: one table of them, and what each one's value may be.

use crate::errors::{Errors, Report, Spot};
use crate::facilities;
use crate::hresult;
use crate::nearest;
use crate::syntax::RawOption;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{LitBool, LitInt, LitStr};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Family,
    Entry,
    Both,
}

struct Spec {
    name: &'static str,
    place: Place,
    /// Each way to write it.
    usages: &'static [&'static str],
}

const OPTIONS: &[Spec] = &[
    Spec {
        name: "alias",
        place: Place::Entry,
        usages: &["alias = [OTHER_NAME]"],
    },
    Spec {
        name: "allow",
        place: Place::Both,
        usages: &["allow(rule, ..)"],
    },
    Spec {
        name: "customer",
        place: Place::Family,
        usages: &["customer", "customer = false"],
    },
    Spec {
        name: "facility",
        place: Place::Family,
        usages: &["facility = BACKGROUNDCOPY", "facility = [0x123, HTTP]"],
    },
    Spec {
        name: "http",
        place: Place::Entry,
        usages: &["http = 404"],
    },
    Spec {
        name: "phf",
        place: Place::Family,
        usages: &["phf = false"],
    },
    Spec {
        name: "prefix",
        place: Place::Family,
        usages: &["prefix = \"BG_E_\"", "prefix = [\"BG_E_\", \"BG_S_\"]"],
    },
    Spec {
        name: "serde",
        place: Place::Family,
        usages: &["serde"],
    },
    Spec {
        name: "windows_result",
        place: Place::Family,
        usages: &["windows_result"],
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
    /// `facility` is wrong, and has been told; codes are not judged by it.
    pub facilities_faulty: bool,
    pub customer: Option<bool>,
    pub prefixes: Vec<String>,
    /// Where each of them stands.
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
            "facility" => {
                family.facilities = facility(&option, errors);
                family.facilities_faulty = family.facilities.is_none();
            }
            "phf" => family.without_phf = flag(&option, errors) == Some(false),
            "prefix" => {
                let prefixes = prefixes(&option, errors);
                family.prefixes = prefixes.into_iter().map(|(prefix, _)| prefix).collect();
            }
            "serde" => {
                family.serde = flag(&option, errors).and_then(|on| on.then(|| option.name.span()));
            }
            _ => {
                family.windows_result =
                    flag(&option, errors).and_then(|on| on.then(|| option.name.span()));
            }
        }
    }
    family
}

pub(crate) fn of_entry(options: Vec<RawOption>, errors: &mut Errors) -> EntryOptions {
    let mut entry = EntryOptions::default();
    for option in accepted(options, Place::Entry, errors) {
        match option.name.to_string().as_str() {
            "alias" => entry.aliases = aliases(&option, errors),
            "allow" => entry.allowed = allowed(&option, errors),
            _ => entry.http = http(&option, errors),
        }
    }
    entry
}

/// The options that exist, have their place here and are not repeated. One that is misspelt is told, and then taken for
/// what it was meant to be, so that it does not cost what it says as well.
fn accepted(options: Vec<RawOption>, here: Place, errors: &mut Errors) -> Vec<RawOption> {
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

/// Whether this is an option of ours and no attribute of rustc's, or of serde's.
pub(crate) fn is_only_an_option(name: &str) -> bool {
    !matches!(name, "allow" | "serde") && OPTIONS.iter().any(|spec| spec.name == name)
}

/// Rules stand in parentheses, and each other value behind `=`. The other form is told, and then taken.
fn in_form(option: RawOption, is_told: bool, errors: &mut Errors) -> RawOption {
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
pub(crate) fn with_equals(mut option: RawOption) -> RawOption {
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
fn is_list(name: &Ident) -> bool {
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

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The report on a value that is not what the option takes.
fn misfit(option: &RawOption, value: &[TokenTree], expected: &str) -> Report {
    let name = &option.name;
    let spot = if value.is_empty() {
        Spot::from(name)
    } else {
        Spot::of(value)
    };
    Report::new(spot, format!("option `{name}` takes {expected}")).help(usage(name))
}

/// What to write for the option of this name.
pub(crate) fn usage(name: &Ident) -> String {
    let spec = OPTIONS.iter().find(|spec| *name == spec.name);
    spec.map_or_else(
        || "write `option = value`".to_owned(),
        |spec| format!("write `{}`", spec.usages.join("` or `")),
    )
}

fn flag(option: &RawOption, errors: &mut Errors) -> Option<bool> {
    if option.value.is_empty() {
        return Some(true);
    }
    let value = syn::parse2::<LitBool>(option.value.iter().cloned().collect());
    if value.is_err() {
        errors.add(misfit(
            option,
            &option.value,
            "`true`, `false`, or no value, which is `true`",
        ));
    }
    value.ok().map(|value| value.value)
}

/// The values of `value` or `[value, ..]`, and the rules in parentheses; what is none is told, each for itself.
fn values<T: Parse>(option: &RawOption, expected: &str, errors: &mut Errors) -> Vec<T> {
    let inside: Vec<TokenTree>;
    let list = match option.value.as_slice() {
        [TokenTree::Group(list)]
            if list.delimiter() == Delimiter::Bracket || option.name == "allow" =>
        {
            inside = list.stream().into_iter().collect();
            inside.as_slice()
        }
        value => value,
    };
    if list.is_empty() {
        errors.add(misfit(option, &option.value, expected));
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
            Err(_) if value.is_empty() => errors.add(misfit(option, &rest[..1], expected)),
            Err(_) => errors.add(misfit(option, value, expected)),
        }
        rest = behind.get(1..).unwrap_or_default();
    }
    values
}

/// A name or a string, whichever should stand here: the other is told, and its letters taken.
enum Letters {
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

fn prefixes(option: &RawOption, errors: &mut Errors) -> Vec<(String, Span)> {
    let mut prefixes: Vec<(String, Span)> = Vec::new();
    for value in values(option, "a string or a list of strings", errors) {
        let (prefix, span) = match value {
            Letters::Text(text) => (text.value(), text.span()),
            Letters::Name(name) => {
                errors.add(
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
            errors.add(if !mended.is_empty() && mended.chars().all(fits) {
                report.help(format!("write `\"{mended}\"`"))
            } else {
                report
                    .help("write what all names begin with, as `\"BG_E_\"`, or leave `prefix` out")
            });
            prefixes.push((mended, span));
        } else if let Some((_, first)) = prefixes.iter().find(|(other, _)| *other == prefix) {
            errors.add_clash(
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

fn aliases(option: &RawOption, errors: &mut Errors) -> Vec<Ident> {
    let mut aliases = Vec::new();
    for value in values(option, "a name or a list of names", errors) {
        match value {
            Letters::Name(name) => aliases.push(name),
            Letters::Text(text) => {
                let name = text.value();
                let report = Report::new(text.span(), "an alias is a name, not a string");
                let ident = syn::parse_str::<Ident>(&name).ok();
                errors.add(match &ident {
                    Some(name) => report.help(format!("write `{name}`")),
                    None => report.help("write `alias = [OTHER_NAME]`"),
                });
                aliases.extend(ident.map(|_| Ident::new(&name, text.span())));
            }
        }
    }
    aliases
}

enum FacilityValue {
    Number(LitInt),
    Letters(Letters),
}

impl Parse for FacilityValue {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitInt) {
            input.parse().map(Self::Number)
        } else {
            input.parse().map(Self::Letters)
        }
    }
}

/// `None` if anything is wrong with it: codes are not judged by a list that is itself wrong.
fn facility(option: &RawOption, errors: &mut Errors) -> Option<Vec<u16>> {
    let before = errors.count();
    let expected = "a number, a name of winerror.h, or a list of them";
    let values: Vec<Spanned<FacilityValue>> = values(option, expected, errors);
    let mut facilities: Vec<(u16, Span)> = Vec::new();
    let mut repeated = Vec::new();
    for Spanned { value, span } in values {
        match facility_value(value) {
            Ok(facility) => match facilities.iter().find(|(other, _)| *other == facility) {
                Some((_, first)) => repeated.push((facility, span, *first)),
                None => facilities.push((facility, span)),
            },
            Err(report) => errors.add(report),
        }
    }
    let is_sound = errors.count() == before;
    for (facility, span, first) in repeated {
        let facility = crate::check::facility_text(facility);
        errors.add_clash(
            Report::new(span, format!("facility {facility} is given twice"))
                .help("remove one of the two"),
            Report::new(first, format!("{facility} first given here")),
        );
    }
    is_sound.then(|| {
        let facilities = facilities.into_iter();
        facilities.map(|(facility, _)| facility).collect()
    })
}

/// A value and where it begins.
struct Spanned<T> {
    value: T,
    span: Span,
}

impl<T: Parse> Parse for Spanned<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        input.parse().map(|value| Self { value, span })
    }
}

fn facility_value(value: FacilityValue) -> Result<u16, Report> {
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
                .note("a facility is bits 27 to 16 of the code")
                .help("write a number up to `0xFFF`")
            }),
        FacilityValue::Letters(Letters::Text(text)) => Err(Report::new(
            text.span(),
            "a facility is a name or a number, not a string",
        )
        .help(match facilities::value_of(&text.value()) {
            Some(_) => format!("write `{}`", text.value()),
            None => "write `facility = BACKGROUNDCOPY` or `facility = 0x020`".to_owned(),
        })),
        FacilityValue::Letters(Letters::Name(name)) => {
            let text = name.to_string();
            facilities::value_of(&text).ok_or_else(|| unknown_facility(&name, &text))
        }
    }
}

fn unknown_facility(name: &Ident, text: &str) -> Report {
    let bare = text.strip_prefix("FACILITY_").unwrap_or(text);
    let report = match nearest::word(bare, facilities::names()) {
        Some(close) => Report::new(
            name,
            format!("unknown facility `{name}`, did you mean `{close}`?"),
        ),
        None => Report::new(name, format!("unknown facility `{name}`")),
    };
    report.help(
        "write a `FACILITY_` name of winerror.h without that prefix, or the number, as `0x123`",
    )
}

fn http(option: &RawOption, errors: &mut Errors) -> Option<(u16, Spot)> {
    let spot = Spot::of(&option.value);
    let Ok(status) = syn::parse2::<LitInt>(option.value.iter().cloned().collect()) else {
        errors.add(misfit(option, &option.value, "an HTTP status"));
        return None;
    };
    match status.base10_parse::<u16>() {
        Ok(status) if hresult::STATUSES.contains(&status) => Some((status, spot)),
        _ => {
            errors.add(
                Report::new(spot, format!("`{status}` is no HTTP status"))
                    .note("a status has three digits, from 100 to 599")
                    .help("write the status that the server sends, as `http = 404`"),
            );
            None
        }
    }
}

/// A name, also where it is a keyword.
struct AnyIdent(Ident);

impl Parse for AnyIdent {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Ident::parse_any).map(Self)
    }
}

fn allowed(option: &RawOption, errors: &mut Errors) -> Vec<Allowed> {
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
