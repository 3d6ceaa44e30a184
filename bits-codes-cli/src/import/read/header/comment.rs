//! The comments beside defines: what a person wrote, and the blocks of the message compiler.

use std::mem;

use bits_codes::Hresult;

use super::{Headers, Message};
use crate::import::read::message;
use crate::import::read::notice::{Notice, Place, Topic};

/// Comments that are together, without a blank line or code between them.
#[derive(Default)]
pub struct Comment {
    pub file: usize,
    pub last: usize,
    pub lines: Vec<(usize, String)>,
}

impl Comment {
    pub fn take(&mut self) -> Self {
        Self {
            file: self.file,
            last: mem::take(&mut self.last),
            lines: mem::take(&mut self.lines),
        }
    }

    pub fn text(&self) -> Option<String> {
        let lines: Vec<String> = self.lines.iter().map(|(_, text)| text.clone()).collect();
        text(&lines)
    }
}

/// The text of a comment that some person wrote; rules made of signs are no text.
pub fn text(lines: &[String]) -> Option<String> {
    let lines = lines.iter().map(|line| line.trim());
    let lines =
        lines.filter(|line| line.is_empty() || line.contains(|c: char| c.is_alphanumeric()));
    let lines: Vec<&str> = lines.collect();
    // The lines of a comment are broken where the source is wide enough, so they flow; blank ones part paragraphs.
    let paragraphs = lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty());
    let text = paragraphs
        .map(|paragraph| paragraph.join(" "))
        .collect::<Vec<_>>()
        .join("\n\n");
    (!text.is_empty()).then_some(text)
}

/// The text without the code's own number at its start, which says nothing: `0x80AA0001 - The file is gone.`
pub fn without_number(text: &str, code: Option<u32>) -> Option<String> {
    let Some(code) = code else {
        return Some(text.to_owned());
    };
    let around = |c: char| matches!(c, '(' | ')' | '[' | ']' | ',' | ':' | ';' | '.' | '=');
    let mut rest = text;
    while let Some(word) = rest.split_whitespace().next() {
        let number = word.trim_matches(around).parse::<Hresult>();
        // A short number is more likely a part of a sentence.
        let is_spelled = word.len() >= 8 && number.is_ok_and(|number| number.bits() == code);
        if !is_spelled {
            break;
        }
        rest = rest.trim_start()[word.len()..].trim_start();
        rest = rest.trim_start_matches(['-', '\u{2013}', '\u{2014}', ':', '=']);
        rest = rest.trim_start();
    }
    (!rest.is_empty()).then(|| rest.to_owned())
}

impl Headers {
    /// Takes the message compiler's blocks out of a comment; whether there were any.
    ///
    /// ```text
    /// // MessageId: BG_E_NOT_FOUND
    /// //
    /// // MessageText:
    /// //
    /// // The requested job was not found.
    /// //
    /// ```
    pub fn messages_of(&mut self, comment: &Comment, notices: &mut Vec<Notice>) -> bool {
        let id = |text: &str| {
            text.trim()
                .strip_prefix("MessageId:")
                .map(|id| id.trim().to_owned())
        };
        let is_start = |lines: &[(usize, String)]| {
            let mut after = lines
                .iter()
                .skip(1)
                .map(|(_, text)| text.trim())
                .filter(|text| !text.is_empty());
            id(&lines[0].1).is_some() && after.next() == Some("MessageText:")
        };
        let starts: Vec<usize> = (0..comment.lines.len())
            .filter(|at| is_start(&comment.lines[*at..]))
            .collect();
        for (nth, start) in starts.iter().enumerate() {
            let block =
                &comment.lines[*start..starts.get(nth + 1).copied().unwrap_or(comment.lines.len())];
            let (line, id) = (block[0].0, id(&block[0].1).unwrap_or_default());
            let place = Place {
                file: comment.file,
                line,
            };
            let lines = block.iter().map(|(_, text)| text.as_str());
            let lines: Vec<&str> = lines
                .skip_while(|text| text.trim() != "MessageText:")
                .skip(1)
                .collect();
            let text = message::text(message::dedent(&lines));
            if id.starts_with(|c: char| c.is_ascii_digit()) {
                let id = id.split_whitespace().next().unwrap_or_default();
                let message = format!("the message `{id}` is not taken: it has no name");
                notices.push(Notice::note(place, Topic::NoName, message));
            } else if self
                .messages
                .insert(id.clone(), Message { place, text })
                .is_some()
            {
                let message = format!("`{id}` has a second message; this one is taken");
                notices.push(Notice::error(place, message));
            }
        }
        !starts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_codes_own_number_is_no_text() {
        for (text, expected) in [
            ("0x80410000", None),
            ("0x80410000 (-2143223808)", None),
            ("0x80410000L", None),
            ("0x80410000 - The file is gone.", Some("The file is gone.")),
            ("80410000: The file is gone.", Some("The file is gone.")),
            ("-2143223808, gone", Some("gone")),
            ("0x80410001 is another.", Some("0x80410001 is another.")),
            (
                "The file 0x80410000 is gone.",
                Some("The file 0x80410000 is gone."),
            ),
        ] {
            assert_eq!(
                without_number(text, Some(0x8041_0000)).as_deref(),
                expected,
                "{text}"
            );
        }
        assert_eq!(
            without_number("5 files are gone.", Some(5)).as_deref(),
            Some("5 files are gone.")
        );
        assert_eq!(
            without_number("0x80410000", None).as_deref(),
            Some("0x80410000")
        );
    }
}
