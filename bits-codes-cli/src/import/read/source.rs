//! The bytes of a file to text: UTF-8, UTF-16 with a byte order mark, or the code page of old Windows files.

/// The text, and whether bytes had to be read as Windows-1252 because they are not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<(String, bool), String> {
    let (mut text, is_guessed) = decode_all(bytes)?;
    // The end of a file of DOS.
    let is_end = |c: char| c == '\u{1A}' || c == '\0' || c.is_whitespace();
    if let Some(end) = text
        .find('\u{1A}')
        .filter(|end| text[*end..].chars().all(is_end))
    {
        text.truncate(end);
    }
    Ok((text, is_guessed))
}

fn decode_all(bytes: &[u8]) -> Result<(String, bool), String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).map(|text| (text, false)),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).map(|text| (text, false)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok(utf8(rest)),
        _ => Ok(utf8(bytes)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let pairs = bytes.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err("the file is UTF-16, but ends in the middle of a character".to_owned());
    }
    let units: Vec<u16> = pairs.map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).map_err(|_| "the file starts as UTF-16, but is not".to_owned())
}

fn utf8(bytes: &[u8]) -> (String, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (bytes.iter().map(|&byte| windows_1252(byte)).collect(), true),
    }
}

fn windows_1252(byte: u8) -> char {
    /// 0x80 to 0x9F; the rest of the code page is as in Unicode.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_marks_are_read_and_dropped() {
        let le: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("aä€\r\n".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let be: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain("aä€\r\n".encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        for bytes in [
            &le[..],
            &be[..],
            "\u{FEFF}aä€\r\n".as_bytes(),
            "aä€\r\n".as_bytes(),
        ] {
            assert_eq!(decode(bytes), Ok(("aä€\r\n".to_owned(), false)));
        }
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252() {
        assert_eq!(
            decode(b"caf\xE9 \x93x\x94"),
            Ok(("café “x”".to_owned(), true))
        );
    }

    #[test]
    fn the_end_of_a_file_of_dos_is_no_text() {
        assert_eq!(decode(b"a\r\n\x1A"), Ok(("a\r\n".to_owned(), false)));
        assert_eq!(decode(b"a\x1A\0\0\r\n"), Ok(("a".to_owned(), false)));
        assert_eq!(decode(b"a\x1Ab"), Ok(("a\x1Ab".to_owned(), false)));
    }

    #[test]
    fn broken_utf_16_is_an_error() {
        assert!(decode(b"\xFF\xFEa").is_err());
        assert!(decode(b"\xFF\xFE\x00\xD8").is_err());
    }
}
