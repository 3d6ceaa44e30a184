//! The constant expressions that defines are made of.

#[cfg(test)]
mod tests;
mod tokens;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use bits_codes::Facility;

use self::tokens::{Token, tokens};

/// What the defines of a file mean.
#[derive(Default)]
pub struct Definitions {
    values: HashMap<String, String>,
    functions: HashMap<String, Function>,
    /// What has been evaluated, so that a name in many bodies costs no more than one.
    known: RefCell<HashMap<String, Number>>,
}

struct Function {
    parameters: Vec<String>,
    body: String,
}

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    pub value: i64,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Said to be an HRESULT: by a cast or by one of the macros for it.
    Hresult,
    /// A literal in hex, with this many digits.
    Hex(usize),
    /// Any other literal, with or without a minus before it.
    Decimal,
    Computed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A name that has no meaning here.
    Unknown(String),
    /// A number that no 64 bits hold, or an HRESULT of more than 32.
    TooLarge,
    /// No constant expression.
    Syntax,
}

/// Deeper than any header goes; a define that needs itself gets there.
const DEPTH: usize = 100;

/// The most tokens that one expression comes to with all its macros, which can double them at each level.
const TOKENS: usize = 10_000;

impl Definitions {
    /// Keeps the first of several definitions.
    pub fn define(&mut self, name: &str, body: &str) {
        self.known.get_mut().clear();
        self.values
            .entry(name.to_owned())
            .or_insert_with(|| body.to_owned());
    }

    pub fn define_function(&mut self, name: &str, parameters: &str, body: &str) {
        self.known.get_mut().clear();
        let parameters = parameters
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect();
        let function = Function {
            parameters,
            body: body.to_owned(),
        };
        self.functions.entry(name.to_owned()).or_insert(function);
    }

    /// The value of an expression.
    pub fn evaluate(&self, expression: &str) -> Result<Number, Fault> {
        Evaluation {
            definitions: self,
            arguments: HashMap::new(),
            left: &Cell::new(TOKENS),
        }
        .run(expression, 0)
    }
}

/// The name that an expression consists of, in whatever parentheses and casts.
pub fn only_name(expression: &str) -> Option<String> {
    let tokens = tokens(expression).ok()?;
    let mut rest = &tokens[..];
    loop {
        rest = match rest {
            [Token::Name(name)] => return Some(name.clone()),
            // A cast, or a macro that is one.
            [
                Token::Sign("("),
                Token::Name(_),
                Token::Sign(")"),
                inner @ ..,
            ] if !inner.is_empty() => inner,
            [
                Token::Name(cast),
                Token::Sign("("),
                inner @ ..,
                Token::Sign(")"),
            ] if is_typedef(cast) => inner,
            [Token::Sign("("), inner @ .., Token::Sign(")")] => inner,
            _ => return None,
        };
    }
}

/// Whether an expression says that it is an HRESULT.
pub fn says_hresult(expression: &str) -> bool {
    let makes_one =
        |name: &str| is_typedef(name) || is_hresult_type(name) || name.contains("HRESULT");
    tokens(expression).is_ok_and(|tokens| {
        let mut names = tokens.iter().filter_map(|token| match token {
            Token::Name(name) => Some(name.as_str()),
            _ => None,
        });
        names.any(|name| makes_one(name) || name == "MAKE_SCODE")
    })
}

/// Whether it has eight hex digits.
pub fn has_eight_digits(expression: &str) -> bool {
    tokens(expression).is_ok_and(|tokens| {
        tokens
            .iter()
            .any(|token| matches!(token, Token::Number(_, Form::Hex(8))))
    })
}

fn is_typedef(name: &str) -> bool {
    matches!(name, "_HRESULT_TYPEDEF_" | "_NDIS_ERROR_TYPEDEF_")
}

fn is_hresult_type(name: &str) -> bool {
    matches!(name, "HRESULT" | "SCODE")
}

fn facility(name: &str) -> Option<i64> {
    let name = name.strip_prefix("FACILITY_")?;
    let mut all = (0..=0xFFF).map(Facility::new);
    all.find(|facility| facility.name() == Some(name))
        .map(|facility| i64::from(facility.value()))
}

struct Evaluation<'a> {
    definitions: &'a Definitions,
    /// Of the function-like macro that is being evaluated.
    arguments: HashMap<&'a str, Number>,
    /// How many more tokens the whole expression may come to.
    left: &'a Cell<usize>,
}

