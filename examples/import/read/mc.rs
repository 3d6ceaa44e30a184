//! The files of the message compiler, `mc`.
//!
//! A file is a header of `Keyword=(name=number:symbol ..)` and then messages of `Keyword=value`; a message ends with its
//! texts, one a language, each up to a line with nothing but a full stop.

use std::collections::HashMap;

use super::{Found, Notice, Value, header, message};

/// The messages of the file, and what its `;` lines define, which the compiler copies to the header.
pub fn read(source: &str, customer: bool, notices: &mut Vec<Notice>) -> Vec<Found> {
    let mut file = File::new(source, customer);
    while let Some(word) = file.next() {
        if let Err(fault) = file.statement(&word) {
            file.notices.push(Notice::error(fault.line, fault.message));
        }
    }
    file.finish_message();
    notices.append(&mut file.notices);
    let mut found = file.found;
    found.extend(header::read(&file.copied, notices));
    found.sort_by_key(|found| found.line);
    found
}

struct File<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    /// What is left of the current line.
    rest: &'a str,
    line: usize,
    /// The `;` lines, each on the line it has in the file.
    copied: String,
    copied_lines: usize,
    customer: bool,
    severities: Names,
    facilities: Names,
    languages: Names,
    severity: u32,
    facility: u32,
    /// By facility.
    last_ids: HashMap<u32, u32>,
    message: Option<Message>,
    found: Vec<Found>,
    notices: Vec<Notice>,
}

/// Names that a statement may use, in the order of their declaration.
struct Names {
    what: &'static str,
    limit: u32,
    values: Vec<(String, u32)>,
}

struct Message {
    line: usize,
    id: Id,
    name: Option<String>,
    /// The one that is taken, and whether it is English.
    text: Option<(Option<String>, bool)>,
}

enum Id {
    Is(u32),
    /// So many after the last of the facility.
    Next(u32),
}

struct Word {
    line: usize,
    text: String,
}

struct Fault {
    line: usize,
    message: String,
}

