//! The file of pinned codes: what a family has promised, a line an entry, and whether an entry keeps it.
//!
//! ```text
//! # A comment.
//! family SyncCode
//! 0xA1230001 SYNC_E_NO_QUOTA SYNC_E_FULL
//! retired 0xA1230002 SYNC_E_404
//! ```
//!
//! A line has a code, its symbolic name and its aliases. The macros compare a declaration with it, and the tool writes it, by the
//! same functions. Lists are the caller's, since this crate has no allocator.

use crate::names;
use crate::vocabulary::Rule;
use core::fmt;

/// What a line begins with that names the family.
pub const FAMILY: &str = "family";
/// What a line begins with whose entry is gone for good.
pub const RETIRED: &str = "retired";

/// One line of a file, if it has anything but a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// `family SyncCode`.
    Family(&'a str),
    /// An entry, retired or not.
    Pin(Pin<'a>),
}

/// An entry as the file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin<'a> {
    /// Its line, from 1.
    pub line: usize,
    /// Whether the entry is gone for good.
    pub is_retired: bool,
    /// Its code.
    pub code: u32,
    /// Its symbolic name.
    pub name: &'a str,
    /// The words behind the name.
    aliases: &'a str,
}

impl<'a> Pin<'a> {
    /// The other names of the code.
    pub fn aliases(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.aliases.split_whitespace()
    }

    /// The name and the aliases.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        core::iter::once(self.name).chain(self.aliases())
    }
}

/// A line that cannot be read, or that contradicts another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed<'a> {
    /// The line, from 1.
    pub line: usize,
    problem: Problem<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Problem<'a> {
    /// Not a code where one belongs.
    Code(&'a str),
    /// `retired` alone.
    NoCode,
    /// A code alone.
    NoName(u32),
    /// Not a symbolic name where one belongs.
    Name(&'a str),
    /// `family` with no word or several behind it.
    Family,
    /// An entry, or the end, before the family is named.
    NoFamily,
    /// The family is named twice.
    SecondFamily,
    /// A code that an earlier line has.
    CodeTwice(u32, usize),
    /// A name that an earlier line has.
    NameTwice(&'a str, usize),
}

impl fmt::Display for Malformed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem {
            Problem::Code(word) => write!(
                f,
                "expected a code, `{FAMILY}` or `{RETIRED}`, found `{word}`; a code is `0x` and eight hex digits"
            ),
            Problem::NoCode => write!(f, "expected a code after `{RETIRED}`"),
            Problem::NoName(code) => write!(f, "expected a symbolic name after `{code:#010X}`"),
            Problem::Name(word) => write!(f, "`{word}` is no symbolic name"),
            Problem::Family => write!(f, "expected the name of the enum after `{FAMILY}`"),
            Problem::NoFamily => {
                write!(
                    f,
                    "expected `{FAMILY}` and the name of the enum before the codes"
                )
            }
            Problem::SecondFamily => f.write_str("a file is of one family, and this is the second"),
            Problem::CodeTwice(code, first) => {
                write!(f, "`{code:#010X}` is in line {first} already")
            }
            Problem::NameTwice(name, first) => write!(f, "`{name}` is in line {first} already"),
        }
    }
}

impl core::error::Error for Malformed<'_> {}

/// The lines of a file that say something. The first of them names the family.
pub fn lines(text: &str) -> impl Iterator<Item = Result<Line<'_>, Malformed<'_>>> {
    let mut has_family = false;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.lines().enumerate().filter_map(move |(index, line)| {
        let code = line.split('#').next().unwrap_or_default().trim();
        if code.is_empty() {
            return None;
        }
        let number = index + 1;
        let found = read(code, number).and_then(|found| match found {
            Line::Family(_) if has_family => Err(Problem::SecondFamily),
            Line::Pin(_) if !has_family => Err(Problem::NoFamily),
            found => Ok(found),
        });
        // Each line after one that is missing would say the same.
        has_family = true;
        Some(found.map_err(|problem| Malformed {
            line: number,
            problem,
        }))
    })
}

