//! From a question to the codes that it is about.

use std::collections::HashSet;

use bits_codes::Hresult;
use bits_codes::explain::{KnownName, known};

use super::{Answer, Question};

impl Question {
    /// The answers, at least one.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or that nothing known here is its answer.
    pub fn answers(self) -> Result<Vec<Answer>, String> {
        match self {
            Self::Code(spelling) => code(&spelling),
            Self::Http(status) => http(&status),
            Self::Search(words) => search(&words),
        }
    }
}

/// A name of any family, or a number.
fn code(spelling: &str) -> Result<Vec<Answer>, String> {
    let name = spelling.trim();
    let named = codes(known().filter(|known| known.name() == name));
    if !named.is_empty() {
        return Ok(named.into_iter().map(Answer::Whole).collect());
    }
    spelling
        .parse()
        .map(|code: Hresult| vec![Answer::Whole(code)])
        .map_err(|error| {
            let shown = shown(spelling);
            // Only a word can be meant as a name.
            let is_word = name.starts_with(|first: char| first.is_ascii_alphabetic());
            if !is_word || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
                return format!("`{shown}` is no HRESULT: {error}");
            }
            let help = match like(name) {
                Some(like) => format!("there is `{like}`"),
                None => format!("`hr search {shown}` finds it in names and texts"),
            };
            format!(
                "`{shown}` is no HRESULT: no name that is known here, and no number; help: {help}"
            )
        })
}

/// The name that differs in its case or its underscores alone, or the shortest that starts so.
fn like(name: &str) -> Option<&'static str> {
    let bare = |name: &str| name.replace('_', "").to_ascii_uppercase();
    let meant = bare(name);
    // Less than this is the start of too many.
    let is_long = meant.len() >= 6;
    known()
        .map(KnownName::name)
        .filter(|known| {
            let known = bare(known);
            known == meant || is_long && known.starts_with(&meant)
        })
        .min_by_key(|known| known.len())
}

/// As it is shown in a message: with nothing that would steer a terminal, and no more of it than a line takes.
fn shown(argument: &str) -> String {
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

/// The code of an HTTP status, and what else carries it.
fn http(status: &str) -> Result<Vec<Answer>, String> {
    let code = status
        .trim()
        .parse()
        .ok()
        .and_then(Hresult::from_http_status);
    let code = code.ok_or_else(|| {
        format!(
            "`{}` is no HTTP status; help: a status is 100 to 599",
            shown(status)
        )
    })?;
    Ok(vec![Answer::Whole(code)])
}

/// The known codes with all these words in one of their names and its text.
fn search(words: &str) -> Result<Vec<Answer>, String> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Err("`--search` needs words to look for".to_owned());
    }
    let found: Vec<KnownName> = known()
        .filter(|known| {
            let name = known.name().to_lowercase();
            let place = format!("{name}\n{}", known.text().to_lowercase());
            let all = words.iter().all(|word| place.contains(word.as_str()));
            // The text of an alias is found with the name it belongs to.
            all && (!known.is_alias() || words.iter().any(|word| name.contains(word.as_str())))
        })
        .collect();
    if found.is_empty() {
        return Err(format!(
            "no known name or text has `{}` in it",
            shown(&words.join(" "))
        ));
    }
    Ok(vec![Answer::List(found)])
}

/// The codes of these names, each once.
fn codes(names: impl Iterator<Item = KnownName>) -> Vec<Hresult> {
    let mut seen = HashSet::new();
    names
        .map(KnownName::code)
        .filter(|code| seen.insert(*code))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_line(question: Question) -> Result<String, String> {
        let answers = question.answers()?;
        Ok(answers[0]
            .to_string()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned())
    }

    fn of(spelling: &str) -> Result<String, String> {
        first_line(Question::Code(spelling.to_owned()))
    }

    #[test]
    fn every_spelling_is_the_same_code() {
        let line =
            "0x80190194 BG_E_HTTP_ERROR_404: The requested URL does not exist on the server.";
        for spelling in [
            "0x80190194",
            "0X80190194",
            "80190194",
            "80190194h",
            "0x80190194L",
            "0x8019_0194",
            " 0x80190194\t",
            "-2145844844",
            "2149122452",
            "BG_E_HTTP_ERROR_404",
            "HTTP_E_STATUS_NOT_FOUND",
            "\tBG_E_HTTP_ERROR_404 ",
        ] {
            assert_eq!(of(spelling).as_deref(), Ok(line), "{spelling}");
        }
        assert_eq!(
            first_line(Question::Http("404".to_owned())).as_deref(),
            Ok(line)
        );
    }

    #[test]
    fn aliases_are_names_too() {
        assert_eq!(of("BG_E_SERVER_EXECUTE_ENABLE"), of("0x80200023"));
    }

    #[test]
    fn a_number_without_a_name_is_answered() {
        assert!(of("0x8123_4567").is_ok_and(|line| line.starts_with("0x81234567: ")));
    }

    #[test]
    fn what_is_no_hresult_is_reported() {
        for (spelling, expected) in [
            ("", "`` is no HRESULT: "),
            ("0x", "`0x` is no HRESULT: "),
            ("0x180190194", "`0x180190194` is no HRESULT: "),
            ("bg_e_not_found", "help: there is `BG_E_NOT_FOUND`"),
            ("E_ACCESSDENIE", "help: there is `E_ACCESSDENIED`"),
            ("BG_E_NOTFOUND", "help: there is `BG_E_NOT_FOUND`"),
            ("BG_E_HTTP_ERROR", "help: there is `BG_E_HTTP_ERROR_"),
            ("auth", "no number; help: `hr search auth` finds"),
            ("nonsense", "help: `hr search nonsense` finds"),
            ("\u{1b}[31m", "`\\u{1b}[31m` is no HRESULT: "),
            (&"9".repeat(5_000), "99...` is no HRESULT: above 4294967295"),
            ("two words", "`two words` is no HRESULT: "),
        ] {
            assert!(
                of(spelling).is_err_and(|message| message.contains(expected)),
                "{spelling}: {:?}",
                of(spelling)
            );
            assert!(of(spelling).unwrap_err().len() < 250, "{spelling}");
        }
    }

    #[test]
    fn a_status_is_100_to_599() {
        for status in ["99", "600", "0x80190194", "", "-404", "99999"] {
            assert!(
                Question::Http(status.to_owned()).answers().is_err(),
                "{status}"
            );
        }
    }

    #[test]
    fn a_search_goes_through_names_and_texts_of_all_families() {
        let search = |words: &str| Question::Search(words.to_owned()).answers();
        let found = |words| search(words).unwrap()[0].to_string();
        assert!(found("PROXY list").contains("BG_E_PROXY_LIST_TOO_LARGE"));
        assert!(found("bypass PROXY").contains("BG_E_PROXY_BYPASS_LIST_TOO_LARGE"));
        assert!(found("E_ACCESSD").contains("E_ACCESSDENIED"));
        assert!(found("floppy").starts_with("0x8020000E BG_E_VOLUME_CHANGED"));
        assert!(search("no such words anywhere").is_err());
        assert!(search(" ").is_err());
    }
}
