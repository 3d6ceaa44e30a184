//! The words of a message file, and the lines of it that are for the compiler's output.

use super::Fault;

pub struct Words<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    /// What is left of the current line.
    rest: &'a str,
    /// Of the current line, from 1.
    pub line: usize,
    /// The `;` lines without the `;`, each on the line that it has in the file.
    pub copied: String,
    copied_lines: usize,
}

pub struct Word {
    pub line: usize,
    pub text: String,
}

impl<'a> Words<'a> {
    pub fn new(source: &'a str) -> Self {
        Self {
            lines: source.lines().enumerate(),
            rest: "",
            line: 0,
            copied: String::new(),
            copied_lines: 0,
        }
    }

    /// A sign or a word.
    pub fn next(&mut self) -> Option<Word> {
        if !self.skip_space() {
            return None;
        }
        let ends = |c: char| is_sign(c) || c.is_whitespace();
        let end = self.rest.find(ends).unwrap_or(self.rest.len()).max(1);
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(Word {
            line: self.line,
            text: text.to_owned(),
        })
    }

    /// Whether the next word is this sign; takes it then.
    pub fn sign(&mut self, sign: char) -> bool {
        let is_it = self.skip_space() && self.rest.starts_with(sign);
        if is_it {
            self.rest = &self.rest[1..];
        }
        is_it
    }

    pub fn expect(&mut self, sign: char, after: &str) -> Result<(), Fault> {
        if self.sign(sign) {
            return Ok(());
        }
        Err(self.fault(format!("`{sign}` is expected after `{after}`")))
    }

    /// A word that is no sign.
    pub fn word(&mut self, after: &str) -> Result<Word, Fault> {
        match self.next() {
            Some(word) if !word.text.starts_with(is_sign) => Ok(word),
            _ => Err(self.fault(format!("a value is expected after `{after}`"))),
        }
    }

    /// What is next on the same line, without its white space.
    pub fn rest_of_line(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        self.rest
    }

    pub fn skip_line(&mut self) {
        self.rest = "";
    }

    /// The lines up to one with nothing but a full stop, or `None` if there is none. In them a `;` is a `;`.
    pub fn text(&mut self) -> Option<Vec<&'a str>> {
        self.rest = "";
        let mut text = Vec::new();
        for (at, line) in self.lines.by_ref() {
            self.line = at + 1;
            if line.trim_end() == "." {
                return Some(text);
            }
            text.push(line);
        }
        None
    }

    fn fault(&self, message: String) -> Fault {
        Fault {
            line: self.line,
            message,
        }
    }

    /// Moves to where the next word starts, if there is one.
    fn skip_space(&mut self) -> bool {
        loop {
            self.rest = self.rest.trim_start();
            if let Some(copied) = self.rest.strip_prefix(';') {
                self.copy(copied);
                self.rest = "";
            }
            if !self.rest.is_empty() {
                return true;
            }
            let Some((at, line)) = self.lines.next() else {
                return false;
            };
            self.line = at + 1;
            self.rest = line;
        }
    }

    /// What is for the compiler's output, on the line that it has in the file.
    fn copy(&mut self, copied: &str) {
        let at = self.line - 1;
        self.copied
            .extend(std::iter::repeat_n('\n', at - self.copied_lines));
        self.copied_lines = at;
        self.copied.push_str(copied);
    }
}

fn is_sign(c: char) -> bool {
    matches!(c, '=' | ':' | '(' | ')' | '+' | ';')
}