fn read(line: &str, number: usize) -> Result<Line<'_>, Problem<'_>> {
    let (first, rest) = split(line);
    if first == FAMILY {
        return match split(rest) {
            (name, "") if !name.is_empty() => Ok(Line::Family(name)),
            _ => Err(Problem::Family),
        };
    }
    let is_retired = first == RETIRED;
    let (code, rest) = if is_retired {
        split(rest)
    } else {
        (first, rest)
    };
    if code.is_empty() {
        return Err(Problem::NoCode);
    }
    let code = eight_digits(code).ok_or(Problem::Code(code))?;
    let (name, aliases) = split(rest);
    if name.is_empty() {
        return Err(Problem::NoName(code));
    }
    let pin = Pin {
        line: number,
        is_retired,
        code,
        name,
        aliases,
    };
    match pin.names().find(|name| !is_name(name)) {
        Some(other) => Err(Problem::Name(other)),
        None => Ok(Line::Pin(pin)),
    }
}

/// The first word, and what follows it.
fn split(line: &str) -> (&str, &str) {
    match line.split_once(char::is_whitespace) {
        Some((first, rest)) => (first, rest.trim_start()),
        None => (line, ""),
    }
}

fn eight_digits(word: &str) -> Option<u32> {
    let digits = word.strip_prefix("0x")?;
    let is_hex = digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

/// A name as families have them, also one that was reported for its letters.
fn is_name(word: &str) -> bool {
    names::is_screaming_snake_case(word)
        || word
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// All pins of a file, found by code and by name.
#[derive(Debug, Clone, Copy)]
pub struct Pins<'a, 'text> {
    by_code: &'a [Pin<'text>],
    by_name: &'a [(&'text str, usize)],
}

/// An entry as the declaration has it.
#[derive(Debug, Clone, Copy)]
pub struct Declared<'a> {
    /// Its code.
    pub code: u32,
    /// Its symbolic name.
    pub name: &'a str,
    /// The other names of the code.
    pub aliases: &'a [&'a str],
}

/// The line that pins it.
impl fmt::Display for Declared<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010X} {}", self.code, self.name)?;
        let mut aliases = self.aliases.iter();
        aliases.try_for_each(|alias| write!(f, " {alias}"))
    }
}

impl<'a, 'text> Pins<'a, 'text> {
    /// Sorts the pins by code. `names` is room for the names of all, as [`Pin::names`] gives them; what it holds is written
    /// over.
    ///
    /// # Errors
    ///
    /// A code or a name is in two lines.
    ///
    /// # Panics
    ///
    /// `names` is shorter than there are names.
    pub fn new(
        pins: &'a mut [Pin<'text>],
        names: &'a mut [(&'text str, usize)],
    ) -> Result<Self, Malformed<'text>> {
        pins.sort_unstable_by_key(|pin| (pin.code, pin.line));
        if let Some([first, second]) = pairs(pins).find(|[a, b]| a.code == b.code) {
            return Err(Malformed {
                line: second.line,
                problem: Problem::CodeTwice(second.code, first.line),
            });
        }
        let mut count = 0;
        for (index, pin) in pins.iter().enumerate() {
            for name in pin.names() {
                names[count] = (name, index);
                count += 1;
            }
        }
        let names = &mut names[..count];
        names.sort_unstable_by_key(|(name, index)| (*name, pins[*index].line));
        if let Some([(_, first), (name, second)]) = pairs(names).find(|[a, b]| a.0 == b.0) {
            return Err(Malformed {
                line: pins[*second].line,
                problem: Problem::NameTwice(name, pins[*first].line),
            });
        }
        Ok(Self {
            by_code: pins,
            by_name: names,
        })
    }

    /// All pins, in the order of their codes.
    #[must_use]
    pub fn all(self) -> &'a [Pin<'text>] {
        self.by_code
    }

    fn of_code(self, code: u32) -> Option<usize> {
        self.by_code
            .binary_search_by_key(&code, |pin| pin.code)
            .ok()
    }

    fn of_name(self, name: &str) -> Option<usize> {
        let found = self.by_name.binary_search_by_key(&name, |(name, _)| name);
        found.ok().map(|place| self.by_name[place].1)
    }

    /// Whether the entry is as it was promised. `is_kept` has a place for each of [`Pins::all`]: those that the entry is about
    /// are set there, whatever else is wrong with it, so that those that no entry sets are of entries that are gone.
    ///
    /// # Errors
    ///
    /// What the entry breaks first.
    pub fn judge<'entry>(
        self,
        entry: Declared<'entry>,
        is_kept: &mut [bool],
    ) -> Result<(), Fault<'entry, 'text>> {
        let mut found = |place: Option<usize>| {
            place.map(|place| {
                is_kept[place] = true;
                self.by_code[place]
            })
        };
        let by_code = found(self.of_code(entry.code));
        let by_name = found(self.of_name(entry.name));
        let fault = |broken| Err(Fault { entry, broken });
        match (by_code, by_name) {
            (Some(pin), _) if pin.is_retired => fault(Broken::RetiredCode(pin)),
            (_, Some(pin)) if pin.is_retired => fault(Broken::RetiredName(entry.name, pin)),
            (None, None) => fault(Broken::New),
            (None, Some(pin)) => fault(Broken::OtherCode(pin)),
            (Some(pin), other) if pin.name != entry.name => {
                fault(Broken::OtherName(pin, other.is_none()))
            }
            (Some(pin), _) => self.judge_aliases(entry, pin),
        }
    }

    /// The same of the aliases of an entry that has the code and the name that were promised.
    fn judge_aliases<'entry>(
        self,
        entry: Declared<'entry>,
        pin: Pin<'text>,
    ) -> Result<(), Fault<'entry, 'text>> {
        let fault = |broken| Err(Fault { entry, broken });
        for &alias in entry.aliases {
            match self.of_name(alias).map(|place| self.by_code[place]) {
                Some(other) if other.is_retired => {
                    return fault(Broken::RetiredName(alias, other));
                }
                Some(other) if other.code != pin.code => {
                    return fault(Broken::AliasElsewhere(alias, other));
                }
                _ => {}
            }
        }
        if let Some(gone) = pin.aliases().find(|alias| !entry.aliases.contains(alias)) {
            return fault(Broken::AliasGone(gone, pin));
        }
        let is_pinned = |alias: &&str| pin.aliases().any(|pinned| pinned == *alias);
        match entry.aliases.iter().find(|alias| !is_pinned(alias)) {
            Some(alias) => fault(Broken::NewAlias(alias, pin)),
            None => Ok(()),
        }
    }
}