impl Evaluation<'_> {
    fn run(&self, expression: &str, depth: usize) -> Result<Number, Fault> {
        let tokens = tokens(expression)?;
        let left = self.left.get().checked_sub(tokens.len());
        self.left.set(left.ok_or(Fault::Syntax)?);
        let mut rest = &tokens[..];
        let number = self.binary(&mut rest, 0, depth)?;
        if rest.is_empty() {
            Ok(number)
        } else {
            Err(Fault::Syntax)
        }
    }

    /// An operand and all the operators after it that bind tighter than `floor`.
    fn binary(&self, rest: &mut &[Token], floor: u8, depth: usize) -> Result<Number, Fault> {
        let mut left = self.unary(rest, depth)?;
        while let [Token::Sign(sign), after @ ..] = *rest {
            let binding = match *sign {
                "|" => 1,
                "^" => 2,
                "&" => 3,
                "<<" | ">>" => 4,
                "+" | "-" => 5,
                "*" | "/" | "%" => 6,
                _ => break,
            };
            if binding <= floor {
                break;
            }
            *rest = after;
            let right = self.binary(rest, binding, depth)?;
            let value = apply(sign, left.value, right.value).ok_or(Fault::TooLarge)?;
            left = Number {
                value,
                form: Form::Computed,
            };
        }
        Ok(left)
    }

    fn unary(&self, rest: &mut &[Token], depth: usize) -> Result<Number, Fault> {
        if depth == DEPTH {
            return Err(Fault::Syntax);
        }
        let (first, after) = rest.split_first().ok_or(Fault::Syntax)?;
        *rest = after;
        match first {
            Token::Number(value, form) => Ok(Number {
                value: *value,
                form: *form,
            }),
            Token::Sign(sign @ ("-" | "~" | "+")) => {
                let Number { value, form } = self.unary(rest, depth + 1)?;
                let value = match *sign {
                    "-" => value.checked_neg().ok_or(Fault::TooLarge)?,
                    "~" => !value,
                    _ => value,
                };
                let form = if form == Form::Decimal && *sign != "~" {
                    form
                } else {
                    Form::Computed
                };
                Ok(Number { value, form })
            }
            Token::Sign("(") => {
                if let Some(types) = cast(rest) {
                    let number = self.unary(rest, depth + 1)?;
                    let to_hresult = types.iter().any(|name| is_hresult_type(name));
                    return if to_hresult {
                        hresult(number.value)
                    } else {
                        Ok(number)
                    };
                }
                let number = self.binary(rest, 0, depth + 1)?;
                expect(rest, ")")?;
                Ok(number)
            }
            // `static_cast<HRESULT>(0x80200001)`
            Token::Name(name) if name == "static_cast" => {
                expect(rest, "<")?;
                let Some((Token::Name(to), after)) = rest.split_first() else {
                    return Err(Fault::Syntax);
                };
                *rest = after;
                expect(rest, ">")?;
                let number = self.unary(rest, depth + 1)?;
                if is_hresult_type(to) {
                    hresult(number.value)
                } else {
                    Ok(number)
                }
            }
            Token::Name(name) => match rest.first() {
                Some(Token::Sign("(")) => {
                    let arguments = self.arguments(rest, depth)?;
                    self.call(name, &arguments, depth + 1)
                }
                _ => self.name(name, depth + 1),
            },
            Token::Sign(_) => Err(Fault::Syntax),
        }
    }

    /// `(1, 2)`
    fn arguments(&self, rest: &mut &[Token], depth: usize) -> Result<Vec<Number>, Fault> {
        expect(rest, "(")?;
        let mut arguments = vec![self.binary(rest, 0, depth + 1)?];
        while expect(rest, ",").is_ok() {
            arguments.push(self.binary(rest, 0, depth + 1)?);
        }
        expect(rest, ")")?;
        Ok(arguments)
    }

    fn name(&self, name: &str, depth: usize) -> Result<Number, Fault> {
        if let Some(number) = self.arguments.get(name) {
            return Ok(*number);
        }
        if let Some(number) = self.definitions.known.borrow().get(name) {
            return Ok(*number);
        }
        if let Some(body) = self.definitions.values.get(name) {
            let inner = Evaluation {
                definitions: self.definitions,
                arguments: HashMap::new(),
                left: self.left,
            };
            let number = inner.run(body, depth)?;
            let form = if number.form == Form::Hresult {
                Form::Hresult
            } else {
                Form::Computed
            };
            let number = Number { form, ..number };
            let mut known = self.definitions.known.borrow_mut();
            known.insert(name.to_owned(), number);
            return Ok(number);
        }
        let value = match name {
            "SEVERITY_SUCCESS" => Some(0),
            "SEVERITY_ERROR" => Some(1),
            _ => facility(name),
        };
        let value = value.ok_or_else(|| Fault::Unknown(name.to_owned()))?;
        Ok(Number {
            value,
            form: Form::Computed,
        })
    }

    fn call(&self, name: &str, arguments: &[Number], depth: usize) -> Result<Number, Fault> {
        match (name, arguments) {
            // What mingw-w64 puts around a number where Microsoft writes `L` after it.
            ("__MSABI_LONG", [number]) => Ok(*number),
            (_, [number]) if is_typedef(name) => hresult(number.value),
            ("MAKE_HRESULT" | "MAKE_SCODE", [severity, facility, code]) => hresult(
                severity.value << 31 & 0xFFFF_FFFF
                    | facility.value << 16 & 0xFFFF_FFFF
                    | code.value,
            ),
            ("HRESULT_FROM_WIN32" | "__HRESULT_FROM_WIN32", [number]) => {
                hresult(match number.value {
                    error @ 1..=0xFFFF_FFFF => error & 0xFFFF | 0x8007_0000,
                    not_positive => not_positive,
                })
            }
            ("HRESULT_FROM_NT", [number]) => hresult(number.value | 0x1000_0000),
            _ => {
                let function = self.definitions.functions.get(name);
                let function = function.ok_or_else(|| Fault::Unknown(name.to_owned()))?;
                if function.parameters.len() != arguments.len() {
                    return Err(Fault::Syntax);
                }
                let names = function.parameters.iter().map(String::as_str);
                let arguments = names.zip(arguments.iter().copied()).collect();
                let inner = Evaluation {
                    definitions: self.definitions,
                    arguments,
                    left: self.left,
                };
                let number = inner.run(&function.body, depth)?;
                let form = if number.form == Form::Hresult {
                    Form::Hresult
                } else {
                    Form::Computed
                };
                Ok(Number { form, ..number })
            }
        }
    }
}

