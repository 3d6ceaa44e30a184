//! The constant expressions that defines are made of.

#[cfg(test)]
mod tests;
mod tokens;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::base::{self, Symbol};

use self::tokens::{Token, tokens};

/// What the defines of the files mean.
pub struct Definitions {
    values: HashMap<String, Tokens>,
    functions: HashMap<String, Function>,
    /// What has been evaluated, so that a name in many bodies costs no more than one; `None` while it is being evaluated.
    known: RefCell<HashMap<String, Option<Result<Number, Fault>>>>,
    /// How many more tokens all the expressions together may come to.
    left: Cell<usize>,
}

type Tokens = Result<Vec<Token>, Fault>;

struct Function {
    parameters: Vec<String>,
    body: Tokens,
}

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    pub value: i64,
    pub form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Said to be a code: by a cast to `HRESULT` or `NTSTATUS`, or by one of the macros for it.
    Hresult,
    /// Said to be something else: by a cast to a handle or a pointer.
    Other,
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
    /// More levels or steps than any header needs.
    TooMuch,
}

/// Deeper than any header goes in parentheses, signs and function-like macros.
const DEPTH: usize = 100;

/// The most tokens that one expression comes to with all its function-like macros, which can double them at each level.
const TOKENS: usize = 10_000;

/// What all expressions may come to for each token that the files have, and for any file.
const EACH: usize = 64;
const ANY: usize = 1_000_000;

impl Default for Definitions {
    fn default() -> Self {
        Self {
            values: HashMap::new(),
            functions: HashMap::new(),
            known: RefCell::default(),
            left: Cell::new(ANY),
        }
    }
}

impl Definitions {
    /// Keeps the first of several definitions.
    pub fn define(&mut self, name: &str, body: &str) {
        if !self.values.contains_key(name) {
            let body = self.cut(body);
            self.values.insert(name.to_owned(), body);
        }
    }

    pub fn define_function(&mut self, name: &str, parameters: &str, body: &str) {
        if self.functions.contains_key(name) {
            return;
        }
        let parameters = parameters
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect();
        let body = self.cut(body);
        let function = Function { parameters, body };
        self.functions.insert(name.to_owned(), function);
    }

    /// Whether a name has a value.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    fn cut(&mut self, body: &str) -> Tokens {
        // A name may have been evaluated without this definition.
        if !self.known.get_mut().is_empty() {
            self.known.get_mut().clear();
        }
        let tokens = tokens(body);
        let count = tokens.as_ref().map_or(1, Vec::len);
        self.left.set(self.left.get().saturating_add(count * EACH));
        tokens
    }

    /// The value of an expression.
    pub fn evaluate(&self, expression: &str) -> Result<Number, Fault> {
        let tokens = tokens(expression)?;
        self.evaluate_names(&tokens);
        self.run(&tokens)
    }

    fn run(&self, tokens: &[Token]) -> Result<Number, Fault> {
        Evaluation {
            definitions: self,
            arguments: HashMap::new(),
            left: &Cell::new(TOKENS),
        }
        .run(tokens, 0)
    }

    /// Evaluates the names that the tokens need, each after those that it needs itself, so that a chain of any length takes no
    /// more stack than one of two.
    fn evaluate_names(&self, tokens: &[Token]) {
        let mut waiting: Vec<&str> = self.names(tokens).collect();
        while let Some(name) = waiting.pop() {
            let Some(Ok(body)) = self.values.get(name) else {
                continue;
            };
            match self.state(name) {
                State::New => {
                    self.known.borrow_mut().insert(name.to_owned(), None);
                    waiting.push(name);
                    let names = self.names(body);
                    waiting.extend(names.filter(|inner| self.state(inner) == State::New));
                }
                // All that it needs is known now; what is not needs it itself.
                State::Begun => {
                    let number = self.run(body).map(Number::of_name);
                    self.known
                        .borrow_mut()
                        .insert(name.to_owned(), Some(number));
                }
                State::Known => {}
            }
        }
    }

    fn state(&self, name: &str) -> State {
        match self.known.borrow().get(name) {
            None => State::New,
            Some(None) => State::Begun,
            Some(Some(_)) => State::Known,
        }
    }

    /// The names in an expression that have values.
    fn names<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = &'a str> {
        tokens.iter().filter_map(|token| match token {
            Token::Name(name) if self.values.contains_key(name) => Some(name.as_str()),
            _ => None,
        })
    }
}