/// The neighbours in a list.
fn pairs<T>(list: &[T]) -> impl Iterator<Item = [&T; 2]> {
    list.iter().zip(list.iter().skip(1)).map(|(a, b)| [a, b])
}

/// An entry that is not as it was promised. `Display` says what is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Fault<'entry, 'text> {
    entry: Declared<'entry>,
    broken: Broken<'entry, 'text>,
}

#[derive(Debug, Clone, Copy)]
enum Broken<'entry, 'text> {
    /// The file has neither its code nor its name.
    New,
    /// The file lacks the alias.
    NewAlias(&'entry str, Pin<'text>),
    /// The name was promised for another code.
    OtherCode(Pin<'text>),
    /// The code was promised with another name, and whether the one that it has now is no other entry's.
    OtherName(Pin<'text>, bool),
    /// The alias was promised for another code.
    AliasElsewhere(&'entry str, Pin<'text>),
    /// The alias was promised, and the entry lacks it.
    AliasGone(&'text str, Pin<'text>),
    /// The code is retired.
    RetiredCode(Pin<'text>),
    /// The name or the alias is retired.
    RetiredName(&'entry str, Pin<'text>),
}

/// The part of an entry that a fault is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Its code.
    Code,
    /// Its name.
    Name,
    /// This alias.
    Alias(&'a str),
}

impl<'entry, 'text> Fault<'entry, 'text> {
    /// The rule that the entry breaks.
    #[must_use]
    pub fn rule(&self) -> Rule {
        match self.broken {
            Broken::New | Broken::NewAlias(..) => Rule::Unpinned,
            Broken::OtherCode(_)
            | Broken::OtherName(..)
            | Broken::AliasElsewhere(..)
            | Broken::AliasGone(..) => Rule::Pinned,
            Broken::RetiredCode(_) | Broken::RetiredName(..) => Rule::Retired,
        }
    }

    /// Where the entry is wrong.
    #[must_use]
    pub fn part(&self) -> Part<'entry> {
        match self.broken {
            Broken::New | Broken::OtherCode(_) | Broken::RetiredCode(_) => Part::Code,
            Broken::OtherName(..) | Broken::AliasGone(..) => Part::Name,
            Broken::RetiredName(name, _) if name == self.entry.name => Part::Name,
            Broken::NewAlias(alias, _)
            | Broken::AliasElsewhere(alias, _)
            | Broken::RetiredName(alias, _) => Part::Alias(alias),
        }
    }

    /// What the file called `name` has to do with it.
    #[must_use]
    pub fn note<'name>(self, name: &'name str) -> impl fmt::Display + use<'entry, 'text, 'name> {
        Note(self, name)
    }

