//! The constant expressions that defines are made of.

#[cfg(test)]
mod tests;
mod tokens;
mod width;

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use super::base::{self, Symbol};

use self::tokens::{Token, tokens};
pub use self::width::Width;

/// What the defines of the files mean.
///
/// A macro may be defined in several ways, of which a compiler would see one: which one depends on conditions. So everything is
/// evaluated once with the first of each, once with the second, and so on.
pub struct Definitions {
    values: HashMap<String, Vec<Tokens>>,
    functions: HashMap<String, Vec<Function>>,
    /// How many ways the macro with the most has.
    ways: usize,
    /// Which of them is being evaluated.
    way: Cell<usize>,
    /// What has been evaluated in each way, so that a name in many bodies costs no more than one; `None` while it is being evaluated.
    known: [RefCell<Known>; WAYS],
    /// How many more tokens all the expressions together may come to.
    left: Cell<usize>,
}

type Tokens = Result<Vec<Token>, Fault>;
type Known = HashMap<String, Option<Result<Number, Fault>>>;

#[derive(PartialEq, Eq)]
struct Function {
    parameters: Vec<String>,
    body: Tokens,
}

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    pub value: i64,
    pub form: Form,
    /// The type that C gives it.
    pub width: Width,
    /// How tightly its loosest operator binds that is in no parentheses. A macro is text to C: `OFFSET << 4` is `1 + (1 << 4)` where
    /// `OFFSET` is `1 + 1`.
    pub binds: u8,
}

/// What binds tighter than any operator, and what only a sign or a cast is before.
const WHOLE: u8 = 20;
const UNARY: u8 = 19;

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
    /// A macro that lacks parentheses, so that its value is not what is used of it.
    Loose,
    /// Another number by another definition of a macro; it, and both numbers.
    Ambiguous(String, i64, i64),
    /// More levels or steps than any header needs.
    TooMuch,
}

/// The most ways to define a macro that are told apart.
const WAYS: usize = 4;

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
            ways: 1,
            way: Cell::new(0),
            known: Default::default(),
            left: Cell::new(ANY),
        }
    }
}

impl Definitions {
    /// One definition of a name, of which there may be others.
    pub fn define(&mut self, name: &str, body: &str) {
        let body = self.cut(body);
        let ways = self.values.entry(name.to_owned()).or_default();
        self.ways = self.ways.max(add_way(ways, body));
    }

    /// The same of a function-like macro.
    pub fn define_function(&mut self, name: &str, parameters: &str, body: &str) {
        let parameters = parameters
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect();
        let body = self.cut(body);
        let function = Function { parameters, body };
        let ways = self.functions.entry(name.to_owned()).or_default();
        self.ways = self.ways.max(add_way(ways, function));
    }

