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

enum FacilityValue {
    Number(Number, Spot),
    Letters(Letters),
}

/// A value and where it begins.
fn facility_value(value: &[TokenTree]) -> Option<(FacilityValue, Span)> {
    let spot = Spot::of(value);
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
                .help("write a number up to `0xFFF`")
            }),
        FacilityValue::Letters(Letters::Text(text)) => Err(Report::new(
            text.span(),
            "a facility is a name or a number, not a string",
        )
        .help(match Facility::from_name(&text.value()) {
            Some(_) => format!("write `{}`", text.value()),
            None => "write `facility = BACKGROUNDCOPY` or `facility = 0x020`".to_owned(),
        })),
        FacilityValue::Letters(Letters::Name(name)) => {
            let text = name.to_string();
            Facility::from_name(&text)
                .map(Facility::value)
                .ok_or_else(|| unknown_facility(&name, &text))
        }
    }
}

fn unknown_facility(name: &Ident, text: &str) -> Report {
    let bare = text.strip_prefix("FACILITY_").unwrap_or(text);
    let report = match nearest::word(
        bare,
        FACILITIES.iter().flat_map(|(_, names)| *names).copied(),
    ) {
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
