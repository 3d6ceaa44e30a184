//! The time that a line of a log is from, as it is written there.

/// How much of a line is looked at from its start.
const START: usize = 512;

/// The time of a line, with its date where it has one.
pub fn of_line(line: &[u8]) -> Option<String> {
    // Configuration Manager writes it behind the message.
    if let (Some(time), Some(date)) = (attribute(line, b"time=\""), attribute(line, b"date=\"")) {
        let time = time.split(['+', '-']).next().unwrap_or_default();
        return Some(format!("{date} {time}"));
    }
    let start = &line[..line.len().min(START)];
    (0..start.len())
        .filter(|&at| at == 0 || !start[at - 1].is_ascii_alphanumeric())
        .find_map(|at| {
            let length = date_and_time(&start[at..]).or_else(|| month_and_time(&start[at..]))?;
            shown(&start[at..at + length])
        })
        .or_else(|| {
            let at = (0..start.len())
                .filter(|&at| at == 0 || !matches!(start[at - 1], b'0'..=b'9' | b':'));
            at.into_iter()
                .find_map(|at| shown(&start[at..at + time(&start[at..])?]))
        })
}

fn shown(time: &[u8]) -> Option<String> {
    String::from_utf8(time.to_vec()).ok()
}

fn attribute<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a str> {
    let at = memchr::memmem::find(line, name)? + name.len();
    let end = memchr::memchr(b'"', &line[at..])?;
    str::from_utf8(&line[at..at + end])
        .ok()
        .filter(|value| value.len() < 32)
}

/// `2026-11-22T13:41:05.923Z`, `2026/11/22 13:41:05`, `11-22-2026 13:41:05`: how long it is.
fn date_and_time(text: &[u8]) -> Option<usize> {
    let date =
        matches_pattern(text, b"dddd-dd-dd").or_else(|| matches_pattern(text, b"dd-dd-dddd"))?;
    let gap = text
        .get(date)
        .filter(|byte| matches!(byte, b'T' | b' ' | b'_'));
    let start = date + usize::from(gap.is_some());
    Some(start + time(&text[start..])?)
}

/// `Nov 24 03:55:03`
fn month_and_time(text: &[u8]) -> Option<usize> {
    let date = matches_pattern(text, b"aaa dd ").or_else(|| matches_pattern(text, b"aaa  d "))?;
    Some(date + time(&text[date..])?)
}

/// `13:41:05.923Z`, `13:41:05,923`
fn time(text: &[u8]) -> Option<usize> {
    let clock = matches_pattern(text, b"dd:dd:dd")?;
    let fraction = match text.get(clock) {
        Some(b'.' | b',') => {
            let digits = text[clock + 1..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            if digits > 0 { digits + 1 } else { 0 }
        }
        _ => 0,
    };
    let end = clock + fraction;
    // More than hours, minutes and seconds is an address.
    if text.get(end) == Some(&b':') && matches_pattern(&text[end..], b":dd:").is_some() {
        return None;
    }
    Some(end + usize::from(text.get(end) == Some(&b'Z')))
}

/// Whether the text starts like the pattern, where `d` is any digit, `a` any letter and `-` also `/`; and how long that is.
fn matches_pattern(text: &[u8], pattern: &[u8]) -> Option<usize> {
    let text = text.get(..pattern.len())?;
    let fits = pattern
        .iter()
        .zip(text)
        .all(|(pattern, byte)| match pattern {
            b'd' => byte.is_ascii_digit(),
            b'a' => byte.is_ascii_alphabetic(),
            b'-' => matches!(byte, b'-' | b'/'),
            other => other == byte,
        });
    fits.then_some(pattern.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_many_logs() {
        for (line, time) in [
            (
                "2026-11-22T13:41:02.115Z downloader[4120]",
                Some("2026-11-22T13:41:02.115Z"),
            ),
            (
                "2026/11/22 13:41:05.9231234 1008  5432  Agent",
                Some("2026/11/22 13:41:05.9231234"),
            ),
            ("[2026-11-22 13:41:05] x", Some("2026-11-22 13:41:05")),
            (
                "2026-11-22 13:41:05, Info  DISM",
                Some("2026-11-22 13:41:05"),
            ),
            (
                "<![LOG[x]LOG]!><time=\"13:41:05.923+000\" date=\"11-22-2026\" component=\"x\">",
                Some("11-22-2026 13:41:05.923"),
            ),
            (
                "x $$<execmgr><11-22-2026 13:41:06.006+000><thread=4300>",
                Some("11-22-2026 13:41:06.006"),
            ),
            ("Nov 24 03:55:03 host x", Some("Nov 24 03:55:03")),
            ("MSI (s) (A4:80) [13:41:05:923]: x", Some("13:41:05")),
            (
                "{\"ts\":\"2026-11-22T13:41:05.923Z\"}",
                Some("2026-11-22T13:41:05.923Z"),
            ),
            ("no time", None),
            ("80:19:01:94:80:07", None),
            ("", None),
        ] {
            assert_eq!(
                of_line(line.as_bytes()).as_deref(),
                time.filter(|_| !line.starts_with("80:")),
                "{line}"
            );
        }
    }
}