    /// What to write.
    #[must_use]
    pub fn help(self) -> impl fmt::Display + use<'entry, 'text> {
        Help(self)
    }
}

impl fmt::Display for Fault<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Declared { code, name, .. } = self.entry;
        match self.broken {
            Broken::New => write!(f, "`{name}` is not pinned yet"),
            Broken::NewAlias(alias, _) => write!(f, "alias `{alias}` is not pinned yet"),
            Broken::OtherCode(pin) => write!(
                f,
                "`{name}` is pinned as `{:#010X}`, and is declared as `{code:#010X}`",
                pin.code
            ),
            Broken::OtherName(pin, _) => write!(
                f,
                "`{code:#010X}` is pinned as `{}`, and is declared as `{name}`",
                pin.name
            ),
            Broken::AliasElsewhere(alias, pin) => write!(
                f,
                "`{alias}` is pinned as `{:#010X}`, and is declared as `{code:#010X}`",
                pin.code
            ),
            Broken::AliasGone(alias, _) => {
                write!(
                    f,
                    "`{name}` is pinned with the alias `{alias}`, which it lacks"
                )
            }
            Broken::RetiredCode(_) => write!(f, "code `{code:#010X}` is retired"),
            Broken::RetiredName(name, _) => write!(f, "name `{name}` is retired"),
        }
    }
}

struct Note<'entry, 'text, 'name>(Fault<'entry, 'text>, &'name str);

impl fmt::Display for Note<'_, '_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Fault { broken, .. }, file) = self;
        let (pin, does) = match broken {
            Broken::New => return write!(f, "`{file}` has no line for it"),
            Broken::NewAlias(_, pin) => (pin, "is without it"),
            Broken::RetiredCode(pin) | Broken::RetiredName(_, pin) => (pin, "retired it"),
            Broken::OtherCode(pin)
            | Broken::OtherName(pin, _)
            | Broken::AliasElsewhere(_, pin)
            | Broken::AliasGone(_, pin) => (pin, "promises it"),
        };
        write!(f, "line {} of `{file}` {does}", pin.line)
    }
}

struct Help<'entry, 'text>(Fault<'entry, 'text>);

