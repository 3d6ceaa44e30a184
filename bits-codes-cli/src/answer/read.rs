//! Makes out what was pasted: a name, a number in any spelling, several of them, or a line of a log.

use bits_codes::Hresult;

use super::number::Number;
use super::{Answer, name, number};
use crate::known::meaning::{self, Meaning};
use crate::known::setup::Place;
use crate::known::{Known, shown};
use crate::log;

/// What was pasted is, at least one answer.
///
/// # Errors
///
/// Nothing known is in it.
pub fn read(known: &Known, pasted: &str) -> Result<Vec<Answer>, String> {
    let plain = plain(pasted);
    let text = within(&plain);
    if let Some(answers) = one(known, pasted, text) {
        return Ok(answers);
    }
    let answers = each(known, &plain)
        .or_else(|| in_line(known, &plain))
        .or_else(|| behind_label(known, pasted, text));
    answers.ok_or_else(|| unanswered(known, pasted, text))
}

/// The code of an HTTP status.
///
/// # Errors
///
/// It is no status.
pub fn http(status: &str) -> Result<Answer, String> {
    let number = status.trim().parse().ok();
    let code = number.and_then(|status| Some((status, Hresult::from_http_status(status)?)));
    let (number, code) = code.ok_or_else(|| {
        format!(
            "`{}` is no HTTP status; help: a status is 100 to 599",
            printable(status)
        )
    })?;
    Ok(Answer {
        asked: status.to_owned(),
        code,
        meaning: Meaning::Http(number),
        extended: None,
        taken_as: None,
        others: Vec::new(),
    })
}

/// With the characters of the keyboard for those that word processors put in their place.
fn plain(pasted: &str) -> String {
    pasted
        .chars()
        .map(|letter| match letter {
            '\u{2212}' | '\u{2010}'..='\u{2015}' | '\u{FE63}' | '\u{FF0D}' => '-',
            '\u{A0}' | '\u{202F}' | '\u{2007}' => ' ',
            // The wide forms of ASCII.
            '\u{FF01}'..='\u{FF5E}' => u32::from(letter)
                .checked_sub(0xFEE0)
                .and_then(char::from_u32)
                .unwrap_or(letter),
            _ => letter,
        })
        .filter(|letter| !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'))
        .collect()
}

/// What is between quotes, brackets and punctuation.
fn within(text: &str) -> &str {
    let is_around = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '"' | '\''
                    | '`'
                    | '´'
                    | '“'
                    | '”'
                    | '„'
                    | '‘'
                    | '’'
                    | '«'
                    | '»'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '{'
                    | '}'
                    | '<'
                    | '>'
                    | ','
                    | ';'
                    | ':'
                    | '.'
                    | '!'
                    | '?'
                    | '*'
                    | '|'
                    | '='
            )
    };
    text.trim_matches(is_around)
}

/// A single name, number, or number with the place where an upgrade failed.
fn one(known: &Known, pasted: &str, text: &str) -> Option<Vec<Answer>> {
    if let Some(found) = name::find(known, text) {
        let first = found.names[0];
        // Of a name that several numbers have as written, all are meant.
        let (answered, others) = if found.is_exact {
            (&found.names[..], &[][..])
        } else {
            found.names.split_at(1)
        };
        let others: Vec<String> = others
            .iter()
            .map(|name| format!("{} ({})", name.name, name.code))
            .collect();
        let answers = answered.iter().map(|name| Answer {
            asked: pasted.trim().to_owned(),
            code: name.code,
            meaning: Meaning::Hresult,
            extended: None,
            taken_as: (!found.is_exact).then(|| format!("the name {}", first.name)),
            others: others.clone(),
        });
        return Some(answers.collect());
    }
    if let Some(number) = number::read(text) {
        let text_is_written = text == pasted.trim();
        return Some(vec![of_number(
            known,
            pasted.trim(),
            number,
            text_is_written,
        )]);
    }
    let end = text
        .find(|letter: char| letter.is_whitespace() || matches!(letter, '-' | ','))
        .filter(|&end| end > 0)?;
    let place = Place::behind(&text.as_bytes()[end..])?;
    let number = number::read(&text[..end])?;
    let is_whole = text[end..].trim_start_matches([' ', '-', ',']).len() == 7;
    is_whole.then(|| {
        vec![Answer {
            extended: Some(place.number()),
            ..of_number(known, pasted.trim(), number, true)
        }]
    })
}

