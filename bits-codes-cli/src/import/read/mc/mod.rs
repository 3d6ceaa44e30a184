//! The files of the message compiler, `mc`.
//!
//! A file is a header of `Keyword=(name=number:symbol ..)` and then messages of `Keyword=value`; a message
//! ends with its texts, one a language, each up to a line with nothing but a full stop.

mod names;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use self::names::{Names, number};
use self::words::{Word, Words};
use super::{Found, Notice, Value, header, message};

/// The messages of the file, and what its `;` lines define, which the compiler copies to the header.
pub fn read(source: &str, customer: bool, notices: &mut Vec<Notice>) -> Vec<Found> {
    let mut file = File::new(source, customer);
    while let Some(word) = file.words.next() {
        if let Err(fault) = file.statement(&word) {
            file.notices.push(Notice::error(fault.line, fault.message));
        }
    }
    file.finish_message();
    notices.append(&mut file.notices);
    let mut found = file.found;
    found.extend(header::read(&file.words.copied, notices));
    found.sort_by_key(|found| found.line);
    found
}

struct File<'a> {
    words: Words<'a>,
    customer: bool,
    severities: Names,
    facilities: Names,
    languages: Names,
    /// Those of the last message, which the next has unless it says other; `None` after a name that is none.
    severity: Option<u32>,
    facility: Option<u32>,
    /// By facility; `None` after an id that is none.
    last_ids: HashMap<u32, Option<u32>>,
    message: Option<Message>,
    found: Vec<Found>,
    notices: Vec<Notice>,
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
    Wrong,
}

struct Fault {
    line: usize,
    message: String,
}

