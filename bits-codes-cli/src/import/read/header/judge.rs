//! Whether a define is a code.

use bits_codes_core::names::severity;

use super::{Define, Reason};
use crate::import::read::Value;
use crate::import::read::base;
use crate::import::read::expr::{self, Definitions, Fault, Form};
use crate::import::read::notice::Topic;

/// Words of names whose numbers are bits or sizes.
const NO_CODES: [&str; 20] = [
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
];

/// What a define means; `None` if it is not about codes.
pub fn value(
    definitions: &Definitions,
    define: &Define,
    has_message: bool,
    is_ours: impl Fn(&str) -> bool,
) -> Result<Option<Value>, Reason> {
    let body = &define.body;
    let named_as_code = severity(&define.name).is_some();
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
            let is_unknown = matches!(fault, Fault::Unknown(_));
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
        Form::Hex(_) | Form::Computed => None,
    };
    if let Some(code) = taken {
        return Ok(Some(Value::Code(code)));
    }
    let is_said = has_message || named_as_code;
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
    code & 0xFFFF != 0 && !name.split('_').any(|word| NO_CODES.contains(&word))
}

fn worded(fault: &Fault, body: &str) -> String {
    match fault {
        Fault::Unknown(name) => format!(
            "`{name}` is not defined in the files that were read; help: name the header that defines it, too, or its folder with `-I`"
        ),
        Fault::TooLarge => format!("`{body}` does not fit in 32 bits"),
        Fault::Syntax => format!("`{body}` is no constant expression that can be read here"),
        Fault::TooMuch => "it has more levels or steps than any header needs".to_owned(),
    }
}