fn of_number(known: &Known, asked: &str, number: Number, is_as_written: bool) -> Answer {
    let Number {
        code,
        is_bare,
        lost,
        taken_as,
    } = number;
    let meanings = match (is_bare, lost) {
        (true, _) => meaning::of_small(code.bits(), known),
        // `0x2EE7`, where `0x00002EE7` says that nothing else is meant.
        (false, 4..=7) if !known.is_named(code) => meaning_in_hex(code, known),
        _ => vec![Meaning::Hresult],
    };
    let first = meanings[0];
    let taken_as = match first {
        Meaning::Hresult if lost == 1 => Some(with_a_digit_lost(code)),
        Meaning::Hresult if is_as_written => taken_as,
        Meaning::Hresult => Some(taken_as.unwrap_or_else(|| code.to_string())),
        Meaning::Win32(error) => Some(format!("Win32 error {error}")),
        Meaning::Http(status) => Some(format!("HTTP status {status}")),
    };
    Answer {
        asked: asked.to_owned(),
        code: first.code(code),
        meaning: first,
        extended: None,
        taken_as,
        others: meanings[1..]
            .iter()
            .map(|other| other.short(code, known))
            .collect(),
    }
}

/// A Win32 error in hex, or a decimal number with `0x` before it.
fn meaning_in_hex(code: Hresult, known: &Known) -> Vec<Meaning> {
    let digits = shown(format_args!("{:x}", code.bits()));
    let status = digits
        .parse()
        .ok()
        .filter(|&status| meaning::is_known_status(status, known))
        .map(Meaning::Http);
    let mut meanings: Vec<Meaning> = meaning::of_small(code.bits(), known)
        .into_iter()
        .filter(|meaning| matches!(meaning, Meaning::Win32(_)))
        .chain(status)
        .collect();
    if meanings.is_empty() {
        meanings.push(Meaning::Hresult);
    }
    meanings
}

/// Seven digits: the number is not the one that was meant.
fn with_a_digit_lost(code: Hresult) -> String {
    format!(
        "a number with a digit lost: {:X} has seven of eight",
        code.bits()
    )
}

/// The codes in a line of a log.
fn in_line(known: &Known, text: &str) -> Option<Vec<Answer>> {
    let found = log::codes_in(known, text);
    let answers: Vec<Answer> = found
        .into_iter()
        .map(|hit| Answer {
            taken_as: Some(format!("`{}` in a longer text", hit.text)),
            asked: hit.text,
            code: Hresult::new(hit.code),
            meaning: hit.meaning,
            extended: hit.extended,
            others: Vec::new(),
        })
        .collect();
    (!answers.is_empty()).then_some(answers)
}

/// Several numbers and names, with nothing else between them but marks.
fn each(known: &Known, text: &str) -> Option<Vec<Answer>> {
    let words = || {
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '|' | '/'))
            .map(within)
            .filter(|word| !word.is_empty() && *word != "-")
    };
    let answers: Vec<Answer> = words()
        .map(|word| one(known, word, word))
        .collect::<Option<Vec<_>>>()?
        .concat();
    (words().count() > 1).then_some(answers)
}

/// `error code: 5`, where nothing but the number can be meant.
fn behind_label(known: &Known, pasted: &str, text: &str) -> Option<Vec<Answer>> {
    let at =
        text.rfind(|letter: char| letter.is_whitespace() || matches!(letter, ':' | '=' | '#'))?;
    let is_label = text[..at].chars().all(|letter| !letter.is_ascii_digit());
    let number = number::read(within(&text[at + text[at..].chars().next()?.len_utf8()..]))?;
    is_label.then(|| vec![of_number(known, pasted.trim(), number, false)])
}

fn unanswered(known: &Known, pasted: &str, text: &str) -> String {
    let shown = printable(pasted);
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    // Only a word can be meant as a name.
    if is_word {
        let help = match name::like(known, text) {
            Some(like) => format!("there is `{like}`"),
            None => format!("`hr search {shown}` finds it in names and texts"),
        };
        return format!(
            "`{shown}` is no HRESULT: no name that is known here, and no number; help: {help}"
        );
    }
    match text.parse::<Hresult>() {
        Err(error) => format!("`{shown}` is no HRESULT: {error}"),
        Ok(_) => format!("`{shown}` is no HRESULT"),
    }
}