impl<'a> File<'a> {
    fn new(source: &'a str, customer: bool) -> Self {
        let severities = [
            ("Success", 0),
            ("Informational", 1),
            ("Warning", 2),
            ("Error", 3),
        ];
        let facilities = [("System", 0xFF), ("Application", 0xFFF)];
        Self {
            words: Words::new(source),
            customer,
            severities: Names::new("severity", 3, &severities),
            facilities: Names::new("facility", 0xFFF, &facilities),
            languages: Names::new("language", 0xFFFF, &[("English", 1)]),
            severity: Some(0),
            facility: Some(0xFFF),
            last_ids: HashMap::new(),
            message: None,
            found: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn statement(&mut self, keyword: &Word) -> Result<(), Fault> {
        let statement: fn(&mut Self, usize) -> Result<(), Fault> = match &keyword
            .text
            .to_ascii_lowercase()[..]
        {
            "messageid" => Self::message_id,
            "severity" => Self::severity,
            "facility" => Self::facility,
            "symbolicname" => Self::symbolic_name,
            "language" => Self::language,
            "severitynames" => |file, _| file.names(|file| &mut file.severities),
            "facilitynames" => |file, _| file.names(|file| &mut file.facilities),
            "languagenames" => |file, _| file.names(|file| &mut file.languages),
            "outputbase" => Self::output_base,
            "messageidtypedef" | "messageidtypedefmacro" => Self::typedef,
            _ => {
                self.words.skip_line();
                let keyword_is = &keyword.text;
                let message = format!(
                    "`{keyword_is}` is no statement of a message file; the rest of the line is passed over"
                );
                return Err(Fault {
                    line: keyword.line,
                    message,
                });
            }
        };
        self.words.expect('=', &keyword.text)?;
        statement(self, keyword.line)
    }

    /// `MessageId=0x1`, `MessageId=+1` or `MessageId=`
    fn message_id(&mut self, line: usize) -> Result<(), Fault> {
        self.finish_message();
        let (id, result) = match self.id() {
            Ok(id) => (id, Ok(())),
            Err(fault) => (Id::Wrong, Err(fault)),
        };
        self.message = Some(Message {
            line,
            id,
            name: None,
            text: None,
        });
        result
    }

    fn id(&mut self) -> Result<Id, Fault> {
        let rest = self.words.rest_of_line();
        let relative = rest.starts_with('+');
        if !relative && !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(Id::Next(1));
        }
        self.words.sign('+');
        let word = self.words.word("MessageId=")?;
        let id = number(&word.text).filter(|id| *id <= 0xFFFF);
        let id = id.ok_or_else(|| {
            let text = &word.text;
            let message = format!("`{text}` is no message id: a number of at most 0xFFFF");
            Fault {
                line: word.line,
                message,
            }
        })?;
        Ok(if relative { Id::Next(id) } else { Id::Is(id) })
    }

    fn severity(&mut self, _: usize) -> Result<(), Fault> {
        self.severity = None;
        let word = self.words.word("Severity=")?;
        self.severity = Some(self.severities.value(&word)?);
        Ok(())
    }

    fn facility(&mut self, _: usize) -> Result<(), Fault> {
        self.facility = None;
        let word = self.words.word("Facility=")?;
        self.facility = Some(self.facilities.value(&word)?);
        Ok(())
    }

    fn symbolic_name(&mut self, _: usize) -> Result<(), Fault> {
        let word = self.words.word("SymbolicName=")?;
        let message = self
            .message
            .as_mut()
            .ok_or_else(|| outside(&word, "SymbolicName="))?;
        message.name = Some(word.text);
        Ok(())
    }

    /// `Language=English` and the text under it.
    fn language(&mut self, _: usize) -> Result<(), Fault> {
        let word = self.words.word("Language=")?;
        let known = self.languages.value(&word);
        let text = self.words.text().map(message::text).ok_or_else(|| {
            let message = "the text that starts here has no end: a line with nothing but `.`";
            Fault {
                line: word.line,
                message: message.to_owned(),
            }
        })?;
        known?;
        let message = self
            .message
            .as_mut()
            .ok_or_else(|| outside(&word, "Language="))?;
        let is_english = word.text.eq_ignore_ascii_case("English");
        // Any language is better than none, and English than any other.
        if message
            .text
            .as_ref()
            .is_none_or(|(_, english)| is_english && !english)
        {
            message.text = Some((text, is_english));
        }
        Ok(())
    }

    fn output_base(&mut self, _: usize) -> Result<(), Fault> {
        let word = self.words.word("OutputBase=")?;
        match number(&word.text) {
            Some(10 | 16) => Ok(()),
            _ => Err(Fault {
                line: word.line,
                message: "the output base is 10 or 16".to_owned(),
            }),
        }
    }

    /// The type that the codes are cast to, which may be none.
    #[allow(clippy::unnecessary_wraps)]
    fn typedef(&mut self, _: usize) -> Result<(), Fault> {
        self.words.skip_line();
        Ok(())
    }

    /// `(name=number:symbol ..)`
    fn names(&mut self, names: fn(&mut Self) -> &mut Names) -> Result<(), Fault> {
        let what = names(self).what;
        self.words.expect('(', &format!("{what} names ="))?;
        while !self.words.sign(')') {
            let name = self.words.word("(")?;
            self.words.expect('=', &name.text)?;
            let value = self.words.word(&format!("{}=", name.text))?;
            if self.words.sign(':') {
                self.words.word(":")?;
            }
            if let Err(fault) = names(self).add(name.text, &value) {
                self.notices.push(Notice::error(fault.line, fault.message));
            }
        }
        Ok(())
    }

    /// Numbers the message, which the compiler does when the next one starts.
    fn finish_message(&mut self) {
        let Some(message) = self.message.take() else {
            return;
        };
        let line = message.line;
        match (self.number(&message), message.name) {
            (Ok(code), Some(name)) => {
                let text = message.text.and_then(|(text, _)| text);
                self.found.push(Found {
                    line,
                    name,
                    value: Value::Code(code),
                    text,
                });
            }
            (Ok(code), None) => {
                let notice =
                    format!("the message `0x{code:08X}` is not taken: it has no `SymbolicName`");
                self.notices.push(Notice::error(line, notice));
            }
            (Err(reason), name) => {
                let name = name.map_or_else(|| "a message".to_owned(), |name| format!("`{name}`"));
                self.notices.push(Notice::error(
                    line,
                    format!("{name} is not taken: {reason}"),
                ));
            }
        }
    }

    fn number(&mut self, message: &Message) -> Result<u32, String> {
        let facility = self.facility.ok_or("its facility is not known")?;
        let last = self.last_ids.entry(facility).or_insert(Some(0));
        let id = match message.id {
            Id::Is(id) => Some(id),
            Id::Next(step) => last.map(|last| last + step),
            Id::Wrong => None,
        };
        *last = id.filter(|id| *id <= 0xFFFF);
        match id {
            Some(id @ 0..=0xFFFF) => {
                let severity = self.severity.ok_or("its severity is not known")?;
                Ok(severity << 30 | u32::from(self.customer) << 29 | facility << 16 | id)
            }
            Some(id) => Err(format!(
                "its id would be `0x{id:X}`, and the largest is `0xFFFF`"
            )),
            None => Err("its id, or that of the message it goes on from, is wrong".to_owned()),
        }
    }
}

fn outside(word: &Word, statement: &str) -> Fault {
    let message = format!(
        "`{statement}{}` is before the first `MessageId=`",
        word.text
    );
    Fault {
        line: word.line,
        message,
    }
}