impl<'a> File<'a> {
    fn new(source: &'a str, customer: bool) -> Self {
        let names = |what, limit, values: &[(&str, u32)]| Names {
            what,
            limit,
            values: values
                .iter()
                .map(|(name, value)| ((*name).to_owned(), *value))
                .collect(),
        };
        let severities = [
            ("Success", 0),
            ("Informational", 1),
            ("Warning", 2),
            ("Error", 3),
        ];
        Self {
            lines: source.lines().enumerate(),
            rest: "",
            line: 0,
            copied: String::new(),
            copied_lines: 0,
            customer,
            severities: names("severity", 3, &severities),
            facilities: names(
                "facility",
                0xFFF,
                &[("System", 0xFF), ("Application", 0xFFF)],
            ),
            languages: names("language", 0xFFFF, &[("English", 1)]),
            severity: 0,
            facility: 0xFFF,
            last_ids: HashMap::new(),
            message: None,
            found: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The next line that is not for the compiler's output alone.
    fn next_line(&mut self) -> Option<&'a str> {
        loop {
            let (at, line) = self.lines.next()?;
            self.line = at + 1;
            let Some(copied) = line.strip_prefix(';') else {
                return Some(line);
            };
            while self.copied_lines < at {
                self.copied.push('\n');
                self.copied_lines += 1;
            }
            self.copied.push_str(copied);
        }
    }

    /// Moves to where the next word starts.
    fn skip_space(&mut self) -> bool {
        loop {
            self.rest = self.rest.trim_start();
            if !self.rest.is_empty() {
                return true;
            }
            match self.next_line() {
                Some(line) => self.rest = line,
                None => return false,
            }
        }
    }

    /// A sign or a word.
    fn next(&mut self) -> Option<Word> {
        if !self.skip_space() {
            return None;
        }
        let is_sign = |c: char| matches!(c, '=' | ':' | '(' | ')' | '+');
        let end = self
            .rest
            .find(|c: char| is_sign(c) || c.is_whitespace())
            .unwrap_or(self.rest.len());
        let end = if end == 0 { 1 } else { end };
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(Word {
            line: self.line,
            text: text.to_owned(),
        })
    }

    /// Whether the next word is this sign; takes it then.
    fn sign(&mut self, sign: char) -> bool {
        let is_it = self.skip_space() && self.rest.starts_with(sign);
        if is_it {
            self.rest = &self.rest[1..];
        }
        is_it
    }

    fn expect(&mut self, sign: char, after: &str) -> Result<(), Fault> {
        if self.sign(sign) {
            return Ok(());
        }
        Err(self.fault(format!("`{sign}` is expected after `{after}`")))
    }

    fn word(&mut self, after: &str) -> Result<Word, Fault> {
        match self.next() {
            Some(word) if !matches!(&word.text[..], "=" | ":" | "(" | ")" | "+") => Ok(word),
            _ => Err(self.fault(format!("a value is expected after `{after}`"))),
        }
    }

    fn fault(&self, message: String) -> Fault {
        Fault {
            line: self.line,
            message,
        }
    }

    fn statement(&mut self, keyword: &Word) -> Result<(), Fault> {
        let lower = keyword.text.to_ascii_lowercase();
        let known = matches!(
            &lower[..],
            "messageid"
                | "severity"
                | "facility"
                | "symbolicname"
                | "language"
                | "severitynames"
                | "facilitynames"
                | "languagenames"
                | "outputbase"
                | "messageidtypedef"
                | "messageidtypedefmacro"
        );
        if !known {
            let message = format!(
                "`{}` is no statement of a message file; what is left of the line is passed over",
                keyword.text
            );
            self.rest = "";
            return Err(Fault {
                line: keyword.line,
                message,
            });
        }
        self.expect('=', &keyword.text)?;
        match &lower[..] {
            "messageid" => self.message_id(keyword.line),
            "severity" => {
                let word = self.word("Severity=")?;
                self.severity = self.severities.value(&word)?;
                Ok(())
            }
            "facility" => {
                let word = self.word("Facility=")?;
                self.facility = self.facilities.value(&word)?;
                Ok(())
            }
            "symbolicname" => {
                let word = self.word("SymbolicName=")?;
                match &mut self.message {
                    Some(message) => message.name = Some(word.text),
                    None => return Err(outside(&word, "SymbolicName=")),
                }
                Ok(())
            }
            "language" => self.language(),
            "severitynames" => self.names(|file| &mut file.severities),
            "facilitynames" => self.names(|file| &mut file.facilities),
            "languagenames" => self.names(|file| &mut file.languages),
            "outputbase" => {
                let word = self.word("OutputBase=")?;
                match number(&word.text) {
                    Some(10 | 16) => Ok(()),
                    _ => Err(Fault {
                        line: word.line,
                        message: "the output base is 10 or 16".to_owned(),
                    }),
                }
            }
            // The type that the codes are cast to, which may be none.
            _ => {
                self.rest = "";
                Ok(())
            }
        }
    }

    /// `MessageId=0x1`, `MessageId=+1` or `MessageId=`
    fn message_id(&mut self, line: usize) -> Result<(), Fault> {
        self.finish_message();
        self.message = Some(Message {
            line,
            id: Id::Next(1),
            name: None,
            text: None,
        });
        self.rest = self.rest.trim_start();
        let relative = self.rest.starts_with('+');
        if relative {
            self.rest = &self.rest[1..];
        } else if !self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(());
        }
        let word = self.word("MessageId=")?;
        let value = number(&word.text)
            .filter(|value| *value <= 0xFFFF)
            .ok_or_else(|| Fault {
                line: word.line,
                message: format!(
                    "`{}` is no message id: a number of at most 0xFFFF",
                    word.text
                ),
            });
        // An id that is wrong must not become that of another message.
        let value = value.inspect_err(|_| self.message = None)?;
        if let Some(message) = &mut self.message {
            message.id = if relative {
                Id::Next(value)
            } else {
                Id::Is(value)
            };
        }
        Ok(())
    }

