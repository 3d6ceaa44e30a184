//! Words that say of a small number what it is: an exit code, a Win32 error, an HTTP status, the result of a task.
//!
//! Each of them holds one of a few words by which [`super::find`] finds it at the speed of memory.

/// What a small decimal number is announced as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announced {
    /// `GetLastError() = 12029`, `Win32 error 5`
    Win32,
    /// `exit code 1603`: a Win32 error only where it is one of an installer or of a download.
    Exit,
    /// `HTTP status code 503`
    Http,
    /// `LastTaskResult: 267009`
    Task,
}

/// The words, in lower case. None is behind another that begins in the same way and is shorter.
pub const WORDS: &[&[u8]] = &[
    b"exit",
    b"error code",
    b"errorcode",
    b"return code",
    b"returncode",
    b"last error",
    b"lasterror",
    b"winerror",
    b"win32",
    b"winhttp",
    b"wininet",
    b"system error",
    b"gle=",
    b"http status",
    b"http_status",
    b"httpstatus",
    b"http code",
    b"http error",
    b"http response",
    b"lasttaskresult",
    b"last run result",
    b"last result",
];

/// What the words at the end of `text` announce, once the letters and digits alone are left of them, in lower case.
const PHRASES: &[(&str, Announced)] = &[
    ("exitcode", Announced::Exit),
    ("exitstatus", Announced::Exit),
    ("exitedwithcode", Announced::Exit),
    ("exitwithcode", Announced::Exit),
    ("exitedwithstatus", Announced::Exit),
    ("errorcode", Announced::Exit),
    ("returncode", Announced::Exit),
    ("lasterror", Announced::Win32),
    ("lasterrorcode", Announced::Win32),
    ("lasterrorreturned", Announced::Win32),
    ("lasterrorreturns", Announced::Win32),
    ("winerror", Announced::Win32),
    ("win32error", Announced::Win32),
    ("win32errorcode", Announced::Win32),
    ("win32code", Announced::Win32),
    ("win32status", Announced::Win32),
    ("systemerror", Announced::Win32),
    ("gle", Announced::Win32),
    ("httpstatus", Announced::Http),
    ("httpstatuscode", Announced::Http),
    ("httpcode", Announced::Http),
    ("httperror", Announced::Http),
    ("httperrorcode", Announced::Http),
    ("httpresponse", Announced::Http),
    ("httpresponsecode", Announced::Http),
    ("httpresponsestatus", Announced::Http),
    ("httpresponsestatuscode", Announced::Http),
    ("lasttaskresult", Announced::Task),
    ("lastrunresult", Announced::Task),
    ("lastresult", Announced::Task),
];

/// The longest phrase, with what may be between its letters.
const LONGEST: usize = 40;

/// What the end of `text` announces a number as. `before` is all that is before the number, `text` and what is between.
pub fn announced(before: &[u8], text: &[u8]) -> Option<Announced> {
    // `GetLastError()`
    let text = text.strip_suffix(b"()").unwrap_or(text);
    let mut letters = [0; LONGEST];
    let mut first = LONGEST;
    for &byte in text.iter().rev() {
        if first == 0 {
            break;
        }
        match byte {
            b' ' | b'_' | b'-' => {}
            byte if byte.is_ascii_alphanumeric() => {
                first -= 1;
                letters[first] = byte.to_ascii_lowercase();
            }
            _ => break,
        }
    }
    let letters = &letters[first..];
    let phrases = PHRASES
        .iter()
        .filter(|(phrase, _)| letters.ends_with(phrase.as_bytes()));
    let longest = phrases.max_by_key(|(phrase, _)| phrase.len())?.1;
    // As a word of its own.
    let is_gle = letters.ends_with(b"gle")
        && letters.len() > 3
        && letters[letters.len() - 4].is_ascii_alphabetic();
    // By which it is found at the speed of memory; asked last, since it takes longest.
    (!is_gle && has_word(before)).then_some(longest)
}

/// Whether the line says that it is about `WinHTTP` or `WinINet`, whose errors are 12001 and on.
pub fn is_about_downloads(text: &[u8]) -> bool {
    [&b"winhttp"[..], b"wininet"]
        .iter()
        .any(|word| contains(text, word))
}

/// Whether one of the words is in the text.
fn has_word(text: &[u8]) -> bool {
    WORDS.iter().any(|word| contains(text, word))
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len())
        .any(|window| window.eq_ignore_ascii_case(word))
}

/// Whether one of the words begins at `at`, and how long it is.
pub fn word_at(text: &[u8], at: usize) -> Option<usize> {
    let text = &text[at..];
    let first = text.first()?.to_ascii_lowercase();
    WORDS
        .iter()
        .filter(|word| word[0] == first)
        .find(|word| {
            text.get(..word.len())
                .is_some_and(|text| text.eq_ignore_ascii_case(word))
        })
        .map(|word| word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_announce_a_kind() {
        for (text, kind) in [
            ("actual error code", Some(Announced::Exit)),
            ("lpExitCode", Some(Announced::Exit)),
            ("process exited with code", Some(Announced::Exit)),
            ("GetLastError()", Some(Announced::Win32)),
            ("GetLastError returned", Some(Announced::Win32)),
            ("[WinError", Some(Announced::Win32)),
            ("Win32 error", Some(Announced::Win32)),
            ("GLE=", None),
            ("HTTP status code", Some(Announced::Http)),
            ("HTTP_STATUS", Some(Announced::Http)),
            ("HttpStatusCode", Some(Announced::Http)),
            ("LastTaskResult", Some(Announced::Task)),
            ("Last Run Result", Some(Announced::Task)),
            ("error", None),
            ("code", None),
            ("status", None),
            ("exit", None),
            ("", None),
        ] {
            assert_eq!(announced(text.as_bytes(), text.as_bytes()), kind, "{text}");
        }
        assert_eq!(announced(b"GLE=", b"GLE"), Some(Announced::Win32));
        assert_eq!(announced(b"single=", b"single"), None);
    }

    /// By which the search for words is complete.
    #[test]
    fn each_phrase_has_a_word_in_it() {
        for (phrase, _) in PHRASES {
            let is_found = WORDS.iter().any(|word| {
                let word: Vec<u8> = word
                    .iter()
                    .copied()
                    .filter(u8::is_ascii_alphanumeric)
                    .collect();
                contains(phrase.as_bytes(), &word)
            });
            assert!(is_found, "{phrase}");
            assert!(phrase.len() < LONGEST);
        }
    }
}
