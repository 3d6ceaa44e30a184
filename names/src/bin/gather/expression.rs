//! The value of the expressions that headers declare codes by.

use std::collections::HashMap;

use bits_codes_core::catalogue::Numbers;
use bits_codes_core::facility::FACILITIES;

/// A define: the names of the parameters, if it is a macro that takes some, and the body.
pub type Define<'a> = (Option<Vec<&'a str>>, &'a str);

/// The defines that a header sees: its own, which hide those of others.
pub struct Defines<'a> {
    pub own: HashMap<&'a str, Define<'a>>,
    pub others: &'a HashMap<&'a str, Define<'a>>,
}

impl<'a> Defines<'a> {
    fn get(&self, name: &str) -> Option<&Define<'a>> {
        self.own.get(name).or_else(|| self.others.get(name))
    }
}

/// A number, with the kind that a cast or a wrapper gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    pub number: i64,
    pub kind: Option<Numbers>,
}

/// How deep defines may refer to each other.
const DEEPEST: usize = 12;

/// What a body comes to, if it is a number.
pub fn value(body: &str, defines: &Defines) -> Option<Value> {
    let mut tokens = tokens(body)?;
    expand(&mut tokens, defines, 0)?;
    let mut parser = Parser {
        tokens: &tokens,
        next: 0,
    };
    let value = parser.or()?;
    (parser.next == tokens.len()).then_some(value)
}

type Tokens = Vec<String>;

fn tokens(body: &str) -> Option<Tokens> {
    let mut tokens = Vec::new();
    let mut rest = body.trim();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let length = if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("<<") {
            2
        } else if "()+-|,".contains(first) {
            1
        } else {
            return None;
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    Some(tokens)
}

/// Puts the bodies of defines in their places. The wrappers that give a kind stay.
fn expand(tokens: &mut Tokens, defines: &Defines, depth: usize) -> Option<()> {
    if depth > DEEPEST {
        return None;
    }
    let mut at = 0;
    while at < tokens.len() {
        let word = tokens[at].clone();
        let define = defines
            .get(&word)
            .filter(|_| wrapper(&word).is_none() && !is_type(&word));
        let Some((parameters, body)) = define else {
            at += 1;
            continue;
        };
        let mut body = self::tokens(body)?;
        let mut end = at + 1;
        if let Some(parameters) = parameters {
            let (arguments, after) = arguments(tokens, at + 1)?;
            if arguments.len() != parameters.len() {
                return None;
            }
            body = body
                .into_iter()
                .flat_map(
                    |token| match parameters.iter().position(|name| *name == token) {
                        Some(place) => arguments[place].clone(),
                        None => vec![token],
                    },
                )
                .collect();
            end = after;
        }
        expand(&mut body, defines, depth + 1)?;
        let length = body.len();
        tokens.splice(at..end, body);
        at += length;
        if tokens.len() > 500 {
            return None;
        }
    }
    Some(())
}

/// The arguments in the parentheses that open at `open`, and the place behind them.
fn arguments(tokens: &[String], open: usize) -> Option<(Vec<Tokens>, usize)> {
    if tokens.get(open)? != "(" {
        return None;
    }
    let mut all = vec![Vec::new()];
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match &**token {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        match (&**token, depth) {
            (_, 0) => return Some((all, at + 1)),
            ("(", 1) => {}
            (",", 1) => all.push(Vec::new()),
            _ => all.last_mut()?.push(token.clone()),
        }
    }
    None
}

/// What a macro of the SDK makes of its arguments.
type Wrapper = fn(&[i64]) -> Option<Value>;

/// The macros of the SDK that give a kind, whatever a header defines them as.
fn wrapper(name: &str) -> Option<Wrapper> {
    fn hresult(number: i64) -> Value {
        Value {
            number,
            kind: Some(Numbers::Hresult),
        }
    }
    Some(match name {
        "_HRESULT_TYPEDEF_" | "_NDIS_ERROR_TYPEDEF_" | "__HRESULT" => {
            |of| of.first().map(|number| hresult(*number))
        }
        "MAKE_HRESULT" | "MAKE_SCODE" => |of| match of {
            [severity, facility, code] => Some(hresult(severity << 31 | facility << 16 | code)),
            _ => None,
        },
        "HRESULT_FROM_WIN32" | "__HRESULT_FROM_WIN32" => |of| {
            let number = u32::try_from(*of.first()?).ok()?;
            Some(hresult(bits_codes_core::hresult::from_win32(number).into()))
        },
        "HRESULT_FROM_NT" => |of| of.first().map(|number| hresult(number | 1 << 28)),
        // A suffix, which the preprocessor glues on.
        "__MSABI_LONG" => |of| of.first().map(|&number| Value { number, kind: None }),
        _ => return None,
    })
}

fn is_type(word: &str) -> bool {
    kind_of(word).is_some()
        || matches!(
            word,
            "DWORD"
                | "LONG"
                | "ULONG"
                | "int"
                | "long"
                | "unsigned"
                | "UINT"
                | "INT"
                | "const"
                | "UINT32"
        )
}

fn kind_of(ty: &str) -> Option<Numbers> {
    match ty {
        "HRESULT" | "SCODE" => Some(Numbers::Hresult),
        "NTSTATUS" => Some(Numbers::NtStatus),
        _ => None,
    }
}

struct Parser<'a> {
    tokens: &'a [String],
    next: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&str> {
        self.tokens.get(self.next).map(|token| &**token)
    }

    fn eat(&mut self, token: &str) -> Option<()> {
        (self.peek()? == token).then(|| self.next += 1)
    }

    fn or(&mut self) -> Option<Value> {
        let mut value = self.shift()?;
        while self.eat("|").is_some() {
            let other = self.shift()?;
            value = Value {
                number: value.number | other.number,
                kind: value.kind.or(other.kind),
            };
        }
        Some(value)
    }

    fn shift(&mut self) -> Option<Value> {
        let mut value = self.sum()?;
        while self.eat("<<").is_some() {
            let by = u32::try_from(self.sum()?.number)
                .ok()
                .filter(|by| *by < 32)?;
            value.number <<= by;
        }
        Some(value)
    }

    fn sum(&mut self) -> Option<Value> {
        let mut value = self.unary()?;
        loop {
            let sign = match self.peek() {
                Some("+") => 1,
                Some("-") => -1,
                _ => return Some(value),
            };
            self.next += 1;
            let other = self.unary()?;
            value = Value {
                number: value.number.checked_add(sign * other.number)?,
                kind: value.kind.or(other.kind),
            };
        }
    }

    fn unary(&mut self) -> Option<Value> {
        if self.eat("-").is_some() {
            let value = self.unary()?;
            return Some(Value {
                number: -value.number,
                ..value
            });
        }
        if self.eat("(").is_some() {
            if self.peek().is_some_and(is_type) {
                let mut kind = None;
                while let Some(ty) = self.peek().filter(|token| is_type(token)) {
                    kind = kind.or(kind_of(ty));
                    self.next += 1;
                }
                self.eat(")")?;
                let value = self.unary()?;
                return Some(Value {
                    kind: kind.or(value.kind),
                    ..value
                });
            }
            let value = self.or()?;
            self.eat(")")?;
            return Some(value);
        }
        let word = self.peek()?.to_owned();
        self.next += 1;
        if let Some(wrapper) = wrapper(&word) {
            let (arguments, end) = arguments(self.tokens, self.next)?;
            let numbers: Option<Vec<i64>> = arguments
                .iter()
                .map(|tokens| Parser { tokens, next: 0 }.or().map(|value| value.number))
                .collect();
            self.next = end;
            return wrapper(&numbers?);
        }
        number(&word)
            .or_else(|| known(&word))
            .map(|number| Value { number, kind: None })
    }
}

