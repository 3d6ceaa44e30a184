//! What a small number means that is no HRESULT by itself: a Win32 error, an HTTP status, an exit code.

use bits_codes::{Hresult, Kind};

use super::{Known, Line, Name, win32_name};

/// What a number is meant as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// As the HRESULT that it is.
    Hresult,
    /// As a Win32 error.
    Win32(u32),
    /// As an HTTP status.
    Http(u16),
}

impl Meaning {
    /// The HRESULT that carries it.
    #[must_use]
    pub fn code(self, number: Hresult) -> Hresult {
        match self {
            Self::Hresult => number,
            Self::Win32(error) => Hresult::from_win32(error),
            Self::Http(status) => Hresult::from_http_status(status).unwrap_or(number),
        }
    }

    /// The line that says it, which starts with what it is.
    #[must_use]
    pub fn line(self, number: Hresult, known: &Known) -> String {
        match self {
            Self::Hresult => known.line(number).to_string(),
            Self::Win32(error) => {
                let kind = if is_of_installer(error) {
                    format!("exit code {error} of Windows Installer,")
                } else {
                    format!("Win32 error {error}")
                };
                match win32_name(error) {
                    Some(name) => named(&kind, &name),
                    None => format!("{} (no name known here)", kind.trim_end_matches(',')),
                }
            }
            Self::Http(status) => {
                let code = self.code(number);
                match known.first(code) {
                    Some(name) => named(&format!("HTTP status {status}"), &name),
                    None => without_code(known.line(code), code),
                }
            }
        }
    }

    /// In a few words, for the other meanings of a number.
    #[must_use]
    pub fn short(self, number: Hresult, known: &Known) -> String {
        let (kind, name) = match self {
            Self::Hresult => (format!("HRESULT {number}"), known.first(number)),
            Self::Win32(error) => (format!("Win32 error {error}"), win32_name(error)),
            Self::Http(status) => (
                format!("HTTP status {status}"),
                known.first(self.code(number)),
            ),
        };
        match name {
            Some(name) => format!("{kind} {} ({})", name.name, self.code(number)),
            None => format!("{kind} ({})", self.code(number)),
        }
    }
}

fn named(kind: &str, name: &Name<'_>) -> String {
    match name.first_paragraph() {
        "" => format!("{kind} {}", name.name),
        text => format!("{kind} {}: {text}", name.name),
    }
}

fn without_code(line: Line<'_>, code: Hresult) -> String {
    let line = line.to_string();
    match line.strip_prefix(&code.to_string()) {
        Some(rest) => rest.trim_start_matches([':', ' ']).to_owned(),
        None => line,
    }
}

/// Win32 errors have 16 bits.
const MOST: u32 = 0xFFFF;

/// The meanings of a small number, the likeliest first.
#[must_use]
pub fn of_small(number: u32, known: &Known) -> Vec<Meaning> {
    if number > MOST {
        return vec![Meaning::Hresult];
    }
    let mut meanings = Vec::new();
    if known.is_named(Hresult::new(number)) {
        meanings.push(Meaning::Hresult);
    }
    let http = u16::try_from(number)
        .ok()
        .filter(|&status| is_known_status(status, known))
        .map(Meaning::Http);
    let win32 = (number != 0 && win32_name(number).is_some()).then_some(Meaning::Win32(number));
    if is_met(number) {
        meanings.extend(http.into_iter().chain(win32));
    } else {
        meanings.extend(win32.into_iter().chain(http));
    }
    if meanings.is_empty() {
        meanings.push(Meaning::Hresult);
    }
    meanings
}

/// Whether people who have this number mostly have an HTTP status.
fn is_met(number: u32) -> bool {
    matches!(number, 200..=208 | 301..=304 | 307 | 308 | 400..=599)
}

/// Whether the status has a name or a phrase.
#[must_use]
pub fn is_known_status(status: u16, known: &Known) -> bool {
    let Some(code) = Hresult::from_http_status(status) else {
        return false;
    };
    let explanation = code.explain();
    match explanation.kind() {
        Kind::Bits(_) => true,
        // Its line has a phrase, where there is one, between the status and a parenthesis.
        Kind::HttpStatus(status) => {
            known.first(code).is_some()
                || !explanation
                    .to_string()
                    .contains(&format!("HTTP status {status} ("))
        }
        _ => false,
    }
}

/// Whether Windows Installer exits with the error, as it documents: 1601 to 1654, and those that ask for a restart.
fn is_of_installer(error: u32) -> bool {
    matches!(error, 1601..=1654 | 3010)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(number: u32) -> Vec<String> {
        let known = Known::default();
        let meanings = of_small(number, &known);
        meanings
            .iter()
            .map(|meaning| meaning.line(Hresult::new(number), &known))
            .collect()
    }

    #[test]
    fn the_likeliest_meaning_is_first() {
        for (number, start) in [
            (0, "0x00000000 S_OK: "),
            (1, "0x00000001 S_FALSE: "),
            (5, "Win32 error 5 ERROR_ACCESS_DENIED: "),
            (87, "Win32 error 87 ERROR_INVALID_PARAMETER: "),
            (404, "HTTP status 404 BG_E_HTTP_ERROR_404: "),
            (429, "HTTP status 429 Too Many Requests"),
            (503, "HTTP status 503 BG_E_HTTP_ERROR_503: "),
            (
                1603,
                "exit code 1603 of Windows Installer, ERROR_INSTALL_FAILURE: ",
            ),
            (12007, "Win32 error 12007 ERROR_WINHTTP_NAME_NOT_RESOLVED: "),
            (267_009, "0x00041301 SCHED_S_TASK_RUNNING: "),
        ] {
            assert!(
                lines(number)[0].starts_with(start),
                "{number}: {:?}",
                lines(number)
            );
        }
    }

    #[test]
    fn other_meanings_follow() {
        let known = Known::default();
        assert!(of_small(1, &known).contains(&Meaning::Win32(1)));
        assert_eq!(of_small(65_000, &known), [Meaning::Hresult]);
        assert!(!is_known_status(599, &known));
    }
}