impl fmt::Display for Help<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault { entry, broken } = self.0;
        match broken {
            Broken::New => write!(f, "add the line `{entry}`, or let `hr pin` add it"),
            Broken::NewAlias(_, pin) => write!(
                f,
                "write line {} as `{entry}`, or let `hr pin` write it",
                pin.line
            ),
            Broken::OtherCode(pin) => write!(f, "write `{:#010X}`", pin.code),
            Broken::OtherName(pin, false) => write!(f, "write `{}`", pin.name),
            Broken::OtherName(pin, true) => write!(
                f,
                "write `{}`; the new name can be an alias: `#[bits(alias = [{}])]`",
                pin.name, entry.name
            ),
            Broken::AliasGone(alias, _) => write!(f, "write `#[bits(alias = [{alias}])]`"),
            Broken::RetiredCode(pin) | Broken::RetiredName(_, pin)
                if pin.code == entry.code && pin.name == entry.name =>
            {
                write!(
                    f,
                    "if the entry is back as it was, remove `{RETIRED}` from line {}",
                    pin.line
                )
            }
            Broken::RetiredCode(_) => f.write_str("give the entry a code that was never used"),
            Broken::RetiredName(name, _) if name == entry.name => {
                f.write_str("give the entry a name that was never used")
            }
            Broken::AliasElsewhere(..) | Broken::RetiredName(..) => f.write_str("remove the alias"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;
    use std::string::{String, ToString};
    use std::vec;
    use std::vec::Vec;

    const FILE: &str = "\u{feff}# Promised.\r\nfamily SyncCode\r\n
0xA1230001 SYNC_E_NO_QUOTA SYNC_E_FULL # since 1.0\r\n\tretired\t0xa1230002  SYNC_E_404
0x21230002 SYNC_S_PARTIAL";

    fn pins(text: &str) -> Result<(&str, Vec<Pin<'_>>), Malformed<'_>> {
        let mut family = "";
        let mut pins = Vec::new();
        for line in lines(text) {
            match line? {
                Line::Family(name) => family = name,
                Line::Pin(pin) => pins.push(pin),
            }
        }
        Ok((family, pins))
    }

    /// What is wrong with an entry, what to write, and which lines no entry is about.
    fn judge(code: u32, name: &str, aliases: &[&str]) -> (String, Vec<usize>) {
        let (_, mut list) = pins(FILE).expect("it is sound");
        let mut names = vec![("", 0); 9];
        let pins = Pins::new(&mut list, &mut names).expect("it is sound");
        let mut is_kept = vec![false; pins.all().len()];
        let entry = Declared {
            code,
            name,
            aliases,
        };
        let found = match pins.judge(entry, &mut is_kept) {
            Ok(()) => String::new(),
            Err(fault) => format!(
                "{:?}: {fault}; {}; {}; {:?}",
                fault.rule(),
                fault.note("f"),
                fault.help(),
                fault.part(),
            ),
        };
        let gone = pins.all().iter().zip(is_kept);
        let gone = gone.filter(|(pin, is_kept)| !is_kept && !pin.is_retired);
        (found, gone.map(|(pin, _)| pin.line).collect())
    }

    #[test]
    fn lines_are_read() {
        let (family, pins) = pins(FILE).unwrap();
        assert_eq!(family, "SyncCode");
        let shown: Vec<_> = pins
            .iter()
            .map(|pin| {
                let names: Vec<_> = pin.names().collect();
                (pin.line, pin.is_retired, pin.code, names)
            })
            .collect();
        assert_eq!(
            shown,
            [
                (
                    4,
                    false,
                    0xA123_0001,
                    vec!["SYNC_E_NO_QUOTA", "SYNC_E_FULL"]
                ),
                (5, true, 0xA123_0002, vec!["SYNC_E_404"]),
                (6, false, 0x2123_0002, vec!["SYNC_S_PARTIAL"]),
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_is_reported_with_its_line() {
        for (text, line, problem) in [
            ("family", 1, "after `family`"),
            ("family A B", 1, "after `family`"),
            ("\n0x80230001 SYNC_E_A", 2, "before the codes"),
            ("family A\nfamily B", 2, "this is the second"),
            (
                "family A\n0x8023001 SYNC_E_A",
                2,
                "found `0x8023001`; a code is",
            ),
            ("family A\nSYNC_E_A", 2, "found `SYNC_E_A`"),
            ("family A\nretired", 2, "after `retired`"),
            ("family A\n0x80230001", 2, "after `0x80230001`"),
            ("family A\n0x80230001 A-B", 2, "`A-B` is no symbolic name"),
            ("family A\n0x80230001 A, B", 2, "`A,` is no symbolic name"),
        ] {
            let malformed = pins(text).expect_err(text);
            assert_eq!(malformed.line, line, "{text:?}");
            let shown = malformed.to_string();
            assert!(shown.contains(problem), "{text:?}: {shown}");
        }
    }

    #[test]
    fn nothing_is_pinned_twice() {
        for (text, line, problem) in [
            (
                "0x80230002 B\n0x80230001 A\n0x80230002 C",
                4,
                "`0x80230002` is in line 2",
            ),
            ("0x80230002 B A\n0x80230001 A", 3, "`A` is in line 2"),
            ("retired 0x80230002 A\n0x80230001 A", 3, "`A` is in line 2"),
        ] {
            let text = format!("family A\n{text}");
            let (_, mut list) = pins(&text).unwrap();
            let mut names = [("", 0); 9];
            let malformed = Pins::new(&mut list, &mut names).expect_err(&text);
            assert_eq!(malformed.line, line, "{text:?}");
            assert!(malformed.to_string().starts_with(problem), "{malformed}");
        }
    }

    #[test]
    fn a_kept_promise_is_no_fault() {
        assert_eq!(
            judge(0xA123_0001, "SYNC_E_NO_QUOTA", &["SYNC_E_FULL"]),
            (String::new(), vec![6])
        );
        assert_eq!(
            judge(0x2123_0002, "SYNC_S_PARTIAL", &[]),
            (String::new(), vec![4])
        );
    }

    #[test]
    fn each_way_to_break_a_promise_is_a_fault() {
        for (code, name, aliases, shown, gone) in [
            (
                0xA123_0003,
                "SYNC_E_NEW",
                &["SYNC_E_N"] as &[&str],
                "Unpinned: `SYNC_E_NEW` is not pinned yet; `f` has no line for it; \
                 add the line `0xA1230003 SYNC_E_NEW SYNC_E_N`, or let `hr pin` add it; Code",
                &[6, 4][..],
            ),
            (
                0x2123_0002,
                "SYNC_S_PARTIAL",
                &["SYNC_S_PART"],
                "Unpinned: alias `SYNC_S_PART` is not pinned yet; line 6 of `f` is without it; \
                 write line 6 as `0x21230002 SYNC_S_PARTIAL SYNC_S_PART`, or let `hr pin` write it; \
                 Alias(\"SYNC_S_PART\")",
                &[4],
            ),
            (
                0xA123_0009,
                "SYNC_E_NO_QUOTA",
                &[],
                "Pinned: `SYNC_E_NO_QUOTA` is pinned as `0xA1230001`, and is declared as `0xA1230009`; line 4 of `f` promises it; \
                 write `0xA1230001`; Code",
                &[6],
            ),
            (
                0xA123_0001,
                "SYNC_E_QUOTA",
                &["SYNC_E_NO_QUOTA"],
                "Pinned: `0xA1230001` is pinned as `SYNC_E_NO_QUOTA`, and is declared as `SYNC_E_QUOTA`; line 4 of `f` promises it; \
                 write `SYNC_E_NO_QUOTA`; the new name can be an alias: `#[bits(alias = [SYNC_E_QUOTA])]`; \
                 Name",
                &[6],
            ),
            // Two that have changed places are about both lines.
            (
                0xA123_0001,
                "SYNC_S_PARTIAL",
                &[],
                "Pinned: `0xA1230001` is pinned as `SYNC_E_NO_QUOTA`, and is declared as `SYNC_S_PARTIAL`; line 4 of `f` promises it; \
                 write `SYNC_E_NO_QUOTA`; Name",
                &[],
            ),
            (
                0xA123_0001,
                "SYNC_E_NO_QUOTA",
                &[],
                "Pinned: `SYNC_E_NO_QUOTA` is pinned with the alias `SYNC_E_FULL`, which it lacks; line 4 of `f` promises it; \
                 write `#[bits(alias = [SYNC_E_FULL])]`; Name",
                &[6],
            ),
            (
                0x2123_0002,
                "SYNC_S_PARTIAL",
                &["SYNC_E_FULL"],
                "Pinned: `SYNC_E_FULL` is pinned as `0xA1230001`, and is declared as `0x21230002`; line 4 of `f` promises it; \
                 remove the alias; Alias(\"SYNC_E_FULL\")",
                &[4],
            ),
            (
                0xA123_0002,
                "SYNC_E_NEW",
                &[],
                "Retired: code `0xA1230002` is retired; line 5 of `f` retired it; \
                 give the entry a code that was never used; Code",
                &[6, 4],
            ),
            (
                0xA123_0002,
                "SYNC_E_404",
                &[],
                "Retired: code `0xA1230002` is retired; line 5 of `f` retired it; \
                 if the entry is back as it was, remove `retired` from line 5; Code",
                &[6, 4],
            ),
            (
                0xA123_0007,
                "SYNC_E_404",
                &[],
                "Retired: name `SYNC_E_404` is retired; line 5 of `f` retired it; \
                 give the entry a name that was never used; Name",
                &[6, 4],
            ),
            (
                0x2123_0002,
                "SYNC_S_PARTIAL",
                &["SYNC_E_404"],
                "Retired: name `SYNC_E_404` is retired; line 5 of `f` retired it; \
                 remove the alias; Alias(\"SYNC_E_404\")",
                &[4],
            ),
        ] {
            assert_eq!(
                judge(code, name, aliases),
                (String::from(shown), gone.to_vec())
            );
        }
    }
}