    /// `Language=English` and the text under it.
    fn language(&mut self) -> Result<(), Fault> {
        let word = self.word("Language=")?;
        let known = self.languages.value(&word);
        let text = self.text(word.line)?;
        known?;
        let Some(message) = &mut self.message else {
            return Err(outside(&word, "Language="));
        };
        let is_english = word.text.eq_ignore_ascii_case("English");
        if message.text.is_none()
            || is_english && message.text.as_ref().is_some_and(|(_, english)| !english)
        {
            message.text = Some((text, is_english));
        }
        Ok(())
    }

    fn text(&mut self, start: usize) -> Result<Option<String>, Fault> {
        self.rest = "";
        let mut lines = Vec::new();
        // In a text a `;` is a `;`.
        for (at, line) in self.lines.by_ref() {
            self.line = at + 1;
            if line.trim_end() == "." {
                return Ok(message::text(lines));
            }
            lines.push(line);
        }
        let message =
            "the text that starts here has no end: a line with nothing but `.`".to_owned();
        Err(Fault {
            line: start,
            message,
        })
    }

    /// `(name=number:symbol ..)`
    fn names(&mut self, names: fn(&mut Self) -> &mut Names) -> Result<(), Fault> {
        let what = names(self).what;
        self.expect('(', &format!("{what} names ="))?;
        while !self.sign(')') {
            let name = self.word("(")?;
            self.expect('=', &name.text)?;
            let value = self.word(&format!("{}=", name.text))?;
            if self.sign(':') {
                self.word(":")?;
            }
            let names = names(self);
            if let Some(value) = number(&value.text).filter(|value| *value <= names.limit) {
                names.add(name.text, value);
                continue;
            }
            let (text, limit) = (value.text, names.limit);
            let message = format!("`{text}` is no {what}: a number of at most 0x{limit:X}");
            self.notices.push(Notice::error(value.line, message));
        }
        Ok(())
    }

    /// What the message compiler does when the next message starts.
    fn finish_message(&mut self) {
        let Some(message) = self.message.take() else {
            return;
        };
        let last = self.last_ids.entry(self.facility).or_default();
        let id = match message.id {
            Id::Is(id) => id,
            Id::Next(step) => *last + step,
        };
        if id > 0xFFFF {
            let message_is = message.name.as_deref().unwrap_or("a message");
            let notice = format!(
                "`{message_is}` is not taken: its id would be `0x{id:X}`, and the largest is `0xFFFF`"
            );
            self.notices.push(Notice::error(message.line, notice));
            return;
        }
        *last = id;
        let customer = u32::from(self.customer) << 29;
        let code = self.severity << 30 | customer | self.facility << 16 | id;
        let Some(name) = message.name else {
            let notice =
                format!("the message `0x{code:08X}` is not taken: it has no `SymbolicName`");
            self.notices.push(Notice::error(message.line, notice));
            return;
        };
        let text = message.text.and_then(|(text, _)| text);
        self.found.push(Found {
            line: message.line,
            name,
            value: Value::Code(code),
            text,
        });
    }
}

impl Names {
    fn add(&mut self, name: String, value: u32) {
        self.values
            .retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        self.values.push((name, value));
    }

    fn value(&self, word: &Word) -> Result<u32, Fault> {
        let known = self
            .values
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(&word.text));
        known.map(|(_, value)| *value).ok_or_else(|| {
            let all: Vec<String> = self
                .values
                .iter()
                .map(|(name, _)| format!("`{name}`"))
                .collect();
            let message = format!(
                "`{}` is no {} of this file, which are {}",
                word.text,
                self.what,
                all.join(", ")
            );
            Fault {
                line: word.line,
                message,
            }
        })
    }
}