/// How far a name is.
#[derive(PartialEq, Eq)]
enum State {
    New,
    Begun,
    Known,
}

impl Number {
    /// As the value of a name, which is not written as a literal where the name is.
    fn of_name(self) -> Self {
        let form = match self.form {
            Form::Hresult | Form::Other => self.form,
            Form::Hex(_) | Form::Decimal | Form::Computed => Form::Computed,
        };
        Self { form, ..self }
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

/// Whether an expression says that it is an HRESULT: by a cast, or by a macro that makes one.
pub fn says_hresult(expression: &str) -> bool {
    let makes_one = |name: &str| {
        is_typedef(name) || name == "MAKE_SCODE" || name.contains("HRESULT") && !is_code_type(name)
    };
    tokens(expression).is_ok_and(|tokens| {
        let is_cast = tokens.windows(3).any(|three| {
            matches!(three, [Token::Sign("("), Token::Name(name), Token::Sign(")")] if is_code_type(name))
        });
        is_cast
            || tokens.windows(2).any(
                |two| matches!(two, [Token::Name(name), Token::Sign("(")] if makes_one(name)),
            )
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

/// The types of numbers that are codes by themselves.
fn is_code_type(name: &str) -> bool {
    matches!(name, "HRESULT" | "SCODE" | "NTSTATUS")
}

/// `HKEY`, `LPWSTR`: what is cast to it is no code.
fn is_handle_type(name: &str) -> bool {
    let is_capitals = name
        .bytes()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    is_capitals
        && !is_code_type(name)
        && (name.starts_with('H') || name.starts_with("LP") || name.starts_with("PV"))
}

struct Evaluation<'a> {
    definitions: &'a Definitions,
    /// Of the function-like macro that is being evaluated.
    arguments: HashMap<&'a str, Number>,
    /// How many more tokens the whole expression may come to.
    left: &'a Cell<usize>,
}

impl Evaluation<'_> {
    fn run(&self, tokens: &[Token], depth: usize) -> Result<Number, Fault> {
        for left in [self.left, &self.definitions.left] {
            let after = left.get().checked_sub(tokens.len());
            left.set(after.ok_or(Fault::TooMuch)?);
        }
        let mut rest = tokens;
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
        if depth >= DEPTH {
            return Err(Fault::TooMuch);
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
                    return if types.iter().any(|name| is_code_type(name)) {
                        hresult(number.value)
                    } else if types.iter().any(|name| is_handle_type(name)) {
                        let form = Form::Other;
                        Ok(Number { form, ..number })
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
                if is_code_type(to) {
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
        if let Some(known) = self.definitions.known.borrow().get(name) {
            // One that needs itself is never known.
            return known.clone().unwrap_or(Err(Fault::Syntax));
        }
        if let Some(body) = self.definitions.values.get(name) {
            // In the body of a function-like macro.
            let body = body.as_ref().map_err(Clone::clone)?;
            let number = self.inner(HashMap::new()).run(body, depth)?.of_name();
            let mut known = self.definitions.known.borrow_mut();
            known.insert(name.to_owned(), Some(Ok(number)));
            return Ok(number);
        }
        let (value, form) = match name {
            "SEVERITY_SUCCESS" => (0, Form::Computed),
            "SEVERITY_ERROR" => (1, Form::Computed),
            _ => match (base::facility(name), base::symbol(name)) {
                (Some(facility), _) => (facility, Form::Computed),
                (None, Some(Symbol::Code(code))) => (i64::from(code), Form::Hresult),
                (None, Some(Symbol::Win32(error))) => (i64::from(error), Form::Computed),
                (None, None) => return Err(Fault::Unknown(name.to_owned())),
            },
        };
        Ok(Number { value, form })
    }

    /// With the arguments of a function-like macro.
    fn inner<'b>(&'b self, arguments: HashMap<&'b str, Number>) -> Evaluation<'b> {
        Evaluation {
            definitions: self.definitions,
            arguments,
            left: self.left,
        }
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
                let body = function.body.as_ref().map_err(Clone::clone)?;
                self.inner(arguments).run(body, depth).map(Number::of_name)
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
    is_code_type(name)
        || matches!(
            name,
            "LONG" | "ULONG" | "DWORD" | "INT" | "UINT" | "long" | "int" | "signed" | "unsigned"
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
