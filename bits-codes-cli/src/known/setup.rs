//! The second number of an upgrade's error, `0x20017` of `0xC1900101 - 0x20017`: where Windows Setup was.

use std::fmt;

use bits_codes::explain::{SetupExtend, setup_extend};

/// Where an upgrade failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    number: u32,
    place: SetupExtend,
}

impl Place {
    /// What the number says, if it is one.
    #[must_use]
    pub fn of(number: u32) -> Option<Self> {
        setup_extend(number).map(|place| Place { number, place })
    }

    /// What the number behind an error says, in a text that begins behind that error: ` - 0x20017`.
    #[must_use]
    pub fn behind(text: &[u8]) -> Option<Self> {
        let text = text.trim_ascii_start();
        let text = [&b"-"[..], b",", "–".as_bytes(), "—".as_bytes()]
            .iter()
            .find_map(|mark| text.strip_prefix(*mark))?
            .trim_ascii_start();
        let digits = text
            .strip_prefix(b"0x")
            .or_else(|| text.strip_prefix(b"0X"))?;
        let length = digits
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if length != 5 {
            return None;
        }
        let digits = str::from_utf8(&digits[..length]).ok()?;
        Self::of(u32::from_str_radix(digits, 16).ok()?)
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{:05X}: in {}", self.number, self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_behind_an_error() {
        for text in [" - 0x20017", "-0x20017 in", " – 0X20017.", ", 0x20017)"] {
            let place = Place::behind(text.as_bytes()).expect(text);
            assert_eq!(place.number(), 0x20017, "{text}");
            assert_eq!(
                place.to_string(),
                "0x20017: in phase SAFE_OS, operation BOOT"
            );
        }
        for text in [
            "",
            " 0x20017",
            " - 20017",
            " - 0x200171",
            " - 0x80070003",
            " - 0x70017",
        ] {
            assert_eq!(Place::behind(text.as_bytes()), None, "{text}");
        }
    }
}