/// The type after an open parenthesis, if that starts a cast: names alone, and a value after them.
fn cast<'a>(rest: &mut &'a [Token]) -> Option<Vec<&'a str>> {
    let mut types = Vec::new();
    let mut at = *rest;
    while let [Token::Name(name), after @ ..] = at {
        types.push(name.as_str());
        at = after;
    }
    let [Token::Sign(")"), after @ ..] = at else {
        return None;
    };
    let value_follows = match after.first()? {
        Token::Number(..) | Token::Name(_) | Token::Sign("(") => true,
        // `(LONG) -1`, but not `(A) - 1`
        Token::Sign("-" | "~") => types.iter().all(|name| is_type(name)),
        Token::Sign(_) => false,
    };
    if types.is_empty() || !value_follows {
        return None;
    }
    *rest = after;
    Some(types)
}

fn is_type(name: &str) -> bool {
    is_hresult_type(name)
        || matches!(
            name,
            "LONG"
                | "ULONG"
                | "DWORD"
                | "INT"
                | "UINT"
                | "NTSTATUS"
                | "long"
                | "int"
                | "signed"
                | "unsigned"
        )
}

fn expect(rest: &mut &[Token], sign: &str) -> Result<(), Fault> {
    match rest.split_first() {
        Some((Token::Sign(found), after)) if *found == sign => {
            *rest = after;
            Ok(())
        }
        _ => Err(Fault::Syntax),
    }
}

fn apply(sign: &str, left: i64, right: i64) -> Option<i64> {
    match sign {
        "|" => Some(left | right),
        "^" => Some(left ^ right),
        "&" => Some(left & right),
        "<<" => left.checked_mul(
            1_i64
                .checked_shl(u32::try_from(right).ok()?)
                .filter(|factor| *factor > 0)?,
        ),
        ">>" => left.checked_shr(u32::try_from(right).ok()?),
        "+" => left.checked_add(right),
        "-" => left.checked_sub(right),
        "*" => left.checked_mul(right),
        "/" => left.checked_div(right),
        _ => left.checked_rem(right),
    }
}

fn hresult(value: i64) -> Result<Number, Fault> {
    match bits(value) {
        Some(_) => Ok(Number {
            value,
            form: Form::Hresult,
        }),
        None => Err(Fault::TooLarge),
    }
}

/// The 32 bits of a number, signed or not.
pub fn bits(value: i64) -> Option<u32> {
    let signed = || i32::try_from(value).ok().map(i32::cast_unsigned);
    u32::try_from(value).ok().or_else(signed)
}