/// What winerror.h gives headers that do not define it themselves.
fn known(word: &str) -> Option<i64> {
    let facility = || {
        let name = word.strip_prefix("FACILITY_")?;
        let found = FACILITIES.iter().find(|(_, names)| names.contains(&name))?;
        Some(found.0.into())
    };
    match word {
        "SEVERITY_ERROR" => Some(1),
        "SEVERITY_SUCCESS" => Some(0),
        _ => facility(),
    }
}

fn number(word: &str) -> Option<i64> {
    let digits = word.trim_end_matches(['u', 'U', 'l', 'L']);
    match digits
        .strip_prefix("0x")
        .or_else(|| digits.strip_prefix("0X"))
    {
        Some(hex) => i64::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_of_headers() {
        let others = HashMap::new();
        let mut own = HashMap::new();
        own.insert("FACILITY_URT", (None, "0x13"));
        own.insert("SEVERITY_ERROR", (None, "1"));
        own.insert(
            "EMAKEHR",
            (
                Some(vec!["val"]),
                "MAKE_HRESULT(SEVERITY_ERROR, FACILITY_URT, val)",
            ),
        );
        own.insert("BASE", (None, "12000"));
        own.insert("E_BASE", (None, "((HRESULT)0x80040000L)"));
        own.insert("_HRESULT_TYPEDEF_", (Some(vec!["x"]), "((HRESULT)x)"));
        own.insert("A", (None, "B"));
        own.insert("B", (None, "A"));
        let defines = Defines {
            own,
            others: &others,
        };
        let hresult = Some(Numbers::Hresult);
        for (body, number, kind) in [
            ("5L", 5, None),
            ("__MSABI_LONG(6)", 6, None),
            ("(BASE + 7)", 12007, None),
            ("BASE+7-1", 12006, None),
            ("_HRESULT_TYPEDEF_(0x80070005L)", 0x8007_0005, hresult),
            ("((HRESULT)0x8A150001)", 0x8A15_0001, hresult),
            (
                "((NTSTATUS)0xC0000022L)",
                0xC000_0022,
                Some(Numbers::NtStatus),
            ),
            ("EMAKEHR(0x1013)", 0x8013_1013, hresult),
            ("(E_BASE + 2)", 0x8004_0002, hresult),
            ("HRESULT_FROM_WIN32(5)", 0x8007_0005, hresult),
            (
                "MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, BASE - 12000 + 2)",
                0x8004_0002,
                hresult,
            ),
            ("(1 << 31) | 3", 0x8000_0003, None),
            ("-1", -1, None),
        ] {
            assert_eq!(
                value(body, &defines),
                Some(Value { number, kind }),
                "{body}"
            );
        }
        for body in ["", "A", "5 5", "\"text\"", "f(5)", "(5", "sizeof(int)"] {
            assert_eq!(value(body, &defines), None, "{body}");
        }
    }
}
