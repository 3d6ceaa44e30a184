//! Conditions: which lines of a header a compiler would see, as far as that is known.

use super::Headers;

/// Which branches of `#if` are never compiled: those of `#if 0`, and those that names given with `-D` decide. Of all others every
/// branch is read.
#[derive(Default)]
pub struct Dead {
    /// The open `#if`s: whether their condition is known to hold or not to.
    open: Vec<Option<bool>>,
    /// How many of the innermost are in one that is not compiled.
    depth: usize,
    /// How many of the open ones are not known.
    unknown: usize,
}

impl Dead {
    /// Whether what comes now is not compiled.
    pub fn is_here(&self) -> bool {
        self.depth > 0
    }

    /// Whether all conditions that are open are known.
    pub fn is_known(&self) -> bool {
        self.unknown == 0
    }

    /// Whether the directive is one that is compiled and no condition; keeps track of conditions.
    pub fn passes(&mut self, word: &str, rest: &str, headers: &Headers) -> bool {
        let is_dead = self.depth > 0;
        match word {
            "if" | "ifdef" | "ifndef" if is_dead => self.depth += 1,
            "if" | "ifdef" | "ifndef" => {
                let holds = condition(word, rest, headers);
                self.push(holds);
                self.depth = usize::from(holds == Some(false));
            }
            "else" | "elif" | "elifdef" | "elifndef" if self.depth <= 1 => {
                if let Some(before) = self.open.last().copied() {
                    self.pop();
                    let holds = match (before, word) {
                        // What follows a branch that is compiled is not, and what follows one that is not, may be.
                        (Some(true), _) | (Some(false), "else") => Some(true),
                        (Some(false), _) => condition(&word[2..], rest, headers),
                        (None, _) => None,
                    };
                    let is_dead = before == Some(true) || holds == Some(false);
                    self.push(holds);
                    self.depth = usize::from(is_dead);
                }
            }
            "endif" if self.depth > 1 => self.depth -= 1,
            "endif" => {
                self.pop();
                self.depth = 0;
            }
            _ => return !is_dead,
        }
        false
    }

    fn push(&mut self, holds: Option<bool>) {
        self.unknown += usize::from(holds.is_none());
        self.open.push(holds);
    }

    fn pop(&mut self) {
        if let Some(holds) = self.open.pop() {
            self.unknown -= usize::from(holds.is_none());
        }
    }
}

/// Whether the condition holds, where that can be known.
fn condition(word: &str, rest: &str, headers: &Headers) -> Option<bool> {
    let is_given = |name: &str| headers.given.contains(name.trim()).then_some(true);
    match word {
        "ifdef" => is_given(rest),
        "ifndef" => is_given(rest).map(|given| !given),
        _ => holds(rest, headers),
    }
}

/// Deeper than any condition goes.
const DEPTH: usize = 20;

/// Whether an expression is not 0. Of `A && B` it is enough to know that one of the two is.
fn holds(expression: &str, headers: &Headers) -> Option<bool> {
    nested(expression.trim(), headers, 0)
}

fn nested(expression: &str, headers: &Headers, depth: usize) -> Option<bool> {
    if depth == DEPTH {
        return None;
    }
    for (sign, deciding) in [("||", true), ("&&", false)] {
        let parts = split(expression, sign);
        if parts.len() > 1 {
            let mut parts = parts.iter().map(|part| nested(part, headers, depth + 1));
            let mut is_known = true;
            let is_decided = parts.any(|part| {
                is_known &= part.is_some();
                part == Some(deciding)
            });
            return match (is_decided, is_known) {
                (true, _) => Some(deciding),
                (false, known) => known.then_some(!deciding),
            };
        }
    }
    if let Some(inner) = inside(expression) {
        return nested(inner, headers, depth + 1);
    }
    let negated = expression.strip_prefix('!').map(str::trim_start);
    if let Some(inner) = negated.filter(|inner| !inner.starts_with('=')) {
        let is_one = inside(inner).is_some() || operators(inner) == 0;
        return nested(inner, headers, depth + 1)
            .filter(|_| is_one)
            .map(|holds| !holds);
    }
    if let Some(name) = expression.strip_prefix("defined") {
        let name = inside(name.trim()).unwrap_or(name).trim();
        return headers.given.contains(name).then_some(true);
    }
    // A name that is not given may be defined by whoever includes the header.
    let is_known = names(expression).all(|name| headers.given.contains(name));
    let number = is_known.then(|| headers.definitions.evaluate(expression).ok());
    number.flatten().map(|number| number.value != 0)
}

/// What is in the parentheses that are around all of it.
fn inside(expression: &str) -> Option<&str> {
    let inner = expression.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0_usize;
    for char in inner.chars() {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    (depth == 0).then(|| inner.trim())
}

/// The parts between a sign that is in no parentheses.
fn split<'a>(expression: &'a str, sign: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, char) in expression.char_indices() {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && at >= start && expression[at..].starts_with(sign) => {
                parts.push(expression[start..at].trim());
                start = at + sign.len();
            }
            _ => {}
        }
    }
    parts.push(expression[start..].trim());
    parts
}

/// How many signs an expression has that are in no parentheses, but for `!`.
fn operators(expression: &str) -> usize {
    let mut depth = 0_usize;
    let signs = expression.chars().filter(|char| {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && "<>=+-*/%&|^?".contains(*char)
    });
    signs.count()
}

/// The names in an expression.
fn names(expression: &str) -> impl Iterator<Item = &str> {
    let words = expression.split(|char: char| !char.is_ascii_alphanumeric() && char != '_');
    words.filter(|word| word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_decides() {
        let given = [("A", "1"), ("V", "3"), ("ZERO", "0")];
        let given = given.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let headers = Headers::new(&given);
        for (condition, expected) in [
            ("0", Some(false)),
            ("(1)", Some(true)),
            ("A", Some(true)),
            ("ZERO", Some(false)),
            ("!ZERO", Some(true)),
            ("!A == 0", None),
            ("!(A == 0)", Some(true)),
            ("V >= 2", Some(true)),
            ("(V == 2)", Some(false)),
            ("V != 3", Some(false)),
            ("defined(A)", Some(true)),
            ("defined A", Some(true)),
            ("!defined(A)", Some(false)),
            ("defined(B)", None),
            ("B", None),
            ("defined(A) && defined(B)", None),
            ("!defined(A) && defined(B)", Some(false)),
            ("defined(B) || V > 2", Some(true)),
            ("(defined(B) || ZERO) && A", None),
            ("(defined(B) || A) && (V < 4)", Some(true)),
            ("V >", None),
            (")(", None),
            ("", None),
        ] {
            assert_eq!(holds(condition, &headers), expected, "{condition}");
        }
        let deep = format!("{}A{}", "(".repeat(50_000), ")".repeat(50_000));
        assert_eq!(holds(&deep, &headers), None);
    }
}