/// As it is shown in a message: with nothing that would steer a terminal, and no more of it than a line takes.
fn printable(argument: &str) -> String {
    const MOST: usize = 60;
    let mut shown: String = argument
        .chars()
        .take(MOST)
        .flat_map(|char| {
            let escape = char.is_control().then(|| char.escape_default());
            let plain = escape.is_none().then_some(char);
            escape.into_iter().flatten().chain(plain)
        })
        .collect();
    if argument.chars().nth(MOST).is_some() {
        shown.push_str("...");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(text: &str) -> Vec<Answer> {
        read(&Known::default(), text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn codes(text: &str) -> Vec<u32> {
        answers(text)
            .iter()
            .map(|answer| answer.code.bits())
            .collect()
    }

    #[test]
    fn what_is_around_a_code_does_not_matter() {
        for text in [
            "0x80200001",
            "(0x80200001)",
            "0x80200001,",
            "\"0x80200001\"",
            "'0x80200001'",
            "[0x80200001]",
            "<0x80200001>",
            "HRESULT: 0x80200001",
            "hr=0x80200001",
            "hr = -2145386495",
            "HRESULT:0x80200001.",
            "“0x80200001”",
            "\u{2212}2145386495",
            "\u{2013}2145386495",
            "-2145386495L",
            "0n-2145386495",
            "  0x80200001\t",
            "error code: 80200001",
            "Error 0x80200001: something",
            "Exception from HRESULT: 0x80200001",
            "０ｘ８０２００００１",
            "0x80200001\u{200b}",
            "bg_e_not_found",
            "NotFound",
            "(BG_E_NOT_FOUND)",
            "BG_E_NOT_FOUND,",
            "BitsCode::NotFound",
            "0xFFFFFFFF80200001",
            "18446744071564165121",
            "hr=0xffffffff80200001",
        ] {
            assert_eq!(codes(text), [0x8020_0001], "{text}");
        }
    }

    #[test]
    fn it_says_what_the_input_was_taken_for() {
        for (text, said) in [
            ("(0x80200001)", Some("0x80200001")),
            ("0x80200001", None),
            ("-2145386495", None),
            ("BG_E_NOT_FOUND", None),
            ("80200001", Some("hex, 0x80200001")),
            ("0n-2145386495", Some("decimal, -2145386495")),
            ("\u{2212}2145386495", Some("0x80200001")),
            (
                "18446744071564165121",
                Some("0x80200001 (-2145386495), its sign extended to 64 bits"),
            ),
            ("bg_e_not_found", Some("the name BG_E_NOT_FOUND")),
            ("12007", Some("Win32 error 12007")),
            ("404", Some("HTTP status 404")),
            ("0x2ee7", Some("Win32 error 12007")),
            ("0x404", Some("HTTP status 404")),
            (
                "0x8024043",
                Some("a number with a digit lost: 8024043 has seven of eight"),
            ),
            ("1073741819", Some("-1073741819, with its minus sign lost")),
        ] {
            assert_eq!(answers(text)[0].taken_as.as_deref(), said, "{text}");
        }
    }

    #[test]
    fn several_codes_in_one_text() {
        let both = [0x8020_0001, 0x8007_0005];
        for text in [
            "0x80200001, 0x80070005",
            "0x80200001 0x80070005",
            "0x80200001,0x80070005",
            "BG_E_NOT_FOUND E_ACCESSDENIED",
            "bg_e_not_found; -2147024891",
            "job failed with 0x80200001, then hr=80070005",
        ] {
            assert_eq!(codes(text), both, "{text}");
        }
        assert_eq!(codes("5 404"), [0x8007_0005, 0x8019_0194]);
    }

    #[test]
    fn an_upgrade_fails_at_a_place() {
        for text in [
            "0xC1900101 - 0x20017",
            "0xC1900101-0x20017",
            "0xC1900101, 0x20017",
            "Error 0xC1900101 – 0x20017",
        ] {
            let answers = answers(text);
            assert_eq!(answers.len(), 1, "{text}");
            assert_eq!(
                (answers[0].code.bits(), answers[0].extended),
                (0xC190_0101, Some(0x20017)),
                "{text}"
            );
        }
    }

    #[test]
    fn other_meanings_are_said() {
        assert!(answers("1")[0].others[0].starts_with("Win32 error 1 ERROR_INVALID_FUNCTION"));
        assert!(
            answers("NotFound")[0]
                .others
                .iter()
                .any(|other| other.starts_with("ERROR_NOT_FOUND"))
        );
    }

    #[test]
    fn what_is_no_hresult_is_reported() {
        let long = "9".repeat(5_000);
        for (text, expected) in [
            ("", "`` is no HRESULT: "),
            ("0x", "`0x` is no HRESULT: "),
            ("0x180190194", "`0x180190194` is no HRESULT: "),
            ("E_ACCESSDENIE", "help: there is `E_ACCESSDENIED`"),
            ("BG_E_HTTP_ERROR", "help: there is `BG_E_HTTP_ERROR_"),
            ("auth", "no number; help: `hr search auth` finds"),
            ("nonsense", "help: `hr search nonsense` finds"),
            ("\u{1b}[31m", "`\\u{1b}[31m` is no HRESULT: "),
            (&long, "99...` is no HRESULT: above 4294967295"),
            ("two words", "`two words` is no HRESULT: "),
        ] {
            let error = read(&Known::default(), text).expect_err(text);
            assert!(error.contains(expected), "{text}: {error}");
            assert!(error.len() < 250, "{error}");
        }
    }

    #[test]
    fn a_status_is_100_to_599() {
        assert_eq!(
            http("404").map(|answer| answer.code.bits()),
            Ok(0x8019_0194)
        );
        for status in ["99", "600", "0x80190194", "", "-404", "99999"] {
            assert!(http(status).is_err(), "{status}");
        }
    }
}
