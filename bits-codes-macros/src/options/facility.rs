//! The value of `facility`.

use super::Given;
use super::values::{Letters, letters, values};
use crate::errors::{Report, RowErrors, Spot};
use crate::syntax::{self, Number};
use bits_codes_core::facility::{FACILITIES, Facility};
use bits_codes_core::vocabulary::Rule;
use bits_codes_core::{hresult, nearest};
use proc_macro2::{Ident, Span, TokenTree};

/// `None` if anything is wrong with it: codes are not judged by a list that is itself wrong.
pub(super) fn facility(given: &Given, errors: &mut RowErrors<'_>) -> Option<Vec<u16>> {
    let before = errors.count();
    let expected = "a number, a name of winerror.h, or a list of them";
    let mut facilities: Vec<(u16, Span)> = Vec::new();
    let mut repeated = Vec::new();
    for (value, span) in values(given, expected, facility_value, errors) {
        match meant(value) {
            Ok(facility) => match facilities.iter().find(|(other, _)| *other == facility) {
                Some((_, first)) => repeated.push((facility, span, *first)),
                None => facilities.push((facility, span)),
            },
            Err(report) => errors.add(Rule::Option, report),
        }
    }
    let is_sound = errors.count() == before;
    for (facility, span, first) in repeated {
        let facility = Facility::new(facility).described();
        errors.add_clash(
            Rule::Option,
            Report::new(span, format!("facility {facility} is given twice"))
                .help("remove one of the two"),
            Report::new(first, format!("facility {facility} first given here")),
        );
    }
    is_sound.then(|| {
        let facilities = facilities.into_iter();
        facilities.map(|(facility, _)| facility).collect()
    })
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':')
}

enum FacilityValue {
    Path(String, Spot),
    Number(Number, Spot),
    Letters(Letters),
}

/// A value and where it begins.
fn facility_value(value: &[TokenTree]) -> Option<(FacilityValue, Span)> {
    let spot = Spot::of(value);
    // `Facility::HTTP`
    let value = match value {
        [TokenTree::Ident(path), first, second, name]
            if path == "Facility" && is_colon(first) && is_colon(second) =>
        {
            return Some((FacilityValue::Path(name.to_string(), spot), spot.span()));
        }
        value => value,
    };
    let read = match syntax::number(value) {
        Some(number) => FacilityValue::Number(number, spot),
        None => FacilityValue::Letters(letters(value)?),
    };
    Some((read, spot.span()))
}

/// The facility that was meant.
fn meant(value: FacilityValue) -> Result<u16, Report> {
    match value {
        FacilityValue::Number(number, spot) => number
            .value
            .filter(|facility| *facility <= hresult::MAX_FACILITY)
            .ok_or_else(|| {
                Report::new(
                    spot,
                    format!("facility `{}` is out of range", number.written),
                )
                .note("a facility is bits 27 to 16 of the code")
                .write_or(
                    spot,
                    facility_of(&number),
                    "write a number up to `0xFFF`",
                )
            }),
        FacilityValue::Path(name, spot) => {
            Err(
                Report::new(spot, "a facility is a name of winerror.h, not a path").write_or(
                    spot,
                    Facility::from_name(&name).map(|_| name),
                    "write `facility = BACKGROUNDCOPY` or `facility = 0x020`",
                ),
            )
        }
        FacilityValue::Letters(Letters::Text(text)) => Err(Report::new(
            text.span(),
            "a facility is a name or a number, not a string",
        )
        .write_or(
            text.span(),
            Facility::from_name(&text.value()).map(|_| text.value()),
            "write `facility = BACKGROUNDCOPY` or `facility = 0x020`",
        )),
        FacilityValue::Letters(Letters::Name(name)) => {
            let text = name.to_string();
            Facility::from_name(&text)
                .map(Facility::value)
                .ok_or_else(|| unknown_facility(&name, &text))
        }
    }
}

/// The facility of a whole code, or of its upper half: `0x80190000` and `0x8019` are of 0x19.
fn facility_of(number: &Number) -> Option<String> {
    let digits = number.written.strip_prefix("0x")?.replace('_', "");
    let code = u32::from_str_radix(&digits, 16).ok()?;
    let code = match digits.len() {
        8 => code,
        4 => code << 16,
        _ => return None,
    };
    let is_code = hresult::is_error(code) && code & (hresult::R | hresult::N) == 0;
    is_code.then(|| Facility::new(hresult::facility(code)).to_string())
}

/// What people call a facility that has another name in winerror.h.
const CALLED: &[(&str, &str)] = &[
    ("BITS", "BACKGROUNDCOPY"),
    ("INTERFACE", "ITF"),
    ("COM", "ITF"),
];

fn unknown_facility(name: &Ident, text: &str) -> Report {
    let bare = text.strip_prefix("FACILITY_").unwrap_or(text);
    let called = CALLED.iter().find(|(called, _)| *called == bare);
    let close = called.map(|(_, facility)| *facility).or_else(|| {
        let names = FACILITIES.iter().flat_map(|(_, names)| *names);
        nearest::word(bare, names.copied())
    });
    let report = match close {
        Some(close) => Report::new(
            name,
            format!("unknown facility `{name}`, did you mean `{close}`?"),
        )
        .replaced(name, close),
        None => Report::new(name, format!("unknown facility `{name}`")),
    };
    report.help(
        "write a `FACILITY_` name of winerror.h without that prefix, or the number, as `0x123`",
    )
}
