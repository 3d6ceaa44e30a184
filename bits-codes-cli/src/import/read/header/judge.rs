//! Whether a define is a code.

use bits_codes_core::names::{Letter, severity, severity_with_end};

use super::{Define, Origin, Reason};
use crate::import::read::Value;
use crate::import::read::base;
use crate::import::read::expr::{self, Definitions, Fault, Form};
use crate::import::read::notice::Topic;

/// Words of names whose numbers are bits or sizes.
const NO_CODES: [&str; 21] = [
    "FLAG",
    "FLAGS",
    "MASK",
    "PRIORITY",
    "STYLE",
    "ACCESS",
    "RIGHTS",
    "OPTION",
    "OPTIONS",
    "ATTRIBUTE",
    "ATTRIBUTES",
    "CAPS",
    "MAGIC",
    "SIGNATURE",
    "VERSION",
    "KEY",
    "HKEY",
    "COLOR",
    "GUID",
    "CATEGORY",
    "RESERVED",
];

/// What a define means; `None` if it is not about codes.
pub fn value(
    definitions: &Definitions,
    define: &Define,
    has_message: bool,
    is_ours: impl Fn(&str) -> bool,
) -> Result<Option<Value>, Reason> {
    let body = &define.body;
    // `A_E` alone says nothing.
    let named_as_code =
        severity_with_end(&define.name).is_some_and(|(_, end)| end < define.name.len());
    if define.origin == Origin::Lost {
        let message = "it is counted from a member of its `enum` before an `#if`; help: give it a number, or define with `-D` what the `#if` asks for";
        return Err(Reason::error(message.to_owned()));
    }
    if let Some(other) = expr::only_name(body) {
        // Of a header that was read for its macros alone there is the number, and nothing else.
        let number = definitions
            .has(&other)
            .then(|| definitions.evaluate(&other));
        let value = match number {
            Some(Ok(number)) if !is_ours(&other) => expr::bits(number.value).filter(|code| {
                number.form == Form::Hresult
                    || number.form == Form::Computed
                        && (named_as_code && *code >= 0x1_0000 || *code >= 0x8000_0000)
            }),
            _ => None,
        };
        return Ok(Some(value.map_or(Value::SameAs(other), Value::Code)));
    }
    let number = match definitions.evaluate(body) {
        Ok(number) => number,
        Err(fault) => {
            let is_unknown = matches!(
                fault,
                Fault::Unknown(_) | Fault::Loose | Fault::Ambiguous(..)
            );
            return if has_message || expr::says_hresult(body) || named_as_code && is_unknown {
                Err(Reason::error(worded(&fault, body)))
            } else if expr::has_eight_digits(body) {
                Err(Reason::note(Topic::NotCode, worded(&fault, body)))
            } else {
                Ok(None)
            };
        }
    };
    let code = expr::bits(number.value);
    // Severity or facility: something in the upper half, and not just a small negative number.
    let shaped = code.filter(|code| (0x1_0000..0xF000_0000).contains(code));
    let taken = match number.form {
        Form::Hresult => code,
        Form::Other => None,
        _ if has_message => shaped,
        Form::Hex(8) => {
            let bare = |code: u32| code >= 0x8000_0000 && is_like_code(&define.name, code);
            shaped.filter(|code| named_as_code || bare(*code))
        }
        Form::Decimal => {
            shaped.filter(|code| *code >= 0x8000_0000 && is_like_code(&define.name, *code))
        }
        Form::Computed if named_as_code => shaped,
        // A success, without the zeros before it.
        Form::Hex(_) if named_as_code => {
            shaped.filter(|code| severity(&define.name) != Some(Letter::E) && code & 0xFFFF != 0)
        }
        Form::Hex(_) | Form::Computed => None,
    };
    if let Some(code) = taken {
        return Ok(Some(Value::Code(code)));
    }
    // Of most that are counted the first is nothing but 0.
    let is_said = has_message || named_as_code && define.origin == Origin::Written;
    let not_written = || format!("`{body}` is not written as a code; help: `((HRESULT){body})`");
    Err(match number.value {
        error @ 1..=0xFFFF if is_said => {
            let wrapped = base::wrapped(u32::try_from(error).unwrap_or_default());
            let message =
                format!("{error} is no HRESULT; as a Win32 error it is `0x{wrapped:08X}`");
            if has_message {
                Reason::error(message)
            } else {
                Reason::note(Topic::Win32, message)
            }
        }
        _ if has_message || is_said && shaped.is_some() => Reason::error(not_written()),
        _ if is_said => Reason::note(Topic::NotCode, not_written()),
        _ if number.form == Form::Other => return Ok(None),
        _ if shaped.is_some_and(|code| code >= 0x8000_0000) => {
            Reason::note(Topic::NotCode, not_written())
        }
        _ if shaped.is_some() && number.form == Form::Hex(8) => Reason::note(
            Topic::NotCode,
            format!("`{body}` could be a success code; help: `((HRESULT){body})`"),
        ),
        _ => return Ok(None),
    })
}

/// Whether a number that nothing says to be a code is more likely one than a flag: flags are single bits of the upper half, and
/// have names that say so.
fn is_like_code(name: &str, code: u32) -> bool {
    let is_no_code =
        |word: &str| NO_CODES.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit()));
    code & 0xFFFF != 0 && !name.split('_').any(is_no_code)
}

fn worded(fault: &Fault, body: &str) -> String {
    match fault {
        Fault::Unknown(name) => format!(
            "`{name}` is not defined in the files that were read; help: name the header that defines it, too, or its folder with `-I`"
        ),
        Fault::TooLarge => format!("`{body}` does not fit in 32 bits"),
        Fault::Syntax => format!("`{body}` is no constant expression that can be read here"),
        Fault::Loose => format!(
            "`{body}` uses a macro of several parts without parentheses, so that its value is not what is meant; help: put the macro's value in parentheses"
        ),
        Fault::Ambiguous(name, one, other) => format!(
            "it is `0x{:08X}` or `0x{:08X}`, as `{name}` is defined in several ways; help: define it with `-D`",
            one & 0xFFFF_FFFF,
            other & 0xFFFF_FFFF
        ),
        Fault::TooMuch => "it has more levels or steps than any header needs".to_owned(),
    }
}