    /// Whether a name has a value.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    fn cut(&mut self, body: &str) -> Tokens {
        // A name may have been evaluated without this definition.
        for known in &mut self.known {
            if !known.get_mut().is_empty() {
                known.get_mut().clear();
            }
        }
        let tokens = tokens(body);
        let count = tokens.as_ref().map_or(1, Vec::len);
        self.left.set(self.left.get().saturating_add(count * EACH));
        tokens
    }

    fn known(&self) -> &RefCell<Known> {
        &self.known[self.way.get()]
    }

    /// The body of a name.
    fn value(&self, name: &str) -> Option<&Tokens> {
        way(self.values.get(name)?, self.way.get())
    }

    fn function(&self, name: &str) -> Option<&Function> {
        way(self.functions.get(name)?, self.way.get())
    }

    /// The value of an expression.
    pub fn evaluate(&self, expression: &str) -> Result<Number, Fault> {
        let tokens = tokens(expression)?;
        let number = self.evaluate_way(&tokens, 0)?;
        for way in 1..self.ways {
            let other = self.evaluate_way(&tokens, way);
            self.way.set(0);
            if let Some(other) = other
                .ok()
                .filter(|other| bits(other.value) != bits(number.value))
            {
                let name = self.ambiguous(&tokens);
                return Err(Fault::Ambiguous(name, number.value, other.value));
            }
        }
        Ok(number)
    }

    fn evaluate_way(&self, tokens: &[Token], way: usize) -> Result<Number, Fault> {
        self.way.set(way);
        self.evaluate_names(tokens);
        self.run(tokens)
    }

    /// The macro behind an expression that is defined in several ways.
    fn ambiguous(&self, tokens: &[Token]) -> String {
        let mut seen = HashSet::new();
        let mut waiting = vec![tokens];
        while let Some(tokens) = waiting.pop() {
            let names = tokens.iter().filter_map(|token| match token {
                Token::Name(name) => Some(&name[..]),
                _ => None,
            });
            for name in names.filter(|name| seen.insert(*name)).take(TOKENS) {
                let values = self.values.get(name).map(Vec::as_slice);
                let functions = self.functions.get(name).map(Vec::as_slice);
                if values.is_some_and(|ways| ways.len() > 1)
                    || functions.is_some_and(|ways| ways.len() > 1)
                {
                    return name.to_owned();
                }
                let bodies = values.iter().flat_map(|ways| ways.iter());
                let of_functions = functions.iter().flat_map(|ways| ways.iter());
                let bodies = bodies.chain(of_functions.map(|function| &function.body));
                waiting.extend(bodies.filter_map(|body| body.as_deref().ok()));
            }
        }
        String::new()
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
            let Some(Ok(body)) = self.value(name) else {
                continue;
            };
            match self.state(name) {
                State::New => {
                    self.known().borrow_mut().insert(name.to_owned(), None);
                    waiting.push(name);
                    let names = self.names(body);
                    waiting.extend(names.filter(|inner| self.state(inner) == State::New));
                }
                // All that it needs is known now; what is not needs it itself.
                State::Begun => {
                    let number = self.run(body).map(Number::of_name);
                    self.known()
                        .borrow_mut()
                        .insert(name.to_owned(), Some(number));
                }
                State::Known => {}
            }
        }
    }

    fn state(&self, name: &str) -> State {
        match self.known().borrow().get(name) {
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

/// Adds a definition unless it is there; how many there are.
fn add_way<T: PartialEq>(ways: &mut Vec<T>, new: T) -> usize {
    if !ways.contains(&new) {
        if ways.len() == WAYS {
            ways.pop();
        }
        ways.push(new);
    }
    ways.len()
}

/// The nth of several definitions, or the last.
fn way<T>(ways: &[T], nth: usize) -> Option<&T> {
    ways.get(nth).or_else(|| ways.last())
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
            .any(|token| matches!(token, Token::Number(_, Form::Hex(8), _)))
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
        let number = self.whole(&mut rest, depth)?;
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
            let Some(binding) = binding(sign).filter(|binding| *binding > floor) else {
                break;
            };
            *rest = after;
            let right = self.binary(rest, binding, depth)?;
            // Of some operators it is all the same in which order several of them go.
            let is_any_order = matches!(*sign, "|" | "^" | "&" | "+" | "&&" | "||");
            if left.binds < binding
                || right.binds < binding
                || right.binds == binding && !is_any_order
            {
                return Err(Fault::Loose);
            }
            left = width::apply(sign, left, right).ok_or(Fault::TooLarge)?;
            left.binds = binding;
        }
        Ok(left)
    }

    /// An expression, which may be a choice of two.
    fn whole(&self, rest: &mut &[Token], depth: usize) -> Result<Number, Fault> {
        if depth >= DEPTH {
            return Err(Fault::TooMuch);
        }
        let condition = self.binary(rest, 0, depth)?;
        if expect(rest, "?").is_err() {
            return Ok(condition);
        }
        let holding = self.whole(rest, depth + 1)?;
        expect(rest, ":")?;
        let other = self.whole(rest, depth + 1)?;
        if condition.binds == 0 {
            return Err(Fault::Loose);
        }
        let chosen = if condition.value == 0 { other } else { holding };
        let width = holding.width.with(other.width);
        Ok(Number {
            value: width.wrap(chosen.value),
            form: if holding.form == other.form {
                chosen.form
            } else {
                Form::Computed
            },
            width,
            binds: 0,
        })
    }

    fn unary(&self, rest: &mut &[Token], depth: usize) -> Result<Number, Fault> {
        if depth >= DEPTH {
            return Err(Fault::TooMuch);
        }
        let (first, after) = rest.split_first().ok_or(Fault::Syntax)?;
        *rest = after;
        match first {
            Token::Number(value, form, width) => Ok(Number {
                value: *value,
                form: *form,
                width: *width,
                binds: WHOLE,
            }),
            Token::Sign(sign @ ("-" | "~" | "+" | "!")) => {
                let number = self.operand(rest, depth)?;
                let value = match *sign {
                    "-" => number.value.checked_neg().ok_or(Fault::TooLarge)?,
                    "~" => !number.value,
                    "!" => i64::from(number.value == 0),
                    _ => number.value,
                };
                let form = if number.form == Form::Decimal && matches!(*sign, "-" | "+") {
                    Form::Decimal
                } else {
                    Form::Computed
                };
                let width = if *sign == "!" {
                    Width::Int
                } else {
                    number.width
                };
                // What is said to be a code keeps its sign.
                let value = if width == Width::Unsigned {
                    width.wrap(value)
                } else {
                    value
                };
                Ok(Number {
                    value,
                    form,
                    width,
                    binds: UNARY,
                })
            }
            Token::Sign("(") => {
                if let Some(types) = cast(rest) {
                    let number = self.operand(rest, depth)?;
                    return Ok(Number {
                        binds: UNARY,
                        ..to_type(&types, number)?
                    });
                }
                let number = self.whole(rest, depth + 1)?;
                expect(rest, ")")?;
                Ok(Number {
                    binds: WHOLE,
                    ..number
                })
            }
            // `static_cast<HRESULT>(0x80200001)`
            Token::Name(name) if name == "static_cast" => {
                expect(rest, "<")?;
                let Some((Token::Name(to), after)) = rest.split_first() else {
                    return Err(Fault::Syntax);
                };
                *rest = after;
                expect(rest, ">")?;
                let number = self.operand(rest, depth)?;
                Ok(Number {
                    binds: WHOLE,
                    ..to_type(&[to], number)?
                })
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

    /// What a sign or a cast is before.
    fn operand(&self, rest: &mut &[Token], depth: usize) -> Result<Number, Fault> {
        let number = self.unary(rest, depth + 1)?;
        if number.binds < UNARY {
            return Err(Fault::Loose);
        }
        Ok(number)
    }

    /// `(1, 2)`
    fn arguments(&self, rest: &mut &[Token], depth: usize) -> Result<Vec<Number>, Fault> {
        expect(rest, "(")?;
        let mut arguments = vec![self.whole(rest, depth + 1)?];
        while expect(rest, ",").is_ok() {
            arguments.push(self.whole(rest, depth + 1)?);
        }
        expect(rest, ")")?;
        Ok(arguments)
    }

    fn name(&self, name: &str, depth: usize) -> Result<Number, Fault> {
        if let Some(number) = self.arguments.get(name) {
            return Ok(*number);
        }
        if let Some(known) = self.definitions.known().borrow().get(name) {
            // One that needs itself is never known.
            return known.clone().unwrap_or(Err(Fault::Syntax));
        }
        if let Some(body) = self.definitions.value(name) {
            // In the body of a function-like macro.
            let body = body.as_ref().map_err(Clone::clone)?;
            let number = self.inner(HashMap::new()).run(body, depth)?.of_name();
            let mut known = self.definitions.known().borrow_mut();
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
        Ok(Number {
            value,
            form,
            width: Width::of(value),
            binds: WHOLE,
        })
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
            // A cast as C++ writes it.
            (_, [number]) if is_code_type(name) => Ok(Number {
                binds: WHOLE,
                ..to_type(&[name], *number)?
            }),
            _ => {
                let function = self.definitions.function(name);
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
        Token::Sign("-" | "~" | "!") => types.iter().all(|name| is_type(name)),
        Token::Sign(_) => false,
    };
    if types.is_empty() || !value_follows {
        return None;
    }
    *rest = after;
    Some(types)
}

fn is_type(name: &str) -> bool {
    is_code_type(name) || width::is_type(name)
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

/// How tightly an operator of two operands binds.
fn binding(sign: &str) -> Option<u8> {
    Some(match sign {
        "||" => 1,
        "&&" => 2,
        "|" => 3,
        "^" => 4,
        "&" => 5,
        "==" | "!=" => 6,
        "<" | ">" | "<=" | ">=" => 7,
        "<<" | ">>" => 8,
        "+" | "-" => 9,
        "*" | "/" | "%" => 10,
        _ => return None,
    })
}

/// A number as another type.
fn to_type(types: &[&str], number: Number) -> Result<Number, Fault> {
    if types.iter().any(|name| is_code_type(name)) {
        // What is of no more than 32 bits keeps its sign, so that it can be shown as it is written.
        return hresult(number.value);
    }
    if types.iter().any(|name| is_handle_type(name)) {
        let form = Form::Other;
        return Ok(Number { form, ..number });
    }
    Ok(width::cast(types, number))
}

fn hresult(value: i64) -> Result<Number, Fault> {
    match bits(value) {
        Some(_) => Ok(Number {
            value,
            form: Form::Hresult,
            width: Width::Int,
            binds: WHOLE,
        }),
        None => Err(Fault::TooLarge),
    }
}

/// The 32 bits of a number, signed or not.
pub fn bits(value: i64) -> Option<u32> {
    let signed = || i32::try_from(value).ok().map(i32::cast_unsigned);
    u32::try_from(value).ok().or_else(signed)
}