fn outside(word: &Word, statement: &str) -> Fault {
    let message = format!(
        "`{statement}{}` stands before the first `MessageId=`",
        word.text
    );
    Fault {
        line: word.line,
        message,
    }
}

/// As in C: decimal, `0x` or octal.
fn number(word: &str) -> Option<u32> {
    let lower = word.to_ascii_lowercase();
    let lower = lower.trim_end_matches(['l', 'u']);
    match lower.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None if lower.len() > 1 && lower.starts_with('0') => u32::from_str_radix(lower, 8).ok(),
        None => lower.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "\
MessageIdTypedef=HRESULT
SeverityNames=(Success=0x0 CoError = 0x2:SEVERITY_ERROR)
FacilityNames=(
    Copy=0x20:FACILITY_BACKGROUNDCOPY
    Web=25
)
LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)
";

    fn mc(source: &str) -> (Vec<Found>, Vec<String>) {
        mc_with(source, false)
    }

    fn mc_with(source: &str, customer: bool) -> (Vec<Found>, Vec<String>) {
        let mut notices = Vec::new();
        let found = read(source, customer, &mut notices);
        let notices = notices
            .into_iter()
            .map(|notice| format!("{}: {}", notice.line, notice.message));
        (found, notices.collect())
    }

    fn codes(messages: &str) -> Vec<u32> {
        let (found, notices) = mc(&format!("{HEADER}{messages}"));
        assert_eq!(notices, [""; 0], "{messages}");
        let codes = found.into_iter().filter_map(|found| match found.value {
            Value::Code(code) => Some(code),
            Value::SameAs(_) => None,
        });
        codes.collect()
    }

    #[test]
    fn a_message_is_its_bits() {
        let source = "MessageId=0x1 Severity=CoError Facility=Copy SymbolicName=BG_E_NOT_FOUND\nLanguage=English\n\
                      It is not there.\n\nNowhere; at all.\n; not a comment\n.\n";
        let (found, notices) = mc(&format!("{HEADER}{source}"));
        assert_eq!(notices, [""; 0]);
        let text = "It is not there.\n\nNowhere; at all.\n; not a comment";
        assert_eq!(
            found,
            [Found {
                line: 8,
                name: "BG_E_NOT_FOUND".to_owned(),
                value: Value::Code(0x8020_0001),
                text: Some(text.to_owned()),
            }]
        );
        let (found, _) = mc_with(&format!("{HEADER}{source}").replace('\n', "\r\n"), true);
        assert_eq!(
            (&found[0].value, found[0].text.as_deref()),
            (&Value::Code(0xA020_0001), Some(text))
        );
    }

    #[test]
    fn ids_go_on_within_their_facility() {
        let message =
            |statements: &str| format!("{statements} SymbolicName=X\nLanguage=English\nText.\n.\n");
        let source = [
            message("MessageId=0x10 Severity=CoError Facility=Copy"),
            message("MessageId="),
            message("MessageId=+0x10"),
            message("MessageId= Facility=Web"),
            message("messageid=\nFACILITY=copy"),
            message("MessageId=+1 Severity=Success"),
            message("MessageId = 010"),
        ];
        assert_eq!(
            codes(&source.concat()),
            [
                0x8020_0010,
                0x8020_0011,
                0x8020_0021,
                0x8019_0001,
                0x8020_0022,
                0x0020_0023,
                0x0020_0008
            ]
        );
    }

    #[test]
    fn the_compiler_has_names_of_its_own() {
        let (found, notices) = mc("MessageId=1\nSymbolicName=A\nLanguage=English\nA.\n.\n\
                                   MessageId=2\nSeverity=Error\nFacility=System\nSymbolicName=B\nLanguage=English\nB.\n.\n");
        assert_eq!(notices, [""; 0]);
        assert_eq!(found[0].value, Value::Code(0x0FFF_0001));
        assert_eq!(found[1].value, Value::Code(0xC0FF_0002));
    }

    #[test]
    fn of_several_languages_english_is_taken() {
        let source = "MessageId=1 SymbolicName=A\nLanguage=German\nNein.\n.\nLanguage=English\nNo.\n.\n\
                      MessageId=2 SymbolicName=B\nLanguage=German\nDoch.\n.\n";
        let (found, _) = mc(&format!("{HEADER}{source}"));
        let texts: Vec<_> = found.iter().map(|found| found.text.as_deref()).collect();
        assert_eq!(texts, [Some("No."), Some("Doch.")]);
    }

    #[test]
    fn copied_lines_are_read_as_the_header_they_become() {
        let source = ";// comment\n;#define OLD_E_A A\nMessageId=1 SymbolicName=A\nLanguage=English\nText.\n.\n\
                      ;#define B_E_B \\\n; 0x80200002L\n";
        let (found, notices) = mc(source);
        assert_eq!(notices, [""; 0]);
        let values: Vec<_> = found
            .iter()
            .map(|found| (found.line, &found.name[..], &found.value))
            .collect();
        assert_eq!(
            values,
            [
                (2, "OLD_E_A", &Value::SameAs("A".to_owned())),
                (3, "A", &Value::Code(0x0FFF_0001)),
                (7, "B_E_B", &Value::Code(0x8020_0002))
            ]
        );
    }

    #[test]
    fn faults_have_their_line_and_do_not_end_the_file() {
        let rest = "MessageId=9 SymbolicName=Z\nLanguage=English\nZ.\n.\n";
        for (source, notice) in [
            (
                "Severity=Grave\n",
                "8: `Grave` is no severity of this file, which are `Informational`, `Warning`, `Error`, `Success`, `CoError`",
            ),
            (
                "Facility=0x20\n",
                "8: `0x20` is no facility of this file, which are `System`, `Application`, `Copy`, `Web`",
            ),
            (
                "FacilityNames=(A=0x1000)\n",
                "8: `0x1000` is no facility: a number of at most 0xFFF",
            ),
            (
                "SeverityNames=(A=4)\n",
                "8: `4` is no severity: a number of at most 0x3",
            ),
            (
                "Mesage=1 SymbolicName=X\n",
                "8: `Mesage` is no statement of a message file; what is left of the line is passed over",
            ),
            (
                "SymbolicName=X\n",
                "8: `SymbolicName=X` stands before the first `MessageId=`",
            ),
            (
                "Language=English\nText.\n.\n",
                "8: `Language=English` stands before the first `MessageId=`",
            ),
            (
                "MessageId=0x10000\n",
                "8: `0x10000` is no message id: a number of at most 0xFFFF",
            ),
            (
                "MessageId=1\nLanguage=English\nText.\n.\n",
                "8: the message `0x0FFF0001` is not taken: it has no `SymbolicName`",
            ),
            (
                "MessageId=0xFFFF SymbolicName=X\nMessageId= SymbolicName=Y\n",
                "9: `Y` is not taken: its id would be `0x10000`, and the largest is `0xFFFF`",
            ),
            ("OutputBase=8\n", "8: the output base is 10 or 16"),
            ("Severity Success\n", "8: `=` is expected after `Severity`"),
            ("Severity= =\n", "8: a value is expected after `Severity=`"),
        ] {
            let (found, notices) = mc(&format!("{HEADER}{source}{rest}"));
            assert_eq!(
                notices.first().map(String::as_str),
                Some(notice),
                "{source}"
            );
            assert_eq!(
                found.last().map(|found| &found.name[..]),
                Some("Z"),
                "{source}"
            );
        }
        let (_, notices) = mc("MessageId=1 SymbolicName=A\nLanguage=English\nText.\n");
        assert_eq!(
            notices,
            ["2: the text that starts here has no end: a line with nothing but `.`"]
        );
        assert!(mc("FacilityNames=(A=").1[0].starts_with("1: "));
    }
}
