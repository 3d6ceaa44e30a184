//! The files of the message compiler, `mc`.
//!
//! A file is a header of `Keyword=(name=number:symbol ..)` and then messages of `Keyword=value`; a message
//! ends with its texts, one a language, each up to a line with nothing but a full stop.

mod names;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, HashMap};

use self::names::{Names, number};
use self::words::{Word, Words};
use super::notice::{Notice, Place, Topic};
use super::{Found, Options, Value, message};

/// What a message file holds.
pub struct Messages {
    pub found: Vec<Found>,
    pub notices: Vec<Notice>,
    /// The facilities that it names.
    pub facilities: BTreeMap<u16, String>,
    /// Its `;` lines, which the compiler copies to the header, each on the line that it has in the file.
    pub copied: String,
}

/// The messages of a file.
pub fn read(file: usize, source: &str, options: Options<'_>) -> Messages {
    let mut messages = File::new(file, source, options);
    while let Some(word) = messages.words.next() {
        if let Err(fault) = messages.statement(&word) {
            messages.error(fault.line, fault.message);
        }
    }
    messages.finish_message();
    Messages {
        facilities: messages.facilities.declared().collect(),
        found: messages.found,
        notices: messages.notices,
        copied: messages.words.copied,
    }
}

struct File<'a> {
    /// Which of the files it is.
    nth: usize,
    words: Words<'a>,
    options: Options<'a>,
    severities: Names,
    facilities: Names,
    languages: Names,
    /// Those of the last message, which the next has unless it says other; `None` after a name that is none.
    severity: Option<u32>,
    facility: Option<u32>,
    /// Of the last message; `None` after an id that is none.
    last_id: Option<u32>,
    /// The same within each facility.
    last_ids: HashMap<u32, u32>,
    message: Option<Message>,
    found: Vec<Found>,
    notices: Vec<Notice>,
}

struct Message {
    line: usize,
    id: Id,
    name: Option<String>,
    has_severity: bool,
    has_facility: bool,
    /// By language, in the order of the file; `None` where a text is empty.
    texts: Vec<(String, Option<String>)>,
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
    fn new(file: usize, source: &'a str, options: Options<'a>) -> Self {
        let severities = [
            ("Success", 0),
            ("Informational", 1),
            ("Warning", 2),
            ("Error", 3),
        ];
        let facilities = [("System", 0xFF), ("Application", 0xFFF)];
        Self {
            nth: file,
            words: Words::new(source),
            options,
            severities: Names::new("severity", 3, &severities),
            facilities: Names::new("facility", 0xFFF, &facilities),
            languages: Names::new("language", 0xFFFF, &[("English", 1)]),
            severity: Some(0),
            // Of the compilers, not of Microsoft's page, which says 0xFFF.
            facility: Some(0),
            last_id: Some(0),
            last_ids: HashMap::new(),
            message: None,
            found: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn error(&mut self, line: usize, message: String) {
        let place = Place {
            file: self.nth,
            line,
        };
        self.notices.push(Notice::error(place, message));
    }

    fn note(&mut self, line: usize, topic: Topic, message: String) {
        let place = Place {
            file: self.nth,
            line,
        };
        self.notices.push(Notice::note(place, topic, message));
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
            has_severity: false,
            has_facility: false,
            texts: Vec::new(),
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
        if let Some(message) = &mut self.message {
            message.has_severity = true;
        }
        Ok(())
    }

    fn facility(&mut self, _: usize) -> Result<(), Fault> {
        self.facility = None;
        let word = self.words.word("Facility=")?;
        self.facility = Some(self.facilities.value(&word)?);
        if let Some(message) = &mut self.message {
            message.has_facility = true;
        }
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
        message.texts.push((word.text, text));
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
            let symbol = if self.words.sign(':') {
                Some(self.words.word(":")?.text)
            } else {
                None
            };
            if let Err(fault) = names(self).add(name.text, &value, symbol) {
                self.error(fault.line, fault.message);
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
                let (text, others) = self.in_one_language(line, &name, message.texts);
                self.found.push(Found {
                    place: Place {
                        file: self.nth,
                        line,
                    },
                    name,
                    value: Value::Code(code),
                    text,
                    others,
                });
            }
            (Ok(code), None) => {
                let notice =
                    format!("the message `0x{code:08X}` is not taken: it has no `SymbolicName`");
                self.note(line, Topic::NoName, notice);
            }
            (Err(reason), name) => {
                let name = name.map_or_else(|| "a message".to_owned(), |name| format!("`{name}`"));
                self.error(line, format!("{name} is not taken: {reason}"));
            }
        }
    }

    /// The text in the language that is asked for, or else in English, or else the first; and the others.
    fn in_one_language(
        &mut self,
        line: usize,
        name: &str,
        mut texts: Vec<(String, Option<String>)>,
    ) -> (Option<String>, Vec<(String, String)>) {
        let wanted = self.options.language.unwrap_or("English");
        let is_wanted =
            |(language, _): &(String, Option<String>)| language.eq_ignore_ascii_case(wanted);
        let at = texts.iter().position(is_wanted);
        if at.is_none()
            && let Some((language, _)) = texts.iter().find(|(_, text)| text.is_some())
        {
            let message =
                format!("`{name}` has no text in `{wanted}`, so that in `{language}` is taken");
            self.note(line, Topic::Language, message);
        }
        let at = at.or_else(|| texts.iter().position(|(_, text)| text.is_some()));
        let text = at.and_then(|at| texts.remove(at).1);
        let others = texts.into_iter();
        let others = others.filter_map(|(language, text)| Some((language, text?)));
        (text, others.collect())
    }

    fn number(&mut self, message: &Message) -> Result<u32, String> {
        let facility = self.facility.ok_or("its facility is not known")?;
        let id = match message.id {
            Id::Is(id) => Some(id),
            Id::Next(step) => self.last_id.map(|last| last.saturating_add(step)),
            Id::Wrong => None,
        };
        self.last_id = id.filter(|id| *id <= 0xFFFF);
        let within = self.last_ids.insert(facility, id.unwrap_or(0)).unwrap_or(0);
        let severity = self.severity.ok_or("its severity is not known")?;
        let id = match id {
            Some(id @ 0..=0xFFFF) => id,
            Some(id) => {
                return Err(format!(
                    "its id would be `0x{id:X}`, and the largest is `0xFFFF`"
                ));
            }
            None => {
                return Err("its id, or that of the message it goes on from, is wrong".to_owned());
            }
        };
        let customer = u32::from(self.options.customer);
        let code = |severity: u32, facility: u32, id: u32| {
            severity << 30 | customer << 29 | facility << 16 | id
        };
        let number = code(severity, facility, id);
        if let Some(name) = &message.name {
            let bits = |has: bool, value: u32| if has { value } else { 0 };
            let anew = code(
                bits(message.has_severity, severity),
                bits(message.has_facility, facility),
                id,
            );
            if anew != number {
                let text = format!(
                    "`{name}` is `0x{number:08X}`, with the severity and the facility of the message before, as Microsoft documents; windmc starts anew, and makes it `0x{anew:08X}`"
                );
                self.note(message.line, Topic::Carried, text);
            }
            if let Id::Next(step) = message.id {
                let counted = within.saturating_add(step);
                if counted != id && counted <= 0xFFFF {
                    let counted = code(severity, facility, counted);
                    let text = format!(
                        "`{name}` is `0x{number:08X}`, counted from the message before, as windmc does; counted within its facility, as Microsoft documents, it would be `0x{counted:08X}`"
                    );
                    self.note(message.line, Topic::Counted, text);
                }
            }
        }
        Ok(number)
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
