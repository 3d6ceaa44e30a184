//! Constants and members of enums: codes that are no macros.

use std::mem;

use bits_codes_core::names::severity;

use super::Origin;
use super::comment::text;
use crate::import::read::expr;
use crate::import::read::notice::Place;

/// A constant, or a member of an `enum`.
pub struct Constant {
    pub place: Place,
    pub name: String,
    pub value: String,
    pub comment: Option<String>,
    pub origin: Origin,
    /// Whether its name or its type says that it is a code.
    pub is_code: bool,
}

/// Reads lines of code for the constants in them.
#[derive(Default)]
pub struct Constants {
    /// What has been read of a statement or of a member that has no end yet.
    begun: String,
    /// Where that starts.
    place: Option<Place>,
    /// In how many parentheses it is.
    depth: usize,
    within: Within,
    /// In how many braces of a function it is.
    body: usize,
}

#[derive(Default)]
enum Within {
    #[default]
    File,
    /// An `enum`, with the member before.
    Enum(Before),
    /// The braces around a constant's value.
    Value,
}

enum Before {
    Nothing,
    Member(String),
    /// A condition decides which member that is.
    Lost,
}

/// A statement longer than this is none of a constant.
const LONGEST: usize = 1_000;

impl Constants {
    /// The constants that end on a line of code.
    pub fn read(
        &mut self,
        place: Place,
        code: &str,
        comment: &[String],
        mut each: impl FnMut(Constant),
    ) {
        let mut found = Vec::new();
        let mut quote = None;
        let mut is_escaped = false;
        for char in code.chars() {
            if quote.is_some() {
                if !is_escaped && quote == Some(char) {
                    quote = None;
                }
                is_escaped = !is_escaped && char == '\\';
                continue;
            }
            match char {
                '"' | '\'' => {
                    // Neither is any part of a number.
                    self.begin(place, '"');
                    quote = Some(char);
                }
                '{' => self.open(),
                '}' => {
                    found.extend(self.end());
                    if matches!(self.within, Within::File) {
                        self.body = self.body.saturating_sub(1);
                    }
                    self.within = Within::File;
                }
                ';' => {
                    found.extend(self.end());
                    if !matches!(self.within, Within::Enum(_)) {
                        self.within = Within::File;
                    }
                }
                ',' if self.depth == 0 => found.extend(self.end()),
                _ => {
                    match char {
                        '(' => self.depth += 1,
                        ')' => self.depth = self.depth.saturating_sub(1),
                        _ => {}
                    }
                    self.begin(place, char);
                }
            }
        }
        self.begin(place, ' ');
        // A comment behind several speaks of them all.
        let is_one = found.len() == 1;
        for constant in found {
            let comment = if is_one { text(comment) } else { None };
            each(Constant {
                comment,
                ..constant
            });
        }
    }

    /// A member that comes now may be one more than any of those before.
    pub fn lose_count(&mut self) {
        if let Within::Enum(before) = &mut self.within {
            *before = Before::Lost;
        }
    }

    fn begin(&mut self, place: Place, char: char) {
        if self.begun.is_empty() {
            if char.is_whitespace() {
                return;
            }
            self.place = Some(place);
        }
        if self.begun.len() < LONGEST {
            self.begun.push(char);
        }
    }

    /// `{`
    fn open(&mut self) {
        self.depth = 0;
        let mut words = self.begun.split(|c: char| !c.is_alphanumeric() && c != '_');
        if words.any(|word| word == "enum") {
            self.within = Within::Enum(Before::Nothing);
            self.begun.clear();
        } else if is_constant(&self.begun) && !self.begun.contains(['(', '=']) {
            // `constexpr HRESULT A_E_X{0x80040201};`
            self.begun.push('=');
            self.within = Within::Value;
        } else {
            if self.body > 0 || self.begun.contains('(') {
                self.body += 1;
            }
            self.begun.clear();
            self.within = Within::File;
        }
    }

    /// What has been read is a whole statement or member.
    fn end(&mut self) -> Option<Constant> {
        self.depth = 0;
        let begun = mem::take(&mut self.begun);
        let place = self.place?;
        let (declared, value) = match begun.split_once('=') {
            Some((declared, value)) => (declared.trim(), Some(value.trim())),
            None => (begun.trim(), None),
        };
        if begun.len() >= LONGEST || value.is_some_and(|value| value.starts_with('=')) {
            self.lose_count();
            return None;
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let name = &declared[declared.trim_end_matches(is_word).len()..];
        let is_code = severity(name).is_some();
        if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
            self.lose_count();
            return None;
        }
        let constant = |value: &str, origin: Origin, is_code: bool| Constant {
            place,
            name: name.to_owned(),
            value: value.to_owned(),
            comment: None,
            origin,
            is_code,
        };
        if let Within::Enum(before) = &mut self.within {
            let after = Before::Member(name.to_owned());
            let (value, origin) = match (value, &before) {
                (Some(value), _) => (value.to_owned(), Origin::Written),
                (None, Before::Nothing) => ("0".to_owned(), Origin::Counted),
                (None, Before::Member(before)) => (format!("({before} + 1)"), Origin::Counted),
                (None, Before::Lost) => (String::new(), Origin::Lost),
            };
            // What comes after a member that is lost is lost, too.
            *before = if origin == Origin::Lost {
                Before::Lost
            } else {
                after
            };
            return Some(constant(&value, origin, is_code));
        }
        let value = value.filter(|value| !value.is_empty())?;
        // One of a function's own is known to nobody else.
        if is_constant(declared) && (is_code || self.body == 0) {
            // The type says that it is a code, unless it is given as another.
            let value = match expr::only_name(value) {
                Some(_) => value.to_owned(),
                None => format!("((HRESULT)({value}))"),
            };
            return Some(constant(&value, Origin::Written, true));
        }
        is_code.then(|| constant(value, Origin::Written, true))
    }
}

/// `static const HRESULT NAME`
fn is_constant(declared: &str) -> bool {
    let words = || declared.split(|c: char| !c.is_alphanumeric() && c != '_');
    words().any(|word| matches!(word, "const" | "constexpr"))
        && words().any(|word| matches!(word, "HRESULT" | "NTSTATUS" | "SCODE"))
        && !declared.contains(['*', '&', '[', '('])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn constants(source: &str) -> Vec<(String, String)> {
        let mut constants = Constants::default();
        let mut found = Vec::new();
        for (line, code) in (1..).zip(source.lines()) {
            let place = Place { file: 0, line };
            if code.starts_with('#') {
                constants.lose_count();
                continue;
            }
            constants.read(place, code, &[], |constant| {
                if constant.is_code {
                    found.push((constant.name, constant.value));
                }
            });
        }
        found
    }

    #[test]
    fn constants_in_every_form() {
        for (source, name, value) in [
            (
                "const HRESULT A_E_X = MAKE_HRESULT(1, 4, 0x200);",
                "A_E_X",
                "((HRESULT)(MAKE_HRESULT(1, 4, 0x200)))",
            ),
            (
                "inline constexpr HRESULT kGone{0x80040201};",
                "kGone",
                "((HRESULT)(0x80040201))",
            ),
            (
                "static const HRESULT A_E_OLD =\n    A_E_X;",
                "A_E_OLD",
                "A_E_X",
            ),
            ("DWORD const A_E_X = 0x80040201;", "A_E_X", "0x80040201"),
        ] {
            assert_eq!(
                constants(source),
                [(name.to_owned(), value.to_owned())],
                "{source}"
            );
        }
        for source in [
            "HRESULT hr = 0x80040201;",
            "void f(const HRESULT hr = S_OK);",
            "void f() { if (x) { const HRESULT hr = S_OK; } }",
            "const HRESULT *A = 0;",
            "if (A_E_X == hr) return;",
            "a = \"A_E_X = 1;\";",
            "const HRESULT A;",
        ] {
            assert_eq!(constants(source), [], "{source}");
        }
        let source = "void f() { if (x) { g(); } }\nconst HRESULT kA = 1;";
        assert_eq!(constants(source).len(), 1);
    }

    #[test]
    fn members_are_counted() {
        let source = "typedef enum _A : int {\n  A_E_X = 0x80040201, A_E_Y,\n  A_PLAIN,\n  A_E_Z =\n F(1,\n 2)\n} A;\nA_E_NO;";
        let expected = [
            ("A_E_X", "0x80040201"),
            ("A_E_Y", "(A_E_X + 1)"),
            ("A_E_Z", "F(1,  2)"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(constants(source), expected);
        let source = "enum {\nA_E_X = 1,\n#if B\nA_E_Y,\n#endif\nA_E_Z, A_E_W = 7, A_E_V };";
        let values: Vec<_> = constants(source)
            .into_iter()
            .map(|(_, value)| value)
            .collect();
        assert_eq!(values, ["1", "", "", "7", "(A_E_W + 1)"]);
    }
}
